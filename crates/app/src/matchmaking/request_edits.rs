//! Changing, answering and removing requests.

use std::collections::{HashMap, HashSet};

use meguri_model::matchmaking::Stretch;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::ask::{check_rank, check_request};
use super::names::{list, of_seats, tidy};
use crate::app::{Did, edited, removed, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::nullable;
use crate::text;
use crate::views::history::Changed;

/// What one side of a request becomes; a field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditSide {
    pub participation: ParticipationId,
    #[serde(default)]
    #[ts(optional)]
    pub asked: Option<bool>,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub rank: Option<Option<u32>>,
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<SideAnswer>,
}

/// A field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRequest {
    pub request: MeetingRequestId,
    #[serde(default)]
    #[ts(optional)]
    pub wish: Option<Wish>,
    /// In slots.
    #[serde(default)]
    #[ts(optional)]
    pub length: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub only: Option<Vec<Stretch>>,
    /// Requests that are over before this one starts.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<Vec<MeetingRequestId>>,
    #[serde(default)]
    #[ts(optional)]
    pub features: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub sides: Option<Vec<EditSide>>,
}

/// What a side said to being asked. Without `participation`: each side that did not ask itself.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    pub requests: Vec<MeetingRequestId>,
    #[serde(default)]
    #[ts(optional)]
    pub participation: Option<ParticipationId>,
    pub answer: SideAnswer,
}

/// Which requests.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveRequests {
    pub requests: Vec<MeetingRequestId>,
}

/// "FlandersBio and BIO-M", of one request; "3 requests" of several.
fn called(db: Db<'_>, requests: &[MeetingRequest], sides: &[RequestSide]) -> Result<Bi> {
    let [one] = requests else { return Ok(text::count("meeting_request", requests.len())) };
    let mut mine: Vec<&RequestSide> = sides.iter().filter(|s| s.request == one.id).collect();
    mine.sort_by_key(|s| s.id);
    let seats: Vec<Participation> = db.several(mine.iter().map(|s| s.participation))?;
    let names = of_seats(db, &seats)?;
    Ok(list(&mine.iter().map(|s| names.get(&s.participation).cloned().unwrap_or_default()).collect::<Vec<_>>()))
}

/// Requests of one programme, with their sides.
fn several(db: Db<'_>, ids: &[MeetingRequestId]) -> Result<(Vec<MeetingRequest>, Vec<RequestSide>)> {
    let requests: Vec<MeetingRequest> = db.several(ids.iter().copied())?;
    let Some(first) = requests.first() else { return Err(UiError::new("no_requests_chosen").field("requests")) };
    if requests.iter().any(|r| r.programme != first.programme) {
        return Err(UiError::new("wrong_programme").field("requests"));
    }
    let sides = db.by_any("request", requests.iter().map(|r| r.id))?;
    Ok((requests, sides))
}

/// Refuses an order that comes back to the request itself, and requests of other programmes.
fn check_order(db: Db<'_>, request: &MeetingRequest) -> Result<()> {
    if request.after.is_empty() {
        return Ok(());
    }
    let all: HashMap<MeetingRequestId, Vec<MeetingRequestId>> =
        db.of_programme::<MeetingRequest>(request.programme)?.into_iter().map(|r| (r.id, r.after)).collect();
    if request.after.iter().any(|a| !all.contains_key(a)) {
        return Err(UiError::new("wrong_programme").field("after"));
    }
    let mut open = request.after.clone();
    let mut seen: HashSet<MeetingRequestId> = HashSet::new();
    while let Some(next) = open.pop() {
        if next == request.id {
            return Err(UiError::new("order_in_a_circle").field("after"));
        }
        if seen.insert(next) {
            open.extend(all.get(&next).into_iter().flatten());
        }
    }
    Ok(())
}

command! {
    /// Changes a request: how much it counts, its length, when, after which others, what its table must have, and what each side asked and answered.
    Change edit_request(app, input: EditRequest) -> Changed {
        app.change("edit_request", |w| {
            let mut request: MeetingRequest = w.db.get(input.request)?;
            let sides: Vec<RequestSide> = w.db.by("request", request.id)?;
            let mut fields = Vec::new();
            if let Some(wish) = input.wish {
                fields.push("wish");
                request.wish = wish;
            }
            if let Some(length) = input.length {
                fields.push("length");
                request.length = length;
            }
            if let Some(only) = input.only {
                fields.push("only");
                request.only = only;
            }
            if let Some(mut after) = input.after {
                fields.push("after");
                let mut seen = HashSet::new();
                after.retain(|a| seen.insert(*a));
                request.after = after;
                check_order(w.db, &request)?;
            }
            if let Some(features) = input.features {
                fields.push("features");
                request.features = tidy(features);
            }
            if let Some(note) = input.note {
                fields.push("note");
                request.note = note;
            }
            check_request(&request)?;
            w.db.update(&request)?;
            for edit in input.sides.unwrap_or_default() {
                let Some(side) = sides.iter().find(|s| s.participation == edit.participation) else {
                    return Err(UiError::new("not_in_request").field("sides"));
                };
                let mut side = side.clone();
                if let Some(asked) = edit.asked {
                    fields.push("asked_by");
                    side.asked = asked;
                    side.rank = side.rank.filter(|_| asked);
                }
                if let Some(rank) = edit.rank {
                    check_rank(rank)?;
                    fields.push("rank");
                    side.rank = rank;
                }
                if let Some(answer) = edit.answer {
                    fields.push("answer");
                    side.answer = answer;
                }
                w.db.update(&side)?;
            }
            fields.dedup();
            let name = called(w.db, std::slice::from_ref(&request), &sides)?;
            Ok(Did::new(request.id, edited(&fields, name)))
        })
    }
}
command! {
    /// Enters what sides said to being asked: open, asked, accepted, declined.
    Change answer_request(app, input: AnswerRequest) -> Changed {
        app.change("answer_request", |w| {
            let (requests, sides) = several(w.db, &input.requests)?;
            let meant = |s: &RequestSide| input.participation.map_or(!s.asked, |p| s.participation == p);
            if input.participation.is_some() && !sides.iter().any(meant) {
                return Err(UiError::new("not_in_request").field("participation"));
            }
            for side in sides.iter().filter(|s| meant(s)) {
                w.db.update(&RequestSide { answer: input.answer, ..side.clone() })?;
            }
            let name = Param::Bi(shown_name(called(w.db, &requests, &sides)?));
            let answer = Param::Term(format!("term-side-answer-{}", input.answer));
            Ok(Did::new(requests[0].id, Message::new("did-answered-request").with("answer", answer).with("name", name)))
        })
    }
}
command! {
    /// Takes requests out, with the meetings they have in the timetable.
    Change remove_requests(app, input: RemoveRequests) -> Changed {
        app.change("remove_requests", |w| {
            let (requests, sides) = several(w.db, &input.requests)?;
            let name = called(w.db, &requests, &sides)?;
            let gone: HashSet<MeetingRequestId> = requests.iter().map(|r| r.id).collect();
            for meeting in w.db.by_any::<Meeting>("request", gone.iter().copied())? {
                w.db.delete_with("item", meeting.item.into())?;
            }
            let programme = requests[0].programme;
            for r in &requests {
                w.db.delete_with("meeting_request", r.id.into())?;
            }
            for mut r in w.db.of_programme::<MeetingRequest>(programme)? {
                if r.after.iter().any(|a| gone.contains(a)) {
                    r.after.retain(|a| !gone.contains(a));
                    w.db.update(&r)?;
                }
            }
            Ok(Did::new(programme, removed("meeting_request", name)))
        })
    }
}
