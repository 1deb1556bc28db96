//! Days as people type them: `Tue`, `27 Nov`, `27/11`, `11月27日`, `2026-11-27`, `day 3`, `3日目`, `tomorrow`; months and
//! years too where a field takes them. What was left out is filled in from what is near.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use unicode_normalization::UnicodeNormalization;

/// A day as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayText {
    Date(NaiveDate),
    /// Without a year.
    MonthDay { month: u32, day: u32 },
    /// "11/27" or "27/11": which is the month, only what is near can tell.
    Slash(u32, u32),
    /// "27日", "the 27th".
    DayOfMonth(u32),
    Weekday(Weekday),
    /// "Day 3" of the programme, from 1.
    Ordinal(u32),
    /// Days from today.
    FromToday(i64),
}

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateText {
    Day(DayText),
    Month { month: u8, year: Option<i32> },
    Year(i32),
}

/// What decides about what was left out.
#[derive(Clone, Copy, Debug)]
pub struct Near {
    pub today: NaiveDate,
    /// The day that is looked at.
    pub focus: Option<NaiveDate>,
    /// First and last day of the programme.
    pub range: Option<(NaiveDate, NaiveDate)>,
}

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WEEKDAYS: [(&str, char, Weekday); 7] = [
    ("monday", '月', Weekday::Mon),
    ("tuesday", '火', Weekday::Tue),
    ("wednesday", '水', Weekday::Wed),
    ("thursday", '木', Weekday::Thu),
    ("friday", '金', Weekday::Fri),
    ("saturday", '土', Weekday::Sat),
    ("sunday", '日', Weekday::Sun),
];

/// Reads a day; `None` where the text is none.
pub fn read_day(text: &str) -> Option<DayText> {
    let t: String = text.nfkc().collect::<String>().to_lowercase();
    let t = t.trim();
    match t {
        "today" | "今日" | "本日" => return Some(DayText::FromToday(0)),
        "tomorrow" | "明日" | "あした" => return Some(DayText::FromToday(1)),
        "明後日" | "あさって" => return Some(DayText::FromToday(2)),
        "yesterday" | "昨日" => return Some(DayText::FromToday(-1)),
        _ => {}
    }
    if let Some(w) = weekday(t) {
        return Some(DayText::Weekday(w));
    }
    if let Some(n) = t.strip_prefix("day").map(str::trim_start).or_else(|| t.strip_suffix("日目")) {
        return number(n, 2).filter(|n| *n > 0).map(DayText::Ordinal);
    }
    japanese(t).or_else(|| dashed(t)).or_else(|| english(t))
}

/// Reads a day, a month ("March 2027", 3月) or a year.
pub fn read(text: &str) -> Option<DateText> {
    if let Some(day) = read_day(text) {
        return Some(DateText::Day(day));
    }
    let t: String = text.nfkc().collect::<String>().to_lowercase();
    let t = t.trim();
    if let Some(y) = year(t).or_else(|| year(t.strip_suffix('年')?)) {
        return Some(DateText::Year(y));
    }
    if let Some(rest) = t.strip_suffix('月') {
        let (y, m) = match rest.split_once('年') {
            Some((y, m)) => (Some(year(y)?), m),
            None => (None, rest),
        };
        return month_number(number(m, 2)?).map(|month| DateText::Month { month, year: y });
    }
    if let Some((y, m)) = t.split_once('-') {
        return month_number(number(m, 2)?).zip(year(y)).map(|(month, y)| DateText::Month { month, year: Some(y) });
    }
    let mut words = t.split_whitespace();
    let month = month_number(month_name(words.next()?)?)?;
    let year = match words.next() {
        Some(y) => Some(year(y)?),
        None => None,
    };
    words.next().is_none().then_some(DateText::Month { month, year })
}

/// "2026年11月27日（火）", "11月27日", "27日".
fn japanese(t: &str) -> Option<DayText> {
    let mut t = t;
    for (_, c, _) in WEEKDAYS {
        if let Some(rest) = t.strip_suffix(&format!("({c})")) {
            t = rest;
        }
    }
    let t = t.strip_suffix('日')?;
    let (y, rest) = match t.split_once('年') {
        Some((y, rest)) => (Some(year(y)?), rest),
        None => (None, t),
    };
    match (y, rest.split_once('月')) {
        (None, None) => number(rest, 2).filter(|d| (1..=31).contains(d)).map(DayText::DayOfMonth),
        (Some(_), None) => None,
        (y, Some((m, d))) => dated(y, number(m, 2)?, number(d, 2)?),
    }
}

/// "2026-11-27", "2026/11/27", "20261127", "27.11.2026", "27/11/2026", "11/27".
fn dashed(t: &str) -> Option<DayText> {
    if t.len() == 8 && t.bytes().all(|b| b.is_ascii_digit()) {
        return dated(year(t.get(..4)?), number(t.get(4..6)?, 2)?, number(t.get(6..)?, 2)?);
    }
    for sign in ['-', '/', '.'] {
        let parts: Vec<&str> = t.split(sign).map(str::trim).collect();
        match parts.as_slice() {
            [y, m, d] if y.len() == 4 => return dated(Some(year(y)?), number(m, 2)?, number(d, 2)?),
            [d, m, y] if y.len() == 4 && sign != '-' => {
                let (y, d, m) = (year(y)?, number(d, 2)?, number(m, 2)?);
                return dated(Some(y), m, d).or_else(|| dated(Some(y), d, m));
            }
            [a, b] if sign == '/' => {
                let (a, b) = (number(a, 2)?, number(b, 2)?);
                let could = |m: u32, d: u32| (1..=12).contains(&m) && (1..=31).contains(&d);
                return (could(a, b) || could(b, a)).then_some(DayText::Slash(a, b));
            }
            _ => {}
        }
    }
    None
}

/// "27 Nov", "Tue 27 Nov 2026", "November 27", "27th".
fn english(t: &str) -> Option<DayText> {
    let words: Vec<&str> = t.split([' ', ',']).filter(|w| !w.is_empty() && *w != "the" && *w != "of").collect();
    let words = match words.split_first() {
        Some((first, rest)) if weekday(first).is_some() && !rest.is_empty() => rest.to_vec(),
        _ => words,
    };
    let day_of = |w: &str| {
        let w = ["st", "nd", "rd", "th"].iter().find_map(|s| w.strip_suffix(s)).unwrap_or(w);
        number(w, 2).filter(|d| (1..=31).contains(d))
    };
    match words.as_slice() {
        [one] if one.ends_with(|c: char| c.is_ascii_alphabetic()) => day_of(one).map(DayText::DayOfMonth),
        [a, b, rest @ ..] if rest.len() <= 1 => {
            let (d, m) = match (day_of(a), month_name(b)) {
                (Some(d), Some(m)) => (d, m),
                _ => (day_of(b)?, month_name(a)?),
            };
            let y = match rest.first() {
                Some(y) => Some(year(y)?),
                None => None,
            };
            dated(y, m, d)
        }
        _ => None,
    }
}

fn dated(year: Option<i32>, month: u32, day: u32) -> Option<DayText> {
    match year {
        Some(y) => NaiveDate::from_ymd_opt(y, month, day).map(DayText::Date),
        // A leap year stands for any.
        None => NaiveDate::from_ymd_opt(2000, month, day).map(|_| DayText::MonthDay { month, day }),
    }
}

fn weekday(t: &str) -> Option<Weekday> {
    let kanji = t.strip_suffix("曜日").or_else(|| t.strip_suffix("曜"));
    WEEKDAYS.iter().find(|(name, c, _)| match kanji {
        Some(k) => k.chars().eq([*c]),
        None => t.len() >= 3 && t.is_ascii() && (*name == t || t.len() <= 5 && name.starts_with(t) && t != "sund"),
    }).map(|w| w.2)
}

fn month_name(t: &str) -> Option<u32> {
    let t = t.trim_end_matches('.');
    let at = MONTHS.iter().position(|m| *m == t || t.len() >= 3 && t.len() <= 4 && m.starts_with(t))?;
    u32::try_from(at + 1).ok()
}

fn month_number(m: u32) -> Option<u8> {
    u8::try_from(m).ok().filter(|m| (1..=12).contains(m))
}

fn year(t: &str) -> Option<i32> {
    if t.len() != 4 || !t.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    t.parse().ok().filter(|y| (1800..=2400).contains(y))
}

fn number(t: &str, digits: usize) -> Option<u32> {
    let t = t.trim();
    if t.is_empty() || t.len() > digits || !t.bytes().all(|b| b.is_ascii_digit()) { None } else { t.parse().ok() }
}

impl DayText {
    /// The day meant: within the programme where it can be, else the next one from the day looked at or from today.
    pub fn resolve(self, near: &Near) -> Option<NaiveDate> {
        let (first, last) = near.range.unwrap_or((near.today, near.today));
        let anchor = near.focus.or(near.range.map(|r| r.0)).unwrap_or(near.today);
        let within = |d: &NaiveDate| near.range.is_some() && first <= *d && *d <= last;
        let add = |d: NaiveDate, n: u64| d.checked_add_days(Days::new(n));
        match self {
            DayText::Date(d) => Some(d),
            DayText::FromToday(n) => near.today.checked_add_signed(chrono::Duration::days(n)),
            DayText::Ordinal(n) => add(near.range?.0, u64::from(n) - 1),
            DayText::Weekday(w) => {
                let next = |from: NaiveDate| (0..7).filter_map(|n| add(from, n)).find(|d| d.weekday() == w);
                let near_focus = next(anchor).filter(|d| near.range.is_none() || within(d));
                near_focus.or_else(|| next(first).filter(within)).or_else(|| next(anchor))
            }
            DayText::DayOfMonth(day) => {
                let months = (0..14).filter_map(|n| first.with_day(1)?.checked_add_months(chrono::Months::new(n)));
                let all: Vec<NaiveDate> = months.filter_map(|m| m.with_day(day)).collect();
                all.iter().copied().find(within).or_else(|| all.into_iter().find(|d| *d >= anchor.min(first)))
            }
            DayText::MonthDay { month, day } => nearest_year(month, day, near, anchor),
            DayText::Slash(a, b) => {
                let british = nearest_year(b, a, near, anchor);
                let other = nearest_year(a, b, near, anchor);
                match (british, other) {
                    (Some(d), Some(o)) if !within(&d) && within(&o) => Some(o),
                    (d, o) => d.or(o),
                }
            }
        }
    }
}

/// The year in which a date lies within the programme, else the one from today on.
fn nearest_year(month: u32, day: u32, near: &Near, anchor: NaiveDate) -> Option<NaiveDate> {
    let years = anchor.year() - 1..=anchor.year() + 4;
    let all: Vec<NaiveDate> = years.filter_map(|y| NaiveDate::from_ymd_opt(y, month, day)).collect();
    let inside = near.range.and_then(|(a, b)| all.iter().copied().find(|d| a <= *d && *d <= b));
    // Beside the programme: the one closest to it; without one: the next to come.
    inside.or_else(|| match near.range {
        Some((a, _)) => all.iter().copied().min_by_key(|d| (*d - a).num_days().abs()),
        None => all.iter().copied().find(|d| *d >= near.today),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        let near = Near { today: d("2026-11-21"), focus: Some(d("2026-12-15")), range: Some((d("2026-12-13"), d("2026-12-19"))) };
        for (text, expected) in [
            ("Tue", "2026-12-15"),
            ("Mon", "2026-12-14"),
            ("thursday", "2026-12-17"),
            ("木曜日", "2026-12-17"),
            ("金曜", "2026-12-18"),
            ("16 Dec", "2026-12-16"),
            ("Wed 16 December", "2026-12-16"),
            ("Dec 16", "2026-12-16"),
            ("16/12", "2026-12-16"),
            ("12/16", "2026-12-16"),
            ("12月16日", "2026-12-16"),
            ("１２月１６日（水）", "2026-12-16"),
            ("16日", "2026-12-16"),
            ("the 16th", "2026-12-16"),
            ("day 3", "2026-12-15"),
            ("3日目", "2026-12-15"),
            ("2027-01-05", "2027-01-05"),
            ("2027/1/5", "2027-01-05"),
            ("5.1.2027", "2027-01-05"),
            ("2027年1月5日", "2027-01-05"),
            ("20270105", "2027-01-05"),
            ("5 Jan", "2027-01-05"),
            ("tomorrow", "2026-11-22"),
            ("明後日", "2026-11-23"),
        ] {
            assert_eq!(read_day(text).and_then(|t| t.resolve(&near)), Some(d(expected)), "{text}");
        }
    }

    #[test]
    fn without_a_programme_the_next_day_of_that_name_is_meant() {
        let near = Near { today: d("2026-11-21"), focus: None, range: None };
        for (text, expected) in [("Sat", "2026-11-21"), ("Fri", "2026-11-27"), ("3 March", "2027-03-03"), ("21/11", "2026-11-21"), ("29 Feb", "2028-02-29")] {
            assert_eq!(read_day(text).and_then(|t| t.resolve(&near)), Some(d(expected)), "{text}");
        }
    }

    #[test]
    fn months_and_years_are_read_as_what_they_are() {
        assert_eq!(read("March"), Some(DateText::Month { month: 3, year: None }));
        assert_eq!(read("3月"), Some(DateText::Month { month: 3, year: None }));
        assert_eq!(read("Mar 2027"), Some(DateText::Month { month: 3, year: Some(2027) }));
        assert_eq!(read("2027年3月"), Some(DateText::Month { month: 3, year: Some(2027) }));
        assert_eq!(read("2027-03"), Some(DateText::Month { month: 3, year: Some(2027) }));
        assert_eq!(read("2027"), Some(DateText::Year(2027)));
        assert_eq!(read("2027年"), Some(DateText::Year(2027)));
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for text in ["", "14", "9-10", "31/31", "30 Feb", "2026-02-30", "32日", "marching", "Nov", "day", "day 0", "火", "mo", "é1", "13月1日"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
