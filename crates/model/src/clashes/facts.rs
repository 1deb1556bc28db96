//! The world indexed for the rules. Instants are worked out once an item; seats are small numbers.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::own_view::{ItemAudience, takes_part};
use crate::*;

/// Everything the rules look at, as the store has it.
#[derive(Clone, Debug, Default)]
pub struct World {
    pub programmes: Vec<Programme>,
    pub roles: Vec<ProgrammeOrganisation>,
    pub organisations: Vec<(OrganisationId, Bi)>,
    pub people: Vec<Person>,
    pub unavailability: Vec<Unavailability>,
    pub places: Vec<Place>,
    pub participations: Vec<Participation>,
    pub subgroups: Vec<Subgroup>,
    pub memberships: Vec<Membership>,
    pub items: Vec<Item>,
    pub item_subgroups: Vec<ItemSubgroup>,
    pub assignments: Vec<Assignment>,
    pub contributions: Vec<Contribution>,
}

/// An item with what the rules ask of it.
pub(crate) struct Planned {
    pub item: Item,
    pub groups: Vec<ItemSubgroup>,
    pub assignments: Vec<Assignment>,
    pub contributions: Vec<Contribution>,
    /// Start and end, seconds since 1970 UTC, where both clock times are known (an open end is its start).
    pub clock: Option<(i64, i64)>,
    /// First and last day on the wall clock.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Provisional or confirmed: to be done as written.
    pub live: bool,
    /// Seats in it (indexes into the programme's seats), sorted.
    pub seats: Vec<u32>,
    /// The same as people: two seats of one person are one, by the first of them. Sorted.
    pub who: Vec<u32>,
}

/// One programme's part of the world.
pub(crate) struct Plan {
    pub programme: Programme,
    pub roles: Vec<ProgrammeOrganisation>,
    pub seats: Vec<Participation>,
    /// For each seat the first seat of the same person.
    pub first_seat: Vec<u32>,
    pub subgroups: Vec<Subgroup>,
    pub memberships: Vec<Membership>,
    pub items: HashMap<ItemId, Planned>,
}

/// What belongs to no single programme.
pub(crate) struct Shared {
    pub places: HashMap<PlaceId, Place>,
    pub people: HashMap<PersonId, Person>,
    pub organisations: HashMap<OrganisationId, Bi>,
    pub unavailable: HashMap<PersonId, Vec<Unavailability>>,
    /// People with seats in more than one programme: whether they are free, one programme can't tell.
    pub travellers: HashSet<PersonId>,
    pub today: NaiveDate,
    pub settings: super::Settings,
}

impl Plan {
    /// Indexes one item.
    pub fn planned(
        &self,
        item: Item,
        groups: Vec<ItemSubgroup>,
        assignments: Vec<Assignment>,
        mut contributions: Vec<Contribution>,
    ) -> Planned {
        let clock = match &item.when {
            When::Exact { .. } => item.when.span(&self.programme.zone),
            _ => None,
        };
        let seats = match (item.audience, assignments.is_empty() && contributions.is_empty()) {
            // The common case without looking at each membership.
            (Audience::WholeParty, true) => self.seat_indexes(|s| s.status.is_coming() && s.role.in_party()),
            _ => {
                let audience = ItemAudience { item: &item, subgroups: &groups, assignments: &assignments, contributions: &contributions };
                self.seat_indexes(|s| takes_part(audience, s, &self.memberships))
            }
        };
        contributions.sort_by_key(|c| (c.position, c.id));
        Planned {
            clock,
            days: item.when.days(),
            live: matches!(item.state, ItemState::Provisional | ItemState::Confirmed),
            who: self.people_in(&seats),
            seats,
            item,
            groups,
            assignments,
            contributions,
        }
    }

    /// Works out who has two seats; to be called when the seats are complete.
    pub fn know_seats(&mut self) {
        let mut first = HashMap::new();
        self.first_seat = (0u32..)
            .zip(&self.seats)
            .map(|(i, s)| s.person.map_or(i, |p| *first.entry(p).or_insert(i)))
            .collect();
    }

    fn people_in(&self, seats: &[u32]) -> Vec<u32> {
        let mut who: Vec<u32> = seats.iter().map(|s| self.first_seat[*s as usize]).collect();
        who.sort_unstable();
        who.dedup();
        who
    }

    fn seat_indexes(&self, f: impl Fn(&Participation) -> bool) -> Vec<u32> {
        (0u32..).zip(&self.seats).filter(|(_, s)| f(s)).map(|(i, _)| i).collect()
    }

    pub fn seat(&self, index: u32) -> &Participation {
        &self.seats[index as usize]
    }

    /// Whether all its days are over; what is past needs nobody's attention any more.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.programme.when.days().is_some_and(|(_, to)| to < today)
            || matches!(self.programme.status, ProgrammeStatus::Closed | ProgrammeStatus::Cancelled)
    }
}

impl Shared {
    /// Coordinates of a place, its own or those of the nearest place above it.
    pub fn position(&self, id: PlaceId) -> Option<(f64, f64)> {
        let mut place = self.places.get(&id);
        for _ in 0..64 {
            let here = place?;
            if let (Some(lat), Some(lon)) = (here.latitude, here.longitude) {
                return Some((lat, lon));
            }
            place = here.parent.and_then(|p| self.places.get(&p));
        }
        None
    }

    /// Whether one place lies inside the other, or both are the same.
    pub fn nested(&self, a: PlaceId, b: PlaceId) -> bool {
        self.within(a, b) || self.within(b, a)
    }

    fn within(&self, inner: PlaceId, outer: PlaceId) -> bool {
        let mut at = Some(inner);
        for _ in 0..64 {
            match at {
                Some(id) if id == outer => return true,
                Some(id) => at = self.places.get(&id).and_then(|p| p.parent),
                None => return false,
            }
        }
        false
    }

    /// Kilometres between two places; `None` where one is unknown, 0 where one lies inside the other.
    pub fn distance(&self, a: PlaceId, b: PlaceId) -> Option<f64> {
        if self.nested(a, b) {
            return Some(0.0);
        }
        Some(place::distance_km(self.position(a)?, self.position(b)?))
    }

    /// Minutes a journey takes door to door, without buffer, rounded up to five; `None` beyond the road.
    pub fn journey(&self, km: f64) -> Option<i64> {
        let s = &self.settings;
        if km > s.longest_road_km {
            return None;
        }
        let speed = if km <= s.walkable_km { s.walk_km_h } else { s.road_km_h };
        let minutes = (km * s.detour / speed * 60.0 / 5.0).ceil() * 5.0;
        Some(minutes as i64)
    }

    /// Seconds from leaving one item to being at the next: the way between their places with its buffer.
    pub fn way(&self, from: Option<PlaceId>, to: Option<PlaceId>) -> i64 {
        let km = from.zip(to).and_then(|(a, b)| self.distance(a, b)).unwrap_or(0.0);
        if km <= 0.2 {
            return 0;
        }
        self.journey(km).map_or(0, |m| (m + self.settings.buffer_minutes) * 60)
    }

    /// Whether somebody said they can't take part in this stretch (seconds UTC).
    pub fn is_away(&self, person: PersonId, from: i64, to: i64) -> bool {
        self.unavailable.get(&person).into_iter().flatten().any(|u| {
            let at = |t| zone::resolve(t, &u.zone).map(|r| r.utc);
            at(u.from).zip(at(u.to)).is_some_and(|(a, b)| a < to && from < b)
        })
    }

    /// The exclusive places that using a place takes: itself and those above it.
    pub fn exclusive_over(&self, place: PlaceId) -> Vec<PlaceId> {
        let mut out = Vec::new();
        let mut at = Some(place);
        for _ in 0..64 {
            let Some(here) = at.and_then(|id| self.places.get(&id)) else { break };
            if here.exclusive {
                out.push(here.id);
            }
            at = here.parent;
        }
        out
    }

    pub fn place_name(&self, id: PlaceId) -> Bi {
        self.places.get(&id).map(|p| p.name.clone()).unwrap_or_default()
    }

    pub fn seat_name(&self, seat: &Participation) -> Bi {
        match seat.person.and_then(|p| self.people.get(&p)) {
            Some(p) => Bi { en: names::display(&p.names, Lang::En), ja: names::display(&p.names, Lang::Ja) },
            None => seat.placeholder.clone(),
        }
    }
}
