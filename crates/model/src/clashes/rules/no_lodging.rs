//! Warn: a night between two planned days for which there is neither lodging nor an overnight journey.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::{Case, Track};
use crate::clashes::report::{About, end, start};
use crate::clashes::{Fix, Found, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    let mut seen: HashSet<About> = HashSet::new();
    for track in &case.tracks {
        out.extend(nights(case, track).into_iter().filter(|c| case.tracks.len() == 1 || seen.insert(c.about.clone())));
    }
}

fn nights(case: &Case<'_>, track: &Track<'_>) -> Vec<Found> {
    let mut out = Vec::new();
    let days = track.kept.iter().filter(|p| p.item.kind != ItemKind::Lodging).filter_map(|p| p.days).flat_map(|(a, b)| [a, b]);
    let whole = days.fold(None, |all: Option<(NaiveDate, NaiveDate)>, d| Some(all.map_or((d, d), |(a, b)| (a.min(d), b.max(d)))));
    let Some((first, last)) = whole else { return out };
    // Longer than any visit: somebody typed a year wrong, and other rules say so.
    if (last - first).num_days() > 60 {
        return out;
    }
    let mut night = first;
    while night < last {
        let Some(next) = night.checked_add_days(Days::new(1)) else { return out };
        let slept = track.kept.iter().any(|p| match p.item.kind {
            // Days from check-in to check-out; a single day is the night that begins on it.
            ItemKind::Lodging => p.days.is_some_and(|(a, b)| a <= night && (night < b || a == b && night == a)),
            ItemKind::Leg => start(p).zip(end(p)).is_some_and(|(s, e)| s.date() <= night && e.date() > night),
            _ => false,
        });
        if !slept {
            // Other groups may sleep: then it is this group's night.
            let own = case.kept.iter().any(|p| {
                p.item.kind == ItemKind::Lodging && p.item.audience == Audience::Subgroups && p.days.is_some_and(|(a, b)| a <= night && night < b)
            }) || track.is_own(night, next) && case.tracks.len() > 1;
            let group = track.group.filter(|_| own);
            let fix = || Fix {
                label: Message::new("fix-lodging").with("date", night),
                why: None,
                command: "add_item",
                input: json!({
                    "programme": case.plan.programme.id, "kind": "lodging", "state": "tbc", "title": { "en": "Hotel", "ja": "ホテル" },
                    "when": { "kind": "days", "from": night, "to": next }, "subgroups": group.into_iter().collect::<Vec<_>>(),
                }),
            };
            let report = case.report("night_without_lodging", Level::Warn, &track.about(night, own));
            out.push(report.say(|w| w.with("date", night).with("next", next).fix(Some(fix()))).done());
        }
        night = next;
    }
    out
}
