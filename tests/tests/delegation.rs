//! The mission of nineteen on the sample, from "19, one named" to the attendance list, through the commands.

use meguri_app::{App, Clock, UiError, clock, door, sample};
use serde_json::{Value, json};

struct Desk {
    _dir: tempfile::TempDir,
    app: App,
    mission: Value,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        let mut app = App::create(&dir.path().join("Sample.meguri"), clock, "Tester").unwrap();
        let names = sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        let mission = json!(names["prog_social_enterprise"]);
        Desk { _dir: dir, app, mission }
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        self.attempt(name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
    fn attempt(&mut self, name: &str, input: Value) -> Result<Value, UiError> {
        door::call(&mut self.app, name, input)
    }
    /// A command about the mission with more input.
    fn of(&mut self, name: &str, mut input: Value) -> Value {
        input["programme"] = self.mission.clone();
        self.call(name, input)
    }
    fn seats(&mut self) -> Vec<Value> {
        let view = self.of("roster", json!({}));
        view["sections"].as_array().unwrap().iter().flat_map(|s| s["rows"].as_array().unwrap().clone()).collect()
    }
    fn seat(&mut self, name: &str) -> Value {
        let seats = self.seats();
        seats.iter().find(|r| r["name"]["en"] == name).unwrap_or_else(|| panic!("no {name}"))["participation"]["id"].clone()
    }
    fn item(&mut self, title: &str) -> Value {
        let content = self.call("dump", json!({}));
        let items = content["item"].as_array().unwrap();
        items.iter().find(|i| i["programme"] == self.mission && i["title_en"].as_str().unwrap().starts_with(title)).unwrap()["id"].clone()
    }
}

#[test]
fn eighteen_more_become_numbered_seats_and_people_in_the_same_groups() {
    let mut desk = Desk::new();
    desk.of("make_groups", json!({ "number": 2 }));
    let view = desk.of("roster", json!({}));
    let a = view["groups"][0]["subgroup"]["id"].clone();
    let more = desk.seat("18 more");
    desk.call("put_in_group", json!({ "participations": [more], "subgroup": a }));
    let item = desk.item("SES");
    desk.call("assign", json!({ "item": item, "participation": more }));
    desk.call("split_seat", json!({ "participation": more }));
    let seats = desk.seats();
    let delegates: Vec<&Value> = seats.iter().filter(|r| r["participation"]["role"] == "delegate").collect();
    assert_eq!(delegates.len(), 19);
    assert_eq!(delegates.iter().map(|r| r["participation"]["headcount"].as_u64().unwrap()).sum::<u64>(), 19);
    let seven = delegates.iter().find(|r| r["name"]["en"] == "Delegate 7").unwrap();
    assert_eq!((&seven["groups"][0]["letter"], &seven["name"]["ja"]), (&json!("A"), &json!("団員7")));
    // A name takes nothing away.
    let id = seven["participation"]["id"].clone();
    desk.call("name_placeholder", json!({ "participation": id, "name": "Aoki Riki" }));
    let seats = desk.seats();
    let named = seats.iter().find(|r| r["participation"]["id"] == id).unwrap();
    assert_eq!((named["to_come"].as_bool(), &named["groups"][0]["letter"]), (Some(false), &json!("A")));
    let page = desk.call("item", json!({ "item": item }));
    assert!(page["assigned"].as_array().unwrap().iter().any(|a| a["participation"] == id));
    // One undo each.
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(desk.seats().iter().filter(|r| r["participation"]["role"] == "delegate").count(), 2);
}

#[test]
fn pasted_names_take_the_heads_of_a_seat_for_several() {
    let mut desk = Desk::new();
    let list = "Yamada Taro, Meiji University\nSato Hanako";
    let read = desk.of("read_people", json!({ "role": "delegate", "list": list, "fill": true }));
    assert_eq!(read[0]["seat"]["en"], "18 more");
    desk.of("add_people", json!({ "role": "delegate", "list": list, "fill": true }));
    let view = desk.of("roster", json!({}));
    assert_eq!(view["names_to_come"]["en"], "16 names to come");
    desk.seat("16 more");
}

#[test]
fn all_present_but_two_is_a_button_and_two_more() {
    let mut desk = Desk::new();
    let item = desk.item("SES");
    let (tsukamoto, more) = (desk.seat("Ichiro Tsukamoto"), desk.seat("18 more"));
    let view = desk.of("attendance", json!({ "item": item }));
    assert_eq!(view["chosen"]["said"]["en"], "19 expected, not marked yet");
    desk.of("mark_attendance", json!({ "item": item, "participations": [tsukamoto], "mark": "late" }));
    desk.of("mark_attendance", json!({ "item": item, "mark": "attended" }));
    desk.of("mark_attendance", json!({ "item": item, "participations": [more], "mark": "attended", "heads": 16 }));
    let view = desk.of("attendance", json!({ "item": item }));
    assert_eq!(view["chosen"]["said"], json!({ "en": "17 of 19 came, 1 late, 2 absent", "ja": "19名中17名出席、遅刻1名、欠席2名" }));
    assert_eq!(view["came"], 17);
    // The programme's own number is kept apart and the difference is said.
    assert_eq!((&view["attended"], &view["differs"]["en"]), (&json!(19), &json!("The lists say 17 came, the programme says 19")));
    desk.of("edit_programme", json!({ "attended": 17 }));
    assert_eq!(desk.of("attendance", json!({ "item": item }))["differs"]["en"], "");
    // Another occasion has marks of its own.
    let whole = desk.of("attendance", json!({}));
    assert_eq!(whole["chosen"]["begun"], false);
    // Attendance is no change of the plan: nobody needs a new one.
    desk.of("release_programme", json!({}));
    desk.of("mark_attendance", json!({ "item": item, "participations": [tsukamoto], "mark": "excused", "note": "unwell" }));
    let preview = desk.of("release_preview", json!({}));
    assert_eq!(preview["comparison"]["differences"], 0);
    let error = desk.attempt("mark_attendance", json!({ "programme": desk.mission.clone(), "item": item, "participations": [more], "mark": "attended", "heads": 99 }));
    assert_eq!(error.unwrap_err().code, "bad_number");
}

#[test]
fn whoever_gets_a_name_after_the_day_keeps_the_mark_of_the_whole_seat() {
    let mut desk = Desk::new();
    let item = desk.item("SES");
    desk.of("mark_attendance", json!({ "item": item, "mark": "attended" }));
    let more = desk.seat("18 more");
    desk.call("name_placeholder", json!({ "participation": more, "name": "Sato Hanako" }));
    let view = desk.of("attendance", json!({ "item": item }));
    assert_eq!(view["chosen"]["said"]["en"], "19 of 19 came");
    assert_eq!(view["chosen"]["totals"]["open"], 0);
}

/// A row of the board by name.
fn card(view: &Value, name: &str) -> Value {
    let columns = view["columns"].as_array().unwrap();
    let mut rows = columns.iter().flat_map(|c| c["rows"].as_array().unwrap());
    rows.find(|r| r["name"]["en"] == name).unwrap_or_else(|| panic!("no {name}")).clone()
}

#[test]
fn a_withdrawn_place_is_offered_to_the_next_on_the_waiting_list() {
    let mut desk = Desk::new();
    desk.of("set_call", json!({ "places": 3, "closes": "2026-10-16", "criteria": ["Works in a city", " ", "Speaks English", "Speaks English"] }));
    // The held seats of the mission make room for the call.
    let more = desk.seat("18 more");
    desk.call("remove_seats", json!({ "participations": [more] }));
    let list = "Ada First\nBea Second\nCid Third\nDan Fourth\n12 more";
    desk.of("add_applicants", json!({ "list": list, "applied": "2026-10-01" }));
    let view = desk.of("applications", json!({}));
    assert_eq!(view["columns"][0]["heads"], 4);
    assert_eq!(view["call"]["criteria"], json!(["Works in a city", "Speaks English"]));
    let id = |view: &Value, name: &str| card(view, name)["participation"].clone();
    let (ada, bea, cid, dan) = (id(&view, "Ada First"), id(&view, "Bea Second"), id(&view, "Cid Third"), id(&view, "Dan Fourth"));
    desk.call("edit_application", json!({ "participation": ada, "met": ["Speaks English", "Unknown"], "interests": ["Energy"] }));
    desk.call("decide", json!({ "participations": [ada, bea, cid, dan], "status": "shortlisted" }));
    desk.call("decide", json!({ "participations": [ada, bea], "status": "accepted", "date": "2026-11-24", "by": "Ito" }));
    desk.call("decide", json!({ "participations": [dan, cid], "status": "waitlisted", "date": "2026-11-03" }));
    let view = desk.of("applications", json!({}));
    assert_eq!(view["said"]["en"], "3 of 3 places taken");
    assert_eq!(view["offers"].as_array().unwrap().len(), 0);
    let card_of_ada = card(&view, "Ada First");
    assert_eq!(card_of_ada["met_said"]["en"], "1 of 2 criteria");
    assert_eq!(card_of_ada["steps"][0]["said"], json!({ "en": "Accepted, Tue 24 Nov, Ito", "ja": "内定、11/24（火）、Ito" }));
    assert_eq!(card_of_ada["steps"].as_array().unwrap().len(), 3);
    // Both wait since the same day: who was entered first; then by hand.
    assert_eq!((&card(&view, "Cid Third")["waiting"], &card(&view, "Dan Fourth")["waiting"]), (&json!(1), &json!(2)));
    desk.call("move_waiting", json!({ "participation": dan, "by": -1 }));
    // Somebody withdraws, also by the roster: the place is offered, and taken.
    desk.call("edit_participation", json!({ "participation": bea, "status": "withdrawn" }));
    let view = desk.of("applications", json!({}));
    assert_eq!(view["offers"][0]["said"]["en"], "A place is free: Dan Fourth is no. 1 on the waiting list");
    assert_eq!(card(&view, "Bea Second")["steps"].as_array().unwrap().len(), 4);
    desk.call("decide", json!({ "participations": [dan], "status": "accepted" }));
    let view = desk.of("applications", json!({}));
    assert_eq!((view["offers"].as_array().unwrap().len(), &card(&view, "Cid Third")["waiting"]), (0, &json!(1)));
    desk.call("decide", json!({ "participations": [cid], "status": "accepted" }));
    let view = desk.of("applications", json!({}));
    assert_eq!((view["over"].as_bool(), &view["said"]["en"]), (Some(true), &json!("4 accepted for 3 places, 1 too many")));
    assert_eq!(desk.attempt("move_waiting", json!({ "participation": cid, "by": 1 })).unwrap_err().code, "not_waiting");
}

#[test]
fn whoever_is_accepted_takes_a_held_seat_with_its_group_and_its_number() {
    let mut desk = Desk::new();
    let more = desk.seat("18 more");
    desk.call("split_seat", json!({ "participation": more }));
    desk.of("make_groups", json!({ "number": 2, "spread": true }));
    desk.of("add_applicants", json!({ "list": "Ada First", "applied": "2026-10-01" }));
    let view = desk.of("applications", json!({}));
    assert_eq!(view["held"], 18);
    let ada = card(&view, "Ada First")["participation"].clone();
    desk.call("edit_application", json!({ "participation": ada, "interests": ["Energy"] }));
    let done = desk.call("decide", json!({ "participations": [ada], "status": "accepted", "fill": true }));
    let view = desk.of("applications", json!({}));
    let row = card(&view, "Ada First");
    assert_eq!((&row["participation"], &row["applied"], &row["interests"]), (&done["id"], &json!("2026-10-01"), &json!(["Energy"])));
    assert_eq!((row["steps"].as_array().unwrap().len(), view["held"].as_u64()), (2, Some(17)));
    let seats = desk.seats();
    let seat = seats.iter().find(|r| r["participation"]["id"] == done["id"]).unwrap();
    assert_eq!(seat["groups"].as_array().unwrap().len(), 1);
    assert!(seats.iter().all(|r| r["participation"]["id"] != ada));
    desk.call("undo", json!({}));
    assert_eq!(desk.seats().iter().filter(|r| r["participation"]["id"] == ada).count(), 1);
}

#[test]
fn rank_of_post_then_reading_orders_the_party_and_a_hand_overrules_it() {
    let mut desk = Desk::new();
    desk.of("add_people", json!({ "role": "delegate", "fill": true, "list": "Wada Ken\nAoki Jun\nMori Yui" }));
    let post = |desk: &mut Desk, name: &str, post: &str| {
        let seats = desk.seats();
        let person = seats.iter().find(|r| r["name"]["en"].as_str().unwrap().contains(name)).unwrap()["participation"]["person"].clone();
        let organisation = desk.call("dump", json!({}))["organisation"][0]["id"].clone();
        desk.call("add_affiliation", json!({ "person": person, "organisation": organisation, "post": { "en": post, "ja": "" } }));
    };
    post(&mut desk, "Wada", "Mayor");
    post(&mut desk, "Aoki", "Researcher");
    post(&mut desk, "Mori", "Researcher");
    assert_eq!(desk.of("roster", json!({}))["by_rank"], false);
    desk.of("sort_precedence", json!({}));
    let names = |desk: &mut Desk| -> Vec<String> {
        let seats = desk.seats();
        seats.iter().filter(|r| r["participation"]["role"] == "delegate").map(|r| r["name"]["en"].as_str().unwrap().to_owned()).collect()
    };
    let order = names(&mut desk);
    let at = |name: &str| order.iter().position(|n| n.contains(name)).unwrap_or_else(|| panic!("{name} in {order:?}"));
    assert!(at("Wada") < at("Tsukamoto") && at("Tsukamoto") < at("Aoki") && at("Aoki") < at("Mori") && at("Mori") < at("15 more"), "{order:?}");
    assert_eq!(desk.of("roster", json!({}))["by_rank"], true);
    // The host says otherwise.
    let mori = desk.seats().iter().find(|r| r["name"]["en"].as_str().unwrap().contains("Mori")).unwrap()["participation"]["id"].clone();
    desk.call("move_seat", json!({ "participation": mori, "by": -9 }));
    assert!(names(&mut desk)[0].contains("Mori"));
    assert_eq!(desk.of("roster", json!({}))["by_rank"], false);
}

#[test]
fn groups_are_proposed_moved_locked_and_taken_over_in_one_change_each_day_anew() {
    let mut desk = Desk::new();
    let view = desk.of("propose_groups", json!({ "number": 3 }));
    assert_eq!(view["several"]["en"], "18 heads have no seats of their own yet and are not spread");
    let more = desk.seat("18 more");
    desk.call("split_seat", json!({ "participation": more }));
    let tsukamoto = desk.seat("Ichiro Tsukamoto");
    let kept = desk.call("keep_in_group", json!({ "participation": tsukamoto, "group": 2 }));
    assert_eq!(kept["said"]["en"], "Ichiro Tsukamoto stays in Group C");
    let view = desk.of("propose_groups", json!({ "number": 3 }));
    let locked = |view: &Value| -> Vec<Value> {
        let seats = view["groups"].as_array().unwrap().iter().flat_map(|g| g["seats"].as_array().unwrap().clone());
        seats.filter(|s| s["locked"] == true).map(|s| s["participation"].clone()).collect()
    };
    assert_eq!(locked(&view), [tsukamoto.clone()]);
    // One day is another matter; and who is let go of may be put anywhere again.
    assert_eq!(locked(&desk.of("propose_groups", json!({ "number": 3, "date": "2026-12-02" }))), Vec::<Value>::new());
    desk.call("keep_in_group", json!({ "participation": tsukamoto }));
    assert_eq!(locked(&desk.of("propose_groups", json!({ "number": 3 }))), Vec::<Value>::new());
    desk.call("undo", json!({}));
    let members = |view: &Value| -> Vec<Vec<Value>> {
        let groups = view["groups"].as_array().unwrap();
        groups.iter().map(|g| g["seats"].as_array().unwrap().iter().map(|s| s["participation"].clone()).collect()).collect()
    };
    let groups = members(&view);
    assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), 19);
    assert!(groups.iter().all(|g| g.len() == 6 || g.len() == 7), "{groups:?}");
    assert!(groups[2].contains(&tsukamoto));
    assert_eq!(view["how"][0]["en"].as_str().map(|t| t.starts_with("Sizes: ")), Some(true));
    let before = desk.call("dump", json!({}));
    desk.of("take_groups", json!({ "groups": groups }));
    let roster = desk.of("roster", json!({}));
    assert_eq!(roster["groups"].as_array().unwrap().len(), 3);
    assert_eq!(roster["ungrouped"]["en"], "");
    desk.call("undo", json!({}));
    assert_eq!(desk.call("dump", json!({})), before);
    desk.call("redo", json!({}));
    // Another day, other people.
    let date = "2026-12-02";
    let view = desk.of("propose_groups", json!({ "number": 3, "date": date }));
    assert!(view["how"].as_array().unwrap().iter().any(|h| h["en"].as_str().unwrap().contains("other day") || h["en"] == "Everybody meets new people"), "{}", view["how"]);
    let other = members(&view);
    desk.of("take_groups", json!({ "groups": other, "date": date }));
    let again = desk.of("propose_groups", json!({ "number": 3, "date": date }));
    assert_eq!(again["now"].as_array().unwrap().len(), 19);
    let mission = desk.mission.clone();
    let twice = desk.attempt("take_groups", json!({ "programme": mission, "groups": [[tsukamoto], [tsukamoto]] }));
    assert_eq!(twice.unwrap_err().code, "in_two_groups");
}

#[test]
fn two_people_are_kept_together_or_apart_and_what_cannot_hold_is_said() {
    let mut desk = Desk::new();
    let more = desk.seat("18 more");
    desk.call("split_seat", json!({ "participation": more }));
    let view = desk.of("propose_groups", json!({ "number": 2 }));
    let groups = view["groups"].as_array().unwrap();
    let at = |g: usize, n: usize| groups[g]["seats"][n]["participation"].clone();
    let (a, b, c) = (at(0, 0), at(1, 0), at(0, 1));
    let said = |v: &Value| v["said"]["en"].as_str().unwrap().to_owned();
    assert!(said(&desk.call("keep_pair", json!({ "participation": a, "other": b, "rule": "together" }))).ends_with("stay in one group"));
    assert!(said(&desk.call("keep_pair", json!({ "participation": c, "other": a, "rule": "apart" }))).ends_with("stay in different groups"));
    let of = |view: &Value, seat: &Value| -> usize {
        let has = |g: &Value| g["seats"].as_array().unwrap().iter().any(|s| s["participation"] == *seat);
        view["groups"].as_array().unwrap().iter().position(has).unwrap()
    };
    let view = desk.of("propose_groups", json!({ "number": 2 }));
    assert_eq!(of(&view, &a), of(&view, &b));
    assert_ne!(of(&view, &a), of(&view, &c));
    let how: Vec<&str> = view["how"].as_array().unwrap().iter().map(|h| h["en"].as_str().unwrap()).collect();
    assert!(how.contains(&"1 pair kept together") && how.contains(&"1 pair kept apart"), "{how:?}");
    assert_eq!(view["pairs"].as_array().unwrap().len(), 2);
    // Moved by hand against it: it is said, and nothing is moved back.
    let draft = json!([{ "participation": a, "group": 0 }, { "participation": b, "group": 1 }, { "participation": c, "group": 0 }]);
    let view = desk.of("propose_groups", json!({ "number": 2, "draft": draft }));
    let broken: Vec<String> = view["pairs"].as_array().unwrap().iter().map(|p| p["broken"]["en"].as_str().unwrap().to_owned()).collect();
    assert!(broken[0].ends_with("are to be in one group") && broken[1].ends_with("are to be in different groups"), "{broken:?}");
    // What would contradict the others is refused; the same two said the other way round are the same pair.
    let refused = desk.attempt("keep_pair", json!({ "participation": b, "other": c, "rule": "together" })).unwrap_err();
    assert_eq!(refused.code, "pair_contradicts");
    assert_eq!(desk.attempt("keep_pair", json!({ "participation": b, "other": b, "rule": "together" })).unwrap_err().code, "pair_of_one");
    desk.call("keep_pair", json!({ "participation": b, "other": a, "rule": "apart" }));
    desk.call("keep_pair", json!({ "participation": b, "other": c, "rule": "together" }));
    let view = desk.of("propose_groups", json!({ "number": 2 }));
    assert_ne!(of(&view, &a), of(&view, &b));
    assert_eq!(of(&view, &b), of(&view, &c));
    let before = desk.call("dump", json!({}));
    assert!(said(&desk.call("keep_pair", json!({ "participation": b, "other": a }))).contains("may be in one group or in two"));
    desk.call("undo", json!({}));
    assert_eq!(desk.call("dump", json!({})), before);
    // Whoever loses the seat takes the pair along.
    desk.call("remove_participation", json!({ "participation": b }));
    assert_eq!(desk.of("propose_groups", json!({ "number": 2 }))["pairs"].as_array().unwrap().len(), 1);
}

#[test]
fn a_rooming_list_says_who_shares_and_a_name_keeps_its_bed() {
    let mut desk = Desk::new();
    let hotel = |desk: &mut Desk, from: &str, to: &str| {
        let when = json!({ "kind": "days", "from": from, "to": to });
        desk.of("add_item", json!({ "kind": "lodging", "title": { "en": "Hotel", "ja": "ホテル" }, "when": when }))["id"].clone()
    };
    let first = hotel(&mut desk, "2026-12-01", "2026-12-03");
    let lodging = |desk: &mut Desk, item: &Value| -> Value {
        let view = desk.of("rooming", json!({}));
        view["lodgings"].as_array().unwrap().iter().find(|l| l["item"] == *item).unwrap().clone()
    };
    desk.call("add_rooms", json!({ "item": first, "beds": 1, "count": 1 }));
    desk.call("fill_rooms", json!({ "item": first, "beds": 2 }));
    let view = lodging(&mut desk, &first);
    assert_eq!((&view["said"]["en"], &view["nights"]["en"]), (&json!("19 guests, 10 rooms"), &json!("2 nights")));
    assert!(view["text"]["en"].as_str().unwrap().lines().any(|l| l == "Single 1\t1\tIchiro Tsukamoto\t"), "{}", view["text"]["en"]);
    // A name takes a bed of the eighteen; the rest stay.
    let more = desk.seat("18 more");
    desk.call("name_placeholder", json!({ "participation": more, "name": "Sato Hanako" }));
    let view = lodging(&mut desk, &first);
    assert_eq!(view["said"]["en"], "19 guests, 10 rooms");
    let sato = desk.seats().iter().find(|r| r["name"]["en"].as_str().unwrap().contains("Sato")).unwrap()["participation"]["id"].clone();
    let room_of = |view: &Value, seat: &Value| -> Vec<Value> {
        let rooms = view["rooms"].as_array().unwrap();
        rooms.iter().filter(|r| r["guests"].as_array().unwrap().iter().any(|g| g["participation"] == *seat)).map(|r| r["room"].clone()).collect()
    };
    assert_eq!(room_of(&view, &sato).len(), 1);
    let single = room_of(&view, &desk.seat("Ichiro Tsukamoto"))[0].clone();
    desk.call("put_in_room", json!({ "item": first, "participations": [sato], "room": single }));
    let view = lodging(&mut desk, &first);
    assert_eq!(room_of(&view, &sato), [single.clone()]);
    assert_eq!(view["rooms"].as_array().unwrap().iter().find(|r| r["room"] == single).unwrap()["free"], -1);
    // The next hotel has the same rooms; who withdraws is shown as gone.
    let second = hotel(&mut desk, "2026-12-03", "2026-12-05");
    desk.call("copy_rooms", json!({ "from": first, "to": second }));
    assert_eq!(lodging(&mut desk, &second)["said"]["en"], "19 guests, 10 rooms");
    desk.call("decide", json!({ "participations": [sato], "status": "withdrawn" }));
    let view = lodging(&mut desk, &second);
    let guests: Vec<&Value> = view["rooms"].as_array().unwrap().iter().flat_map(|r| r["guests"].as_array().unwrap()).collect();
    assert_eq!(guests.iter().filter(|g| g["gone"] == true).count(), 1);
    let visit = desk.item("SES");
    assert_eq!(desk.attempt("add_rooms", json!({ "item": visit, "beds": 1, "count": 1 })).unwrap_err().code, "no_lodging");
}

#[test]
fn an_item_says_who_needs_an_interpreter_and_who_covers_it() {
    let mut desk = Desk::new();
    let item = desk.item("SES");
    let seats = desk.seats();
    let tsukamoto = seats.iter().find(|r| r["name"]["en"] == "Ichiro Tsukamoto").unwrap()["participation"]["person"].clone();
    let cover = |desk: &mut Desk| desk.of("language_cover", json!({ "item": item }))[0].clone();
    desk.call("edit_person", json!({ "person": tsukamoto, "languages": [{ "code": "ja", "level": "native" }] }));
    desk.call("edit_item", json!({ "item": item, "host_languages": [] }));
    assert_eq!(cover(&mut desk)["look"], "host_unknown");
    desk.call("edit_item", json!({ "item": item, "host_languages": ["ja"] }));
    assert_eq!(cover(&mut desk)["look"], "party_unknown", "eighteen have not said");
    desk.call("edit_item", json!({ "item": item, "host_languages": ["en"] }));
    let view = cover(&mut desk);
    assert_eq!((&view["look"], &view["need"]["en"]), (&json!("open"), &json!("1 person needs an interpreter: Ichiro Tsukamoto")));
    assert_eq!(view["unknown"]["en"], "18 people whose languages are not known: 18 more");
    desk.of("add_people", json!({ "role": "interpreter", "list": "Kim Lee" }));
    let view = cover(&mut desk);
    assert_eq!((&view["look"], &view["interpreters"]["en"]), (&json!("covered"), &json!("Kim Lee")));
}
