//! Lists as spreadsheets: one as XLSX or CSV, all of a programme as one workbook.

use std::path::Path;

use meguri_documents::table::Table;
use meguri_model::*;
use meguri_store::Db;

use super::kinds::{Kind, kind};
use super::make::title;
use super::making::{Form, Making, form};
use super::paper::DocumentChoice;
use super::source::Source;
use super::{attendance_sheet, delegate_list, listing, rooming_list};
use crate::error::{Result, UiError};
use crate::text;
use crate::views::document::MadeDocument;

/// The kind that stands for every list at once.
pub(super) const ALL: &str = "all";

/// Fills the tables of a kind; the first of them is what a CSV file holds.
pub(super) type Fill = fn(&Source<'_>, &DocumentChoice) -> Result<Vec<Table>>;

/// The kinds of document that are lists too, in the order of their sheets.
const LISTS: &[(&str, Fill)] = &[
    ("itinerary", listing::itinerary),
    ("delegate_list", delegate_list::lists),
    ("rooming_list", rooming_list::lists),
    ("attendance_sheet", attendance_sheet::lists),
    ("host_list", listing::hosts),
    ("application_list", listing::applications),
];

/// The list of a kind.
pub(super) fn list(kind: &str) -> Option<Fill> {
    LISTS.iter().find(|l| l.0 == kind).map(|l| l.1)
}

/// Writes the list of a kind.
///
/// # Errors
/// `document_does_not_fit`, `document_no_list`; those of writing.
pub(super) fn write(db: Db<'_>, programme: ProgrammeId, kind: &Kind, choice: &DocumentChoice, form: Form, path: &Path) -> Result<MadeDocument> {
    let source = Source::read(db, programme, choice.release)?;
    let Some(lists) = list(kind.id) else {
        return Err(UiError::with("document_no_list", &[("kind", title(kind).into())]).field("path"));
    };
    if !(kind.fits)(db, &source.programme)? {
        return Err(UiError::with("document_does_not_fit", &[("kind", title(kind).into())]).field("kind"));
    }
    let tables = lists(&source, choice)?;
    // A text file holds the first.
    let tables = if form == Form::Csv { tables.into_iter().take(1).collect() } else { tables };
    Making { kind: kind.id, title: title(kind), lang: choice.lang, path }.sheets(&tables, form)
}

/// Writes every list of a programme as one workbook.
///
/// # Errors
/// `document_ending` for another form; those of writing.
pub(super) fn write_all(db: Db<'_>, programme: ProgrammeId, choice: &DocumentChoice, path: &Path) -> Result<MadeDocument> {
    if form(path)? != Some(Form::Xlsx) {
        return Err(UiError::new("document_all_xlsx").field("path"));
    }
    let source = Source::read(db, programme, choice.release)?;
    let mut tables = Vec::new();
    for (id, lists) in LISTS {
        if (kind(id)?.fits)(db, &source.programme)? {
            tables.extend(lists(&source, choice)?);
        }
    }
    Making { kind: ALL, title: text::word("paper-lists"), lang: choice.lang, path }.sheets(&tables, Form::Xlsx)
}
