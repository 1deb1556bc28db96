//! Bank holidays of the United Kingdom: the Banking and Financial Dealings Act 1971 (in force from 1972), what was added
//! by proclamation each year since (New Year's Day 1974, early May 1978), the Scottish and Northern Irish days, moves and
//! single days. Years before 1972 stood on the acts of 1871 and 1875 and have none here.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Holiday, HolidayCountry, HolidayName as N, after, day, easter, last, nth};

pub(super) fn in_year(country: HolidayCountry, year: i32) -> Vec<Holiday> {
    if year < 1972 {
        return Vec::new();
    }
    let scotland = country == HolidayCountry::Scotland;
    let mut list = List { country, days: Vec::new() };
    let on = |month, d| day(year, month, d);
    let monday = |month, n| nth(year, month, Weekday::Mon, n);
    if scotland {
        list.pair((on(1, 1), N::NewYear), (on(1, 2), N::SecondOfJanuary));
    } else if year >= 1974 {
        list.with_substitute(on(1, 1), N::NewYear);
    }
    if let Some(sunday) = easter(year) {
        list.add(after(sunday, -2), N::GoodFriday);
        if !scotland {
            list.add(after(sunday, 1), N::EasterMonday);
        }
    }
    match year {
        // Fifty and seventy-five years after the war in Europe ended.
        1995 | 2020 => list.add(on(5, 8), N::VictoryInEurope),
        1978.. => list.add(monday(5, 1), N::EarlyMay),
        _ if scotland => list.add(monday(5, 1), N::EarlyMay),
        _ => {}
    }
    let spring = match year {
        2002 | 2012 => on(6, 4),
        2022 => on(6, 2),
        _ => last(year, 5, Weekday::Mon),
    };
    list.add(spring, N::Spring);
    list.add(if scotland { monday(8, 1) } else { last(year, 8, Weekday::Mon) }, N::Summer);
    if country == HolidayCountry::NorthernIreland {
        list.with_substitute(on(3, 17), N::SaintPatrick);
        list.with_substitute(on(7, 12), N::BattleOfTheBoyne);
    }
    if scotland && year >= 2007 {
        list.with_substitute(on(11, 30), N::SaintAndrew);
    }
    if scotland && year < 1974 {
        list.with_substitute(on(12, 25), N::Christmas);
    } else {
        list.pair((on(12, 25), N::Christmas), (on(12, 26), N::BoxingDay));
    }
    if scotland && year == 2026 {
        list.add(on(6, 15), N::FootballWorldCup);
    }
    for (date, name) in single(year) {
        list.add(date, name);
    }
    list.days
}

/// Days proclaimed once, everywhere in the kingdom.
fn single(year: i32) -> Vec<(Option<NaiveDate>, N)> {
    let on = |month, d| day(year, month, d);
    match year {
        1973 => vec![(on(11, 14), N::WeddingOfPrincessAnne)],
        1977 => vec![(on(6, 7), N::SilverJubilee)],
        1981 => vec![(on(7, 29), N::WeddingOfCharlesAndDiana)],
        1999 => vec![(on(12, 31), N::MillenniumEve)],
        2002 => vec![(on(6, 3), N::GoldenJubilee)],
        2011 => vec![(on(4, 29), N::WeddingOfWilliamAndCatherine)],
        2012 => vec![(on(6, 5), N::DiamondJubilee)],
        2022 => vec![(on(6, 3), N::PlatinumJubilee), (on(9, 19), N::FuneralOfElizabethII)],
        2023 => vec![(on(5, 8), N::CoronationOfCharlesIII)],
        _ => Vec::new(),
    }
}

struct List {
    country: HolidayCountry,
    days: Vec<Holiday>,
}

impl List {
    fn put(&mut self, date: Option<NaiveDate>, name: N, substitute: bool) {
        self.days.extend(date.map(|date| Holiday { date, country: self.country, name, substitute }));
    }

    fn add(&mut self, date: Option<NaiveDate>, name: N) {
        self.put(date, name, false);
    }

    /// On a weekend the next Monday is free too.
    fn with_substitute(&mut self, date: Option<NaiveDate>, name: N) {
        self.add(date, name);
        let days = match date.map(|d| d.weekday()) {
            Some(Weekday::Sat) => 2,
            Some(Weekday::Sun) => 1,
            _ => return,
        };
        self.put(date.and_then(|d| after(d, days)), name, true);
    }

    /// Two days in a row: each that falls on a weekend gives the next weekday that is still free.
    fn pair(&mut self, first: (Option<NaiveDate>, N), second: (Option<NaiveDate>, N)) {
        self.add(first.0, first.1);
        self.add(second.0, second.1);
        let (one, two) = match first.0.map(|d| d.weekday()) {
            // Friday and Saturday: the second on Monday.
            Some(Weekday::Fri) => (None, Some(2)),
            // Saturday and Sunday: Monday and Tuesday.
            Some(Weekday::Sat) => (Some(2), Some(2)),
            // Sunday and Monday: the first on Tuesday.
            Some(Weekday::Sun) => (Some(2), None),
            _ => return,
        };
        let moved = |date: Option<NaiveDate>, by: Option<i64>| date.zip(by).and_then(|(d, by)| after(d, by));
        self.put(moved(first.0, one), first.1, true);
        self.put(moved(second.0, two), second.1, true);
    }
}
