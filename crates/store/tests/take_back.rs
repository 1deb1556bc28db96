//! Undo of one change of long ago, and back to a moment: what stands since is kept or named, nothing is overwritten.

use meguri_model::*;
use meguri_store::{Act, Db, StoreError, Workspace};
use uuid::Uuid;

const ACT: Act<'static> = Act { command: "test", author: "Tester", at: "2026-11-21T09:00:00Z" };

fn place(name: &str) -> Place {
    Place {
        id: PlaceId(Uuid::now_v7()), kind: PlaceKind::Locality, name: Bi::new(name, ""), aliases: Vec::new(), parent: None, organisation: None,
        address: Bi::default(), zone: None, capacity: None, latitude: None, longitude: None, exclusive: false, notes: String::new(),
    }
}

fn programme() -> Programme {
    Programme {
        id: ProgrammeId(Uuid::now_v7()), kind: ProgrammeKind::Seminar, types: vec![], title: Bi::new("Seminar", ""), series: None,
        edition: None, status: ProgrammeStatus::Idea, when: When::Unknown, zone: "Asia/Tokyo".into(), second_zone: None,
        mode: Mode::InPerson, audiences: vec![], sectors: vec![], expected: None, attended: None, objectives: Bi::default(),
        notes: String::new(), source: String::new(), created_at: "a".into(), updated_at: "a".into(), sequence: 0,
    }
}

fn seat(programme: &Programme) -> Participation {
    Participation {
        id: ParticipationId(Uuid::now_v7()), programme: programme.id, person: None, placeholder: Bi::new("Delegate 1", ""), headcount: 1,
        organisation: None, role: ParticipantRole::Delegate, status: ParticipationStatus::Accepted, precedence: None, note: String::new(),
    }
}

/// Runs a change and answers its number.
fn change(ws: &mut Workspace, f: impl FnOnce(Db<'_>) -> Result<(), StoreError>) -> i64 {
    ws.change(ACT, |db| f(db).map(|()| ((), "{\"id\":\"x\"}".to_owned()))).unwrap().seq.unwrap()
}

fn take_back(ws: &mut Workspace, seq: i64) -> Result<Option<i64>, StoreError> {
    ws.change_of(ACT, Some(seq), |db| db.take_back(seq).map(|()| ((), "{\"id\":\"x\"}".to_owned()))).map(|d| d.seq)
}

fn file() -> (tempfile::TempDir, Workspace) {
    let dir = tempfile::tempdir().unwrap();
    let ws = Workspace::create(&dir.path().join("a.meguri")).unwrap();
    (dir, ws)
}

#[test]
fn one_change_of_long_ago_is_taken_back_and_what_came_after_stays() {
    let (_dir, mut ws) = file();
    let mut p = place("Osaka");
    change(&mut ws, |db| db.insert(&p));
    p.name.en = "Ōsaka".into();
    let renamed = change(&mut ws, |db| db.update(&p));
    p.capacity = Some(100);
    change(&mut ws, |db| db.update(&p));
    let before = ws.db().dump().unwrap();
    let taken = take_back(&mut ws, renamed).unwrap().unwrap();
    let now: Place = ws.db().get(p.id).unwrap();
    assert_eq!((now.name.en.as_str(), now.capacity), ("Osaka", Some(100)));
    assert_eq!(ws.entry(taken).unwrap().of, Some(renamed));
    assert_eq!(ws.taken_back().unwrap(), [(taken, renamed, false)]);
    // It is a change like any other: undo brings the rename back.
    ws.undo(ACT).unwrap();
    assert_eq!(ws.db().dump().unwrap(), before);
    assert!(ws.taken_back().unwrap().is_empty());
}

#[test]
fn what_something_else_changed_since_is_named_with_both_values() {
    let (_dir, mut ws) = file();
    let mut p = place("Osaka");
    let made = change(&mut ws, |db| db.insert(&p));
    p.name.en = "Ōsaka".into();
    let renamed = change(&mut ws, |db| db.update(&p));
    p.name.en = "Naniwa".into();
    change(&mut ws, |db| db.update(&p));
    let before = ws.db().dump().unwrap();
    match take_back(&mut ws, renamed) {
        Err(StoreError::UndoConflict { noun, column, theirs, ours, id }) => {
            assert_eq!((noun.as_str(), column.as_str(), theirs.as_str(), ours.as_str()), ("place", "name_en", "Naniwa", "Osaka"));
            assert_eq!(id, p.id.to_string());
        }
        other => panic!("{other:?}"),
    }
    // The making of it can't be taken back either: the name is no longer the one it was made with.
    assert!(matches!(take_back(&mut ws, made), Err(StoreError::UndoConflict { .. })));
    assert_eq!(ws.db().dump().unwrap(), before, "nothing was written");
    assert_eq!(ws.history(None, 10).unwrap().len(), 3);
}

#[test]
fn stamps_and_derived_instants_stop_nothing() {
    let (_dir, mut ws) = file();
    let mut p = programme();
    change(&mut ws, |db| db.insert(&p));
    (p.expected, p.updated_at) = (Some(80), "b".into());
    let counted = change(&mut ws, |db| db.update(&p));
    (p.status, p.updated_at, p.sequence) = (ProgrammeStatus::Confirmed, "c".into(), 1);
    change(&mut ws, |db| db.update(&p));
    take_back(&mut ws, counted).unwrap();
    let now: Programme = ws.db().get(p.id).unwrap();
    assert_eq!((now.expected, now.status), (None, ProgrammeStatus::Confirmed));
}

#[test]
fn what_has_gone_or_carries_something_since_is_told() {
    let (_dir, mut ws) = file();
    let p = programme();
    let made = change(&mut ws, |db| db.insert(&p));
    let s = seat(&p);
    let seated = change(&mut ws, |db| db.insert(&s));
    assert!(matches!(take_back(&mut ws, made), Err(StoreError::StillReferred)));
    change(&mut ws, |db| db.delete::<Participation>(s.id));
    match take_back(&mut ws, seated) {
        Err(StoreError::UndoConflict { noun, column, .. }) => assert_eq!((noun.as_str(), column.as_str()), ("participation", "")),
        other => panic!("{other:?}"),
    }
    assert!(matches!(take_back(&mut ws, 999), Err(StoreError::NoChange(999))));
}

#[test]
fn back_to_a_moment_is_one_entry_and_exact_whatever_was_done_and_undone() {
    let (_dir, mut ws) = file();
    let mut p = place("Osaka");
    let first = change(&mut ws, |db| db.insert(&p));
    let then = ws.db().dump().unwrap();
    p.name.en = "Ōsaka".into();
    change(&mut ws, |db| db.update(&p));
    change(&mut ws, |db| db.insert(&place("Gifu")));
    ws.undo(ACT).unwrap();
    change(&mut ws, |db| db.delete::<Place>(p.id));
    let now = ws.db().dump().unwrap();
    let entries = ws.history(None, 100).unwrap().len();
    ws.change_of(Act { command: "undo_back_to", ..ACT }, Some(first), |db| db.take_back_to(first).map(|()| ((), "{}".to_owned()))).unwrap();
    assert_eq!(ws.db().dump().unwrap(), then);
    assert_eq!(ws.history(None, 100).unwrap().len(), entries + 1);
    assert!(ws.taken_back().unwrap()[0].2);
    ws.undo(ACT).unwrap();
    assert_eq!(ws.db().dump().unwrap(), now);
}

#[test]
fn the_history_of_a_programme_keeps_what_was_deleted_from_it() {
    let (_dir, mut ws) = file();
    let (p, other) = (programme(), programme());
    change(&mut ws, |db| db.insert(&p).and(db.insert(&other)));
    let (a, b) = (seat(&p), seat(&other));
    change(&mut ws, |db| db.insert(&a));
    change(&mut ws, |db| db.insert(&b));
    let group = Subgroup { id: SubgroupId(Uuid::now_v7()), programme: p.id, letter: "A".into(), name: Bi::default() };
    change(&mut ws, |db| db.insert(&group));
    let member = Membership { id: MembershipId(Uuid::now_v7()), subgroup: group.id, participation: a.id, date: None };
    change(&mut ws, |db| db.insert(&member));
    // The membership, its group and the seat go at once: the rows themselves say whose they were.
    change(&mut ws, |db| db.delete_with("subgroup", group.id.into()).and(db.delete_with("participation", a.id.into())));
    assert_eq!(ws.history_of(&[p.id.into()], 100).unwrap().len(), 5);
    assert_eq!(ws.history_of(&[other.id.into()], 100).unwrap().len(), 2);
}
