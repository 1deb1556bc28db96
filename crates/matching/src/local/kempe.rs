//! Exchanging two slots along a Kempe chain: a meeting goes to the other slot, whoever is busy there comes the other way.

use super::state::{FREE, State};
use crate::instance::NOBODY;
use crate::problem::Mask;

impl State<'_> {
    /// A random meeting to a random slot. True when something moved.
    pub(super) fn exchange(&mut self, temperature: f64) -> bool {
        self.steps += 1;
        let at = self.random.below(self.instance.requests);
        let Some(place) = self.at[at] else { return false };
        let others = self.instance.starts[at] & !(1 << place.slot);
        if others == 0 {
            return false;
        }
        let to = self.random.bit(others);
        self.exchange_at(at as u32, place.slot as usize, to, temperature)
    }

    /// A meeting at the end of a block of somebody who has a break, into the gap beside a block.
    pub(super) fn close_gap(&mut self, temperature: f64) -> bool {
        self.steps += 1;
        for _ in 0..12 {
            let person = self.random.below(self.instance.people);
            let span = self.instance.spans[if self.instance.spans.len() == 1 { 0 } else { self.random.below(self.instance.spans.len()) }];
            let busy = self.busy[person] & span;
            if crate::instance::runs(busy) < 2 {
                continue;
            }
            let between = crate::instance::low(128 - busy.leading_zeros() as usize) & !crate::instance::low(busy.trailing_zeros() as usize);
            let beside = !busy & (busy << 1 | busy >> 1) & span;
            let ends = busy & (!(busy << 1) | !(busy >> 1));
            let from = self.random.bit(ends);
            let gaps = if self.random.below(4) == 0 { beside } else { beside & between };
            if gaps == 0 {
                continue;
            }
            let to = self.random.bit(gaps);
            let at = self.has[person * self.instance.slots + from];
            if at == FREE || self.instance.starts[at as usize] & 1 << to == 0 {
                continue;
            }
            return self.exchange_at(at, from, to, temperature);
        }
        false
    }

    /// Everything that has to follow `at` from one of two slots to the other, appended to the chain: how many leave each.
    fn follow(&mut self, at: u32, one: usize, other: usize) -> Option<(usize, usize)> {
        let instance = self.instance;
        let mut next = self.chain.len();
        self.chain.push(at);
        self.seen[at as usize] = self.stamp;
        let (mut from_one, mut from_other) = (0, 0);
        while next < self.chain.len() {
            let at = self.chain[next] as usize;
            next += 1;
            let place = self.at[at]?;
            if instance.length[at] != 1 {
                return None;
            }
            let to = if place.slot as usize == one {
                from_one += 1;
                other
            } else {
                from_other += 1;
                one
            };
            if instance.starts[at] & 1 << to == 0 {
                return None;
            }
            if instance.fits[at].len() > 1 && !instance.fits[at].iter().any(|(class, starts)| *class == place.class && starts & 1 << to != 0) {
                return None;
            }
            if place.interpreter != NOBODY && !instance.helpers[at].iter().any(|(who, starts)| *who == place.interpreter && starts & 1 << to != 0) {
                return None;
            }
            let unit_has = |unit: usize| self.has[unit * instance.slots + to];
            for follower in self.units(at, place.interpreter).map(unit_has) {
                if follower != FREE && self.seen[follower as usize] != self.stamp {
                    self.seen[follower as usize] = self.stamp;
                    self.chain.push(follower);
                }
            }
        }
        Some((from_one, from_other))
    }

    /// Meetings that a class holds after the exchange, above what it can: (class, slot it is too many in).
    fn overflow(&self, one: usize, other: usize) -> Option<(usize, usize)> {
        let instance = self.instance;
        for class in 0..instance.classes.len() {
            let leaving = |slot: usize| {
                self.chain
                    .iter()
                    .filter(|at| self.at[**at as usize].is_some_and(|place| place.class as usize == class && place.slot as usize == slot))
                    .count()
            };
            let (a, b) = (leaving(one), leaving(other));
            if a == b {
                continue;
            }
            let size = instance.classes[class].size as usize;
            let held = |slot: usize| self.held[class * instance.slots + slot].len();
            if held(one) + b - a > size {
                return Some((class, one));
            }
            if held(other) + a - b > size {
                return Some((class, other));
            }
        }
        None
    }

    fn exchange_at(&mut self, at: u32, one: usize, other: usize, temperature: f64) -> bool {
        let instance = self.instance;
        self.stamp += 1;
        self.chain.clear();
        let Some((mut from_one, mut from_other)) = self.follow(at, one, other) else { return false };
        let single = instance.classes.len() == 1;
        for attempt in 0..4 {
            let over = if single {
                let size = instance.classes[0].size as usize;
                if self.held[one].len() + from_other - from_one > size {
                    Some((0, one))
                } else if self.held[other].len() + from_one - from_other > size {
                    Some((0, other))
                } else {
                    None
                }
            } else {
                self.overflow(one, other)
            };
            let Some((class, slot)) = over else { break };
            if attempt == 3 {
                return false;
            }
            // somebody else goes the other way
            let list = &self.held[class * instance.slots + slot];
            let more = list[self.random.below(list.len())];
            if self.seen[more as usize] == self.stamp {
                continue;
            }
            let length = self.chain.len();
            let Some((a, b)) = self.follow(more, one, other) else { return false };
            if (slot == one && a > b) || (slot == other && b > a) {
                from_one += a;
                from_other += b;
            } else {
                // seen stays: a chain that did not help once does not help in this exchange
                self.chain.truncate(length);
            }
        }
        if self.ordered && !self.order_kept(one, other) {
            return false;
        }
        let both: Mask = 1 << one | 1 << other;
        let mut worse = 0;
        for at in &self.chain {
            let at = *at as usize;
            for person in &instance.who[at] {
                let person = *person as usize;
                let busy = self.busy[person];
                if busy & both != both {
                    worse += self.person_price(busy ^ both, self.count[person], person) - self.person_price(busy, self.count[person], person);
                }
            }
            if let (Some(place), Some(_)) = (self.at[at], instance.stands[at]) {
                let to = if place.slot as usize == one { other } else { one };
                worse += self.held_price(at, to as u8) - self.held_price(at, place.slot);
            }
        }
        if worse > 0 && self.random.unit() >= (-worse as f64 / temperature).exp() {
            return false;
        }
        let chain = std::mem::take(&mut self.chain);
        self.turn(&chain, one, other);
        if !self.still_held(&chain) {
            self.turn(&chain, one, other);
            self.chain = chain;
            return false;
        }
        self.chain = chain;
        true
    }

    /// Every meeting of the chain to the other of the two slots.
    fn turn(&mut self, chain: &[u32], one: usize, other: usize) {
        let places: Vec<_> = chain
            .iter()
            .filter_map(|at| {
                let mut place = self.at[*at as usize]?;
                place.slot = if place.slot as usize == one { other } else { one } as u8;
                Some((*at as usize, place))
            })
            .collect();
        for (at, _) in &places {
            self.take(*at);
        }
        for (at, place) in places {
            self.put(at, place);
        }
    }

    /// What the move itself does not see to: pauses of interpreters, ways between sites.
    fn still_held(&self, chain: &[u32]) -> bool {
        if self.instance.interpreters == 0 && self.instance.travel.is_empty() {
            return true;
        }
        chain.iter().all(|at| {
            let Some(place) = self.at[*at as usize] else { return true };
            let site = self.instance.classes[place.class as usize].site;
            let (from, to) = (place.slot as usize, place.slot as usize + 1);
            (place.interpreter == NOBODY || self.rested(place.interpreter))
                && (self.instance.travel.is_empty()
                    || self.instance.who[*at as usize].iter().all(|person| self.too_far(*person as usize, from, to, site, &[*at]).is_none()))
        })
    }

    fn order_kept(&self, one: usize, other: usize) -> bool {
        let instance = self.instance;
        let moving = |at: usize| self.seen[at] == self.stamp && self.chain.contains(&(at as u32));
        let slot = |at: usize| {
            let place = self.at[at]?;
            let now = place.slot as usize;
            Some(if moving(at) { if now == one { other } else { one } } else { now })
        };
        self.chain.iter().all(|at| {
            let at = *at as usize;
            let Some(mine) = slot(at) else { return true };
            instance.before[at].iter().all(|first| slot(*first as usize).is_none_or(|then| then + instance.length[*first as usize] as usize <= mine))
                && instance.after[at].iter().all(|late| slot(*late as usize).is_none_or(|then| mine < then))
        })
    }
}
