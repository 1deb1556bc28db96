//! One meeting, or a request that is not placed, for the room beside the timetable.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::quality::kind_word;
use super::read::Matchmaking;
use super::room::Room;
use super::timetable_view::Shown;
use crate::door::command;
use crate::error::UiError;
use crate::format;
use crate::text;
use crate::views::matchmaking::timetable::{MeetingFacts, SlotChoice};

/// Which request.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingOf {
    pub request: MeetingRequestId,
}

/// "Both", or the names of those who asked.
fn asked_by(m: &Matchmaking, asked: &super::read::Asked) -> Bi {
    let who: Vec<Bi> = asked.sides.iter().filter(|s| s.asked).map(|s| {
        let name = m.name(s.participation);
        match s.rank {
            Some(rank) => text::say(&Message::new("meeting-asked-rank").with("who", Param::Bi(name)).with("rank", Param::Number(rank.into()))),
            None => name,
        }
    }).collect();
    if who.len() == asked.sides.len() && who.len() > 1 {
        return text::word(if who.len() == 2 { "meeting-asked-both" } else { "meeting-asked-all" });
    }
    match who.as_slice() {
        [] => text::word("meeting-asked-nobody"),
        [one] => one.clone(),
        several => format::join(several),
    }
}

command! {
    /// One request with its meeting: when, where, who asked, what is wrong with it, and where it could be moved.
    Query meeting(app, input: MeetingOf) -> MeetingFacts {
        let record: MeetingRequest = app.ws.db().get(input.request)?;
        let m = Matchmaking::read(app.ws.db(), record.programme)?;
        let room = Room::of(&m);
        let asked = m.asked(input.request).ok_or_else(|| UiError::new("nothing_chosen").field("request"))?;
        let held = m.held.get(&input.request);
        let slot = held.and_then(|h| h.slot);
        let choice = |at: usize| {
            let now = slot == Some(at);
            let why = if now { None } else { room.glance(asked, at) };
            SlotChoice {
                slot: super::problem::slot_id(&m.slots[at]),
                label: m.start(at),
                allowed: !now && why.is_none(),
                said: if now { text::word("meeting-now") } else { why.unwrap_or_else(|| text::word("meeting-free")) },
                now,
            }
        };
        let marks = Shown::standing(&m).marks(input.request);
        let times = match held {
            Some(h) if h.slot.is_none() => format::both(|l| format::when(l, &h.item.when)),
            Some(_) => slot.map(|s| {
                let last = (s + asked.request.length.max(1) as usize - 1).min(m.slots.len() - 1);
                format::both(|l| format::times(l, m.slots[s].from, Some(m.slots[last].to)))
            }).unwrap_or_default(),
            None => Bi::default(),
        };
        Ok(MeetingFacts {
            request: input.request,
            meeting: held.map(|h| h.meeting.id),
            item: held.map(|h| h.item.id),
            title: m.title(asked),
            times,
            slot: slot.map(|s| super::problem::slot_id(&m.slots[s])),
            table: m.table_name(held.and_then(|h| h.meeting.table)),
            interpreter: held.and_then(|h| h.meeting.interpreter).map(|i| m.interpreter_name(i)).unwrap_or_default(),
            asked_by: asked_by(&m, asked),
            kind: text::word(kind_word(asked.kind)),
            must: asked.request.wish == Wish::Must,
            lock: held.map_or(MeetingLock::None, |h| h.meeting.lock),
            state: held.map_or(MeetingState::Planned, |h| h.meeting.state),
            marks,
            note: asked.request.note.clone(),
            who: asked.sides.iter().map(|s| s.participation).collect(),
            slots: (0..m.slots.len()).map(choice).collect(),
        })
    }
}
