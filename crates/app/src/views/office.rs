//! The settings of a workspace as a dialog shows them: what holds, what could, worded.

use meguri_model::Bi;
use serde::Serialize;
use ts_rs::TS;

use super::holiday::HolidayCountryView;

/// A zone that has a clock.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ZoneView {
    /// IANA name.
    pub zone: String,
    pub city: Bi,
}

/// A number of the clash rules.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RuleNumber {
    pub key: String,
    pub label: Bi,
    /// "min", "km", "km/h", "×" or "days".
    pub unit: Bi,
    pub value: f64,
    /// What it is unless changed.
    pub usual: f64,
}

/// What the office has set, with what holds where it has not.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeView {
    pub name: Bi,
    /// Empty where none is set.
    pub email: String,
    pub home: ZoneView,
    pub clocks: Vec<ZoneView>,
    /// "monday" or "sunday".
    pub week_start: String,
    pub holiday_countries: Vec<HolidayCountryView>,
    pub rules: Vec<RuleNumber>,
}
