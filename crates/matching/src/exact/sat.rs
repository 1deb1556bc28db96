//! One face for the SAT solvers: clauses in, a model or a core out, within a number of conflicts.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use rustsat::instances::Cnf;
use rustsat::solvers::{ControlSignal, LimitConflicts, PhaseLit, Solve, SolveIncremental, SolverResult, Terminate};
use rustsat::types::{Clause, Lit, TernaryVal};

/// When a search must give up: somebody said so, or the time is over.
#[derive(Clone, Debug, Default)]
pub(crate) struct Watch {
    stop: Vec<Arc<AtomicBool>>,
    until: Option<Instant>,
}

impl Watch {
    pub fn new(stop: Vec<Arc<AtomicBool>>, until: Option<Instant>) -> Watch {
        Watch { stop, until }
    }

    pub fn over(&self) -> bool {
        self.stop.iter().any(|stop| stop.load(Ordering::Relaxed)) || self.until.is_some_and(|until| Instant::now() > until)
    }
}

/// Which solver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Backend {
    /// CaDiCaL (Biere et al. 2024): stronger on hard proofs.
    Cadical,
    /// BatSat, a MiniSat in Rust: quick to start, and to give minimal repairs.
    Batsat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Model,
    Core,
    /// Stopped, or out of conflicts.
    Unknown,
}

pub(crate) enum Sat {
    Cadical(Box<rustsat_cadical::CaDiCaL<'static, 'static>>),
    Batsat(Box<rustsat_batsat::Solver<Calls>>, Vec<Lit>),
}

/// What BatSat asks while it works.
#[derive(Default)]
pub(crate) struct Calls {
    watch: Watch,
    asked: Cell<u32>,
    conflicts: u64,
    most: u64,
    /// The solver asks again between restarts and goes on when the answer is no: it must stay yes.
    out: Cell<bool>,
}

impl batsat::Callbacks for Calls {
    fn on_new_clause(&mut self, _: &[batsat::Lit], _: batsat::clause::Kind) {
        self.conflicts += 1;
    }

    fn stop(&self) -> bool {
        let asked = self.asked.get().wrapping_add(1);
        self.asked.set(asked);
        if !self.out.get() && (self.conflicts > self.most || (asked & 31 == 0 && self.watch.over())) {
            self.out.set(true);
        }
        self.out.get()
    }
}

impl Sat {
    pub fn new(backend: Backend, watch: &Watch, seed: u64) -> Sat {
        match backend {
            Backend::Cadical => {
                let mut solver = rustsat_cadical::CaDiCaL::default();
                // a number out of range is no reason to fail: the solver then keeps its own seed
                let _ = solver.set_option("seed", (seed % 1_000_000) as i32);
                let watch = watch.clone();
                let mut asked = 0u32;
                solver.attach_terminator(move || {
                    asked = asked.wrapping_add(1);
                    if asked & 15 == 0 && watch.over() { ControlSignal::Terminate } else { ControlSignal::Continue }
                });
                Sat::Cadical(Box::new(solver))
            }
            Backend::Batsat => {
                let mut solver = rustsat_batsat::Solver::<Calls>::default();
                solver.batsat_mut().cb_mut().watch = watch.clone();
                Sat::Batsat(Box::new(solver), Vec::new())
            }
        }
    }

    pub fn add(&mut self, clauses: &Cnf) {
        for clause in clauses.iter() {
            self.clause(clause);
        }
    }

    pub fn clause(&mut self, clause: &Clause) {
        // the only failure is memory, in which the process ends anyway
        let _ = match self {
            Sat::Cadical(solver) => solver.add_clause_ref(clause),
            Sat::Batsat(solver, _) => solver.add_clause_ref(clause),
        };
    }

    /// A model in which `held` are true, or a core of them that cannot all be.
    pub fn solve(&mut self, held: &[Lit], conflicts: Option<u64>) -> Outcome {
        let result = match self {
            Sat::Cadical(solver) => {
                let most = conflicts.map(|most| most.min(u64::from(u32::MAX >> 1)) as u32);
                let _ = solver.limit_conflicts(most);
                solver.solve_assumps(held)
            }
            Sat::Batsat(solver, last) => {
                let calls = solver.batsat_mut().cb_mut();
                calls.out.set(false);
                calls.most = conflicts.map_or(u64::MAX, |most| calls.conflicts.saturating_add(most));
                held.clone_into(last);
                solver.solve_assumps(held)
            }
        };
        match result {
            Ok(SolverResult::Sat) => Outcome::Model,
            Ok(SolverResult::Unsat) => Outcome::Core,
            _ => Outcome::Unknown,
        }
    }

    /// Conflicts since the start.
    pub fn conflicts(&mut self) -> u64 {
        match self {
            Sat::Cadical(solver) => solver.get_statistic(rustsat_cadical::Statistic::Conflicts),
            Sat::Batsat(solver, _) => solver.batsat_ref().cb().conflicts,
        }
    }

    /// Of the last model.
    pub fn holds(&mut self, lit: Lit) -> bool {
        let value = match self {
            Sat::Cadical(solver) => solver.lit_val(lit),
            Sat::Batsat(solver, _) => solver.lit_val(lit),
        };
        value.is_ok_and(|value| value == TernaryVal::True)
    }

    /// Of what was held last: not all of these can be. Empty when nothing can.
    pub fn core(&mut self) -> Vec<Lit> {
        match self {
            // clauses over negated assumptions; matched by variable, for the two solvers differ in the sign
            Sat::Cadical(solver) => solver.core().unwrap_or_default().into_iter().map(|lit| !lit).collect(),
            Sat::Batsat(solver, last) => {
                let vars: std::collections::HashSet<_> = solver.core().unwrap_or_default().into_iter().map(|lit| lit.var()).collect();
                last.iter().copied().filter(|lit| vars.contains(&lit.var())).collect()
            }
        }
    }

    /// Tries this value first.
    pub fn prefer(&mut self, lit: Lit) {
        if let Sat::Cadical(solver) = self {
            let _ = solver.phase_lit(lit);
        }
    }
}
