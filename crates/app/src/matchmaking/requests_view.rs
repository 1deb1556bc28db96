//! The list of requests and one of them, in words.

use std::collections::HashMap;

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::doubts::Doubts;
use super::read::{Asked, Matchmaking, Participant};
use crate::door::command;
use crate::error::UiError;
use crate::views::matchmaking::requests::*;
use crate::{format, text};

/// Which requests; a filter left out lets all through. `text` finds names in any writing.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskRequests {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub kinds: Option<Vec<RequestKind>>,
    #[serde(default)]
    #[ts(optional)]
    pub states: Option<Vec<RequestState>>,
    #[serde(default)]
    #[ts(optional)]
    pub participant: Option<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
}

/// Which request.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfRequest {
    pub request: MeetingRequestId,
}

pub(super) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn number(n: usize) -> Param {
    Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Where a request stands.
pub(super) fn state(m: &Matchmaking, r: &Asked) -> RequestState {
    let coming = |s: &RequestSide| m.who(s.participation).is_some_and(|p| p.seat.participation.status.is_coming());
    if r.request.wish == Wish::No {
        RequestState::Never
    } else if r.declined() {
        RequestState::Declined
    } else if r.sides.len() < 2 || !r.sides.iter().all(coming) {
        RequestState::NotComing
    } else {
        match m.held.get(&r.request.id) {
            Some(h) if h.slot.is_some() => RequestState::Placed,
            Some(_) => RequestState::OffTheGrid,
            None => RequestState::NotPlaced,
        }
    }
}

fn state_text(state: RequestState) -> &'static str {
    match state {
        RequestState::Placed => "request-placed",
        RequestState::OffTheGrid => "request-off-the-grid",
        RequestState::NotPlaced => "request-not-placed",
        RequestState::Declined => "request-declined",
        RequestState::NotComing => "request-not-coming",
        RequestState::Never => "request-never",
    }
}

/// "10:00–10:25, Table 1" of a placed one, else its state.
pub(super) fn stands(m: &Matchmaking, r: &Asked, state: RequestState) -> Bi {
    let Some(held) = m.held.get(&r.request.id).filter(|_| matches!(state, RequestState::Placed | RequestState::OffTheGrid)) else {
        return text::word(state_text(state));
    };
    let several_days = m.slots.first().map(|s| s.from.date()) != m.slots.last().map(|s| s.from.date());
    let when = match &held.item.when {
        When::Exact { start, end } => format::both(|l| {
            let times = format::times(l, start.local, end.as_ref().map(|e| e.local));
            if several_days { format!("{} {times}", format::date_short(l, start.local.date())) } else { times }
        }),
        other => format::both(|l| format::when(l, other)),
    };
    format::join(&[when, m.table_name(held.meeting.table)])
}

/// What makes a request unlike any other.
fn conditions(r: &Asked) -> Bi {
    let mut parts = Vec::new();
    if r.request.length > 1 {
        parts.push(text::say(&Message::new("request-slots-long").with("n", Param::Number(r.request.length.into()))));
    }
    if !r.request.only.is_empty() {
        parts.push(text::word("request-only-sometimes"));
    }
    if !r.request.after.is_empty() {
        parts.push(text::word("request-after-others"));
    }
    parts.extend(r.request.features.iter().map(|f| Bi::same(f.clone())));
    format::join(&parts)
}

fn ranks(r: &Asked) -> Bi {
    let ranks: Vec<String> = r.sides.iter().filter(|s| s.asked).filter_map(|s| s.rank).map(|r| r.to_string()).collect();
    Bi::same(ranks.join(" · "))
}

/// Whoever asked stands before whom they asked.
fn in_order(r: &Asked) -> Vec<&RequestSide> {
    let mut sides: Vec<&RequestSide> = r.sides.iter().collect();
    sides.sort_by_key(|s| (!s.asked, s.id));
    sides
}

fn line(m: &Matchmaking, doubts: &Doubts<'_>, r: &Asked) -> RequestLine {
    let state = state(m, r);
    let side = |s: &&RequestSide| RequestSideView { participation: s.participation, asked: s.asked, rank: s.rank, answer: s.answer };
    RequestLine {
        request: r.request.id,
        sides: in_order(r).iter().map(side).collect(),
        kind: r.kind,
        wish: r.request.wish,
        state,
        stands: stands(m, r, state),
        locked: m.held.get(&r.request.id).is_some_and(|h| h.meeting.lock != MeetingLock::None),
        ranks: ranks(r),
        conditions: conditions(r),
        note: r.request.note.clone(),
        warnings: doubts.of_request(r),
    }
}

/// "Belgium" of a participant's organisation; empty where none is known.
pub(super) fn country(p: &Participant) -> Bi {
    if p.country.is_empty() { Bi::default() } else { format::country(&p.country) }
}

/// "3 of 6 slots".
pub(super) fn free_said(p: &Participant) -> Bi {
    if p.free.is_empty() {
        return Bi::default();
    }
    let free = p.free.iter().filter(|f| **f).count();
    text::say(&Message::new("slots-there").with("n", number(free)).with("of", number(p.free.len())))
}

pub(super) fn code(p: &Participant) -> String {
    p.profile.as_ref().map(|p| p.code.clone()).unwrap_or_default()
}

fn participants(m: &Matchmaking, doubts: &Doubts<'_>) -> Vec<RequestParticipant> {
    let mut placed: HashMap<ParticipationId, usize> = HashMap::new();
    for r in m.requests.iter().filter(|r| state(m, r) == RequestState::Placed) {
        for s in &r.sides {
            *placed.entry(s.participation).or_default() += 1;
        }
    }
    let one = |p: &Participant| {
        let id = p.seat.participation.id;
        let (requests, placed) = (doubts.requests_of(id), placed.get(&id).copied().unwrap_or(0));
        RequestParticipant {
            participation: id,
            name: m.name(id),
            person: m.person(id),
            code: code(p),
            side: p.side,
            coming: p.seat.participation.status.is_coming(),
            requests: count(requests),
            placed: count(placed),
            said: text::say(&Message::new("participant-requests").with("requests", text::count("meeting_request", requests)).with("placed", number(placed))),
        }
    };
    m.participants.iter().map(one).collect()
}

fn warnings(m: &Matchmaking, doubts: &Doubts<'_>) -> Vec<RequestWarning> {
    let mut out = Vec::new();
    let whole = |id: &str| RequestWarning { said: text::word(id), participation: None, request: None };
    if !m.requests.is_empty() && m.slots.is_empty() {
        out.push(whole("requests-no-slots"));
    }
    if !m.requests.is_empty() && m.tables.is_empty() {
        out.push(whole("requests-no-tables"));
    }
    for p in &m.participants {
        let id = p.seat.participation.id;
        out.extend(doubts.of_participant(p).into_iter().map(|said| RequestWarning { said, participation: Some(id), request: None }));
    }
    for r in &m.requests {
        let title = m.title(r);
        out.extend(doubts.of_request(r).into_iter().map(|what| RequestWarning {
            said: text::say(&Message::new("requests-about").with("name", Param::Bi(title.clone())).with("what", Param::Bi(what))),
            participation: None,
            request: Some(r.request.id),
        }));
    }
    out
}

command! {
    /// Who asks to meet whom: every request with its kind, ranks, answers, where it stands and what to look at; counts by kind and state.
    Query requests(app, input: AskRequests) -> RequestsView {
        let db = app.ws.db();
        let m = Matchmaking::read(db, input.programme)?;
        let doubts = Doubts::of(&m);
        let wanted = fold::fold(input.text.as_deref().unwrap_or_default());
        let fits_text = |r: &Asked| {
            if wanted.is_empty() {
                return true;
            }
            let names = r.sides.iter().flat_map(|s| {
                let (name, person) = (m.name(s.participation), m.person(s.participation));
                let who = m.who(s.participation);
                [name.en, name.ja, person.en, person.ja, who.map(code).unwrap_or_default(), who.map(|p| p.acronym.clone()).unwrap_or_default()]
            });
            let whole = fold::fold(&names.chain([r.request.note.clone()]).collect::<Vec<_>>().join(" "));
            wanted.split(' ').all(|w| whole.contains(w))
        };
        let fits = |r: &&Asked| {
            input.kinds.as_ref().is_none_or(|k| k.is_empty() || k.contains(&r.kind))
                && input.states.as_ref().is_none_or(|s| s.is_empty() || s.contains(&state(&m, r)))
                && input.participant.is_none_or(|p| r.sides.iter().any(|s| s.participation == p))
                && fits_text(r)
        };
        let points: u64 = m.wanted().filter(|r| r.request.wish != Wish::No).map(|r| u64::from(m.settings.weights.of(r.kind))).sum();
        let mut states: HashMap<RequestState, usize> = HashMap::new();
        for r in &m.requests {
            *states.entry(state(&m, r)).or_default() += 1;
        }
        let all_states = [RequestState::Placed, RequestState::NotPlaced, RequestState::OffTheGrid, RequestState::Declined, RequestState::NotComing, RequestState::Never];
        let seats = db.by::<Participation>("programme", m.programme.id)?;
        let inside = |s: &Participation| m.at.contains_key(&s.id) || m.interpreter_names.contains_key(&s.id) || !s.status.is_coming();
        Ok(RequestsView {
            programme: m.programme.id,
            requests: m.requests.iter().filter(fits).map(|r| line(&m, &doubts, r)).collect(),
            total: count(m.requests.len()),
            said: text::say(&Message::new("requests-said").with("requests", text::count("meeting_request", m.requests.len())).with("points", Param::Number(i64::try_from(points).unwrap_or(i64::MAX)))),
            kinds: RequestKind::ALL.iter().map(|k| RequestCount {
                value: k.as_str().to_owned(), label: text::term("request-kind", k.as_str()), count: count(m.requests.iter().filter(|r| r.kind == *k).count()),
            }).collect(),
            states: all_states.into_iter().filter_map(|s| {
                let n = states.get(&s).copied().unwrap_or(0);
                let value = serde_json::to_value(s).ok()?.as_str()?.to_owned();
                Some(RequestCount { value, label: text::word(state_text(s)), count: count(n) })
            }).collect(),
            participants: participants(&m, &doubts),
            warnings: warnings(&m, &doubts),
            slots: count(m.slots.len()),
            tables: count(m.tables.len()),
            others: count(seats.iter().filter(|s| !inside(s)).count()),
        })
    }
}

command! {
    /// One request: who is in it, what each side asked and answered, its conditions, where it stands.
    Query request_page(app, input: OfRequest) -> RequestPage {
        let db = app.ws.db();
        let request: MeetingRequest = db.get(input.request)?;
        let m = Matchmaking::read(db, request.programme)?;
        let doubts = Doubts::of(&m);
        let r = m.asked(request.id).ok_or_else(|| UiError::new("not_found"))?;
        let state = state(&m, r);
        let choice = |r: &Asked| RequestChoice { request: r.request.id, title: m.title(r) };
        let shares = |o: &&Asked| o.request.id != request.id && o.request.wish != Wish::No && o.sides.iter().any(|s| r.sides.iter().any(|mine| mine.participation == s.participation));
        let mut known_features: Vec<String> = m.tables.iter().flat_map(|t| t.table.features.clone()).collect();
        known_features.sort();
        known_features.dedup();
        let side = |s: &&RequestSide| {
            let p = m.who(s.participation);
            let about = p.map(|p| format::join(&[country(p), free_said(p)])).unwrap_or_default();
            RequestSidePage {
                participation: s.participation, name: m.name(s.participation), person: m.person(s.participation), asked: s.asked, rank: s.rank, answer: s.answer,
                answer_said: text::term("side-answer", s.answer.as_str()), said: about,
            }
        };
        Ok(RequestPage {
            request: request.id,
            programme: request.programme,
            title: m.title(r),
            kind: r.kind,
            kind_said: text::term("request-kind", r.kind.as_str()),
            weight: m.settings.weights.of(r.kind),
            wish: request.wish,
            state,
            stands: stands(&m, r, state),
            locked: m.held.get(&request.id).is_some_and(|h| h.meeting.lock != MeetingLock::None),
            length: request.length,
            only_said: request.only.iter().map(|o| format::both(|l| format!("{} {}", format::date_short(l, o.from.date()), format::times(l, o.from, Some(o.to))))).collect(),
            only: request.only.clone(),
            after: request.after.iter().filter_map(|a| m.asked(*a)).map(choice).collect(),
            may_follow: m.requests.iter().filter(shares).take(200).map(choice).collect(),
            features: request.features.clone(),
            known_features,
            note: request.note.clone(),
            sides: in_order(r).iter().map(side).collect(),
            warnings: doubts.of_request(r),
        })
    }
}
