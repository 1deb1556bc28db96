//! What a matchmaking rests on: day plan, tables, interpreters, settings, and who is there when.

use meguri_model::matchmaking::{Absence, SiteTravel, Weights};
use meguri_model::{Bi, MeetingBlockId, MeetingInterpreterId, MeetingTableId, ParticipationId, PartySide, PlaceId, ProgrammeId};
use serde::Serialize;
use ts_rs::TS;

/// Times for meetings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupBlock {
    pub block: MeetingBlockId,
    pub name: Bi,
    /// "Morning", or its times.
    pub called: Bi,
    /// `2016-11-08T09:30`.
    pub from: String,
    pub to: String,
    pub length: u32,
    pub changeover: u32,
    /// "Tue 8 Nov, 09:30–12:25".
    pub times: Bi,
    /// "6 slots of 25 min".
    pub said: Bi,
    pub slots: u32,
}

/// A slot, as the column of the grids.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupSlot {
    /// `2016-11-08T09:30`.
    pub id: String,
    /// "Tue 8 Nov" on the first of a day, else empty.
    pub day: Bi,
    /// "09:30".
    pub from: Bi,
    /// "Tue 8 Nov, 09:30–09:55".
    pub said: Bi,
}

/// Whether somebody or something is there in a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum There {
    There,
    /// Away, as the profile says.
    Away,
    /// Something else of the programme is on, or the person's own calendar says no.
    Busy,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupTable {
    pub table: MeetingTableId,
    pub place: PlaceId,
    pub name: Bi,
    pub position: u32,
    pub site: String,
    pub features: Vec<String>,
    /// Where it stands.
    pub room: Bi,
    /// By slot.
    pub there: Vec<There>,
    /// Whose own it is, or empty.
    pub own_of: Bi,
    pub meetings: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupInterpreter {
    pub interpreter: MeetingInterpreterId,
    pub participation: ParticipationId,
    pub name: Bi,
    pub pairs: Vec<[String; 2]>,
    /// "English and Japanese".
    pub pairs_said: Bi,
    pub most_in_a_row: Option<u32>,
    pub there: Vec<There>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupParticipant {
    pub participation: ParticipationId,
    pub name: Bi,
    pub person: Bi,
    pub code: String,
    pub side: PartySide,
    pub side_said: Bi,
    pub has_profile: bool,
    pub most: Option<u32>,
    pub fewest: u32,
    pub own_table: Option<MeetingTableId>,
    pub there: Vec<There>,
    /// "3 of 6 slots".
    pub free_said: Bi,
    pub requests: u32,
    pub warnings: Vec<Bi>,
}

/// A seat that is not in the matchmaking.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetupSeat {
    pub participation: ParticipationId,
    pub name: Bi,
}

/// Everything that is set up.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchmakingSetup {
    pub programme: ProgrammeId,
    /// The day of the programme, to begin a day plan with: `2016-11-08`; empty where none is known.
    pub first_day: String,
    pub blocks: Vec<SetupBlock>,
    pub slots: Vec<SetupSlot>,
    /// "6 slots, at most 128".
    pub slots_said: Bi,
    pub tables: Vec<SetupTable>,
    pub sites: Vec<String>,
    pub interpreters: Vec<SetupInterpreter>,
    pub weights: Weights,
    pub first_until: u32,
    pub breaks_over_blocks: bool,
    pub fairness: Option<u32>,
    pub travel: Vec<SiteTravel>,
    pub participants: Vec<SetupParticipant>,
    pub others: Vec<SetupSeat>,
    /// Meetings at a time at which no slot begins, in words.
    pub off_the_grid: Vec<Bi>,
    /// "Nobody can meet yet: there are no tables."
    pub warnings: Vec<Bi>,
}

/// A participant's profile with what hangs on it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProfilePage {
    pub participation: ParticipationId,
    pub programme: ProgrammeId,
    pub name: Bi,
    pub person: Bi,
    pub country: Bi,
    pub has_profile: bool,
    /// As set; `null`: by the country.
    pub side: Option<PartySide>,
    /// As it holds.
    pub side_said: Bi,
    pub code: String,
    pub sectors: Vec<String>,
    pub offers: Vec<String>,
    pub seeks: Vec<String>,
    pub languages: Vec<String>,
    pub languages_said: Bi,
    pub website: String,
    pub text: Bi,
    pub most: Option<u32>,
    pub fewest: u32,
    pub own_table: Option<MeetingTableId>,
    pub absences: Vec<Absence>,
    /// "Arrives late: 09:30–11:00" of each.
    pub absences_said: Vec<Bi>,
    pub free_said: Bi,
    pub requests: Vec<super::requests::RequestChoice>,
    pub requests_said: Bi,
    pub warnings: Vec<Bi>,
}
