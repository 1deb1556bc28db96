//! `kill -9` in the middle of 200 changes, in a loop: every acknowledged change is there, the file is whole.

mod program;

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use meguri_app::{App, Clock, door};
use serde_json::json;

use program::meguri;

#[test]
fn a_killed_program_loses_no_acknowledged_change() {
    let meguri = meguri();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("w.meguri");
    assert!(Command::new(&meguri).arg("new").arg(&file).stdout(Stdio::null()).status().unwrap().success());
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..8u32 {
        let mut child = Command::new(&meguri)
            .args(["call"])
            .arg(&file)
            .args(["create_place", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let writer = std::thread::spawn(move || {
            for n in 0..200 {
                let line = json!({ "kind": "site", "name": { "en": format!("Place {round}-{n}") } });
                if writeln!(stdin, "{line}").is_err() {
                    break;
                }
            }
        });
        // Killed after a different number of answers each time.
        let stop_after = 3 + round as usize * 23;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for _ in 0..stop_after {
            let Some(Ok(line)) = lines.next() else { break };
            let answer: serde_json::Value = serde_json::from_str(&line).unwrap();
            acknowledged.push(answer["id"].as_str().unwrap().to_owned());
        }
        child.kill().unwrap();
        // What was answered before the kill and not read yet counts too.
        for line in lines.map_while(Result::ok) {
            if let Ok(answer) = serde_json::from_str::<serde_json::Value>(&line) {
                acknowledged.push(answer["id"].as_str().unwrap().to_owned());
            }
        }
        child.wait().unwrap();
        writer.join().unwrap();

        let mut app = App::open(&file, Clock::System, "Tester").unwrap();
        let places = door::call(&mut app, "places", json!({})).unwrap();
        let there: std::collections::HashSet<&str> = places.as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap()).collect();
        let lost: Vec<&String> = acknowledged.iter().filter(|id| !there.contains(id.as_str())).collect();
        assert!(lost.is_empty(), "round {round}: lost {lost:?}");
        // Nothing half made: each place has its line in the history.
        let history = door::call(&mut app, "history", json!({ "limit": 10000 })).unwrap();
        assert_eq!(history.as_array().unwrap().len(), there.len(), "round {round}");
    }
    assert!(acknowledged.len() > 8 * 3);
}

#[test]
fn half_a_line_of_json_does_nothing_and_says_which_line() {
    let meguri = meguri();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("w.meguri");
    assert!(Command::new(&meguri).arg("new").arg(&file).stdout(Stdio::null()).status().unwrap().success());
    for (lang, word) in [("en", "Line 2"), ("ja", "2行目")] {
        let mut child = Command::new(&meguri)
            .arg("call")
            .arg(&file)
            .args(["create_place", "-", "--lang", lang])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(b"{\"kind\":\"site\",\"name\":{\"en\":\"A\"}}\n{\"kind\":\"site\",\"na").unwrap();
        let out = child.wait_with_output().unwrap();
        assert_eq!(out.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&out.stderr).contains(word));
    }
    let out = Command::new(&meguri).arg("redo").arg(&file).output().unwrap();
    assert_eq!(out.status.code(), Some(3), "nothing to redo has its own exit code");
}
