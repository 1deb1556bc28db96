//! Requests to meet: the list, one of them, what is suggested.

use meguri_model::matchmaking::Stretch;
use meguri_model::{Bi, MeetingRequestId, ParticipationId, PartySide, ProgrammeId, RequestKind, SideAnswer, Wish};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    Placed,
    /// It has a time at which no slot begins.
    OffTheGrid,
    NotPlaced,
    Declined,
    /// Somebody in it is not coming.
    NotComing,
    /// Never to be placed.
    Never,
}

/// Somebody in a request.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestSideView {
    pub participation: ParticipationId,
    /// They asked for it.
    pub asked: bool,
    pub rank: Option<u32>,
    pub answer: SideAnswer,
}

/// A line of the list; names are those of `participants`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestLine {
    pub request: MeetingRequestId,
    /// Who asked first.
    pub sides: Vec<RequestSideView>,
    pub kind: RequestKind,
    pub wish: Wish,
    pub state: RequestState,
    /// "10:00–10:25, Table 1", "Not placed", "Declined".
    pub stands: Bi,
    pub locked: bool,
    /// "1st", "1st and 3rd"; empty where nobody ranked it.
    pub ranks: Bi,
    /// Two slots long, only at some times, after another one: in words; empty where it is like any other.
    pub conditions: Bi,
    pub note: String,
    pub warnings: Vec<Bi>,
}

/// Somebody in the matchmaking, for lists and choices.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestParticipant {
    pub participation: ParticipationId,
    pub name: Bi,
    /// The person, where the name is that of an organisation; else empty.
    pub person: Bi,
    pub code: String,
    pub side: PartySide,
    pub coming: bool,
    pub requests: u32,
    pub placed: u32,
    /// "5 requests, 4 placed".
    pub said: Bi,
}

/// A value to filter by, with how many requests it holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestCount {
    pub value: String,
    pub label: Bi,
    pub count: u32,
}

/// Something to look at before the timetable is made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestWarning {
    pub said: Bi,
    pub participation: Option<ParticipationId>,
    pub request: Option<MeetingRequestId>,
}

/// The requests of a programme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestsView {
    pub programme: ProgrammeId,
    pub requests: Vec<RequestLine>,
    /// Of all, also those that a filter leaves out.
    pub total: u32,
    /// "26 requests, 64 points".
    pub said: Bi,
    pub kinds: Vec<RequestCount>,
    pub states: Vec<RequestCount>,
    pub participants: Vec<RequestParticipant>,
    pub warnings: Vec<RequestWarning>,
    /// There are slots, tables: what is asked for can be placed.
    pub slots: u32,
    pub tables: u32,
    /// Seats of the programme that are not in the matchmaking.
    pub others: u32,
}

/// A side of one request, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestSidePage {
    pub participation: ParticipationId,
    pub name: Bi,
    pub person: Bi,
    pub asked: bool,
    pub rank: Option<u32>,
    pub answer: SideAnswer,
    pub answer_said: Bi,
    /// "Belgium, 3 of 6 slots".
    pub said: Bi,
}

/// Another request, to be put after.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestChoice {
    pub request: MeetingRequestId,
    pub title: Bi,
}

/// One request.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RequestPage {
    pub request: MeetingRequestId,
    pub programme: ProgrammeId,
    pub title: Bi,
    pub kind: RequestKind,
    pub kind_said: Bi,
    pub weight: u32,
    pub wish: Wish,
    pub state: RequestState,
    pub stands: Bi,
    pub locked: bool,
    pub length: u32,
    pub only: Vec<Stretch>,
    /// "10:00–11:25" of each of `only`.
    pub only_said: Vec<Bi>,
    pub after: Vec<RequestChoice>,
    /// Requests that may come before it: those that share somebody with it.
    pub may_follow: Vec<RequestChoice>,
    pub features: Vec<String>,
    /// What some table has.
    pub known_features: Vec<String>,
    pub note: String,
    pub sides: Vec<RequestSidePage>,
    pub warnings: Vec<Bi>,
}

/// Two who should meet, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SuggestedMeeting {
    pub a: ParticipationId,
    pub b: ParticipationId,
    pub names: [Bi; 2],
    /// "FlandersBio seeks drug discovery, which …  offers".
    pub reasons: Vec<Bi>,
    pub score: u32,
}

/// What is suggested; nothing of it is put in unasked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SuggestedMeetings {
    pub suggestions: Vec<SuggestedMeeting>,
    /// Participants whose profile says nothing of sectors, offers and seeks.
    pub silent: u32,
    /// "3 participants have said nothing …", or empty.
    pub silent_said: Bi,
}
