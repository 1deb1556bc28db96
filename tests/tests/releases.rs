//! Releases on the sample: what changed, who is told, what their files hold, and who holds an old plan.

use std::path::Path;

use meguri_app::{App, Clock, clock, door, sample};
use meguri_calendar::{Component, Limits, parse};
use serde_json::{Value, json};

struct Desk {
    dir: tempfile::TempDir,
    app: App,
    programme: Value,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        let mut app = App::create(&dir.path().join("Sample.meguri"), clock, "Tester").unwrap();
        sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        let frame = door::call(&mut app, "workspace", json!({})).unwrap();
        let programme = frame["programmes"][0]["id"].clone();
        Desk { dir, app, programme }
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
    fn of_programme(&mut self, name: &str) -> Value {
        let programme = self.programme.clone();
        self.call(name, json!({ "programme": programme }))
    }
    fn release(&mut self) -> Value {
        self.of_programme("release_programme")["id"].clone()
    }
    fn item(&mut self, title: &str) -> Value {
        let content = self.call("dump", json!({}));
        content["item"].as_array().unwrap().iter().find(|i| i["title_en"] == title).unwrap_or_else(|| panic!("{title}")).clone()
    }
    /// Everyone that must be told, as recipients.
    fn touched(&mut self) -> Vec<Value> {
        let view = self.of_programme("release_preview");
        let all = view["recipients"].as_array().unwrap();
        all.iter().filter(|r| r["touched"] == true).map(|r| json!({ "kind": r["kind"], "id": r["id"] })).collect()
    }
    fn hand_out(&mut self, release: &Value, recipients: &[Value], requests: bool) -> Vec<String> {
        let folder = self.dir.path().join(format!("out-{}", release.as_str().unwrap()));
        std::fs::create_dir_all(&folder).unwrap();
        let done = self.call("hand_out", json!({ "release": release, "recipients": recipients, "folder": folder, "requests": requests }));
        done["files"].as_array().unwrap().iter().map(|f| folder.join(f.as_str().unwrap()).display().to_string()).collect()
    }
}

fn event(path: &str, item: &Value) -> Option<Component> {
    let bytes = std::fs::read(Path::new(path)).unwrap();
    let parsed = parse(&bytes, &Limits::default()).unwrap();
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    let uid = format!("{}@meguri", item["id"].as_str().unwrap());
    parsed.components[0].children("VEVENT").find(|e| e.property("UID").unwrap().text() == uid).cloned()
}

fn text(e: &Component, name: &str) -> String {
    e.property(name).map(|p| p.text().to_string()).unwrap_or_default()
}

#[test]
fn after_two_revisions_exactly_those_whose_plan_differs_hold_an_old_one() {
    let mut desk = Desk::new();
    let first = desk.release();
    let all = desk.touched();
    assert!(all.len() > 5, "everyone gets a first copy");
    desk.hand_out(&first, &all, false);
    assert!(desk.touched().is_empty(), "nobody holds an old plan");
    assert_eq!(desk.call("old_plans", json!({})), json!([]), "and Today has nothing to say");
    // One group's visit moves: its group, its host and its own people are told.
    let visit = desk.item("Hitachi City: industry promotion");
    let start = visit["when_start"].as_str().unwrap().replace("T11:05", "T11:20");
    desk.call("move_item", json!({ "item": visit["id"], "start": start }));
    let told = desk.touched();
    assert!(!told.is_empty() && told.len() < all.len(), "{} of {}", told.len(), all.len());
    let ledger = desk.of_programme("ledger");
    let old: Vec<&Value> = ledger["recipients"].as_array().unwrap().iter().filter(|r| r["old"] == true).collect();
    assert_eq!(old.len(), told.len());
    let names: Vec<&str> = old.iter().map(|r| r["name"]["en"].as_str().unwrap()).collect();
    let behind = desk.call("old_plans", json!({}));
    assert_eq!(behind[0]["copies"].as_array().unwrap().len(), told.len(), "Today says the same");
    // Delegate 4 is in group A, but with B on that day.
    for (name, told) in [("Delegate 4", true), ("Delegate 5", true), ("Hitachi City", true), ("Delegate 3", false), ("Delegate 12", false)] {
        assert_eq!(names.contains(&name), told, "{name} in {names:?}");
    }
    // The second revision tells them and them alone.
    let second = desk.release();
    desk.hand_out(&second, &told, false);
    assert!(desk.touched().is_empty());
    let ledger = desk.of_programme("ledger");
    for r in ledger["recipients"].as_array().unwrap().iter().filter(|r| !r["holds"].is_null()) {
        let is_told = told.iter().any(|t| t["id"] == r["id"]);
        assert_eq!(r["holds"]["number"], if is_told { 2 } else { 1 }, "{}", r["name"]["en"]);
    }
}

#[test]
fn the_sequence_rises_past_what_was_handed_out_even_when_the_move_is_undone_and_made_again() {
    let mut desk = Desk::new();
    let briefing = desk.item("Opening briefing");
    let day = briefing["when_start"].as_str().unwrap()[..10].to_owned();
    let first = desk.release();
    let who = desk.touched();
    let one = &who[..1];
    let files = desk.hand_out(&first, one, false);
    let before: u32 = text(&event(&files[0], &briefing).unwrap(), "SEQUENCE").parse().unwrap();
    desk.call("move_item", json!({ "item": briefing["id"], "start": format!("{day}T08:30") }));
    let second = desk.release();
    let files = desk.hand_out(&second, one, false);
    let moved = event(&files[0], &briefing).unwrap();
    let after: u32 = text(&moved, "SEQUENCE").parse().unwrap();
    assert!(after > before, "{before} → {after}");
    // Everything back to before the move, then another move: the number is above the one that left the office.
    for _ in 0..3 {
        desk.call("undo", json!({}));
    }
    desk.call("move_item", json!({ "item": briefing["id"], "start": format!("{day}T08:45") }));
    let third = desk.release();
    let files = desk.hand_out(&third, one, false);
    let last: u32 = text(&event(&files[0], &briefing).unwrap(), "SEQUENCE").parse().unwrap();
    assert!(last > after, "{after} → {last}");
}

#[test]
fn what_was_taken_out_is_sent_as_cancelled_and_invitations_name_one_person_only() {
    let mut desk = Desk::new();
    let content = desk.call("dump", json!({}));
    let programme = desk.programme.clone();
    let seats: Vec<&Value> = content["participation"].as_array().unwrap().iter().filter(|p| p["programme"] == programme).collect();
    let named = (*seats.iter().find(|p| p["role"] == "guide").unwrap()).clone();
    let person = desk.call("create_person", json!({ "names": [{ "script": "latin", "family": "Guide", "given": "Test", "order": "given_first" }],
        "contacts": [{ "kind": "email", "value": "guide@example.org" }, { "kind": "phone", "value": "+81 3 0000 0000" }], "diet": "no shellfish" }));
    desk.call("edit_participation", json!({ "participation": named["id"], "person": person["id"] }));
    let recipient = json!({ "kind": "seat", "id": named["id"] });
    let first = desk.release();
    desk.hand_out(&first, std::slice::from_ref(&recipient), false);
    let briefing = desk.item("Opening briefing");
    desk.call("remove_item", json!({ "item": briefing["id"] }));
    let second = desk.release();
    let files = desk.hand_out(&second, &[recipient], true);
    let own = event(&files[0], &briefing).expect("the removed item is in the file");
    assert_eq!(text(&own, "STATUS"), "CANCELLED");
    let cancel = files.iter().find(|f| f.contains(" cancel ")).expect("a cancellation");
    let bytes = std::fs::read_to_string(cancel).unwrap();
    assert!(bytes.contains("METHOD:CANCEL\r\n"), "{bytes}");
    let unfolded = bytes.replace("\r\n ", "");
    assert!(unfolded.contains("mailto:guide@example.org"), "{unfolded}");
    assert_eq!(unfolded.matches("ATTENDEE").count(), 1);
    for file in &files {
        let all = std::fs::read_to_string(file).unwrap();
        assert!(!all.contains("+81 3 0000") && !all.contains("shellfish"), "{file} gives away a phone or a diet");
    }
    let draft = std::fs::read_to_string(files.iter().find(|f| f.ends_with(".eml")).unwrap()).unwrap();
    assert!(draft.contains("X-Unsent: 1\r\n") && draft.contains("guide@example.org") && draft.contains("text/calendar"));
}

#[test]
fn the_ledger_outlives_the_people_in_it() {
    let mut desk = Desk::new();
    let first = desk.release();
    let all = desk.touched();
    desk.hand_out(&first, &all, false);
    let seat = all.iter().find(|r| r["kind"] == "seat").unwrap()["id"].clone();
    let before = desk.of_programme("ledger");
    let name = before["recipients"].as_array().unwrap().iter().find(|r| r["id"] == seat).unwrap()["name"].clone();
    desk.call("remove_participation", json!({ "participation": seat }));
    let after = desk.of_programme("ledger");
    assert!(after["past"].as_array().unwrap().iter().any(|p| p["name"] == name), "{name}");
    let page = desk.call("release_page", json!({ "release": first }));
    assert!(page["people"].as_array().unwrap().contains(&name), "the release still names {name}");
}

#[test]
fn a_change_is_said_in_both_languages() {
    let mut desk = Desk::new();
    desk.release();
    let briefing = desk.item("Opening briefing");
    let day = briefing["when_start"].as_str().unwrap()[..10].to_owned();
    desk.call("move_item", json!({ "item": briefing["id"], "start": format!("{day}T08:30") }));
    let view = desk.of_programme("release_preview");
    let line = &view["comparison"]["days"][0]["lines"][0];
    let said = &line["said"];
    assert!(said["en"].as_str().unwrap().contains("moved from 09:15"), "{said}");
    assert!(said["ja"].as_str().unwrap().contains("9:15") && said["ja"].as_str().unwrap().contains("変更"), "{said}");
    assert_eq!(line["fate"], "changed");
    assert_eq!(view["comparison"]["differences"], 1);
}

/// A reply as mail programs send it back.
fn reply(item: &str, mail: &str, said: &str, stamp: &str, comment: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nPRODID:-//Example//Mail//EN\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{item}\r\nDTSTAMP:{stamp}\r\nDTSTART:20261124T001500Z\r\n\
         SEQUENCE:0\r\nORGANIZER:mailto:office@meguri.invalid\r\nATTENDEE;PARTSTAT={said};CN=Guest:MAILTO:{mail}\r\nCOMMENT:{comment}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

impl Desk {
    /// A seat of the whole party with a name and this address.
    fn guest(&mut self, mail: &str) -> Value {
        let content = self.call("dump", json!({}));
        let programme = self.programme.clone();
        let seat = content["participation"].as_array().unwrap().iter().find(|p| p["programme"] == programme && p["role"] == "guide").unwrap()["id"].clone();
        let person = self.call("create_person", json!({ "names": [{ "script": "latin", "family": "Guest", "given": "Test", "order": "given_first" }],
            "contacts": [{ "kind": "email", "value": mail }] }));
        self.call("edit_participation", json!({ "participation": seat, "person": person["id"] }));
        seat
    }
    fn in_item(&mut self, seat: &Value, item: &Value) -> bool {
        let content = self.call("dump", json!({}));
        !content["assignment"].as_array().unwrap().iter().any(|a| &a["item"] == item && &a["participation"] == seat && a["answer"] == "declined")
    }
    fn answer(&mut self, seat: &Value) -> Value {
        let ledger = self.of_programme("ledger");
        ledger["recipients"].as_array().unwrap().iter().find(|r| &r["id"] == seat).unwrap()["answer"].clone()
    }
}

#[test]
fn a_reply_sets_the_answer_and_only_forward() {
    let mut desk = Desk::new();
    let seat = desk.guest("Guest@Example.org");
    let item = desk.item("Opening briefing")["id"].clone();
    let uid = format!("{}@meguri", item.as_str().unwrap());
    let send = |said: &str, stamp: &str, comment: &str| json!({ "reply": reply(&uid, "guest@example.org", said, stamp, comment) });
    let first = desk.call("read_reply", send("ACCEPTED", "20261120T101500Z", ""));
    assert_eq!((&first["lines"][0]["fate"], &first["news"]), (&json!("new"), &json!(1)));
    let before = desk.call("dump", json!({}));
    let done = desk.call("apply_reply", send("ACCEPTED", "20261120T101500Z", ""));
    assert_eq!(done["said"]["en"], "Entered an answer by Test Guest");
    assert_eq!(desk.answer(&seat)["said"], "accepted");
    assert!(desk.in_item(&seat, &item));
    // The same file again, and an older one, change nothing and say so.
    for (said, stamp, fate) in [("ACCEPTED", "20261120T101500Z", "same"), ("DECLINED", "20261119T101500Z", "older"), ("DECLINED", "20261120T101500Z", "older")] {
        assert_eq!(desk.call("read_reply", send(said, stamp, ""))["lines"][0]["fate"], fate, "{said} {stamp}");
        let refused = door::call(&mut desk.app, "apply_reply", send(said, stamp, "")).unwrap_err();
        assert_eq!(refused.code, "reply_not_newer");
        assert_eq!(desk.answer(&seat)["said"], "accepted");
    }
    // A later word counts: they are out of the item, and in it again when they come after all.
    let later = send("DECLINED", "20261120T120000Z", "Train at noon\\, sorry");
    assert_eq!(desk.call("read_reply", later.clone())["lines"][0]["before"]["en"], "Yes");
    desk.call("apply_reply", later);
    let answer = desk.answer(&seat);
    assert!(answer["lines"][0]["en"].as_str().unwrap().starts_with("Opening briefing: No (“Train at noon, sorry”), Fri 20 Nov 2026"), "{answer}");
    assert!(!desk.in_item(&seat, &item));
    desk.call("apply_reply", send("TENTATIVE", "20261120T130000Z", ""));
    assert!(desk.in_item(&seat, &item));
    // One action, one change.
    for _ in 0..3 {
        desk.call("undo", json!({}));
    }
    assert_eq!(desk.call("dump", json!({})), before);
}

#[test]
fn what_a_reply_names_and_nobody_knows_is_reported() {
    let mut desk = Desk::new();
    desk.guest("guest@example.org");
    let item = format!("{}@meguri", desk.item("Opening briefing")["id"].as_str().unwrap());
    for (uid, mail, fate) in [
        (item.as_str(), "stranger@example.org", "unknown_address"),
        ("01900000-0000-7000-8000-000000000000@meguri", "guest@example.org", "unknown_item"),
        ("somebody-else's@example.org", "guest@example.org", "unknown_item"),
    ] {
        let input = json!({ "reply": reply(uid, mail, "ACCEPTED", "20261120T101500Z", "") });
        let view = desk.call("read_reply", input.clone());
        assert_eq!((&view["lines"][0]["fate"], &view["unknown"], &view["news"]), (&json!(fate), &json!(1), &json!(0)));
        assert_eq!(door::call(&mut desk.app, "apply_reply", input).unwrap_err().code, "reply_unknown");
    }
    for not_one in ["", "hello", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"] {
        assert_eq!(door::call(&mut desk.app, "read_reply", json!({ "reply": not_one })).unwrap_err().code, "no_reply", "{not_one}");
    }
}

#[test]
fn an_answer_can_be_marked_by_hand_and_taken_back() {
    let mut desk = Desk::new();
    let seat = desk.guest("guest@example.org");
    let item = desk.item("Opening briefing")["id"].clone();
    let programme = desk.programme.clone();
    let mark = |said: Value, item: Value| json!({ "programme": programme, "recipient": { "kind": "seat", "id": seat }, "said": said, "item": item });
    desk.call("mark_answer", mark(json!("accepted"), Value::Null));
    assert_eq!(desk.answer(&seat)["label"]["en"], "Yes");
    desk.call("mark_answer", mark(json!("declined"), item.clone()));
    assert_eq!(desk.answer(&seat)["label"], json!({ "en": "Yes, 1 no", "ja": "出席、欠席1件" }));
    assert!(!desk.in_item(&seat, &item));
    let roster = desk.of_programme("roster");
    let rows = roster["sections"].as_array().unwrap().iter().flat_map(|s| s["rows"].as_array().unwrap());
    let row = rows.clone().find(|r| r["participation"]["id"] == seat).unwrap();
    assert_eq!(row["answer"]["label"]["en"], "Yes, 1 no", "the roster shows the same");
    desk.call("mark_answer", mark(Value::Null, item.clone()));
    assert!(desk.in_item(&seat, &item));
    desk.call("mark_answer", mark(Value::Null, Value::Null));
    assert_eq!(desk.answer(&seat), Value::Null);
}
