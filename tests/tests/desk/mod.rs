//! The core on a workspace of its own, asked as the window and the command line ask it.

use std::path::Path;
use std::process::Command;

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

pub struct Desk {
    pub app: App,
    pub dir: tempfile::TempDir,
}

impl Desk {
    /// Nothing in it yet; it is 21 November 2026.
    pub fn empty() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        Desk { app: App::create(&dir.path().join("w.meguri"), clock, "Tester").unwrap(), dir }
    }

    pub fn sample() -> Desk {
        let mut desk = Desk::empty();
        sample::fill(&mut desk.app, "2026-11-21".parse().unwrap()).unwrap();
        desk
    }

    pub fn call(&mut self, name: &str, input: Value) -> Value {
        door::call(&mut self.app, name, input.clone()).unwrap_or_else(|e| panic!("{name} {input}: {e}"))
    }

    /// The programme whose English title begins so.
    pub fn programme(&mut self, title: &str) -> Value {
        let dump = self.call("dump", json!({}));
        let found = dump["programme"].as_array().unwrap().iter().find(|p| p["title_en"].as_str().is_some_and(|t| t.starts_with(title)));
        found.unwrap_or_else(|| panic!("no programme {title}"))["id"].clone()
    }
}

/// What a reader of PDFs reads, laid out as on the page.
pub fn read_pdf(path: &Path) -> String {
    let out = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(path).arg("-").output().expect("pdftotext of poppler-utils");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}
