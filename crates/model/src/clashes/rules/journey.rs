//! Warn: no leg between two places, a gap too short for the way, legs that do not connect.

use std::collections::HashSet;

use serde_json::json;

use super::{Case, Track};
use crate::clashes::facts::Planned;
use crate::clashes::report::{Report, end, into, move_fix, occupies, out_of, start, title};
use crate::clashes::{Clash, Fix, Level};
use crate::time::local_text;
use crate::*;

/// Nights and unpaid time lie between two items without a journey of their own after this many minutes.
const SAME_STRETCH_MINUTES: i64 = 5 * 60;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    // The same pair lies on the way of every group: said once.
    let mut seen: HashSet<(ItemId, ItemId)> = HashSet::new();
    for track in &case.tracks {
        let mut before: Option<&Planned> = None;
        for next in track.live.iter().copied() {
            if !occupies(next) && next.item.place.is_none() {
                continue;
            }
            if let Some(b) = before {
                if seen.insert((b.item.id, next.item.id)) {
                    out.extend(between(case, b, next).filter(|c| c.rule != "missing_leg" || !leg_to_come(case, track, b, next)));
                }
            }
            // Something short inside something long does not end it.
            if before.and_then(|b| b.clock).is_none_or(|c| next.clock.is_some_and(|n| n.1 >= c.1)) {
                before = Some(next);
            }
        }
    }
}

/// A leg is planned that is still to be confirmed or has no times yet.
fn leg_to_come(case: &Case<'_>, track: &Track<'_>, a: &Planned, b: &Planned) -> bool {
    let (Some(from), Some(to)) = (out_of(a), into(b)) else { return false };
    track.kept.iter().any(|leg| {
        leg.item.kind == ItemKind::Leg
            && (!leg.live || leg.clock.is_none())
            && leg.days.zip(b.days).is_none_or(|(l, d)| l.0 <= d.1 && d.0 <= l.1)
            && leg.item.from_place.is_none_or(|p| case.shared.nested(p, from))
            && leg.item.to_place.is_none_or(|p| case.shared.nested(p, to))
    })
}

fn between(case: &Case<'_>, a: &Planned, b: &Planned) -> Option<Clash> {
    let shared = case.shared;
    let (from, to) = (out_of(a)?, into(b)?);
    let (a_end, b_start) = (a.clock?.1, b.clock?.0);
    let gap = (b_start - a_end).div_euclid(60);
    if gap < 0 {
        return None;
    }
    let km = shared.distance(from, to)?;
    let legs = a.item.kind == ItemKind::Leg || b.item.kind == ItemKind::Leg;
    let (from_name, to_name) = (shared.place_name(from), shared.place_name(to));
    let base = |rule| {
        let mut r = Report::new(rule, Level::Warn, case.plan.programme.id, &[a.item.id.0, b.item.id.0])
            .item(a)
            .item(b)
            .fact((from, to))
            .with("a", title(a))
            .with("b", title(b))
            .with("from", from_name.clone())
            .with("to", to_name.clone())
            .with("gap", Param::Minutes(gap));
        for (name, t) in [("a_end", end(a)), ("b_start", start(b))] {
            if let Some(t) = t {
                r = r.with(name, t).with("date", t.date());
            }
        }
        r
    };
    let journey = shared.journey(km);
    if km > shared.settings.walkable_km && legs && gap <= SAME_STRETCH_MINUTES {
        // Arrived somewhere else than the next one starts from.
        let minutes = journey.unwrap_or(0);
        return Some(base("legs_disconnected").with("km", Param::Number(km.round() as i64)).fix(leg_fix(case, a, from, to, minutes, gap)).done());
    }
    // An open end says nothing about when people can leave.
    let open = matches!(a.item.when, When::Exact { end: None, .. });
    let need = journey? + if km > 0.2 { shared.settings.buffer_minutes } else { 0 };
    if !open && km > 0.2 && gap < need {
        let short = need - gap;
        return Some(
            base("gap_too_short")
                .with("need", Param::Minutes(need))
                .with("short", Param::Minutes(short))
                .fix(move_fix(case.plan, b, a_end + need * 60))
                .fix(earlier_fix(a, short))
                .gap(short)
                .done(),
        );
    }
    let same_day = end(a).map(|t| t.date()) == start(b).map(|t| t.date());
    if km > shared.settings.walkable_km && same_day && gap <= SAME_STRETCH_MINUTES {
        return Some(base("missing_leg").with("km", Param::Number(km.round() as i64)).fix(leg_fix(case, a, from, to, journey?, gap)).done());
    }
    None
}

/// "Add a leg Gateshead → Sunderland, 25 min", right after the item before.
fn leg_fix(case: &Case<'_>, a: &Planned, from: PlaceId, to: PlaceId, minutes: i64, gap: i64) -> Option<Fix> {
    if minutes == 0 || minutes > gap {
        return None;
    }
    let zone = match &a.item.when {
        When::Exact { end: Some(e), .. } => e.zone.clone(),
        When::Exact { start, .. } => start.zone.clone(),
        _ => return None,
    };
    let begin = end(a)?;
    let finish = begin + chrono::Duration::minutes(minutes);
    let (from_name, to_name) = (case.shared.place_name(from), case.shared.place_name(to));
    let at = |t| json!({ "local": local_text::format(t), "zone": zone });
    let groups: Vec<SubgroupId> = if a.item.audience == Audience::Subgroups { a.groups.iter().map(|g| g.subgroup).collect() } else { vec![] };
    Some(Fix {
        label: Message::new("fix-leg").with("from", from_name.clone()).with("to", to_name.clone()).with("length", Param::Minutes(minutes)),
        why: Some(Message::new("fix-leg-why").with("gap", Param::Minutes(gap))),
        command: "add_item",
        input: json!({
            "programme": case.plan.programme.id, "kind": "leg", "travel": "coach", "state": "provisional",
            "title": { "en": format!("{} → {}", from_name.get(Lang::En), to_name.get(Lang::En)), "ja": format!("{}→{}", from_name.get(Lang::Ja), to_name.get(Lang::Ja)) },
            "from_place": from, "to_place": to, "subgroups": groups,
            "when": { "kind": "exact", "start": at(begin), "end": at(finish) },
        }),
    })
}

/// "End … 15 min earlier".
fn earlier_fix(a: &Planned, short: i64) -> Option<Fix> {
    let (s, e) = a.clock?;
    let When::Exact { start, end: Some(end) } = &a.item.when else { return None };
    // Half of an item is not given away.
    if (e - s) / 120 < short {
        return None;
    }
    let new_end = end.local - chrono::Duration::minutes(short);
    Some(Fix {
        label: Message::new("fix-end-earlier").with("what", title(a)).with("time", new_end),
        why: None,
        command: "move_item",
        input: json!({ "item": a.item.id, "start": local_text::format(start.local), "end": local_text::format(new_end) }),
    })
}
