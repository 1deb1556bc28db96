//! What a typed line, a move or a proposal would come to.

use meguri_model::{Bi, ItemId, ItemKind, ItemState, When};
use serde::Serialize;
use ts_rs::TS;

use super::clash::ClashLevel;
use super::item::WhenLine;

/// A stretch of the typed line and what it was taken for: day, time, length, part, nights, kind, number, from, to,
/// place, group, state; `null` where it is part of the title.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineSegment {
    pub text: String,
    pub what: Option<String>,
}

/// A typed line as it is understood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemReading {
    pub segments: Vec<LineSegment>,
    pub kind: ItemKind,
    pub title: Bi,
    pub state: ItemState,
    pub when: Vec<WhenLine>,
    pub duration: Option<Bi>,
    pub place: Option<Bi>,
    pub host: Option<Bi>,
    pub from: Option<Bi>,
    pub to: Option<Bi>,
    pub letters: Vec<String>,
    /// What is doubtful about it: a time in a gap, a place that is not in the list.
    pub doubts: Vec<Bi>,
    /// What it would clash with.
    pub clashes: Vec<TriedClash>,
    /// The input of `add_item` that makes it.
    #[ts(type = "unknown")]
    pub input: serde_json::Value,
}

/// A clash that would be there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedClash {
    pub headline: Bi,
    pub level: ClashLevel,
    pub items: Vec<ItemId>,
    /// Titles of the items it would clash with.
    pub with: Bi,
    /// It is not there now.
    pub new: bool,
}

/// Where an item would stand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedItem {
    pub item: ItemId,
    pub when: Bi,
}

/// A move that was looked at.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Trial {
    pub items: Vec<TriedItem>,
    /// Open clashes of the moved items, the worst first; notes left out.
    pub clashes: Vec<TriedClash>,
}

/// A leg or a night that could be added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Proposal {
    pub key: String,
    pub kind: ItemKind,
    /// "Gateshead → Sunderland, 25 min".
    pub label: Bi,
    /// "Tue 27 Nov, 13:00–13:25", and why.
    pub when: Bi,
    pub why: Bi,
    /// An input of `add_item`.
    #[ts(type = "unknown")]
    pub input: serde_json::Value,
}

/// A typed date as it is understood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DateReading {
    pub when: When,
    /// The day, where it is one: `YYYY-MM-DD`.
    pub date: Option<String>,
    /// "Tue 15 Dec 2026", "March".
    pub label: Bi,
}

/// A day of a month's page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MonthDay {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Of the month shown; days around it fill the weeks.
    pub inside: bool,
    pub weekend: bool,
    pub today: bool,
    /// "Tue 15 Dec 2026".
    pub label: Bi,
}

/// A month as a date picker shows it; weeks begin on Monday.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MonthPage {
    /// `YYYY-MM`.
    pub month: String,
    pub title: Bi,
    pub weekdays: Vec<Bi>,
    pub weeks: Vec<Vec<MonthDay>>,
}
