//! Languages and interpreters, item by item.

use meguri_model::{Bi, Interpretation, ItemId, ItemKind};
use serde::Serialize;
use ts_rs::TS;

/// How the languages of an item stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CoverLook {
    /// The host's languages are to come.
    HostUnknown,
    /// Nobody lacks a language as far as is known, but not everybody's are known.
    PartyUnknown,
    NotNeeded,
    Covered,
    Open,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CoverView {
    pub item: ItemId,
    pub kind: ItemKind,
    pub title: Bi,
    pub when: Bi,
    pub look: CoverLook,
    /// "Covered", "Nobody interprets".
    pub said: Bi,
    /// Languages the host works in: "English".
    pub host: Bi,
    /// What those present work in: "Japanese 12, English 7".
    pub party: Bi,
    /// Who needs it: "12 people: Ichiro Tsukamoto, …", or empty.
    pub need: Bi,
    /// Who interprets, or empty.
    pub interpreters: Bi,
    /// "6 whose languages are not known", or empty.
    pub unknown: Bi,
    pub interpretation: Interpretation,
}
