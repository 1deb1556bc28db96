//! What the searches know together: the best schedule so far, the bounds, and whether they have met.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use crate::check::{Broken, Values, check};
use crate::cost::Cost;
use crate::instance::{Instance, Places};
use crate::problem::{Problem, Schedule};
use crate::tables;

pub(crate) struct Board<'a> {
    problem: &'a Problem,
    instance: &'a Instance,
    known: Mutex<Known>,
    news: Condvar,
    /// Raised when there is nothing left to find; the searches look at it.
    pub done: Arc<AtomicBool>,
    /// Raised when not all musts can be placed: nobody has to go on trying.
    pub impossible: AtomicBool,
    began: Instant,
}

pub(crate) struct Known {
    pub best: Option<Best>,
    /// Of each stage, with all before it at their best: never below.
    pub bounds: [i64; Cost::STAGES],
    /// A stage and its bound once it is known that every must can be placed.
    pending: Option<(usize, i64)>,
    /// Not all musts can be placed.
    pub infeasible: bool,
    pub first_after: Option<Duration>,
    pub changes: u64,
}

pub(crate) struct Best {
    pub cost: Cost,
    pub places: Places,
    pub schedule: Schedule,
    pub values: Values,
    pub by: &'static str,
    pub after: Duration,
}

impl<'a> Board<'a> {
    pub fn new(problem: &'a Problem, instance: &'a Instance) -> Board<'a> {
        let known = Known { best: None, bounds: [0; Cost::STAGES], pending: None, infeasible: false, first_after: None, changes: 0 };
        Board { problem, instance, known: Mutex::new(known), news: Condvar::new(), done: Arc::default(), impossible: AtomicBool::new(false), began: Instant::now() }
    }

    /// A search that broke down leaves what it knew: nothing here is ever half written.
    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Looks at what is known, without a copy of the schedule.
    pub fn look<T>(&self, at: impl FnOnce(&Known) -> T) -> T {
        at(&self.lock())
    }

    /// All that is known, when nobody searches any more.
    pub fn into_known(self) -> Known {
        self.known.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Until something changed after `seen`, or the wait is over.
    pub fn wait(&self, seen: u64, longest: Duration) -> u64 {
        let known = self.lock();
        if known.changes != seen || self.done.load(Ordering::Relaxed) {
            return known.changes;
        }
        let (known, _) = self.news.wait_timeout(known, longest).unwrap_or_else(std::sync::PoisonError::into_inner);
        known.changes
    }

    pub fn wake(&self) {
        self.news.notify_all();
    }

    /// The cost of the best schedule, above all when there is none.
    pub fn best_cost(&self) -> Cost {
        self.lock().best.as_ref().map_or(Cost::NONE, |best| best.cost)
    }

    pub fn best_places(&self) -> Option<Places> {
        self.lock().best.as_ref().map(|best| best.places.clone())
    }

    /// A schedule somebody found. It counts only if it passes the check and is better than the best.
    pub fn offer(&self, places: &Places, by: &'static str) -> bool {
        let cost = Cost::of(self.instance, places);
        if cost >= self.best_cost() {
            return false;
        }
        let Some(schedule) = tables::schedule(self.problem, self.instance, places) else { return false };
        let report = check(self.problem, &schedule);
        if !report.broken.is_empty() {
            // a large repair is made without counting breaks, so it may be unfair; nothing else may happen
            debug_assert!(report.broken.iter().all(|broken| matches!(broken, Broken::Unfair { .. })), "a search broke a rule: {:?}", report.broken.first());
            return false;
        }
        let mut known = self.lock();
        if known.best.as_ref().is_some_and(|best| best.cost <= cost) {
            return false;
        }
        let after = self.began.elapsed();
        known.first_after.get_or_insert(after);
        if let Some((stage, bound)) = known.pending.take_if(|_| cost.complete()) {
            known.bounds[stage] = known.bounds[stage].max(bound);
        }
        known.best = Some(Best { cost, places: places.clone(), schedule, values: report.values, by, after });
        self.settle(known);
        true
    }

    /// Stage `stage` costs at least `bound` when all before it are at their best.
    pub fn bound(&self, stage: usize, bound: i64) {
        let mut known = self.lock();
        if known.bounds[stage] < bound {
            known.bounds[stage] = bound;
            self.settle(known);
        }
    }

    /// As `bound`, for what holds only where every must is placed: it counts from when it is known that they can be.
    pub fn bound_if_complete(&self, stage: usize, bound: i64) {
        let mut known = self.lock();
        if !known.best.as_ref().is_some_and(|best| best.cost.complete()) {
            known.pending = Some((stage, bound));
        } else if known.bounds[stage] < bound {
            known.bounds[stage] = bound;
            self.settle(known);
        }
    }

    pub fn infeasible(&self, stop: bool) {
        let mut known = self.lock();
        known.infeasible = true;
        self.impossible.store(true, Ordering::Relaxed);
        if stop {
            self.done.store(true, Ordering::Relaxed);
        }
        self.settle(known);
    }

    /// Whether the best schedule meets the bounds of the first `stages` stages.
    pub fn met(&self, stages: usize) -> bool {
        self.lock().met(stages)
    }

    fn settle(&self, mut known: MutexGuard<'_, Known>) {
        known.changes += 1;
        if known.met(Cost::STAGES) {
            self.done.store(true, Ordering::Relaxed);
        }
        drop(known);
        self.news.notify_all();
    }

    pub fn began(&self) -> Instant {
        self.began
    }
}

impl Known {
    pub fn met(&self, stages: usize) -> bool {
        self.best.as_ref().is_some_and(|best| (0..stages).all(|stage| best.cost.stage(stage) <= self.bounds[stage]))
    }
}
