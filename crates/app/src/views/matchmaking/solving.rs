//! A search for a timetable, what it found, and why something is not in it.

use meguri_model::matchmaking::FoundStage;
use meguri_model::{Bi, MeetingRequestId, ParticipationId, RequestKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a request is held: names of the engine (ids as text, a slot by when it begins).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlacementView {
    pub request: String,
    /// `2016-11-08T09:30`.
    pub slot: String,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub table: Option<String>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub interpreter: Option<String>,
}

/// One thing that could be arranged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "change", deny_unknown_fields)]
pub enum MatchChange {
    /// One more table, open all the time.
    Table,
    /// The participant is there in this slot too.
    There { participant: ParticipationId, slot: String },
    /// One more meeting for them.
    Most { participant: ParticipationId },
    /// The request may be at any time.
    AnyTime { request: MeetingRequestId },
}

/// A search that goes on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunningView {
    pub seconds: f64,
    pub stages: Vec<FoundStage>,
    pub placed: u32,
    pub of: u32,
    #[ts(type = "number")]
    pub points: i64,
    #[ts(type = "number")]
    pub points_of: i64,
    /// No timetable has more points.
    #[ts(type = "number")]
    pub most: i64,
    /// "22 of 26 placed, 58 of 64 points, at most 60 possible".
    pub said: Bi,
    /// "if Medicon arrives 10:30"; empty where nothing is tried.
    pub tried: Bi,
}

/// How sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SolveStatus {
    /// Nothing better can be had.
    Optimal,
    /// The best so far.
    Feasible,
    /// Not all that must be held can be held.
    Infeasible,
    /// Stopped before anything was found.
    Unknown,
}

/// A search that is over. What it found is kept until it is taken or left.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DoneView {
    pub status: SolveStatus,
    pub stages: Vec<FoundStage>,
    pub placed: u32,
    pub of: u32,
    #[ts(type = "number")]
    pub points: i64,
    #[ts(type = "number")]
    pub points_of: i64,
    #[ts(type = "number")]
    pub most: i64,
    /// "Proven best" or how sure it is else.
    pub head: Bi,
    /// "23 of 26 placed, 60 of 64 points, 7 breaks".
    pub said: Bi,
    /// Somebody broke it off, or its time was over.
    pub broken_off: bool,
    /// The programme changed since it was asked.
    pub stale: bool,
    /// It is the timetable that stands.
    pub same: bool,
    pub fingerprint: String,
    /// "if Medicon arrives 10:30"; empty where nothing was tried. Such a timetable can only be taken after the change is made.
    pub tried: Bi,
    pub change: Option<MatchChange>,
    /// What must be held and is not, with the reason.
    pub left_out: Vec<NotPlacedRow>,
    pub meetings: Vec<PlacementView>,
    pub milliseconds: u32,
}

/// What is known of a programme's search: at most one of the two is there.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct SolvingView {
    pub running: Option<RunningView>,
    pub done: Option<DoneView>,
}

/// A request that is not placed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NotPlacedRow {
    pub request: MeetingRequestId,
    pub title: Bi,
    pub kind: RequestKind,
    pub must: bool,
    /// One or two sentences; `None` while it is not known yet.
    pub reason: Option<Bi>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct NotPlacedView {
    /// What must be held first, then by what it weighs.
    pub rows: Vec<NotPlacedRow>,
    pub total: u32,
    /// Reasons are being looked for.
    pub waiting: bool,
}

/// A change and what the best timetable would be with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IdeaView {
    pub change: MatchChange,
    /// "Medicon arrives 10:30".
    pub what: Bi,
    /// "24 of 26", "no gain".
    pub gain: Bi,
    pub gains: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct IdeasView {
    /// Best first, at most six.
    pub ideas: Vec<IdeaView>,
    pub waiting: bool,
}
