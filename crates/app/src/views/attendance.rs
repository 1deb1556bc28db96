//! The attendance list of an occasion, and what it adds up to.

use meguri_model::{Attendance, Bi, ItemId, ItemKind, ParticipantRole, ParticipationId};
use serde::Serialize;
use ts_rs::TS;

/// Heads by how they are marked; `came` includes those who were late.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct AttendanceTotals {
    pub expected: u32,
    pub came: u32,
    pub late: u32,
    pub excused: u32,
    pub absent: u32,
    /// Not marked yet.
    pub open: u32,
}

/// What is attended: the programme as a whole, a day, or an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OccasionView {
    /// "" for the whole programme, a date, or the item's id.
    pub key: String,
    pub item: Option<ItemId>,
    pub date: Option<String>,
    pub kind: Option<ItemKind>,
    pub title: Bi,
    /// "Tue 27 Nov, 14:00–16:00", or empty.
    pub when: Bi,
    pub totals: AttendanceTotals,
    /// "17 of 19 came, 2 absent" or "not marked yet".
    pub said: Bi,
    /// Somebody is marked.
    pub begun: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AttendanceRow {
    pub participation: ParticipationId,
    pub name: Bi,
    /// The name in the other writing, or empty.
    pub other: Bi,
    pub to_come: bool,
    pub role: ParticipantRole,
    pub role_name: Bi,
    pub headcount: u32,
    pub mark: Option<Attendance>,
    /// Heads the mark is about.
    pub heads: u32,
    pub note: String,
    pub letter: String,
    pub hue: String,
    /// Not on the list of those expected: came all the same.
    pub unexpected: bool,
}

/// Who is expected, who came; and the numbers of the programme as a whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttendanceView {
    pub occasions: Vec<OccasionView>,
    pub chosen: OccasionView,
    pub rows: Vec<AttendanceRow>,
    /// The occasion to begin with: what is on today, else what comes first.
    pub suggested: String,
    /// The programme's own numbers, kept apart from the list.
    pub expected: Option<u32>,
    pub attended: Option<u32>,
    /// Heads who came to anything at all.
    pub came: u32,
    /// "The list says 17; the programme says 19", or empty where they agree or nobody is marked.
    pub differs: Bi,
}
