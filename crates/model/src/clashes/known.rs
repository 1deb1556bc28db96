//! What the engine knows beside clashes, for others who would have to ask the store for it.

use super::Engine;
use super::facts::Plan;
use super::shared::Shared;
use crate::*;

impl Engine {
    /// The programmes with what belongs to them, by id.
    pub(crate) fn plans(&self) -> impl Iterator<Item = &Plan> {
        self.index.plans.iter()
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.index.shared
    }

    fn plan(&self, id: ProgrammeId) -> Option<&Plan> {
        self.index.programme(id).map(|p| &self.index.plans[p as usize])
    }

    /// A programme as the engine knows it.
    pub fn programme(&self, id: ProgrammeId) -> Option<&Programme> {
        self.plan(id).map(|p| &p.programme)
    }

    /// Whether a programme is over, closed or cancelled.
    pub fn is_over(&self, id: ProgrammeId) -> bool {
        self.plan(id).is_none_or(|p| p.is_past(self.index.shared.today))
    }

    /// A programme's seats with what each is called.
    pub fn seats(&self, programme: ProgrammeId) -> Vec<(&Participation, Bi)> {
        let seats = self.plan(programme).map_or(&[][..], |p| p.seats.as_slice());
        seats.iter().map(|s| (s, self.index.shared.seat_name(s))).collect()
    }

    /// An item as the engine knows it.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.index.item(id).map(|(_, p)| &*p.item)
    }

    /// Every item, in no order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.index.plans.iter().flat_map(|p| p.items.iter().map(|i| &*i.item))
    }

    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.index.shared.place(id)
    }

    pub fn organisation_name(&self, id: OrganisationId) -> Bi {
        self.index.shared.organisations.get(&id).cloned().unwrap_or_default()
    }

    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.index.shared.people.get(&id)
    }
}
