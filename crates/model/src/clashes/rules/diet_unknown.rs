//! Warn: a meal with people whose dietary needs nobody has asked.

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::{people_of, seat_names, title};
use crate::clashes::{Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    if !p.live || p.item.kind != ItemKind::Meal || case.past {
        return;
    }
    let unknown: Vec<u32> = p
        .seats
        .iter()
        .copied()
        .filter(|s| case.plan.seat(*s).person.and_then(|id| case.shared.people.get(&id)).is_some_and(|p| p.diet.is_none()))
        .collect();
    if unknown.is_empty() {
        return;
    }
    let report = case.report("diet_unknown", Level::Warn, &[p.item.id.0]).item(p).fact(&unknown);
    let report = report.say(|w| {
        let w = w.people(people_of(case.plan, &unknown)).with("what", title(p)).with("n", i64::try_from(unknown.len()).unwrap_or(0));
        w.with("who", seat_names(case.shared, case.plan, &unknown))
    });
    out.push(report.done());
}
