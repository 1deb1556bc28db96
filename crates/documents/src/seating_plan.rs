//! Who sits where at the tables of an item.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

#[derive(Clone, Debug, Default, Serialize)]
pub struct SeatingPlan {
    pub front: Front,
    pub items: Vec<SeatedItem>,
}

impl Document for SeatingPlan {
    const TEMPLATE: &'static str = "seating_plan";
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SeatedItem {
    pub title: Bi,
    pub when: Bi,
    /// How many sit at how many tables.
    pub said: Bi,
    pub tables: Vec<SeatedTable>,
    pub unseated_head: Bi,
    pub unseated: Vec<Bi>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SeatedTable {
    pub name: Bi,
    pub round: bool,
    /// In order of the chairs.
    pub chairs: Vec<SeatedChair>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SeatedChair {
    /// From 1.
    pub number: u32,
    /// Empty: nobody sits there.
    pub name: Bi,
    pub post: Bi,
    /// Who interprets, on a chair behind.
    pub behind: Bi,
    /// Of the hosts: drawn dark.
    pub host: bool,
    /// In the middle of the head table.
    pub centre: bool,
    /// Where the chair stands around the table: from its centre, −1 to 1 each way, right and down.
    pub x: f64,
    pub y: f64,
}
