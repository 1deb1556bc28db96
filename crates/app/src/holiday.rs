//! Public holidays of the countries the office works with (setting `holiday_countries`, Japan and England where none is set).

use chrono::NaiveDate;
use meguri_model::{Bi, Holiday, HolidayCountry, Message, Param, holidays::between};
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::door::command;
use crate::error::{Result, UiError};
use crate::text;
use crate::views::Empty;
use crate::views::holiday::{HolidayCountryView, HolidayView};

/// The days to look at, both inclusive, at most ten years; other countries than those set.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskHolidays {
    #[ts(type = "string")]
    pub from: NaiveDate,
    #[ts(type = "string")]
    pub to: NaiveDate,
    #[serde(default)]
    #[ts(optional)]
    pub countries: Option<Vec<HolidayCountry>>,
}

const MOST_DAYS: i64 = 3660;

/// The countries whose holidays are shown.
pub(crate) fn countries(db: Db<'_>) -> Result<Vec<HolidayCountry>> {
    let stored = db.setting("holiday_countries")?.and_then(|v| serde_json::from_str(&v).ok());
    Ok(stored.unwrap_or_else(|| vec![HolidayCountry::Japan, HolidayCountry::EnglandAndWales]))
}

/// The holidays from `from` to `to`, worded; a span the other way round is refused.
pub(crate) fn shown(countries: &[HolidayCountry], from: NaiveDate, to: NaiveDate) -> Result<Vec<HolidayView>> {
    if to < from {
        return Err(UiError::new("range_reversed").field("to"));
    }
    if (to - from).num_days() > MOST_DAYS {
        return Err(UiError::with("span_too_long", &[("days", Param::Number(MOST_DAYS))]).field("to"));
    }
    Ok(between(countries, from, to).into_iter().map(view).collect())
}

fn view(h: Holiday) -> HolidayView {
    HolidayView {
        date: h.date.to_string(),
        country: h.country,
        mark: h.country.as_str().get(..2).unwrap_or_default().to_owned(),
        of: of(h.country),
        kind: h.name,
        name: name(&h),
        substitute: h.substitute,
    }
}

fn of(country: HolidayCountry) -> Bi {
    text::term("holiday-country", country.as_str())
}

pub(crate) fn name(h: &Holiday) -> Bi {
    let own = text::term("holiday", h.name.as_str());
    if h.substitute { text::say(&Message::new("holiday-substitute").with("name", own)) } else { own }
}

command! {
    /// Public holidays by rule, for any year.
    Query holidays(app, input: AskHolidays) -> Vec<HolidayView> {
        let chosen = match input.countries {
            Some(list) => list,
            None => countries(app.ws.db())?,
        };
        shown(&chosen, input.from, input.to)
    }
}
command! {
    /// The countries whose holidays are known, and which are shown.
    Query holiday_countries(app, input: Empty) -> Vec<HolidayCountryView> {
        choices(app.ws.db())
    }
}

pub(crate) fn choices(db: Db<'_>) -> Result<Vec<HolidayCountryView>> {
    let chosen = countries(db)?;
    Ok(HolidayCountry::ALL.iter().map(|c| HolidayCountryView { country: *c, name: of(*c), shown: chosen.contains(c) }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use meguri_model::{HolidayName, Lang};

    #[test]
    fn every_holiday_and_country_has_a_name_in_both_languages() {
        let ids = HolidayName::ALL.iter().map(|n| format!("term-holiday-{}", n.as_str().replace('_', "-")));
        let countries = HolidayCountry::ALL.iter().map(|c| format!("term-holiday-country-{c}"));
        for id in ids.chain(countries) {
            assert!(text::has(Lang::En, &id) && text::has(Lang::Ja, &id), "{id}");
        }
    }

    #[test]
    fn golden_week_of_2026_is_said_in_both_languages() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 5, d).unwrap();
        let week = shown(&[HolidayCountry::Japan, HolidayCountry::EnglandAndWales], day(3), day(6)).unwrap();
        let said: Vec<_> = week.iter().map(|h| format!("{} {} {} {}", &h.date[8..], h.mark, h.name.en, h.name.ja)).collect();
        assert_eq!(said, [
            "03 JP Constitution Memorial Day 憲法記念日",
            "04 JP Greenery Day みどりの日",
            "04 GB Early May bank holiday 5月初めの銀行休業日",
            "05 JP Children's Day こどもの日",
            "06 JP Constitution Memorial Day, substitute day 振替休日（憲法記念日）",
        ]);
    }
}
