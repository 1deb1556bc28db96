//! Block: a place that only one item may use is used twice at once, in any programme.

use std::collections::BTreeMap;

use crate::clashes::facts::{Plan, Planned, Shared};
use crate::clashes::report::{Report, held, move_fix, occupies, start, title};
use crate::clashes::{Clash, Level};
use crate::*;

pub(in crate::clashes) fn check(
    shared: &Shared,
    plans: &BTreeMap<ProgrammeId, Plan>,
    place: PlaceId,
    mut items: Vec<&Planned>,
) -> Vec<Clash> {
    let cancelled = |p: &Planned| plans.get(&p.item.programme).is_none_or(|plan| plan.programme.status == ProgrammeStatus::Cancelled);
    items.retain(|p| p.live && p.clock.is_some() && occupies(p) && !cancelled(p));
    items.sort_by_key(|p| (p.clock, p.item.id));
    let mut out = Vec::new();
    let mut running: Vec<&Planned> = Vec::new();
    for b in items {
        let Some((b_start, _)) = held(b) else { continue };
        running.retain(|a| held(a).is_some_and(|(_, end)| end > b_start));
        // Two rooms of one house are two places; a room and the whole house are one.
        // Where both the house and the room are exclusive, the innermost that both take says it.
        let taken = running.iter().find(|a| {
            a.item.place.zip(b.item.place).is_some_and(|(x, y)| {
                let theirs = shared.exclusive_over(y);
                shared.nested(x, y) && shared.exclusive_over(x).into_iter().find(|e| theirs.contains(e)) == Some(place)
            })
        });
        if let Some(a) = taken {
            let a_end = held(a).map_or(0, |c| c.1);
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
        running.push(b);
    }
    out
}
