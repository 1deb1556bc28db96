//! Meetings of a matchmaking on paper: a page for each participant, a sign for each table.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

/// Personal schedules.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingSchedule {
    pub front: Front,
    /// One a participant, each beginning a page.
    pub people: Vec<OnesMeetings>,
    pub heads: MeetingHeads,
}

impl Document for MeetingSchedule {
    const TEMPLATE: &'static str = "meeting_schedule";
}

/// Heads of the columns.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingHeads {
    pub time: Bi,
    pub with: Bi,
    pub table: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct OnesMeetings {
    pub front: Front,
    pub days: Vec<MeetingDay>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingDay {
    /// "Tue 8 Nov 2016".
    pub head: Bi,
    pub rows: Vec<MeetingRow>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct MeetingRow {
    pub time: Bi,
    /// Whom they meet; at a table: the sides, in their order. Empty: free.
    pub with: Vec<Bi>,
    /// Who comes for them.
    pub lines: Vec<Bi>,
    /// What they offer and seek, in the words it was entered in.
    pub facts: Vec<(Bi, String)>,
    pub table: Bi,
    /// "Interpreter: …", or empty.
    pub interpreter: Bi,
    /// "Free".
    pub free: Bi,
    pub cancelled: bool,
}

/// Signs for tables, one a landscape page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TableSigns {
    pub front: Front,
    pub tables: Vec<TableSign>,
}

impl Document for TableSigns {
    const TEMPLATE: &'static str = "table_signs";
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TableSign {
    pub name: Bi,
    /// Where it stands.
    pub site: String,
    pub days: Vec<MeetingDay>,
}
