//! What rows from outside say: columns by their headers, dates, names, several values in a cell. Nothing is decided here
//! that only a reader can know: what is open stands as a doubt with its alternatives.
//!
//! * `table` – rows and columns, where the headers stand; `columns` – what a header means; `guess` – without headers
//! * `dates` – days, times and ranges in a text; `values` – languages, diets, roles and other words
//! * `people`, `organisations`, `events` – a row as it will become
//! * `wishes` – lists of who asks to meet whom, one a row, by choices or as a grid
//! * `lines` – a table pasted without its cells: date, name, target, type in one line

mod columns;
mod date_words;
pub mod dates;
mod events;
mod guess;
mod lines;
mod organisations;
mod people;
mod posts;
mod table;
mod values;
mod wishes;

pub use columns::recognise;
pub use events::{EventRow, event};
pub use guess::guess;
pub use lines::{from_lines, is_event_list};
pub use organisations::{OrganisationRow, organisation};
pub use posts::{FurtherPost, posts_cell};
pub use people::{PersonRow, person};
pub use table::{Heads, Table, guarded, heads};
pub use wishes::{WishShape, choice_number, is_wishes, rank, wish_rows, wish_shape};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::terms::terms;
use crate::{ImportBatchId, ProgrammeId};

terms! {
    /// What rows become.
    ImportKind { People = "people", Organisations = "organisations", Programmes = "programmes", Items = "items", Wishes = "wishes" }
}

terms! {
    /// What a column holds.
    Column {
        Name = "name", Family = "family", Given = "given", Reading = "reading", FamilyReading = "family_reading",
        GivenReading = "given_reading", Prefix = "prefix", Organisation = "organisation", Department = "department", Post = "post",
        Email = "email", Phone = "phone", Mobile = "mobile", Address = "address", Diet = "diet", Access = "access",
        Languages = "languages", Role = "role", Status = "status", Group = "group", KeepUntil = "keep_until", Consent = "consent",
        Acronym = "acronym", Type = "type", Country = "country", Region = "region", Sectors = "sectors", Founded = "founded",
        Staff = "staff", Website = "website", Date = "date", EndDate = "end_date", Start = "start", End = "end",
        NameOrder = "name_order", Suffix = "suffix", Contact = "contact", Record = "record", Posts = "posts",
        Audience = "audience", Place = "place", Host = "host", Expected = "expected", Notes = "notes",
        Asker = "asker", Partner = "partner", Rank = "rank",
    }
}

impl Column {
    /// The columns a kind of row can have, in the order they are offered.
    pub fn of(kind: ImportKind) -> &'static [Column] {
        use Column::*;
        match kind {
            ImportKind::People => &[
                Name, Family, Given, NameOrder, Reading, FamilyReading, GivenReading, Prefix, Suffix, Organisation, Department, Post, Posts, Email,
                Phone, Mobile, Address, Contact, Diet, Access, Languages, Role, Status, Group, KeepUntil, Consent, Notes, Record,
            ],
            ImportKind::Organisations => &[Name, Acronym, Type, Country, Region, Sectors, Founded, Staff, Website, Notes],
            ImportKind::Programmes => &[Date, EndDate, Start, End, Name, Type, Audience, Sectors, Place, Host, Expected, Status, Notes],
            ImportKind::Items => &[Date, EndDate, Start, End, Name, Type, Place, Host, Status, Notes],
            ImportKind::Wishes => &[Asker, Partner, Rank, Notes],
        }
    }

    /// Whether the column names what the row is about: its name, or a part of it.
    pub fn is_name(self) -> bool {
        matches!(self, Column::Name | Column::Family | Column::Given | Column::Reading | Column::FamilyReading | Column::GivenReading)
    }
}

terms! {
    /// What is not certain in a row.
    DoubtKind {
        /// Nothing says who or what it is.
        NoName = "no_name",
        DateUnread = "date_unread", DateAmbiguous = "date_ambiguous", NoYear = "no_year", WeekdayDiffers = "weekday_differs",
        EndBeforeStart = "end_before_start", TimeUnread = "time_unread",
        /// The title names days that the date does not.
        RangeInTitle = "range_in_title",
        NoEnd = "no_end",
        /// Where the name ends is not said.
        NameEnd = "name_end",
        /// Which part is the family name is not said.
        FamilyName = "family_name",
        NotAnAddress = "not_an_address", WordUnknown = "word_unknown", NotANumber = "not_a_number",
        CountryUnknown = "country_unknown", PlaceUnknown = "place_unknown", HostUnknown = "host_unknown", TooLong = "too_long",
        /// Several values where one is wanted: the first leads.
        Several = "several",
        /// The text of a cell that is merged with one of a row above.
        Merged = "merged",
        /// It is known in another programme than the one the list comes into.
        Elsewhere = "elsewhere",
        /// Nobody of the programme is called so.
        WhoUnknown = "who_unknown",
        /// Somebody is called nearly so.
        WhoNear = "who_near",
        WhoSeveral = "who_several",
        /// Somebody asks to meet themselves.
        Themselves = "themselves",
        NotComing = "not_coming",
        RankUnread = "rank_unread",
    }
}
impl DoubtKind {
    /// Whether the row waits until it is answered.
    pub fn asks(self) -> bool {
        matches!(self, Self::NoName | Self::DateUnread | Self::DateAmbiguous | Self::NoYear | Self::WeekdayDiffers | Self::EndBeforeStart | Self::WhoNear | Self::WhoSeveral)
    }
}

/// Something that is not certain, and what it may be instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub kind: DoubtKind,
    pub column: Column,
    /// What stands there.
    pub value: String,
    /// Texts that may stand there instead, each of which reads without doubt.
    pub alternatives: Vec<String>,
}

impl Doubt {
    pub(crate) fn new(kind: DoubtKind, column: Column, value: &str) -> Doubt {
        Doubt { kind, column, value: value.to_owned(), alternatives: Vec::new() }
    }
    pub(crate) fn or(mut self, alternatives: Vec<String>) -> Doubt {
        self.alternatives = alternatives;
        self
    }
}

/// What the reader said once for all rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settled {
    /// 04/05/2016 is 4 May (`true`) or 5 April.
    pub day_first: Option<bool>,
    /// The year meant where none is written.
    pub year: Option<i32>,
    pub range: Option<(NaiveDate, NaiveDate)>,
}

/// What was decided for a row of a source, so that the same source again proposes only what is new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchRow {
    /// Number in the source, from 1.
    pub row: u32,
    /// Who or what the row is about, folded.
    pub key: String,
    /// Hash of all that was read of it.
    pub print: String,
    /// The record it became; empty where it was left out.
    pub record: String,
    /// What happened to the record: `new`, `changed`, `same`, `left_out`; empty in batches of before this was kept.
    #[serde(default)]
    pub fate: String,
    /// Of an event of a calendar: how new it said it was.
    #[serde(default)]
    #[ts(optional)]
    pub version: Option<RowVersion>,
}

/// How new a calendar file said an event was, by which the next file is told to be newer or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowVersion {
    pub sequence: u32,
    /// LAST-MODIFIED, RFC 3339.
    #[ts(optional)]
    pub modified: Option<String>,
    /// DTSTAMP, RFC 3339.
    #[ts(optional)]
    pub stamp: Option<String>,
}

/// Rows that came from outside in one change, with the text they were read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportBatch {
    pub id: ImportBatchId,
    pub kind: ImportKind,
    pub programme: Option<ProgrammeId>,
    /// File name, or empty for pasted text.
    pub source: String,
    /// RFC 3339, UTC.
    pub at: String,
    pub by: String,
    /// The text as it was read; of a spreadsheet its table, separated by commas.
    pub raw: String,
    pub rows: Vec<BatchRow>,
}

/// A 64-bit FNV-1a hash in hexadecimal digits: the same on every machine and in every version.
pub fn print_of<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0x1f]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// The parts of a cell that holds several: "Conference, Matchmaking", 会議、商談会, one a line.
pub fn several(text: &str) -> Vec<String> {
    let parts = text.split([',', ';', '、', '，', '；', '\n', '\r', '|']);
    let mut out: Vec<String> = Vec::new();
    for part in parts.map(str::trim).filter(|p| !p.is_empty()) {
        if !out.iter().any(|o| o == part) {
            out.push(part.to_owned());
        }
    }
    out
}

/// Whether a text is more Japanese than not: it has kana or kanji.
pub fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| ('\u{3040}'..='\u{30ff}').contains(&c) || ('\u{3400}'..='\u{9fff}').contains(&c) || ('\u{ff66}'..='\u{ff9f}').contains(&c))
}

/// A text of one language, as both.
pub(crate) fn bi(text: &str) -> crate::Bi {
    if is_japanese(text) { crate::Bi::new("", text) } else { crate::Bi::new(text, "") }
}
