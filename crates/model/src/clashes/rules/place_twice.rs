//! Block: a place that only one item may use is used twice at once, in any programme.

use std::collections::BTreeMap;

use crate::clashes::facts::{Plan, Planned, Shared};
use crate::clashes::report::{Report, move_fix, start, title};
use crate::clashes::{Clash, Level};
use crate::*;

pub(in crate::clashes) fn check(
    shared: &Shared,
    plans: &BTreeMap<ProgrammeId, Plan>,
    place: PlaceId,
    mut items: Vec<&Planned>,
) -> Vec<Clash> {
    items.retain(|p| p.live && p.clock.is_some());
    items.sort_by_key(|p| (p.clock, p.item.id));
    let mut out = Vec::new();
    for (i, a) in items.iter().enumerate() {
        let Some((_, a_end)) = a.clock else { continue };
        for b in &items[i + 1..] {
            let Some((b_start, b_end)) = b.clock else { continue };
            if b_start >= a_end {
                break;
            }
            if b_end == b_start {
                continue;
            }
            let mut report = Report::new("place_twice", Level::Block, a.item.programme, &[place.0, a.item.id.0, b.item.id.0])
                .item(a)
                .item(b)
                .with("place", shared.place_name(place))
                .with("a", title(a))
                .with("b", title(b));
            for (name, t) in [("a_start", start(a)), ("b_start", start(b))] {
                if let Some(t) = t {
                    report = report.with(name, t).with("date", t.date());
                }
            }
            let fix = plans.get(&b.item.programme).and_then(|plan| move_fix(plan, b, a_end));
            out.push(report.fix(fix).done());
        }
    }
    out
}
