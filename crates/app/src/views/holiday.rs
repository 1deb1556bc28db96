//! A public holiday, worded.

use meguri_model::{Bi, HolidayCountry, HolidayName};
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HolidayView {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub country: HolidayCountry,
    /// Two letters for a small mark: "JP", "GB".
    pub mark: String,
    /// "Japan", "日本".
    pub of: Bi,
    pub kind: HolidayName,
    /// "Culture Day", "文化の日"; a substitute says so.
    pub name: Bi,
    pub substitute: bool,
}

/// A country whose holidays can be shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HolidayCountryView {
    pub country: HolidayCountry,
    pub name: Bi,
    /// Chosen in the setting `holiday_countries`.
    pub shown: bool,
}
