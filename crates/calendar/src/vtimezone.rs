//! The VTIMEZONE of an IANA zone for the years that a file covers, from `meguri_model::zone` and nothing else.
//!
//! Outlook takes one STANDARD and at most one DAYLIGHT, each with a yearly RRULE by month and weekday, anchored in 1970.
//! That shape is used where it is true of every year in the file *and* of the 28 years from its first one (after which
//! dates and weekdays repeat): a rule that is said to hold for ever should not end next year. Elsewhere (Morocco,
//! Gaza, a zone that gave up summer time, years before 1971) each onset in the file's years is written by itself.

use chrono::{Datelike, Days, NaiveDateTime};
use meguri_model::zone::{self, Transition};

use crate::observance::{Kind, Observance, Observances, Onset, YearRule, new_year};

const DAY: i64 = 86_400;
/// The year in which the repeating observances begin; the year after is the first that they wholly describe.
const ANCHOR: i32 = 1970;

/// Whether times of this zone are written in the UTC form, with `Z` and no VTIMEZONE.
pub fn is_utc(zone: &str) -> bool {
    matches!(zone, "UTC" | "Etc/UTC" | "UCT" | "Etc/UCT" | "Zulu" | "Etc/Zulu" | "Universal" | "Etc/Universal")
}

/// The component, true for every local time of the years `first..=last`; `None` for an unknown zone.
pub fn for_years(zone: &str, first: i32, last: i32) -> Option<Observances> {
    let list = repeating(zone, first, last).or_else(|| explicit(zone, first, last))?;
    Some(Observances { tzid: zone.to_owned(), list })
}

fn repeating(zone: &str, first: i32, last: i32) -> Option<Vec<Observance>> {
    if first <= ANCHOR {
        return None;
    }
    let far = last.max(first.checked_add(27)?);
    // A day more at each end: New Year on the wall clock is up to 14 hours away from New Year in UTC.
    let from = new_year(first)?.and_utc().timestamp() - DAY;
    let to = new_year(far.checked_add(1)?)?.and_utc().timestamp() + DAY;
    let changes = changes(zone, from, to);
    let list = if changes.is_empty() {
        let (offset, name) = zone::offset_at(from, zone)?;
        vec![Observance { kind: Kind::Standard, from: offset, to: offset, name, start: new_year(ANCHOR)?, rule: None }]
    } else {
        // By offset, not by the flag: Dublin's data call winter time the daylight saving one, and no reader expects it.
        let (up, down): (Vec<&Transition>, Vec<&Transition>) = changes.iter().partition(|t| t.after > t.before);
        vec![yearly(Kind::Standard, &down)?, yearly(Kind::Daylight, &up)?]
    };
    let written = Observances { tzid: String::new(), list };
    let meant: Vec<Onset> = changes.iter().map(|t| Onset { at: t.at, before: t.before, after: t.after }).collect();
    let says: Vec<Onset> = written.onsets(first - 1, far + 1).into_iter().filter(|o| (from..to).contains(&o.at)).collect();
    let true_for_all = changes.is_empty() || says == meant;
    true_for_all.then_some(written.list)
}

/// The one observance whose rule gives all of `changes`; `None` if they have no such rule in common.
fn yearly(kind: Kind, changes: &[&Transition]) -> Option<Observance> {
    let first = changes.first()?;
    let days: Vec<NaiveDateTime> = changes.iter().map(|t| onset_local(t)).collect::<Option<_>>()?;
    let day = *days.first()?;
    let alike = changes.iter().zip(&days).all(|(t, d)| {
        (t.before, t.after, &t.abbreviation) == (first.before, first.after, &first.abbreviation)
            && (d.month(), d.weekday(), d.time()) == (day.month(), day.weekday(), day.time())
    });
    if !alike {
        return None;
    }
    let week = |d: &NaiveDateTime| d.day0() / 7 + 1;
    let nth = if days.iter().all(|d| d.date().checked_add_days(Days::new(7)).is_some_and(|next| next.month() != d.month())) {
        -1
    } else if days.iter().all(|d| week(d) == week(&day)) {
        i8::try_from(week(&day)).ok()?
    } else {
        return None;
    };
    let rule = YearRule { month: day.month(), nth, weekday: day.weekday() };
    let start = rule.day(ANCHOR)?.and_time(day.time());
    Some(Observance { kind, from: first.before, to: first.after, name: first.abbreviation.clone(), start, rule: Some(rule) })
}

fn explicit(zone: &str, first: i32, last: i32) -> Option<Vec<Observance>> {
    // The offset in force at the start, from a day with no change near it (Kathmandu moved at midnight on New Year 1986).
    let mut start = new_year(first)?;
    let begin = loop {
        let utc = zone::resolve(start, zone)?.utc;
        if zone::transitions(zone, utc - DAY, utc + DAY).is_empty() {
            break utc;
        }
        start = start.checked_sub_days(Days::new(1))?;
    };
    let (offset, name) = zone::offset_at(begin, zone)?;
    let mut list = vec![Observance { kind: Kind::Standard, from: offset, to: offset, name, start, rule: None }];
    let end = new_year(last.checked_add(1)?)?.and_utc().timestamp() + DAY;
    for t in changes(zone, begin, end) {
        // Winter "summer time" (Morocco in Ramadan) is below its standard time; readers expect DAYLIGHT to be above.
        let kind = if t.dst && t.after > t.before { Kind::Daylight } else { Kind::Standard };
        list.push(Observance { kind, from: t.before, to: t.after, start: onset_local(&t)?, name: t.abbreviation, rule: None });
    }
    Some(list)
}

/// The changes of offset or name: the data also have moments at which only the rule behind them changed (London 1996).
fn changes(zone: &str, from: i64, to: i64) -> Vec<Transition> {
    let mut name = zone::offset_at(from - 1, zone).map(|(_, name)| name).unwrap_or_default();
    let mut all = zone::transitions(zone, from, to);
    all.retain(|t| {
        let differs = t.before != t.after || t.abbreviation != name;
        name.clone_from(&t.abbreviation);
        differs
    });
    all
}

/// The onset on the clock that still shows the offset before it (RFC 5545 §3.6.5).
fn onset_local(t: &Transition) -> Option<NaiveDateTime> {
    Some(chrono::DateTime::from_timestamp(t.at + i64::from(t.before), 0)?.naive_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(zone: &str, first: i32, last: i32) -> String {
        let mut lines = crate::line::Lines::new();
        for_years(zone, first, last).unwrap().write(&mut lines);
        String::from_utf8(lines.finish()).unwrap().replace("\r\n", "\n")
    }

    #[test]
    fn london_has_one_standard_and_one_daylight_anchored_in_1970() {
        assert_eq!(
            text("Europe/London", 2026, 2026),
            "BEGIN:VTIMEZONE\nTZID:Europe/London\nBEGIN:STANDARD\nDTSTART:19701025T020000\n\
             RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nTZNAME:GMT\nEND:STANDARD\n\
             BEGIN:DAYLIGHT\nDTSTART:19700329T010000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0000\n\
             TZOFFSETTO:+0100\nTZNAME:BST\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
        );
    }

    #[test]
    fn tokyo_has_a_standard_time_and_no_rule() {
        assert_eq!(
            text("Asia/Tokyo", 2026, 2027),
            "BEGIN:VTIMEZONE\nTZID:Asia/Tokyo\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0900\n\
             TZOFFSETTO:+0900\nTZNAME:JST\nEND:STANDARD\nEND:VTIMEZONE\n"
        );
    }

    #[test]
    fn zones_take_the_outlook_shape_exactly_where_it_is_true() {
        for (zone, first, last, repeats) in [
            ("Europe/London", 2026, 2038, true),
            ("Europe/London", 1985, 1985, false), // October's rule was another one until 1995
            ("Europe/London", 1950, 1950, false),
            ("America/New_York", 2008, 2026, true),
            ("America/New_York", 2006, 2008, false), // the rule changed in 2007
            ("Australia/Lord_Howe", 2026, 2026, true),
            ("Europe/Dublin", 2026, 2026, true),
            ("Asia/Kathmandu", 2026, 2026, true),
            ("Africa/Casablanca", 2026, 2026, false),
            ("Asia/Gaza", 2026, 2026, false),
            ("Pacific/Apia", 2011, 2011, false),
            ("Asia/Tokyo", 1950, 1950, false),
        ] {
            let list = for_years(zone, first, last).unwrap().list;
            let shape = list.len() <= 2 && list.iter().all(|o| o.start.year() == ANCHOR);
            assert_eq!(shape, repeats, "{zone} {first}-{last}: {list:?}");
        }
    }

    #[test]
    fn daylight_is_the_later_clock_in_dublin_too() {
        let list = for_years("Europe/Dublin", 2026, 2026).unwrap().list;
        assert_eq!(list.iter().map(|o| (o.kind, o.to)).collect::<Vec<_>>(), [(Kind::Standard, 0), (Kind::Daylight, 3600)]);
    }

    #[test]
    fn an_unknown_zone_has_no_component() {
        assert_eq!(for_years("Europe/Lodnon", 2026, 2026), None);
    }
}
