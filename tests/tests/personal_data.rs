//! What is held on a person can be handed over whole, and erased so that only a count remains.

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

fn desk() -> (tempfile::TempDir, App) {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
    let mut app = App::create(&dir.path().join("w.meguri"), clock, "Tester").unwrap();
    sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
    (dir, app)
}

fn call(app: &mut App, name: &str, input: Value) -> Value {
    door::call(app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// A delegate with a diet, a post and a part in an item, released and given a copy.
fn delegate(app: &mut App) -> (Value, Value) {
    let frame = call(app, "workspace", json!({}));
    let programme = frame["programmes"].as_array().unwrap().iter().find(|p| p["title"]["en"] == "Japan Study Tour (sample)").unwrap()["id"].clone();
    let person = call(app, "create_person", json!({ "names": [
        { "script": "latin", "family": "Featherstonehaugh", "given": "Perpetua", "order": "given_first" },
        { "script": "kana", "family": "フェザーストンホー", "given": "パーペチュア", "order": "family_first" }],
        "diet": "no shellfish", "contacts": [{ "kind": "email", "value": "perpetua@example.org" }] }))["id"].clone();
    call(app, "add_participation", json!({ "programme": programme, "person": person, "status": "confirmed" }));
    let release = call(app, "release_programme", json!({ "programme": programme }))["id"].clone();
    let seat = call(app, "dump", json!({}))["participation"].as_array().unwrap().iter().find(|p| p["person"] == person).unwrap()["id"].clone();
    call(app, "record_issue", json!({ "release": release, "recipient": { "kind": "seat", "id": seat }, "way": "mail" }));
    (programme, person)
}

#[test]
fn all_that_is_held_on_a_person_is_written_and_nothing_of_others() {
    let (dir, mut app) = desk();
    let (_, person) = delegate(&mut app);
    let done = call(&mut app, "export_personal_data", json!({ "person": person, "folder": dir.path(), "lang": "en" }));
    let files: Vec<&str> = done["files"].as_array().unwrap().iter().map(|f| f.as_str().unwrap()).collect();
    assert_eq!(files, ["Perpetua Featherstonehaugh.json", "Perpetua Featherstonehaugh.txt"]);
    let data: Value = serde_json::from_slice(&std::fs::read(dir.path().join(files[0])).unwrap()).unwrap();
    assert_eq!(data["person"].as_array().unwrap().len(), 1);
    assert_eq!(data["participation"].as_array().unwrap().len(), 1);
    assert_eq!(data["issue"].as_array().unwrap().len(), 1);
    assert_eq!(data["release"][0]["name"]["en"], "Perpetua Featherstonehaugh");
    let read = std::fs::read_to_string(dir.path().join(files[1])).unwrap();
    for fact in ["no shellfish", "perpetua@example.org", "フェザーストンホー", "Japan Study Tour (sample)"] {
        assert!(read.contains(fact), "{fact} is missing in\n{read}");
    }
    for other in ["Tsukamoto", "塚本"] {
        assert!(!data.to_string().contains(other) && !read.contains(other), "{other} is somebody else");
    }
    let nowhere = door::call(&mut app, "export_personal_data", json!({ "person": person, "folder": dir.path().join("none"), "lang": "en" }));
    assert_eq!(nowhere.unwrap_err().code, "folder");
}

#[test]
fn an_erased_person_leaves_a_count_and_no_name_anywhere_in_the_file() {
    let (dir, mut app) = desk();
    let (programme, person) = delegate(&mut app);
    let before = call(&mut app, "programme", json!({ "programme": programme }))["seats"].clone();
    let preview = call(&mut app, "erase_preview", json!({ "person": person }));
    assert_eq!((preview["seats"].as_u64(), preview["releases"].as_u64(), preview["mentions"].as_u64()), (Some(1), Some(1), Some(0)));
    call(&mut app, "erase_person", json!({ "person": person }));
    let after = call(&mut app, "programme", json!({ "programme": programme }));
    assert_eq!(after["seats"], before, "the seat is still counted");
    let ledger = call(&mut app, "ledger", json!({ "programme": programme }));
    assert!(ledger["recipients"].as_array().unwrap().iter().any(|r| r["name"]["en"] == "Erased person" && !r["holds"].is_null()));
    // What could bring the name back is closed, and says so.
    assert_eq!(door::call(&mut app, "undo", json!({})).unwrap_err().code, "nothing_to_undo");
    let history = call(&mut app, "history", json!({}));
    assert!(history.as_array().unwrap().iter().all(|h| h["can_take_back"] == false && h["undone"] == false));
    drop(app);
    for entry in std::fs::read_dir(dir.path()).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_file()) {
        let bytes = std::fs::read(&entry).unwrap();
        for name in ["Featherstonehaugh", "フェザーストンホー", "perpetua@example.org", "no shellfish"] {
            let found = bytes.windows(name.len()).any(|w| w == name.as_bytes());
            assert!(!found, "{name} is still in {}", entry.display());
        }
    }
}
