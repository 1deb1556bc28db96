//! Whatever text stands in whatever field, every document is set, and Typst finds nothing odd in it.

use std::marker::PhantomData;

use meguri_documents::cards::{Badges, Card, TableCards};
use meguri_documents::front::Front;
use meguri_documents::name::Name;
use meguri_documents::{
    Document, Languages, Look, attendance_sheet, delegate_list, host_briefing, itinerary, listing, meetings, report, rooming_list, run_sheet, seating_plan,
    seminar_programme, set,
};
use meguri_model::Bi;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// The value of a document with other words in it.
struct Reworded<D> {
    value: Value,
    of: PhantomData<D>,
}

impl<D> Serialize for Reworded<D> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<D: Document> Document for Reworded<D> {
    const TEMPLATE: &'static str = D::TEMPLATE;
}

/// Replaces every text; what names a language is no text.
fn reword(value: &mut Value, words: &mut impl Iterator<Item = String>) {
    match value {
        Value::String(text) => *text = words.next().unwrap_or_default(),
        Value::Array(list) => list.iter_mut().for_each(|v| reword(v, words)),
        Value::Object(map) => map.iter_mut().filter(|(key, _)| *key != "lang").for_each(|(_, v)| reword(v, words)),
        _ => {}
    }
}

fn is_set<D: Document>(document: &D, words: &[String], languages: Languages) -> Result<(), TestCaseError> {
    let mut value = serde_json::to_value(document).map_err(|e| TestCaseError::fail(e.to_string()))?;
    reword(&mut value, &mut words.iter().cycle().cloned());
    let set = set(&Reworded::<D> { value, of: PhantomData }, &Look { languages, ..Look::default() }, &[]);
    let set = set.map_err(|e| TestCaseError::fail(format!("{}: {e}", D::TEMPLATE)))?;
    prop_assert!(set.warnings.is_empty(), "{}: {:?}", D::TEMPLATE, set.warnings);
    prop_assert!(set.pages() > 0);
    Ok(())
}

fn bi() -> Bi {
    Bi::same("x")
}

fn front() -> Front {
    Front { kind: bi(), mark: bi(), title: bi(), when: bi(), facts: vec![bi(), bi()], page: bi() }
}

fn name() -> Name {
    Name { latin: "x".into(), japanese: "x".into(), reading: "x".into(), ..Name::default() }
}

fn seat() -> Name {
    Name { seat: bi(), open: bi(), ..Name::default() }
}

/// One of each kind with every field filled.
fn every_kind(words: &[String], languages: Languages) -> Result<(), TestCaseError> {
    let groups = vec!["A".to_owned()];
    let row = itinerary::Row {
        time: bi(), other: bi(), title: bi(), strong: true, open: vec![bi()], lines: vec![bi(), bi()], address: vec![itinerary::Local { lang: "ja", text: "x".into() }],
        groups: groups.clone(), mark: bi(), changed: true, ..itinerary::Row::default()
    };
    let day = itinerary::Day { head: bi(), number: bi(), route: bi(), night: bi(), rows: vec![row.clone()] };
    is_set(&itinerary::Itinerary { front: front(), days: vec![day.clone()], undated_head: day, undated: vec![row], page_per_day: true, nothing: bi() }, words, languages)?;

    let person = |name| delegate_list::Delegate {
        number: "1".into(), name, role: bi(), posts: vec![delegate_list::PostLine { post: bi(), organisation: bi() }], groups: groups.clone(), photograph: None, biography: bi(),
    };
    let section = delegate_list::Section { head: bi(), count: "2".into(), people: vec![person(name()), person(seat())] };
    is_set(&delegate_list::DelegateList { front: front(), sections: vec![section], grouped: true, ..delegate_list::DelegateList::default() }, words, languages)?;

    let cards = vec![Card::badge(name(), bi(), bi(), groups.clone()), Card::badge(seat(), bi(), bi(), groups.clone())];
    is_set(&Badges { front: front(), cards: cards.clone(), nothing: bi() }, words, languages)?;
    is_set(&TableCards { front: front(), cards, nothing: bi() }, words, languages)?;

    let guest = rooming_list::Guest { name: name(), heads: "x".into(), access: "x".into() };
    let room = rooming_list::Room { name: "x".into(), beds: "2".into(), guests: vec![guest.clone()], note: "x".into() };
    let lodging = rooming_list::Lodging { head: bi(), when: bi(), said: bi(), lines: vec![bi()], rooms: vec![room], without: vec![guest] };
    is_set(&rooming_list::RoomingList { front: front(), lodgings: vec![lodging], ..rooming_list::RoomingList::default() }, words, languages)?;

    let expected = attendance_sheet::Row { number: "1".into(), name: name(), organisation: bi(), groups: groups.clone() };
    let sheet = attendance_sheet::Sheet { head: bi(), when: bi(), said: bi(), rows: vec![expected], blank: 1, grouped: true };
    is_set(&attendance_sheet::AttendanceSheet { front: front(), sheets: vec![sheet], ..attendance_sheet::AttendanceSheet::default() }, words, languages)?;

    let list = listing::List { head: bi(), heads: vec![bi(); 2], widths: vec![1.0, 2.0], rows: vec![vec![bi(), bi()]] };
    is_set(&listing::Listing { front: front(), lists: vec![list], nothing: bi() }, words, languages)?;

    let who = host_briefing::NamedPerson { latin: "x".into(), kanji: "x".into(), kana: "x".into(), post: bi(), role: bi(), languages: bi(), needs: bi(), ..host_briefing::NamedPerson::default() };
    let visit = host_briefing::HostItem { day: bi(), time: bi(), title: bi(), open: vec![bi()], facts: vec![(bi(), bi())] };
    let part = host_briefing::HostPart { items: vec![visit], count: bi(), people: vec![who], questions: vec![bi()] };
    let host = host_briefing::HostSheet { front: front(), parts: vec![part], contact: vec![bi()] };
    is_set(&host_briefing::HostBriefing { front: front(), hosts: vec![host], ..host_briefing::HostBriefing::default() }, words, languages)?;

    let line = run_sheet::RunRow {
        time: bi(), length: bi(), title: bi(), open: vec![bi()], lines: vec![bi()], private: "x".into(), who: vec![bi()], phones: vec![bi()], groups: groups.clone(), state: bi(),
        ..run_sheet::RunRow::default()
    };
    let team = vec![run_sheet::TeamLine { name: bi(), role: bi(), phone: "x".into() }];
    let days = vec![run_sheet::RunDay { head: bi(), number: bi(), rows: vec![line] }];
    is_set(&run_sheet::RunSheet { front: front(), warning: bi(), team_head: bi(), team, days, nothing: bi() }, words, languages)?;

    let speaker = seminar_programme::Speaker { part: bi(), name: bi(), post: bi(), open: false };
    let talk = seminar_programme::Talk { time: bi(), title: bi(), language: bi(), speakers: vec![speaker], ..seminar_programme::Talk::default() };
    let session = seminar_programme::Section { day: bi(), times: bi(), title: bi(), note: bi(), rows: vec![talk] };
    is_set(&seminar_programme::SeminarProgramme { front: front(), sections: vec![session] }, words, languages)?;

    let meeting = meetings::MeetingRow { time: bi(), with: vec![bi(), bi()], lines: vec![bi()], facts: vec![(bi(), "x".into())], table: bi(), interpreter: bi(), free: bi(), cancelled: false };
    let met = meetings::MeetingDay { head: bi(), rows: vec![meeting] };
    let ones = meetings::OnesMeetings { front: front(), days: vec![met.clone()] };
    is_set(&meetings::MeetingSchedule { front: front(), people: vec![ones], ..meetings::MeetingSchedule::default() }, words, languages)?;
    is_set(&meetings::TableSigns { front: front(), tables: vec![meetings::TableSign { name: bi(), site: "x".into(), days: vec![met] }] }, words, languages)?;

    let chair = seating_plan::SeatedChair { number: 1, name: bi(), post: bi(), behind: bi(), host: true, centre: true, x: 0.5, y: -1.0 };
    let table = seating_plan::SeatedTable { name: bi(), round: false, chairs: vec![chair] };
    let seated = seating_plan::SeatedItem { title: bi(), when: bi(), said: bi(), tables: vec![table], unseated_head: bi(), unseated: vec![bi()] };
    is_set(&seating_plan::SeatingPlan { front: front(), items: vec![seated] }, words, languages)?;

    let told = report::Report {
        front: front(), facts: vec![report::Fact { label: bi(), value: bi() }], summary: report::Text { head: bi(), words: bi() },
        parts: vec![report::Part { head: bi(), about: bi(), rows: vec![report::Row { who: bi(), post: bi(), title: bi(), said: bi() }] }], quotes_head: bi(),
        quotes: vec![report::Quote { said: bi(), who: bi() }], outcomes: report::Text { head: bi(), words: bi() }, promises: vec![bi()], scenes_head: bi(), scenes: Vec::new(),
        by: vec![bi()],
    };
    is_set(&told, words, languages)
}

/// Any characters there are, and those that mean something to a typesetter.
fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[#$@\\[\\]{}<>*_`~^\\\\/\"'=+|%&;:., \n\t-]{0,24}",
        "[#\\[(\"{$][a-z]{1,8}[\\]}\")(]{0,3}",
        "[\u{0}-\u{1f}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{3000}\u{fe0f}\u{e0100}a]{0,12}",
        "\\PC{0,160}",
        "[ぁ-ん一-龥ァ-ヶーｱ-ﾝ、。「」（）]{0,200}",
        "[a-zA-Z]{150,220}",
    ]
}

/// A few fixed texts in every run of the tests; `make fuzz` says PROPTEST_CASES and gets as many others.
fn config() -> ProptestConfig {
    let config = ProptestConfig { max_shrink_iters: 40, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { config } else { ProptestConfig { cases: 2, rng_seed: RngSeed::Fixed(2018), ..config } }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_in_any_field_is_set(words in proptest::collection::vec(any_words(), 3..40), languages in prop_oneof![Just(Languages::En), Just(Languages::Ja), Just(Languages::Both)]) {
        every_kind(&words, languages)?;
    }
}
