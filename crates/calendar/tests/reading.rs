//! Files of the shapes that calendars write, read whole: times, zones, series, what is doubtful, what is kept.

use meguri_calendar::flaw::FlawKind;
use meguri_calendar::*;
use meguri_model::time::local_text;
use meguri_model::{ItemState, When};

fn shape(name: &str) -> ReadFile {
    let bytes = std::fs::read(format!("{}/tests/shapes/{name}.ics", env!("CARGO_MANIFEST_DIR"))).unwrap();
    read(&bytes, &Limits::default(), &["Europe/London", "Asia/Tokyo"]).unwrap()
}

/// `2026-10-21T10:00 Asia/Tokyo > 2026-10-21T12:00 Asia/Tokyo`, `2027-03-09 – 2027-03-10`.
fn say(when: &When) -> String {
    match when {
        When::Exact { start, end } => {
            let moment = |m: &meguri_model::Moment| format!("{} {}", local_text::format(m.local), m.zone);
            end.iter().fold(moment(start), |s, e| format!("{s} > {}", moment(e)))
        }
        When::Days { from, to } if from == to => from.to_string(),
        When::Days { from, to } => format!("{from} – {to}"),
        other => format!("{other:?}"),
    }
}

fn whens(file: &ReadFile) -> Vec<(String, String)> {
    let entries = file.calendars.iter().flat_map(|c| &c.entries);
    entries.map(|e| (e.uid.chars().take(9).collect(), say(&e.when("Europe/London")))).collect()
}

/// The starts of the series with this UID.
fn starts(file: &ReadFile, uid: &str) -> (Vec<String>, bool) {
    let all = series(&file.calendars[0].entries, None, &mut Budget::default());
    let found = all.iter().find(|s| s.uid == uid).unwrap();
    (found.times.iter().map(|o| say(&o.when("Europe/London"))).collect(), found.cut)
}

fn kinds(file: &ReadFile) -> Vec<(u32, FlawKind)> {
    file.flaws.iter().map(|f| (f.line, f.kind.clone())).collect()
}

#[test]
fn google_s_file_is_read() {
    let file = shape("google");
    assert_eq!((&file.problems[..], &file.flaws[..]), (&[][..], &[][..]));
    assert_eq!(
        whens(&file),
        [
            ("4k2l1a0c9".into(), "2027-03-09T09:30 UTC > 2027-03-09T11:00 UTC".into()),
            ("weekly@go".into(), "2027-03-01T09:00 Europe/London > 2027-03-01T09:30 Europe/London".into()),
            ("weekly@go".into(), "2027-03-30T14:00 Europe/London > 2027-03-30T14:30 Europe/London".into()),
            ("days@goog".to_owned(), "2027-03-09 – 2027-03-10".to_owned()),
        ]
    );
    let calendar = &file.calendars[0];
    assert_eq!((calendar.method.as_str(), calendar.name.as_str(), calendar.zone.as_deref()), ("PUBLISH", "North East visits", Some("Europe/London")));
    let e = &calendar.entries[0];
    assert_eq!(e.description, "Gate 3, ask for the <b>visitor</b> badges\nParking: east side");
    assert_eq!((e.location.as_str(), e.sequence, e.state), ("NSK Bearings, Peterlee", 2, Some(ItemState::Confirmed)));
    assert_eq!((e.conference.as_str(), e.attendees[0].mail.as_str(), e.attendees[0].answer.as_str()), ("https://meet.example.com/abc-defg-hij", "hannah@example.org", "ACCEPTED"));
    // One Monday left out, one moved, the last inside UNTIL though the clocks have changed.
    let london = |day: &str, from: &str, to: &str| format!("2027-{day}T{from} Europe/London > 2027-{day}T{to} Europe/London");
    let mondays = ["03-01", "03-08", "03-15", "03-30", "04-05", "04-12"];
    let expected = mondays.map(|d| if d == "03-30" { london(d, "14:00", "14:30") } else { london(d, "09:00", "09:30") });
    assert_eq!(starts(&file, "weekly@google.com"), (expected.to_vec(), false));
}

#[test]
fn outlook_s_file_is_read() {
    let file = shape("outlook");
    assert_eq!(file.problems, []);
    let tzid = "(UTC+00:00) Dublin, Edinburgh, Lisbon, London".to_owned();
    assert_eq!(kinds(&file), [(54, FlawKind::OwnZone { tzid, zone: "Europe/London".into() })]);
    assert_eq!(
        whens(&file),
        [
            ("040000008".to_owned(), "2026-10-21T10:00 Asia/Tokyo > 2026-10-21T12:00 Asia/Tokyo".to_owned()),
            ("own-zone".into(), "2026-10-20T09:00 Europe/London > 2026-10-20T17:30 Europe/London".into()),
            ("all-day".into(), "2026-10-22 – 2026-10-23".into()),
        ]
    );
    let e = &file.calendars[0].entries[0];
    assert_eq!((e.summary.as_str(), e.language.as_str(), e.location.as_str()), ("打合せ", "ja", "会議室A; 3F"));
    assert!(e.uid.ends_with("0010000000AABBCCDDEEFF"), "folded by a tab: {}", e.uid);
}

#[test]
fn exchange_s_file_is_read() {
    let file = shape("exchange");
    assert_eq!(file.problems, []);
    assert_eq!(kinds(&file), [(24, FlawKind::OwnZone { tzid: "Customized Time Zone".into(), zone: "Europe/Berlin".into() })]);
    let berlin = |day: &str| format!("{day}T14:00 Europe/Berlin > {day}T15:00 Europe/Berlin");
    assert_eq!(starts(&file, "monthly"), (vec![berlin("2027-01-29"), berlin("2027-03-26")], false));
    assert_eq!(file.calendars[0].entries[0].state, Some(ItemState::Provisional));
}

#[test]
fn apple_s_file_is_read() {
    let file = shape("apple");
    assert_eq!((&file.problems[..], &file.flaws[..]), (&[][..], &[][..]));
    assert_eq!(
        whens(&file).into_iter().map(|(_, w)| w).collect::<Vec<_>>(),
        [
            "2026-11-26T13:30 Asia/Tokyo > 2026-11-26T17:00 Asia/Tokyo",
            "2026-11-27",
            "2026-11-28T09:00 Europe/London > 2026-11-28T10:30 Europe/London",
        ]
    );
    let e = &file.calendars[0].entries[0];
    let organizer = e.organizer.as_ref().unwrap();
    assert_eq!((organizer.name.as_str(), organizer.mail.as_str()), ("Clair London; desk", "desk@example.org"));
    assert_eq!((e.geo, e.location_title.as_str(), e.url.as_str()), (Some((35.6747, 139.7436)), "衆議院第一議員会館", "https://example.org/seminar"));
    assert_eq!(e.location, "衆議院第一議員会館\n東京都千代田区永田町2-2-1");
}

#[test]
fn thunderbird_s_file_is_read() {
    let file = shape("thunderbird");
    assert_eq!(file.problems, []);
    assert_eq!(kinds(&file), [(25, FlawKind::UnknownZone("Sunderland".into()))]);
    // Over the end of British Summer Time: the flight lasts 12 hours and a half.
    let flight = file.calendars[0].entries[0].when("Europe/London");
    assert_eq!((say(&flight).as_str(), flight.minutes()), ("2026-10-24T19:00 Europe/London > 2026-10-25T15:30 Asia/Tokyo", Some(750)));
    assert_eq!(file.calendars[0].entries[0].categories, ["Travel", "Reise", "Flüge, lang"]);
    let at = |day: &str| format!("2026-10-{day}T10:00 Europe/London");
    assert_eq!(starts(&file, "tb-2"), (vec![at("26"), at("27"), at("28"), at("30")], false));
}

#[test]
fn what_is_bad_is_reported_with_its_line_and_the_rest_is_read() {
    let file = shape("broken");
    assert_eq!(
        kinds(&file),
        [
            (3, FlawKind::NoStart),
            (7, FlawKind::NoStart),
            (11, FlawKind::EndNotAfterStart),
            (20, FlawKind::BadRule),
            (21, FlawKind::BadTime("EXDATE".into())),
            (23, FlawKind::NoUid),
            (25, FlawKind::BadTime("DURATION".into())),
            (34, FlawKind::Twice("twice".into())),
        ]
    );
    let read: Vec<&str> = file.calendars[0].entries.iter().map(|e| e.summary.as_str()).collect();
    assert_eq!(read, ["", "", "No UID", "newer", "The rest is read"]);
    assert!(file.calendars[0].entries.iter().all(|e| e.end.is_none()));
}

#[test]
fn what_we_do_not_know_is_given_back() {
    for (name, kept) in [
        ("google", vec!["X-WR-TIMEZONE:Europe/London\r\n"]),
        ("outlook", vec!["X-MS-OLK-FORCEINSPECTOROPEN:TRUE\r\n", "X-ALT-DESC;FMTTYPE=text/html:<html><body>Agenda follows</body></html>\r\n", "CLASS:PUBLIC\r\n"]),
        ("apple", vec!["X-APPLE-CALENDAR-COLOR:#1BADF8\r\n", "X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC\r\n"]),
        ("thunderbird", vec!["X-MOZ-GENERATION:4\r\n", "BEGIN:VTODO\r\nUID:todo-1\r\nSUMMARY:Order name plates\r\n"]),
    ] {
        let file = shape(name);
        let c = &file.calendars[0];
        let calendar = Calendar { events: c.entries.iter().map(|e| e.event("Europe/London")).collect(), kept: c.kept.clone(), ..Calendar::default() };
        let written = String::from_utf8(write(&calendar).bytes).unwrap();
        for line in kept {
            assert!(written.contains(line), "{name}: {line} in {written}");
        }
        // People of other files, and alarms of others, stay out.
        assert!(!written.contains("ATTENDEE") && !written.contains("VALARM") && !written.contains("ORGANIZER"), "{name}");
        let again = read(written.as_bytes(), &Limits::default(), &[]).unwrap();
        assert_eq!((&again.problems[..], again.calendars[0].entries.len()), (&[][..], c.entries.iter().map(|e| (&e.uid, &e.instead_of)).filter(|(_, i)| i.is_none()).count()), "{name}");
        assert_eq!(again.calendars[0].kept.components.len(), c.kept.components.len(), "{name}");
    }
}

#[test]
fn series_stay_within_their_budget() {
    let event = |uid: usize, rule: &str| format!("BEGIN:VEVENT\nUID:{uid}\nDTSTART:20260101T000000Z\nRRULE:{rule}\nEND:VEVENT\n");
    let rules = ["FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=2000000000", "FREQ=MINUTELY;BYDAY=MO"];
    let text: String = (0..2000).map(|n| event(n, rules[n % 4])).collect();
    let file = read(text.as_bytes(), &Limits::default(), &[]).unwrap();
    let all = series(&file.calendars[0].entries, None, &mut Budget::default());
    assert_eq!(all.len(), 2000);
    assert!(all.iter().all(|s| (s.cut || s.times.len() == 1) && !s.times.is_empty() && s.times.len() <= 10_000));
    let sum: usize = all.iter().map(|s| s.times.len()).sum();
    assert!(sum <= 202_000, "{sum}");
    // Up to a day the endless ones are short.
    let until = "2026-01-02".parse().ok();
    let few = series(&file.calendars[0].entries[2..3], until, &mut Budget::default());
    assert_eq!((few[0].times.len(), few[0].cut), (2, true));
}

#[test]
fn a_reply_says_who_answered_what() {
    let text = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1@meguri\r\nDTSTAMP:20261121T101500Z\r\nDTSTART:20261126T093000Z\r\nSEQUENCE:1\r\n\
        ORGANIZER:mailto:desk@example.org\r\nATTENDEE;PARTSTAT=declined;CN=\"Watson, Paul\":MAILTO:Paul@Example.org\r\nCOMMENT:Train at noon\\, sorry\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:2@meguri\r\nDTSTART:20261126T093000Z\r\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:paul@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let of = |text: &str| answers(&read(text.as_bytes(), &Limits::default(), &[]).unwrap());
    let found = of(text);
    assert_eq!(found.len(), 1, "who has not answered has said nothing");
    let a = &found[0];
    assert_eq!((a.uid.as_str(), a.said, a.sequence, a.comment.as_str(), a.name.as_str()), ("1@meguri", Said::No, 1, "Train at noon, sorry", "Watson, Paul"));
    assert_eq!(a.at.map(|t| t.to_rfc3339()).as_deref(), Some("2026-11-21T10:15:00+00:00"));
    assert!(same_mail(&a.mail, " paul@example.org") && !same_mail("", ""));
    assert_eq!(of(&text.replace("METHOD:REPLY", "METHOD:REQUEST")), []);
}

/// A calendar of these events, each given by its lines.
fn events(all: &[&str]) -> ReadFile {
    let body: String = all.iter().map(|lines| format!("BEGIN:VEVENT\nUID:a\n{lines}\nEND:VEVENT\n")).collect();
    read(format!("BEGIN:VCALENDAR\n{body}END:VCALENDAR\n").as_bytes(), &Limits::default(), &[]).unwrap()
}

/// The days of the series, of September 1997 unless said otherwise.
fn september(lines: &str) -> String {
    let (starts, _) = starts(&events(&[&format!("DTSTART:19970902T090000\n{lines}")]), "a");
    starts.iter().map(|s| s.trim_start_matches("1997-09-").split('T').next().unwrap().to_owned()).collect::<Vec<_>>().join(" ")
}

#[test]
fn rules_of_exceptions_take_their_times_out() {
    for (lines, expected) in [
        // RFC 2445 §4.8.5.2, on the start of its examples.
        ("RRULE:FREQ=DAILY;COUNT=20\nEXRULE:FREQ=WEEKLY;COUNT=4;INTERVAL=2;BYDAY=TU,TH", "03 05 06 07 08 09 10 11 12 13 14 15 17 19 20 21"),
        ("RRULE:FREQ=DAILY;COUNT=12\nEXRULE:FREQ=DAILY;COUNT=10", "12 13"),
        ("RRULE:FREQ=MONTHLY;COUNT=13\nEXRULE:FREQ=YEARLY;COUNT=8;BYMONTH=6,7", "02 1997-10-02 1997-11-02 1997-12-02 1998-01-02 1998-02-02 1998-03-02 1998-04-02 1998-05-02 1998-08-02 1998-09-02"),
        // The start is taken out only where the rule has it.
        ("RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=WEEKLY;BYDAY=WE", "02 04 05"),
        ("RRULE:FREQ=DAILY;COUNT=9\nEXRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=1", "02 04 05 06 07 08 09 10"),
        ("RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;UNTIL=19970903T235959", "04 05"),
        // Another hour is another time.
        ("RRULE:FREQ=DAILY;COUNT=3\nEXRULE:FREQ=DAILY;BYHOUR=10", "02 03 04"),
        ("RRULE:FREQ=DAILY;COUNT=3\nEXRULE:FREQ=DAILY", ""),
        // Two rules and a date: all their times, each once.
        ("RRULE:FREQ=WEEKLY;COUNT=3\nRRULE:FREQ=DAILY;COUNT=2\nRDATE:19970930T090000,19970903T090000", "02 03 09 16 30"),
    ] {
        assert_eq!(september(lines), expected, "{lines}");
    }
    let odd = events(&["DTSTART:19970902T090000\nRRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=NEVER"]);
    assert_eq!(odd.flaws[0].kind, FlawKind::BadTime("EXRULE".to_owned()));
}

#[test]
fn a_change_of_this_time_and_the_later_ones_moves_and_renames_them_all() {
    let whole = "DTSTART;TZID=Europe/London:20261102T090000\nDTEND;TZID=Europe/London:20261102T100000\nRRULE:FREQ=WEEKLY;COUNT=6\nEXDATE;TZID=Europe/London:20261130T090000\nSUMMARY:Old";
    let later = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261116T090000\nDTSTART;TZID=Europe/London:20261117T140000\nDTEND;TZID=Europe/London:20261117T153000\nSUMMARY:New";
    let one = "RECURRENCE-ID:20261207T090000Z\nDTSTART;TZID=Europe/London:20261210T110000\nSUMMARY:Once";
    let file = events(&[whole, later, one]);
    assert_eq!(file.flaws, []);
    let said = |file: &ReadFile| {
        let all = series(&file.calendars[0].entries, None, &mut Budget::default());
        all[0].times.iter().map(|o| format!("{} {}", o.entry.summary, say(&o.when("Europe/London")).replace(" Europe/London", ""))).collect::<Vec<_>>()
    };
    assert_eq!(said(&file), [
        "Old 2026-11-02T09:00 > 2026-11-02T10:00", "Old 2026-11-09T09:00 > 2026-11-09T10:00", "New 2026-11-17T14:00 > 2026-11-17T15:30",
        "New 2026-11-24T14:00 > 2026-11-24T15:30", "Once 2026-12-10T11:00",
    ].map(str::to_owned));
    // The second change begins where the first one ends; cancelled stays cancelled to the end.
    let over = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20261123T090000\nDTSTART;TZID=Europe/London:20261123T090000\nSTATUS:CANCELLED\nSUMMARY:Over";
    let file = events(&[whole, later, over]);
    let states: Vec<_> = series(&file.calendars[0].entries, None, &mut Budget::default())[0].times.iter().map(|o| o.entry.state).collect();
    assert_eq!(states, [None, None, None, Some(ItemState::Cancelled), Some(ItemState::Cancelled)]);
}

#[test]
fn what_a_range_can_no_longer_mean_is_said() {
    let prior = events(&["DTSTART:20261102T090000\nRRULE:FREQ=DAILY;COUNT=2", "RECURRENCE-ID;RANGE=THISANDPRIOR:20261103T090000\nDTSTART:20261103T100000"]);
    let alone = events(&["RECURRENCE-ID;RANGE=THISANDFUTURE:20261103T090000\nDTSTART:20261103T100000"]);
    for file in [prior, alone] {
        assert!(kinds(&file).iter().any(|k| k.1 == FlawKind::Range), "{:?}", file.flaws);
    }
}
