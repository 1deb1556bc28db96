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
        let _ = read(&bytes, &Limits::default(), &[]).unwrap();
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Export, then reading: the same events, with all that was kept of other programs.
    #[test]
    fn events_are_read_back_as_they_were_written(
        texts in prop::collection::vec((text(), text(), text()), 1..5),
        starts in prop::collection::vec((0i64..4_000_000_000, 1i64..200_000, 0usize..4, any::<u8>()), 5),
        kept in prop::collection::vec(("X-[A-Z]{1,8}", text()), 0..3),
    ) {
        let zones = ["Europe/London", "Asia/Tokyo", "America/New_York", "UTC"];
        let kept_properties = |kept: &[(String, String)]| {
            let mut lines = Lines::new();
            lines.begin("X");
            kept.iter().for_each(|(name, value)| lines.text(name, &[("X-P", value)], value));
            lines.end("X");
            parse(&lines.finish(), &Limits::default()).unwrap().components[0].properties.clone()
        };
        let events: Vec<Event> = texts.iter().zip(&starts).enumerate().map(|(i, ((summary, description, category), (start, length, zone, bits)))| {
            let moment = |at| Moment::new(zone::local_at(at, zones[*zone]).unwrap(), zones[*zone]);
            let day = moment(*start).local.date();
            let when = match bits % 3 {
                0 => When::Exact { start: moment(*start), end: None },
                // An hour that comes twice is written once: the second one can't be said (RFC 5545 §3.3.5).
                1 => When::Exact { start: moment(*start), end: Some(moment(start + length)).filter(|e| e.instant() > moment(*start).instant()) },
                _ => When::Days { from: day, to: day + chrono::Days::new(u64::from(bits / 3)) },
            };
            Event {
                sequence: u32::from(*bits),
                dtstamp: DateTime::from_timestamp(*start, 0).unwrap(),
                created: DateTime::from_timestamp(start / 2, 0),
                last_modified: DateTime::from_timestamp(start / 3, 0),
                state: Some([ItemState::Provisional, ItemState::Confirmed, ItemState::Cancelled][usize::from(bits % 3)]),
                summary: value::readable(summary).into_owned(),
                description: value::readable(description).into_owned(),
                geo: (bits % 2 == 0).then_some((51.47, -0.45)),
                location_title: if bits % 2 == 0 { "Here; there".into() } else { String::new() },
                url: "https://example.org/a;b,c".into(),
                conference: "https://meet.example/1".into(),
                categories: Some(value::readable(category).into_owned()).filter(|c| !c.trim().is_empty()).into_iter().collect(),
                related_to: Some("p@meguri".into()),
                language: if bits % 2 == 0 { "ja".into() } else { String::new() },
                kept: Kept { properties: kept_properties(&kept), components: vec![] },
                ..event(&format!("{i}@meguri"), when)
            }
        }).collect();
        let calendar = Calendar { prodid: "-//X//EN".into(), events, kept: Kept { properties: kept_properties(&kept), components: vec![] }, ..Calendar::default() };
        let file = read(&write(&calendar).bytes, &Limits::default(), &[]).unwrap();
        prop_assert_eq!((&file.problems, &file.flaws), (&vec![], &vec![]));
        let without_lines = |kept: &Kept| Kept { properties: kept.properties.iter().map(|p| Property { line: 0, ..p.clone() }).collect(), components: vec![] };
        prop_assert_eq!(without_lines(&file.calendars[0].kept), without_lines(&calendar.kept));
        let mut back: Vec<Event> = file.calendars[0].entries.iter().map(|e| e.event("Asia/Tokyo")).collect();
        back.sort_by(|a, b| a.uid.cmp(&b.uid));
        prop_assert_eq!(back.len(), calendar.events.len());
        for (read, written) in back.iter().zip(&calendar.events) {
            let (read, written) = (Event { kept: without_lines(&read.kept), ..read.clone() }, Event { kept: without_lines(&written.kept), ..written.clone() });
            prop_assert_eq!(read, written);
        }
    }
}

/// Lines that calendars consist of, and pieces that break them.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let lines = prop::sample::select(vec![
        "BEGIN:VCALENDAR\n", "END:VCALENDAR\n", "METHOD:REPLY\n", "X-WR-TIMEZONE:Asia/Tokyo\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VTIMEZONE\n",
        "TZID:Own\n", "BEGIN:STANDARD\n", "END:STANDARD\n", "BEGIN:DAYLIGHT\n", "END:DAYLIGHT\n", "END:VTIMEZONE\n", "TZOFFSETFROM:+0100\n", "TZOFFSETTO:-235959\n",
        "DTSTART:16010101T000000\n", "DTSTART;TZID=Own:20260329T013000\n", "DTSTART;VALUE=DATE:20261021\n", "DTSTART:99981231T235959Z\n", "DTSTART:00010101T000000\n",
        "DTEND;TZID=Own:20260329T023000\n", "DTEND;VALUE=DATE:20261020\n", "DURATION:P1D\n", "DURATION:-PT1S\n", "DURATION:P3660000D\n", "UID:1\n", "UID:2\n", "SEQUENCE:7\n",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n", "RRULE:FREQ=DAILY;COUNT=5\n", "RRULE:FREQ=SECONDLY;INTERVAL=4294967295\n", "RRULE:FREQ=MONTHLY;BYSETPOS=-366;BYDAY=MO,TU\n",
        "RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z;WKST=SU\n", "RRULE:FREQ=YEARLY;BYWEEKNO=53,-53;BYHOUR=0,23\n", "RDATE;TZID=Own:20260329T013000,20261025T013000\n", "RDATE;VALUE=PERIOD:20260329T013000Z/PT1H\n",
        "EXDATE;VALUE=DATE:20261021\n", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261021T000000Z\n", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b\n", "GEO:91;NaN\n", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\n", "SUMMARY:日本\\n\n",
    ]).prop_map(|s| s.as_bytes().to_vec());
    prop_oneof![20 => lines, 1 => prop::collection::vec(any::<u8>(), 0..4)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_structure_is_read_and_its_series_end(pieces in prop::collection::vec(pieces(), 0..60)) {
        let whole = |middle: &[u8]| [b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:0\n", middle, b"\nEND:VEVENT\nEND:VCALENDAR\n"].concat();
        for bytes in [pieces.concat(), whole(&pieces.concat())] {
            let file = read(&bytes, &Limits::default(), &["Europe/London"]).unwrap();
            let _ = answers(&file);
            for calendar in &file.calendars {
                let mut budget = Budget { times: 50, steps: 5_000, ..Budget::default() };
                for s in series(&calendar.entries, None, &mut budget) {
                    prop_assert!(s.times.iter().all(|t| t.end.as_ref().is_none_or(|e| *e != t.start)));
                    // Times are the model's: what it would refuse, it refuses by a sentence and not by a panic.
                    s.times.iter().for_each(|t| drop(t.when("Asia/Tokyo").check()));
                }
                let events = calendar.entries.iter().map(|e| e.event("Asia/Tokyo")).collect();
                let written = write(&Calendar { events, kept: calendar.kept.clone(), ..Calendar::default() });
                check_lines(&written.bytes)?;
            }
        }
    }
}
