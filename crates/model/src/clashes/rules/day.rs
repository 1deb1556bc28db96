//! Warn: a working day without a meal break; a day longer than the set hours.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::{Case, Track};
use crate::clashes::facts::Planned;
use crate::clashes::report::{About, Report, end, occupies, start};
use crate::clashes::{Found, Level};
use crate::*;

/// A gap this long over midday is a break, minutes.
const BREAK: i64 = 45;
const MIDDAY: (i64, i64) = (11 * 60 + 30, 14 * 60 + 30);

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    let mut seen: HashSet<(&str, About)> = HashSet::new();
    for track in &case.tracks {
        let mut days: Vec<(NaiveDate, &Planned)> = Vec::with_capacity(track.live.len());
        for p in track.live.iter().copied() {
            // A flight over night or between zones belongs to no day's work.
            let zones = matches!(&p.item.when, When::Exact { start, end: Some(end) } if start.zone != end.zone);
            if let Some(day) = start(p).map(|t| t.date()).filter(|d| !zones && occupies(p) && end(p).is_some_and(|e| e.date() == *d)) {
                days.push((day, p));
            }
        }
        // By start already; zones far apart may still mix the days.
        days.sort_by_key(|d| d.0);
        for items in days.chunk_by(|a, b| a.0 == b.0) {
            let day = items[0].0;
            let found = [meal(case, track, day, items), long(case, track, day, items)];
            // A day that is the same for every group is said once.
            out.extend(found.into_iter().flatten().filter(|c| case.tracks.len() == 1 || seen.insert((c.rule, c.about.clone()))));
        }
    }
}

fn minute(t: NaiveTime) -> i64 {
    i64::from(t.num_seconds_from_midnight() / 60)
}

fn meal(case: &Case<'_>, track: &Track<'_>, day: NaiveDate, items: &[(NaiveDate, &Planned)]) -> Option<Found> {
    if track.kept.iter().any(|p| p.item.kind == ItemKind::Meal && p.days.is_some_and(|d| d.0 <= day && day <= d.1)) {
        return None;
    }
    let work: i64 = items.iter().map(|d| d.1).filter(|p| p.item.kind.is_working()).filter_map(|p| p.clock).map(|c| (c.1 - c.0) / 60).sum();
    if work < case.shared.settings.meal_after_minutes {
        return None;
    }
    let mut free_from = MIDDAY.0;
    for (_, p) in items {
        let (s, e) = (minute(start(p)?.time()), minute(end(p)?.time()));
        if s.min(MIDDAY.1) - free_from >= BREAK {
            return None;
        }
        free_from = free_from.max(e);
    }
    if MIDDAY.1 - free_from >= BREAK {
        return None;
    }
    let report = about("no_meal_break", case, track, day, items.iter().map(|d| d.1));
    Some(report.say(|w| w.with("date", day).with("work", Param::Minutes(work))).done())
}

fn long(case: &Case<'_>, track: &Track<'_>, day: NaiveDate, items: &[(NaiveDate, &Planned)]) -> Option<Found> {
    let first = items.iter().map(|d| d.1).min_by_key(|p| p.clock.map(|c| c.0))?;
    let last = items.iter().map(|d| d.1).max_by_key(|p| p.clock.map(|c| c.1))?;
    let length = (last.clock?.1 - first.clock?.0) / 60;
    let most = case.shared.settings.long_day_minutes;
    if length <= most {
        return None;
    }
    let (from, to) = (start(first)?, end(last)?);
    let report = about("day_too_long", case, track, day, [first, last]).say(|w| {
        let w = w.with("date", day).with("length", Param::Minutes(length)).with("most", Param::Minutes(most));
        w.with("from", from).with("to", to)
    });
    Some(report.done())
}

fn about<'a>(rule: &'static str, case: &Case<'_>, track: &Track<'_>, day: NaiveDate, items: impl IntoIterator<Item = &'a Planned>) -> Report {
    let ids = track.about(day, track.is_own(day, day));
    items.into_iter().fold(case.report(rule, Level::Warn, &ids), |r, p| r.item(p))
}
