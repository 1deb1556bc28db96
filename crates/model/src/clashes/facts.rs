//! The world indexed for the rules. Instants are worked out once an item; seats and items are small numbers.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::report::occupies;
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
    pub item: Box<Item>,
    pub groups: Vec<ItemSubgroup>,
    pub assignments: Vec<Assignment>,
    /// In their order.
    pub contributions: Vec<Contribution>,
    /// Start and end, seconds since 1970 UTC, where both clock times are known (an open end is its start).
    pub clock: Option<(i64, i64)>,
    /// First and last day on the wall clock.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Provisional or confirmed: to be done as written.
    pub live: bool,
    /// A clock time of it does not exist or exists twice.
    pub odd_time: bool,
    /// Seats in it (indexes into the programme's seats), sorted.
    pub seats: Arc<[u32]>,
    /// The same as people: two seats of one person are one, by the first of them. Sorted.
    pub who: Arc<[u32]>,
}

impl Planned {
    /// Where it stands in its programme: by start (last where there is none), then id.
    pub fn order(&self) -> (i64, ItemId) {
        (self.clock.map_or(i64::MAX, |c| c.0), self.item.id)
    }

    /// To be done as written, with clock times, and keeping people busy: start and end, an open end as a minute
    /// (whoever must begin there is not elsewhere).
    pub fn busy(&self) -> Option<(i64, i64)> {
        self.clock.filter(|_| self.live && occupies(self)).map(|(s, e)| (s, e.max(s + 60)))
    }
}

/// An item in which people are busy, with what is asked of it most often.
pub(crate) struct Busy {
    pub start: i64,
    pub end: i64,
    /// An open end is the start.
    pub clock_end: i64,
    pub id: ItemId,
    /// Which item.
    pub at: u32,
    /// The latest end so far: before it is over, nothing earlier runs on.
    reach: i64,
    /// A bit for each seat in it, by the seat's last six bits.
    seats: u64,
}

/// One programme's part of the world.
pub(crate) struct Plan {
    pub programme: Programme,
    pub roles: Vec<ProgrammeOrganisation>,
    pub seats: Vec<Participation>,
    /// For each seat the first seat of the same person.
    pub first_seat: Vec<u32>,
    pub subgroups: Vec<Subgroup>,
    /// By seat.
    memberships: Vec<Membership>,
    /// In `Planned::order`.
    pub items: Vec<Planned>,
    busy: Vec<Busy>,
    /// The whole party's seats and people, shared by the items that are for all.
    party: (Arc<[u32]>, Arc<[u32]>),
}

impl Plan {
    pub fn new(programme: Programme) -> Plan {
        Plan {
            programme,
            roles: Vec::new(),
            seats: Vec::new(),
            first_seat: Vec::new(),
            subgroups: Vec::new(),
            memberships: Vec::new(),
            items: Vec::new(),
            busy: Vec::new(),
            party: (Arc::new([]), Arc::new([])),
        }
    }

    /// Works out who has two seats and who the whole party is; to be called when the seats are complete.
    pub fn know_seats(&mut self, mut memberships: Vec<Membership>) {
        let mut first = HashMap::new();
        self.first_seat =
            (0u32..).zip(&self.seats).map(|(i, s)| s.person.map_or(i, |p| *first.entry(p).or_insert(i))).collect();
        memberships.sort_by_key(|m| m.participation);
        self.memberships = memberships;
        let seats = self.seat_indexes(|s| s.status.is_coming() && s.role.in_party());
        self.party = (self.people_in(&seats), seats);
    }

    /// Indexes one item.
    pub fn planned(
        &self,
        item: Item,
        groups: Vec<ItemSubgroup>,
        assignments: Vec<Assignment>,
        mut contributions: Vec<Contribution>,
    ) -> Planned {
        let (clock, odd_time) = match &item.when {
            When::Exact { start, end } => exact(start, end.as_ref()),
            _ => (None, false),
        };
        let (who, seats) = match (item.audience, assignments.is_empty() && contributions.is_empty()) {
            // The common case without looking at each membership.
            (Audience::WholeParty, true) => self.party.clone(),
            _ => {
                let audience = ItemAudience { item: &item, subgroups: &groups, assignments: &assignments, contributions: &contributions };
                let seats = self.seat_indexes(|s| takes_part(audience, s, self.memberships_of(s)));
                (self.people_in(&seats), seats)
            }
        };
        contributions.sort_by_key(|c| (c.position, c.id));
        Planned {
            clock,
            days: item.when.days(),
            live: matches!(item.state, ItemState::Provisional | ItemState::Confirmed),
            odd_time,
            seats,
            who,
            item: Box::new(item),
            groups,
            assignments,
            contributions,
        }
    }

    /// All items at once.
    pub fn fill(&mut self, mut items: Vec<Planned>) {
        items.sort_unstable_by_key(Planned::order);
        self.items = items;
        self.know_busy();
    }

    pub fn insert(&mut self, planned: Planned) {
        let at = self.items.partition_point(|p| p.order() < planned.order());
        self.items.insert(at, planned);
        self.know_busy();
    }

    /// Takes out the item that stands there.
    pub fn remove(&mut self, order: (i64, ItemId)) -> Option<Planned> {
        let at = self.items.binary_search_by_key(&order, Planned::order).ok()?;
        let gone = self.items.remove(at);
        self.know_busy();
        Some(gone)
    }

    pub fn item(&self, order: (i64, ItemId)) -> Option<&Planned> {
        self.items.binary_search_by_key(&order, Planned::order).ok().map(|at| &self.items[at])
    }

    fn know_busy(&mut self) {
        let mut reach = i64::MIN;
        let busy = (0u32..).zip(&self.items).filter_map(|(at, p)| p.busy().map(|(start, end)| (at, p, start, end)));
        self.busy = busy
            .map(|(at, p, start, end)| {
                reach = reach.max(end);
                let seats = p.seats.iter().fold(0, |bits, s| bits | 1 << (s % 64));
                Busy { start, end, clock_end: p.clock.map_or(end, |c| c.1), id: p.item.id, at, reach, seats }
            })
            .collect();
    }

    fn busy_within(&self, from: i64, to: i64) -> impl Iterator<Item = &Busy> {
        let first = self.busy.partition_point(|b| b.reach <= from);
        self.busy[first..].iter().take_while(move |b| b.start < to).filter(move |b| b.end > from)
    }

    /// What keeps one seat busy within these instants, by start.
    pub fn busy_of(&self, seat: u32, from: i64, to: i64) -> impl Iterator<Item = &Busy> {
        let few = self.seats.len() <= 64;
        let in_it = move |b: &&Busy| {
            b.seats & 1 << (seat % 64) != 0 && (few || self.items[b.at as usize].seats.binary_search(&seat).is_ok())
        };
        self.busy_within(from, to).filter(in_it)
    }

    /// The items in which people are busy within these instants, by start.
    pub fn busy_between(&self, from: i64, to: i64) -> impl Iterator<Item = &Planned> {
        self.busy_within(from, to).map(|b| &self.items[b.at as usize])
    }

    /// From the first to the last instant at which anybody is busy.
    pub fn busy_span(&self) -> Option<(i64, i64)> {
        self.busy.first().zip(self.busy.last()).map(|(first, last)| (first.start, last.reach))
    }

    fn people_in(&self, seats: &[u32]) -> Arc<[u32]> {
        let mut who: Vec<u32> = seats.iter().map(|s| self.first_seat[*s as usize]).collect();
        who.sort_unstable();
        who.dedup();
        who.into()
    }

    fn seat_indexes(&self, f: impl Fn(&Participation) -> bool) -> Arc<[u32]> {
        (0u32..).zip(&self.seats).filter(|(_, s)| f(s)).map(|(i, _)| i).collect()
    }

    pub fn seat(&self, index: u32) -> &Participation {
        &self.seats[index as usize]
    }

    /// The groups that a seat is in.
    pub fn memberships_of(&self, seat: &Participation) -> &[Membership] {
        let from = self.memberships.partition_point(|m| m.participation < seat.id);
        let count = self.memberships[from..].partition_point(|m| m.participation == seat.id);
        &self.memberships[from..from + count]
    }

    /// Whether all its days are over; what is past needs nobody's attention any more.
    pub fn is_past(&self, today: NaiveDate) -> bool {
        self.programme.is_over(today)
    }
}

/// The instants of clock times (as `When::span` has them), and whether one of them is odd.
fn exact(start: &Moment, end: Option<&Moment>) -> (Option<(i64, i64)>, bool) {
    let [from, to] = [Some(start), end].map(|m| m.and_then(|m| zone::resolve(m.local, &m.zone)));
    let odd = [from, to].into_iter().flatten().any(|r| r.fit != zone::Fit::Once);
    (from.map(|f| (f.utc, to.map_or(f.utc, |t| t.utc.max(f.utc)))), odd)
}
