//! What happens on the day, and what it means for who is there.

use chrono::NaiveDateTime;
use meguri_matching as engine;
use meguri_model::matchmaking::Absence;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use super::problem::slot_id;
use super::read::{Asked, Matchmaking, Participant};
use crate::app::Writer;
use crate::error::{Result, UiError};
use crate::format;
use crate::views::programme::SeatView;

/// What happened. Times are wall-clock in the programme's zone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "event", deny_unknown_fields)]
pub enum DayEvent {
    /// Not there, and not coming.
    NoShow { participation: ParticipationId },
    /// Comes later.
    Late {
        participation: ParticipationId,
        #[ts(type = "string")]
        #[serde(with = "meguri_model::time::local_text")]
        until: NaiveDateTime,
    },
    /// Goes earlier.
    Leaves {
        participation: ParticipationId,
        #[ts(type = "string")]
        #[serde(with = "meguri_model::time::local_text")]
        from: NaiveDateTime,
    },
    /// A table that cannot be used any more.
    TableOut { table: MeetingTableId },
    /// An interpreter who is not there any more.
    InterpreterOut { interpreter: MeetingInterpreterId },
    /// Somebody new, and whom they would meet.
    WalkIn {
        name: String,
        #[serde(default)]
        #[ts(optional)]
        organisation: Option<OrganisationId>,
        meet: Vec<ParticipationId>,
    },
}

/// The seat of a walk-in that is not written yet; their requests are numbered from the one after it.
const TO_BE: u128 = 1;

impl DayEvent {
    /// Whose meetings it hits, if it is about a participant.
    pub fn participant(&self) -> Option<ParticipationId> {
        match self {
            DayEvent::NoShow { participation } | DayEvent::Late { participation, .. } | DayEvent::Leaves { participation, .. } => Some(*participation),
            _ => None,
        }
    }

    /// From when to when somebody or something is not there, and why.
    fn absence(&self, mm: &Matchmaking, now: NaiveDateTime) -> Option<Absence> {
        let end = mm.slots.last()?.to;
        // who does not come to the meeting that has begun is not there for the whole of it
        let begun = mm.slots.iter().find(|s| s.from <= now && now < s.to).map_or(now, |s| s.from);
        // a meeting that has begun goes on without them, or without its table
        let next = mm.first_to_come(now).map_or(end, |s| mm.slots[s].from);
        let of = |from, to, kind| Some(Absence { from, to, kind, note: String::new() }).filter(|a| a.from < a.to);
        match self {
            DayEvent::NoShow { .. } => of(begun, end, AbsenceKind::NoShow),
            DayEvent::Late { until, .. } => of(begun, *until, AbsenceKind::Late),
            DayEvent::Leaves { from, .. } => of((*from).max(next), end, AbsenceKind::Left),
            DayEvent::TableOut { .. } | DayEvent::InterpreterOut { .. } => of(next, end, AbsenceKind::Away),
            DayEvent::WalkIn { .. } => None,
        }
    }
}

impl Matchmaking {
    /// The first slot that has not begun at `now`.
    pub fn first_to_come(&self, now: NaiveDateTime) -> Option<usize> {
        self.slots.iter().position(|s| s.from > now)
    }

    /// Refuses what cannot happen.
    pub fn check_event(&self, event: &DayEvent, now: NaiveDateTime) -> Result<()> {
        if let Some(who) = event.participant()
            && self.who(who).is_none()
        {
            return Err(UiError::new("not_a_participant").field("event.participation"));
        }
        match event {
            DayEvent::TableOut { table } if !self.tables.iter().any(|t| t.table.id == *table) => Err(UiError::new("not_found").field("event.table")),
            DayEvent::InterpreterOut { interpreter } if !self.interpreters.iter().any(|i| i.id == *interpreter) => Err(UiError::new("not_found").field("event.interpreter")),
            DayEvent::WalkIn { name, organisation, .. } if name.trim().is_empty() && organisation.is_none() => Err(UiError::new("needs_name").field("event.name")),
            DayEvent::WalkIn { meet, .. } if meet.is_empty() => Err(UiError::new("nothing_chosen").field("event.meet")),
            DayEvent::WalkIn { meet, .. } if meet.iter().any(|m| self.who(*m).is_none()) => Err(UiError::new("not_a_participant").field("event.meet")),
            DayEvent::Late { until, .. } if *until <= now => Err(UiError::new("range_reversed").field("event.until")),
            _ if self.first_to_come(now).is_none() => Err(UiError::new("slots_over").field("now")),
            _ => Ok(()),
        }
    }

    /// The event and the moment for the engine; the first slot to come is told apart because what is before it stays.
    pub fn engine_event(&self, event: &DayEvent, now: NaiveDateTime, after: &Matchmaking) -> engine::Event {
        let slot = |t: NaiveDateTime| self.slots.iter().find(|s| s.from >= t).map(slot_id);
        let last = || self.slots.last().map(slot_id).unwrap_or_default();
        match event {
            DayEvent::NoShow { participation } => engine::Event::NoShow { participant: participation.to_string() },
            DayEvent::Late { participation, until } => match slot(*until) {
                Some(until) => engine::Event::Late { participant: participation.to_string(), until },
                None => engine::Event::NoShow { participant: participation.to_string() },
            },
            // the meeting in which they go is the first that they miss
            DayEvent::Leaves { participation, from } => {
                let missed = self.slots.iter().find(|s| s.to > (*from).max(now)).map_or_else(last, slot_id);
                engine::Event::Leaves { participant: participation.to_string(), from: missed }
            }
            DayEvent::TableOut { table } => engine::Event::TableOut { table: table.to_string() },
            DayEvent::InterpreterOut { interpreter } => engine::Event::InterpreterOut { interpreter: interpreter.to_string() },
            DayEvent::WalkIn { .. } => {
                let problem = after.problem();
                let me = Uuid::from_u128(TO_BE).to_string();
                engine::Event::WalkIn {
                    requests: problem.requests.into_iter().filter(|r| r.who.contains(&me)).collect(),
                    participant: problem.participants.into_iter().find(|p| p.id == me).unwrap_or_default(),
                }
            }
        }
    }

    /// As it is once the event has happened, in memory only.
    pub fn happen(&mut self, event: &DayEvent, now: NaiveDateTime) {
        let absence = event.absence(self, now);
        match event {
            DayEvent::WalkIn { name, organisation, meet } => self.walk_in(name, *organisation, meet),
            DayEvent::TableOut { table } => {
                for t in self.tables.iter_mut().filter(|t| t.table.id == *table) {
                    t.table.closed.extend(absence.clone());
                }
            }
            DayEvent::InterpreterOut { interpreter } => {
                for i in self.interpreters.iter_mut().filter(|i| i.id == *interpreter) {
                    i.absences.extend(absence.clone());
                }
            }
            _ => {
                let (Some(absence), Some(at)) = (absence, event.participant().and_then(|p| self.at.get(&p).copied())) else { return };
                for (slot, free) in self.slots.iter().zip(&mut self.participants[at].free) {
                    *free &= !(absence.from < slot.to && slot.from < absence.to);
                }
            }
        }
    }

    fn walk_in(&mut self, name: &str, organisation: Option<OrganisationId>, meet: &[ParticipationId]) {
        let participation = walk_in_seat(Uuid::from_u128(TO_BE).into(), self.programme.id, name, organisation);
        let id = participation.id;
        self.at.insert(id, self.participants.len());
        self.participants.push(Participant {
            seat: SeatView { name: Bi::same(name.trim()), to_come: false, reading: String::new(), posts: Bi::default(), letters: Vec::new(), participation },
            profile: None,
            side: PartySide::Europe,
            country: String::new(),
            organisation: None,
            acronym: String::new(),
            free: vec![true; self.slots.len()],
        });
        for (at, with) in meet.iter().enumerate() {
            let request = Uuid::from_u128(TO_BE + 1 + at as u128);
            let (request, sides) = walk_in_request(request.into(), self.programme.id, String::new(), id, *with, || Uuid::nil());
            self.request_at.insert(request.id, self.requests.len());
            self.requests.push(Asked { kind: RequestKind::of(&sides, self.settings.first_until), request, sides });
        }
    }

    /// Writes the event. What was told apart in memory (the requests of a walk-in) is answered with what it became.
    pub fn write_event(&self, w: &Writer<'_>, event: &DayEvent, now: NaiveDateTime) -> Result<Vec<(MeetingRequestId, MeetingRequestId)>> {
        let absence = event.absence(self, now);
        match event {
            DayEvent::WalkIn { name, organisation, meet } => {
                let seat = walk_in_seat(w.id().into(), self.programme.id, name, *organisation);
                crate::party::check(w.db, &seat)?;
                w.db.insert(&seat)?;
                let mut became = Vec::new();
                for (at, with) in meet.iter().enumerate() {
                    let (request, sides) = walk_in_request(w.id().into(), self.programme.id, w.stamp(), seat.id, *with, || w.id());
                    became.push((Uuid::from_u128(TO_BE + 1 + at as u128).into(), request.id));
                    w.db.insert(&request)?;
                    for side in sides {
                        w.db.insert(&side)?;
                    }
                }
                return Ok(became);
            }
            DayEvent::TableOut { table } => {
                if let Some(t) = self.tables.iter().find(|t| t.table.id == *table) {
                    let mut table = t.table.clone();
                    table.closed.extend(absence);
                    w.db.update(&table)?;
                }
            }
            DayEvent::InterpreterOut { interpreter } => {
                if let Some(i) = self.interpreters.iter().find(|i| i.id == *interpreter) {
                    let mut i = i.clone();
                    i.absences.extend(absence);
                    w.db.update(&i)?;
                }
            }
            DayEvent::NoShow { participation } | DayEvent::Late { participation, .. } | DayEvent::Leaves { participation, .. } => {
                match self.who(*participation).and_then(|p| p.profile.clone()) {
                    Some(mut profile) => {
                        profile.absences.extend(absence);
                        w.db.update(&profile)?;
                    }
                    None => {
                        let profile = Profile { absences: absence.into_iter().collect(), ..Profile::of(w.id().into(), *participation) };
                        w.db.insert(&profile)?;
                    }
                }
            }
        }
        Ok(Vec::new())
    }

    /// "FlandersBio does not come".
    pub fn event_said(&self, event: &DayEvent) -> Message {
        let who = |p: &ParticipationId| self.name(*p);
        let time = |t: &NaiveDateTime| format::both(|l| format::time(l, *t));
        match event {
            DayEvent::NoShow { participation } => Message::new("day-no-show").with("who", who(participation)),
            DayEvent::Late { participation, until } => Message::new("day-late").with("who", who(participation)).with("time", time(until)),
            DayEvent::Leaves { participation, from } => Message::new("day-leaves").with("who", who(participation)).with("time", time(from)),
            DayEvent::TableOut { table } => {
                let name = self.tables.iter().find(|t| t.table.id == *table).map(|t| t.place.name.clone()).unwrap_or_default();
                Message::new("day-out").with("who", name)
            }
            DayEvent::InterpreterOut { interpreter } => Message::new("day-out").with("who", self.interpreter_name(*interpreter)),
            DayEvent::WalkIn { name, .. } => Message::new("day-walk-in").with("who", name.trim().to_owned()),
        }
    }
}

fn walk_in_seat(id: ParticipationId, programme: ProgrammeId, name: &str, organisation: Option<OrganisationId>) -> Participation {
    Participation {
        id,
        programme,
        person: None,
        placeholder: Bi::same(name.trim()),
        headcount: 1,
        organisation,
        role: ParticipantRole::Delegate,
        status: ParticipationStatus::Confirmed,
        precedence: None,
        note: String::new(),
    }
}

fn walk_in_request(
    id: MeetingRequestId,
    programme: ProgrammeId,
    created_at: String,
    by: ParticipationId,
    with: ParticipationId,
    mut new: impl FnMut() -> Uuid,
) -> (MeetingRequest, Vec<RequestSide>) {
    let request = MeetingRequest { id, programme, wish: Wish::Want, length: 1, only: Vec::new(), after: Vec::new(), features: Vec::new(), note: String::new(), created_at };
    let mut side = |participation, asked| RequestSide { id: new().into(), request: id, participation, asked, rank: asked.then_some(1), answer: SideAnswer::Open };
    let sides = vec![side(by, true), side(with, false)];
    (request, sides)
}
