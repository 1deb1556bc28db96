//! Lists from outside, from the source to the records and back: through the one door.

use std::path::{Path, PathBuf};

use meguri_app::{App, Clock, clock, door};
use serde_json::{Value, json};

const NOW: &str = "2026-11-21T09:00:00Z";

struct Desk {
    app: App,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let app = App::create(&folder.path().join("w.meguri"), Clock::Fixed(clock::parse(NOW).unwrap()), "Tester").unwrap();
        Desk { app, folder }
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name}: {} {:?}", e.said.en, e.field))
    }
    fn refused(&mut self, name: &str, input: Value) -> String {
        door::call(&mut self.app, name, input).unwrap_err().code
    }
    fn read(&mut self, input: Value) -> Value {
        self.call("read_import", input)
    }
    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
    fn programme(&mut self) -> Value {
        self.call("create_programme", json!({ "kind": "delegation_visit", "title": { "en": "Mission" }, "zone": "Europe/London",
            "when": { "kind": "days", "from": "2026-12-13", "to": "2026-12-19" } }))["id"].clone()
    }
    fn dump(&mut self, noun: &str) -> Vec<Value> {
        self.call("dump", json!({}))[noun].as_array().unwrap().clone()
    }
}

fn fates(proposal: &Value) -> Vec<&str> {
    proposal["rows"].as_array().unwrap().iter().map(|r| r["fate"].as_str().unwrap()).collect()
}
fn texts(row: &Value, lang: &str) -> Vec<String> {
    row["cells"].as_array().unwrap().iter().map(|c| c["text"][lang].as_str().unwrap().to_owned()).collect()
}
fn fixture(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)).unwrap()
}

const PEOPLE: &str = "氏名,ふりがな,所属,役職,食事,メール\n\
    塚本 一郎,つかもと いちろう,明治大学,教授,なし,ichiro@example.org\n\
    森 潤,もり じゅん,堺市役所,国際課長,えび・かに不可,jun@example.org\n";

#[test]
fn people_come_in_reviewed_as_one_change_and_go_again() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    desk.call("add_placeholders", json!({ "programme": programme, "role": "delegate", "count": 3 }));
    let before = desk.call("dump", json!({}));
    let input = json!({ "pasted": PEOPLE, "programme": programme, "fill": true });
    let proposal = desk.read(input.clone());
    assert_eq!(proposal["kind"], "people");
    assert_eq!(fates(&proposal), ["new", "new"]);
    assert_eq!(proposal["rows"][0]["said"]["en"], "Takes the seat of Delegate 1");
    assert_eq!(texts(&proposal["rows"][0], "ja"), ["塚本　一郎", "つかもと　いちろう", "明治大学", "教授", "ichiro@example.org", "制限なし"]);
    assert_eq!(desk.call("dump", json!({})), before, "reading writes nothing");
    let done = desk.call("apply_import", input.clone());
    assert_eq!(done["said"]["en"], "Imported 2 people from pasted text");
    let people = desk.dump("person");
    assert_eq!(people.len(), 2);
    let seats = desk.dump("participation");
    assert_eq!(seats.len(), 3, "the placeholders are filled");
    assert_eq!(seats.iter().filter(|s| !s["person"].is_null()).count(), 2);
    let batches = desk.call("import_batches", json!({}));
    assert_eq!((&batches[0]["rows"], &batches[0]["kind"]), (&json!(2), &json!("people")));
    assert_eq!(desk.call("import_batch", json!({ "batch": batches[0]["id"] }))["raw"], PEOPLE);
    desk.call("undo", json!({}));
    assert_eq!(desk.call("dump", json!({})), before);
    desk.call("redo", json!({}));
    assert_eq!(desk.dump("person").len(), 2);
}

#[test]
fn the_same_list_again_proposes_only_what_is_new_or_changed() {
    let mut desk = Desk::new();
    desk.call("apply_import", json!({ "pasted": PEOPLE }));
    let again = desk.read(json!({ "pasted": PEOPLE }));
    assert_eq!(fates(&again), ["same", "same"]);
    assert_eq!(desk.refused("apply_import", json!({ "pasted": PEOPLE })), "import_nothing_new");
    let changed = PEOPLE.replace("教授", "学長").replace("えび・かに不可", "なし") + "東 花子,ひがし はなこ,堺市役所,主査,,\n";
    let proposal = desk.read(json!({ "pasted": changed }));
    assert_eq!(fates(&proposal), ["changed", "changed", "new"]);
    let diet = &proposal["rows"][1]["cells"][5];
    assert_eq!((&diet["was"]["ja"], &diet["text"]["ja"]), (&json!("えび・かに不可"), &json!("制限なし")));
    desk.call("apply_import", json!({ "pasted": changed }));
    let posts: Vec<String> = desk.dump("affiliation").iter().map(|a| a["post_ja"].as_str().unwrap().to_owned()).collect();
    assert_eq!(posts, ["学長", "国際課長", "主査"], "the post of someone imported is kept true, not doubled");
    assert_eq!(desk.dump("organisation").len(), 2);
}

#[test]
fn who_may_be_known_is_asked_and_never_decided() {
    let mut desk = Desk::new();
    desk.call("create_person", json!({ "names": [{ "script": "latin", "family": "Tasso", "given": "Takuya", "order": "given_first" }] }));
    for (name, why) in [("Tatsuya Tasso", "Near spelling"), ("Tasso Takuya", "Family and given name swapped")] {
        let input = json!({ "pasted": format!("Name,Organisation\n{name},Iwate Prefecture\nAda Lovelace,Home Office") });
        let proposal = desk.read(input.clone());
        assert_eq!(fates(&proposal), ["asks", "new"], "{name}");
        let candidate = &proposal["rows"][0]["candidates"][0];
        assert_eq!((&candidate["why"]["en"], &candidate["name"]["en"]), (&json!(why), &json!("Takuya Tasso")));
        assert_eq!(desk.refused("apply_import", input.clone()), "import_asks");
        let mut same = input.clone();
        same["choices"] = json!([{ "row": 2, "same_as": candidate["id"] }]);
        assert_eq!(fates(&desk.read(same)), ["changed", "new"]);
        let mut new = input.clone();
        new["duplicates"] = json!("new");
        assert_eq!(fates(&desk.read(new)), ["new", "new"]);
        let mut without = input;
        without["choices"] = json!([{ "row": 2, "take": false }]);
        assert_eq!(fates(&desk.read(without)), ["left_out", "new"]);
    }
    let reading = desk.read(json!({ "pasted": "氏名,ふりがな\n達増 拓也,たっそ たくや" }));
    assert_eq!(reading["rows"][0]["candidates"][0]["why"]["en"], "Same reading");
    let rows = desk.read(json!({ "pasted": "Name,Post\nJun Mori,Director\nJune Mori,Director\nJun Mori,Director" }));
    assert_eq!(fates(&rows), ["new", "asks", "left_out"], "alike within the list");
    assert_eq!(rows["rows"][2]["said"]["en"], "Same as row 2");
}

#[test]
fn a_table_of_events_pasted_from_a_page_comes_in_with_its_traps_shown() {
    let mut desk = Desk::new();
    let text = fixture("events-from-a-page.txt");
    let proposal = desk.read(json!({ "pasted": text, "zone": "Europe/Brussels" }));
    assert_eq!(proposal["kind"], "programmes");
    assert_eq!(proposal["counts"]["new"], 10);
    let rows = proposal["rows"].as_array().unwrap();
    let first = texts(&rows[0], "en");
    assert_eq!(first[0], "Sun 9 Oct 2016, 16:45");
    assert_eq!(first[2..4], ["Matchmaking", "Cluster managers, SME"]);
    let doubts = |i: usize| rows[i]["doubts"].as_array().unwrap().iter().map(|d| d["said"]["en"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert!(proposal["said"].as_array().unwrap().iter().any(|s| s["en"] == "10 rows have no end time: it stays open"));
    assert!(doubts(0)[0].starts_with("The title names other days"));
    assert_eq!(rows[0]["doubts"][0]["alternatives"][0]["label"]["en"], "Sun 9 Oct – Fri 14 Oct 2016");
    assert_eq!(texts(&rows[8], "en")[2], "Conference, Matchmaking, Seminar");
    assert!(doubts(8).iter().any(|d| d.starts_with("Several types")));
    // The range is taken only because it is chosen.
    let alternative = rows[0]["doubts"][0]["alternatives"][0]["text"].clone();
    let choices = json!([{ "row": rows[0]["row"], "cells": { "0": alternative } }]);
    desk.call("apply_import", json!({ "pasted": text, "zone": "Europe/Brussels", "choices": choices }));
    let programmes = desk.dump("programme");
    assert_eq!(programmes.len(), 10);
    let whens: Vec<(String, String)> = programmes.iter().map(|p| (p["when_kind"].as_str().unwrap().to_owned(), p["when_start"].as_str().unwrap().to_owned())).collect();
    assert_eq!(whens[0], ("days".to_owned(), "2016-10-09".to_owned()));
    assert_eq!(whens[1].0, "exact");
    assert!(programmes[1]["when_end"].is_null(), "no end is made up");
    let again = desk.read(json!({ "pasted": text, "zone": "Europe/Brussels" }));
    assert_eq!(again["counts"]["new"], 0, "{:?}", again["counts"]);
    desk.call("undo", json!({}));
    assert!(desk.dump("programme").is_empty());
}

#[test]
fn what_a_date_may_mean_is_asked_once_for_all() {
    let mut desk = Desk::new();
    let text = "Date,Title\n04/05/2016,Seminar\n平成28年10月9日 10時半,講演会\n25/12/2016,Party\n9 October,Talk";
    let proposal = desk.read(json!({ "pasted": text }));
    assert_eq!(fates(&proposal), ["asks", "new", "new", "asks"]);
    assert_eq!(proposal["asks_day_first"], true);
    assert_eq!(texts(&proposal["rows"][1], "ja")[0], "2016年10月9日（日） 10:30");
    let labels: Vec<&str> = proposal["rows"][0]["doubts"][0]["alternatives"].as_array().unwrap().iter().map(|a| a["label"]["en"].as_str().unwrap()).collect();
    assert_eq!(labels, ["Wed 4 May 2016", "Tue 5 Apr 2016"]);
    let settled = desk.read(json!({ "pasted": text, "day_first": true, "year": 2016 }));
    assert_eq!(fates(&settled), ["new", "new", "new", "new"]);
    assert_eq!(texts(&settled["rows"][0], "en")[0], "Wed 4 May 2016");
}

#[test]
fn items_of_a_programme_come_in_with_places_that_are_known() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    desk.call("create_place", json!({ "kind": "building", "name": { "en": "Town Hall" }, "zone": "Europe/London" }));
    let text = "Date\tTime\tTitle\tPlace\tType\n15 Dec\t10:00-11:30\tTalks\tTown Hall\tMeeting\n16 Dec\t24:00\tFireworks\tThe pier\t\n";
    let input = json!({ "pasted": text, "programme": programme, "kind": "items" });
    let proposal = desk.read(input.clone());
    assert_eq!(fates(&proposal), ["new", "new"]);
    assert_eq!(texts(&proposal["rows"][0], "en")[0], "Tue 15 Dec 2026, 10:00–11:30");
    assert!(proposal["rows"][1]["doubts"].as_array().unwrap().iter().any(|d| d["said"]["en"].as_str().unwrap().starts_with("The place “The pier”")));
    desk.call("apply_import", input.clone());
    let items = desk.dump("item");
    assert_eq!((items.len(), items[0]["place"].is_null(), &items[1]["when_start"]), (2, false, &json!("2026-12-17T00:00")));
    assert_eq!(fates(&desk.read(input)), ["same", "same"]);
}

#[test]
fn a_host_that_nobody_knows_is_made_once_for_all_its_programmes() {
    let mut desk = Desk::new();
    desk.call("create_organisation", json!({ "name": { "en": "Komatsu Ltd." }, "type": "company", "country": "JP" }));
    let mut text = String::from("Date\tTitle\tHost\n");
    for n in 1..=9 {
        let host = ["Tyne Trust", "TYNE TRUST", "新しい団体"][n % 3];
        text.push_str(&format!("{n} May 2027\tTalk {n}\t{host}\n"));
    }
    desk.call("apply_import", json!({ "pasted": text, "kind": "programmes" }));
    let made = desk.dump("organisation");
    let names: Vec<Value> = made.iter().map(|o| json!([o["name_en"], o["name_ja"]])).collect();
    assert_eq!(names, [json!(["Komatsu Ltd.", ""]), json!(["TYNE TRUST", ""]), json!(["", "新しい団体"])]);
    let roles = desk.dump("role");
    let of = |at: usize| roles.iter().filter(|r| r["organisation"] == made[at]["id"]).count();
    assert_eq!((roles.len(), of(1), of(2)), (9, 6, 3));
}

#[test]
fn organisations_are_found_by_any_of_their_names() {
    let mut desk = Desk::new();
    desk.call("create_organisation", json!({ "name": { "en": "Komatsu Ltd." }, "type": "company", "country": "JP" }));
    let text = "団体名,国,種別,従業員数\nKOMATSU,Japan,企業,約６２，０００名\nGateshead Council,UK,council,\nGatehead Council,英国,,";
    let proposal = desk.read(json!({ "pasted": text, "kind": "organisations" }));
    assert_eq!(fates(&proposal), ["changed", "new", "asks"]);
    desk.call("apply_import", json!({ "pasted": text, "kind": "organisations", "duplicates": "same" }));
    let all = desk.dump("organisation");
    assert_eq!(all.len(), 2);
    assert_eq!((&all[0]["staff"], &all[1]["country"]), (&json!(62000), &json!("GB")));
}

#[test]
fn files_in_any_encoding_and_cards_are_read() {
    let mut desk = Desk::new();
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(PEOPLE.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let shift_jis = encoding_rs::SHIFT_JIS.encode(PEOPLE).0.into_owned();
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:森;潤;;;\r\nFN:森 潤\r\nORG:堺市役所\r\nEMAIL:jun@example.org\r\nEND:VCARD\r\n";
    for (name, bytes, rows) in [("a.csv", shift_jis, 2), ("b.txt", utf16, 2), ("c.vcf", card.as_bytes().to_vec(), 1)] {
        let path = desk.file(name, &bytes);
        let proposal = desk.read(json!({ "path": path }));
        assert_eq!((&proposal["counts"]["new"], &proposal["source"]), (&json!(rows), &json!(name)));
        assert_eq!(proposal["kind"], "people");
    }
    let ics = desk.file("d.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Asia/Tokyo:20261215T140000\r\nSUMMARY:Talks\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    let programme = desk.programme();
    desk.call("apply_import", json!({ "path": ics, "programme": programme }));
    assert_eq!(desk.dump("item")[0]["when_start_zone"], "Asia/Tokyo");
}

#[test]
fn who_is_erased_does_not_stay_in_the_list_they_came_from() {
    let mut desk = Desk::new();
    desk.call("apply_import", json!({ "pasted": PEOPLE }));
    let person = desk.dump("person")[1]["id"].clone();
    desk.call("erase_person", json!({ "person": person }));
    let left = desk.call("dump", json!({})).to_string();
    assert!(!left.contains("森") && left.contains("塚本"), "{left}");
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let mut desk = Desk::new();
    let missing = desk.folder.path().join("none.csv");
    let pdf = desk.file("a.pdf", b"%PDF-1.7 ...");
    let zip = desk.file("a.xlsx", b"PK\x03\x04 no archive");
    for (input, code) in [
        (json!({}), "import_nothing"),
        (json!({ "pasted": "  " }), "import_nothing"),
        (json!({ "path": missing }), "import_no_file"),
        (json!({ "path": desk.folder.path() }), "import_no_file"),
        (json!({ "path": pdf }), "import_unreadable"),
        (json!({ "path": zip }), "import_broken_sheet"),
        (json!({ "pasted": "Date,Title\n2026-12-01,Talk", "kind": "items" }), "import_needs_programme"),
        (json!({ "pasted": "Name", "zone": "Mars/Base" }), "unknown_zone"),
    ] {
        assert_eq!(desk.refused("read_import", input.clone()), code, "{input}");
    }
}
