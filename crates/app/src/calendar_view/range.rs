//! Which days a view shows, how they are titled, and where a step leads.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use meguri_model::{Bi, Lang, Message, Param};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{format, text};

/// How much is shown, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    Month,
    Week,
    Day,
    List,
}

/// The days of a view: first and last, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Range {
    /// The days of the view in which `date` lies. A month is shown in whole weeks; a list is a month.
    pub fn of(layout: Layout, date: NaiveDate, starts: Weekday) -> Range {
        let month = |d: NaiveDate| d.with_day(1).unwrap_or(d);
        let month_end = |d: NaiveDate| month(d).checked_add_months(Months::new(1)).and_then(|n| n.pred_opt()).unwrap_or(d);
        let (first, last) = match layout {
            Layout::Day => (date, date),
            Layout::Week => (date, date),
            Layout::Month | Layout::List => (month(date), month_end(date)),
        };
        if matches!(layout, Layout::Day | Layout::List) {
            return Range { first, last };
        }
        let first = first.week(starts).checked_first_day().unwrap_or(first);
        let last = last.week(starts).checked_last_day().unwrap_or(last);
        Range { first, last }
    }

    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |d| *d <= self.last)
    }

    pub fn contains(self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }

    /// Index of a day within the range; negative before it.
    pub fn index(self, date: NaiveDate) -> i64 {
        (date - self.first).num_days()
    }
}

/// The same place one step back or on: a month, a week, a day.
pub(super) fn step(layout: Layout, date: NaiveDate, on: bool) -> NaiveDate {
    let moved = match (layout, on) {
        (Layout::Month | Layout::List, true) => date.checked_add_months(Months::new(1)),
        (Layout::Month | Layout::List, false) => date.checked_sub_months(Months::new(1)),
        (Layout::Week, true) => date.checked_add_days(Days::new(7)),
        (Layout::Week, false) => date.checked_sub_days(Days::new(7)),
        (Layout::Day, true) => date.succ_opt(),
        (Layout::Day, false) => date.pred_opt(),
    };
    moved.unwrap_or(date)
}

/// The ISO week that most of the seven days from `first` lie in.
pub(super) fn week_number(first: NaiveDate) -> u32 {
    let thursday = first.iter_days().take(7).find(|d| d.weekday() == Weekday::Thu).unwrap_or(first);
    thursday.iso_week().week()
}

/// "November 2026", "16–22 November 2026", "Tue 17 Nov 2026".
pub(super) fn title(layout: Layout, date: NaiveDate, range: Range) -> Bi {
    let month_number = |d: NaiveDate| u8::try_from(d.month()).unwrap_or(1);
    format::both(|l| match layout {
        Layout::Month | Layout::List => format::month(l, month_number(date), Some(date.year())),
        Layout::Day => format::date_long(l, date),
        Layout::Week => week_title(l, range),
    })
}

fn week_title(lang: Lang, Range { first, last }: Range) -> String {
    let month = |d: NaiveDate| format::month_short(lang, d);
    let number = |d: NaiveDate| u8::try_from(d.month()).unwrap_or(1);
    match lang {
        Lang::En if first.month() == last.month() => format!("{}–{} {}", first.day(), last.day(), format::month(lang, number(last), Some(last.year()))),
        Lang::En if first.year() == last.year() => format!("{} {} – {} {} {}", first.day(), month(first), last.day(), month(last), last.year()),
        Lang::En => format!("{} {} {} – {} {} {}", first.day(), month(first), first.year(), last.day(), month(last), last.year()),
        Lang::Ja if first.month() == last.month() => format!("{}年{}月{}日〜{}日", first.year(), first.month(), first.day(), last.day()),
        Lang::Ja if first.year() == last.year() => format!("{}年{}月{}日〜{}月{}日", first.year(), first.month(), first.day(), last.month(), last.day()),
        Lang::Ja => format!("{}年{}月{}日〜{}年{}月{}日", first.year(), first.month(), first.day(), last.year(), last.month(), last.day()),
    }
}

/// "Week 47" where the view is a week.
pub(super) fn week_label(layout: Layout, range: Range) -> Bi {
    if layout != Layout::Week {
        return Bi::default();
    }
    text::say(&Message::new("calendar-week").with("n", Param::Number(week_number(range.first).into())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(s: &str) -> NaiveDate {
        s.parse().unwrap()
    }

    #[test]
    fn a_month_is_shown_in_whole_weeks_from_the_day_the_week_starts() {
        for (starts, first, last) in [(Weekday::Mon, "2026-10-26", "2026-12-06"), (Weekday::Sun, "2026-11-01", "2026-12-05")] {
            assert_eq!(Range::of(Layout::Month, d("2026-11-21"), starts), Range { first: d(first), last: d(last) });
        }
        assert_eq!(Range::of(Layout::List, d("2028-02-10"), Weekday::Mon), Range { first: d("2028-02-01"), last: d("2028-02-29") });
        assert_eq!(Range::of(Layout::Week, d("2026-11-21"), Weekday::Sun), Range { first: d("2026-11-15"), last: d("2026-11-21") });
    }

    #[test]
    fn a_step_from_a_long_month_stays_in_the_next() {
        assert_eq!(step(Layout::Month, d("2026-01-31"), true), d("2026-02-28"));
        assert_eq!(step(Layout::Week, d("2026-01-01"), false), d("2025-12-25"));
    }

    #[test]
    fn weeks_are_numbered_as_iso_8601_does_also_from_sunday() {
        for (first, n) in [("2026-11-16", 47), ("2026-11-15", 47), ("2024-12-30", 1), ("2027-01-03", 1), ("2026-12-28", 53)] {
            assert_eq!(week_number(d(first)), n, "{first}");
        }
    }

    #[test]
    fn titles_read_as_each_language_writes_them() {
        let case = |layout, date: &str, en: &str, ja: &str| {
            let date = d(date);
            let said = title(layout, date, Range::of(layout, date, Weekday::Mon));
            assert_eq!((said.en.as_str(), said.ja.as_str()), (en, ja));
        };
        case(Layout::Month, "2026-11-21", "November 2026", "2026年11月");
        case(Layout::Week, "2026-11-21", "16–22 November 2026", "2026年11月16日〜22日");
        case(Layout::Week, "2026-10-01", "28 Sep – 4 Oct 2026", "2026年9月28日〜10月4日");
        case(Layout::Week, "2026-12-31", "28 Dec 2026 – 3 Jan 2027", "2026年12月28日〜2027年1月3日");
        case(Layout::Day, "2026-11-21", "Sat 21 Nov 2026", "2026年11月21日（土）");
    }
}
