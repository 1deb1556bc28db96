//! Where there is room: who and which table is taken in which slot, and what a move would run into.

use std::collections::{BTreeSet, HashMap};

use meguri_matching as engine;
use meguri_model::*;

use super::read::{Asked, Matchmaking};
use super::searches::points;
use super::words::Words;
use crate::text;

/// What a timetable holds, by slot.
pub(crate) struct Room<'a> {
    pub words: Words<'a>,
    pub problem: engine::Problem,
    pub schedule: engine::Schedule,
    busy: HashMap<(ParticipationId, usize), MeetingRequestId>,
    taken: HashMap<(String, usize), MeetingRequestId>,
    before: engine::Report,
}

/// What trying a place came to.
pub(crate) struct Tried {
    /// Where the meeting would be.
    pub placement: engine::Placement,
    /// Others that would move, with where to.
    pub others: Vec<engine::Placement>,
    /// New faults; empty: it can be done.
    pub broken: Vec<engine::Broken>,
    pub points: (i64, i64),
    pub breaks: (i64, i64),
}

/// Other meetings that are tried for a swap.
const MOST_SWAPS: usize = 24;

impl<'a> Room<'a> {
    pub fn of(m: &'a Matchmaking) -> Room<'a> {
        let words = Words::of(m);
        let problem = m.problem();
        let schedule = m.schedule();
        let before = engine::check(&problem, &schedule);
        let mut room = Room { words, problem, schedule, busy: HashMap::new(), taken: HashMap::new(), before };
        for p in room.schedule.meetings.clone() {
            let Some((asked, slots)) = room.words.request(&p.request).zip(room.span(&p)) else { continue };
            for at in slots {
                room.busy.extend(asked.sides.iter().map(|s| ((s.participation, at), asked.request.id)));
                if let Some(table) = &p.table {
                    room.taken.insert((table.clone(), at), asked.request.id);
                }
            }
        }
        room
    }

    pub fn m(&self) -> &'a Matchmaking {
        self.words.m
    }

    fn span(&self, p: &engine::Placement) -> Option<std::ops::Range<usize>> {
        let asked = self.words.request(&p.request)?;
        Some(self.slots(asked, self.words.slot_at(&p.slot)?))
    }

    fn slots(&self, asked: &Asked, at: usize) -> std::ops::Range<usize> {
        at..(at + asked.request.length.max(1) as usize).min(self.m().slots.len())
    }

    /// Tables that are open and free then, without what `asked` itself takes.
    fn free_tables(&self, asked: &Asked, at: usize) -> Vec<String> {
        let engine::Tables::Named(tables) = &self.problem.tables else { return Vec::new() };
        let ids: Vec<&str> = self.problem.slots.iter().map(|s| s.id.as_str()).collect();
        let owned: BTreeSet<&String> = self.problem.participants.iter().filter_map(|p| p.own_table.as_ref()).collect();
        let host = asked.sides.iter().find_map(|s| self.m().who(s.participation)?.profile.as_ref()?.own_table).map(|t| t.to_string());
        let free = |t: &&engine::Table| {
            let fits = match &host {
                Some(own) => t.id == *own,
                None => !owned.contains(&t.id) && asked.request.features.iter().all(|f| t.features.contains(f)),
            };
            let slots = self.slots(asked, at);
            let open = slots.clone().all(|s| t.open.as_ref().is_none_or(|o| o.iter().any(|id| id == ids[s])));
            fits && open && slots.into_iter().all(|s| self.taken.get(&(t.id.clone(), s)).is_none_or(|r| *r == asked.request.id))
        };
        tables.iter().filter(free).map(|t| t.id.clone()).collect()
    }

    /// Meetings that keep its people busy then.
    pub fn in_the_way(&self, asked: &Asked, at: usize) -> Vec<MeetingRequestId> {
        let busy = self.slots(asked, at).flat_map(|s| asked.sides.iter().filter_map(move |side| self.busy.get(&(side.participation, s))));
        let mut all: Vec<MeetingRequestId> = busy.copied().filter(|r| *r != asked.request.id).collect();
        all.sort();
        all.dedup();
        all
    }

    /// At a glance, without trying it: why it cannot begin then, or `None` where there is room.
    pub fn glance(&self, asked: &Asked, at: usize) -> Option<Bi> {
        let m = self.m();
        let slots = self.slots(asked, at);
        if slots.len() < asked.request.length as usize {
            return Some(text::word("try-too-long"));
        }
        for s in slots {
            if let Some(side) = asked.sides.iter().find(|side| m.who(side.participation).is_some_and(|p| !p.free[s])) {
                return Some(text::say(&Message::new("try-absent").with("who", Param::Bi(m.name(side.participation)))));
            }
        }
        if let Some(other) = self.in_the_way(asked, at).first().and_then(|r| m.asked(*r)) {
            return Some(text::say(&Message::new("try-busy").with("what", Param::Bi(m.title(other)))));
        }
        if self.free_tables(asked, at).is_empty() {
            return Some(text::word("try-no-table"));
        }
        None
    }

    fn placement(&self, request: MeetingRequestId) -> Option<&engine::Placement> {
        let id = request.to_string();
        self.schedule.meetings.iter().find(|p| p.request == id)
    }

    /// New faults when these are placed as said.
    fn faults(&self, changed: &[engine::Placement]) -> (Vec<engine::Broken>, engine::Schedule, engine::Report) {
        let mut schedule = self.schedule.clone();
        schedule.meetings.retain(|p| changed.iter().all(|c| c.request != p.request));
        schedule.meetings.extend(changed.iter().cloned());
        let report = engine::check(&self.problem, &schedule);
        let new = report.broken.iter().filter(|b| !self.before.broken.contains(b)).cloned().collect();
        (new, schedule, report)
    }

    /// Tables and interpreters to be tried for a place: those it has, else what is free.
    fn seated(&self, asked: &Asked, at: usize, table: Option<&str>) -> engine::Placement {
        let now = self.placement(asked.request.id);
        let free = self.free_tables(asked, at);
        let own = now.and_then(|p| p.table.clone()).filter(|t| free.contains(t));
        let table = table.map(str::to_owned).or(own).or_else(|| free.into_iter().next()).or_else(|| now.and_then(|p| p.table.clone()));
        engine::Placement { request: asked.request.id.to_string(), slot: self.problem.slots[at].id.clone(), table, interpreter: now.and_then(|p| p.interpreter.clone()) }
    }

    /// With another interpreter where that is what is wrong.
    fn interpreted(&self, mut p: engine::Placement, others: &[engine::Placement]) -> (engine::Placement, Vec<engine::Broken>, engine::Schedule, engine::Report) {
        let all = |p: &engine::Placement| std::iter::once(p.clone()).chain(others.iter().cloned()).collect::<Vec<_>>();
        let first = self.faults(&all(&p));
        let wanting = |b: &engine::Broken| {
            matches!(b, engine::Broken::NoInterpreter { .. } | engine::Broken::InterpreterTwice { .. } | engine::Broken::InterpreterAbsent { .. } | engine::Broken::InterpreterTired { .. })
        };
        if first.0.iter().any(wanting) {
            let before = p.interpreter.clone();
            for one in self.problem.interpreters.iter().map(|i| Some(i.id.clone())).chain([None]) {
                p.interpreter = one;
                let next = self.faults(&all(&p));
                if next.0.is_empty() {
                    return (p, next.0, next.1, next.2);
                }
            }
            p.interpreter = before;
        }
        (p, first.0, first.1, first.2)
    }

    fn outcome(&self, tried: (engine::Placement, Vec<engine::Broken>, engine::Schedule, engine::Report), others: Vec<engine::Placement>) -> Tried {
        let (placement, broken, schedule, report) = tried;
        Tried {
            placement,
            others,
            broken,
            points: (points(&self.problem, &self.schedule), points(&self.problem, &schedule)),
            breaks: (self.before.values.breaks, report.values.breaks),
        }
    }

    /// Tries a place for a request, at a table or at any that is free.
    pub fn attempt(&self, asked: &Asked, at: usize, table: Option<&str>) -> Tried {
        let p = self.seated(asked, at, table);
        self.outcome(self.interpreted(p, &[]), Vec::new())
    }

    /// What else would have to move so that it can be held there: a swap with one other meeting, or one other moved away.
    pub fn mended(&self, asked: &Asked, at: usize, table: Option<&str>) -> Option<Tried> {
        let m = self.m();
        let mut others = self.in_the_way(asked, at);
        if others.is_empty() {
            // Nobody is busy: it is tables. The one at the table asked for, or any then.
            let slot = &self.problem.slots[at].id;
            let of = self.schedule.meetings.iter().filter(|p| p.slot == *slot && table.is_none_or(|t| p.table.as_deref() == Some(t)));
            others = of.filter_map(|p| Some(self.words.request(&p.request)?.request.id)).filter(|r| *r != asked.request.id).take(MOST_SWAPS).collect();
        } else if others.len() > 1 {
            return None;
        }
        let own = self.placement(asked.request.id);
        let free = |r: &MeetingRequestId| m.held.get(r).is_some_and(|h| h.meeting.lock == MeetingLock::None && h.meeting.state == MeetingState::Planned);
        let others: Vec<&Asked> = others.iter().filter(|r| free(r)).filter_map(|r| m.asked(*r)).collect();
        for other in &others {
            let Some((there, own)) = self.placement(other.request.id).zip(own) else { continue };
            let mine = engine::Placement { request: own.request.clone(), slot: self.problem.slots[at].id.clone(), table: table.map(str::to_owned).or(there.table.clone()), interpreter: own.interpreter.clone() };
            let theirs = engine::Placement { request: there.request.clone(), slot: own.slot.clone(), table: own.table.clone(), interpreter: there.interpreter.clone() };
            let tried = self.interpreted(mine, std::slice::from_ref(&theirs));
            if tried.1.is_empty() {
                return Some(self.outcome(tried, vec![theirs]));
            }
        }
        for other in &others {
            let Some(there) = self.placement(other.request.id) else { continue };
            let mine_at = self.problem.slots[at].id.clone();
            let mine = engine::Placement {
                request: asked.request.id.to_string(),
                slot: mine_at,
                table: table.map(str::to_owned).or(there.table.clone()),
                interpreter: own.and_then(|o| o.interpreter.clone()),
            };
            for slot in (0..m.slots.len()).filter(|s| *s != at) {
                if self.glance(other, slot).is_some() {
                    continue;
                }
                let theirs = self.seated(other, slot, None);
                let tried = self.interpreted(mine.clone(), std::slice::from_ref(&theirs));
                if tried.1.is_empty() {
                    return Some(self.outcome(tried, vec![theirs]));
                }
            }
        }
        None
    }

    /// "Swaps with …", "Moves … to 11:00".
    pub fn said_of_others(&self, asked: &Asked, tried: &Tried) -> Bi {
        let Some(other) = tried.others.first() else { return Bi::default() };
        let title = Param::Bi(self.words.title(&other.request));
        let own = self.placement(asked.request.id);
        text::say(&if own.is_some_and(|o| o.slot == other.slot) {
            Message::new("try-swaps").with("what", title)
        } else {
            Message::new("try-moves").with("what", title).with("to", Param::Bi(self.words.slot(&other.slot)))
        })
    }
}
