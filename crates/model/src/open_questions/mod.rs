//! Open questions: what a programme still has to be told, and who owes the answer.
//!
//! Every rule in `kinds/` looks at one kind of *point* that a programme has to settle: a name for each seat, a yes from each
//! organisation, times for each item. A point is settled, open (somebody can answer it now) or waits for another one (nobody
//! can say at what time a visit begins whose day is not known). The open ones are the questions.
//!
//! Readiness counts what is settled among all there is to settle, so that "12 of 17 settled" is a count and never an
//! estimate: the dates, each person's name, dietary needs and spelling, each organisation's answer, each talk's speaker, and
//! each item as one (settled when nothing about it is open and it is confirmed). Clashes are questions too (they wait for a
//! decision), but are not counted: how many there could be nobody knows.
//!
//! Nothing is asked of programmes that are over, closed or cancelled, nor of items that are over, cancelled, or free time.
//! Who owes an answer stands in `owed`.

mod asked;
mod kinds;
mod owed;

#[cfg(test)]
mod cases;

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::clashes::{Clash, Engine, Found, Level};
use crate::terms::terms;
use crate::*;

pub use owed::Owner;

terms! {
    /// What is asked. The order is the one in which questions of one day are listed.
    QuestionKind {
        Clash = "clash", Dates = "dates", Agreement = "agreement", Day = "day", Times = "times", End = "end", Host = "host",
        Place = "place", From = "from", To = "to", HostContact = "host_contact", Number = "number", Speaker = "speaker",
        Confirm = "confirm", Name = "name", Diet = "diet", Spelling = "spelling",
    }
}

/// Something that somebody has to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub kind: QuestionKind,
    /// `<kind>:<record>`, the same as long as the question stands; a clash has its own key.
    pub key: String,
    /// The record whose field is open: an item, a seat, a role, a talk, a person, the programme.
    pub about: Uuid,
    pub programme: ProgrammeId,
    pub item: Option<ItemId>,
    /// Its name: the item's title, the seat's or the organisation's name.
    pub what: Bi,
    pub owner: Owner,
    /// The day it is about: the item's, else the programme's first.
    pub day: Option<NaiveDate>,
    /// By when the office wants it answered; nothing in a programme says so by itself.
    pub due: Option<NaiveDate>,
    /// People it stands for (a seat may hold several).
    pub people: u32,
}

/// By when the answer to a question is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub id: DueId,
    pub programme: ProgrammeId,
    /// The question's key.
    pub question: String,
    pub date: NaiveDate,
}

terms! {
    /// What readiness is counted by.
    Part {
        Dates = "dates", Names = "names", Organisations = "organisations", Items = "items", Speakers = "speakers", Diets = "diets",
        Spellings = "spellings",
    }
}

/// How far a programme is: settled among all, by part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    pub parts: BTreeMap<Part, (u32, u32)>,
}

impl Readiness {
    /// Settled and all, of every part.
    pub fn whole(&self) -> (u32, u32) {
        self.parts.values().fold((0, 0), |(a, b), (settled, all)| (a + settled, b + all))
    }

    fn count(&mut self, part: Part, settled: bool, n: u32) {
        let (a, b) = self.parts.entry(part).or_default();
        *a += if settled { n } else { 0 };
        *b += n;
    }
}

/// The questions of one programme and how far it is.
#[derive(Clone, Debug)]
pub struct Asked {
    pub programme: ProgrammeId,
    pub questions: Vec<Question>,
    pub readiness: Readiness,
}

/// Clash rules that say of a whole what is asked point by point here.
pub const ASKED_BY_POINT: &[&str] = &["host_not_confirmed", "names_missing", "tbc_soon", "no_end", "diet_unknown"];

/// Whether a clash waits for a decision of ours: it can't happen as written, or is doubtful.
pub fn needs_decision(clash: &Found) -> bool {
    clash.level >= Level::Warn && !ASKED_BY_POINT.contains(&clash.rule)
}

/// The questions of every programme that is not over, clashes not among them; by programme. A question about a person who
/// sits in several programmes is asked once, in the first of them.
pub fn ask(engine: &Engine) -> Vec<Asked> {
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    for plan in engine.plans() {
        let mut asked = kinds::ask(engine.shared(), plan);
        asked.questions.retain(|q| seen.insert(q.key.clone()));
        asked.questions.sort_by_key(order);
        out.push(asked);
    }
    out
}

/// Questions of clashes, for the same list: by programme and day.
pub fn of_clash(engine: &Engine, clash: &Clash) -> Question {
    let item = clash.items.first().copied();
    Question {
        kind: QuestionKind::Clash,
        key: clash.key.clone(),
        about: item.map_or(clash.programme.0, |i| i.0),
        programme: clash.programme,
        item,
        what: Bi::default(),
        owner: Owner::Office,
        day: item.and_then(|i| engine.item(i)?.when.days()).or_else(|| engine.programme(clash.programme)?.when.days()).map(|d| d.0),
        due: None,
        people: 1,
    }
}

impl Question {
    /// Its answer was wanted before `today`.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|d| d < today)
    }

    /// The day that presses: by when it is wanted, else the day it is about.
    pub fn pressing(&self) -> Option<NaiveDate> {
        self.due.or(self.day)
    }
}

/// What is overdue, longest first; then by the day that presses, those without one last; then the order of the kinds.
pub fn urgency(q: &Question, today: NaiveDate) -> (bool, NaiveDate) {
    (!q.is_overdue(today), q.pressing().unwrap_or(NaiveDate::MAX))
}

/// By day, those without one last; then the order of the kinds.
pub fn order(q: &Question) -> (NaiveDate, ProgrammeId, QuestionKind, Uuid) {
    (q.day.unwrap_or(NaiveDate::MAX), q.programme, q.kind, q.about)
}
