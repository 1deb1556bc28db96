//! What a matchmaking rests on, in words: day plan, tables, interpreters, settings, who is there when; and one profile.

use std::collections::HashMap;

use meguri_matching::MOST_SLOTS;
use meguri_model::matchmaking::slots;
use meguri_model::time::local_text;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::day_plan::called;
use super::doubts::Doubts;
use super::names::of_seats;
use super::problem::slot_id;
use super::read::{Matchmaking, Participant};
use super::requests_view::{code, count, country, free_said};
use crate::door::command;
use crate::error::Result;
use crate::programme::OfProgramme;
use crate::views::matchmaking::requests::RequestChoice;
use crate::views::matchmaking::setup::*;
use crate::{format, text};

/// Whose profile.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfParticipant {
    pub participation: ParticipationId,
}

fn number(n: usize) -> Param {
    Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

fn block_view(b: &MeetingBlock) -> SetupBlock {
    let n = slots(std::slice::from_ref(b)).len();
    SetupBlock {
        block: b.id,
        name: b.name.clone(),
        called: called(b),
        from: local_text::format(b.from),
        to: local_text::format(b.to),
        length: b.length,
        changeover: b.changeover,
        times: format::both(|l| format!("{} {}", format::date_short(l, b.from.date()), format::times(l, b.from, Some(b.to)))),
        said: text::say(&Message::new("block-slots").with("n", number(n)).with("length", Param::Minutes(b.length.into()))),
        slots: count(n),
    }
}

fn slot_views(m: &Matchmaking) -> Vec<SetupSlot> {
    let day = |at: usize| m.slots[at].from.date();
    (0..m.slots.len())
        .map(|at| {
            let s = &m.slots[at];
            let first = at == 0 || day(at - 1) != day(at);
            let date = format::both(|l| format::date_short(l, s.from.date()));
            SetupSlot {
                id: slot_id(s),
                day: if first { date.clone() } else { Bi::default() },
                from: format::both(|l| format::time(l, s.from)),
                said: format::both(|l| format!("{} {}", date.get(l), format::times(l, s.from, Some(s.to)))),
            }
        })
        .collect()
}

/// By slot: away as it was said, or busy with something else.
fn there(m: &Matchmaking, absences: &[matchmaking::Absence], free: Option<&[bool]>) -> Vec<There> {
    let open = m.open(absences);
    let one = |(at, open): (usize, bool)| match (open, free.and_then(|f| f.get(at).copied())) {
        (false, _) => There::Away,
        (true, Some(false)) => There::Busy,
        _ => There::There,
    };
    open.into_iter().enumerate().map(one).collect()
}

/// "English and Japanese".
pub(super) fn pairs_said(pairs: &[[String; 2]]) -> Bi {
    let one = |p: &[String; 2]| super::names::list(&[format::language(&p[0]), format::language(&p[1])]);
    format::join(&pairs.iter().map(one).collect::<Vec<_>>())
}

fn participant_view(m: &Matchmaking, doubts: &Doubts<'_>, p: &Participant) -> SetupParticipant {
    let id = p.seat.participation.id;
    let profile = p.profile.as_ref();
    SetupParticipant {
        participation: id,
        name: m.name(id),
        person: m.person(id),
        code: code(p),
        side: p.side,
        side_said: text::term("party-side", p.side.as_str()),
        has_profile: profile.is_some(),
        most: profile.and_then(|p| p.most),
        fewest: profile.map_or(0, |p| p.fewest),
        own_table: profile.and_then(|p| p.own_table),
        there: there(m, profile.map_or(&[], |p| p.absences.as_slice()), Some(&p.free)),
        free_said: free_said(p),
        requests: count(doubts.requests_of(id)),
        warnings: doubts.of_participant(p),
    }
}

fn table_views(db: meguri_store::Db<'_>, m: &Matchmaking) -> Result<Vec<SetupTable>> {
    let rooms: Vec<Place> = db.several(m.tables.iter().filter_map(|t| t.place.parent))?;
    let rooms: HashMap<PlaceId, Bi> = rooms.into_iter().map(|p| (p.id, p.name)).collect();
    let owners: HashMap<MeetingTableId, ParticipationId> =
        m.participants.iter().filter_map(|p| Some((p.profile.as_ref()?.own_table?, p.seat.participation.id))).collect();
    let mut meetings: HashMap<MeetingTableId, u32> = HashMap::new();
    for table in m.held.values().filter_map(|h| h.meeting.table) {
        *meetings.entry(table).or_default() += 1;
    }
    let one = |t: &super::read::TableAt| SetupTable {
        table: t.table.id,
        place: t.place.id,
        name: t.place.name.clone(),
        position: t.table.position,
        site: t.table.site.clone(),
        features: t.table.features.clone(),
        room: t.place.parent.and_then(|p| rooms.get(&p)).cloned().unwrap_or_default(),
        there: there(m, &t.table.closed, None),
        own_of: owners.get(&t.table.id).map(|p| m.name(*p)).unwrap_or_default(),
        meetings: meetings.get(&t.table.id).copied().unwrap_or(0),
    };
    Ok(m.tables.iter().map(one).collect())
}

command! {
    /// Day plan, tables, interpreters, settings and who is there when.
    Query matchmaking_setup(app, input: OfProgramme) -> MatchmakingSetup {
        let db = app.ws.db();
        let m = Matchmaking::read(db, input.programme)?;
        let doubts = Doubts::of(&m);
        let seats: Vec<Participation> = db.by("programme", m.programme.id)?;
        let outside = |s: &&Participation| !m.at.contains_key(&s.id) && !m.interpreter_names.contains_key(&s.id) && s.status.is_coming();
        let outside: Vec<Participation> = seats.iter().filter(outside).cloned().collect();
        let mut names = of_seats(db, &outside)?;
        let off = m.requests.iter().filter_map(|r| Some((r, m.held.get(&r.request.id).filter(|h| h.slot.is_none())?)));
        let off_the_grid = off.map(|(r, h)| {
            let when = format::both(|l| format::when(l, &h.item.when));
            text::say(&Message::new("meeting-off-the-grid").with("name", Param::Bi(m.title(r))).with("when", Param::Bi(when)))
        }).collect();
        let mut warnings = Vec::new();
        if m.slots.is_empty() {
            warnings.push(text::word("requests-no-slots"));
        }
        if m.tables.is_empty() {
            warnings.push(text::word("requests-no-tables"));
        }
        if !m.participants.is_empty() && !m.slots.is_empty() && m.participants.iter().all(|p| !p.free.contains(&true)) {
            warnings.push(text::word("requests-nobody-there"));
        }
        Ok(MatchmakingSetup {
            programme: m.programme.id,
            first_day: m.programme.when.days().map(|d| d.0.to_string()).unwrap_or_default(),
            blocks: m.blocks.iter().map(block_view).collect(),
            slots: slot_views(&m),
            slots_said: text::say(&Message::new("slots-in-all").with("n", number(m.slots.len())).with("most", number(MOST_SLOTS))),
            tables: table_views(db, &m)?,
            sites: m.sites(),
            interpreters: m.interpreters.iter().map(|i| SetupInterpreter {
                interpreter: i.id,
                participation: i.participation,
                name: m.interpreter_name(i.id),
                pairs: i.pairs.clone(),
                pairs_said: pairs_said(&i.pairs),
                most_in_a_row: i.most_in_a_row,
                there: there(&m, &i.absences, None),
            }).collect(),
            weights: m.settings.weights,
            first_until: m.settings.first_until,
            breaks_over_blocks: m.settings.breaks_over_blocks,
            fairness: m.settings.fairness,
            travel: m.settings.travel.clone(),
            participants: m.participants.iter().map(|p| participant_view(&m, &doubts, p)).collect(),
            others: outside.iter().map(|s| SetupSeat { participation: s.id, name: names.remove(&s.id).unwrap_or_default() }).collect(),
            off_the_grid,
            warnings,
        })
    }
}

command! {
    /// A participant's profile, when they are away, and the requests they are in.
    Query profile_page(app, input: OfParticipant) -> ProfilePage {
        let db = app.ws.db();
        let seat: Participation = db.get(input.participation)?;
        let m = Matchmaking::read(db, seat.programme)?;
        let doubts = Doubts::of(&m);
        let profile = super::profiles::of(db, seat.id)?;
        let there = m.who(seat.id);
        let own = of_seats(db, std::slice::from_ref(&seat))?.remove(&seat.id).unwrap_or_default();
        let mine: Vec<RequestChoice> = m.requests.iter().filter(|r| r.sides.iter().any(|s| s.participation == seat.id)).map(|r| RequestChoice {
            request: r.request.id,
            title: super::names::list(&r.sides.iter().filter(|s| s.participation != seat.id).map(|s| m.name(s.participation)).collect::<Vec<_>>()),
        }).collect();
        let p = profile.clone().unwrap_or_else(|| Profile::of(uuid::Uuid::from(seat.id).into(), seat.id));
        let absence = |a: &matchmaking::Absence| {
            let times = format::both(|l| format!("{} {}", format::date_short(l, a.from.date()), format::times(l, a.from, Some(a.to))));
            text::say(&Message::new("absence-said").with("kind", Param::Term(format!("term-absence-kind-{}", a.kind.as_str().replace('_', "-")))).with("times", Param::Bi(times)))
        };
        let first = there.map_or(PartySide::Europe, |p| p.side);
        Ok(ProfilePage {
            participation: seat.id,
            programme: seat.programme,
            name: own,
            person: m.person(seat.id),
            country: there.map(country).unwrap_or_default(),
            has_profile: profile.is_some(),
            side: p.side,
            side_said: text::term("party-side", first.as_str()),
            code: p.code,
            sectors: p.sectors,
            offers: p.offers,
            seeks: p.seeks,
            languages_said: format::join(&p.languages.iter().map(|l| format::language(l)).collect::<Vec<_>>()),
            languages: p.languages,
            website: p.website,
            text: p.text,
            most: p.most,
            fewest: p.fewest,
            own_table: p.own_table,
            absences_said: p.absences.iter().map(absence).collect(),
            absences: p.absences,
            free_said: there.map(free_said).unwrap_or_default(),
            requests_said: text::count("meeting_request", mine.len()),
            requests: mine,
            warnings: there.map(|p| doubts.of_participant(p)).unwrap_or_default(),
        })
    }
}
