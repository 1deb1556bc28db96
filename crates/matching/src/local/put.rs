//! Putting a request somewhere, and what has to make way for it.

use super::state::{FREE, State};
use crate::instance::{NOBODY, Place};
use crate::problem::Mask;

impl State<'_> {
    /// What must leave for `at` to be held at `place`: appended to `out`, which is emptied first. False where nothing helps.
    pub(super) fn in_the_way(&mut self, at: usize, place: Place, out: &mut Vec<u32>) -> bool {
        out.clear();
        let instance = self.instance;
        let slots = instance.slots;
        let (from, to) = (place.slot as usize, place.slot as usize + instance.length[at] as usize);
        let push = |one: u32, out: &mut Vec<u32>| {
            if one != FREE && one != at as u32 && !out.contains(&one) {
                out.push(one);
            }
        };
        for unit in self.units(at, place.interpreter) {
            for slot in from..to {
                push(self.has[unit * slots + slot], out);
            }
        }
        if self.ordered {
            for first in &instance.before[at] {
                if self.at[*first as usize].is_some_and(|one| one.slot as usize + instance.length[*first as usize] as usize > from) {
                    push(*first, out);
                }
            }
            for late in &instance.after[at] {
                if self.at[*late as usize].is_some_and(|one| (one.slot as usize) < to) {
                    push(*late, out);
                }
            }
        }
        if !instance.travel.is_empty() {
            let site = instance.classes[place.class as usize].site;
            for person in &instance.who[at] {
                while let Some(one) = self.too_far(*person as usize, from, to, site, out) {
                    push(one, out);
                }
            }
        }
        // whoever has enough gives up what is worth least
        for person in &instance.who[at] {
            let person = *person as usize;
            let leaving = out.iter().filter(|one| instance.who[**one as usize].contains(&(person as u32))).count() as u32;
            if self.count[person] - leaving >= instance.most[person] {
                let Some(least) = instance.of[person]
                    .iter()
                    .filter(|one| self.at[**one as usize].is_some() && !out.contains(one))
                    .min_by_key(|one| (self.worth[**one as usize], **one))
                else {
                    return false;
                };
                out.push(*least);
            }
        }
        for slot in from..to {
            let list = &self.held[place.class as usize * slots + slot];
            let leaving = out.iter().filter(|one| list.contains(one)).count();
            if list.len() - leaving >= instance.classes[place.class as usize].size as usize {
                if list.is_empty() {
                    return false;
                }
                // the cheapest of a few
                let mut best: Option<u32> = None;
                for _ in 0..8 {
                    let one = list[self.random.below(list.len())];
                    let price = |one: u32| (self.worth[one as usize], self.hard[one as usize]);
                    if !out.contains(&one) && best.is_none_or(|best| price(one) < price(best)) {
                        best = Some(one);
                    }
                }
                let Some(best) = best.or_else(|| list.iter().find(|one| !out.contains(one)).copied()) else { return false };
                out.push(best);
            }
        }
        if place.interpreter != NOBODY {
            // a run that grows too long loses its end
            let helper = instance.people + place.interpreter as usize;
            let most = instance.in_a_row[place.interpreter as usize];
            if most != u32::MAX {
                let gone: Mask = out
                    .iter()
                    .filter_map(|one| self.at[*one as usize].filter(|at| at.interpreter == place.interpreter).map(|at| instance.span(*one as usize, at.slot)))
                    .fold(0, |all, span| all | span);
                let block = instance.blocks.iter().find(|block| **block & 1 << from != 0).copied().unwrap_or(0);
                let mut busy = (self.busy[helper] & !gone | instance.span(at, place.slot)) & block;
                if instance.length[at] > most {
                    return false;
                }
                loop {
                    let (mut first, mut last) = (from, to - 1);
                    while first > 0 && busy & 1 << (first - 1) != 0 {
                        first -= 1;
                    }
                    while last + 1 < slots && busy & 1 << (last + 1) != 0 {
                        last += 1;
                    }
                    if last - first < most as usize {
                        break;
                    }
                    let end = if first < from { first } else { last };
                    let one = self.has[helper * slots + end];
                    let Some(other) = self.at.get(one as usize).copied().flatten() else { return false };
                    busy &= !instance.span(one as usize, other.slot);
                    push(one, out);
                }
            }
        }
        true
    }

    /// A table and an interpreter for `at` in `slot`: free ones where there are, else any that may be.
    pub(super) fn place_at(&mut self, at: usize, slot: usize) -> Option<Place> {
        let instance = self.instance;
        let bit = 1 << slot;
        let class = match instance.fits[at].as_slice() {
            [(class, _)] => *class,
            fits => {
                let begin = self.random.below(fits.len());
                let turn = || (0..fits.len()).map(|step| fits[(begin + step) % fits.len()]).filter(|(_, starts)| starts & bit != 0);
                turn().find(|(class, _)| !self.full(*class, slot)).or_else(|| turn().next())?.0
            }
        };
        let interpreter = match instance.helpers[at].as_slice() {
            [] => NOBODY,
            helpers => {
                let begin = self.random.below(helpers.len());
                let turn = || (0..helpers.len()).map(|step| helpers[(begin + step) % helpers.len()]).filter(|(_, starts)| starts & bit != 0);
                let free = |(who, _): &(u16, Mask)| self.busy[instance.people + *who as usize] & bit == 0;
                turn().find(free).or_else(|| turn().next())?.0
            }
        };
        Some(Place { slot: slot as u8, class, interpreter })
    }

    /// Places the musts one by one; who throws out others grows harder to throw out. True when all are placed.
    pub fn place_musts(&mut self, steps: u64, stop: &dyn Fn() -> bool) -> bool {
        let until = self.steps + steps;
        let (mut out, mut best_out) = (Vec::new(), Vec::new());
        loop {
            self.steps += 1;
            if self.steps & 255 == 0 && (self.steps > until || stop()) {
                return false;
            }
            // last in, first out keeps the pool small; now and then somebody else
            let musts = self.pool.iter().rposition(|at| self.instance.must[*at as usize]);
            let Some(mut pick) = musts else { return true };
            if self.random.below(4) == 0 {
                let other = self.random.below(self.pool.len());
                if self.instance.must[self.pool[other] as usize] {
                    pick = other;
                }
            }
            let at = self.pool[pick] as usize;
            let (mut best, mut best_place, mut ties) = (u64::MAX, None, 0);
            for slot in crate::instance::each(self.instance.starts[at]) {
                let Some(place) = self.place_at(at, slot) else { continue };
                if !self.in_the_way(at, place, &mut out) {
                    continue;
                }
                let price = if out.is_empty() {
                    let span = self.instance.span(at, place.slot);
                    let more: i64 = self.instance.who[at]
                        .iter()
                        .map(|person| {
                            let busy = self.busy[*person as usize];
                            i64::from(self.instance.breaks(busy | span)) - i64::from(self.instance.breaks(busy))
                        })
                        .sum();
                    let moved = self.held_price(at, place.slot) / BREAK_SHARE;
                    ((more + self.instance.who[at].len() as i64) * 4 + moved) as u64
                } else {
                    let hard = |one: &u32| {
                        let fixed = self.instance.starts[*one as usize].count_ones() == 1;
                        let stood = self.instance.stands[*one as usize].is_some_and(|(stood, _)| Some(stood.slot) == self.at[*one as usize].map(|at| at.slot));
                        if fixed { 100_000 } else { u64::from(self.hard[*one as usize]) * if stood { 4 } else { 1 } }
                    };
                    let load = self.held[place.class as usize * self.instance.slots + slot].len() as u64;
                    out.iter().map(hard).sum::<u64>() * 64 + load * 32 / u64::from(self.instance.classes[place.class as usize].size.max(1))
                };
                if price < best {
                    (best, best_place, ties) = (price, Some(place), 1);
                    best_out.clone_from(&out);
                } else if price == best {
                    ties += 1;
                    if self.random.below(ties) == 0 {
                        best_place = Some(place);
                        best_out.clone_from(&out);
                    }
                }
            }
            let Some(place) = best_place else { return false };
            let forced = !best_out.is_empty();
            if forced {
                self.hard[at] += 1;
            }
            for one in &best_out {
                self.take(*one as usize);
            }
            self.put(at, place);
            if forced {
                for _ in 0..20 {
                    self.exchange(600.0);
                }
            }
        }
    }

    /// One request of the pool, tried somewhere; kept when it is worth it at this temperature.
    pub(super) fn try_one(&mut self, temperature: f64, out: &mut Vec<u32>) {
        self.steps += 1;
        if self.pool.is_empty() {
            return;
        }
        let at = self.pool[self.random.below(self.pool.len())] as usize;
        let starts = self.instance.starts[at];
        // slots in which everybody is free, mostly; the one where it stood, often
        let free = self.instance.who[at].iter().fold(starts, |free, person| free & !self.busy[*person as usize]);
        let slot = match self.instance.stands[at] {
            Some((stood, _)) if starts & 1 << stood.slot != 0 && self.random.below(2) == 0 => stood.slot as usize,
            _ => {
                let among = if free != 0 && self.random.below(4) != 0 { free } else { starts };
                self.random.bit(among)
            }
        };
        let Some(place) = self.place_at(at, slot) else { return };
        if !self.in_the_way(at, place, out) {
            return;
        }
        let gain = self.worth[at] - out.iter().map(|one| self.worth[*one as usize]).sum::<i64>();
        if gain < -60_000 && !self.instance.must[at] && temperature < 5_000.0 {
            return;
        }
        let before = self.price;
        let back: Vec<(usize, Place)> = out.iter().filter_map(|one| Some((*one as usize, self.at[*one as usize]?))).collect();
        for (one, _) in &back {
            self.take(*one);
        }
        self.put(at, place);
        let worse = self.price - before;
        if worse > 0 && self.random.unit() >= (-worse as f64 / temperature).exp() {
            self.take(at);
            for (one, place) in back {
                self.put(one, place);
            }
        }
    }
}

/// Of what moving a meeting costs, how much counts while the first schedule is made.
const BREAK_SHARE: i64 = 10_000;
