//! Cases of `dates`: what people write for a day and a time, and what it is taken for.

use super::*;

fn d(s: &str) -> NaiveDate {
    s.parse().unwrap()
}
fn shown(text: &str, settled: &Settled) -> String {
    let join = |v: &[Stretch]| v.iter().map(Stretch::text).collect::<Vec<_>>().join(" | ");
    match read(text, settled, d("2026-11-21")) {
        Reading::One(s) => s.text(),
        Reading::Either(v) => format!("either {}", join(&v)),
        Reading::NoYear(v) => format!("year {}", join(&v)),
        Reading::Weekday(v) => format!("weekday {}", join(&v)),
        Reading::No => "no".to_owned(),
    }
}

#[test]
fn dates_are_read_as_tables_write_them() {
    for (text, expected) in [
        ("Sunday, 9 October, 2016 - 16:45", "2016-10-09 16:45"),
        ("Wednesday, 4 May, 2016 - 14:00", "2016-05-04 14:00"),
        ("9 October 2016", "2016-10-09"),
        ("9th of October, 2016", "2016-10-09"),
        ("Oct. 9, 2016", "2016-10-09"),
        ("October 9th 2016 at 4pm", "2016-10-09 16:00"),
        ("9-Oct-2016", "2016-10-09"),
        ("2016-10-09", "2016-10-09"),
        ("2016/10/9 10:30", "2016-10-09 10:30"),
        ("2016-10-09T10:30:00", "no"),
        ("20161009", "2016-10-09"),
        ("9.10.2016", "2016-10-09"),
        ("25/12/2016", "2016-12-25"),
        ("12/25/2016", "2016-12-25"),
        ("05/05/2016", "2016-05-05"),
        ("2016年10月9日", "2016-10-09"),
        ("2016年10月9日（日）16:45", "2016-10-09 16:45"),
        ("２０１６年１０月９日　１０時半", "2016-10-09 10:30"),
        ("平成28年10月9日", "2016-10-09"),
        ("平成２８年１０月９日（日）", "2016-10-09"),
        ("平成28年10月9日 10時半", "2016-10-09 10:30"),
        ("令和元年5月1日", "2019-05-01"),
        ("令和8年11月21日", "2026-11-21"),
        ("Heisei 28, 10/9", "no"),
        ("H28.10.9", "2016-10-09"),
        ("R6/4/1", "2024-04-01"),
        ("昭和63年1月7日", "1988-01-07"),
        ("9 – 14 October 2016", "2016-10-09 – 2016-10-14"),
        ("Oct. 9th – 14th, 2016", "2016-10-09 – 2016-10-14"),
        ("9 October to 14 October 2016", "2016-10-09 – 2016-10-14"),
        ("28 December 2016 – 3 January 2017", "2016-12-28 – 2017-01-03"),
        ("2016年10月9日〜14日", "2016-10-09 – 2016-10-14"),
        ("平成28年10月9日（日）〜10月14日（金）", "2016-10-09 – 2016-10-14"),
        ("2016-10-09 – 2016-10-14", "2016-10-09 – 2016-10-14"),
        ("9 October 2016 10:00-12:30", "2016-10-09 10:00–12:30"),
        ("9 October 2016, 24:00", "2016-10-10 00:00"),
        ("04/05/2016", "either 2016-05-04 | 2016-04-05"),
        ("Wednesday 04/05/2016", "2016-05-04"),
        ("04.05.2016", "2016-05-04"),
        ("04/05/16", "either 2016-05-04 | 2016-04-05 | 2004-05-16"),
        ("Monday, 9 October 2016", "weekday 2016-10-09 | 2016-10-10"),
        ("9 October", "year 2025-10-09 | 2026-10-09 | 2027-10-09"),
        ("31/31/2016", "no"),
        ("30 February 2016", "no"),
        ("soon", "no"),
        ("", "no"),
        ("99999999999999999999", "no"),
        ("9 October 2016 somewhere", "no"),
    ] {
        assert_eq!(shown(text, &Settled::default()), expected, "{text}");
    }
}

#[test]
fn what_was_settled_once_is_not_asked_again() {
    let day_first = Settled { day_first: Some(true), ..Settled::default() };
    let month_first = Settled { day_first: Some(false), ..Settled::default() };
    assert_eq!(shown("04/05/2016", &day_first), "2016-05-04");
    assert_eq!(shown("04/05/2016", &month_first), "2016-04-05");
    assert_eq!(shown("25/12/2016", &month_first), "2016-12-25", "a 25th month there is not");
    let programme = Settled { range: Some((d("2026-12-13"), d("2026-12-19"))), ..Settled::default() };
    assert_eq!(shown("15 December", &programme), "2026-12-15");
    assert_eq!(shown("12月15日（火）10時半", &programme), "2026-12-15 10:30");
    assert_eq!(shown("3 January", &programme), "2027-01-03");
}

#[test]
fn a_range_in_a_title_is_found_and_nothing_else_is() {
    let none = Settled::default();
    for (title, range) in [
        ("Announcement of the mission to Japan (Oct. 9th – 14th, 2016)", Some(("2016-10-09", "2016-10-14"))),
        ("Matchmaking Event @ BIO-Europe 2016, Cologne, November 8th 2016", None),
        ("Study tour, 13–19 December 2026", Some(("2026-12-13", "2026-12-19"))),
        ("視察団（2016年10月9日〜14日）", Some(("2016-10-09", "2016-10-14"))),
        ("World Forum 2016", None),
        ("EU-Japan 2-3 things to know", None),
    ] {
        assert_eq!(range_in(title, &none), range.map(|(a, b)| (d(a), d(b))), "{title}");
    }
}

#[test]
fn a_line_is_cut_after_its_date() {
    for (line, head) in [
        ("Sunday, 9 October, 2016 - 16:45 Plus - Announcement", Some("Sunday, 9 October, 2016 - 16:45")),
        ("9 October 2016 Forum", Some("9 October 2016")),
        ("Thursday, 9 June, 2016 - 13:00 EMPOWERING", Some("Thursday, 9 June, 2016 - 13:00")),
        ("Date Name Target Type", None),
        ("3 cups of tea", None),
    ] {
        assert_eq!(leading(line).map(|at| &line[..at]), head, "{line}");
    }
}

#[test]
fn times_are_read_as_tables_write_them() {
    for (text, expected) in [("10時半", Some((630, None))), ("10:00:00", Some((600, None))), ("24:00", Some((1440, None))), ("14:00〜", Some((840, None))),
        ("14:00-15:30", Some((840, Some(930)))), ("午後2時〜4時", Some((840, Some(1680)))), ("9:00頃", Some((540, None))), ("late", None)] {
        assert_eq!(times(text).map(|t| (t.start, t.end)), expected, "{text}");
    }
}
