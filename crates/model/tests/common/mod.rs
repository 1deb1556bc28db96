//! Small worlds for the clash engine's tests.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use meguri_model::clashes::{Clash, Engine, Settings, World};
use meguri_model::*;
use uuid::Uuid;

pub const ZONE: &str = "Europe/London";
pub fn u(n: u128) -> Uuid { Uuid::from_u128(n) }
pub fn day(s: &str) -> NaiveDate { s.parse().unwrap() }
pub fn at(s: &str) -> NaiveDateTime { meguri_model::time::local_text::parse(s).unwrap() }

pub fn programme(id: u128, from: NaiveDate, to: NaiveDate) -> Programme {
    Programme {
        id: u(id).into(), kind: ProgrammeKind::StudyTour, types: vec![], title: Bi::same(format!("P{id}")), series: None, edition: None,
        status: ProgrammeStatus::Confirmed, when: When::Days { from, to }, zone: ZONE.into(), second_zone: None, mode: Mode::InPerson,
        audiences: vec![], sectors: vec![], expected: None, attended: None, objectives: Bi::default(), notes: String::new(),
        source: String::new(), created_at: String::new(), updated_at: String::new(), sequence: 0,
    }
}
pub fn item(id: u128, p: u128, kind: ItemKind, start: NaiveDateTime, minutes: i64) -> Item {
    let end = (minutes > 0).then(|| Moment::new(start + Duration::minutes(minutes), ZONE));
    Item {
        id: u(id).into(), programme: u(p).into(), kind, title: Bi::same(format!("I{id}")), when: When::Exact { start: Moment::new(start, ZONE), end },
        state: ItemState::Confirmed, place: None, from_place: None, to_place: None, travel: None, carrier: String::new(), number: String::new(),
        booking: String::new(), rooming: String::new(), audience: Audience::WholeParty, host: None, host_contact: None, host_languages: vec![],
        interpretation: Interpretation::None, briefing: Bi::default(), questions: Bi::default(), dress: Bi::default(), gift: Bi::default(),
        note: Bi::default(), private_note: String::new(), link: String::new(), created_at: String::new(), updated_at: String::new(), sequence: 0,
    }
}
pub fn person(id: u128) -> Person {
    Person {
        id: u(id).into(),
        names: vec![NameForm { script: Script::Latin, family: format!("F{id}"), given: "G".into(), order: NameOrder::GivenFirst, prefix: String::new(), suffix: String::new(), check: false }],
        languages: vec![], diet: Some(String::new()), access: None, contacts: vec![], consent: String::new(), keep_until: None, biography: Bi::default(), notes: String::new(),
    }
}
pub fn seat(id: u128, p: u128, who: Option<u128>, role: ParticipantRole) -> Participation {
    Participation {
        id: u(id).into(), programme: u(p).into(), person: who.map(|w| u(w).into()), placeholder: Bi::same("Seat"), headcount: 1, organisation: None,
        role, status: ParticipationStatus::Confirmed, precedence: None, note: String::new(),
    }
}
pub fn place(id: u128, parent: Option<u128>, exclusive: bool, coords: Option<(f64, f64)>) -> Place {
    Place {
        id: u(id).into(), kind: PlaceKind::Site, name: Bi::same(format!("L{id}")), aliases: Vec::new(), parent: parent.map(|p| u(p).into()), organisation: None,
        address: Bi::default(), zone: None, capacity: None, latitude: coords.map(|c| c.0), longitude: coords.map(|c| c.1), exclusive, notes: String::new(),
    }
}
pub fn engine(w: &World) -> Engine {
    let mut e = Engine::new(w.clone(), Settings::default(), day("2026-11-21"));
    e.check_all();
    e
}
pub fn rules(w: &World) -> Vec<(&'static str, Vec<Uuid>)> {
    engine(w).clashes().map(|c: &Clash| (c.rule, c.items.iter().map(|i| i.0).collect())).collect()
}
pub struct Rng(pub u64);
impl Rng {
    pub fn next(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }
}
