//! Block: a place that only one item may use is used twice at once, in any programme.

use crate::clashes::facts::{Plan, Planned};
use crate::clashes::report::{Report, Run, move_fix, start, title};
use crate::clashes::shared::Shared;
use crate::clashes::sweep::{self, Range, Stretch};
use crate::clashes::{Found, Level};
use crate::*;

/// Items at a place or in what is part of it, with their programmes; those that begin on days in `range` are reported
/// with what still runs then.
pub(in crate::clashes) fn check(
    shared: &Shared,
    place: PlaceId,
    mut items: Vec<(&Plan, &Planned)>,
    range: Option<Range>,
    run: Run,
) -> Vec<(i64, Found)> {
    items.retain(|(plan, p)| p.busy().is_some() && p.item.place.is_some() && plan.programme.status != ProgrammeStatus::Cancelled);
    items.sort_by_key(|(_, p)| (p.clock, p.item.id));
    let stretch = |p: &Planned| p.busy().zip(p.item.place).map(|((start, end), group)| Stretch { start, end, group });
    let stretches: Vec<Stretch<PlaceId>> = items.iter().filter_map(|(_, p)| stretch(p)).collect();
    // Two rooms of one house are two places; a room and the whole house are one.
    // Where both the house and the room are exclusive, the innermost that both take says it.
    let pairs = sweep::pairs(&stretches, range, usize::MAX, |one, other| {
        let theirs = shared.exclusive_over(other);
        shared.nested(one, other) && shared.exclusive_over(one).iter().find(|e| theirs.contains(e)) == Some(&place)
    });
    let found = pairs.into_iter().map(|pair| {
        let ((_, a), (plan, b)) = (items[pair.first], items[pair.second]);
        let report = Report::new(run, "place_twice", Level::Block, a.item.programme, &[place.0, a.item.id.0, b.item.id.0]).item(a).item(b);
        let report = report.and_more(pair.more).say(|w| {
            let w = w.with("place", shared.place_name(place)).with("a", title(a)).with("b", title(b));
            let w = w.at("a_start", start(a)).at("b_start", start(b));
            w.fix(move_fix(plan, b, a.busy().map_or(0, |c| c.1)))
        });
        (pair.day, report.done())
    });
    found.collect()
}
