//! Lists, badges, cards and sheets from the sample: what stands on them, in both languages, on paper and in spreadsheets.

mod desk;

use std::path::{Path, PathBuf};

use desk::{Desk, read_pdf};
use meguri_app::{UiError, door};
use serde_json::{Value, json};

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
    fn try_make(&mut self, programme: &Value, kind: &str, choice: Value, path: &Path) -> Result<Value, UiError> {
        let mut whole = json!({ "lang": "en" });
        whole.as_object_mut().unwrap().extend(choice.as_object().unwrap().clone());
        door::call(&mut self.app, "make_document", json!({ "programme": programme, "kind": kind, "choice": whole, "path": path }))
    }
    /// Pages and text of a document.
    fn pdf(&mut self, programme: &Value, kind: &str, choice: Value) -> (u64, String) {
        let path = self.path("out.pdf");
        let made = self.try_make(programme, kind, choice.clone(), &path).unwrap_or_else(|e| panic!("{kind} {choice}: {e}"));
        (made["pages"].as_u64().unwrap(), read_pdf(&path))
    }
    fn csv(&mut self, programme: &Value, kind: &str, choice: Value) -> String {
        let path = self.path("out.csv");
        self.try_make(programme, kind, choice, &path).unwrap();
        String::from_utf8(std::fs::read(&path).unwrap()).unwrap()
    }
}

/// All of these stand in the text, whatever the layout put between the words.
#[track_caller]
fn says(text: &str, wanted: &[&str]) {
    let flat = |t: &str| t.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = flat(text);
    for w in wanted {
        assert!(whole.contains(&flat(w)), "no “{w}” in:\n{text}");
    }
}

const SEMINAR: &str = "Cooperation between European and Japanese Regions";
const TOUR: &str = "Japan Study Tour (sample)";

#[test]
fn the_delegate_list_of_the_seminar_names_everybody_once_in_each_language() {
    let mut d = Desk::sample();
    let seminar = d.programme(SEMINAR);
    for (lang, pages, words) in [
        ("en", 1, ["Delegate list", "Tue 20 Nov 2018", "Speakers", "TASSO Takuya", "Governor", "Iwate Prefecture", "Speaker, Moderator"].as_slice()),
        ("ja", 1, &["団員名簿", "2018年11月20日（火）", "講演者", "知事", "岩手県", "講演者、司会"]),
        ("both", 2, &["Delegate list", "団員名簿", "Speakers", "講演者", "Governor", "知事", "Iwate Prefecture", "岩手県"]),
    ] {
        let (n, text) = d.pdf(&seminar, "delegate_list", json!({ "lang": lang }));
        says(&text, words);
        assert_eq!(n, pages, "{lang}");
        assert_eq!(text.matches("DE TAXIS DU POËT").count(), 1, "who speaks and moderates stands there once\n{text}");
    }
    let (_, text) = d.pdf(&seminar, "delegate_list", json!({ "order": "organisation" }));
    says(&text, &["By organisation", "Hitachi City"]);
    let order = |text: &str, a: &str, b: &str| text.find(a).unwrap() < text.find(b).unwrap();
    let (_, text) = d.pdf(&seminar, "delegate_list", json!({ "order": "reading" }));
    assert!(order(&text, "AOKI", "BECHT") && order(&text, "BECHT", "KLOECK"), "{text}");
}

#[test]
fn the_delegate_list_shows_the_photographs_that_were_chosen_and_a_few_lines_about_each() {
    let mut d = Desk::sample();
    let seminar = d.programme(SEMINAR);
    let icon = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/icons/128x128.png");
    let who = |d: &mut Desk, family: &str| {
        let dump = d.call("dump", json!({}));
        let all = dump["person"].as_array().unwrap();
        all.iter().find(|p| p["names"].to_string().contains(family)).unwrap_or_else(|| panic!("{family}"))["id"].clone()
    };
    let choice = json!({ "lang": "en", "photographs": true, "biographies": true });
    let made = d.try_make(&seminar, "delegate_list", choice.clone(), &d.path("none.pdf")).unwrap();
    let notes = made["notes"].to_string();
    assert!(notes.contains("17 people on the list have no photograph") && notes.contains("Nobody on the list has a biography yet"), "{notes}");
    let (tasso, trautmann) = (who(&mut d, "Tasso"), who(&mut d, "Trautmann"));
    for person in [&tasso, &trautmann] {
        let file = d.call("attach_files", json!({ "owner": { "kind": "person", "id": person }, "paths": [icon] }))["id"].clone();
        if person == &tasso {
            d.call("set_photograph", json!({ "person": person, "attachment": file }));
        }
    }
    d.call("edit_person", json!({ "person": tasso, "biography": { "en": "Governor since 2007. #born 1964", "ja": "2007年から知事。" } }));
    let pictures = |path: &Path| {
        let out = std::process::Command::new("pdfimages").arg("-list").arg(path).output().expect("pdfimages of poppler-utils");
        String::from_utf8(out.stdout).unwrap().lines().filter(|l| l.contains("jpeg")).count()
    };
    for (lang, words) in [("en", ["Governor since 2007. #born 1964"].as_slice()), ("ja", &["2007年から知事。"]), ("both", &["Governor since 2007.", "2007年から知事。"])] {
        let (_, text) = d.pdf(&seminar, "delegate_list", json!({ "lang": lang, "photographs": true, "biographies": true }));
        says(&text, words);
        assert_eq!(pictures(&d.path("out.pdf")), 1, "a picture that only hangs on a person is no photograph");
    }
    let (_, text) = d.pdf(&seminar, "delegate_list", json!({ "lang": "en" }));
    assert!(!text.contains("2007") && pictures(&d.path("out.pdf")) == 0, "only where they are asked for");
    let view = d.call("person", json!({ "person": tasso }));
    assert!(view["photograph"].is_string(), "{view}");
    d.call("set_photograph", json!({ "person": tasso }));
    d.call("undo", json!({}));
    assert_eq!(d.call("person", json!({ "person": tasso }))["photograph"], view["photograph"]);
    // Its bytes are gone: the list is made without, and says so.
    std::fs::remove_dir_all(d.path("w.meguri-files")).unwrap();
    let made = d.try_make(&seminar, "delegate_list", choice, &d.path("gone.pdf")).unwrap();
    assert!(made["notes"].to_string().contains("128x128.png"), "{made}");
}

#[test]
fn badges_and_cards_carry_both_scripts_in_every_language_and_print_twice_without_change() {
    let mut d = Desk::sample();
    let seminar = d.programme(SEMINAR);
    for lang in ["en", "ja", "both"] {
        let (pages, text) = d.pdf(&seminar, "badges", json!({ "lang": lang }));
        assert_eq!(pages, 2);
        says(&text, &["AOKI Riki", "Hitachi City", "日立市", "Speaker", "講演者"]);
        let first = std::fs::read(d.path("out.pdf")).unwrap();
        d.pdf(&seminar, "badges", json!({ "lang": lang }));
        assert!(first == std::fs::read(d.path("out.pdf")).unwrap(), "the same bytes again");
        assert_eq!(d.pdf(&seminar, "badges", json!({ "lang": lang, "paper": "letter" })).0, 3, "eight on a sheet");
        let (pages, text) = d.pdf(&seminar, "table_cards", json!({ "lang": lang }));
        assert_eq!(pages, 9, "two on a sheet");
        assert_eq!(text.matches("AOKI Riki").count(), 2, "front and back\n{text}");
    }
    let tour = d.programme(TOUR);
    let (pages, text) = d.pdf(&tour, "badges", json!({}));
    assert_eq!(pages, 2, "a badge to fill in for each name to come");
    says(&text, &["Head of delegation"]);
}

#[test]
fn the_rooming_list_and_the_attendance_sheets_of_the_tour() {
    let mut d = Desk::sample();
    let tour = d.programme(TOUR);
    for (lang, words) in [("en", ["Rooming list", "No bed yet"].as_slice()), ("ja", &["部屋割表"]), ("both", &["Rooming list", "部屋割表"])] {
        let (_, text) = d.pdf(&tour, "rooming_list", json!({ "lang": lang }));
        says(&text, words);
    }
    for (lang, words) in [("en", ["Attendance sheet", "Signature", "expected"].as_slice()), ("ja", &["出席簿", "署名"]), ("both", &["Signature", "署名"])] {
        let (pages, text) = d.pdf(&tour, "attendance_sheet", json!({ "lang": lang }));
        says(&text, words);
        assert!(pages >= 5, "a sheet a day: {pages}");
    }
    let items = d.call("dump", json!({}))["item"].as_array().unwrap().clone();
    let visit = items.iter().find(|i| i["programme"] == tour && i["kind"] == "visit").unwrap();
    let (pages, text) = d.pdf(&tour, "attendance_sheet", json!({ "item": visit["id"] }));
    assert_eq!(pages, 1);
    says(&text, &[visit["title_en"].as_str().unwrap()]);
    let hotel = items.iter().find(|i| i["programme"] == tour && i["kind"] == "lodging").unwrap();
    let refused = d.try_make(&tour, "attendance_sheet", json!({ "item": hotel["id"] }), &d.path("x.pdf")).unwrap_err();
    assert_eq!(refused.code, "nothing_attended");
}

#[test]
fn every_list_is_a_sheet_and_the_ending_says_the_form() {
    let mut d = Desk::sample();
    let tour = d.programme(TOUR);
    let text = d.csv(&tour, "itinerary", json!({ "lang": "both" }));
    assert!(text.starts_with("\u{feff}Date / 日付,Start / 開始,"), "{text}");
    for (kind, head) in [("delegate_list", "No.,Name,"), ("rooming_list", "Accommodation,From,Until,"), ("attendance_sheet", "Occasion,Date,"), ("host_list", "Date,Start,")] {
        let text = d.csv(&tour, kind, json!({}));
        assert!(text.trim_start_matches('\u{feff}').starts_with(head), "{kind}: {text}");
        assert!(text.lines().count() > 2, "{kind}: {text}");
    }
    let (all, again) = (d.path("all.xlsx"), d.path("again.xlsx"));
    let made = d.try_make(&tour, "all", json!({}), &all).unwrap();
    assert!(made["rows"].as_u64().unwrap() > 40, "{made}");
    d.try_make(&tour, "all", json!({}), &again).unwrap();
    assert!(std::fs::read(&all).unwrap() == std::fs::read(&again).unwrap(), "the same bytes again");
    for (kind, name, code) in [("badges", "x.csv", "document_no_list"), ("all", "x.csv", "document_all_xlsx"), ("itinerary", "x.docx", "document_ending"), ("lists", "x.pdf", "no_such_document")] {
        let path = d.path(name);
        assert_eq!(d.try_make(&tour, kind, json!({}), &path).unwrap_err().code, code, "{kind} {name}");
        assert!(!path.exists());
    }
    let folder = d.path("everything");
    std::fs::create_dir(&folder).unwrap();
    let made = d.call("make_documents", json!({ "programme": tour, "languages": ["en", "ja"], "folder": folder }));
    let sheets = made["documents"].as_array().unwrap().iter().filter(|m| m["kind"] == "all").count();
    assert_eq!(sheets, 2, "a workbook for each language");
}

/// A programme of one day whose delegates are called like this.
fn with_names(d: &mut Desk, names: &[(&str, &str)]) -> Value {
    let programme = d.call("create_programme", json!({ "kind": "seminar", "title": { "en": "#evil[*x*] $a$ @b \\ <l>", "ja": "_記号_ #x" }, "zone": "Asia/Tokyo",
        "when": { "kind": "days", "from": "2026-12-14", "to": "2026-12-14" } }))["id"].clone();
    let organisation = d.call("create_organisation", json!({ "name": { "en": "*bold* _it_ `raw` // c", "ja": "＝社 #show" } }))["id"].clone();
    for (family, given) in names {
        let person = d.call("create_person", json!({ "names": [{ "script": "latin", "family": family, "given": given, "order": "given_first" }] }))["id"].clone();
        d.call("add_participation", json!({ "programme": programme, "person": person, "organisation": organisation }));
    }
    programme
}

#[test]
fn whatever_a_name_holds_stays_text_and_is_set() {
    let mut d = Desk::empty();
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(6)[..200].to_owned();
    let programme = with_names(&mut d, &[("#evil[*x*] $a$ @b \\", "`code` //"), (&long, ""), ("כהן", "דוד"), ("العربية", "محمد"), ("Hana 🌸", "👩‍👩‍👧"), ("=1+1", "-2"), ("髙﨑", "塚󠄀本")]);
    for kind in ["delegate_list", "badges", "table_cards", "attendance_sheet"] {
        for lang in ["en", "ja", "both"] {
            let (_, text) = d.pdf(&programme, kind, json!({ "lang": lang }));
            says(&text, &["#EVIL[*X*]", "`code`"]);
            if lang != "ja" && kind != "table_cards" && kind != "badges" {
                says(&text, &["#evil[*x*] $a$ @b \\ <l>"]);
            }
            if kind != "attendance_sheet" {
                assert!(text.to_lowercase().matches("wolfe").count() >= 5, "{kind}: {text}");
            }
        }
    }
    let made = d.try_make(&programme, "badges", json!({}), &d.path("b.pdf")).unwrap();
    assert!(made["notes"].as_array().unwrap().iter().any(|n| n["en"].as_str().unwrap().contains('🌸')), "{made}");
    let text = d.csv(&programme, "delegate_list", json!({}));
    assert!(text.contains(",'=1+1 -2,"), "{text}");
}

#[test]
fn two_thousand_delegates_are_set() {
    let mut d = Desk::empty();
    let programme = with_names(&mut d, &[]);
    let names: Vec<String> = (0..2000).map(|n| format!("Given{n} Family{n}")).collect();
    d.call("add_people", json!({ "programme": programme, "role": "delegate", "list": names.join("\n") }));
    let (pages, text) = d.pdf(&programme, "delegate_list", json!({}));
    assert!(pages > 30, "{pages}");
    says(&text, &["FAMILY1999 Given1999"]);
    assert_eq!(d.csv(&programme, "delegate_list", json!({})).lines().count(), 2001);
}

#[test]
fn a_programme_without_people_or_days_says_so() {
    let mut d = Desk::empty();
    let programme = d.call("create_programme", json!({ "kind": "seminar", "title": { "en": "Bare" }, "zone": "Asia/Tokyo", "when": { "kind": "unknown" } }))["id"].clone();
    let page = d.call("documents", json!({ "programme": programme }));
    let kinds: Vec<&str> = page["kinds"].as_array().unwrap().iter().map(|k| k["kind"].as_str().unwrap()).collect();
    assert!(!kinds.contains(&"badges") && !kinds.contains(&"rooming_list") && kinds.contains(&"itinerary"), "{kinds:?}");
    assert_eq!(d.try_make(&programme, "badges", json!({}), &d.path("x.pdf")).unwrap_err().code, "document_does_not_fit");
    d.call("add_participation", json!({ "programme": programme, "placeholder": { "en": "12 more" }, "headcount": 12 }));
    let (_, text) = d.pdf(&programme, "delegate_list", json!({}));
    says(&text, &["12 more", "12 names to come"]);
    let (_, text) = d.pdf(&programme, "attendance_sheet", json!({}));
    says(&text, &["Whole programme", "12 expected"]);
    assert_eq!(d.pdf(&programme, "badges", json!({})).0, 2);
}
