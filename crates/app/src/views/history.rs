//! History lines and what a change answers.

use meguri_model::Bi;
use serde::Serialize;
use ts_rs::TS;

/// A record that a change touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Touched {
    /// Table name: "item", "programme".
    pub noun: String,
    pub id: String,
}

/// What every change answers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Changed {
    /// Sequence number in the history; `null` where nothing had to change.
    #[ts(type = "number | null")]
    pub seq: Option<i64>,
    /// The record made or changed.
    pub id: Option<String>,
    /// "Moved NSK, Peterlee to 14:00".
    pub said: Bi,
    pub touched: Vec<Touched>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    Change,
    Undo,
    Redo,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryLine {
    #[ts(type = "number")]
    pub seq: i64,
    /// RFC 3339, UTC.
    pub at: String,
    pub author: String,
    pub command: String,
    pub kind: HistoryKind,
    /// Undone and not redone, or taken back by a later entry.
    pub undone: bool,
    /// `undo_change` may be asked for it.
    pub can_take_back: bool,
    pub said: Bi,
}
