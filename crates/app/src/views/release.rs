//! Releases, what changed between them, and who holds which.

use meguri_model::release::{Recipient, Touch};
use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::answers::AnswerView;
use super::clash::ClashView;

/// A release in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseLine {
    pub id: ReleaseId,
    pub number: u32,
    /// "Fri 9 Nov 2018, 17:30", in the office's zone.
    pub at: Bi,
    pub by: String,
    pub note: String,
    pub items: u32,
    /// Items that differ from the release before.
    pub differences: u32,
    /// Copies handed out, and how many of them were acknowledged.
    pub issued: u32,
    pub acknowledged: u32,
}

/// "Time  10:00 → 11:30".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FactLine {
    pub label: Bi,
    pub before: Bi,
    pub after: Bi,
}

/// An item that differs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DiffLine {
    pub item: ItemId,
    /// "added", "removed", "cancelled", "revived", "changed".
    pub fate: String,
    pub fate_word: Bi,
    pub title: Bi,
    pub when: Bi,
    pub letters: Vec<String>,
    pub facts: Vec<FactLine>,
    /// The whole in one sentence, as in the change note.
    pub said: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DiffDay {
    /// "Tue 27 Nov"; "No date yet".
    pub label: Bi,
    pub lines: Vec<DiffLine>,
}

/// What differs between two copies.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Comparison {
    pub from: Option<u32>,
    /// `null`: as it is now.
    pub to: Option<u32>,
    pub days: Vec<DiffDay>,
    pub differences: u32,
    pub same: u32,
}

/// Someone who holds, or is to get, a copy.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecipientView {
    /// "seat" or "host", and its id. `null` for who is not in the programme any more.
    pub kind: String,
    pub id: String,
    pub name: Bi,
    /// The name is still to come.
    pub to_come: bool,
    pub detail: Bi,
    pub letters: Vec<String>,
    /// Language their note and file are written in.
    pub lang: Lang,
    pub email: Option<String>,
    /// Items that differ for them: index into nothing, only counted.
    pub new: u32,
    pub gone: u32,
    pub changed: u32,
    /// What changed for them in one line: "First copy", "2 changed", "Nothing changed".
    pub reason: Bi,
    /// Must be told.
    pub touched: bool,
    pub holds: Option<HeldView>,
    /// Holds a copy that is not true any more.
    pub old: bool,
    /// What they said to it.
    pub answer: Option<AnswerView>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct HeldView {
    pub issue: IssueId,
    pub release: ReleaseId,
    pub number: u32,
    pub at: Bi,
    pub way: Way,
    pub acknowledged: Option<Bi>,
}

/// What issuing the next release would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleasePreview {
    pub programme: ProgrammeId,
    pub title: Bi,
    pub number: u32,
    pub previous: Option<ReleaseLine>,
    pub comparison: Comparison,
    pub recipients: Vec<RecipientView>,
    /// Open clashes that can't happen as written.
    pub clashes: Vec<ClashView>,
    /// Items that are still to be confirmed or have no time.
    pub to_come: u32,
    pub items: u32,
}

/// The ledger of a programme: the last release, what changed since, who holds which.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Ledger {
    pub releases: Vec<ReleaseLine>,
    /// Items that differ between the last release and now.
    pub since: u32,
    pub recipients: Vec<RecipientView>,
    /// Copies of people and hosts that have left the programme.
    pub past: Vec<PastCopy>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PastCopy {
    pub issue: IssueId,
    pub name: Bi,
    pub number: u32,
    pub at: Bi,
    pub way: Way,
}

/// A release as it was: its items by day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleasePage {
    pub line: ReleaseLine,
    pub title: Bi,
    pub days: Vec<ReleaseDay>,
    pub people: Vec<Bi>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseDay {
    pub label: Bi,
    pub items: Vec<ReleaseItem>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReleaseItem {
    pub item: ItemId,
    pub kind: ItemKind,
    pub state: ItemState,
    pub times: Bi,
    pub title: Bi,
    pub place: Bi,
    pub letters: Vec<String>,
}

/// A copy that is not true any more for who holds it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OldCopy {
    /// "seat" or "host", and its id.
    pub kind: String,
    pub id: String,
    pub name: Bi,
    /// Release that they hold, and when they got it.
    pub number: u32,
    pub at: Bi,
    /// "2 changed".
    pub reason: Bi,
}

/// Who holds an old plan of one programme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OldPlans {
    pub programme: ProgrammeId,
    pub title: Bi,
    /// Number of the newest release.
    pub latest: u32,
    pub copies: Vec<OldCopy>,
}

/// What handing out wrote.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandedOut {
    pub folder: String,
    /// File names, in the order they were written.
    pub files: Vec<String>,
    pub recipients: u32,
    /// Who has no address: files were written, no draft.
    pub without_address: Vec<Bi>,
    /// The change that entered them in the ledger.
    pub said: Bi,
}

impl RecipientView {
    /// Counts one difference.
    pub(crate) fn count(&mut self, touch: Touch) {
        match touch {
            Touch::New => self.new += 1,
            Touch::Gone => self.gone += 1,
            Touch::Changed => self.changed += 1,
        }
    }
}

/// Kind and id as the window writes them.
pub(crate) fn key(who: &Recipient) -> (String, String) {
    match who {
        Recipient::Seat(id) => ("seat".to_owned(), id.to_string()),
        Recipient::Host(id) => ("host".to_owned(), id.to_string()),
    }
}
