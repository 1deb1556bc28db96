//! Note: seats without a name.

use super::Case;
use crate::clashes::{Found, Level};

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    if case.past {
        return;
    }
    let open: u32 = case.plan.seats.iter().filter(|s| s.status.is_coming() && s.person.is_none()).map(|s| s.headcount).sum();
    let all: u32 = case.plan.seats.iter().filter(|s| s.status.is_coming()).map(|s| s.headcount).sum();
    if open > 0 {
        let report = case.report("names_missing", Level::Note, &[]).fact((open, all));
        out.push(report.say(|w| w.with("n", i64::from(open)).with("of", i64::from(all))).done());
    }
}
