//! The calendar over all programmes, asked through the one door.

use std::path::Path;

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

fn app(dir: &Path, now: &str) -> App {
    App::create(&dir.join("w.meguri"), Clock::Fixed(clock::parse(now).unwrap()), "Tester").unwrap()
}

fn call(app: &mut App, name: &str, input: Value) -> Value {
    door::call(app, name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
}

fn day<'a>(view: &'a Value, date: &str) -> &'a Value {
    view["days"].as_array().unwrap().iter().find(|d| d["date"] == date).unwrap_or_else(|| panic!("{date}"))
}

fn add(app: &mut App, programme: &Value, title: &str, when: Value) -> Value {
    call(app, "add_item", json!({ "programme": programme, "kind": "visit", "title": { "en": title }, "when": when }))["id"].clone()
}

fn exact(start: &str, zone: &str, end: &str, end_zone: &str) -> Value {
    json!({ "kind": "exact", "start": { "local": start, "zone": zone }, "end": { "local": end, "zone": end_zone } })
}

fn programme(app: &mut App, title: &str, from: &str, to: &str) -> Value {
    let when = json!({ "kind": "days", "from": from, "to": to });
    let input = json!({ "kind": "delegation_visit", "title": { "en": title }, "zone": "Europe/London", "status": "confirmed", "when": when });
    call(app, "create_programme", input)["id"].clone()
}

#[test]
fn the_sample_s_month_has_its_programme_as_a_bar_over_the_weeks_and_its_holidays() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-21T09:00:00Z");
    sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
    let first = sample::first_day("2026-11-21".parse().unwrap());
    let view = call(&mut app, "calendar", json!({ "layout": "month", "date": first.to_string() }));
    assert_eq!(view["title"], json!({ "en": "December 2026", "ja": "2026年12月" }));
    assert_eq!(view["days"].as_array().unwrap().len(), 35);
    assert_eq!((day(&view, "2026-11-30")["inside"].as_bool(), day(&view, "2026-12-25")["inside"].as_bool()), (Some(false), Some(true)));
    assert_eq!(day(&view, "2026-12-25")["holidays"][0]["name"]["en"], "Christmas Day");
    let bars: Vec<&Value> = view["weeks"].as_array().unwrap().iter().flat_map(|w| w["bars"].as_array().unwrap()).collect();
    let tour: Vec<&&Value> = bars.iter().filter(|b| b["title"]["en"] == "Japan Study Tour (sample)" && b["item"].is_null()).collect();
    // Sunday to Saturday: the last day of one week and six of the next.
    assert_eq!(tour.len(), 2, "{bars:?}");
    assert_eq!((tour[0]["first"].as_u64(), tour[0]["to_after"].as_bool()), (Some(6), Some(true)));
    assert_eq!((tour[1]["first"].as_u64(), tour[1]["last"].as_u64(), tour[1]["from_before"].as_bool()), (Some(0), Some(5), Some(true)));
    assert!(tour[0]["clashes"]["en"].as_str().unwrap().contains("clash"), "{}", tour[0]["clashes"]);
    let entries: usize = view["days"].as_array().unwrap().iter().map(|d| d["entries"].as_array().unwrap().len()).sum();
    assert!(entries > 10);
    // Left out, nothing of it is there but the offer to show it.
    let without = call(&mut app, "calendar", json!({ "layout": "month", "date": first.to_string(), "without": [tour[0]["programme"]] }));
    assert!(without["days"].as_array().unwrap().iter().all(|d| d["entries"].as_array().unwrap().is_empty()));
    assert!(without["here"].as_array().unwrap().contains(&tour[0]["programme"]));
}

#[test]
fn the_week_starts_where_the_setting_says() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-21T09:00:00Z");
    call(&mut app, "set_setting", json!({ "key": "week_start", "value": "sunday" }));
    let view = call(&mut app, "calendar", json!({ "layout": "week" }));
    assert_eq!((view["days"][0]["date"].as_str(), view["weekdays"][0]["en"].as_str()), (Some("2026-11-15"), Some("Sun")));
    assert_eq!((view["before"].as_str(), view["after"].as_str()), (Some("2026-11-14"), Some("2026-11-28")));
    assert!(door::call(&mut app, "set_setting", json!({ "key": "week_start", "value": "friday" })).is_err());
}

#[test]
fn in_the_weeks_in_which_the_clocks_change_the_days_say_so_and_items_stay_on_their_own_clock() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-10-01T09:00:00Z");
    let visit = programme(&mut app, "Visit", "2026-10-19", "2026-10-30");
    let tokyo = |d: &str| exact(&format!("{d}T17:00"), "Asia/Tokyo", &format!("{d}T18:00"), "Asia/Tokyo");
    add(&mut app, &visit, "Before", tokyo("2026-10-24"));
    let after = add(&mut app, &visit, "After", tokyo("2026-10-25"));
    let view = call(&mut app, "calendar", json!({ "layout": "week", "date": "2026-10-25", "zone": "Europe/London" }));
    let sunday = day(&view, "2026-10-25");
    let notes: Vec<&str> = sunday["notes"].as_array().unwrap().iter().map(|n| n["en"].as_str().unwrap()).collect();
    assert_eq!(notes, ["Clocks go back from 02:00 to 01:00", "Tokyo +9 h from this day"]);
    // 17:00 in Tokyo is 09:00 in London on Saturday and 08:00 on Sunday.
    assert_eq!(day(&view, "2026-10-24")["blocks"][0]["start"], 540);
    assert_eq!(sunday["blocks"][0]["start"], 480);
    assert_eq!(sunday["blocks"][0]["time"]["en"], "17:00–18:00 Tokyo");
    assert_eq!(view["zones"][0]["offset"]["en"], "BST");
    assert_eq!(view["zones"][2]["offset"]["en"], "+8");
    // Dragged a day on and half an hour later on London's clock, it stays a Tokyo time of the same length.
    call(&mut app, "move_item", json!({ "item": after, "start": "2026-10-26T08:30", "shown_in": "Europe/London" }));
    let when = call(&mut app, "item", json!({ "item": after }))["item"]["when"].clone();
    assert_eq!(when, tokyo("2026-10-26").as_object().map(|_| exact("2026-10-26T17:30", "Asia/Tokyo", "2026-10-26T18:30", "Asia/Tokyo")).unwrap());
    // Its lower edge dragged on the same clock.
    call(&mut app, "move_item", json!({ "item": after, "start": "2026-10-26T08:30", "end": "2026-10-26T10:00", "shown_in": "Europe/London" }));
    let when = call(&mut app, "item", json!({ "item": after }))["item"]["when"].clone();
    assert_eq!(when, exact("2026-10-26T17:30", "Asia/Tokyo", "2026-10-26T19:00", "Asia/Tokyo"));
    let spring = call(&mut app, "calendar", json!({ "layout": "week", "date": "2027-03-28", "zone": "Europe/London" }));
    assert_eq!(day(&spring, "2027-03-28")["notes"][0]["en"], "Clocks go forward from 01:00 to 02:00");
}

#[test]
fn what_crosses_midnight_or_zones_stands_in_every_day_it_touches() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-01T09:00:00Z");
    let visit = programme(&mut app, "Visit", "2026-11-16", "2026-11-20");
    add(&mut app, &visit, "Late", exact("2026-11-17T22:00", "Europe/London", "2026-11-18T01:30", "Europe/London"));
    let flight = exact("2026-11-18T11:50", "Europe/London", "2026-11-19T08:35", "Asia/Tokyo");
    call(&mut app, "add_item", json!({ "programme": visit, "kind": "leg", "travel": "flight", "title": { "en": "BA 7" }, "when": flight }));
    let ask = |app: &mut App, zone: &str| call(app, "calendar", json!({ "layout": "week", "date": "2026-11-18", "zone": zone }));
    let spans = |view: &Value, title: &str| -> Vec<String> {
        let days = view["days"].as_array().unwrap();
        let blocks = days.iter().flat_map(|d| d["blocks"].as_array().unwrap().iter().map(move |b| (d, b)));
        blocks.filter(|(_, b)| b["title"]["en"] == title).map(|(d, b)| format!("{} {}-{}", d["date"].as_str().unwrap(), b["start"], b["end"])).collect()
    };
    let london = ask(&mut app, "Europe/London");
    assert_eq!(spans(&london, "Late"), ["2026-11-17 1320-1530", "2026-11-18 -120-90"]);
    assert_eq!(spans(&london, "BA 7"), ["2026-11-18 710-1415"]);
    let tokyo = ask(&mut app, "Asia/Tokyo");
    assert_eq!(spans(&tokyo, "Late"), ["2026-11-18 420-630"]);
    assert_eq!(spans(&tokyo, "BA 7"), ["2026-11-18 1250-1955", "2026-11-19 -190-515"]);
    let block = &day(&tokyo, "2026-11-18")["blocks"].as_array().unwrap().iter().find(|b| b["title"]["en"] == "BA 7").unwrap()["leg"].clone();
    assert_eq!((block["crosses_zones"].as_bool(), block["from"]["time"].as_str(), block["to"]["time"].as_str()), (Some(true), Some("11:50"), Some("08:35")));
}

#[test]
fn a_holiday_closes_the_office_of_a_zone_shown() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-21T09:00:00Z");
    let view = call(&mut app, "calendar", json!({ "layout": "week", "date": "2026-11-23", "zone": "Europe/London" }));
    let monday = day(&view, "2026-11-23");
    assert_eq!(monday["holidays"][0]["name"], json!({ "en": "Labour Thanksgiving Day", "ja": "勤労感謝の日" }));
    assert_eq!(monday["closed"], json!([{ "en": "Tokyo office closed", "ja": "東京事務所は休み" }]));
    assert_eq!(monday["closed_hours"], json!([{ "from": 0, "to": 510 }]));
    call(&mut app, "set_setting", json!({ "key": "holiday_countries", "value": ["GB"] }));
    let view = call(&mut app, "calendar", json!({ "layout": "week", "date": "2026-11-23" }));
    assert_eq!(day(&view, "2026-11-23")["holidays"], json!([]));
}

#[test]
fn a_programme_moves_with_all_that_has_a_day_in_one_change() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-01T09:00:00Z");
    let visit = programme(&mut app, "Visit", "2026-11-16", "2026-11-20");
    let meeting = add(&mut app, &visit, "Meeting", exact("2026-11-17T09:30", "Europe/London", "2026-11-17T11:00", "Europe/London"));
    let half = add(&mut app, &visit, "Half", json!({ "kind": "part_of_day", "date": "2026-11-18", "part": "morning", "zone": "Europe/London" }));
    let open = add(&mut app, &visit, "Open", json!({ "kind": "unknown" }));
    let before = call(&mut app, "dump", json!({}));
    let done = call(&mut app, "move_programme", json!({ "programme": visit, "from": "2027-04-05" }));
    assert_eq!(done["said"]["en"], "Moved the programme “Visit” to Mon 5 Apr, 2 items with it");
    let when = |app: &mut App, id: &Value| call(app, "item", json!({ "item": id }))["item"]["when"].clone();
    assert_eq!(when(&mut app, &meeting), exact("2027-04-06T09:30", "Europe/London", "2027-04-06T11:00", "Europe/London"));
    assert_eq!(when(&mut app, &half)["date"], "2027-04-07");
    assert_eq!(when(&mut app, &open)["kind"], "unknown");
    call(&mut app, "undo", json!({}));
    assert_eq!(call(&mut app, "dump", json!({})), before);
}

#[test]
fn the_tray_holds_what_has_no_day_and_gives_it_up_when_it_gets_one() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-01T09:00:00Z");
    let input = json!({ "kind": "study_tour", "title": { "en": "Tour" }, "zone": "Asia/Tokyo", "when": { "kind": "month", "month": 3, "year": null } });
    let tour = call(&mut app, "create_programme", input)["id"].clone();
    let closed = json!({ "kind": "seminar", "title": { "en": "Old" }, "zone": "Asia/Tokyo", "status": "closed" });
    call(&mut app, "create_programme", closed);
    let item = add(&mut app, &tour, "Factory", json!({ "kind": "unknown" }));
    let tray = call(&mut app, "tray", json!({}));
    let lines: Vec<(&str, &str)> = tray["lines"].as_array().unwrap().iter().map(|l| (l["title"]["en"].as_str().unwrap(), l["about"]["en"].as_str().unwrap())).collect();
    assert_eq!(lines, [("Tour", "March"), ("Factory", "Tour")]);
    call(&mut app, "move_programme", json!({ "programme": tour, "from": "2027-03-08", "days": 7 }));
    call(&mut app, "edit_item", json!({ "item": item, "when": { "kind": "days", "from": "2027-03-09", "to": "2027-03-09" } }));
    assert_eq!(call(&mut app, "tray", json!({}))["count"], 0);
    let view = call(&mut app, "calendar", json!({ "layout": "month", "date": "2027-03-01" }));
    let week = view["weeks"].as_array().unwrap().iter().find(|w| w["number"] == "10").unwrap();
    let bars: Vec<(&str, u64, u64, u64)> = week["bars"].as_array().unwrap().iter().map(|b| (b["title"]["en"].as_str().unwrap(), b["first"].as_u64().unwrap(), b["last"].as_u64().unwrap(), b["row"].as_u64().unwrap())).collect();
    assert_eq!(bars, [("Tour", 0, 6, 0), ("Factory", 1, 1, 1)]);
}

#[test]
fn a_day_with_very_much_says_how_much_more_there_is() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-01T09:00:00Z");
    let visit = programme(&mut app, "Visit", "2026-11-17", "2026-11-17");
    for n in 0..20 {
        add(&mut app, &visit, &format!("Call {n}"), exact("2026-11-17T09:30", "Europe/London", "2026-11-17T10:00", "Europe/London"));
    }
    let view = call(&mut app, "calendar", json!({ "layout": "month", "date": "2026-11-01" }));
    let tuesday = day(&view, "2026-11-17");
    assert_eq!((tuesday["entries"].as_array().unwrap().len(), tuesday["more"].as_u64()), (12, Some(8)));
    let week = call(&mut app, "calendar", json!({ "layout": "day", "date": "2026-11-17" }));
    let hidden = day(&week, "2026-11-17")["blocks"].as_array().unwrap().iter().filter(|b| b["hidden"] == true).count();
    assert_eq!(hidden, 17);
}

#[test]
fn a_peek_says_the_times_on_three_clocks_the_place_s_own_first() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-01T09:00:00Z");
    let visit = programme(&mut app, "Visit", "2026-11-16", "2026-11-20");
    let item = add(&mut app, &visit, "Call", exact("2026-11-17T05:30", "Asia/Tokyo", "2026-11-17T06:30", "Asia/Tokyo"));
    let view = call(&mut app, "peek", json!({ "item": item }));
    let times: Vec<String> = view["times"].as_array().unwrap().iter().map(|t| format!("{} {}", t["text"]["en"].as_str().unwrap(), t["city"]["en"].as_str().unwrap())).collect();
    assert_eq!(times, ["05:30–06:30 Tokyo", "Mon 20:30–21:30 London", "Mon 21:30–22:30 Brussels"]);
    let facts: Vec<&str> = view["facts"].as_array().unwrap().iter().map(|f| f["value"]["en"].as_str().unwrap()).collect();
    assert_eq!(facts, ["Tue 17 Nov 2026", "Visit"]);
    assert_eq!(call(&mut app, "peek", json!({ "programme": visit }))["kind"]["en"], "Delegation visit");
    assert!(door::call(&mut app, "peek", json!({})).is_err());
}

#[test]
fn what_is_drawn_on_another_office_s_clock_is_stored_on_the_programme_s_own() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-01T09:00:00Z");
    let visit = programme(&mut app, "Visit", "2026-11-16", "2026-11-20");
    let drawn = exact("2026-11-17T18:00", "Asia/Tokyo", "2026-11-17T19:30", "Asia/Tokyo");
    let input = json!({ "programme": visit, "kind": "session", "title": { "en": "Call" }, "when": drawn, "shown_in": "Asia/Tokyo" });
    let item = call(&mut app, "add_item", input)["id"].clone();
    let when = call(&mut app, "item", json!({ "item": item }))["item"]["when"].clone();
    assert_eq!(when, exact("2026-11-17T09:00", "Europe/London", "2026-11-17T10:30", "Europe/London"));
}

#[test]
fn of_forty_items_at_once_as_many_are_drawn_as_fit_and_the_last_says_how_many_stand_behind_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = app(dir.path(), "2026-11-21T09:00:00Z");
    let fair = programme(&mut app, "Fair", "2026-11-24", "2026-11-24");
    for n in 0..40 {
        add(&mut app, &fair, &format!("Stand {n}"), exact("2026-11-24T10:00", "Europe/London", "2026-11-24T11:00", "Europe/London"));
    }
    add(&mut app, &fair, "Closing", exact("2026-11-24T11:00", "Europe/London", "2026-11-24T12:00", "Europe/London"));
    for (lanes, drawn) in [(None, 3), (Some(1), 1), (Some(6), 6), (Some(200), 8)] {
        let view = call(&mut app, "calendar", json!({ "layout": "day", "date": "2026-11-24", "lanes": lanes }));
        let blocks = day(&view, "2026-11-24")["blocks"].as_array().unwrap();
        let (stands, closing): (Vec<&Value>, Vec<&Value>) = blocks.iter().partition(|b| b["title"]["en"] != "Closing");
        let shown: Vec<_> = stands.iter().filter(|b| b["hidden"] == false).collect();
        assert_eq!((stands.len(), shown.len()), (40, drawn));
        let more: Vec<u64> = shown.iter().filter_map(|b| b["more"].as_u64().filter(|n| *n > 0)).collect();
        assert_eq!(more, [40 - drawn as u64], "said once, at the last");
        assert_eq!((&closing[0]["lanes"], &closing[0]["hidden"]), (&json!(1), &json!(false)), "what comes after has the whole width");
    }
}
