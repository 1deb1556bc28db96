//! Block: more people than the place holds.

use serde_json::json;

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::title;
use crate::clashes::{Fix, Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    let Some(place) = p.item.place.filter(|_| p.live).and_then(|id| case.shared.place(id)) else { return };
    let Some(capacity) = place.capacity else { return };
    let heads: u32 = p.who.iter().map(|s| case.plan.seat(*s).headcount).sum();
    // A seminar's audience is a number, not a list: it fills its sessions.
    let audience = match (case.plan.programme.kind, p.item.audience) {
        (ProgrammeKind::Seminar, Audience::WholeParty) => case.plan.programme.expected.unwrap_or(0),
        _ => 0,
    };
    let people = heads.max(audience);
    if people <= capacity {
        return;
    }
    let report = case.report("over_capacity", Level::Block, &[p.item.id.0]).item(p).fact((people, capacity));
    let report = report.say(|w| {
        let w = w.with("what", title(p)).with("place", place.name.clone());
        w.with("n", i64::from(people)).with("capacity", i64::from(capacity)).fix(larger_room(case, p, place, people))
    });
    out.push(report.done());
}

/// The smallest other room of the same house that holds them.
fn larger_room(case: &Case<'_>, p: &Planned, place: &Place, people: u32) -> Option<Fix> {
    let larger = case
        .shared
        .places()
        .filter(|o| o.id != place.id && o.parent.is_some() && o.parent == place.parent && o.capacity.is_some_and(|c| c >= people))
        .min_by_key(|o| (o.capacity, o.id));
    larger.map(|o| Fix {
        label: Message::new("fix-larger-room").with("place", o.name.clone()).with("n", i64::from(o.capacity.unwrap_or(0))),
        why: None,
        command: "edit_item",
        input: json!({ "item": p.item.id, "place": o.id }),
    })
}
