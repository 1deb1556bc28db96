//! The date field: what was typed, as it is understood, and the month it is picked from.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use meguri_model::date_text::{self, DateText, Near};
use meguri_model::{Bi, Programme, ProgrammeId, When};
use serde::Deserialize;
use ts_rs::TS;

use crate::door::command;
use crate::error::UiError;
use crate::format;
use crate::views::item_text::{DateReading, MonthDay, MonthPage};

/// Text of a date field, and what is near: the day it is about, the programme it is in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadDate {
    pub text: String,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub near: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
    /// Months and years are taken too ("March", 2027年).
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub months: bool,
}

/// Which month: any of its days; left out: this month.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskMonth {
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    /// Months from there.
    #[serde(default)]
    #[ts(optional, as = "Option<i32>")]
    pub step: i32,
}

command! {
    /// Reads a typed date: "Tue", "27 Nov", "11/27", "11月27日", "2026-11-27", "day 3", "tomorrow".
    Query read_date(app, input: ReadDate) -> DateReading {
        let wrong = || UiError::with("date_not_understood", &[("text", input.text.trim().into())]).field("text");
        let programme = input.programme.map(|id| app.ws.db().get::<Programme>(id)).transpose()?;
        let near = Near { today: app.today()?, focus: input.near, range: programme.and_then(|p| p.when.days()) };
        let when = match date_text::read(&input.text).ok_or_else(wrong)? {
            DateText::Day(day) => {
                let d = day.resolve(&near).ok_or_else(wrong)?;
                When::Days { from: d, to: d }
            }
            DateText::Month { month, year } if input.months => When::Month { month, year },
            DateText::Year(year) if input.months => When::Year { year },
            _ => return Err(wrong()),
        };
        when.check().map_err(|e| UiError::from(e).field("text"))?;
        let date = when.days().map(|d| d.0);
        Ok(DateReading { date: date.map(|d| d.to_string()), label: format::both(|l| format::when_long(l, &when)), when })
    }
}
command! {
    /// A month of whole weeks, for picking a day.
    Query month_page(app, input: AskMonth) -> MonthPage {
        let today = app.today()?;
        let out_of_range = || UiError::new("bad_number").field("step");
        let day = input.date.unwrap_or(today);
        let by = Months::new(input.step.unsigned_abs());
        let first = day.with_day(1).and_then(|d| if input.step < 0 { d.checked_sub_months(by) } else { d.checked_add_months(by) });
        let first = first.filter(|d| (1800..=2400).contains(&d.year())).ok_or_else(out_of_range)?;
        let start = first.checked_sub_days(Days::new(u64::from(first.weekday().num_days_from_monday()))).ok_or_else(out_of_range)?;
        let page_day = |d: NaiveDate| MonthDay {
            date: d.to_string(),
            inside: d.month() == first.month(),
            weekend: matches!(d.weekday(), Weekday::Sat | Weekday::Sun),
            today: d == today,
            label: format::both(|l| format::date_long(l, d)),
        };
        let week = |n: u64| (0..7).filter_map(|i| start.checked_add_days(Days::new(n * 7 + i))).map(page_day).collect::<Vec<_>>();
        let weeks = (0..6).map(week).take_while(|w| w.iter().any(|d| d.inside)).collect();
        let weekdays = (0..7).filter_map(|i| start.checked_add_days(Days::new(i))).map(|d| format::both(|l| format::weekday(l, d).to_owned()));
        Ok(MonthPage {
            month: first.format("%Y-%m").to_string(),
            title: format::both(|l| format::month(l, u8::try_from(first.month()).unwrap_or(1), Some(first.year()))),
            weekdays: weekdays.collect::<Vec<Bi>>(),
            weeks,
        })
    }
}
