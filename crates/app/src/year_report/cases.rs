//! The year report through the one door.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::json;

use crate::{App, Clock, clock, door, sample};

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
    assert_eq!((v["title"]["ja"].as_str(), v["days"]["en"].as_str()), (Some("2018年"), Some("1 Jan – 31 Dec 2018")));
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

#[test]
fn every_table_is_a_sheet_and_numbers_are_numbers() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = sample_app(&dir);
    let mut save = |name: &str| {
        let path = dir.path().join(name);
        let made = door::call(&mut app, "save_year_report", json!({ "kind": "calendar", "year": 2018, "lang": "en", "path": path })).unwrap();
        (made, std::fs::read(path).unwrap())
    };
    let (made, bytes) = save("y.xlsx");
    assert!(bytes == save("again.xlsx").1, "the same bytes again");
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = ["2018", "Programmes", "People by kind of programme", "By month", "By country", "By sector", "Partnerships", "Organisations met"];
    assert_eq!(book.sheet_names(), sheets);
    let mut rows = |name: &str| -> Vec<Vec<Data>> { book.worksheet_range(name).unwrap().rows().map(<[Data]>::to_vec).collect() };
    let text = |t: &str| Data::String(t.into());
    let people = |kind: &str| [vec![text(kind)], [1.0, 0.0, 100.0, 18.0, 18.0].map(Data::Float).to_vec()].concat();
    assert_eq!(rows("People by kind of programme")[1..], [people("Seminar"), people("All")]);
    assert_eq!(rows("Partnerships")[1], ["Osaka and NRW", "Osaka Prefectural Government, State of North Rhine-Westphalia", "Memorandum", "Signed", "October 2018", "yes"].map(text));
    assert_eq!(rows("By month").len(), 13);
    assert_eq!(rows("By month")[11], [text("Nov"), Data::Float(1.0)]);
    assert!(matches!(&rows("Programmes")[1][3], Data::DateTime(day) if day.to_ymd_hms_milli().0 == 2018), "{:?}", rows("Programmes"));
    let below: usize = sheets.iter().map(|s| rows(s).len().saturating_sub(1)).sum();
    assert_eq!(made["rows"], below);
}
