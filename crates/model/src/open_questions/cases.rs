//! Cases of the rules: a small programme in a few words, and what is asked of whom.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::clashes::{Settings, World};
use crate::time::local_text::parse;

const TODAY: &str = "2026-11-01";

/// A visit of three days in London. The organiser is organisation 1, the host 2.
struct Build {
    world: World,
    next: u128,
}

fn org(n: u128) -> OrganisationId {
    Uuid::from_u128(1000 + n).into()
}

impl Build {
    fn new() -> Build {
        let mut world = World { programmes: vec![programme()], ..World::default() };
        world.organisations = (1..=4).map(|n| (org(n), Bi::same(format!("Org {n}")))).collect();
        let mut b = Build { world, next: 10 };
        b.role(1, "organiser", "confirmed");
        b.role(2, "host", "confirmed");
        b
    }

    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    fn role(&mut self, organisation: u128, role: &str, agreement: &str) {
        let id = self.id().into();
        self.world.roles.push(ProgrammeOrganisation {
            id, programme: visit_id(), organisation: org(organisation), role: role.parse().unwrap(),
            agreement: agreement.parse().unwrap(), note: String::new(),
        });
    }

    /// An item that lacks nothing: a confirmed visit to the host at 10:00–11:30 with place and contact.
    fn item(&mut self, change: impl FnOnce(&mut Item)) -> ItemId {
        let id: ItemId = self.id().into();
        let mut item = Item {
            id, programme: visit_id(), kind: ItemKind::Visit, title: Bi::same("Plant"), when: clock("10:00", Some("11:30")),
            state: ItemState::Confirmed, place: Some(Uuid::from_u128(5).into()), from_place: None, to_place: None, travel: None,
            carrier: String::new(), number: String::new(), booking: String::new(), rooming: String::new(), audience: Audience::WholeParty,
            host: Some(org(2)), host_contact: Some(Uuid::from_u128(6).into()), host_languages: vec![],
            interpretation: Interpretation::None, briefing: Bi::default(), questions: Bi::default(), dress: Bi::default(), gift: Bi::default(),
            note: Bi::default(), private_note: String::new(), link: String::new(), created_at: String::new(), updated_at: String::new(), sequence: 0,
        };
        change(&mut item);
        self.world.items.push(item);
        id
    }

    fn seat(&mut self, role: &str, change: impl FnOnce(&mut Participation)) {
        let id = self.id().into();
        let mut seat = Participation {
            id, programme: visit_id(), person: None, placeholder: Bi::same("Delegate 1"), headcount: 1, organisation: None,
            role: role.parse().unwrap(), status: ParticipationStatus::Confirmed, precedence: None, note: String::new(),
        };
        change(&mut seat);
        self.world.participations.push(seat);
    }

    fn person(&mut self, diet: Option<&str>, check: bool) -> PersonId {
        let id: PersonId = self.id().into();
        let name = NameForm {
            script: Script::Latin, family: "Hanyu".into(), given: String::new(), order: NameOrder::GivenFirst, prefix: String::new(),
            suffix: String::new(), check,
        };
        self.world.people.push(Person {
            id, names: vec![name], languages: vec![], diet: diet.map(str::to_owned), access: None, contacts: vec![],
            consent: String::new(), keep_until: None, biography: Bi::default(), notes: String::new(),
        });
        id
    }

    fn asked(&self) -> Asked {
        let engine = Engine::new(self.world.clone(), Settings::default(), TODAY.parse().unwrap());
        ask(&engine).remove(0)
    }

    /// What is asked, of whom: `"times Org 2"`, `"name office"`.
    fn questions(&self) -> Vec<String> {
        let name = |q: &Question| match q.owner {
            Owner::Organisation(id) => self.world.organisations.iter().find(|o| o.0 == id).unwrap().1.en.clone(),
            Owner::Person(_) => "person".into(),
            Owner::Office => "office".into(),
        };
        self.asked().questions.iter().map(|q| format!("{} {}", q.kind, name(q))).collect()
    }
}

fn visit_id() -> ProgrammeId {
    Uuid::from_u128(1).into()
}

fn programme() -> Programme {
    let d = |s: &str| s.parse::<NaiveDate>().unwrap();
    Programme {
        id: visit_id(), kind: ProgrammeKind::DelegationVisit, types: vec![], title: Bi::same("Visit"), series: None, edition: None,
        status: ProgrammeStatus::Confirmed, when: When::Days { from: d("2026-11-24"), to: d("2026-11-26") }, zone: "Europe/London".into(),
        second_zone: None, mode: Mode::InPerson, audiences: vec![], sectors: vec![], expected: None, attended: None,
        objectives: Bi::default(), notes: String::new(), source: String::new(), created_at: String::new(), updated_at: String::new(), sequence: 0,
    }
}

fn clock(from: &str, to: Option<&str>) -> When {
    let at = |t: &str| Moment::new(parse(&format!("2026-11-24T{t}")).unwrap(), "Europe/London");
    When::Exact { start: at(from), end: to.map(at) }
}

fn half_day() -> When {
    When::PartOfDay { date: "2026-11-24".parse().unwrap(), part: DayPart::Morning, zone: "Europe/London".into() }
}

/// What is asked after one change to an item that lacks nothing.
fn of(change: impl FnOnce(&mut Item)) -> Vec<String> {
    let mut b = Build::new();
    b.item(change);
    b.questions()
}

#[test]
fn an_item_that_lacks_nothing_asks_nothing() {
    assert!(of(|_| {}).is_empty());
}

#[test]
fn what_an_item_lacks_is_asked_of_whoever_owes_it() {
    let case = |expected: &[&str], change: fn(&mut Item)| assert_eq!(of(change), expected);
    case(&["times Org 2"], |i| { i.when = half_day(); i.state = ItemState::Tbc; });
    case(&["end Org 2"], |i| i.when = clock("10:00", None));
    case(&["place Org 2"], |i| i.place = None);
    case(&["host office"], |i| { i.host = None; i.host_contact = None; });
    case(&["host_contact Org 2"], |i| i.host_contact = None);
    case(&["confirm Org 2"], |i| i.state = ItemState::Provisional);
    case(&["day Org 2"], |i| { i.when = When::Unknown; i.state = ItemState::Tbc; });
    // Without a host its contact is asked, and without one the office.
    case(&["end person"], |i| { i.kind = ItemKind::Session; i.host = None; i.when = clock("10:00", None); });
    case(&["end office"], |i| { i.kind = ItemKind::Session; i.host = None; i.host_contact = None; i.when = clock("10:00", None); });
}

#[test]
fn half_days_nights_and_whole_days_that_are_meant_as_such_have_no_clock_time_to_come() {
    assert!(of(|i| i.when = half_day()).is_empty());
    let days = When::Days { from: "2026-11-24".parse().unwrap(), to: "2026-11-25".parse().unwrap() };
    let with = |kind, state| of(|i| { i.kind = kind; i.when = days.clone(); i.state = state; });
    assert!(with(ItemKind::Lodging, ItemState::Confirmed).is_empty());
    assert!(with(ItemKind::Visit, ItemState::Confirmed).is_empty());
    assert_eq!(with(ItemKind::Lodging, ItemState::Tbc), ["confirm office"]);
    assert_eq!(with(ItemKind::Visit, ItemState::Tbc), ["times Org 2"]);
}

#[test]
fn a_journey_asks_from_where_to_where_and_its_number_where_it_has_one() {
    let leg = |travel: Option<TravelMode>| of(|i| { i.kind = ItemKind::Leg; i.travel = travel; i.host = None; i.host_contact = None; });
    assert_eq!(leg(Some(TravelMode::Flight)), ["from Org 1", "to Org 1", "number Org 1"]);
    assert_eq!(leg(Some(TravelMode::Train)), ["from office", "to office", "number office"]);
    assert_eq!(leg(Some(TravelMode::Coach)), ["from office", "to office"]);
}

#[test]
fn an_organisation_owes_its_answer_once_it_was_asked_and_then_owes_what_happens_there() {
    let with = |agreement: &str| {
        let mut b = Build::new();
        b.role(3, "visited", agreement);
        b.item(|i| { i.host = Some(org(3)); i.when = clock("10:00", None); i.state = ItemState::Provisional; });
        b.questions()
    };
    assert_eq!(with("not_asked"), ["agreement office", "end office"]);
    assert_eq!(with("asked"), ["agreement Org 3", "end Org 3"]);
    assert_eq!(with("confirmed"), ["end Org 3"]);
    // Whoever declined is no host any more: another one has to be found.
    assert_eq!(with("declined"), ["end Org 3", "host office"]);
}

#[test]
fn whether_an_item_stands_is_asked_only_when_nothing_else_about_it_is_open() {
    let mut b = Build::new();
    b.role(3, "visited", "asked");
    b.item(|i| { i.host = Some(org(3)); i.state = ItemState::Tbc; });
    assert_eq!(b.questions(), ["agreement Org 3"]);
    assert_eq!(of(|i| { i.place = None; i.state = ItemState::Tbc; }), ["place Org 2"]);
}

#[test]
fn a_name_is_owed_by_whoever_fills_the_seat() {
    let case = |role: &str, own: Option<u128>, expected: &str| {
        let mut b = Build::new();
        b.seat(role, |s| s.organisation = own.map(org));
        assert_eq!(b.questions(), [format!("name {expected}")], "{role}");
    };
    case("delegate", Some(4), "Org 4");
    case("delegate", None, "Org 1");
    case("interpreter", None, "office");
    case("interpreter", Some(4), "Org 4");
    case("host", None, "Org 2");
    case("speaker", None, "Org 1");
    // Nobody is known to send them: nobody is made up.
    let mut b = Build::new();
    b.world.roles.clear();
    b.seat("delegate", |_| {});
    assert_eq!(b.questions(), ["name office"]);
}

#[test]
fn seats_that_are_not_coming_are_not_asked_for() {
    for status in ["applied", "waitlisted", "declined", "withdrawn"] {
        let mut b = Build::new();
        b.seat("delegate", |s| s.status = status.parse().unwrap());
        assert!(b.questions().is_empty(), "{status}");
    }
}

#[test]
fn dietary_needs_are_asked_where_there_is_a_meal_and_no_needs_is_an_answer() {
    let with = |meal: bool, diet: Option<&str>, role: &str| {
        let mut b = Build::new();
        let person = b.person(diet, false);
        b.seat(role, |s| s.person = Some(person));
        if meal {
            b.item(|i| i.kind = ItemKind::Meal);
        }
        b.questions()
    };
    assert_eq!(with(true, None, "delegate"), ["diet Org 1"]);
    assert!(with(true, Some(""), "delegate").is_empty());
    assert!(with(false, None, "delegate").is_empty());
    assert!(with(true, None, "press").is_empty());
}

#[test]
fn a_guessed_name_is_doubtful_once_however_many_seats_the_person_has() {
    let mut b = Build::new();
    let person = b.person(Some(""), true);
    b.seat("delegate", |s| s.person = Some(person));
    b.seat("speaker", |s| s.person = Some(person));
    assert_eq!(b.questions(), ["spelling Org 1"]);
}

#[test]
fn talks_ask_who_speaks_and_breaks_do_not() {
    let mut b = Build::new();
    let item = b.item(|i| { i.kind = ItemKind::Session; });
    for (n, kind) in ["talk", "break", "panel"].into_iter().enumerate() {
        let id = b.id().into();
        b.world.contributions.push(Contribution {
            id, item, kind: kind.parse().unwrap(), title: Bi::same(kind), speaker: None, position: u32::try_from(n).unwrap(),
            language: String::new(), minutes: None,
        });
    }
    assert_eq!(b.questions(), ["speaker office", "speaker office"]);
}

#[test]
fn without_days_a_programme_is_asked_for_them_first() {
    let mut b = Build::new();
    b.world.programmes[0].when = When::Month { month: 3, year: None };
    b.item(|i| { i.when = When::Unknown; i.state = ItemState::Tbc; });
    assert_eq!(b.questions(), ["dates Org 1"]);
}

#[test]
fn nothing_is_asked_of_what_is_over_cancelled_or_free() {
    assert!(of(|i| { i.place = None; i.state = ItemState::Cancelled; }).is_empty());
    assert!(of(|i| { i.place = None; i.kind = ItemKind::Free; }).is_empty());
    for change in [
        |p: &mut Programme| p.status = ProgrammeStatus::Closed,
        |p: &mut Programme| p.when = When::Days { from: "2026-10-01".parse().unwrap(), to: "2026-10-03".parse().unwrap() },
    ] {
        let mut b = Build::new();
        change(&mut b.world.programmes[0]);
        b.item(|i| i.place = None);
        b.seat("delegate", |_| {});
        assert_eq!(b.asked().readiness, Readiness::default());
    }
}

#[test]
fn readiness_counts_what_is_settled_and_an_item_once() {
    let mut b = Build::new();
    b.item(|i| { i.when = half_day(); i.state = ItemState::Tbc; });
    b.seat("delegate", |s| s.headcount = 18);
    let asked = b.asked();
    // Dates and the host's yes are settled; 18 names, and the item, whose times are open, are not.
    assert_eq!(asked.readiness.whole(), (2, 21));
    assert_eq!(asked.readiness.parts[&Part::Names], (0, 18));
    assert_eq!(asked.readiness.parts[&Part::Items], (0, 1));
    assert_eq!(asked.questions.len(), 2);
}

#[test]
fn questions_come_by_day_and_those_of_a_person_once_for_all_programmes() {
    let mut b = Build::new();
    let person = b.person(Some(""), true);
    let mut other = programme();
    other.id = Uuid::from_u128(2).into();
    b.world.programmes.push(other);
    b.seat("delegate", |s| s.person = Some(person));
    b.seat("delegate", |s| { s.person = Some(person); s.programme = Uuid::from_u128(2).into(); });
    let engine = Engine::new(b.world.clone(), Settings::default(), TODAY.parse().unwrap());
    let all: Vec<usize> = ask(&engine).iter().map(|a| a.questions.len()).collect();
    assert_eq!(all, [1, 0]);
}
