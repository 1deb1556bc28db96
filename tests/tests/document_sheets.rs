//! Papers for hosts, staff, seminars, meetings and tables from the sample: what the PDF says, on how many pages.

mod desk;

use std::path::PathBuf;

use desk::{Desk, read_pdf};
use meguri_app::door;
use serde_json::{Value, json};

const TOUR: &str = "Japan Study Tour (sample)";
const SEMINAR: &str = "Cooperation between European and Japanese Regions";
const MATCHMAKING: &str = "EU-Japan Cluster Matchmaking Event at BIO-Europe 2016, Cologne";

impl Desk {
    /// The record of a noun with this title or name.
    fn find(&mut self, noun: &str, title: &str) -> Value {
        let content = self.call("dump", json!({}));
        let is = |r: &&Value| r["title_en"] == title || r["name_en"] == title;
        content[noun].as_array().unwrap().iter().find(is).unwrap_or_else(|| panic!("{title}")).clone()
    }

    /// Text and number of pages of a document.
    fn paper(&mut self, programme: &str, kind: &str, lang: &str, more: Value) -> (String, u64) {
        let programme = self.programme(programme);
        let path: PathBuf = self.dir.path().join(format!("{kind}-{lang}.pdf"));
        let mut choice = json!({ "lang": lang });
        choice.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let made = self.call("make_document", json!({ "programme": programme, "kind": kind, "choice": choice, "path": path.display().to_string() }));
        let text = read_pdf(&path);
        // Lines wrap where the columns end: how words are spaced is not what is tested.
        (text.split_whitespace().collect::<Vec<_>>().join(" "), made["pages"].as_u64().unwrap())
    }
}

fn says(text: &str, words: &[&str]) {
    for w in words {
        assert!(text.contains(w), "“{w}” is not in: {text}");
    }
}

#[test]
fn a_host_reads_when_who_comes_and_what_they_ask_on_a_page_of_its_own() {
    let mut desk = Desk::sample();
    let host = desk.find("organisation", "Komatsu City")["id"].clone();
    let one = json!({ "host": host });
    let (en, pages) = desk.paper(TOUR, "host_briefing", "en", one.clone());
    assert_eq!(pages, 1);
    says(&en, &["Host briefing", "For: Komatsu City", "Komatsu City: twinning with Gateshead", "13:00–14:15", "Who keeps the exchange alive between visits?", "Dress Business dress", "Gift from the delegation to come", "Interpreted, consecutive", "16 people, in order of precedence", "Head of delegation", "Interpreter 2"]);
    assert!(!en.contains("Hitachi") && !en.contains("Gifu"), "only what concerns the host");
    let (ja, pages) = desk.paper(TOUR, "host_briefing", "ja", one.clone());
    assert_eq!(pages, 1);
    says(&ja, &["受入先資料", "対象：小松市", "13:00〜14:15", "訪問のない時期に交流を支えるのは誰か。", "16名（席次順）", "団長"]);
    let (both, pages) = desk.paper(TOUR, "host_briefing", "both", one);
    assert_eq!(pages, 2);
    says(&both, &["Who comes 来訪者", "Who keeps the exchange alive between visits?", "訪問のない時期に交流を支えるのは誰か。"]);
    let (all, pages) = desk.paper(TOUR, "host_briefing", "en", json!({}));
    assert_eq!(pages, 12);
    assert_eq!(all.matches("Host briefing").count(), 11, "eleven hosts");
}

#[test]
fn names_come_with_their_pronunciation_and_needs_only_where_a_meal_is_served() {
    let mut desk = Desk::sample();
    let programme = desk.programme(TOUR);
    let person = desk.call("create_person", json!({
        "names": [
            { "script": "latin", "family": "Tsukamoto", "given": "Ichiro", "order": "given_first" }, { "script": "kanji", "family": "塚本", "given": "一郎", "order": "family_first" },
            { "script": "kana", "family": "つかもと", "given": "いちろう", "order": "family_first" },
        ],
        "languages": [{ "code": "ja", "level": "native" }], "diet": "no shellfish",
    }))["id"].clone();
    desk.call("add_participation", json!({ "programme": programme, "person": person, "precedence": 2 }));
    let komatsu = desk.find("organisation", "Komatsu City")["id"].clone();
    let (text, _) = desk.paper(TOUR, "host_briefing", "en", json!({ "host": komatsu }));
    says(&text, &["TSUKAMOTO Ichiro", "塚本 一郎 つかもと いちろう", "Japanese", "Meals: no shellfish"]);
    let osaka = desk.find("organisation", "Osaka Prefectural Government")["id"].clone();
    let (text, _) = desk.paper(TOUR, "host_briefing", "ja", json!({ "host": osaka }));
    says(&text, &["塚本 一郎", "つかもと いちろう TSUKAMOTO Ichiro"]);
    assert!(!text.contains("shellfish"), "this host serves no meal");
}

#[test]
fn the_run_sheet_has_everything_of_a_day_private_notes_too() {
    let mut desk = Desk::sample();
    let item = desk.find("item", "Coach to CLAIR")["id"].clone();
    desk.call("edit_item", json!({ "item": item, "private_note": "Driver speaks no English" }));
    let (en, pages) = desk.paper(TOUR, "run_sheet", "en", json!({}));
    assert!((3..=6).contains(&pages), "{pages}");
    says(&en, &["For staff only", "Tue 15 Dec 2026 Day 3", "10:25–10:45", "Driver speaks no English", "Time in hand for traffic", "All staff", "12 guests", "09:30 How local government in Japan is built", "Interpreter 1 (interpreter)", "18:00 London–", "16:00 Mon"]);
    let (ja, _) = desk.paper(TOUR, "run_sheet", "ja", json!({}));
    says(&ja, &["事務局限り", "2026年12月15日（火） 3日目", "10:25〜10:45", "Driver speaks no English"]);
    let (both, _) = desk.paper(TOUR, "run_sheet", "both", json!({}));
    says(&both, &["For staff only", "事務局限り"]);
}

#[test]
fn the_seminar_programme_names_talks_speakers_posts_and_panel() {
    let mut desk = Desk::sample();
    let (en, pages) = desk.paper(SEMINAR, "seminar_programme", "en", json!({}));
    assert_eq!(pages, 1);
    says(&en, &["Seminar programme", "Tue 20 Nov 2018", "Venue: Tokyo", "Iwate: culture, economy and ties with France and Italy", "Takuya Tasso Governor, Iwate Prefecture", "Moderator Philippe de Taxis du Poët", "Closing remarks", "Catherine Trautmann"]);
    let (ja, pages) = desk.paper(SEMINAR, "seminar_programme", "ja", json!({}));
    assert_eq!(pages, 1);
    says(&ja, &["セミナー次第", "会場：東京", "岩手県：文化と産業、フランス・イタリアとの協力", "岩手県 知事", "司会"]);
    let (both, pages) = desk.paper(SEMINAR, "seminar_programme", "both", json!({}));
    assert_eq!(pages, 2);
    says(&both, &["Organised by: EU-Japan Centre for Industrial Cooperation", "主催：日欧産業協力センター", "岩手県 知事"]);
}

#[test]
fn everybody_has_a_page_with_their_meetings_and_every_table_a_sign() {
    let mut desk = Desk::sample();
    let (en, pages) = desk.paper(MATCHMAKING, "meeting_schedule", "en", json!({}));
    assert_eq!(pages, 13);
    says(&en, &["BIO-M", "4 meetings", "09:30–09:55 Kyushu Semiconductor Industries & Technology Innovation Table 3", "Offers Sensors, Manufacturing partners", "11:30–11:55 Free"]);
    let content = desk.call("dump", json!({}));
    let organisation = desk.find("organisation", "Cosmetics Valley")["id"].clone();
    let seat = content["participation"].as_array().unwrap().iter().find(|s| s["organisation"] == organisation).unwrap()["id"].clone();
    let (one, pages) = desk.paper(MATCHMAKING, "meeting_schedule", "ja", json!({ "seat": seat }));
    assert_eq!(pages, 1);
    says(&one, &["商談予定表", "Cosmetics Valley", "商談4件", "空き", "テーブル1"]);
    let (signs, pages) = desk.paper(MATCHMAKING, "table_signs", "both", json!({}));
    assert_eq!(pages, 4);
    says(&signs, &["Table 4", "テーブル4", "Cosmetics Valley – Japan Bioindustry Association"]);
}

#[test]
fn a_seating_plan_is_proposed_moved_and_printed() {
    let mut desk = Desk::sample();
    let dinner = desk.find("item", "Welcome dinner")["id"].clone();
    let proposed = json!({ "item": dinner, "per_table": 6, "head": true });
    desk.call("propose_seating", proposed.clone());
    let view = desk.call("seating", json!({ "item": dinner }));
    assert_eq!(view["said"]["en"], "16 people at 3 tables");
    let tables = view["tables"].as_array().unwrap();
    assert_eq!(tables.iter().map(|t| t["chairs"].as_array().unwrap().len()).collect::<Vec<_>>(), [6, 4, 4], "interpreters have no chair at the table");
    let honour = tables[0]["chairs"].as_array().unwrap().iter().find(|c| c["honour"] == true).unwrap();
    assert_eq!((&honour["sitter"]["name"]["en"], honour["behind"].is_null()), (&json!("Delegate 1"), false));
    // The last at the third table and the head change places.
    let head = honour["sitter"].clone();
    let to = &tables[2]["chairs"][3];
    let moved = desk.call("move_seat_at_table", json!({ "item": dinner, "participation": head["participation"], "table": tables[2]["table"], "number": 4 }));
    assert!(moved["said"]["en"].as_str().unwrap_or(&moved.to_string()).contains("changed places"), "{moved}");
    let after = desk.call("seating", json!({ "item": dinner }));
    assert_eq!(after["tables"][2]["chairs"][3]["sitter"]["participation"], head["participation"]);
    let there = after["tables"][0]["chairs"].as_array().unwrap().iter().find(|c| c["honour"] == true).unwrap();
    assert_eq!(there["sitter"]["participation"], to["sitter"]["participation"]);
    desk.call("undo", json!({}));
    assert_eq!(desk.call("seating", json!({ "item": dinner })), view);
    // Off the table: they are without a chair.
    desk.call("move_seat_at_table", json!({ "item": dinner, "participation": head["participation"], "table": null }));
    let off = desk.call("seating", json!({ "item": dinner }));
    assert_eq!((off["said"]["en"].as_str(), off["unseated"][0]["name"]["en"].as_str()), (Some("15 people at 3 tables, 1 without a chair"), Some("Delegate 1")));
    for lang in ["en", "ja", "both"] {
        let (text, pages) = desk.paper(TOUR, "seating_plan", lang, json!({}));
        assert_eq!(pages, 1, "{lang}");
        says(&text, match lang {
            "en" => &["Seating plan", "Head table", "Table 2", "Behind: Interpreter 1", "Without a chair: Delegate 1"],
            "ja" => &["席次表", "メインテーブル", "後席：通訳1", "席なし： 団員1"],
            _ => &["Seating plan 席次表", "Head table メインテーブル", "Table 2 2卓", "Without a chair: 席なし： Delegate 1 団員1"],
        });
    }
    let input = json!({ "item": dinner, "participation": head["participation"], "table": tables[2]["table"], "number": 99 });
    assert_eq!(door::call(&mut desk.app, "move_seat_at_table", input).unwrap_err().code, "bad_number");
    let lodging = desk.find("item", "Osaka, hotel to come")["id"].clone();
    assert_eq!(door::call(&mut desk.app, "propose_seating", json!({ "item": lodging, "per_table": 6 })).unwrap_err().code, "nobody_sits");
}

#[test]
fn what_looks_like_markup_is_printed_as_it_was_typed() {
    let mut desk = Desk::sample();
    let evil = "#evil[*x*] $a$ @b";
    let item = desk.find("item", "Komatsu City: twinning with Gateshead")["id"].clone();
    let long = "Ł".repeat(200);
    desk.call("edit_item", json!({ "item": item, "title": { "en": evil, "ja": evil }, "questions": { "en": format!("{evil} 🌸 שלום\n{long}"), "ja": evil }, "private_note": evil }));
    let host = desk.find("organisation", "Komatsu City")["id"].clone();
    let (text, _) = desk.paper(TOUR, "host_briefing", "en", json!({ "host": host }));
    says(&text, &[evil, "[cherry blossom]", "ŁŁŁŁ"]);
    let (text, _) = desk.paper(TOUR, "run_sheet", "both", json!({}));
    assert!(text.matches(evil).count() >= 3, "title in both languages, and the note");
}

#[test]
fn a_sheet_is_offered_for_items_where_people_gather_and_a_seating_plan_for_laid_tables() {
    let mut desk = Desk::sample();
    let tour = desk.find("programme", TOUR)["id"].clone();
    let page = desk.call("documents", json!({ "programme": tour }));
    let of = |kind: &str| -> Vec<String> {
        let kinds = page["kinds"].as_array().unwrap();
        let items = kinds.iter().find(|k| k["kind"] == kind).unwrap()["items"].as_array().unwrap();
        items.iter().map(|i| i["id"].as_str().unwrap().to_owned()).collect()
    };
    let sheets = of("attendance_sheet");
    assert!(sheets.len() > 10, "{}", sheets.len());
    for id in &sheets {
        let kind = desk.call("item", json!({ "item": id }))["item"]["kind"].clone();
        assert!(!["lodging", "free", "buffer", "hold"].contains(&kind.as_str().unwrap()), "nobody is ticked off in {kind}");
    }
    let dinner = desk.find("item", "Welcome dinner")["id"].clone();
    assert_eq!(of("seating_plan"), [dinner.as_str().unwrap()], "only there are tables laid");
    assert_eq!(of("itinerary"), [""; 0], "of which no item is chosen");
}
