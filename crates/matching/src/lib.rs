//! Who meets whom, when and where: a schedule of meetings, proven best, explained and repaired.

mod board;
mod bound;
mod check;
mod cost;
mod dzn;
mod exact;
mod fault;
mod instance;
mod local;
mod problem;
mod random;
mod solve;
mod tables;

pub use check::{Broken, Report, Values, check};
pub use dzn::{DznError, read_dzn};
pub use fault::{Fault, MOST_WEIGHT, Noun, faults};
pub use problem::{Interpreter, Lock, MOST_SLOTS, Participant, Placement, Problem, Request, Schedule, Slot, Standing, Table, Tables, Travel, Wish};
pub use solve::{Stage, Answer, Budget, Progress, StageValue, Status, solve};
