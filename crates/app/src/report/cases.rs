//! The report through the door: what is gathered, what is written, what stays.

use serde_json::{Value, json};

use crate::{App, Clock, clock, door, sample};

struct Desk {
    dir: tempfile::TempDir,
    app: App,
    programme: Value,
}

/// The seminar of 2018 with its report.
fn seminar() -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
    let mut app = App::create(&dir.path().join("s.meguri"), clock, "Tester").unwrap();
    let names = sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
    Desk { dir, app, programme: json!(names["prog_seminar_2018"]) }
}

impl Desk {
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
    fn report(&mut self) -> Value {
        let programme = self.programme.clone();
        self.call("report", json!({ "programme": programme }))
    }
    fn row(&mut self, who: &str) -> Value {
        let report = self.report();
        let rows = report["parts"].as_array().unwrap().iter().flat_map(|p| p["rows"].as_array().unwrap().clone()).collect::<Vec<_>>();
        rows.into_iter().find(|r| r["who"]["en"].as_str().unwrap().contains(who)).unwrap_or_else(|| panic!("{who}"))
    }
    fn fact(&mut self, label: &str) -> Option<String> {
        let report = self.report();
        report["facts"].as_array().unwrap().iter().find(|f| f["label"]["en"] == label).map(|f| f["value"]["en"].as_str().unwrap().to_owned())
    }
    fn markdown(&mut self, lang: &str) -> String {
        let programme = self.programme.clone();
        self.call("report_text", json!({ "programme": programme, "lang": lang }))["markdown"].as_str().unwrap().to_owned()
    }
}

#[test]
fn a_reader_of_the_seminars_report_recognises_it() {
    let mut d = seminar();
    assert_eq!(d.fact("Attended").as_deref(), Some("100"));
    assert_eq!(d.fact("Expected"), None, "nobody wrote down how many were expected");
    assert_eq!(d.fact("Date").as_deref(), Some("Tue 20 Nov 2018"));
    let text = d.markdown("en");
    assert!(text.starts_with("# Cooperation between European and Japanese Regions\n\nSeminar report\n"), "{text}");
    // In the order of the day, with the posts of the day.
    let mut at = 0;
    for said in ["Olivier Becht", "1863", "Georg K. Löer", "Fukushima", "Ben Kloeck", "Takuya Tasso", "Governor", "Sakiura", "11 %", "Kitao", "3,000 companies", "Riki Aoki",
        "Automotive-bw", "Ishida", "a) people", "Philippe de Taxis", "Daniel Kremers", "Tatsushi Amano", "Marta Sanna", "Hiratani", "Virginie Fermaud",
        "Patricia Flor", "Catherine Trautmann", "Toshiro Fukura"]
    {
        at += text[at..].find(said).unwrap_or_else(|| panic!("{said} is not where it was: {text}"));
    }
    let japanese = d.markdown("ja");
    assert!(japanese.contains("ジェトロは約30年前から") && japanese.contains("作成："), "{japanese}");
    let both = d.markdown("both");
    assert!(both.contains("Global cooperation") && both.contains("包括的な協力"));
}

#[test]
fn facts_follow_the_programme_and_what_was_written_stays() {
    let mut d = seminar();
    let (aoki, programme) = (d.row("Aoki"), d.programme.clone());
    d.call("edit_programme", json!({ "programme": programme, "expected": 120, "attended": 97 }));
    assert_eq!((d.fact("Expected"), d.fact("Attended")), (Some("120".into()), Some("97".into())));
    d.call("edit_contribution", json!({ "contribution": aoki["contribution"], "title": { "en": "Hitachi and its partners" } }));
    let now = d.row("Aoki");
    assert_eq!((&now["title"]["en"], &now["said"]), (&json!("Hitachi and its partners"), &aoki["said"]));
    // The talk goes; its words stay, under the name and title they were written with.
    d.call("remove_contribution", json!({ "contribution": aoki["contribution"] }));
    let report = d.report();
    let rest = &report["rest"][0];
    assert_eq!((&rest["said"], rest["who"]["en"].as_str()), (&aoki["said"], Some("Riki Aoki")));
    d.call("undo", json!({}));
    assert_eq!(d.row("Aoki")["said"], aoki["said"]);
    assert_eq!(d.report()["rest"], json!([]));
}

#[test]
fn an_emptied_space_is_open_again_and_one_action_is_one_change() {
    let mut d = seminar();
    let (row, programme) = (d.row("Becht"), d.programme.clone());
    let before = d.call("dump", json!({}));
    d.call("write_section", json!({ "programme": programme, "contribution": row["contribution"], "said": { "en": "", "ja": "" } }));
    assert_eq!(d.row("Becht")["section"], json!(null));
    d.call("undo", json!({}));
    assert_eq!(d.call("dump", json!({})), before);
    let nothing = d.call("write_section", json!({ "programme": programme, "contribution": row["contribution"], "said": { "en": row["said"]["en"] } }));
    assert_eq!(nothing["seq"], json!(null), "the same words are no change");
}

#[test]
fn a_visit_without_dates_or_talks_has_a_space_for_each_place() {
    let mut d = seminar();
    let programme = d.call("create_programme", json!({ "kind": "delegation_visit", "zone": "Europe/London", "title": { "en": "Visit" } }))["id"].clone();
    let item = d.call("add_item", json!({ "programme": programme, "kind": "visit", "title": { "en": "NSK" } }))["id"].clone();
    d.programme = programme.clone();
    assert_eq!(d.report()["begun"], false);
    d.call("write_section", json!({ "programme": programme, "item": item, "said": { "en": "# Bearings <b>for cars</b>" } }));
    let text = d.markdown("en");
    assert!(text.contains("## NSK\n\n\\# Bearings \\<b>for cars\\</b>") && text.contains("Visit report"), "{text}");
    // A part of its own needs a heading; an item of another programme is refused.
    let e = door::call(&mut d.app, "write_section", json!({ "programme": programme, "said": { "en": "x" } })).unwrap_err();
    assert_eq!((e.code.as_str(), e.field.as_deref()), ("needs_text", Some("heading")));
    d.call("write_section", json!({ "programme": programme, "heading": { "ja": "所感" }, "said": { "ja": "よい一日でした。" } }));
    assert!(d.markdown("ja").contains("## 所感\n\nよい一日でした。"));
    let other = d.call("create_programme", json!({ "kind": "seminar", "zone": "UTC", "title": { "en": "Other" } }))["id"].clone();
    assert_eq!(door::call(&mut d.app, "write_section", json!({ "programme": other, "item": item, "said": { "en": "x" } })).unwrap_err().code, "wrong_programme");
}

#[test]
fn photographs_stand_in_their_order_and_go_along_with_the_text() {
    let mut d = seminar();
    let programme = d.programme.clone();
    let owner = json!({ "kind": "programme", "id": programme });
    let mut ids = Vec::new();
    for n in [1, 2, 3] {
        let path = d.dir.path().join(format!("p{n}.jpg"));
        let mut photo = crate::attachment::tests_photo();
        photo.extend(std::iter::repeat_n(0, n));
        std::fs::write(&path, photo).unwrap();
        ids.push(d.call("attach_files", json!({ "owner": owner, "paths": [path] }))["id"].clone());
    }
    d.call("edit_attachment", json!({ "attachment": ids[2], "caption": { "en": "The panel", "ja": "討論" } }));
    d.call("set_report_pictures", json!({ "programme": programme, "pictures": [ids[2], ids[0]] }));
    let report = d.report();
    let shown: Vec<&Value> = report["pictures"].as_array().unwrap().iter().map(|p| &p["id"]).collect();
    let others: Vec<&Value> = report["other_pictures"].as_array().unwrap().iter().map(|p| &p["id"]).collect();
    // The sample's own two step back behind it.
    assert_eq!((shown, others.len(), others[2]), (vec![&ids[2], &ids[0]], 3, &ids[1]));
    let path = d.dir.path().join("Report.md");
    d.call("export_report", json!({ "programme": programme, "lang": "both", "path": path }));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("![The panel / 討論](<Report pictures/01.jpg>)"), "{text}");
    assert!(d.dir.path().join("Report pictures/02.jpg").exists());
    // Their bytes are lost: the report is still written, and says nothing that is not there.
    std::fs::remove_dir_all(d.app.workspace().files().folder()).unwrap();
    std::fs::remove_dir_all(d.dir.path().join("Report pictures")).unwrap();
    d.call("export_report", json!({ "programme": programme, "lang": "en", "path": path }));
    assert!(!std::fs::read_to_string(&path).unwrap().contains("!["));
    let text = d.dir.path().join("a.txt");
    std::fs::write(&text, "no picture").unwrap();
    let text = d.call("attach_files", json!({ "owner": owner, "paths": [text] }))["id"].clone();
    assert_eq!(door::call(&mut d.app, "set_report_pictures", json!({ "programme": programme, "pictures": [text] })).unwrap_err().code, "no_picture");
    d.call("remove_report", json!({ "programme": programme }));
    let report = d.report();
    assert_eq!((&report["begun"], report["other_pictures"].as_array().unwrap().len()), (&json!(false), 5));
}

#[test]
fn an_erased_speaker_is_named_in_no_part_of_the_report() {
    let mut d = seminar();
    let talk = d.row("Aoki");
    let people = d.call("people", json!({}));
    let aoki = people.as_array().unwrap().iter().find(|p| p.to_string().contains("Aoki")).unwrap()["id"].clone();
    d.call("erase_person", json!({ "person": aoki }));
    d.call("remove_contribution", json!({ "contribution": talk["contribution"] }));
    let report = d.report();
    assert!(!report["rest"][0]["who"].to_string().contains("Aoki"), "{}", report["rest"]);
}
