//! Note: a start without an end.

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::title;
use crate::clashes::{Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    let When::Exact { start, end: None } = &p.item.when else { return };
    if case.past || p.item.state == ItemState::Tbc {
        return;
    }
    let report = case.report("no_end", Level::Note, &[p.item.id.0]).item(p);
    out.push(report.say(|w| w.with("what", title(p)).at("time", Some(start.local))).done());
}
