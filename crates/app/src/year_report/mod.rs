//! The year report of the office: read at once (`read`), counted by `model::year_report`, worded (`words`); on paper and as lists (`paper`, `tables`).

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
                let look = app.ws.read(|db: Db<'_>| look(db, input.lang, input.paper))?;
                making.pdf(&paper::fill(v), &look)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, clock, door, sample};
    use serde_json::json;

    fn sample_app(dir: &tempfile::TempDir) -> App {
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        let mut app = App::create(&dir.path().join("s.meguri"), clock, "Tester").unwrap();
        sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        app
    }

    #[test]
    fn the_year_of_the_seminar_is_told_in_numbers() {
        let dir = tempfile::tempdir().unwrap();
        let mut app = sample_app(&dir);
        let v = door::call(&mut app, "year_report", json!({ "kind": "calendar", "year": 2018 })).unwrap();
        let number = |key: &str| v["numbers"].as_array().unwrap().iter().find(|n| n["key"] == key).map(|n| n["value"].clone());
        assert_eq!((number("programmes"), number("attended")), (Some(json!(1)), Some(json!(100))));
        assert_eq!(number("expected"), None, "what nobody wrote down is no zero");
        assert_eq!(v["charts"][0]["bars"][0]["label"]["en"], "Seminar");
        let country = v["charts"].as_array().unwrap().iter().find(|c| c["key"] == "country").unwrap();
        assert_eq!(country["bars"][0]["label"]["en"], "Japan");
        assert_eq!((v["title"]["ja"].as_str(), v["days"]["en"].as_str()), (Some("2018年"), Some("Mon 1 Jan – Mon 31 Dec 2018")));
    }

    #[test]
    fn a_year_without_anything_is_an_empty_report_and_no_error() {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(clock::parse("2026-02-21T09:00:00Z").unwrap());
        let mut app = App::create(&dir.path().join("e.meguri"), clock, "Tester").unwrap();
        let v = door::call(&mut app, "year_report", json!({ "kind": "fiscal" })).unwrap();
        assert_eq!((&v["year"], &v["charts"], &v["numbers"][0]["value"]), (&json!(2025), &json!([]), &json!(0)));
        assert_eq!(v["years"].as_array().unwrap().len(), 1);
        // A year that no calendar has.
        assert_eq!(door::call(&mut app, "year_report", json!({ "kind": "fiscal", "year": i32::MAX })).unwrap_err().code, "bad_year");
    }
}
