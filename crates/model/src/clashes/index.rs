//! From the world as the store has it to what the rules ask: by programme, by person, by exclusive place.

use std::collections::{BTreeSet, HashMap};

use crate::quick_map::QuickMap;
use super::facts::{Plan, Planned, World};
use super::shared::Shared;
use super::sweep::{self, Range};
use crate::*;

/// The world indexed.
pub(super) struct Index {
    pub shared: Shared,
    /// By id.
    pub plans: Vec<Plan>,
    /// Where each item is: its programme (index into `plans`) and its start there (`Planned::order`).
    home: QuickMap<ItemId, (u32, i64)>,
    /// People with seats in more than one programme: which programmes and seats.
    pub travellers: QuickMap<PersonId, Vec<(u32, u32)>>,
    pub exclusive: QuickMap<PlaceId, Use>,
}

/// What uses an exclusive place.
#[derive(Default)]
pub(super) struct Use {
    by_start: BTreeSet<(i64, ItemId)>,
    /// The longest that an item was there, seconds: so far back must be looked for what still runs.
    longest: i64,
}

impl Index {
    pub fn new(mut world: World, settings: super::Settings, today: chrono::NaiveDate) -> Index {
        let mut shared = Shared::new(&mut world, settings, today);
        world.programmes.sort_by_key(|p| p.id);
        let mut plans: Vec<Plan> = world.programmes.into_iter().map(Plan::new).collect();
        let at: QuickMap<ProgrammeId, usize> = plans.iter().enumerate().map(|(i, p)| (p.programme.id, i)).collect();
        for r in world.roles {
            at.get(&r.programme).into_iter().for_each(|p| plans[*p].roles.push(r.clone()));
        }
        for s in world.participations {
            if let Some(p) = at.get(&s.programme) {
                plans[*p].seats.push(s);
            }
        }
        let mut group_home = QuickMap::<SubgroupId, usize>::default();
        for g in world.subgroups {
            if let Some(p) = at.get(&g.programme) {
                group_home.insert(g.id, *p);
                plans[*p].subgroups.push(g);
            }
        }
        let mut memberships: Vec<Vec<Membership>> = plans.iter().map(|_| Vec::new()).collect();
        for m in world.memberships {
            if let Some(p) = group_home.get(&m.subgroup) {
                memberships[*p].push(m);
            }
        }
        plans.iter_mut().zip(memberships).for_each(|(p, m)| p.know_seats(m));
        let travellers = travellers(&plans);
        shared.travellers = travellers.keys().copied().collect();

        let mut groups = by_item(world.item_subgroups, |r| r.item);
        let mut assignments = by_item(world.assignments, |r| r.item);
        let mut contributions = by_item(world.contributions, |r| r.item);
        let mut items: Vec<Vec<Planned>> = plans.iter().map(|_| Vec::new()).collect();
        let mut index = Index { shared, plans, home: QuickMap::default(), travellers, exclusive: QuickMap::default() };
        index.home.reserve(world.items.len());
        for item in world.items {
            let (id, Some(plan)) = (item.id, at.get(&item.programme)) else { continue };
            let planned = index.plans[*plan].planned(
                item,
                groups.remove(&id).unwrap_or_default(),
                assignments.remove(&id).unwrap_or_default(),
                contributions.remove(&id).unwrap_or_default(),
            );
            index.enter(u32::try_from(*plan).unwrap_or(u32::MAX), &planned);
            items[*plan].push(planned);
        }
        index.plans.iter_mut().zip(items).for_each(|(p, list)| p.fill(list));
        index
    }

    /// Puts an item in; `None` where its programme is not known.
    pub fn put(
        &mut self,
        item: Item,
        groups: Vec<ItemSubgroup>,
        assignments: Vec<Assignment>,
        contributions: Vec<Contribution>,
    ) -> Option<()> {
        let plan = self.programme(item.programme)?;
        let planned = self.plans[plan as usize].planned(item, groups, assignments, contributions);
        self.enter(plan, &planned);
        self.plans[plan as usize].insert(planned);
        Some(())
    }

    fn enter(&mut self, plan: u32, p: &Planned) {
        let order = p.order();
        self.home.insert(order.1, (plan, order.0));
        for place in p.item.place.map_or(&[][..], |place| self.shared.exclusive_over(place)) {
            if let Some((start, end)) = p.busy() {
                let used = self.exclusive.entry(*place).or_default();
                used.by_start.insert(order);
                used.longest = used.longest.max(end - start);
            }
        }
    }

    /// Takes an item out.
    pub fn take(&mut self, id: ItemId) -> Option<Planned> {
        let (plan, start) = self.home.remove(&id)?;
        let gone = self.plans[plan as usize].remove((start, id))?;
        for place in gone.item.place.map_or(&[][..], |place| self.shared.exclusive_over(place)) {
            if let Some(used) = self.exclusive.get_mut(place) {
                used.by_start.remove(&gone.order());
            }
        }
        Some(gone)
    }

    /// A programme's index into `plans`.
    pub fn programme(&self, id: ProgrammeId) -> Option<u32> {
        self.plans.binary_search_by_key(&id, |p| p.programme.id).ok().and_then(|at| u32::try_from(at).ok())
    }

    /// The programme that an item is in, and when it starts there (last where no clock time is known).
    pub fn home(&self, id: ItemId) -> Option<(u32, i64)> {
        self.home.get(&id).copied()
    }

    pub fn item(&self, id: ItemId) -> Option<(&Plan, &Planned)> {
        let (plan, start) = self.home(id)?;
        let plan = &self.plans[plan as usize];
        Some((plan, plan.item((start, id))?))
    }

    /// What keeps an exclusive place busy around these days.
    pub fn users(&self, place: PlaceId, range: Option<Range>) -> Vec<(&Plan, &Planned)> {
        let Some(used) = self.exclusive.get(&place) else { return Vec::new() };
        let (from, to) = sweep::window(range);
        let first = (from.saturating_sub(used.longest), ItemId(uuid::Uuid::nil()));
        used.by_start.range(first..).take_while(|(start, _)| *start < to).filter_map(|(_, id)| self.item(*id)).collect()
    }
}

fn by_item<T>(rows: Vec<T>, item: impl Fn(&T) -> ItemId) -> QuickMap<ItemId, Vec<T>> {
    let mut out = QuickMap::<ItemId, Vec<T>>::default();
    for row in rows {
        out.entry(item(&row)).or_default().push(row);
    }
    out
}

fn travellers(plans: &[Plan]) -> QuickMap<PersonId, Vec<(u32, u32)>> {
    let mut out: QuickMap<PersonId, Vec<(u32, u32)>> = HashMap::default();
    for (plan, p) in (0u32..).zip(plans) {
        for (seat, s) in (0u32..).zip(&p.seats) {
            if let Some(person) = s.person {
                out.entry(person).or_default().push((plan, seat));
            }
        }
    }
    out.retain(|_, seats| seats.iter().any(|s| s.0 != seats[0].0));
    out
}
