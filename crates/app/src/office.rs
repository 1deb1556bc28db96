//! The settings as a whole, for the dialog that changes them one by one with `set_setting`.

use meguri_model::clashes::Settings;
use serde_json::Value;

use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::Empty;
use crate::views::office::{OfficeView, RuleNumber, ZoneView};
use crate::{format, holiday, setting, text};

command! {
    /// The office's settings, all of them: what is set and what holds where nothing is.
    Query office(app, input: Empty) -> OfficeView {
        let db = app.ws.db();
        let name = setting::office_name(db)?;
        Ok(OfficeView {
            name,
            email: setting::text(db, "office_email", "")?,
            home: zone(app.home_zone()?),
            clocks: setting::clocks(db)?.into_iter().map(zone).collect(),
            week_start: setting::text(db, "week_start", "monday")?,
            holiday_countries: holiday::choices(db)?,
            rules: rules(&setting::clashes(db)?)?,
        })
    }
}

fn zone(zone: String) -> ZoneView {
    ZoneView { city: format::city(&zone), zone }
}

/// As they are read: journeys, flights, working days, what is to come.
const ORDER: &[&str] = &[
    "buffer_minutes", "walkable_km", "detour", "walk_km_h", "road_km_h", "longest_road_km", "arrival_minutes", "long_flight_minutes",
    "rest_minutes", "simultaneous_minutes", "long_day_minutes", "meal_after_minutes", "tbc_days",
];

/// The numbers of the rules.
fn rules(now: &Settings) -> Result<Vec<RuleNumber>> {
    let fields = |s: &Settings| match serde_json::to_value(s) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(UiError::new("database")),
    };
    let (now, usual) = (fields(now)?, fields(&Settings::default())?);
    let number = |v: Option<&Value>| v.and_then(Value::as_f64).unwrap_or(0.0);
    let rule = |key: &String| RuleNumber {
        label: text::word(&format!("rule-{}", key.replace('_', "-"))),
        unit: text::word(unit(key)),
        value: number(now.get(key)),
        usual: number(usual.get(key)),
        key: key.clone(),
    };
    let mut all: Vec<RuleNumber> = usual.keys().map(rule).collect();
    all.sort_by_key(|r| ORDER.iter().position(|k| *k == r.key));
    Ok(all)
}

fn unit(key: &str) -> &'static str {
    match key {
        k if k.ends_with("_km_h") => "unit-km-h",
        k if k.ends_with("_km") => "unit-km",
        k if k.ends_with("_days") => "unit-days",
        k if k.contains("minutes") => "unit-minutes",
        _ => "unit-times",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use meguri_model::Lang;

    #[test]
    fn every_number_has_its_words_and_its_usual_value() {
        let all = rules(&Settings { buffer_minutes: 25, ..Settings::default() }).unwrap();
        assert_eq!(all.iter().map(|r| r.key.as_str()).collect::<Vec<_>>(), ORDER);
        for r in &all {
            for lang in [Lang::En, Lang::Ja] {
                assert!(text::has(lang, &format!("rule-{}", r.key.replace('_', "-"))), "{}", r.key);
            }
        }
        let buffer = all.iter().find(|r| r.key == "buffer_minutes").unwrap();
        assert_eq!((buffer.value, buffer.usual, buffer.unit.en.as_str()), (25.0, 10.0, "min"));
    }
}
