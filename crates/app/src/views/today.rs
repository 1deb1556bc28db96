//! The day at a glance.

use meguri_model::open_questions::QuestionKind;
use meguri_model::{Bi, ItemId, ItemKind, ItemState, ProgrammeId, TravelMode};
use serde::Serialize;
use ts_rs::TS;

use super::follow_up::FollowUpLine;
use super::history::HistoryLine;
use super::open_questions::QuestionView;
use super::partnership::{AnniversaryLine, ExpiryLine};
use super::programme::ProgrammeLine;

/// Minutes of the office's day, 0 to 1440 (1500 where the clocks go back).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct OfficeSpan {
    pub from: u32,
    pub to: u32,
}

/// An office's hours laid on the day of ours.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeHoursView {
    pub zone: String,
    pub city: Bi,
    /// "08:40".
    pub time: String,
    pub open: Vec<OfficeSpan>,
    pub is_open: bool,
    /// Opens or closes within half an hour.
    pub soon: bool,
    /// "opens in 20 min", "open until 17:30", "closed until Mon 9:00".
    pub said: Bi,
    /// Today's public holiday there, or empty.
    pub holiday: Bi,
    /// Hours as set: 1 Monday … 7 Sunday, "09:00", "17:30".
    pub days: Vec<u8>,
    pub from: String,
    pub to: String,
}

/// An item in the agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaLine {
    pub item: ItemId,
    pub programme: ProgrammeId,
    pub kind: ItemKind,
    pub travel: Option<TravelMode>,
    pub state: ItemState,
    pub title: Bi,
    /// Programme and place.
    pub detail: Bi,
    /// On the clock of its place: "13:30–15:00", "Morning", "Night", "All day".
    pub time: Bi,
    /// The same on the office's clock with its city ("04:30–06:00 London"); empty where both are one.
    pub other: Bi,
    /// City of the place's clock where it is not the office's, else empty.
    pub city: Bi,
    /// "Sun 13 Dec"; only of what comes on a later day.
    pub day: Bi,
    pub over: bool,
    pub running: bool,
}

/// What one owner still owes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwedGroup {
    /// Key of the owner; empty where several organisations stand together.
    pub owner: String,
    pub name: Bi,
    /// Single questions behind the lines.
    pub count: u32,
    /// Questions that no line stands for.
    pub more: u32,
    pub lines: Vec<OwedLine>,
}

/// Questions of one owner in one programme: those of one kind counted ("Names of 12 people"), or the few of an
/// organisation together ("JETRO: yes or no, contact").
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwedLine {
    /// Key of its first question.
    pub key: String,
    pub icon: String,
    pub text: Bi,
    pub programme: ProgrammeId,
    pub programme_title: Bi,
    /// By when it is wanted, else the first day it is about.
    pub day: Bi,
    pub soon: bool,
    pub overdue: bool,
    pub count: u32,
    /// To list them alone: owner, and the kind where it is one.
    pub owner: String,
    pub kind: Option<QuestionKind>,
}

/// Settled points of one sort.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadyPart {
    pub label: Bi,
    pub settled: u32,
    pub points: u32,
    /// "3 of 12".
    pub said: Bi,
}

/// A coming programme and how far it is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextProgramme {
    pub line: ProgrammeLine,
    pub settled: u32,
    pub points: u32,
    /// "12 of 17 settled".
    pub said: Bi,
    pub parts: Vec<ReadyPart>,
}

/// A change with when it was made, in the office's zone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecentChange {
    pub line: HistoryLine,
    /// "09:40" today, else "Mon 16:20" or "Fri 9 Nov".
    pub when: Bi,
    /// Undo takes back this one.
    pub last: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct TodayView {
    /// "Tuesday 13 November".
    pub title: Bi,
    /// "3 items today. Next: Japan Study Tour, in 22 days."
    pub summary: Bi,
    pub offices: Vec<OfficeHoursView>,
    /// City of the clock that the axis shows.
    pub home: Bi,
    /// The office's clock: "08:40", and its place on the axis.
    pub time: String,
    pub minute: u32,
    /// Length of the office's day in minutes.
    pub day_minutes: u32,
    pub agenda: Vec<AgendaLine>,
    /// What comes next after today.
    pub ahead: Vec<AgendaLine>,
    /// The worst first.
    pub decisions: Vec<QuestionView>,
    /// All of them.
    pub decision_count: u32,
    pub owed: Vec<OwedGroup>,
    /// Questions in `owed` and those left out of it.
    pub owed_count: u32,
    /// Questions, decisions among them, whose answer was wanted before today.
    pub overdue_count: u32,
    pub next: Vec<NextProgramme>,
    /// Those that begin within twelve months.
    pub anniversaries: Vec<AnniversaryLine>,
    /// What runs out within twelve months, or did so lately.
    pub expiring: Vec<ExpiryLine>,
    /// Promises that are due within a week, or were due.
    pub follow_ups: Vec<FollowUpLine>,
    pub follow_up_count: u32,
    pub recent: Vec<RecentChange>,
    /// Nothing is planned in the whole workspace.
    pub empty: bool,
    /// Everything is there; false for a moment after a large file was opened: offices, programmes and changes come first.
    pub checked: bool,
}
