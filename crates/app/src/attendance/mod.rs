//! Attendance on the day: who is expected at an item, on a day or in the programme, and who came.

mod list;
mod mark;

pub use list::attendance;
pub(crate) use list::is_attended;
pub use mark::mark_attendance;
