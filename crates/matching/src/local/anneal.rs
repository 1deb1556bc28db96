//! Annealing: worse schedules are taken while it is hot, only better ones when it is cold (Kirkpatrick et al. 1983).

use super::state::State;
use crate::cost::Cost;
use crate::instance::Places;

/// When a run is over and what it has to tell.
pub(crate) struct Run<'a> {
    /// Share of the run that is done, 0 to 1; over at 1. Asked every few hundred steps.
    pub done: &'a dyn Fn(u64) -> f64,
    /// Somebody else said stop.
    pub stop: &'a dyn Fn() -> bool,
    /// A schedule better than any of this search before.
    pub found: &'a mut dyn FnMut(&Places, Cost),
}

impl State<'_> {
    /// Wants and musts in and out, from hot to cold.
    pub fn choose(&mut self, best: &mut Cost, run: &mut Run) {
        let mut out = Vec::new();
        self.anneal(best, run, 4_000.0, 150.0, |state, temperature, round| {
            if !state.pool.is_empty() && state.random.below(10) < 6 {
                state.try_one(temperature, &mut out);
            } else if round & 1 == 0 {
                state.exchange(temperature.min(700.0));
            } else {
                state.close_gap(temperature.min(700.0));
            }
        });
    }

    /// Slots only: what is placed stays placed.
    pub fn smooth(&mut self, best: &mut Cost, hot: f64, cold: f64, run: &mut Run) {
        self.anneal(best, run, hot, cold, |state, temperature, round| {
            if round & 1 == 0 {
                state.exchange(temperature);
            } else {
                state.close_gap(temperature);
            }
        });
    }

    fn anneal(&mut self, best: &mut Cost, run: &mut Run, hot: f64, cold: f64, mut step: impl FnMut(&mut Self, f64, u64)) {
        let mut temperature = hot;
        let mut better = false;
        let first = self.steps;
        for round in 0u64.. {
            if round & 255 == 0 {
                let done = (run.done)(self.steps - first);
                if better || round == 0 {
                    if let Some(cost) = self.standing().filter(|cost| cost < best) {
                        *best = cost;
                        (run.found)(&self.at, cost);
                    }
                    better = false;
                }
                if done >= 1.0 || (run.stop)() {
                    return;
                }
                temperature = hot * (cold / hot).powf(done);
            }
            step(self, temperature, round);
            if self.cost < *best {
                better = true;
                // near the best every one counts: the next step may lose it
                if let Some(cost) = self.standing().filter(|cost| cost < best) {
                    *best = cost;
                    (run.found)(&self.at, cost);
                }
            }
        }
    }
}
