//! Lists, badges, cards and sheets are set without a word of complaint from Typst.

use meguri_documents::attendance_sheet::{AttendanceSheet, Row, Sheet};
use meguri_documents::cards::{Badges, Card, TableCards};
use meguri_documents::delegate_list::{Delegate, DelegateList, PostLine, Section};
use meguri_documents::front::Front;
use meguri_documents::listing::{List, Listing};
use meguri_documents::name::Name;
use meguri_documents::rooming_list::{Guest, Lodging, Room, RoomingList};
use meguri_documents::{Document, Languages, Look, Paper, Set, set};
use meguri_model::Bi;

fn front() -> Front {
    Front { kind: Bi::new("List", "名簿"), title: Bi::new("Tour", "視察"), page: Bi::new("Page {n} of {all}", "{n}／{all}"), ..Front::default() }
}

fn name() -> Name {
    Name { latin: "TSUKAMOTO Ichiro".into(), japanese: "塚本　一郎".into(), reading: "つかもと　いちろう".into(), ..Name::default() }
}

fn open() -> Name {
    Name { seat: Bi::new("Delegate 7", "団員7"), open: Bi::new("name to come", "氏名未着"), ..Name::default() }
}

fn quietly<D: Document>(document: &D) -> Set {
    let mut last = None;
    for languages in [Languages::En, Languages::Ja, Languages::Both] {
        for paper in [Paper::A4, Paper::Letter] {
            let set = set(document, &Look { languages, paper, ..Look::default() }, &[]).unwrap();
            assert_eq!(set.warnings, Vec::<String>::new(), "{}", D::TEMPLATE);
            last = Some(set);
        }
    }
    last.unwrap()
}

#[test]
fn every_sheet_is_set_without_warnings_full_and_empty() {
    let words = Bi::new("Meiji University", "明治大学");
    let groups = vec!["A".to_owned()];
    let person = |name| Delegate { number: "1".into(), name, role: words.clone(), posts: vec![PostLine { post: words.clone(), organisation: words.clone() }], groups: groups.clone(), ..Delegate::default() };
    let section = Section { head: words.clone(), count: "2".into(), people: vec![person(name()), person(open())] };
    quietly(&DelegateList { front: front(), sections: vec![section], grouped: true, ..DelegateList::default() });
    quietly(&DelegateList { front: front(), ..DelegateList::default() });
    let card = |n| Card::badge(n, words.clone(), words.clone(), groups.clone());
    assert_eq!(quietly(&Badges { front: front(), cards: (0..9).map(|n| card(if n == 0 { open() } else { name() })).collect(), nothing: words.clone() }).pages(), 2, "eight on Letter");
    quietly(&Badges { front: front(), ..Badges::default() });
    assert_eq!(quietly(&TableCards { front: front(), cards: vec![Card::table(name(), words.clone(), Bi::default()); 3], nothing: words.clone() }).pages(), 2);
    let guest = Guest { name: name(), heads: "× 2".into(), access: "wheelchair".into() };
    let room = Room { name: "412".into(), beds: "2".into(), guests: vec![guest.clone(), guest.clone()], note: "quiet".into() };
    let lodging = Lodging { head: words.clone(), when: words.clone(), said: words.clone(), lines: vec![words.clone()], rooms: vec![room], without: vec![guest] };
    quietly(&RoomingList { front: front(), lodgings: vec![lodging, Lodging::default()], ..RoomingList::default() });
    let row = Row { number: "1".into(), name: name(), organisation: words.clone(), groups };
    let sheet = Sheet { head: words.clone(), rows: vec![row; 30], blank: 3, grouped: true, ..Sheet::default() };
    quietly(&AttendanceSheet { front: front(), sheets: vec![sheet, Sheet::default()], ..AttendanceSheet::default() });
    let list = List { head: words.clone(), heads: vec![words.clone(); 3], widths: vec![1.0, 2.0, 3.0], rows: vec![vec![words.clone(), Bi::default(), words.clone()]; 60] };
    quietly(&Listing { front: front(), lists: vec![list], nothing: words });
}
