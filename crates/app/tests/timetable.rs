//! The timetable of a matchmaking: solved, taken, moved by hand, explained; on the sample's BIO-Europe 2016.

use std::collections::HashMap;

use meguri_app::{App, Clock, UiError, clock, door, sample};
use serde_json::{Value, json};

struct Desk {
    app: App,
    names: HashMap<String, String>,
    _dir: tempfile::TempDir,
}

/// Steps of a search that are enough to prove the sample best.
const WORK: u64 = 400_000;

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let mut app = App::create(&dir.path().join("w.meguri"), Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap()), "Tester").unwrap();
        let names = sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        Desk { app, names, _dir: dir }
    }

    fn id(&self, name: &str) -> String {
        self.names[name].clone()
    }

    fn programme(&self) -> String {
        self.id("prog_bio_europe_2016")
    }

    fn attempt(&mut self, name: &str, mut input: Value) -> Result<Value, UiError> {
        const OF_PROGRAMME: &[&str] =
            &["timetable", "solve_meetings", "solving", "stop_solving", "leave_schedule", "take_schedule", "lock_meetings", "not_placed", "what_would_change", "make_match_change", "match_checks"];
        if OF_PROGRAMME.contains(&name) {
            input["programme"] = json!(self.programme());
        }
        door::call(&mut self.app, name, input)
    }

    fn call(&mut self, name: &str, input: Value) -> Value {
        self.attempt(name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
    }

    fn solved(&mut self) -> Value {
        self.call("solve_meetings", json!({ "work": WORK, "seed": 7 }))["done"].clone()
    }

    fn timetable(&mut self) -> Value {
        self.call("timetable", json!({}))
    }

    fn dump(&mut self) -> Value {
        self.call("dump", json!({}))
    }

    /// The cell of a request, with the row it is in.
    fn cell(&mut self, request: &str) -> Value {
        let id = self.id(request);
        let view = self.timetable();
        let cells = view["rows"].as_array().unwrap().iter().flat_map(|r| r["cells"].as_array().unwrap().clone());
        cells.into_iter().find(|c| c["request"] == id).unwrap_or(Value::Null)
    }
}

#[test]
fn the_sample_stands_with_its_best_timetable_two_meetings_locked() {
    let mut desk = Desk::new();
    let view = desk.timetable();
    let quality = &view["quality"];
    assert_eq!((quality["placed"].as_u64(), quality["of"].as_u64()), (Some(23), Some(26)), "{quality}");
    assert_eq!(quality["points_said"]["en"], "60 of 64 points");
    let meters: Vec<&str> = quality["meters"].as_array().unwrap().iter().map(|m| m["said"]["en"].as_str().unwrap()).collect();
    assert_eq!(meters[0], "9 of 9");
    assert_eq!((quality["proof"].as_str(), quality["proof_head"]["en"].as_str()), (Some("proven"), Some("Proven best")));
    assert!(quality["proof_said"]["en"].as_str().unwrap().starts_with("60 is the most these rules allow"));
    assert_eq!(view["people"]["en"], "13 participants, 2 names to come");
    assert_eq!(view["places"]["en"], "4 tables, 6 slots");
    assert_eq!(view["locked_said"]["en"], "2 locked");
    let codes: Vec<&str> = view["codes"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["NO", "KB", "JB", "HL", "SQ", "13"]);
    let medicon = view["rows"].as_array().unwrap().iter().find(|r| r["name"]["en"] == "Medicon Valley Alliance").unwrap();
    assert_eq!(medicon["away"], json!([{ "slot": 0, "span": 3, "said": { "en": "Arrives 11:00", "ja": "11:00到着" } }]));
    let cell = desk.cell("ask_fb_no");
    assert_eq!((cell["slot"].as_u64(), cell["table"]["en"].as_str(), cell["lock"].as_str()), (Some(1), Some("Table 1"), Some("slot_and_table")));
    assert_eq!((cell["asked_by"].as_str(), cell["marks"].as_array().map(Vec::len)), (Some("both"), Some(0)));
    // Everyone's rows, tables' rows and one person's hold the same meetings.
    for by in ["people_japan", "people", "tables"] {
        let view = desk.call("timetable", json!({ "by": by }));
        let cells: usize = view["rows"].as_array().unwrap().iter().map(|r| r["cells"].as_array().unwrap().len()).sum();
        assert_eq!(cells, if by == "people" { 46 } else { 23 }, "{by}");
    }
    let one = desk.id("bio_mv");
    let one = desk.call("timetable", json!({ "by": "one", "participant": one }));
    assert_eq!(one["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn the_same_seed_and_work_give_the_same_answer_and_what_is_as_good_stays() {
    let mut desk = Desk::new();
    let one = desk.solved();
    assert_eq!((one["status"].as_str(), one["placed"].as_u64(), one["points"].as_i64(), one["most"].as_i64()), (Some("optimal"), Some(23), Some(60), Some(60)));
    assert_eq!(one["head"]["en"], "Proven best");
    let view = desk.timetable();
    let cells: Vec<Value> = view["rows"].as_array().unwrap().iter().flat_map(|r| r["cells"].as_array().unwrap().clone()).collect();
    for found in one["meetings"].as_array().unwrap() {
        let stands = cells.iter().find(|c| c["request"] == found["request"]).unwrap();
        let slot = &view["slots"][usize::try_from(stands["slot"].as_u64().unwrap()).unwrap()]["id"];
        assert_eq!(slot, &found["slot"], "nobody is moved to another time for nothing");
    }
    let again = desk.solved();
    assert_eq!(one["meetings"], again["meetings"]);
    // From nothing, too.
    for view in ["meetings"] {
        let meetings: Vec<Value> = desk.dump()["meeting"].as_array().unwrap().clone();
        desk.call("lock_meetings", json!({ "lock": "none" }));
        for m in &meetings {
            desk.call("unplace_meeting", json!({ "meeting": m["id"] }));
        }
        let (first, second) = (desk.solved(), desk.solved());
        assert_eq!(first[view], second[view]);
        assert_eq!(first["points"], 60);
    }
}

#[test]
fn a_timetable_is_taken_as_one_change_and_taken_back_whole() {
    let mut desk = Desk::new();
    desk.call("lock_meetings", json!({ "lock": "none" }));
    let meeting = desk.cell("ask_cv_no")["meeting"].clone();
    desk.call("unplace_meeting", json!({ "meeting": meeting }));
    let before = desk.dump();
    let worse = desk.timetable();
    assert_eq!(worse["quality"]["points_said"]["en"], "58 of 64 points");
    assert_ne!(worse["quality"]["proof"], "proven");
    let done = desk.solved();
    assert_eq!(done["same"], false);
    let view = desk.call("timetable", json!({ "proposal": true, "compare": true }));
    assert_eq!(view["proposed"], true);
    assert!(view["differences"]["total"].as_u64().unwrap() >= 1);
    assert!(view["differences"]["lines"].as_array().unwrap().iter().any(|l| l["difference"] == "new"), "{}", view["differences"]);
    assert_eq!(before, desk.dump(), "showing writes nothing");
    let changed = desk.call("take_schedule", json!({ "fingerprint": done["fingerprint"], "meetings": done["meetings"] }));
    assert!(changed["said"]["en"].as_str().unwrap().contains("23 of 26"), "{changed}");
    let quality = desk.timetable()["quality"].clone();
    assert_eq!((quality["proof"].as_str(), quality["placed"].as_u64()), (Some("proven"), Some(23)));
    assert_eq!(desk.call("solving", json!({}))["done"], Value::Null);
    desk.call("undo", json!({}));
    assert_eq!(before, desk.dump());
}

#[test]
fn a_programme_that_changed_meanwhile_makes_the_timetable_stale_and_nothing_is_overwritten() {
    let mut desk = Desk::new();
    let done = desk.solved();
    let request = desk.id("ask_hs_p13");
    desk.call("edit_request", json!({ "request": request, "wish": "must" }));
    let before = desk.dump();
    assert_eq!(desk.call("solving", json!({}))["done"]["stale"], true);
    let refused = desk.attempt("take_schedule", json!({ "fingerprint": done["fingerprint"], "meetings": done["meetings"] })).unwrap_err();
    assert_eq!(refused.code, "schedule_stale");
    assert_eq!(before, desk.dump());
    // The proof is of another problem, and is not shown for this one.
    assert_ne!(desk.timetable()["quality"]["proof"], "proven");
    let mut broken = desk.solved();
    broken["meetings"][0]["slot"] = json!("2016-11-08T12:00");
    broken["meetings"][1]["slot"] = json!("2016-11-08T12:00");
    let refused = desk.attempt("take_schedule", json!({ "fingerprint": broken["fingerprint"], "meetings": broken["meetings"] })).unwrap_err();
    assert_eq!(refused.code, "schedule_broken");
    assert!(refused.said.en.contains(" would have two meetings at 12:00: ") || refused.said.en.contains(" is locked"), "{}", refused.said.en);
}

#[test]
fn a_search_goes_on_beside_everything_else_and_stopping_it_keeps_the_best_so_far() {
    let mut desk = Desk::new();
    let began = std::time::Instant::now();
    desk.call("solve_meetings", json!({ "wait": false, "seconds": 600 }));
    assert!(began.elapsed().as_millis() < 1500, "it answers at once");
    // Other commands go on meanwhile.
    desk.timetable();
    let began = std::time::Instant::now();
    let stopped = desk.call("stop_solving", json!({}));
    assert!(began.elapsed().as_millis() < 1500, "{:?}", began.elapsed());
    let done = &stopped["done"];
    assert!(["optimal", "feasible"].contains(&done["status"].as_str().unwrap()), "{done}");
    assert!(done["placed"].as_u64().unwrap() > 0);
    desk.call("leave_schedule", json!({}));
    assert_eq!(desk.call("solving", json!({})), json!({ "running": null, "done": null }));
    assert_eq!(desk.attempt("take_schedule", json!({})).unwrap_err().code, "no_schedule");
}

#[test]
fn what_is_not_placed_is_explained_with_names_and_what_would_change_it_is_known() {
    let mut desk = Desk::new();
    let view = desk.call("not_placed", json!({}));
    assert_eq!((view["total"].as_u64(), view["waiting"].as_bool()), (Some(3), Some(false)));
    let reasons: Vec<(String, String)> =
        view["rows"].as_array().unwrap().iter().map(|r| (r["title"]["en"].as_str().unwrap().to_owned(), r["reason"]["en"].as_str().unwrap().to_owned())).collect();
    let of = |title: &str| reasons.iter().find(|r| r.0.contains(title)).map_or("", |r| r.1.as_str());
    assert!(reasons.iter().all(|r| r.1.ends_with('.') && r.1.split(". ").count() <= 3), "{reasons:?}");
    assert!(of("Medicon").contains("Medicon Valley Alliance arrives at 11:00."), "{reasons:?}");
    let ideas = desk.call("what_would_change", json!({}))["ideas"].as_array().unwrap().clone();
    let gain = |what: &str| ideas.iter().find(|i| i["what"]["en"] == what).map(|i| i["gain"]["en"].as_str().unwrap().to_owned());
    assert_eq!(gain("Medicon Valley Alliance arrives 10:30").as_deref(), Some("24 of 26"), "{ideas:?}");
    assert_eq!(gain("A fifth table").as_deref(), Some("no gain"), "{ideas:?}");
    assert!(ideas.len() <= 6 && ideas[0]["gains"] == true);
    // Tried: shown, but not to be taken before the change is made.
    let tried = desk.call("solve_meetings", json!({ "work": WORK, "tried": ideas[0]["change"] }))["done"].clone();
    assert_eq!((tried["placed"].as_u64(), tried["tried"]["en"].as_str()), (Some(24), Some("If Medicon Valley Alliance arrives 10:30")));
    assert_eq!(desk.attempt("take_schedule", json!({})).unwrap_err().code, "schedule_only_tried");
    assert!(desk.attempt("take_schedule", json!({ "fingerprint": tried["fingerprint"], "meetings": tried["meetings"] })).is_err());
    desk.call("make_match_change", json!({ "change": ideas[0]["change"] }));
    assert_eq!(desk.solved()["placed"], 24);
    desk.call("take_schedule", json!({}));
    assert_eq!(desk.timetable()["quality"]["placed"], 24);
    desk.call("make_match_change", json!({ "change": { "change": "table" } }));
    assert_eq!(desk.timetable()["places"]["en"], "5 tables, 6 slots");
}

#[test]
fn moving_a_meeting_says_what_it_costs_and_only_does_what_breaks_nothing() {
    let mut desk = Desk::new();
    let cell = desk.cell("ask_bm_kb");
    let (request, meeting) = (desk.id("ask_bm_kb"), cell["meeting"].clone());
    let facts = desk.call("meeting", json!({ "request": request }));
    let slots = facts["slots"].as_array().unwrap().clone();
    assert_eq!(slots.len(), 6);
    for slot in &slots {
        let tried = desk.call("try_meeting", json!({ "meeting": meeting, "slot": slot["slot"] }));
        if slot["now"] == true {
            continue;
        }
        let before = desk.dump();
        let moved = desk.attempt("move_meeting", json!({ "meeting": meeting, "slot": slot["slot"], "mend": true }));
        let can = tried["allowed"] == true || tried["swap"].is_object();
        assert_eq!(moved.is_ok(), can, "{slot} {tried}");
        if can {
            let quality = desk.timetable()["quality"].clone();
            assert_eq!((quality["broken"].as_array().map(Vec::len), quality["placed"].as_u64()), (Some(0), Some(23)), "{quality}");
            desk.call("undo", json!({}));
        } else {
            assert!(!tried["said"].as_array().unwrap().is_empty());
        }
        assert_eq!(before, desk.dump());
    }
    // A locked one stays; so does Medicon before it is there.
    let locked = desk.cell("ask_fb_no")["meeting"].clone();
    let tried = desk.call("try_meeting", json!({ "meeting": locked, "slot": "2016-11-08T12:00" }));
    assert_eq!(tried["said"][0]["en"], "It is locked. Unlock it first.");
    assert_eq!(desk.attempt("move_meeting", json!({ "meeting": locked, "slot": "2016-11-08T12:00" })).unwrap_err().code, "meeting_fast");
    assert_eq!(desk.attempt("unplace_meeting", json!({ "meeting": locked })).unwrap_err().code, "meeting_fast");
    let medicon = desk.cell("ask_mv_kb")["meeting"].clone();
    let tried = desk.call("try_meeting", json!({ "meeting": medicon, "slot": "2016-11-08T09:30" }));
    assert_eq!((tried["allowed"].as_bool(), tried["said"][0]["en"].as_str()), (Some(false), Some("Medicon Valley Alliance is not there")));
    let refused = desk.attempt("move_meeting", json!({ "meeting": medicon, "slot": "2016-11-08T09:30" })).unwrap_err();
    assert_eq!(refused.said.en, "It cannot be held at 09:30: Medicon Valley Alliance is not there.");
    assert_eq!(desk.attempt("move_meeting", json!({ "meeting": medicon, "slot": "2016-11-08T09:31" })).unwrap_err().code, "no_such_slot");
}

#[test]
fn locks_are_set_for_one_for_all_and_for_what_has_begun() {
    let mut desk = Desk::new();
    let changed = desk.call("lock_meetings", json!({ "lock": "slot_and_table" }));
    assert_eq!(changed["said"]["en"], "Locked 21 meetings");
    assert_eq!(desk.timetable()["locked"], 23);
    // What is locked where it is proven best stays proven best.
    assert_eq!(desk.timetable()["quality"]["proof"], "proven");
    desk.call("lock_meetings", json!({ "lock": "none" }));
    assert_eq!(desk.timetable()["locked"], 0);
    // The bound was found with two locks: without them nothing is known.
    assert_ne!(desk.timetable()["quality"]["proof"], "proven");
    assert_eq!(desk.timetable()["before_now"], 23, "the event was in 2016");
    desk.call("lock_meetings", json!({ "lock": "slot", "before_now": true }));
    assert_eq!(desk.timetable()["locked"], 23);
}

#[test]
fn the_list_before_printing_says_who_has_nothing_and_what_is_off_the_grid() {
    let mut desk = Desk::new();
    desk.call("lock_meetings", json!({ "lock": "none" }));
    let view = desk.call("timetable", json!({ "by": "people_japan" }));
    let row = view["rows"].as_array().unwrap().iter().find(|r| r["name"]["en"].as_str().unwrap().starts_with("Participant 13")).unwrap().clone();
    for cell in row["cells"].as_array().unwrap() {
        desk.call("unplace_meeting", json!({ "meeting": cell["meeting"] }));
    }
    let cell = desk.cell("ask_cv_hl");
    desk.call("move_item", json!({ "item": cell["item"], "start": "2016-11-08T13:10" }));
    let checks = desk.call("match_checks", json!({}));
    let codes: Vec<&str> = checks["lines"].as_array().unwrap().iter().map(|l| l["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"none") && codes.contains(&"off_grid"), "{checks}");
    let view = desk.timetable();
    assert_eq!(view["off_grid"].as_array().unwrap().len(), 1);
    assert!(view["off_grid"][0]["title"]["en"].as_str().unwrap().contains("Hokuriku"));
}

#[test]
fn what_must_be_held_and_cannot_is_an_answer_with_its_reason() {
    let mut desk = Desk::new();
    desk.call("lock_meetings", json!({ "lock": "none" }));
    let requests = ["ask_mv_jb", "ask_mv_no", "ask_mv_kb", "ask_mv_hl"];
    for request in requests {
        let request = desk.id(request);
        desk.call("edit_request", json!({ "request": request, "wish": "must" }));
    }
    let done = desk.call("solve_meetings", json!({ "work": WORK }))["done"].clone();
    assert_eq!(done["status"], "infeasible");
    let left = done["left_out"].as_array().unwrap();
    assert_eq!(left.len(), 1, "three slots hold three of the four");
    assert!(left[0]["reason"]["en"].as_str().unwrap().contains("Medicon Valley Alliance arrives at 11:00."), "{left:?}");
}

#[test]
fn a_matchmaking_without_slots_tables_or_requests_says_what_is_missing() {
    let mut desk = Desk::new();
    let programme = desk.call("create_programme", json!({ "kind": "matchmaking_mission", "title": { "en": "New" }, "zone": "Europe/London" }))["id"].clone();
    let of = |desk: &mut Desk, name: &str| door::call(&mut desk.app, name, json!({ "programme": programme }));
    assert_eq!(of(&mut desk, "timetable").unwrap()["lacks"], "slots");
    assert_eq!(of(&mut desk, "solve_meetings").unwrap_err().code, "matching_no_slots");
    let block = json!({ "programme": programme, "from": "2026-12-01T09:00", "to": "2026-12-01T12:00", "length": 30, "changeover": 0 });
    door::call(&mut desk.app, "add_meeting_block", block).unwrap();
    assert_eq!(of(&mut desk, "timetable").unwrap()["lacks"], "tables");
    assert_eq!(of(&mut desk, "solve_meetings").unwrap_err().code, "matching_no_tables");
    door::call(&mut desk.app, "add_meeting_tables", json!({ "programme": programme, "count": 2 })).unwrap();
    assert_eq!(of(&mut desk, "timetable").unwrap()["lacks"], "requests");
    assert_eq!(of(&mut desk, "solve_meetings").unwrap_err().code, "matching_no_requests");
    assert_eq!(of(&mut desk, "not_placed").unwrap()["total"], 0);
    assert_eq!(of(&mut desk, "match_checks").unwrap()["total"], 0);
}
