//! Matchmaking: profiles, requests, the day plan, the timetable and the day itself.
//!
//! [`read::Matchmaking`] is everything of it that a programme holds; [`problem`] says it to the engine of `meguri-matching` and
//! back; [`placing`] writes meetings as items of the itinerary, so that clashes, calendars and releases treat them like every other.

pub(crate) mod ask;
mod availability;
mod day_plan;
mod differences;
mod happened;
mod doubts;
mod interpreters;
mod live;
mod mend;
pub(crate) mod names;
pub(crate) mod placing;
pub(crate) mod problem;
mod profiles;
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
mod request_edits;
mod requests_view;
mod settings;
mod setup_view;
mod suggestions;
mod tables;

pub use ask::ask_meeting;
pub use availability::set_availability;
pub use day_plan::{add_meeting_block, edit_meeting_block, remove_meeting_block};
pub use interpreters::{add_meeting_interpreter, edit_meeting_interpreter, remove_meeting_interpreter};
pub use live::{live_day, mark_meetings, outcomes, set_outcome};
pub use mend::{repairs, take_repair};
pub use profiles::{add_profiles, remove_profile, set_profile};
pub use request_edits::{answer_request, edit_request, remove_requests};
pub use requests_view::{request_page, requests};
pub use settings::set_matching;
pub use setup_view::{matchmaking_setup, profile_page};
pub use suggestions::{ask_meetings, suggest_meetings};
pub use tables::{add_meeting_tables, edit_meeting_table, remove_meeting_tables};

#[cfg(test)]
mod live_cases;
#[cfg(test)]
mod sample_cases;
