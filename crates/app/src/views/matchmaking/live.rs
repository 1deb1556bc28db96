//! The day of the meetings: what runs, what is next, and how to go on when somebody does not come.

use crate::views::follow_up::FollowUpLine;
use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

/// Where a slot stands against the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SlotStand {
    Past,
    Current,
    Next,
    Later,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LiveSlot {
    /// Wall-clock in the programme's zone, `YYYY-MM-DDTHH:MM`.
    pub at: String,
    pub times: Bi,
    /// The day where the slots are of several; else empty.
    pub day: Bi,
    pub stand: SlotStand,
    pub meetings: u32,
    pub done: u32,
    pub not_held: u32,
}

/// One of those who meet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LiveSide {
    pub participation: ParticipationId,
    pub name: Bi,
    /// The person where the name is that of an organisation; else empty.
    pub person: Bi,
    /// "Comes at 11:00", "Did not come", or empty.
    pub absent: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LiveMeeting {
    pub meeting: MeetingId,
    pub item: ItemId,
    pub title: Bi,
    pub sides: Vec<LiveSide>,
    /// "Table 3", or empty.
    pub table: Bi,
    pub interpreter: Bi,
    pub times: Bi,
    pub state: MeetingState,
    pub outcome: Option<MeetingOutcome>,
    pub note: String,
    pub follow_ups: u32,
}

/// Somebody who takes part in meetings, and whether they are there now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LivePerson {
    pub participation: ParticipationId,
    pub name: Bi,
    pub person: Bi,
    /// Meetings from the shown slot on.
    pub to_come: u32,
    /// "Comes at 11:00", "Did not come", "Left at 12:00", or empty.
    pub absent: Bi,
}

/// Something that can fail on the day: a table, an interpreter.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LiveThing {
    pub id: String,
    pub name: Bi,
    /// Cannot be used from now on.
    pub out: bool,
}

/// The day of the meetings around one moment.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LiveDay {
    /// The moment it is shown for, wall-clock in the programme's zone.
    pub now: String,
    /// "10:07 in Cologne"; "Rehearsal: 10:07" where it is not the clock's time.
    pub clock: Bi,
    /// The clock says a time between the first slot and the last.
    pub on: bool,
    pub slots: Vec<LiveSlot>,
    /// The current slot, or the last one begun; `null` before the first.
    pub current: Option<u32>,
    pub next: Option<u32>,
    /// "12 minutes left", "Begins in 20 minutes", "All slots are over".
    pub left: Bi,
    pub meetings: Vec<LiveMeeting>,
    pub next_meetings: Vec<LiveMeeting>,
    pub people: Vec<LivePerson>,
    pub tables: Vec<LiveThing>,
    pub interpreters: Vec<LiveThing>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    Cancelled,
    Moved,
    Added,
    Seated,
}

/// What becomes of one meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingDifference {
    pub kind: DifferenceKind,
    pub title: Bi,
    /// "10:00, table 1 → 11:30, table 2".
    pub said: Bi,
}

/// Where a changed meeting is to be held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MeetingChange {
    pub request: MeetingRequestId,
    /// Wall-clock start of the slot, `YYYY-MM-DDTHH:MM`; `null`: not held.
    pub slot: Option<String>,
    pub table: Option<MeetingTableId>,
    pub interpreter: Option<MeetingInterpreterId>,
}

/// Somebody who has to be told.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ToldLine {
    pub participation: ParticipationId,
    pub name: Bi,
    /// "Hokuriku Life Care Cluster Association: 10:30 → 11:30, table 2".
    pub changes: Vec<Bi>,
}

/// One way to go on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RepairAlternative {
    /// "Leave the rest as it is".
    pub title: Bi,
    /// "2 moved, 1 not held, 5 to be told".
    pub summary: Bi,
    /// "Nobody can be disturbed less this way", or empty.
    pub proven: Bi,
    pub differences: Vec<MeetingDifference>,
    pub told: Vec<ToldLine>,
    /// To be handed to `take_repair`.
    pub changes: Vec<MeetingChange>,
}

/// What happened, and up to three ways to go on, the least disturbing first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Repairs {
    /// "FlandersBio does not come: 3 meetings are hit".
    pub said: Bi,
    /// Of the timetable it was worked out for, to be handed to `take_repair`.
    pub stands: String,
    pub alternatives: Vec<RepairAlternative>,
    pub milliseconds: u32,
}

/// What came of the meetings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Outcomes {
    pub meetings: Vec<LiveMeeting>,
    /// "12 of 23 with an outcome: 7 good, 3 to follow up, 2 nothing".
    pub said: Bi,
    pub follow_ups: Vec<FollowUpLine>,
}
