//! Documents on paper and lists for other programs: a value in, a file out.
//!
//! A document is a struct of *words* (every text in English and Japanese at once, worded and formatted by whoever fills it) and a
//! template that sets them. Words never become markup: templates read them as data. Typst sets the pages, with fonts that are part of
//! the program, so that the same value gives the same bytes on every machine.

mod fault;
mod fonts;
mod look;
mod set;
mod signs;
mod world;

pub mod attendance_sheet;
pub mod cards;
pub mod delegate_list;
pub mod front;
pub mod host_briefing;
pub mod itinerary;
pub mod listing;
pub mod name;
pub mod report;
pub mod rooming_list;
pub mod table;
pub mod meetings;
pub mod run_sheet;
pub mod seating_plan;
pub mod seminar_programme;
pub mod year_report;

pub use fault::Fault;
pub use look::{House, Languages, Look, Paper, Picture, is_colour};
pub use set::{Set, set};
pub use signs::Replaced;

/// A kind of document: what it is made of, and the template that sets it.
pub trait Document: serde::Serialize {
    /// File name of the template, without its ending.
    const TEMPLATE: &'static str;
}
