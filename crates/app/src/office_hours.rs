//! Office hours of the zones the office works with (setting `office_hours`; Monday to Friday, 9:00 to 17:30, where none
//! are set), without the public holidays of the zone's country.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use meguri_model::office_hours::holidays_of;
use meguri_model::{Bi, HolidayCountry, OfficeHours, holidays, zone};
use meguri_store::Db;

use crate::error::Result;
use crate::holiday;

/// The hours of every zone, read once.
pub(crate) struct Offices {
    set: BTreeMap<String, OfficeHours>,
    nations: Vec<HolidayCountry>,
}

impl Offices {
    pub fn read(db: Db<'_>) -> Result<Offices> {
        let set = db.setting("office_hours")?.and_then(|v| serde_json::from_str(&v).ok()).unwrap_or_default();
        Ok(Offices { set, nations: holiday::countries(db)? })
    }

    pub fn hours(&self, zone: &str) -> OfficeHours {
        self.set.get(zone).cloned().unwrap_or_default()
    }

    /// Whose public holidays the offices of a zone keep.
    pub fn country(&self, zone: &str) -> Option<HolidayCountry> {
        holidays_of(zone, &self.nations)
    }

    /// The days between two instants (and a month after) on which the offices of a zone keep a holiday.
    pub fn holidays(&self, zone: &str, from: i64, to: i64) -> Vec<NaiveDate> {
        let day = |at| zone::local_at(at, zone).map(|t| t.date());
        let (Some(country), Some(first), Some(last)) = (self.country(zone), day(from), day(to)) else { return Vec::new() };
        let last = last.checked_add_days(Days::new(31)).unwrap_or(last);
        holidays::between(&[country], first, last).into_iter().map(|h| h.date).collect()
    }

    /// What the offices of a zone celebrate on a day, or empty.
    pub fn holiday(&self, zone: &str, day: NaiveDate) -> Bi {
        let found = self.country(zone).map(|c| holidays::between(&[c], day, day)).unwrap_or_default();
        found.first().map(holiday::name).unwrap_or_default()
    }

    /// Every stretch in which the offices of a zone are open between two instants (seconds since 1970 UTC), cut to them.
    pub fn spans(&self, zone: &str, from: i64, to: i64) -> Vec<(i64, i64)> {
        let closed = self.holidays(zone, from, to);
        self.hours(zone).spans(zone, from, to, |d| closed.contains(&d))
    }
}
