//! Programmes in lists and on their page; what the window's frame needs.

use meguri_model::*;
use meguri_store::Standing;
use serde::Serialize;
use ts_rs::TS;

use super::itinerary::ClashCounts;

/// A programme in the sidebar or a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammeLine {
    pub id: ProgrammeId,
    pub kind: ProgrammeKind,
    /// Hue and icon class by kind and types: ruri/users-round, moss/map, plum/presentation, teal/handshake, sky/repeat-2, copper/monitor-play.
    pub hue: String,
    pub icon: String,
    pub title: Bi,
    pub status: ProgrammeStatus,
    /// "25 Nov – 1 Dec 2018", "March", "No date yet".
    pub dates: Bi,
    /// Days until it starts; negative while it runs or after; `null` without a day.
    pub days_to_go: Option<i32>,
    /// "12 d", "no date", or empty.
    pub to_go: Bi,
    pub past: bool,
    pub counts: ClashCounts,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleView {
    pub role: ProgrammeOrganisation,
    pub name: Bi,
    pub acronym: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SeatView {
    pub participation: Participation,
    pub name: Bi,
    pub to_come: bool,
    /// Reading (kana) or empty.
    pub reading: String,
    /// Current posts, joined.
    pub posts: Bi,
    pub letters: Vec<String>,
}

/// The page of a programme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammeView {
    pub programme: Programme,
    pub line: ProgrammeLine,
    pub series: Option<Bi>,
    /// "19 delegates, 1 named".
    pub people: Bi,
    /// Localities in order of the plan: "London, Sunderland, Gateshead".
    pub route: Bi,
    pub named: u32,
    pub seats: u32,
    pub items: u32,
    /// "About 100 in the audience", "100 came"; empty where nothing is known or it is no seminar.
    pub audience: Bi,
    /// Names of the tabs, in their order: "overview", "running_order", "itinerary", "people", "requests", "timetable", "live", "audience", "hosts", "issued", "review", "history".
    pub tabs: Vec<String>,
    /// First day that a copy for the year after would have, `YYYY-MM-DD`; `null` without a day.
    pub next_start: Option<String>,
    pub roles: Vec<RoleView>,
    pub participants: Vec<SeatView>,
    pub subgroups: Vec<Subgroup>,
    /// What happened in it between partners.
    pub partnerships: Vec<super::partnership::PartnershipLine>,
    pub follow_ups: Vec<super::follow_up::FollowUpLine>,
}

/// A clock in the sidebar.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClockView {
    pub zone: String,
    pub city: Bi,
    /// "08:40".
    pub time: String,
    /// "Tue", "火" for the first, "+9 h" for the others.
    pub note: Bi,
}

/// What the frame of the window shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WorkspaceView {
    /// File name without folder and ending.
    pub name: String,
    pub path: String,
    /// Nothing can be changed; `standing` says why.
    pub read_only: bool,
    pub standing: FileStanding,
    /// `YYYY-MM-DD`, in the office's zone.
    pub today: String,
    pub clocks: Vec<ClockView>,
    /// The sentence of what would be undone or redone.
    pub undo: Option<Bi>,
    pub redo: Option<Bi>,
    /// Changes whenever anything in the file does, from whichever program.
    #[ts(type = "number")]
    pub version: i64,
    pub programmes: Vec<ProgrammeLine>,
    /// What waits for a decision, and every open question.
    pub decisions: u32,
    pub questions: u32,
    /// These and the clashes of the programmes are known; false for a moment after a large file was opened.
    pub checked: bool,
}

/// How the file on the disk stands to what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileStanding {
    Whole,
    ReadOnly,
    /// Nothing is at its path any more.
    Removed,
    /// Another file is at its path.
    Replaced,
}

impl From<Standing> for FileStanding {
    fn from(s: Standing) -> FileStanding {
        match s {
            Standing::Whole => FileStanding::Whole,
            Standing::ReadOnly => FileStanding::ReadOnly,
            Standing::Removed => FileStanding::Removed,
            Standing::Replaced => FileStanding::Replaced,
        }
    }
}

/// A copy that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Copied {
    pub path: String,
    pub bytes: f64,
    /// What was done.
    pub said: Bi,
}

/// A place in a list to choose from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceLine {
    pub id: PlaceId,
    pub kind: PlaceKind,
    pub name: Bi,
    pub aliases: Vec<String>,
    /// The places above it.
    pub inside: Bi,
    pub zone: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonLine {
    pub id: PersonId,
    pub name: Bi,
    pub reading: String,
    pub posts: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct OrganisationLine {
    pub id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub name: Bi,
    pub acronym: String,
    pub aliases: Vec<String>,
    pub country: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SearchHit {
    /// Table name: "programme", "item", "person", "organisation", "place", "series", "partnership".
    pub noun: String,
    pub id: String,
    /// The programme it belongs to, for items.
    pub programme: Option<ProgrammeId>,
    pub title: Bi,
    pub detail: Bi,
}

/// A time as it was understood while it is typed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimeReading {
    /// `YYYY-MM-DDTHH:MM`.
    pub start: String,
    pub end: Option<String>,
    /// "23:00–01:00 Wed, Tokyo"; empty without a second zone.
    pub other: Bi,
    /// Gap or fold, or empty.
    pub warning: Bi,
}

/// What an .ics file will hold.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExportPreview {
    pub file_name: String,
    pub events: Vec<ExportLine>,
    /// What can't be exported, with the reason.
    pub left_out: Vec<ExportLine>,
    pub bytes: u32,
    /// IANA zones defined in the file.
    pub zones: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ExportLine {
    pub title: Bi,
    /// Date and times, or the reason why not.
    pub text: Bi,
    pub state: Option<ItemState>,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Exported {
    pub path: String,
    pub events: u32,
    pub bytes: u32,
    pub left_out: Vec<ExportLine>,
}
