//! Warn: a working day without a meal break; a day longer than the set hours.

use std::collections::{BTreeMap, HashSet};

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::{Case, Track};
use crate::clashes::facts::Planned;
use crate::clashes::report::{Report, end, occupies, start};
use crate::clashes::{Clash, Level};
use crate::*;

/// A gap this long over midday is a break, minutes.
const BREAK: i64 = 45;
const MIDDAY: (i64, i64) = (11 * 60 + 30, 14 * 60 + 30);

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    let mut seen: HashSet<String> = HashSet::new();
    for track in &case.tracks {
        let mut days: BTreeMap<NaiveDate, Vec<&Planned>> = BTreeMap::new();
        for p in track.live.iter().copied() {
            // A flight over night or between zones belongs to no day's work.
            let zones = matches!(&p.item.when, When::Exact { start, end: Some(end) } if start.zone != end.zone);
            if let Some(day) = start(p).map(|t| t.date()).filter(|d| !zones && occupies(p) && end(p).is_some_and(|e| e.date() == *d)) {
                days.entry(day).or_default().push(p);
            }
        }
        for (day, items) in days {
            let found = [meal(case, track, day, &items), long(case, track, day, &items)];
            // A day that is the same for every group is said once.
            out.extend(found.into_iter().flatten().filter(|c| seen.insert(c.key.clone())));
        }
    }
}

fn minute(t: NaiveTime) -> i64 {
    i64::from(t.num_seconds_from_midnight() / 60)
}

fn meal(case: &Case<'_>, track: &Track<'_>, day: NaiveDate, items: &[&Planned]) -> Option<Clash> {
    if track.kept.iter().any(|p| p.item.kind == ItemKind::Meal && p.days.is_some_and(|d| d.0 <= day && day <= d.1)) {
        return None;
    }
    let work: i64 = items.iter().filter(|p| p.item.kind.is_working()).filter_map(|p| p.clock).map(|c| (c.1 - c.0) / 60).sum();
    if work < case.shared.settings.meal_after_minutes {
        return None;
    }
    let mut free_from = MIDDAY.0;
    for p in items {
        let (s, e) = (minute(start(p)?.time()), minute(end(p)?.time()));
        if s.min(MIDDAY.1) - free_from >= BREAK {
            return None;
        }
        free_from = free_from.max(e);
    }
    if MIDDAY.1 - free_from >= BREAK {
        return None;
    }
    Some(about("no_meal_break", case, track, day, items).with("work", Param::Minutes(work)).done())
}

fn long(case: &Case<'_>, track: &Track<'_>, day: NaiveDate, items: &[&Planned]) -> Option<Clash> {
    let first = items.iter().min_by_key(|p| p.clock.map(|c| c.0))?;
    let last = items.iter().max_by_key(|p| p.clock.map(|c| c.1))?;
    let length = (last.clock?.1 - first.clock?.0) / 60;
    let most = case.shared.settings.long_day_minutes;
    if length <= most {
        return None;
    }
    let report = about("day_too_long", case, track, day, &[first, last]).with("length", Param::Minutes(length)).with("most", Param::Minutes(most));
    Some(report.with("from", start(first)?).with("to", end(last)?).done())
}

fn about(rule: &'static str, case: &Case<'_>, track: &Track<'_>, day: NaiveDate, items: &[&Planned]) -> Report {
    let ids = track.about(day, track.is_own(day, day));
    items.iter().fold(Report::new(rule, Level::Warn, case.plan.programme.id, &ids), |r, p| r.item(p)).with("date", day)
}
