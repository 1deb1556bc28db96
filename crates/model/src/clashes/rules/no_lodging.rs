//! Warn: a night between two planned days for which there is neither lodging nor an overnight journey.

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::Case;
use crate::clashes::report::{Report, end, start};
use crate::clashes::{Clash, Fix, Level};
use crate::*;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    let days: Vec<NaiveDate> = case
        .kept
        .iter()
        .filter(|p| p.item.kind != ItemKind::Lodging && p.item.audience != Audience::People)
        .filter_map(|p| p.days)
        .flat_map(|(a, b)| [a, b])
        .collect();
    let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return };
    // Longer than any visit: somebody typed a year wrong, and other rules say so.
    if (*last - *first).num_days() > 60 {
        return;
    }
    let mut night = *first;
    while night < *last {
        let Some(next) = night.checked_add_days(Days::new(1)) else { return };
        let slept = case.kept.iter().any(|p| match p.item.kind {
            // Days from check-in to check-out; a single day is the night that begins on it.
            ItemKind::Lodging => p.days.is_some_and(|(a, b)| a <= night && (night < b || a == b && night == a)),
            ItemKind::Leg => start(p).zip(end(p)).is_some_and(|(s, e)| s.date() <= night && e.date() > night),
            _ => false,
        });
        if !slept {
            let id = uuid::Uuid::from_u128(u128::from(night.to_epoch_days().unsigned_abs()));
            let fix = Fix {
                label: Message::new("fix-lodging").with("date", night),
                why: None,
                command: "add_item",
                input: json!({
                    "programme": case.plan.programme.id, "kind": "lodging", "state": "tbc", "title": { "en": "Hotel", "ja": "ホテル" },
                    "when": { "kind": "days", "from": night, "to": next },
                }),
            };
            let report = Report::new("night_without_lodging", Level::Warn, case.plan.programme.id, &[id]).with("date", night).with("next", next);
            out.push(report.fix(Some(fix)).done());
        }
        night = next;
    }
}
