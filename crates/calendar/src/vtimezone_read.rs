//! A file's own VTIMEZONE back to observances: for TZIDs that name no IANA zone, and to check what we write.

use chrono::Weekday;

use crate::observance::{Kind, Observance, Observances, YearRule};
use crate::tree::Component;
use crate::value;

/// The rules of a VTIMEZONE; `None` without a TZID or if any observance is not understood: half a zone misleads.
///
/// RRULEs are understood in the yearly form by month and weekday, without an end; RDATEs are not yet.
pub fn observances(component: &Component) -> Option<Observances> {
    let tzid = component.property("TZID")?.text();
    let list = component.components.iter().map(observance).collect::<Option<Vec<_>>>()?;
    Some(Observances { tzid, list })
}

fn observance(component: &Component) -> Option<Observance> {
    let kind = match component.name.as_str() {
        "STANDARD" => Kind::Standard,
        "DAYLIGHT" => Kind::Daylight,
        _ => return None,
    };
    let seconds = |name| offset(component.property(name)?.value.trim());
    let rule = match component.property("RRULE") {
        Some(rule) => Some(year_rule(&rule.value)?),
        None => None,
    };
    if component.property("RDATE").is_some() {
        return None;
    }
    Some(Observance {
        kind,
        from: seconds("TZOFFSETFROM")?,
        to: seconds("TZOFFSETTO")?,
        name: component.property("TZNAME").map(|p| p.text()).unwrap_or_default(),
        start: value::date_time(component.property("DTSTART")?.value.trim())?.0,
        rule,
    })
}

/// `+0900`, `-033000` (RFC 5545 §3.3.14), in seconds.
pub(crate) fn offset(value: &str) -> Option<i32> {
    let (sign, digits) = match value.as_bytes().first()? {
        b'+' => (1, value.get(1..)?),
        b'-' => (-1, value.get(1..)?),
        _ => return None,
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let two = |r| digits.get(r).map_or(Some(0), |s: &str| s.parse::<i32>().ok());
    Some(sign * (two(0..2)? * 3600 + two(2..4)? * 60 + two(4..6)?))
}

fn year_rule(value: &str) -> Option<YearRule> {
    let (mut yearly, mut month, mut day) = (false, None, None);
    for part in value.trim().split(';') {
        match part.split_once('=')? {
            ("FREQ", "YEARLY") => yearly = true,
            ("INTERVAL", "1") | ("WKST", _) => {}
            ("BYMONTH", m) => month = m.parse().ok().filter(|m| (1..=12).contains(m)),
            ("BYDAY", d) => day = nth_weekday(d),
            _ => return None,
        }
    }
    let (nth, weekday) = day?;
    yearly.then_some(YearRule { month: month?, nth, weekday })
}

fn nth_weekday(value: &str) -> Option<(i8, Weekday)> {
    let (nth, day) = value.split_at_checked(value.len().checked_sub(2)?)?;
    let nth: i8 = nth.parse().ok().filter(|n| matches!(n, -1 | 1..=5))?;
    let weekday = match day {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    };
    Some((nth, weekday))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_and_rules_are_read_or_refused() {
        assert_eq!([offset("+0900"), offset("-033000"), offset("+091859")], [Some(32400), Some(-12600), Some(33539)]);
        assert_eq!([offset("0900"), offset("+9"), offset("+09é"), offset("")], [None; 4]);
        assert_eq!(year_rule("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"), Some(YearRule { month: 10, nth: -1, weekday: Weekday::Sun }));
        for bad in ["FREQ=MONTHLY;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=13;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=1;BYDAY=SU", "FREQ=YEARLY;BYMONTH=1;BYDAY=日", "x"] {
            assert_eq!(year_rule(bad), None, "{bad}");
        }
    }
}
