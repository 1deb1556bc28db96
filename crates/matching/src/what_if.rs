//! What would change it: the same problem with one thing otherwise.

use serde::{Deserialize, Serialize};

use crate::explain::{Explanation, Fact};
use crate::fault::Fault;
use crate::problem::{Interpreter, Problem, Table, Tables};
use crate::solve::{Answer, Budget, solve};

/// One thing that could be arranged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "change")]
pub enum Change {
    /// One more table that anybody may use, open all the time.
    Table,
    /// The participant is there in this slot too.
    There { participant: String, slot: String },
    /// One more meeting for them.
    Most { participant: String },
    /// One more interpreter.
    Interpreter { interpreter: Interpreter },
    /// The request may be at any time.
    AnyTime { request: String },
    /// The request is given up.
    Without { request: String },
}

/// The problem with the change made. Names that it has not change nothing.
pub fn changed(problem: &Problem, change: &Change) -> Problem {
    let mut problem = problem.clone();
    match change {
        Change::Table => match &mut problem.tables {
            Tables::Count(count) => *count += 1,
            Tables::Named(tables) => {
                let id = (1..).map(|number| format!("+{number}")).find(|id| tables.iter().all(|table| table.id != *id)).unwrap_or_default();
                let mut features: Vec<String> = tables.iter().flat_map(|table| table.features.clone()).collect();
                features.sort();
                features.dedup();
                let site = tables.first().map(|table| table.site.clone()).unwrap_or_default();
                tables.push(Table { id, open: None, features, site });
            }
        },
        Change::There { participant, slot } => {
            for one in problem.participants.iter_mut().filter(|one| one.id == *participant) {
                if let Some(slots) = &mut one.available
                    && !slots.contains(slot)
                {
                    slots.push(slot.clone());
                }
            }
        }
        Change::Most { participant } => {
            for one in problem.participants.iter_mut().filter(|one| one.id == *participant) {
                one.most = one.most.map(|most| most.saturating_add(1));
            }
        }
        Change::Interpreter { interpreter } => problem.interpreters.push(interpreter.clone()),
        Change::AnyTime { request } => {
            for one in problem.requests.iter_mut().filter(|one| one.id == *request) {
                one.slots = None;
                one.blocks = None;
                one.after.clear();
                one.lock = None;
            }
        }
        Change::Without { request } => {
            problem.requests.retain(|one| one.id != *request);
            problem.requests.iter_mut().for_each(|one| one.after.retain(|first| first != request));
            problem.stands.retain(|one| one.at.request != *request);
        }
    }
    problem
}

/// What the best schedule would be worth with the change made.
///
/// # Errors
/// Faults of the changed problem.
pub fn what_if(problem: &Problem, change: &Change, budget: &Budget) -> Result<Answer, Vec<Fault>> {
    solve(&changed(problem, change), budget, &mut |_| ())
}

/// Changes worth trying for a request that is not placed: each takes one fact of the explanation away, or a part of it.
pub fn ideas(problem: &Problem, explanation: &Explanation) -> Vec<Change> {
    let mut ideas = Vec::new();
    for fact in &explanation.facts {
        match fact {
            Fact::Tables => ideas.push(Change::Table),
            Fact::Most { participant } => ideas.push(Change::Most { participant: participant.clone() }),
            Fact::Times { request } => ideas.push(Change::AnyTime { request: request.clone() }),
            Fact::Away { participant } => {
                let Some(one) = problem.participants.iter().find(|one| one.id == *participant) else { continue };
                let there = |slot: &str| one.available.as_ref().is_none_or(|slots| slots.iter().any(|id| id == slot));
                // a slot earlier or later than they are there now
                for pair in problem.slots.windows(2) {
                    let slot = match (there(&pair[0].id), there(&pair[1].id)) {
                        (false, true) => &pair[0].id,
                        (true, false) => &pair[1].id,
                        _ => continue,
                    };
                    ideas.push(Change::There { participant: participant.clone(), slot: slot.clone() });
                }
            }
            Fact::Meets { .. } | Fact::Never { .. } | Fact::Interpreters | Fact::Fairness => {}
        }
    }
    ideas
}
