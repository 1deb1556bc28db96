//! The offices' hours laid on our day.

use meguri_model::office_hours::Standing;
use meguri_model::{Bi, Message, Param, zone};
use meguri_store::Db;

use super::Day;
use crate::error::Result;
use crate::office_hours::Offices;
use crate::views::today::{OfficeSpan, OfficeHoursView};
use crate::{format, setting, text};

/// "In 20 min" is said of what comes within this, in minutes.
const NEAR: i64 = 60;
/// Near enough to be marked.
const SOON: i64 = 30;

pub(super) fn lines(db: Db<'_>, day: &Day) -> Result<Vec<OfficeHoursView>> {
    let offices = Offices::read(db)?;
    Ok(setting::clocks(db)?.into_iter().filter_map(|z| line(&offices, z, day)).collect())
}

fn line(offices: &Offices, zone: String, day: &Day) -> Option<OfficeHoursView> {
    let local = zone::local_at(day.now, &zone)?;
    let hours = offices.hours(&zone);
    let holidays = offices.holidays(&zone, day.from, day.to);
    let standing = hours.standing(&zone, day.now, |d| holidays.contains(&d));
    let spans = offices.spans(&zone, day.from, day.to);
    let turn = match standing {
        Standing::Open { until } => Some(until),
        Standing::Closed { opens } => opens,
    };
    let left = turn.map(|t| (t - day.now + 59) / 60);
    Some(OfficeHoursView {
        city: format::city(&zone),
        time: local.format("%H:%M").to_string(),
        open: spans.into_iter().map(|(a, b)| OfficeSpan { from: day.minute(a), to: day.minute(b) }).collect(),
        is_open: matches!(standing, Standing::Open { .. }),
        soon: left.is_some_and(|m| m <= SOON),
        said: said(&zone, standing, left, local.date()),
        holiday: offices.holiday(&zone, local.date()),
        days: hours.days.clone(),
        from: hours.from.format("%H:%M").to_string(),
        to: hours.to.format("%H:%M").to_string(),
        zone,
    })
}

fn said(zone: &str, standing: Standing, left: Option<i64>, today: chrono::NaiveDate) -> Bi {
    let at = |t| zone::local_at(t, zone).unwrap_or_default();
    match (standing, left) {
        (Standing::Open { .. }, Some(m)) if m <= NEAR => text::say(&Message::new("office-closes").with("in", Param::Minutes(m))),
        (Standing::Open { until }, _) => text::say(&Message::new("office-open").with("until", at(until))),
        (Standing::Closed { opens: Some(_) }, Some(m)) if m <= NEAR => text::say(&Message::new("office-opens").with("in", Param::Minutes(m))),
        (Standing::Closed { opens: Some(t) }, _) if at(t).date() == today => text::say(&Message::new("office-closed-until").with("when", at(t))),
        (Standing::Closed { opens: Some(t) }, _) => {
            let when = format::both(|l| match (at(t).date() - today).num_days() {
                0..=6 => format!("{} {}", format::weekday(l, at(t).date()), format::time(l, at(t))),
                _ => format::date_short(l, at(t).date()),
            });
            text::say(&Message::new("office-closed-until").with("when", when))
        }
        (Standing::Closed { opens: None }, _) => text::word("office-closed"),
    }
}
