//! Lists of wishes: three shapes, names found and not found, one change, the same list again.

use std::collections::HashMap;

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

struct Desk {
    _dir: tempfile::TempDir,
    app: App,
    names: HashMap<String, String>,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let mut app = App::create(&dir.path().join("s.meguri"), Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap()), "Tester").unwrap();
        let names = sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        Desk { _dir: dir, app, names }
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
    fn source(&self, text: &str) -> Value {
        json!({ "pasted": text, "kind": "wishes", "programme": self.names["prog_bio_europe_2016"] })
    }
    fn read(&mut self, text: &str) -> Value {
        let source = self.source(text);
        self.call("read_import", source)
    }
    fn requests(&mut self) -> Value {
        let programme = self.names["prog_bio_europe_2016"].clone();
        self.call("requests", json!({ "programme": programme }))
    }
}

fn cells(proposal: &Value) -> Vec<String> {
    let row = |r: &Value| {
        let cells: Vec<&str> = r["cells"].as_array().unwrap().iter().map(|c| c["text"]["en"].as_str().unwrap()).collect();
        format!("{} {}", r["fate"].as_str().unwrap(), cells.join("|"))
    };
    proposal["rows"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn rows_of_wishes_are_found_by_name_acronym_code_and_in_either_language() {
    let mut desk = Desk::new();
    let read = desk.read("Who asks,To meet,Priority\nHL,FlandersBio,2\nSIIQ,BIO-M,1st\n九州地域バイオクラスター,bio-m,\nJBA,Hellenic Semiconductor Industry Association,3\nFlandersBio,Cosmetics Valley,1\n");
    assert_eq!(read["kind"], "wishes");
    assert_eq!(
        cells(&read),
        [
            "changed Hokuriku Life Care Cluster Association|FlandersBio|2",
            "changed Kyushu Semiconductor Industries & Technology Innovation Association|BIO-M|1",
            "changed Kyushu regional Bio Cluster|BIO-M|",
            "changed Japan Bioindustry Association|Hellenic Semiconductor Industry Association|3",
            "new FlandersBio|Cosmetics Valley|1",
        ]
    );
    let source = desk.source("Who asks,To meet,Priority\nHL,FlandersBio,2\nFlandersBio,Cosmetics Valley,1\n");
    desk.call("apply_import", source.clone());
    let all = desk.requests();
    assert_eq!((all["total"].as_u64(), all["kinds"][0]["count"].as_u64()), (Some(27), Some(10)));
    // The same list again proposes nothing, a new rank only that.
    let again = desk.read("Who asks,To meet,Priority\nHL,FlandersBio,2\nFlandersBio,Cosmetics Valley,2\n");
    assert_eq!(cells(&again)[0].split(' ').next(), Some("same"));
    assert_eq!((again["rows"][1]["fate"].as_str(), again["rows"][1]["cells"][2]["was"]["en"].as_str()), (Some("changed"), Some("1")));
    assert_eq!(door::call(&mut desk.app, "apply_import", source).unwrap_err().code, "import_nothing_new");
    // One change, taken back as one; its batch says what it made.
    let batch = desk.call("import_batches", json!({}))[0].clone();
    let shown = desk.call("import_batch", json!({ "batch": batch["id"] }));
    assert_eq!(shown["records"][1]["name"]["en"], "FlandersBio and Cosmetics Valley");
    desk.call("undo", json!({}));
    assert_eq!(desk.requests()["total"], 26);
}

#[test]
fn a_form_with_choices_and_a_grid_become_a_row_a_wish() {
    let mut desk = Desk::new();
    let form = desk.read("Timestamp\tOrganisation\tChoice 1\tChoice 2\n2016/10/01 12:00:00\tFlandersBio\tBIO-M\tCosmetics Valley\n2016/10/01 12:05:00\tCosmetics Valley\tFlandersBio\t\n");
    assert_eq!(cells(&form), ["new FlandersBio|BIO-M|1", "new FlandersBio|Cosmetics Valley|2", "changed Cosmetics Valley|FlandersBio|1"]);
    assert!(form["said"][0]["en"].as_str().unwrap().contains("A form with choices: 3 wishes"), "{}", form["said"]);
    let ja = desk.read("貴団体名\t第1希望\t第２希望\nSIIQ\tFlandersBio\tBIO-M\n");
    assert_eq!(cells(&ja).len(), 2);
    let grid = desk.read("\tCosmetics Valley\tSIIQ\nFlandersBio\t◎\t\nBIO-M\t\t1\n");
    assert_eq!(cells(&grid), ["new FlandersBio|Cosmetics Valley|1", "changed BIO-M|Kyushu Semiconductor Industries & Technology Innovation Association|1"]);
}

#[test]
fn near_spellings_are_asked_unknown_names_listed_and_nothing_else_stops() {
    let mut desk = Desk::new();
    let text = "From,To,Rank\nFlanderBio,Cosmetics Valley,1\nFlandersBio,Nobody at all,2\nFlandersBio,FlandersBio,1\nBIO-M,Cosmetics Valley,high\nBIO-M,Cosmetics Valley,1\n,BIO-M,1\n";
    let read = desk.read(text);
    let fates: Vec<&str> = read["rows"].as_array().unwrap().iter().map(|r| r["fate"].as_str().unwrap()).collect();
    assert_eq!(fates, ["asks", "left_out", "left_out", "new", "left_out", "asks"]);
    assert_eq!(read["rows"][0]["doubts"][0]["alternatives"][0]["text"], "FlandersBio");
    assert!(read["said"].as_array().unwrap().iter().any(|s| s["en"] == "Not in this programme, left out: Nobody at all"), "{}", read["said"]);
    assert!(read["rows"][3]["doubts"][0]["said"]["en"].as_str().unwrap().contains("no rank"));
    // Answered: the alternative stands in place of the cell, the row without a name is left out.
    let mut source = desk.source(text);
    source["choices"] = json!([{ "row": 2, "cells": { "0": "FlandersBio" } }, { "row": 7, "take": false }]);
    desk.call("apply_import", source);
    assert_eq!(desk.requests()["total"], 28);
}

#[test]
fn wishes_need_a_programme_and_are_known_by_their_heads_inside_one() {
    let mut desk = Desk::new();
    let e = door::call(&mut desk.app, "read_import", json!({ "pasted": "From,To,Rank\nA,B,1\n", "kind": "wishes" })).unwrap_err();
    assert_eq!(e.code, "import_needs_programme");
    let programme = desk.names["prog_bio_europe_2016"].clone();
    let read = desk.call("read_import", json!({ "pasted": "申込者,希望先,順位\nSIIQ,BIO-M,1\n", "programme": programme }));
    assert_eq!(read["kind"], "wishes");
    for broken in ["From,To,Rank\n", "\u{0}\u{1}", "From\tTo\n\t\n"] {
        let source = desk.source(broken);
        if let Ok(read) = door::call(&mut desk.app, "read_import", source.clone()) {
            assert_eq!(read["counts"]["new"], 0);
        }
        assert!(door::call(&mut desk.app, "apply_import", source).is_err());
    }
}
