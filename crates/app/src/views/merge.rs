//! Two records side by side before they become one.

use meguri_model::Bi;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// From which record a field is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Keep,
    Other,
    /// What both have.
    Both,
}

/// A field of two records.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergeField {
    pub field: String,
    pub label: Bi,
    pub keep: Bi,
    pub other: Bi,
    pub same: bool,
    /// Both can be kept.
    pub both: bool,
    /// What is taken unless told otherwise.
    pub taken: Side,
}

/// What merging two records would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergeView {
    pub keep: String,
    pub other: String,
    pub keep_name: Bi,
    pub other_name: Bi,
    pub fields: Vec<MergeField>,
    /// "3 seats, 2 posts": what will point at the kept record.
    pub repointed: Vec<Bi>,
    /// Why they are taken for the same; empty where they were chosen by hand.
    pub why: Bi,
}
