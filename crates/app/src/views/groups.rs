//! Who is in which group, on a day.

use meguri_model::{Bi, PairRule, ParticipantRole, ParticipationId, SubgroupId};
use serde::Serialize;
use ts_rs::TS;

use super::itinerary::GroupChip;

/// A seat with the groups it is in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupSeat {
    pub participation: ParticipationId,
    pub name: Bi,
    pub to_come: bool,
    pub role: ParticipantRole,
    pub headcount: u32,
    /// On the day asked for, or on every day.
    pub groups: Vec<SubgroupId>,
    /// The day asked for has its own: they stand in place of the everyday ones.
    pub own: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupDay {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub label: Bi,
    /// Somebody is in another group than on other days.
    pub own: bool,
}

/// The groups of a programme and who is in them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupsView {
    pub groups: Vec<GroupChip>,
    /// Those who come, in order of precedence.
    pub seats: Vec<GroupSeat>,
    pub days: Vec<GroupDay>,
}

/// Somebody in a proposed group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposedSeat {
    pub participation: ParticipationId,
    pub name: Bi,
    pub to_come: bool,
    pub organisation: Bi,
    pub languages: Bi,
    pub locked: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposedGroup {
    pub letter: String,
    pub label: Bi,
    pub hue: String,
    pub seats: Vec<ProposedSeat>,
}

/// Two seats that are kept together, or apart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PairView {
    pub participation: ParticipationId,
    pub other: ParticipationId,
    pub name: Bi,
    pub other_name: Bi,
    pub rule: PairRule,
    /// Why these groups do not keep it, as a sentence; empty where they do.
    pub broken: Bi,
}

/// Groups that are proposed, and what they do in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupProposal {
    pub groups: Vec<ProposedGroup>,
    pub how: Vec<Bi>,
    /// Of the programme, those whose seats are in no group here too.
    pub pairs: Vec<PairView>,
    /// Who is in which group as it stands.
    pub now: Vec<(ParticipationId, u32)>,
    /// Heads of seats for several, which can't be spread, or empty.
    pub several: Bi,
}
