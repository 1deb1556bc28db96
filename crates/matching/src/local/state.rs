//! A partial schedule and what it costs, kept up to date move by move.

use crate::cost::Cost;
use crate::instance::{Instance, NOBODY, Place, Places};
use crate::problem::Mask;
use crate::random::Random;

/// No request.
pub(super) const FREE: u32 = u32::MAX;

/// What annealing weighs against each other; one break is 1000. The stages themselves are compared as [`Cost`].
pub(super) const BREAK: i64 = 1_000;
const UNFAIR: i64 = 5_000;
const LACKING: i64 = 60_000;
const LOCK: i64 = 10_000_000;
const MUST: i64 = 1_000_000;
const MOVED: i64 = 200_000;
/// The heaviest want.
const WANT: i64 = 20_000;

pub(crate) struct State<'a> {
    pub(super) instance: &'a Instance,
    pub(super) random: Random,
    pub(super) at: Places,
    /// Which request a unit (participants, then interpreters) has in a slot.
    pub(super) has: Vec<u32>,
    pub(super) busy: Vec<Mask>,
    pub(super) count: Vec<u32>,
    /// Requests that a class of tables holds in a slot.
    pub(super) held: Vec<Vec<u32>>,
    /// Where a request of one slot is in its list of `held`.
    pub(super) place_in: Vec<u32>,
    pub(super) pool: Vec<u32>,
    pub(super) place_in_pool: Vec<u32>,
    /// What leaving a request out costs.
    pub(super) worth: Vec<i64>,
    pub(super) most_breaks: u32,
    pub(super) cost: Cost,
    /// Sum of what participants and requests cost in the annealing's scale.
    pub(super) price: i64,
    /// Breaks above the fairness bound, summed.
    pub(super) unfair: i64,
    /// How often a request was hard to place.
    pub(super) hard: Vec<u32>,
    pub(super) seen: Vec<u32>,
    pub(super) stamp: u32,
    pub(super) chain: Vec<u32>,
    pub(super) ordered: bool,
    /// Steps done, the measure of work.
    pub(crate) steps: u64,
}

impl<'a> State<'a> {
    /// Nothing placed.
    pub fn new(instance: &'a Instance, seed: u64) -> State<'a> {
        let units = instance.people + instance.interpreters;
        let heaviest = instance.weight.iter().copied().max().unwrap_or(0).max(1);
        let worth: Vec<i64> = (0..instance.requests)
            .map(|at| if instance.locked[at] { LOCK } else if instance.must[at] { MUST } else { instance.weight[at] * WANT / heaviest + i64::from(instance.weight[at] > 0) })
            .collect();
        let pool: Vec<u32> = (0..instance.requests as u32).filter(|at| instance.starts[*at as usize] != 0).collect();
        let mut place_in_pool = vec![FREE; instance.requests];
        for (place, at) in pool.iter().enumerate() {
            place_in_pool[*at as usize] = place as u32;
        }
        let nothing = vec![None; instance.requests];
        let cost = Cost::of(instance, &nothing);
        let mut state = State {
            random: Random::new(seed),
            has: vec![FREE; units * instance.slots],
            busy: vec![0; units],
            count: vec![0; instance.people],
            held: vec![Vec::new(); instance.classes.len() * instance.slots],
            place_in: vec![0; instance.requests],
            pool,
            place_in_pool,
            worth,
            // where somebody is certain to have none, "so many more than anybody" is "so many"
            most_breaks: instance.fairness.unwrap_or(u32::MAX),
            cost,
            price: 0,
            unfair: 0,
            hard: vec![1; instance.requests],
            seen: vec![0; instance.requests],
            stamp: 0,
            chain: Vec::new(),
            ordered: instance.before.iter().any(|before| !before.is_empty()),
            steps: 0,
            at: nothing,
            instance,
        };
        state.price = (0..instance.people).map(|person| state.person_price(0, 0, person)).sum::<i64>()
            + (0..instance.requests).map(|at| state.left_out_price(at)).sum::<i64>();
        state
    }

    /// What a participant costs who is busy so and meets so many.
    pub(super) fn person_price(&self, busy: Mask, count: u32, person: usize) -> i64 {
        let breaks = self.instance.breaks(busy);
        i64::from(breaks) * BREAK
            + i64::from(breaks.saturating_sub(self.most_breaks)) * UNFAIR
            + i64::from(self.instance.fewest[person].saturating_sub(count)) * LACKING
    }

    fn left_out_price(&self, at: usize) -> i64 {
        self.worth[at] + self.instance.stands[at].map_or(0, |(_, cost)| cost * MOVED)
    }

    /// What it costs that `at` is held in `slot`: nothing, unless it stood elsewhere.
    pub(super) fn held_price(&self, at: usize, slot: u8) -> i64 {
        self.instance.stands[at].map_or(0, |(stood, cost)| if stood.slot == slot { 0 } else { cost * MOVED })
    }

    /// The units of a placed request: its participants, then its interpreter.
    pub(super) fn units(&self, at: usize, interpreter: u16) -> impl Iterator<Item = usize> + use<'a> {
        let instance = self.instance;
        let helper = (interpreter != NOBODY).then_some(instance.people + interpreter as usize);
        instance.who[at].iter().map(|person| *person as usize).chain(helper)
    }

    pub(super) fn full(&self, class: u16, slot: usize) -> bool {
        self.held[class as usize * self.instance.slots + slot].len() >= self.instance.classes[class as usize].size as usize
    }

    fn settle(&mut self, person: usize, sign: i64) {
        let busy = self.busy[person];
        let breaks = self.instance.breaks(busy);
        self.cost.breaks += sign * i64::from(breaks);
        self.cost.below_fewest += sign * i64::from(self.instance.fewest[person].saturating_sub(self.count[person]));
        self.unfair += sign * i64::from(breaks.saturating_sub(self.most_breaks));
        self.price += sign * self.person_price(busy, self.count[person], person);
    }

    fn account(&mut self, at: usize, slot: u8, sign: i64) {
        let left_out = self.left_out_price(at);
        self.price += sign * (self.held_price(at, slot) - left_out);
        if self.instance.locked[at] {
            self.cost.locks_left_out -= sign;
        } else if self.instance.must[at] {
            self.cost.musts_left_out -= sign;
        } else {
            self.cost.wants_left_out -= sign * self.instance.weight[at];
        }
        if let Some((stood, cost)) = self.instance.stands[at]
            && stood.slot == slot
        {
            self.cost.moved -= sign * cost;
        }
    }

    /// Puts a request where nothing is in its way; it must be in the pool.
    pub(super) fn put(&mut self, at: usize, place: Place) {
        let slots = self.instance.slots;
        let span = self.instance.span(at, place.slot);
        for unit in self.units(at, place.interpreter) {
            if unit < self.instance.people {
                self.settle(unit, -1);
                self.count[unit] += 1;
            }
            self.busy[unit] |= span;
            for slot in place.slot as usize..place.slot as usize + self.instance.length[at] as usize {
                self.has[unit * slots + slot] = at as u32;
            }
            if unit < self.instance.people {
                self.settle(unit, 1);
            }
        }
        for slot in place.slot as usize..place.slot as usize + self.instance.length[at] as usize {
            let list = &mut self.held[place.class as usize * slots + slot];
            self.place_in[at] = list.len() as u32;
            list.push(at as u32);
        }
        self.at[at] = Some(place);
        self.account(at, place.slot, 1);
        let place = std::mem::replace(&mut self.place_in_pool[at], FREE) as usize;
        self.pool.swap_remove(place);
        if let Some(moved) = self.pool.get(place) {
            self.place_in_pool[*moved as usize] = place as u32;
        }
    }

    /// Takes a placed request into the pool.
    pub(super) fn take(&mut self, at: usize) {
        let Some(place) = self.at[at].take() else { return };
        let slots = self.instance.slots;
        let span = self.instance.span(at, place.slot);
        for unit in self.units(at, place.interpreter) {
            if unit < self.instance.people {
                self.settle(unit, -1);
                self.count[unit] -= 1;
            }
            self.busy[unit] &= !span;
            for slot in place.slot as usize..place.slot as usize + self.instance.length[at] as usize {
                self.has[unit * slots + slot] = FREE;
            }
            if unit < self.instance.people {
                self.settle(unit, 1);
            }
        }
        let single = self.instance.length[at] == 1;
        for slot in place.slot as usize..place.slot as usize + self.instance.length[at] as usize {
            let list = &mut self.held[place.class as usize * slots + slot];
            let place = if single { Some(self.place_in[at] as usize) } else { list.iter().position(|one| *one == at as u32) };
            let Some(place) = place.filter(|place| list.get(*place) == Some(&(at as u32))) else {
                list.retain(|one| *one != at as u32);
                continue;
            };
            list.swap_remove(place);
            if let Some(moved) = list.get(place) {
                self.place_in[*moved as usize] = place as u32;
            }
        }
        self.account(at, place.slot, -1);
        self.place_in_pool[at] = self.pool.len() as u32;
        self.pool.push(at as u32);
    }

    /// Takes over a schedule, as far as it fits together.
    pub fn take_over(&mut self, places: &Places) {
        for at in 0..self.instance.requests {
            self.take(at);
        }
        for (at, place) in places.iter().enumerate() {
            if let Some(place) = place
                && self.place_in_pool[at] != FREE
                && self.allowed(at, *place)
            {
                let mut out = Vec::new();
                if self.in_the_way(at, *place, &mut out) && out.is_empty() {
                    self.put(at, *place);
                }
            }
        }
    }

    pub(super) fn allowed(&self, at: usize, place: Place) -> bool {
        let bit = 1 << place.slot;
        let helpers = &self.instance.helpers[at];
        self.instance.fits[at].iter().any(|(class, starts)| *class == place.class && starts & bit != 0)
            && if helpers.is_empty() { place.interpreter == NOBODY } else { helpers.iter().any(|(who, starts)| *who == place.interpreter && starts & bit != 0) }
    }

    /// Whether an interpreter has a pause where one is due, and everybody can get from site to site.
    pub(super) fn rested(&self, interpreter: u16) -> bool {
        let most = self.instance.in_a_row[interpreter as usize];
        let busy = self.busy[self.instance.people + interpreter as usize];
        most == u32::MAX || self.instance.blocks.iter().all(|block| longest(busy & block) <= most)
    }

    /// A meeting of `person` at another site, but none of `without`, that is too near to `from..to` at `site`.
    pub(super) fn too_far(&self, person: usize, from: usize, to: usize, site: usize, without: &[u32]) -> Option<u32> {
        self.instance.travel[site].iter().enumerate().filter(|(_, lost)| **lost > 0).find_map(|(other, lost)| {
            let near = from.saturating_sub(*lost as usize)..(to + *lost as usize).min(self.instance.slots);
            near.map(|slot| self.has[person * self.instance.slots + slot]).find(|one| {
                *one != FREE
                    && !without.contains(one)
                    && self.at[*one as usize].is_some_and(|place| self.instance.classes[place.class as usize].site == other)
            })
        })
    }

    /// The schedule's cost, when it may be held: fairness asks for more than the moves see to.
    pub fn standing(&self) -> Option<Cost> {
        if let Some(fairness) = self.instance.fairness
            && self.unfair > 0
        {
            let breaks = || (0..self.instance.people).map(|person| self.instance.breaks(self.busy[person]));
            if breaks().max().unwrap_or(0) - breaks().min().unwrap_or(0) > fairness {
                return None;
            }
        }
        Some(self.cost)
    }

    pub fn places(&self) -> &Places {
        &self.at
    }
}

/// The longest run of neighbouring slots.
fn longest(mut busy: Mask) -> u32 {
    let mut length = 0;
    while busy != 0 {
        busy &= busy << 1;
        length += 1;
    }
    length
}
