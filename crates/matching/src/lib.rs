//! Who meets whom, when and where: a schedule of meetings, proven best, explained and repaired.

mod board;
mod bound;
mod check;
mod cost;
mod dzn;
mod exact;
mod explain;
mod fault;
mod instance;
mod local;
mod problem;
mod random;
mod repair;
mod solve;
mod tables;
mod what_if;

pub use check::{Broken, Report, Values, check};
pub use dzn::{DznError, read_dzn};
pub use explain::{Explanation, Fact, Side, explain, only};
pub use fault::{Fault, MOST_WEIGHT, Noun, faults};
pub use problem::{Interpreter, Lock, MOST_SLOTS, Participant, Placement, Problem, Request, Schedule, Slot, Standing, Table, Tables, Travel, Wish};
pub use repair::{Alternative, Event, Manner, repair};
pub use solve::{Stage, Answer, Budget, Progress, StageValue, Status, solve};
pub use what_if::{Change, changed, ideas, what_if};
