//! The itinerary's commands through the one door: typed lines, trial moves, several items at once, groups, proposals.

use std::collections::BTreeMap;
use std::path::Path;

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

/// A programme of seven days with two named delegates, a place each in Gateshead and Sunderland.
struct Desk {
    app: App,
    ids: BTreeMap<&'static str, Value>,
}

impl Desk {
    fn new(dir: &Path) -> Desk {
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        let mut d = Desk { app: App::create(&dir.join("w.meguri"), clock, "Tester").unwrap(), ids: BTreeMap::new() };
        let place = |en: &str, ja: &str, lat: f64, lon: f64, zone: &str| {
            json!({ "kind": "site", "name": { "en": en, "ja": ja }, "latitude": lat, "longitude": lon, "zone": zone })
        };
        d.make("nsk", "create_place", place("NSK bearings, Peterlee", "日本精工 ピータリー", 54.753, -1.345, "Europe/London"));
        d.make("gateshead", "create_place", place("Gateshead Civic Centre", "", 54.953, -1.603, "Europe/London"));
        d.make("tokyo", "create_place", json!({ "kind": "locality", "name": { "en": "Tokyo", "ja": "東京" }, "zone": "Asia/Tokyo" }));
        d.make("tour", "create_programme", json!({ "kind": "study_tour", "title": { "en": "Tour" }, "zone": "Europe/London",
            "when": { "kind": "days", "from": "2026-12-14", "to": "2026-12-18" } }));
        for name in ["hanyu", "waterson"] {
            d.make(name, "create_person", json!({ "names": [{ "script": "latin", "family": name, "given": "X", "order": "given_first" }] }));
        }
        for (seat, person) in [("seat-h", "hanyu"), ("seat-w", "waterson")] {
            let input = json!({ "programme": d.ids["tour"], "person": d.ids[person] });
            d.make(seat, "add_participation", input);
        }
        d
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
    }
    fn make(&mut self, name: &'static str, command: &str, input: Value) {
        let id = self.call(command, input)["id"].clone();
        self.ids.insert(name, id);
    }
    fn item(&mut self, id: &Value) -> Value {
        self.call("item", json!({ "item": id }))["item"].clone()
    }
    fn visit(&mut self, name: &'static str, place: &str, start: &str, end: &str) {
        let at = |t: &str| json!({ "local": t, "zone": "Europe/London" });
        let place = self.ids[place].clone();
        let input = json!({ "programme": self.ids["tour"], "kind": "visit", "title": { "en": name }, "place": place,
            "when": { "kind": "exact", "start": at(start), "end": at(end) } });
        self.make(name, "add_item", input);
    }
    fn items(&mut self) -> Vec<Value> {
        self.call("dump", json!({}))["item"].as_array().unwrap().clone()
    }
}

fn desk() -> (tempfile::TempDir, Desk) {
    let dir = tempfile::tempdir().unwrap();
    let desk = Desk::new(dir.path());
    (dir, desk)
}

#[test]
fn a_typed_line_says_what_it_will_make_and_makes_it() {
    let (_dir, mut d) = desk();
    for (text, title, kind, when, place) in [
        ("14:00 NSK visit 2h", "NSK visit", "visit", "Tue 15 Dec, 14:00–16:00", "NSK bearings, Peterlee"),
        ("午後2時 日本精工 訪問 2時間", "日本精工 訪問", "visit", "Tue 15 Dec, 14:00–16:00", "NSK bearings, Peterlee"),
        ("Thu 9-10 briefing", "Briefing", "session", "Thu 17 Dec, 09:00–10:00", ""),
        ("lunch 12:30", "Lunch", "meal", "Tue 15 Dec, 12:30", ""),
        ("day 2 morning courtesy call, Mayor", "Courtesy call, Mayor", "visit", "Tue 15 Dec, Morning", ""),
        ("hotel 3 nights", "Hotel", "lodging", "Tue 15 Dec – Fri 18 Dec", ""),
    ] {
        let ask = json!({ "programme": d.ids["tour"], "text": text, "date": "2026-12-15" });
        let r = d.call("read_item", ask);
        assert_eq!(r["title"]["en"].as_str().filter(|t| !t.is_empty()).unwrap_or(r["title"]["ja"].as_str().unwrap()), title, "{text}");
        assert_eq!(r["kind"], kind, "{text}");
        assert_eq!(r["when"][0]["text"]["en"], when, "{text}");
        assert_eq!(r["place"]["en"].as_str().unwrap_or(""), place, "{text}");
        let made = d.call("add_item", r["input"].clone());
        let item = d.item(&made["id"]);
        assert_eq!((&item["kind"], &item["state"]), (&json!(kind), &json!("provisional")));
    }
}

#[test]
fn a_typed_flight_leaves_in_one_zone_and_lands_in_the_other() {
    let (_dir, mut d) = desk();
    let ask = json!({ "programme": d.ids["tour"], "text": "flight JL43 19:00-15:50 > Tokyo", "date": "2026-12-15" });
    let r = d.call("read_item", ask);
    assert_eq!((&r["title"]["en"], &r["title"]["ja"]), (&json!("Flight to Tokyo"), &json!("東京行き航空便")));
    assert_eq!(r["input"]["when"]["start"], json!({ "local": "2026-12-15T19:00", "zone": "Europe/London" }));
    assert_eq!(r["input"]["when"]["end"], json!({ "local": "2026-12-16T15:50", "zone": "Asia/Tokyo" }));
    assert_eq!((&r["input"]["number"], &r["input"]["travel"]), (&json!("JL43"), &json!("flight")));
    assert_eq!(r["duration"]["en"], "11 h 50 min");
}

#[test]
fn what_is_pointed_at_is_on_the_grids_clock_and_what_is_typed_on_that_of_the_place() {
    let (_dir, mut d) = desk();
    let tour = d.ids["tour"].clone();
    let ask = |text: &str, minute: Option<i32>| json!({ "programme": tour, "text": text, "date": "2026-12-15", "zone": "Asia/Tokyo", "minute": minute, "end_minute": minute.map(|m| m + 60) });
    let (pointed, typed) = (ask("visit at NSK", Some(20 * 60)), ask("20:00 visit at NSK", Some(9 * 60)));
    let start = |r: &Value| r["input"]["when"]["start"].clone();
    assert_eq!(start(&d.call("read_item", pointed)), json!({ "local": "2026-12-15T11:00", "zone": "Europe/London" }));
    assert_eq!(start(&d.call("read_item", typed)), json!({ "local": "2026-12-15T20:00", "zone": "Europe/London" }));
    // A place that is only guessed does not take the time to its own clock.
    let guessed = ask("20:00 NSK visit", None);
    let r = d.call("read_item", guessed);
    assert_eq!((start(&r)["zone"].clone(), r["place"].clone()), (json!("Asia/Tokyo"), Value::Null));
}

#[test]
fn what_a_line_does_not_say_is_said_to_be_open() {
    let (_dir, mut d) = desk();
    let ask = json!({ "programme": d.ids["tour"], "text": "dinner at Nowhere 19:00, group Z" });
    let r = d.call("read_item", ask);
    assert_eq!(r["title"]["en"], "Dinner, Nowhere");
    assert_eq!(r["when"][0]["text"]["en"], "No date yet");
    assert_eq!(r["doubts"].as_array().unwrap().len(), 2, "{}", r["doubts"]);
    assert!(r["place"].is_null());
    // And what a line would clash with is said before it is added.
    d.visit("A", "nsk", "2026-12-15T14:00", "2026-12-15T16:00");
    let ask = json!({ "programme": d.ids["tour"], "text": "15:00 meeting 1h", "date": "2026-12-15" });
    let r = d.call("read_item", ask);
    assert_eq!(r["clashes"][0]["level"], "block", "{}", r["clashes"]);
    assert!(d.call("clashes", json!({})).as_array().unwrap().iter().all(|c| c["level"] != "block"), "nothing was written");
}

#[test]
fn a_tried_move_says_what_would_clash_and_leaves_no_trace() {
    let (_dir, mut d) = desk();
    d.visit("A", "nsk", "2026-12-15T10:00", "2026-12-15T12:00");
    d.visit("B", "nsk", "2026-12-15T13:00", "2026-12-15T14:00");
    let before = d.call("dump", json!({}));
    let clashes = d.call("clashes", json!({}));
    let tried = d.call("try_move", json!({ "items": [d.ids["B"]], "minutes": -90 }));
    assert_eq!(tried["items"][0]["when"]["en"], "Tue 15 Dec, 11:30–12:30");
    let found = &tried["clashes"][0];
    assert_eq!((&found["level"], &found["new"]), (&json!("block"), &json!(true)), "{tried}");
    assert_eq!(d.call("try_move", json!({ "items": [d.ids["B"]], "days": 1 }))["clashes"], json!([]));
    assert_eq!(d.call("dump", json!({})), before);
    assert_eq!(d.call("clashes", json!({})), clashes);
    let e = door::call(&mut d.app, "try_move", json!({ "items": [d.ids["B"]], "stretch": -120 })).unwrap_err();
    assert_eq!(e.code, "end_before_start");
}

#[test]
fn several_items_move_copy_and_go_as_one_change() {
    let (_dir, mut d) = desk();
    d.visit("A", "nsk", "2026-12-15T10:00", "2026-12-15T12:00");
    d.visit("B", "gateshead", "2026-12-15T14:00", "2026-12-15T15:00");
    let both = json!([d.ids["A"], d.ids["B"], d.ids["A"]]);
    let done = d.call("move_items", json!({ "items": both, "days": 2, "minutes": 30 }));
    assert_eq!(done["said"]["en"], "Moved 2 items, “A” first");
    let start = |i: &Value| i["when"]["start"]["local"].as_str().unwrap().to_owned();
    let (a, b) = (d.ids["A"].clone(), d.ids["B"].clone());
    assert_eq!((start(&d.item(&a)), start(&d.item(&b))), ("2026-12-17T10:30".into(), "2026-12-17T14:30".into()));
    assert_eq!(d.item(&a)["sequence"], 1);
    d.call("undo", json!({}));
    assert_eq!(start(&d.item(&b)), "2026-12-15T14:00");

    d.call("set_state", json!({ "items": both, "state": "confirmed" }));
    d.call("copy_items", json!({ "items": both, "days": 1 }));
    let items = d.items();
    assert_eq!(items.len(), 4);
    assert_eq!(items.iter().filter(|i| i["state"] == "provisional").count(), 2, "copies are provisional");
    d.call("remove_items", json!({ "items": both }));
    assert_eq!(d.items().len(), 2);
    for (command, input, code) in [
        ("move_items", json!({ "items": [] }), "needs_items"),
        ("join_items", json!({ "items": [items[2]["id"]] }), "needs_several"),
        ("split_item", json!({ "item": items[2]["id"] }), "needs_groups"),
    ] {
        assert_eq!(door::call(&mut d.app, command, input).unwrap_err().code, code);
    }
}

#[test]
fn items_go_to_another_programme_with_the_people_and_groups_that_are_there() {
    let (_dir, mut d) = desk();
    d.make("other", "create_programme", json!({ "kind": "study_tour", "title": { "en": "Other" }, "zone": "Europe/London" }));
    let other = d.ids["other"].clone();
    let person = d.ids["hanyu"].clone();
    d.make("seat-there", "add_participation", json!({ "programme": other, "person": person }));
    let tour = d.ids["tour"].clone();
    d.call("make_groups", json!({ "programme": tour, "number": 2 }));
    d.call("make_groups", json!({ "programme": other, "number": 1 }));
    d.visit("A", "nsk", "2026-12-15T10:00", "2026-12-15T12:00");
    let a = d.ids["A"].clone();
    let groups = d.call("groups", json!({ "programme": tour }))["groups"].clone();
    d.call("edit_item", json!({ "item": a, "subgroups": [groups[1]["subgroup"]] }));
    for seat in ["seat-h", "seat-w"] {
        let seat = d.ids[seat].clone();
        d.call("assign", json!({ "item": a, "participation": seat }));
    }
    d.call("move_items", json!({ "items": [a], "programme": other }));
    let view = d.call("item", json!({ "item": a }));
    assert_eq!(view["item"]["programme"], other);
    assert_eq!(view["letters"], json!(["A"]));
    let assigned: Vec<&Value> = view["assigned"].as_array().unwrap().iter().map(|s| &s["participation"]).collect();
    assert_eq!(assigned, [&d.ids["seat-there"]], "who is not in the other programme stays behind");
}

#[test]
fn an_item_is_split_by_group_and_joined_again() {
    let (_dir, mut d) = desk();
    let tour = d.ids["tour"].clone();
    d.call("make_groups", json!({ "programme": tour, "number": 2, "spread": true }));
    d.visit("A", "nsk", "2026-12-15T10:00", "2026-12-15T12:00");
    let a = d.ids["A"].clone();
    for seat in ["seat-h", "seat-w"] {
        let seat = d.ids[seat].clone();
        d.call("assign", json!({ "item": a, "participation": seat }));
    }
    let whole = d.call("item", json!({ "item": a }));
    assert_eq!(d.call("split_item", json!({ "item": a }))["said"]["en"], "Split “A” into groups A, B");
    let ids: Vec<Value> = d.items().iter().map(|i| i["id"].clone()).collect();
    assert_eq!(ids.len(), 2);
    for (id, letter) in ids.iter().zip(["A", "B"]) {
        let view = d.call("item", json!({ "item": id }));
        assert_eq!(view["letters"], json!([letter]));
        assert_eq!(view["assigned"].as_array().unwrap().len(), 1, "whoever is assigned goes with their group");
    }
    d.call("join_items", json!({ "items": ids }));
    let again = d.call("item", json!({ "item": a }));
    assert_eq!(again["item"]["audience"], "whole_party");
    assert_eq!(again["assigned"].as_array().unwrap().len(), whole["assigned"].as_array().unwrap().len());
    assert_eq!(d.items().len(), 1);
}

#[test]
fn a_person_changes_group_for_a_day_and_back() {
    let (_dir, mut d) = desk();
    let tour = d.ids["tour"].clone();
    d.call("make_groups", json!({ "programme": tour, "number": 2, "spread": true }));
    let groups = |d: &mut Desk, date: Value| d.call("groups", json!({ "programme": tour, "date": date }));
    let everyday = groups(&mut d, Value::Null);
    let (a, b) = (everyday["groups"][1]["subgroup"].clone(), everyday["groups"][2]["subgroup"].clone());
    let seat = everyday["seats"][0].clone();
    assert_eq!(seat["groups"], json!([a]));
    let put = |d: &mut Desk, group: &Value, date: Value| {
        d.call("put_in_group", json!({ "participations": [seat["participation"]], "subgroup": group, "date": date }))
    };
    put(&mut d, &b, json!("2026-12-15"));
    let day = groups(&mut d, json!("2026-12-15"));
    assert_eq!((&day["seats"][0]["groups"], &day["seats"][0]["own"]), (&json!([b]), &json!(true)));
    assert_eq!(groups(&mut d, json!("2026-12-16"))["seats"][0]["groups"], json!([a]));
    put(&mut d, &a, json!("2026-12-15"));
    assert_eq!(groups(&mut d, json!("2026-12-15"))["seats"][0]["own"], false, "the usual group needs no entry of the day");
    put(&mut d, &Value::Null, Value::Null);
    assert_eq!(groups(&mut d, Value::Null)["seats"][0]["groups"], json!([]));
}

#[test]
fn legs_and_nights_that_are_missing_are_proposed_and_added_as_one_change() {
    let (_dir, mut d) = desk();
    d.visit("A", "nsk", "2026-12-15T10:00", "2026-12-15T12:00");
    d.visit("B", "gateshead", "2026-12-15T14:00", "2026-12-15T15:00");
    d.visit("C", "gateshead", "2026-12-16T09:00", "2026-12-16T10:00");
    let tour = d.ids["tour"].clone();
    let found = d.call("proposals", json!({ "programme": tour }));
    let kinds: Vec<&str> = found.as_array().unwrap().iter().map(|p| p["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["leg", "lodging"], "{found}");
    assert!(found[0]["label"]["en"].as_str().unwrap().contains("min"), "{found}");
    let inputs: Vec<&Value> = found.as_array().unwrap().iter().map(|p| &p["input"]).collect();
    d.call("add_items", json!({ "items": inputs }));
    assert_eq!(d.call("proposals", json!({ "programme": tour })), json!([]));
    d.call("undo", json!({}));
    assert_eq!(d.call("proposals", json!({ "programme": tour })), found);
}

#[test]
fn items_read_as_text_for_a_mail() {
    let (_dir, mut d) = desk();
    d.visit("Plant tour", "nsk", "2026-12-15T10:00", "2026-12-15T12:00");
    d.visit("Talks", "gateshead", "2026-12-16T14:00", "2026-12-16T15:00");
    let text = d.call("items_text", json!({ "items": [d.ids["Talks"], d.ids["Plant tour"]] }));
    assert_eq!(
        text["en"],
        "Tue 15 Dec 2026\n10:00–12:00  Plant tour, NSK bearings, Peterlee [Provisional]\n\nWed 16 Dec 2026\n14:00–15:00  Talks, Gateshead Civic Centre [Provisional]"
    );
    assert!(text["ja"].as_str().unwrap().starts_with("2026年12月15日（火）\n10:00〜12:00  Plant tour、日本精工 ピータリー［仮］"), "{}", text["ja"]);
}

#[test]
fn dates_are_read_near_the_programme_and_months_are_whole_weeks_from_monday() {
    let (_dir, mut d) = desk();
    let tour = d.ids["tour"].clone();
    for (text, date) in [("Tue", "2026-12-15"), ("12/16", "2026-12-16"), ("3日目", "2026-12-16"), ("18 Dec", "2026-12-18")] {
        assert_eq!(d.call("read_date", json!({ "text": text, "programme": tour }))["date"], date, "{text}");
    }
    let month = d.call("read_date", json!({ "text": "3月", "months": true }));
    assert_eq!((&month["date"], &month["when"]["month"], &month["label"]["en"]), (&Value::Null, &json!(3), &json!("March")));
    assert_eq!(door::call(&mut d.app, "read_date", json!({ "text": "3月" })).unwrap_err().code, "date_not_understood");
    let page = d.call("month_page", json!({ "date": "2026-12-31", "step": 2 }));
    assert_eq!((&page["month"], &page["title"]["ja"]), (&json!("2027-02"), &json!("2027年2月")));
    assert_eq!(page["weeks"].as_array().unwrap().len(), 4, "February 2027 is four whole weeks");
    assert_eq!(page["weeks"][0][0]["label"]["en"], "Mon 1 Feb 2027");
    assert_eq!(page["weekdays"][0]["en"], "Mon");
}

#[test]
fn the_sample_proposes_only_what_can_be_added() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
    let mut app = App::create(&dir.path().join("s.meguri"), clock, "Tester").unwrap();
    sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
    let content = door::call(&mut app, "dump", json!({})).unwrap();
    for programme in content["programme"].as_array().unwrap() {
        let found = door::call(&mut app, "proposals", json!({ "programme": programme["id"] })).unwrap();
        let inputs: Vec<Value> = found.as_array().unwrap().iter().map(|p| p["input"].clone()).collect();
        if !inputs.is_empty() {
            door::call(&mut app, "add_items", json!({ "items": inputs })).unwrap();
        }
    }
}
