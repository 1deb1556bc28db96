//! Warn: work begins too soon after a long flight.

use std::collections::HashSet;

use super::Case;
use crate::clashes::report::{Report, move_fix, start, title};
use crate::clashes::{Clash, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    let s = &case.shared.settings;
    let mut seen = HashSet::new();
    for track in case.tracks.iter().map(|t| &t.live) {
        for (i, flight) in track.iter().enumerate() {
            let Some((from, arrival)) = flight.clock else { continue };
            if flight.item.travel != Some(TravelMode::Flight) || (arrival - from) / 60 < s.long_flight_minutes {
                continue;
            }
            let next = track[i + 1..].iter().find(|p| p.item.kind.is_working() && p.clock.is_some_and(|c| c.0 >= arrival));
            let Some(next) = next.filter(|n| seen.insert((flight.item.id, n.item.id))) else { continue };
            let rest = (next.clock.map_or(i64::MAX, |c| c.0) - arrival) / 60;
            // Nearer than the arrival margin is that rule's to say.
            if rest >= s.rest_minutes || rest < s.arrival_minutes {
                continue;
            }
            let mut report = Report::new("early_after_long_flight", Level::Warn, case.plan.programme.id, &[flight.item.id.0, next.item.id.0])
                .item(flight)
                .item(next)
                .with("a", title(flight))
                .with("b", title(next))
                .with("rest", Param::Minutes(rest))
                .with("flight", Param::Minutes((arrival - from) / 60));
            if let Some(t) = start(next) {
                report = report.with("time", t).with("date", t.date());
            }
            out.push(report.fix(move_fix(case.plan, next, arrival + s.rest_minutes * 60)).done());
        }
    }
}
