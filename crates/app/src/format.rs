//! Dates, times and lengths as each language writes them (DESIGN 13). The one place that does.

use std::cell::Cell;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use meguri_model::{era, Bi, DayPart, Lang, Moment, When, zone};

use crate::text;

const WEEKDAYS: [(&str, &str); 7] =
    [("Mon", "月"), ("Tue", "火"), ("Wed", "水"), ("Thu", "木"), ("Fri", "金"), ("Sat", "土"), ("Sun", "日")];
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

thread_local! {
    static ERAS: Cell<bool> = const { Cell::new(false) };
}

/// Words what is worded in `f` with Japanese years counted by eras (平成30年) where `on`, as a house style may ask. Words that users typed stay.
pub fn with_eras<T>(on: bool, f: impl FnOnce() -> T) -> T {
    /// Sets it back, also where `f` panics.
    struct Before(bool);
    impl Drop for Before {
        fn drop(&mut self) {
            ERAS.set(self.0);
        }
    }
    let _before = Before(ERAS.replace(on));
    f()
}

/// 2018年, or 平成30年 where eras are asked for.
fn japanese_year(d: NaiveDate) -> String {
    let by_era = ERAS.get().then(|| era::year(d)).flatten();
    by_era.unwrap_or_else(|| format!("{}年", d.year()))
}

/// Both languages at once.
pub fn both(f: impl Fn(Lang) -> String) -> Bi {
    Bi { en: f(Lang::En), ja: f(Lang::Ja) }
}

pub fn weekday(lang: Lang, d: NaiveDate) -> &'static str {
    let (en, ja) = WEEKDAYS[d.weekday().num_days_from_monday() as usize];
    match lang {
        Lang::En => en,
        Lang::Ja => ja,
    }
}

pub fn month_short(lang: Lang, d: NaiveDate) -> String {
    match lang {
        Lang::En => MONTHS[d.month0() as usize].chars().take(3).collect(),
        Lang::Ja => format!("{}月", d.month()),
    }
}

/// `Tue 27 Nov`, `11/27（火）`.
pub fn date_short(lang: Lang, d: NaiveDate) -> String {
    match lang {
        Lang::En => format!("{} {} {}", weekday(lang, d), d.day(), month_short(lang, d)),
        Lang::Ja => format!("{}/{}（{}）", d.month(), d.day(), weekday(lang, d)),
    }
}

/// `Tue 27 Nov 2018`, `2018年11月27日（火）`.
pub fn date_long(lang: Lang, d: NaiveDate) -> String {
    match lang {
        Lang::En => format!("{} {}", date_short(lang, d), d.year()),
        Lang::Ja => format!("{}{}月{}日（{}）", japanese_year(d), d.month(), d.day(), weekday(lang, d)),
    }
}

/// `Tuesday 27 November`, `11月27日（火）`: the head of a page about one day.
pub fn date_full(lang: Lang, d: NaiveDate) -> String {
    const LONG: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    match lang {
        Lang::En => format!("{} {} {}", LONG[d.weekday().num_days_from_monday() as usize], d.day(), MONTHS[d.month0() as usize]),
        Lang::Ja => format!("{}月{}日（{}）", d.month(), d.day(), weekday(lang, d)),
    }
}

/// `Tue 27`, `27日（火）`: the head of a day column.
pub fn day_head(lang: Lang, d: NaiveDate) -> String {
    match lang {
        Lang::En => format!("{} {}", weekday(lang, d), d.day()),
        Lang::Ja => format!("{}日（{}）", d.day(), weekday(lang, d)),
    }
}

/// `Sun 25 Nov – Sat 1 Dec 2018`, `2018年11月25日（日）〜12月1日（土）`.
pub fn date_range(lang: Lang, from: NaiveDate, to: NaiveDate) -> String {
    if from == to {
        return date_long(lang, from);
    }
    match lang {
        Lang::En if from.year() == to.year() => format!("{} – {}", date_short(lang, from), date_long(lang, to)),
        Lang::En => format!("{} – {}", date_long(lang, from), date_long(lang, to)),
        Lang::Ja if japanese_year(from) == japanese_year(to) => {
            format!("{}〜{}月{}日（{}）", date_long(lang, from), to.month(), to.day(), weekday(lang, to))
        }
        Lang::Ja => format!("{}〜{}", date_long(lang, from), date_long(lang, to)),
    }
}

/// `14:00`; Japanese text writes `9:30` without the leading zero.
pub fn time(lang: Lang, t: NaiveDateTime) -> String {
    match lang {
        Lang::En => t.format("%H:%M").to_string(),
        Lang::Ja => format!("{}:{:02}", t.hour(), t.minute()),
    }
}

/// `2 h 15 min`, `2時間15分`. Negative lengths are written as their size.
pub fn minutes(lang: Lang, m: i64) -> String {
    let (h, min) = (m.abs() / 60, m.abs() % 60);
    match (lang, h, min) {
        (Lang::En, 0, m) => format!("{m} min"),
        (Lang::En, h, 0) => format!("{h} h"),
        (Lang::En, h, m) => format!("{h} h {m} min"),
        (Lang::Ja, 0, m) => format!("{m}分"),
        (Lang::Ja, h, 0) => format!("{h}時間"),
        (Lang::Ja, h, m) => format!("{h}時間{m}分"),
    }
}

/// The dash of a range: `–` or `〜`.
pub fn dash(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "–",
        Lang::Ja => "〜",
    }
}

/// A later day beside a time: ` Wed` or 翌.
fn next_day(lang: Lang, base: NaiveDate, t: NaiveDateTime) -> String {
    let clock = time(lang, t);
    match (lang, (t.date() - base).num_days()) {
        (_, 0) => clock,
        (Lang::En, _) => format!("{clock} {}", weekday(lang, t.date())),
        (Lang::Ja, 1) => format!("翌{clock}"),
        (Lang::Ja, _) => format!("{}日{clock}", t.date().day()),
    }
}

/// `14:00–16:00`, `23:00–01:00 Wed`, `23:00〜翌1:00`, `14:00`.
pub fn times(lang: Lang, start: NaiveDateTime, end: Option<NaiveDateTime>) -> String {
    let s = time(lang, start);
    match end {
        None => s,
        Some(e) => format!("{s}{}{}", dash(lang), next_day(lang, start.date(), e)),
    }
}

pub fn month(lang: Lang, month: u8, year: Option<i32>) -> String {
    let name = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?");
    match (lang, year) {
        (Lang::En, None) => name.to_owned(),
        (Lang::En, Some(y)) => format!("{name} {y}"),
        (Lang::Ja, None) => format!("{month}月"),
        (Lang::Ja, Some(y)) => {
            let year = NaiveDate::from_ymd_opt(y, u32::from(month), 1).map_or_else(|| format!("{y}年"), japanese_year);
            format!("{year}{month}月")
        }
    }
}

pub fn part(lang: Lang, part: DayPart) -> String {
    text::term("day-part", part.as_str()).get(lang).to_owned()
}

/// A `When` in one line, without zone: `Tue 27 Nov, 14:00–16:00`, `Tue 27 Nov, morning`, `March`, `No date yet`.
pub fn when(lang: Lang, w: &When) -> String {
    let comma = match lang {
        Lang::En => ", ",
        Lang::Ja => "",
    };
    match w {
        When::Exact { start, end } => {
            let end = end.as_ref().map(|e| e.local);
            format!("{}{comma}{}", date_short(lang, start.local.date()), times(lang, start.local, end))
        }
        When::PartOfDay { date, part: p, .. } => format!("{}{comma}{}", date_short(lang, *date), part(lang, *p)),
        When::Days { from, to } if from == to => date_short(lang, *from),
        When::Days { from, to } => format!("{} {} {}", date_short(lang, *from), dash(lang), date_short(lang, *to)),
        When::Month { month: m, year } => month(lang, *m, *year),
        When::Year { year } => match lang {
            Lang::En => year.to_string(),
            Lang::Ja => format!("{year}年"),
        },
        When::Unknown => text::word("when-unknown").get(lang).to_owned(),
    }
}

/// Days of a programme for lists and heads: with the year, and the hours of a programme of one day.
pub fn when_long(lang: Lang, w: &When) -> String {
    if let When::Exact { start, end } = w && w.days().is_some_and(|(from, to)| from == to) {
        let comma = if lang == Lang::En { ", " } else { " " };
        return format!("{}{comma}{}", date_long(lang, start.local.date()), times(lang, start.local, end.as_ref().map(|e| e.local)));
    }
    match w.days() {
        Some((from, to)) => date_range(lang, from, to),
        None => when(lang, w),
    }
}

/// A moment as the clock in another zone shows it.
pub fn in_zone(m: &Moment, other: &str) -> Option<NaiveDateTime> {
    zone::local_at(m.instant()?, other)
}

/// The city a zone is named after: "London", "ロンドン".
pub fn city(zone: &str) -> Bi {
    let id = format!("city-{}", zone.replace(['/', '_'], "-"));
    if text::has(Lang::En, &id) {
        return text::word(&id);
    }
    Bi::same(zone.rsplit('/').next().unwrap_or(zone).replace('_', " "))
}

/// A country by its ISO 3166-1 code; an unknown code is shown as it is.
pub fn country(code: &str) -> Bi {
    named("country", code)
}

/// A language by its BCP 47 tag: "Japanese", "日本語".
pub fn language(tag: &str) -> Bi {
    named("lang-name", tag)
}

fn named(kind: &str, code: &str) -> Bi {
    let id = format!("{kind}-{code}");
    if !code.is_empty() && text::has(Lang::En, &id) { text::word(&id) } else { Bi::same(code) }
}

/// A date as precisely as it is known: `2018` → 2018年, `2018-11` → November 2018, else the day; text that is no date stays.
pub fn known_date(lang: Lang, text: &str) -> String {
    let year = |y: &str| y.parse::<i32>().ok().filter(|_| y.len() == 4);
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [y] if year(y).is_some() => match lang {
            Lang::En => (*y).to_owned(),
            Lang::Ja => format!("{y}年"),
        },
        [y, m] => match (year(y), m.parse::<u8>()) {
            (Some(y), Ok(m @ 1..=12)) => month(lang, m, Some(y)),
            _ => text.to_owned(),
        },
        _ => text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |d| date_long(lang, d)),
    }
}

/// Several in one line: ", " or 、; empty ones are left out.
pub fn join(parts: &[Bi]) -> Bi {
    both(|l| {
        let sep = match l {
            Lang::En => ", ",
            Lang::Ja => "、",
        };
        parts.iter().map(|p| p.get(l)).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(sep)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use meguri_model::time::local_text::parse;

    #[test]
    fn dates_and_times_read_as_each_language_writes_them() {
        let d = |s: &str| s.parse::<NaiveDate>().unwrap();
        let t = |s: &str| parse(s).unwrap();
        let case = |f: &dyn Fn(Lang) -> String, en: &str, ja: &str| {
            assert_eq!(f(Lang::En), en);
            assert_eq!(f(Lang::Ja), ja);
        };
        case(&|l| date_long(l, d("2018-11-27")), "Tue 27 Nov 2018", "2018年11月27日（火）");
        case(&|l| date_range(l, d("2018-11-25"), d("2018-12-01")), "Sun 25 Nov – Sat 1 Dec 2018", "2018年11月25日（日）〜12月1日（土）");
        case(&|l| times(l, t("2018-11-27T23:00"), Some(t("2018-11-28T01:00"))), "23:00–01:00 Wed", "23:00〜翌1:00");
        case(&|l| times(l, t("2018-11-27T09:30"), None), "09:30", "9:30");
        case(&|l| minutes(l, 220), "3 h 40 min", "3時間40分");
        case(&|l| when(l, &When::Month { month: 3, year: None }), "March", "3月");
        with_eras(true, || {
            case(&|l| date_range(l, d("2019-04-29"), d("2019-05-02")), "Mon 29 Apr – Thu 2 May 2019", "平成31年4月29日（月）〜令和元年5月2日（木）");
            case(&|l| known_date(l, "2018-11"), "November 2018", "平成30年11月");
        });
        case(&|l| date_range(l, d("2019-04-29"), d("2019-05-02")), "Mon 29 Apr – Thu 2 May 2019", "2019年4月29日（月）〜5月2日（木）");
        case(&|l| when(l, &When::Unknown), "No date yet", "日程未定");
    }
}
