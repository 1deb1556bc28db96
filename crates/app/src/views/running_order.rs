//! The running order of a seminar, worded and timed.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

/// A name form that the plates need.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NameFormState {
    /// "Kanji in", "Kanji to come".
    pub text: Bi,
    pub there: bool,
}

/// What stands on a name plate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlateView {
    /// In Japanese writing where it is known.
    pub large: Bi,
    /// Latin, family name in capitals.
    pub small: String,
    pub post: Bi,
}

/// A row: a talk, a panel, a break, or what is inside one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunningRow {
    pub contribution: Contribution,
    /// Belongs to the row above.
    pub inside: bool,
    /// Rows inside it.
    pub holds: u32,
    /// "13:30", or empty while it is not known.
    pub time: String,
    /// Not before `time`: a length above it is to come.
    pub at_least: bool,
    /// The same in the second zone, with "+1" for the next day.
    pub other_time: String,
    /// "15 min", or empty.
    pub length: Bi,
    /// Minutes that count: of a panel without a length what is in it.
    pub minutes: Option<u32>,
    /// Who speaks: "Takuya Tasso", "Panel of 5"; of a break its title.
    pub who: Bi,
    /// Everyone in it where there are several: "Kremers, Amano, Sanna".
    pub with: Bi,
    /// The post at the time.
    pub post: Bi,
    pub to_come: bool,
    pub person: Option<PersonId>,
    /// What it is about; of a panel its moderator where it has no title.
    pub subject: Bi,
    /// BCP 47, of all who speak in it.
    pub languages: Vec<String>,
    /// "Japanese", or empty.
    pub language: Bi,
    /// "Interpreted, consecutive", or empty.
    pub interpreted: Bi,
    /// What the plates need; nothing for breaks.
    pub name_form: Option<NameFormState>,
    pub plate: Option<PlateView>,
    /// "14:20–14:35 Tokyo", then the second zone.
    pub when: Vec<Bi>,
    /// "Talk 4 of 11".
    pub number: Bi,
}

/// A session of the programme as a part of the order.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunningSection {
    pub item: ItemId,
    pub title: Bi,
    pub interpretation: Interpretation,
    pub place: Option<PlaceId>,
    /// Its day where it is another than that of the one before.
    pub day: Bi,
    /// "13:30–15:05", or empty.
    pub times: Bi,
    /// "10 min over", where it runs into what follows.
    pub over: Bi,
    pub rows: Vec<RunningRow>,
}

/// "Talks", "160 min".
#[derive(Debug, Clone, Serialize, TS)]
pub struct RunningTotal {
    pub label: Bi,
    pub text: Bi,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FitLevel {
    Ok,
    Over,
    Open,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RunningOrderView {
    pub programme: ProgrammeId,
    /// "Tokyo", and the second zone's city.
    pub city: Bi,
    pub other_city: Bi,
    /// `YYYY-MM-DD` of the first session or the programme; `null` while there is no day.
    pub date: Option<String>,
    /// "13:30" of the first session, or empty.
    pub start: String,
    /// "17:30": the programme's end, until when there is room; or empty.
    pub until: String,
    /// "17:25", "not before 17:25", or empty.
    pub ends: Bi,
    pub fit: FitLevel,
    /// "5 min spare", "10 min over", "On time", "3 lengths to come".
    pub verdict: Bi,
    /// "6 name forms to come", or empty.
    pub forms_to_come: Bi,
    pub totals: Vec<RunningTotal>,
    pub sections: Vec<RunningSection>,
}

/// Someone a typed row names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadPerson {
    pub name: Bi,
    pub role: Bi,
    /// "in this programme", "in the directory", "new".
    pub known: Bi,
    pub new: bool,
}

/// A typed row as it was understood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineReading {
    pub kind: Bi,
    pub length: Option<Bi>,
    pub language: Bi,
    pub people: Vec<ReadPerson>,
    pub title: Bi,
    /// There is something to add.
    pub enough: bool,
}
