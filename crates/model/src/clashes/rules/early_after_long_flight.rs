//! Warn: work begins too soon after a long flight.

use super::{Case, Pairs};
use crate::clashes::report::{move_fix, start, title};
use crate::clashes::{Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    let s = &case.shared.settings;
    let mut seen = Pairs::of(case);
    for track in case.tracks.iter().map(|t| &t.live) {
        for (i, flight) in track.iter().enumerate() {
            let Some((from, arrival)) = flight.clock else { continue };
            if flight.item.travel != Some(TravelMode::Flight) || (arrival - from) / 60 < s.long_flight_minutes {
                continue;
            }
            let next = track[i + 1..].iter().find(|p| p.item.kind.is_working() && p.clock.is_some_and(|c| c.0 >= arrival));
            let Some(next) = next.filter(|n| seen.first_time(flight, n)) else { continue };
            let rest = (next.clock.map_or(i64::MAX, |c| c.0) - arrival) / 60;
            // Nearer than the arrival margin is that rule's to say.
            if rest >= s.rest_minutes || rest < s.arrival_minutes {
                continue;
            }
            let about = [flight.item.id.0, next.item.id.0];
            let report = case.report("early_after_long_flight", Level::Warn, &about).item(flight).item(next).say(|w| {
                let w = w.with("a", title(flight)).with("b", title(next));
                let w = w.with("rest", Param::Minutes(rest)).with("flight", Param::Minutes((arrival - from) / 60));
                w.at("time", start(next)).fix(move_fix(case.plan, next, arrival + s.rest_minutes * 60))
            });
            out.push(report.done());
        }
    }
}
