//! Matchmaking: profiles, requests, the day plan, the timetable and the day itself.
//!
//! [`read::Matchmaking`] is everything of it that a programme holds; [`problem`] says it to the engine of `meguri-matching` and
//! back; [`placing`] writes meetings as items of the itinerary, so that clashes, calendars and releases treat them like every other.

pub(crate) mod placing;
pub(crate) mod problem;
pub(crate) mod read;
pub(crate) mod searches;
mod quality;
mod solve;
mod timetable_view;
pub mod words;

pub use solve::{leave_schedule, solve_meetings, solving, stop_solving, take_schedule};
pub use timetable_view::timetable;
