//! Warn: simultaneous interpretation over the set time with fewer than two interpreters (ISO 20109 asks for a team).

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::title;
use crate::clashes::{Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    let Some((s, e)) = p.clock.filter(|_| p.live && p.item.interpretation == Interpretation::Simultaneous) else { return };
    let minutes = (e - s) / 60;
    let interpreters = p.seats.iter().filter(|s| case.plan.seat(**s).role == ParticipantRole::Interpreter).count();
    if minutes <= case.shared.settings.simultaneous_minutes || interpreters >= 2 {
        return;
    }
    let report = case.report("simultaneous_interpreters", Level::Warn, &[p.item.id.0]).item(p).fact(interpreters);
    let report = report.say(|w| {
        let w = w.with("what", title(p)).with("length", Param::Minutes(minutes));
        w.with("n", i64::try_from(interpreters).unwrap_or(0))
    });
    out.push(report.done());
}
