//! What still has to be said, by whom, and the answer to it.

mod answer;
mod due;
mod gather;
mod list;
mod word;

pub use answer::answer_question;
pub use due::set_due;
pub use list::open_questions;

pub(crate) use gather::{Gathered, gather_known};
pub(crate) use list::far;
pub(crate) use word::{Words, kind_icon};
