//! What queries about a matchmaking answer.

pub mod live;
pub mod requests;
pub mod setup;
pub mod solving;
pub mod timetable;
