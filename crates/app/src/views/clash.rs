//! Clashes as they are shown.

use meguri_model::{AcceptanceId, Bi, ItemId, PersonId, ProgrammeId};
use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClashLevel {
    Note,
    Warn,
    Block,
}

/// A way out: a command with its arguments filled in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FixView {
    /// "Move to 14:30".
    pub label: Bi,
    /// Why it works, or empty.
    pub why: Bi,
    /// Name in the command table.
    pub command: String,
    #[ts(type = "unknown")]
    pub input: serde_json::Value,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AcceptedView {
    pub acceptance: AcceptanceId,
    pub reason: String,
    pub by: String,
    /// RFC 3339.
    pub at: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ClashView {
    /// Stable while the same things clash in the same way.
    pub key: String,
    /// Hash of the facts behind it; an acceptance holds only for this.
    pub facts: String,
    /// Name of the rule: "person_twice".
    pub rule: String,
    pub level: ClashLevel,
    pub programme: ProgrammeId,
    pub items: Vec<ItemId>,
    pub people: Vec<PersonId>,
    /// "Yuichiro Hanyu is in two places".
    pub headline: Bi,
    /// Who and which times.
    pub detail: Bi,
    /// The first is the suggested one.
    pub fixes: Vec<FixView>,
    pub accepted: Option<AcceptedView>,
    /// Minutes a gap is short of, where that is what is wrong.
    #[ts(type = "number | null")]
    pub gap_minutes: Option<i64>,
}
