//! Which partnerships began, were renewed or ended in a year of the office, counted as `year_report` counts years.

use chrono::NaiveDate;

use crate::partnership::{beginning, days_meant};
use crate::year_report::{Lies, YearKind, lies};
use crate::{Nearness, PartnershipEvent, PartnershipEventKind};

/// What an event did to its partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    Signed,
    /// Nobody signed anything that is known: it began with an exchange, an investment, or what is kept.
    Begun,
    Renewed,
    Ended,
}

impl Turn {
    pub fn as_str(self) -> &'static str {
        match self {
            Turn::Signed => "signed",
            Turn::Begun => "begun",
            Turn::Renewed => "renewed",
            Turn::Ended => "ended",
        }
    }
}

/// An event that did something to its partnership in the year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turned<'a> {
    pub event: &'a PartnershipEvent,
    pub turn: Turn,
    /// The partnership began with it. A second memorandum between the same partners makes no new partnership.
    pub new: bool,
}

/// What became of one partnership in a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turns<'a> {
    /// The earliest first.
    pub of_year: Vec<Turned<'a>>,
    /// When it began, was renewed or ended is not known so well that a year could be named.
    pub open: bool,
}

/// Where an event lies in the count of years. "Before", "after" and a decade name no year; "about" does.
pub fn event_lies(event: &PartnershipEvent, kind: YearKind) -> Lies {
    match event.near {
        Nearness::Exact | Nearness::About => lies(&event.when, kind),
        Nearness::Before | Nearness::After | Nearness::Decade => Lies::Open,
    }
}

/// What became of a partnership in a year, from all that happened in it. What is still to come by `today` did not happen.
pub fn turns(events: &[PartnershipEvent], kind: YearKind, year: i32, today: NaiveDate) -> Turns<'_> {
    let start = beginning(events, today);
    // That a renewal is the first thing known of it does not say that it began then.
    let began = start.filter(|e| e.kind != PartnershipEventKind::Renewed);
    let mut out = Turns { of_year: Vec::new(), open: began.is_none() };
    for event in events {
        let new = began.is_some_and(|e| e.id == event.id);
        let turn = match event.kind {
            PartnershipEventKind::Signed => Turn::Signed,
            PartnershipEventKind::Renewed => Turn::Renewed,
            PartnershipEventKind::Ended => Turn::Ended,
            _ if new => Turn::Begun,
            _ => continue,
        };
        if days_meant(&event.when, event.near).is_some_and(|d| d.0 > today) {
            continue;
        }
        match event_lies(event, kind) {
            Lies::In { year: its, .. } if its == year => out.of_year.push(Turned { event, turn, new }),
            Lies::In { .. } => {}
            Lies::Open => out.open = true,
        }
    }
    out.of_year.sort_by_key(|t| (days_meant(&t.event.when, t.event.near), t.turn, t.event.id));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bi, When};
    use uuid::Uuid;

    fn event(n: u128, kind: PartnershipEventKind, when: When, near: Nearness) -> PartnershipEvent {
        PartnershipEvent {
            id: Uuid::from_u128(n).into(), partnership: Uuid::from_u128(99).into(), kind, when, near, title: Bi::default(), text: Bi::default(),
            programme: None, item: None, keep: false, created_at: String::new(),
        }
    }
    fn year(year: i32) -> When {
        When::Year { year }
    }
    fn month(month: u8, year: i32) -> When {
        When::Month { month, year: Some(year) }
    }
    fn day(day: &str) -> When {
        When::Days { from: day.parse().unwrap(), to: day.parse().unwrap() }
    }
    fn today() -> NaiveDate {
        "2026-11-21".parse().unwrap()
    }
    /// What became of it in a year: turns and whether each is the beginning; and whether something is open.
    fn said(events: &[PartnershipEvent], kind: YearKind, year: i32) -> (Vec<(Turn, bool)>, bool) {
        let turns = turns(events, kind, year, today());
        (turns.of_year.iter().map(|t| (t.turn, t.new)).collect(), turns.open)
    }

    use Nearness::{About, After, Before, Decade, Exact};
    use PartnershipEventKind::{Ended, Exchange, Renewed, Signed, Visit};
    use YearKind::{Calendar, Fiscal};

    #[test]
    fn a_memorandum_is_new_in_the_year_of_its_signing_as_well_as_that_is_known() {
        let signed = |when, near| vec![event(1, Signed, when, near)];
        for (events, calendar, fiscal) in [
            (signed(day("2019-03-31"), Exact), Some(2019), Some(2018)),
            (signed(day("2019-04-01"), Exact), Some(2019), Some(2019)),
            (signed(month(2, 2019), Exact), Some(2019), Some(2018)),
            (signed(month(10, 2018), About), Some(2018), Some(2018)),
            // Of a year alone nobody can say which fiscal year it was.
            (signed(year(2018), Exact), Some(2018), None),
            // After March 2011 may be 2012; the 1970s are ten years.
            (signed(month(3, 2011), After), None, None),
            (signed(year(2011), Before), None, None),
            (signed(year(1974), Decade), None, None),
            (signed(When::Month { month: 3, year: None }, Exact), None, None),
            (signed(When::Unknown, Exact), None, None),
            // Still to come.
            (signed(day("2027-01-10"), Exact), None, None),
        ] {
            for (kind, in_) in [(Calendar, calendar), (Fiscal, fiscal)] {
                let years: Vec<i32> = (1860..2030).filter(|y| said(&events, kind, *y).0 == [(Turn::Signed, true)]).collect();
                assert_eq!(years, Vec::from_iter(in_), "{kind:?} {events:?}");
                assert_eq!(said(&events, kind, 2018).1, in_.is_none(), "{kind:?} {events:?}");
            }
        }
    }

    #[test]
    fn a_partnership_is_new_once_and_renewed_or_ended_in_other_years() {
        let all = [
            event(5, Ended, day("2018-12-31"), Exact), event(4, Renewed, month(6, 2018), Exact), event(3, Signed, day("2018-05-02"), Exact),
            event(2, Exchange, year(1985), Exact), event(1, Signed, year(1991), Exact), event(6, Visit, day("2018-07-01"), Exact),
        ];
        assert_eq!(said(&all, Calendar, 1991), (vec![(Turn::Signed, true)], false));
        assert_eq!(said(&all, Calendar, 1985), (vec![], false), "it was signed later");
        assert_eq!(said(&all, Calendar, 2018), (vec![(Turn::Signed, false), (Turn::Renewed, false), (Turn::Ended, false)], false));
        assert_eq!(said(&all, Fiscal, 2018).0.len(), 3);
        assert!(said(&all, Fiscal, 1991).1, "1991 may be the fiscal year 1990");
    }

    #[test]
    fn what_was_never_signed_begins_with_its_first_exchange_and_never_with_a_renewal_or_a_visit() {
        let exchange = [event(1, Exchange, year(2010), Exact), event(2, Exchange, year(2012), Exact), event(3, Signed, When::Unknown, Exact)];
        assert_eq!(said(&exchange, Calendar, 2010), (vec![(Turn::Begun, true)], true), "a signing without a date may be of any year");
        assert_eq!(said(&exchange, Calendar, 2012).0, vec![]);
        let kept = [PartnershipEvent { keep: true, ..event(1, PartnershipEventKind::Milestone, year(1863), Exact) }];
        assert_eq!(said(&kept, Calendar, 1863), (vec![(Turn::Begun, true)], false));
        assert_eq!(said(&[event(1, Renewed, year(2015), Exact)], Calendar, 2015), (vec![(Turn::Renewed, false)], true));
        assert_eq!(said(&[event(1, Visit, year(2015), Exact)], Calendar, 2015), (vec![], true));
        assert_eq!(said(&[], Calendar, 2015), (vec![], true));
    }
}
