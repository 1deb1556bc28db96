//! What queries answer. Sentences and times leave the core worded in both languages.

use meguri_model::Bi;
use serde::Deserialize;
use ts_rs::TS;

use crate::error::{Result, UiError};

pub mod application;
pub mod answers;
pub mod attachment;
pub mod attendance;
pub mod calendar;
pub mod clash;
pub mod document;
pub mod find;
pub mod follow_up;
pub mod history;
pub mod groups;
pub mod holiday;
pub mod import;
pub mod item;
pub mod hosts;
pub mod programmes;
pub mod rooming;
pub mod seating;
pub mod roster;
pub mod running_order;
pub mod language_cover;
pub mod matchmaking;
pub mod merge;
pub mod organisation;
pub mod partnership;
pub mod person;
pub mod place;
pub mod item_text;
pub mod itinerary;
pub mod office;
pub mod open_questions;
pub mod programme;
pub mod today;
pub mod release;
pub mod report;
pub mod year_report;

/// No input.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Empty {}

/// A title or name must say something in one language at least.
pub(crate) fn needs_text(text: &Bi, field: &str) -> Result<()> {
    if text.en.trim().is_empty() && text.ja.trim().is_empty() {
        return Err(UiError::new("needs_text").field(field));
    }
    Ok(())
}
