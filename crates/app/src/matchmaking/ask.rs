//! Asking to meet. What the other side asked already becomes a request of both; the same asked twice is said.

use std::collections::{BTreeSet, HashMap};

use meguri_matching::MOST_SLOTS;
use meguri_model::matchmaking::Stretch;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::names::{list, of_seats, seat_in, tidy};
use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;

/// Most who meet at one table.
pub(super) const MOST_WHO: usize = 20;

/// Somebody asks to meet others. Without `by` the organiser puts it in: nobody asked.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskMeeting {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<ParticipationId>,
    pub with: Vec<ParticipationId>,
    /// 1 is their first choice.
    #[serde(default)]
    #[ts(optional)]
    pub rank: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub wish: Option<Wish>,
    /// In slots.
    #[serde(default)]
    #[ts(optional)]
    pub length: Option<u32>,
    /// Only in these times, wall-clock in the programme's zone.
    #[serde(default)]
    #[ts(optional)]
    pub only: Option<Vec<Stretch>>,
    /// What its table must have.
    #[serde(default)]
    #[ts(optional)]
    pub features: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// What asking did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asking {
    New,
    /// The others asked already, and now all or one more of them did.
    AlsoAsked,
    /// They asked for it before: nothing is written.
    Again,
}

pub(super) fn check_rank(rank: Option<u32>) -> Result<()> {
    if rank.is_some_and(|r| !(1..=1_000).contains(&r)) { Err(UiError::new("bad_rank").field("rank")) } else { Ok(()) }
}

pub(super) fn check_request(r: &MeetingRequest) -> Result<()> {
    if r.length == 0 || usize::try_from(r.length).is_ok_and(|l| l > MOST_SLOTS) {
        return Err(UiError::new("bad_number").field("length"));
    }
    if r.only.iter().any(|o| o.to <= o.from) {
        return Err(UiError::new("end_before_start").field("only"));
    }
    Ok(())
}

/// The seats that would meet, each of the programme, coming, and once.
fn whom(db: Db<'_>, input: &AskMeeting) -> Result<Vec<Participation>> {
    let ids: Vec<ParticipationId> = input.by.into_iter().chain(input.with.iter().copied()).collect();
    let mut seats = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let by = at == 0 && input.by.is_some();
        let seat = seat_in(db, input.programme, *id, if by { "by" } else { "with" })?;
        seats.push(seat);
    }
    let names = of_seats(db, &seats)?;
    let name = |id: ParticipationId| Param::Bi(shown_name(names.get(&id).cloned().unwrap_or_default()));
    for (at, id) in ids.iter().enumerate() {
        if Some(*id) == input.by && at > 0 {
            return Err(UiError::with("asks_themselves", &[("name", name(*id))]).field("with"));
        }
        if ids[..at].contains(id) {
            return Err(UiError::with("twice_in_request", &[("name", name(*id))]).field("with"));
        }
    }
    if let Some(gone) = seats.iter().find(|s| !s.status.is_coming()) {
        return Err(UiError::with("not_coming", &[("name", name(gone.id))]).field("with"));
    }
    if seats.len() < 2 {
        return Err(UiError::new("needs_two").field("with"));
    }
    if seats.len() > MOST_WHO {
        let most = i64::try_from(MOST_WHO).unwrap_or(i64::MAX);
        return Err(UiError::with("too_many_in_request", &[("most", Param::Number(most))]).field("with"));
    }
    Ok(seats)
}

/// The request of exactly these seats, with its sides.
pub(crate) fn between(db: Db<'_>, seats: &[ParticipationId]) -> Result<Option<(MeetingRequest, Vec<RequestSide>)>> {
    let Some(first) = seats.first() else { return Ok(None) };
    let wanted: BTreeSet<ParticipationId> = seats.iter().copied().collect();
    let requests = db.by::<RequestSide>("participation", *first)?.into_iter().map(|s| s.request);
    let mut sides: HashMap<MeetingRequestId, Vec<RequestSide>> = HashMap::new();
    for side in db.by_any::<RequestSide>("request", requests)? {
        sides.entry(side.request).or_default().push(side);
    }
    let same = |s: &Vec<RequestSide>| s.iter().map(|s| s.participation).collect::<BTreeSet<_>>() == wanted;
    let found = sides.into_iter().filter(|(_, s)| same(s)).min_by_key(|(id, _)| *id);
    Ok(match found {
        Some((id, sides)) => Some((db.get(id)?, sides)),
        None => None,
    })
}

fn new_side(w: &Writer<'_>, request: MeetingRequestId, participation: ParticipationId, by: Option<ParticipationId>, rank: Option<u32>) -> RequestSide {
    let asked = by == Some(participation);
    RequestSide {
        id: w.id().into(),
        request,
        participation,
        asked,
        rank: rank.filter(|_| asked),
        answer: if asked { SideAnswer::Accepted } else { SideAnswer::Open },
    }
}

/// A new request of these seats, with their sides; nothing is written.
pub(crate) fn make(w: &Writer<'_>, programme: ProgrammeId, by: Option<ParticipationId>, seats: &[ParticipationId], rank: Option<u32>) -> (MeetingRequest, Vec<RequestSide>) {
    let request = MeetingRequest {
        id: w.id().into(),
        programme,
        wish: Wish::Want,
        length: 1,
        only: Vec::new(),
        after: Vec::new(),
        features: Vec::new(),
        note: String::new(),
        created_at: w.stamp(),
    };
    let sides = seats.iter().map(|s| new_side(w, request.id, *s, by, rank)).collect();
    (request, sides)
}

/// Enters what is asked; which request it is now in.
pub(crate) fn enter(w: &Writer<'_>, input: AskMeeting) -> Result<(MeetingRequestId, Asking, Bi)> {
    check_rank(input.rank)?;
    let seats = whom(w.db, &input)?;
    let names = of_seats(w.db, &seats)?;
    let title = list(&seats.iter().map(|s| names.get(&s.id).cloned().unwrap_or_default()).collect::<Vec<_>>());
    let ids: Vec<ParticipationId> = seats.iter().map(|s| s.id).collect();
    if let Some((request, sides)) = between(w.db, &ids)? {
        let Some(mine) = input.by.and_then(|by| sides.into_iter().find(|s| s.participation == by)).filter(|s| !s.asked) else {
            return Ok((request.id, Asking::Again, title));
        };
        w.db.update(&RequestSide { asked: true, rank: input.rank, answer: SideAnswer::Accepted, ..mine })?;
        return Ok((request.id, Asking::AlsoAsked, title));
    }
    let (request, sides) = make(w, input.programme, input.by, &ids, input.rank);
    let request = MeetingRequest {
        wish: input.wish.unwrap_or(Wish::Want),
        length: input.length.unwrap_or(1),
        only: input.only.unwrap_or_default(),
        features: tidy(input.features.unwrap_or_default()),
        note: input.note.unwrap_or_default(),
        ..request
    };
    check_request(&request)?;
    w.db.insert(&request)?;
    for side in &sides {
        w.db.insert(side)?;
    }
    Ok((request.id, Asking::New, title))
}

command! {
    /// Asks for a meeting. What the other side asked already becomes a request of both; what the same side asked already is refused and said.
    Change ask_meeting(app, input: AskMeeting) -> Changed {
        app.change("ask_meeting", |w| {
            w.db.get::<Programme>(input.programme)?;
            let (id, asking, title) = enter(w, input)?;
            let name = Param::Bi(shown_name(title));
            let message = match asking {
                Asking::New => Message::new("did-added").with("noun", Param::Term("noun-meeting-request".into())).with("name", name),
                Asking::AlsoAsked => Message::new("did-asked-too").with("name", name),
                Asking::Again => return Err(UiError::with("asked_already", &[("name", name)]).field("with")),
            };
            Ok(Did::new(id, message))
        })
    }
}
