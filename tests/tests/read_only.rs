//! A folder in which nothing may be written, as the program of a user who is not root sees it: the plan can be read,
//! a change and an export are refused in a sentence, and nothing is left behind.
#![cfg(unix)]

mod program;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Output};

/// `nobody`: root may write everywhere, whatever the bits say.
const NOBODY: u32 = 65534;

struct Desk {
    /// Holds a copy of the program that everyone may start, and the folder.
    dir: tempfile::TempDir,
    root: bool,
}

impl Desk {
    fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        fs::copy(program::meguri(), dir.path().join("meguri")).unwrap();
        let shut = dir.path().join("shut");
        fs::create_dir(&shut).unwrap();
        for open in [dir.path(), &dir.path().join("meguri")] {
            fs::set_permissions(open, Permissions::from_mode(0o755)).unwrap();
        }
        let id = Command::new("id").arg("-u").output().unwrap();
        Desk { root: id.stdout == b"0\n", dir }
    }
    fn shut(&self) -> std::path::PathBuf {
        self.dir.path().join("shut")
    }
    fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(self.dir.path().join("meguri"));
        command.args(args).current_dir(self.dir.path()).env("HOME", self.dir.path());
        if self.root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command.output().unwrap()
    }
    fn refused(&self, args: &[&str], sentence: &str) {
        let out = self.run(args);
        let said = String::from_utf8_lossy(&out.stderr);
        assert!(!out.status.success(), "{args:?} went through");
        assert!(said.contains(sentence), "{args:?}: {said}");
    }
}

fn mode(path: &Path, bits: u32) {
    fs::set_permissions(path, Permissions::from_mode(bits)).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    all.sort();
    all
}

#[test]
fn in_a_folder_that_may_not_be_written_the_plan_is_read_and_a_change_refused() {
    let desk = Desk::new();
    let shut = desk.shut();
    mode(&shut, 0o777);
    let file = shut.join("plan.meguri");
    let path = file.to_str().unwrap();
    let made = desk.run(&["sample", path, "--today", "2026-11-21"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let whole = desk.run(&["dump", path]).stdout;
    mode(&file, 0o444);
    mode(&shut, 0o555);
    let before = names(&shut);

    assert_eq!(desk.run(&["dump", path]).stdout, whole, "everything can be read");
    let said = "can't be written";
    let place = r#"{"kind":"locality","name":{"en":"Durham"},"zone":"Europe/London"}"#;
    desk.refused(&["call", path, "create_place", place], said);
    desk.refused(&["--lang", "ja", "call", path, "create_place", place], "書き込めません");
    desk.refused(&["undo", path], said);
    let out = shut.join("all.ics");
    desk.refused(&["export-ics", path, "-o", out.to_str().unwrap()], said);
    desk.refused(&["new", shut.join("second.meguri").to_str().unwrap()], said);
    assert_eq!(names(&shut), before, "nothing is left behind");
    assert_eq!(desk.run(&["dump", path]).stdout, whole, "nothing has changed");
    mode(&shut, 0o755);
}
