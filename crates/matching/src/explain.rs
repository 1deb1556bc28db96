//! Why a request is not placed: a smallest set of facts that stand in its way, none of which could be left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::exact::{Backend, Model, Musts, Outcome, Sat, Watch};
use crate::fault::{Fault, faults};
use crate::instance::Instance;
use crate::problem::{Problem, Request, Schedule, Tables, Wish};

/// Something that is so, and could be otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "fact")]
pub enum Fact {
    /// The participant is not there all the time.
    Away { participant: String },
    /// The participant has no more than their most meetings.
    Most { participant: String },
    /// The request is only for some slots or blocks, comes after others, is locked, or takes several slots.
    Times { request: String },
    /// This one is placed, wherever it may be.
    Meets { request: String },
    /// These never meet.
    Never { request: String },
    /// There are so many tables, at their sites, with their features.
    Tables,
    /// Interpreters are few.
    Interpreters,
    /// Nobody has many more breaks than others.
    Fairness,
}

/// Why a request is not placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// These cannot all be so while the request is placed. Empty: nothing stands in its way, or it was not found in time.
    pub facts: Vec<Fact>,
    /// Leaving any one of the facts out would make room; false where the time was over before that was tried for each.
    pub minimal: bool,
    /// What the facts come to for each participant of the request.
    pub sides: Vec<Side>,
}

/// One participant of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    pub participant: String,
    /// Slots in which they are there.
    pub there: usize,
    /// Meetings that they have, in the schedule as it stands.
    pub meetings: usize,
}

/// What stands in the way of `request` being placed as well as all that `schedule` places.
///
/// # Errors
/// Faults of the problem, or a request it has not.
pub fn explain(problem: &Problem, schedule: &Schedule, request: &str, longest: Duration) -> Result<Explanation, Vec<Fault>> {
    let wrong = faults(problem);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let Some(asked) = problem.requests.iter().find(|one| one.id == request) else {
        return Err(vec![Fault::Unknown { place: "the question".to_owned(), noun: crate::fault::Noun::Request, id: request.to_owned() }]);
    };
    let watch = Watch::new(vec![Arc::default()], Some(Instant::now() + longest));
    let placed: BTreeSet<&str> = schedule.meetings.iter().map(|one| one.request.as_str()).filter(|id| *id != request).collect();
    let inquiry = Inquiry { problem, asked, placed, watch };
    let (facts, minimal) = inquiry.facts();
    let slots = problem.slots.len();
    let sides = asked
        .who
        .iter()
        .map(|id| Side {
            participant: id.clone(),
            there: problem.participants.iter().find(|one| one.id == *id).map_or(0, |one| one.available.as_ref().map_or(slots, Vec::len)),
            meetings: inquiry.meetings_of(id).count(),
        })
        .collect();
    Ok(Explanation { facts, minimal, sides })
}

struct Inquiry<'a> {
    problem: &'a Problem,
    asked: &'a Request,
    placed: BTreeSet<&'a str>,
    watch: Watch,
}

impl<'a> Inquiry<'a> {
    fn meetings_of(&self, person: &'a str) -> impl Iterator<Item = &'a Request> + '_ {
        self.problem.requests.iter().filter(move |one| self.placed.contains(one.id.as_str()) && one.who.iter().any(|id| id == person))
    }

    fn facts(&self) -> (Vec<Fact>, bool) {
        if let Some(full) = self.counted() {
            return (full, true);
        }
        // from the participants outwards: a small part of the event often is enough
        let mut people: BTreeSet<&str> = self.asked.who.iter().map(String::as_str).collect();
        loop {
            let meetings: Vec<&Request> =
                self.problem.requests.iter().filter(|one| self.placed.contains(one.id.as_str()) && one.who.iter().any(|id| people.contains(id.as_str()))).collect();
            let wider: BTreeSet<&str> = meetings.iter().flat_map(|one| one.who.iter().map(String::as_str)).chain(people.iter().copied()).collect();
            let facts = self.about(&wider, &meetings);
            match self.possible(&facts) {
                Some(false) => return self.smallest(facts),
                None => return (Vec::new(), false),
                Some(true) => {}
            }
            // nobody more by way of meetings: then those who use the same tables
            let everybody = self.problem.participants.iter().map(|one| one.id.as_str()).collect();
            if people == everybody {
                return (Vec::new(), true);
            }
            people = if wider == people { everybody } else { wider };
        }
    }

    /// Somebody whose time is full, said by counting: their most, or as many meetings as slots.
    fn counted(&self) -> Option<Vec<Fact>> {
        let mut best: Option<Vec<Fact>> = None;
        for id in &self.asked.who {
            let Some(person) = self.problem.participants.iter().find(|one| one.id == *id) else { continue };
            let meetings: Vec<&Request> = self.meetings_of(id).collect();
            let meets = || meetings.iter().map(|one| Fact::Meets { request: one.id.clone() });
            let full = if person.most.is_some_and(|most| meetings.len() as u32 == most) && meetings.len() < self.problem.slots.len() {
                meets().chain([Fact::Most { participant: id.clone() }]).collect::<Vec<_>>()
            } else {
                let there = person.available.as_ref().map_or(self.problem.slots.len(), |slots| slots.iter().collect::<BTreeSet<_>>().len());
                // long ones are not counted but tried
                if self.asked.length != 1 || meetings.iter().any(|one| one.length != 1) || meetings.len() != there {
                    continue;
                }
                let away = (there < self.problem.slots.len()).then(|| Fact::Away { participant: id.clone() });
                meets().chain(away).collect()
            };
            if best.as_ref().is_none_or(|best| full.len() < best.len()) {
                best = Some(full);
            }
        }
        best
    }

    /// Everything that is so around these.
    fn about(&self, people: &BTreeSet<&str>, meetings: &[&Request]) -> Vec<Fact> {
        let mut facts: Vec<Fact> = meetings.iter().map(|one| Fact::Meets { request: one.id.clone() }).collect();
        let named: Vec<_> = self.problem.participants.iter().filter(|one| people.contains(one.id.as_str())).collect();
        facts.extend(named.iter().filter(|one| one.available.is_some()).map(|one| Fact::Away { participant: one.id.clone() }));
        facts.extend(named.iter().filter(|one| one.most.is_some()).map(|one| Fact::Most { participant: one.id.clone() }));
        let all = meetings.iter().copied().chain([self.asked]);
        facts.extend(all.filter(|one| timed(one)).map(|one| Fact::Times { request: one.id.clone() }));
        facts.extend(self.problem.requests.iter().filter(|one| one.wish == Wish::No).map(|one| Fact::Never { request: one.id.clone() }));
        facts.push(Fact::Tables);
        if named.iter().any(|one| !one.languages.is_empty()) {
            facts.push(Fact::Interpreters);
        }
        if self.problem.fairness.is_some() {
            facts.push(Fact::Fairness);
        }
        facts
    }

    /// Fewer and fewer facts that still cannot all be so: first by halves, then one by one.
    fn smallest(&self, mut facts: Vec<Fact>) -> (Vec<Fact>, bool) {
        let mut part = facts.len().div_ceil(2);
        loop {
            let mut begin = 0;
            while begin < facts.len() {
                let end = (begin + part).min(facts.len());
                let without: Vec<Fact> = facts[..begin].iter().chain(&facts[end..]).cloned().collect();
                match self.possible(&without) {
                    Some(false) => facts = without,
                    Some(true) => begin = end,
                    None => return (facts, false),
                }
            }
            if part == 1 {
                return (facts, true);
            }
            part = part.div_ceil(2);
        }
    }

    /// Whether the request can be placed when only these facts are so; None when stopped.
    fn possible(&self, facts: &[Fact]) -> Option<bool> {
        let problem = only(self.problem, &self.asked.id, facts);
        let instance = Instance::of(&problem).with_every_must();
        let mut model = Model::of(&instance, Musts::All, problem.fairness.is_some(), &|| self.watch.over())?;
        if model.impossible {
            return Some(false);
        }
        let mut sat = Sat::new(Backend::Batsat, &self.watch, 1);
        sat.add(&model.formula.take());
        match sat.solve(&[], None) {
            Outcome::Model => Some(true),
            Outcome::Core => Some(false),
            Outcome::Unknown => None,
        }
    }
}

fn timed(request: &Request) -> bool {
    request.slots.is_some() || request.blocks.is_some() || !request.after.is_empty() || request.lock.is_some() || request.length > 1
}

/// The problem in which only `facts` are so: the asked request and those that the facts say are placed, and nothing else.
/// What tests call to see that an explanation holds and that no fact of it could be left out.
pub fn only(problem: &Problem, asked: &str, facts: &[Fact]) -> Problem {
    let holds: BTreeSet<&Fact> = facts.iter().collect();
    let has = |fact: Fact| holds.contains(&fact);
    let tables = has(Fact::Tables);
    let interpreters = has(Fact::Interpreters);
    let kept: BTreeMap<&str, &Request> = problem
        .requests
        .iter()
        .filter(|one| one.id == asked || has(Fact::Meets { request: one.id.clone() }))
        .map(|one| (one.id.as_str(), one))
        .collect();
    let mut requests: Vec<Request> = problem
        .requests
        .iter()
        .filter(|one| kept.contains_key(one.id.as_str()))
        .map(|one| {
            let mut one = Request { wish: Wish::Must, ..one.clone() };
            if !tables {
                one.features.clear();
                if let Some(lock) = &mut one.lock {
                    lock.table = None;
                }
            }
            if has(Fact::Times { request: one.id.clone() }) {
                one.after.retain(|first| kept.contains_key(first.as_str()));
            } else {
                one.slots = None;
                one.blocks = None;
                one.after.clear();
                one.length = 1;
                one.lock = one.lock.and_then(|lock| lock.table.is_some().then_some(crate::problem::Lock { slot: None, ..lock }));
            }
            one
        })
        .collect();
    requests.extend(problem.requests.iter().filter(|one| one.wish == Wish::No && has(Fact::Never { request: one.id.clone() })).cloned());
    Problem {
        tables: if tables { problem.tables.clone() } else { Tables::Count(requests.len() as u32) },
        interpreters: if interpreters { problem.interpreters.clone() } else { Vec::new() },
        participants: problem
            .participants
            .iter()
            .map(|one| {
                let mut one = one.clone();
                if !has(Fact::Away { participant: one.id.clone() }) {
                    one.available = None;
                }
                if !has(Fact::Most { participant: one.id.clone() }) {
                    one.most = None;
                }
                if !interpreters {
                    one.languages.clear();
                }
                if !tables {
                    one.own_table = None;
                }
                one.fewest = 0;
                one
            })
            .collect(),
        requests,
        travel: if tables { problem.travel.clone() } else { Vec::new() },
        fairness: problem.fairness.filter(|_| has(Fact::Fairness)),
        stands: Vec::new(),
        ..problem.clone()
    }
}
