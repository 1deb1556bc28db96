//! What an office did in a year: numbers, charts, lists.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

#[derive(Clone, Debug, Default, Serialize)]
pub struct YearReport {
    pub front: Front,
    pub numbers: Vec<Number>,
    pub charts: Vec<Chart>,
    pub lists: Vec<YearList>,
    pub left_out_head: Bi,
    /// What is counted nowhere, and why.
    pub left_out: Vec<Bi>,
    /// What stands there where nothing took place; else empty.
    pub nothing: Bi,
}

impl Document for YearReport {
    const TEMPLATE: &'static str = "year_report";
}

/// A number that stands for itself.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Number {
    pub label: Bi,
    pub value: String,
    pub note: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Chart {
    pub title: Bi,
    pub bars: Vec<Bar>,
    /// The longest bar.
    pub most: u32,
    /// Columns side by side, for time that runs to the right; else bars below each other.
    pub upright: bool,
    /// What is in none of the bars, or why they add up to more.
    pub note: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Bar {
    pub label: Bi,
    pub count: u32,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct YearList {
    pub head: Bi,
    pub columns: Vec<YearColumn>,
    pub rows: Vec<Vec<Bi>>,
    /// The last row adds up the others.
    pub sum: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct YearColumn {
    pub head: Bi,
    /// Part of the width.
    pub width: f64,
    /// Numbers stand at the right.
    pub number: bool,
}
