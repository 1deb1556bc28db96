//! Warn: no leg between two places, a gap too short for the way, legs that do not connect.

use serde_json::json;

use super::{Case, Pairs, Track};
use crate::clashes::facts::Planned;
use crate::clashes::report::{Words, end, into, move_fix, occupies, out_of, start, title};
use crate::clashes::{Fix, Found, Level};
use crate::time::local_text;
use crate::*;

/// Nights and unpaid time lie between two items without a journey of their own after this many minutes.
const SAME_STRETCH_MINUTES: i64 = 5 * 60;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    let mut seen = Pairs::of(case);
    for track in &case.tracks {
        let mut before: Option<&Planned> = None;
        for next in track.live.iter().copied() {
            if !occupies(next) && next.item.place.is_none() {
                continue;
            }
            if let Some(b) = before
                && seen.first_time(b, next)
            {
                out.extend(between(case, b, next).filter(|c| c.rule != "missing_leg" || !leg_to_come(case, track, b, next)));
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

fn between(case: &Case<'_>, a: &Planned, b: &Planned) -> Option<Found> {
    let shared = case.shared;
    let (from, to) = (out_of(a)?, into(b)?);
    let (a_end, b_start) = (a.clock?.1, b.clock?.0);
    let gap = (b_start - a_end).div_euclid(60);
    if gap < 0 {
        return None;
    }
    let km = shared.distance(from, to)?;
    // Most of what follows one another does so in one place.
    if km <= shared.settings.walkable_km.min(0.2) {
        return None;
    }
    let legs = a.item.kind == ItemKind::Leg || b.item.kind == ItemKind::Leg;
    let base = |rule| case.report(rule, Level::Warn, &[a.item.id.0, b.item.id.0]).item(a).item(b).fact((from, to));
    let said = |w: Words| {
        let w = w.with("a", title(a)).with("b", title(b)).with("from", shared.place_name(from)).with("to", shared.place_name(to));
        w.with("gap", Param::Minutes(gap)).at("a_end", end(a)).at("b_start", start(b))
    };
    let km_said = Param::Number(km.round() as i64);
    let journey = shared.journey(km);
    if km > shared.settings.walkable_km && legs && gap <= SAME_STRETCH_MINUTES {
        // Arrived somewhere else than the next one starts from.
        let minutes = journey.unwrap_or(0);
        let report = base("legs_disconnected").say(|w| said(w).with("km", km_said).fix(leg_fix(case, a, from, to, minutes, gap)));
        return Some(report.done());
    }
    // An open end says nothing about when people can leave.
    let open = matches!(a.item.when, When::Exact { end: None, .. });
    let need = journey? + if km > 0.2 { shared.settings.buffer_minutes } else { 0 };
    if !open && km > 0.2 && gap < need {
        let short = need - gap;
        let report = base("gap_too_short").say(|w| {
            let w = said(w).with("need", Param::Minutes(need)).with("short", Param::Minutes(short));
            w.fix(move_fix(case.plan, b, a_end + need * 60)).fix(earlier_fix(a, short)).gap(short)
        });
        return Some(report.done());
    }
    let same_day = end(a).map(|t| t.date()) == start(b).map(|t| t.date());
    if km > shared.settings.walkable_km && same_day && gap <= SAME_STRETCH_MINUTES {
        let minutes = journey?;
        return Some(base("missing_leg").say(|w| said(w).with("km", km_said).fix(leg_fix(case, a, from, to, minutes, gap))).done());
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
