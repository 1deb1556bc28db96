//! Warn: too little time between an international arrival and the first item after it.

use std::collections::HashSet;

use super::Case;
use crate::clashes::report::{Report, move_fix, occupies, start, title};
use crate::clashes::{Clash, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    let mut seen = HashSet::new();
    for track in case.tracks.iter().map(|t| &t.live) {
        for (i, leg) in track.iter().enumerate() {
            let crosses = matches!(&leg.item.when, When::Exact { start, end: Some(end) } if start.zone != end.zone);
            if leg.item.kind != ItemKind::Leg || !crosses || leg.item.travel != Some(TravelMode::Flight) {
                continue;
            }
            let Some((_, arrival)) = leg.clock else { continue };
            let next = track[i + 1..].iter().find(|p| p.clock.is_some_and(|c| c.0 >= arrival) && occupies(p) && p.item.kind != ItemKind::Leg);
            let Some(next) = next.filter(|n| seen.insert((leg.item.id, n.item.id))) else { continue };
            let Some((begin, _)) = next.clock else { continue };
            let margin = (begin - arrival) / 60;
            let wanted = case.shared.settings.arrival_minutes;
            if margin >= wanted {
                continue;
            }
            let mut report = Report::new("arrival_margin", Level::Warn, case.plan.programme.id, &[leg.item.id.0, next.item.id.0])
                .item(leg)
                .item(next)
                .with("a", title(leg))
                .with("b", title(next))
                .with("margin", Param::Minutes(margin))
                .with("wanted", Param::Minutes(wanted));
            if let Some(t) = start(next) {
                report = report.with("time", t).with("date", t.date());
            }
            out.push(report.fix(move_fix(case.plan, next, arrival + wanted * 60)).done());
        }
    }
}
