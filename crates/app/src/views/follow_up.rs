//! Promises in lists and on pages.

use meguri_model::{Bi, FollowUp};
use serde::Serialize;
use ts_rs::TS;

use super::person::Choice;

#[derive(Debug, Clone, Serialize, TS)]
pub struct FollowUpLine {
    pub follow_up: FollowUp,
    /// Who promised.
    pub who: Bi,
    /// To whom.
    pub to: Bi,
    /// What it came from: an item, a programme, a partnership; or empty.
    pub from: Bi,
    pub programme: Bi,
    pub partnership: Bi,
    /// "by 30 Nov", or empty.
    pub due: Bi,
    pub overdue: bool,
    /// "Closed on Mon 30 Nov", or empty.
    pub closed: Bi,
}

/// Promises, the earliest due first, with what they can be filtered by.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FollowUpList {
    pub rows: Vec<FollowUpLine>,
    pub total: u32,
    pub open: u32,
    pub overdue: u32,
    pub states: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub people: Vec<Choice>,
}
