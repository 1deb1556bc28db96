//! The year report of the sample: what the PDF says in each language, on how many pages; what a text file holds; bad input.

use std::path::PathBuf;
use std::process::Command;

use meguri_app::{App, Clock, UiError, clock, door, sample};
use serde_json::{Value, json};

struct Desk {
    app: App,
    dir: tempfile::TempDir,
}

impl Desk {
    fn empty() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        Desk { app: App::create(&dir.path().join("w.meguri"), clock, "Tester").unwrap(), dir }
    }
    fn sample() -> Desk {
        let mut d = Desk::empty();
        sample::fill(&mut d.app, "2026-11-21".parse().unwrap()).unwrap();
        d
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
    }
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
    fn try_save(&mut self, name: &str, more: Value) -> Result<Value, UiError> {
        let mut input = json!({ "kind": "calendar", "year": 2018, "lang": "en", "path": self.path(name) });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        door::call(&mut self.app, "save_year_report", input)
    }
    /// What was made, and its bytes.
    fn save(&mut self, name: &str, more: Value) -> (Value, Vec<u8>) {
        let made = self.try_save(name, more.clone()).unwrap_or_else(|e| panic!("{name} {more}: {e}"));
        (made, std::fs::read(self.path(name)).unwrap())
    }
    /// Pages and text of the PDF; every word apart by one space.
    fn pdf(&mut self, more: Value) -> (u64, String) {
        let (made, _) = self.save("out.pdf", more);
        let out = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(self.path("out.pdf")).arg("-").output().expect("pdftotext of poppler-utils");
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        let text = String::from_utf8(out.stdout).unwrap();
        (made["pages"].as_u64().unwrap(), text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

#[track_caller]
fn says(text: &str, words: &[&str]) {
    for w in words {
        assert!(text.contains(w), "no “{w}” in:\n{text}");
    }
}

#[test]
fn the_report_of_2018_has_the_seminar_its_people_and_the_new_memorandum_in_each_language() {
    let mut d = Desk::sample();
    let en = [
        "Year report 2018", "1 Jan – 31 Dec 2018", "New partnerships", "of 18 in rosters", "By kind", "By month", "By country", "By sector", "Life science", "New energy",
        "People by kind of programme", "20 Nov 2018", "Osaka and NRW", "Osaka Prefectural Government,", "State of North Rhine-Westphalia", "Signed October 2018", "Not counted",
    ];
    let ja = ["年次報告 2018年", "2018年1月1日〜12月31日", "新しい提携", "種別ごとの人数", "欧州と日本の地域間協力", "2018年11月20日", "大阪府とNRW州", "2018年10月", "数えていないもの"];
    for (lang, pages, words) in [("en", 1, vec![&en[..]]), ("ja", 1, vec![&ja[..]]), ("both", 2, vec![&["Year report 2018", "People by kind of programme", "Osaka and NRW", "Not counted"][..], &ja[2..]])] {
        let (n, text) = d.pdf(json!({ "lang": lang }));
        words.iter().for_each(|w| says(&text, w));
        assert_eq!(n, pages, "{lang}");
        let first = std::fs::read(d.path("out.pdf")).unwrap();
        d.pdf(json!({ "lang": lang }));
        assert!(first == std::fs::read(d.path("out.pdf")).unwrap(), "the same bytes again");
    }
    let (_, text) = d.pdf(json!({ "kind": "fiscal" }));
    says(&text, &["Year report FY 2018", "1 Apr 2018 – 31 Mar 2019", "Osaka and NRW"]);
}

#[test]
fn paper_colour_and_office_come_from_the_house_style() {
    let mut d = Desk::sample();
    d.call("set_setting", json!({ "key": "office_name", "value": { "en": "JLGC London", "ja": "自治体国際化協会ロンドン事務所" } }));
    let size = |d: &Desk| {
        let out = Command::new("pdfinfo").arg(d.path("out.pdf")).output().expect("pdfinfo of poppler-utils");
        String::from_utf8(out.stdout).unwrap().lines().find(|l| l.starts_with("Page size")).unwrap().to_owned()
    };
    let (_, text) = d.pdf(json!({}));
    assert!(text.starts_with("JLGC London Year report 2018"), "{text}");
    assert!(size(&d).contains("A4"), "{}", size(&d));
    let plain = std::fs::read(d.path("out.pdf")).unwrap();
    d.call("set_setting", json!({ "key": "house_style", "value": { "footer": { "en": "Annual meeting", "ja": "年次総会" }, "colour": "#1e6b5c", "paper": "letter" } }));
    let (_, text) = d.pdf(json!({ "lang": "ja" }));
    says(&text, &["自治体国際化協会ロンドン事務所", "年次総会"]);
    assert!(size(&d).contains("612 x 792"), "{}", size(&d));
    d.pdf(json!({ "paper": "a4" }));
    assert!(size(&d).contains("A4") && plain != std::fs::read(d.path("out.pdf")).unwrap());
}

#[test]
fn a_text_file_holds_the_organisations_met_and_says_so() {
    let mut d = Desk::empty();
    let organisation = d.call("create_organisation", json!({ "name": { "en": "=Hitachi", "ja": "日立市" }, "type": "local_government", "country": "JP" }))["id"].clone();
    let programme = d.call("create_programme", json!({ "kind": "seminar", "status": "closed", "title": { "en": "S" }, "zone": "Asia/Tokyo", "when": { "kind": "year", "year": 2018 } }))["id"].clone();
    d.call("add_role", json!({ "programme": programme, "organisation": organisation, "role": "visited" }));
    let (made, bytes) = d.save("met.csv", json!({}));
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Organisation,Type,Country,Programmes,First time");
    assert!(lines[1].starts_with("'=Hitachi,") && lines[1].ends_with(",Japan,1,yes"), "{lines:?}");
    assert_eq!(made["rows"], 1);
    says(made["notes"][0]["en"].as_str().unwrap(), &["A text file holds one table"]);
}

#[test]
fn a_year_without_programmes_still_has_its_partnerships_and_one_without_anything_says_so() {
    let mut d = Desk::sample();
    let (pages, text) = d.pdf(json!({ "year": 1991 }));
    assert_eq!(pages, 1);
    says(&text, &["No programme took place in this year.", "Gateshead and Komatsu", "Signed 1991"]);
    // Of 1991 alone nobody can say which fiscal year it was.
    let (_, text) = d.pdf(json!({ "year": 1991, "kind": "fiscal" }));
    assert!(!text.contains("Komatsu"), "{text}");
    let (_, text) = Desk::empty().pdf(json!({ "lang": "ja" }));
    says(&text, &["この年に実施した事業はありません。"]);
}

#[test]
fn what_cannot_be_written_is_refused_and_nothing_is_written() {
    let mut d = Desk::sample();
    for (name, more, code) in [("y.docx", json!({}), "document_ending"), ("y.pdf", json!({ "year": 99_999 }), "bad_year"), ("y.pdf", json!({ "lang": "fr" }), "bad_input")] {
        assert_eq!(d.try_save(name, more).unwrap_err().code, code);
        assert!(!d.path(name).exists());
    }
    assert!(d.try_save("no/such/folder/y.pdf", json!({})).is_err());
}

#[test]
fn whatever_a_name_holds_stays_text() {
    let mut d = Desk::empty();
    let organisation = d.call("create_organisation", json!({ "name": { "en": "#evil[*x*] $a$ \\ <l>", "ja": "_記号_ #x" } }))["id"].clone();
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(6)[..200].to_owned();
    let programme = d.call("create_programme", json!({ "kind": "seminar", "status": "confirmed", "title": { "en": long, "ja": "👩‍👩‍👧 ‎דוד" }, "zone": "Asia/Tokyo", "sectors": ["#a[b]", "$x$"],
        "when": { "kind": "days", "from": "2018-12-14", "to": "2018-12-14" } }))["id"].clone();
    d.call("add_role", json!({ "programme": programme, "organisation": organisation, "role": "host" }));
    for lang in ["en", "ja", "both"] {
        let (_, text) = d.pdf(json!({ "lang": lang }));
        says(&text, &["#a[b]", "$x$"]);
        assert!(text.contains(if lang == "ja" { "_記号_ #x" } else { "#evil[*x*] $a$" }), "{text}");
    }
}
