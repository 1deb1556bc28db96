//! A small programme and the catalogue's words, for the tests of whole files.
#![allow(dead_code, reason = "each test file uses its part")]

use chrono::{DateTime, NaiveDate, Utc};
use meguri_calendar::{ComposeOptions, ExportLang, Labels};
use meguri_model::*;
use uuid::Uuid;

/// The words of `text/{en,ja}/calendar.ftl`: plain messages, a line each.
pub fn labels() -> Labels {
    let find = |text: &str, id: &str| -> String {
        text.lines().find_map(|l| l.strip_prefix(id)?.strip_prefix(" = ")).unwrap_or_default().to_owned()
    };
    let (en, ja) = (include_str!("../../../../text/en/calendar.ftl"), include_str!("../../../../text/ja/calendar.ftl"));
    Labels::from_fn(|id| Bi::new(find(en, id), find(ja, id)))
}

pub fn options(lang: ExportLang) -> ComposeOptions {
    ComposeOptions::new(lang, "2026-09-01T08:00:00Z".parse::<DateTime<Utc>>().unwrap())
}

pub fn at(local: &str, zone: &str) -> Moment {
    Moment::new(time::local_text::parse(local).unwrap(), zone)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn exact(start: (&str, &str), end: Option<(&str, &str)>) -> When {
    When::Exact { start: at(start.0, start.1), end: end.map(|(l, z)| at(l, z)) }
}

pub fn programme() -> Programme {
    Programme {
        id: Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001).into(),
        kind: ProgrammeKind::StudyTour,
        types: vec!["Study tour".into(), "Exchange, online".into()],
        title: Bi::new("Japan Study Tour (sample)", "日本スタディツアー（見本）"),
        series: None,
        edition: Some(7),
        status: ProgrammeStatus::Confirmed,
        when: When::Days { from: day("2026-10-20"), to: day("2026-10-26") },
        zone: "Asia/Tokyo".into(),
        second_zone: Some("Europe/London".into()),
        mode: Mode::Hybrid,
        audiences: vec![],
        sectors: vec![],
        expected: Some(12),
        attended: None,
        objectives: Bi::new("Seven days with three small groups; hosts in Iwate and Tokyo.", "三つの班に分かれて、岩手と東京を七日間で巡ります。"),
        notes: "office only: budget".into(),
        source: "office only: source".into(),
        created_at: "2026-05-01T09:00:00Z".into(),
        updated_at: "2026-08-31T17:30:00+01:00".into(),
        sequence: 2,
    }
}

pub fn item(number: u128, kind: ItemKind, title: Bi, when: When) -> Item {
    Item {
        id: Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_1000 + number).into(),
        programme: programme().id,
        kind,
        title,
        when,
        state: ItemState::Confirmed,
        place: None,
        from_place: None,
        to_place: None,
        travel: None,
        carrier: String::new(),
        number: String::new(),
        booking: String::new(),
        rooming: "office only: rooming".into(),
        audience: Audience::WholeParty,
        host: None,
        host_contact: None,
        host_languages: vec![],
        interpretation: Interpretation::None,
        briefing: Bi::same("office only: briefing"),
        questions: Bi::same("office only: questions"),
        dress: Bi::default(),
        gift: Bi::same("office only: gift"),
        note: Bi::default(),
        private_note: "office only: private note".into(),
        link: String::new(),
        created_at: "2026-05-02T10:00:00Z".into(),
        updated_at: "2026-08-30T12:00:00Z".into(),
        sequence: 0,
    }
}
