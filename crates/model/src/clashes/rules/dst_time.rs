//! Warn: a clock time that does not exist or exists twice on its day.

use serde_json::json;

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::title;
use crate::clashes::{Fix, Found, Level};
use crate::time::local_text;
use crate::zone::Fit;
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    let When::Exact { start, end } = &p.item.when else { return };
    if !p.odd_time {
        return;
    }
    for (which, moment) in [(0u128, Some(start)), (1, end.as_ref())] {
        let Some(m) = moment else { continue };
        let Some(resolved) = zone::resolve(m.local, &m.zone).filter(|r| r.fit != Fit::Once) else { continue };
        let rule = if resolved.fit == Fit::Gap { "time_in_gap" } else { "time_in_fold" };
        // Where the clocks skip an hour, the time meant is what the clock shows at that instant.
        let meant = zone::local_at(resolved.utc, &m.zone).unwrap_or(m.local);
        let fix = || Fix {
            label: Message::new("fix-move").with("what", title(p)).with("time", meant),
            why: None,
            command: "move_item",
            input: json!({ "item": p.item.id, "start": local_text::format(meant) }),
        };
        let about = [p.item.id.0, uuid::Uuid::from_u128(which)];
        let report = case.report(rule, Level::Warn, &about).item(p).say(|w| {
            let w = w.with("what", title(p)).at("time", Some(m.local)).with("meant", meant);
            w.fix((which == 0 && resolved.fit == Fit::Gap).then(fix))
        });
        out.push(report.done());
    }
}
