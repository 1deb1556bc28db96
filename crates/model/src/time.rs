//! `When`: what is known of a time, and no more.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::terms::terms;
use crate::zone;

/// Wall-clock time in a named zone: what the user knows, and what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// `YYYY-MM-DDTHH:MM[:SS]`, without offset.
    #[serde(with = "local_text")]
    #[ts(type = "string")]
    pub local: NaiveDateTime,
    /// IANA name.
    pub zone: String,
}

impl Moment {
    pub fn new(local: NaiveDateTime, zone: impl Into<String>) -> Moment {
        Moment { local, zone: zone.into() }
    }

    /// The instant, in seconds since 1970 UTC (RFC 5545 §3.3.5 for gaps and folds); `None` for an unknown zone.
    pub fn instant(&self) -> Option<i64> {
        zone::resolve(self.local, &self.zone).map(|r| r.utc)
    }
}

terms! {
    DayPart { Morning = "morning", Afternoon = "afternoon", Evening = "evening", HalfDay = "half_day" }
}

impl DayPart {
    /// The hours it is drawn at and checked with when no clock time is known. Never shown as a time.
    pub fn usual_hours(self) -> (NaiveTime, NaiveTime) {
        let hm = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap_or(NaiveTime::MIN);
        match self {
            DayPart::Morning => (hm(9, 0), hm(12, 30)),
            DayPart::Afternoon => (hm(14, 0), hm(16, 30)),
            DayPart::Evening => (hm(18, 0), hm(21, 0)),
            DayPart::HalfDay => (hm(9, 0), hm(12, 30)),
        }
    }
}

/// What is known of a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum When {
    /// Clock times, each in its own zone; the end may not be known.
    Exact { start: Moment, end: Option<Moment> },
    /// A day and a part of it, no clock times.
    PartOfDay {
        #[ts(type = "string")]
        date: NaiveDate,
        part: DayPart,
        zone: String,
    },
    /// Whole days, both inclusive.
    Days {
        #[ts(type = "string")]
        from: NaiveDate,
        #[ts(type = "string")]
        to: NaiveDate,
    },
    /// A month; "this March" has no year.
    Month { month: u8, year: Option<i32> },
    Year { year: i32 },
    #[default]
    Unknown,
}

/// Why a `When` can't stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhenError {
    #[error("unknown zone {0}")]
    UnknownZone(String),
    #[error("end before start")]
    EndBeforeStart,
    #[error("month {0} is not 1–12")]
    BadMonth(u8),
    #[error("year {0} is out of range")]
    BadYear(i32),
}

impl When {
    /// Checks zones, order and ranges. A time that does not exist or exists twice is fine: it is a warning elsewhere.
    pub fn check(&self) -> Result<(), WhenError> {
        let year_ok = |y: i32| if (1800..=2400).contains(&y) { Ok(()) } else { Err(WhenError::BadYear(y)) };
        let zone_ok = |z: &str| if zone::known(z) { Ok(()) } else { Err(WhenError::UnknownZone(z.to_owned())) };
        match self {
            When::Exact { start, end } => {
                zone_ok(&start.zone)?;
                year_ok(start.local.year())?;
                if let Some(end) = end {
                    zone_ok(&end.zone)?;
                    year_ok(end.local.year())?;
                    if end.instant() < start.instant() {
                        return Err(WhenError::EndBeforeStart);
                    }
                }
            }
            When::PartOfDay { date, zone, .. } => {
                zone_ok(zone)?;
                year_ok(date.year())?;
            }
            When::Days { from, to } => {
                year_ok(from.year())?;
                year_ok(to.year())?;
                if to < from {
                    return Err(WhenError::EndBeforeStart);
                }
            }
            When::Month { month, year } => {
                if !(1..=12).contains(month) {
                    return Err(WhenError::BadMonth(*month));
                }
                year.map_or(Ok(()), year_ok)?;
            }
            When::Year { year } => year_ok(*year)?,
            When::Unknown => {}
        }
        Ok(())
    }

    /// First and last calendar day it touches, as the wall clock at each end shows it; `None` without a day.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            When::Exact { start, end } => {
                let last = end.as_ref().map_or(start.local, |e| e.local);
                Some((start.local.date(), last.date().max(start.local.date())))
            }
            When::PartOfDay { date, .. } => Some((*date, *date)),
            When::Days { from, to } => Some((*from, *to)),
            _ => None,
        }
    }

    /// The instants it covers, in seconds since 1970 UTC, for indexes and rules; whole days are days of `zone`,
    /// a part of a day its usual hours, an open end its start. `None` where no day is known.
    pub fn span(&self, zone: &str) -> Option<(i64, i64)> {
        let at = |local, zone: &str| zone::resolve(local, zone).map(|r| r.utc);
        match self {
            When::Exact { start, end } => {
                let s = start.instant()?;
                Some((s, end.as_ref().and_then(Moment::instant).unwrap_or(s).max(s)))
            }
            When::PartOfDay { date, part, zone } => {
                let (s, e) = part.usual_hours();
                Some((at(date.and_time(s), zone)?, at(date.and_time(e), zone)?))
            }
            When::Days { from, to } => {
                let after = to.checked_add_days(Days::new(1))?;
                Some((at(from.and_time(NaiveTime::MIN), zone)?, at(after.and_time(NaiveTime::MIN), zone)?))
            }
            _ => None,
        }
    }

    /// Moved by whole days and to another start; lengths are kept as they are on the clock in real time.
    /// Only what has clock times can be moved in time; days move by days.
    pub fn moved_to(&self, start: NaiveDateTime) -> When {
        match self {
            When::Exact { start: old, end } => {
                let new_start = Moment::new(start, old.zone.clone());
                let end = end.as_ref().map(|e| {
                    let length = match (old.instant(), e.instant()) {
                        (Some(a), Some(b)) => b - a,
                        _ => (e.local - old.local).num_seconds(),
                    };
                    let local = new_start
                        .instant()
                        .and_then(|s| zone::local_at(s + length, &e.zone))
                        .unwrap_or(e.local);
                    Moment::new(local, e.zone.clone())
                });
                When::Exact { start: new_start, end }
            }
            When::PartOfDay { part, zone, .. } => When::PartOfDay { date: start.date(), part: *part, zone: zone.clone() },
            When::Days { from, to } => {
                let length = *to - *from;
                When::Days { from: start.date(), to: start.date() + length }
            }
            other => other.clone(),
        }
    }

    /// The same by `days` later: clock times stay what they are, whatever the clocks do in between (a timetable of next year).
    pub fn days_later(&self, days: i64) -> When {
        let by = chrono::TimeDelta::try_days(days).unwrap_or_default();
        let day = |d: NaiveDate| d.checked_add_signed(by).unwrap_or(d);
        let moment = |m: &Moment| Moment::new(m.local.checked_add_signed(by).unwrap_or(m.local), m.zone.clone());
        match self {
            When::Exact { start, end } => When::Exact { start: moment(start), end: end.as_ref().map(moment) },
            When::PartOfDay { date, part, zone } => When::PartOfDay { date: day(*date), part: *part, zone: zone.clone() },
            When::Days { from, to } => When::Days { from: day(*from), to: day(*to) },
            other => other.clone(),
        }
    }

    /// Length in minutes where both ends are known.
    pub fn minutes(&self) -> Option<i64> {
        match self {
            When::Exact { start, end: Some(end) } => Some((end.instant()? - start.instant()?) / 60),
            _ => None,
        }
    }
}

/// Local times as `YYYY-MM-DDTHH:MM`, with seconds only where there are some.
pub mod local_text {
    use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn format(t: NaiveDateTime) -> String {
        if t.second() == 0 && (0..=9999).contains(&t.year()) {
            // The one in the file, many thousand times: without a pattern.
            return format!("{:04}-{:02}-{:02}T{:02}:{:02}", t.year(), t.month(), t.day(), t.hour(), t.minute());
        }
        let pattern = if t.second() == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
        t.format(pattern).to_string()
    }

    pub fn parse(s: &str) -> Option<NaiveDateTime> {
        if let Some(plain) = plain(s) {
            return Some(plain);
        }
        NaiveDateTime::parse_from_str(s, "%Y-%m-%dT%H:%M:%S")
            .or_else(|_| NaiveDateTime::parse_from_str(s, "%Y-%m-%dT%H:%M"))
            .ok()
    }

    /// Just as `format` writes it, to the minute: five times as fast as a pattern.
    fn plain(s: &str) -> Option<NaiveDateTime> {
        let b = s.as_bytes();
        if b.len() != 16 || (b[4], b[7], b[10], b[13]) != (b'-', b'-', b'T', b':') {
            return None;
        }
        let number = |from: usize, to: usize| {
            b[from..to].iter().try_fold(0u32, |n, d| d.is_ascii_digit().then(|| n * 10 + u32::from(d - b'0')))
        };
        let date = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)?;
        date.and_hms_opt(number(11, 13)?, number(14, 16)?, 0)
    }

    pub fn serialize<S: Serializer>(t: &NaiveDateTime, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&format(*t))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<NaiveDateTime, D::Error> {
        let text = String::deserialize(d)?;
        parse(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is not a local time like 2018-11-27T14:00")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(local: &str, zone: &str) -> Moment {
        Moment::new(local_text::parse(local).unwrap(), zone)
    }

    #[test]
    fn a_flight_keeps_its_real_length_when_it_moves_across_a_clock_change() {
        // 11:50 London (BST) -> 07:35+1 Tokyo: 11 h 45 min. A week later London is on GMT.
        let flight = When::Exact {
            start: at("2026-10-20T11:50", "Europe/London"),
            end: Some(at("2026-10-21T07:35", "Asia/Tokyo")),
        };
        let moved = flight.moved_to(local_text::parse("2026-10-27T11:50").unwrap());
        assert_eq!(moved.minutes(), flight.minutes());
        let When::Exact { end: Some(end), .. } = moved else { panic!("kept its end") };
        assert_eq!(local_text::format(end.local), "2026-10-28T08:35");
    }

    #[test]
    fn a_local_time_reads_and_writes_the_same_on_the_short_way_and_on_the_long_one() {
        let long = |s: &str| {
            NaiveDateTime::parse_from_str(s, "%Y-%m-%dT%H:%M:%S").or_else(|_| NaiveDateTime::parse_from_str(s, "%Y-%m-%dT%H:%M")).ok()
        };
        for text in [
            "2018-11-27T14:00", "2018-11-27T14:00:30", "2018-11-27T23:59", "2018-11-27T24:00", "2018-02-29T10:00", "2020-02-29T10:00", "0001-01-01T00:00",
            "2018-13-01T10:00", "2018-11-27 14:00", "2018-1-2T3:4", "+2018-1-2T14:00", "2018-11-27T1４:00", "２０18-11-2", "", "2018-11-27T14:0x",
        ] {
            assert_eq!(local_text::parse(text), long(text), "{text}");
        }
        for text in ["2018-11-27T14:00", "2018-11-27T14:00:30", "0001-01-01T00:00"] {
            assert_eq!(local_text::format(long(text).unwrap()), text);
        }
    }

    #[test]
    fn a_plan_for_next_year_keeps_its_clock_times() {
        let flight = When::Exact {
            start: at("2026-10-20T11:50", "Europe/London"),
            end: Some(at("2026-10-21T07:35", "Asia/Tokyo")),
        };
        let next = When::Exact { start: at("2027-11-09T11:50", "Europe/London"), end: Some(at("2027-11-10T07:35", "Asia/Tokyo")) };
        assert_eq!(flight.days_later(385), next);
        assert_eq!(When::Month { month: 3, year: None }.days_later(385), When::Month { month: 3, year: None });
    }

    #[test]
    fn an_arrival_that_reads_earlier_than_its_departure_is_in_order() {
        // Eastwards over the date line the clock goes back: Tokyo 17:00 -> Honolulu 05:00 the same day.
        let w = When::Exact {
            start: at("2026-11-21T21:00", "Asia/Tokyo"),
            end: Some(at("2026-11-21T09:00", "Pacific/Honolulu")),
        };
        assert_eq!(w.check(), Ok(()));
        assert_eq!(w.minutes(), Some(7 * 60));
    }

    #[test]
    fn bad_times_are_named() {
        let w = When::Exact { start: at("2026-11-21T10:00", "Europe/London"), end: Some(at("2026-11-21T09:00", "Europe/London")) };
        assert_eq!(w.check(), Err(WhenError::EndBeforeStart));
        let w = When::Exact { start: at("2026-11-21T10:00", "Europe/Lodnon"), end: None };
        assert_eq!(w.check(), Err(WhenError::UnknownZone("Europe/Lodnon".into())));
        assert_eq!(When::Month { month: 13, year: None }.check(), Err(WhenError::BadMonth(13)));
    }

    #[test]
    fn this_march_is_an_entry() {
        let w: When = serde_json::from_str(r#"{"kind":"month","month":3,"year":null}"#).unwrap();
        assert_eq!(w, When::Month { month: 3, year: None });
        assert_eq!(w.check(), Ok(()));
        assert_eq!(w.span("Europe/London"), None);
    }
}
