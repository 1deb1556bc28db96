//! Applications to a programme, by how far they are.

use meguri_model::{Bi, ParticipantRole, ParticipationId, ParticipationStatus};
use serde::Serialize;
use ts_rs::TS;

/// What the call says.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct CallView {
    pub places: Option<u32>,
    /// `YYYY-MM-DD`.
    pub closes: Option<String>,
    /// "Applications until Fri 16 Oct", or empty.
    pub closes_said: Bi,
    pub criteria: Vec<String>,
    pub note: String,
}

/// A step: "Accepted, Tue 3 Nov, by Ito".
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepView {
    pub status: ParticipationStatus,
    pub said: Bi,
    pub note: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ApplicationRow {
    pub participation: ParticipationId,
    pub name: Bi,
    /// The name in the other writing, or empty.
    pub other: Bi,
    /// A held seat: its name is to come.
    pub to_come: bool,
    pub post: Bi,
    pub role: ParticipantRole,
    pub headcount: u32,
    pub status: ParticipationStatus,
    pub status_name: Bi,
    /// `YYYY-MM-DD`, or `null` where nobody noted it.
    pub applied: Option<String>,
    pub applied_said: Bi,
    pub met: Vec<String>,
    /// "3 of 4 criteria", or empty where the call has none.
    pub met_said: Bi,
    pub interests: Vec<String>,
    pub note: String,
    /// Place on the waiting list, 1 first.
    pub waiting: Option<u32>,
    /// The last step: "since Tue 3 Nov", or empty.
    pub since: Bi,
    pub steps: Vec<StepView>,
    /// What usually follows.
    pub next: Vec<ParticipationStatus>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ApplicationColumn {
    pub status: ParticipationStatus,
    pub label: Bi,
    pub heads: u32,
    pub rows: Vec<ApplicationRow>,
}

/// A free place and who is next.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceOffer {
    pub participation: ParticipationId,
    /// "A place is free: Hanako Sato is first on the waiting list".
    pub said: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ApplicationsView {
    pub call: CallView,
    /// Heads on places.
    pub taken: u32,
    /// "17 of 19 places taken, 2 free".
    pub said: Bi,
    /// More are accepted than there are places.
    pub over: bool,
    /// Accepted seats whose names are to come: whoever is accepted can take one.
    pub held: u32,
    pub columns: Vec<ApplicationColumn>,
    pub offers: Vec<PlaceOffer>,
}
