//! The README's lines do what it says.

mod program;

use std::process::{Command, Stdio};

use std::io::Write;

#[test]
fn the_north_east_visit_is_planned_from_nothing_by_the_readmes_lines() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let block = readme.split("```sh\nmeguri new visit.meguri\n").nth(1).unwrap().split("```").next().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let bin = program::meguri().with_file_name("");
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("bash").args(["-s"]).current_dir(dir.path()).env("PATH", path).env("LANG", "C").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let script = format!("meguri new visit.meguri || exit 9\n{}", block.replace("LINES\nmeguri", "LINES\n[ $? = 0 ] || exit 8\nmeguri"));
    shell.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let out = shell.wait_with_output().unwrap();
    let text = String::from_utf8_lossy(&out.stdout);
    assert_eq!(out.status.code(), Some(0), "{text}");
    assert!(text.contains("min short"), "the tight gap is said: {text}");
    let ics = std::fs::read_to_string(dir.path().join("visit.ics")).unwrap();
    assert_eq!(ics.matches("BEGIN:VEVENT").count(), 8, "the programme and its seven items");
    assert!(ics.contains("DTSTART;TZID=Europe/London:20270309T093000"));
}
