//! Small problems of every kind, and all schedules of each.
#![allow(dead_code, reason = "each test uses a part")]

use meguri_matching::{
    Broken, Interpreter, Lock, Participant, Placement, Problem, Request, Schedule, Slot, Standing, Table, Tables, Travel, Values, Wish, check,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Smaller is better, stage by stage; changes of table are only bettered, so they are not compared.
pub fn rank(values: &Values) -> [i64; 6] {
    [values.locks_left_out, values.musts_left_out, values.moved, values.below_fewest, -values.weight, values.breaks]
}

/// The best of all schedules.
pub fn best(problem: &Problem) -> Option<Values> {
    let mut found: Option<Values> = None;
    each_schedule(problem, &mut |_, values| {
        if found.is_none_or(|best| rank(values) < rank(&best)) {
            found = Some(*values);
        }
    });
    found
}

/// Every schedule that may be held, by trying every place of every request. Only fairness can be mended by placing more.
pub fn each_schedule(problem: &Problem, see: &mut dyn FnMut(&Schedule, &Values)) {
    fn go(problem: &Problem, at: usize, schedule: &mut Schedule, see: &mut dyn FnMut(&Schedule, &Values)) {
        let report = check(problem, schedule);
        if report.broken.iter().any(|broken| !matches!(broken, Broken::Unfair { .. })) {
            return;
        }
        let Some(request) = problem.requests.get(at) else {
            if report.broken.is_empty() {
                see(schedule, &report.values);
            }
            return;
        };
        go(problem, at + 1, schedule, see);
        let tables: Vec<Option<String>> = match &problem.tables {
            Tables::Count(_) => vec![None],
            Tables::Named(tables) => tables.iter().map(|table| Some(table.id.clone())).collect(),
        };
        let helpers = std::iter::once(None).chain(problem.interpreters.iter().map(|one| Some(one.id.clone())));
        for interpreter in helpers {
            for slot in &problem.slots {
                for table in &tables {
                    schedule.meetings.push(Placement {
                        request: request.id.clone(),
                        slot: slot.id.clone(),
                        table: table.clone(),
                        interpreter: interpreter.clone(),
                    });
                    go(problem, at + 1, schedule, see);
                    schedule.meetings.pop();
                }
            }
        }
    }
    go(problem, 0, &mut Schedule::default(), see);
}


prop_compose! {
    fn some(letter: char, count: usize)(which in vec(prop::bool::weighted(0.75), count)) -> Vec<String> {
        which.into_iter().enumerate().filter(|(_, yes)| *yes).map(|(at, _)| format!("{letter}{at}")).collect()
    }
}

prop_compose! {
    fn participant(at: usize, slots: usize, languages: bool)(
        available in option::weighted(0.4, some('s', slots)),
        most in option::weighted(0.2, 0u32..4),
        fewest in 0u32..3,
        speaks in prop::sample::select(vec!["en", "ja", ""]),
    ) -> Participant {
        let languages = if languages && !speaks.is_empty() { vec![speaks.to_owned()] } else { Vec::new() };
        Participant { id: format!("p{at}"), available, most, fewest, languages, own_table: None }
    }
}

prop_compose! {
    fn request(at: usize, people: usize, slots: usize, rich: bool)(
        first in 0..people,
        step in 1..people,
        third in option::weighted(0.15, 0..people),
        wish in prop::sample::select(vec![Wish::Must, Wish::Want, Wish::Want, Wish::Want, Wish::No]),
        weight in 0i64..6,
        only in option::weighted(0.2, some('s', slots)),
        after in option::weighted(0.2, 0..at.max(1)),
        long in prop::bool::weighted(0.2),
        lock in option::weighted(0.1, 0..slots),
        screen in prop::bool::weighted(0.3),
    ) -> Request {
        let second = (first + step) % people;
        let mut who = vec![format!("p{first}"), format!("p{second}")];
        who.extend(third.filter(|third| *third != first && *third != second).map(|third| format!("p{third}")));
        Request {
            id: format!("r{at}"),
            who,
            wish,
            weight,
            slots: only,
            after: if at == 0 { Vec::new() } else { after.map(|first| format!("r{first}")).into_iter().collect() },
            length: if rich && long { 2 } else { 1 },
            features: if rich && screen { vec!["screen".to_owned()] } else { Vec::new() },
            lock: lock.filter(|_| rich).map(|slot| Lock { slot: Some(format!("s{slot}")), table: None }),
            ..Request::default()
        }
    }
}

/// Wants, musts, caps, floors, orders, blocks and fairness; tables are counted.
pub fn plain() -> impl Strategy<Value = Problem> {
    (2usize..=5, 1usize..=4, 0usize..=5, 0u32..3, option::weighted(0.4, 0u32..3), any::<bool>(), 0usize..=4).prop_flat_map(
        |(people, slots, requests, tables, fairness, over_blocks, second_block)| {
            let participants: Vec<_> = (0..people).map(|at| participant(at, slots, false)).collect();
            let requests: Vec<_> = (0..requests).map(|at| request(at, people, slots, false)).collect();
            (participants, requests).prop_map(move |(participants, requests)| Problem {
                slots: (0..slots).map(|at| Slot { id: format!("s{at}"), block: u32::from(at >= second_block), start: at as i64, length: 1 }).collect(),
                tables: Tables::Count(tables),
                participants,
                requests,
                fairness,
                breaks_over_blocks: over_blocks,
                ..Problem::default()
            })
        },
    )
}

/// Few requests, but tables with features, hosts and sites, interpreters, long meetings, locks and a schedule that stands.
pub fn rich() -> impl Strategy<Value = Problem> {
    (2usize..=4, 2usize..=4, 1usize..=3, any::<bool>()).prop_flat_map(|(people, slots, requests, sites)| {
        let participants: Vec<_> = (0..people).map(|at| participant(at, slots, true)).collect();
        let count = requests;
        let requests: Vec<_> = (0..count).map(|at| request(at, people, slots, true)).collect();
        let interpreter = option::weighted(0.7, (option::weighted(0.3, some('s', slots)), option::weighted(0.4, 1u32..3)));
        (participants, requests, some('s', slots), interpreter, prop::bool::weighted(0.3), vec(option::weighted(0.5, 0..slots), count)).prop_map(
            move |(mut participants, requests, open, interpreter, host, stood)| {
                if host && let Some(first) = participants.first_mut() {
                    first.own_table = Some("t1".to_owned());
                }
                let site = |there: bool| if sites && there { "annex".to_owned() } else { String::new() };
                let stands = requests
                    .iter()
                    .zip(stood)
                    .filter(|(request, _)| request.wish != Wish::No)
                    .filter_map(|(request, slot)| {
                        let at = Placement { request: request.id.clone(), slot: format!("s{}", slot?), table: Some("t0".to_owned()), interpreter: None };
                        Some(Standing { at, cost: 1 + request.weight })
                    })
                    .collect();
                Problem {
                    slots: (0..slots).map(|at| Slot { id: format!("s{at}"), block: u32::from(at >= 2), start: at as i64, length: 1 }).collect(),
                    tables: Tables::Named(vec![
                        Table { id: "t0".to_owned(), open: None, features: vec!["screen".to_owned()], site: site(false) },
                        Table { id: "t1".to_owned(), open: Some(open), features: Vec::new(), site: site(true) },
                    ]),
                    interpreters: interpreter
                        .map(|(available, most_in_a_row)| Interpreter { id: "i0".to_owned(), pairs: vec![["en".to_owned(), "ja".to_owned()]], available, most_in_a_row })
                        .into_iter()
                        .collect(),
                    participants,
                    requests,
                    travel: if sites { vec![Travel { between: [String::new(), "annex".to_owned()], slots: 1 }] } else { Vec::new() },
                    stands,
                    breaks_over_blocks: true,
                    ..Problem::default()
                }
            },
        )
    })
}
