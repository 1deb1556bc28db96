//! The time field: what was typed, as it is understood, with the other zone beside it.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use meguri_model::time::local_text;
use meguri_model::zone::{self, Fit};
use meguri_model::{Bi, Message, Moment, time_text};
use serde::Deserialize;
use ts_rs::TS;

use crate::door::command;
use crate::error::UiError;
use crate::place::known_zone;
use crate::views::programme::TimeReading;
use crate::{format, text};

/// Text of a time field and the day it is about.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadTime {
    pub text: String,
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub zone: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<String>>")]
    pub second_zone: Option<String>,
}

command! {
    /// Reads a typed time: "14", "1430", "2pm", "14:00-16:00", "14:00 2h", "午後2時".
    Query read_time(app, input: ReadTime) -> TimeReading {
        known_zone(&input.zone, "zone")?;
        let read = time_text::read(&input.text)
            .ok_or_else(|| UiError::with("time_not_understood", &[("text", input.text.trim().into())]).field("text"))?;
        let at = |minutes: i32| input.date.and_time(NaiveTime::MIN) + Duration::minutes(minutes.into());
        let start = at(read.start);
        let end = read.end.map(at);
        let other = match &input.second_zone {
            Some(z) => {
                known_zone(z, "second_zone")?;
                in_other(&input.zone, z, start, end)
            }
            None => Bi::default(),
        };
        Ok(TimeReading {
            start: local_text::format(start),
            end: end.map(local_text::format),
            other,
            warning: clock_warning(start, &input.zone).or_else(|| end.and_then(|e| clock_warning(e, &input.zone))).unwrap_or_default(),
        })
    }
}

fn in_other(zone: &str, other: &str, start: NaiveDateTime, end: Option<NaiveDateTime>) -> Bi {
    let there = |t: NaiveDateTime| format::in_zone(&Moment::new(t, zone), other);
    let Some(s) = there(start) else { return Bi::default() };
    let city = format::city(other);
    format::both(|l| {
        let times = format::times(l, s, end.and_then(there));
        let day = if s.date() == start.date() { String::new() } else { format!("{} ", format::date_short(l, s.date())) };
        format!("{day}{times} {}", city.get(l))
    })
}

/// Said where a clock time does not exist or exists twice on that day.
pub(crate) fn clock_warning(t: NaiveDateTime, zone: &str) -> Option<Bi> {
    let id = match zone::resolve(t, zone)?.fit {
        Fit::Once => return None,
        Fit::Gap => "time-in-gap",
        Fit::Fold => "time-in-fold",
    };
    Some(text::say(&Message::new(id).with("time", t).with("date", t.date())))
}
