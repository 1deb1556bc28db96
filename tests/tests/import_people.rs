//! People out and in again: what was written comes back as it was, and into the same workspace it is nothing new.

use meguri_app::{App, Clock, clock, door};
use proptest::prelude::*;
use serde_json::{Value, json};

struct Desk {
    app: App,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let app = App::create(&folder.path().join("w.meguri"), Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap()), "Tester").unwrap();
        Desk { app, folder }
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name}: {} {:?} {input}", e.said.en, e.field))
    }
    fn exported(&mut self, form: &str, lang: &str, programme: Option<&Value>) -> std::path::PathBuf {
        let path = self.folder.path().join(format!("out.{form}"));
        self.call("export_people", json!({ "form": form, "lang": lang, "path": path, "programme": programme }));
        path
    }
    /// Everyone by what they are: certain names, and what else is asked for.
    fn people(&mut self, fields: &[&str]) -> Vec<String> {
        let dump = self.call("dump", json!({}));
        let text = |v: &Value| serde_json::from_str::<Value>(v.as_str().unwrap_or("null")).unwrap_or_else(|_| v.clone());
        let list = |v: &Value| if v.is_string() { text(v) } else { v.clone() };
        let one = |p: &Value| {
            let mut names: Vec<String> = list(&p["names"]).as_array().unwrap().iter().filter(|n| n["check"] != true).map(Value::to_string).collect();
            names.sort();
            let of: Vec<String> = fields.iter().map(|f| list(&p[*f]).to_string()).collect();
            let mut posts: Vec<String> = dump["affiliation"].as_array().into_iter().flatten().filter(|a| a["person"] == p["id"]).map(|a| {
                let o = dump["organisation"].as_array().unwrap().iter().find(|o| o["id"] == a["organisation"]).unwrap();
                ["name_en", "name_ja"].map(|f| o[f].to_string()).join(" ") + &["department_en", "department_ja", "post_en", "post_ja"].map(|f| a[f].to_string()).join(" ")
            }).collect();
            posts.sort();
            format!("{} | {} | {}", names.join(" "), of.join(" "), posts.join(" "))
        };
        let mut all: Vec<String> = dump["person"].as_array().into_iter().flatten().map(one).collect();
        all.sort();
        all
    }
}

const ALL: &[&str] = &["languages", "diet", "access", "contacts", "consent", "keep_until", "notes"];

/// Words as people's records hold them, those included that spreadsheets and separators trip over.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{1,8}", Just("O'Brien".to_owned()), Just("van der Berg".to_owned()), Just("Müller".to_owned()), Just("=cmd|'/c calc'!A0".to_owned()),
        Just("@home".to_owned()), Just("+1 more".to_owned()), Just("-x".to_owned()), Just("'quoted".to_owned()), Just("'=x".to_owned()), Just("a \"b\" c".to_owned()),
        Just("one; two".to_owned()), Just("one, two".to_owned()),
    ]
}
fn family() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Z][a-z]{1,8}", Just("O'Brien".to_owned()), Just("van der Berg".to_owned()), Just("Smith-Jones".to_owned()), Just("TASSO".to_owned())]
}
fn names() -> impl Strategy<Value = Value> {
    let order = prop::sample::select(vec!["given_first", "family_first"]);
    let latin = (family(), prop_oneof![Just(String::new()), family()], order, prop::sample::select(vec!["", "Dr", "Cllr"]), prop::sample::select(vec!["", "OBE", "Jr."]))
        .prop_map(|(f, g, o, p, s)| json!({ "script": "latin", "family": f, "order": if g.is_empty() || g == f { "given_first" } else { o }, "given": g, "prefix": p, "suffix": s, "check": false })).boxed();
    let kanji = (prop::sample::select(vec!["塚本", "森", "佐々木", "五百旗頭"]), prop::sample::select(vec!["一郎", "潤", "花子", ""]), prop::sample::select(vec!["", "様", "知事"]))
        .prop_map(|(f, g, s)| json!({ "script": "kanji", "family": f, "given": g, "order": "family_first", "prefix": "", "suffix": s, "check": false })).boxed();
    let kana = (prop::sample::select(vec!["つかもと", "もり", "ささき"]), prop::sample::select(vec!["いちろう", "じゅん"]))
        .prop_map(|(f, g)| json!({ "script": "kana", "family": f, "given": g, "order": "family_first", "prefix": "", "suffix": "", "check": false })).boxed();
    let foreign = Just(json!({ "script": "kana", "family": "ラブレス", "given": "エイダ", "order": "given_first", "prefix": "", "suffix": "", "check": false }));
    prop_oneof![
        latin.clone().prop_map(|l| json!([l])),
        (latin.clone(), kanji.clone(), kana.clone()).prop_map(|(a, b, c)| json!([a, b, c])),
        (kanji, kana).prop_map(|(a, b)| json!([a, b])),
        (latin, foreign).prop_map(|(a, b)| json!([a, b])),
    ]
}
fn contacts() -> impl Strategy<Value = Value> {
    let one = prop_oneof![
        "[a-z]{1,6}@[a-z]{1,6}\\.org".prop_map(|m| json!({ "kind": "email", "value": m })),
        "\\+[0-9]{2} [0-9]{2} [0-9]{4}".prop_map(|m| json!({ "kind": "phone", "value": m })),
        "0[0-9]{9}".prop_map(|m| json!({ "kind": "mobile", "value": m })),
        Just(json!({ "kind": "address", "value": "1-1 Nishi-Shinjuku, Tokyo" })),
    ];
    prop::collection::vec(one, 0..5).prop_map(|all| {
        let mut seen: Vec<Value> = Vec::new();
        for c in all {
            if !seen.iter().any(|o| o["value"] == c["value"]) {
                seen.push(c);
            }
        }
        // Kind by kind, as a list has them.
        seen.sort_by_key(|c| ["email", "mobile", "phone", "address", "other"].iter().position(|k| c["kind"] == *k));
        // At most two of a kind stand on a card.
        let mut count = std::collections::HashMap::new();
        seen.retain(|c| { let n = count.entry(c["kind"].to_string()).or_insert(0); *n += 1; *n <= 2 });
        json!(seen)
    })
}
fn languages() -> impl Strategy<Value = Value> {
    let one = (prop::sample::select(vec!["ja", "en", "no", "ga", "fr"]), prop::sample::select(vec!["native", "working", "basic"]));
    prop::collection::vec(one, 0..4).prop_map(|all| {
        let mut out: Vec<Value> = Vec::new();
        for (code, level) in all {
            if !out.iter().any(|o| o["code"] == code) {
                out.push(json!({ "code": code, "level": level }));
            }
        }
        json!(out)
    })
}
type Post = (bool, Value, Value);

/// A person, and the posts they have.
fn person() -> impl Strategy<Value = (Value, Vec<Post>)> {
    let need = || prop_oneof![Just(Value::Null), Just(json!("")), word().prop_map(|w| json!(w))];
    let text = || prop_oneof![Just(String::new()), word(), Just("two\nlines".to_owned())];
    let line = || prop_oneof![Just(String::new()), word()];
    let post = prop::collection::vec((any::<bool>(), line(), prop::sample::select(vec!["", "課長"])).prop_map(|(ja, en, j)| (ja, json!({ "en": en, "ja": j }), json!({ "en": "Desk, of =x" }))), 0..4)
        // Twice the same post is one.
        .prop_map(|posts| posts.into_iter().fold(Vec::new(), |mut out: Vec<Post>, p| { if !out.contains(&p) { out.push(p); } out }));
    (names(), languages(), need(), need(), contacts(), line(), prop::sample::select(vec![Value::Null, json!("2027-03-31")]), text(), post).prop_map(
        |(names, languages, diet, access, contacts, consent, keep, notes, post)| {
            (json!({ "names": names, "languages": languages, "diet": diet, "access": access, "contacts": contacts, "consent": consent, "keep_until": keep, "notes": notes }), post)
        },
    )
}

fn fill(desk: &mut Desk, people: &[(Value, Vec<Post>)]) {
    let organisations = [json!({ "en": "City of Sakai", "ja": "堺市役所" }), json!({ "en": "=Council; of, Ministers" })].map(|name| desk.call("create_organisation", json!({ "name": name }))["id"].clone());
    for (person, posts) in people {
        let id = desk.call("create_person", person.clone())["id"].clone();
        for (ja, post, department) in posts {
            desk.call("add_affiliation", json!({ "person": id, "organisation": organisations[usize::from(!ja)], "post": post, "department": department }));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_comes_back_as_it_was_and_is_nothing_new_where_it_came_from(people in prop::collection::vec(person(), 1..6), ja in any::<bool>()) {
        let mut desk = Desk::new();
        fill(&mut desk, &people);
        let path = desk.exported("csv", if ja { "ja" } else { "en" }, None);
        let again = desk.call("read_import", json!({ "path": path }));
        prop_assert_eq!(&again["kind"], "people");
        prop_assert_eq!(&again["counts"]["same"], people.len(), "{}\n{}", again["rows"], std::fs::read_to_string(&path).unwrap());
        let mut empty = Desk::new();
        let done = door::call(&mut empty.app, "apply_import", json!({ "path": path }));
        prop_assert!(done.is_ok(), "{:?}\n{}", done.map_err(|e| e.said.en), std::fs::read_to_string(&path).unwrap());
        prop_assert_eq!(desk.people(ALL), empty.people(ALL), "{}", std::fs::read_to_string(&path).unwrap());
        // And once more into where it has come in.
        prop_assert_eq!(&empty.call("read_import", json!({ "path": path }))["counts"]["same"], people.len());
    }

    #[test]
    fn cards_come_back_with_all_that_a_card_has(people in prop::collection::vec(person(), 1..6)) {
        // A card has one post.
        let people: Vec<(Value, Vec<Post>)> = people.into_iter().map(|(p, posts)| (p, posts.into_iter().take(1).collect())).collect();
        let mut desk = Desk::new();
        fill(&mut desk, &people);
        let path = desk.exported("vcard", "en", None);
        let text = std::fs::read_to_string(&path).unwrap();
        prop_assert!(text.lines().all(|l| l.len() <= 75) && !text.contains("two\\nlines"), "{}", text);
        prop_assert_eq!(&desk.call("read_import", json!({ "path": path }))["counts"]["same"], people.len(), "{}", text);
        let mut empty = Desk::new();
        empty.call("apply_import", json!({ "path": path }));
        prop_assert_eq!(desk.people(&["languages", "contacts"]), empty.people(&["languages", "contacts"]), "{}", text);
    }
}

#[test]
fn no_cell_of_a_list_is_a_formula_and_a_programme_s_list_brings_its_seats() {
    let mut desk = Desk::new();
    let programme = desk.call("create_programme", json!({ "kind": "study_tour", "title": { "en": "Tour" }, "zone": "Europe/London" }))["id"].clone();
    desk.call("add_people", json!({ "programme": programme, "list": "Ada Lovelace\nJun Mori", "role": "delegate" }));
    let seats = desk.call("dump", json!({}))["participation"].clone();
    let group = desk.call("create_subgroup", json!({ "programme": programme, "letter": "B" }))["id"].clone();
    desk.call("set_members", json!({ "subgroup": group, "participations": [seats[0]["id"]] }));
    desk.call("edit_participation", json!({ "participation": seats[1]["id"], "role": "head_of_delegation", "status": "confirmed" }));
    desk.call("create_person", json!({ "names": [{ "script": "latin", "family": "=HYPERLINK(\"x\")", "given": "", "order": "given_first" }] }));
    let all = std::fs::read_to_string(desk.exported("csv", "en", None)).unwrap();
    assert!(all.starts_with('\u{feff}') && all.contains("\"'=HYPERLINK"), "{all}");
    let path = desk.exported("csv", "en", Some(&programme));
    let list = std::fs::read_to_string(&path).unwrap();
    assert_eq!(list.lines().count(), 3, "{list}");
    assert_eq!(desk.call("read_import", json!({ "path": path, "programme": programme }))["counts"]["same"], 2, "{list}");
    let mut other = Desk::new();
    let into = other.call("create_programme", json!({ "kind": "study_tour", "title": { "en": "Tour" }, "zone": "Europe/London" }))["id"].clone();
    other.call("apply_import", json!({ "path": path, "programme": into }));
    let dump = other.call("dump", json!({}));
    let mut roles: Vec<&str> = dump["participation"].as_array().unwrap().iter().map(|s| s["role"].as_str().unwrap()).collect();
    roles.sort_unstable();
    assert_eq!((roles, dump["membership"].as_array().unwrap().len()), (vec!["delegate", "head_of_delegation"], 1));
}

#[test]
fn a_status_in_a_list_is_decided_by_whoever_brings_it_in() {
    let mut desk = Desk::new();
    let programme = desk.call("create_programme", json!({ "kind": "study_tour", "title": { "en": "Tour" }, "zone": "Europe/London" }))["id"].clone();
    desk.call("add_placeholders", json!({ "programme": programme, "role": "delegate", "count": 1 }));
    let list = |ada: &str| format!("Name,Status\nAda Lovelace,{ada}\nJun Mori,applied\nAya Ono,");
    let input = |ada: &str| json!({ "pasted": list(ada), "programme": programme, "fill": true });
    desk.call("apply_import", input("waitlisted"));
    let steps = |desk: &mut Desk| -> Vec<String> {
        let dump = desk.call("dump", json!({}));
        dump["decision"].as_array().into_iter().flatten().map(|d| format!("{} {} {}", d["status"].as_str().unwrap(), d["date"].as_str().unwrap(), d["by"].as_str().unwrap())).collect()
    };
    assert_eq!(steps(&mut desk), ["waitlisted 2026-11-21 Tester", "applied 2026-11-21 "]);
    let seats = desk.call("dump", json!({}))["participation"].as_array().unwrap().clone();
    let named = seats.iter().filter(|s| !s["person"].is_null()).count();
    assert_eq!((seats.len(), named), (3, 3), "only who comes takes the seat that waits for a name");
    let applicants = desk.call("applications", json!({ "programme": programme }));
    assert!(applicants.to_string().contains("Mori"));
    // The same list later: Ada has a place.
    desk.call("apply_import", input("accepted"));
    assert_eq!(steps(&mut desk).last().unwrap(), "accepted 2026-11-21 Tester");
    desk.call("undo", json!({}));
    assert_eq!(steps(&mut desk).len(), 2);
}

#[test]
fn limits_are_the_workspace_s_and_may_be_others_for_one_import() {
    let mut desk = Desk::new();
    let list = format!("Name\n{}", (0..50).map(|n| format!("Ada Lovelace {n}\n")).collect::<String>());
    let rows = |desk: &mut Desk, limits: Value| desk.call("read_import", json!({ "pasted": list, "limits": limits }))["counts"]["rows"].clone();
    assert_eq!(rows(&mut desk, Value::Null), 50);
    desk.call("set_setting", json!({ "key": "import_limits", "value": { "rows": 20 } }));
    assert_eq!(rows(&mut desk, Value::Null), 19, "the heads are a row too");
    assert_eq!(rows(&mut desk, json!({ "rows": 40 })), 39);
    let said = desk.call("read_import", json!({ "pasted": list }))["said"].clone();
    assert!(said.to_string().contains("Only the first 20 rows were read"), "{said}");
    desk.call("set_setting", json!({ "key": "import_limits", "value": { "megabytes": 1 } }));
    let large = "x".repeat(2 << 20);
    let refused = door::call(&mut desk.app, "read_import", json!({ "pasted": large })).unwrap_err();
    assert_eq!((refused.code.as_str(), refused.said.en.contains("1 MB")), ("import_too_large", true));
    let bad = door::call(&mut desk.app, "set_setting", json!({ "key": "import_limits", "value": { "rows": 0 } })).unwrap_err();
    assert_eq!((bad.code.as_str(), bad.field.as_deref()), ("bad_number", Some("rows")));
    let series = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261102T090000Z\nRRULE:FREQ=DAILY;COUNT=500\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n";
    assert_eq!(desk.call("read_import", json!({ "pasted": series, "limits": { "times": 30 } }))["counts"]["rows"], 30);
}

#[test]
fn past_imports_say_what_they_made_and_can_be_taken_back() {
    let mut desk = Desk::new();
    let first = "Name,Organisation\nAda Lovelace,Home Office\nJun Mori,City of Sakai";
    desk.call("apply_import", json!({ "pasted": first }));
    desk.call("apply_import", json!({ "pasted": first.replace("Home Office", "Royal Society") + "\nAya Ono," }));
    let all = desk.call("import_batches", json!({}));
    let said: Vec<&str> = all.as_array().unwrap().iter().map(|b| b["said"]["en"].as_str().unwrap()).collect();
    assert_eq!(said, ["1 new, 1 changed, 1 known already", "2 new"]);
    let one = desk.call("import_batch", json!({ "batch": all[0]["id"] }));
    let records: Vec<String> = one["records"].as_array().unwrap().iter().map(|r| format!("{} {} {} {}", r["row"], r["said"]["en"].as_str().unwrap(), r["noun"].as_str().unwrap(), r["name"]["en"].as_str().unwrap())).collect();
    assert_eq!(records, ["2 Changed person Ada Lovelace", "3 Known already person Jun Mori", "4 New person Aya Ono"]);
    assert!(one["raw"].as_str().unwrap().contains("Royal Society"));
    assert_eq!(one["line"]["can_take_back"], true);
    desk.call("undo_change", json!({ "seq": one["line"]["seq"] }));
    let left = desk.call("import_batches", json!({}));
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(desk.people(&[]).len(), 2);
}
