//! National holidays of Japan: the Act on National Holidays (国民の祝日に関する法律, 20 July 1948) as amended in 1966,
//! 1973, 1985, 1989, 1995, 1998, 2001, 2005, 2014, 2017 and 2018, and the acts for single days of the imperial house and
//! for the Olympic summers of 2020 and 2021.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::equinox::{Equinox, in_japan};
use super::{Holiday, HolidayCountry, HolidayName, after, day, nth};

/// The first day on which the act was in force.
fn begins() -> Option<NaiveDate> {
    day(1948, 7, 20)
}

pub(super) fn in_year(year: i32) -> Vec<Holiday> {
    // The days around the turn of the year decide about each other.
    let named: BTreeMap<NaiveDate, HolidayName> = (year - 1..=year + 1).flat_map(national).collect();
    let mut all: BTreeMap<NaiveDate, (HolidayName, bool)> = named.iter().map(|(d, n)| (*d, (*n, false))).collect();
    for (date, name) in &named {
        if let Some(off) = substitute(*date, &named) {
            all.entry(off).or_insert((*name, true));
        }
    }
    for date in named.keys() {
        if let Some(between) = citizens(*date, &named, &all) {
            all.entry(between).or_insert((HolidayName::Citizens, false));
        }
    }
    let of_year = all.into_iter().filter(|(d, _)| d.year() == year);
    of_year.map(|(date, (name, substitute))| Holiday { date, country: HolidayCountry::Japan, name, substitute }).collect()
}

/// Article 3, paragraph 2: a holiday on a Sunday gives the next day, since 2007 the next that is not one itself.
fn substitute(date: NaiveDate, named: &BTreeMap<NaiveDate, HolidayName>) -> Option<NaiveDate> {
    if date.weekday() != Weekday::Sun || date < day(1973, 4, 12)? {
        return None;
    }
    let mut off = after(date, 1)?;
    while date.year() >= 2007 && named.contains_key(&off) {
        off = after(off, 1)?;
    }
    Some(off)
}

/// Article 3, paragraph 3, since 1986: the day between two holidays. Until 2006 not where it was a Sunday or a substitute.
fn citizens(
    date: NaiveDate,
    named: &BTreeMap<NaiveDate, HolidayName>,
    all: &BTreeMap<NaiveDate, (HolidayName, bool)>,
) -> Option<NaiveDate> {
    let between = after(date, 1)?;
    if date.year() < 1986 || named.contains_key(&between) || !named.contains_key(&after(between, 1)?) {
        return None;
    }
    let old_exception = between.year() < 2007 && (between.weekday() == Weekday::Sun || all.contains_key(&between));
    (!old_exception).then_some(between)
}

/// Article 2: the national holidays themselves.
fn national(year: i32) -> Vec<(NaiveDate, HolidayName)> {
    use HolidayName as N;
    let monday = |month, n| nth(year, month, Weekday::Mon, n);
    let on = |month, d| day(year, month, d);
    let coming_of_age = if year >= 2000 { monday(1, 2) } else { on(1, 15) };
    let emperor = match year {
        ..=1988 => on(4, 29),
        1989..=2018 => on(12, 23),
        // The Emperor acceded on 1 May, after his birthday.
        2019 => None,
        _ => on(2, 23),
    };
    let fourth_of_may = if year >= 2007 { on(5, 4) } else { None };
    let april = match year {
        1989..=2006 => Some(N::Greenery),
        2007.. => Some(N::Showa),
        _ => None,
    };
    let marine = match year {
        ..=1995 => None,
        1996..=2002 => on(7, 20),
        2020 => on(7, 23),
        2021 => on(7, 22),
        _ => monday(7, 3),
    };
    let mountain = match year {
        ..=2015 => None,
        2020 => on(8, 10),
        2021 => on(8, 8),
        _ => on(8, 11),
    };
    let aged = match year {
        ..=1965 => None,
        1966..=2002 => on(9, 15),
        _ => monday(9, 3),
    };
    let sports = match year {
        ..=1965 => None,
        1966..=1999 => on(10, 10),
        2020 => on(7, 24),
        2021 => on(7, 23),
        _ => monday(10, 2),
    };
    let list = [
        (on(1, 1), N::NewYear),
        (coming_of_age, N::ComingOfAge),
        (on(2, 11).filter(|_| year >= 1967), N::Foundation),
        (emperor, N::EmperorsBirthday),
        (in_japan(Equinox::March, year), N::VernalEquinox),
        (april.and_then(|_| on(4, 29)), april.unwrap_or(N::Showa)),
        (on(5, 3), N::Constitution),
        (fourth_of_may, N::Greenery),
        (on(5, 5), N::Children),
        (marine, N::Marine),
        (mountain, N::Mountain),
        (aged, N::RespectForTheAged),
        (in_japan(Equinox::September, year), N::AutumnalEquinox),
        (sports, if year >= 2020 { N::Sports } else { N::HealthAndSports }),
        (on(11, 3), N::Culture),
        (on(11, 23), N::LabourThanksgiving),
        (single(year).0, single(year).1),
        (on(10, 22).filter(|_| year == 2019), N::Enthronement),
    ];
    let begins = begins();
    list.into_iter().filter_map(|(d, n)| Some((d?, n))).filter(|(d, _)| Some(*d) >= begins).collect()
}

/// Days that an act of their own made a holiday once.
fn single(year: i32) -> (Option<NaiveDate>, HolidayName) {
    use HolidayName as N;
    match year {
        1959 => (day(1959, 4, 10), N::WeddingOfCrownPrinceAkihito),
        1989 => (day(1989, 2, 24), N::FuneralOfEmperorShowa),
        1990 => (day(1990, 11, 12), N::Enthronement),
        1993 => (day(1993, 6, 9), N::WeddingOfCrownPrinceNaruhito),
        2019 => (day(2019, 5, 1), N::AccessionOfTheEmperor),
        _ => (None, N::Citizens),
    }
}
