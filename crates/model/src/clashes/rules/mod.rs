//! One file a rule. `plan` runs those that look at one programme.

mod arrival_margin;
mod capacity;
mod day;
mod diet_unknown;
mod dst_time;
mod early_after_long_flight;
mod host_not_confirmed;
mod journey;
mod languages;
mod names_missing;
mod no_end;
mod no_lodging;
mod outside_programme;
pub(super) mod person_twice;
mod person_unavailable;
pub(super) mod place_twice;
mod simultaneous;
mod subgroup_day;
mod tbc_soon;

use std::collections::HashSet;

use uuid::Uuid;

use super::facts::{Plan, Planned};
use super::report::{Report, Run};
use super::shared::Shared;
use super::{Found, Level};
use crate::*;

/// What every rule of a single programme is given.
pub(super) struct Case<'a> {
    pub shared: &'a Shared,
    pub plan: &'a Plan,
    /// All but cancelled items, by start.
    pub kept: Vec<&'a Planned>,
    /// The ways through the programme: the whole party with each subgroup, or alone where there are none.
    pub tracks: Vec<Track<'a>>,
    pub past: bool,
    run: Run,
}

impl Case<'_> {
    /// A clash of this programme; `about`: the ids that make it the same clash next time.
    pub fn report(&self, rule: &'static str, level: Level, about: &[Uuid]) -> Report {
        Report::new(self.run, rule, level, self.plan.programme.id, about)
    }
}

/// The same pair may lie on the way of every group: said once.
pub(super) struct Pairs(Option<HashSet<(ItemId, ItemId)>>);

impl Pairs {
    pub fn of(case: &Case<'_>) -> Pairs {
        // On a single way no pair comes twice.
        Pairs((case.tracks.len() > 1).then(HashSet::new))
    }

    pub fn first_time(&mut self, a: &Planned, b: &Planned) -> bool {
        self.0.as_mut().is_none_or(|seen| seen.insert((a.item.id, b.item.id)))
    }
}

/// One way through the programme.
pub(super) struct Track<'a> {
    pub group: Option<SubgroupId>,
    /// To be done as written, with clock times, by start.
    pub live: Vec<&'a Planned>,
    /// All but cancelled.
    pub kept: Vec<&'a Planned>,
}

pub(super) fn plan(shared: &Shared, plan: &Plan, run: Run) -> Vec<Found> {
    if plan.programme.status == ProgrammeStatus::Cancelled {
        return Vec::new();
    }
    let kept: Vec<&Planned> = plan.items.iter().filter(|p| p.item.state != ItemState::Cancelled).collect();
    let live: Vec<&Planned> = kept.iter().copied().filter(|p| p.live && p.clock.is_some()).collect();
    let tracks = tracks(plan, &live, &kept);
    let case = Case { shared, plan, kept, tracks, past: plan.is_past(shared.today), run };
    let mut out = Vec::new();
    person_twice::within_programme(&case, &mut out);
    person_unavailable::check(&case, &mut out);
    journey::check(&case, &mut out);
    arrival_margin::check(&case, &mut out);
    early_after_long_flight::check(&case, &mut out);
    day::check(&case, &mut out);
    subgroup_day::check(&case, &mut out);
    no_lodging::check(&case, &mut out);
    names_missing::check(&case, &mut out);
    host_not_confirmed::check(&case, &mut out);
    for p in &case.kept {
        outside_programme::check(&case, p, &mut out);
        capacity::check(&case, p, &mut out);
        languages::check(&case, p, &mut out);
        simultaneous::check(&case, p, &mut out);
        diet_unknown::check(&case, p, &mut out);
        dst_time::check(&case, p, &mut out);
        tbc_soon::check(&case, p, &mut out);
        no_end::check(&case, p, &mut out);
    }
    out
}

fn tracks<'a>(plan: &Plan, live: &[&'a Planned], kept: &[&'a Planned]) -> Vec<Track<'a>> {
    let groups: Vec<Option<SubgroupId>> =
        if plan.subgroups.is_empty() { vec![None] } else { plan.subgroups.iter().map(|g| Some(g.id)).collect() };
    let on = |p: &Planned, group: Option<SubgroupId>| match p.item.audience {
        Audience::WholeParty => true,
        Audience::Subgroups => p.groups.iter().any(|g| Some(g.subgroup) == group),
        Audience::People => false,
    };
    let of = |list: &[&'a Planned], g| list.iter().copied().filter(|p| on(p, g)).collect();
    groups.into_iter().map(|g| Track { group: g, live: of(live, g), kept: of(kept, g) }).collect()
}

impl Track<'_> {
    /// What makes a day's or night's clash of this track its own: its group, where the group's plan differs.
    pub fn about(&self, day: chrono::NaiveDate, own: bool) -> Vec<uuid::Uuid> {
        let mut ids = vec![uuid::Uuid::from_u128(u128::from(day.to_epoch_days().unsigned_abs()))];
        ids.extend(self.group.filter(|_| own).map(|g| g.0));
        ids
    }

    /// Whether the group has something of its own on these days.
    pub fn is_own(&self, from: chrono::NaiveDate, to: chrono::NaiveDate) -> bool {
        self.kept.iter().any(|p| p.item.audience == Audience::Subgroups && p.days.is_some_and(|(a, b)| a <= to && from <= b))
    }
}
