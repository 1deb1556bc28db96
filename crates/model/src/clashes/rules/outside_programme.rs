//! Block: an item on a day that is not the programme's.

use serde_json::json;

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::title;
use crate::clashes::{Fix, Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    let (Some((from, to)), Some((a, b))) = (case.plan.programme.when.days(), p.days) else { return };
    if !p.live || a >= from && b <= to {
        return;
    }
    // A programme of one start without an end says nothing about its last day.
    if matches!(case.plan.programme.when, When::Exact { end: None, .. }) {
        return;
    }
    let (new_from, new_to) = (from.min(a), to.max(b));
    let fix = || Fix {
        label: Message::new("fix-programme-days").with("from", new_from).with("to", new_to),
        why: None,
        command: "edit_programme",
        input: json!({ "programme": case.plan.programme.id, "when": { "kind": "days", "from": new_from, "to": new_to } }),
    };
    let report = case.report("outside_programme", Level::Block, &[p.item.id.0]).item(p).fact((from, to));
    out.push(report.say(|w| w.with("what", title(p)).with("date", a).with("from", from).with("to", to).fix(Some(fix()))).done());
}
