//! Identifiers: one type per noun, each a UUIDv7 (RFC 9562), text in JSON, 16 bytes in the file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self { id.0 }
        }
    )*};
}

ids! {
    /// A programme.
    ProgrammeId,
    /// A series of programmes ("Japan Study Tour").
    SeriesId,
    /// An organisation's role in one programme.
    RoleId,
    /// An organisation.
    OrganisationId,
    /// A person.
    PersonId,
    /// A person's post at an organisation.
    AffiliationId,
    /// A time in which a person can't take part.
    UnavailabilityId,
    /// A place.
    PlaceId,
    /// A seat in a programme: a person, a placeholder or a headcount.
    ParticipationId,
    /// A subgroup of a programme.
    SubgroupId,
    /// A seat's membership of a subgroup.
    MembershipId,
    /// An itinerary item.
    ItemId,
    /// An item's subgroup.
    ItemSubgroupId,
    /// A talk or panel inside a session.
    ContributionId,
    /// A seat's part in an item.
    AssignmentId,
    /// A clash that was accepted with a reason.
    AcceptanceId,
    /// A mark on the attendance list.
    AttendanceId,
    /// A programme's call for applications.
    CallId,
    /// What somebody applied with.
    ApplicationId,
    /// A step of an application: what was decided, when and by whom.
    DecisionId,
    /// A room of a night's lodging.
    RoomId,
    /// A head in a room.
    BedId,
    /// A table at which people are seated.
    SeatingTableId,
    /// A head on a chair.
    ChairId,
    /// A release of a programme.
    ReleaseId,
    /// A copy of a release that was handed to someone.
    IssueId,
    /// Rows imported in one change.
    ImportBatchId,
    /// By when a question is wanted answered.
    DueId,
    /// A seat that is kept in a small group.
    StayId,
    /// Two seats that are kept together in small groups, or apart.
    GroupPairId,
    /// What a seat brings to a matchmaking.
    ProfileId,
    /// How meetings of a programme are matched.
    MatchingId,
    /// A stretch of a day with slots for meetings.
    MeetingBlockId,
    /// A table at which meetings are held.
    MeetingTableId,
    /// An interpreter who is there for meetings.
    MeetingInterpreterId,
    /// Two or more who would meet.
    MeetingRequestId,
    /// One of those who would meet.
    RequestSideId,
    /// A request that is placed.
    MeetingId,
    /// What was promised.
    FollowUpId,
    /// A partnership.
    PartnershipId,
    /// One of those who are partners.
    PartnershipPartyId,
    /// Something that happened between partners.
    PartnershipEventId,
    /// Who looks after a partnership.
    PartnershipPersonId,
    /// What somebody said to an invitation.
    AnswerId,
    /// A file or link that hangs on a record.
    AttachmentId,
    /// What is reported of a programme.
    ReportId,
    /// What was said or seen in one part of a programme.
    ReportSectionId,
    /// Words that somebody used.
    ReportQuoteId,
}
