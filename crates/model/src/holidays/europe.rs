//! National holidays of Germany (those of every Land), France and Belgium. None of them moves from a weekend.
//!
//! Germany: since unification. France: Code du travail L3133-1; 8 May since 1982. Belgium: Act of 4 January 1974.

use super::{Holiday, HolidayCountry, HolidayName as N, after, day, easter};

enum Rule {
    /// Month and day.
    On(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
}
use Rule::{Easter, On};

/// A holiday and the first year of it.
type Line = (Rule, N, i32);

const GERMANY: &[Line] = &[
    (On(1, 1), N::NewYear, 1991),
    (Easter(-2), N::GoodFriday, 1991),
    (Easter(1), N::EasterMonday, 1991),
    (On(5, 1), N::LabourDay, 1991),
    (Easter(39), N::Ascension, 1991),
    (Easter(50), N::WhitMonday, 1991),
    (On(10, 3), N::GermanUnity, 1990),
    (On(12, 25), N::Christmas, 1990),
    (On(12, 26), N::SecondChristmasDay, 1990),
];

const FRANCE: &[Line] = &[
    (On(1, 1), N::NewYear, 1947),
    (Easter(1), N::EasterMonday, 1947),
    (On(5, 1), N::LabourDay, 1947),
    (On(5, 8), N::VictoryDay, 1982),
    (Easter(39), N::Ascension, 1947),
    (Easter(50), N::WhitMonday, 1947),
    (On(7, 14), N::NationalDay, 1947),
    (On(8, 15), N::Assumption, 1947),
    (On(11, 1), N::AllSaints, 1947),
    (On(11, 11), N::Armistice, 1947),
    (On(12, 25), N::Christmas, 1947),
];

const BELGIUM: &[Line] = &[
    (On(1, 1), N::NewYear, 1974),
    (Easter(1), N::EasterMonday, 1974),
    (On(5, 1), N::LabourDay, 1974),
    (Easter(39), N::Ascension, 1974),
    (Easter(50), N::WhitMonday, 1974),
    (On(7, 21), N::NationalDay, 1974),
    (On(8, 15), N::Assumption, 1974),
    (On(11, 1), N::AllSaints, 1974),
    (On(11, 11), N::Armistice, 1974),
    (On(12, 25), N::Christmas, 1974),
];

pub(super) fn in_year(country: HolidayCountry, year: i32) -> Vec<Holiday> {
    let table = match country {
        HolidayCountry::Germany => GERMANY,
        HolidayCountry::France => FRANCE,
        HolidayCountry::Belgium => BELGIUM,
        _ => &[],
    };
    let sunday = easter(year);
    let date = |rule: &Rule| match rule {
        On(month, d) => day(year, *month, *d),
        Easter(days) => sunday.and_then(|s| after(s, *days)),
    };
    let mut out: Vec<Holiday> = table
        .iter()
        .filter(|line| line.2 <= year)
        .filter_map(|(rule, name, _)| Some(Holiday { date: date(rule)?, country, name: *name, substitute: false }))
        .collect();
    if country == HolidayCountry::Germany && year == 2017 {
        // Five hundred years of the Reformation.
        out.extend(day(2017, 10, 31).map(|date| Holiday { date, country, name: N::ReformationDay, substitute: false }));
    }
    out
}
