//! The examples of RFC 5545 §3.8.5.3 (all begin at 9:00 in New York, so a clock without a zone says the same), rules that
//! calendars write, and rules that were written to hurt.

use super::*;
use meguri_model::time::local_text;

/// The first times of a rule, at most `n`, and how it ended.
fn times(rule: &str, start: &str, n: usize) -> (Vec<String>, Ended) {
    let rule = Rule::parse(rule).unwrap_or_else(|| panic!("{rule}"));
    let start = local_text::parse(start).unwrap();
    let last = match rule.end {
        RuleEnd::Day(day) => day.and_hms_opt(23, 59, 59),
        // New York is four hours behind UTC at the ends that the examples have, or five.
        RuleEnd::At { at, .. } => Some(at),
        _ => None,
    };
    let (mut out, mut steps) = (Vec::new(), 500_000);
    let ended = each(&rule, start, last, start, &mut steps, &mut |t| {
        out.push(local_text::format(t));
        out.len() < n
    });
    (out, ended)
}

/// `1997-09-02,03,04 1997-10-01`: days of a month, then of the next.
fn days(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for group in text.split_whitespace() {
        let (month, days) = group.rsplit_once('-').unwrap();
        out.extend(days.split(',').map(|d| format!("{month}-{d}T09:00")));
    }
    out
}

#[test]
fn the_examples_of_the_standard_come_out() {
    for (rule, start, expected) in [
        ("FREQ=DAILY;COUNT=10", "1997-09-02", "1997-09-02,03,04,05,06,07,08,09,10,11"),
        ("FREQ=DAILY;INTERVAL=2", "1997-09-02", "1997-09-02,04,06,08,10"),
        ("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997-09-02,12,22 1997-10-02,12"),
        ("FREQ=WEEKLY;COUNT=10", "1997-09-02", "1997-09-02,09,16,23,30 1997-10-07,14,21,28 1997-11-04"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02", "1997-09-02,16,30 1997-10-14,28 1997-11-11"),
        ("FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09-02,04,09,11,16,18,23,25,30 1997-10-02"),
        ("FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01", "1997-09-01,03,05,15,17,19,29 1997-10-01,03,13,15,17,27,29,31 1997-11-10,12,14,24,26,28 1997-12-08,10,12,22"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09-02,04,16,18,30 1997-10-02,14,16"),
        ("FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06 1998-04-03 1998-05-01 1998-06-05"),
        ("FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07", "1997-09-07,28 1997-11-02,30 1998-01-04,25 1998-03-01,29 1998-05-03,31"),
        ("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22", "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16"),
        ("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26"),
        ("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02", "1997-09-02,15 1997-10-02,15 1997-11-02,15 1997-12-02,15 1998-01-02,15"),
        ("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30", "1997-09-30 1997-10-01,31 1997-11-01,30 1997-12-01,31 1998-01-01,31 1998-02-01"),
        ("FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10", "1997-09-10,11,12,13,14,15 1999-03-10,11,12,13"),
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997-09-02", "1997-09-02,09,16,23,30 1997-11-04,11,18,25 1998-01-06,13,20,27 1998-03-03"),
        ("FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10", "1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10 2000-07-10 2001-06-10 2001-07-10"),
        ("FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10", "1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10 2003-01-10 2003-02-10 2003-03-10"),
        ("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01", "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01 2003-04-10 2003-07-19 2006-01-01"),
        ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17"),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-03-13,20,27 1998-03-05,12,19,26 1999-03-04,11,18,25"),
        ("FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997-06-05", "1997-06-05,12,19,26 1997-07-03,10,17,24,31 1997-08-07,14,21,28 1998-06-04"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13", "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13"),
        ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13", "1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07"),
        ("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05", "1996-11-05 2000-11-07 2004-11-02"),
        ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05,10,19,24"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05,17,19,31"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01-15,30 2007-02-15 2007-03-15,30"),
        // Not in the standard: days that a month or a year has not; a week number over New Year; a start beside its rule.
        ("FREQ=MONTHLY;COUNT=4", "2026-01-31", "2026-01-31 2026-03-31 2026-05-31 2026-07-31"),
        ("FREQ=YEARLY;COUNT=3", "2024-02-29", "2024-02-29 2028-02-29 2032-02-29"),
        ("FREQ=YEARLY;BYWEEKNO=53;COUNT=3", "2026-12-31", "2026-12-31 2032-12-30 2037-12-31"),
        ("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=2", "2026-01-01", "2026-01-01 2027-01-03"),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-03-04", "2026-03-04,09,16"),
        ("FREQ=DAILY;UNTIL=20260305", "2026-03-04", "2026-03-04,05"),
        ("FREQ=DAILY;UNTIL=20250101", "2026-03-04", "2026-03-04"),
        ("FREQ=DAILY;BYMONTH=1;COUNT=33", "2026-01-31", "2026-01-31 2027-01-01,02,03,04,05,06,07,08,09,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31 2028-01-01"),
    ] {
        let expected = days(expected);
        let (found, _) = times(rule, &format!("{start}T09:00"), expected.len() + usize::from(rule.contains("COUNT") || rule.contains("UNTIL")));
        assert_eq!(found, expected, "{rule}");
    }
}

#[test]
fn clock_times_come_out_too() {
    for (rule, start, expected) in [
        ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "1997-09-02T09:00", "1997-09-02T09:00 1997-09-02T12:00 1997-09-02T15:00"),
        ("FREQ=MINUTELY;INTERVAL=15;COUNT=3", "1997-09-02T09:00", "1997-09-02T09:00 1997-09-02T09:15 1997-09-02T09:30"),
        ("FREQ=MINUTELY;INTERVAL=90;COUNT=3", "1997-09-02T09:00", "1997-09-02T09:00 1997-09-02T10:30 1997-09-02T12:00"),
        ("FREQ=DAILY;BYHOUR=9,16;BYMINUTE=0,20;COUNT=5", "1997-09-02T09:00", "1997-09-02T09:00 1997-09-02T09:20 1997-09-02T16:00 1997-09-02T16:20 1997-09-03T09:00"),
        ("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=7", "1997-09-02T09:00", "1997-09-02T09:00 1997-09-02T09:20 1997-09-02T09:40 1997-09-02T10:00 1997-09-02T10:20 1997-09-02T10:40 1997-09-03T09:00"),
        ("FREQ=HOURLY;BYMINUTE=0,30;BYSETPOS=-1;COUNT=3", "2026-03-04T09:30", "2026-03-04T09:30 2026-03-04T10:30 2026-03-04T11:30"),
        ("FREQ=SECONDLY;INTERVAL=3600;BYMONTH=1;BYHOUR=5;COUNT=3", "2026-12-31T09:00", "2026-12-31T09:00 2027-01-01T05:00 2027-01-02T05:00"),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYHOUR=0,12;BYSETPOS=2;COUNT=2", "2026-01-01T12:00", "2026-01-01T12:00 2027-01-01T12:00"),
    ] {
        let expected: Vec<&str> = expected.split(' ').collect();
        assert_eq!(times(rule, start, expected.len() + 1).0, expected, "{rule}");
    }
}

#[test]
fn what_lies_before_is_passed_over_without_a_count_only() {
    let from = local_text::parse("2026-03-01T00:00").unwrap();
    for (rule, expected) in [
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", Some("2026-03-29T02:00")),
        ("FREQ=YEARLY;INTERVAL=2", Some("2027-01-01T02:00")),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1", Some("2026-06-01T02:00")),
        ("FREQ=WEEKLY;INTERVAL=3", Some("2026-03-09T02:00")),
        ("FREQ=HOURLY;INTERVAL=5", Some("2026-03-01T04:00")),
        ("FREQ=DAILY;COUNT=40", None),
    ] {
        let (mut out, mut steps) = (Vec::new(), 200_000);
        each(&Rule::parse(rule).unwrap(), local_text::parse("1601-01-01T02:00").unwrap(), None, from, &mut steps, &mut |t| {
            out.extend((t >= from).then(|| local_text::format(t)));
            out.is_empty()
        });
        assert_eq!(out.first().map(String::as_str), expected, "{rule}");
    }
}

#[test]
fn a_rule_that_never_comes_ends() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2,4",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=MINUTELY;INTERVAL=4294967295;BYHOUR=3;BYDAY=5MO;BYYEARDAY=366;BYMONTH=1",
        "FREQ=YEARLY;INTERVAL=4294967295",
        "FREQ=WEEKLY;INTERVAL=4294967295",
        "FREQ=HOURLY;INTERVAL=4294967295;BYMINUTE=7",
        "FREQ=YEARLY;BYMONTH=5;BYSETPOS=3;BYMONTHDAY=3",
    ] {
        let (out, ended) = times(rule, "2026-03-04T09:00", 5);
        assert!(out.len() < 5 && ended != Ended::Enough, "{rule}: {out:?}");
    }
}

#[test]
fn every_second_of_every_day_is_taken_only_as_often_as_wanted() {
    let all = |n: u32| (0..n).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let rule = format!("FREQ=YEARLY;BYHOUR={};BYMINUTE={};BYSECOND={};BYYEARDAY=-1,1", all(24), all(60), all(60));
    assert_eq!(times(&rule, "2026-01-01T00:00", 10_000).0.len(), 10_000);
    let last = times(&(rule + ";BYSETPOS=-1"), "2026-12-31T23:59:59", 2).0;
    assert_eq!(last, ["2026-12-31T23:59:59", "2027-12-31T23:59:59"]);
}
