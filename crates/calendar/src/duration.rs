//! DURATION (RFC 5545 §3.3.6): days that are days on the calendar, and seconds that are seconds.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// Weeks and days move the date, hours and less move the instant: they differ where the clocks change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duration {
    pub days: i64,
    pub seconds: i64,
}

impl Duration {
    /// `P1DT2H`, `-PT15M`, `P2W`; `None` if it is none, or longer than ten thousand years.
    pub fn parse(value: &str) -> Option<Duration> {
        let value = value.trim();
        let (sign, rest) = match value.as_bytes().first()? {
            b'-' => (-1, value.get(1..)?),
            b'+' => (1, value.get(1..)?),
            _ => (1, value),
        };
        let rest = rest.strip_prefix(['P', 'p'])?;
        if rest.is_empty() {
            return None;
        }
        let (mut out, mut number, mut in_time, mut any) = (Duration::default(), String::new(), false, false);
        for c in rest.chars() {
            let unit = match c.to_ascii_uppercase() {
                '0'..='9' if number.len() < 12 => {
                    number.push(c);
                    continue;
                }
                'T' if number.is_empty() && !in_time => {
                    in_time = true;
                    continue;
                }
                'W' if !in_time => (7, 0),
                'D' if !in_time => (1, 0),
                'H' if in_time => (0, 3600),
                'M' if in_time => (0, 60),
                'S' if in_time => (0, 1),
                _ => return None,
            };
            let n: i64 = std::mem::take(&mut number).parse().ok()?;
            out.days = out.days.checked_add(n.checked_mul(unit.0)?)?;
            out.seconds = out.seconds.checked_add(n.checked_mul(unit.1)?)?;
            any = true;
        }
        let fits = out.days <= 3_660_000 && out.seconds <= 3_660_000 * 86_400;
        (any && number.is_empty() && fits).then_some(Duration { days: sign * out.days, seconds: sign * out.seconds })
    }

    /// That much later on a calendar; only whole days count.
    pub fn after_day(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_signed(TimeDelta::try_days(self.days.checked_add(self.seconds / 86_400)?)?)
    }

    /// That much later on a clock that never changes.
    pub fn after(self, at: NaiveDateTime) -> Option<NaiveDateTime> {
        at.checked_add_signed(TimeDelta::try_days(self.days)?)?.checked_add_signed(TimeDelta::try_seconds(self.seconds)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_or_refused() {
        let d = |days, seconds| Some(Duration { days, seconds });
        for (value, read) in [
            ("PT1H30M", d(0, 5400)),
            ("P1D", d(1, 0)),
            ("P2W", d(14, 0)),
            ("-PT15M", d(0, -900)),
            ("+P1DT2H3M4S", d(1, 7384)),
            ("PT0S", d(0, 0)),
            // Google and old Lotus Notes write both of these.
            ("P0DT1H", d(0, 3600)),
            ("P1W2D", d(9, 0)),
            ("pt5m", d(0, 300)),
            ("P", None),
            ("PT", None),
            ("1H", None),
            ("PT1", None),
            ("PT1D", None),
            ("P1H", None),
            ("PT99999999999999H", None),
            ("P999999999999D", None),
            ("PT一H", None),
            ("", None),
        ] {
            assert_eq!(Duration::parse(value), read, "{value}");
        }
    }
}
