//! What the palette shows.

use meguri_model::{Bi, ProgrammeId};
use serde::Serialize;
use ts_rs::TS;

/// A stretch of text; `hit` where it is what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Stretch {
    pub text: String,
    pub hit: bool,
}

/// A text in both languages, with what was found in each.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Marked {
    pub en: Vec<Stretch>,
    pub ja: Vec<Stretch>,
}

/// A record that was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    /// "programme", "item", "person", "organisation", "partnership" or "place".
    pub noun: String,
    pub id: String,
    /// The programme it belongs to, for items.
    pub programme: Option<ProgrammeId>,
    /// Of a programme: hue and icon; of an item: its kind; else empty.
    pub hue: String,
    pub look: String,
    pub title: Marked,
    pub detail: Marked,
    /// The other way to write it that was found, where neither title nor detail has it: "also found by こまつ".
    pub via: Option<Bi>,
}
