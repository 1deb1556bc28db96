//! How people sit at the tables of an item.

use meguri_model::{Bi, ChairId, ItemId, ParticipationId, SeatingTableId, TableShape};
use serde::Serialize;
use ts_rs::TS;

/// Somebody on a chair.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SitterView {
    pub chair: ChairId,
    pub participation: ParticipationId,
    pub name: Bi,
    pub post: Bi,
    /// Of those who receive.
    pub host: bool,
    /// Not expected there any more.
    pub gone: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatingChairView {
    /// From 1.
    pub number: u32,
    /// From the table's centre, −1 to 1 to the right and down.
    pub x: f64,
    pub y: f64,
    /// In the middle: the place of the host.
    pub honour: bool,
    pub sitter: Option<SitterView>,
    /// Who interprets, on a chair behind.
    pub behind: Option<SitterView>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatingTableView {
    pub table: SeatingTableId,
    pub name: Bi,
    pub shape: TableShape,
    pub chairs: Vec<SeatingChairView>,
}

/// Somebody without a chair, with how many heads.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnseatedView {
    pub participation: ParticipationId,
    pub name: Bi,
    pub heads: u32,
    pub interpreter: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatingView {
    pub item: ItemId,
    pub title: Bi,
    pub when: Bi,
    /// "16 people at 2 tables, 1 without a chair".
    pub said: Bi,
    pub tables: Vec<SeatingTableView>,
    pub unseated: Vec<UnseatedView>,
}
