//! A machine whose clock was set back: the order of changes is their own, not the clock's.

use meguri_app::{App, Clock, clock, door};
use serde_json::{Value, json};

fn at(now: &str) -> Clock {
    Clock::Fixed(clock::parse(now).unwrap())
}

fn call(app: &mut App, name: &str, input: Value) -> Value {
    door::call(app, name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
}

fn rename(app: &mut App, programme: &Value, title: &str) {
    call(app, "edit_programme", json!({ "programme": programme, "title": { "en": title } }));
}

fn title(app: &mut App, programme: &Value) -> Value {
    call(app, "programme", json!({ "programme": programme }))["programme"]["title"]["en"].clone()
}

#[test]
fn changes_made_after_the_clock_was_set_back_are_still_the_newest() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("w.meguri");
    let mut app = App::create(&path, at("2026-11-21T09:00:00Z"), "Tester").unwrap();
    let input = json!({ "kind": "seminar", "title": { "en": "First" }, "zone": "Europe/London", "when": { "kind": "unknown" } });
    let id = call(&mut app, "create_programme", input)["id"].clone();
    rename(&mut app, &id, "Second");
    drop(app);

    let mut app = App::open(&path, at("2026-03-01T09:00:00Z"), "Tester").unwrap();
    rename(&mut app, &id, "Third");
    let lines = call(&mut app, "history", json!({ "id": id, "limit": 10 }));
    let days: Vec<&str> = lines.as_array().unwrap().iter().map(|l| &l["at"].as_str().unwrap()[..10]).collect();
    assert_eq!(days, ["2026-03-01", "2026-11-21", "2026-11-21"], "newest first, each with the time it was given");
    let seqs: Vec<i64> = lines.as_array().unwrap().iter().map(|l| l["seq"].as_i64().unwrap()).collect();
    assert!(seqs.is_sorted_by(|a, b| a > b), "{seqs:?}");

    call(&mut app, "undo", json!({}));
    assert_eq!(title(&mut app, &id), "Second");
    call(&mut app, "undo", json!({}));
    assert_eq!(title(&mut app, &id), "First");
    call(&mut app, "redo", json!({}));
    call(&mut app, "redo", json!({}));
    assert_eq!(title(&mut app, &id), "Third");
}
