//! What belongs to no single programme: people, the ground, the numbers.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::quick_map::QuickMap;
use super::facts::World;
use crate::*;

/// Places inside one another are followed this far; more is a ring.
const DEEPEST: usize = 64;

/// A place with what follows from those above it.
pub(crate) struct Site {
    pub place: Place,
    /// Coordinates, its own or those of the nearest place above it.
    position: Option<(f64, f64)>,
    /// Itself and those above it, the innermost first.
    above: Vec<PlaceId>,
    /// Those of them that only one item may use at a time.
    exclusive: Vec<PlaceId>,
}

/// What belongs to no single programme.
pub(crate) struct Shared {
    sites: QuickMap<PlaceId, Site>,
    pub people: QuickMap<PersonId, Person>,
    pub organisations: QuickMap<OrganisationId, Bi>,
    pub unavailable: QuickMap<PersonId, Vec<Unavailability>>,
    /// People with seats in more than one programme: whether they are free, one programme can't tell.
    pub travellers: HashSet<PersonId>,
    pub today: NaiveDate,
    pub settings: super::Settings,
}

impl Shared {
    /// Takes from the world what is shared.
    pub fn new(world: &mut World, settings: super::Settings, today: NaiveDate) -> Shared {
        let mut unavailable = QuickMap::<PersonId, Vec<Unavailability>>::default();
        for u in std::mem::take(&mut world.unavailability) {
            unavailable.entry(u.person).or_default().push(u);
        }
        Shared {
            sites: sites(std::mem::take(&mut world.places)),
            people: std::mem::take(&mut world.people).into_iter().map(|p| (p.id, p)).collect(),
            organisations: std::mem::take(&mut world.organisations).into_iter().collect(),
            unavailable,
            travellers: HashSet::new(),
            today,
            settings,
        }
    }

    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.sites.get(&id).map(|s| &s.place)
    }

    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.sites.values().map(|s| &s.place)
    }

    /// Whether one place lies inside the other, or both are the same.
    pub fn nested(&self, a: PlaceId, b: PlaceId) -> bool {
        let within = |inner, outer| self.sites.get(&inner).is_some_and(|s| s.above.contains(&outer));
        a == b || within(a, b) || within(b, a)
    }

    /// Kilometres between two places; `None` where one is unknown, 0 where one lies inside the other.
    pub fn distance(&self, a: PlaceId, b: PlaceId) -> Option<f64> {
        if a == b {
            return Some(0.0);
        }
        let (x, y) = (self.sites.get(&a), self.sites.get(&b));
        if x.is_some_and(|s| s.above.contains(&b)) || y.is_some_and(|s| s.above.contains(&a)) {
            return Some(0.0);
        }
        Some(place::distance_km(x?.position?, y?.position?))
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
    pub fn exclusive_over(&self, place: PlaceId) -> &[PlaceId] {
        self.sites.get(&place).map_or(&[], |s| &s.exclusive)
    }

    pub fn place_name(&self, id: PlaceId) -> Bi {
        self.place(id).map(|p| p.name.clone()).unwrap_or_default()
    }

    pub fn seat_name(&self, seat: &Participation) -> Bi {
        match seat.person.and_then(|p| self.people.get(&p)) {
            Some(p) => Bi { en: names::display(&p.names, Lang::En), ja: names::display(&p.names, Lang::Ja) },
            None => seat.placeholder.clone(),
        }
    }
}

fn sites(places: Vec<Place>) -> QuickMap<PlaceId, Site> {
    let by_id: QuickMap<PlaceId, &Place> = places.iter().map(|p| (p.id, p)).collect();
    let known: Vec<_> = places
        .iter()
        .map(|p| {
            let chain: Vec<&Place> = std::iter::successors(Some(p), |at| at.parent.and_then(|id| by_id.get(&id).copied())).take(DEEPEST).collect();
            let position = chain.iter().find_map(|p| p.latitude.zip(p.longitude));
            // A ring of places says nothing new on its second round.
            let mut above: Vec<PlaceId> = Vec::new();
            chain.iter().for_each(|p| if !above.contains(&p.id) { above.push(p.id) });
            let exclusive = above.iter().copied().filter(|id| by_id.get(id).is_some_and(|p| p.exclusive)).collect();
            (position, above, exclusive)
        })
        .collect();
    places.into_iter().zip(known).map(|(place, (position, above, exclusive))| (place.id, Site { place, position, above, exclusive })).collect()
}
