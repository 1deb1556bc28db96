//! One item as the inspector shows it.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::clash::{ClashLevel, ClashView};
use super::history::HistoryLine;

/// A seat's part in an item, with its name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AssignedView {
    pub assignment: AssignmentId,
    pub participation: ParticipationId,
    pub person: Option<PersonId>,
    pub name: Bi,
    /// The name is still to come.
    pub to_come: bool,
    pub role: ParticipantRole,
    pub answer: Answer,
    /// Concerned by an open clash of this item.
    pub clashing: bool,
    /// What the clash says, the worst first.
    pub clash: Option<Bi>,
}

/// Somebody of the item's audience, not assigned by name, whom an open clash of it concerns.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonClash {
    pub person: PersonId,
    pub name: Bi,
    pub level: ClashLevel,
    pub clash: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ContributionView {
    pub contribution: Contribution,
    pub speaker: Bi,
}

/// A time said in one zone: "Tue 27 Nov, 14:00–16:00" and "London".
#[derive(Debug, Clone, Serialize, TS)]
pub struct WhenLine {
    pub text: Bi,
    pub city: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemView {
    pub item: Item,
    pub subgroups: Vec<SubgroupId>,
    pub letters: Vec<String>,
    pub hue: String,
    /// "Day 3 of 7", or empty.
    pub day: Bi,
    /// First line in the item's own zone, second in the other.
    pub when: Vec<WhenLine>,
    /// "2 h 30 min", or `null`.
    pub duration: Option<Bi>,
    pub place: Option<Bi>,
    /// The place above it: "County Durham".
    pub place_in: Option<Bi>,
    pub from_place: Option<Bi>,
    pub to_place: Option<Bi>,
    pub host: Option<Bi>,
    pub host_contact: Option<Bi>,
    /// How many people it is for.
    pub people: u32,
    pub assigned: Vec<AssignedView>,
    pub clashing: Vec<PersonClash>,
    pub contributions: Vec<ContributionView>,
    pub missing: Vec<Bi>,
    pub clashes: Vec<ClashView>,
    /// The newest changes of this item.
    pub history: Vec<HistoryLine>,
    /// What it is part of between partners.
    pub partnerships: Vec<super::partnership::PartnershipLine>,
    /// What was promised in it.
    pub follow_ups: Vec<super::follow_up::FollowUpLine>,
}
