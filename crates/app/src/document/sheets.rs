//! Lists as spreadsheets: one as XLSX or CSV, all of a programme as one workbook.

use std::path::Path;

use meguri_documents::table::{self, Table};
use meguri_model::*;
use meguri_store::Db;

use super::house::languages;
use super::kinds::{Kind, kind};
use super::make::title;
use super::paper::{DocumentChoice, fault};
use super::source::Source;
use super::{attendance_sheet, delegate_list, listing, rooming_list};
use crate::error::{Result, UiError};
use crate::export::write_whole;
use crate::listing::count;
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

/// A form of spreadsheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Xlsx,
    Csv,
}

/// The form that a path asks for; `None` for a PDF.
///
/// # Errors
/// `document_ending`.
pub(super) fn form(path: &Path) -> Result<Option<Form>> {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => Ok(None),
        "xlsx" => Ok(Some(Form::Xlsx)),
        "csv" => Ok(Some(Form::Csv)),
        _ => Err(UiError::with("document_ending", &[("path", path.display().to_string().into())]).field("path")),
    }
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
    let bytes = match form {
        Form::Xlsx => table::xlsx(&tables, languages(choice.lang)),
        Form::Csv => table::csv(tables.first().unwrap_or(&Table::default()), languages(choice.lang)),
    };
    done(path, kind.id, title(kind), &tables, bytes.map_err(fault)?)
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
    let bytes = table::xlsx(&tables, languages(choice.lang)).map_err(fault)?;
    done(path, ALL, text::word("paper-lists"), &tables, bytes)
}

fn done(path: &Path, kind: &str, title: Bi, tables: &[Table], bytes: Vec<u8>) -> Result<MadeDocument> {
    write_whole(path, &bytes)?;
    Ok(MadeDocument {
        kind: kind.to_owned(),
        title,
        path: path.display().to_string(),
        pages: 0,
        rows: count(tables.iter().map(|t| t.rows.len()).sum()),
        bytes: count(bytes.len()),
        notes: Vec::new(),
    })
}
