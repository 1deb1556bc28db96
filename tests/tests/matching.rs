//! `meguri match` as a script uses it: a problem in, a schedule and an exit code out.

mod program;

use std::process::{Command, Output};

fn run(problem: &str, name: &str, more: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    std::fs::write(&file, problem).unwrap();
    Command::new(program::meguri()).arg("--lang").arg("en").arg("match").arg(&file).args(more).output().unwrap()
}

/// Two hosts, three guests, two slots, two tables, one of which opens later; c has no time for b.
const PROBLEM: &str = r#"{
  "slots": [{"id": "10:00"}, {"id": "10:30"}],
  "tables": [{"id": "1"}, {"id": "2", "open": ["10:30"]}],
  "participants": [{"id": "a"}, {"id": "b"}, {"id": "c", "available": ["10:00"]}],
  "requests": [
    {"id": "ab", "who": ["a", "b"], "weight": 2},
    {"id": "ac", "who": ["a", "c"], "wish": "must"},
    {"id": "bc", "who": ["b", "c"], "weight": 5}
  ]
}"#;

#[test]
fn a_schedule_is_printed_with_what_is_proven() {
    let out = run(PROBLEM, "problem.json", &[]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.starts_with("Proven best"), "{said}");
    assert!(said.contains("Weight of the wishes met: 2\n"), "{said}");
    assert!(said.contains("ac\t10:00\t1\n"), "{said}");
    assert!(said.contains("ab\t10:30\t"), "{said}");
    let slots = run(PROBLEM, "problem.json", &["--slots"]);
    assert!(String::from_utf8(slots.stdout).unwrap().ends_with("2\n1\n0\n"));
    let json: serde_json::Value = serde_json::from_slice(&run(PROBLEM, "problem.json", &["--json"]).stdout).unwrap();
    assert_eq!((&json["status"], &json["values"]["weight"]), (&"optimal".into(), &2.into()));
}

#[test]
fn musts_that_cannot_all_be_placed_have_an_exit_code_of_their_own() {
    let out = run(&PROBLEM.replace(r#""weight": 5"#, r#""wish": "must""#), "problem.json", &[]);
    assert_eq!(out.status.code(), Some(7));
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.starts_with("Not all musts can be placed") && said.contains("Musts left out: 1\n"), "{said}");
    assert!(said.contains("is left out, because all of this is so: "), "{said}");
}

#[test]
fn what_is_wrong_with_a_problem_is_said_with_its_place() {
    let cases = [
        (PROBLEM.replace(r#"["a", "b"]"#, r#"["a", "a"]"#), "Request ab has a meet themselves"),
        (PROBLEM.replace(r#"["a", "b"]"#, r#"["a", "x"]"#), "request ab names x (participant), which is not in the problem"),
        (PROBLEM.replace(r#""weight": 2"#, r#""weight": -2"#), "Request ab weighs -2; it must be from 0 to 1000000"),
        (PROBLEM.replace(r#""weight": 2"#, r#""weight": NaN"#), "holds no problem"),
        (PROBLEM[..PROBLEM.len() / 2].to_owned(), "holds no problem: EOF"),
    ];
    for (problem, wanted) in cases {
        let out = run(&problem, "problem.json", &[]);
        let said = String::from_utf8(out.stderr).unwrap().replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(out.status.code(), Some(1), "{said}");
        assert!(said.contains(wanted), "{said}");
    }
    let out = run("nBusiness = 2;\nnMeetings = 1;", "problem.dzn", &[]);
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8(out.stderr).unwrap().contains("nTables"));
}
