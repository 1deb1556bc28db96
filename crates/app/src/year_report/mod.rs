//! The year report of the office: read at once (`read`), counted by `model::year_report`, worded (`words`); on paper and as lists (`paper`, `tables`).

#[cfg(test)]
mod cases;
mod days;
mod paper;
mod read;
mod tables;
mod words;

use std::path::Path;

use meguri_model::year_report::YearKind;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::App;
use crate::document::{Form, Making, SheetSize, form, look};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::export::FileLang;
use crate::setting::office_name;
use crate::text;
use crate::views::document::MadeDocument;
use crate::views::year_report::YearReportView;

/// Which year, and how years are counted; without a year the newest one that has begun and has programmes.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskYear {
    pub kind: YearKind,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<i32>>")]
    pub year: Option<i32>,
}

/// The report of a year as a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveYearReport {
    pub kind: YearKind,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<i32>>")]
    pub year: Option<i32>,
    pub lang: FileLang,
    /// Else the paper of the house style.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<SheetSize>>")]
    pub paper: Option<SheetSize>,
    /// Its ending says the form: `.pdf`; `.xlsx` for all tables; `.csv` for the organisations met.
    pub path: String,
}

command! {
    /// What the office did in a year: programmes by kind, month, country and sector, people, organisations met, new partnerships.
    Query year_report(app, input: AskYear) -> YearReportView {
        view(app, input)
    }
}
command! {
    /// Writes the report of a year as PDF, its tables as XLSX, or the organisations met as CSV.
    Job save_year_report(app, input: SaveYearReport) -> MadeDocument {
        let path = Path::new(&input.path);
        let form = form(path)?;
        let v = view(app, AskYear { kind: input.kind, year: input.year })?;
        let making = Making { kind: "year_report", title: paper::title(&v), lang: input.lang, path };
        match form {
            None => {
                let ((look, gone), office) = app.ws.read(|db: Db<'_>| Ok::<_, UiError>((look(db, input.lang, input.paper)?, office_name(db)?)))?;
                making.pdf(&paper::fill(v, office).notes(gone), &look)
            }
            Some(Form::Xlsx) => making.sheets(&tables::all(&v), Form::Xlsx),
            Some(Form::Csv) => {
                let made = making.sheets(&[tables::met(&v)], Form::Csv)?;
                Ok(MadeDocument { notes: vec![text::word("year-csv-is")], ..made })
            }
        }
    }
}

pub(crate) fn view(app: &App, ask: AskYear) -> Result<YearReportView> {
    if let Some(year) = ask.year.filter(|y| !(1800..=2400).contains(y)) {
        return Err(UiError::with("bad_year", &[("year", year.to_string().into())]).field("year"));
    }
    let today = app.today()?;
    app.ws.read(|db| Ok(words::worded(read::read(db, today, ask)?)))
}
