//! What an office did in a year, counted and worded.

use meguri_model::year_report::{People, YearKind};
use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use crate::export::FileLang;

/// A year to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearChoice {
    pub year: i32,
    /// "2018", "FY 2018", 2018年度.
    pub label: Bi,
}

/// A number that stands for itself.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearNumber {
    pub key: String,
    pub label: Bi,
    pub value: u32,
    /// "of 2 programmes nobody noted it", or empty.
    pub note: Bi,
}

/// A bar.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearBar {
    pub label: Bi,
    pub count: u32,
}

/// A chart: programmes by something.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearChart {
    pub key: String,
    pub title: Bi,
    pub bars: Vec<YearBar>,
    /// The longest bar.
    pub most: u32,
    /// What is in none of the bars, or why they add up to more.
    pub note: Bi,
}

/// Numbers of people of one kind of programme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearKindRow {
    pub label: Bi,
    pub people: People,
}

/// An organisation that was met.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearMet {
    pub id: OrganisationId,
    pub name: Bi,
    pub country: Bi,
    pub kind: Bi,
    pub programmes: u32,
    /// In no programme of an earlier year.
    pub new: bool,
}

/// A programme that is counted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearProgramme {
    pub id: ProgrammeId,
    pub title: Bi,
    pub kind: Bi,
    pub when: Bi,
    /// First day, `YYYY-MM-DD`; empty where it is not known.
    pub day: String,
    pub expected: Option<u32>,
    pub attended: Option<u32>,
    /// Heads in its roster.
    pub seats: u32,
}

/// A partnership that began, was renewed or ended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearPartnership {
    pub id: PartnershipId,
    pub name: Bi,
    pub kind: Bi,
    pub parties: Bi,
    /// "Signed", "Began", "Renewed", "Ended".
    pub turn: Bi,
    /// As it is known: "4 June 2018", "October 2018", "about 2018".
    pub day: Bi,
    /// It began with this.
    pub new: bool,
}

/// What a file of the report is called.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearFile {
    pub lang: FileLang,
    /// Without an ending.
    pub name: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct YearReportView {
    pub kind: YearKind,
    pub year: i32,
    /// "2018", "FY 2018".
    pub title: Bi,
    /// "1 Jan – 31 Dec 2018".
    pub days: Bi,
    /// Years with programmes, newest first, and the one shown.
    pub years: Vec<YearChoice>,
    pub numbers: Vec<YearNumber>,
    /// By kind, month, country, sector; one that would be empty is left out.
    pub charts: Vec<YearChart>,
    /// People by kind of programme, the last row all of them.
    pub people: Vec<YearKindRow>,
    /// The earliest first.
    pub programmes: Vec<YearProgramme>,
    /// The earliest first.
    pub partnerships: Vec<YearPartnership>,
    /// Most programmes first.
    pub met: Vec<YearMet>,
    /// What is counted nowhere, and why.
    pub left_out: Vec<Bi>,
    /// A file in each language, and in both.
    pub files: Vec<YearFile>,
}
