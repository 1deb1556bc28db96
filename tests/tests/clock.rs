//! The machine's clock is set back while a workspace is in use: what was done last is still what is undone first, and nothing is lost.

use meguri_app::{App, Clock, clock, door};
use serde_json::{Value, json};

fn at(time: &str) -> Clock {
    Clock::Fixed(clock::parse(time).unwrap())
}

#[test]
fn a_clock_that_is_set_back_changes_neither_the_order_of_the_history_nor_what_is_undone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("w.meguri");
    let series = |app: &mut App, name: &str| door::call(app, "create_series", json!({ "name": { "en": name, "ja": name } })).unwrap()["id"].clone();
    let mut app = App::create(&path, at("2026-11-21T09:00:00Z"), "Tester").unwrap();
    let first = series(&mut app, "First");
    drop(app);

    let mut app = App::open(&path, at("2020-01-01T00:00:00Z"), "Tester").unwrap();
    let second = series(&mut app, "Second");
    assert_ne!(first, second);
    let said = |app: &mut App| -> Vec<String> {
        let view = door::call(app, "history", json!({})).unwrap();
        let text = view.to_string();
        let mut found: Vec<(usize, &str)> = ["First", "Second"].into_iter().filter_map(|n| Some((text.find(n)?, n))).collect();
        found.sort_unstable();
        found.into_iter().map(|(_, n)| n.to_owned()).collect()
    };
    assert_eq!(said(&mut app), ["Second", "First"], "the newest stands on top, whatever its time says");
    let names = |app: &mut App| -> Vec<Value> {
        door::call(app, "dump", json!({})).unwrap()["series"].as_array().unwrap().iter().map(|s| s["name_en"].clone()).collect()
    };
    door::call(&mut app, "undo", json!({})).unwrap();
    assert_eq!(names(&mut app), ["First"]);
    door::call(&mut app, "redo", json!({})).unwrap();
    assert_eq!(names(&mut app).len(), 2);
    drop(app);

    // and forward again
    let mut app = App::open(&path, at("2026-11-22T09:00:00Z"), "Tester").unwrap();
    series(&mut app, "Third");
    door::call(&mut app, "undo", json!({})).unwrap();
    door::call(&mut app, "undo", json!({})).unwrap();
    assert_eq!(names(&mut app), ["First"]);
}
