//! Note: seats without a name.

use super::Case;
use crate::clashes::report::Report;
use crate::clashes::{Clash, Level};

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    if case.past {
        return;
    }
    let open: u32 = case.plan.seats.iter().filter(|s| s.status.is_coming() && s.person.is_none()).map(|s| s.headcount).sum();
    let all: u32 = case.plan.seats.iter().filter(|s| s.status.is_coming()).map(|s| s.headcount).sum();
    if open > 0 {
        let report = Report::new("names_missing", Level::Note, case.plan.programme.id, &[]).fact((open, all));
        out.push(report.with("n", i64::from(open)).with("of", i64::from(all)).done());
    }
}
