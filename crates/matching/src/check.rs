//! The last word on a schedule. Written apart from the searches: names only, no part of theirs.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use thiserror::Error;

use crate::problem::{Participant, Placement, Problem, Request, Schedule, Table, Tables, Wish};

/// A rule that a schedule breaks, with the names of what breaks it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Error, Serialize)]
#[serde(rename_all = "snake_case", tag = "broken")]
pub enum Broken {
    #[error("{id} is in the schedule but not in the problem")]
    Unknown { id: String },
    #[error("{request} is in the schedule twice")]
    Twice { request: String },
    #[error("{participant} has {first} and {second} at {slot}")]
    Doubled { participant: String, first: String, second: String, slot: String },
    #[error("{participant} is not there at {slot} for {request}")]
    Absent { participant: String, request: String, slot: String },
    #[error("{request} may not start at {slot}")]
    NotThen { request: String, slot: String },
    #[error("{request} does not fit between {slot} and the end of its block")]
    TooLong { request: String, slot: String },
    #[error("{request} is locked to another slot or table")]
    Locked { request: String },
    #[error("the participants of {request} are never to meet")]
    Never { request: String },
    #[error("{count} meetings at {slot}, {tables} tables")]
    TooManyTables { slot: String, count: u32, tables: u32 },
    #[error("table {table} has {first} and {second} at {slot}")]
    TableTwice { table: String, first: String, second: String, slot: String },
    #[error("table {table} is closed at {slot}")]
    TableClosed { table: String, slot: String },
    #[error("table {table} lacks {feature} for {request}")]
    Lacks { table: String, feature: String, request: String },
    #[error("{request} has no table")]
    NoTable { request: String },
    #[error("{request} is not at the table of its host, or at that of somebody else")]
    WrongTable { request: String },
    #[error("{request} has no interpreter for its languages")]
    NoInterpreter { request: String },
    #[error("interpreter {interpreter} has {first} and {second} at {slot}")]
    InterpreterTwice { interpreter: String, first: String, second: String, slot: String },
    #[error("interpreter {interpreter} is not there at {slot}")]
    InterpreterAbsent { interpreter: String, slot: String },
    #[error("interpreter {interpreter} works {count} slots in a row; the most is {most}")]
    InterpreterTired { interpreter: String, count: u32, most: u32 },
    #[error("{late} starts before {first} is over")]
    Order { first: String, late: String },
    #[error("{participant} has {count} meetings; the most is {most}")]
    TooMany { participant: String, count: u32, most: u32 },
    #[error("{participant} cannot get from {first} to {second} in time")]
    Travel { participant: String, first: String, second: String },
    #[error("one participant has {most} breaks, another {fewest}; they may differ by {fairness}")]
    Unfair { most: u32, fewest: u32, fairness: u32 },
}

/// What a schedule is worth, stage by stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Values {
    /// Locks that are not placed.
    pub locks_left_out: i64,
    /// Musts without a lock that are not placed.
    pub musts_left_out: i64,
    /// Cost of what stood and is elsewhere or gone.
    pub moved: i64,
    /// Meetings that people lack to their fewest.
    pub below_fewest: i64,
    /// Weight of the wants that are placed.
    pub weight: i64,
    /// Idle runs between a participant's meetings, summed.
    pub breaks: i64,
    /// Times somebody's next meeting is at another table, or has another interpreter than their one before.
    pub changes: i64,
}

/// What [`check`] found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Empty for a schedule that may be held.
    pub broken: Vec<Broken>,
    pub values: Values,
}

/// Every rule of `problem` that `schedule` breaks, and what it is worth. Leaving a request out breaks nothing.
pub fn check(problem: &Problem, schedule: &Schedule) -> Report {
    Checked::of(problem, schedule).report()
}

struct Checked<'a> {
    problem: &'a Problem,
    people: BTreeMap<&'a str, &'a Participant>,
    tables: BTreeMap<&'a str, &'a Table>,
    placed: BTreeMap<&'a str, Meeting<'a>>,
    /// A participant's meetings by time.
    own: BTreeMap<&'a str, Vec<Meeting<'a>>>,
    broken: Vec<Broken>,
}

/// A request, where it is held, and the number of the slot in which it starts.
type Meeting<'a> = (&'a Request, &'a Placement, usize);

impl<'a> Checked<'a> {
    fn of(problem: &'a Problem, schedule: &'a Schedule) -> Checked<'a> {
        let slot: BTreeMap<&str, usize> = problem.slots.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
        let requests: BTreeMap<&str, &Request> = problem.requests.iter().map(|one| (one.id.as_str(), one)).collect();
        let tables = match &problem.tables {
            Tables::Named(tables) => tables.iter().map(|one| (one.id.as_str(), one)).collect(),
            Tables::Count(_) => BTreeMap::new(),
        };
        let mut placed = BTreeMap::new();
        let mut broken = Vec::new();
        for one in &schedule.meetings {
            match (requests.get(one.request.as_str()), slot.get(one.slot.as_str())) {
                (Some(request), Some(at)) => {
                    if placed.insert(one.request.as_str(), (*request, one, *at)).is_some() {
                        broken.push(Broken::Twice { request: one.request.clone() });
                    }
                }
                (None, _) => broken.push(Broken::Unknown { id: one.request.clone() }),
                (_, None) => broken.push(Broken::Unknown { id: one.slot.clone() }),
            }
        }
        let people = problem.participants.iter().map(|one| (one.id.as_str(), one)).collect();
        let mut own: BTreeMap<&str, Vec<Meeting>> = BTreeMap::new();
        for meeting in placed.values() {
            for person in &meeting.0.who {
                own.entry(person).or_default().push(*meeting);
            }
        }
        for meetings in own.values_mut() {
            meetings.sort_by_key(|(request, _, at)| (*at, &request.id));
        }
        Checked { problem, people, tables, placed, own, broken }
    }

    fn report(mut self) -> Report {
        self.times();
        self.people();
        self.tables();
        self.interpreters();
        self.order();
        let values = self.values();
        self.broken.sort();
        self.broken.dedup();
        Report { broken: self.broken, values }
    }

    fn name(&self, slot: usize) -> String {
        self.problem.slots[slot].id.clone()
    }

    /// The slots of a meeting, as far as the problem has them.
    fn slots(&self, request: &Request, at: usize) -> std::ops::Range<usize> {
        at..(at + request.length as usize).min(self.problem.slots.len())
    }

    fn open(list: &Option<Vec<String>>, slot: &str) -> bool {
        list.as_ref().is_none_or(|open| open.iter().any(|id| id == slot))
    }

    fn times(&mut self) {
        let mut found = Vec::new();
        let apart: Vec<&Request> = self.problem.requests.iter().filter(|no| no.wish == Wish::No).collect();
        for (request, placement, at) in self.placed.values() {
            let (id, slot) = (request.id.clone(), placement.slot.clone());
            if !Self::open(&request.slots, &slot) {
                found.push(Broken::NotThen { request: id.clone(), slot: slot.clone() });
            }
            let block = self.problem.slots[*at].block;
            if request.blocks.as_ref().is_some_and(|blocks| !blocks.contains(&block)) {
                found.push(Broken::NotThen { request: id.clone(), slot: slot.clone() });
            }
            let span = self.slots(request, *at);
            if span.len() < request.length as usize || span.clone().any(|slot| self.problem.slots[slot].block != block) {
                found.push(Broken::TooLong { request: id.clone(), slot: slot.clone() });
            }
            if let Some(lock) = &request.lock
                && (lock.slot.as_ref().is_some_and(|locked| *locked != slot)
                    || lock.table.as_ref().is_some_and(|locked| placement.table.as_ref() != Some(locked)))
            {
                found.push(Broken::Locked { request: id.clone() });
            }
            if apart.iter().any(|no| no.who.iter().all(|person| request.who.contains(person))) {
                found.push(Broken::Never { request: id });
            }
        }
        self.broken.extend(found);
    }

    fn people(&mut self) {
        let mut busy: BTreeMap<(&str, usize), &str> = BTreeMap::new();
        let mut count: BTreeMap<&str, u32> = BTreeMap::new();
        let mut found = Vec::new();
        for (request, _, at) in self.placed.values() {
            for person in &request.who {
                *count.entry(person).or_default() += 1;
                for slot in self.slots(request, *at) {
                    if let Some(first) = busy.insert((person, slot), &request.id) {
                        found.push(Broken::Doubled {
                            participant: person.clone(),
                            first: first.to_owned(),
                            second: request.id.clone(),
                            slot: self.name(slot),
                        });
                    }
                    if !self.people.get(person.as_str()).is_some_and(|one| Self::open(&one.available, &self.problem.slots[slot].id)) {
                        found.push(Broken::Absent { participant: person.clone(), request: request.id.clone(), slot: self.name(slot) });
                    }
                }
            }
        }
        for person in &self.problem.participants {
            let count = count.get(person.id.as_str()).copied().unwrap_or(0);
            if let Some(most) = person.most.filter(|most| count > *most) {
                found.push(Broken::TooMany { participant: person.id.clone(), count, most });
            }
        }
        let site = |placement: &Placement| placement.table.as_deref().and_then(|id| self.tables.get(id)).map(|table| table.site.as_str());
        let lost = |one: &str, other: &str| {
            self.problem
                .travel
                .iter()
                .rfind(|way| (way.between[0] == one && way.between[1] == other) || (way.between[0] == other && way.between[1] == one))
                .map_or(0, |way| way.slots as usize)
        };
        if !self.problem.travel.is_empty() {
            for person in &self.problem.participants {
                let own = self.in_order(&person.id);
                for (place, (first, there, from)) in own.iter().enumerate() {
                    for (second, then, to) in &own[place + 1..] {
                        if let (Some(a), Some(b)) = (site(there), site(then))
                            && a != b
                            && *to < from + first.length as usize + lost(a, b)
                        {
                            found.push(Broken::Travel { participant: person.id.clone(), first: first.id.clone(), second: second.id.clone() });
                        }
                    }
                }
            }
        }
        self.broken.extend(found);
    }

    /// A participant's meetings by time.
    fn in_order(&self, person: &str) -> &[Meeting<'a>] {
        self.own.get(person).map_or(&[], Vec::as_slice)
    }

    fn tables(&mut self) {
        let mut found = Vec::new();
        if let Tables::Count(tables) = self.problem.tables {
            let mut count = vec![0; self.problem.slots.len()];
            for (request, _, at) in self.placed.values() {
                self.slots(request, *at).for_each(|slot| count[slot] += 1);
            }
            for (slot, count) in count.into_iter().enumerate().filter(|(_, count)| *count > tables) {
                found.push(Broken::TooManyTables { slot: self.name(slot), count, tables });
            }
            self.broken.extend(found);
            return;
        }
        let mut used: BTreeMap<(&str, usize), &str> = BTreeMap::new();
        for (request, placement, at) in self.placed.values() {
            let Some(table) = placement.table.as_deref().and_then(|id| self.tables.get(id)) else {
                found.push(Broken::NoTable { request: request.id.clone() });
                continue;
            };
            for slot in self.slots(request, *at) {
                let name = self.name(slot);
                if !Self::open(&table.open, &name) {
                    found.push(Broken::TableClosed { table: table.id.clone(), slot: name.clone() });
                }
                if let Some(first) = used.insert((&table.id, slot), &request.id) {
                    found.push(Broken::TableTwice { table: table.id.clone(), first: first.to_owned(), second: request.id.clone(), slot: name });
                }
            }
            // the locked table, or the host's, or one that is nobody's own
            if request.lock.as_ref().is_some_and(|lock| lock.table.is_some()) {
                continue;
            }
            let host = request.who.iter().find_map(|id| self.people.get(id.as_str()).and_then(|one| one.own_table.as_deref()));
            let owned = self.problem.participants.iter().any(|one| one.own_table.as_deref() == Some(&table.id));
            match host {
                Some(own) if own != table.id => found.push(Broken::WrongTable { request: request.id.clone() }),
                None if owned => found.push(Broken::WrongTable { request: request.id.clone() }),
                Some(_) => {}
                None => {
                    for feature in request.features.iter().filter(|feature| !table.features.contains(feature)) {
                        found.push(Broken::Lacks { table: table.id.clone(), feature: feature.clone(), request: request.id.clone() });
                    }
                }
            }
        }
        self.broken.extend(found);
    }

    fn interpreters(&mut self) {
        let mut found = Vec::new();
        let mut busy: BTreeMap<(&str, usize), &str> = BTreeMap::new();
        for (request, placement, at) in self.placed.values() {
            let helper = placement.interpreter.as_deref().and_then(|id| self.problem.interpreters.iter().find(|one| one.id == id));
            let tongues: Vec<&Vec<String>> = request
                .who
                .iter()
                .filter_map(|id| self.people.get(id.as_str()))
                .map(|one| &one.languages)
                .filter(|languages| !languages.is_empty())
                .collect();
            let common = tongues.iter().skip(1).fold(tongues.first().map(|first| first.iter().collect::<BTreeSet<_>>()), |common, next| {
                common.map(|common| common.into_iter().filter(|tongue| next.contains(tongue)).collect())
            });
            let understood = common.is_none_or(|common| !common.is_empty());
            let bridged = helper.is_some_and(|helper| {
                helper.pairs.iter().any(|pair| tongues.iter().all(|languages| languages.iter().any(|tongue| pair.contains(tongue))))
            });
            if !understood && !bridged {
                found.push(Broken::NoInterpreter { request: request.id.clone() });
            }
            let Some(helper) = helper else { continue };
            for slot in self.slots(request, *at) {
                let name = self.name(slot);
                if !Self::open(&helper.available, &name) {
                    found.push(Broken::InterpreterAbsent { interpreter: helper.id.clone(), slot: name.clone() });
                }
                if let Some(first) = busy.insert((&helper.id, slot), &request.id) {
                    found.push(Broken::InterpreterTwice {
                        interpreter: helper.id.clone(),
                        first: first.to_owned(),
                        second: request.id.clone(),
                        slot: name,
                    });
                }
            }
        }
        for helper in &self.problem.interpreters {
            let Some(most) = helper.most_in_a_row else { continue };
            let mut run = 0;
            for slot in 0..self.problem.slots.len() {
                let same_block = slot > 0 && self.problem.slots[slot - 1].block == self.problem.slots[slot].block;
                if !same_block {
                    run = 0;
                }
                run = if busy.contains_key(&(helper.id.as_str(), slot)) { run + 1 } else { 0 };
                if run > most {
                    found.push(Broken::InterpreterTired { interpreter: helper.id.clone(), count: run, most });
                }
            }
        }
        self.broken.extend(found);
    }

    fn order(&mut self) {
        let mut found = Vec::new();
        for (late, _, at) in self.placed.values() {
            for id in &late.after {
                if let Some((first, _, start)) = self.placed.get(id.as_str())
                    && start + first.length as usize > *at
                {
                    found.push(Broken::Order { first: first.id.clone(), late: late.id.clone() });
                }
            }
        }
        self.broken.extend(found);
    }

    fn values(&mut self) -> Values {
        let mut values = Values::default();
        for request in &self.problem.requests {
            let placed = self.placed.contains_key(request.id.as_str());
            let kept = request.wish == Wish::Must || (request.lock.is_some() && request.wish != Wish::No);
            match (kept, placed) {
                (true, false) if request.lock.is_some() => values.locks_left_out += 1,
                (true, false) => values.musts_left_out += 1,
                (false, true) if request.wish == Wish::Want => values.weight += request.weight,
                _ => {}
            }
        }
        for stood in &self.problem.stands {
            let stays = self.placed.get(stood.at.request.as_str()).is_some_and(|(_, now, _)| now.slot == stood.at.slot);
            if !stays {
                values.moved += stood.cost;
            }
        }
        let (mut most, mut fewest) = (0, u32::MAX);
        let mut asked: BTreeMap<&str, u32> = BTreeMap::new();
        for request in self.problem.requests.iter().filter(|request| request.wish != Wish::No) {
            request.who.iter().for_each(|id| *asked.entry(id).or_default() += 1);
        }
        for person in &self.problem.participants {
            let own = self.in_order(&person.id);
            let wanted = person.fewest.min(asked.get(person.id.as_str()).copied().unwrap_or(0));
            values.below_fewest += i64::from(wanted.saturating_sub(own.len() as u32));
            let busy: BTreeSet<usize> = own.iter().flat_map(|(request, _, at)| self.slots(request, *at)).collect();
            let mut breaks = 0;
            for (one, next) in busy.iter().zip(busy.iter().skip(1)) {
                let apart = next - one > 1;
                let same = self.problem.slots[*one].block == self.problem.slots[*next].block;
                breaks += u32::from(apart && (same || self.problem.breaks_over_blocks));
            }
            values.breaks += i64::from(breaks);
            most = most.max(breaks);
            fewest = fewest.min(breaks);
            let mut last_interpreter: Option<&String> = None;
            for (place, (_, now, _)) in own.iter().enumerate() {
                if place > 0 && own[place - 1].1.table != now.table {
                    values.changes += 1;
                }
                if now.interpreter.is_some() {
                    values.changes += i64::from(last_interpreter.is_some() && last_interpreter != now.interpreter.as_ref());
                    last_interpreter = now.interpreter.as_ref();
                }
            }
        }
        if let Some(fairness) = self.problem.fairness
            && fewest != u32::MAX
            && most - fewest > fairness
        {
            self.broken.push(Broken::Unfair { most, fewest, fairness });
        }
        values
    }
}
