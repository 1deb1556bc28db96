//! What runs today and what comes next, on the clock of its place and on ours.

use chrono::NaiveDate;
use meguri_model::clashes::Engine;
use meguri_model::*;

use super::Day;
use crate::{format, text};
use crate::views::today::AgendaLine;

/// Lines after today, where today itself is not full of them.
const AHEAD: usize = 4;
const FULL: usize = 6;

/// An item with when it is, in seconds since 1970 UTC.
struct Timed<'a> {
    item: &'a Item,
    from: i64,
    to: i64,
}

/// Today's items by start, those of whole days first; then the next ones of later days.
pub(super) fn lines(engine: &Engine, day: &Day) -> (Vec<AgendaLine>, Vec<AgendaLine>) {
    let mut today = Vec::new();
    let mut later: Vec<Timed<'_>> = Vec::new();
    for item in engine.items().filter(|i| i.state != ItemState::Cancelled) {
        let Some(programme) = engine.programme(item.programme) else { continue };
        if programme.status == ProgrammeStatus::Cancelled {
            continue;
        }
        // A span of index quality is enough to leave out most of them.
        let Some((from, to)) = item.when.span(&programme.zone) else { continue };
        let timed = Timed { item, from, to };
        if from < day.to && (to > day.from || from >= day.from) {
            today.push(timed);
        } else if from >= day.to && !matches!(item.kind, ItemKind::Lodging | ItemKind::Free | ItemKind::Buffer) {
            later.push(timed);
        }
    }
    today.sort_unstable_by_key(|t| (!whole(t.item), t.from, t.item.id));
    if today.len() >= FULL {
        later.clear();
    }
    if later.len() > AHEAD {
        later.select_nth_unstable_by_key(AHEAD - 1, |t| (t.from, t.item.id));
        later.truncate(AHEAD);
    }
    later.sort_unstable_by_key(|t| (t.from, t.item.id));
    (today.iter().map(|t| line(engine, day, t, false)).collect(), later.iter().map(|t| line(engine, day, t, true)).collect())
}

/// Whether it has whole days only: neither running nor over at a clock time.
fn whole(item: &Item) -> bool {
    matches!(item.when, When::Days { .. })
}

fn line(engine: &Engine, day: &Day, t: &Timed<'_>, ahead: bool) -> AgendaLine {
    let item = t.item;
    let (time, other, city) = times(item, day, t);
    let exact = matches!(item.when, When::Exact { end: Some(_), .. });
    let place = [item.place, item.from_place].into_iter().flatten().find_map(|id| engine.place(id)).map(|p| p.name.clone());
    let title = engine.programme(item.programme).map(|p| p.title.clone()).unwrap_or_default();
    let join = |l: Lang, sep: &str| match &place {
        Some(p) if !p.is_empty() => format!("{}{sep}{}", title.get(l), p.get(l)),
        _ => title.get(l).to_owned(),
    };
    let date: Option<NaiveDate> = item.when.days().map(|d| d.0);
    AgendaLine {
        item: item.id,
        programme: item.programme,
        kind: item.kind,
        travel: item.travel,
        state: item.state,
        title: item.title.clone(),
        detail: Bi::new(join(Lang::En, ": "), join(Lang::Ja, "：")),
        time,
        other,
        city,
        day: date.filter(|_| ahead).map(|d| format::both(|l| format::date_short(l, d))).unwrap_or_default(),
        over: !whole(item) && t.to.max(t.from) <= day.now && (exact || t.to + 3_600 <= day.now),
        running: !whole(item) && t.from <= day.now && day.now < t.to,
    }
}

/// The time on the clock of the place, the same on ours with our city, and the place's city where it differs.
fn times(item: &Item, day: &Day, t: &Timed<'_>) -> (Bi, Bi, Bi) {
    match &item.when {
        When::Exact { start, end } => {
            let end_local = end.as_ref().map(|e| e.local);
            // What ends on another clock says whose: "18:00–16:00 Mon Tokyo".
            let there = end.as_ref().filter(|e| e.zone != start.zone).map(|e| format::city(&e.zone));
            let own = format::both(|l| {
                let arrives = there.as_ref().map(|c| format!(" {}", c.get(l))).unwrap_or_default();
                format!("{}{arrives}", format::times(l, start.local, end_local))
            });
            // The same offset is the same clock, whatever the zone is called.
            let offset = |zone: &str| zone::offset_at(t.from, zone).map(|o| o.0);
            if offset(&start.zone) == offset(&day.zone) {
                return (own, Bi::default(), Bi::default());
            }
            let ours = |at: i64| zone::local_at(at, &day.zone);
            let Some(from) = ours(t.from) else { return (own, Bi::default(), Bi::default()) };
            let until = end.as_ref().and_then(|_| ours(t.to));
            let city = format::city(&day.zone);
            let plus = (from.date() - start.local.date()).num_days();
            let other = format::both(|l| format!("{}{} {}", format::times(l, from, until), plus_days(l, plus), city.get(l)));
            (own, other, format::city(&start.zone))
        }
        When::PartOfDay { part, zone, .. } => {
            let city = if *zone == day.zone { Bi::default() } else { format::city(zone) };
            (format::both(|l| format::part(l, *part)), Bi::default(), city)
        }
        _ => {
            let whole = if item.kind == ItemKind::Lodging { "today-night" } else { "today-all-day" };
            (text::word(whole), Bi::default(), Bi::default())
        }
    }
}

/// A start on another day than at the place: " −1", " +1".
fn plus_days(_: Lang, days: i64) -> String {
    match days {
        0 => String::new(),
        d if d < 0 => format!(" −{}", -d),
        d => format!(" +{d}"),
    }
}
