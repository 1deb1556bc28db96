//! Matchmaking: profiles, requests, the day plan, the timetable and the day itself.
//!
//! [`read::Matchmaking`] is everything of it that a programme holds; [`problem`] says it to the engine of `meguri-matching` and
//! back; [`placing`] writes meetings as items of the itinerary, so that clashes, calendars and releases treat them like every other.

pub(crate) mod placing;
pub(crate) mod problem;
pub(crate) mod read;
pub(crate) mod searches;
mod make_change;
mod checks;
mod one_meeting;
mod moving;
mod reasons;
mod quality;
mod room;
mod solve;
mod timetable_view;
pub mod words;

pub use make_change::make_match_change;
pub use checks::match_checks;
pub use one_meeting::meeting;
pub use reasons::{not_placed, what_would_change};
pub use moving::{lock_meetings, move_meeting, place_request, try_meeting, unplace_meeting};
pub use solve::{leave_schedule, solve_meetings, solving, stop_solving, take_schedule};
pub use timetable_view::timetable;
