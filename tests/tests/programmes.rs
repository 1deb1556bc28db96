//! A programme from nothing to its people and its running order, and undo from its history.

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

fn made(fill: bool) -> (tempfile::TempDir, App) {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
    let mut app = App::create(&dir.path().join("w.meguri"), clock, "Tester").unwrap();
    if fill {
        sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
    }
    (dir, app)
}

fn call(app: &mut App, name: &str, input: Value) -> Value {
    door::call(app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn programme(app: &mut App, title: &str) -> Value {
    let frame = call(app, "workspace", json!({}));
    frame["programmes"].as_array().unwrap().iter().find(|p| p["title"]["en"] == title).unwrap()["id"].clone()
}

fn rows(order: &Value) -> Vec<String> {
    let sections = order["sections"].as_array().unwrap().iter();
    let line = |r: &Value| format!("{} {} {}", r["time"].as_str().unwrap(), r["length"]["en"].as_str().unwrap(), r["who"]["en"].as_str().unwrap());
    sections.flat_map(|s| s["rows"].as_array().unwrap().iter().filter(|r| r["inside"] == false).map(line)).collect()
}

#[test]
fn a_seminar_is_built_by_typing_alone() {
    let (_dir, mut app) = made(false);
    let id = call(&mut app, "create_programme", json!({ "kind": "seminar", "title": { "en": "Regions" }, "zone": "Asia/Tokyo",
        "second_zone": "Europe/London", "when": { "kind": "days", "from": "2018-11-20", "to": "2018-11-20" } }))["id"].clone();
    call(&mut app, "set_running_order_hours", json!({ "programme": id, "start": "2018-11-20T13:30", "until": "2018-11-20T15:00" }));
    for line in ["Olivier Becht 20 min: Alsace and Japan since 1863", "Takuya Tasso, 15 min, ja: The Linear Collider", "Break 15",
        "Panel 30 min: Daniel Kremers, Tatsushi Amano; moderator Olivier Becht", "Closing remarks 10 min: Patricia Flor"] {
        call(&mut app, "add_running_order_line", json!({ "programme": id, "line": line }));
    }
    let order = call(&mut app, "running_order", json!({ "programme": id }));
    assert_eq!(rows(&order), ["13:30 20 min Olivier Becht", "13:50 15 min Takuya Tasso", "14:05 15 min Break", "14:20 30 min Panel of 2", "14:50 10 min Patricia Flor"]);
    assert_eq!((order["verdict"]["en"].as_str(), order["ends"]["en"].as_str()), (Some("Ends on time"), Some("15:00")));
    let tasso = &order["sections"][0]["rows"][1];
    assert_eq!((tasso["other_time"].as_str(), tasso["languages"][0].as_str(), tasso["name_form"]["text"]["en"].as_str()), (Some("04:50"), Some("ja"), Some("Kanji")));
    let panel = &order["sections"][0]["rows"][3];
    assert_eq!((panel["with"]["en"].as_str(), panel["subject"]["en"].as_str()), (Some("Kremers, Amano"), Some("Moderator: Olivier Becht")));
    // One person, one seat, though they speak twice.
    let seats = call(&mut app, "programme", json!({ "programme": id }))["participants"].as_array().unwrap().len();
    assert_eq!(seats, 5);
    // Lengths push times, and the session in the itinerary spans the sum.
    let first = order["sections"][0]["rows"][0]["contribution"]["id"].clone();
    call(&mut app, "edit_contribution", json!({ "contribution": first, "minutes": 30 }));
    let order = call(&mut app, "running_order", json!({ "programme": id }));
    assert_eq!(order["verdict"]["en"], "10 min over");
    assert_eq!(rows(&order)[1], "14:00 15 min Takuya Tasso");
    let item = call(&mut app, "item", json!({ "item": order["sections"][0]["item"] }));
    assert_eq!(item["item"]["when"]["end"]["local"], "2018-11-20T15:10");
    // Moved up over the break, and taken back.
    let panel = order["sections"][0]["rows"][3]["contribution"]["id"].clone();
    call(&mut app, "move_contribution", json!({ "contribution": panel, "by": -1 }));
    let moved = call(&mut app, "running_order", json!({ "programme": id }));
    assert_eq!(rows(&moved)[2..4], ["14:15 30 min Panel of 2", "14:45 15 min Break"]);
    assert_eq!(moved["sections"][0]["rows"][4]["contribution"]["kind"], "discussion", "its panellists move along");
    call(&mut app, "undo", json!({}));
    assert_eq!(call(&mut app, "running_order", json!({ "programme": id })), order);
}

#[test]
fn sessions_follow_each_other_and_rows_move_between_them() {
    let (_dir, mut app) = made(true);
    let id = programme(&mut app, "Cooperation between European and Japanese Regions");
    let open = call(&mut app, "running_order", json!({ "programme": id }));
    assert_eq!(open["sections"].as_array().unwrap().len(), 3);
    assert_eq!(open["verdict"]["en"], "12 lengths to come", "nine talks, the panel, two closing remarks");
    let talks: Vec<Value> = open["sections"].as_array().unwrap().iter().flat_map(|s| s["rows"].as_array().unwrap().clone()).collect();
    for r in talks.iter().filter(|r| r["inside"] == false) {
        call(&mut app, "edit_contribution", json!({ "contribution": r["contribution"]["id"], "minutes": (if r["contribution"]["kind"] == "panel" { 60 } else { 15 }) }));
    }
    call(&mut app, "set_running_order_hours", json!({ "programme": id, "start": "2018-11-20T13:30", "until": "2018-11-20T17:30" }));
    let order = call(&mut app, "running_order", json!({ "programme": id }));
    assert_eq!((order["ends"]["en"].as_str(), order["verdict"]["en"].as_str()), (Some("17:15"), Some("15 min spare")));
    let items: Vec<Value> = order["sections"].as_array().unwrap().iter().map(|s| call(&mut app, "item", json!({ "item": s["item"] }))["item"]["when"].clone()).collect();
    assert_eq!(items[1]["start"]["local"], "2018-11-20T15:45", "what followed without a clock time has one now");
    let last = order["sections"][2]["rows"][1]["contribution"]["id"].clone();
    call(&mut app, "move_contribution", json!({ "contribution": last, "before": order["sections"][0]["rows"][0]["contribution"]["id"] }));
    let order = call(&mut app, "running_order", json!({ "programme": id }));
    assert_eq!(rows(&order)[0], "13:30 15 min Catherine Trautmann");
    assert_eq!(order["sections"][0]["rows"][0]["post"]["en"], "Former Member, European Parliament");
    assert_eq!(order["ends"]["en"], "17:15");
    let aoki = order["sections"][0]["rows"].as_array().unwrap().iter().find(|r| r["who"]["en"] == "Riki Aoki").unwrap();
    assert!(aoki["post"]["en"].as_str().unwrap().ends_with(", at JETRO Ibaraki"), "{}", aoki["post"]["en"]);
    let view = call(&mut app, "programme", json!({ "programme": id }));
    assert_eq!(view["tabs"], json!(["overview", "running_order", "people", "audience", "hosts", "documents", "report", "issued", "review", "history"]));
}

#[test]
fn last_years_plan_is_this_years_start() {
    let (_dir, mut app) = made(true);
    let id = programme(&mut app, "Japan Study Tour (sample)");
    let old = call(&mut app, "itinerary", json!({ "programme": id }));
    let start = call(&mut app, "programme", json!({ "programme": id }))["next_start"].clone();
    let done = call(&mut app, "duplicate_programme", json!({ "programme": id, "start": start, "title": { "en": "Japan Study Tour 2027" } }));
    let copy = call(&mut app, "programme", json!({ "programme": done["id"] }));
    assert_eq!(copy["participants"], json!([]));
    assert_eq!(copy["subgroups"].as_array().unwrap().len(), 3);
    assert_eq!(copy["programme"]["when"]["from"], start);
    assert_eq!(copy["programme"]["status"], "idea");
    let new = call(&mut app, "itinerary", json!({ "programme": done["id"] }));
    assert_eq!(new["days"].as_array().unwrap().len(), old["days"].as_array().unwrap().len());
    let dump = call(&mut app, "dump", json!({}));
    let of = |p: &Value| dump["item"].as_array().unwrap().iter().filter(|i| &i["programme"] == p).cloned().collect::<Vec<_>>();
    let (a, b) = (of(&id), of(&done["id"]));
    assert_eq!(a.len(), b.len());
    let clock = |i: &Value| i["when_start"].as_str().unwrap_or_default().split('T').nth(1).unwrap_or_default().to_owned();
    assert_eq!(a.iter().map(clock).collect::<Vec<_>>(), b.iter().map(clock).collect::<Vec<_>>(), "clock times stay");
    assert!(b.iter().all(|i| i["state"] != "confirmed" && i["booking"] == "" && i["sequence"] == 0));
    call(&mut app, "undo", json!({}));
    assert_eq!(call(&mut app, "dump", json!({}))["programme"].as_array().unwrap().len(), dump["programme"].as_array().unwrap().len() - 1);
}

#[test]
fn an_old_release_is_started_from_as_it_was_and_the_people_come_along() {
    let (_dir, mut app) = made(true);
    let id = programme(&mut app, "Japan Study Tour (sample)");
    let before = call(&mut app, "dump", json!({}));
    let release = call(&mut app, "release_programme", json!({ "programme": id }))["id"].clone();
    // Since then a visit was taken out, and another got a new name.
    let items: Vec<Value> = before["item"].as_array().unwrap().iter().filter(|i| i["programme"] == id).cloned().collect();
    let gone = items.iter().find(|i| i["title_en"] == "Hitachi City: industry promotion").unwrap();
    call(&mut app, "remove_item", json!({ "item": gone["id"] }));
    call(&mut app, "edit_item", json!({ "item": items[0]["id"], "title": { "en": "Changed since" } }));
    let done = call(&mut app, "duplicate_programme", json!({ "programme": id, "release": release, "people": true, "start": "2027-12-12" }));
    let after = call(&mut app, "dump", json!({}));
    let of = |table: &str, programme: &Value| {
        after[table].as_array().unwrap().iter().filter(|r| &r["programme"] == programme).cloned().collect::<Vec<_>>()
    };
    let copies = of("item", &done["id"]);
    let titles = |all: &[Value]| {
        let mut t: Vec<String> = all.iter().filter(|i| i["state"] != "cancelled").map(|i| i["title_en"].to_string()).collect();
        t.sort();
        t
    };
    assert_eq!(titles(&copies), titles(&items), "the items are those of the release");
    let coming = |all: &[Value]| all.iter().filter(|s| ["accepted", "confirmed"].contains(&s["status"].as_str().unwrap())).count();
    let seats = of("participation", &done["id"]);
    assert!(!seats.is_empty());
    assert_eq!(seats.len(), coming(&of("participation", &id)));
    assert!(seats.iter().all(|s| s["status"] == "accepted"), "whoever came is asked again");
    // The groups have their people again, and the items their groups.
    let groups: Vec<Value> = of("subgroup", &done["id"]).iter().map(|g| g["id"].clone()).collect();
    assert_eq!(groups.len(), 3);
    for table in ["membership", "item_subgroup"] {
        assert!(after[table].as_array().unwrap().iter().any(|r| groups.contains(&r["subgroup"])), "{table}");
    }
    let other = programme(&mut app, "JLGC Seminar");
    let wrong = door::call(&mut app, "duplicate_programme", json!({ "programme": other, "release": release })).unwrap_err().code;
    assert_eq!(wrong, "wrong_programme");
}

#[test]
fn a_series_shows_its_editions_side_by_side() {
    let (_dir, mut app) = made(true);
    let series = call(&mut app, "create_series", json!({ "name": { "en": "Japan Study Tour" } }))["id"].clone();
    let id = programme(&mut app, "Japan Study Tour (sample)");
    call(&mut app, "edit_programme", json!({ "programme": id, "series": series, "edition": 7 }));
    call(&mut app, "duplicate_programme", json!({ "programme": id, "title": { "en": "Next year's" } }));
    let page = call(&mut app, "series_page", json!({ "series": series }));
    let editions = page["editions"].as_array().unwrap();
    assert_eq!(editions.iter().map(|e| e["edition"].as_u64().unwrap()).collect::<Vec<_>>(), [8, 7], "the newest first");
    assert_eq!(editions[0]["cities"], editions[1]["cities"]);
    assert_eq!((editions[0]["delegates"].as_u64(), editions[1]["delegates"].as_u64()), (Some(0), Some(12)));
    assert!(editions[1]["hosts"].as_array().unwrap().iter().any(|h| h["en"] == "Hitachi City"));
}

#[test]
fn names_fill_the_seats_that_wait_for_them() {
    let (_dir, mut app) = made(false);
    let id = call(&mut app, "create_programme", json!({ "kind": "study_tour", "title": { "en": "Tour" }, "zone": "Asia/Tokyo",
        "when": { "kind": "days", "from": "2026-12-01", "to": "2026-12-03" } }))["id"].clone();
    call(&mut app, "add_placeholders", json!({ "programme": id, "role": "delegate", "count": 3 }));
    let group = call(&mut app, "create_subgroup", json!({ "programme": id, "letter": "A" }))["id"].clone();
    let other = call(&mut app, "create_subgroup", json!({ "programme": id, "letter": "B" }))["id"].clone();
    let roster = call(&mut app, "roster", json!({ "programme": id }));
    let seats: Vec<Value> = roster["sections"][0]["rows"].as_array().unwrap().iter().map(|r| r["participation"]["id"].clone()).collect();
    assert_eq!(roster["sections"][0]["rows"][2]["name"], json!({ "en": "Delegate 3", "ja": "団員3" }));
    call(&mut app, "put_in_group", json!({ "participations": seats, "subgroup": group }));
    call(&mut app, "put_in_group", json!({ "participations": [seats[0]], "subgroup": other, "date": "2026-12-02" }));
    // The second seat is named alone; a list fills the others in their order and adds what is left over.
    call(&mut app, "name_placeholder", json!({ "participation": seats[1], "name": "塚本 一郎" }));
    let read = call(&mut app, "read_people", json!({ "programme": id, "role": "delegate", "fill": true, "list": "Ada Byron\n塚本　一郎" }));
    assert_eq!((read[0]["seat"]["en"].as_str(), read[1]["here"].as_bool()), (Some("Delegate 1"), Some(true)));
    let said = call(&mut app, "add_people", json!({ "programme": id, "role": "delegate", "fill": true, "list": "Ada Byron, Somewhere\n塚本　一郎\nJun Mori\nKim Lee\n12 more" }));
    assert_eq!(said["said"]["en"], "Added the seat “4 people”");
    let roster = call(&mut app, "roster", json!({ "programme": id }));
    let rows = roster["sections"][0]["rows"].as_array().unwrap();
    let by_id = |id: &Value| rows.iter().find(|r| &r["participation"]["id"] == id).unwrap();
    assert_eq!(by_id(&seats[0])["name"]["en"], "Ada Byron");
    assert_eq!(by_id(&seats[0])["participation"]["placeholder"]["en"], "Delegate 1", "the number is kept");
    assert_eq!(by_id(&seats[0])["everyday"], group);
    assert_eq!(by_id(&seats[0])["days"], json!([{ "date": "2026-12-02", "subgroup": other }]));
    assert_eq!(roster["heads"], 16);
    assert_eq!(roster["names_to_come"]["en"], "12 names to come");
    // One of the twelve gets a name: eleven are left, in the same groups.
    let more = rows.iter().find(|r| r["participation"]["headcount"] == 12).unwrap()["participation"]["id"].clone();
    call(&mut app, "put_in_group", json!({ "participations": [more], "subgroup": group }));
    let own = call(&mut app, "name_placeholder", json!({ "participation": more, "name": "Late Comer" }))["id"].clone();
    let roster = call(&mut app, "roster", json!({ "programme": id, "text": "comer" }));
    assert_eq!(roster["sections"][0]["rows"][0]["participation"]["id"], own);
    assert_eq!(roster["sections"][0]["rows"][0]["everyday"], group);
    assert_eq!(roster["heads"], 16);
    let e = door::call(&mut app, "name_placeholder", json!({ "participation": own, "name": "x" })).unwrap_err();
    assert_eq!(e.code, "has_name");
}

#[test]
fn one_change_of_long_ago_is_taken_back_from_the_history_with_a_clear_answer() {
    let (_dir, mut app) = made(true);
    let id = programme(&mut app, "Japan Study Tour (sample)");
    let items = call(&mut app, "dump", json!({}))["item"].clone();
    let item = items.as_array().unwrap().iter().find(|i| i["programme"] == id && i["when_kind"] == "exact" && i["kind"] == "visit").unwrap().clone();
    let renamed = call(&mut app, "edit_item", json!({ "item": item["id"], "title": { "en": "Renamed" } }))["seq"].clone();
    let confirmed = call(&mut app, "edit_item", json!({ "item": item["id"], "state": "cancelled" }))["seq"].clone();
    let sequence = |app: &mut App| call(app, "item", json!({ "item": item["id"] }))["item"]["sequence"].as_i64().unwrap();
    let before = sequence(&mut app);
    let done = call(&mut app, "undo_change", json!({ "seq": renamed }));
    assert!(done["said"]["en"].as_str().unwrap().starts_with("Took back: Changed title"), "{}", done["said"]);
    let now = call(&mut app, "item", json!({ "item": item["id"] }))["item"].clone();
    assert_eq!((&now["title"]["en"], now["state"].as_str()), (&item["title_en"], Some("cancelled")));
    assert_eq!(sequence(&mut app), before, "a title is no fact that recipients are told of");
    call(&mut app, "undo_change", json!({ "seq": confirmed }));
    assert_eq!(sequence(&mut app), before + 1, "the state is");
    // Already taken back, an undo, and what was changed since.
    assert_eq!(door::call(&mut app, "undo_change", json!({ "seq": renamed })).unwrap_err().code, "taken_back_already");
    let again = call(&mut app, "edit_item", json!({ "item": item["id"], "title": { "en": "One" } }))["seq"].clone();
    call(&mut app, "edit_item", json!({ "item": item["id"], "title": { "en": "Two" } }));
    let e = door::call(&mut app, "undo_change", json!({ "seq": again })).unwrap_err();
    assert_eq!(e.code, "changed_since");
    assert!(e.said.en.contains("“Two”") && e.said.en.contains(item["title_en"].as_str().unwrap()), "{}", e.said.en);
    let undo = call(&mut app, "undo", json!({}))["seq"].clone();
    assert_eq!(door::call(&mut app, "undo_change", json!({ "seq": undo })).unwrap_err().code, "not_a_change");
    // Back to the moment after the renaming: one entry, and the programme's history still tells all.
    let lines = call(&mut app, "history", json!({ "programme": id, "limit": 1000 })).as_array().unwrap().len();
    call(&mut app, "remove_item", json!({ "item": item["id"] }));
    call(&mut app, "undo_back_to", json!({ "seq": renamed }));
    assert_eq!(call(&mut app, "item", json!({ "item": item["id"] }))["item"]["title"]["en"], "Renamed");
    let after = call(&mut app, "history", json!({ "programme": id, "limit": 1000 }));
    assert_eq!(after.as_array().unwrap().len(), lines + 2);
    assert_eq!((&after[1]["undone"], &after[1]["can_take_back"]), (&json!(true), &json!(false)), "the removal is marked as taken back");
}

#[test]
fn the_list_is_found_and_narrowed() {
    let (_dir, mut app) = made(true);
    let all = call(&mut app, "programmes", json!({}));
    assert_eq!(all["rows"].as_array().unwrap().len() as u64, all["all"].as_u64().unwrap());
    for text in ["study tour", "訪日研修", "ＳＴＵＤＹ"] {
        let found = call(&mut app, "programmes", json!({ "text": text }));
        assert!(found["rows"].as_array().unwrap().iter().any(|r| r["line"]["title"]["en"] == "Japan Study Tour (sample)"), "{text}");
    }
    let seminars = call(&mut app, "programmes", json!({ "kinds": ["seminar"], "years": ["2018"] }));
    assert!(seminars["rows"].as_array().unwrap().iter().all(|r| r["year"] == 2018 && r["line"]["kind"] == "seminar"));
    assert_eq!(seminars["kinds"], all["kinds"], "what it can be narrowed to does not shrink");
    assert_eq!(call(&mut app, "programmes", json!({ "text": "no such thing" }))["rows"], json!([]));
}

#[test]
fn hosts_say_what_happens_there_and_whether_it_fits_in() {
    let (_dir, mut app) = made(true);
    let id = programme(&mut app, "Japan Study Tour (sample)");
    let view = call(&mut app, "hosts", json!({ "programme": id }));
    assert!(view["hosts"].as_array().unwrap().iter().any(|h| !h["items"].as_array().unwrap().is_empty()));
    let venue = view["venues"].as_array().unwrap().iter().find(|v| v["people"].as_u64().unwrap() > 1).unwrap();
    call(&mut app, "edit_place", json!({ "place": venue["place"], "capacity": 1 }));
    let view = call(&mut app, "hosts", json!({ "programme": id }));
    let now = view["venues"].as_array().unwrap().iter().find(|v| v["place"] == venue["place"]).unwrap();
    assert_eq!(now["too_small"], true);
}
