//! Cases of anniversaries: leap days, years and months only, renewed, ended, unknown.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::anniversaries::*;
use crate::ids::*;
use crate::partnership::*;
use crate::{Bi, When};

fn d(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

fn day(s: &str) -> When {
    When::Days { from: d(s), to: d(s) }
}

fn year(year: i32) -> When {
    When::Year { year }
}

fn event(kind: PartnershipEventKind, when: When) -> PartnershipEvent {
    PartnershipEvent {
        id: PartnershipEventId(Uuid::from_u128(1)),
        partnership: PartnershipId(Uuid::nil()),
        kind,
        when,
        near: Nearness::Exact,
        title: Bi::default(),
        text: Bi::default(),
        programme: None,
        item: None,
        keep: false,
        created_at: String::new(),
    }
}

use PartnershipEventKind::{Ended, Gift, Milestone, Renewed, Signed};

/// Years and date of the next anniversary, as of a day.
fn coming(events: &[PartnershipEvent], today: &str) -> Option<(u32, When)> {
    next(events, d(today)).map(|a| (a.years, a.when))
}

#[test]
fn the_first_year_and_every_fifth_are_kept() {
    let some: Vec<u32> = (0..=40).filter(|y| kept(*y)).collect();
    assert_eq!(some, [1, 5, 10, 15, 20, 25, 30, 35, 40]);
    assert!(kept(100) && kept(150) && !kept(99));
}

#[test]
fn what_was_signed_on_a_day_is_kept_on_that_day() {
    let signed = [event(Signed, day("1991-06-04"))];
    assert_eq!(coming(&signed, "2026-03-01"), Some((35, day("2026-06-04"))));
    assert_eq!(coming(&signed, "2026-06-04"), Some((35, day("2026-06-04"))));
    assert_eq!(coming(&signed, "2026-06-05"), Some((40, day("2031-06-04"))));
    assert_eq!(coming(&signed, "1991-06-05"), Some((1, day("1992-06-04"))));
}

#[test]
fn a_year_stays_a_year_and_a_month_a_month() {
    let in_1991 = [event(Signed, year(1991))];
    assert_eq!(coming(&in_1991, "2026-12-31"), Some((35, year(2026))));
    assert_eq!(coming(&in_1991, "2027-01-01"), Some((40, year(2031))));
    let october = [event(Signed, When::Month { month: 10, year: Some(2018) })];
    assert_eq!(coming(&october, "2026-11-21"), Some((10, When::Month { month: 10, year: Some(2028) })));
    assert_eq!(coming(&october, "2023-10-31"), Some((5, When::Month { month: 10, year: Some(2023) })));
}

#[test]
fn a_leap_day_is_kept_on_the_28th_where_there_is_none() {
    let leap = [event(Signed, day("2012-02-29"))];
    assert_eq!(coming(&leap, "2013-01-01"), Some((1, day("2013-02-28"))));
    assert_eq!(coming(&leap, "2026-11-21"), Some((15, day("2027-02-28"))));
    assert_eq!(coming(&leap, "2031-06-01"), Some((20, day("2032-02-29"))));
}

#[test]
fn what_has_no_year_has_no_anniversary() {
    assert_eq!(coming(&[event(Signed, When::Unknown)], "2026-01-01"), None);
    assert_eq!(coming(&[event(Signed, When::Month { month: 3, year: None })], "2026-01-01"), None);
    for near in [Nearness::Before, Nearness::After, Nearness::Decade] {
        assert_eq!(coming(&[PartnershipEvent { near, ..event(Signed, year(1970)) }], "2026-01-01"), None, "{near}");
    }
    let about = [PartnershipEvent { near: Nearness::About, ..event(Signed, year(1991)) }];
    assert!(next(&about, d("2026-01-01")).unwrap().about);
}

#[test]
fn events_count_when_they_are_to_be_kept() {
    let gift = event(Gift, year(2011));
    assert_eq!(coming(&[gift.clone()], "2026-01-01"), None);
    let gift = PartnershipEvent { keep: true, ..gift };
    assert_eq!(coming(&[gift.clone()], "2026-01-01"), Some((15, year(2026))));
    // Both fall into 2026: the higher one stands first.
    let years: Vec<u32> = between(&[gift, event(Signed, year(1991))], d("2026-01-01"), d("2026-12-31")).iter().map(|a| a.years).collect();
    assert_eq!(years, [35, 15]);
}

#[test]
fn a_renewal_does_not_start_the_count_again() {
    let events = [event(Signed, day("2012-05-01")), event(Renewed, day("2017-05-01"))];
    assert_eq!(coming(&events, "2026-11-21"), Some((15, day("2027-05-01"))));
}

#[test]
fn what_was_ended_has_no_anniversary_afterwards() {
    let ended = [event(Signed, day("1991-06-04")), event(Ended, year(2010))];
    assert_eq!(coming(&ended, "2010-01-01"), None);
    assert_eq!(between(&ended, d("2001-01-01"), d("2030-01-01")).iter().map(|a| a.years).collect::<Vec<_>>(), [10, 15]);
    assert_eq!(coming(&[event(Signed, day("1991-06-04")), event(Ended, When::Unknown)], "2026-01-01"), None);
    let again = [event(Signed, day("1991-06-04")), event(Ended, year(2010)), event(Renewed, year(2012))];
    assert_eq!(coming(&again, "2026-01-01"), Some((35, day("2026-06-04"))));
}

#[test]
fn a_memorandum_runs_out_as_agreed_or_its_term_after_the_last_signature() {
    let plain = Partnership {
        id: PartnershipId(Uuid::nil()),
        kind: PartnershipKind::Memorandum,
        title: Bi::default(),
        text: Bi::default(),
        sectors: Vec::new(),
        expires: When::Unknown,
        term: None,
        notes: String::new(),
        source: String::new(),
        created_at: String::new(),
    };
    let events = [event(Signed, When::Month { month: 10, year: Some(2018) }), event(Milestone, year(2024))];
    assert_eq!(expiry(&plain, &events), None);
    let five = Partnership { term: Some(5), ..plain.clone() };
    assert_eq!(expiry(&five, &events), Some(When::Month { month: 10, year: Some(2023) }));
    let renewed = [events.to_vec(), vec![event(Renewed, day("2023-09-01"))]].concat();
    assert_eq!(expiry(&five, &renewed), Some(day("2028-09-01")));
    let agreed = Partnership { expires: day("2027-03-31"), ..five.clone() };
    assert_eq!(expiry(&agreed, &renewed), Some(day("2027-03-31")));
    let ended = [renewed, vec![event(Ended, year(2025))]].concat();
    assert_eq!(expiry(&agreed, &ended), None);
    assert_eq!(expiry(&five, &[event(Signed, When::Unknown)]), None);
}
