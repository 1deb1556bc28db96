//! Note: still to be confirmed, and near.

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::title;
use crate::clashes::{Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    let Some((from, to)) = p.days.filter(|_| p.item.state == ItemState::Tbc) else { return };
    let days = (from - case.shared.today).num_days();
    if to < case.shared.today || days > case.shared.settings.tbc_days {
        return;
    }
    let report = case.report("tbc_soon", Level::Note, &[p.item.id.0]).item(p);
    out.push(report.say(|w| w.with("what", title(p)).with("date", from).with("n", days.max(0))).done());
}
