//! Open questions as they are listed and answered in place.

use meguri_model::open_questions::QuestionKind;
use meguri_model::{Bi, ItemId, ProgrammeId};
use serde::Serialize;
use ts_rs::TS;

use super::clash::ClashView;

/// How a question is marked: what clashes and what is doubtful, and what is only to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionLook {
    Clash,
    Doubt,
    ToCome,
}

/// A value to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChoiceView {
    pub value: String,
    pub label: Bi,
}

/// The field that answers a question, and what it has to know.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AnswerField {
    /// Clock times on a day: a start, or a start and an end.
    Times { date: String, zone: String, second_zone: Option<String> },
    /// The clock time at which something ends that has begun; worded as it stands: "from 10:00".
    End { date: String, zone: String, second_zone: Option<String>, from: Bi },
    /// A day; those of the programme are offered.
    Day { first: Option<String>, last: Option<String> },
    /// First and last day.
    Days {},
    /// One line of text; `none` is the button for the answer that there is nothing.
    Text { none: Option<Bi> },
    /// A person who is known, or a name.
    Person {},
    Place {},
    Organisation {},
    /// One of the programme's seats, or a name.
    Seat { seats: Vec<ChoiceView> },
    /// A button for each; the first is the usual answer.
    Choice { choices: Vec<ChoiceView> },
    /// The clash with its fixes; kept with a reason.
    Clash { clash: Box<ClashView> },
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionView {
    /// Stable as long as the question stands.
    pub key: String,
    pub kind: QuestionKind,
    pub icon: String,
    pub look: QuestionLook,
    /// "NSK bearings, Peterlee".
    pub what: Bi,
    /// "Times to come"; of a clash its headline.
    pub text: Bi,
    pub programme: ProgrammeId,
    pub programme_title: Bi,
    pub item: Option<ItemId>,
    /// Key of its owner among the owners.
    pub owner: String,
    pub owner_name: Bi,
    /// "Tue 24 Nov", or empty.
    pub day: Bi,
    /// `YYYY-MM-DD` by which it is to be answered.
    pub due: Option<String>,
    /// "by Fri 20 Nov", or empty.
    pub due_said: Bi,
    pub overdue: bool,
    /// The day it is due by is near or past; without one, the day it is about is within a week.
    pub soon: bool,
    pub answer: AnswerField,
}

/// A run of questions under one heading.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionSection {
    pub key: String,
    pub label: Bi,
    /// Dates of the programme, or how far a day is.
    pub note: Bi,
    /// Questions in it, those not listed for their number included.
    pub count: u32,
    pub questions: Vec<QuestionView>,
}

/// What the list can be narrowed to, with how many questions there are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionFacet {
    pub key: String,
    pub label: Bi,
    pub icon: String,
    pub count: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenQuestionsView {
    pub sections: Vec<QuestionSection>,
    /// Questions that pass the filters, listed or not.
    pub count: u32,
    /// All open questions.
    pub all: u32,
    pub programmes: Vec<QuestionFacet>,
    pub owners: Vec<QuestionFacet>,
    pub kinds: Vec<QuestionFacet>,
}
