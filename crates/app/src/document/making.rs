//! Writing what was made: the ending of the path says the form, the answer says what was written.

use std::path::Path;

use meguri_documents::table::{self, Table};
use meguri_documents::{Look, Replaced, Set};
use meguri_model::*;

use super::house::languages;
use super::paper::{Paper, fault};
use crate::error::{Result, UiError};
use crate::export::{FileLang, safe_name, write_whole};
use crate::listing::count;
use crate::text;
use crate::views::document::MadeDocument;

/// A form of spreadsheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Xlsx,
    /// Holds one table.
    Csv,
}

/// The form that a path asks for; `None` for a PDF.
///
/// # Errors
/// `document_ending`.
pub(crate) fn form(path: &Path) -> Result<Option<Form>> {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => Ok(None),
        "xlsx" => Ok(Some(Form::Xlsx)),
        "csv" => Ok(Some(Form::Csv)),
        _ => Err(UiError::with("document_ending", &[("path", path.display().to_string().into())]).field("path")),
    }
}

/// A name for a file of a document in some languages, without its ending: "Itinerary (en+ja)".
pub(crate) fn file_name(parts: &[Bi], lang: FileLang) -> String {
    let (l, tag) = match lang {
        FileLang::En => (Lang::En, "en"),
        FileLang::Ja => (Lang::Ja, "ja"),
        FileLang::Both => (Lang::En, "en+ja"),
    };
    let short: Vec<String> = parts.iter().map(|p| p.get(l).chars().take(48).collect()).filter(|p: &String| !p.is_empty()).collect();
    format!("{} ({tag})", safe_name(&short.join(if l == Lang::En { ", " } else { "・" })))
}

/// A document that is being written.
pub(crate) struct Making<'a> {
    pub kind: &'a str,
    pub title: Bi,
    pub lang: FileLang,
    pub path: &'a Path,
}

impl Making<'_> {
    /// Sets a paper and writes it as PDF.
    ///
    /// # Errors
    /// Those of setting and of writing.
    pub fn pdf(self, paper: &Paper, look: &Look) -> Result<MadeDocument> {
        let set = paper.set(look)?;
        self.set(paper, &set)
    }

    /// Writes a paper that is set.
    ///
    /// # Errors
    /// Those of writing.
    pub fn set(self, paper: &Paper, set: &Set) -> Result<MadeDocument> {
        let bytes = set.pdf().map_err(fault)?;
        let made = MadeDocument { pages: count(set.pages()), notes: notes(paper, &set.replaced), ..self.made(&bytes) };
        write_whole(self.path, &bytes)?;
        Ok(made)
    }

    /// Writes tables: each is a sheet of a workbook; a text file holds one.
    ///
    /// # Errors
    /// Those of writing.
    pub fn sheets(self, tables: &[Table], form: Form) -> Result<MadeDocument> {
        let languages = languages(self.lang);
        let bytes = match form {
            Form::Xlsx => table::xlsx(tables, languages),
            Form::Csv => table::csv(tables.first().unwrap_or(&Table::default()), languages),
        };
        let bytes = bytes.map_err(fault)?;
        let made = MadeDocument { rows: count(tables.iter().map(|t| t.rows.len()).sum()), ..self.made(&bytes) };
        write_whole(self.path, &bytes)?;
        Ok(made)
    }

    fn made(&self, bytes: &[u8]) -> MadeDocument {
        MadeDocument {
            kind: self.kind.to_owned(),
            title: self.title.clone(),
            path: self.path.display().to_string(),
            pages: 0,
            rows: 0,
            bytes: count(bytes.len()),
            notes: Vec::new(),
        }
    }
}

/// What the reader should know of a paper: what it says itself, and signs that were written by their names.
pub(super) fn notes(paper: &Paper, replaced: &[Replaced]) -> Vec<Bi> {
    let by_name = replaced.iter().map(|r| {
        text::say(&Message::new("paper-no-shape").with("sign", Param::Text(r.sign.to_string())).with("by", Param::Text(r.by.clone())).with("count", Param::Number(r.times.into())))
    });
    paper.notes.iter().cloned().chain(by_name).collect()
}
