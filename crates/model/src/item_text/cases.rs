//! Lines as people type them, and what is read.

use super::*;

/// A reading as one line: only what was said.
fn said(text: &str) -> String {
    let r = read(text);
    let clock = |m: i32| format!("{:02}:{:02}", m / 60, m % 60);
    let mut parts = Vec::new();
    if let Some(k) = r.kind {
        parts.push(k.kind.to_string());
    }
    if let Some(t) = r.travel {
        parts.push(t.to_string());
    }
    parts.push(format!("“{}”", r.title));
    if let Some(d) = r.day {
        parts.push(format!("{d:?}"));
    }
    if let Some(t) = r.times {
        parts.push(t.end.map_or_else(|| clock(t.start), |e| format!("{}-{}", clock(t.start), clock(e))));
    } else if let Some(l) = r.length {
        parts.push(format!("{l} min"));
    }
    parts.extend(r.part.map(|p| p.to_string()));
    parts.extend(r.nights.map(|n| format!("{n} nights")));
    parts.extend(r.number.map(|n| format!("no. {n}")));
    parts.extend(r.from.map(|n| format!("from {n}")));
    parts.extend(r.to.map(|n| format!("to {n}")));
    parts.extend(r.place.map(|n| format!("at {n}")));
    parts.extend(r.group.map(|n| format!("group {n}")));
    if r.tbc {
        parts.push("tbc".to_owned());
    }
    assert_eq!(r.segments.iter().map(|s| s.0.as_str()).collect::<String>(), text, "the segments are the whole line");
    parts.join(" | ")
}

#[test]
fn lines_are_read_as_people_type_them() {
    for (text, expected) in [
        ("14:00 NSK visit 2h", "visit | “NSK visit” | 14:00-16:00"),
        ("午後2時 日本精工 訪問 2時間", "visit | “日本精工 訪問” | 14:00-16:00"),
        ("午後2時日本精工訪問2時間", "visit | “日本精工訪問” | 14:00-16:00"),
        ("Tue 9-10 briefing", "session | “” | Weekday(Tue) | 09:00-10:00"),
        ("lunch 12:30", "meal | “” | 12:30"),
        ("flight JL43 19:00 > Tokyo", "leg | flight | “” | 19:00 | no. JL43 | to Tokyo"),
        ("JL 43 19:00-15:50 London > Tokyo", "leg | flight | “” | 19:00-39:50 | no. JL43 | from London | to Tokyo"),
        ("14 NSK", "“NSK” | 14:00"),
        ("Wed 14 NSK", "“NSK” | Weekday(Wed) | 14:00"),
        ("visit Building 7", "visit | “visit Building 7”"),
        ("lunch at 12:30", "meal | “” | 12:30"),
        ("dinner at Nissan 7pm for 90m", "meal | “” | 19:00-20:30 | at Nissan"),
        ("networking dinner 19:00-21:00 @ Hilton", "meal | “networking dinner” | 19:00-21:00 | at Hilton"),
        ("27 Nov 10:00 courtesy call, Mayor of Gateshead", "visit | “courtesy call, Mayor of Gateshead” | MonthDay { month: 11, day: 27 } | 10:00"),
        ("11月27日（火）9時半から日産工場見学", "visit | “日産工場見学” | MonthDay { month: 11, day: 27 } | 09:30"),
        ("3日目 午前 SES 半日", "“SES 半日” | Ordinal(3) | morning"),
        ("SES Hendon, half day", "“SES Hendon” | half_day"),
        ("Morning briefing 9:00", "session | “Morning briefing” | 09:00"),
        ("coach to the hotel 17:15", "leg | coach | “” | 17:15 | to the hotel"),
        ("taxi from Gateshead to Sunderland 25 min", "leg | taxi | “” | 25 min | from Gateshead | to Sunderland"),
        ("東京から大阪へ新幹線 13:00-15:30", "leg | train | “” | 13:00-15:30 | from 東京 | to 大阪"),
        ("大阪行き新幹線 13時", "leg | train | “” | 13:00 | to 大阪"),
        ("Hotel Sunderland 3 nights", "lodging | “Hotel Sunderland” | 3 nights"),
        ("ロンドン 3泊", "lodging | “ロンドン” | 3 nights"),
        ("group A Nissan tour 14:00", "visit | “Nissan tour” | 14:00 | group A"),
        ("B班 日産 見学 14時〜16時", "visit | “日産 見学” | 14:00-16:00 | group B"),
        ("Komatsu plant tour tbc", "visit | “Komatsu plant tour” | tbc"),
        ("昼食会 ホテルで", "meal | “” | at ホテル"),
        ("hotel visit 15:00", "visit | “hotel visit” | 15:00"),
        ("１４：００ ＮＳＫ 訪問", "visit | “ＮＳＫ 訪問” | 14:00"),
        ("free evening Thu", "free | “” | Weekday(Thu) | evening"),
        ("1h30 workshop", "session | “” | 90 min"),
        ("Signing of the MoU 16:00 30m", "ceremony | “Signing of the MoU” | 16:00-16:30"),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
}

#[test]
fn nothing_is_made_up_and_nothing_panics() {
    for (text, expected) in [
        ("", "“”"),
        ("   ", "“”"),
        ("NSK", "“NSK”"),
        ("é大\u{301}🗾 >", "leg | “” | from é大\u{301}🗾"),
        ("25:00 nothing", "“25:00 nothing”"),
        ("Room 12 check", "“Room 12 check”"),
        ("visitor centre", "“visitor centre”"),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
    let long = "14:00 ".repeat(80);
    assert_eq!(read(&long).times.map(|t| t.start), Some(840));
}
