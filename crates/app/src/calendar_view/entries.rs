//! Items as lines: in the days of a month, and in the list.

use chrono::{NaiveDate, NaiveDateTime};
use meguri_model::*;

use super::plan::Scene;
use super::range::Layout;
use crate::error::Result;
use crate::item::facts::missing;
use crate::views::calendar::{CalendarDay, CalendarEntry};
use crate::{format, programme, text};

/// Lines a day of a month can ever show, and lines a day of the list holds.
const MOST_IN_MONTH: usize = 12;
const MOST_IN_LIST: usize = 200;

/// Puts each item on the day it begins, in order of time; what is too much is counted.
pub(super) fn fill(scene: &Scene<'_>, items: &[Item], days: &mut [CalendarDay]) -> Result<()> {
    let list = scene.layout == Layout::List;
    let most = if list { MOST_IN_LIST } else { MOST_IN_MONTH };
    let mut by_day: Vec<Vec<(NaiveDateTime, &Item)>> = vec![Vec::new(); days.len()];
    for item in items {
        // In a month whole days and nights are bars, or left out.
        if !list && (matches!(item.when, When::Days { .. }) || item.kind == ItemKind::Lodging) {
            continue;
        }
        let Some((day, order)) = start(scene, item) else { continue };
        if let Some(on) = usize::try_from(scene.range.index(day)).ok().and_then(|i| by_day.get_mut(i)) {
            on.push((order, item));
        }
    }
    for (day, mut found) in days.iter_mut().zip(by_day) {
        found.sort_by_key(|(at, item)| (*at, item.id));
        day.more = u32::try_from(found.len().saturating_sub(most)).unwrap_or(u32::MAX);
        for (_, item) in found.into_iter().take(most) {
            day.entries.push(entry(scene, item)?);
        }
    }
    Ok(())
}

/// Its day in the grid, and what it is ordered by; what began before stands on the first day shown.
fn start(scene: &Scene<'_>, item: &Item) -> Option<(NaiveDate, NaiveDateTime)> {
    let at = match &item.when {
        When::Exact { start, .. } => format::in_zone(start, scene.zone())?,
        When::PartOfDay { date, part, .. } => date.and_time(part.usual_hours().0),
        other => {
            let (from, to) = other.days()?;
            let shown = if to >= scene.range.first { from.max(scene.range.first) } else { from };
            shown.and_hms_opt(0, 0, 0)?
        }
    };
    Some((at.date(), at))
}

/// The times on the place's own clock with its city, where that is not the grid's: "13:30–17:30 Tokyo".
pub(super) fn own_clock(item: &Item, grid: &str) -> Option<Bi> {
    if let When::PartOfDay { part, zone, .. } = &item.when {
        let city = format::city(zone);
        return (zone != grid).then(|| format::both(|l| format!("{} {}", format::part(l, *part), city.get(l))));
    }
    let When::Exact { start, end } = &item.when else { return None };
    let here = format::in_zone(start, grid)?;
    if here == start.local || end.as_ref().is_some_and(|e| e.zone != start.zone) {
        return None;
    }
    let city = format::city(&start.zone);
    Some(format::both(|l| format!("{} {}", format::times(l, start.local, end.as_ref().map(|e| e.local)), city.get(l))))
}

fn entry(scene: &Scene<'_>, item: &Item) -> Result<CalendarEntry> {
    let (time, times) = clock(scene, item);
    let place = match item.place.or(item.to_place) {
        Some(id) if scene.layout == Layout::List => programme::locality(scene.db, id)?,
        _ => Bi::default(),
    };
    let level = scene.levels.get(&item.id).copied();
    let title = scene.title(item.programme);
    let spoken = format::both(|l| {
        let stop = if l == Lang::En { ". " } else { "。" };
        let mut parts = vec![item.title.get(l).to_owned(), times.get(l).to_owned(), title.get(l).to_owned()];
        parts.push(text::term("item-state", item.state.as_str()).get(l).to_owned());
        parts.extend(scene.clashes.iter().filter(|c| c.accepted.is_none() && level.is_some() && c.items.contains(&item.id)).map(|c| c.headline.get(l).to_owned()));
        parts.retain(|p| !p.is_empty());
        parts.join(stop)
    });
    Ok(CalendarEntry {
        item: item.id,
        programme: item.programme,
        programme_title: title,
        kind: item.kind,
        travel: item.travel.filter(|_| item.kind == ItemKind::Leg),
        hue: scene.hue(item.programme).to_owned(),
        state: item.state,
        title: item.title.clone(),
        time,
        times,
        place,
        missing: missing(item),
        level,
        spoken,
    })
}

/// The short and the long form of its time.
fn clock(scene: &Scene<'_>, item: &Item) -> (Bi, Bi) {
    match &item.when {
        When::Exact { start, end } => {
            let s = format::in_zone(start, scene.zone()).unwrap_or(start.local);
            let e = end.as_ref().and_then(|e| format::in_zone(e, scene.zone()));
            let own = own_clock(item, scene.zone());
            let times = format::both(|l| {
                let grid = format::times(l, s, e);
                match (&own, l) {
                    (Some(own), Lang::En) => format!("{grid} ({})", own.get(l)),
                    (Some(own), Lang::Ja) => format!("{grid}（{}）", own.get(l)),
                    (None, _) => grid,
                }
            });
            (format::both(|l| format::time(l, s)), times)
        }
        When::PartOfDay { part, .. } => {
            let said = format::both(|l| format::part(l, *part));
            (said.clone(), said)
        }
        When::Days { from, to } => {
            let days = (*to - *from).num_days();
            let (id, n) = if item.kind == ItemKind::Lodging { ("calendar-nights", days.max(1)) } else { ("calendar-days", days + 1) };
            let said = text::say(&Message::new(id).with("n", Param::Number(n)));
            (said.clone(), said)
        }
        _ => (Bi::default(), Bi::default()),
    }
}
