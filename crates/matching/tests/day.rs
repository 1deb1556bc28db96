//! Why something is not placed, what would change it, and how the day is mended: on small problems against all schedules.

mod problems;

use std::collections::BTreeMap;
use std::time::Duration;

use meguri_matching::{
    Budget, Change, Event, Manner, Participant, Problem, Request, Schedule, Slot, Status, Tables, Wish, check, explain, ideas, only, repair, solve, what_if,
};
use problems::{best, each_schedule, plain};
use proptest::prelude::*;

fn patient() -> Budget {
    Budget { time: Some(Duration::from_secs(30)), ..Budget::default() }
}

/// Whether all musts can be placed.
fn possible(problem: &Problem) -> bool {
    best(problem).is_some_and(|values| values.musts_left_out + values.locks_left_out == 0)
}

fn slots(schedule: &Schedule) -> BTreeMap<&str, &str> {
    schedule.meetings.iter().map(|one| (one.request.as_str(), one.slot.as_str())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_explanation_holds_and_none_of_its_facts_could_be_left_out(problem in plain()) {
        let answer = solve(&problem, &patient(), &mut |_| ()).map_err(|faults| TestCaseError::fail(format!("{faults:?}")))?;
        if answer.status != Status::Optimal {
            return Ok(());
        }
        for request in problem.requests.iter().filter(|one| one.wish == Wish::Want && one.weight > 0) {
            if answer.schedule.of(&request.id).is_some() {
                continue;
            }
            let why = explain(&problem, &answer.schedule, &request.id, Duration::from_secs(30)).map_err(|faults| TestCaseError::fail(format!("{faults:?}")))?;
            prop_assert!(why.minimal);
            prop_assert!(!why.facts.is_empty(), "nothing stands in the way of {}", request.id);
            prop_assert!(!possible(&only(&problem, &request.id, &why.facts)), "{:?} is no reason", why.facts);
            for left_out in 0..why.facts.len() {
                let mut fewer = why.facts.clone();
                let fact = fewer.remove(left_out);
                prop_assert!(possible(&only(&problem, &request.id, &fewer)), "{:?} is not needed in {:?}", fact, why.facts);
            }
        }
    }

    #[test]
    fn a_repair_keeps_locks_and_the_past_and_moves_no_more_than_it_must(
        problem in plain(), now in 0usize..3, who in 0usize..5, what in 0u8..3, from in 0usize..4,
    ) {
        let answer = solve(&problem, &patient(), &mut |_| ()).map_err(|faults| TestCaseError::fail(format!("{faults:?}")))?;
        prop_assume!(answer.status != Status::Unknown);
        let slot = |at: usize| problem.slots[at.min(problem.slots.len() - 1)].id.clone();
        let now = now.min(problem.slots.len() - 1);
        let participant = problem.participants[who % problem.participants.len()].id.clone();
        let event = match what {
            0 => Event::NoShow { participant },
            1 => Event::Late { participant, until: slot(from) },
            _ => Event::Leaves { participant, from: slot(from) },
        };
        let ways = repair(&problem, &answer.schedule, Some(&slot(now)), &event, &patient()).map_err(|faults| TestCaseError::fail(format!("{faults:?}")))?;
        let before = slots(&answer.schedule);
        let past = |id: &str| before.get(id).is_some_and(|slot| problem.slots.iter().position(|one| one.id == *slot).is_some_and(|at| at < now));
        for way in &ways {
            prop_assert_eq!(check(&way.problem, &way.schedule).broken, vec![]);
            let after = slots(&way.schedule);
            for (id, then) in &before {
                if past(id) {
                    prop_assert_eq!(after.get(id), Some(then), "{} was over", id);
                }
            }
            for (id, slot) in &after {
                let begins = problem.slots.iter().position(|one| one.id == *slot).unwrap_or(0);
                prop_assert!(before.contains_key(id) || begins >= now, "{} is new in the past", id);
            }
        }
        // the fewest that are left out, then the fewest that are moved, of all there is
        if let Some(kept) = ways.iter().find(|way| way.manner == Manner::KeepAll && way.fewest_proven) {
            let price = |schedule: &Schedule| {
                let after = slots(schedule);
                let left_out = kept.problem.requests.iter().filter(|one| {
                    let counts = before.contains_key(one.id.as_str()) || one.wish == Wish::Must;
                    counts && one.wish != Wish::No && !after.contains_key(one.id.as_str())
                });
                let moved = before.iter().filter(|(id, slot)| after.get(*id) != Some(slot));
                (left_out.count(), moved.count())
            };
            let mut fewest = None;
            each_schedule(&kept.problem, &mut |schedule, _| {
                let after = slots(schedule);
                let allowed = before.iter().all(|(id, then)| !past(id) || after.get(id) == Some(then))
                    && after.iter().all(|(id, slot)| before.contains_key(id) && past(id) || problem.slots.iter().position(|one| one.id == **slot).is_some_and(|at| at >= now));
                if allowed {
                    let price = price(schedule);
                    fewest = Some(fewest.map_or(price, |least: (usize, usize)| least.min(price)));
                }
            });
            prop_assert_eq!(Some(price(&kept.schedule)), fewest);
        }
    }
}

/// One table, three slots; a and b meet everybody.
fn morning() -> Problem {
    let request = |one: &str, other: &str| Request { id: format!("{one}{other}"), who: vec![one.to_owned(), other.to_owned()], weight: 1, length: 1, ..Request::default() };
    Problem {
        slots: ["09:30", "10:00", "10:30"].map(|id| Slot { id: id.to_owned(), block: 0, start: 0, length: 25 }).to_vec(),
        tables: Tables::Count(2),
        participants: ["a", "b", "c", "d"]
            .map(|id| Participant { id: id.to_owned(), available: (id == "d").then(|| vec!["10:30".to_owned()]), ..Participant::default() })
            .to_vec(),
        requests: vec![request("a", "b"), request("a", "c"), request("b", "c"), request("a", "d"), request("b", "d")],
        ..Problem::default()
    }
}

#[test]
fn what_would_change_it_is_told_with_what_it_gains() {
    let problem = morning();
    let answer = solve(&problem, &patient(), &mut |_| ()).unwrap();
    assert_eq!((answer.status, answer.values.weight), (Status::Optimal, 4));
    // d is there for one slot and asked for by two
    let left_out = ["ad", "bd"].into_iter().find(|id| answer.schedule.of(id).is_none()).unwrap();
    let why = explain(&problem, &answer.schedule, left_out, Duration::from_secs(10)).unwrap();
    let side = why.sides.iter().find(|side| side.participant == "d").unwrap();
    assert_eq!((side.there, side.meetings), (1, 1));
    let earlier = Change::There { participant: "d".to_owned(), slot: "10:00".to_owned() };
    assert_eq!(ideas(&problem, &why), std::slice::from_ref(&earlier));
    assert_eq!(what_if(&problem, &earlier, &patient()).unwrap().values.weight, 5);
    assert_eq!(what_if(&problem, &Change::Table, &patient()).unwrap().values.weight, 4);
}

#[test]
fn a_walk_in_and_a_table_that_breaks_are_seen_to() {
    let mut problem = morning();
    problem.tables = serde_json::from_str(r#"[{"id": "1"}, {"id": "2"}]"#).unwrap();
    let answer = solve(&problem, &patient(), &mut |_| ()).unwrap();
    let walk_in = Event::WalkIn {
        participant: Participant { id: "e".to_owned(), ..Participant::default() },
        requests: vec![Request { id: "ce".to_owned(), who: vec!["c".to_owned(), "e".to_owned()], weight: 1, length: 1, ..Request::default() }],
    };
    let ways = repair(&problem, &answer.schedule, None, &walk_in, &patient()).unwrap();
    assert!(ways.iter().any(|way| way.added.contains(&"ce".to_owned()) && way.cancelled.is_empty()), "{ways:#?}");
    let ways = repair(&problem, &answer.schedule, Some("10:00"), &Event::TableOut { table: "1".to_owned() }, &patient()).unwrap();
    for way in &ways {
        assert!(way.schedule.meetings.iter().all(|one| one.slot == "09:30" || one.table.as_deref() == Some("2")), "{way:#?}");
    }
    let unknown = repair(&problem, &answer.schedule, None, &Event::NoShow { participant: "nobody".to_owned() }, &patient()).unwrap_err();
    assert_eq!(unknown[0].to_string(), "the event names the participant nobody, which is not in the problem");
}
