//! The itinerary: items of ten kinds, contributions inside sessions, assignments of seats.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;
use crate::time::When;

terms! {
    ItemKind {
        Session = "session", Visit = "visit", Meal = "meal", Leg = "leg", Lodging = "lodging", Free = "free",
        Buffer = "buffer", Hold = "hold", Ceremony = "ceremony", Meeting = "meeting",
    }
}
impl ItemKind {
    /// Whether people work in it (used by the rules on rest and long days).
    pub fn is_working(self) -> bool {
        matches!(self, Self::Session | Self::Visit | Self::Ceremony | Self::Meeting)
    }
}
terms! {
    ItemState { Tbc = "tbc", Provisional = "provisional", Confirmed = "confirmed", Cancelled = "cancelled" }
}
terms! {
    /// Who an item is for.
    Audience { WholeParty = "whole_party", Subgroups = "subgroups", People = "people" }
}
terms! {
    TravelMode { Flight = "flight", Train = "train", Coach = "coach", Car = "car", Taxi = "taxi", Ferry = "ferry", Walk = "walk", Other = "other" }
}
terms! {
    Interpretation { None = "none", Consecutive = "consecutive", Simultaneous = "simultaneous" }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Item {
    pub id: ItemId,
    pub programme: ProgrammeId,
    pub kind: ItemKind,
    pub title: Bi,
    pub when: When,
    pub state: ItemState,
    pub place: Option<PlaceId>,
    /// Legs only: where it starts and ends.
    pub from_place: Option<PlaceId>,
    pub to_place: Option<PlaceId>,
    pub travel: Option<TravelMode>,
    pub carrier: String,
    pub number: String,
    pub booking: String,
    /// Lodging: who shares which room, in words.
    pub rooming: String,
    /// Who it is for; subgroups and people stand in `ItemSubgroup` and `Assignment`.
    pub audience: Audience,
    pub host: Option<OrganisationId>,
    pub host_contact: Option<PersonId>,
    /// Languages the host works in (BCP 47).
    pub host_languages: Vec<String>,
    pub interpretation: Interpretation,
    pub briefing: Bi,
    pub questions: Bi,
    pub dress: Bi,
    pub gift: Bi,
    /// For both language versions of what is handed out.
    pub note: Bi,
    /// Never leaves the office.
    pub private_note: String,
    /// Link of an online session.
    pub link: String,
    /// RFC 3339, UTC.
    pub created_at: String,
    pub updated_at: String,
    /// iCalendar SEQUENCE: rises by one exactly when time, place or state change (domain rule 3).
    pub sequence: u32,
}

impl Item {
    /// Whether `next` differs in a fact that recipients of a calendar must be told of: time, place or state.
    pub fn facts_differ(&self, next: &Item) -> bool {
        self.when != next.when
            || self.state != next.state
            || self.place != next.place
            || self.from_place != next.from_place
            || self.to_place != next.to_place
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemSubgroup {
    pub id: ItemSubgroupId,
    pub item: ItemId,
    pub subgroup: SubgroupId,
}

terms! {
    ContributionKind { Opening = "opening", Talk = "talk", Panel = "panel", Discussion = "discussion", Closing = "closing", Break = "break" }
}

/// A talk, panel or remarks inside a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contribution {
    pub id: ContributionId,
    pub item: ItemId,
    pub kind: ContributionKind,
    pub title: Bi,
    /// The seat of who speaks; `None` while open.
    pub speaker: Option<ParticipationId>,
    /// Order in the session, from 1.
    pub position: u32,
    /// BCP 47, or empty while open.
    pub language: String,
    pub minutes: Option<u32>,
}

terms! {
    Answer { Invited = "invited", Accepted = "accepted", Declined = "declined", Tentative = "tentative" }
}

/// A seat's part in an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Assignment {
    pub id: AssignmentId,
    pub item: ItemId,
    pub participation: ParticipationId,
    pub role: crate::party::ParticipantRole,
    pub answer: Answer,
}
