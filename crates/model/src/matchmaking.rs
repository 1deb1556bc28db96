//! Matchmaking: who offers and seeks what, who asks to meet whom, when and where meetings can be held, and the meetings themselves.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;

terms! {
    /// The party of a matchmaking that a participant comes with.
    PartySide { Europe = "europe", Japan = "japan" }
}
terms! {
    /// Why somebody is not there for a while.
    AbsenceKind { Away = "away", Late = "late", NoShow = "no_show", Left = "left" }
}

/// A time, wall-clock in the programme's zone, in which somebody is not there or something cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    #[serde(with = "crate::time::local_text")]
    #[ts(type = "string")]
    pub from: NaiveDateTime,
    /// The first minute they are there again.
    #[serde(with = "crate::time::local_text")]
    #[ts(type = "string")]
    pub to: NaiveDateTime,
    pub kind: AbsenceKind,
    #[serde(default)]
    pub note: String,
}

/// A stretch of time, wall-clock in the programme's zone; `to` is no part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TimeStretch")]
pub struct Stretch {
    #[serde(with = "crate::time::local_text")]
    #[ts(type = "string")]
    pub from: NaiveDateTime,
    #[serde(with = "crate::time::local_text")]
    #[ts(type = "string")]
    pub to: NaiveDateTime,
}

/// What a participant brings to a matchmaking. At most one a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Profile {
    pub id: ProfileId,
    pub participation: ParticipationId,
    /// `None`: by the country of their organisation.
    pub side: Option<PartySide>,
    /// Two or three characters that stand for them in narrow columns; empty: made from the name.
    pub code: String,
    pub sectors: Vec<String>,
    pub offers: Vec<String>,
    pub seeks: Vec<String>,
    /// BCP 47. Empty: any, they never need an interpreter.
    pub languages: Vec<String>,
    pub website: String,
    pub text: Bi,
    /// Most meetings; `None`: as many as there are slots.
    pub most: Option<u32>,
    /// Meetings they should get at least.
    pub fewest: u32,
    /// They stay at this table and others come to them.
    pub own_table: Option<MeetingTableId>,
    pub absences: Vec<Absence>,
}

impl Profile {
    /// What holds where nothing was said.
    pub fn of(id: ProfileId, participation: ParticipationId) -> Profile {
        Profile {
            id,
            participation,
            side: None,
            code: String::new(),
            sectors: Vec::new(),
            offers: Vec::new(),
            seeks: Vec::new(),
            languages: Vec::new(),
            website: String::new(),
            text: Bi::default(),
            most: None,
            fewest: 0,
            own_table: None,
            absences: Vec::new(),
        }
    }
}

/// What a request weighs, by who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// All sides asked.
    pub both: u32,
    /// One side asked, and it is among their first choices.
    pub first: u32,
    pub other: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Weights { both: 4, first: 2, other: 1 }
    }
}

/// Slots lost on the way between the tables of two sites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SiteTravel {
    pub between: [String; 2],
    pub slots: u32,
}

/// A stage of the objective as it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundStage {
    /// The engine's name of the stage: "weight", "breaks" …
    pub stage: String,
    #[ts(type = "number")]
    pub value: i64,
    #[ts(type = "number")]
    pub bound: i64,
    pub proven: bool,
}

/// What the last search that was taken over knew; true as long as the problem has the same fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// Of everything but the schedule that is asked of the engine.
    pub fingerprint: String,
    /// Of these "weight" is in points: everything that is placed, whether it had to be or not.
    pub stages: Vec<FoundStage>,
    /// What was locked then, as "request@slot@table": the bounds hold as long as all of it still is.
    #[serde(default)]
    pub locks: Vec<String>,
    /// RFC 3339, UTC.
    pub at: String,
    pub milliseconds: u32,
}

/// How meetings of a programme are matched. At most one a programme; without one the defaults hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Matching {
    pub id: MatchingId,
    pub programme: ProgrammeId,
    pub weights: Weights,
    /// Ranks up to this are first choices; at least 1.
    pub first_until: u32,
    /// A pause between two blocks counts as a break.
    pub breaks_over_blocks: bool,
    /// Nobody has more than this many breaks more than anybody else.
    pub fairness: Option<u32>,
    pub travel: Vec<SiteTravel>,
    pub found: Option<Found>,
}

impl Matching {
    /// What holds where nothing was set.
    pub fn of(id: MatchingId, programme: ProgrammeId) -> Matching {
        Matching { id, programme, weights: Weights::default(), first_until: 1, breaks_over_blocks: false, fairness: None, travel: Vec::new(), found: None }
    }
}

/// A stretch of a day in which slots follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingBlock {
    pub id: MeetingBlockId,
    pub programme: ProgrammeId,
    pub name: Bi,
    #[serde(with = "crate::time::local_text")]
    #[ts(type = "string")]
    pub from: NaiveDateTime,
    #[serde(with = "crate::time::local_text")]
    #[ts(type = "string")]
    pub to: NaiveDateTime,
    /// Minutes of a meeting, and minutes to change over to the next.
    pub length: u32,
    pub changeover: u32,
}

/// A table, or a place where one meeting at a time is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingTable {
    pub id: MeetingTableId,
    pub programme: ProgrammeId,
    /// A place of kind table.
    pub place: PlaceId,
    /// From 1.
    pub position: u32,
    /// Tables of one site are a few steps apart; empty where there is only one.
    pub site: String,
    pub features: Vec<String>,
    pub closed: Vec<Absence>,
}

/// An interpreter who is there for meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingInterpreter {
    pub id: MeetingInterpreterId,
    pub programme: ProgrammeId,
    pub participation: ParticipationId,
    /// Pairs of languages (BCP 47), either way.
    pub pairs: Vec<[String; 2]>,
    /// Most slots without a pause.
    pub most_in_a_row: Option<u32>,
    pub absences: Vec<Absence>,
}

terms! {
    /// How much a request counts.
    Wish { Must = "must", Want = "want", No = "no" }
}
terms! {
    /// What a side said to being asked.
    SideAnswer { Open = "open", Asked = "asked", Accepted = "accepted", Declined = "declined" }
}

/// Two or more who would meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeetingRequest {
    pub id: MeetingRequestId,
    pub programme: ProgrammeId,
    pub wish: Wish,
    /// In slots.
    pub length: u32,
    /// Only in these stretches; empty: at any time.
    pub only: Vec<Stretch>,
    /// Requests that are over before this one starts.
    pub after: Vec<MeetingRequestId>,
    /// What its table must have.
    pub features: Vec<String>,
    pub note: String,
    /// RFC 3339, UTC.
    pub created_at: String,
}

/// One of those who would meet, whether they asked for it, and what they said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestSide {
    pub id: RequestSideId,
    pub request: MeetingRequestId,
    pub participation: ParticipationId,
    /// They asked for the meeting themselves.
    pub asked: bool,
    /// 1 is their first choice.
    pub rank: Option<u32>,
    pub answer: SideAnswer,
}

terms! {
    /// Who asked for a meeting, in the order in which it counts.
    RequestKind { Both = "both", First = "first", Other = "other" }
}

impl RequestKind {
    /// Both asked, one asked as a first choice, or one asked if there is room.
    pub fn of(sides: &[RequestSide], first_until: u32) -> RequestKind {
        if sides.len() > 1 && sides.iter().all(|s| s.asked) {
            RequestKind::Both
        } else if sides.iter().any(|s| s.asked && s.rank.is_some_and(|r| r <= first_until)) {
            RequestKind::First
        } else {
            RequestKind::Other
        }
    }
}

impl Weights {
    /// What a request of a kind weighs.
    pub fn of(self, kind: RequestKind) -> u32 {
        match kind {
            RequestKind::Both => self.both,
            RequestKind::First => self.first,
            RequestKind::Other => self.other,
        }
    }
}

terms! {
    /// What stays as it is when the timetable is made again.
    MeetingLock { None = "none", Slot = "slot", SlotAndTable = "slot_and_table" }
}
terms! {
    /// How a meeting went on the day.
    MeetingState { Planned = "planned", Running = "running", Done = "done", NotHeld = "not_held" }
}
terms! {
    /// What came of it.
    MeetingOutcome { Good = "good", FollowUp = "follow_up", Nothing = "nothing" }
}

/// A request that is placed. Its time and place are those of its item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meeting {
    pub id: MeetingId,
    pub programme: ProgrammeId,
    pub request: MeetingRequestId,
    pub item: ItemId,
    pub table: Option<MeetingTableId>,
    pub interpreter: Option<MeetingInterpreterId>,
    pub lock: MeetingLock,
    pub state: MeetingState,
    pub outcome: Option<MeetingOutcome>,
    pub outcome_note: String,
}

/// Who promised what to whom by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub programme: Option<ProgrammeId>,
    /// What it came from.
    pub item: Option<ItemId>,
    pub what: Bi,
    /// Who promised: a person, an organisation, or both.
    pub person: Option<PersonId>,
    pub organisation: Option<OrganisationId>,
    /// To whom: a person, an organisation, or both.
    pub to_person: Option<PersonId>,
    pub to_organisation: Option<OrganisationId>,
    /// The partnership that it is about.
    pub partnership: Option<PartnershipId>,
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Closed on this day.
    #[ts(type = "string | null")]
    pub closed: Option<NaiveDate>,
    pub outcome: String,
    /// RFC 3339, UTC.
    pub created_at: String,
}

/// A slot of a day plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedSlot {
    /// Which block, from 0 in order of time.
    pub block: usize,
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
}

/// The slots of a day plan, in order of time: in each block as many as fit, a changeover between two. A slot that begins before the one before it
/// is over is left out (two blocks at the same time are one).
pub fn slots(blocks: &[MeetingBlock]) -> Vec<PlannedSlot> {
    let mut sorted: Vec<&MeetingBlock> = blocks.iter().collect();
    sorted.sort_by_key(|b| (b.from, b.id));
    let mut out: Vec<PlannedSlot> = Vec::new();
    for (at, b) in sorted.into_iter().enumerate() {
        if b.length == 0 {
            continue;
        }
        let length = chrono::Duration::minutes(i64::from(b.length));
        let mut from = b.from;
        while from + length <= b.to {
            if out.last().is_none_or(|last| last.to <= from) {
                out.push(PlannedSlot { block: at, from, to: from + length });
            }
            from = from + length + chrono::Duration::minutes(i64::from(b.changeover));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn block(id: u128, from: &str, to: &str, length: u32, changeover: u32) -> MeetingBlock {
        let at = |t: &str| format!("2016-11-08T{t}:00").parse().unwrap();
        MeetingBlock {
            id: MeetingBlockId(Uuid::from_u128(id)),
            programme: ProgrammeId(Uuid::nil()),
            name: Bi::default(),
            from: at(from),
            to: at(to),
            length,
            changeover,
        }
    }

    fn starts(blocks: &[MeetingBlock]) -> Vec<String> {
        slots(blocks).iter().map(|s| format!("{}/{}", s.from.format("%H:%M"), s.block)).collect()
    }

    #[test]
    fn a_block_holds_as_many_slots_as_fit_and_needs_no_changeover_after_the_last() {
        assert_eq!(starts(&[block(1, "09:30", "12:25", 25, 5)]), ["09:30/0", "10:00/0", "10:30/0", "11:00/0", "11:30/0", "12:00/0"]);
        assert_eq!(starts(&[block(1, "09:30", "10:24", 25, 5)]), ["09:30/0"]);
        assert_eq!(starts(&[block(1, "09:30", "09:40", 25, 5)]), Vec::<String>::new());
    }

    #[test]
    fn blocks_come_in_order_of_time_and_one_within_another_adds_no_slot_at_the_same_time() {
        assert_eq!(starts(&[block(1, "14:00", "15:00", 30, 0), block(2, "09:00", "10:00", 20, 10)]), ["09:00/0", "09:30/0", "14:00/1", "14:30/1"]);
        assert_eq!(starts(&[block(1, "09:00", "10:00", 30, 0), block(2, "09:15", "10:45", 30, 0)]), ["09:00/0", "09:30/0", "10:15/1"]);
    }

    #[test]
    fn a_block_without_a_length_has_no_slots_and_does_not_hang() {
        assert_eq!(starts(&[block(1, "09:00", "10:00", 0, 0)]), Vec::<String>::new());
    }

    fn side(asked: bool, rank: Option<u32>) -> RequestSide {
        RequestSide {
            id: RequestSideId(Uuid::nil()),
            request: MeetingRequestId(Uuid::nil()),
            participation: ParticipationId(Uuid::nil()),
            asked,
            rank,
            answer: SideAnswer::Open,
        }
    }

    #[test]
    fn a_request_counts_by_who_asked_and_how_high_they_ranked_it() {
        let kind = |sides: &[RequestSide]| RequestKind::of(sides, 2);
        assert_eq!(kind(&[side(true, Some(5)), side(true, None)]), RequestKind::Both);
        assert_eq!(kind(&[side(true, Some(2)), side(false, None)]), RequestKind::First);
        assert_eq!(kind(&[side(true, Some(3)), side(false, None)]), RequestKind::Other);
        assert_eq!(kind(&[side(false, None), side(false, Some(1))]), RequestKind::Other);
        assert_eq!(Weights::default().of(RequestKind::Both), 4);
    }
}
