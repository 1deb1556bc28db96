//! The day itself: something happens, and the schedule is mended so that few are disturbed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::check::{Values, check};
use crate::fault::{Fault, Noun, faults};
use crate::problem::{Lock, Participant, Placement, Problem, Request, Schedule, Standing, Tables, Wish};
use crate::solve::{Budget, Stage, Status, solve};

/// What happened. Slots are names; what is before `now` is over and stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// Not there, and not coming.
    NoShow { participant: String },
    /// There only from this slot on.
    Late { participant: String, until: String },
    /// Gone from this slot on.
    Leaves { participant: String, from: String },
    /// A table that cannot be used any more.
    TableOut { table: String },
    /// An interpreter who is not there any more.
    InterpreterOut { interpreter: String },
    /// Somebody new, and who they would meet.
    WalkIn { participant: Participant, requests: Vec<Request> },
}

/// How an alternative was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Everything that can stay stays; what was hit goes where there is room.
    LeaveTheRest,
    /// Everything that can still be held is held, with the fewest moved for it.
    KeepAll,
    /// Made anew from now on, whoever it moves.
    Anew,
}

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternative {
    pub manner: Manner,
    /// The problem after the event; the schedule passes its check.
    #[serde(skip)]
    pub problem: Problem,
    pub schedule: Schedule,
    pub values: Values,
    /// Meetings that are held in another slot, by request.
    pub moved: Vec<String>,
    /// In the same slot, at another table or with another interpreter.
    pub seated_elsewhere: Vec<String>,
    pub cancelled: Vec<String>,
    pub added: Vec<String>,
    /// Whoever has to be told.
    pub touched: Vec<String>,
    /// No schedule of this manner moves and cancels less.
    pub fewest_proven: bool,
}

/// Up to three ways to go on, the least disturbing first.
///
/// # Errors
/// Faults of the problem, or names in the event that it has not.
pub fn repair(problem: &Problem, schedule: &Schedule, now: Option<&str>, event: &Event, budget: &Budget) -> Result<Vec<Alternative>, Vec<Fault>> {
    let wrong = faults(problem);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let after = after(problem, now, event)?;
    let wrong = faults(&after);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut all: Vec<Alternative> = Vec::new();
    for (manner, share) in [(Manner::LeaveTheRest, 0.2), (Manner::KeepAll, 0.5), (Manner::Anew, 0.3)] {
        let asked = mended(&after, schedule, now, manner);
        let budget = Budget { time: budget.time.map(|time| time.mul_f64(share)), work: budget.work.map(|work| (work as f64 * share) as u64), all_or_nothing: false, ..budget.clone() };
        let answer = solve(&asked, &budget, &mut |_| ())?;
        if answer.status == Status::Unknown {
            continue;
        }
        let fewest_proven = answer.stages.iter().any(|stage| stage.stage == Stage::Moved && stage.proven);
        let alternative = compared(&after, schedule, answer.schedule, manner, fewest_proven);
        if !all.iter().any(|one| one.schedule == alternative.schedule) {
            all.push(alternative);
        }
    }
    all.sort_by_key(|one| (one.touched.len(), one.moved.len() + one.cancelled.len(), one.manner));
    // to disturb more people has to be good for something
    let mut worth: Vec<Alternative> = Vec::new();
    for one in all {
        if worth.iter().all(|less| gains(&one.values) > gains(&less.values)) {
            worth.push(one);
        }
    }
    Ok(worth)
}

/// What a schedule is worth to those in it, more is better: who is left out, what is placed, how much they wait.
fn gains(values: &Values) -> (i64, i64, i64, i64, i64) {
    (-values.locks_left_out, -values.musts_left_out, -values.below_fewest, values.weight, -values.breaks)
}

/// The problem after the event. On the day nobody is moved for the sake of even breaks.
fn after(problem: &Problem, now: Option<&str>, event: &Event) -> Result<Problem, Vec<Fault>> {
    let mut problem = Problem { fairness: None, ..problem.clone() };
    let at = |id: &str| {
        let unknown = || vec![Fault::Unknown { place: "the event".to_owned(), noun: Noun::Slot, id: id.to_owned() }];
        problem.slots.iter().position(|slot| slot.id == id).ok_or_else(unknown)
    };
    let now = now.map(&at).transpose()?.unwrap_or(0);
    let unknown = |noun, id: &str| vec![Fault::Unknown { place: "the event".to_owned(), noun, id: id.to_owned() }];
    let (who, gone) = match event {
        Event::NoShow { participant } => (participant, now..problem.slots.len()),
        Event::Late { participant, until } => (participant, now..at(until)?.max(now)),
        Event::Leaves { participant, from } => (participant, at(from)?.max(now)..problem.slots.len()),
        Event::TableOut { table } => {
            let ids: Vec<String> = problem.slots[..now].iter().map(|slot| slot.id.clone()).collect();
            let Tables::Named(tables) = &mut problem.tables else { return Err(vec![Fault::TablesAreCounted { place: "the event".to_owned() }]) };
            let Some(one) = tables.iter_mut().find(|one| one.id == *table) else { return Err(unknown(Noun::Table, table)) };
            match &mut one.open {
                Some(open) => open.retain(|slot| ids.contains(slot)),
                None => one.open = Some(ids),
            }
            return Ok(problem);
        }
        Event::InterpreterOut { interpreter } => {
            let ids: Vec<String> = problem.slots[..now].iter().map(|slot| slot.id.clone()).collect();
            let Some(one) = problem.interpreters.iter_mut().find(|one| one.id == *interpreter) else { return Err(unknown(Noun::Interpreter, interpreter)) };
            match &mut one.available {
                Some(available) => available.retain(|slot| ids.contains(slot)),
                None => one.available = Some(ids),
            }
            return Ok(problem);
        }
        Event::WalkIn { participant, requests } => {
            problem.participants.push(participant.clone());
            problem.requests.extend(requests.iter().cloned());
            return Ok(problem);
        }
    };
    let gone: BTreeSet<&str> = problem.slots[gone].iter().map(|slot| slot.id.as_str()).collect();
    let there: Vec<String> = problem.slots.iter().map(|slot| &slot.id).filter(|id| !gone.contains(id.as_str())).cloned().collect();
    let Some(one) = problem.participants.iter_mut().find(|one| one.id == *who) else { return Err(unknown(Noun::Participant, who)) };
    match &mut one.available {
        Some(available) => available.retain(|slot| there.contains(slot)),
        None => one.available = Some(there),
    }
    Ok(problem)
}

/// What the solver is asked for one manner.
fn mended(after: &Problem, schedule: &Schedule, now: Option<&str>, manner: Manner) -> Problem {
    let mut asked = after.clone();
    let slot_at: BTreeMap<&str, usize> = after.slots.iter().enumerate().map(|(at, slot)| (slot.id.as_str(), at)).collect();
    let now = now.and_then(|id| slot_at.get(id)).copied().unwrap_or(0);
    let placed: BTreeMap<&str, &Placement> = schedule.meetings.iter().map(|one| (one.request.as_str(), one)).collect();
    let hit = hit(after, schedule, now);
    let cost: BTreeMap<&str, i64> = after.stands.iter().map(|one| (one.at.request.as_str(), one.cost)).collect();
    let to_come: Vec<String> = after.slots[now..].iter().map(|slot| slot.id.clone()).collect();
    let still = |wanted: &Option<Vec<String>>| to_come.iter().filter(|slot| wanted.as_ref().is_none_or(|wanted| wanted.contains(slot))).cloned().collect();
    asked.stands.clear();
    // what nobody can hold any more, in no slot, is cancelled whatever is done
    let dead = dead(after, &hit, &to_come);
    asked.requests.retain(|one| {
        let wanted = manner != Manner::LeaveTheRest || placed.contains_key(one.id.as_str()) || one.wish == Wish::No;
        wanted && !dead.contains(one.id.as_str())
    });
    let kept: BTreeSet<String> = asked.requests.iter().map(|one| one.id.clone()).collect();
    for one in &mut asked.requests {
        one.after.retain(|first| kept.contains(first));
        let Some(place) = placed.get(one.id.as_str()) else {
            // nothing new begins in the past
            one.slots = Some(still(&one.slots));
            continue;
        };
        let over = slot_at.get(place.slot.as_str()).is_none_or(|at| *at < now);
        let locked_before = one.lock.is_some();
        if over || (manner == Manner::LeaveTheRest && !hit.contains(one.id.as_str())) {
            one.lock = Some(Lock { slot: Some(place.slot.clone()), table: place.table.clone() });
        } else if hit.contains(one.id.as_str()) && locked_before {
            // what it was locked to is no more
            one.lock = None;
            one.wish = Wish::Must;
        } else {
            one.wish = Wish::Must;
        }
        if !over && one.lock.is_none() {
            one.slots = Some(still(&one.slots));
        }
        if manner != Manner::Anew || over {
            asked.stands.push(Standing { at: (*place).clone(), cost: cost.get(one.id.as_str()).copied().unwrap_or(1) });
        }
    }
    asked
}

/// Of the meetings that were hit, those for which their participants have no slot left together.
fn dead<'a>(after: &Problem, hit: &BTreeSet<&'a str>, to_come: &[String]) -> BTreeSet<&'a str> {
    let people: BTreeMap<&str, &Participant> = after.participants.iter().map(|one| (one.id.as_str(), one)).collect();
    let there = |id: &String, slot: &String| people.get(id.as_str()).is_some_and(|one| one.available.as_ref().is_none_or(|slots| slots.contains(slot)));
    let requests: BTreeMap<&str, &Request> = after.requests.iter().map(|one| (one.id.as_str(), one)).collect();
    let none = |id: &&&str| requests.get(**id).is_some_and(|one| !to_come.iter().any(|slot| one.who.iter().all(|person| there(person, slot))));
    hit.iter().filter(none).copied().collect()
}

/// Meetings to come that cannot be held as they stand.
fn hit<'a>(after: &Problem, schedule: &'a Schedule, now: usize) -> BTreeSet<&'a str> {
    let slots: Vec<&str> = after.slots.iter().map(|slot| slot.id.as_str()).collect();
    let open = |list: &Option<Vec<String>>, slot: &str| list.as_ref().is_none_or(|list| list.iter().any(|id| id == slot));
    let lengths: BTreeMap<&str, &Request> = after.requests.iter().map(|one| (one.id.as_str(), one)).collect();
    let people: BTreeMap<&str, &Participant> = after.participants.iter().map(|one| (one.id.as_str(), one)).collect();
    schedule
        .meetings
        .iter()
        .filter(|one| {
            let Some(at) = slots.iter().position(|slot| *slot == one.slot) else { return true };
            let Some(request) = lengths.get(one.request.as_str()) else { return false };
            at >= now
                && slots[at..(at + request.length as usize).min(slots.len())].iter().any(|slot| {
                    let table = match (&after.tables, &one.table) {
                        (Tables::Named(tables), Some(id)) => tables.iter().any(|table| table.id == *id && open(&table.open, slot)),
                        _ => true,
                    };
                    let helper = one.interpreter.as_ref().is_none_or(|id| after.interpreters.iter().any(|who| who.id == *id && open(&who.available, slot)));
                    let there = request.who.iter().all(|id| people.get(id.as_str()).is_some_and(|one| open(&one.available, slot)));
                    !(table && helper && there)
                })
        })
        .map(|one| one.request.as_str())
        .collect()
}

fn compared(after: &Problem, before: &Schedule, schedule: Schedule, manner: Manner, fewest_proven: bool) -> Alternative {
    let then: BTreeMap<&str, &Placement> = before.meetings.iter().map(|one| (one.request.as_str(), one)).collect();
    let now: BTreeMap<&str, &Placement> = schedule.meetings.iter().map(|one| (one.request.as_str(), one)).collect();
    let who: BTreeMap<&str, &Request> = after.requests.iter().map(|one| (one.id.as_str(), one)).collect();
    let (mut moved, mut seated_elsewhere, mut cancelled, mut added) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (id, place) in &then {
        match now.get(id) {
            None => cancelled.push((*id).to_owned()),
            Some(other) if other.slot != place.slot => moved.push((*id).to_owned()),
            Some(other) if other != place => seated_elsewhere.push((*id).to_owned()),
            Some(_) => {}
        }
    }
    added.extend(now.keys().filter(|id| !then.contains_key(*id)).map(|id| (*id).to_owned()));
    let touched: BTreeSet<&String> =
        moved.iter().chain(&seated_elsewhere).chain(&cancelled).chain(&added).filter_map(|id| who.get(id.as_str())).flat_map(|one| &one.who).collect();
    let touched = touched.into_iter().cloned().collect();
    // of the day as it is now: what one manner asked for is no measure for another
    let values = check(after, &schedule).values;
    Alternative { manner, problem: after.clone(), schedule, values, moved, seated_elsewhere, cancelled, added, touched, fewest_proven }
}
