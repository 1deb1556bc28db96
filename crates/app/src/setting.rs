//! Settings of the workspace: the numbers of the clash rules, the office's zone and clocks.

use std::collections::BTreeMap;

use meguri_model::clashes::Settings;
use meguri_model::{Bi, HolidayCountry, Message, OfficeHours, Param};
use meguri_store::Db;
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

use crate::app::Did;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::BiPatch;
use crate::place::known_zone;
use crate::views::Empty;
use crate::views::history::Changed;

/// A setting and its value; `null` goes back to the default.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSetting {
    /// `home_zone`, `clocks` (list of zones), `clashes` (numbers of the rules), `calendar_tbc_prefix`,
    /// `calendar_part_of_day_hours`, `office_email`, `house_style` (`{"footer":{"en":…,"ja":…},"colour":"#rrggbb","paper":"a4","eras":false}`), `import_limits` (`{"megabytes":…,"rows":…,"times":…,"line":…}`), `office_name` (`{"en":…,"ja":…}`), `holiday_countries` (list of codes), `week_start` (`monday`, `sunday`),
    /// `office_hours` (by zone: `{"Asia/Tokyo":{"days":[1,2,3,4,5],"from":"09:00","to":"17:30"}}`; the others keep the default).
    pub key: String,
    #[ts(type = "unknown")]
    pub value: Value,
}

fn bad(key: &str, detail: impl Into<String>) -> UiError {
    UiError::with("bad_input", &[("command", "set_setting".into()), ("detail", Param::Text(detail.into()))]).field(key)
}

fn check(key: &str, value: &Value) -> Result<()> {
    match key {
        "home_zone" => known_zone(value.as_str().unwrap_or_default(), key),
        "clocks" => {
            let list = value.as_array().ok_or_else(|| bad(key, "list"))?;
            list.iter().try_for_each(|z| known_zone(z.as_str().unwrap_or_default(), key))
        }
        "clashes" => {
            let rules = serde_json::from_value::<Settings>(value.clone()).map_err(|e| bad(key, e.to_string()))?;
            if rules.are_sound() { Ok(()) } else { Err(UiError::new("bad_number").field(key)) }
        }
        "office_email" => {
            let ok = value.as_str().is_some_and(|s| s.split_once('@').is_some_and(|(a, b)| !a.is_empty() && b.contains('.')));
            if ok { Ok(()) } else { Err(bad(key, "name@example.org")) }
        }
        "office_name" => {
            let name = serde_json::from_value::<BiPatch>(value.clone()).map_err(|e| bad(key, e.to_string()))?;
            if name.en.is_some() || name.ja.is_some() { Ok(()) } else { Err(UiError::new("needs_text").field(key)) }
        }
        "holiday_countries" => {
            serde_json::from_value::<Vec<HolidayCountry>>(value.clone()).map(|_| ()).map_err(|e| bad(key, e.to_string()))
        }
        "office_hours" => {
            let all: BTreeMap<String, OfficeHours> = serde_json::from_value(value.clone()).map_err(|e| bad(key, e.to_string()))?;
            all.iter().try_for_each(|(zone, hours)| {
                known_zone(zone, key)?;
                if hours.is_sound() { Ok(()) } else { Err(UiError::new("bad_office_hours").field(key)) }
            })
        }
        "import_limits" => serde_json::from_value::<crate::import::ImportLimits>(value.clone()).map_err(|e| bad(key, e.to_string()))?.check(),
        "house_style" => serde_json::from_value::<crate::document::HouseStyle>(value.clone()).map_err(|e| bad(key, e.to_string()))?.check(),
        "week_start" => match value.as_str() {
            Some("monday" | "sunday") => Ok(()),
            _ => Err(bad(key, "monday / sunday")),
        },
        "calendar_tbc_prefix" | "calendar_part_of_day_hours" => {
            value.as_bool().map(|_| ()).ok_or_else(|| bad(key, "true / false"))
        }
        _ => Err(UiError::with("unknown_setting", &[("key", key.into())]).field("key")),
    }
}

pub(crate) fn text(db: Db<'_>, key: &str, default: &str) -> Result<String> {
    let stored = db.setting(key)?.and_then(|v| serde_json::from_str::<String>(&v).ok());
    Ok(stored.unwrap_or_else(|| default.to_owned()))
}

/// What the office calls itself; empty where nobody said.
pub(crate) fn office_name(db: Db<'_>) -> Result<Bi> {
    let stored = db.setting("office_name")?.and_then(|v| serde_json::from_str(&v).ok());
    Ok(stored.unwrap_or_default())
}

pub(crate) fn flag(db: Db<'_>, key: &str, default: bool) -> Result<bool> {
    Ok(db.setting(key)?.and_then(|v| serde_json::from_str(&v).ok()).unwrap_or(default))
}

pub(crate) fn clocks(db: Db<'_>) -> Result<Vec<String>> {
    let stored = db.setting("clocks")?.and_then(|v| serde_json::from_str::<Vec<String>>(&v).ok());
    Ok(stored.unwrap_or_else(|| ["Europe/London", "Europe/Brussels", "Asia/Tokyo"].map(str::to_owned).to_vec()))
}

pub(crate) fn clashes(db: Db<'_>) -> Result<Settings> {
    let stored = db.setting("clashes")?.and_then(|v| serde_json::from_str(&v).ok());
    Ok(stored.unwrap_or_default())
}

command! {
    /// Every setting that is not at its default.
    Query settings(app, input: Empty) -> BTreeMap<String, Value> {
        let all = app.ws.db().settings()?;
        Ok(all.into_iter().map(|(k, v)| (k, serde_json::from_str(&v).unwrap_or(Value::Null))).collect())
    }
}
command! {
    /// Changes a setting of the workspace.
    Change set_setting(app, input: SetSetting) -> Changed {
        app.change("set_setting", |w| {
            let value = if input.value.is_null() {
                None
            } else {
                check(&input.key, &input.value)?;
                Some(input.value.to_string())
            };
            w.db.set_setting(&input.key, value.as_deref())?;
            Ok(Did { id: None, message: Message::new("did-setting").with("key", Param::Term(format!("setting-{}", input.key.replace('_', "-")))) })
        })
    }
}
