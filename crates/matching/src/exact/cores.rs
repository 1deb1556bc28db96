//! The bound from below: what cannot all be held at once costs something, core by core, until a model pays no more.
//!
//! OLL (Andres et al. 2012; Morgado, Dodaro, Marques-Silva 2014) with totalizers over the cores, cores made smaller and
//! exhausted, the heavy first (stratification).

use std::collections::{BTreeMap, HashMap};

use rustsat::encodings::card::Totalizer;
use rustsat::types::Lit;

use super::formula::Formula;
use super::sat::{Outcome, Sat};

/// One stage on its way up.
pub(crate) struct Ascent {
    /// What is held, and what it costs to let go.
    held: BTreeMap<Lit, i64>,
    totals: Vec<Totalizer>,
    /// The negation of a held literal that says "more than so many of that counter".
    counted: HashMap<Lit, (usize, usize)>,
    /// Only what weighs at least this is held for now.
    level: i64,
    pub bound: i64,
}

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The bound rose.
    Bound,
    /// The solver has a model, not yet said to be the best.
    Model,
    /// The solver has a model that costs no more than the bound.
    Best,
    /// The clauses have no model.
    Impossible,
    /// Stopped, or out of conflicts.
    Unknown,
}

/// Conflicts spent on making one core smaller, literal by literal, and on each attempt.
const TRIM: u64 = 20_000;
const DROP: u64 = 2_000;
const EXHAUST: u64 = 3_000;
/// Cores up to this size are tried literal by literal, until so many could not be left out.
const SMALL: usize = 60;
const KEPT: usize = 12;

impl Ascent {
    pub fn new(soft: &[(Lit, i64)], base: i64) -> Ascent {
        let mut held: BTreeMap<Lit, i64> = BTreeMap::new();
        for (lit, cost) in soft {
            *held.entry(*lit).or_default() += cost;
        }
        let level = held.values().copied().max().unwrap_or(0);
        Ascent { held, totals: Vec::new(), counted: HashMap::new(), level, bound: base }
    }

    /// One solve; `found` gets every model on the way.
    pub fn step(&mut self, sat: &mut Sat, formula: &mut Formula, conflicts: Option<u64>, found: &mut dyn FnMut(&mut Sat)) -> Step {
        let assumed: Vec<Lit> = self.held.iter().filter(|(_, cost)| **cost >= self.level).map(|(lit, _)| *lit).collect();
        match sat.solve(&assumed, conflicts) {
            Outcome::Unknown => Step::Unknown,
            Outcome::Model => match self.held.values().copied().filter(|cost| *cost < self.level).max() {
                None => Step::Best,
                Some(next) => {
                    self.level = next;
                    Step::Model
                }
            },
            Outcome::Core => {
                let core = sat.core();
                match self.smaller(sat, core, found) {
                    Some(core) if core.is_empty() => Step::Impossible,
                    Some(core) => self.pay(sat, formula, &core, found),
                    None => Step::Unknown,
                }
            }
        }
    }

    /// A core inside `core`; None when stopped.
    fn smaller(&self, sat: &mut Sat, mut core: Vec<Lit>, found: &mut dyn FnMut(&mut Sat)) -> Option<Vec<Lit>> {
        for _ in 0..4 {
            if sat.solve(&core, Some(TRIM)) != Outcome::Core {
                break;
            }
            let next = sat.core();
            if next.len() >= core.len() {
                break;
            }
            core = next;
        }
        if core.len() <= 1 || core.len() > SMALL {
            return Some(core);
        }
        let (mut place, mut kept) = (0, 0);
        while place < core.len() && core.len() > 1 && kept < KEPT {
            let mut without = core.clone();
            without.remove(place);
            match sat.solve(&without, Some(DROP)) {
                Outcome::Core => {
                    core = sat.core();
                    place = 0;
                }
                Outcome::Model => {
                    found(sat);
                    place += 1;
                    kept += 1;
                }
                Outcome::Unknown => {
                    place += 1;
                    kept += 1;
                }
            }
        }
        Some(core)
    }

    fn pay(&mut self, sat: &mut Sat, formula: &mut Formula, core: &[Lit], found: &mut dyn FnMut(&mut Sat)) -> Step {
        let Some(price) = core.iter().filter_map(|lit| self.held.get(lit)).min().copied() else { return Step::Impossible };
        self.bound += price;
        for lit in core {
            if let Some(left) = self.held.get_mut(lit) {
                *left -= price;
                if *left == 0 {
                    self.held.remove(lit);
                }
            }
            if let Some((total, count)) = self.counted.get(&!*lit).copied()
                && let Some(more) = formula.more_than(&mut self.totals[total], count + 1)
            {
                *self.held.entry(!more).or_default() += price;
                self.counted.insert(more, (total, count + 1));
            }
        }
        let broken: Vec<Lit> = core.iter().map(|lit| !*lit).collect();
        formula.clause(&broken);
        sat.add(&formula.take());
        if broken.len() == 1 {
            return Step::Bound;
        }
        let mut total: Totalizer = broken.iter().copied().collect();
        let mut count = 1;
        while let Some(more) = formula.more_than(&mut total, count) {
            sat.add(&formula.take());
            // does even more have to break? then it is paid for at once
            match sat.solve(&[!more], Some(EXHAUST)) {
                Outcome::Core => {
                    formula.clause(&[more]);
                    sat.add(&formula.take());
                    self.bound += price;
                    count += 1;
                }
                other => {
                    if other == Outcome::Model {
                        found(sat);
                    }
                    *self.held.entry(!more).or_default() += price;
                    self.counted.insert(more, (self.totals.len(), count));
                    break;
                }
            }
        }
        self.totals.push(total);
        Step::Bound
    }

    /// What must hold from now on for the stage to stay at its bound: exact, for what is let go costs more.
    pub fn keep(&self) -> impl Iterator<Item = Lit> + '_ {
        self.held.keys().copied()
    }
}
