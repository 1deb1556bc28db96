//! Matchmaking: profiles, requests, the day plan, the timetable and the day itself.
//!
//! [`read::Matchmaking`] is everything of it that a programme holds; [`problem`] says it to the engine of `meguri-matching` and
//! back; [`placing`] writes meetings as items of the itinerary, so that clashes, calendars and releases treat them like every other.

mod differences;
mod happened;
mod live;
#[cfg(test)]
mod live_cases;
mod mend;
pub(crate) mod placing;
pub(crate) mod problem;
pub(crate) mod read;

pub use live::{live_day, mark_meetings, outcomes, set_outcome};
pub use mend::{repairs, take_repair};
