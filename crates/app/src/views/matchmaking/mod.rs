//! What queries about a matchmaking answer.

pub mod solving;
pub mod timetable;
