//! Who owes an answer.
//!
//! | open is | who owes it |
//! |---|---|
//! | the dates of a programme | its organiser |
//! | whether an organisation takes part | that organisation once it was asked; before that our office, which has to ask |
//! | a name, dietary needs, a spelling | the organisation the seat is on behalf of; without one our office for interpreters, guides and staff (it engages them), the only host for a host, else the organiser, who sends the others |
//! | times, place, contact, confirmation of an item with a host | the host once it was asked, else our office |
//! | the same without a host | the contact where there is one, else our office |
//! | number of a flight | the organiser, who books it; of any other journey our office |
//! | which host, which hotel, which speaker, what to do about a clash | our office |
//!
//! Where the organiser is not known either, the person in the seat is asked, else it is left to our office. Nothing else
//! decides: a contact, a country or an earlier visit never does.

use serde::Serialize;
use ts_rs::TS;

use super::asked::Points;
use crate::clashes::facts::Planned;
use crate::*;

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Owner {
    Organisation(OrganisationId),
    Person(PersonId),
    /// The office that plans.
    Office,
}

impl Points<'_> {
    /// The organiser, else the first co-organiser.
    pub fn organiser(&self) -> Option<OrganisationId> {
        let with = |role| self.plan.roles.iter().find(|r| r.role == role).map(|r| r.organisation);
        with(OrganisationRole::Organiser).or_else(|| with(OrganisationRole::CoOrganiser))
    }

    pub fn organiser_owes(&self) -> Owner {
        self.organiser().map_or(Owner::Office, Owner::Organisation)
    }

    /// Whoever fills a seat.
    pub fn seat_owes(&self, seat: &Participation) -> Owner {
        if let Some(own) = seat.organisation {
            return Owner::Organisation(own);
        }
        match seat.role {
            ParticipantRole::Interpreter | ParticipantRole::Guide | ParticipantRole::Staff => return Owner::Office,
            ParticipantRole::Host => {
                let mut hosts = self.plan.roles.iter().filter(|r| r.role == OrganisationRole::Host);
                if let (Some(only), None) = (hosts.next(), hosts.next()) {
                    return Owner::Organisation(only.organisation);
                }
            }
            _ => {}
        }
        match (self.organiser(), seat.person) {
            (Some(organiser), _) => Owner::Organisation(organiser),
            (None, Some(person)) => Owner::Person(person),
            (None, None) => Owner::Office,
        }
    }

    /// Whoever receives people in an item: its host, unless nobody has asked it yet.
    pub fn host_owes(&self, p: &Planned) -> Owner {
        match (p.item.host, p.item.host_contact) {
            (Some(host), _) if self.was_asked(host) => Owner::Organisation(host),
            (None, Some(contact)) => Owner::Person(contact),
            _ => Owner::Office,
        }
    }

    /// An organisation without a role in the programme is taken to know of its visit.
    fn was_asked(&self, organisation: OrganisationId) -> bool {
        let mut roles = self.plan.roles.iter().filter(|r| r.organisation == organisation).peekable();
        roles.peek().is_none() || roles.any(|r| r.agreement != Agreement::NotAsked)
    }

    /// Whoever books a journey.
    pub fn journey_owes(&self, p: &Planned) -> Owner {
        if p.item.travel == Some(TravelMode::Flight) { self.organiser_owes() } else { Owner::Office }
    }

    /// Whoever can say when and where an item is, and that it is.
    pub fn item_owes(&self, p: &Planned) -> Owner {
        match p.item.kind {
            ItemKind::Leg => self.journey_owes(p),
            ItemKind::Lodging => Owner::Office,
            _ => self.host_owes(p),
        }
    }
}
