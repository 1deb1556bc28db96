//! Who is in which group, on a day.

use meguri_model::{Bi, ParticipantRole, ParticipationId, SubgroupId};
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
