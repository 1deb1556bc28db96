//! A recurrence rule (RFC 5545 §3.3.10) as data. Refused whole where any part of it is not understood.

use chrono::Weekday;

use crate::value;

/// How long the periods are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// Where a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleEnd {
    Never,
    /// After so many, the first included.
    Count(u32),
    /// The last day, included.
    Day(chrono::NaiveDate),
    /// The last moment, included; `utc`: not on the clock of the event.
    At { at: chrono::NaiveDateTime, utc: bool },
}

/// RRULE. Each list is sorted and holds nothing twice, so that none is longer than its unit has numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub frequency: Frequency,
    /// At least 1.
    pub interval: u32,
    pub end: RuleEnd,
    pub seconds: Vec<i16>,
    pub minutes: Vec<i16>,
    pub hours: Vec<i16>,
    /// With 0 for each such weekday, else which of the month or year, from its end when negative.
    pub days: Vec<(i16, Weekday)>,
    pub month_days: Vec<i16>,
    pub year_days: Vec<i16>,
    pub weeks: Vec<i16>,
    pub months: Vec<i16>,
    pub positions: Vec<i16>,
    pub week_start: Weekday,
}

impl Rule {
    /// The rule every so often, without end.
    pub fn every(frequency: Frequency) -> Rule {
        Rule {
            frequency,
            interval: 1,
            end: RuleEnd::Never,
            seconds: Vec::new(),
            minutes: Vec::new(),
            hours: Vec::new(),
            days: Vec::new(),
            month_days: Vec::new(),
            year_days: Vec::new(),
            weeks: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: Weekday::Mon,
        }
    }

    /// The value of an RRULE; `None` if it is not understood or says something impossible.
    pub fn parse(value: &str) -> Option<Rule> {
        let mut rule = Rule::every(Frequency::Secondly);
        let mut frequency = None;
        for part in value.trim().trim_end_matches(';').split(';') {
            let (name, value) = part.split_once('=')?;
            let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            match name.as_str() {
                "FREQ" => frequency = Some(frequency_of(&value)?),
                "INTERVAL" => rule.interval = value.parse().ok().filter(|n| *n >= 1)?,
                // A count that is none ends it like none.
                "COUNT" => rule.end = RuleEnd::Count(value.parse().ok().filter(|n| *n >= 1)?),
                "UNTIL" => rule.end = until(&value)?,
                "BYSECOND" => rule.seconds = numbers(&value, 0..=60, false)?,
                "BYMINUTE" => rule.minutes = numbers(&value, 0..=59, false)?,
                "BYHOUR" => rule.hours = numbers(&value, 0..=23, false)?,
                "BYDAY" => rule.days = weekdays(&value)?,
                "BYMONTHDAY" => rule.month_days = numbers(&value, 1..=31, true)?,
                "BYYEARDAY" => rule.year_days = numbers(&value, 1..=366, true)?,
                "BYWEEKNO" => rule.weeks = numbers(&value, 1..=53, true)?,
                "BYMONTH" => rule.months = numbers(&value, 1..=12, false)?,
                "BYSETPOS" => rule.positions = numbers(&value, 1..=366, true)?,
                "WKST" => rule.week_start = weekday(&value)?,
                // RFC 7529: the Gregorian calendar, leap months skipped, is what we do.
                "RSCALE" if value == "GREGORIAN" => {}
                "SKIP" if value == "OMIT" => {}
                name if name.starts_with("X-") => {}
                _ => return None,
            }
        }
        rule.frequency = frequency?;
        // A sixtieth second is read as the fifty-ninth, as in a time.
        rule.seconds.iter_mut().for_each(|s| *s = (*s).min(59));
        rule.seconds.dedup();
        Some(rule)
    }
}

fn frequency_of(value: &str) -> Option<Frequency> {
    Some(match value {
        "SECONDLY" => Frequency::Secondly,
        "MINUTELY" => Frequency::Minutely,
        "HOURLY" => Frequency::Hourly,
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

fn until(value: &str) -> Option<RuleEnd> {
    if let Some(day) = value::date(value) {
        return Some(RuleEnd::Day(day));
    }
    let (at, utc) = value::date_time(value)?;
    Some(RuleEnd::At { at, utc })
}

/// Numbers of a range, with `signed` also counted from the end.
fn numbers(value: &str, range: std::ops::RangeInclusive<i16>, signed: bool) -> Option<Vec<i16>> {
    let number = |text: &str| {
        let n: i16 = text.trim().parse().ok()?;
        (range.contains(&n) || signed && range.contains(&n.checked_neg()?)).then_some(n)
    };
    let mut out = value.split(',').map(number).collect::<Option<Vec<_>>>()?;
    out.sort_unstable();
    out.dedup();
    Some(out)
}

fn weekdays(value: &str) -> Option<Vec<(i16, Weekday)>> {
    let one = |text: &str| {
        let text = text.trim();
        let (nth, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let nth = if nth.is_empty() { 0 } else { nth.parse().ok().filter(|n: &i16| (1..=53).contains(&n.abs()))? };
        Some((nth, weekday(day)?))
    };
    let mut out = value.split(',').map(one).collect::<Option<Vec<_>>>()?;
    out.sort_unstable_by_key(|(nth, day)| (*nth, day.num_days_from_monday()));
    out.dedup();
    Some(out)
}

fn weekday(value: &str) -> Option<Weekday> {
    Some(match value {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_whole_or_refused() {
        let rule = Rule::parse("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU;WKST=SU").unwrap();
        assert_eq!((rule.frequency, rule.interval, rule.end), (Frequency::Monthly, 2, RuleEnd::Count(10)));
        assert_eq!((rule.days, rule.week_start), (vec![(-1, Weekday::Sun), (1, Weekday::Sun)], Weekday::Sun));
        assert_eq!(Rule::parse("freq=weekly;byday=mo;").map(|r| r.frequency), Some(Frequency::Weekly));
        for bad in [
            "", "FREQ=", "FREQ=SOMETIMES", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;INTERVAL=99999999999",
            "FREQ=DAILY;COUNT=0", "FREQ=DAILY;UNTIL=tomorrow", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=-1", "FREQ=MONTHLY;BYMONTHDAY=0",
            "FREQ=MONTHLY;BYDAY=0MO", "FREQ=MONTHLY;BYDAY=54MO", "FREQ=MONTHLY;BYDAY=月", "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYEASTER=1",
            "FREQ=DAILY;BYHOUR=", "FREQ=YEARLY;RSCALE=HEBREW", "FREQ=DAILY;BYMONTHDAY=-32768",
        ] {
            assert_eq!(Rule::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn lists_are_never_longer_than_their_unit() {
        let many = format!("FREQ=DAILY;BYHOUR={}", vec!["1,2,3"; 10_000].join(","));
        assert_eq!(Rule::parse(&many).unwrap().hours, [1, 2, 3]);
    }
}
