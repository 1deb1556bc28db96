//! Clauses, and the counting that they are made of.

use rustsat::encodings::am1::{Encode as _, Ladder, Pairwise};
use rustsat::encodings::card::{BoundUpper, BoundUpperIncremental, Totalizer};
use rustsat::instances::{BasicVarManager, Cnf, ManageVars};
use rustsat::types::{Clause, Lit};

/// Pairs of clauses are shorter up to here, a ladder after it (measured).
const PAIRWISE: usize = 10;

#[derive(Default)]
pub(crate) struct Formula {
    /// Clauses that no solver has been given yet, or all of them.
    pub clauses: Cnf,
    vars: BasicVarManager,
}

impl Formula {
    pub fn new_lit(&mut self) -> Lit {
        self.vars.new_lit()
    }

    pub fn clause(&mut self, lits: &[Lit]) {
        self.clauses.add_clause(Clause::from(lits));
    }

    /// What came since the last time.
    pub fn take(&mut self) -> Cnf {
        std::mem::take(&mut self.clauses)
    }

    pub fn at_most_one(&mut self, lits: &[Lit]) {
        // memory is the only failure of the encodings
        if lits.len() <= PAIRWISE {
            let mut one: Pairwise = lits.iter().copied().collect();
            let _ = one.encode(&mut self.clauses, &mut self.vars);
        } else {
            let mut one: Ladder = lits.iter().copied().collect();
            let _ = one.encode(&mut self.clauses, &mut self.vars);
        }
    }

    /// A literal that is true if any of these is; with `only`, never otherwise.
    pub fn any(&mut self, lits: &[Lit], only: bool) -> Lit {
        if let [one] = lits {
            return *one;
        }
        let any = self.new_lit();
        for lit in lits {
            self.clause(&[!*lit, any]);
        }
        if only {
            let mut clause = lits.to_vec();
            clause.push(!any);
            self.clause(&clause);
        }
        any
    }

    /// At most `most` of these.
    pub fn at_most(&mut self, lits: &[Lit], most: usize) {
        if lits.len() <= most {
            return;
        }
        if most == 0 {
            lits.iter().for_each(|lit| self.clause(&[!*lit]));
            return;
        }
        let mut count: Totalizer = lits.iter().copied().collect();
        let _ = count.encode_ub(most..=most, &mut self.clauses, &mut self.vars);
        for lit in count.enforce_ub(most).unwrap_or_default() {
            self.clause(&[lit]);
        }
    }

    /// A literal that is true if more than `most` of the counter's are; the counter grows as far as needed.
    pub fn more_than(&mut self, count: &mut Totalizer, most: usize) -> Option<Lit> {
        let _ = count.encode_ub_change(most..=most, &mut self.clauses, &mut self.vars);
        count.enforce_ub(most).ok()?.first().map(|lit| !*lit)
    }

    /// `rows[t][k]` is true exactly when more than `k` of the first `t + 1` are, for `k` below `most`
    /// (a sequential counter, Sinz 2005, in both directions).
    pub fn prefixes(&mut self, lits: &[Lit], most: usize) -> Vec<Vec<Lit>> {
        let mut rows: Vec<Vec<Lit>> = Vec::new();
        for (place, lit) in lits.iter().enumerate() {
            let mut row = Vec::new();
            for count in 0..most.min(place + 1) {
                let out = self.new_lit();
                let same = rows.last().and_then(|row| row.get(count)).copied();
                let less = (count > 0).then(|| rows.last().and_then(|row| row.get(count - 1)).copied()).flatten();
                if let Some(same) = same {
                    self.clause(&[!same, out]);
                }
                // more than count after this one: before it already, or one fewer and this one
                let mut with: Vec<Lit> = vec![!*lit, out];
                let mut without: Vec<Lit> = vec![!out, *lit];
                without.extend(same);
                self.clause(&without);
                if let Some(less) = less {
                    with.push(!less);
                    let mut need = vec![!out, less];
                    need.extend(same);
                    self.clause(&need);
                }
                self.clause(&with);
                row.push(out);
            }
            rows.push(row);
        }
        rows
    }
}
