//! Fields to columns and back. A field is one column, or several with suffixes (`title_en`, `title_ja`).

use chrono::{NaiveDate, NaiveDateTime};
use meguri_model::time::local_text;
use meguri_model::*;
use rusqlite::types::{Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A field of a record as columns.
pub trait Field: Sized {
    /// Endings of its columns' names.
    const SUFFIXES: &'static [&'static str] = &[""];
    fn put(&self, out: &mut Vec<Value>);
    /// Reads from as many values as there are suffixes; `Err` is the text that could not be read.
    fn take(values: &[ValueRef<'_>]) -> Result<Self, String>;
}

/// A field of exactly one column that is never NULL.
pub trait Cell: Sized {
    fn to_value(&self) -> Value;
    fn from_value(v: ValueRef<'_>) -> Option<Self>;
}

impl<T: Cell> Field for T {
    fn put(&self, out: &mut Vec<Value>) {
        out.push(self.to_value());
    }
    fn take(v: &[ValueRef<'_>]) -> Result<Self, String> {
        T::from_value(v[0]).ok_or_else(|| format!("{:?}", v[0]))
    }
}

/// A nullable cell. Not `Option<T: Cell>` through the blanket impl: coherence forbids it.
macro_rules! nullable {
    ($($t:ty),* $(,)?) => {$(
        impl Field for Option<$t> {
            fn put(&self, out: &mut Vec<Value>) {
                out.push(self.as_ref().map_or(Value::Null, Cell::to_value));
            }
            fn take(v: &[ValueRef<'_>]) -> Result<Self, String> {
                if matches!(v[0], ValueRef::Null) { return Ok(None); }
                <$t as Cell>::from_value(v[0]).map(Some).ok_or_else(|| format!("{:?}", v[0]))
            }
        }
    )*};
}

fn text(v: ValueRef<'_>) -> Option<&str> {
    v.as_str().ok()
}

impl Cell for String {
    fn to_value(&self) -> Value { Value::Text(self.clone()) }
    fn from_value(v: ValueRef<'_>) -> Option<Self> { text(v).map(str::to_owned) }
}
macro_rules! integer_cell {
    ($($t:ty),*) => {$(
        impl Cell for $t {
            fn to_value(&self) -> Value { Value::Integer((*self).into()) }
            fn from_value(v: ValueRef<'_>) -> Option<Self> { v.as_i64().ok()?.try_into().ok() }
        }
    )*};
}
integer_cell!(u32, i32, i64);
impl Cell for bool {
    fn to_value(&self) -> Value { Value::Integer((*self).into()) }
    fn from_value(v: ValueRef<'_>) -> Option<Self> { v.as_i64().ok().map(|n| n != 0) }
}
impl Cell for f64 {
    fn to_value(&self) -> Value { Value::Real(*self) }
    fn from_value(v: ValueRef<'_>) -> Option<Self> { v.as_f64().ok() }
}
impl Cell for Uuid {
    fn to_value(&self) -> Value { Value::Blob(self.as_bytes().to_vec()) }
    fn from_value(v: ValueRef<'_>) -> Option<Self> { Uuid::from_slice(v.as_blob().ok()?).ok() }
}
impl Cell for NaiveDate {
    fn to_value(&self) -> Value { Value::Text(self.to_string()) }
    fn from_value(v: ValueRef<'_>) -> Option<Self> { text(v)?.parse().ok() }
}
impl Cell for NaiveDateTime {
    fn to_value(&self) -> Value { Value::Text(local_text::format(*self)) }
    fn from_value(v: ValueRef<'_>) -> Option<Self> { local_text::parse(text(v)?) }
}

macro_rules! id_cells {
    ($($t:ty),* $(,)?) => {$(
        impl Cell for $t {
            fn to_value(&self) -> Value { self.0.to_value() }
            fn from_value(v: ValueRef<'_>) -> Option<Self> { Uuid::from_value(v).map(Self) }
        }
    )*};
}
id_cells!(
    ProgrammeId, SeriesId, RoleId, OrganisationId, PersonId, AffiliationId, UnavailabilityId, PlaceId, ParticipationId,
    SubgroupId, MembershipId, ItemId, ItemSubgroupId, ContributionId, AssignmentId, AcceptanceId, AttendanceId, CallId, ApplicationId, DecisionId, RoomId, BedId, SeatingTableId, ChairId,
    ReleaseId, IssueId, AnswerId, ImportBatchId, DueId, StayId, GroupPairId, ProfileId, MatchingId, MeetingBlockId,
    MeetingTableId, MeetingInterpreterId, MeetingRequestId, RequestSideId, MeetingId, FollowUpId,
    PartnershipId, PartnershipPartyId, PartnershipEventId, PartnershipPersonId, AttachmentId, ReportId, ReportSectionId, ReportQuoteId,
);

macro_rules! term_cells {
    ($($t:ty),* $(,)?) => {$(
        impl Cell for $t {
            fn to_value(&self) -> Value { Value::Text(self.as_str().to_owned()) }
            fn from_value(v: ValueRef<'_>) -> Option<Self> { text(v)?.parse().ok() }
        }
    )*};
}
term_cells!(
    ProgrammeKind, ProgrammeStatus, Mode, OrganisationRole, Agreement, OrganisationType, Nature, PlaceKind,
    ParticipantRole, ParticipationStatus, ItemKind, ItemState, Audience, TravelMode, Interpretation, ContributionKind,
    Answer, Attendance, Way, ImportKind, PairRule, TableShape, PartySide, Wish, SideAnswer, MeetingLock, MeetingState, MeetingOutcome,
    PartnershipKind, PartnershipEventKind, Nearness,
);

macro_rules! json_cells {
    ($($t:ty),* $(,)?) => {$(
        impl Cell for $t {
            fn to_value(&self) -> Value { Value::Text(to_json(self)) }
            fn from_value(v: ValueRef<'_>) -> Option<Self> { from_json(text(v)?) }
        }
    )*};
}
json_cells!(
    Vec<String>, Vec<NameForm>, Vec<Language>, Vec<ContactPoint>, Vec<import::BatchRow>, release::Frozen,
    Vec<matchmaking::Absence>, Vec<matchmaking::Stretch>, Vec<matchmaking::SiteTravel>, matchmaking::Weights, matchmaking::Found,
    Vec<[String; 2]>, Vec<MeetingRequestId>,
);

fn to_json<T: Serialize>(v: &T) -> String {
    // These types hold strings, numbers, booleans, times and enums only: they always serialise.
    serde_json::to_string(v).unwrap_or_else(|_| "[]".to_owned())
}
fn from_json<T: DeserializeOwned>(s: &str) -> Option<T> {
    serde_json::from_str(s).ok()
}

nullable!(
    String, u32, i32, f64, NaiveDate, SeriesId, ProgrammeId, OrganisationId, PersonId, PlaceId, ParticipationId, ItemId, ContributionId, TravelMode,
    PartySide, MeetingTableId, MeetingInterpreterId, MeetingOutcome, matchmaking::Found,
    PartnershipId,
);

impl Field for Bi {
    const SUFFIXES: &'static [&'static str] = &["_en", "_ja"];
    fn put(&self, out: &mut Vec<Value>) {
        out.push(Value::Text(self.en.clone()));
        out.push(Value::Text(self.ja.clone()));
    }
    fn take(v: &[ValueRef<'_>]) -> Result<Self, String> {
        Ok(Bi { en: String::take(&v[..1])?, ja: String::take(&v[1..])? })
    }
}

impl Field for When {
    const SUFFIXES: &'static [&'static str] = &["_kind", "_start", "_start_zone", "_end", "_end_zone", "_part"];

    fn put(&self, out: &mut Vec<Value>) {
        let t = |s: &str| Value::Text(s.to_owned());
        let null = || Value::Null;
        out.extend(match self {
            When::Exact { start, end } => [
                t("exact"),
                t(&local_text::format(start.local)),
                t(&start.zone),
                end.as_ref().map_or(Value::Null, |e| t(&local_text::format(e.local))),
                end.as_ref().map_or(Value::Null, |e| t(&e.zone)),
                null(),
            ],
            When::PartOfDay { date, part, zone } => {
                [t("part_of_day"), t(&date.to_string()), t(zone), null(), null(), t(part.as_str())]
            }
            When::Days { from, to } => [t("days"), t(&from.to_string()), null(), t(&to.to_string()), null(), null()],
            When::Month { month, year } => {
                let text = year.map_or_else(|| format!("--{month:02}"), |y| format!("{y:04}-{month:02}"));
                [t("month"), t(&text), null(), null(), null(), null()]
            }
            When::Year { year } => [t("year"), t(&format!("{year:04}")), null(), null(), null(), null()],
            When::Unknown => [t("unknown"), null(), null(), null(), null(), null()],
        });
    }

    fn take(v: &[ValueRef<'_>]) -> Result<Self, String> {
        let get = |i: usize| text(v[i]);
        let bad = || format!("{v:?}");
        let read = || -> Option<When> {
            Some(match text(v[0])? {
                "exact" => When::Exact {
                    start: Moment::new(local_text::parse(get(1)?)?, get(2)?),
                    end: match (get(3), get(4)) {
                        (Some(local), Some(zone)) => Some(Moment::new(local_text::parse(local)?, zone)),
                        _ => None,
                    },
                },
                "part_of_day" => When::PartOfDay { date: get(1)?.parse().ok()?, part: get(5)?.parse().ok()?, zone: get(2)?.to_owned() },
                "days" => When::Days { from: get(1)?.parse().ok()?, to: get(3)?.parse().ok()? },
                "month" => {
                    let (year, month) = match get(1)? {
                        s if s.starts_with("--") => (None, &s[2..]),
                        s => s.split_once('-').map(|(y, m)| (y.parse().ok(), m))?,
                    };
                    When::Month { month: month.parse().ok()?, year }
                }
                "year" => When::Year { year: get(1)?.parse().ok()? },
                "unknown" => When::Unknown,
                _ => return None,
            })
        };
        read().ok_or_else(bad)
    }
}

/// One column for each kind of record that it may be; exactly one is set.
impl Field for Owner {
    const SUFFIXES: &'static [&'static str] = &["_programme", "_person", "_organisation", "_partnership"];
    fn put(&self, out: &mut Vec<Value>) {
        let ids = match *self {
            Owner::Programme(id) => [Some(id.0), None, None, None],
            Owner::Person(id) => [None, Some(id.0), None, None],
            Owner::Organisation(id) => [None, None, Some(id.0), None],
            Owner::Partnership(id) => [None, None, None, Some(id.0)],
        };
        out.extend(ids.iter().map(|id| id.as_ref().map_or(Value::Null, Cell::to_value)));
    }
    fn take(v: &[ValueRef<'_>]) -> Result<Self, String> {
        const MAKE: [fn(Uuid) -> Owner; 4] =
            [|id| Owner::Programme(id.into()), |id| Owner::Person(id.into()), |id| Owner::Organisation(id.into()), |id| Owner::Partnership(id.into())];
        v.iter().zip(MAKE).find_map(|(v, make)| Uuid::from_value(*v).map(make)).ok_or_else(|| format!("{v:?}"))
    }
}
