//! People in the list and on their page.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::follow_up::FollowUpLine;
use super::history::HistoryLine;
use super::partnership::PartnershipLine;

/// Something to filter by, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Choice {
    pub value: String,
    pub label: Bi,
}

/// A line of the list of people.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonRow {
    pub id: PersonId,
    pub name: Bi,
    /// The key to sort by in each language, by code points.
    pub sort: Bi,
    pub reading: String,
    /// Neither kana nor katakana are known.
    pub reading_to_come: bool,
    /// Some form of the name is to be checked.
    pub check: bool,
    /// Current posts; former ones where there are no others.
    pub posts: Bi,
    pub countries: Bi,
    pub languages: Bi,
    /// Dietary needs: "Not asked", "None", or the needs.
    pub diet: Bi,
    pub diet_unknown: bool,
    /// How many programmes the person has a seat in, and the last of them.
    pub programmes: u32,
    pub last_programme: Bi,
    pub contact: String,
    /// Until when data may be kept; empty where nothing is agreed.
    pub keep_until: Bi,
    pub keep_passed: bool,
    /// Another record may be the same person.
    pub duplicate: bool,
}

/// The list of people with what it can be filtered by.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleList {
    pub rows: Vec<PersonRow>,
    /// Before filtering.
    pub total: u32,
    pub countries: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub types: Vec<Choice>,
    pub programmes: Vec<Choice>,
    pub only: Vec<Choice>,
    pub duplicates: Vec<DuplicateView>,
}

/// Two records that may be one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DuplicateView {
    pub a: String,
    pub b: String,
    pub a_name: Bi,
    pub b_name: Bi,
    pub why: Bi,
}

/// One form of a name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NameView {
    pub index: u32,
    /// "Kanji", "Kana", "Katakana", "Romaji".
    pub label: Bi,
    pub form: NameForm,
    pub plain: String,
    /// The one that is used; other spellings are not.
    pub main: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PostView {
    pub affiliation: Affiliation,
    pub person: Bi,
    pub organisation: Bi,
    /// Post and department.
    pub said: Bi,
    pub dates: Bi,
    pub nature: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LanguageView {
    pub language: Language,
    pub name: Bi,
    pub level: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct AwayView {
    pub id: UnavailabilityId,
    /// "Tue 27 Nov 09:00 – Wed 28 Nov 12:00, London".
    pub said: Bi,
    pub reason: String,
}

/// An item of a programme, to go to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemLine {
    pub item: ItemId,
    pub programme: ProgrammeId,
    pub title: Bi,
    pub when: Bi,
    pub state: ItemState,
}

/// A programme a record takes part in, and how.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartView {
    pub programme: ProgrammeId,
    pub title: Bi,
    pub dates: Bi,
    /// "Delegate, confirmed".
    pub part: Bi,
    pub items: Vec<ItemLine>,
}

/// A person with everything that is known of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonView {
    pub person: Person,
    pub name: Bi,
    pub posts_line: Bi,
    /// Their photograph among the files.
    pub photograph: Option<AttachmentId>,
    pub forms: Vec<NameView>,
    /// The name with title as it is printed in each language.
    pub printed: Bi,
    /// On rosters and badges, so that the family name is plain: "TSUKAMOTO Ichiro".
    pub roster: String,
    /// "Reading to come, romaji to check"; empty where the name is complete.
    pub missing: Bi,
    pub posts: Vec<PostView>,
    pub languages: Vec<LanguageView>,
    pub keep_until: Bi,
    pub keep_passed: bool,
    pub away: Vec<AwayView>,
    pub programmes: Vec<PartView>,
    /// Items with this person as the host's contact.
    pub contact_of: Vec<ItemLine>,
    /// Promised by this person or to them.
    pub follow_ups: Vec<FollowUpLine>,
    /// Partnerships they look after.
    pub keeps: Vec<PartnershipLine>,
    pub duplicates: Vec<DuplicateView>,
    pub history: Vec<HistoryLine>,
}

/// Files that hold all that is known of a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonalFiles {
    pub folder: String,
    pub files: Vec<String>,
}

/// What erasing a person would touch.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ErasePreview {
    pub name: Bi,
    /// Seats that stay as a count.
    pub seats: u32,
    pub releases: u32,
    /// Items that lose their contact.
    pub contact_of: u32,
    /// Fields of free text that name the person and stay as they are.
    pub mentions: u32,
}
