//! The itinerary: days and rows as they were planned or released.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Itinerary {
    pub front: Front,
    pub days: Vec<Day>,
    /// What has no day yet, under its own head.
    pub undated_head: Day,
    pub undated: Vec<Row>,
    /// Every day begins a page, so that a day can be handed out.
    pub page_per_day: bool,
    /// What stands there when nothing is planned.
    pub nothing: Bi,
}

impl Document for Itinerary {
    const TEMPLATE: &'static str = "itinerary";
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Day {
    /// "Sun 25 Nov".
    pub head: Bi,
    /// "Day 1".
    pub number: Bi,
    /// "Tokyo to London", "Sunderland".
    pub route: Bi,
    /// "Night: London".
    pub night: Bi,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// In the item's own zone.
    pub time: Bi,
    /// The same in the second zone; empty where it is not shown.
    pub other: Bi,
    pub title: Bi,
    /// What people come for.
    pub strong: bool,
    /// What only leads there.
    pub quiet: bool,
    pub cancelled: bool,
    /// "times to be confirmed", "hotel to be confirmed".
    pub open: Vec<Bi>,
    /// Who, with whom, what to bring.
    pub lines: Vec<Bi>,
    /// To show a taxi driver, in the script of the place.
    pub address: Vec<Local>,
    /// Letters of the groups it is for; empty for everybody.
    pub groups: Vec<String>,
    /// "changed", "new", "cancelled".
    pub mark: Bi,
    /// A bar in the margin.
    pub changed: bool,
}

/// A text in the language of a place, whatever the document's.
#[derive(Clone, Debug, Serialize)]
pub struct Local {
    /// BCP 47: `en` or `ja`.
    pub lang: &'static str,
    pub text: String,
}
