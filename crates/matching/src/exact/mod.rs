//! The exact side: the problem as clauses, a SAT solver, and two ways to the best: from below by cores, from above by better
//! schedules. Whatever it says of bounds is proven.

mod breaks;
mod cores;
mod encode;
mod formula;
mod sat;

pub(crate) use cores::{Ascent, Step};
pub(crate) use encode::{Model, Musts};
pub(crate) use formula::Formula;
pub(crate) use sat::{Backend, Outcome, Sat, Watch};
