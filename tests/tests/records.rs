//! People, organisations and places through the one door: lists, name forms, zones, and two records made one.

use meguri_app::{App, Clock, clock, door};
use serde_json::{Value, json};

struct Desk {
    app: App,
    _dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let now = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        Desk { app: App::create(&dir.path().join("w.meguri"), now, "Tester").unwrap(), _dir: dir }
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
    }
    fn refused(&mut self, name: &str, input: Value) -> String {
        door::call(&mut self.app, name, input).unwrap_err().code
    }
    /// Makes a record; answers its id.
    fn make(&mut self, name: &str, input: Value) -> Value {
        self.call(name, input)["id"].clone()
    }
    fn person(&mut self, script: &str, family: &str, given: &str) -> Value {
        self.make("create_person", json!({ "names": [{ "script": script, "family": family, "given": given, "order": "family_first" }] }))
    }
    fn dump(&mut self) -> Value {
        self.call("dump", json!({}))
    }
    /// Names of a list's rows in one language.
    fn names(&mut self, query: &str, input: Value, lang: &str) -> Vec<String> {
        let list = self.call(query, input);
        list["rows"].as_array().unwrap().iter().map(|r| r["name"][lang].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn merging_two_people_moves_everything_and_one_undo_takes_all_back() {
    let mut d = Desk::new();
    let keep = d.person("latin", "Tasso", "Takuya");
    let other = d.person("latin", "Tasso", "Tatsuya");
    d.call("edit_person", json!({ "person": other, "diet": "vegetarian", "notes": "From the caption", "languages": [{ "code": "ja", "level": "native" }] }));
    let office = d.make("create_organisation", json!({ "name": { "en": "Iwate Prefecture" }, "country": "JP" }));
    d.call("add_affiliation", json!({ "person": keep, "organisation": office, "post": { "en": "Governor" } }));
    d.call("add_affiliation", json!({ "person": other, "organisation": office, "post": { "en": "Governor" } }));
    d.call("add_affiliation", json!({ "person": other, "organisation": office, "post": { "en": "Chair" } }));
    let seminar = d.make("create_programme", json!({ "kind": "seminar", "title": { "en": "Seminar" }, "zone": "Asia/Tokyo" }));
    let mut seats = Vec::new();
    for (who, role) in [(&keep, "speaker"), (&other, "speaker"), (&other, "guest")] {
        seats.push(d.make("add_participation", json!({ "programme": seminar, "person": who, "role": role })));
    }
    let group = d.make("create_subgroup", json!({ "programme": seminar, "letter": "A" }));
    d.call("set_members", json!({ "subgroup": group, "participations": [seats[0], seats[1]] }));
    let talk = d.make("add_item", json!({ "programme": seminar, "kind": "session", "title": { "en": "Talk" }, "host_contact": other }));
    let lunch = d.make("add_item", json!({ "programme": seminar, "kind": "meal", "title": { "en": "Lunch" } }));
    for (item, seat) in [(&talk, &seats[0]), (&talk, &seats[1]), (&lunch, &seats[1])] {
        d.call("assign", json!({ "item": item, "participation": seat }));
    }
    d.call("add_contribution", json!({ "item": talk, "kind": "talk", "title": { "en": "Regions" }, "speaker": seats[1] }));
    let before = d.dump();

    let view = d.call("merging_people", json!({ "keep": keep, "other": other }));
    assert_eq!(view["why"]["en"], "Near spelling");
    assert!(view["repointed"].as_array().unwrap().iter().any(|l| l["en"] == "2 seats in programmes"), "{view}");
    assert_eq!(d.dump(), before, "looking changes nothing");

    d.call("merge_people", json!({ "keep": keep, "other": other }));
    let after = d.dump();
    let page = d.call("person", json!({ "person": keep }));
    let forms: Vec<&str> = page["forms"].as_array().unwrap().iter().map(|f| f["plain"].as_str().unwrap()).collect();
    assert_eq!(forms, ["Tasso Takuya", "Tasso Tatsuya"], "the other spelling stays");
    assert_eq!(page["posts"].as_array().unwrap().len(), 2, "the same post stays once");
    assert_eq!(page["person"]["diet"], "vegetarian");
    assert_eq!(page["person"]["notes"], "From the caption");
    assert_eq!(page["contact_of"][0]["title"]["en"], "Talk");
    assert_eq!(after["participation"].as_array().unwrap().len(), 2, "one seat as speaker, one as guest");
    assert_eq!(after["membership"].as_array().unwrap().len(), 1);
    assert_eq!(after["assignment"].as_array().unwrap().len(), 2, "in the talk once, and at lunch");
    assert_eq!(after["contribution"][0]["speaker"], seats[0]);
    assert!(!after.to_string().contains(other.as_str().unwrap()), "nothing points at the other any more");

    d.call("undo", json!({}));
    assert_eq!(d.dump(), before);
    d.call("redo", json!({}));
    assert_eq!(d.dump(), after);
    assert_eq!(d.refused("merge_people", json!({ "keep": keep, "other": keep })), "same_record");
    assert_eq!(d.refused("merge_people", json!({ "keep": keep, "other": other })), "not_found");
}

#[test]
fn fields_are_taken_from_whom_one_says() {
    let mut d = Desk::new();
    let keep = d.person("latin", "Watson", "Paul");
    let other = d.person("latin", "Watson", "Pauls");
    for (who, notes, diet) in [(&keep, "first", ""), (&other, "second", "no fish")] {
        d.call("edit_person", json!({ "person": who, "notes": notes, "diet": diet }));
    }
    d.call("merge_people", json!({ "keep": keep, "other": other, "taken": { "names": "other", "notes": "other", "diet": "keep" } }));
    let page = d.call("person", json!({ "person": keep }));
    assert_eq!(page["name"]["en"], "Watson Pauls");
    assert_eq!((&page["person"]["notes"], &page["person"]["diet"]), (&json!("second"), &json!("")));
    assert_eq!(page["forms"][1]["plain"], "Watson Paul");
}

#[test]
fn merging_organisations_keeps_the_tree_whole_and_the_old_names_as_aliases() {
    let mut d = Desk::new();
    let top = d.make("create_organisation", json!({ "name": { "en": "Group" } }));
    let other = d.make("create_organisation", json!({ "name": { "en": "Komatsu Ltd.", "ja": "コマツ" }, "acronym": "KL", "parent": top }));
    let keep = d.make("create_organisation", json!({ "name": { "en": "Komatsu" }, "parent": other }));
    let branch = d.make("create_organisation", json!({ "name": { "en": "Komatsu UK" }, "parent": other }));
    let visit = d.make("create_programme", json!({ "kind": "delegation_visit", "title": { "en": "Visit" }, "zone": "Europe/London" }));
    d.call("add_role", json!({ "programme": visit, "organisation": keep, "role": "host" }));
    d.call("add_role", json!({ "programme": visit, "organisation": other, "role": "host", "agreement": "confirmed" }));
    let before = d.dump();
    d.call("merge_organisations", json!({ "keep": keep, "other": other }));
    let page = d.call("organisation", json!({ "organisation": keep }));
    assert_eq!(page["parent"]["id"], top);
    assert_eq!(page["children"][0]["id"], branch);
    assert_eq!(page["organisation"]["name"], json!({ "en": "Komatsu", "ja": "コマツ" }));
    assert_eq!(page["organisation"]["aliases"], json!(["Komatsu Ltd."]));
    assert_eq!(page["organisation"]["acronym"], "KL");
    assert_eq!(page["programmes"][0]["part"]["en"], "Host, Confirmed");
    d.call("undo", json!({}));
    assert_eq!(d.dump(), before);
    // The other way round: what is taken must not put a record inside itself.
    d.call("merge_organisations", json!({ "keep": other, "other": keep, "taken": { "parent": "other" } }));
    assert_eq!(d.call("organisation", json!({ "organisation": other }))["parent"]["id"], top);
}

#[test]
fn merging_places_moves_items_and_tells_calendars_so() {
    let mut d = Desk::new();
    let keep = d.make("create_place", json!({ "kind": "building", "name": { "en": "Town Hall" }, "latitude": 54.9, "longitude": -1.4 }));
    let other = d.make("create_place", json!({ "kind": "building", "name": { "en": "Townhall" }, "capacity": 80 }));
    let room = d.make("create_place", json!({ "kind": "room", "name": { "en": "Room 1" }, "parent": other }));
    let visit = d.make("create_programme", json!({ "kind": "delegation_visit", "title": { "en": "Visit" }, "zone": "Europe/London" }));
    let item = d.make("add_item", json!({ "programme": visit, "kind": "visit", "title": { "en": "Hall" }, "place": other }));
    let before = d.dump();
    d.call("merge_places", json!({ "keep": keep, "other": other }));
    let page = d.call("place", json!({ "place": keep }));
    assert_eq!(page["place"]["capacity"], 80);
    assert_eq!((&page["place"]["notes"], &page["place"]["aliases"]), (&json!(""), &json!(["Townhall"])));
    assert_eq!(d.call("find", json!({ "text": "townhall" }))[0]["id"], keep);
    assert_eq!((&page["used"], &page["items"][0]["item"]), (&json!(1), &item));
    assert_eq!(page["children"][0]["id"], room);
    assert_eq!(d.call("item", json!({ "item": item }))["item"]["sequence"], 1);
    d.call("undo", json!({}));
    assert_eq!(d.dump(), before);
}

#[test]
fn what_may_be_one_is_offered_until_it_is_said_to_be_two() {
    let mut d = Desk::new();
    let a = d.person("latin", "Tasso", "Takuya");
    let b = d.person("latin", "Takuya", "Tasso");
    d.person("latin", "Watson", "Paul");
    let list = d.call("people_list", json!({}));
    assert_eq!(list["duplicates"].as_array().unwrap().len(), 1);
    assert_eq!(list["duplicates"][0]["why"]["en"], "Family and given name swapped");
    assert_eq!(d.names("people_list", json!({ "only": ["may_be_twice"] }), "en").len(), 2);
    d.call("keep_apart", json!({ "noun": "person", "a": b, "b": a }));
    assert_eq!(d.call("people_list", json!({}))["duplicates"], json!([]));
    assert_eq!(d.call("person", json!({ "person": a }))["duplicates"], json!([]));
    d.call("undo", json!({}));
    assert_eq!(d.call("person", json!({ "person": a }))["duplicates"].as_array().unwrap().len(), 1);
}

#[test]
fn a_name_written_in_one_script_suggests_the_others_until_they_are_accepted() {
    let mut d = Desk::new();
    let p = d.person("kanji", "塚本", "一郎");
    d.call("write_name", json!({ "person": p, "script": "kana", "family": "つかもと", "given": "いちろう" }));
    let page = d.call("person", json!({ "person": p }));
    assert_eq!(page["missing"], json!({ "en": "1 to check", "ja": "要確認1件" }));
    let romaji = &page["forms"][2];
    assert_eq!((&romaji["plain"], &romaji["form"]["check"]), (&json!("Ichirō Tsukamoto"), &json!(true)));
    d.call("accept_name", json!({ "person": p, "index": romaji["index"] }));
    let page = d.call("person", json!({ "person": p }));
    assert_eq!(page["missing"]["en"], "");
    assert_eq!(page["roster"], "Ichirō TSUKAMOTO");
    // As typed again: nothing to change, nothing in the history.
    assert!(d.call("write_name", json!({ "person": p, "script": "kana", "family": " つかもと " }))["seq"].is_null());
    assert_eq!(d.refused("remove_name", json!({ "person": p, "index": 9 })), "no_such_name");
    let european = d.person("latin", "Waterson", "Hannah");
    assert_eq!(d.call("person", json!({ "person": european }))["missing"]["en"], "reading to come");
}

#[test]
fn lists_sort_search_and_filter_by_what_a_name_sounds_like() {
    let mut d = Desk::new();
    let tsukamoto = d.person("kanji", "塚本", "一郎");
    d.call("write_name", json!({ "person": tsukamoto, "script": "kana", "family": "つかもと", "given": "いちろう" }));
    d.person("kana", "あべ", "あい");
    d.person("latin", "Becht", "Olivier");
    let waterson = d.person("latin", "Waterson", "Hannah");
    let jlgc = d.make("create_organisation", json!({ "name": { "en": "JLGC" }, "type": "liaison_office", "country": "GB" }));
    d.call("add_affiliation", json!({ "person": waterson, "organisation": jlgc, "post": { "en": "Researcher", "ja": "研究員" } }));
    let list = d.call("people_list", json!({}));
    let order = |lang: &str| {
        let mut rows: Vec<(&str, &str)> = list["rows"].as_array().unwrap().iter().map(|r| (r["sort"][lang].as_str().unwrap(), r["name"][lang].as_str().unwrap())).collect();
        rows.sort_unstable();
        rows.into_iter().map(|(_, n)| n).collect::<Vec<_>>()
    };
    assert_eq!(order("en"), ["あべ　あい", "Becht Olivier", "塚本　一郎", "Waterson Hannah"]);
    assert_eq!(order("ja"), ["あべ　あい", "塚本　一郎", "Becht Olivier", "Waterson Hannah"]);
    for text in ["tsukamoto", "Ｔｓｕｋａｍｏｔｏ", "つかもと", "ツカモト", "塚本", "ichiro tsuka"] {
        assert_eq!(d.names("people_list", json!({ "text": text }), "ja"), ["塚本　一郎"], "{text}");
    }
    for (input, names) in [
        (json!({ "text": "jlgc" }), vec!["Waterson Hannah"]),
        (json!({ "countries": ["GB"] }), vec!["Waterson Hannah"]),
        (json!({ "types": ["liaison_office"], "only": ["reading_to_come"] }), vec!["Waterson Hannah"]),
        (json!({ "only": ["reading_to_come"] }), vec!["Becht Olivier", "Waterson Hannah"]),
        (json!({ "countries": ["JP"] }), vec![]),
    ] {
        assert_eq!(d.names("people_list", input.clone(), "en"), names, "{input}");
    }
    assert_eq!(d.refused("people_list", json!({ "only": ["clever"] })), "bad_input");
}

#[test]
fn a_zone_is_offered_from_coordinates_or_country_and_never_written() {
    let mut d = Desk::new();
    for (name, at, zone) in [
        ("Sunderland", Some((54.9069, -1.3838)), Some("Europe/London")),
        ("Tokyo", Some((35.6812, 139.7671)), Some("Asia/Tokyo")),
        ("Kinshasa", Some((-4.3217, 15.3125)), Some("Africa/Kinshasa")),
        ("Lubumbashi", Some((-11.6609, 27.4794)), Some("Africa/Lubumbashi")),
        ("Atlantic", Some((30.0, -40.0)), None),
        ("Nowhere", None, None),
    ] {
        let at = at.map_or((json!(null), json!(null)), |(a, b)| (json!(a), json!(b)));
        let id = d.make("create_place", json!({ "kind": "site", "name": { "en": name }, "latitude": at.0, "longitude": at.1 }));
        let page = d.call("place", json!({ "place": id }));
        assert_eq!(page["offer"]["zone"].as_str(), zone, "{name}");
        assert!(page["place"]["zone"].is_null(), "{name}: offered, not written");
    }
    let company = d.make("create_organisation", json!({ "name": { "en": "Nissan" }, "country": "JP" }));
    let works = d.make("create_place", json!({ "kind": "site", "name": { "en": "Works" }, "organisation": company }));
    let page = d.call("place", json!({ "place": works }));
    assert_eq!(page["offer"]["said"]["en"], "Tokyo (Asia/Tokyo), the only zone of Japan");
    // A zone that contradicts the coordinates is doubted; one with the same clocks is not.
    d.call("edit_place", json!({ "place": works, "zone": "Europe/Paris", "latitude": 35.68, "longitude": 139.76 }));
    assert_eq!(d.call("place", json!({ "place": works }))["offer"]["doubt"], true);
    d.call("edit_place", json!({ "place": works, "zone": "Asia/Seoul" }));
    assert!(d.call("place", json!({ "place": works }))["offer"].is_null());
    // A room inherits.
    let room = d.make("create_place", json!({ "kind": "room", "name": { "en": "Room" }, "parent": works }));
    let page = d.call("place", json!({ "place": room }));
    assert_eq!((&page["zone"], &page["zone_said"]["en"]), (&json!("Asia/Seoul"), &json!("Seoul (Asia/Seoul), from Works")));
}

#[test]
fn places_come_as_a_tree_and_a_filter_keeps_what_is_above() {
    let mut d = Desk::new();
    let b = d.make("create_place", json!({ "kind": "site", "name": { "en": "Beta" } }));
    d.make("create_place", json!({ "kind": "site", "name": { "en": "Beta Annex" } }));
    d.make("create_place", json!({ "kind": "site", "name": { "en": "Alpha" } }));
    d.make("create_place", json!({ "kind": "room", "name": { "en": "Zoo room" }, "parent": b, "capacity": 12 }));
    assert_eq!(d.names("place_list", json!({}), "en"), ["Alpha", "Beta", "Zoo room", "Beta Annex"]);
    let list = d.call("place_list", json!({ "text": "zoo" }));
    let rows: Vec<(&str, bool, u64)> = list["rows"].as_array().unwrap().iter()
        .map(|r| (r["name"]["en"].as_str().unwrap(), r["above"].as_bool().unwrap(), r["depth"].as_u64().unwrap())).collect();
    assert_eq!(rows, [("Beta", true, 0), ("Zoo room", false, 1)]);
}

#[test]
fn organisations_know_their_country_people_and_sectors() {
    let mut d = Desk::new();
    d.make("create_organisation", json!({ "name": { "en": "Sunderland City Council" }, "country": "GB", "type": "local_government", "sectors": ["Software"] }));
    d.make("create_organisation", json!({ "name": { "en": "Iwate Prefecture", "ja": "岩手県" }, "country": "JP", "type": "prefecture" }));
    assert_eq!(d.names("organisation_list", json!({ "text": "日本" }), "ja"), ["岩手県"]);
    assert_eq!(d.names("organisation_list", json!({ "sectors": ["Software"] }), "en"), ["Sunderland City Council"]);
    assert_eq!(d.names("organisation_list", json!({ "only": ["name_to_come"] }), "en"), ["Sunderland City Council"]);
    assert_eq!(d.refused("create_organisation", json!({ "name": { "en": "X" }, "country": "Japan" })), "unknown_country");
}
