//! A problem as clauses. Only what a problem has costs anything: one class of tables needs no literals for tables.

use rustsat::types::Lit;

use super::breaks::{Known, breaks};
use super::formula::Formula;
use super::sat::Sat;
use crate::cost::Cost;
use crate::instance::{Instance, NOBODY, Place, Places, each};

/// What is done about the musts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Musts {
    /// Every one is placed, or there is no model.
    All,
    /// As many as can be: the first stage.
    Free,
}

pub(crate) struct Model {
    pub formula: Formula,
    /// No schedule at all; seen while the clauses were written.
    pub impossible: bool,
    /// By stage: what to hold, and what it costs where it does not hold.
    pub soft: [Vec<(Lit, i64)>; Cost::STAGES],
    /// By stage: what cannot be had whatever is done.
    pub base: Cost,
    starts: Vec<Vec<(u8, Lit)>>,
    classes: Vec<Vec<(Place, Lit)>>,
    helpers: Vec<Vec<(Place, Lit)>>,
    placed: Vec<Option<Lit>>,
}

/// Clauses above which the exact side is not worth its memory (about 1 GB).
const MOST_CLAUSES: usize = 12_000_000;

impl Model {
    /// None where the clauses would be too many, or `watch` says stop.
    pub fn of(instance: &Instance, musts: Musts, with_breaks: bool, over: &dyn Fn() -> bool) -> Option<Model> {
        let mut model = Model {
            formula: Formula::default(),
            impossible: false,
            soft: Default::default(),
            base: Cost::default(),
            starts: vec![Vec::new(); instance.requests],
            classes: vec![Vec::new(); instance.requests],
            helpers: vec![Vec::new(); instance.requests],
            placed: vec![None; instance.requests],
        };
        let size: usize = (0..instance.requests).map(|at| instance.starts[at].count_ones() as usize * (6 + instance.fits[at].len() * 4 + instance.helpers[at].len() * 4)).sum();
        if size > MOST_CLAUSES {
            return None;
        }
        let hard = |at: usize| musts == Musts::All && instance.must[at];
        let mut by: Vec<Vec<Option<Lit>>> = Vec::with_capacity(instance.requests);
        for at in 0..instance.requests {
            by.push(model.request(instance, at, hard(at)));
        }
        if model.impossible {
            return Some(model);
        }
        model.order(instance, &by);
        if over() {
            return None;
        }
        let busy = model.people(instance);
        model.tables(instance, &busy);
        model.interpreters(instance);
        model.sites(instance);
        if over() {
            return None;
        }
        model.wishes(instance);
        if with_breaks {
            model.breaks(instance, &busy, musts);
        }
        (model.formula.clauses.len() <= MOST_CLAUSES).then_some(model)
    }

    /// Literals of one request: where it starts, with which table and interpreter; the answer says "starts by this slot".
    fn request(&mut self, instance: &Instance, at: usize, hard: bool) -> Vec<Option<Lit>> {
        let mut by = vec![None; instance.slots];
        if instance.starts[at] == 0 {
            self.impossible |= hard;
            if instance.locked[at] {
                self.base.locks_left_out += 1;
            } else if instance.must[at] {
                self.base.musts_left_out += 1;
            } else {
                self.base.wants_left_out += instance.weight[at];
            }
            return by;
        }
        let starts: Vec<(u8, Lit)> = each(instance.starts[at]).map(|slot| (slot as u8, self.formula.new_lit())).collect();
        let mut last: Option<Lit> = None;
        let mut next = starts.iter().peekable();
        for (slot, by) in by.iter_mut().enumerate() {
            if let Some((_, here)) = next.next_if(|(start, _)| *start as usize == slot) {
                let until = self.formula.new_lit();
                self.formula.clause(&[!*here, until]);
                match last {
                    Some(last) => {
                        self.formula.clause(&[!last, until]);
                        self.formula.clause(&[!last, !*here]);
                        self.formula.clause(&[!until, last, *here]);
                    }
                    None => self.formula.clause(&[!until, *here]),
                }
                last = Some(until);
            }
            *by = last;
        }
        if let Some(last) = last {
            if hard {
                self.formula.clause(&[last]);
                let all: Vec<Lit> = starts.iter().map(|(_, lit)| *lit).collect();
                self.formula.clause(&all);
            } else {
                self.placed[at] = Some(last);
            }
        }
        if instance.fits[at].len() > 1 {
            self.classes[at] = self.choices(&starts, instance.fits[at].iter().copied(), |class| (class, NOBODY));
        }
        if !instance.helpers[at].is_empty() {
            self.helpers[at] = self.choices(&starts, instance.helpers[at].iter().copied(), |interpreter| (0, interpreter));
        }
        self.starts[at] = starts;
        by
    }

    /// For every start exactly one of its choices.
    fn choices(
        &mut self,
        starts: &[(u8, Lit)],
        of: impl Iterator<Item = (u16, crate::problem::Mask)> + Clone,
        what: impl Fn(u16) -> (u16, u16),
    ) -> Vec<(Place, Lit)> {
        let mut all = Vec::new();
        for (slot, start) in starts {
            let mut clause = vec![!*start];
            for (choice, able) in of.clone() {
                if able & 1 << slot != 0 {
                    let lit = self.formula.new_lit();
                    self.formula.clause(&[!lit, *start]);
                    let (class, interpreter) = what(choice);
                    all.push((Place { slot: *slot, class, interpreter }, lit));
                    clause.push(lit);
                }
            }
            self.formula.clause(&clause);
            self.formula.at_most_one(&clause[1..]);
        }
        all
    }

    fn order(&mut self, instance: &Instance, by: &[Vec<Option<Lit>>]) {
        for late in 0..instance.requests {
            for first in &instance.before[late] {
                let first = *first as usize;
                if instance.starts[first] == 0 || instance.starts[late] == 0 {
                    continue;
                }
                for slot in 0..instance.slots {
                    // started by now: the first one started long enough ago, or is not held
                    let Some(now) = by[late][slot] else { continue };
                    let mut clause = vec![!now];
                    clause.extend(slot.checked_sub(instance.length[first] as usize).and_then(|then| by[first][then]));
                    clause.extend(self.placed[first].map(|placed| !placed));
                    self.formula.clause(&clause);
                }
            }
        }
    }

    /// The literals of a request that say it goes on in `slot`.
    fn during(&self, instance: &Instance, at: usize, slot: usize) -> impl Iterator<Item = Lit> + '_ {
        let length = instance.length[at] as usize;
        self.starts[at].iter().filter(move |(start, _)| (*start as usize..*start as usize + length).contains(&slot)).map(|(_, lit)| *lit)
    }

    /// One meeting at a time, no more than the most; when everybody is busy.
    fn people(&mut self, instance: &Instance) -> Vec<Vec<Option<Lit>>> {
        let mut busy = vec![vec![None; instance.slots]; instance.people];
        for person in 0..instance.people {
            for slot in 0..instance.slots {
                let here: Vec<Lit> = instance.of[person].iter().flat_map(|at| self.during(instance, *at as usize, slot)).collect();
                if !here.is_empty() {
                    self.formula.at_most_one(&here);
                    busy[person][slot] = Some(self.formula.any(&here, true));
                }
            }
            let of = &instance.of[person];
            let free: Vec<Lit> = of.iter().filter_map(|at| self.placed[*at as usize]).collect();
            let certain = of.len() - free.len();
            match (instance.most[person] as usize).checked_sub(certain) {
                Some(most) => self.formula.at_most(&free, most),
                None => self.impossible = true,
            }
            let fewest = instance.fewest[person] as usize;
            let missing = fewest.saturating_sub(of.len());
            self.base.below_fewest += missing as i64;
            let wanted = fewest.saturating_sub(missing).saturating_sub(certain);
            if wanted > 0 {
                let rows = self.formula.prefixes(&free, wanted);
                self.soft[Cost::FEWEST].extend(rows.last().into_iter().flatten().map(|lit| (*lit, 1)));
            }
        }
        busy
    }

    /// No more meetings than tables, class by class and slot by slot.
    fn tables(&mut self, instance: &Instance, busy: &[Vec<Option<Lit>>]) {
        let pairs = instance.who.iter().all(|who| who.len() == 2);
        for (number, class) in instance.classes.iter().enumerate() {
            let here: Vec<usize> = (0..instance.requests).filter(|at| instance.fits[*at].iter().any(|(fits, _)| *fits as usize == number)).collect();
            if here.len() <= class.size as usize {
                continue;
            }
            // somebody has one meeting at a time: theirs count as one, and few people have all meetings between them
            let cover = cover(instance, &here);
            for slot in 0..instance.slots {
                let mut count = Vec::new();
                for (person, theirs) in &cover {
                    let held: Vec<Lit> = theirs.iter().flat_map(|at| self.at_class(instance, *at, number as u16, slot)).collect();
                    match held.as_slice() {
                        [] => {}
                        [one] => count.push(*one),
                        held => match busy[*person][slot] {
                            Some(busy) if theirs.len() == instance.of[*person].len() && instance.classes.len() == 1 => count.push(busy),
                            _ => count.push(self.formula.any(held, false)),
                        },
                    }
                }
                self.formula.at_most(&count, class.size as usize);
                if pairs && instance.classes.len() == 1 {
                    // follows from the line before, but is not found from it in reasonable time
                    let people: Vec<Lit> = busy.iter().filter_map(|busy| busy[slot]).collect();
                    self.formula.at_most(&people, 2 * class.size as usize);
                }
            }
        }
    }

    fn at_class(&self, instance: &Instance, at: usize, class: u16, slot: usize) -> Vec<Lit> {
        if self.classes[at].is_empty() {
            return self.during(instance, at, slot).collect();
        }
        let length = instance.length[at] as usize;
        self.classes[at]
            .iter()
            .filter(|(place, _)| place.class == class && (place.slot as usize..place.slot as usize + length).contains(&slot))
            .map(|(_, lit)| *lit)
            .collect()
    }

    fn interpreters(&mut self, instance: &Instance) {
        for who in 0..instance.interpreters {
            let mut busy: Vec<Option<Lit>> = Vec::new();
            for slot in 0..instance.slots {
                let here: Vec<Lit> = (0..instance.requests)
                    .flat_map(|at| {
                        let length = instance.length[at] as usize;
                        self.helpers[at]
                            .iter()
                            .filter(move |(place, _)| place.interpreter as usize == who && (place.slot as usize..place.slot as usize + length).contains(&slot))
                            .map(|(_, lit)| *lit)
                    })
                    .collect();
                self.formula.at_most_one(&here);
                busy.push(if here.is_empty() { None } else { Some(self.formula.any(&here, false)) });
            }
            let most = instance.in_a_row[who] as usize;
            for block in &instance.blocks {
                let slots: Vec<usize> = each(*block).collect();
                for run in slots.windows(most.saturating_add(1)) {
                    let together = run.windows(2).all(|pair| pair[1] == pair[0] + 1);
                    let all: Option<Vec<Lit>> = run.iter().map(|slot| busy[*slot].map(|lit| !lit)).collect();
                    if let (true, Some(clause)) = (together, all) {
                        self.formula.clause(&clause);
                    }
                }
            }
        }
    }

    /// Nobody is at two sites with too little time between.
    fn sites(&mut self, instance: &Instance) {
        if instance.travel.is_empty() {
            return;
        }
        let sites = instance.travel.len();
        for person in 0..instance.people {
            let mut there = vec![vec![None; instance.slots]; sites];
            for (site, there) in there.iter_mut().enumerate() {
                for (slot, there) in there.iter_mut().enumerate() {
                    let mut here = Vec::new();
                    for at in &instance.of[person] {
                        for (class, _) in &instance.fits[*at as usize] {
                            if instance.classes[*class as usize].site == site {
                                here.extend(self.at_class(instance, *at as usize, *class, slot));
                            }
                        }
                    }
                    if !here.is_empty() {
                        *there = Some(self.formula.any(&here, false));
                    }
                }
            }
            for one in 0..sites {
                for other in 0..sites {
                    let lost = instance.travel[one][other] as usize;
                    for slot in 0..instance.slots {
                        for then in slot + 1..(slot + lost + 1).min(instance.slots) {
                            if let (true, Some(a), Some(b)) = (one != other, there[one][slot], there[other][then]) {
                                self.formula.clause(&[!a, !b]);
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is held if it can be: musts, wants, what stands.
    fn wishes(&mut self, instance: &Instance) {
        for at in 0..instance.requests {
            if let Some(placed) = self.placed[at] {
                if instance.locked[at] {
                    self.soft[Cost::LOCKS].push((placed, 1));
                } else if instance.must[at] {
                    self.soft[Cost::MUSTS].push((placed, 1));
                } else if instance.weight[at] > 0 {
                    self.soft[Cost::WANTS].push((placed, instance.weight[at]));
                }
            }
            if let Some((stood, cost)) = instance.stands[at] {
                match self.starts[at].iter().find(|(slot, _)| *slot == stood.slot) {
                    Some((_, lit)) => self.soft[Cost::MOVED].push((*lit, cost)),
                    None => self.base.moved += cost,
                }
            }
        }
    }

    fn breaks(&mut self, instance: &Instance, busy: &[Vec<Option<Lit>>], musts: Musts) {
        // somebody who can have no break makes "no more than others" the same as "no more than so many"
        let somebody_has_none = (0..instance.people).any(|person| {
            let slots: u32 = instance.of[person].iter().map(|at| instance.length[*at as usize]).sum();
            instance.of[person].len() <= 1 || (instance.spans.len() == 1 && slots as usize >= instance.slots && instance.of[person].iter().all(|at| self.placed[*at as usize].is_none()))
        });
        let one_span = instance.spans.len() == 1;
        let most = match instance.fairness {
            Some(fairness) if somebody_has_none => fairness as usize,
            _ => usize::MAX,
        };
        let exact = instance.fairness.is_some() && !somebody_has_none;
        let mut by_person: Vec<Vec<Lit>> = Vec::new();
        for person in 0..instance.people {
            let of = &instance.of[person];
            let fixed = musts == Musts::All && one_span && !of.is_empty() && of.iter().all(|at| self.placed[*at as usize].is_none());
            let slots = fixed.then(|| of.iter().map(|at| instance.length[*at as usize] as usize).sum());
            let usable = busy[person].iter().flatten().count();
            if slots.is_some_and(|slots: usize| slots > usable) {
                self.impossible = true;
                return;
            }
            let mut all = Vec::new();
            for span in &instance.spans {
                let range = span.trailing_zeros() as usize..128 - span.leading_zeros() as usize;
                let known = Known { slots, most, exact };
                let found = breaks(&mut self.formula, &busy[person], range, &known);
                self.soft[Cost::BREAKS].extend(found.iter().map(|lit| (!*lit, 1)));
                all.extend(found);
            }
            if !one_span && most != usize::MAX {
                self.formula.at_most(&all, most);
            }
            by_person.push(all);
        }
        if let (true, Some(fairness)) = (exact, instance.fairness) {
            self.fair(&by_person, fairness as usize);
        }
    }

    /// Whoever has the most breaks has at most `fairness` more than whoever has the fewest.
    fn fair(&mut self, by_person: &[Vec<Lit>], fairness: usize) {
        let counts: Vec<Vec<Lit>> = by_person
            .iter()
            .map(|all| self.formula.prefixes(all, all.len()).pop().unwrap_or_default())
            .collect();
        let most = counts.iter().map(Vec::len).max().unwrap_or(0);
        // everybody[k]: everybody has more than k
        let everybody: Vec<Lit> = (0..most).map(|_| self.formula.new_lit()).collect();
        for count in &counts {
            for (more, all) in everybody.iter().enumerate() {
                match count.get(more) {
                    Some(has) => self.formula.clause(&[!*all, *has]),
                    None => self.formula.clause(&[!*all]),
                }
            }
            for (more, has) in count.iter().enumerate().skip(fairness) {
                self.formula.clause(&[!*has, everybody[more - fairness]]);
            }
        }
    }

    /// Where the last model holds every request.
    pub fn places(&self, instance: &Instance, sat: &mut Sat) -> Places {
        (0..instance.requests)
            .map(|at| {
                let (slot, _) = self.starts[at].iter().find(|(_, lit)| sat.holds(*lit))?;
                let mut chosen = |of: &[(Place, Lit)]| of.iter().find(|(place, lit)| place.slot == *slot && sat.holds(*lit)).map(|(place, _)| *place);
                let class = match instance.fits[at].as_slice() {
                    [(class, _)] => *class,
                    _ => chosen(&self.classes[at])?.class,
                };
                let interpreter = if self.helpers[at].is_empty() { NOBODY } else { chosen(&self.helpers[at])?.interpreter };
                Some(Place { slot: *slot, class, interpreter })
            })
            .collect()
    }

    /// Has the solver try this schedule first.
    pub fn prefer(&self, places: &Places, sat: &mut Sat) {
        for (at, starts) in self.starts.iter().enumerate() {
            for (slot, lit) in starts {
                sat.prefer(if places[at].is_some_and(|place| place.slot == *slot) { *lit } else { !*lit });
            }
        }
    }
}

/// Requests dealt out to people who are in them, the busiest first: few people, each with all that is left of theirs.
fn cover(instance: &Instance, requests: &[usize]) -> Vec<(usize, Vec<usize>)> {
    let mut left: Vec<bool> = vec![false; instance.requests];
    requests.iter().for_each(|at| left[*at] = true);
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); instance.people];
    for at in requests {
        instance.who[*at].iter().for_each(|person| of[*person as usize].push(*at));
    }
    let mut cover = Vec::new();
    let mut count: Vec<usize> = of.iter().map(Vec::len).collect();
    loop {
        let Some(person) = (0..instance.people).max_by_key(|person| (count[*person], std::cmp::Reverse(*person))).filter(|person| count[*person] > 0) else {
            return cover;
        };
        let theirs: Vec<usize> = of[person].iter().copied().filter(|at| left[*at]).collect();
        for at in &theirs {
            left[*at] = false;
            instance.who[*at].iter().for_each(|person| count[*person as usize] -= 1);
        }
        cover.push((person, theirs));
    }
}
