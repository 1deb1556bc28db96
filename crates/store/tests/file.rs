//! What a user relies on of the file: nothing lost, undo over a restart, two programs at once, search, backups.

use meguri_model::*;
use meguri_store::{Act, Done, StoreError, Workspace};
use uuid::Uuid;

const ACT: Act<'static> = Act { command: "test", author: "Tester", at: "2026-11-21T09:00:00Z" };

fn place(name: &str, ja: &str) -> Place {
    Place {
        id: PlaceId(Uuid::now_v7()),
        kind: PlaceKind::Locality,
        name: Bi::new(name, ja),
        aliases: Vec::new(), parent: None,
        organisation: None,
        address: Bi::default(),
        zone: Some("Asia/Tokyo".into()),
        capacity: None,
        latitude: Some(34.6937),
        longitude: Some(135.5023),
        exclusive: false,
        notes: String::new(),
    }
}

fn change(ws: &mut Workspace, f: impl FnOnce(meguri_store::Db<'_>) -> Result<(), StoreError>) -> Done<()> {
    ws.change(ACT, |db| f(db).map(|()| ((), "{\"id\":\"x\"}".to_owned()))).unwrap()
}

fn temp() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("office.meguri");
    (dir, path)
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let (_dir, path) = temp();
    let empty;
    let full;
    {
        let mut ws = Workspace::create(&path).unwrap();
        empty = ws.db().dump().unwrap();
        change(&mut ws, |db| db.insert(&place("Osaka", "大阪")));
        full = ws.db().dump().unwrap();
        assert_ne!(empty, full);
    }
    {
        let mut ws = Workspace::open(&path, "2026-11-21").unwrap();
        ws.undo(ACT).unwrap();
        assert_eq!(ws.db().dump().unwrap(), empty);
        assert!(matches!(ws.undo(ACT), Err(StoreError::NothingToUndo)));
    }
    let mut ws = Workspace::open(&path, "2026-11-21").unwrap();
    ws.redo(ACT).unwrap();
    assert_eq!(ws.db().dump().unwrap(), full);
    assert!(matches!(ws.redo(ACT), Err(StoreError::NothingToRedo)));
    assert_eq!(ws.db().search("osaka", 10).unwrap().len(), 1, "the index follows undo and redo");
}

#[test]
fn a_save_that_changes_nothing_leaves_no_trace() {
    let (_dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    let p = place("Osaka", "大阪");
    change(&mut ws, |db| db.insert(&p));
    let done = change(&mut ws, |db| db.update(&p));
    assert_eq!(done.seq, None);
    assert_eq!(ws.history(None, 10).unwrap().len(), 1);
}

#[test]
fn a_change_that_fails_leaves_no_trace() {
    let (_dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    let before = ws.db().dump().unwrap();
    let failed: Result<Done<()>, StoreError> = ws.change(ACT, |db| {
        db.insert(&place("Osaka", "大阪"))?;
        Err(StoreError::NothingToUndo)
    });
    assert!(failed.is_err());
    assert_eq!(ws.db().dump().unwrap(), before);
}

#[test]
fn two_programs_on_one_file_see_each_other_and_lose_nothing() {
    let (_dir, path) = temp();
    let mut a = Workspace::create(&path).unwrap();
    let mut b = Workspace::open(&path, "2026-11-21").unwrap();
    let (p, q) = (place("Osaka", "大阪"), place("Gifu", "岐阜"));
    change(&mut a, |db| db.insert(&p));
    let seen = b.version().unwrap();
    change(&mut b, |db| db.insert(&q));
    assert!(a.version().unwrap() > seen);
    assert_eq!(a.db().all::<Place>().unwrap().len(), 2);
}

#[test]
fn undo_answers_with_both_values_when_a_row_was_changed_in_another_way() {
    let (_dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    let mut p = place("Osaka", "大阪");
    change(&mut ws, |db| db.insert(&p));
    p.name.en = "Ōsaka".into();
    change(&mut ws, |db| db.update(&p));
    // Something wrote past the history: a repair by hand.
    rusqlite::Connection::open(&path).unwrap().execute_batch("DROP TRIGGER place_search_update; UPDATE place SET name_en = 'Naniwa'").unwrap();
    let before = ws.db().dump().unwrap();
    match ws.undo(ACT) {
        Err(StoreError::UndoConflict { noun, column, theirs, ours, .. }) => {
            assert_eq!((noun.as_str(), column.as_str(), theirs.as_str(), ours.as_str()), ("place", "name_en", "Naniwa", "Osaka"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(ws.db().dump().unwrap(), before);
}

#[test]
fn search_finds_every_way_to_write_a_name() {
    let (_dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    let osaka = place("Ōsaka", "大阪");
    change(&mut ws, |db| db.insert(&osaka));
    change(&mut ws, |db| db.insert(&place("Gateshead", "ゲーツヘッド")));
    for text in ["osaka", "OSAKA", "Oosaka", "大阪", "大", "阪", "os", "ōsaka 大阪"] {
        let hits = ws.db().search(text, 10).unwrap();
        assert_eq!(hits.iter().map(|h| h.id).collect::<Vec<_>>(), [osaka.id.0], "{text}");
    }
    for text in ["げーつへっど", "ｹﾞｰﾂ", "gates head"] {
        assert_eq!(ws.db().search(text, 10).unwrap().len(), 1, "{text}");
    }
    for text in ["\"", "*", "a OR b", "", "   ", "NEAR(", "東"] {
        assert!(ws.db().search(text, 10).unwrap().is_empty(), "{text:?}");
    }
}

#[test]
fn wrong_files_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let at = |n: &str| dir.path().join(n);
    assert!(matches!(Workspace::open(&at("none.meguri"), "d"), Err(StoreError::NoFile(_))));
    std::fs::write(at("word.meguri"), b"PK\x03\x04 a document").unwrap();
    assert!(matches!(Workspace::open(&at("word.meguri"), "d"), Err(StoreError::NotAWorkspace(_))));
    rusqlite::Connection::open(at("other.meguri")).unwrap().execute_batch("CREATE TABLE t(a)").unwrap();
    assert!(matches!(Workspace::open(&at("other.meguri"), "d"), Err(StoreError::NotAWorkspace(_))));
    drop(Workspace::create(&at("newer.meguri")).unwrap());
    rusqlite::Connection::open(at("newer.meguri")).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(Workspace::open(&at("newer.meguri"), "d"), Err(StoreError::Newer { found: 99, .. })));
    assert!(matches!(Workspace::create(&at("newer.meguri")), Err(StoreError::FileExists(_))));
    assert!(matches!(Workspace::create(&at("no/where.meguri")), Err(StoreError::Folder(_))));
}

#[test]
fn a_damaged_file_is_refused_and_kept_as_it_is() {
    let (_dir, path) = temp();
    {
        let mut ws = Workspace::create(&path).unwrap();
        for i in 0..200 {
            change(&mut ws, |db| db.insert(&place(&format!("Place {i}"), "所")));
        }
    }
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0xA5);
    std::fs::write(&path, &bytes).unwrap();
    assert!(matches!(Workspace::open(&path, "2026-11-21"), Err(StoreError::Damaged(_))));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

#[test]
fn a_file_that_was_moved_or_replaced_while_open_takes_no_change_until_it_is_back() {
    let (dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    change(&mut ws, |db| db.insert(&place("Osaka", "大阪")));
    let try_change = |ws: &mut Workspace| ws.change::<(), StoreError>(ACT, |db| db.insert(&place("Kobe", "神戸")).map(|()| ((), "{}".to_owned())));
    let away = dir.path().join("away.meguri");
    std::fs::rename(&path, &away).unwrap();
    assert!(matches!(try_change(&mut ws), Err(StoreError::FileGone(p)) if p == path));
    assert!(matches!(ws.undo(ACT), Err(StoreError::FileGone(_))));
    // Another file in its place is not it.
    std::fs::copy(&away, &path).unwrap();
    assert!(matches!(try_change(&mut ws), Err(StoreError::FileGone(_))));
    // What is open can still be read, and goes on once the file is back.
    assert!(ws.version().unwrap() > 0);
    std::fs::rename(&away, &path).unwrap();
    try_change(&mut ws).unwrap();
}

#[test]
fn a_full_disk_is_said_and_the_file_stays_whole() {
    let (_dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    change(&mut ws, |db| db.insert(&place("Osaka", "大阪")));
    let before = ws.db().dump().unwrap();
    ws.limit_pages(0).unwrap();
    let failed: Result<Done<()>, StoreError> = ws.change(ACT, |db| {
        for _ in 0..500 {
            db.insert(&place(&"x".repeat(1000), ""))?;
        }
        Ok(((), "{}".to_owned()))
    });
    assert!(matches!(failed, Err(StoreError::DiskFull)), "{:?}", failed.err());
    assert_eq!(ws.db().dump().unwrap(), before);
}

#[test]
fn backups_are_made_once_a_day_ten_are_kept_and_one_can_be_restored() {
    let (_dir, path) = temp();
    let osaka = place("Osaka", "大阪");
    {
        let mut ws = Workspace::create(&path).unwrap();
        change(&mut ws, |db| db.insert(&osaka));
    }
    for day in 1..=13 {
        for _ in 0..2 {
            Workspace::open(&path, &format!("2026-11-{day:02}")).unwrap();
        }
    }
    let names: Vec<_> = meguri_store::backup::list(&path).unwrap().into_iter().map(|b| b.name).collect();
    assert_eq!(names.len(), 10);
    assert_eq!(names[0], "2026-11-04-daily");
    let mut ws = Workspace::open(&path, "2026-11-13").unwrap();
    let mut other = Workspace::open(&path, "2026-11-13").unwrap();
    change(&mut ws, |db| db.delete_with("place", osaka.id.0));
    ws.restore("2026-11-13-daily", "2026-11-13T0900").unwrap();
    assert_eq!(ws.db().all::<Place>().unwrap(), std::slice::from_ref(&osaka));
    assert_eq!(other.db().all::<Place>().unwrap(), [osaka], "another program sees it");
    change(&mut other, |db| db.insert(&place("Gifu", "岐阜")));
    assert!(matches!(ws.restore("yesterday", "t"), Err(StoreError::NoBackup(_))));
    assert!(meguri_store::backup::list(&path).unwrap().iter().any(|b| b.name == "2026-11-13T0900-before-restore"));
}

#[test]
fn a_file_of_every_released_version_opens_with_its_content() {
    let (dir, path) = temp();
    const FIXTURES: &[(&str, &[&str])] = &[("v1", &["大阪"])];
    for (fixture, places) in FIXTURES {
        let from = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(format!("{fixture}.meguri"));
        std::fs::copy(from, &path).unwrap();
        let mut ws = Workspace::open(&path, "2026-11-21").unwrap();
        let found: Vec<_> = ws.db().all::<Place>().unwrap().into_iter().map(|p| p.name.ja).collect();
        assert_eq!(found, *places);
        assert_eq!(ws.history(None, 10).unwrap()[0].command, "create_place");
        ws.undo(ACT).unwrap();
        assert!(ws.db().all::<Place>().unwrap().is_empty());
    }
    drop(dir);
}

#[test]
fn a_second_program_that_keeps_writing_is_said_and_nothing_is_lost() {
    let (_dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    change(&mut ws, |db| db.insert(&place("Osaka", "大阪")));
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let failed: Result<Done<()>, StoreError> = ws.change(ACT, |db| db.insert(&place("Gifu", "岐阜")).map(|()| ((), "{}".to_owned())));
    assert!(matches!(failed, Err(StoreError::Busy)), "{:?}", failed.err());
    other.execute_batch("ROLLBACK").unwrap();
    change(&mut ws, |db| db.insert(&place("Gifu", "岐阜")));
    assert_eq!(ws.db().all::<Place>().unwrap().len(), 2);
}

#[test]
fn many_records_are_read_at_once() {
    let (_dir, path) = temp();
    let mut ws = Workspace::create(&path).unwrap();
    let all: Vec<Place> = (0..200).map(|n| place(&format!("Place {n}"), "")).collect();
    change(&mut ws, |db| all.iter().try_for_each(|p| db.insert(p)));
    let db = ws.db();
    // More than one statement holds, one twice, one that is not there.
    let wanted: Vec<PlaceId> = all.iter().rev().take(130).map(|p| p.id).chain([all[199].id, PlaceId(Uuid::now_v7())]).collect();
    let found: Vec<PlaceId> = db.several::<Place>(wanted).unwrap().iter().map(|p| p.id).collect();
    assert_eq!(found, all[70..].iter().map(|p| p.id).collect::<Vec<_>>());
    assert!(db.several::<Place>(Vec::<PlaceId>::new()).unwrap().is_empty());
    let rows: Vec<Place> = all.iter().take(3).map(|p| Place { id: PlaceId(Uuid::now_v7()), parent: Some(p.id), ..p.clone() }).collect();
    change(&mut ws, |db| rows.iter().try_for_each(|p| db.insert(p)));
    let within: Vec<PlaceId> = ws.db().by_any::<Place>("parent", [all[2].id, all[0].id]).unwrap().iter().map(|p| p.id).collect();
    assert_eq!(within, [rows[0].id, rows[2].id]);
}
