//! What an import would do, row by row, before anything is written.

use meguri_model::{Bi, ProgrammeId};
use meguri_model::import::{Column, ImportKind};
use serde::Serialize;
use ts_rs::TS;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowFate {
    /// A question is open: nothing is applied until it is answered or the row is left out.
    Asks,
    New,
    /// A known record gets something.
    Changed,
    /// All of it is known already.
    Same,
    LeftOut,
}

impl RowFate {
    /// As it is kept with a batch.
    pub fn as_str(self) -> &'static str {
        match self {
            RowFate::Asks => "asks",
            RowFate::New => "new",
            RowFate::Changed => "changed",
            RowFate::Same => "same",
            RowFate::LeftOut => "left_out",
        }
    }
}

/// A column of the source.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportColumn {
    /// What its head says, or empty.
    pub label: String,
    /// The first thing that stands in it.
    pub sample: String,
    /// What it is taken for; `null`: left out.
    pub column: Option<Column>,
}

/// Something a column can be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ColumnName {
    pub column: Column,
    pub name: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportCell {
    /// As it will be.
    pub text: Bi,
    /// As it is now, where the record is known and this differs; else empty.
    pub was: Bi,
    /// Whether the column is in doubt.
    pub doubt: bool,
}

/// A text that may stand in the cell instead.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Alternative {
    pub text: String,
    pub label: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportDoubt {
    pub said: Bi,
    /// Whether the row waits for an answer.
    pub asks: bool,
    /// Column of the source that an alternative goes into, from 0; `null` where there is none.
    pub cell: Option<u32>,
    pub alternatives: Vec<Alternative>,
}

/// A record that the row may be about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportCandidate {
    /// Its id, or `row:5` for a row of the same source.
    pub id: String,
    pub name: Bi,
    pub why: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportRow {
    /// Number in the source, from 1.
    pub row: u32,
    pub fate: RowFate,
    /// "New", "Known: 2 changes", "Takes the seat of Delegate 7".
    pub said: Bi,
    /// One for each of `ImportProposal::shown`.
    pub cells: Vec<ImportCell>,
    pub doubts: Vec<ImportDoubt>,
    pub candidates: Vec<ImportCandidate>,
    /// The record it is about: an id, `row:5`, or `new`; `null` while that is open.
    pub same_as: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, Serialize, TS)]
pub struct ImportCounts {
    pub rows: u32,
    pub new: u32,
    pub changed: u32,
    pub same: u32,
    pub left_out: u32,
    pub asks: u32,
    /// Rows with something doubtful that does not keep them from being applied.
    pub doubtful: u32,
    /// Rows that wait only because two records may be one.
    pub duplicates: u32,
}

/// A source as it would come in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportProposal {
    pub kind: ImportKind,
    /// File name, or empty.
    pub source: String,
    /// What was passed over or taken for granted.
    pub said: Vec<Bi>,
    pub sheets: Vec<String>,
    pub sheet: u32,
    /// Rows before the first row of data; `guessed`: no heads were found, columns are known by their content.
    pub heads: u32,
    pub guessed: bool,
    pub columns: Vec<ImportColumn>,
    /// What a column can be, in the order it is offered.
    pub choices: Vec<ColumnName>,
    /// The columns of the rows below.
    pub shown: Vec<ColumnName>,
    /// At most `limit` rows of those asked for.
    pub rows: Vec<ImportRow>,
    /// How many rows there are of those asked for.
    pub fitting: u32,
    pub counts: ImportCounts,
    /// Some dates could be day/month or month/day.
    pub asks_day_first: bool,
    /// The zone that times are in where they name none.
    pub zone: String,
    pub zone_name: Bi,
}

/// A batch that came in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportBatchLine {
    pub id: String,
    pub kind: ImportKind,
    pub kind_name: Bi,
    /// File name, or empty for pasted text.
    pub source: String,
    /// "Sat 21 Nov, 09:00".
    pub at: Bi,
    pub by: String,
    /// Rows that became records.
    pub rows: u32,
    /// "3 new, 1 changed".
    pub said: Bi,
    /// The programme it came into.
    pub programme: Option<ProgrammeId>,
    pub into: Bi,
    /// The entry of the history that brought it in; `null` where that is not known any more.
    #[ts(type = "number | null")]
    pub seq: Option<i64>,
    /// `undo_change` may be asked for that entry.
    pub can_take_back: bool,
}

/// What a row of a batch became.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportBatchRecord {
    /// Number in the source, from 1.
    pub row: u32,
    /// Table of the record; `null` where there is none (any more).
    pub noun: Option<String>,
    pub id: Option<String>,
    /// Of an item its programme.
    pub programme: Option<ProgrammeId>,
    /// Its name as it is now.
    pub name: Bi,
    /// "New", "Left out".
    pub said: Bi,
}

/// A batch with what it made and the text it was read from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportBatchText {
    pub line: ImportBatchLine,
    /// Rows of the source in all.
    pub rows: u32,
    /// At most 2,000 of them.
    pub records: Vec<ImportBatchRecord>,
    /// Whether the text is longer than what is answered.
    pub cut: bool,
    /// Of a spreadsheet its cells, separated by commas; empty where someone in it was erased.
    pub raw: String,
}

/// What a calendar file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarUse {
    /// Answers to invitations.
    Answers,
    /// Events to bring in.
    Events,
    /// It may be either: to be asked.
    Ask,
}

/// What a calendar file holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarFileView {
    pub for_what: CalendarUse,
    pub answers: u32,
    /// Events outside answers.
    pub events: u32,
    /// "2 answers and 5 events".
    pub said: Bi,
}
