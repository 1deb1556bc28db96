//! Partnerships and promises through the one door: what is between two, since when, what comes next; files; bad input.

use std::path::PathBuf;

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

struct Desk {
    app: App,
    dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let now = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        Desk { app: App::create(&dir.path().join("w.meguri"), now, "Tester").unwrap(), dir }
    }
    fn sample() -> Desk {
        let mut desk = Desk::new();
        sample::fill(&mut desk.app, "2026-11-21".parse().unwrap()).unwrap();
        desk
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
    }
    fn refused(&mut self, name: &str, input: Value) -> (String, String) {
        let e = door::call(&mut self.app, name, input).unwrap_err();
        (e.code, e.field.unwrap_or_default())
    }
    fn make(&mut self, name: &str, input: Value) -> Value {
        self.call(name, input)["id"].clone()
    }
    fn organisation(&mut self, name: &str, country: &str) -> Value {
        self.make("create_organisation", json!({ "name": { "en": name }, "country": country }))
    }
    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
}

fn en(list: &Value, of: &[&str]) -> Vec<String> {
    let text = |v: &Value| of.iter().fold(v.clone(), |v, key| v[*key].clone()).as_str().unwrap_or_default().to_owned();
    list.as_array().unwrap().iter().map(text).collect()
}

#[test]
fn the_sample_says_what_is_between_gateshead_and_komatsu_since_when_and_what_comes_next() {
    let mut d = Desk::sample();
    // Found by any way to write one of the two.
    for wanted in ["komatsu", "小松", "Gateshead", "ゲイツヘッド"] {
        let found = d.call("find", json!({ "text": wanted }));
        let tie = found.as_array().unwrap().iter().find(|f| f["noun"] == "partnership");
        assert!(tie.is_some(), "{wanted}");
    }
    let list = d.call("partnerships", json!({ "text": "komatsu" }));
    assert_eq!(en(&list["rows"], &["name", "en"]), ["Gateshead and Komatsu"]);
    let view = d.call("partnership", json!({ "partnership": list["rows"][0]["id"] }));
    assert_eq!(view["summary"]["en"], "Since 1991. Next: 35 years in 2026.");
    assert_eq!(view["summary"]["ja"], "1991年から。次は2026年に35周年。");
    let told: Vec<String> = en(&view["history"], &["date", "en"]).into_iter().zip(en(&view["history"], &["title", "en"])).map(|(d, t)| format!("{d}: {t}")).collect();
    assert_eq!(told, [
        "2011: Japanese Friendship Garden", "1991: Formal twinning signed", "1985: Komatsu plant opens",
        "March, year?: Visit by Yuichiro Hanyu and Hannah Waterson", "No date: Youth Exchange Programme",
    ]);
    assert_eq!(en(&view["keepers"], &["name", "en"])[1], "Name to come");
}

#[test]
fn the_sample_keeps_what_is_not_known_unknown() {
    let mut d = Desk::sample();
    let all = d.call("partnerships", json!({}));
    let row = |name: &str| all["rows"].as_array().unwrap().iter().find(|r| r["name"]["en"] == name).unwrap_or_else(|| panic!("{name}")).clone();
    assert_eq!(row("Alsace and Japan")["since"]["en"], "1863");
    assert_eq!(row("Hitachi and Baden-Württemberg")["since"]["en"], "2010");
    assert_eq!(row("Osaka and NRW")["since"]["en"], "October 2018");
    assert_eq!(row("ECCP and EU-Japan Centre")["since"]["en"], "2012");
    assert_eq!(row("Fukushima and NRW")["since"]["en"], "after March 2011");
    assert_eq!(row("County Durham and NSK")["since"]["en"], "1970s");
    for undated in ["JBIC and EIB", "Northern Osaka and 2 clusters", "Gifu and EU regions", "SIIQ and Hellenic semiconductors"] {
        assert_eq!(row(undated)["since"]["en"], "", "{undated}");
    }
    let file = d.call("preview_anniversaries", json!({ "lang": "en" }));
    assert_eq!(file["events"].as_array().unwrap().len(), 0, "no day is made up");
    assert!(file["left_out"].as_array().unwrap().len() > 5);
    // On Today: what begins within twelve months.
    let today = d.call("today", json!({}));
    let shown = en(&today["anniversaries"], &["said", "en"]);
    assert_eq!(&shown[..1], ["35 years in 2026"]);
    assert!(shown.contains(&"15 years in 2027".to_owned()), "{shown:?}");
}

#[test]
fn the_timeline_lays_out_lanes_by_kind_with_what_is_older_and_what_has_no_date_apart() {
    let mut d = Desk::sample();
    let view = d.call("partnership_timeline", json!({}));
    let lanes: Vec<&Value> = view["groups"].as_array().unwrap().iter().flat_map(|g| g["lanes"].as_array().unwrap()).collect();
    let lane = |name: &str| *lanes.iter().find(|l| l["name"]["en"] == name).unwrap();
    let marks = |l: &Value| -> Vec<String> { l["marks"].as_array().unwrap().iter().map(|m| m["shape"].as_str().unwrap().to_owned()).collect() };
    // The plant, the twinning, the garden as the twentieth year, the next anniversary.
    assert_eq!(marks(lane("Gateshead and Komatsu")), ["investment", "tie", "ring", "ring"]);
    assert_eq!(lane("Gateshead and Komatsu")["marks"][2]["years"], 20);
    assert_eq!(lane("Alsace and Japan")["earlier"]["en"], "1863");
    assert_eq!(lane("County Durham and NSK")["earlier"]["en"], "1970s");
    assert_eq!(lane("Northern Osaka and 2 clusters")["undated"]["label"]["en"], "2 signed");
    let at: Vec<f64> = lanes.iter().flat_map(|l| l["marks"].as_array().unwrap()).map(|m| m["at"].as_f64().unwrap()).collect();
    assert!(at.iter().all(|a| (0.0..=1.0).contains(a)), "{at:?}");
}

#[test]
fn the_picture_is_the_same_each_time_and_joins_the_two_sides() {
    let mut d = Desk::sample();
    let (a, b) = (d.call("partnership_network", json!({})), d.call("partnership_network", json!({})));
    assert_eq!(a, b);
    let node = |name: &str| a["nodes"].as_array().unwrap().iter().find(|n| n["name"]["en"] == name).unwrap().clone();
    assert_eq!((node("Komatsu City")["side"].clone(), node("Gateshead Council")["side"].clone()), (json!(0), json!(1)));
    // A memorandum with each of two: no line between the two.
    let joined = |x: &Value, y: &Value| a["edges"].as_array().unwrap().iter().any(|e| e["from"] == x["id"] && e["to"] == y["id"]);
    assert!(joined(&node("Northern Osaka Bio Medical Cluster"), &node("FlandersBio")));
    assert!(!joined(&node("FlandersBio"), &node("BIO-M")) && !joined(&node("BIO-M"), &node("FlandersBio")));
    let few = d.call("partnership_network", json!({ "countries": ["GB"] }));
    assert!(few["edges"].as_array().unwrap().len() < a["edges"].as_array().unwrap().len());
    let rows: Vec<(Value, Value)> = a["nodes"].as_array().unwrap().iter().map(|n| (n["side"].clone(), n["row"].clone())).collect();
    assert!(rows.iter().enumerate().all(|(i, r)| !rows[..i].contains(r)), "no two in one row");
}

#[test]
fn an_anniversary_on_a_day_goes_into_the_file_and_is_planned_as_a_programme() {
    let mut d = Desk::new();
    let (a, b) = (d.organisation("Bonn", "DE"), d.organisation("Nagoya", "JP"));
    let day = json!({ "kind": "days", "from": "2012-02-29", "to": "2012-02-29" });
    let tie = d.make("create_partnership", json!({ "kind": "memorandum", "parties": [a, b], "term": 15, "signed": { "when": day } }));
    let view = d.call("partnership", json!({ "partnership": tie }));
    assert_eq!(view["name"]["en"], "Bonn and Nagoya");
    assert_eq!(view["next"]["said"]["en"], "15 years on Sun 28 Feb 2027");
    assert_eq!(view["expiry"]["said"]["en"], "Runs out on 28 February 2027");
    let path = d.file("a.ics");
    let done = d.call("export_anniversaries", json!({ "lang": "both", "path": path }));
    // 2027, 2032 and the end of the memorandum; 2036 is not a kept year.
    assert_eq!(done["events"], 3);
    let text = std::fs::read_to_string(&path).unwrap().replace("\r\n ", "");
    assert!(text.contains("DTSTART;VALUE=DATE:20270228") && text.contains("DTSTART;VALUE=DATE:20320229"), "{text}");
    assert!(text.contains("15周年：BonnとNagoya / 15 years: Bonn and Nagoya"), "{text}");
    let planned = d.call("plan_anniversary", json!({ "event": view["next"]["event"], "years": 15 }));
    let programme = d.call("programme", json!({ "programme": planned["id"] }));
    assert_eq!(programme["programme"]["when"], json!({ "kind": "days", "from": "2027-02-28", "to": "2027-02-28" }));
    assert_eq!(en(&programme["partnerships"], &["name", "en"]), ["Bonn and Nagoya"]);
    let view = d.call("partnership", json!({ "partnership": tie }));
    assert_eq!(view["next"]["planned"]["id"], planned["id"]);
    // One action, one undo.
    d.call("undo", json!({}));
    assert_eq!(d.call("partnership", json!({ "partnership": tie }))["next"]["planned"], Value::Null);
    assert_eq!(d.call("workspace", json!({}))["programmes"].as_array().unwrap().len(), 0);
}

#[test]
fn what_cannot_stand_is_refused_with_its_field() {
    let mut d = Desk::new();
    let (a, b) = (d.organisation("Bonn", "DE"), d.organisation("Nagoya", "JP"));
    let new = |more: Value| {
        let mut input = json!({ "kind": "twinning", "parties": [a, b] });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let mut no = |input: Value, code: &str, field: &str| assert_eq!(d.refused("create_partnership", input.clone()), (code.to_owned(), field.to_owned()), "{input}");
    no(json!({ "kind": "twinning" }), "needs_parties", "parties");
    no(new(json!({ "parties": [a, a] })), "same_party", "parties");
    no(new(json!({ "term": 0 })), "bad_number", "term");
    no(new(json!({ "signed": { "when": { "kind": "year", "year": 99 } } })), "bad_year", "when");
    no(new(json!({ "signed": { "when": { "kind": "unknown" }, "near": "about" } })), "near_needs_year", "near");
    no(new(json!({ "expires": { "kind": "month", "month": 13, "year": 2030 } })), "bad_month", "expires");
    let tie = d.make("create_partnership", new(json!({})));
    let year_only = d.make("add_partnership_event", json!({ "partnership": tie, "kind": "gift", "when": { "kind": "month", "month": 3, "year": null } }));
    assert_eq!(d.refused("plan_anniversary", json!({ "event": year_only, "years": 5 })).0, "no_anniversary");
    let odd = "نص ".repeat(60) + "🦩𠮷";
    d.call("add_partnership_event", json!({ "partnership": tie, "kind": "gift", "title": { "en": odd } }));
    assert!(d.call("partnership_timeline", json!({}))["groups"][0]["lanes"][0]["undated"]["said"]["en"].as_str().unwrap().contains("🦩"));
}

#[test]
fn deleting_says_what_goes_and_merging_carries_partners_over() {
    let mut d = Desk::new();
    let (a, b, c) = (d.organisation("Bonn", "DE"), d.organisation("Nagoya", "JP"), d.organisation("Stadt Bonn", "DE"));
    let one = d.make("create_partnership", json!({ "kind": "twinning", "parties": [a, b] }));
    let two = d.make("create_partnership", json!({ "kind": "exchange", "parties": [c, b, a] }));
    let goes = d.call("deletion", json!({ "noun": "organisation", "id": a }));
    assert_eq!(en(&goes, &["said", "en"]), ["2 places in partnerships: deleted too"]);
    d.call("merge_organisations", json!({ "keep": a, "other": c }));
    assert_eq!(d.call("partnership", json!({ "partnership": two }))["parties"].as_array().unwrap().len(), 2);
    assert_eq!(en(&d.call("organisation", json!({ "organisation": a }))["partnerships"], &["name", "en"]), ["Bonn and Nagoya", "Bonn and Nagoya"]);
    d.call("delete_organisation", json!({ "organisation": a }));
    assert_eq!(d.call("partnership", json!({ "partnership": one }))["name"]["en"], "Nagoya and a partner to come");
    // The name that search knows follows, and comes back with undo.
    assert!(d.call("find", json!({ "text": "bonn" })).as_array().unwrap().is_empty());
    d.call("undo", json!({}));
    assert!(d.call("find", json!({ "text": "bonn" })).as_array().unwrap().iter().any(|f| f["noun"] == "partnership"));
}

#[test]
fn promises_are_on_today_when_due_and_in_the_files_of_those_they_concern_only() {
    let mut d = Desk::sample();
    let programmes = d.call("programmes", json!({}));
    let tour = programmes["rows"].as_array().unwrap().iter().find(|r| r["title"]["en"] == "Japan Study Tour (sample)").or_else(|| {
        programmes["rows"].as_array().unwrap().iter().find(|r| r["line"]["title"]["en"] == "Japan Study Tour (sample)")
    });
    let tour = tour.map(|r| if r["id"].is_null() { r["line"]["id"].clone() } else { r["id"].clone() }).unwrap();
    let items = d.call("dump", json!({}));
    let item = items["item"].as_array().unwrap().iter().find(|i| i["programme"] == tour).unwrap()["id"].clone();
    let people = d.call("dump", json!({}))["person"].as_array().unwrap().iter().take(2).map(|p| p["id"].clone()).collect::<Vec<_>>();
    let late = d.make("add_follow_up", json!({ "what": { "en": "Send the slides" }, "item": item, "person": people[0], "due": "2026-11-20" }));
    d.make("add_follow_up", json!({ "what": { "en": "Much later" }, "item": item, "person": people[0], "due": "2027-11-20" }));
    let today = d.call("today", json!({}));
    assert_eq!(en(&today["follow_ups"], &["follow_up", "what", "en"]), ["Send the slides"]);
    assert_eq!(today["follow_ups"][0]["overdue"], true);
    let path = d.file("t.ics");
    let mut todos = |who: Value| {
        let mut input = json!({ "programme": tour, "lang": "en", "path": path });
        if !who.is_null() {
            input["person"] = who;
        }
        d.call("export_ics", input);
        std::fs::read_to_string(&path).unwrap().matches("BEGIN:VTODO").count()
    };
    assert_eq!((todos(Value::Null), todos(people[0].clone()), todos(people[1].clone())), (2, 2, 0));
    d.call("edit_follow_up", json!({ "follow_up": late, "closed": "2026-11-21", "outcome": "Sent by mail" }));
    assert_eq!(d.call("today", json!({}))["follow_up_count"], 0);
    let list = d.call("follow_ups", json!({ "states": ["closed"] }));
    assert_eq!(en(&list["rows"], &["follow_up", "outcome"]), ["Sent by mail"]);
    // Deleting where it came from leaves the promise.
    d.call("delete_programme", json!({ "programme": tour }));
    assert_eq!(d.call("follow_ups", json!({ "text": "slides" }))["rows"].as_array().unwrap().len(), 1);
}

#[test]
fn a_visit_that_is_an_item_has_its_day_and_is_named_on_both() {
    let mut d = Desk::sample();
    let tie = d.call("partnerships", json!({ "text": "Gateshead" }))["rows"][0]["id"].clone();
    let tour = d.call("workspace", json!({}))["programmes"].as_array().unwrap()[0]["id"].clone();
    let choices = d.call("item_choices", json!({ "programme": tour }));
    let times: Vec<&str> = choices.as_array().unwrap().iter().map(|c| c["detail"]["en"].as_str().unwrap()).collect();
    assert!(times[0].contains("13 Dec") && times[times.len() - 1].contains("19 Dec"), "{times:?}");
    let item = choices.as_array().unwrap().iter().find(|c| c["name"]["en"] == "Welcome dinner").unwrap()["id"].clone();
    d.call("add_partnership_event", json!({ "partnership": tie, "kind": "visit", "title": { "en": "Toast to the garden" }, "item": item }));
    let page = d.call("partnership", json!({ "partnership": tie }));
    let event = page["history"].as_array().unwrap().iter().find(|e| e["title"]["en"] == "Toast to the garden").unwrap().clone();
    assert_eq!(event["item"]["id"], item);
    assert_eq!(event["programme"]["id"], tour, "the item's own");
    assert!(event["date"]["en"].as_str().unwrap().contains("14 Dec"), "{}", event["date"]["en"]);
    assert!(event["detail"]["en"].as_str().unwrap().contains("Welcome dinner"), "{}", event["detail"]["en"]);
    let named = d.call("item", json!({ "item": item }))["partnerships"].clone();
    assert_eq!(named[0]["id"], tie);
    assert_eq!(named[0]["detail"]["en"], "Toast to the garden");
}
