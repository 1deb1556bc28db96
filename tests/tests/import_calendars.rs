//! Calendar files that come again: what we handed out or took in is updated, never doubled; answers go their own way.

use meguri_app::{App, Clock, clock, door};
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
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name}: {} {:?}", e.said.en, e.field))
    }
    fn programme(&mut self) -> Value {
        self.call("create_programme", json!({ "kind": "delegation_visit", "title": { "en": "Mission", "ja": "訪問団" }, "zone": "Europe/London",
            "when": { "kind": "days", "from": "2026-12-13", "to": "2026-12-19" } }))["id"].clone()
    }
    fn item(&mut self, programme: &Value, title: Value, hour: u32, more: Value) -> Value {
        let mut input = json!({ "programme": programme, "kind": "visit", "title": title,
            "when": { "kind": "exact", "start": { "local": format!("2026-12-15T{hour:02}:00"), "zone": "Europe/London" },
                "end": { "local": format!("2026-12-15T{:02}:00", hour + 1), "zone": "Europe/London" } } });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.call("add_item", input)["id"].clone()
    }
    /// The calendar file of everything, as text.
    fn exported(&mut self, lang: &str) -> String {
        let path = self.folder.path().join("out.ics");
        self.call("export_ics", json!({ "lang": lang, "path": path }));
        std::fs::read_to_string(path).unwrap()
    }
    fn read(&mut self, text: &str) -> Value {
        self.call("read_import", json!({ "pasted": text }))
    }
    fn dump(&mut self, noun: &str) -> Vec<Value> {
        self.call("dump", json!({}))[noun].as_array().cloned().unwrap_or_default()
    }
}

fn fates(proposal: &Value) -> Vec<String> {
    proposal["rows"].as_array().unwrap().iter().map(|r| format!("{}: {}", r["fate"].as_str().unwrap(), r["said"]["en"].as_str().unwrap())).collect()
}

/// A calendar of these events, each of its lines.
fn calendar(method: &str, events: &[&str]) -> String {
    let method = if method.is_empty() { String::new() } else { format!("METHOD:{method}\r\n") };
    let body: String = events.iter().map(|e| format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", e.replace('\n', "\r\n"))).collect();
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{method}{body}END:VCALENDAR\r\n")
}

/// The line of a file that begins so in the event with this title, replaced.
fn changed(file: &str, title: &str, changes: &[(&str, &str)]) -> String {
    let unfolded = file.replace("\r\n ", "");
    let events: Vec<String> = unfolded
        .split_inclusive("END:VEVENT\r\n")
        .map(|event| {
            if !event.contains(&format!(":{title}\r\n")) {
                return event.to_owned();
            }
            let line = |l: &str| changes.iter().find(|(name, _)| l.starts_with(name)).map_or(l.to_owned(), |(_, to)| (*to).to_owned());
            event.lines().map(line).collect::<Vec<_>>().join("\r\n") + "\r\n"
        })
        .collect();
    events.concat()
}

#[test]
fn what_we_handed_out_is_known_again_and_says_nothing_new() {
    for lang in ["en", "ja", "both"] {
        let mut desk = Desk::new();
        let programme = desk.programme();
        let place = desk.call("create_place", json!({ "kind": "site", "name": { "en": "Town Hall", "ja": "市庁舎" }, "address": { "en": "1 High St" }, "zone": "Europe/London" }))["id"].clone();
        desk.item(&programme, json!({ "en": "Talks", "ja": "会議" }), 10, json!({ "place": place, "note": { "en": "Bring a pen" }, "state": "tbc" }));
        desk.call("add_item", json!({ "programme": programme, "kind": "meal", "title": { "en": "Dinner" }, "when": { "kind": "part_of_day", "date": "2026-12-15", "part": "evening", "zone": "Europe/London" } }));
        let file = desk.exported(lang);
        let proposal = desk.read(&file);
        assert_eq!(fates(&proposal), ["same: Nothing new", "same: Nothing new", "same: Nothing new"], "{lang}");
        // Also where it is to come into another programme, and where it says that it is newer without saying anything new.
        let newer = file.replace("LAST-MODIFIED:20261121", "LAST-MODIFIED:20261122");
        assert_eq!(fates(&desk.read(&newer)), ["same: Nothing new", "same: Nothing new", "same: Nothing new"], "{lang}");
        let other = desk.programme();
        let proposal = desk.call("read_import", json!({ "pasted": newer, "programme": other }));
        assert_eq!(proposal["counts"]["new"], 0);
    }
}

#[test]
fn a_newer_version_of_ours_is_an_update_in_words_and_an_older_one_nothing() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    let item = desk.item(&programme, json!({ "en": "Talks", "ja": "会議" }), 10, json!({ "note": { "en": "Bring a pen" } }));
    let file = desk.exported("both");
    let title = "会議 / Talks";
    let moved = changed(&file, title, &[
        ("DTSTART", "DTSTART:20261215T140000Z"), ("DTEND", "DTEND:20261215T150000Z"), ("SUMMARY", "SUMMARY:会議 / Talks and tea"), ("SEQUENCE", "SEQUENCE:4"),
        ("DESCRIPTION", "DESCRIPTION:Programme: Mission\\nNote: Bring a pen\\nUse the side door"),
    ]);
    let proposal = desk.read(&moved);
    assert_eq!(fates(&proposal), ["same: Nothing new", "changed: Newer: Date, Title, Notes"]);
    let cells = proposal["rows"][1]["cells"].as_array().unwrap();
    assert_eq!((&cells[0]["was"]["en"], &cells[0]["text"]["en"]), (&json!("Tue 15 Dec 2026, 10:00–11:00"), &json!("Tue 15 Dec 2026, 14:00–15:00")));
    desk.call("apply_import", json!({ "pasted": moved }));
    let items = desk.dump("item");
    assert_eq!(items.len(), 1, "never a second copy");
    let now = &items[0];
    assert_eq!((&now["id"], &now["title_en"], &now["title_ja"], &now["private_note"]), (&item, &json!("Talks and tea"), &json!("会議"), &json!("Use the side door")));
    assert_eq!((&now["when_start"], &now["sequence"]), (&json!("2026-12-15T14:00"), &json!(4)), "what we hand out next is not older than what came");
    assert_eq!(fates(&desk.read(&moved)), ["same: Nothing new", "same: Nothing new"]);
    let old = desk.read(&file);
    assert_eq!(fates(&old)[1], "left_out: Older than what is here");
    // Taken all the same where the reader wants it.
    let row = old["rows"][1]["row"].clone();
    let taken = desk.call("read_import", json!({ "pasted": file, "choices": [{ "row": row, "take": true }] }));
    assert!(fates(&taken)[1].starts_with("changed: "), "{:?}", fates(&taken));
}

#[test]
fn what_is_cancelled_is_offered_as_cancelled() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    let item = desk.item(&programme, json!({ "en": "Talks" }), 10, json!({}));
    let uid = format!("UID:{}@meguri", item.as_str().unwrap());
    let cancel = calendar("CANCEL", &[&format!("{uid}\nDTSTAMP:20261122T090000Z\nSEQUENCE:1\nDTSTART:20261215T100000Z\nSUMMARY:Cancelled: Talks"), "UID:nobody's\nDTSTAMP:20261122T090000Z\nDTSTART:20261215T100000Z\nSUMMARY:Party"]);
    let proposal = desk.call("read_import", json!({ "pasted": cancel, "programme": programme }));
    assert_eq!(fates(&proposal), ["changed: Cancels it", "left_out: Cancelled, and not known here"]);
    desk.call("apply_import", json!({ "pasted": cancel, "programme": programme }));
    let items = desk.dump("item");
    assert_eq!((items.len(), &items[0]["state"], &items[0]["title_en"], &items[0]["sequence"]), (1, &json!("cancelled"), &json!("Talks"), &json!(1)));
    let stale = calendar("REQUEST", &[&format!("{uid}\nDTSTAMP:20261120T090000Z\nSEQUENCE:0\nSTATUS:CONFIRMED\nDTSTART:20261215T120000Z\nSUMMARY:Talks")]);
    assert_eq!(fates(&desk.read(&stale)), ["left_out: Older than what is here"], "only forward");
}

#[test]
fn what_came_from_elsewhere_is_known_by_its_uid_whatever_it_is_called_now() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    let event = |uid: &str, sequence: u32, hour: u32, title: &str| format!("UID:{uid}\nDTSTAMP:202611{}T090000Z\nSEQUENCE:{sequence}\nDTSTART;TZID=Europe/London:20261215T{hour}0000\nSUMMARY:{title}", 20 + sequence);
    let first = calendar("PUBLISH", &[&event("a@x", 0, 10, "Meeting"), &event("b@x", 0, 14, "Meeting")]);
    let into = |text: &str| json!({ "pasted": text, "programme": programme });
    assert_eq!(fates(&desk.call("read_import", into(&first))), ["new: New", "new: New"], "two meetings of a day are two");
    desk.call("apply_import", into(&first));
    assert_eq!(fates(&desk.call("read_import", into(&first))), ["same: Nothing new", "same: Nothing new"]);
    let next = calendar("PUBLISH", &[&event("b@x", 1, 16, "Closing"), &event("a@x", 0, 10, "Meeting"), &event("c@x", 0, 11, "Meeting")]);
    let proposal = desk.call("read_import", into(&next));
    assert_eq!(fates(&proposal), ["changed: Newer: Date, Title", "same: Nothing new", "new: New"]);
    desk.call("apply_import", into(&next));
    let mut titles: Vec<String> = desk.dump("item").iter().map(|i| format!("{} {}", i["when_start"].as_str().unwrap(), i["title_en"].as_str().unwrap())).collect();
    titles.sort();
    assert_eq!(titles, ["2026-12-15T10:00 Meeting", "2026-12-15T11:00 Meeting", "2026-12-15T16:00 Closing"]);
    // The first file once more says nothing any more.
    assert_eq!(fates(&desk.call("read_import", into(&first))), ["same: Nothing new", "left_out: Older than what is here"]);
    desk.call("undo", json!({}));
    desk.call("undo", json!({}));
    assert_eq!(fates(&desk.call("read_import", into(&first))), ["new: New", "new: New"], "undone is forgotten");
}

#[test]
fn the_times_of_a_series_are_known_one_by_one() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    let into = |text: &str| json!({ "pasted": text, "programme": programme });
    let master = |sequence: u32, more: &str| format!("UID:s@x\nDTSTAMP:20261120T090000Z\nSEQUENCE:{sequence}\nDTSTART;TZID=Europe/London:20261214T090000\nDTEND;TZID=Europe/London:20261214T093000\nRRULE:FREQ=DAILY;COUNT=3\n{more}SUMMARY:Briefing");
    desk.call("apply_import", into(&calendar("", &[&master(0, "")])));
    assert_eq!(desk.dump("item").len(), 3);
    // One time moved, one taken out, as calendars write it.
    let one = "UID:s@x\nDTSTAMP:20261121T090000Z\nSEQUENCE:1\nRECURRENCE-ID;TZID=Europe/London:20261215T090000\nDTSTART;TZID=Europe/London:20261215T100000\nDTEND;TZID=Europe/London:20261215T103000\nSUMMARY:Briefing";
    let next = calendar("", &[&master(1, "EXDATE;TZID=Europe/London:20261216T090000\n"), one]);
    let proposal = desk.call("read_import", into(&next));
    assert_eq!(fates(&proposal), ["same: Nothing new", "changed: Newer: Date", "changed: Cancels it"]);
    desk.call("apply_import", into(&next));
    let states: Vec<String> = desk.dump("item").iter().map(|i| format!("{} {}", i["when_start"].as_str().unwrap(), i["state"].as_str().unwrap())).collect();
    assert_eq!(states, ["2026-12-14T09:00 provisional", "2026-12-15T10:00 provisional", "2026-12-16T09:00 cancelled"]);
    assert_eq!(desk.call("read_import", into(&next))["counts"]["changed"], 0);
    // All of it is called off.
    let over = calendar("CANCEL", &["UID:s@x\nDTSTAMP:20261122T090000Z\nSEQUENCE:2\nDTSTART;TZID=Europe/London:20261214T090000\nSUMMARY:Briefing"]);
    let proposal = desk.call("read_import", into(&over));
    assert_eq!(proposal["counts"]["changed"], 2, "{:?}", fates(&proposal));
    desk.call("apply_import", into(&over));
    assert!(desk.dump("item").iter().all(|i| i["state"] == "cancelled"));
}

#[test]
fn a_colleague_s_programme_comes_in_whole() {
    let mut desk = Desk::new();
    let programme = desk.programme();
    desk.item(&programme, json!({ "en": "Talks" }), 10, json!({}));
    desk.item(&programme, json!({ "en": "Tour" }), 14, json!({}));
    let file = desk.exported("en");
    let mut other = Desk::new();
    let proposal = other.read(&file);
    assert_eq!(fates(&proposal), ["new: New", "new: New item of Mission", "new: New item of Mission"]);
    other.call("apply_import", json!({ "pasted": file }));
    assert_eq!((other.dump("programme").len(), other.dump("item").len()), (1, 2));
    assert_eq!(fates(&other.read(&file)), ["same: Nothing new", "same: Nothing new", "same: Nothing new"]);
    // Into a programme that is there, its head is none of the items.
    let mut third = Desk::new();
    let into = third.programme();
    let proposal = third.call("read_import", json!({ "pasted": file, "programme": into }));
    assert_eq!(fates(&proposal), ["left_out: The programme itself", "new: New", "new: New"]);
}

#[test]
fn what_a_calendar_file_is_for_is_told_or_asked() {
    let mut desk = Desk::new();
    let yes = "UID:a@meguri\nDTSTAMP:20261120T090000Z\nDTSTART:20261215T100000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org";
    let plain = "UID:b@x\nDTSTAMP:20261120T090000Z\nDTSTART:20261215T100000Z\nSUMMARY:Talks";
    for (text, for_what) in [
        (calendar("REPLY", &[yes]), "answers"),
        (calendar("PUBLISH", &[plain]), "events"),
        (calendar("", &[plain]), "events"),
        (calendar("REQUEST", &[yes]), "events"),
        (calendar("REPLY", &[yes]) + &calendar("PUBLISH", &[plain]), "ask"),
        (calendar("", &[yes]), "ask"),
    ] {
        assert_eq!(desk.call("calendar_file", json!({ "pasted": text }))["for_what"], for_what, "{text}");
    }
    let both = calendar("REPLY", &[yes]) + &calendar("PUBLISH", &[plain]);
    let proposal = desk.read(&both);
    assert_eq!(proposal["counts"]["rows"], 1);
    assert!(proposal["said"].as_array().unwrap().iter().any(|s| s["en"].as_str().unwrap().starts_with("1 answer to an invitation")));
    let refused = door::call(&mut desk.app, "read_import", json!({ "pasted": calendar("REPLY", &[yes]) })).unwrap_err();
    assert_eq!(refused.code, "import_is_reply");
    // A file on the disk is read as answers where it lies.
    let path = desk.folder.path().join("reply.ics");
    std::fs::write(&path, calendar("REPLY", &[yes])).unwrap();
    assert_eq!(desk.call("read_reply", json!({ "path": path }))["unknown"], 1);
}
