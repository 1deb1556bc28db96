//! The timetable: rows of participants or tables, columns of slots.

use meguri_model::{Bi, ItemId, MeetingId, MeetingLock, MeetingRequestId, MeetingState, ParticipationId, RequestKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the rows are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimetableBy {
    #[default]
    PeopleEurope,
    PeopleJapan,
    People,
    Tables,
    /// One participant.
    One,
}

/// What has to be there before meetings can be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimetableLacks {
    Slots,
    Tables,
    Requests,
}

/// How many of the requests of a kind are placed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeterView {
    pub kind: RequestKind,
    pub label: Bi,
    pub placed: u32,
    pub of: u32,
    /// "9 of 9".
    pub said: Bi,
}

/// How sure it is that nothing better can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    Proven,
    /// A bound is known, and it is above.
    Bounded,
    /// Nothing is known of this problem.
    Unknown,
}

/// What the timetable is worth.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QualityView {
    pub placed: u32,
    pub of: u32,
    /// "of 26 requests placed".
    pub placed_said: Bi,
    /// "60 of 64 points".
    pub points_said: Bi,
    pub meters: Vec<MeterView>,
    pub proof: Proof,
    /// "Proven best".
    pub proof_head: Bi,
    /// "60 is the most these rules allow".
    pub proof_said: Bi,
    /// "7 breaks".
    pub breaks: Bi,
    /// What cannot be held as it stands, in words.
    pub broken: Vec<Bi>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SlotView {
    /// `2016-11-08T09:30`.
    pub id: String,
    /// "Tue 8 Nov", where there are several days.
    pub day: Bi,
    /// "09:30".
    pub from: Bi,
    /// "09:30–09:55".
    pub times: Bi,
    /// "4 of 4 tables".
    pub used: Bi,
    /// The first of its block, but not the first of all.
    pub begins_block: bool,
}

/// A column of the matrix of requests.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CodeView {
    pub participation: ParticipationId,
    pub code: String,
    pub name: Bi,
}

/// Whether two asked to meet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskView {
    /// Which column.
    pub column: u32,
    pub request: MeetingRequestId,
    pub kind: RequestKind,
    pub placed: bool,
    /// "Japan Bioindustry Association: both asked, placed".
    pub label: Bi,
}

/// Who asked, seen from the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AskedBy {
    Both,
    Row,
    Other,
    Nobody,
}

/// How a cell differs from what stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    New,
    Moved,
    Gone,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingCell {
    pub request: MeetingRequestId,
    /// `None`: only proposed.
    pub meeting: Option<MeetingId>,
    pub item: Option<ItemId>,
    /// Index of the slot in which it starts, and how many it takes.
    pub slot: u32,
    pub span: u32,
    /// Whom the row meets; of a table both.
    pub with: Bi,
    /// "Table 1"; of a row of tables who meets.
    pub table: Bi,
    pub interpreter: Bi,
    pub kind: RequestKind,
    pub asked_by: AskedBy,
    pub must: bool,
    pub lock: MeetingLock,
    pub state: MeetingState,
    /// Why it cannot be held as it stands.
    pub marks: Vec<Bi>,
    pub difference: Option<Difference>,
    /// What is drawn or told by its place, for assistive technology: "10:00–10:25, both asked, locked".
    pub label: Bi,
}

/// A stretch of slots in which somebody is not there.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AwaySlots {
    pub slot: u32,
    pub span: u32,
    /// "Arrives 11:00".
    pub said: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TimetableRow {
    /// A participation or a table.
    pub id: String,
    pub name: Bi,
    pub to_come: bool,
    pub code: String,
    /// "Germany".
    pub second: Bi,
    pub asks: Vec<AskView>,
    /// "4 of 5".
    pub placed: Bi,
    pub cells: Vec<MeetingCell>,
    pub away: Vec<AwaySlots>,
}

/// A meeting at a time at which no slot starts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OffGrid {
    pub meeting: MeetingId,
    pub item: ItemId,
    pub title: Bi,
    pub when: Bi,
}

/// One of the ways to look at it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimetableChoice {
    pub by: TimetableBy,
    pub label: Bi,
}

/// What differs from what stands.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Differences {
    /// "2 moved, 1 new, 1 gone".
    pub said: Bi,
    /// In words, at most 60.
    pub lines: Vec<DifferenceLine>,
    pub total: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DifferenceLine {
    pub request: MeetingRequestId,
    pub difference: Difference,
    pub title: Bi,
    /// "10:00, Table 1 → 11:00, Table 2".
    pub said: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TimetableView {
    /// "13 participants, 3 names to come", "4 tables, 6 slots".
    pub people: Bi,
    pub places: Bi,
    pub lacks: Option<TimetableLacks>,
    pub fingerprint: String,
    pub quality: QualityView,
    pub choices: Vec<TimetableChoice>,
    pub by: TimetableBy,
    /// Head of the first column.
    pub head: Bi,
    /// Empty where there are too many for a matrix.
    pub codes: Vec<CodeView>,
    pub slots: Vec<SlotView>,
    pub rows: Vec<TimetableRow>,
    pub off_grid: Vec<OffGrid>,
    pub meetings: u32,
    pub locked: u32,
    /// "2 locked".
    pub locked_said: Bi,
    /// Meetings that begin before now and are not locked.
    pub before_now: u32,
    pub differences: Option<Differences>,
    /// Whether it is the proposal that is shown.
    pub proposed: bool,
}

/// Something that a move would run into.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TryMeeting {
    /// It can be done.
    pub allowed: bool,
    /// "Free at table 2" or why not, in sentences.
    pub said: Vec<Bi>,
    /// Where it would be.
    pub table: Option<String>,
    pub table_said: Bi,
    /// "60 → 58 points".
    pub points: Bi,
    pub breaks: Bi,
    /// What else would move, where that mends it.
    pub swap: Option<SwapView>,
}

/// The other meetings that give way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SwapView {
    pub others: Vec<super::solving::PlacementView>,
    /// "Swaps with FlandersBio and BIO-M", "Moves … to 11:00".
    pub said: Bi,
}

/// A meeting for its own page beside the timetable.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingFacts {
    pub request: MeetingRequestId,
    pub meeting: Option<MeetingId>,
    pub item: Option<ItemId>,
    pub title: Bi,
    /// "10:00–10:25".
    pub times: Bi,
    pub slot: Option<String>,
    pub table: Bi,
    pub interpreter: Bi,
    pub asked_by: Bi,
    /// "First choice".
    pub kind: Bi,
    pub must: bool,
    pub lock: MeetingLock,
    pub state: MeetingState,
    pub marks: Vec<Bi>,
    pub note: String,
    /// Whose meeting it is: the rows it stands in.
    pub who: Vec<ParticipationId>,
    /// Where it could begin, for the list of "Move…".
    pub slots: Vec<SlotChoice>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SlotChoice {
    pub slot: String,
    pub label: Bi,
    pub allowed: bool,
    /// "Free", "FlandersBio meets BIO-M then".
    pub said: Bi,
    pub now: bool,
}

/// Something to look at before it is printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchCheckLine {
    pub code: String,
    pub said: Bi,
    /// The row it is about: a participation.
    pub row: Option<ParticipationId>,
    pub request: Option<MeetingRequestId>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchChecksView {
    pub lines: Vec<MatchCheckLine>,
    pub total: u32,
    /// "Nothing to look at", "3 to look at".
    pub said: Bi,
}
