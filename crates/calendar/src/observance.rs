//! VTIMEZONE as data (RFC 5545 §3.6.5), and the clock of somebody who knows nothing but it.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::line::Lines;

/// The two kinds of sub-component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Standard,
    Daylight,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Standard => "STANDARD",
            Kind::Daylight => "DAYLIGHT",
        }
    }
}

/// `FREQ=YEARLY;BYMONTH=month;BYDAY=<nth><weekday>` (RFC 5545 §3.3.10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearRule {
    /// 1–12.
    pub month: u32,
    /// 1–5 from the front, −1 the last.
    pub nth: i8,
    pub weekday: Weekday,
}

impl YearRule {
    /// The day in `year`; `None` where there is none (a fifth Sunday).
    pub fn day(&self, year: i32) -> Option<NaiveDate> {
        match u8::try_from(self.nth) {
            Ok(n) => NaiveDate::from_weekday_of_month_opt(year, self.month, self.weekday, n),
            Err(_) => {
                let next = NaiveDate::from_ymd_opt(year, self.month, 1)?.checked_add_months(Months::new(1))?;
                let last = next.pred_opt()?;
                last.checked_sub_days(Days::new(u64::from(last.weekday().days_since(self.weekday))))
            }
        }
    }
}

/// An offset and when it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    pub kind: Kind,
    /// Seconds east of UTC, before and after (TZOFFSETFROM, TZOFFSETTO).
    pub from: i32,
    pub to: i32,
    /// TZNAME.
    pub name: String,
    /// The first onset, on the clock that still shows `from`.
    pub start: NaiveDateTime,
    /// The later onsets; `None`: there is only the one.
    pub rule: Option<YearRule>,
}

/// A moment at which an offset begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Onset {
    /// Seconds since 1970 UTC.
    pub at: i64,
    pub before: i32,
    pub after: i32,
}

/// A VTIMEZONE.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observances {
    pub tzid: String,
    pub list: Vec<Observance>,
}

impl Observances {
    /// All onsets on local days of the years `first..=last`, in order.
    pub fn onsets(&self, first: i32, last: i32) -> Vec<Onset> {
        let mut out = Vec::new();
        for o in &self.list {
            let mut add = |local: NaiveDateTime| {
                out.push(Onset { at: local.and_utc().timestamp() - i64::from(o.from), before: o.from, after: o.to });
            };
            match o.rule {
                None if (first..=last).contains(&o.start.year()) => add(o.start),
                None => {}
                Some(rule) => (first.max(o.start.year())..=last)
                    .filter_map(|y| Some(rule.day(y)?.and_time(o.start.time())))
                    .filter(|local| *local >= o.start)
                    .for_each(add),
            }
        }
        out.sort();
        out
    }

    /// The instant of a local time by these rules alone, in seconds since 1970 UTC (RFC 5545 §3.3.5: in a gap the
    /// offset before it, of two the first). `None` before the first onset: there the component says nothing.
    pub fn resolve(&self, local: NaiveDateTime) -> Option<i64> {
        let first = self.list.iter().map(|o| o.start.year()).min()?;
        let local_seconds = local.and_utc().timestamp();
        // Rules come round each year: what lies more than two years back is superseded, unless nothing is nearer.
        let near = self.onsets((local.year() - 2).max(first), local.year() + 1);
        let passed = |o: &&Onset| local_seconds >= o.at + i64::from(o.before.max(o.after));
        let last = near.iter().rev().find(passed).copied().or_else(|| {
            self.onsets(first, local.year()).iter().rev().find(passed).copied()
        })?;
        Some(local_seconds - i64::from(last.after))
    }

    /// Writes the component.
    pub fn write(&self, lines: &mut Lines) {
        lines.begin("VTIMEZONE");
        lines.text("TZID", &[], &self.tzid);
        for o in &self.list {
            lines.begin(o.kind.name());
            lines.date_time("DTSTART", &[], o.start, false);
            if let Some(rule) = o.rule {
                lines.raw("RRULE", &[], &format!("FREQ=YEARLY;BYMONTH={};BYDAY={}{}", rule.month, rule.nth, weekday_code(rule.weekday)));
            }
            lines.raw("TZOFFSETFROM", &[], &offset(o.from));
            lines.raw("TZOFFSETTO", &[], &offset(o.to));
            lines.text("TZNAME", &[], &o.name);
            lines.end(o.kind.name());
        }
        lines.end("VTIMEZONE");
    }
}

/// `+0900`, with seconds where there are some (local mean times; RFC 5545 §3.3.14).
fn offset(seconds: i32) -> String {
    let (sign, s) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let (h, m, s) = (s / 3600, s / 60 % 60, s % 60);
    if s == 0 { format!("{sign}{h:02}{m:02}") } else { format!("{sign}{h:02}{m:02}{s:02}") }
}

pub(crate) fn weekday_code(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

/// Midnight on 1 January, as if in UTC.
pub(crate) fn new_year(year: i32) -> Option<NaiveDateTime> {
    Some(NaiveDate::from_ymd_opt(year, 1, 1)?.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_rule_finds_its_day() {
        let day = |month, nth, weekday, year| YearRule { month, nth, weekday }.day(year).map(|d| d.to_string());
        assert_eq!(day(3, -1, Weekday::Sun, 2026).as_deref(), Some("2026-03-29"));
        assert_eq!(day(12, -1, Weekday::Thu, 2026).as_deref(), Some("2026-12-31"));
        assert_eq!(day(11, 1, Weekday::Sun, 2026).as_deref(), Some("2026-11-01"));
        assert_eq!(day(3, 2, Weekday::Sun, 2026).as_deref(), Some("2026-03-08"));
        assert_eq!(day(2, 5, Weekday::Sun, 2026), None);
    }

    #[test]
    fn offsets_carry_seconds_only_where_there_are_some() {
        assert_eq!([offset(0), offset(-12600), offset(20700), offset(33539)], ["+0000", "-0330", "+0545", "+091859"]);
    }
}
