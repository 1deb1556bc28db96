//! Requests of a matchmaking through the door: what is asked, answered, shown, and refused with a sentence.

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
    fn id(&self, name: &str) -> Value {
        json!(self.names[name])
    }
    fn programme(&self) -> Value {
        self.id("prog_bio_europe_2016")
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
    fn refused(&mut self, name: &str, input: Value) -> (String, String) {
        let e = door::call(&mut self.app, name, input).unwrap_err();
        assert!(!e.said.en.is_empty() && !e.said.ja.is_empty() && e.said.en != e.said.ja && !e.said.en.contains("{"), "{e:?}");
        (e.code, e.said.en)
    }
    fn requests(&mut self) -> Value {
        let programme = self.programme();
        self.call("requests", json!({ "programme": programme }))
    }
    fn warned(&mut self, what: &str) -> bool {
        self.requests()["warnings"].as_array().unwrap().iter().any(|w| w["said"]["en"].as_str().unwrap().contains(what))
    }
}

#[test]
fn the_list_says_who_asked_what_each_kind_counts_and_finds_by_any_name() {
    let mut desk = Desk::new();
    let all = desk.requests();
    assert_eq!(all["total"], 26);
    assert_eq!(all["said"]["en"], "26 requests, 64 points");
    let counts: Vec<(&str, u64)> = all["kinds"].as_array().unwrap().iter().map(|k| (k["value"].as_str().unwrap(), k["count"].as_u64().unwrap())).collect();
    assert_eq!(counts, [("both", 9), ("first", 11), ("other", 6)]);
    let programme = desk.programme();
    for (filter, n) in [
        (json!({ "text": "siiq" }), 3),
        (json!({ "text": "Kyushu semi" }), 3),
        (json!({ "text": "九州半導体" }), 3),
        (json!({ "kinds": ["both"] }), 9),
        (json!({ "participant": desk.id("bio_mv") }), 5),
        (json!({ "states": ["declined"] }), 0),
    ] {
        let mut input = filter.clone();
        input["programme"] = programme.clone();
        let found = desk.call("requests", input)["requests"].as_array().unwrap().len();
        assert_eq!(found, n, "{filter}");
    }
}

#[test]
fn asking_what_the_other_side_asked_makes_it_a_request_of_both() {
    let mut desk = Desk::new();
    let (programme, a, b) = (desk.programme(), desk.id("bio_hl"), desk.id("bio_fb"));
    let done = desk.call("ask_meeting", json!({ "programme": programme, "by": a, "with": [b], "rank": 2 }));
    assert!(done["said"]["en"].as_str().unwrap().starts_with("Asked from the other side too"), "{done}");
    let all = desk.requests();
    assert_eq!((all["total"].as_u64(), all["kinds"][0]["count"].as_u64()), (Some(26), Some(10)));
    let (code, said) = desk.refused("ask_meeting", json!({ "programme": programme, "by": a, "with": [b] }));
    assert_eq!(code, "asked_already");
    assert!(said.contains("FlandersBio"), "{said}");
    desk.call("undo", json!({}));
    assert_eq!(desk.requests()["kinds"][0]["count"], 9);
}

#[test]
fn what_cannot_be_asked_is_refused_by_name_and_writes_nothing() {
    let mut desk = Desk::new();
    let (programme, a, b) = (desk.programme(), desk.id("bio_fb"), desk.id("bio_sq"));
    let stranger = {
        let dump = desk.call("dump", json!({}));
        dump["participation"].as_array().unwrap().iter().find(|s| s["programme"] != programme).unwrap()["id"].clone()
    };
    let ask = |by: &Value, with: Value| json!({ "programme": programme, "by": by, "with": with });
    for (input, code) in [
        (ask(&a, json!([a])), "asks_themselves"),
        (ask(&a, json!([b, b])), "twice_in_request"),
        (ask(&a, json!([])), "needs_two"),
        (ask(&a, json!([stranger])), "wrong_programme"),
        (ask(&a, json!(["0190a000-0000-7000-8000-000000000000"])), "not_found"),
        (json!({ "programme": programme, "by": a, "with": [b], "rank": 0 }), "bad_rank"),
        (json!({ "programme": programme, "by": a, "with": [b], "length": 0 }), "bad_number"),
    ] {
        assert_eq!(desk.refused("ask_meeting", input).0, code);
    }
    desk.call("edit_participation", json!({ "participation": b, "status": "withdrawn" }));
    let (code, said) = desk.refused("ask_meeting", ask(&a, json!([b])));
    assert_eq!(code, "not_coming");
    assert!(said.starts_with("Kyushu Semiconductor"), "{said}");
    assert!(desk.warned("is not coming, but is in 3 requests"));
}

#[test]
fn an_order_in_a_circle_and_settings_out_of_range_are_refused() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    let (x, y, z) = (desk.id("ask_fb_no"), desk.id("ask_fb_jb"), desk.id("ask_fb_kb"));
    desk.call("edit_request", json!({ "request": x, "after": [y] }));
    desk.call("edit_request", json!({ "request": y, "after": [z] }));
    assert_eq!(desk.refused("edit_request", json!({ "request": z, "after": [x] })).0, "order_in_a_circle");
    assert_eq!(desk.refused("edit_request", json!({ "request": z, "after": [z] })).0, "order_in_a_circle");
    // A request that goes takes the order after it along.
    desk.call("remove_requests", json!({ "requests": [y] }));
    assert_eq!(desk.call("request_page", json!({ "request": x }))["after"], json!([]));
    for weight in [json!(-1), json!(1.5), json!(2_000_000), json!(1e300)] {
        assert_eq!(desk.refused("set_matching", json!({ "programme": programme, "weights": { "both": weight } })).0, "bad_weight");
    }
    assert_eq!(desk.refused("set_matching", json!({ "programme": programme, "first_until": 0 })).0, "bad_number");
    assert_eq!(desk.refused("set_matching", json!({ "programme": programme, "travel": [{ "between": ["", ""], "slots": 1 }] })).0, "same_site");
    assert_eq!(desk.refused("set_matching", json!({ "programme": programme, "travel": [{ "between": ["", "North"], "slots": 1 }] })).0, "unknown_site");
}

#[test]
fn the_day_plan_refuses_overlaps_by_name_and_more_slots_than_can_be_solved() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    let block = |from: &str, to: &str, length: u32| json!({ "programme": programme, "from": from, "to": to, "length": length });
    let (code, said) = desk.refused("add_meeting_block", block("2016-11-08T12:00", "2016-11-08T13:00", 20));
    assert_eq!(code, "blocks_overlap");
    assert!(said.contains("Morning"), "{said}");
    for (input, code) in [
        (block("2016-11-08T14:00", "2016-11-08T13:00", 20), "end_before_start"),
        (block("2016-11-08T14:00", "2016-11-08T14:10", 20), "no_meeting_fits"),
        (block("2016-11-08T14:00", "2016-11-08T15:00", 0), "bad_number"),
        (block("2016-11-08T14:00", "2016-11-10T15:00", 20), "block_too_long"),
        (block("2016-11-08T14:00", "2016-11-08T18:00", 1), "too_many_slots"),
    ] {
        assert_eq!(desk.refused("add_meeting_block", input).0, code);
    }
    assert_eq!(desk.refused("add_meeting_tables", json!({ "programme": programme, "count": 0 })).0, "no_tables");
    assert_eq!(desk.refused("add_meeting_interpreter", json!({ "programme": programme, "pairs": [["en", "EN"]] })).0, "same_language");
}

#[test]
fn tables_are_numbered_on_and_their_places_go_with_them_unless_something_else_uses_them() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    desk.call("add_meeting_tables", json!({ "programme": programme, "count": 2, "features": ["screen"] }));
    let setup = desk.call("matchmaking_setup", json!({ "programme": programme }));
    let names: Vec<&str> = setup["tables"].as_array().unwrap().iter().map(|t| t["name"]["en"].as_str().unwrap()).collect();
    assert_eq!(names, ["Table 1", "Table 2", "Table 3", "Table 4", "Table 5", "Table 6"]);
    let (fifth, sixth) = (setup["tables"][4].clone(), setup["tables"][5].clone());
    desk.call("add_item", json!({ "programme": programme, "kind": "meal", "title": { "en": "Coffee" }, "place": fifth["place"],
        "when": { "kind": "exact", "start": { "local": "2016-11-08T15:00", "zone": "Europe/Berlin" }, "end": null } }));
    desk.call("remove_meeting_tables", json!({ "tables": [fifth["table"], sixth["table"]] }));
    let places = desk.call("dump", json!({}))["place"].as_array().unwrap().iter().map(|p| p["id"].clone()).collect::<Vec<_>>();
    assert!(places.contains(&fifth["place"]) && !places.contains(&sixth["place"]));
    let (a, b, table) = (desk.id("bio_fb"), desk.id("bio_bm"), setup["tables"][0]["table"].clone());
    desk.call("set_profile", json!({ "participation": a, "own_table": table }));
    let (code, said) = desk.refused("set_profile", json!({ "participation": b, "own_table": table }));
    assert_eq!(code, "own_table_taken");
    assert!(said.contains("FlandersBio"), "{said}");
}

#[test]
fn caps_below_the_musts_and_people_who_are_never_there_are_named_and_not_refused() {
    let mut desk = Desk::new();
    let a = desk.id("bio_fb");
    for ask in ["ask_fb_no", "ask_fb_jb"] {
        let request = desk.id(ask);
        desk.call("edit_request", json!({ "request": request, "wish": "must" }));
    }
    desk.call("set_profile", json!({ "participation": a, "most": 1 }));
    assert!(desk.warned("FlandersBio must have 2 meetings, but may have 1 at most."));
    assert_eq!(desk.refused("set_profile", json!({ "participation": a, "fewest": 2 })).0, "fewest_over_most");
    let slots: Vec<String> = ["09:30", "10:00", "10:30", "11:00", "11:30", "12:00"].iter().map(|t| format!("2016-11-08T{t}")).collect();
    desk.call("set_availability", json!({ "participation": a, "slots": slots, "there": false }));
    assert!(desk.warned("FlandersBio is there in none of the slots."));
    assert!(desk.warned("They are never there at the same time."));
    desk.call("undo", json!({}));
    desk.call("add_participation", json!({ "programme": desk.programme(), "placeholder": { "en": "Late comer" } }));
    let setup = desk.call("matchmaking_setup", json!({ "programme": desk.programme() }));
    let other = setup["others"][0]["participation"].clone();
    desk.call("add_profiles", json!({ "participations": [other] }));
    assert!(desk.warned("Late comer is in no request."));
}

#[test]
fn a_decline_takes_a_request_out_of_play_and_an_answer_can_be_taken_back() {
    let mut desk = Desk::new();
    let request = desk.id("ask_fb_kb");
    desk.call("answer_request", json!({ "requests": [request], "answer": "declined" }));
    let page = desk.call("request_page", json!({ "request": request }));
    assert_eq!((page["state"].as_str(), page["sides"][1]["answer"].as_str(), page["sides"][0]["answer"].as_str()), (Some("declined"), Some("declined"), Some("accepted")));
    assert_eq!(desk.requests()["said"]["en"], "26 requests, 62 points");
    desk.call("answer_request", json!({ "requests": [request], "answer": "accepted" }));
    assert_eq!(desk.requests()["said"]["en"], "26 requests, 64 points");
}

#[test]
fn suggestions_say_why_and_are_put_in_only_when_accepted() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    let found = desk.call("suggest_meetings", json!({ "programme": programme }));
    let first = &found["suggestions"][0];
    let reason = first["reasons"][0]["en"].as_str().unwrap();
    assert!(reason.contains("offers what") || reason.contains("Both in"), "{reason}");
    assert_eq!(desk.requests()["total"], 26, "nothing is put in unasked");
    desk.call("ask_meetings", json!({ "meetings": [{ "programme": programme, "with": [first["a"], first["b"]] }] }));
    assert_eq!(desk.requests()["total"], 27);
    let again = desk.call("suggest_meetings", json!({ "programme": programme }));
    assert!(again["suggestions"].as_array().unwrap().iter().all(|s| (&s["a"], &s["b"]) != (&first["a"], &first["b"])));
}
