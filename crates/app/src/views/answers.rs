//! Answers to invitations: what a returned file says, and what each recipient has said so far.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

/// What becomes of an answer that came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerFate {
    /// The first word on it.
    New,
    /// It differs from what was said before.
    Changed,
    /// What is known already.
    Same,
    /// Something later is known: it changes nothing.
    Older,
    /// No item of this workspace has the UID.
    UnknownItem,
    /// Nobody in the programme has the address.
    UnknownAddress,
    /// Several people have the address, and the name does not tell who it is.
    Several,
    /// The recipient is in the item no longer.
    NotInIt,
}

impl AnswerFate {
    /// Whether it is to be entered.
    pub fn enters(self) -> bool {
        matches!(self, AnswerFate::New | AnswerFate::Changed)
    }

    /// Whether it belongs to nothing that is known here.
    pub fn unknown(self) -> bool {
        matches!(self, AnswerFate::UnknownItem | AnswerFate::UnknownAddress | AnswerFate::Several)
    }
}

/// An answer of a returned file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReplyLine {
    /// Who answers, as we know them; else as the file names them.
    pub name: Bi,
    pub mail: String,
    /// The item; else its UID.
    pub item: Bi,
    pub programme: Bi,
    pub said: Answer,
    pub said_word: Bi,
    /// "Sat 21 Nov 2026, 10:15".
    pub at: Bi,
    pub comment: String,
    /// What was said before, or empty.
    pub before: Bi,
    pub fate: AnswerFate,
    /// What becomes of it, in a sentence; empty for what is plainly entered.
    pub why: Bi,
}

/// A returned file before it is entered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReplyView {
    pub lines: Vec<ReplyLine>,
    /// How many would be entered.
    pub news: u32,
    /// How many belong to nothing that is known.
    pub unknown: u32,
    /// Lines of the file that could not be read.
    pub unread: Vec<u32>,
}

/// What a recipient has said so far.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswerView {
    pub said: Answer,
    /// "Yes"; "2 yes, 1 no".
    pub label: Bi,
    /// One a word: "Welcome dinner: no (train at noon), Sat 21 Nov 2026, 10:15".
    pub lines: Vec<Bi>,
}
