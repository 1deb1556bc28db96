//! Today and the open questions on the sample: what is asked is answered in place, by one change, and is gone.

use std::collections::BTreeSet;

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

fn at(now: &str) -> (tempfile::TempDir, App) {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(clock::parse(now).unwrap());
    let mut app = App::create(&dir.path().join("Sample.meguri"), clock, "Tester").unwrap();
    sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
    (dir, app)
}

fn call(app: &mut App, name: &str, input: Value) -> Value {
    door::call(app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn questions(app: &mut App, filter: Value) -> Vec<Value> {
    let view = call(app, "open_questions", filter);
    view["sections"].as_array().unwrap().iter().flat_map(|s| s["questions"].as_array().unwrap().clone()).collect()
}

fn of_kind(app: &mut App, kind: &str) -> Option<Value> {
    questions(app, json!({ "kinds": [kind] })).first().cloned()
}

/// An answer that fits a question's field.
fn answer(app: &mut App, q: &Value) -> Option<Value> {
    let any = |app: &mut App, list: &str| call(app, list, json!({}))[0]["id"].clone();
    let field = &q["answer"];
    Some(match field["kind"].as_str().unwrap() {
        "times" | "end" => {
            let date = field["date"].as_str().unwrap();
            json!({ "kind": "times", "start": format!("{date}T23:30") })
        }
        "day" => json!({ "kind": "day", "date": field["first"] }),
        "days" => json!({ "kind": "days", "from": "2027-03-01", "to": "2027-03-05" }),
        "text" => json!({ "kind": "text", "text": "NH 212" }),
        "person" => json!({ "kind": "named", "names": [{ "script": "latin", "family": "New", "given": "One", "order": "given_first" }] }),
        "place" => json!({ "kind": "record", "id": any(app, "places") }),
        "organisation" => json!({ "kind": "record", "id": any(app, "organisations") }),
        "seat" => json!({ "kind": "record", "id": field["seats"][0]["value"] }),
        "choice" => json!({ "kind": "choice", "value": field["choices"].as_array().unwrap().iter().find(|c| c["value"] != "asked")?["value"] }),
        _ => return None,
    })
}

#[test]
fn every_question_is_answered_in_place_by_one_change_that_undo_takes_back() {
    let (_dir, mut app) = at("2026-11-20T08:40:00Z");
    let mut kinds = BTreeSet::new();
    // Some questions only come up when others are answered: go on until one of each has been.
    for _ in 0..60 {
        let all = questions(&mut app, json!({ "limit": 5000 }));
        let Some(q) = all.iter().find(|q| q["kind"] != "clash" && !kinds.contains(q["kind"].as_str().unwrap())) else { break };
        let given = answer(&mut app, q).unwrap();
        let before = call(&mut app, "dump", json!({}));
        let done = call(&mut app, "answer_question", json!({ "question": q["key"], "answer": given }));
        assert!(done["said"]["en"].as_str().unwrap().starts_with("Answered for “"), "{}", done["said"]);
        assert!(!done["said"]["ja"].as_str().unwrap().contains("answered-"), "{}", done["said"]);
        let left = questions(&mut app, json!({ "limit": 5000 }));
        assert!(left.iter().all(|o| o["key"] != q["key"]), "{} is still asked", q["key"]);
        // Answered once, it can't be answered again.
        let again = door::call(&mut app, "answer_question", json!({ "question": q["key"], "answer": given })).unwrap_err();
        assert_eq!(again.code, "question_gone");
        call(&mut app, "undo", json!({}));
        assert_eq!(call(&mut app, "dump", json!({})), before);
        call(&mut app, "redo", json!({}));
        kinds.insert(q["kind"].as_str().unwrap().to_owned());
    }
    for kind in ["agreement", "times", "host_contact", "number", "speaker", "confirm", "name", "diet"] {
        assert!(kinds.contains(kind), "{kind} was never asked: {kinds:?}");
    }
}

#[test]
fn an_answer_of_the_wrong_shape_is_refused_and_leaves_no_trace() {
    let (_dir, mut app) = at("2026-11-20T08:40:00Z");
    let times = of_kind(&mut app, "times").unwrap();
    let before = call(&mut app, "dump", json!({}));
    for (given, code) in [
        (json!({ "kind": "text", "text": "soon" }), "answer_does_not_fit"),
        (json!({ "kind": "choice", "value": "confirmed" }), "answer_does_not_fit"),
        (json!({ "kind": "times", "start": "2026-12-15T14:00", "end": "2026-12-15T13:00" }), "end_before_start"),
        (json!({ "kind": "times", "start": "half past nine" }), "bad_input"),
    ] {
        let e = door::call(&mut app, "answer_question", json!({ "question": times["key"], "answer": given })).unwrap_err();
        assert_eq!(e.code, code);
    }
    let unknown = json!({ "question": "times:nothing", "answer": { "kind": "text", "text": "" } });
    assert_eq!(door::call(&mut app, "answer_question", unknown).unwrap_err().code, "question_gone");
    assert_eq!(call(&mut app, "dump", json!({})), before);
}

#[test]
fn a_name_out_of_a_headcount_leaves_the_others_to_come() {
    let (_dir, mut app) = at("2026-11-20T08:40:00Z");
    let programme = call(&mut app, "create_programme", json!({ "kind": "seminar", "zone": "Asia/Tokyo", "title": { "en": "Mission" } }))["id"].clone();
    call(&mut app, "add_participation", json!({ "programme": programme, "placeholder": { "en": "18 more" }, "headcount": 18 }));
    let mine = json!({ "programmes": [programme], "kinds": ["name"] });
    let q = questions(&mut app, mine.clone()).remove(0);
    assert_eq!(q["text"]["en"], "18 names to come");
    let names = json!([{ "script": "latin", "family": "Tsukamoto", "given": "Ichiro", "order": "given_first" }]);
    call(&mut app, "answer_question", json!({ "question": q["key"], "answer": { "kind": "named", "names": names } }));
    assert_eq!(questions(&mut app, mine)[0]["text"]["en"], "17 names to come");
}

#[test]
fn filters_and_groups_hold_every_question_once() {
    let (_dir, mut app) = at("2026-11-20T08:40:00Z");
    let all = call(&mut app, "open_questions", json!({ "limit": 5000 }));
    let keys = |v: &Value| -> Vec<String> {
        v["sections"].as_array().unwrap().iter().flat_map(|s| s["questions"].as_array().unwrap()).map(|q| q["key"].as_str().unwrap().to_owned()).collect()
    };
    let whole: BTreeSet<String> = keys(&all).into_iter().collect();
    assert_eq!(whole.len() as u64, all["all"].as_u64().unwrap());
    for group in ["programme", "owner", "date"] {
        let view = call(&mut app, "open_questions", json!({ "group": group, "limit": 5000 }));
        let listed = keys(&view);
        assert_eq!(listed.len(), whole.len(), "{group}");
        assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), whole, "{group}");
    }
    for facet in ["programmes", "owners", "kinds"] {
        let mut sum = 0;
        for f in all[facet].as_array().unwrap() {
            let filter = json!({ (facet): [f["key"]], "limit": 5000 });
            let view = call(&mut app, "open_questions", filter);
            assert_eq!(view["count"], f["count"], "{facet} {}", f["key"]);
            sum += view["count"].as_u64().unwrap();
        }
        assert_eq!(sum, all["all"].as_u64().unwrap(), "{facet}");
    }
    // What is cut off is still counted.
    let cut = call(&mut app, "open_questions", json!({ "limit": 3 }));
    assert_eq!((keys(&cut).len(), cut["count"].as_u64()), (3, all["count"].as_u64()));
    let frame = call(&mut app, "workspace", json!({}));
    assert_eq!(frame["questions"], all["all"]);
}

#[test]
fn the_offices_stand_as_their_clocks_and_holidays_say() {
    // Friday 20 November 2026, 08:40 in London: London opens in 20 minutes, Brussels is open, Tokyo has closed at 17:30.
    let (_dir, mut app) = at("2026-11-20T08:40:00Z");
    let view = call(&mut app, "today", json!({}));
    assert_eq!(view["title"]["en"], "Friday 20 November");
    assert_eq!((view["time"].as_str(), view["minute"].as_u64()), (Some("08:40"), Some(520)));
    let said: Vec<&str> = view["offices"].as_array().unwrap().iter().map(|o| o["said"]["en"].as_str().unwrap()).collect();
    // Monday 23 November is Labour Thanksgiving Day.
    assert_eq!(said, ["opens in 20 min", "open until 17:30", "closed until Tue 09:00"]);
    assert_eq!(view["offices"][2]["open"], json!([{ "from": 0, "to": 510 }]));

    let longer = json!({ "Asia/Tokyo": { "days": [1, 2, 3, 4, 5], "from": "10:00", "to": "18:00" } });
    call(&mut app, "set_setting", json!({ "key": "office_hours", "value": longer }));
    let tokyo = call(&mut app, "today", json!({}))["offices"][2].clone();
    assert_eq!((tokyo["said"]["en"].as_str(), tokyo["soon"].as_bool()), (Some("closes in 20 min"), Some(true)));
    let wrong = json!({ "Asia/Tokyo": { "days": [], "from": "10:00", "to": "18:00" } });
    assert_eq!(door::call(&mut app, "set_setting", json!({ "key": "office_hours", "value": wrong })).unwrap_err().code, "bad_office_hours");
}

#[test]
fn today_shows_what_runs_on_both_clocks_and_what_needs_a_decision() {
    // Noon in Tokyo on the third day of the tour, while it is 3 o'clock in London.
    let (_dir, mut app) = at("2026-12-15T03:00:00Z");
    let view = call(&mut app, "today", json!({}));
    let agenda = view["agenda"].as_array().unwrap();
    assert!(agenda.len() > 3);
    let running: Vec<&Value> = agenda.iter().filter(|a| a["running"] == true).collect();
    assert!(!running.is_empty());
    let exact = agenda.iter().find(|a| a["city"]["en"] == "Tokyo" && !a["other"]["en"].as_str().unwrap().is_empty()).unwrap();
    assert!(exact["other"]["en"].as_str().unwrap().ends_with("London"));
    assert!(agenda.iter().any(|a| a["over"] == true) && agenda.iter().any(|a| a["over"] == false));

    let frame = call(&mut app, "workspace", json!({}));
    assert_eq!(frame["decisions"], view["decision_count"]);
    let first = &view["decisions"][0];
    assert_eq!(first["look"], "clash");
    let clash = first["answer"]["clash"].clone();
    call(&mut app, "accept_clash", json!({ "key": clash["key"], "facts": clash["facts"], "reason": "Known" }));
    let after = call(&mut app, "today", json!({}));
    assert_eq!(after["decision_count"].as_u64().unwrap() + 1, view["decision_count"].as_u64().unwrap());
    assert_eq!(after["recent"][0]["last"], true);
}

#[test]
fn an_empty_workspace_has_an_empty_day() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(clock::parse("2026-11-20T08:40:00Z").unwrap());
    let mut app = App::create(&dir.path().join("e.meguri"), clock, "Tester").unwrap();
    let view = call(&mut app, "today", json!({}));
    assert_eq!((view["empty"].as_bool(), view["decision_count"].as_u64(), view["owed_count"].as_u64()), (Some(true), Some(0), Some(0)));
    assert_eq!(view["summary"]["en"], "Nothing is planned for today.");
    assert_eq!(call(&mut app, "open_questions", json!({}))["all"], 0);
}

#[test]
fn what_is_overdue_comes_first_on_today_and_in_the_list_until_it_is_answered() {
    let (_dir, mut app) = at("2026-11-20T08:40:00Z");
    let all = questions(&mut app, json!({ "limit": 5000 }));
    let name = all.iter().rfind(|q| q["kind"] == "name").unwrap().clone();
    let other = all.iter().rfind(|q| !["clash", "spelling", "name"].contains(&q["kind"].as_str().unwrap())).unwrap().clone();
    assert!(all.iter().all(|q| q["due"].is_null() && q["overdue"] == false), "nothing is due by itself");
    let before = call(&mut app, "dump", json!({}));

    let said = call(&mut app, "set_due", json!({ "questions": [name["key"]], "date": "2026-11-16" }));
    assert!(said["said"]["en"].as_str().unwrap().starts_with("To be answered by Mon 16 Nov: "), "{}", said["said"]);
    call(&mut app, "set_due", json!({ "questions": [other["key"]], "date": "2026-11-23" }));
    for group in ["programme", "owner", "date"] {
        let view = call(&mut app, "open_questions", json!({ "group": group }));
        assert_eq!(view["sections"][0]["label"]["en"], "Overdue", "{group}");
        let first = &view["sections"][0]["questions"][0];
        assert_eq!((&first["key"], &first["overdue"], &first["due_said"]["en"]), (&name["key"], &json!(true), &json!("by Mon 16 Nov")));
    }
    let later = questions(&mut app, json!({ "limit": 5000 })).into_iter().find(|q| q["key"] == other["key"]).unwrap();
    assert_eq!((&later["overdue"], &later["soon"], &later["due_said"]["ja"]), (&json!(false), &json!(false), &json!("11/23（月）まで")));
    let today = call(&mut app, "today", json!({}));
    assert_eq!(today["overdue_count"], 1);
    let first = &today["owed"][0]["lines"][0];
    assert_eq!((&first["key"], &first["overdue"], &first["day"]["en"]), (&name["key"], &json!(true), &json!("by Mon 16 Nov")));

    // Answered: it is not due any more, and asked again it is asked anew.
    let given = answer(&mut app, &name).unwrap();
    call(&mut app, "answer_question", json!({ "question": name["key"], "answer": given }));
    assert_eq!(call(&mut app, "today", json!({}))["overdue_count"], 0);
    assert_eq!(call(&mut app, "dump", json!({}))["due"].as_array().unwrap().len(), 1);
    call(&mut app, "undo", json!({}));
    assert_eq!(call(&mut app, "today", json!({}))["overdue_count"], 1);
    call(&mut app, "set_due", json!({ "questions": [name["key"], other["key"]] }));
    assert_eq!(call(&mut app, "dump", json!({}))["due"], json!([]));
    for _ in 0..3 {
        call(&mut app, "undo", json!({}));
    }
    assert_eq!(call(&mut app, "dump", json!({})), before);
    let gone = door::call(&mut app, "set_due", json!({ "questions": ["name:nobody"], "date": "2026-11-23" })).unwrap_err();
    assert_eq!(gone.code, "question_gone");
}
