//! The list of programmes and what it can be narrowed to.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::programme::ProgrammeLine;

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammeRow {
    pub line: ProgrammeLine,
    pub kind: Bi,
    pub status: Bi,
    /// "Japan Study Tour, 7th", or empty.
    pub series: Bi,
    pub year: Option<i32>,
    pub sectors: Vec<String>,
    pub organiser: Bi,
    /// Heads that come, or the expected number where nobody has a seat yet.
    pub people: Option<u32>,
    /// To sort by date: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or empty.
    pub date: String,
    /// To sort by title, by language.
    pub key: Bi,
    /// First day of a copy a year later: the same weekday, and the same date.
    pub next_start: Option<String>,
    pub next_date: Option<String>,
}

/// A value the list can be narrowed to, with how many programmes have it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FacetValue {
    pub value: String,
    pub label: Bi,
    pub count: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammesView {
    pub rows: Vec<ProgrammeRow>,
    /// How many there are without any filter.
    pub all: u32,
    /// Every series, to choose from.
    pub all_series: Vec<Series>,
    pub kinds: Vec<FacetValue>,
    pub statuses: Vec<FacetValue>,
    pub years: Vec<FacetValue>,
    pub series: Vec<FacetValue>,
    pub sectors: Vec<FacetValue>,
}

/// One edition of a series.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EditionView {
    pub line: ProgrammeLine,
    pub edition: Option<u32>,
    pub status: Bi,
    /// Heads of the delegates that come or came.
    pub delegates: u32,
    pub expected: Option<u32>,
    pub attended: Option<u32>,
    pub items: u32,
    pub hosts: Vec<Bi>,
    /// In the order the plan reaches them.
    pub cities: Bi,
}

/// A series with its editions side by side.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SeriesPage {
    pub series: Series,
    /// The newest first.
    pub editions: Vec<EditionView>,
}
