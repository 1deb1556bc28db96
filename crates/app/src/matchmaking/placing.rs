//! Meetings as items of the itinerary: made, moved and taken out with what hangs on them.

use std::collections::HashMap;

use meguri_matching as engine;
use meguri_model::*;

use super::problem::slot_id;
use super::read::{Asked, Held, Matchmaking};
use crate::app::Writer;
use crate::error::{Result, UiError};
use crate::item::save;

/// What writing a timetable did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    pub added: u32,
    pub moved: u32,
    pub removed: u32,
}

/// Where a request is to be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub slot: usize,
    pub table: Option<MeetingTableId>,
    pub interpreter: Option<MeetingInterpreterId>,
}

impl Matchmaking {
    /// The engine's names as records: request and spot. What is not of this programme is left out.
    pub fn spots(&self, schedule: &engine::Schedule) -> HashMap<MeetingRequestId, Spot> {
        let slots: HashMap<String, usize> = self.slots.iter().enumerate().map(|(at, s)| (slot_id(s), at)).collect();
        let requests: HashMap<String, MeetingRequestId> = self.requests.iter().map(|r| (r.request.id.to_string(), r.request.id)).collect();
        let tables: HashMap<String, MeetingTableId> = self.tables.iter().map(|t| (t.table.id.to_string(), t.table.id)).collect();
        let interpreters: HashMap<String, MeetingInterpreterId> = self.interpreters.iter().map(|i| (i.id.to_string(), i.id)).collect();
        let spot = |p: &engine::Placement| {
            Some((
                *requests.get(&p.request)?,
                Spot {
                    slot: *slots.get(&p.slot)?,
                    table: p.table.as_ref().and_then(|t| tables.get(t)).copied(),
                    interpreter: p.interpreter.as_ref().and_then(|i| interpreters.get(i)).copied(),
                },
            ))
        };
        schedule.meetings.iter().filter_map(spot).collect()
    }

    /// When a request is held that starts in a slot: from there to the end of its last slot.
    fn when(&self, asked: &Asked, slot: usize) -> Result<When> {
        let zone = &self.programme.zone;
        let length = usize::try_from(asked.request.length).unwrap_or(1).max(1);
        let (Some(first), Some(last)) = (self.slots.get(slot), self.slots.get(slot + length - 1)) else { return Err(UiError::new("no_such_slot").field("slot")) };
        Ok(When::Exact { start: Moment::new(first.from, zone.clone()), end: Some(Moment::new(last.to, zone.clone())) })
    }

    fn place_of(&self, table: Option<MeetingTableId>) -> Option<PlaceId> {
        self.tables.iter().find(|t| Some(t.table.id) == table).map(|t| t.place.id)
    }

    /// Writes the timetable `spots` in place of the one that stands; what is the same stays untouched.
    pub fn write(&self, w: &Writer<'_>, spots: &HashMap<MeetingRequestId, Spot>) -> Result<Written> {
        let mut written = Written::default();
        for asked in &self.requests {
            match (spots.get(&asked.request.id), self.held.get(&asked.request.id)) {
                (Some(spot), Some(held)) => written.moved += u32::from(self.move_to(w, asked, held, *spot)?),
                (Some(spot), None) => {
                    self.add(w, asked, *spot)?;
                    written.added += 1;
                }
                // one that was moved by hand to where no slot is stays there
                (None, Some(held)) if held.slot.is_some() => {
                    w.db.delete_with("item", held.item.id.into())?;
                    written.removed += 1;
                }
                (None, _) => {}
            }
        }
        Ok(written)
    }

    /// Puts a meeting elsewhere; false where it was there already.
    pub fn move_to(&self, w: &Writer<'_>, asked: &Asked, held: &Held, spot: Spot) -> Result<bool> {
        let mut item = held.item.clone();
        item.when = self.when(asked, spot.slot)?;
        item.place = self.place_of(spot.table).or(item.place.filter(|_| spot.table.is_none()));
        let mut meeting = held.meeting.clone();
        (meeting.table, meeting.interpreter) = (spot.table, spot.interpreter);
        if item == held.item && meeting == held.meeting {
            return Ok(false);
        }
        save(w, &held.item, &mut item)?;
        w.db.update(&meeting)?;
        self.interpreted_by(w, item.id, held.meeting.interpreter, spot.interpreter)?;
        Ok(true)
    }

    /// Holds a request.
    pub fn add(&self, w: &Writer<'_>, asked: &Asked, spot: Spot) -> Result<Meeting> {
        let stamp = w.stamp();
        let title = self.title(asked);
        let item = Item {
            id: w.id().into(),
            programme: self.programme.id,
            kind: ItemKind::Meeting,
            title,
            when: self.when(asked, spot.slot)?,
            state: ItemState::Confirmed,
            place: self.place_of(spot.table),
            from_place: None,
            to_place: None,
            travel: None,
            carrier: String::new(),
            number: String::new(),
            booking: String::new(),
            rooming: String::new(),
            audience: Audience::People,
            host: None,
            host_contact: None,
            host_languages: Vec::new(),
            interpretation: if spot.interpreter.is_some() { Interpretation::Consecutive } else { Interpretation::None },
            briefing: Bi::default(),
            questions: Bi::default(),
            dress: Bi::default(),
            gift: Bi::default(),
            note: Bi::default(),
            private_note: String::new(),
            link: String::new(),
            created_at: stamp.clone(),
            updated_at: stamp,
            sequence: 0,
        };
        w.db.insert(&item)?;
        for side in &asked.sides {
            let role = self.who(side.participation).map_or(ParticipantRole::Delegate, |p| p.seat.participation.role);
            w.db.insert(&Assignment { id: w.id().into(), item: item.id, participation: side.participation, role, answer: Answer::Invited })?;
        }
        self.interpreted_by(w, item.id, None, spot.interpreter)?;
        let meeting = Meeting {
            id: w.id().into(),
            programme: self.programme.id,
            request: asked.request.id,
            item: item.id,
            table: spot.table,
            interpreter: spot.interpreter,
            lock: MeetingLock::None,
            state: MeetingState::Planned,
            outcome: None,
            outcome_note: String::new(),
        };
        w.db.insert(&meeting)?;
        Ok(meeting)
    }

    /// The interpreter's seat takes part in the item, and no longer the one before.
    fn interpreted_by(&self, w: &Writer<'_>, item: ItemId, before: Option<MeetingInterpreterId>, now: Option<MeetingInterpreterId>) -> Result<()> {
        if before == now {
            return Ok(());
        }
        let seat = |id: Option<MeetingInterpreterId>| self.interpreters.iter().find(|i| Some(i.id) == id).map(|i| i.participation);
        if let Some(gone) = seat(before) {
            for a in w.db.by::<Assignment>("item", item)?.into_iter().filter(|a| a.participation == gone) {
                w.db.delete::<Assignment>(a.id)?;
            }
        }
        if let Some(participation) = seat(now) {
            w.db.insert(&Assignment { id: w.id().into(), item, participation, role: ParticipantRole::Interpreter, answer: Answer::Invited })?;
        }
        Ok(())
    }
}
