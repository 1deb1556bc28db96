//! Whatever text comes in: the file stands, and our reader finds in it what was written.

use chrono::{DateTime, NaiveDate, Utc};
use meguri_calendar::*;
use meguri_model::{ItemState, Moment, When, zone};
use proptest::prelude::*;

/// Text as bad as it comes: controls, separators, escapes, injections, emoji, right-to-left, and very long.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        any::<String>(),
        "[ -~]{0,80}",
        prop::sample::select(vec![
            "\r\nATTENDEE:mailto:a@b.example", "\nEND:VEVENT\n", "\r", "\t", "\u{0}", "\u{7f}", "\u{85}", "\u{9f}", "\u{a0}",
            "\u{2028}", "\u{2029}", "\\n", "\\", "\\;", "^n", "^^", "^'", "\"", ";", ":", ",", "::", " ", "  ", "\u{3000}", "\u{feff}",
            "👩‍👩‍👧‍👦", "🇯🇵", "שלום", "\u{202e}مرحبا\u{202c}", "日本語", "Ōsaka", "é", "\u{10ffff}",
        ]).prop_map(str::to_owned),
    ];
    let short = prop::collection::vec(piece, 0..8).prop_map(|p| p.concat());
    prop_oneof![
        8 => short.clone(),
        1 => (short, 1usize..60).prop_map(|(s, n)| s.repeat(n).chars().take(10_000).collect()),
        1 => Just("長".repeat(10_000)),
    ]
}

fn event(uid: &str, when: When) -> Event {
    Event { uid: uid.to_owned(), dtstamp: DateTime::<Utc>::UNIX_EPOCH, when, home_zone: "Asia/Tokyo".into(), ..Event::default() }
}

fn without_lines(component: &Component) -> Component {
    Component {
        line: 0,
        properties: component.properties.iter().map(|p| Property { line: 0, ..p.clone() }).collect(),
        components: component.components.iter().map(without_lines).collect(),
        ..component.clone()
    }
}

fn a_time() -> When {
    let local = |h| NaiveDate::from_ymd_opt(2026, 10, 20).unwrap().and_hms_opt(h, 0, 0).unwrap();
    When::Exact { start: Moment::new(local(9), "Europe/London"), end: Some(Moment::new(local(23), "Asia/Tokyo")) }
}

/// CRLF, 75 octets, UTF-8 in every physical line, no control characters.
fn check_lines(bytes: &[u8]) -> Result<(), TestCaseError> {
    prop_assert!(bytes.ends_with(b"\r\n"));
    for line in bytes[..bytes.len() - 2].split(|b| *b == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        prop_assert!(line.len() <= 75, "{} octets", line.len());
        prop_assert!(!line.is_empty());
        let line = std::str::from_utf8(line).map_err(|e| TestCaseError::fail(format!("{e}")))?;
        prop_assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
    }
    let ends = |s: &[u8]| bytes.windows(s.len()).filter(|w| *w == s).count();
    prop_assert_eq!(ends(b"\r\n"), ends(b"\n"));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_comes_back_and_injects_nothing(
        summary in text(), description in text(), location in text(), title in text(), name in text(), category in text(),
        calendar_name in text(),
    ) {
        let e = Event {
            summary: summary.clone(),
            description: description.clone(),
            location: location.clone(),
            geo: Some((51.47, -0.45)),
            location_title: title.clone(),
            url: format!("https://example.org/{summary}"),
            conference: location.clone(),
            categories: vec![category.clone(), "b".into()],
            organizer: Some((name.clone(), "a@example.org".into())),
            related_to: Some("other@meguri".into()),
            ..event("1@meguri", a_time())
        };
        let calendar = Calendar {
            prodid: "-//X//EN".into(),
            method: Some(Method::Publish),
            is_whole_programme: true,
            name: calendar_name.clone(),
            events: vec![e],
            ..Calendar::default()
        };
        let bytes = write(&calendar).bytes;
        check_lines(&bytes)?;
        let parsed = parse(&bytes, &Limits::default()).unwrap();
        prop_assert_eq!(&parsed.problems, &vec![]);
        prop_assert_eq!(parsed.components.len(), 1);
        let top = &parsed.components[0];
        prop_assert_eq!(top.components.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["VTIMEZONE", "VTIMEZONE", "VEVENT"]);
        let e = &top.components[2];
        let mut names: Vec<&str> = e.properties.iter().map(|p| &*p.name).collect();
        let optional = ["DESCRIPTION", "LOCATION", "URL", "CONFERENCE", "X-APPLE-STRUCTURED-LOCATION"];
        names.retain(|n| !optional.contains(n));
        prop_assert_eq!(
            names,
            ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "GEO", "CATEGORIES", "RELATED-TO", "ORGANIZER"]
        );
        let of = |c: &Component, name| c.property(name).map(Property::text).unwrap_or_default();
        prop_assert_eq!(of(e, "SUMMARY"), value::readable(&summary));
        prop_assert_eq!(of(e, "DESCRIPTION"), value::readable(&description));
        prop_assert_eq!(of(top, "NAME"), value::readable(&calendar_name));
        prop_assert!(!of(e, "LOCATION").contains('\n'));
        let plain = !location.contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']);
        if plain {
            prop_assert_eq!(of(e, "LOCATION"), value::readable(&location));
        }
        let first = value::text_list(&e.property("CATEGORIES").unwrap().value)[0].clone();
        prop_assert_eq!(first, if category.is_empty() { "b".into() } else { value::readable(&category) });
        let cn = e.property("ORGANIZER").unwrap().param("CN").unwrap_or_default();
        prop_assert_eq!(cn, value::readable(&name));
        prop_assert_eq!(&e.property("ORGANIZER").unwrap().value, "mailto:a@example.org");
    }

    #[test]
    fn any_parameter_value_comes_back(values in prop::collection::vec(text(), 1..4), v in text()) {
        let params: Vec<(&str, &str)> = values.iter().map(|v| ("X-A", v.as_str())).take(1).chain([("X-B", "b")]).collect();
        let mut lines = Lines::new();
        lines.begin("VCALENDAR");
        lines.text("X-P", &params, &v);
        lines.end("VCALENDAR");
        let bytes = lines.finish();
        check_lines(&bytes)?;
        let parsed = parse(&bytes, &Limits::default()).unwrap();
        prop_assert_eq!(&parsed.problems, &vec![]);
        let p = &parsed.components[0].properties[0];
        prop_assert_eq!(p.param("X-A").unwrap(), value::readable(&values[0]));
        prop_assert_eq!(p.param("X-B"), Some("b"));
        prop_assert_eq!(p.text(), value::readable(&v));
    }

    #[test]
    fn any_times_are_read_back_with_their_zones_defined(
        events in prop::collection::vec(
            (
                prop::sample::select(vec!["Europe/London", "Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "Asia/Gaza", "UTC"]),
                prop::sample::select(vec!["Europe/London", "Asia/Tokyo", "Africa/Casablanca", "Pacific/Apia"]),
                0i64..4_700_000_000,
                0i64..2_000_000,
            ),
            1..12,
        )
    ) {
        let events: Vec<Event> = events.iter().enumerate().filter_map(|(i, (from, to, start, length))| {
            let start = start - 1_200_000_000;
            let moment = |at, zone: &str| Some(Moment::new(zone::local_at(at, zone)?, zone));
            Some(event(&i.to_string(), When::Exact { start: moment(start, from)?, end: Some(moment(start + length, to)?) }))
        }).collect();
        let written = write(&Calendar { events: events.clone(), ..Calendar::default() });
        prop_assert_eq!(&written.left_out, &Vec::<usize>::new());
        let parsed = parse(&written.bytes, &Limits::default()).unwrap();
        prop_assert_eq!(&parsed.problems, &vec![]);
        let zones: Vec<_> = parsed.components[0].children("VTIMEZONE").map(|z| vtimezone_read::observances(z).unwrap()).collect();
        prop_assert_eq!(zones.iter().map(|z| z.tzid.clone()).collect::<Vec<_>>(), written.zones);
        let mut previous = None;
        for read in parsed.components[0].children("VEVENT") {
            let index: usize = read.property("UID").unwrap().value.parse().unwrap();
            let When::Exact { start, end } = &events[index].when else { unreachable!() };
            let (read_start, read_end) = value::start_and_end(read).unwrap();
            prop_assert_eq!(&read_start, &Time::Zoned(start.clone()));
            let order = (start.instant(), index.to_string());
            prop_assert!(previous.as_ref().is_none_or(|p| *p < order));
            previous = Some(order);
            let longer = end.as_ref().and_then(Moment::instant) > start.instant();
            prop_assert_eq!(&read_end, &end.clone().filter(|_| longer).map(Time::Zoned));
            for time in [Some(read_start), read_end].into_iter().flatten() {
                let Time::Zoned(m) = time else { unreachable!() };
                if m.zone != "UTC" {
                    let rules = zones.iter().find(|z| z.tzid == m.zone).unwrap();
                    prop_assert_eq!(rules.resolve(m.local), zone::resolve(m.local, &m.zone).map(|r| r.utc));
                }
            }
        }
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = parse(&bytes, &Limits::default()).unwrap();
    }

    #[test]
    fn what_was_read_is_written_and_read_the_same(
        pieces in prop::collection::vec(prop_oneof![
            prop::sample::select(vec![
                "BEGIN:VCALENDAR\n", "END:VCALENDAR\r\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VALARM\n", "END:VALARM\n", "BEGIN:x\u{1} y\n",
                "END:XY\n", "\n ", "\n\t", "\r\n", "X;A=", "X-P;B=\"", "\"", ",", ",,,,,,,,,,,,", ";", ":", "=", "^", "DTSTART;TZID=X:", "20261020T090000",
                "\u{2028}", "\u{3000}", "a", "日本", "\\n",
            ]).prop_map(|s| s.as_bytes().to_vec()),
            prop::collection::vec(any::<u8>(), 0..4),
        ], 0..60)
    ) {
        let again = |parsed: &Parsed| {
            let mut lines = Lines::new();
            parsed.components.iter().for_each(|c| c.write(&mut lines));
            lines.finish()
        };
        let first = parse(&pieces.concat(), &Limits::default()).unwrap();
        let written = again(&first);
        if !written.is_empty() {
            check_lines(&written)?;
        }
        let second = parse(&written, &Limits::default()).unwrap();
        prop_assert_eq!(&second.problems, &vec![]);
        let third = parse(&again(&second), &Limits::default()).unwrap();
        prop_assert_eq!(second.components.iter().map(without_lines).collect::<Vec<_>>(), third.components.iter().map(without_lines).collect::<Vec<_>>());
        prop_assert_eq!(second.components.len(), first.components.len());
        for c in &first.components {
            for e in &c.components {
                let _ = value::start_and_end(e);
                let _ = vtimezone_read::observances(e);
            }
        }
    }
}

#[test]
fn events_stand_in_order_of_start_then_uid_and_twice_the_same() {
    let days = |from: &str| When::Days { from: from.parse().unwrap(), to: from.parse().unwrap() };
    let events = vec![
        event("c", days("2026-10-21")),
        event("b", a_time()),
        event("a", a_time()),
        event("z", days("2026-10-20")),
        event("no day", When::Month { month: 3, year: Some(2026) }),
        Event { when: When::Unknown, ..event("unknown", When::Unknown) },
        event("bad zone", When::Exact { start: Moment::new(NaiveDate::MIN.and_hms_opt(0, 0, 0).unwrap(), "Europe/Lodnon"), end: None }),
    ];
    let calendar = Calendar { events, ..Calendar::default() };
    let written = write(&calendar);
    assert_eq!(written, write(&calendar));
    assert_eq!(written.left_out, [4, 5, 6]);
    let parsed = parse(&written.bytes, &Limits::default()).unwrap();
    let uids: Vec<&str> = parsed.components[0].children("VEVENT").map(|e| e.property("UID").unwrap().value.as_str()).collect();
    // 21 October begins in Tokyo seven hours after nine in London on the 20th (BST).
    assert_eq!(uids, ["z", "a", "b", "c"]);
}

#[test]
fn states_and_shapes_are_written_as_they_should() {
    let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
    let part = When::PartOfDay { date: day, part: meguri_model::DayPart::Morning, zone: "Europe/London".into() };
    let one = |when: When, change: &dyn Fn(&mut Calendar)| {
        let mut c = Calendar { events: vec![Event { state: Some(ItemState::Provisional), ..event("u", when) }], ..Calendar::default() };
        change(&mut c);
        String::from_utf8(write(&c).bytes).unwrap()
    };
    let whole = one(part.clone(), &|_| ());
    assert!(whole.contains("DTSTART;VALUE=DATE:20260305\r\nDTEND;VALUE=DATE:20260306\r\nTRANSP:TRANSPARENT\r\n"), "{whole}");
    assert!(whole.contains("STATUS:TENTATIVE\r\n") && !whole.contains("VTIMEZONE") && !whole.contains("X-WR-CALNAME"));
    let hours = one(part, &|c| (c.usual_hours, c.alarm_minutes) = (true, Some(30)));
    assert!(hours.contains("DTSTART;TZID=Europe/London:20260305T090000\r\nDTEND;TZID=Europe/London:20260305T123000\r\n"), "{hours}");
    assert!(hours.contains("TRIGGER:-PT30M") && hours.contains("TZID:Europe/London\r\n"));
    let organizer = |c: &mut Calendar| c.events[0].organizer = Some(("A".into(), "a@b.example".into()));
    assert!(!one(a_time(), &organizer).contains("ORGANIZER"), "only in what is published");
}
