//! Public holidays by rule, for any year: what a country's law says, not a list that ends.
//!
//! * `japan` – the Act on National Holidays of 1948 with its amendments; equinoxes computed
//! * `united_kingdom` – bank holidays since the Act of 1971, by nation
//! * `europe` – national holidays of Germany, France and Belgium
//! * `easter`, `equinox` – the two that the moon and the sun decide
//!
//! What a future government will proclaim (a royal wedding, a jubilee) no rule knows.

mod easter;
mod equinox;
mod europe;
mod japan;
mod names;
mod united_kingdom;

#[cfg(test)]
mod cases;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;
use ts_rs::TS;

use crate::terms::terms;

pub use easter::easter;
pub use names::HolidayName;

terms! {
    /// Whose holidays: a country by ISO 3166-1, a nation of the United Kingdom by ISO 3166-2. `GB` is England and Wales.
    HolidayCountry {
        Japan = "JP", EnglandAndWales = "GB", Scotland = "GB-SCT", NorthernIreland = "GB-NIR",
        Germany = "DE", France = "FR", Belgium = "BE",
    }
}

/// A day on which a country's offices are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
pub struct Holiday {
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub country: HolidayCountry,
    pub name: HolidayName,
    /// The day off given because the holiday itself falls on a weekend (振替休日).
    pub substitute: bool,
}

/// The holidays of a year, in order. Empty before the first law each rule stands on (see the modules).
pub fn in_year(country: HolidayCountry, year: i32) -> Vec<Holiday> {
    let mut out = match country {
        HolidayCountry::Japan => japan::in_year(year),
        HolidayCountry::EnglandAndWales | HolidayCountry::Scotland | HolidayCountry::NorthernIreland => {
            united_kingdom::in_year(country, year)
        }
        HolidayCountry::Germany | HolidayCountry::France | HolidayCountry::Belgium => europe::in_year(country, year),
    };
    out.sort();
    out
}

/// The holidays from `from` to `to`, both inclusive, by date, then in the order of `countries`.
pub fn between(countries: &[HolidayCountry], from: NaiveDate, to: NaiveDate) -> Vec<Holiday> {
    let mut out = Vec::new();
    for (i, country) in countries.iter().enumerate() {
        if countries[..i].contains(country) {
            continue;
        }
        for year in from.year()..=to.year() {
            out.extend(in_year(*country, year).into_iter().filter(|h| (from..=to).contains(&h.date)).map(|h| (h.date, i, h)));
        }
    }
    out.sort();
    out.into_iter().map(|(_, _, h)| h).collect()
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The `n`th (from 1) such weekday of a month.
fn nth(year: i32, month: u32, weekday: Weekday, n: u8) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, n)
}

/// The last such weekday of a month.
fn last(year: i32, month: u32, weekday: Weekday) -> Option<NaiveDate> {
    nth(year, month, weekday, 5).or_else(|| nth(year, month, weekday, 4))
}

/// `days` after (or before, if negative) a date.
fn after(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let n = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(n) } else { date.checked_add_days(n) }
}
