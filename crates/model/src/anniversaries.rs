//! Which years of a partnership are kept, when the next one is, and when a memorandum runs out. A date is never made
//! more exact than it is: of a year, the anniversary is a year.

use chrono::{Datelike, Months, NaiveDate};

use crate::ids::PartnershipEventId;
use crate::partnership::{Nearness, Partnership, PartnershipEvent, PartnershipEventKind, days_meant};
use crate::time::When;

/// So many years after something, on the day, in the month or in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anniversary {
    pub event: PartnershipEventId,
    pub years: u32,
    pub when: When,
    /// What it is counted from is only known about.
    pub about: bool,
}

impl Anniversary {
    /// The first and last day that it may be on.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        days_meant(&self.when, Nearness::Exact)
    }
}

/// The years that are kept: the first, and every fifth (5, 10 … 30, 35 … 100).
pub fn kept(years: u32) -> bool {
    years == 1 || years > 0 && years.is_multiple_of(5)
}

/// The same date so many years later, as exact as it was; 29 February is kept on the 28th where there is none. `None` where
/// no year is known: "this March", a decade, before or after something.
pub fn years_later(when: &When, near: Nearness, years: u32) -> Option<When> {
    if !matches!(near, Nearness::Exact | Nearness::About) {
        return None;
    }
    let by = i32::try_from(years).ok()?;
    match when {
        When::Year { year } => Some(When::Year { year: year.checked_add(by)? }),
        When::Month { month, year } => Some(When::Month { month: *month, year: Some((*year)?.checked_add(by)?) }),
        other => {
            let day = other.days()?.0.checked_add_months(Months::new(years.checked_mul(12)?))?;
            Some(When::Days { from: day, to: day })
        }
    }
}

/// When a partnership was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It goes on.
    Open,
    /// On this day at the latest.
    By(NaiveDate),
    /// It was ended; when is not known.
    Sometime,
}

/// Whether it was ended, by the last of such events; a later signing or renewal opens it again.
pub fn end(events: &[PartnershipEvent]) -> End {
    let last = |kinds: &[PartnershipEventKind]| events.iter().filter(|e| kinds.contains(&e.kind)).filter_map(|e| days_meant(&e.when, e.near)).map(|d| d.1).max();
    let ends = events.iter().any(|e| e.kind == PartnershipEventKind::Ended);
    match last(&[PartnershipEventKind::Ended]) {
        Some(ended) => match last(&[PartnershipEventKind::Signed, PartnershipEventKind::Renewed]) {
            Some(again) if again > ended => End::Open,
            _ => End::By(ended),
        },
        None if ends => End::Sometime,
        None => End::Open,
    }
}

/// Whether anniversaries of an event are kept.
pub fn is_kept(event: &PartnershipEvent) -> bool {
    event.keep || event.kind == PartnershipEventKind::Signed
}

/// The anniversaries that touch `from..=to`, the earliest first: of its signing and of the events that are kept, none after it ended.
pub fn between(events: &[PartnershipEvent], from: NaiveDate, to: NaiveDate) -> Vec<Anniversary> {
    let end = end(events);
    let mut out: Vec<Anniversary> = events.iter().filter(|e| is_kept(e)).flat_map(|e| of_event(e, from, to)).collect();
    out.retain(|a| match end {
        End::Open => true,
        End::By(day) => a.days().is_some_and(|d| d.0 <= day),
        End::Sometime => false,
    });
    out.sort_by_key(|a| (a.days(), std::cmp::Reverse(a.years), a.event));
    out
}

fn of_event(event: &PartnershipEvent, from: NaiveDate, to: NaiveDate) -> Vec<Anniversary> {
    let Some((first, _)) = days_meant(&event.when, event.near) else { return Vec::new() };
    let least = u32::try_from((from.year() - first.year()).max(1)).unwrap_or(1);
    let most = u32::try_from(to.year() - first.year()).unwrap_or(0);
    let year = |years| {
        let when = years_later(&event.when, event.near, years)?;
        let a = Anniversary { event: event.id, years, when, about: event.near == Nearness::About };
        let (first, last) = a.days()?;
        (first <= to && last >= from).then_some(a)
    };
    (least..=most).filter(|y| kept(*y)).filter_map(year).collect()
}

/// The next one that is not over: the earliest, of several in one year the highest.
pub fn next(events: &[PartnershipEvent], today: NaiveDate) -> Option<Anniversary> {
    // Every fifth year is kept: the next is never farther away.
    let far = today.checked_add_months(Months::new(12 * 6))?;
    between(events, today, far).into_iter().next()
}

/// When a partnership runs out: as agreed, else its term after the last signing or renewal. `None` where neither is known, or where it was ended.
pub fn expiry(partnership: &Partnership, events: &[PartnershipEvent]) -> Option<When> {
    if end(events) != End::Open {
        return None;
    }
    if days_meant(&partnership.expires, Nearness::Exact).is_some() {
        return Some(partnership.expires.clone());
    }
    let term = partnership.term?;
    let running = [PartnershipEventKind::Signed, PartnershipEventKind::Renewed];
    let last = events.iter().filter(|e| running.contains(&e.kind)).max_by_key(|e| days_meant(&e.when, e.near).map(|d| d.1))?;
    years_later(&last.when, last.near, term)
}
