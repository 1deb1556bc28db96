//! The file goes away, is replaced or locked while it is open; copies of it.

use meguri_app::{App, Clock, Progress, door};
use serde_json::{Value, json};

fn workspace(folder: &std::path::Path) -> App {
    let mut app = App::create(&folder.join("tour.meguri"), Clock::System, "test").unwrap();
    door::call(&mut app, "create_place", json!({ "kind": "site", "name": { "en": "NSK" }, "zone": "Europe/London" })).unwrap();
    app
}

fn add(app: &mut App) -> Result<Value, meguri_app::UiError> {
    door::call(app, "create_place", json!({ "kind": "site", "name": { "en": "Nissan" }, "zone": "Europe/London" }))
}

fn standing(app: &mut App) -> Value {
    door::call(app, "workspace", Value::Null).unwrap()["standing"].clone()
}

#[test]
#[cfg(unix)]
fn a_file_that_was_taken_away_is_said_and_nothing_is_written_into_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = workspace(folder.path());
    assert_eq!(standing(&mut app), "whole");
    let away = folder.path().join("away.meguri");
    std::fs::rename(folder.path().join("tour.meguri"), &away).unwrap();
    assert_eq!(standing(&mut app), "removed");
    assert_eq!(add(&mut app).unwrap_err().code, "file_gone");
    assert_eq!(door::call(&mut app, "undo", Value::Null).unwrap_err().code, "file_gone");
    // What was there can still be read, and saved.
    let copy = folder.path().join("copy.meguri");
    door::call(&mut app, "save_copy", json!({ "path": copy })).unwrap();
    let mut opened = App::open(&copy, Clock::System, "test").unwrap();
    let dump = |a: &mut App| door::call(a, "dump", Value::Null).unwrap();
    assert_eq!(dump(&mut opened), dump(&mut app));
    // Put back, it works on.
    std::fs::rename(&away, folder.path().join("tour.meguri")).unwrap();
    assert!(add(&mut app).is_ok());
}

#[test]
#[cfg(unix)]
fn a_file_put_in_the_place_of_the_open_one_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = workspace(folder.path());
    let other = folder.path().join("other.meguri");
    drop(App::create(&other, Clock::System, "test").unwrap());
    std::fs::rename(&other, folder.path().join("tour.meguri")).unwrap();
    assert_eq!(standing(&mut app), "replaced");
    assert_eq!(add(&mut app).unwrap_err().code, "file_gone");
}

#[test]
fn a_file_made_read_only_while_open_takes_no_change_until_it_may() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = workspace(folder.path());
    let path = folder.path().join("tour.meguri");
    let before = std::fs::metadata(&path).unwrap().permissions();
    let mut locked = before.clone();
    locked.set_readonly(true);
    std::fs::set_permissions(&path, locked).unwrap();
    assert_eq!(standing(&mut app), "read_only");
    assert_eq!(add(&mut app).unwrap_err().code, "read_only");
    std::fs::set_permissions(&path, before).unwrap();
    assert!(add(&mut app).is_ok());
}

#[test]
fn a_copy_takes_the_place_of_another_file_but_never_of_the_workspace_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = workspace(folder.path());
    let copy = folder.path().join("copy.meguri");
    for _ in 0..2 {
        let made = door::call(&mut app, "save_copy", json!({ "path": copy })).unwrap();
        assert!(made["bytes"].as_f64().unwrap() > 0.0);
    }
    let own = folder.path().join("tour.meguri");
    assert_eq!(door::call(&mut app, "save_copy", json!({ "path": own })).unwrap_err().code, "file_exists");
    let nowhere = folder.path().join("no/where.meguri");
    assert_eq!(door::call(&mut app, "save_copy", json!({ "path": nowhere })).unwrap_err().code, "folder");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().filter(|e| e.as_ref().unwrap().file_name().to_string_lossy().contains("part")).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_copy_that_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = workspace(folder.path());
    let copy = folder.path().join("copy.meguri");
    let progress = Progress::default();
    progress.stop();
    let stopped = app.workspace().save_copy(&copy, |done, total| progress.step(done, total).is_ok());
    assert!(matches!(stopped, Err(meguri_store::StoreError::Stopped)));
    assert!(!copy.exists());
}
