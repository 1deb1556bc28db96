//! A programme's matchmaking as a problem of the engine, and the engine's names back to records.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use meguri_matching as engine;
use meguri_model::*;

use super::placing::Spot;
use super::read::{Asked, Matchmaking};
use crate::format;

/// The engine's name of a slot: when it begins, "2016-11-08T09:30".
pub(crate) fn slot_id(slot: &matchmaking::PlannedSlot) -> String {
    time::local_text::format(slot.from)
}

/// A set of slots as the engine wants it: `None` where it is all of them.
fn set(open: &[bool], ids: &[String]) -> Option<Vec<String>> {
    if open.iter().all(|o| *o) { None } else { Some(open.iter().zip(ids).filter(|(o, _)| **o).map(|(_, id)| id.clone()).collect()) }
}

impl Matchmaking {
    /// The requests that are asked of the engine: nobody declined them and everyone in them comes.
    pub fn wanted(&self) -> impl Iterator<Item = &Asked> {
        self.requests.iter().filter(|r| {
            let coming = |s: &RequestSide| self.who(s.participation).is_some_and(|p| p.seat.participation.status.is_coming());
            r.sides.len() > 1 && !r.declined() && r.sides.iter().all(coming)
        })
    }

    /// What is asked of the engine. Locks are in it; `stands` (the schedule to be disturbed little) is not.
    pub fn problem(&self) -> engine::Problem {
        let ids: Vec<String> = self.slots.iter().map(slot_id).collect();
        let wanted: HashSet<MeetingRequestId> = self.wanted().map(|r| r.request.id).collect();
        let first = self.slots.first().map(|s| s.from);
        let minutes = |t: chrono::NaiveDateTime| first.map_or(0, |f| (t - f).num_minutes());
        engine::Problem {
            slots: self
                .slots
                .iter()
                .zip(&ids)
                .map(|(s, id)| engine::Slot {
                    id: id.clone(),
                    block: u32::try_from(s.block).unwrap_or(u32::MAX),
                    start: minutes(s.from),
                    length: u32::try_from((s.to - s.from).num_minutes()).unwrap_or(0),
                })
                .collect(),
            tables: engine::Tables::Named(
                self.tables
                    .iter()
                    .map(|t| engine::Table {
                        id: t.table.id.to_string(),
                        open: set(&self.open(&t.table.closed), &ids),
                        features: t.table.features.clone(),
                        site: t.table.site.clone(),
                    })
                    .collect(),
            ),
            interpreters: self
                .interpreters
                .iter()
                .map(|i| engine::Interpreter {
                    id: i.id.to_string(),
                    pairs: i.pairs.clone(),
                    available: set(&self.open(&i.absences), &ids),
                    most_in_a_row: i.most_in_a_row,
                })
                .collect(),
            participants: self
                .participants
                .iter()
                .map(|p| {
                    let profile = p.profile.as_ref();
                    engine::Participant {
                        id: p.seat.participation.id.to_string(),
                        available: set(&p.free, &ids),
                        most: profile.and_then(|p| p.most),
                        fewest: profile.map_or(0, |p| p.fewest),
                        languages: profile.map(|p| p.languages.clone()).unwrap_or_default(),
                        own_table: profile.and_then(|p| p.own_table).map(|t| t.to_string()),
                    }
                })
                .collect(),
            requests: self.wanted().map(|r| self.engine_request(r, &ids, &wanted)).collect(),
            travel: self.settings.travel.iter().map(|t| engine::Travel { between: t.between.clone(), slots: t.slots }).collect(),
            breaks_over_blocks: self.settings.breaks_over_blocks,
            fairness: self.settings.fairness,
            stands: Vec::new(),
        }
    }

    fn engine_request(&self, r: &Asked, ids: &[String], wanted: &HashSet<MeetingRequestId>) -> engine::Request {
        let only = &r.request.only;
        let fits = |s: &matchmaking::PlannedSlot| only.iter().any(|o| o.from <= s.from && s.to <= o.to);
        let open: Vec<bool> = self.slots.iter().map(|s| only.is_empty() || fits(s)).collect();
        let lock = self.held.get(&r.request.id).filter(|h| h.meeting.lock != MeetingLock::None).and_then(|h| {
            let slot = h.slot.map(|s| ids[s].clone())?;
            let table = h.meeting.table.filter(|_| h.meeting.lock == MeetingLock::SlotAndTable).map(|t| t.to_string());
            Some(engine::Lock { slot: Some(slot), table })
        });
        engine::Request {
            id: r.request.id.to_string(),
            who: r.sides.iter().map(|s| s.participation.to_string()).collect(),
            wish: match r.request.wish {
                Wish::Must => engine::Wish::Must,
                Wish::Want => engine::Wish::Want,
                Wish::No => engine::Wish::No,
            },
            weight: i64::from(self.settings.weights.of(r.kind)),
            slots: set(&open, ids),
            blocks: None,
            after: r.request.after.iter().filter(|a| wanted.contains(a)).map(|a| a.to_string()).collect(),
            length: r.request.length,
            features: r.request.features.clone(),
            lock,
        }
    }

    /// The timetable as it stands, as far as its meetings are in slots and asked for.
    pub fn schedule(&self) -> engine::Schedule {
        self.schedule_of(&self.standing())
    }

    /// A timetable for the engine, as far as its requests are asked for.
    pub fn schedule_of(&self, spots: &HashMap<MeetingRequestId, Spot>) -> engine::Schedule {
        let meetings = self.wanted().filter(|r| r.request.wish != Wish::No).filter_map(|r| {
            let spot = spots.get(&r.request.id)?;
            Some(engine::Placement {
                request: r.request.id.to_string(),
                slot: slot_id(&self.slots[spot.slot]),
                table: spot.table.map(|t| t.to_string()),
                interpreter: spot.interpreter.map(|i| i.to_string()),
            })
        });
        engine::Schedule { meetings: meetings.collect() }
    }

    /// Of everything that is asked of the engine but the locks: as long as it is the same, what was proven stays true for a timetable
    /// without locks, and a bound stays a bound with them.
    pub fn fingerprint(&self) -> String {
        let mut problem = self.problem();
        problem.requests.iter_mut().for_each(|r| r.lock = None);
        fingerprint(&problem)
    }

    /// "10:00–10:25" of a slot.
    pub fn slot_times(&self, slot: usize) -> Bi {
        self.slots.get(slot).map(|s| format::both(|l| format::times(l, s.from, Some(s.to)))).unwrap_or_default()
    }
}

/// Of a problem: equal ones have the same, others hardly ever.
pub(crate) fn fingerprint(problem: &engine::Problem) -> String {
    let mut hasher = DefaultHasher::new();
    // A problem holds texts, numbers and lists only: it always serialises.
    serde_json::to_string(problem).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
