//! One undertaking: a seminar, study tour, delegation visit or matchmaking mission.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;
use crate::time::When;

terms! {
    /// What a programme is at heart; free `types` may be added beside it.
    ProgrammeKind {
        Seminar = "seminar",
        StudyTour = "study_tour",
        DelegationVisit = "delegation_visit",
        MatchmakingMission = "matchmaking_mission",
    }
}
terms! {
    ProgrammeStatus {
        Idea = "idea", Call = "call", Confirmed = "confirmed", Running = "running", Closed = "closed", Cancelled = "cancelled",
    }
}
terms! {
    Mode { InPerson = "in_person", Online = "online", Hybrid = "hybrid" }
}

/// A series ("Japan Study Tour") whose editions are programmes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Series {
    pub id: SeriesId,
    pub name: Bi,
    pub notes: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Programme {
    pub id: ProgrammeId,
    pub kind: ProgrammeKind,
    /// Free words of the source ("Conference", "exchange", "online series"); several.
    pub types: Vec<String>,
    pub title: Bi,
    pub series: Option<SeriesId>,
    pub edition: Option<u32>,
    pub status: ProgrammeStatus,
    pub when: When,
    /// IANA zone of the place where most of it happens; whole days are days there.
    pub zone: String,
    /// The zone shown beside it.
    pub second_zone: Option<String>,
    pub mode: Mode,
    pub audiences: Vec<String>,
    pub sectors: Vec<String>,
    /// People expected and counted; independent of the list of named people.
    pub expected: Option<u32>,
    pub attended: Option<u32>,
    pub objectives: Bi,
    pub notes: String,
    /// Text of the source it was taken from, as found.
    pub source: String,
    /// RFC 3339, UTC.
    pub created_at: String,
    pub updated_at: String,
    /// iCalendar SEQUENCE of the programme's own event (RFC 5545 §3.8.7.4).
    pub sequence: u32,
}

impl Programme {
    /// Whether it is over on a day: its last day has passed, or it is closed or cancelled.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.when.days().is_some_and(|(_, last)| last < today) || matches!(self.status, ProgrammeStatus::Closed | ProgrammeStatus::Cancelled)
    }
}

terms! {
    OrganisationRole {
        Organiser = "organiser", CoOrganiser = "co_organiser", Host = "host", Visited = "visited", Funder = "funder", Supporter = "supporter",
    }
}
terms! {
    /// Whether a host has said yes.
    Agreement { NotAsked = "not_asked", Asked = "asked", Confirmed = "confirmed", Declined = "declined" }
}

/// An organisation's role in a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgrammeOrganisation {
    pub id: RoleId,
    pub programme: ProgrammeId,
    pub organisation: OrganisationId,
    pub role: OrganisationRole,
    pub agreement: Agreement,
    pub note: String,
}
