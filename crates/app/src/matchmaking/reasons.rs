//! Requests that are not placed, why, and what would change it.

use std::collections::HashSet;
use std::time::Duration;

use meguri_matching as engine;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::problem::fingerprint;
use super::read::Matchmaking;
use super::searches::{Inquiry, points};
use super::solve::of_all;
use super::words::Words;
use crate::App;
use crate::door::command;
use crate::listing::count;
use crate::text;
use crate::views::matchmaking::solving::*;

/// Whose reasons: of these requests (found at once), else of all, in the background. With `wait` (the default) the answer comes when all that
/// is looked for is known.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NotPlaced {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub requests: Option<Vec<MeetingRequestId>>,
    #[serde(default = "yes")]
    #[ts(optional, as = "Option<bool>")]
    pub wait: bool,
}

fn yes() -> bool {
    true
}

/// Rows that are listed.
const MOST_ROWS: usize = 300;
/// Ideas that are shown.
const MOST_IDEAS: usize = 6;
const ONE_REASON: Duration = Duration::from_millis(800);

/// Everything wanted that is not placed, what matters most first.
fn open_requests(m: &Matchmaking) -> Vec<&super::read::Asked> {
    let mut open: Vec<&super::read::Asked> = m.wanted().filter(|r| r.request.wish != Wish::No && !m.held.contains_key(&r.request.id)).collect();
    open.sort_by_key(|r| (r.request.wish != Wish::Must, std::cmp::Reverse(m.settings.weights.of(r.kind)), r.request.created_at.clone(), r.request.id));
    open
}

/// The inquiry for the problem and the timetable as they are; started when there is none. None where nothing is to be asked.
fn inquiry<'a>(app: &'a mut App, m: &Matchmaking, wait: bool) -> Option<&'a Inquiry> {
    let open = open_requests(m);
    let problem = m.problem();
    // Nothing is there to explain before something is placed: the answer to all is to solve.
    if open.is_empty() || m.held.is_empty() || !engine::faults(&problem).is_empty() {
        return None;
    }
    let schedule = m.schedule();
    let key = format!("{}{:?}", fingerprint(&problem), schedule.meetings);
    let programme = m.programme.id;
    if app.searches.inquiries.get(&programme).is_none_or(|i| i.key != key) {
        let wanted = open.iter().map(|r| r.request.id.to_string()).collect();
        app.searches.inquiries.insert(programme, Inquiry::start(key, problem, schedule, wanted));
    }
    if wait {
        app.searches.inquiries.get_mut(&programme)?.join();
    }
    app.searches.inquiries.get(&programme)
}

command! {
    /// Requests that are not placed, with the reason of each: what stands in the way, in one or two sentences.
    Query not_placed(app, input: NotPlaced) -> NotPlacedView {
        let m = Matchmaking::read(app.ws.db(), input.programme)?;
        let words = Words::of(&m);
        let open = open_requests(&m);
        let total = open.len();
        let asked: Option<HashSet<MeetingRequestId>> = input.requests.as_ref().map(|r| r.iter().copied().collect());
        let inquiry = inquiry(app, &m, input.wait && asked.is_none());
        let Some(inquiry) = inquiry else {
            let why = text::word("reason-not-solved");
            let row = |r: &&super::read::Asked| NotPlacedRow { request: r.request.id, title: m.title(r), kind: r.kind, must: r.request.wish == Wish::Must, reason: Some(why.clone()) };
            return Ok(NotPlacedView { rows: open.iter().take(MOST_ROWS).map(row).collect(), total: count(total), waiting: false });
        };
        let mut known = inquiry.known();
        let rows: Vec<&super::read::Asked> = open.into_iter().filter(|r| asked.as_ref().is_none_or(|a| a.contains(&r.request.id))).take(MOST_ROWS).collect();
        if asked.is_some() {
            let (problem, schedule) = (m.problem(), m.schedule());
            for r in &rows {
                let id = r.request.id.to_string();
                if !known.of.contains_key(&id) && let Ok(found) = engine::explain(&problem, &schedule, &id, ONE_REASON) {
                    inquiry.add(&id, found.clone());
                    known.of.insert(id, found);
                }
            }
        }
        let row = |r: &&super::read::Asked| NotPlacedRow {
            request: r.request.id,
            title: m.title(r),
            kind: r.kind,
            must: r.request.wish == Wish::Must,
            reason: known.of.get(&r.request.id.to_string()).map(|why| words.reason(r, why)),
        };
        Ok(NotPlacedView { rows: rows.iter().map(row).collect(), total: count(total), waiting: !known.reasons_known })
    }
}

fn shown_change(change: &engine::Change, m: &Matchmaking) -> Option<MatchChange> {
    let seat = |id: &str| m.participants.iter().map(|p| p.seat.participation.id).find(|p| p.to_string() == id);
    Some(match change {
        engine::Change::Table => MatchChange::Table,
        engine::Change::There { participant, slot } => MatchChange::There { participant: seat(participant)?, slot: slot.clone() },
        engine::Change::Most { participant } => MatchChange::Most { participant: seat(participant)? },
        engine::Change::AnyTime { request } => MatchChange::AnyTime { request: m.requests.iter().map(|r| r.request.id).find(|r| r.to_string() == *request)? },
        engine::Change::Interpreter { .. } | engine::Change::Without { .. } => return None,
    })
}

command! {
    /// What would change it: one thing arranged otherwise, and how much would be placed then. Best first.
    Query what_would_change(app, input: NotPlaced) -> IdeasView {
        let m = Matchmaking::read(app.ws.db(), input.programme)?;
        let problem = m.problem();
        let now = points(&problem, &m.schedule());
        let placed = m.schedule().meetings.len();
        let (of, _) = of_all(&problem);
        let Some(inquiry) = inquiry(app, &m, input.wait) else { return Ok(IdeasView { ideas: Vec::new(), waiting: false }) };
        let known = inquiry.known();
        let words = Words::of(&m);
        let mut ideas = known.ideas.clone();
        ideas.sort_by_key(|(_, worth, n)| (-*worth, std::cmp::Reverse(*n)));
        let view = |(change, worth, n): &(engine::Change, i64, usize)| {
            let change = shown_change(change, &m)?;
            let number = |n: usize| Param::Number(i64::from(count(n)));
            let gains = *worth > now;
            let gain = if gains && *n > placed {
                text::say(&Message::new("timetable-of").with("n", number(*n)).with("of", number(of)))
            } else if gains {
                text::say(&Message::new("change-points").with("n", Param::Number(worth - now)))
            } else {
                text::word("change-no-gain")
            };
            Some(IdeaView { what: words.change(&change), change, gain, gains })
        };
        Ok(IdeasView { ideas: ideas.iter().filter_map(view).take(MOST_IDEAS).collect(), waiting: !known.over })
    }
}
