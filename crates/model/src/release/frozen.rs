//! The frozen copy: plain values with the names as they were.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::*;

/// Who takes part in an item, by id. Most items are for the same people: those share one list, in memory and in the file
/// (`stored`).
pub type Seats = Arc<[ParticipationId]>;

/// A programme as it was released.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
    pub takes_part: Seats,
}

impl Frozen {
    /// The copy of an item; items are held by id.
    pub fn item(&self, id: ItemId) -> Option<&FrozenItem> {
        self.items.binary_search_by_key(&id, |i| i.item.id).ok().map(|at| &self.items[at])
    }

    /// Takes a person's name out of the copy; what they took part in stays, under `word`. `name` is the name as it is
    /// shown now: it stands wherever no seat is kept beside it (speakers, contacts). Answers whether anything was there.
    pub fn forget(&mut self, person: PersonId, name: &Bi, word: &Bi) -> bool {
        let mut found = false;
        let mut seats = Vec::new();
        let mut names = vec![name.clone()];
        for seat in self.seats.iter_mut().filter(|s| s.person == Some(person)) {
            seats.push(seat.id);
            names.push(std::mem::replace(&mut seat.name, word.clone()));
            (seat.person, seat.organisation, found) = (None, Bi::default(), true);
        }
        let mut clear = |text: &mut Bi| {
            if names.iter().any(|n| !n.is_empty() && n == text) {
                *text = word.clone();
                found = true;
            }
        };
        for item in &mut self.items {
            item.people.iter_mut().filter(|p| seats.contains(&p.seat)).for_each(|p| p.name = word.clone());
            item.contributions.iter_mut().for_each(|c| clear(&mut c.speaker));
            if item.item.host_contact == Some(person) {
                item.item.host_contact = None;
                item.contact = Bi::default();
            }
            clear(&mut item.contact);
        }
        found
    }

    pub fn seat(&self, id: ParticipationId) -> Option<&FrozenSeat> {
        self.seats.binary_search_by_key(&id, |s| s.id).ok().map(|at| &self.seats[at])
    }
}
