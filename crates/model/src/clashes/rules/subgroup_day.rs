//! Warn: on a day on which groups split, a delegate is in no group.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Case;
use crate::clashes::report::{people_of, seat_names};
use crate::clashes::{Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    let split: BTreeSet<NaiveDate> = case
        .kept
        .iter()
        .filter(|p| p.item.audience == Audience::Subgroups)
        .filter_map(|p| p.days.filter(|d| d.0 == d.1).map(|d| d.0))
        .collect();
    for day in split {
        let grouped = |s: &Participation| case.plan.memberships_of(s).iter().any(|m| m.date.is_none_or(|d| d == day));
        let delegate = |s: &Participation| matches!(s.role, ParticipantRole::Delegate | ParticipantRole::HeadOfDelegation);
        let without: Vec<u32> = (0u32..)
            .zip(&case.plan.seats)
            .filter(|(_, s)| s.status.is_coming() && delegate(s) && !grouped(s))
            .map(|(i, _)| i)
            .collect();
        if without.is_empty() {
            continue;
        }
        let id = uuid::Uuid::from_u128(u128::from(day.to_epoch_days().unsigned_abs()));
        let seats: Vec<_> = without.iter().map(|s| case.plan.seat(*s).id).collect();
        let report = case.report("subgroup_day_gap", Level::Warn, &[id]).fact(seats).say(|w| {
            let w = w.people(people_of(case.plan, &without)).with("n", i64::try_from(without.len()).unwrap_or(0));
            w.with("who", seat_names(case.shared, case.plan, &without)).with("date", day)
        });
        out.push(report.done());
    }
}
