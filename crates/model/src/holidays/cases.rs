//! Known years against the official lists: the Cabinet Office's for Japan, GOV.UK and the London Gazette for the kingdom.

use super::equinox::{Equinox, in_japan};
use super::*;

/// "1/1 1/8 2/12*": month/day, a star for a substitute.
fn list(country: HolidayCountry, year: i32, weekdays_only: bool) -> String {
    let weekend = |d: NaiveDate| matches!(d.weekday(), Weekday::Sat | Weekday::Sun);
    let days = in_year(country, year).into_iter().filter(|h| !weekdays_only || !weekend(h.date));
    days.map(|h| format!("{}/{}{}", h.date.month(), h.date.day(), if h.substitute { "*" } else { "" })).collect::<Vec<_>>().join(" ")
}

#[test]
fn japan_as_the_cabinet_office_lists_it() {
    for (year, want) in [
        (1948, "9/23 11/3 11/23"),
        (1949, "1/1 1/15 3/21 4/29 5/3 5/5 9/23 11/3 11/23"),
        (1959, "1/1 1/15 3/21 4/10 4/29 5/3 5/5 9/24 11/3 11/23"),
        (1966, "1/1 1/15 3/21 4/29 5/3 5/5 9/15 9/23 10/10 11/3 11/23"),
        // The first substitute holiday is 30 April; 11 February was a Sunday before the law.
        (1973, "1/1 1/15 2/11 3/21 4/29 4/30* 5/3 5/5 9/15 9/23 9/24* 10/10 11/3 11/23"),
        // 4 May was a Sunday in 1986 and a substitute in 1987; the first citizens' holiday was in 1988.
        (1986, "1/1 1/15 2/11 3/21 4/29 5/3 5/5 9/15 9/23 10/10 11/3 11/23 11/24*"),
        (1987, "1/1 1/15 2/11 3/21 4/29 5/3 5/4* 5/5 9/15 9/23 10/10 11/3 11/23"),
        (1988, "1/1 1/15 2/11 3/20 3/21* 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23"),
        (1989, "1/1 1/2* 1/15 1/16* 2/11 2/24 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23 12/23"),
        (1990, "1/1 1/15 2/11 2/12* 3/21 4/29 4/30* 5/3 5/4 5/5 9/15 9/23 9/24* 10/10 11/3 11/12 11/23 12/23 12/24*"),
        (1993, "1/1 1/15 2/11 3/20 4/29 5/3 5/4 5/5 6/9 9/15 9/23 10/10 10/11* 11/3 11/23 12/23"),
        (1996, "1/1 1/15 2/11 2/12* 3/20 4/29 5/3 5/4 5/5 5/6* 7/20 9/15 9/16* 9/23 10/10 11/3 11/4* 11/23 12/23"),
        (2000, "1/1 1/10 2/11 3/20 4/29 5/3 5/4 5/5 7/20 9/15 9/23 10/9 11/3 11/23 12/23"),
        (2003, "1/1 1/13 2/11 3/21 4/29 5/3 5/5 7/21 9/15 9/23 10/13 11/3 11/23 11/24* 12/23"),
        (2008, "1/1 1/14 2/11 3/20 4/29 5/3 5/4 5/5 5/6* 7/21 9/15 9/23 10/13 11/3 11/23 11/24* 12/23"),
        (2009, "1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6* 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23"),
        (2015, "1/1 1/12 2/11 3/21 4/29 5/3 5/4 5/5 5/6* 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23"),
        (2016, "1/1 1/11 2/11 3/20 3/21* 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23"),
        (2018, "1/1 1/8 2/11 2/12* 3/21 4/29 4/30* 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24* 10/8 11/3 11/23 12/23 12/24*"),
        // Ten days from 27 April to 6 May.
        (2019, "1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6* 7/15 8/11 8/12* 9/16 9/23 10/14 10/22 11/3 11/4* 11/23"),
        (2020, "1/1 1/13 2/11 2/23 2/24* 3/20 4/29 5/3 5/4 5/5 5/6* 7/23 7/24 8/10 9/21 9/22 11/3 11/23"),
        (2021, "1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9* 9/20 9/23 11/3 11/23"),
        (2024, "1/1 1/8 2/11 2/12* 2/23 3/20 4/29 5/3 5/4 5/5 5/6* 7/15 8/11 8/12* 9/16 9/22 9/23* 10/14 11/3 11/4* 11/23"),
        (2025, "1/1 1/13 2/11 2/23 2/24* 3/20 4/29 5/3 5/4 5/5 5/6* 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24*"),
        (2026, "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6* 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23"),
        (2027, "1/1 1/11 2/11 2/23 3/21 3/22* 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23"),
    ] {
        assert_eq!(list(HolidayCountry::Japan, year, false), want, "{year}");
    }
    assert!(in_year(HolidayCountry::Japan, 1947).is_empty());
}

#[test]
fn names_change_with_the_law() {
    let name = |y, m, d| in_year(HolidayCountry::Japan, y).iter().find(|h| Some(h.date) == day(y, m, d)).map(|h| h.name);
    for (y, m, d, want) in [
        (1988, 4, 29, Some(HolidayName::EmperorsBirthday)),
        (1989, 4, 29, Some(HolidayName::Greenery)),
        (2006, 5, 4, Some(HolidayName::Citizens)),
        (2007, 4, 29, Some(HolidayName::Showa)),
        (2007, 5, 4, Some(HolidayName::Greenery)),
        (2018, 12, 23, Some(HolidayName::EmperorsBirthday)),
        (2019, 12, 23, None),
        (2019, 10, 14, Some(HolidayName::HealthAndSports)),
        (2022, 10, 10, Some(HolidayName::Sports)),
    ] {
        assert_eq!(name(y, m, d), want, "{y}-{m}-{d}");
    }
}

/// The rule of thumb printed in Japanese almanacs for 1980 to 2099, a source of its own.
#[test]
fn the_equinoxes_agree_with_the_almanac_rule() {
    for year in 1980..=2099 {
        let n = f64::from(year - 1980);
        let leap = f64::from((year - 1980) / 4);
        for (equinox, month, base) in [(Equinox::March, 3, 20.8431), (Equinox::September, 9, 23.2488)] {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let d = (base + 0.242_194 * n - leap).floor() as u32;
            assert_eq!(in_japan(equinox, year), day(year, month, d), "{year}/{month}");
        }
    }
}

#[test]
fn england_and_wales_as_proclaimed() {
    for (year, want) in [
        (1972, "3/31 4/3 5/29 8/28 12/25 12/26"),
        (1973, "4/20 4/23 5/28 8/27 11/14 12/25 12/26"),
        (1977, "1/3* 4/8 4/11 5/30 6/7 8/29 12/26 12/27*"),
        (1978, "1/2* 3/24 3/27 5/1 5/29 8/28 12/25 12/26"),
        (1981, "1/1 4/17 4/20 5/4 5/25 7/29 8/31 12/25 12/28*"),
        (1995, "1/2* 4/14 4/17 5/8 5/29 8/28 12/25 12/26"),
        (1999, "1/1 4/2 4/5 5/3 5/31 8/30 12/27* 12/28* 12/31"),
        (2002, "1/1 3/29 4/1 5/6 6/3 6/4 8/26 12/25 12/26"),
        (2011, "1/3* 4/22 4/25 4/29 5/2 5/30 8/29 12/26 12/27*"),
        (2012, "1/2* 4/6 4/9 5/7 6/4 6/5 8/27 12/25 12/26"),
        (2018, "1/1 3/30 4/2 5/7 5/28 8/27 12/25 12/26"),
        (2020, "1/1 4/10 4/13 5/8 5/25 8/31 12/25 12/28*"),
        (2021, "1/1 4/2 4/5 5/3 5/31 8/30 12/27* 12/28*"),
        (2022, "1/3* 4/15 4/18 5/2 6/2 6/3 8/29 9/19 12/26 12/27*"),
        (2023, "1/2* 4/7 4/10 5/1 5/8 5/29 8/28 12/25 12/26"),
        (2026, "1/1 4/3 4/6 5/4 5/25 8/31 12/25 12/28*"),
        (2027, "1/1 3/26 3/29 5/3 5/31 8/30 12/27* 12/28*"),
    ] {
        assert_eq!(list(HolidayCountry::EnglandAndWales, year, true), want, "{year}");
    }
}

#[test]
fn scotland_and_northern_ireland_have_their_own() {
    for (country, year, want) in [
        (HolidayCountry::Scotland, 2017, "1/2 1/3* 4/14 5/1 5/29 8/7 11/30 12/25 12/26"),
        (HolidayCountry::Scotland, 2021, "1/1 1/4* 4/2 5/3 5/31 8/2 11/30 12/27* 12/28*"),
        (HolidayCountry::Scotland, 2022, "1/3* 1/4* 4/15 5/2 6/2 6/3 8/1 9/19 11/30 12/26 12/27*"),
        (HolidayCountry::Scotland, 2024, "1/1 1/2 3/29 5/6 5/27 8/5 12/2* 12/25 12/26"),
        (HolidayCountry::Scotland, 2026, "1/1 1/2 4/3 5/4 5/25 6/15 8/3 11/30 12/25 12/28*"),
        (HolidayCountry::NorthernIreland, 2019, "1/1 3/18* 4/19 4/22 5/6 5/27 7/12 8/26 12/25 12/26"),
        (HolidayCountry::NorthernIreland, 2025, "1/1 3/17 4/18 4/21 5/5 5/26 7/14* 8/25 12/25 12/26"),
    ] {
        assert_eq!(list(country, year, true), want, "{country} {year}");
    }
}

#[test]
fn the_continent() {
    for (country, year, want) in [
        (HolidayCountry::Germany, 2017, "1/1 4/14 4/17 5/1 5/25 6/5 10/3 10/31 12/25 12/26"),
        (HolidayCountry::Germany, 2026, "1/1 4/3 4/6 5/1 5/14 5/25 10/3 12/25 12/26"),
        (HolidayCountry::France, 2026, "1/1 4/6 5/1 5/8 5/14 5/25 7/14 8/15 11/1 11/11 12/25"),
        (HolidayCountry::Belgium, 2026, "1/1 4/6 5/1 5/14 5/25 7/21 8/15 11/1 11/11 12/25"),
    ] {
        assert_eq!(list(country, year, false), want, "{country} {year}");
    }
}

#[test]
fn easter_falls_where_the_church_says() {
    for (year, month, d) in [(1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2038, 4, 25), (2285, 3, 22)] {
        assert_eq!(easter(year), day(year, month, d));
    }
}

#[test]
fn a_span_over_the_turn_of_the_year_is_in_order_and_each_country_is_there_once() {
    let (from, to) = (day(2026, 12, 24).unwrap(), day(2027, 1, 11).unwrap());
    let found = between(&[HolidayCountry::Japan, HolidayCountry::EnglandAndWales, HolidayCountry::Japan], from, to);
    let text: Vec<_> = found.iter().map(|h| format!("{} {}", h.date, h.country)).collect();
    assert_eq!(text, ["2026-12-25 GB", "2026-12-26 GB", "2026-12-28 GB", "2027-01-01 JP", "2027-01-01 GB", "2027-01-11 JP"]);
}

/// Every year the workspace can hold has its holidays, and no name is there twice on one day.
#[test]
fn no_year_is_left_out() {
    for country in HolidayCountry::ALL {
        for year in 1992..=2400 {
            let all = in_year(*country, year);
            assert!(all.len() >= 8, "{country} {year}");
            assert!(all.iter().all(|h| h.date.year() == year), "{country} {year}");
            assert!(all.windows(2).all(|w| (w[0].date, w[0].name) < (w[1].date, w[1].name)), "{country} {year}: {all:?}");
        }
    }
}
