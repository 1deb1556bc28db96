//! The palette finds by any way to write a name, marks what was found, and ranks what begins with it first.

use meguri_app::{App, Clock, door};
use serde_json::{Value, json};

fn call(app: &mut App, name: &str, input: Value) -> Value {
    door::call(app, name, input).unwrap()
}

fn office() -> (tempfile::TempDir, App) {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::create(&folder.path().join("office.meguri"), Clock::System, "test").unwrap();
    let visit = call(&mut app, "create_programme", json!({ "kind": "delegation_visit", "title": { "en": "Social enterprise", "ja": "社会的企業" }, "zone": "Europe/London", "sectors": ["welfare"] }));
    call(&mut app, "add_item", json!({ "programme": visit["id"], "kind": "visit", "title": { "en": "Komatsu plant tour", "ja": "コマツ工場見学" }, "when": { "kind": "unknown" } }));
    call(&mut app, "add_item", json!({ "programme": visit["id"], "kind": "meal", "title": { "en": "Lunch near Komatsu" }, "when": { "kind": "unknown" } }));
    call(&mut app, "create_organisation", json!({ "name": { "en": "Komatsu City", "ja": "小松市" }, "type": "local_government", "aliases": ["こまつ", "Hakusan gate"] }));
    call(&mut app, "create_person", json!({ "names": [
        { "script": "kanji", "family": "塚本", "given": "一郎", "order": "family_first" },
        { "script": "kana", "family": "つかもと", "given": "いちろう", "order": "family_first" },
        { "script": "latin", "family": "Tsukamoto", "given": "Ichirō", "order": "given_first" },
    ] }));
    call(&mut app, "create_place", json!({ "kind": "site", "name": { "en": "Ōsaka Castle", "ja": "大阪城" }, "zone": "Asia/Tokyo" }));
    (folder, app)
}

fn find(app: &mut App, text: &str) -> Vec<Value> {
    call(app, "find", json!({ "text": text })).as_array().unwrap().clone()
}

/// "[Komatsu] plant tour"
fn shown(marked: &Value) -> String {
    marked.as_array().unwrap().iter().map(|s| {
        let text = s["text"].as_str().unwrap();
        if s["hit"] == true { format!("[{text}]") } else { text.to_owned() }
    }).collect()
}

#[test]
fn kinds_keep_their_order_and_what_begins_with_the_word_comes_first() {
    let (_folder, mut app) = office();
    let hits = find(&mut app, "komatsu");
    let lines: Vec<_> = hits.iter().map(|h| format!("{} {}", h["noun"].as_str().unwrap(), shown(&h["title"]["en"]))).collect();
    assert_eq!(lines, ["item [Komatsu] plant tour", "item Lunch near [Komatsu]", "organisation [Komatsu] City"]);
}

#[test]
fn kana_find_kana_and_other_ways_to_write_are_named() {
    let (_folder, mut app) = office();
    let hits = find(&mut app, "こまつ");
    let item = hits.iter().find(|h| h["noun"] == "item").unwrap();
    assert_eq!(shown(&item["title"]["ja"]), "[コマツ]工場見学");
    // The name that is written in kana only is found by its romaji, and the other way round.
    let hits_by_romaji = find(&mut app, "komatsu");
    assert!(hits_by_romaji.iter().any(|h| h["noun"] == "organisation"));
    let city = hits.iter().find(|h| h["noun"] == "organisation").unwrap();
    assert_eq!(shown(&city["title"]["en"]), "[Komatsu] City");
    assert_eq!(find(&mut app, "hakusan")[0]["via"]["en"], "also found by Hakusan gate");
    assert_eq!(shown(&find(&mut app, "OOSAKA")[0]["title"]["en"]), "[Ōsaka] Castle");
    assert_eq!(shown(&find(&mut app, "大阪")[0]["title"]["ja"]), "[大阪]城");
}

#[test]
fn a_person_is_found_by_kanji_kana_and_romaji() {
    let (_folder, mut app) = office();
    for text in ["塚本", "つかもと", "tsukamoto", "ichiro tsukamoto", "Tsukamoto Ichirou"] {
        let hits = find(&mut app, text);
        assert_eq!(hits.len(), 1, "{text}");
        assert_eq!(hits[0]["noun"], "person", "{text}");
    }
    // What the page shows in Latin letters is marked there, though kana were typed.
    assert_eq!(shown(&find(&mut app, "つかもと")[0]["title"]["en"]), "Ichirō [Tsukamoto]");
}

#[test]
fn nothing_typed_shows_what_was_worked_on_last() {
    let (_folder, mut app) = office();
    let first = find(&mut app, "  ");
    assert_eq!(first[0]["noun"], "place");
    assert_eq!(first.len(), 6);
    let programme = first.iter().find(|h| h["noun"] == "programme").unwrap()["id"].clone();
    call(&mut app, "edit_programme", json!({ "programme": programme, "title": { "en": "Social enterprise mission" } }));
    assert_eq!(find(&mut app, "")[0]["id"], programme);
    assert!(find(&mut app, "").iter().all(|h| h["title"]["en"].as_array().unwrap().iter().all(|s| s["hit"] == false)));
}

#[test]
fn signs_of_the_search_language_and_nonsense_find_nothing_and_break_nothing() {
    let (_folder, mut app) = office();
    for text in ["\"", "*", "a OR b", "NEAR(x)", "🍣", "((((", "-", "komatsu\u{0}".trim_end_matches('\u{0}')] {
        let _ = find(&mut app, text);
    }
    assert!(find(&mut app, "no such thing anywhere").is_empty());
}
