//! What queries about a matchmaking answer.

pub mod live;
pub mod solving;
pub mod timetable;
