//! Partnerships in the list, on the timeline, in the picture and on their page.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::history::HistoryLine;
use super::organisation::Named;
use super::person::Choice;

/// A coming anniversary.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnniversaryLine {
    pub partnership: PartnershipId,
    pub event: PartnershipEventId,
    pub kind: PartnershipKind,
    pub name: Bi,
    pub years: u32,
    /// "35 years in 2026", "10 years on Thu 4 Oct 2028".
    pub said: Bi,
    /// What it is counted from: "Formal twinning signed, 1991".
    pub of: Bi,
    /// "Day and month to come"; empty where the day is known.
    pub missing: Bi,
    /// First day that it may be on, `YYYY-MM-DD`.
    pub from: String,
    /// The day is known: it goes into the calendar file.
    pub dated: bool,
    /// "in 6 months"; empty where it has begun or no day is known.
    pub far: Bi,
    /// The programme that is planned for it.
    pub planned: Option<Named>,
}

/// A partnership that runs out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExpiryLine {
    pub partnership: PartnershipId,
    pub kind: PartnershipKind,
    pub name: Bi,
    /// "Runs out in October 2028", "Ran out in October 2023".
    pub said: Bi,
    pub over: bool,
    /// Last day that it may stand, `YYYY-MM-DD`.
    pub last: String,
    pub dated: bool,
}

/// The anniversaries of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnniversaryYear {
    pub year: i32,
    pub lines: Vec<AnniversaryLine>,
}

/// What is to be kept in the coming years.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnniversariesView {
    pub years: Vec<AnniversaryYear>,
    pub expiring: Vec<ExpiryLine>,
    /// Partnerships of which no date is known that could be kept.
    pub unknown: Vec<Named>,
    /// "3 go into the calendar file; 5 have no day yet and stay out of it".
    pub file: Bi,
    pub in_file: u32,
}

/// A line of the list of partnerships.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartnershipRow {
    pub id: PartnershipId,
    pub name: Bi,
    /// The key to sort by in each language, by code points.
    pub sort: Bi,
    pub kind: PartnershipKind,
    pub kind_name: Bi,
    pub parties: Bi,
    pub countries: Bi,
    pub sectors: String,
    pub covers: Bi,
    /// "1991", "after March 2011"; empty where no date is known.
    pub since: Bi,
    /// First day meant, to sort by.
    pub since_day: String,
    pub next: Option<AnniversaryLine>,
    pub expires: Bi,
    pub ended: bool,
    pub events: u32,
}

/// The list of partnerships with what it can be filtered by.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartnershipList {
    pub rows: Vec<PartnershipRow>,
    pub total: u32,
    pub kinds: Vec<Choice>,
    pub countries: Vec<Choice>,
    pub sectors: Vec<Choice>,
    pub only: Vec<Choice>,
}

/// What a mark on the timeline is drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkShape {
    /// A twinning or friendship was signed.
    Tie,
    /// Another paper was signed or renewed.
    Paper,
    /// An exchange, visit, gift or milestone.
    Event,
    Investment,
    /// An anniversary: a ring with its years.
    Ring,
    /// The end.
    End,
}

/// A mark on the timeline.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Mark {
    pub event: Option<PartnershipEventId>,
    pub shape: MarkShape,
    /// From 0, where the years begin, to 1.
    pub at: f64,
    pub label: Bi,
    /// In a word, where there is no room for the label: "Signed".
    pub brief: Bi,
    /// All of it: "1991: Formal twinning signed".
    pub said: Bi,
    /// In a ring.
    pub years: Option<u32>,
    /// Still to come.
    pub future: bool,
}

/// A stretch of a lane.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LaneBar {
    pub from: f64,
    pub to: f64,
    pub hue: String,
}

/// What has no date, together.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UndatedMark {
    pub shape: MarkShape,
    pub label: Bi,
    pub said: Bi,
}

/// A partnership on the timeline.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Lane {
    pub id: PartnershipId,
    pub name: Bi,
    pub detail: Bi,
    pub bars: Vec<LaneBar>,
    pub marks: Vec<Mark>,
    /// "1863", "1970s": before the years shown.
    pub earlier: Bi,
    pub undated: Option<UndatedMark>,
    /// All of it in words, for those who do not see it.
    pub said: Bi,
}

/// The lanes of a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LaneGroup {
    pub kind: PartnershipKind,
    pub label: Bi,
    pub lanes: Vec<Lane>,
}

/// A year on the scale.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Tick {
    pub year: i32,
    pub at: f64,
}

/// The timeline.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimelineView {
    pub ticks: Vec<Tick>,
    pub today: f64,
    pub groups: Vec<LaneGroup>,
}

/// A party of the picture of who works with whom.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkNode {
    pub id: OrganisationId,
    pub name: Bi,
    pub country: Bi,
    /// 0 in Japan, 1 elsewhere.
    pub side: u8,
    /// Row from the top, in heights of a row; headings of countries take one.
    pub row: f64,
    /// Partnerships it is in.
    pub partnerships: Vec<PartnershipId>,
    /// "Gateshead Council: Komatsu City".
    pub said: Bi,
}

/// Two that are partners.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkEdge {
    pub from: OrganisationId,
    pub to: OrganisationId,
    pub partnership: PartnershipId,
    pub name: Bi,
    pub kind: PartnershipKind,
    pub hue: String,
    /// Ended.
    pub over: bool,
}

/// The heading of a country in the picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkHeading {
    pub side: u8,
    pub row: f64,
    pub name: Bi,
}

/// Who works with whom.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NetworkView {
    pub nodes: Vec<NetworkNode>,
    pub edges: Vec<NetworkEdge>,
    pub headings: Vec<NetworkHeading>,
    /// Height of the picture in rows.
    pub rows: f64,
    /// "17 organisations, 12 partnerships".
    pub said: Bi,
}

/// One of those who are partners.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartyView {
    pub organisation: OrganisationId,
    pub name: Bi,
    pub detail: Bi,
}

/// Something that happened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventView {
    pub event: PartnershipEvent,
    pub kind_name: Bi,
    /// "1991", "4 June 1991", "After March 2011", "March, year?".
    pub date: Bi,
    /// The date, or its year, is to come.
    pub to_come: bool,
    pub title: Bi,
    /// What it says besides: its text, the programme with its days.
    pub detail: Bi,
    pub programme: Option<Named>,
    pub item: Option<Named>,
    pub kept: bool,
    pub future: bool,
}

/// Who looks after a partnership.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KeeperView {
    pub keeper: PartnershipPerson,
    /// The name, or "name to come".
    pub name: Bi,
    pub to_come: bool,
    pub detail: Bi,
}

/// A partnership as a line on the page of an organisation or a programme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartnershipLine {
    pub id: PartnershipId,
    pub name: Bi,
    pub kind_name: Bi,
    /// "since 1991", or what happened in this programme.
    pub detail: Bi,
}

/// A partnership with everything that is known of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PartnershipView {
    pub partnership: Partnership,
    pub name: Bi,
    pub kind_name: Bi,
    /// "Since 1991; what comes next: 35 years in 2026".
    pub summary: Bi,
    pub parties: Vec<PartyView>,
    pub next: Option<AnniversaryLine>,
    pub expiry: Option<ExpiryLine>,
    pub ended: bool,
    /// Newest first; what has no date last.
    pub history: Vec<EventView>,
    pub keepers: Vec<KeeperView>,
    pub kinds: Vec<Choice>,
    pub event_kinds: Vec<Choice>,
    pub nearness: Vec<Choice>,
    pub changes: Vec<HistoryLine>,
}
