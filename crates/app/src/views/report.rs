//! The report of a programme: its facts as they are now, and what was written.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use super::attachment::FileLine;

/// "Attended", "100".
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReportFact {
    pub label: Bi,
    pub value: Bi,
}

/// A part of the programme with the space for what was said in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportRow {
    pub contribution: Option<ContributionId>,
    pub item: Option<ItemId>,
    /// Where something was written.
    pub section: Option<ReportSectionId>,
    /// Who speaks; of a visit the host. Empty where nobody is named.
    pub who: Bi,
    /// The post at that time.
    pub post: Bi,
    pub title: Bi,
    /// "Talk", "Closing remarks", "Visit".
    pub kind: Bi,
    pub said: Bi,
}

/// A session, visit or ceremony.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportPart {
    pub item: ItemId,
    pub title: Bi,
    /// "20 November, 13:30–15:05", as far as it is known.
    pub when: Bi,
    pub place: Bi,
    pub rows: Vec<ReportRow>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct QuoteView {
    pub id: ReportQuoteId,
    pub participation: Option<ParticipationId>,
    pub who: Bi,
    pub post: Bi,
    pub said: Bi,
}

/// Somebody who can be quoted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuoteChoice {
    pub participation: ParticipationId,
    pub name: Bi,
    pub post: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportView {
    pub programme: ProgrammeId,
    pub title: Bi,
    /// "Seminar report", "Visit report".
    pub kind: Bi,
    /// Something was written.
    pub begun: bool,
    pub facts: Vec<ReportFact>,
    pub summary: Bi,
    pub parts: Vec<ReportPart>,
    /// Parts of their own, and what was written of parts that the programme no longer has.
    pub rest: Vec<ReportRow>,
    pub quotes: Vec<QuoteView>,
    pub choices: Vec<QuoteChoice>,
    /// Photographs of the report in their order.
    pub pictures: Vec<FileLine>,
    /// Other pictures among the programme's files.
    pub other_pictures: Vec<FileLine>,
    pub outcomes: Bi,
    /// "EU-Japan Centre: send the slides (by 1 Dec)".
    pub promises: Vec<Bi>,
    pub author: Option<PersonId>,
    /// "Toshiro Fukura, Manager, Policy Seminars and Analysis", or empty.
    pub author_line: Bi,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    pub date_line: Bi,
    /// "9 of 17 parts written".
    pub written: Bi,
    /// Without an ending.
    pub file_name: Bi,
}

/// The report as a text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportText {
    /// CommonMark.
    pub markdown: String,
    pub file_name: String,
}
