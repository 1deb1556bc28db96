//! Moving an item in time.

use chrono::NaiveDateTime;
use meguri_model::time::local_text;
use meguri_model::*;
use serde::{Deserialize, Deserializer};
use ts_rs::TS;

use super::edit::save;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;

/// A new time. Without `end` the length is kept in real minutes when `keep_duration` (the default), else the end
/// becomes unknown. An item without clock times gets them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveItem {
    pub item: ItemId,
    /// `YYYY-MM-DDTHH:MM`, wall clock in `zone`.
    #[serde(deserialize_with = "local_text::deserialize")]
    #[ts(type = "string")]
    pub start: NaiveDateTime,
    /// Zone of the start; left out: the item's own, else the place's or the programme's.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string | null")]
    pub end: Option<NaiveDateTime>,
    /// Zone of the end; left out: the item's own, else that of the start.
    #[serde(default)]
    #[ts(optional)]
    pub end_zone: Option<String>,
    #[serde(default = "yes")]
    #[ts(optional, as = "Option<bool>")]
    pub keep_duration: bool,
    /// Start and end are read on the clock of this zone (a grid's); the item keeps its own zones.
    #[serde(default)]
    #[ts(optional)]
    pub shown_in: Option<String>,
}

fn yes() -> bool {
    true
}

pub(crate) fn optional_local<'de, D: Deserializer<'de>>(d: D) -> std::result::Result<Option<NaiveDateTime>, D::Error> {
    let Some(text) = Option::<String>::deserialize(d)? else { return Ok(None) };
    local_text::parse(&text)
        .map(Some)
        .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a local time like 2018-11-27T14:00")))
}

command! {
    /// Moves an item to another time, keeping its length unless an end is given.
    Change move_item(app, input: MoveItem) -> Changed {
        app.change("move_item", |w| {
            let before: Item = w.db.get(input.item)?;
            let programme: Programme = w.db.get(before.programme)?;
            let mut item = before.clone();
            item.when = moved(&before.when, &programme.zone, &input)?;
            item.when.check().map_err(|e| UiError::from(e).field("start"))?;
            save(w, &before, &mut item)?;
            // Said on its own clock, whatever clock it was moved on.
            let start = match &item.when {
                When::Exact { start, .. } => start.local,
                _ => input.start,
            };
            let message = Message::new("did-moved")
                .with("name", Param::Bi(shown_name(item.title.clone())))
                .with("date", start.date())
                .with("time", start);
            Ok(Did::new(item.id, message))
        })
    }
}

fn moved(when: &When, programme_zone: &str, input: &MoveItem) -> Result<When> {
    let (own_start, own_end) = match when {
        When::Exact { start, end } => (Some(start.zone.clone()), end.as_ref().map(|e| e.zone.clone())),
        When::PartOfDay { zone, .. } => (Some(zone.clone()), None),
        _ => (None, None),
    };
    let zone = input.zone.clone().or(own_start).unwrap_or_else(|| programme_zone.to_owned());
    if !zone::known(&zone) {
        return Err(UiError::with("unknown_zone", &[("zone", zone.into())]).field("zone"));
    }
    let shown = input.shown_in.as_deref();
    if shown.is_some_and(|z| !zone::known(z)) {
        return Err(UiError::with("unknown_zone", &[("zone", shown.unwrap_or_default().into())]).field("shown_in"));
    }
    let read = |at: NaiveDateTime, own: &str| match shown {
        Some(z) if z != own => crate::format::in_zone(&Moment::new(at, z), own).unwrap_or(at),
        _ => at,
    };
    let start_at = match when {
        When::Days { .. } => input.start,
        _ => read(input.start, &zone),
    };
    if let Some(end) = input.end {
        let end_zone = input.end_zone.clone().or(own_end).unwrap_or_else(|| zone.clone());
        let end_at = read(end, &end_zone);
        return Ok(When::Exact { start: Moment::new(start_at, zone), end: Some(Moment::new(end_at, end_zone)) });
    }
    match when {
        When::Exact { start, end } if input.keep_duration => {
            let zoned = When::Exact { start: Moment::new(start.local, zone), end: end.clone() };
            Ok(zoned.moved_to(start_at))
        }
        // Whole days stay whole days: dragging them changes the day, not the kind.
        When::Days { .. } if input.keep_duration => Ok(when.moved_to(input.start)),
        _ => Ok(When::Exact { start: Moment::new(start_at, zone), end: None }),
    }
}
