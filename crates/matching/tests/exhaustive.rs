//! On small problems the answer is as good, stage by stage, as the best of all schedules there are.

mod problems;

use std::time::Duration;

use meguri_matching::{Budget, Problem, Status, check, faults, solve};
use problems::{best, plain, rank, rich};
use proptest::prelude::*;

fn as_good_as_the_best(problem: &Problem, budget: &Budget) -> Result<(), TestCaseError> {
    prop_assert_eq!(faults(problem), vec![]);
    let answer = solve(problem, budget, &mut |_| ()).map_err(|faults| TestCaseError::fail(format!("{faults:?}")))?;
    let report = check(problem, &answer.schedule);
    match best(problem) {
        // nothing at all is fair: everybody must have as many breaks as the rest, and they cannot
        None => prop_assert!(answer.schedule.meetings.is_empty()),
        Some(best) => {
            prop_assert_eq!(&report.broken, &vec![]);
            prop_assert_eq!(report.values, answer.values);
            prop_assert_eq!(rank(&answer.values), rank(&best));
            let infeasible = best.musts_left_out + best.locks_left_out > 0;
            prop_assert_eq!(answer.status, if infeasible { Status::Infeasible } else { Status::Optimal });
            for stage in answer.stages.iter().take(6) {
                prop_assert!(stage.proven, "{:?} is not proven", stage);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn small_problems_of_every_kind_are_solved_as_well_as_can_be(problem in plain()) {
        as_good_as_the_best(&problem, &Budget { time: Some(Duration::from_secs(30)), ..Budget::default() })?;
    }

    #[test]
    fn tables_hosts_sites_interpreters_and_what_stands_are_seen_to(problem in rich()) {
        as_good_as_the_best(&problem, &Budget { time: Some(Duration::from_secs(30)), ..Budget::default() })?;
    }

    #[test]
    fn the_same_seed_and_work_give_the_same_answer(problem in plain(), seed in 0u64..100) {
        let budget = Budget { time: None, work: Some(40_000), seed, ..Budget::default() };
        let answers = [0, 1].map(|_| solve(&problem, &budget, &mut |_| ()).map(|answer| (answer.schedule, answer.values, answer.status)));
        prop_assert_eq!(&answers[0], &answers[1]);
    }
}

