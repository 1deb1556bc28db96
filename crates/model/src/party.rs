//! Who takes part: seats in a programme and the subgroups they form.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;

terms! {
    ParticipantRole {
        Delegate = "delegate", HeadOfDelegation = "head_of_delegation", Speaker = "speaker", Moderator = "moderator",
        Panellist = "panellist", Interpreter = "interpreter", Guide = "guide", Staff = "staff", Host = "host",
        Press = "press", Guest = "guest",
    }
}
impl ParticipantRole {
    /// Whether "the whole party" includes this role. Hosts, press and guests join single items only.
    pub fn in_party(self) -> bool {
        !matches!(self, Self::Host | Self::Press | Self::Guest)
    }
}
terms! {
    ParticipationStatus {
        Applied = "applied", Shortlisted = "shortlisted", Accepted = "accepted", Waitlisted = "waitlisted",
        Declined = "declined", Confirmed = "confirmed", Withdrawn = "withdrawn",
    }
}
impl ParticipationStatus {
    /// Whether the seat counts as coming.
    pub fn is_coming(self) -> bool {
        matches!(self, Self::Accepted | Self::Confirmed)
    }
}

/// A seat: a person, a placeholder ("Delegate 7") or a headcount ("12 more").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Participation {
    pub id: ParticipationId,
    pub programme: ProgrammeId,
    /// `None` while the name is to come.
    pub person: Option<PersonId>,
    /// How the seat is called while it has no name.
    pub placeholder: Bi,
    /// People this seat stands for; 1 for a person.
    pub headcount: u32,
    /// On whose behalf.
    pub organisation: Option<OrganisationId>,
    pub role: ParticipantRole,
    pub status: ParticipationStatus,
    /// Order of precedence, 1 first.
    pub precedence: Option<u32>,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Subgroup {
    pub id: SubgroupId,
    pub programme: ProgrammeId,
    /// "A", "B": unique in its programme.
    pub letter: String,
    pub name: Bi,
}

/// A seat stays in a small group whatever is proposed, on one day or on every day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stay {
    pub id: StayId,
    pub participation: ParticipationId,
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    /// The group's letter; the group may not be made yet.
    pub letter: String,
}

terms! {
    /// What is wanted of two seats: always in one small group, or never.
    PairRule { Together = "together", Apart = "apart" }
}

/// Two seats that are kept together in small groups, or apart, whatever is proposed and on every day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupPair {
    pub id: GroupPairId,
    pub participation: ParticipationId,
    pub other: ParticipationId,
    pub rule: PairRule,
}

/// A seat is in a subgroup, on one day or on every day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Membership {
    pub id: MembershipId,
    pub subgroup: SubgroupId,
    pub participation: ParticipationId,
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
}
