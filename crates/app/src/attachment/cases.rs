//! Attaching through the door, with what can go wrong.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::picture::tests::{plain, with_gps};
use crate::{App, Clock, clock, door};

struct Desk {
    dir: tempfile::TempDir,
    app: App,
    owner: Value,
}

fn open(path: &Path) -> App {
    let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
    if path.exists() { App::open(path, clock, "Tester").unwrap() } else { App::create(path, clock, "Tester").unwrap() }
}

fn desk() -> Desk {
    let dir = tempfile::tempdir().unwrap();
    let mut app = open(&dir.path().join("w.meguri"));
    let made = door::call(&mut app, "create_programme", json!({ "kind": "seminar", "zone": "Asia/Tokyo", "title": { "en": "Seminar" } })).unwrap();
    Desk { owner: json!({ "kind": "programme", "id": made["id"] }), dir, app }
}

impl Desk {
    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.dir.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }
    fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"))
    }
    fn attach(&mut self, path: &Path) -> Value {
        let owner = self.owner.clone();
        self.call("attach_files", json!({ "owner": owner, "paths": [path] }))["id"].clone()
    }
    fn refused(&mut self, path: &Path) -> String {
        let owner = self.owner.clone();
        door::call(&mut self.app, "attach_files", json!({ "owner": owner, "paths": [path] })).unwrap_err().code
    }
    fn files(&mut self) -> Vec<Value> {
        let owner = self.owner.clone();
        self.call("files", json!({ "owner": owner }))["files"].as_array().unwrap().clone()
    }
    /// What lies in the folder of files, without small pictures.
    fn kept(&self) -> Vec<PathBuf> {
        let mut out = Vec::new();
        let mut open = vec![self.app.workspace().files().folder().to_owned()];
        while let Some(dir) = open.pop() {
            for entry in std::fs::read_dir(dir).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() { open.push(path) } else { out.push(path) }
            }
        }
        out.retain(|p| !p.display().to_string().contains("small"));
        out
    }
}

#[test]
fn a_file_is_there_after_it_was_taken_off_and_that_was_undone() {
    let mut d = desk();
    let path = d.file("日程 final.pdf", b"%PDF-1.7 whole");
    let id = d.attach(&path);
    std::fs::remove_file(&path).unwrap();
    let line = d.files().remove(0);
    assert_eq!((&line["name"], &line["detail"]["en"], &line["opens"]), (&json!("日程 final.pdf"), &json!("PDF, 14 B"), &json!(true)));
    d.call("remove_attachment", json!({ "attachment": id }));
    assert!(d.files().is_empty());
    d.call("undo", json!({}));
    let out = d.dir.path().join("out.pdf");
    d.call("save_file", json!({ "attachment": id, "path": out }));
    assert_eq!(std::fs::read(out).unwrap(), b"%PDF-1.7 whole");
}

#[test]
fn the_same_content_lies_there_once_and_attaching_several_is_one_change() {
    let mut d = desk();
    let (a, b, c) = (d.file("a.txt", b"same"), d.file("b.txt", b"same"), d.file("c.txt", b"other"));
    let owner = d.owner.clone();
    let done = d.call("attach_files", json!({ "owner": owner, "paths": [a, b, c] }));
    assert_eq!(done["said"]["en"], "Attached 3 files to “Seminar”");
    assert_eq!((d.files().len(), d.kept().len()), (3, 2));
    d.call("undo", json!({}));
    assert_eq!((d.files().len(), d.kept().len()), (0, 2), "the history may bring them back");
}

#[test]
fn what_cannot_be_attached_is_refused_in_words_and_leaves_nothing_behind() {
    let mut d = desk();
    let fine = d.file("fine.txt", b"fine");
    let owner = d.owner.clone();
    let (folder, gone) = (d.dir.path().to_owned(), d.dir.path().join("gone.pdf"));
    let broken = d.file("broken.jpg", b"\xFF\xD8\xFF\xE0 and then nothing");
    for (path, code) in [(&folder, "no_plain_file"), (&gone, "no_file"), (&broken, "picture_unreadable")] {
        assert_eq!(d.refused(path), code);
        // The one before it in the same action goes too.
        let e = door::call(&mut d.app, "attach_files", json!({ "owner": owner, "paths": [fine, path] })).unwrap_err();
        assert_eq!(e.code, code);
        assert!(d.kept().is_empty() && d.files().is_empty(), "{code}");
    }
    // A file of 2 GB takes no room: only its end is written.
    let large = d.file("film.mp4", b"");
    std::fs::File::options().write(true).open(&large).unwrap().set_len(2 << 30).unwrap();
    assert_eq!(d.refused(&large), "file_too_large");
    let wide = d.file("scan.png", b"\x89PNG\r\n\x1a\n");
    std::fs::File::options().write(true).open(&wide).unwrap().set_len(101 << 20).unwrap();
    assert_eq!(d.refused(&wide), "file_too_large");
    assert!(d.kept().is_empty());
    let nobody = json!({ "kind": "person", "id": d.owner["id"] });
    assert_eq!(door::call(&mut d.app, "attach_files", json!({ "owner": nobody, "paths": [fine] })).unwrap_err().code, "not_found");
    assert!(d.kept().is_empty());
}

#[test]
fn when_the_row_cannot_be_written_the_copy_goes_again() {
    let mut d = desk();
    let path = d.file("a.bin", &[7; 4000]);
    d.app.workspace().limit_pages(0).unwrap();
    let mut code = String::new();
    // What is free in the file may hold a few rows.
    for n in 0..200 {
        let path = d.file("b.bin", format!("{n} {}", "x".repeat(500)).as_bytes());
        let kept = d.kept().len();
        let owner = d.owner.clone();
        if let Err(e) = door::call(&mut d.app, "attach_files", json!({ "owner": owner, "paths": [path] })) {
            code = e.code;
            assert_eq!(d.kept().len(), kept);
            break;
        }
    }
    assert_eq!(code, "disk_full");
    assert_eq!(d.refused(&path), "disk_full");
}

#[test]
fn missing_and_changed_files_are_told_and_nothing_fails() {
    let mut d = desk();
    let (a, b) = (d.file("a.txt", b"aaaa"), d.file("b.txt", b"bbbb"));
    let (id, _) = (d.attach(&a), d.attach(&b));
    assert_eq!(d.call("missing_files", json!({}))["missing"], json!([]));
    for path in d.kept() {
        let was = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        if was == b"bbbb" {
            std::fs::write(&path, b"longer").unwrap();
        }
    }
    let lines = d.files();
    assert_eq!(lines[0]["missing"]["en"], "Not found beside the workspace");
    assert_eq!(lines[1]["missing"]["en"], "Changed beside the workspace");
    let all = d.call("missing_files", json!({}));
    assert_eq!((all["looked"].clone(), all["missing"].as_array().unwrap().len()), (json!(2), 2));
    assert_eq!(all["missing"][0]["owner_name"]["en"], "Seminar");
    let out = d.dir.path().join("out.txt");
    assert_eq!(door::call(&mut d.app, "save_file", json!({ "attachment": id, "path": out })).unwrap_err().code, "file_missing");
    assert!(!out.exists());
    // The same content attached again heals both.
    d.attach(&a);
    assert_eq!(d.files()[0]["missing"]["en"], "");
}

#[test]
fn a_photograph_is_kept_without_its_location_and_shown_small() {
    let mut d = desk();
    let photo = d.file("panel.jpg", &with_gps());
    let id = d.attach(&photo);
    let kept = std::fs::read(&d.kept()[0]).unwrap();
    assert!(!kept.windows(9).any(|w| w == b"Gateshead") && !kept.windows(4).any(|w| w == b"ACME"));
    assert!(d.files()[0]["picture"].as_bool().unwrap());
    let small = d.call("thumbnail", json!({ "attachment": id }))["data"].as_str().unwrap().to_owned();
    assert!(small.starts_with("data:image/jpeg;base64,/9j/"));
    assert_eq!(d.call("thumbnail", json!({ "attachment": id }))["data"], small, "made once");
    let text = d.file("a.txt", b"no picture");
    let text = d.attach(&text);
    assert_eq!(d.call("thumbnail", json!({ "attachment": text }))["data"], json!(null));
}

#[test]
fn a_picture_of_fifty_megabytes_is_taken() {
    let mut d = desk();
    // A chunk that no reader knows makes it large.
    let png = plain(image::ImageFormat::Png);
    let mut large = img_parts::png::Png::from_bytes(img_parts::Bytes::from(png)).unwrap();
    large.chunks_mut().insert(1, img_parts::png::PngChunk::new(*b"xxXx", img_parts::Bytes::from(vec![0; 50 << 20])));
    let path = d.file("logo.png", &large.encoder().bytes());
    d.attach(&path);
    assert_eq!(d.files()[0]["detail"]["en"], "PNG, 52 MB");
}

#[test]
fn names_of_any_script_and_length_come_through() {
    let mut d = desk();
    for name in [format!("{}.txt", "n".repeat(200)), "عربي 🎌 名.txt".to_owned()] {
        let path = d.file(&name, name.as_bytes());
        d.attach(&path);
    }
    let names: Vec<String> = d.files().iter().map(|f| f["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!((names[0].chars().count(), names[1].as_str()), (200, "عربي 🎌 名.txt"));
    let id = d.files()[1]["id"].clone();
    d.call("edit_attachment", json!({ "attachment": id, "name": "../x", "caption": { "ja": "写真" } }));
    assert_eq!((&d.files()[1]["name"], &d.files()[1]["caption"]["ja"]), (&json!("-x.txt"), &json!("写真")));
}

#[test]
fn a_link_is_an_address_of_the_web_and_no_file() {
    let mut d = desk();
    let owner = d.owner.clone();
    for bad in ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "example.org"] {
        assert_eq!(door::call(&mut d.app, "attach_link", json!({ "owner": owner, "url": bad })).unwrap_err().code, "bad_link", "{bad}");
    }
    let id = d.call("attach_link", json!({ "owner": owner, "url": "https://example.org/report?x=1" }))["id"].clone();
    let line = d.files().remove(0);
    assert_eq!((&line["detail"]["en"], &line["missing"]["en"]), (&json!("example.org"), &json!("")));
    let out = d.dir.path().join("x");
    assert_eq!(door::call(&mut d.app, "save_file", json!({ "attachment": id, "path": out })).unwrap_err().code, "no_file_but_link");
}

#[test]
fn what_could_run_is_saved_but_not_opened() {
    let mut d = desk();
    let (a, b) = (d.file("run.sh", b"#!/bin/sh"), d.file("read.txt", b"text"));
    let (program, text) = (d.attach(&a), d.attach(&b));
    let folder = d.dir.path().join("lent");
    std::fs::create_dir(&folder).unwrap();
    assert_eq!(door::call(&mut d.app, "lend_file", json!({ "attachment": program, "folder": folder })).unwrap_err().code, "file_not_opened");
    d.call("lend_file", json!({ "attachment": text, "folder": folder }));
    assert_eq!(std::fs::read(folder.join("read.txt")).unwrap(), b"text");
}

#[test]
fn files_go_along_with_a_copy_of_the_workspace() {
    let mut d = desk();
    let path = d.file("a.txt", b"along");
    let id = d.attach(&path);
    let copy = d.dir.path().join("copy.meguri");
    d.call("save_copy", json!({ "path": copy }));
    let out = d.dir.path().join("out.txt");
    door::call(&mut open(&copy), "save_file", json!({ "attachment": id, "path": out })).unwrap();
    assert_eq!(std::fs::read(out).unwrap(), b"along");
}

#[test]
fn what_goes_with_a_record_is_said_first_and_comes_back_with_it() {
    let mut d = desk();
    let path = d.file("a.txt", b"a");
    d.attach(&path);
    let id = d.owner["id"].clone();
    let goes = d.call("deletion", json!({ "noun": "programme", "id": id }));
    assert!(goes.to_string().contains("1 file"), "{goes}");
    d.call("delete_programme", json!({ "programme": id }));
    d.call("undo", json!({}));
    assert_eq!(d.files()[0]["missing"]["en"], "");
}

#[test]
fn erasing_a_person_takes_their_files_and_only_those() {
    let mut d = desk();
    let person = d.call("create_person", json!({ "names": [{ "script": "latin", "family": "Roth", "given": "Anna", "order": "given_first" }] }))["id"].clone();
    let (cv, shared) = (d.file("cv.txt", b"life"), d.file("plan.txt", b"shared"));
    d.attach(&shared);
    let owner = json!({ "kind": "person", "id": person });
    d.call("attach_files", json!({ "owner": owner, "paths": [cv, shared] }));
    let handed = d.dir.path().join("handed");
    std::fs::create_dir(&handed).unwrap();
    let told = d.call("export_personal_data", json!({ "person": person, "folder": handed, "lang": "en" }));
    assert_eq!(told["files"].as_array().unwrap().len(), 4);
    d.call("erase_person", json!({ "person": person }));
    assert_eq!(d.kept().len(), 1);
    assert_eq!(d.files()[0]["missing"]["en"], "");
}
