//! Documents as a user makes them: the whole program from its start, beside Chromium printing the same words.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use meguri_app::{App, Clock, clock, door, sample};
use serde_json::{Value, json};

use crate::{best, ms};

/// The sample's tour, and a seminar of 500 people.
fn workspace(folder: &Path) -> PathBuf {
    let file = folder.join("documents.meguri");
    let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").expect("a time"));
    let mut app = App::create(&file, clock, "Bench").expect("a workspace");
    sample::fill(&mut app, "2026-11-21".parse().expect("a date")).expect("the sample");
    let mut call = |name: &str, input: Value| door::call(&mut app, name, input).unwrap_or_else(|e| panic!("{name}: {e}"));
    let when = json!({ "kind": "days", "from": "2026-12-14", "to": "2026-12-14" });
    let seminar = call("create_programme", json!({ "kind": "seminar", "title": { "en": "Five hundred" }, "zone": "Asia/Tokyo", "when": when }))["id"].clone();
    let names: Vec<String> = (0..500).map(|n| format!("Given{n} Family{n}, Meiji University")).collect();
    call("add_people", json!({ "programme": seminar, "role": "delegate", "list": names.join("\n") }));
    file
}

/// Runs a program to its end; `None` where it is not there or fails.
fn run(command: &mut Command) -> Option<()> {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok().filter(std::process::ExitStatus::success).map(|_| ())
}

fn pages(pdf: &Path) -> String {
    let info = Command::new("pdfinfo").arg(pdf).output().map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default();
    info.lines().find_map(|l| l.strip_prefix("Pages:")).map_or_else(|| "?".to_owned(), |n| n.trim().to_owned())
}

pub fn documents(folder: &Path) {
    let meguri = std::env::current_exe().expect("this program").with_file_name("meguri");
    let file = workspace(folder);
    for (what, programme, kind, goal) in [
        ("first PDF from the start of the program, the tour's itinerary", "Japan Study Tour (sample)", "itinerary", "< 1,000 ms"),
        ("500 badges, the same way", "Five hundred", "badges", "< 2,000 ms"),
    ] {
        let (ours, html, theirs) = (folder.join("ours.pdf"), folder.join("words.html"), folder.join("theirs.pdf"));
        let (took, done) = best(3, || run(Command::new(&meguri).arg("document").arg(&file).args([programme, kind, "--lang", "both", "-o"]).arg(&ours)));
        done.expect("`meguri document` beside this program");
        let text = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(&ours).arg("-").output().map(|o| o.stdout).unwrap_or_default();
        let text = String::from_utf8_lossy(&text).replace('&', "&amp;").replace('<', "&lt;").replace('\x0c', "<p style=break-after:page>");
        std::fs::write(&html, format!("<!doctype html><meta charset=utf-8><body style=\"font-family:'Noto Sans CJK JP'\">{}", text.replace('\n', "<br>"))).expect("a file");
        let mut print = Command::new("chromium");
        print.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]).arg(format!("--print-to-pdf={}", theirs.display())).arg(&html);
        let (peer, printed) = best(3, || run(&mut print));
        let (said, ratio) = match printed {
            Some(()) => (format!("Chromium, {} pages: {:.0} ms", pages(&theirs), ms(peer)), format!("{:.2}×", took.as_secs_f64() / peer.as_secs_f64())),
            None => ("–".to_owned(), "–".to_owned()),
        };
        println!("| {what} ({} pages) | {:.0} ms | {said} | {ratio} | {goal} |", pages(&ours), ms(took));
    }
}
