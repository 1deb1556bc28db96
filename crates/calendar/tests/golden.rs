//! What people receive, byte for byte. `MEGURI_BLESS=1 cargo test -p meguri-calendar --test golden` rewrites the files;
//! read the difference before you commit it.

mod common;

use std::path::Path;

use common::*;
use meguri_calendar::*;
use meguri_model::{Bi, DayPart, Item, ItemKind, ItemState, Programme, When};

fn check(name: &str, calendar: &Calendar) {
    let written = write(calendar);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("MEGURI_BLESS").is_some() {
        std::fs::write(&path, &written.bytes).unwrap();
    }
    let golden = std::fs::read(&path).unwrap_or_default();
    assert!(golden == written.bytes, "{name} differs:\n{}", String::from_utf8_lossy(&written.bytes));
}

fn contexts<'a>(programme: &'a Programme, items: &'a [Item]) -> Vec<ItemContext<'a>> {
    let organizer = Some(("JLGC, London".to_owned(), "tour@example.org".to_owned()));
    items
        .iter()
        .map(|item| {
            let mut c = ItemContext { organizer: organizer.clone(), ..ItemContext::new(item, programme) };
            match item.kind {
                ItemKind::Leg => {
                    c.from = Bi::new("London Heathrow (LHR)", "ロンドン・ヒースロー空港");
                    c.to = Bi::new("Tokyo Haneda (HND)", "羽田空港");
                    c.geo = Some((51.4700, -0.4543));
                }
                ItemKind::Visit => {
                    c.place = Bi::new("Iwate Prefectural Office", "岩手県庁");
                    c.address = Bi::new("10-1 Uchimaru\nMorioka", "岩手県盛岡市内丸10-1");
                    c.geo = Some((39.703531, 141.152667));
                    c.host = Bi::new("Iwate Prefecture", "岩手県");
                    c.host_contact = Bi::new("Takuya TASSO", "達増　拓也 知事");
                    c.subgroups = vec!["A".into(), "C".into()];
                }
                _ => {}
            }
            c
        })
        .collect()
}

fn items() -> Vec<Item> {
    let flight = Item {
        carrier: "JL".into(),
        number: "43".into(),
        booking: "X4T7QZ".into(),
        sequence: 3,
        ..item(1, ItemKind::Leg, Bi::default(), exact(("2026-10-20T11:50", "Europe/London"), Some(("2026-10-21T07:35", "Asia/Tokyo"))))
    };
    let visit = Item {
        state: ItemState::Tbc,
        dress: Bi::new("Business", "背広"),
        note: Bi::new("Bring name cards; photographs are allowed.", "名刺をお持ちください。撮影可。"),
        ..item(
            2,
            ItemKind::Visit,
            Bi::new("Visit: recovery, ten years on", "訪問：復興の十年"),
            When::PartOfDay { date: day("2026-10-22"), part: DayPart::HalfDay, zone: "Asia/Tokyo".into() },
        )
    };
    let lodging =
        item(3, ItemKind::Lodging, Bi::new("Hotel in Morioka", "盛岡のホテル"), When::Days { from: day("2026-10-21"), to: day("2026-10-23") });
    let online = Item {
        state: ItemState::Provisional,
        link: "https://meet.example.org/j/123;pwd=a,b?lang=ja".into(),
        ..item(
            4,
            ItemKind::Session,
            Bi::new("Online session with the clusters", "クラスターとのオンライン会議"),
            exact(("2026-10-26T08:00", "UTC"), Some(("2026-10-26T09:30", "UTC"))),
        )
    };
    let dinner = Item {
        state: ItemState::Cancelled,
        sequence: 1,
        ..item(5, ItemKind::Meal, Bi::new("Networking dinner", ""), exact(("2026-10-22T18:30", "Asia/Tokyo"), None))
    };
    let some_day = item(6, ItemKind::Visit, Bi::same("JETRO"), When::Month { month: 3, year: None });
    vec![dinner, online, lodging, some_day, visit, flight]
}

fn tour(lang: ExportLang) -> Calendar {
    let (programme, items, labels, options) = (programme(), items(), labels(), options(lang));
    let own = programme_event(
        &ProgrammeContext {
            programme: &programme,
            place: Bi::new("Morioka and Tokyo", "盛岡・東京"),
            description: programme.objectives.clone(),
            url: "https://example.org/tour/7".into(),
            organizer: Some(("JLGC, London".into(), "tour@example.org".into())),
        },
        &options,
    );
    let events = contexts(&programme, &items).iter().map(|c| item_event(c, &options, &labels)).chain([own]).collect();
    Calendar {
        prodid: "-//Meguri//Meguri 0.1//EN".into(),
        method: Some(Method::Publish),
        is_whole_programme: true,
        name: "Japan Study Tour, 7th".into(),
        color: Some("teal".into()),
        description: String::new(),
        events,
        ..Calendar::default()
    }
}

#[test]
fn a_study_tour_in_english_is_what_it_was() {
    let calendar = tour(ExportLang::En);
    assert_eq!(write(&calendar).left_out, [3], "a month is no day");
    assert_eq!(write(&calendar).zones, ["Asia/Tokyo", "Europe/London"]);
    check("study-tour-en.ics", &calendar);
}

#[test]
fn a_study_tour_in_both_languages_is_what_it_was() {
    check("study-tour-both.ics", &tour(ExportLang::Both));
}

#[test]
fn times_in_odd_years_and_zones_are_what_they_were() {
    let programme = programme();
    let mut items: Vec<Item> = [
        ("1950-07-01T12:00", "Asia/Tokyo"),
        ("1985-10-22T10:00", "Europe/London"),
        ("2038-02-01T09:00", "Europe/London"),
        ("2026-03-01T09:00", "Africa/Casablanca"),
        ("2026-03-01T09:00", "Asia/Kathmandu"),
        ("2026-10-04T02:15", "Australia/Lord_Howe"),
    ]
    .iter()
    .zip(1..)
    .map(|((local, zone), n)| item(n, ItemKind::Session, Bi::new(format!("{zone} {local}"), format!("会議{n}")), exact((local, zone), None)))
    .collect();
    items.push(item(
        9,
        ItemKind::Visit,
        Bi::new("Half a day at SES", "SES訪問"),
        When::PartOfDay { date: day("2026-03-05"), part: DayPart::Afternoon, zone: "Europe/London".into() },
    ));
    let (labels, options) = (labels(), options(ExportLang::Ja));
    let events = items.iter().map(|i| item_event(&ItemContext::new(i, &programme), &options, &labels)).collect();
    let calendar =
        Calendar { prodid: "-//Meguri//Meguri 0.1//EN".into(), usual_hours: true, alarm_minutes: Some(15), events, ..Calendar::default() };
    check("odd-zones-ja.ics", &calendar);
}

#[test]
fn nothing_of_the_office_is_in_any_file() {
    for lang in [ExportLang::En, ExportLang::Ja, ExportLang::Both] {
        let text = String::from_utf8(write(&tour(lang)).bytes).unwrap().replace("\r\n ", "");
        assert!(!text.contains("office only"), "{text}");
        assert!(!text.contains("X4T7QZ"), "the booking reference was not asked for");
        assert!(!text.contains("ATTENDEE"));
    }
}

#[test]
fn the_organisers_own_export_has_the_booking_reference() {
    let (programme, items, labels) = (programme(), items(), labels());
    let options = ComposeOptions { booking: true, ..options(ExportLang::En) };
    let events: Vec<Event> = contexts(&programme, &items).iter().map(|c| item_event(c, &options, &labels)).collect();
    assert!(events[5].description.contains("Booking reference: X4T7QZ"), "{}", events[5].description);
}

#[test]
fn a_golden_file_reads_back_with_the_times_that_were_meant() {
    let calendar = tour(ExportLang::Both);
    let parsed = parse(&write(&calendar).bytes, &Limits::default()).unwrap();
    assert_eq!(parsed.problems, []);
    let flight = parsed.components[0].children("VEVENT").find(|e| e.property("SUMMARY").unwrap().text().contains("JL 43")).unwrap();
    assert_eq!(
        value::start_and_end(flight),
        Some((Time::Zoned(at("2026-10-20T11:50", "Europe/London")), Some(Time::Zoned(at("2026-10-21T07:35", "Asia/Tokyo")))))
    );
    let programme = parsed.components[0].children("VEVENT").next().unwrap();
    assert_eq!(value::start_and_end(programme), Some((Time::Date(day("2026-10-20")), Some(Time::Date(day("2026-10-27"))))));
}
