//! Papers of hosts, staff, seminars, meetings and tables set with any text: it stays text, and Typst finds nothing odd.

use meguri_documents::front::Front;
use meguri_documents::{Document, Languages, Look, Paper, host_briefing::*, meetings::*, run_sheet::*, seating_plan::*, seminar_programme::*, set};
use meguri_model::Bi;

/// Texts that break what takes them for markup or for short.
const TEXTS: [&str; 6] = [
    "#evil[*x*] $a$ @b <c> \\ /* d */ = e",
    "\u{5DF}\u{5D5}\u{5DC}\u{5E9} مرحبا \u{202E}abc",
    "花子🌸👩‍👩‍👧 \u{0} 髙﨑",
    "{n} {all} \n\n- x\n+ y",
    "",
    "LLANFAIRPWLLGWYNGYLLGOGERYCHWYRNDROBWLLLLANTYSILIOGOGOGOCHLLANFAIRPWLLGWYNGYLLGOGERYCHWYRNDROBWLLLLANTYSILIOGOGOGOCHLLANFAIRPWLLGWYNGYLLGOGERYCHWYRNDROBWLLLLANTYSILIOGOGOGOCH寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末",
];

fn bi(n: usize) -> Bi {
    Bi::new(TEXTS[n % TEXTS.len()], TEXTS[(n * 5 + 1) % TEXTS.len()])
}

fn several(n: usize, count: usize) -> Vec<Bi> {
    (0..count).map(|k| bi(n + k)).collect()
}

fn front(n: usize) -> Front {
    Front { kind: bi(n), mark: bi(n + 1), title: bi(n + 2), when: bi(n + 3), facts: several(n, 3), page: Bi::new("Page {n} of {all}", "{n}／{all}ページ") }
}

fn briefing(n: usize) -> HostBriefing {
    let person = |k: usize| NamedPerson {
        latin: TEXTS[k % 6].into(), kanji: TEXTS[(k + 1) % 6].into(), kana: TEXTS[(k + 2) % 6].into(), placeholder: bi(k), post: bi(k + 1), role: bi(k + 2),
        languages: bi(k + 3), needs: bi(k + 4),
    };
    let item = |k: usize| HostItem { day: bi(k), time: bi(k + 1), title: bi(k + 2), open: several(k, 2), facts: vec![(bi(k), bi(k + 1)), (bi(k + 2), bi(k + 3))] };
    let part = HostPart { items: (n..n + 3).map(item).collect(), count: bi(n), people: (n..n + 7).map(person).collect(), questions: several(n, 3) };
    let sheet = HostSheet { front: front(n), parts: vec![part.clone(), HostPart::default(), part], contact: several(n, 2) };
    let heads = HostHeads { visit: bi(n), people: bi(n + 1), questions: bi(n + 2), contact: bi(n + 3) };
    HostBriefing { front: front(n), hosts: vec![sheet, HostSheet { front: front(n + 1), ..HostSheet::default() }], heads }
}

fn run(n: usize) -> RunSheet {
    let row = |k: usize| RunRow {
        time: bi(k), length: bi(k + 1), title: bi(k + 2), strong: k.is_multiple_of(2), quiet: k.is_multiple_of(3), cancelled: k.is_multiple_of(5), inside: k.is_multiple_of(4),
        open: several(k, 2), lines: several(k + 1, 2), private: TEXTS[k % 6].into(), who: several(k, 3), phones: several(k + 2, 1), groups: vec!["A".into(), TEXTS[k % 6].into()],
        state: bi(k),
    };
    let team = vec![TeamLine { name: bi(n), role: bi(n + 1), phone: TEXTS[n % 6].into() }];
    let days = vec![RunDay { head: bi(n), number: bi(n + 1), rows: (n..n + 9).map(row).collect() }, RunDay { head: bi(n), rows: vec![RunRow::default()], ..RunDay::default() }];
    RunSheet { front: front(n), warning: bi(n), team_head: bi(n + 1), team, days, nothing: bi(n) }
}

fn seminar(n: usize) -> SeminarProgramme {
    let speaker = |k: usize| Speaker { part: bi(k), name: bi(k + 1), post: bi(k + 2), open: k.is_multiple_of(2) };
    let talk = |k: usize| Talk { time: bi(k), title: bi(k + 1), quiet: k.is_multiple_of(3), inside: k.is_multiple_of(2), language: bi(k), speakers: (k..k + 2).map(speaker).collect() };
    let section = |k: usize| Section { day: bi(k), times: bi(k + 1), title: bi(k + 2), note: bi(k + 3), rows: (k..k + 5).map(talk).collect() };
    SeminarProgramme { front: front(n), sections: vec![section(n), Section::default(), section(n + 3)] }
}

fn day(n: usize, rows: usize) -> MeetingDay {
    let row = |k: usize| MeetingRow {
        time: bi(k), with: several(k, k % 3), lines: several(k, 2), facts: vec![(bi(k), TEXTS[k % 6].into())], table: bi(k), interpreter: bi(k + 1), free: bi(k + 2),
        cancelled: k.is_multiple_of(4),
    };
    MeetingDay { head: bi(n), rows: (n..n + rows).map(row).collect() }
}

fn schedule(n: usize) -> MeetingSchedule {
    let one = |k: usize| OnesMeetings { front: front(k), days: vec![day(k, 6), day(k + 1, 0)] };
    MeetingSchedule { front: front(n), people: vec![one(n), one(n + 1)], heads: MeetingHeads { time: bi(n), with: bi(n + 1), table: bi(n + 2) } }
}

fn signs(n: usize) -> TableSigns {
    let short = |k: usize| MeetingDay { head: Bi::same("Tue 8 Nov"), rows: (0..k).map(|_| MeetingRow { time: Bi::same("10:00"), with: vec![Bi::same("A"), Bi::same("B")], ..MeetingRow::default() }).collect() };
    let sign = |k: usize| TableSign { name: bi(n + k), site: TEXTS[(n + k) % 6].into(), days: vec![short(k * 6)] };
    TableSigns { front: front(n), tables: (0..4).map(sign).collect() }
}

fn seating(n: usize) -> SeatingPlan {
    let chair = |k: u32, of: u32| SeatedChair {
        number: k, name: bi(n + k as usize), post: bi(n + k as usize + 1), behind: bi(k as usize), host: k.is_multiple_of(2), centre: k == 1,
        x: 2.0 * f64::from(k) / f64::from(of) - 1.0, y: if k.is_multiple_of(2) { -1.0 } else { 1.0 },
    };
    let table = |of: u32, round: bool| SeatedTable { name: bi(n), round, chairs: (1..=of).map(|k| chair(k, of)).collect() };
    let item = |k: usize| SeatedItem { title: bi(k), when: bi(k + 1), said: bi(k + 2), tables: vec![table(1, false), table(8, true), table(40, false), table(0, true)], unseated_head: bi(k), unseated: several(k, 3) };
    SeatingPlan { front: front(n), items: vec![item(n), item(n + 1)] }
}

const MODES: [Languages; 3] = [Languages::En, Languages::Ja, Languages::Both];

fn is_set<D: Document>(what: &str, document: &D, modes: &[Languages]) {
    for &languages in modes {
        let set = set(document, &Look { languages, paper: if languages == Languages::Ja { Paper::Letter } else { Paper::A4 }, ..Look::default() }, &[]).unwrap_or_else(|e| panic!("{what}: {e}"));
        assert!(set.warnings.is_empty(), "{what} {languages:?}: {:?}", set.warnings);
        assert!(set.pages() > 0);
    }
}

#[test]
fn long_documents_of_hostile_texts_are_set_without_a_warning() {
    for n in 0..TEXTS.len() {
        // Each language twice; `any_text` goes on from here.
        let mode = &MODES[n % 3..=n % 3];
        is_set("host briefing", &briefing(n), mode);
        is_set("run sheet", &run(n), mode);
        is_set("seminar programme", &seminar(n), mode);
        is_set("meeting schedule", &schedule(n), mode);
        is_set("table signs", &signs(n), mode);
        is_set("seating plan", &seating(n), mode);
    }
}

#[test]
fn nothing_at_all_is_set_too() {
    is_set("host briefing", &HostBriefing::default(), &MODES);
    is_set("run sheet", &RunSheet::default(), &MODES);
    is_set("seminar programme", &SeminarProgramme::default(), &MODES);
    is_set("meeting schedule", &MeetingSchedule::default(), &MODES);
    is_set("table signs", &TableSigns::default(), &MODES);
    is_set("seating plan", &SeatingPlan::default(), &MODES);
}

#[test]
fn a_table_sign_is_one_page_however_many_meetings_there_are() {
    let names = |k: usize| TableSign { name: Bi::new("Table 1", "テーブル1"), days: vec![MeetingDay { rows: (0..k).map(|_| MeetingRow { time: Bi::same("10:00–10:25"), with: vec![Bi::same("Northern Osaka Bio Medical Cluster"), Bi::same("FlandersBio")], ..MeetingRow::default() }).collect(), ..MeetingDay::default() }], ..TableSign::default() };
    let tables = [1, 8, 12, 19, 24].map(names).to_vec();
    let document = TableSigns { front: front(0), tables };
    for languages in [Languages::En, Languages::Both] {
        for paper in [Paper::A4, Paper::Letter] {
            assert_eq!(set(&document, &Look { languages, paper, ..Look::default() }, &[]).unwrap().pages(), 5);
        }
    }
}
