//! Search by changing a schedule a little at a time: a first one in milliseconds, better ones after it.
//!
//! A schedule may be partial; what is not placed waits in a pool. Two moves: a request is put somewhere and throws out what
//! is in its way, or two slots are exchanged along a Kempe chain (everything that has to follow follows).

mod anneal;
mod kempe;
mod put;
mod state;

pub(crate) use anneal::Run;
pub(crate) use state::State;
