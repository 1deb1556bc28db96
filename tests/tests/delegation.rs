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
