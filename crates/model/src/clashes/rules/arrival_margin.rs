//! Warn: too little time between an international arrival and the first item after it.

use super::{Case, Pairs};
use crate::clashes::report::{move_fix, occupies, start, title};
use crate::clashes::{Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    let mut seen = Pairs::of(case);
    for track in case.tracks.iter().map(|t| &t.live) {
        for (i, leg) in track.iter().enumerate() {
            let crosses = matches!(&leg.item.when, When::Exact { start, end: Some(end) } if start.zone != end.zone);
            if leg.item.kind != ItemKind::Leg || !crosses || leg.item.travel != Some(TravelMode::Flight) {
                continue;
            }
            let Some((_, arrival)) = leg.clock else { continue };
            let next = track[i + 1..].iter().find(|p| p.clock.is_some_and(|c| c.0 >= arrival) && occupies(p) && p.item.kind != ItemKind::Leg);
            let Some(next) = next.filter(|n| seen.first_time(leg, n)) else { continue };
            let Some((begin, _)) = next.clock else { continue };
            let margin = (begin - arrival) / 60;
            let wanted = case.shared.settings.arrival_minutes;
            if margin >= wanted {
                continue;
            }
            let report = case.report("arrival_margin", Level::Warn, &[leg.item.id.0, next.item.id.0]).item(leg).item(next);
            let report = report.say(|w| {
                let w = w.with("a", title(leg)).with("b", title(next));
                let w = w.with("margin", Param::Minutes(margin)).with("wanted", Param::Minutes(wanted));
                w.at("time", start(next)).fix(move_fix(case.plan, next, arrival + wanted * 60))
            });
            out.push(report.done());
        }
    }
}
