//! The day itself on a small event: six who meet in four slots at two tables.

use chrono::NaiveDateTime;
use meguri_model::*;
use serde_json::{Value, json};

use super::placing::Spot;
use super::read::Matchmaking;
use crate::app::Did;
use crate::{App, Clock, UiError, clock, door};

struct Event {
    app: App,
    _dir: tempfile::TempDir,
    programme: Value,
    seats: Vec<ParticipationId>,
    requests: Vec<MeetingRequestId>,
    tables: Vec<MeetingTableId>,
}

fn at(time: &str) -> NaiveDateTime {
    format!("2026-11-23T{time}:00").parse().unwrap()
}

/// Seats 0–5; requests (by seats) 0–3, 0–4, 1–3, 1–5, 2–4, held at 10:00, 10:30, 10:30, 11:00, 11:00; 11:30 is free for all.
fn event() -> Event {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::Fixed(clock::parse("2026-11-23T10:02:00Z").unwrap());
    let mut app = App::create(&dir.path().join("m.meguri"), clock, "Tester").unwrap();
    let mut call = |name: &str, input: Value| door::call(&mut app, name, input).unwrap();
    let programme = call("create_programme", json!({ "kind": "matchmaking_mission", "title": { "en": "Event", "ja": "商談会" }, "zone": "Europe/London" }))["id"].clone();
    call("add_placeholders", json!({ "programme": programme, "role": "delegate", "count": 6 }));
    let id: ProgrammeId = serde_json::from_value(programme.clone()).unwrap();
    let seats: Vec<ParticipationId> = app.ws.db().by::<Participation>("programme", id).unwrap().iter().map(|s| s.id).collect();
    let (mut requests, mut tables) = (Vec::new(), Vec::new());
    app.change("test", |w| {
        for seat in w.db.by::<Participation>("programme", id)? {
            w.db.update(&Participation { status: ParticipationStatus::Confirmed, ..seat })?;
        }
        w.db.insert(&MeetingBlock { id: w.id().into(), programme: id, name: Bi::default(), from: at("10:00"), to: at("12:00"), length: 25, changeover: 5 })?;
        for n in 1..=2u32 {
            let place = Place {
                id: w.id().into(),
                kind: PlaceKind::Table,
                name: Bi::new(format!("Table {n}"), format!("テーブル{n}")),
                aliases: Vec::new(),
                parent: None,
                organisation: None,
                address: Bi::default(),
                zone: None,
                capacity: None,
                latitude: None,
                longitude: None,
                exclusive: true,
                notes: String::new(),
            };
            w.db.insert(&place)?;
            let table = MeetingTable { id: w.id().into(), programme: id, place: place.id, position: n, site: String::new(), features: Vec::new(), closed: Vec::new() };
            w.db.insert(&table)?;
            tables.push(table.id);
        }
        for (a, b) in [(0, 3), (0, 4), (1, 3), (1, 5), (2, 4)] {
            let request = MeetingRequest {
                id: w.id().into(),
                programme: id,
                wish: Wish::Want,
                length: 1,
                only: Vec::new(),
                after: Vec::new(),
                features: Vec::new(),
                note: String::new(),
                created_at: w.stamp(),
            };
            w.db.insert(&request)?;
            for (seat, asked) in [(a, true), (b, false)] {
                w.db.insert(&RequestSide { id: w.id().into(), request: request.id, participation: seats[seat], asked, rank: Some(1), answer: SideAnswer::Open })?;
            }
            requests.push(request.id);
        }
        let mm = Matchmaking::read(w.db, id)?;
        let spots = [(0, 0, 0), (1, 1, 0), (2, 1, 1), (3, 2, 0), (4, 2, 1)];
        let spots = spots.map(|(r, slot, table)| (requests[r], Spot { slot, table: Some(tables[table]), interpreter: None }));
        mm.write(w, &spots.into_iter().collect())?;
        Ok(Did::new(id, Message::new("did-something")))
    })
    .unwrap();
    Event { app, _dir: dir, programme, seats, requests, tables }
}

impl Event {
    fn call(&mut self, name: &str, mut input: Value) -> Result<Value, UiError> {
        input["programme"] = self.programme.clone();
        door::call(&mut self.app, name, input)
    }

    fn repairs(&mut self, event: &Value, now: &str) -> Value {
        self.call("repairs", json!({ "event": event, "now": now, "seconds": 1.0 })).unwrap()
    }

    fn take(&mut self, event: &Value, now: &str, repairs: &Value, which: usize) -> Result<Value, UiError> {
        self.call("take_repair", json!({ "event": event, "now": now, "stands": repairs["stands"], "changes": repairs["alternatives"][which]["changes"] }))
    }

    fn read(&self) -> Matchmaking {
        Matchmaking::read(self.app.ws.db(), serde_json::from_value(self.programme.clone()).unwrap()).unwrap()
    }

    fn slots(&self) -> Vec<Option<usize>> {
        let mm = self.read();
        self.requests.iter().map(|r| mm.held.get(r).and_then(|h| h.slot)).collect()
    }
}

#[test]
fn the_day_shows_what_runs_now_and_what_is_next() {
    let mut e = event();
    let day = e.call("live_day", json!({})).unwrap();
    assert_eq!((&day["current"], &day["next"], &day["on"]), (&json!(0), &json!(1), &json!(true)));
    assert_eq!(day["left"]["en"], "23 min left");
    assert_eq!(day["meetings"].as_array().unwrap().len(), 1);
    assert_eq!(day["next_meetings"].as_array().unwrap().len(), 2);
    let rehearsal = e.call("live_day", json!({ "now": "2026-11-23T12:30" })).unwrap();
    assert_eq!(rehearsal["left"]["en"], "All slots are over");
    assert!(rehearsal["clock"]["en"].as_str().unwrap().starts_with("Rehearsal"));
    let before = e.call("live_day", json!({ "now": "2026-11-23T09:40" })).unwrap();
    assert_eq!((&before["current"], &before["next"]), (&Value::Null, &json!(0)));
    assert_eq!(before["left"]["ja"], "20分後に開始");
}

#[test]
fn whoever_does_not_come_frees_their_slots_and_the_rest_stays_where_it_is() {
    let mut e = event();
    let event = json!({ "event": "no_show", "participation": e.seats[0] });
    let repairs = e.repairs(&event, "2026-11-23T10:02");
    assert_eq!(repairs["said"]["en"], "Delegate 1 does not come: 2 meetings are hit");
    let first = &repairs["alternatives"][0];
    assert_eq!(first["differences"].as_array().unwrap().len(), 2, "{first}");
    assert_eq!(first["told"].as_array().unwrap().len(), 3);
    let before = e.slots();
    e.take(&event, "2026-11-23T10:02", &repairs, 0).unwrap();
    assert_eq!(e.slots(), [None, None, before[2], before[3], before[4]]);
    let seat = e.seats[0];
    assert!(e.read().who(seat).unwrap().free.iter().all(|f| !f));
    // gone from the itinerary, and back after undo
    door::call(&mut e.app, "undo", json!({})).unwrap();
    assert_eq!(e.slots(), before);
    assert!(e.read().who(seat).unwrap().free.iter().all(|f| *f));
}

#[test]
fn whoever_comes_late_meets_later_also_in_place_of_the_meeting_that_has_begun() {
    let mut e = event();
    let event = json!({ "event": "late", "participation": e.seats[0], "until": "2026-11-23T10:30" });
    let repairs = e.repairs(&event, "2026-11-23T10:02");
    let all = repairs["alternatives"].as_array().unwrap();
    let kept = all.iter().position(|a| a["differences"].as_array().unwrap().iter().all(|d| d["kind"] == "moved")).expect("one holds all");
    e.take(&event, "2026-11-23T10:02", &repairs, kept).unwrap();
    let slots = e.slots();
    assert!(slots.iter().all(|s| s.is_some_and(|s| s >= 1)), "{slots:?}");
}

#[test]
fn a_table_that_is_out_is_left_from_the_next_slot_on() {
    let mut e = event();
    let event = json!({ "event": "table_out", "table": e.tables[0] });
    let repairs = e.repairs(&event, "2026-11-23T10:10");
    e.take(&event, "2026-11-23T10:10", &repairs, 0).unwrap();
    let mm = e.read();
    let later: Vec<_> = mm.held.values().filter(|h| h.slot > Some(0)).map(|h| h.meeting.table).collect();
    assert!(later.iter().all(|t| *t == Some(e.tables[1])), "{later:?}");
    assert_eq!(mm.held[&e.requests[0]].meeting.table, Some(e.tables[0]));
}

#[test]
fn a_walk_in_gets_a_seat_and_the_meetings_they_ask_for() {
    let mut e = event();
    let event = json!({ "event": "walk_in", "name": "Aoi Bio", "meet": [e.seats[2], e.seats[5]] });
    let repairs = e.repairs(&event, "2026-11-23T10:10");
    let with_all = repairs["alternatives"].as_array().unwrap().iter().position(|a| a["differences"].as_array().unwrap().iter().filter(|d| d["kind"] == "added").count() == 2);
    e.take(&event, "2026-11-23T10:10", &repairs, with_all.expect("there is room for both")).unwrap();
    let mm = e.read();
    assert_eq!(mm.participants.len(), 7);
    assert_eq!(mm.held.len(), 7);
    assert!(mm.held.values().all(|h| h.slot.is_some()));
}

#[test]
fn a_timetable_that_was_changed_meanwhile_is_not_written_over() {
    let mut e = event();
    let event = json!({ "event": "no_show", "participation": e.seats[0] });
    let repairs = e.repairs(&event, "2026-11-23T10:02");
    let item = e.read().held[&e.requests[3]].item.id;
    door::call(&mut e.app, "move_item", json!({ "item": item, "start": "2026-11-23T11:30" })).unwrap();
    let before = e.slots();
    assert_eq!(e.take(&event, "2026-11-23T10:02", &repairs, 0).unwrap_err().code, "stale_timetable");
    assert_eq!(e.slots(), before);
}

#[test]
fn what_cannot_happen_is_refused() {
    let mut e = event();
    let mut refused = |event: Value, now: &str| e.call("repairs", json!({ "event": event, "now": now })).unwrap_err().code;
    let nobody = "00000000-0000-7000-8000-000000000000";
    assert_eq!(refused(json!({ "event": "no_show", "participation": nobody }), "2026-11-23T10:02"), "not_a_participant");
    assert_eq!(refused(json!({ "event": "walk_in", "name": " ", "meet": [] }), "2026-11-23T10:02"), "needs_name");
    assert_eq!(refused(json!({ "event": "table_out", "table": nobody }), "2026-11-23T10:02"), "not_found");
    let seat = json!(e.seats[0]);
    let mut refused = |event: Value, now: &str| e.call("repairs", json!({ "event": event, "now": now })).unwrap_err().code;
    assert_eq!(refused(json!({ "event": "late", "participation": seat, "until": "2026-11-23T10:00" }), "2026-11-23T10:02"), "range_reversed");
    assert_eq!(refused(json!({ "event": "no_show", "participation": seat }), "2026-11-23T12:00"), "slots_over");
}

#[test]
fn an_outcome_says_that_the_meeting_was_held_and_follow_ups_are_listed_with_it() {
    let mut e = event();
    let held = e.read().held[&e.requests[0]].clone();
    door::call(&mut e.app, "set_outcome", json!({ "meetings": [held.meeting.id], "outcome": "follow_up", "note": "Send samples" })).unwrap();
    door::call(&mut e.app, "add_follow_up", json!({ "what": { "en": "Send samples" }, "item": held.item.id, "due": "2026-11-20" })).unwrap();
    let all = e.call("outcomes", json!({})).unwrap();
    assert_eq!(all["said"]["en"], "1 of 5 with an outcome: 0 good, 1 to follow up, 0 nothing");
    assert_eq!(all["meetings"][0]["state"], "done");
    assert_eq!(all["meetings"][0]["follow_ups"], 1);
    assert_eq!(all["follow_ups"][0]["overdue"], true);
    let f = all["follow_ups"][0]["follow_up"]["id"].clone();
    door::call(&mut e.app, "edit_follow_up", json!({ "follow_up": f, "closed": "2026-11-23", "outcome": "Sent" })).unwrap();
    assert_eq!(e.call("outcomes", json!({})).unwrap()["follow_ups"][0]["overdue"], false);
}
