//! Note: a start without an end.

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::{Report, title};
use crate::clashes::{Clash, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Clash>) {
    let When::Exact { start, end: None } = &p.item.when else { return };
    if case.past || p.item.state == ItemState::Tbc {
        return;
    }
    let report = Report::new("no_end", Level::Note, case.plan.programme.id, &[p.item.id.0]).item(p);
    out.push(report.with("what", title(p)).with("time", start.local).with("date", start.local.date()).done());
}
