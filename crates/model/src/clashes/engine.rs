//! Runs the rules and keeps their answers by what they are about, so that a change re-checks only what it touches:
//! its own programme, the people in it who sit in other programmes too, and the exclusive places it uses.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::facts::{Plan, Planned, Shared, World};
use super::{Clash, Level, Settings, rules};
use crate::*;

/// The engine over one workspace.
pub struct Engine {
    shared: Shared,
    plans: BTreeMap<ProgrammeId, Plan>,
    /// Which programme an item is in.
    home: HashMap<ItemId, ProgrammeId>,
    /// People with seats in more than one programme.
    travellers: HashMap<PersonId, Vec<(ProgrammeId, u32)>>,
    /// Items at each exclusive place.
    exclusive: HashMap<PlaceId, BTreeSet<ItemId>>,
    by_plan: BTreeMap<ProgrammeId, Vec<Clash>>,
    by_person: BTreeMap<PersonId, Vec<Clash>>,
    by_place: BTreeMap<PlaceId, Vec<Clash>>,
}

impl Engine {
    /// Indexes the world; checks nothing yet. `today` is the office's day.
    pub fn new(world: World, settings: Settings, today: NaiveDate) -> Engine {
        let mut unavailable = HashMap::<PersonId, Vec<Unavailability>>::new();
        for u in world.unavailability {
            unavailable.entry(u.person).or_default().push(u);
        }
        let shared = Shared {
            places: world.places.into_iter().map(|p| (p.id, p)).collect(),
            people: world.people.into_iter().map(|p| (p.id, p)).collect(),
            organisations: world.organisations.into_iter().collect(),
            unavailable,
            travellers: HashSet::new(),
            today,
            settings,
        };
        let mut plans: BTreeMap<ProgrammeId, Plan> = world
            .programmes
            .into_iter()
            .map(|programme| {
                let plan = Plan {
                    roles: Vec::new(),
                    seats: Vec::new(),
                    first_seat: Vec::new(),
                    subgroups: Vec::new(),
                    memberships: Vec::new(),
                    items: HashMap::new(),
                    programme,
                };
                (plan.programme.id, plan)
            })
            .collect();
        for r in world.roles {
            if let Some(p) = plans.get_mut(&r.programme) {
                p.roles.push(r);
            }
        }
        for s in world.participations {
            if let Some(p) = plans.get_mut(&s.programme) {
                p.seats.push(s);
            }
        }
        let mut group_home = HashMap::new();
        for g in world.subgroups {
            if let Some(p) = plans.get_mut(&g.programme) {
                group_home.insert(g.id, g.programme);
                p.subgroups.push(g);
            }
        }
        for m in world.memberships {
            if let Some(p) = group_home.get(&m.subgroup).and_then(|p| plans.get_mut(p)) {
                p.memberships.push(m);
            }
        }
        plans.values_mut().for_each(Plan::know_seats);
        let mut groups = by_item(world.item_subgroups, |r| r.item);
        let mut assignments = by_item(world.assignments, |r| r.item);
        let mut contributions = by_item(world.contributions, |r| r.item);
        let travellers = travellers(&plans);
        let mut shared = shared;
        shared.travellers = travellers.keys().copied().collect();
        let mut engine = Engine {
            travellers,
            shared,
            plans,
            home: HashMap::new(),
            exclusive: HashMap::new(),
            by_plan: BTreeMap::new(),
            by_person: BTreeMap::new(),
            by_place: BTreeMap::new(),
        };
        for item in world.items {
            let id = item.id;
            engine.put(
                item,
                groups.remove(&id).unwrap_or_default(),
                assignments.remove(&id).unwrap_or_default(),
                contributions.remove(&id).unwrap_or_default(),
            );
        }
        engine
    }

    /// Checks everything.
    pub fn check_all(&mut self) {
        let plans: Vec<ProgrammeId> = self.plans.keys().copied().collect();
        plans.into_iter().for_each(|p| self.check_plan(p));
        let people: Vec<PersonId> = self.travellers.keys().copied().collect();
        people.into_iter().for_each(|p| self.check_person(p));
        let places: Vec<PlaceId> = self.exclusive.keys().copied().collect();
        places.into_iter().for_each(|p| self.check_place(p));
    }

    /// Every clash: by programme, then first item's start, the worst first, then key.
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        let mut all: Vec<&Clash> =
            self.by_plan.values().chain(self.by_person.values()).chain(self.by_place.values()).flatten().collect();
        self.sort(&mut all);
        all.into_iter()
    }

    /// The clashes of one programme, in the same order.
    pub fn clashes_of(&self, programme: ProgrammeId) -> Vec<&Clash> {
        let own = self.by_plan.get(&programme).into_iter().flatten();
        let other = self.by_person.values().chain(self.by_place.values()).flatten();
        let concerned = |c: &&Clash| c.programme == programme || c.items.iter().any(|i| self.home.get(i) == Some(&programme));
        let mut all: Vec<&Clash> = own.chain(other.filter(concerned)).collect();
        self.sort(&mut all);
        all
    }

    /// The clashes that concern any of these items, in the same order.
    pub fn clashes_about(&self, items: &HashSet<ItemId>) -> Vec<&Clash> {
        let all = self.by_plan.values().chain(self.by_person.values()).chain(self.by_place.values()).flatten();
        let mut about: Vec<&Clash> = all.filter(|c| c.items.iter().any(|i| items.contains(i))).collect();
        self.sort(&mut about);
        about
    }

    fn sort(&self, list: &mut [&Clash]) {
        let start = |c: &Clash| {
            let item = c.items.first().and_then(|i| self.plans.get(self.home.get(i)?)?.items.get(i));
            item.and_then(|p| p.clock).map_or(i64::MAX, |k| k.0)
        };
        list.sort_by_cached_key(|c| (c.programme, start(c), std::cmp::Reverse(c.level), c.key.clone()));
    }

    /// The programmes with what belongs to them, by id.
    pub(crate) fn plans(&self) -> impl Iterator<Item = &Plan> {
        self.plans.values()
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// A programme as the engine knows it.
    pub fn programme(&self, id: ProgrammeId) -> Option<&Programme> {
        self.plans.get(&id).map(|p| &p.programme)
    }

    /// Whether a programme is over, closed or cancelled.
    pub fn is_over(&self, id: ProgrammeId) -> bool {
        self.plans.get(&id).is_none_or(|p| p.is_past(self.shared.today))
    }

    /// A programme's seats with what each is called.
    pub fn seats(&self, programme: ProgrammeId) -> Vec<(&Participation, Bi)> {
        let seats = self.plans.get(&programme).map_or(&[][..], |p| p.seats.as_slice());
        seats.iter().map(|s| (s, self.shared.seat_name(s))).collect()
    }

    /// An item as the engine knows it.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        Some(&self.plans.get(self.home.get(&id)?)?.items.get(&id)?.item)
    }

    /// Every item, in no order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.plans.values().flat_map(|p| p.items.values().map(|i| &i.item))
    }

    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.shared.places.get(&id)
    }

    pub fn organisation_name(&self, id: OrganisationId) -> Bi {
        self.shared.organisations.get(&id).cloned().unwrap_or_default()
    }

    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.shared.people.get(&id)
    }

    /// An item was made or changed; re-checks what that touches.
    pub fn item_changed(
        &mut self,
        item: Item,
        subgroups: Vec<ItemSubgroup>,
        assignments: Vec<Assignment>,
        contributions: Vec<Contribution>,
    ) {
        let id = item.id;
        let before = self.take(id);
        self.put(item, subgroups, assignments, contributions);
        let mut touched = before.as_ref().map(|p| self.touched(p)).unwrap_or_default();
        if let Some(now) = self.home.get(&id).and_then(|p| self.plans.get(p)?.items.get(&id)) {
            touched.join(self.touched(now));
        }
        self.recheck(touched);
    }

    /// An item is gone.
    pub fn item_removed(&mut self, id: ItemId) {
        if let Some(gone) = self.take(id) {
            let touched = self.touched(&gone);
            self.recheck(touched);
        }
    }

    fn put(&mut self, item: Item, groups: Vec<ItemSubgroup>, assignments: Vec<Assignment>, contributions: Vec<Contribution>) {
        let Some(plan) = self.plans.get_mut(&item.programme) else { return };
        let planned = plan.planned(item, groups, assignments, contributions);
        let id = planned.item.id;
        self.home.insert(id, planned.item.programme);
        for place in planned.item.place.map(|p| self.shared.exclusive_over(p)).unwrap_or_default() {
            self.exclusive.entry(place).or_default().insert(id);
        }
        plan.items.insert(id, planned);
    }

    fn take(&mut self, id: ItemId) -> Option<Planned> {
        let plan = self.plans.get_mut(&self.home.remove(&id)?)?;
        let planned = plan.items.remove(&id)?;
        for place in planned.item.place.map(|p| self.shared.exclusive_over(p)).unwrap_or_default() {
            if let Some(list) = self.exclusive.get_mut(&place) {
                list.remove(&id);
            }
        }
        Some(planned)
    }

    /// What an item has to do with: its programme, people who sit in other programmes too, exclusive places.
    fn touched(&self, p: &Planned) -> Touched {
        let plan = self.plans.get(&p.item.programme);
        let person = |s: &u32| plan.and_then(|plan| plan.seat(*s).person).filter(|p| self.travellers.contains_key(p));
        Touched {
            plans: [p.item.programme].into(),
            people: p.seats.iter().filter_map(person).collect(),
            places: p.item.place.map(|p| self.shared.exclusive_over(p)).unwrap_or_default().into_iter().collect(),
        }
    }

    fn recheck(&mut self, touched: Touched) {
        touched.plans.into_iter().for_each(|p| self.check_plan(p));
        touched.people.into_iter().for_each(|p| self.check_person(p));
        touched.places.into_iter().for_each(|p| self.check_place(p));
    }

    fn check_plan(&mut self, id: ProgrammeId) {
        let Some(plan) = self.plans.get(&id) else { return };
        let found = if plan.programme.status == ProgrammeStatus::Cancelled { Vec::new() } else { rules::plan(&self.shared, plan) };
        self.by_plan.insert(id, found);
    }

    fn check_person(&mut self, person: PersonId) {
        let seats = self.travellers.get(&person).map_or(&[][..], Vec::as_slice);
        let found = rules::person_twice::between_programmes(&self.shared, &self.plans, person, seats);
        self.by_person.insert(person, found);
    }

    fn check_place(&mut self, place: PlaceId) {
        let items = self.exclusive.get(&place).into_iter().flatten();
        let planned: Vec<&Planned> = items.filter_map(|i| self.plans.get(self.home.get(i)?)?.items.get(i)).collect();
        let found = rules::place_twice::check(&self.shared, &self.plans, place, planned);
        self.by_place.insert(place, found);
    }

    /// How many of each level (for benchmarks and logs).
    pub fn count(&self, level: Level) -> usize {
        self.by_plan.values().chain(self.by_person.values()).chain(self.by_place.values()).flatten().filter(|c| c.level == level).count()
    }
}

#[derive(Default)]
struct Touched {
    plans: BTreeSet<ProgrammeId>,
    people: BTreeSet<PersonId>,
    places: BTreeSet<PlaceId>,
}

impl Touched {
    fn join(&mut self, other: Touched) {
        self.plans.extend(other.plans);
        self.people.extend(other.people);
        self.places.extend(other.places);
    }
}

fn by_item<T>(rows: Vec<T>, item: impl Fn(&T) -> ItemId) -> HashMap<ItemId, Vec<T>> {
    let mut out = HashMap::<ItemId, Vec<T>>::new();
    for row in rows {
        out.entry(item(&row)).or_default().push(row);
    }
    out
}

fn travellers(plans: &BTreeMap<ProgrammeId, Plan>) -> HashMap<PersonId, Vec<(ProgrammeId, u32)>> {
    let mut out = HashMap::<PersonId, Vec<(ProgrammeId, u32)>>::new();
    for plan in plans.values() {
        for (i, s) in (0u32..).zip(&plan.seats) {
            if let Some(p) = s.person {
                out.entry(p).or_default().push((plan.programme.id, i));
            }
        }
    }
    out.retain(|_, seats| seats.iter().any(|s| s.0 != seats[0].0));
    out
}
