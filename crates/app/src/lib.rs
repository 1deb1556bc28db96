//! Use cases and the one door.
//!
//! * `door` – the command trait, the table, dispatch by name with JSON in and out
//! * one folder or file per noun (`item/`, `programme.rs`, …): its commands, a file per verb where the verb has rules
//! * `views` – what queries answer, and how it is laid out
//! * `app` – the open workspace with its clock; every change goes through `App::change`
//! * `text`, `format` – sentences and times in both languages
//! * `progress` – how far a job is, and stopping it
//! * `error` – `UiError`: a code, the field, and the sentence

pub mod answers;
pub mod app;
pub mod application;
pub mod attachment;
pub mod attendance;
mod changed_since;
pub mod calendar_view;
pub mod clash;
pub mod clock;
pub mod document;
pub mod door;
pub mod duplicate;
pub mod error;
pub mod export;
pub mod export_people;
pub mod find;
pub mod follow_up;
pub mod format;
mod group_pairs;
mod group_proposal;
pub mod groups;
pub mod history;
pub mod holiday;
pub mod import;
mod inputs;
pub mod item;
pub(crate) mod office_hours;
pub mod open_questions;
pub mod language_cover;
mod listing;
pub mod matchmaking;
pub mod merge;
pub mod office;
pub mod organisation;
pub mod partnership;
pub mod party;
pub mod person;
pub mod place;
mod post;
pub mod programme;
pub mod progress;
pub mod programmes;
pub mod rooming;
pub mod seating;
pub mod roster;
pub mod running_order;
pub mod read_date;
pub mod read_time;
pub mod release;
pub mod report;
pub mod sample;
pub mod script;
pub mod search;
pub mod setting;
pub mod take_back;
pub mod text;
pub mod today;
pub mod typescript;
pub mod views;
pub mod vocabulary;
pub mod workspace;
pub mod year_report;

pub use app::App;
pub use clock::Clock;
pub use error::UiError;
pub use progress::Progress;
