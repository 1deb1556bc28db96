//! What comes next in partnerships: anniversaries and memoranda that run out.

use chrono::{Datelike, Days, Months, NaiveDate};
use meguri_model::anniversaries::between;
use meguri_model::*;
use meguri_store::Db;

use super::Known;
use crate::door::command;
use crate::error::Result;
use crate::listing::count;
use crate::text;
use crate::views::Empty;
use crate::views::organisation::Named;
use crate::views::partnership::{AnniversariesView, AnniversaryLine, AnniversaryYear, ExpiryLine};

/// Years ahead that the view and the calendar file reach.
const YEARS: u32 = 10;
/// Days for which a memorandum that ran out stays on Today.
const RECENTLY: u64 = 92;

/// The anniversaries of all partnerships that begin by `until` and are not over, the earliest first; of those known to the year only, what is
/// counted highest first.
pub(super) fn lines(known: &Known, until: NaiveDate) -> Vec<AnniversaryLine> {
    let mut out: Vec<AnniversaryLine> =
        known.partnerships.iter().flat_map(|p| between(known.events(p.id), known.today, until).into_iter().map(|a| known.line(p, &a))).collect();
    out.sort_by(|a, b| (&a.from[..4], !a.dated, &a.from, b.years, &a.name.en).cmp(&(&b.from[..4], !b.dated, &b.from, a.years, &b.name.en)));
    out
}

/// What runs out by `until` or did so, the first to run out on top.
pub(super) fn expiring(known: &Known, until: NaiveDate) -> Vec<ExpiryLine> {
    let until = until.to_string();
    let mut out: Vec<ExpiryLine> = known.partnerships.iter().filter_map(|p| known.expiry(p)).filter(|e| e.last <= until).collect();
    out.sort_by(|a, b| (&a.last, &a.name.en).cmp(&(&b.last, &b.name.en)));
    out
}

/// What Today shows: anniversaries that begin within twelve months, memoranda that run out by then or did so lately.
pub(crate) fn soon(db: Db<'_>, today: NaiveDate) -> Result<(Vec<AnniversaryLine>, Vec<ExpiryLine>)> {
    let known = Known::read(db, today)?;
    let year = today.checked_add_months(Months::new(12)).unwrap_or(today);
    let lately = today.checked_sub_days(Days::new(RECENTLY)).unwrap_or(today).to_string();
    let mut expiring = expiring(&known, year);
    expiring.retain(|e| e.last >= lately);
    // Of a partnership with two that fall together the higher one says enough.
    let mut anniversaries = lines(&known, year);
    let mut seen = std::collections::BTreeSet::new();
    anniversaries.retain(|a| seen.insert((a.partnership, a.from[..4].to_owned())));
    Ok((anniversaries, expiring))
}

/// The day until which the view and the file reach.
pub(super) fn horizon(today: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(today.year() + i32::try_from(YEARS).unwrap_or(0), 12, 31).unwrap_or(today)
}

command! {
    /// Anniversaries of the coming ten years, year by year; what runs out; what has no date that could be kept.
    Query anniversaries(app, input: Empty) -> AnniversariesView {
        let today = app.today()?;
        let known = Known::read(app.ws.db(), today)?;
        let until = horizon(today);
        let (all, expiring) = (lines(&known, until), expiring(&known, until));
        let in_file = all.iter().filter(|a| a.dated).count() + expiring.iter().filter(|e| e.dated).count();
        let left_out = all.len() + expiring.len() - in_file;
        let mut years: Vec<AnniversaryYear> = Vec::new();
        for line in all {
            let year: i32 = line.from[..4].parse().unwrap_or(today.year());
            let year = year.max(today.year());
            if years.last().is_none_or(|y| y.year != year) {
                years.push(AnniversaryYear { year, lines: Vec::new() });
            }
            if let Some(y) = years.last_mut() {
                y.lines.push(line);
            }
        }
        let kept = |p: &&Partnership| !known.ended(p.id) && known.next(p).is_none();
        let mut unknown: Vec<Named> = known.partnerships.iter().filter(kept).map(|p| Named {
            id: p.id.to_string(), name: known.name(p), detail: text::term("partnership-kind", p.kind.as_str()),
        }).collect();
        unknown.sort_by_cached_key(|n| crate::listing::name_key(&n.name).en);
        let file = Message::new("anniversaries-file").with("in", i64::from(count(in_file))).with("out", i64::from(count(left_out)));
        Ok(AnniversariesView { years, expiring, unknown, file: text::say(&file), in_file: count(in_file) })
    }
}
