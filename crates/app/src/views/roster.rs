//! The people of a programme by role, and the groups they are in.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::answers::AnswerView;
use super::running_order::PlateView;

/// A group someone is in: every day, or on some.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatGroup {
    pub subgroup: SubgroupId,
    pub letter: String,
    pub hue: String,
    /// The days where it is not every day: "Tue 27 Nov", or empty.
    pub days: Bi,
}

/// A group on one day only.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayGroup {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub subgroup: SubgroupId,
}

/// How a seat stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SeatLook {
    /// Certain to come.
    Confirmed,
    /// Counted, not certain or without a name.
    Held,
    /// Applied, shortlisted, waiting.
    Open,
    /// Declined or withdrawn.
    Out,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterRow {
    pub participation: Participation,
    pub name: Bi,
    /// The name in the other writing, or empty.
    pub other: Bi,
    pub to_come: bool,
    /// Kana, or empty; `reading_check`: suggested, not confirmed yet.
    pub reading: String,
    pub reading_check: bool,
    /// The post at the time.
    pub post: Bi,
    pub groups: Vec<SeatGroup>,
    /// The group of every day, and those of single days.
    pub everyday: Option<SubgroupId>,
    pub days: Vec<DayGroup>,
    pub status: Bi,
    pub look: SeatLook,
    /// "No answer yet", "No restrictions", or what was said; empty for a seat without a name.
    pub diet: Bi,
    pub diet_known: bool,
    pub plate: Option<PlateView>,
    /// What they said to their invitations.
    pub answer: Option<AnswerView>,
    pub names: Vec<NameForm>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterSection {
    pub role: ParticipantRole,
    /// "Delegates".
    pub label: Bi,
    /// Heads in it.
    pub heads: u32,
    /// "1 named, 18 to come", or empty.
    pub note: Bi,
    pub rows: Vec<RosterRow>,
}

/// A day on which groups may differ.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterDay {
    pub date: String,
    pub label: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterGroup {
    pub subgroup: Subgroup,
    pub label: Bi,
    pub hue: String,
    /// Heads in it on every day.
    pub heads: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RosterView {
    pub sections: Vec<RosterSection>,
    pub groups: Vec<RosterGroup>,
    pub days: Vec<RosterDay>,
    /// Everybody stands by rank of post and reading; else the order was set by hand.
    pub by_rank: bool,
    /// Heads that come, whatever the filter.
    pub heads: u32,
    /// "18 names to come", or empty.
    pub names_to_come: Bi,
    /// Who is in no group, where there are groups: "3 in no group", or empty.
    pub ungrouped: Bi,
}

/// A typed line of a list of names, as it would be added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadName {
    pub name: Bi,
    /// "new", "in the directory", "here already", "12 seats".
    pub known: Bi,
    /// The seat it takes, where it fills one: "Delegate 7".
    pub seat: Bi,
    /// Here already: nothing is added.
    pub here: bool,
}
