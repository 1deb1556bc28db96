//! Which table: given when everybody meets and at what kind of table, the one to which the fewest have to move.

use std::collections::HashMap;

use crate::instance::{Instance, NOBODY, Places};
use crate::problem::{Placement, Problem, Schedule, Tables};

/// Names for numbers, and a table for everybody. None where long meetings leave none (the classes are then too full).
pub(crate) fn schedule(problem: &Problem, instance: &Instance, places: &Places) -> Option<Schedule> {
    let tables = match &problem.tables {
        Tables::Count(_) => vec![None; instance.requests],
        Tables::Named(_) => seats(problem, instance, places)?,
    };
    let mut meetings = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let Some(place) = place else { continue };
        let name = |table: u32| match &problem.tables {
            Tables::Named(all) => all.get(table as usize).map(|table| table.id.clone()),
            Tables::Count(_) => None,
        };
        meetings.push(Placement {
            request: problem.requests[at].id.clone(),
            slot: problem.slots[place.slot as usize].id.clone(),
            table: tables[at].and_then(name),
            interpreter: (place.interpreter != NOBODY).then(|| problem.interpreters[place.interpreter as usize].id.clone()),
        });
    }
    Some(Schedule { meetings })
}

/// Passes over all meetings in which tables are swapped.
const PASSES: usize = 6;

fn seats(problem: &Problem, instance: &Instance, places: &Places) -> Option<Vec<Option<u32>>> {
    let Tables::Named(all) = &problem.tables else { return None };
    let number: HashMap<&str, u32> = all.iter().zip(0..).map(|(table, at)| (table.id.as_str(), at)).collect();
    let request_at: HashMap<&str, usize> = problem.requests.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
    // where it stood, if it stands in the same slot: nobody is sent to another table without need
    let mut stood: Vec<Option<u32>> = vec![None; instance.requests];
    for one in &problem.stands {
        let Some(at) = request_at.get(one.at.request.as_str()).copied() else { continue };
        if let (Some(place), Some(table)) = (places[at], one.at.table.as_deref().and_then(|id| number.get(id)))
            && problem.slots[place.slot as usize].id == one.at.slot
        {
            stood[at] = Some(*table);
        }
    }
    let mut by_time: Vec<usize> = (0..instance.requests).filter(|at| places[*at].is_some()).collect();
    by_time.sort_by_key(|at| places[*at].map(|place| place.slot));
    // each participant's meetings by time, and where in that list a meeting is
    let mut own: Vec<Vec<usize>> = vec![Vec::new(); instance.people];
    for at in &by_time {
        instance.who[*at].iter().for_each(|person| own[*person as usize].push(*at));
    }
    let neighbours = |at: usize| {
        let own = &own;
        instance.who[at].iter().flat_map(move |person| {
            let list = &own[*person as usize];
            let place = list.iter().position(|one| *one == at);
            let before = place.and_then(|place| place.checked_sub(1)).map(|place| list[place]);
            let next = place.and_then(|place| list.get(place + 1)).copied();
            before.into_iter().chain(next)
        })
    };
    let mut seat: Vec<Option<u32>> = vec![None; instance.requests];
    let mut used: Vec<Vec<Option<usize>>> = vec![vec![None; instance.slots]; all.len()];
    let gain = |at: usize, table: u32, seat: &[Option<u32>]| {
        neighbours(at).filter(|other| seat[*other] == Some(table)).count() + if stood[at] == Some(table) { 1_000 } else { 0 }
    };
    let range = |at: usize| places[at].map_or(0..0, |place| place.slot as usize..place.slot as usize + instance.length[at] as usize);
    // long meetings first within a slot, then those who have a table to come back to
    let mut begin = 0;
    while begin < by_time.len() {
        let slot = places[by_time[begin]].map(|place| place.slot);
        let end = by_time[begin..].iter().position(|at| places[*at].map(|place| place.slot) != slot).map_or(by_time.len(), |count| begin + count);
        let mut now: Vec<usize> = by_time[begin..end].to_vec();
        now.sort_by_key(|at| {
            let best = neighbours(*at).filter_map(|other| seat[other]).chain(stood[*at]).map(|table| gain(*at, table, &seat)).max().unwrap_or(0);
            (std::cmp::Reverse(best), std::cmp::Reverse(instance.length[*at]), *at)
        });
        for at in now {
            let class = &instance.classes[places[at]?.class as usize];
            let free = |table: &u32| range(at).all(|slot| used[*table as usize][slot].is_none());
            let table = class.tables.iter().copied().filter(free).max_by_key(|table| (gain(at, *table, &seat), std::cmp::Reverse(*table)))?;
            range(at).for_each(|slot| used[table as usize][slot] = Some(at));
            seat[at] = Some(table);
        }
        begin = end;
    }
    for _ in 0..PASSES {
        let mut better = false;
        for at in &by_time {
            let (at, Some(mine), Some(place)) = (*at, seat[*at], places[*at]) else { continue };
            if instance.length[at] != 1 {
                continue;
            }
            let slot = place.slot as usize;
            let wanted: Vec<u32> = neighbours(at).filter_map(|other| seat[other]).filter(|table| *table != mine && instance.classes[place.class as usize].tables.contains(table)).collect();
            for table in wanted {
                let other = used[table as usize][slot];
                if other.is_some_and(|other| instance.length[other] != 1) {
                    continue;
                }
                let value = |seat: &[Option<u32>]| {
                    let of = |at: usize| seat[at].map_or(0, |table| gain(at, table, seat));
                    of(at) + other.map_or(0, of)
                };
                let before = value(&seat);
                seat[at] = Some(table);
                if let Some(other) = other {
                    seat[other] = Some(mine);
                }
                if value(&seat) > before {
                    used[table as usize][slot] = Some(at);
                    used[mine as usize][slot] = other;
                    better = true;
                    break;
                }
                seat[at] = Some(mine);
                if let Some(other) = other {
                    seat[other] = Some(table);
                }
            }
        }
        if !better {
            break;
        }
    }
    Some(seat)
}
