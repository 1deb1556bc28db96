//! The running order of a seminar: lengths push times. What has no length says so, and nothing after it pretends to a time.
//!
//! A programme's sessions are the parts of the order, their contributions the rows. A `discussion` without a length of its
//! own belongs to the row above it (the second speaker of a talk), and everything under a `panel` is in the panel.

use chrono::NaiveDate;

use crate::ids::{ContributionId, ItemId};
use crate::item::ContributionKind;
use crate::time::{Moment, When};
use crate::zone;

/// A row as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: ContributionId,
    pub kind: ContributionKind,
    pub minutes: Option<u32>,
}

/// A session with its rows in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub item: ItemId,
    pub when: When,
    pub rows: Vec<Row>,
}

/// What is known of when something starts or ends; instants in seconds since 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    At(i64),
    /// Something before it has no length: not earlier than this.
    NotBefore(i64),
    /// No clock time is known at all.
    Open,
}

impl Start {
    fn after(self, minutes: Option<u32>) -> Start {
        let later = |t: i64, m: u32| t + i64::from(m) * 60;
        match (self, minutes) {
            (Start::At(t), Some(m)) => Start::At(later(t, m)),
            (Start::At(t) | Start::NotBefore(t), None) => Start::NotBefore(t),
            (Start::NotBefore(t), Some(m)) => Start::NotBefore(later(t, m)),
            (Start::Open, _) => Start::Open,
        }
    }

    /// The instant, where it is certain.
    pub fn known(self) -> Option<i64> {
        match self {
            Start::At(t) => Some(t),
            _ => None,
        }
    }
}

/// A row with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub id: ContributionId,
    pub start: Start,
    /// Its length; of a panel without one the sum of what is in it.
    pub minutes: Option<u32>,
    /// Belongs to the row above: takes no time of its own.
    pub inside: bool,
}

/// How an order fits the time it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    OnTime,
    /// Minutes to spare.
    Spare(i64),
    /// Minutes too long; at least so many where lengths are still to come.
    Over(i64),
    /// A start, a length or an end to keep to is not known.
    Open,
}

/// A session with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaidPart {
    pub item: ItemId,
    pub start: Start,
    pub end: Start,
    pub rows: Vec<Slot>,
    /// Rows that take time but have no length yet.
    pub unknown: u32,
    /// Until when it may last: the next session of the day, the end of the room, or its own typed end.
    pub until: Option<i64>,
    pub fit: Fit,
}

/// Rows that take time together: a row and what is inside it.
struct Unit {
    head: usize,
    end: usize,
    minutes: Option<u32>,
}

fn units(rows: &[Row]) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let inside = row.kind == ContributionKind::Discussion
            && out.last().is_some_and(|u| match rows[u.head].kind {
                ContributionKind::Panel => true,
                ContributionKind::Break => false,
                _ => row.minutes.is_none(),
            });
        match out.last_mut().filter(|_| inside) {
            Some(unit) => unit.end = i + 1,
            None => out.push(Unit { head: i, end: i + 1, minutes: row.minutes }),
        }
    }
    for unit in &mut out {
        let inner = &rows[unit.head + 1..unit.end];
        if unit.minutes.is_none() && !inner.is_empty() {
            unit.minutes = inner.iter().map(|r| r.minutes).sum();
        }
    }
    out
}

/// The length of all rows, where every length is known; `None` also where there are no rows.
pub fn length(rows: &[Row]) -> Option<u32> {
    if rows.is_empty() {
        return None;
    }
    units(rows).iter().map(|u| u.minutes).sum()
}

/// How many rows from `at` on belong together: the row and what is inside it.
pub fn block(rows: &[Row], at: usize) -> usize {
    units(rows).iter().find(|u| u.head == at).map_or(1, |u| u.end - u.head)
}

fn day(when: &When) -> Option<NaiveDate> {
    when.days().map(|d| d.0)
}

fn same_day(a: &When, b: &When) -> bool {
    day(a).is_some() && day(a) == day(b)
}

fn own_start(when: &When) -> Option<i64> {
    match when {
        When::Exact { start, .. } => start.instant(),
        _ => None,
    }
}

fn own_end(when: &When) -> Option<i64> {
    match when {
        When::Exact { end: Some(end), .. } => end.instant(),
        _ => None,
    }
}

/// Lays out the sessions of a programme, which come in their order. A session without a clock time follows the one before
/// it on the same day. `until` is the end of the room.
pub fn lay_out(parts: &[Part], until: Option<i64>) -> Vec<LaidPart> {
    let mut out: Vec<LaidPart> = Vec::with_capacity(parts.len());
    for (i, part) in parts.iter().enumerate() {
        let before = out.last().filter(|_| same_day(&parts[i - 1].when, &part.when));
        let start = match (own_start(&part.when), before) {
            (Some(at), _) => Start::At(at),
            (None, Some(before)) => before.end,
            (None, None) => Start::Open,
        };
        let mut rows = Vec::with_capacity(part.rows.len());
        let (mut at, mut unknown) = (start, 0);
        for unit in units(&part.rows) {
            rows.push(Slot { id: part.rows[unit.head].id, start: at, minutes: unit.minutes, inside: false });
            let mut inner = at;
            for row in &part.rows[unit.head + 1..unit.end] {
                let start = if row.minutes.is_some() { inner } else { Start::Open };
                rows.push(Slot { id: row.id, start, minutes: row.minutes, inside: true });
                inner = inner.after(row.minutes);
            }
            unknown += u32::from(unit.minutes.is_none());
            at = at.after(unit.minutes);
        }
        let end = match (part.rows.is_empty(), own_end(&part.when)) {
            (true, Some(end)) => Start::At(end),
            (true, None) => start.after(None),
            _ => at,
        };
        let limit = limit(parts, i, end, until);
        out.push(LaidPart { item: part.item, start, end, rows, unknown, until: limit, fit: fit(end, limit) });
    }
    out
}

fn limit(parts: &[Part], i: usize, end: Start, until: Option<i64>) -> Option<i64> {
    let part = &parts[i];
    let later = parts[i + 1..].iter().find(|p| same_day(&p.when, &part.when));
    match later {
        Some(next) => own_start(&next.when),
        // The room's end counts for the day it is on; an end that is only the sum of the lengths is no limit.
        None => until
            .filter(|u| own_start(&part.when).is_none_or(|s| (0..86_400).contains(&(u - s))))
            .or_else(|| own_end(&part.when).filter(|e| end.known() != Some(*e) && !part.rows.is_empty())),
    }
}

fn fit(end: Start, until: Option<i64>) -> Fit {
    let Some(until) = until else { return Fit::Open };
    match end {
        Start::At(end) if end > until => Fit::Over((end - until) / 60),
        Start::At(end) if end == until => Fit::OnTime,
        Start::At(end) => Fit::Spare((until - end) / 60),
        Start::NotBefore(end) if end > until => Fit::Over((end - until) / 60),
        _ => Fit::Open,
    }
}

/// What the sessions' times become when `before` turned into `after`: a session spans the sum of its rows unless its end was
/// typed otherwise, and one that started where the one before ended still does. `zone` is the zone for sessions that had no clock time.
pub fn followed(before: &[Part], after: &[Part], zone: &str) -> Vec<(ItemId, When)> {
    let laid = lay_out(before, None);
    let mut out = Vec::new();
    let mut end_before: Option<(&When, i64)> = None;
    for part in after {
        let was = before.iter().position(|p| p.item == part.item);
        let flush = match was {
            Some(i) if i > 0 && same_day(&before[i - 1].when, &before[i].when) => {
                let ended = own_end(&before[i - 1].when).or_else(|| laid[i - 1].end.known());
                own_start(&before[i].when).is_none_or(|s| ended == Some(s))
            }
            _ => own_start(&part.when).is_none(),
        };
        let pushed = end_before.filter(|(w, _)| flush && same_day(w, &part.when)).map(|e| e.1);
        let Some(start) = pushed.or_else(|| own_start(&part.when)) else {
            end_before = None;
            continue;
        };
        let when = spanning(part, was.map(|i| &before[i]), start, zone);
        let end = own_end(&when);
        if when != part.when {
            out.push((part.item, when));
        }
        end_before = end.map(|e| (&part.when, e));
    }
    out
}

fn spanning(part: &Part, was: Option<&Part>, start: i64, zone: &str) -> When {
    let (start_zone, end_zone, typed) = match &part.when {
        When::Exact { start, end } => {
            let end_zone = end.as_ref().map_or(&start.zone, |e| &e.zone);
            (start.zone.as_str(), end_zone.as_str(), own_end(&part.when).zip(own_start(&part.when)))
        }
        When::Days { from, to } if from != to => return part.when.clone(),
        _ => (zone, zone, None),
    };
    let sum = length(&part.rows).map(|m| i64::from(m) * 60);
    let was_sum = was.and_then(|w| Some(own_start(&w.when)? + i64::from(length(&w.rows)?) * 60));
    let follows = typed.is_none_or(|(end, _)| was_sum == Some(end));
    let end = match (sum, typed) {
        (Some(sum), _) if follows => Some(start + sum),
        (_, Some((end, old))) => Some(end + start - old),
        _ => None,
    };
    let at = |t: i64, zone: &str| zone::local_at(t, zone).map(|local| Moment::new(local, zone));
    match at(start, start_zone) {
        Some(first) => When::Exact { start: first, end: end.and_then(|e| at(e, end_zone)) },
        None => part.when.clone(),
    }
}

#[cfg(test)]
#[path = "running_order_cases.rs"]
mod cases;
