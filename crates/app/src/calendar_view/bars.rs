//! Programmes and whole days as bars over the days of a week, each in a row of its own.

use std::collections::HashSet;

use chrono::NaiveDate;
use meguri_model::*;

use super::plan::Scene;
use super::range::{Layout, Range, week_number};
use crate::error::Result;
use crate::views::calendar::{CalendarBar, CalendarDay, CalendarWeek};
use crate::views::clash::ClashLevel;
use crate::{format, text};

/// Rows of bars in a week of a month; more are counted on their days.
const MOST_IN_MONTH: u8 = 3;
/// Rows of bars over a week or day.
const MOST_IN_WEEK: u8 = 12;

/// What becomes bars, before it is cut into weeks.
struct Span {
    from: NaiveDate,
    to: NaiveDate,
    bar: CalendarBar,
}

/// The weeks shown with their bars. What finds no row is counted in `more` of its days.
pub(super) fn weeks(
    scene: &Scene<'_>,
    items: &[Item],
    without: &HashSet<ProgrammeId>,
    days: &mut [CalendarDay],
) -> Result<Vec<CalendarWeek>> {
    if scene.layout == Layout::List {
        return Ok(Vec::new());
    }
    let mut spans = programmes(scene, without)?;
    spans.extend(items.iter().filter_map(|i| whole_days(scene, i)));
    // Long ones first, so that rows stay whole from week to week; programmes before items.
    spans.sort_by_key(|s| (s.bar.item.is_some(), s.from, std::cmp::Reverse(s.to), s.bar.programme, s.bar.item));
    let most = if scene.layout == Layout::Month { MOST_IN_MONTH } else { MOST_IN_WEEK };
    let all: Vec<NaiveDate> = scene.range.days().collect();
    let mut out = Vec::new();
    for (n, week) in all.chunks(7).enumerate() {
        let (Some(first), Some(last)) = (week.first(), week.last()) else { continue };
        let range = Range { first: *first, last: *last };
        let (bars, left_over) = week_of(range, &spans, most);
        for at in left_over {
            if let Some(day) = days.get_mut(n * 7 + at) {
                day.more += 1;
            }
        }
        out.push(CalendarWeek {
            number: week_number(*first).to_string(),
            first: u32::try_from(n * 7).unwrap_or(0),
            rows: bars.iter().map(|b| b.row + 1).max().unwrap_or(0),
            bars,
        });
    }
    Ok(out)
}

/// The bars of one week, and the indexes of the days that have one too many.
fn week_of(range: Range, spans: &[Span], most: u8) -> (Vec<CalendarBar>, Vec<usize>) {
    let mut ends: Vec<i64> = Vec::new();
    let (mut bars, mut left_over) = (Vec::new(), Vec::new());
    for s in spans.iter().filter(|s| s.from <= range.last && s.to >= range.first) {
        let first = range.index(s.from.max(range.first));
        let last = range.index(s.to.min(range.last));
        let row = ends.iter().position(|e| *e < first).unwrap_or(ends.len());
        if row >= usize::from(most) {
            left_over.extend((first..=last).filter_map(|i| usize::try_from(i).ok()));
            continue;
        }
        if row == ends.len() {
            ends.push(last);
        } else {
            ends[row] = last;
        }
        let small = |n: i64| u8::try_from(n).unwrap_or(0);
        bars.push(CalendarBar {
            first: small(first),
            last: small(last),
            from_before: s.from < range.first,
            to_after: s.to > range.last,
            row: u8::try_from(row).unwrap_or(0),
            ..s.bar.clone()
        });
    }
    (bars, left_over)
}

fn programmes(scene: &Scene<'_>, without: &HashSet<ProgrammeId>) -> Result<Vec<Span>> {
    let mut out = Vec::new();
    for p in scene.programmes.values().filter(|p| !without.contains(&p.id)) {
        let (Some((from, to)), Some(line)) = (p.when.days(), scene.lines.get(&p.id)) else { continue };
        if from > scene.range.last || to < scene.range.first {
            continue;
        }
        let state = match p.status {
            ProgrammeStatus::Idea | ProgrammeStatus::Call => ItemState::Provisional,
            ProgrammeStatus::Cancelled => ItemState::Cancelled,
            _ => ItemState::Confirmed,
        };
        let level = match (line.counts.block, line.counts.warn) {
            (0, 0) => None,
            (0, _) => Some(ClashLevel::Warn),
            _ => Some(ClashLevel::Block),
        };
        let count = |id: &str, n: u32| text::say(&Message::new(id).with("n", Param::Number(n.into())));
        let clashes = if line.counts.block > 0 { count("calendar-clashes", line.counts.block) } else { Bi::default() };
        let note = note(scene, p)?;
        let kind = text::term("programme-kind", p.kind.as_str());
        let spoken = sentence(&[&p.title, &kind, &line.dates, &note, &text::term("programme-status", p.status.as_str()), &clashes]);
        out.push(Span {
            from,
            to,
            bar: CalendarBar {
                item: None,
                programme: p.id,
                kind: None,
                title: p.title.clone(),
                note,
                dates: line.dates.clone(),
                from: from.to_string(),
                to: to.to_string(),
                whole: matches!(p.when, When::Days { .. }),
                hue: line.hue.clone(),
                icon: line.icon.clone(),
                state,
                level,
                clashes,
                spoken,
                first: 0,
                last: 0,
                from_before: false,
                to_after: false,
                row: 0,
            },
        });
    }
    Ok(out)
}

/// How many are coming; of a programme with clock times, those.
fn note(scene: &Scene<'_>, p: &Programme) -> Result<Bi> {
    if let When::Exact { start, end } = &p.when {
        let city = format::city(&start.zone);
        return Ok(format::both(|l| format!("{} {}", format::times(l, start.local, end.as_ref().map(|e| e.local)), city.get(l))));
    }
    if let When::PartOfDay { part, .. } = &p.when {
        return Ok(format::both(|l| format::part(l, *part)));
    }
    let seats: Vec<Participation> = scene.db.by("programme", p.id)?;
    let coming: u32 = seats.iter().filter(|s| s.status.is_coming() && s.role.in_party()).map(|s| s.headcount).sum();
    let people = |n: u32| text::say(&Message::new("calendar-people").with("n", Param::Number(n.into())));
    Ok(if coming > 0 { people(coming) } else { Bi::default() })
}

/// A whole-day item, or nights; nights not in a month.
fn whole_days(scene: &Scene<'_>, item: &Item) -> Option<Span> {
    let lodging = item.kind == ItemKind::Lodging;
    if lodging && scene.layout == Layout::Month {
        return None;
    }
    let (from, to) = match &item.when {
        When::Days { from, to } => (*from, *to),
        other if lodging => other.days()?,
        _ => return None,
    };
    let dates = format::both(|l| format::date_range(l, from, to));
    let level = scene.levels.get(&item.id).copied();
    let state = text::term("item-state", item.state.as_str());
    let clashes = if level == Some(ClashLevel::Block) { text::say(&Message::new("calendar-clashes").with("n", Param::Number(1))) } else { Bi::default() };
    let bar = CalendarBar {
        item: Some(item.id),
        programme: item.programme,
        kind: Some(item.kind),
        title: item.title.clone(),
        note: Bi::default(),
        spoken: sentence(&[&item.title, &dates, &scene.title(item.programme), &state, &clashes]),
        dates,
        from: from.to_string(),
        to: to.to_string(),
        whole: matches!(item.when, When::Days { .. }),
        hue: scene.hue(item.programme).to_owned(),
        icon: String::new(),
        state: item.state,
        level,
        clashes,
        first: 0,
        last: 0,
        from_before: false,
        to_after: false,
        row: 0,
    };
    Some(Span { from, to, bar })
}

fn sentence(parts: &[&Bi]) -> Bi {
    format::both(|l| {
        let said: Vec<&str> = parts.iter().map(|p| p.get(l)).filter(|p| !p.is_empty()).collect();
        said.join(if l == Lang::En { ". " } else { "。" })
    })
}
