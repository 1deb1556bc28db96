//! Which table holds which record, and its columns.

use meguri_model::*;
use rusqlite::types::{Value, ValueRef};
use uuid::Uuid;

use crate::cells::Field;
use crate::error::{Result, StoreError};

/// A record of the workspace: one row of one table.
pub trait Record: Sized {
    const TABLE: &'static str;
    /// Whether it has a time, with derived columns for the indexes beside it.
    const TIMED: bool = false;
    /// Every column in order; `id` first.
    fn columns() -> &'static [String];
    /// Its statements, written once.
    fn sql() -> &'static Sql;
    fn id(&self) -> Uuid;
    fn values(&self) -> Vec<Value>;
    fn read(values: &[ValueRef<'_>]) -> Result<Self>;
    /// For records with a `When`: the value and the zone of whole days if it is the record's own.
    fn when(&self) -> Option<(&When, Option<&str>)> {
        None
    }
}

/// The text of a record's statements.
pub struct Sql {
    /// Its columns as they stand in a SELECT.
    pub(crate) columns: String,
    pub(crate) find: String,
    pub(crate) all: String,
    pub(crate) insert: String,
    /// The columns after `id` in their order, then `id`.
    pub(crate) update: String,
}

impl Sql {
    fn of(table: &str, columns: &[String], timed: bool) -> Sql {
        let quoted: Vec<String> = columns.iter().map(|c| format!("\"{c}\"")).collect();
        let derived = ["start_utc", "end_utc"].map(str::to_owned);
        let written: Vec<String> = quoted.iter().cloned().chain(derived.into_iter().filter(|_| timed)).collect();
        let columns = quoted.join(", ");
        let sets: Vec<String> = written.iter().skip(1).map(|c| format!("{c} = ?")).collect();
        Sql {
            find: format!("SELECT {columns} FROM {table} WHERE id = ?1"),
            all: format!("SELECT {columns} FROM {table} ORDER BY id"),
            insert: format!("INSERT INTO {table} ({}) VALUES ({})", written.join(", "), vec!["?"; written.len()].join(", ")),
            update: format!("UPDATE {table} SET {} WHERE id = ?", sets.join(", ")),
            columns,
        }
    }
}

/// A clash that was accepted: it stays quiet while its facts are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    pub id: AcceptanceId,
    pub key: String,
    pub facts: String,
    pub reason: String,
    pub by: String,
    pub at: String,
}

macro_rules! record {
    ($type:ident, $table:literal, [$($field:ident : $ftype:ty),* $(,)?] $(, when $when:ident $zone:expr)?) => {
        impl Record for $type {
            const TABLE: &'static str = $table;
            fn columns() -> &'static [String] {
                static COLUMNS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
                COLUMNS.get_or_init(|| {
                    let mut out = Vec::new();
                    $( for s in <$ftype as Field>::SUFFIXES { out.push(format!("{}{s}", stringify!($field))); } )*
                    out
                })
            }
            fn sql() -> &'static Sql {
                static SQL: std::sync::OnceLock<Sql> = std::sync::OnceLock::new();
                SQL.get_or_init(|| Sql::of($table, Self::columns(), Self::TIMED))
            }
            fn id(&self) -> Uuid { self.id.into() }
            fn values(&self) -> Vec<Value> {
                let mut out = Vec::new();
                $( self.$field.put(&mut out); )*
                out
            }
            #[allow(unused_assignments)]
            fn read(values: &[ValueRef<'_>]) -> Result<Self> {
                let mut at = 0;
                Ok($type { $( $field: {
                    let n = <$ftype as Field>::SUFFIXES.len();
                    let value = <$ftype as Field>::take(&values[at..at + n]).map_err(|value| StoreError::BadValue {
                        table: $table, column: stringify!($field).to_owned(), value,
                    })?;
                    at += n;
                    value
                } ),* })
            }
            $( const TIMED: bool = { let _ = stringify!($when); true };
            fn when(&self) -> Option<(&When, Option<&str>)> {
                let zone: fn(&$type) -> Option<&str> = $zone;
                Some((&self.$when, zone(self)))
            } )?
        }
    };
}

record!(Series, "series", [id: SeriesId, name: Bi, notes: String]);
record!(Programme, "programme", [
    id: ProgrammeId, kind: ProgrammeKind, types: Vec<String>, title: Bi, series: Option<SeriesId>, edition: Option<u32>,
    status: ProgrammeStatus, when: When, zone: String, second_zone: Option<String>, mode: Mode,
    audiences: Vec<String>, sectors: Vec<String>, expected: Option<u32>, attended: Option<u32>, objectives: Bi,
    notes: String, source: String, created_at: String, updated_at: String, sequence: u32,
], when when |p| Some(&p.zone));
record!(Organisation, "organisation", [
    id: OrganisationId, name: Bi, acronym: String, aliases: Vec<String>, kind: OrganisationType,
    parent: Option<OrganisationId>, region: String, country: String, sectors: Vec<String>, founded: Option<i32>,
    staff: Option<u32>, staff_as_of: String, website: String, profile: Bi, notes: String,
    members: Option<u32>, focus: Bi, wants: Bi, offers: Bi,
]);
record!(ProgrammeOrganisation, "role", [
    id: RoleId, programme: ProgrammeId, organisation: OrganisationId, role: OrganisationRole, agreement: Agreement, note: String,
]);
record!(Person, "person", [
    id: PersonId, names: Vec<NameForm>, languages: Vec<Language>, diet: Option<String>, access: Option<String>,
    contacts: Vec<ContactPoint>, consent: String, keep_until: Option<chrono::NaiveDate>, notes: String,
    biography: Bi,
]);
record!(Affiliation, "affiliation", [
    id: AffiliationId, person: PersonId, organisation: OrganisationId, department: Bi, post: Bi,
    from: String, to: String, nature: Nature,
]);
record!(Unavailability, "unavailability", [
    id: UnavailabilityId, person: PersonId, from: chrono::NaiveDateTime, to: chrono::NaiveDateTime, zone: String, reason: String,
]);
record!(Place, "place", [
    id: PlaceId, kind: PlaceKind, name: Bi, aliases: Vec<String>, parent: Option<PlaceId>, organisation: Option<OrganisationId>,
    address: Bi, zone: Option<String>, capacity: Option<u32>, latitude: Option<f64>, longitude: Option<f64>, exclusive: bool, notes: String,
]);
record!(Participation, "participation", [
    id: ParticipationId, programme: ProgrammeId, person: Option<PersonId>, placeholder: Bi, headcount: u32,
    organisation: Option<OrganisationId>, role: ParticipantRole, status: ParticipationStatus, precedence: Option<u32>, note: String,
]);
record!(Subgroup, "subgroup", [id: SubgroupId, programme: ProgrammeId, letter: String, name: Bi]);
record!(Membership, "membership", [
    id: MembershipId, subgroup: SubgroupId, participation: ParticipationId, date: Option<chrono::NaiveDate>,
]);
record!(Item, "item", [
    id: ItemId, programme: ProgrammeId, kind: ItemKind, title: Bi, when: When, state: ItemState, place: Option<PlaceId>,
    from_place: Option<PlaceId>, to_place: Option<PlaceId>, travel: Option<TravelMode>, carrier: String, number: String,
    booking: String, rooming: String, audience: Audience, host: Option<OrganisationId>, host_contact: Option<PersonId>,
    host_languages: Vec<String>, interpretation: Interpretation, briefing: Bi, questions: Bi, dress: Bi, gift: Bi, note: Bi,
    private_note: String, link: String, created_at: String, updated_at: String, sequence: u32,
], when when |_| None);
record!(ItemSubgroup, "item_subgroup", [id: ItemSubgroupId, item: ItemId, subgroup: SubgroupId]);
record!(Contribution, "contribution", [
    id: ContributionId, item: ItemId, kind: ContributionKind, title: Bi, speaker: Option<ParticipationId>, position: u32,
    language: String, minutes: Option<u32>,
]);
record!(Assignment, "assignment", [
    id: AssignmentId, item: ItemId, participation: ParticipationId, role: ParticipantRole, answer: Answer,
]);
record!(Presence, "attendance", [
    id: AttendanceId, participation: ParticipationId, item: Option<ItemId>, date: Option<chrono::NaiveDate>, mark: Attendance,
    heads: u32, note: String, at: String, by: String,
]);
record!(Call, "call", [id: CallId, programme: ProgrammeId, places: Option<u32>, closes: Option<chrono::NaiveDate>, criteria: Vec<String>, note: String]);
record!(Application, "application", [
    id: ApplicationId, participation: ParticipationId, applied: chrono::NaiveDate, met: Vec<String>, interests: Vec<String>,
    waiting: Option<u32>, note: String,
]);
record!(Decision, "decision", [
    id: DecisionId, participation: ParticipationId, status: ParticipationStatus, date: chrono::NaiveDate, by: String, note: String,
]);
record!(SeatingTable, "seating_table", [id: SeatingTableId, item: ItemId, name: Bi, position: u32, shape: TableShape, chairs: u32]);
record!(Chair, "chair", [id: ChairId, at_table: SeatingTableId, number: u32, participation: ParticipationId, behind: bool]);
record!(Room, "room", [id: RoomId, item: ItemId, name: String, beds: u32, note: String]);
record!(Bed, "bed", [id: BedId, room: RoomId, participation: ParticipationId]);
record!(Due, "due", [id: DueId, programme: ProgrammeId, question: String, date: chrono::NaiveDate]);
record!(Stay, "stay", [id: StayId, participation: ParticipationId, date: Option<chrono::NaiveDate>, letter: String]);
record!(GroupPair, "group_pair", [id: GroupPairId, participation: ParticipationId, other: ParticipationId, rule: PairRule]);
record!(Acceptance, "acceptance", [
    id: AcceptanceId, key: String, facts: String, reason: String, by: String, at: String,
]);
record!(Release, "release", [
    id: ReleaseId, programme: ProgrammeId, number: u32, at: String, by: String, note: String, frozen: release::Frozen,
]);
record!(ReleaseHead, "release", [
    id: ReleaseId, programme: ProgrammeId, number: u32, at: String, by: String, note: String,
]);
record!(Issue, "issue", [
    id: IssueId, release: ReleaseId, participation: Option<ParticipationId>, organisation: Option<OrganisationId>, name: Bi,
    at: String, way: Way, acknowledged_at: Option<String>, note: String,
]);
record!(GivenAnswer, "answer", [
    id: AnswerId, programme: ProgrammeId, item: Option<ItemId>, participation: Option<ParticipationId>,
    organisation: Option<OrganisationId>, said: Answer, at: String, sequence: u32, by: String, comment: String,
]);

record!(ImportBatch, "import_batch", [
    id: ImportBatchId, kind: ImportKind, programme: Option<ProgrammeId>, source: String, at: String, by: String, raw: String,
    rows: Vec<import::BatchRow>,
]);

record!(Profile, "profile", [
    id: ProfileId, participation: ParticipationId, side: Option<PartySide>, code: String, sectors: Vec<String>, offers: Vec<String>,
    seeks: Vec<String>, languages: Vec<String>, website: String, text: Bi, most: Option<u32>, fewest: u32,
    own_table: Option<MeetingTableId>, absences: Vec<matchmaking::Absence>,
]);
record!(Matching, "matching", [
    id: MatchingId, programme: ProgrammeId, weights: matchmaking::Weights, first_until: u32, breaks_over_blocks: bool, fairness: Option<u32>,
    travel: Vec<matchmaking::SiteTravel>, found: Option<matchmaking::Found>,
]);
record!(MeetingBlock, "meeting_block", [
    id: MeetingBlockId, programme: ProgrammeId, name: Bi, from: chrono::NaiveDateTime, to: chrono::NaiveDateTime, length: u32, changeover: u32,
]);
record!(MeetingTable, "meeting_table", [
    id: MeetingTableId, programme: ProgrammeId, place: PlaceId, position: u32, site: String, features: Vec<String>,
    closed: Vec<matchmaking::Absence>,
]);
record!(MeetingInterpreter, "meeting_interpreter", [
    id: MeetingInterpreterId, programme: ProgrammeId, participation: ParticipationId, pairs: Vec<[String; 2]>, most_in_a_row: Option<u32>,
    absences: Vec<matchmaking::Absence>,
]);
record!(MeetingRequest, "meeting_request", [
    id: MeetingRequestId, programme: ProgrammeId, wish: Wish, length: u32, only: Vec<matchmaking::Stretch>, after: Vec<MeetingRequestId>,
    features: Vec<String>, note: String, created_at: String,
]);
record!(RequestSide, "request_side", [
    id: RequestSideId, request: MeetingRequestId, participation: ParticipationId, asked: bool, rank: Option<u32>, answer: SideAnswer,
]);
record!(Meeting, "meeting", [
    id: MeetingId, programme: ProgrammeId, request: MeetingRequestId, item: ItemId, table: Option<MeetingTableId>,
    interpreter: Option<MeetingInterpreterId>, lock: MeetingLock, state: MeetingState, outcome: Option<MeetingOutcome>, outcome_note: String,
]);
record!(FollowUp, "follow_up", [
    id: FollowUpId, programme: Option<ProgrammeId>, item: Option<ItemId>, what: Bi, person: Option<PersonId>,
    organisation: Option<OrganisationId>, to_organisation: Option<OrganisationId>, due: Option<chrono::NaiveDate>,
    closed: Option<chrono::NaiveDate>, outcome: String, created_at: String, to_person: Option<PersonId>, partnership: Option<PartnershipId>,
]);
record!(Partnership, "partnership", [
    id: PartnershipId, kind: PartnershipKind, title: Bi, text: Bi, sectors: Vec<String>, expires: When, term: Option<u32>, notes: String,
    source: String, created_at: String,
]);
record!(PartnershipParty, "partnership_party", [
    id: PartnershipPartyId, partnership: PartnershipId, organisation: OrganisationId, position: u32,
]);
record!(PartnershipEvent, "partnership_event", [
    id: PartnershipEventId, partnership: PartnershipId, kind: PartnershipEventKind, when: When, near: Nearness, title: Bi, text: Bi,
    programme: Option<ProgrammeId>, item: Option<ItemId>, keep: bool, created_at: String,
]);
record!(PartnershipPerson, "partnership_person", [
    id: PartnershipPersonId, partnership: PartnershipId, person: Option<PersonId>, organisation: Option<OrganisationId>, part: Bi,
]);

record!(Attachment, "attachment", [
    id: AttachmentId, owner: Owner, name: String, media: String, size: i64, hash: String, url: String, caption: Bi, place: Option<u32>,
    added_at: String,
]);

record!(Report, "report", [
    id: ReportId, programme: ProgrammeId, summary: Bi, outcomes: Bi, author: Option<PersonId>, date: Option<chrono::NaiveDate>,
]);
record!(ReportSection, "report_section", [
    id: ReportSectionId, report: ReportId, contribution: Option<ContributionId>, item: Option<ItemId>, heading: Bi, who: Bi, said: Bi, position: u32,
]);
record!(ReportQuote, "report_quote", [
    id: ReportQuoteId, report: ReportId, participation: Option<ParticipationId>, who: Bi, said: Bi, position: u32,
]);

/// Every table that is content: recorded by sessions, written by `dump`.
pub const CONTENT: &[&str] = &[
    "series", "programme", "organisation", "role", "person", "affiliation", "unavailability", "place", "participation",
    "subgroup", "membership", "item", "item_subgroup", "contribution", "assignment", "acceptance", "release", "issue",
    "attendance", "call", "application", "decision", "room", "bed", "seating_table", "chair", "answer", "import_batch", "due", "stay", "profile", "matching",
    "meeting_block", "meeting_table", "meeting_interpreter", "meeting_request", "request_side", "meeting", "follow_up", "group_pair",
    "partnership", "partnership_party", "partnership_event", "partnership_person", "attachment", "report", "report_section", "report_quote",
    "setting",
];
