//! The folder of attached files: whole or not there, along with copies and backups.

use std::io::{Error, Read};
use std::path::Path;

use meguri_store::{Files, Lies, StoreError, Workspace, backup};

fn keep(files: &Files, content: &[u8]) -> String {
    files.keep(Path::new("x"), content, content.len() as u64, &|_, _| true).unwrap().hash
}

fn entries(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

#[test]
fn content_is_found_by_its_sha_256() {
    let dir = tempfile::tempdir().unwrap();
    let files = Files::of(&dir.path().join("w.meguri"));
    let hash = keep(&files, b"abc");
    // FIPS 180-4, the example of SHA-256
    assert_eq!(hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert!(files.path(&hash).unwrap().ends_with("w.meguri-files/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    assert_eq!(files.read(&hash).unwrap(), b"abc");
    assert_eq!((files.lies(&hash, 3), files.lies(&hash, 4), files.lies(&"0".repeat(64), 3)), (Lies::There, Lies::Changed, Lies::Missing));
    assert!(!files.keep(Path::new("x"), &b"abc"[..], 3, &|_, _| true).unwrap().fresh);
    for no_hash in ["", "../../etc/passwd", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"] {
        assert_eq!(files.path(no_hash), None);
    }
}

/// Gives a little and then breaks off, as a stick that is pulled out.
struct Pulled(bool);
impl Read for Pulled {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.0 {
            return Err(Error::other("gone"));
        }
        self.0 = true;
        into[..3].copy_from_slice(b"abc");
        Ok(3)
    }
}

#[test]
fn what_breaks_off_or_is_stopped_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let files = Files::of(&dir.path().join("w.meguri"));
    assert!(matches!(files.keep(Path::new("x"), Pulled(false), 10, &|_, _| true), Err(StoreError::Unreadable(_))));
    assert!(matches!(files.keep(Path::new("x"), &b"abc"[..], 3, &|_, _| false), Err(StoreError::Stopped)));
    assert_eq!(entries(files.folder()), 0);
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_and_where_nothing_can_be_kept_are_errors() {
    let dir = tempfile::tempdir().unwrap();
    let workspace = dir.path().join("w.meguri");
    std::fs::write(dir.path().join("w.meguri-files"), b"a file where the folder should be").unwrap();
    assert!(Files::of(&workspace).keep(Path::new("x"), &b"abc"[..], 3, &|_, _| true).is_err());
    assert!(matches!(Files::source(Path::new("/dev/full")), Err(StoreError::NoPlainFile(_))));
}

#[test]
fn a_copy_of_the_workspace_is_whole_or_not_there() {
    let dir = tempfile::tempdir().unwrap();
    let ws = Workspace::create(&dir.path().join("w.meguri")).unwrap();
    let hashes = [keep(&ws.files(), b"one"), keep(&ws.files(), b"two!")];
    let copy = dir.path().join("copy.meguri");
    // Stopped in the middle of the files: of three times that are asked there, the last says no.
    let asked = std::cell::Cell::new(0);
    let stopped = ws.save_copy(&copy, |done, total| {
        if total == 7 {
            asked.set(asked.get() + 1);
        }
        !(total == 7 && done > 0)
    });
    assert!(matches!(stopped, Err(StoreError::Stopped)) && asked.get() == 2);
    assert!(!copy.exists());
    assert!(hashes.iter().all(|h| !Files::of(&copy).path(h).unwrap().exists()));
    ws.save_copy(&copy, |_, _| true).unwrap();
    assert!(hashes.iter().zip([3, 4]).all(|(h, size)| Files::of(&copy).lies(h, size) == Lies::There));
}

#[test]
fn a_lost_folder_comes_back_from_the_backup() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("w.meguri");
    let ws = Workspace::create(&path).unwrap();
    let hash = keep(&ws.files(), b"dear");
    drop(ws);
    let mut ws = Workspace::open(&path, "2026-11-21").unwrap();
    assert!(backup::folder(&path).join("files").join(&hash[..2]).exists());
    std::fs::remove_dir_all(ws.files().folder()).unwrap();
    assert_eq!(ws.files().lies(&hash, 4), Lies::Missing);
    ws.restore("2026-11-21-daily", "now").unwrap();
    assert_eq!(ws.files().read(&hash).unwrap(), b"dear");
    assert_eq!(backup::list(&path).unwrap().len(), 2, "the folder of files is no backup of its own");
}
