//! Cases of the rules: a small world in a few words, and what must be found in it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Clash, Engine, Level, Settings, World};
use crate::time::local_text::parse;
use crate::*;

/// A day in London with a party of three, two groups and a guide.
struct Build {
    world: World,
    next: u128,
}

const ZONE: &str = "Europe/London";

impl Build {
    fn new() -> Build {
        let mut b = Build { world: World::default(), next: 1 };
        b.world.programmes.push(programme(100, "2026-11-24", "2026-11-26"));
        b.place("Hendon", 54.897, -1.367, None);
        b.place("Gateshead", 54.953, -1.603, None);
        b.place("Hall", 54.8975, -1.3675, Some(3));
        for (role, person) in [("delegate", true), ("delegate", true), ("delegate", false), ("guide", true)] {
            b.seat(role, person);
        }
        b
    }

    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    fn place(&mut self, name: &str, lat: f64, lon: f64, capacity: Option<u32>) {
        let id = self.id();
        self.world.places.push(Place {
            id: id.into(), kind: PlaceKind::Site, name: Bi::same(name), aliases: Vec::new(), parent: None, organisation: None, address: Bi::default(),
            zone: None, capacity, latitude: Some(lat), longitude: Some(lon), exclusive: name == "Hall", notes: String::new(),
        });
    }

    fn seat(&mut self, role: &str, named: bool) {
        let id = self.id();
        let person = named.then(|| {
            let person: PersonId = self.id().into();
            let name = NameForm {
                script: Script::Latin, family: format!("P{}", self.next), given: String::new(), order: NameOrder::GivenFirst,
                prefix: String::new(), suffix: String::new(), check: false,
            };
            self.world.people.push(Person {
                id: person, names: vec![name], languages: vec![], diet: Some(String::new()), access: None, contacts: vec![],
                consent: String::new(), keep_until: None, biography: Bi::default(), notes: String::new(),
            });
            person
        });
        self.world.participations.push(Participation {
            id: id.into(), programme: Uuid::from_u128(100).into(), person, placeholder: Bi::same("Delegate"), headcount: 1,
            organisation: None, role: role.parse().unwrap(), status: ParticipationStatus::Confirmed, precedence: None, note: String::new(),
        });
    }

    /// `"visit 24T10:00-11:30 @0"`: kind, day and times in London, place by number; answers the item's index.
    fn item(&mut self, text: &str) -> usize {
        let id = self.id();
        let mut words = text.split(' ');
        let kind: ItemKind = words.next().unwrap().parse().unwrap();
        let times = words.next().unwrap();
        let (day, clock) = times.split_once('T').unwrap();
        let at = |t: &str| Moment::new(parse(&format!("2026-11-{day}T{t}")).unwrap(), ZONE);
        let when = match clock.split_once('-') {
            Some((s, e)) => When::Exact { start: at(s), end: Some(at(e)) },
            None => When::Exact { start: at(clock), end: None },
        };
        let place = |w: &str| Some(self.world.places[w.parse::<usize>().unwrap()].id);
        let mut item = blank(id, kind, when);
        for word in words {
            match word.split_at(1) {
                ("@", n) => item.place = place(n),
                ("<", n) => item.from_place = place(n),
                (">", n) => item.to_place = place(n),
                ("=", state) => item.state = state.parse().unwrap(),
                _ => panic!("{word}"),
            }
        }
        self.world.items.push(item);
        self.world.items.len() - 1
    }

    fn assign(&mut self, item: usize, seat: usize) {
        let id = self.id();
        let (item, seat) = (self.world.items[item].id, &self.world.participations[seat]);
        self.world.assignments.push(Assignment {
            id: id.into(), item, participation: seat.id, role: seat.role, answer: Answer::Accepted,
        });
    }

    /// Makes the item one of a group with these seats.
    fn group(&mut self, item: usize, letter: &str, seats: &[usize]) {
        let group = match self.world.subgroups.iter().find(|g| g.letter == letter) {
            Some(g) => g.id,
            None => {
                let id: SubgroupId = self.id().into();
                self.world.subgroups.push(Subgroup { id, programme: Uuid::from_u128(100).into(), letter: letter.into(), name: Bi::default() });
                for s in seats {
                    let m = self.id();
                    let participation = self.world.participations[*s].id;
                    self.world.memberships.push(Membership { id: m.into(), subgroup: id, participation, date: None });
                }
                id
            }
        };
        let id = self.id();
        self.world.items[item].audience = Audience::Subgroups;
        let item = self.world.items[item].id;
        self.world.item_subgroups.push(ItemSubgroup { id: id.into(), item, subgroup: group });
    }

    fn engine(&self) -> Engine {
        let mut e = Engine::new(self.world.clone(), Settings::default(), "2026-11-21".parse().unwrap());
        e.check_all();
        e
    }

    /// The rules that found something, notes left out, sorted.
    fn found(&self) -> Vec<&'static str> {
        let mut rules: Vec<_> = self.engine().clashes().filter(|c| c.level > Level::Note).map(|c| c.rule).collect();
        rules.sort_unstable();
        rules
    }

    fn one(&self, rule: &str) -> Clash {
        let all: Vec<Clash> = self.engine().clashes().filter(|c| c.rule == rule).cloned().collect();
        assert_eq!(all.len(), 1, "{rule}: {:?}", self.engine().clashes().map(|c| c.rule).collect::<Vec<_>>());
        all[0].clone()
    }
}

fn programme(id: u128, from: &str, to: &str) -> Programme {
    Programme {
        id: Uuid::from_u128(id).into(), kind: ProgrammeKind::DelegationVisit, types: vec![], title: Bi::same("Visit"), series: None,
        edition: None, status: ProgrammeStatus::Confirmed, when: When::Days { from: from.parse().unwrap(), to: to.parse().unwrap() },
        zone: ZONE.into(), second_zone: None, mode: Mode::InPerson, audiences: vec![], sectors: vec![], expected: None, attended: None,
        objectives: Bi::default(), notes: String::new(), source: String::new(), created_at: String::new(), updated_at: String::new(), sequence: 0,
    }
}

fn blank(id: Uuid, kind: ItemKind, when: When) -> Item {
    Item {
        id: id.into(), programme: Uuid::from_u128(100).into(), kind, title: Bi::same(format!("Item {}", id.as_u128())), when,
        state: ItemState::Confirmed, place: None, from_place: None, to_place: None, travel: None, carrier: String::new(),
        number: String::new(), booking: String::new(), rooming: String::new(), audience: Audience::WholeParty, host: None,
        host_contact: None, host_languages: vec![], interpretation: Interpretation::None, briefing: Bi::default(),
        questions: Bi::default(), dress: Bi::default(), gift: Bi::default(), note: Bi::default(), private_note: String::new(),
        link: String::new(), created_at: String::new(), updated_at: String::new(), sequence: 0,
    }
}

#[test]
fn the_party_cannot_be_in_two_places() {
    for (second, expected) in [
        ("visit 24T11:00-12:00 @0", &["people_twice"][..]),
        // End to start is no overlap; a reserve, free time, TBC or cancelled item is none either.
        ("visit 24T11:30-12:00 @0", &[]),
        ("free 24T11:00-12:00", &[]),
        ("hold 24T11:00-12:00", &[]),
        ("visit 24T11:00-12:00 @0 =tbc", &[]),
        ("visit 24T11:00-12:00 @0 =cancelled", &[]),
        ("visit 24T11:00-12:00 @0 =provisional", &["people_twice"]),
        // No end known: whoever must begin there is not elsewhere.
        ("visit 24T11:00 @0", &["people_twice"]),
    ] {
        let mut b = Build::new();
        b.item("visit 24T10:00-11:30 @0");
        b.item(second);
        assert_eq!(b.found(), expected, "{second}");
    }
}

#[test]
fn groups_may_split_but_their_guide_may_not() {
    let mut b = Build::new();
    let (x, y) = (b.item("visit 24T10:00-11:30 @0"), b.item("visit 24T10:00-11:30 @0"));
    b.group(x, "A", &[0]);
    b.group(y, "B", &[1, 2]);
    assert_eq!(b.found(), [""; 0]);
    b.assign(x, 3);
    b.assign(y, 3);
    let c = b.one("person_twice");
    assert_eq!(c.items.len(), 2);
    assert_eq!(c.people, [b.world.participations[3].person.unwrap()]);
    assert!(c.fixes.iter().any(|f| f.command == "unassign"));
    // With another guide who is free, the first fix puts them in.
    b.seat("guide", true);
    let c = b.one("person_twice");
    assert_eq!(c.fixes[0].command, "assign");
    assert_eq!(c.fixes[0].input["participation"], serde_json::json!(b.world.participations[4].id));
}

#[test]
fn an_interpreter_in_two_places_is_said_as_such() {
    let mut b = Build::new();
    b.seat("interpreter", true);
    let (x, y) = (b.item("visit 24T10:00-11:30 @0"), b.item("visit 24T10:00-11:30 @0"));
    b.group(x, "A", &[0]);
    b.group(y, "B", &[1, 2]);
    b.assign(x, 4);
    b.assign(y, 4);
    b.one("interpreter_twice");
}

#[test]
fn one_person_in_two_programmes_is_found() {
    let mut b = Build::new();
    b.item("visit 24T10:00-11:30 @0");
    b.world.programmes.push(programme(200, "2026-11-24", "2026-11-24"));
    let mut seat = b.world.participations[0].clone();
    seat.id = Uuid::from_u128(901).into();
    seat.programme = Uuid::from_u128(200).into();
    b.world.participations.push(seat);
    let other = b.item("visit 24T11:00-12:00 @1");
    b.world.items[other].programme = Uuid::from_u128(200).into();
    assert_eq!(b.one("person_twice").people.len(), 1);
    b.world.programmes[1].status = ProgrammeStatus::Cancelled;
    assert_eq!(b.found(), [""; 0]);
}

#[test]
fn an_exclusive_place_is_used_once_at_a_time_and_holds_what_it_holds() {
    let mut b = Build::new();
    let (x, y) = (b.item("session 24T10:00-11:30 @2"), b.item("session 24T11:00-12:00 @2"));
    b.group(x, "A", &[0]);
    b.group(y, "B", &[1, 2]);
    b.one("place_twice");
    let mut b = Build::new();
    b.item("session 24T10:00-11:30 @2");
    let c = b.one("over_capacity");
    assert_eq!(c.level, Level::Block);
    b.world.places[2].capacity = Some(4);
    assert_eq!(b.found(), [""; 0]);
}

#[test]
fn an_item_stays_inside_the_programmes_days() {
    let mut b = Build::new();
    b.item("visit 27T10:00-11:30 @0");
    let c = b.one("outside_programme");
    assert_eq!(c.fixes[0].input["when"]["to"], "2026-11-27");
}

#[test]
fn somebody_unavailable_is_named() {
    let mut b = Build::new();
    b.item("visit 24T10:00-11:30 @0");
    let person = b.world.participations[0].person.unwrap();
    for (from, to, expected) in [("T08:00", "T10:00", 0), ("T11:00", "T13:00", 1), ("T11:30", "T13:00", 0)] {
        b.world.unavailability = vec![Unavailability {
            id: Uuid::from_u128(990).into(), person, from: parse(&format!("2026-11-24{from}")).unwrap(),
            to: parse(&format!("2026-11-24{to}")).unwrap(), zone: ZONE.into(), reason: String::new(),
        }];
        let n = b.engine().clashes().filter(|c| c.rule == "person_unavailable").count();
        assert_eq!(n, expected, "{from} {to}");
    }
}

#[test]
fn the_way_between_two_places_is_planned_and_long_enough() {
    // Hendon to Gateshead: 16.4 km, half an hour by road with the buffer.
    for (second, expected) in [
        ("visit 24T12:30-13:30 @1", &["missing_leg"][..]),
        ("visit 24T11:45-13:00 @1", &["gap_too_short"]),
        ("visit 24T11:45-13:00 @0", &[]),
        ("leg 24T11:45-12:15 <0 >1", &[]),
        ("leg 24T11:45-12:15 <1 >0", &["legs_disconnected"]),
        // The next morning nobody needs a leg from last night's place.
        ("visit 25T09:30-10:30 @1", &["night_without_lodging"]),
    ] {
        let mut b = Build::new();
        b.item("visit 24T10:00-11:30 @0");
        b.item(second);
        assert_eq!(b.found(), expected, "{second}");
    }
}

#[test]
fn a_missing_leg_comes_as_a_command_and_a_short_gap_as_a_later_start() {
    let mut b = Build::new();
    b.item("visit 24T10:00-11:30 @0");
    b.item("visit 24T12:30-13:30 @1");
    let fix = &b.one("missing_leg").fixes[0];
    assert_eq!((fix.command, &fix.input["kind"]), ("add_item", &serde_json::json!("leg")));
    assert_eq!(fix.input["when"]["start"]["local"], "2026-11-24T11:30");
    let mut b = Build::new();
    b.item("visit 24T10:00-11:30 @0");
    let second = b.item("visit 24T11:45-13:00 @1");
    let c = b.one("gap_too_short");
    assert_eq!(c.fixes[0].input["item"], serde_json::json!(b.world.items[second].id));
    assert_eq!(c.fixes[0].input["start"], "2026-11-24T12:15");
    assert_eq!(c.gap_minutes, Some(25));
}

fn flight(b: &mut Build, minutes: i64) {
    let at = b.item("leg 24T01:00-02:00 <0 >1");
    let start = Moment::new(parse("2026-11-24T01:00").unwrap(), ZONE);
    let local = zone::local_at(start.instant().unwrap() + minutes * 60, "Asia/Tokyo").unwrap();
    b.world.items[at].travel = Some(TravelMode::Flight);
    b.world.items[at].when = When::Exact { start, end: Some(Moment::new(local, "Asia/Tokyo")) };
}

#[test]
fn an_arrival_needs_time_and_a_long_flight_rest() {
    // Lands at 14:00 London time after 13 hours.
    for (next, expected) in [
        ("meal 24T15:00-16:00 @1", &["arrival_margin"][..]),
        ("meal 24T15:30-16:30 @1", &[]),
        ("session 24T15:00-15:40 @1", &["arrival_margin"]),
        ("session 24T16:00-16:40 @1", &["early_after_long_flight"]),
        ("session 24T17:00-17:40 @1", &[]),
    ] {
        let mut b = Build::new();
        flight(&mut b, 13 * 60);
        b.item(next);
        assert_eq!(b.found(), expected, "{next}");
    }
    let mut b = Build::new();
    flight(&mut b, 7 * 60);
    b.item("session 24T10:00-10:40 @1");
    assert_eq!(b.found(), [""; 0], "seven hours is no long flight");
}

#[test]
fn a_working_day_has_a_meal_and_an_end() {
    for (items, expected) in [
        (&["visit 24T09:00-12:00 @0", "visit 24T12:15-15:00 @0"][..], &["no_meal_break"][..]),
        (&["visit 24T09:00-12:00 @0", "visit 24T13:00-15:00 @0"], &[]),
        (&["visit 24T09:00-12:00 @0", "meal 24T12:00-12:15 @0", "visit 24T12:15-15:00 @0"], &[]),
        (&["visit 24T09:00-10:00 @0", "visit 24T12:15-14:00 @0"], &[]),
        (&["visit 24T07:00-08:00 @0", "meal 24T12:00-13:00 @0", "meal 24T20:00-21:30 @0"], &["day_too_long"]),
    ] {
        let mut b = Build::new();
        items.iter().for_each(|i| {
            b.item(i);
        });
        assert_eq!(b.found(), expected, "{items:?}");
    }
}

#[test]
fn on_a_day_of_groups_every_delegate_is_in_one() {
    let mut b = Build::new();
    let (x, y) = (b.item("visit 24T10:00-11:30 @0"), b.item("visit 24T10:00-11:30 @0"));
    b.group(x, "A", &[0]);
    b.group(y, "B", &[1]);
    let c = b.one("subgroup_day_gap");
    assert!(c.people.is_empty(), "the third has no name yet");
}

#[test]
fn a_night_is_slept_or_travelled() {
    let mut b = Build::new();
    b.item("visit 24T10:00-11:30 @0");
    b.item("visit 26T10:00-11:30 @0");
    assert_eq!(b.found(), ["night_without_lodging", "night_without_lodging"]);
    let day = |d: &str| d.parse::<NaiveDate>().unwrap();
    let id = b.id();
    b.world.items.push(blank(id, ItemKind::Lodging, When::Days { from: day("2026-11-24"), to: day("2026-11-26") }));
    assert_eq!(b.found(), [""; 0]);
    b.world.items[2].when = When::Days { from: day("2026-11-25"), to: day("2026-11-26") };
    assert_eq!(b.one("night_without_lodging").fixes[0].input["kind"], "lodging");
}

#[test]
fn a_common_language_or_an_interpreter_is_needed() {
    let mut b = Build::new();
    let v = b.item("visit 24T10:00-11:30 @0");
    b.world.items[v].host_languages = vec!["ja".into()];
    assert_eq!(b.found(), [""; 0], "nobody's languages are known");
    let speak = |b: &mut Build, who: usize, code: &str| {
        b.world.people[who].languages = vec![Language { code: code.into(), level: person::Level::Native }];
    };
    speak(&mut b, 0, "en");
    b.one("no_common_language");
    b.seat("interpreter", true);
    assert_eq!(b.found(), [""; 0]);
    speak(&mut b, 3, "fr");
    b.one("no_common_language");
}

#[test]
fn simultaneous_interpretation_takes_two() {
    let mut b = Build::new();
    let v = b.item("session 24T10:00-10:41 @0");
    b.world.items[v].interpretation = Interpretation::Simultaneous;
    b.seat("interpreter", true);
    b.one("simultaneous_interpreters");
    b.seat("interpreter", true);
    assert_eq!(b.found(), [""; 0]);
}

#[test]
fn a_meal_asks_for_dietary_needs() {
    let mut b = Build::new();
    b.item("meal 24T12:00-13:00 @0");
    assert_eq!(b.found(), [""; 0]);
    b.world.people[1].diet = None;
    assert_eq!(b.one("diet_unknown").people, [b.world.people[1].id]);
}

#[test]
fn a_time_that_does_not_exist_or_exists_twice_is_said() {
    for (local, rule) in [("2026-03-29T01:30", "time_in_gap"), ("2026-10-25T01:30", "time_in_fold")] {
        let mut b = Build::new();
        let v = b.item("visit 24T10:00-11:30 @0");
        b.world.items[v].when = When::Exact { start: Moment::new(parse(local).unwrap(), ZONE), end: None };
        b.world.programmes[0].when = When::Year { year: 2026 };
        let c = b.one(rule);
        if rule == "time_in_gap" {
            assert_eq!(c.fixes[0].input["start"], "2026-03-29T02:30");
        }
    }
}

#[test]
fn what_is_still_to_come_is_a_note_until_it_is_past() {
    let mut b = Build::new();
    b.item("visit 24T10:00 @0 =tbc");
    b.item("visit 25T10:00 @0");
    let organisation = OrganisationId(Uuid::from_u128(70));
    b.world.organisations.push((organisation, Bi::same("SES")));
    b.world.roles.push(ProgrammeOrganisation {
        id: Uuid::from_u128(71).into(), programme: Uuid::from_u128(100).into(), organisation, role: OrganisationRole::Host,
        agreement: Agreement::Asked, note: String::new(),
    });
    let notes = |b: &Build| {
        let mut v: Vec<_> = b.engine().clashes().filter(|c| c.level == Level::Note).map(|c| c.rule).collect();
        v.sort_unstable();
        v
    };
    assert_eq!(notes(&b), ["host_not_confirmed", "names_missing", "no_end", "tbc_soon"]);
    b.world.programmes[0].status = ProgrammeStatus::Closed;
    assert_eq!(notes(&b), ["tbc_soon"], "a day ahead is still to be confirmed");
    b.world.programmes[0].when = When::Days { from: "2026-11-01".parse().unwrap(), to: "2026-11-02".parse().unwrap() };
    b.world.items.clear();
    assert_eq!(notes(&b), [""; 0]);
}

#[test]
fn the_key_stays_and_the_facts_change_with_the_plan() {
    let mut b = Build::new();
    b.item("visit 24T10:00-11:30 @0");
    let second = b.item("visit 24T11:00-12:00 @0");
    let before = b.one("people_twice");
    b.world.items[second].title = Bi::same("Another title");
    let renamed = b.one("people_twice");
    assert_eq!((&before.key, &before.facts), (&renamed.key, &renamed.facts), "a title is no fact of it");
    b.world.items[second].when = b.world.items[second].when.moved_to(parse("2026-11-24T11:15").unwrap());
    let moved = b.one("people_twice");
    assert_eq!(before.key, moved.key);
    assert_ne!(before.facts, moved.facts, "an acceptance lapses");
}

#[test]
fn following_a_change_gives_what_a_fresh_look_gives() {
    let mut b = Build::new();
    for i in 0..6 {
        b.item(&format!("visit 24T{:02}:00-{:02}:30 @{}", 8 + 2 * i, 9 + 2 * i, i % 3));
    }
    let mut engine = b.engine();
    for step in 0..40u32 {
        let at = (step * 7 % 6) as usize;
        let start = parse(&format!("2026-11-{}T{:02}:{:02}", 24 + step % 3, 8 + step * 5 % 11, step * 13 % 60)).unwrap();
        b.world.items[at].when = b.world.items[at].when.moved_to(start);
        b.world.items[at].place = Some(b.world.places[(step % 3) as usize].id);
        engine.item_changed(b.world.items[at].clone(), vec![], vec![], vec![]);
        let followed: Vec<Clash> = engine.clashes().cloned().collect();
        let fresh: Vec<Clash> = b.engine().clashes().cloned().collect();
        assert_eq!(followed, fresh, "step {step}");
    }
}
