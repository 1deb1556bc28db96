//! The attendance sheet: who is expected, with space to sign.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;
use crate::name::Name;

#[derive(Clone, Debug, Default, Serialize)]
pub struct AttendanceSheet {
    pub front: Front,
    pub heads: Heads,
    /// Each begins a page.
    pub sheets: Vec<Sheet>,
    pub nothing: Bi,
}

impl Document for AttendanceSheet {
    const TEMPLATE: &'static str = "attendance_sheet";
}

/// Heads of the columns.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Heads {
    pub name: Bi,
    pub organisation: Bi,
    pub group: Bi,
    pub signature: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Sheet {
    /// The item, or the day.
    pub head: Bi,
    pub when: Bi,
    /// "19 expected".
    pub said: Bi,
    pub rows: Vec<Row>,
    /// Empty rows for who comes unexpected.
    pub blank: u32,
    pub grouped: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    pub number: String,
    pub name: Name,
    pub organisation: Bi,
    pub groups: Vec<String>,
}
