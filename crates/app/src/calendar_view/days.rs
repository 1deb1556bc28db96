//! The head of a day: its date, holidays, closed offices, changes of clocks, and what clashes on it.

use chrono::{Datelike, NaiveDate, Weekday};
use meguri_model::*;

use super::plan::Scene;
use super::range::Layout;
use super::zones;
use crate::item::plan::clock_change;
use crate::views::calendar::{CalendarDay, DayMark, MinuteSpan};
use crate::views::clash::{ClashLevel, ClashView};
use crate::views::holiday::HolidayView;
use crate::workspace::ahead_text;
use crate::{format, text};

pub(super) fn head(scene: &Scene<'_>, d: NaiveDate, focus: NaiveDate, today: NaiveDate, holidays: &[HolidayView]) -> CalendarDay {
    let date = d.to_string();
    let holidays: Vec<HolidayView> = holidays.iter().filter(|h| h.date == date).cloned().collect();
    let (closed, closed_hours) = closed(scene, d, &holidays);
    let names_month = d.day() == 1 || d == scene.range.first;
    CalendarDay {
        label: format::both(|l| format::day_head(l, d)),
        long: format::both(|l| format::date_long(l, d)),
        number: d.day().to_string(),
        month: if names_month { format::both(|l| format::month_short(l, d)) } else { Bi::default() },
        inside: scene.layout != Layout::Month || (d.month() == focus.month() && d.year() == focus.year()),
        weekend: matches!(d.weekday(), Weekday::Sat | Weekday::Sun),
        today: d == today,
        notes: notes(scene, d),
        date,
        holidays,
        closed,
        closed_hours,
        blocks: Vec::new(),
        entries: Vec::new(),
        more: 0,
        marks: Vec::new(),
    }
}

/// Offices of the zones shown that a holiday closes, on days on which they would be open.
fn closed(scene: &Scene<'_>, d: NaiveDate, holidays: &[HolidayView]) -> (Vec<Bi>, Vec<MinuteSpan>) {
    let shut = |z: &&String| {
        let works = scene.offices.hours(z).works_on(d);
        works && scene.offices.country(z).is_some_and(|c| holidays.iter().any(|h| h.country == c))
    };
    let zones: Vec<&String> = scene.zones.iter().filter(shut).collect();
    let said = |z: &&String| text::say(&Message::new("calendar-office-closed").with("city", format::city(z)));
    let hours = zones.iter().filter_map(|z| zones::open_on(&scene.offices.hours(z), z, d, scene.zone(), d)).collect();
    (zones.iter().map(said).collect(), hours)
}

/// The clocks change here, or another zone's distance does.
fn notes(scene: &Scene<'_>, d: NaiveDate) -> Vec<Bi> {
    if !matches!(scene.layout, Layout::Week | Layout::Day) {
        return Vec::new();
    }
    let mut out: Vec<Bi> = clock_change(scene.zone(), d).into_iter().collect();
    for z in &scene.zones[1..] {
        let (Some(now), Some(before)) = (zones::ahead(z, scene.zone(), d), d.pred_opt().and_then(|p| zones::ahead(z, scene.zone(), p))) else {
            continue;
        };
        if now != before {
            out.push(text::say(&Message::new("calendar-zone-shift").with("city", format::city(z)).with("ahead", ahead_text(now))));
        }
    }
    out
}

/// Counts each open clash once, on the day its first item begins.
pub(super) fn mark(scene: &Scene<'_>, items: &[Item], days: &mut [CalendarDay]) {
    let mut on = std::collections::BTreeMap::<(usize, bool), Vec<(&ClashView, ItemId)>>::new();
    for c in scene.clashes.iter().filter(|c| c.accepted.is_none()) {
        let gap = c.gap_minutes.is_some();
        if c.level != ClashLevel::Block && !(gap && c.level == ClashLevel::Warn) {
            continue;
        }
        let first = c.items.iter().filter_map(|id| items.iter().find(|i| i.id == *id)).find_map(|i| Some((scene.first_day(i)?, i.id)));
        let Some((day, item)) = first else { continue };
        if let Ok(at) = usize::try_from(scene.range.index(day)) {
            on.entry((at, gap && c.level != ClashLevel::Block)).or_default().push((c, item));
        }
    }
    for ((at, gap), list) in on {
        let (Some(day), Some((first, item))) = (days.get_mut(at), list.first()) else { continue };
        let n = Param::Number(i64::try_from(list.len()).unwrap_or(0));
        let id = if gap { "calendar-gaps" } else { "calendar-clashes" };
        day.marks.push(DayMark { level: first.level, gap, label: text::say(&Message::new(id).with("n", n)), item: *item });
    }
}
