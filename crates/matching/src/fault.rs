//! What keeps a problem from being a problem at all. Being impossible to satisfy is no fault but an answer.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use thiserror::Error;

use crate::problem::{MOST_SLOTS, Problem, Tables};

/// One thing that is wrong, with the names of what it is in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Error, Serialize)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum Fault {
    #[error("there are {count} slots; the most is {most}")]
    TooManySlots { count: usize, most: usize },
    #[error("there are no slots")]
    NoSlots,
    #[error("block {block} is held in pieces: its slots must follow each other")]
    BlockInPieces { block: u32 },
    #[error("two {noun} are called {id}")]
    SameId { noun: Noun, id: String },
    #[error("{place} names the {noun} {id}, which is not in the problem")]
    Unknown { place: String, noun: Noun, id: String },
    #[error("request {request} has {participant} meet themselves")]
    WithThemselves { request: String, participant: String },
    #[error("request {request} has fewer than two participants")]
    TooFew { request: String },
    #[error("request {request} weighs {weight}; the least is 0, the most {most}")]
    Weight { request: String, weight: i64, most: i64 },
    #[error("request {request} is {length} slots long; the least is 1, the most {most}")]
    Length { request: String, length: u32, most: usize },
    #[error("request {request} is to come after itself, by way of {}", .by.join(", "))]
    Circle { request: String, by: Vec<String> },
    #[error("a table is named, but tables are only counted: {place}")]
    TablesAreCounted { place: String },
    #[error("{first} and {second} both have table {table} as their own")]
    SharedOwnTable { table: String, first: String, second: String },
    #[error("the cost of moving {request} is {cost}; the least is 1, the most {most}")]
    Cost { request: String, cost: i64, most: i64 },
    #[error("request {request} stands twice in the schedule")]
    StandsTwice { request: String },
}

/// What a [`Fault`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Noun {
    Slot,
    Table,
    Interpreter,
    Participant,
    Request,
    Block,
}

impl std::fmt::Display for Noun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Noun::Slot => "slot",
            Noun::Table => "table",
            Noun::Interpreter => "interpreter",
            Noun::Participant => "participant",
            Noun::Request => "request",
            Noun::Block => "block",
        })
    }
}

/// Weights and costs stay below this, so that sums of 100,000 of them do not overflow and stages stay apart.
pub const MOST_WEIGHT: i64 = 1_000_000;

/// Every fault of `problem`, in the order in which it is read.
pub fn faults(problem: &Problem) -> Vec<Fault> {
    let mut found = Vec::new();
    if problem.slots.is_empty() {
        found.push(Fault::NoSlots);
    }
    if problem.slots.len() > MOST_SLOTS {
        found.push(Fault::TooManySlots { count: problem.slots.len(), most: MOST_SLOTS });
    }
    let mut over = BTreeSet::new();
    for pair in problem.slots.windows(2).filter(|pair| pair[0].block != pair[1].block) {
        over.insert(pair[0].block);
        if over.contains(&pair[1].block) {
            found.push(Fault::BlockInPieces { block: pair[1].block });
        }
    }
    let slots = ids(Noun::Slot, problem.slots.iter().map(|slot| &slot.id), &mut found);
    let blocks: BTreeSet<u32> = problem.slots.iter().map(|slot| slot.block).collect();
    let named = match &problem.tables {
        Tables::Count(_) => None,
        Tables::Named(tables) => Some(ids(Noun::Table, tables.iter().map(|table| &table.id), &mut found)),
    };
    let interpreters = ids(Noun::Interpreter, problem.interpreters.iter().map(|person| &person.id), &mut found);
    let people = ids(Noun::Participant, problem.participants.iter().map(|person| &person.id), &mut found);
    let requests = ids(Noun::Request, problem.requests.iter().map(|request| &request.id), &mut found);
    let unknown = |known: &BTreeSet<&str>, id: &str, noun, place: &dyn Fn() -> String, found: &mut Vec<Fault>| {
        if !known.contains(id) {
            found.push(Fault::Unknown { place: place(), noun, id: id.to_owned() });
        }
    };
    let table = |id: &str, place: &dyn Fn() -> String, found: &mut Vec<Fault>| match &named {
        None => found.push(Fault::TablesAreCounted { place: place() }),
        Some(known) => unknown(known, id, Noun::Table, place, found),
    };

    if let Tables::Named(tables) = &problem.tables {
        for one in tables {
            for id in one.open.iter().flatten() {
                unknown(&slots, id, Noun::Slot, &|| format!("table {}", one.id), &mut found);
            }
        }
    }
    for one in &problem.interpreters {
        for id in one.available.iter().flatten() {
            unknown(&slots, id, Noun::Slot, &|| format!("interpreter {}", one.id), &mut found);
        }
    }
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for one in &problem.participants {
        let place = || format!("participant {}", one.id);
        for id in one.available.iter().flatten() {
            unknown(&slots, id, Noun::Slot, &place, &mut found);
        }
        if let Some(id) = &one.own_table {
            table(id, &place, &mut found);
            if let Some(first) = owners.insert(id, &one.id) {
                found.push(Fault::SharedOwnTable { table: id.clone(), first: first.to_owned(), second: one.id.clone() });
            }
        }
    }
    for one in &problem.requests {
        let place = || format!("request {}", one.id);
        let mut seen = BTreeSet::new();
        for id in &one.who {
            unknown(&people, id, Noun::Participant, &place, &mut found);
            if !seen.insert(id) {
                found.push(Fault::WithThemselves { request: one.id.clone(), participant: id.clone() });
            }
        }
        if one.who.len() < 2 {
            found.push(Fault::TooFew { request: one.id.clone() });
        }
        if !(0..=MOST_WEIGHT).contains(&one.weight) {
            found.push(Fault::Weight { request: one.id.clone(), weight: one.weight, most: MOST_WEIGHT });
        }
        if one.length == 0 || one.length as usize > MOST_SLOTS {
            found.push(Fault::Length { request: one.id.clone(), length: one.length, most: MOST_SLOTS });
        }
        for id in one.slots.iter().flatten() {
            unknown(&slots, id, Noun::Slot, &place, &mut found);
        }
        for block in one.blocks.iter().flatten().filter(|block| !blocks.contains(block)) {
            found.push(Fault::Unknown { place: place(), noun: Noun::Block, id: block.to_string() });
        }
        for id in &one.after {
            unknown(&requests, id, Noun::Request, &place, &mut found);
        }
        if let Some(lock) = &one.lock {
            if let Some(id) = &lock.slot {
                unknown(&slots, id, Noun::Slot, &place, &mut found);
            }
            if let Some(id) = &lock.table {
                table(id, &place, &mut found);
            }
        }
    }
    let mut standing = BTreeSet::new();
    for one in &problem.stands {
        let place = || "the schedule as it stands".to_owned();
        unknown(&requests, &one.at.request, Noun::Request, &place, &mut found);
        unknown(&slots, &one.at.slot, Noun::Slot, &place, &mut found);
        if let Some(id) = &one.at.interpreter {
            unknown(&interpreters, id, Noun::Interpreter, &place, &mut found);
        }
        if let Some(id) = &one.at.table {
            table(id, &place, &mut found);
        }
        if !standing.insert(&one.at.request) {
            found.push(Fault::StandsTwice { request: one.at.request.clone() });
        }
        if !(1..=MOST_WEIGHT).contains(&one.cost) {
            found.push(Fault::Cost { request: one.at.request.clone(), cost: one.cost, most: MOST_WEIGHT });
        }
    }
    found.extend(circle(problem));
    found
}

fn ids<'a>(noun: Noun, all: impl Iterator<Item = &'a String>, found: &mut Vec<Fault>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for id in all {
        if !seen.insert(id.as_str()) {
            found.push(Fault::SameId { noun, id: id.clone() });
        }
    }
    seen
}

/// A request that is to come after itself.
fn circle(problem: &Problem) -> Option<Fault> {
    let place: BTreeMap<&str, usize> = problem.requests.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
    // 0 not seen, 1 on the way, 2 done; an own stack, for a chain may be as long as the list
    let mut state = vec![0u8; problem.requests.len()];
    for root in 0..problem.requests.len() {
        let mut way = vec![(root, 0usize)];
        while let Some((at, next)) = way.last().copied() {
            if next == 0 {
                if state[at] == 2 {
                    way.pop();
                    continue;
                }
                state[at] = 1;
            }
            let Some(id) = problem.requests[at].after.get(next) else {
                state[at] = 2;
                way.pop();
                continue;
            };
            if let Some(last) = way.last_mut() {
                last.1 += 1;
            }
            let Some(&to) = place.get(id.as_str()) else { continue };
            if state[to] == 1 {
                let by = way.iter().map(|(at, _)| problem.requests[*at].id.clone()).skip_while(|one| one != id).skip(1).collect();
                return Some(Fault::Circle { request: id.clone(), by });
            }
            if state[to] == 0 {
                way.push((to, 0));
            }
        }
    }
    None
}
