//! Benchmarks: ratios against named peers in one run, printed as the tables of docs/bench.md. Never a timed test.
//!
//! `bench [OUT.ics]`: also leaves the big calendar for the libical peer, which is a C program of its own.
//! `bench documents` runs `meguri` beside it, which is built before.
//! `bench file PATH ITEMS` writes a workspace of so many items. `bench calendars`, `bench clashes`, `bench store`, `bench releases`, `bench import`, `bench documents` and `bench year` run one part alone.

mod bench_documents;
mod bench_year;

use std::path::Path;
use std::time::{Duration, Instant};

use meguri_app::{App, Clock, clock, door};
use meguri_calendar::{Calendar, Event, Method, write};
use meguri_model::clashes::{Engine, Settings, World};
use meguri_model::time::local_text;
use meguri_model::*;
use meguri_store::{Act, StoreError, Workspace};
use serde_json::json;
use uuid::Uuid;

fn main() {
    let folder = std::env::temp_dir().join(format!("meguri-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the benchmark");
    let only = std::env::args().nth(1);
    if only.as_deref() == Some("file") {
        return file();
    }
    println!("| what | ours | peer or bound | ratio | goal |\n|---|--:|--:|--:|---|");
    match only.as_deref() {
        Some("calendars") => calendars(None),
        Some("clashes") => clashes(),
        Some("store") => store(&folder),
        Some("import") => import(&folder),
        Some("releases") => releases(&folder),
        Some("year") => bench_year::year(&folder),
        Some("documents") => bench_documents::documents(&folder),
        out => {
            calendars(out);
            clashes();
            store(&folder);
            releases(&folder);
            import(&folder);
            bench_documents::documents(&folder);
            bench_year::year(&folder);
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
}

/// The best of several runs: what the work costs, without what else the machine did.
fn best<T>(runs: usize, mut f: impl FnMut() -> T) -> (Duration, T) {
    let mut out: Option<(Duration, T)> = None;
    for _ in 0..runs {
        let t = Instant::now();
        let value = f();
        let took = t.elapsed();
        if out.as_ref().is_none_or(|o| took < o.0) {
            out = Some((took, value));
        }
    }
    out.expect("at least one run")
}

/// The best of several runs of two in turn, so that both meet the same machine.
fn best_of_both<A, B>(runs: usize, mut a: impl FnMut() -> A, mut b: impl FnMut() -> B) -> ((Duration, A), (Duration, B)) {
    let mut out = (best(1, &mut a), best(1, &mut b));
    for _ in 1..runs {
        let again = (best(1, &mut a), best(1, &mut b));
        if again.0.0 < out.0.0 {
            out.0 = again.0;
        }
        if again.1.0 < out.1.0 {
            out.1 = again.1;
        }
    }
    out
}

fn ms(d: Duration) -> f64 {
    d.as_secs_f64() * 1e3
}

fn calendars(out: Option<&str>) {
    let stamp = clock::parse("2026-11-21T09:00:00Z").expect("an instant");
    let events: Vec<Event> = (0..100_000u32)
        .map(|n| {
            let start = local_text::parse(&format!("20{:02}-{:02}-{:02}T{:02}:30", 24 + n % 4, 1 + n / 7 % 12, 1 + n % 28, 8 + n % 9)).expect("a time");
            let zone = if n % 3 == 0 { "Asia/Tokyo" } else { "Europe/London" };
            Event {
                uid: format!("{:032x}@meguri", n),
                sequence: n % 4,
                dtstamp: stamp,
                created: Some(stamp),
                last_modified: Some(stamp),
                when: When::Exact { start: Moment::new(start, zone), end: Some(Moment::new(start + chrono::Duration::minutes(90), zone)) },
                home_zone: "Europe/London".into(),
                state: Some(ItemState::Confirmed),
                summary: format!("工場見学 {n} / Factory visit {n}, with the city; and the plant"),
                description: "Host: NSK bearings, Peterlee\nDress: safety shoes; long sleeves\n先方担当：氏名未着\nA longer note that has to be folded over more than one line of the file.".into(),
                location: "NSK bearings, Peterlee, County Durham".into(),
                geo: Some((54.753, -1.345)),
                location_title: "NSK bearings".into(),
                categories: vec!["Visit".into()],
                ..Event::default()
            }
        })
        .collect();
    let calendar = Calendar { prodid: "-//Meguri//bench//EN".into(), method: Some(Method::Publish), name: "Bench".into(), events, ..Calendar::default() };
    let text = String::from_utf8(write(&calendar).bytes).expect("UTF-8");
    if let Some(path) = out {
        std::fs::write(path, &text).expect("the calendar for libical");
    }
    let mib = text.len() as f64 / 1e6;
    let parsed = calcard::icalendar::ICalendar::parse(&text).expect("calcard reads it");
    let ((ours, ()), (peer, peer_len)) = best_of_both(9, || drop(write(&calendar)), || parsed.to_string().len());
    let rate = |d: Duration, len: usize| len as f64 / 1e6 / d.as_secs_f64();
    let (a, b) = (rate(ours, text.len()), rate(peer, peer_len));
    println!("| write {mib:.0} MB of .ics, 100,000 events, from values | {a:.0} MB/s | calcard {b:.0} MB/s | {:.1}× | ≥ 2× |", a / b);
    // More than a file that somebody sends may have.
    let limits = meguri_calendar::Limits { file: 1 << 30, ..meguri_calendar::Limits::default() };
    let (ours, _) = best(3, || meguri_calendar::parse(text.as_bytes(), &limits).expect("ours").components.len());
    let (peer, _) = best(3, || calcard::icalendar::ICalendar::parse(&text).expect("calcard").components.len());
    println!("| parse the same | {:.0} MB/s | calcard {:.0} MB/s | {:.1}× | ≥ 1× |", rate(ours, text.len()), rate(peer, text.len()), peer.as_secs_f64() / ours.as_secs_f64());
    let (whole, _) = best(3, || meguri_calendar::read(text.as_bytes(), &limits, &[]).expect("ours").calendars.len());
    println!("| … to entries with settled zones | {:.0} MB/s | – | – | |", rate(whole, text.len()));
}

fn id(n: u64) -> Uuid {
    Uuid::from_u128(u128::from(n) + 1)
}

fn blank(n: u64, programme: u64, start: chrono::NaiveDateTime, place: u64) -> Item {
    Item {
        id: id(n).into(), programme: id(programme).into(), kind: ItemKind::Visit, title: Bi::new(format!("Visit {n}"), format!("訪問{n}")),
        when: When::Exact { start: Moment::new(start, "Europe/London"), end: Some(Moment::new(start + chrono::Duration::minutes(60), "Europe/London")) },
        state: ItemState::Confirmed, place: Some(id(place).into()), from_place: None, to_place: None, travel: None, carrier: String::new(),
        number: String::new(), booking: String::new(), rooming: String::new(), audience: Audience::WholeParty, host: None, host_contact: None,
        host_languages: vec![], interpretation: Interpretation::None, briefing: Bi::default(), questions: Bi::default(), dress: Bi::default(),
        gift: Bi::default(), note: Bi::default(), private_note: String::new(), link: String::new(),
        created_at: "2026-11-21T09:00:00Z".into(), updated_at: "2026-11-21T09:00:00Z".into(), sequence: 0,
    }
}

fn programme(n: u64, from: chrono::NaiveDate) -> Programme {
    Programme {
        id: id(n).into(), kind: ProgrammeKind::DelegationVisit, types: vec![], title: Bi::same(format!("Programme {n}")), series: None, edition: None,
        status: ProgrammeStatus::Confirmed, when: When::Days { from, to: from + chrono::Days::new(6) }, zone: "Europe/London".into(), second_zone: None,
        mode: Mode::InPerson, audiences: vec![], sectors: vec![], expected: None, attended: None, objectives: Bi::default(), notes: String::new(),
        source: String::new(), created_at: "2026-11-21T09:00:00Z".into(), updated_at: "2026-11-21T09:00:00Z".into(), sequence: 0,
    }
}

fn place(n: u64) -> Place {
    Place {
        id: id(n).into(), kind: PlaceKind::Site, name: Bi::same(format!("Place {n}")), aliases: Vec::new(), parent: None, organisation: None, address: Bi::default(),
        zone: None, capacity: Some(40), latitude: Some(54.9 + (n % 100) as f64 / 1000.0), longitude: Some(-1.4), exclusive: false, notes: String::new(),
    }
}

/// 2,000 programmes of 50 items and 20 seats over 20 years, a new place every four items, every 25th item runs into the
/// next; of each ten programmes two that overlap share an escort. `escort`: one person in every programme, and all of
/// them on the same days.
fn world(escort: bool) -> World {
    let mut w = World::default();
    let first: chrono::NaiveDate = "2010-01-04".parse().expect("a day");
    w.places = (0..100).map(|n| place(9_000_000 + n)).collect();
    w.people = (0..40_000u64)
        .map(|n| Person {
            id: id(8_000_000 + n).into(),
            names: vec![NameForm { script: Script::Latin, family: format!("F{n}"), given: "G".into(), order: NameOrder::GivenFirst, prefix: String::new(), suffix: String::new(), check: false }],
            languages: vec![], diet: Some(String::new()), access: None, contacts: vec![], consent: String::new(), keep_until: None, biography: Bi::default(), notes: String::new(),
        })
        .collect();
    for p in 0..2_000u64 {
        let from = first + chrono::Days::new(if escort { 0 } else { p * 365 / 100 });
        w.programmes.push(programme(p, from));
        for s in 0..20u64 {
            let person = match s {
                0 if escort => 0,
                _ if escort => p * 20 + s,
                0 if p % 10 < 2 => p / 10 * 200,
                _ => (p * 20 + s) % 20_000,
            };
            w.participations.push(Participation {
                id: id(5_000_000 + p * 20 + s).into(), programme: id(p).into(), person: Some(id(8_000_000 + person).into()), placeholder: Bi::default(),
                headcount: 1, organisation: None, role: ParticipantRole::Delegate, status: ParticipationStatus::Confirmed, precedence: None, note: String::new(),
            });
        }
        for i in 0..50u64 {
            let day = from + chrono::Days::new(i / 8);
            let minute = 9 * 60 + i % 8 * 75 - if i % 25 == 1 { 30 } else { 0 };
            let start = day.and_time(chrono::NaiveTime::MIN) + chrono::Duration::minutes(minute as i64);
            w.items.push(blank(1_000_000 + p * 50 + i, p, start, 9_000_000 + (p + i / 4) % 100));
        }
    }
    w
}

fn clashes() {
    let today = "2026-11-21".parse().expect("a day");
    for (escort, what) in [(false, "clash check of 100,000 items"), (true, "the same, all at once with one escort")] {
        let world = world(escort);
        let items = world.items.clone();
        let t = Instant::now();
        let mut engine = Engine::new(world, Settings::default(), today);
        let index = t.elapsed();
        let (all, ()) = best(if escort { 5 } else { 15 }, || engine.check_all());
        let found = engine.found().count();
        println!("| {what} ({found} found) | {:.0} ms | – | – | < 100 ms |", ms(all));
        let mut moved = items[4_242].clone();
        let mut flip = 0;
        let (one, ()) = best(50, || {
            flip += 1;
            let start = local_text::parse(&format!("2010-01-0{}T10:{:02}", 4 + flip % 6, flip % 60)).expect("a time");
            moved.when = moved.when.moved_to(start);
            engine.item_changed(moved.clone(), vec![], vec![], vec![]);
        });
        println!("| … after one move | {:.3} ms | – | – | < 2 ms |", ms(one));
        let t = Instant::now();
        let worded = engine.clashes().count();
        println!("| … indexing before the first; wording all {worded} after it | {:.0} ms; {:.0} ms | – | – | |", ms(index), ms(t.elapsed()));
    }
}

const ACT: Act<'static> = Act { command: "bench", author: "Bench", at: "2026-11-21T09:00:00Z" };

fn store(folder: &Path) {
    // A recorded change beside the same write without session and history.
    let mut ws = Workspace::create(&folder.join("one.meguri")).expect("a workspace");
    let start = local_text::parse("2026-03-02T09:00").expect("a time");
    fill(&mut ws, 10_000, start);
    let mut item: Item = ws.db().get::<Item>(id(1_000_000)).expect("an item");
    let mut minute = 0;
    let mut next = || {
        minute += 1;
        item.when = item.when.moved_to(start + chrono::Duration::minutes(minute));
        item.clone()
    };
    let mut round = |recorded: bool| {
        let t = Instant::now();
        for _ in 0..200 {
            let item = next();
            if recorded {
                ws.change(ACT, |db| db.update(&item).map(|()| ((), "{}".to_owned()))).expect("a change");
            } else {
                ws.unrecorded(|db| db.update(&item)).expect("a write");
            }
        }
        t.elapsed()
    };
    let (mut recorded, mut plain) = (Duration::MAX, Duration::MAX);
    for _ in 0..5 {
        // Alternating, so that both meet the same disk.
        plain = plain.min(round(false));
        recorded = recorded.min(round(true));
    }
    println!("| a recorded, undoable change | {:.2} ms | unrecorded write {:.2} ms | {:.2}× | ≤ 1.25× |", ms(recorded) / 200.0, ms(plain) / 200.0, recorded.as_secs_f64() / plain.as_secs_f64());
    drop(ws);

    let path = folder.join("million.meguri");
    let mut ws = Workspace::create(&path).expect("a workspace");
    fill(&mut ws, 1_000_000, start);
    drop(ws);
    let mut app = App::open(&path, Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").expect("now")), "Bench").expect("open");
    let monday = start.and_utc().timestamp();
    let (week, n) = best(20, || {
        let db = app.workspace().db();
        db.items_in(monday, monday + 7 * 86_400).expect("a week").len()
    });
    println!("| a week's {n} items of 1,000,000 | {:.2} ms | – | – | < 5 ms |", ms(week));
    for text in ["visit 4242", "訪問77", "大"] {
        let (found, n) = best(20, || door::call(&mut app, "search", json!({ "text": text, "limit": 20 })).expect("hits").as_array().map_or(0, Vec::len));
        let (palette, n2) = best(20, || door::call(&mut app, "find", json!({ "text": text })).expect("hits").as_array().map_or(0, Vec::len));
        println!("| palette “{text}” in 1,000,000 ({n2} shown) | {:.2} ms | – | – | < 30 ms |", ms(palette));
        println!("| search “{text}” in 1,000,000 ({n} shown) | {:.2} ms | – | – | < 10 ms |", ms(found));
    }
}

/// A programme of 2,000 items and 500 people: frozen, and what differs after a move.
fn releases(folder: &Path) {
    let path = folder.join("release.meguri");
    let mut ws = Workspace::create(&path).expect("a workspace");
    let start = local_text::parse("2026-03-02T08:00").expect("a time");
    ws.change(ACT, |db| {
        db.insert(&place(9_000_000))?;
        db.insert(&programme(1, start.date()))?;
        for n in 0..2_000 {
            let at = start + chrono::Duration::minutes((n / 10 * 40) as i64);
            db.insert(&blank(1_000_000 + n, 1, at, 9_000_000))?;
        }
        for n in 0..500 {
            db.insert(&Participation {
                id: id(5_000_000 + n).into(), programme: id(1).into(), person: None, placeholder: Bi::same(format!("Delegate {n}")), headcount: 1,
                organisation: None, role: ParticipantRole::Delegate, status: ParticipationStatus::Confirmed, precedence: None, note: String::new(),
            })?;
        }
        Ok::<_, StoreError>(((), "{}".to_owned()))
    })
    .expect("filled");
    drop(ws);
    let mut app = App::open(&path, Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").expect("now")), "Bench").expect("open");
    let of = json!({ "programme": id(1) });
    door::call(&mut app, "release_programme", of.clone()).expect("the first release");
    door::call(&mut app, "move_item", json!({ "item": id(1_000_100), "start": "2026-03-05T10:07" })).expect("moved");
    let (preview, _) = best(5, || door::call(&mut app, "release_preview", of.clone()).expect("a preview"));
    println!("| what differs since the last release and whom it touches; 2,000 items, 500 people | {:.0} ms | – | – | < 100 ms |", ms(preview));
    let (release, _) = best(3, || door::call(&mut app, "release_programme", of.clone()).expect("a release"));
    println!("| … frozen as the next release | {:.0} ms | – | – | < 100 ms |", ms(release));
}

/// 20,000 people from a CSV file into the directory, beside the plain reading of the same file by the csv crate.
fn import(folder: &Path) {
    let syllable = |n: u32| ["ka", "shi", "tsu", "mo", "ri", "to", "na", "ha", "yu", "ke"][n as usize % 10];
    let mut text = String::from("Name,Organisation,Post,Email,Diet\n");
    for n in 0..20_000u32 {
        let (family, given): (String, String) = ((0..5).map(|d| syllable(n / 10u32.pow(d))).collect(), (0..4).map(|d| syllable(n / 7 / 10u32.pow(d))).collect());
        text.push_str(&format!("\"{family}, {given}\",Office {},Director {n},p{n}@example.org,{}\n", n % 900, if n % 5 == 0 { "vegetarian" } else { "none" }));
    }
    let path = folder.join("people.csv");
    std::fs::write(&path, &text).expect("the list");
    let (peer, _) = best(5, || {
        let mut reader = csv::Reader::from_path(&path).expect("the list");
        reader.records().map(|r| r.expect("a row").len()).sum::<usize>()
    });
    let mut app = App::create(&folder.join("import.meguri"), Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").expect("now")), "Bench").expect("a workspace");
    let input = json!({ "path": path, "duplicates": "new" });
    let (read, _) = best(3, || door::call(&mut app, "read_import", input.clone()).expect("a proposal"));
    let (apply, _) = best(1, || door::call(&mut app, "apply_import", input.clone()).expect("imported"));
    println!("| review 20,000 rows of CSV: columns, names, duplicates | {:.0} ms | csv crate, cells only {:.0} ms | {:.0}× | – |", ms(read), ms(peer), read.as_secs_f64() / peer.as_secs_f64());
    println!("| bring the same in as one undoable change | {:.0} ms | – | – | < 3,000 ms |", ms(apply));
}

/// `bench file PATH ITEMS`: a workspace of so many items, for the window's benchmarks.
fn file() {
    let mut rest = std::env::args().skip(2);
    let path = rest.next().expect("a path");
    let items = rest.next().and_then(|n| n.parse().ok()).expect("how many items");
    let mut ws = Workspace::create(Path::new(&path)).expect("a workspace");
    fill(&mut ws, items, local_text::parse("2026-03-02T09:00").expect("a time"));
}

/// Items of one programme every 100, ten minutes apart over the years.
fn fill(ws: &mut Workspace, items: u64, start: chrono::NaiveDateTime) {
    for chunk in 0..items.div_ceil(100_000) {
        let from = chunk * 100_000;
        ws.change(ACT, |db| {
            if chunk == 0 {
                db.insert(&place(9_000_000))?;
            }
            for n in from..items.min(from + 100_000) {
                if n % 1_000 == 0 {
                    db.insert(&programme(n / 1_000, start.date()))?;
                }
                let at = start + chrono::Duration::minutes((n * 10) as i64 - 2_000_000);
                db.insert(&blank(1_000_000 + n, n / 1_000, at, 9_000_000))?;
            }
            Ok::<_, StoreError>(((), "{}".to_owned()))
        })
        .expect("filled");
    }
}
