//! The frozen copy: plain values with the names as they were.

use serde::{Deserialize, Serialize};

use crate::*;

/// A programme as it was released.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    /// Without notes and source text: they never leave the office.
    pub programme: Programme,
    /// By id.
    pub items: Vec<FrozenItem>,
    /// By id.
    pub seats: Vec<FrozenSeat>,
}

/// A seat with its name as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenSeat {
    pub id: ParticipationId,
    pub person: Option<PersonId>,
    pub name: Bi,
    /// The name was still to come.
    pub to_come: bool,
    pub headcount: u32,
    pub role: ParticipantRole,
    pub organisation: Bi,
}

/// A seat with its own part in an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedSeat {
    pub seat: ParticipationId,
    pub name: Bi,
    pub role: ParticipantRole,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenContribution {
    pub title: Bi,
    pub kind: ContributionKind,
    pub speaker: Bi,
    pub language: String,
    pub minutes: Option<u32>,
}

/// An item with the names behind its references.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrozenItem {
    /// Without the private note and the stamps.
    pub item: Item,
    pub place: Bi,
    pub address: Bi,
    /// Latitude and longitude of the place, degrees.
    pub geo: Option<(f64, f64)>,
    pub from: Bi,
    pub to: Bi,
    pub host: Bi,
    pub contact: Bi,
    /// Letters of its subgroups, sorted.
    pub groups: Vec<String>,
    /// Seats with a part of their own, by id.
    pub people: Vec<NamedSeat>,
    pub contributions: Vec<FrozenContribution>,
    /// Every seat that takes part, by id (`own_view::takes_part` on that day).
    pub takes_part: Vec<ParticipationId>,
}

impl Frozen {
    /// The copy of an item; items are held by id.
    pub fn item(&self, id: ItemId) -> Option<&FrozenItem> {
        self.items.binary_search_by_key(&id, |i| i.item.id).ok().map(|at| &self.items[at])
    }

    pub fn seat(&self, id: ParticipationId) -> Option<&FrozenSeat> {
        self.seats.binary_search_by_key(&id, |s| s.id).ok().map(|at| &self.seats[at])
    }
}
