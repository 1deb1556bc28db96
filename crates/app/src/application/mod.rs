//! From the call to the list: the call, applications, what was decided, and who gets a free place.

mod call;
mod decision;
mod list;
mod steps;

pub use call::{add_applicants, edit_application, set_call};
pub use decision::{decide, move_waiting};
pub(crate) use list::board;
pub use list::{AskApplications, applications};
pub(crate) use steps::{interests, step};
