//! The house: which crate may know which, types without drift, both languages whole.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn metadata() -> Value {
    // Only this machine's dependencies: those of other systems may not be downloaded.
    let host = Command::new("rustc").arg("-vV").output().unwrap();
    let host = String::from_utf8(host.stdout).unwrap();
    let host = host.lines().find_map(|l| l.strip_prefix("host: ")).unwrap();
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--filter-platform", host])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

#[test]
fn no_crate_knows_more_than_it_may() {
    let allowed: BTreeMap<&str, &[&str]> = [
        ("meguri-model", &[][..]),
        ("meguri-calendar", &["meguri-model"]),
        ("meguri-store", &["meguri-model"]),
        ("meguri-documents", &["meguri-model"]),
        ("meguri-app", &["meguri-calendar", "meguri-documents", "meguri-matching", "meguri-model", "meguri-store"]),
        ("meguri-matching", &[]),
        ("meguri-cli", &["meguri-app", "meguri-matching", "meguri-model", "meguri-store"]),
        ("meguri-desktop", &["meguri-app", "meguri-model"]),
        ("meguri-tests", &["meguri-app", "meguri-calendar", "meguri-model", "meguri-store"]),
    ]
    .into();
    let metadata = metadata();
    let mut seen = BTreeSet::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if !name.starts_with("meguri-") {
            continue;
        }
        seen.insert(name.to_owned());
        let may = allowed.get(name).unwrap_or_else(|| panic!("{name} has no line in this test"));
        for dependency in package["dependencies"].as_array().unwrap() {
            let to = dependency["name"].as_str().unwrap();
            assert!(!to.starts_with("meguri-") || may.contains(&to), "{name} must not know {to}");
            let outside = |field: &str, homes: &[&str]| {
                assert!(to != field || homes.contains(&name), "{name} must not use {field}");
            };
            outside("rusqlite", &["meguri-store"]);
            outside("jiff", &["meguri-model"]);
            outside("ical", &["meguri-calendar"]);
            outside("typst", &["meguri-documents"]);
            outside("rust_xlsxwriter", &["meguri-documents"]);
            outside("rustsat", &["meguri-matching"]);
            outside("tauri", &["meguri-desktop"]);
        }
    }
    assert_eq!(seen.len(), allowed.len());
}

#[test]
fn no_sql_outside_the_store_and_no_zone_code_outside_the_zone_module() {
    for (word, home) in [("SELECT ", "crates/store"), ("INSERT INTO", "crates/store"), ("jiff::", "crates/model/src/zone.rs")] {
        for file in rust_files(root()) {
            let path = file.strip_prefix(root()).unwrap().display().to_string();
            if path.starts_with(home) || path.starts_with("tests/") {
                continue;
            }
            let text = std::fs::read_to_string(&file).unwrap();
            assert!(!text.contains(word), "{path} has {word:?}, which belongs in {home}");
        }
    }
}

#[test]
fn every_dependency_is_permissive() {
    const GOOD: &[&str] = &[
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "0BSD", "Unicode-3.0", "CC0-1.0", "MPL-2.0",
        "Unlicense", "BSL-1.0", "MIT-0", "Apache-2.0 WITH LLVM-exception", "Unicode-DFS-2016",
    ];
    let bare = |l: &str| l.trim_matches(|c| c == '(' || c == ')' || c == ' ').to_owned();
    for package in metadata()["packages"].as_array().unwrap() {
        let licence = match package["license"].as_str() {
            Some(l) => l.replace('/', " OR "),
            // `ical` names a file instead: the Apache licence.
            None => {
                let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap();
                let text = std::fs::read_to_string(folder.join(package["license_file"].as_str().unwrap())).unwrap();
                if text.contains("Apache License") && text.contains("Version 2.0") { "Apache-2.0".to_owned() } else { String::new() }
            }
        };
        // One choice of which every part is fine: `(MIT OR Apache-2.0) AND Unicode-3.0` splits into both ways to read it.
        let by_choice = licence.split(" OR ").any(|choice| choice.split(" AND ").all(|l| GOOD.contains(&bare(l).as_str())));
        let by_part = licence.split(" AND ").all(|part| part.split(" OR ").any(|l| GOOD.contains(&bare(l).as_str())));
        assert!(by_choice || by_part, "{}: {licence:?}", package["name"]);
    }
}

#[test]
fn the_types_of_the_window_are_those_of_the_core() {
    for (name, text) in meguri_app::typescript::files() {
        let path = root().join("ui/src/gen").join(name);
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == text, "{} has drifted: run `make types`", path.display());
    }
}

/// Message ids with the variables each uses.
fn messages(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut out = BTreeMap::new();
    let files = [folder.to_owned(), folder.join("window")].map(|f| std::fs::read_dir(f).unwrap());
    for entry in files.into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let mut id = String::new();
        for line in text.lines() {
            if let Some((head, _)) = line.split_once('=') {
                let head = head.trim_end();
                if !line.starts_with([' ', '#', '*', '[', '.']) && head.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
                    id = head.to_owned();
                    assert!(out.insert(id.clone(), BTreeSet::new()).is_none(), "{id} twice in {}", folder.display());
                }
            }
            if line.starts_with('#') || id.is_empty() {
                continue;
            }
            for part in line.split('$').skip(1) {
                let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
                out.get_mut(&id).unwrap().insert(name);
            }
        }
    }
    out
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (en, ja) = (messages(&root().join("text/en")), messages(&root().join("text/ja")));
    let only = |a: &BTreeMap<String, BTreeSet<String>>, b: &BTreeMap<String, BTreeSet<String>>| -> Vec<String> {
        a.keys().filter(|k| !b.contains_key(*k)).cloned().collect()
    };
    assert_eq!(only(&en, &ja), Vec::<String>::new(), "only in English");
    assert_eq!(only(&ja, &en), Vec::<String>::new(), "only in Japanese");
    for (id, variables) in &en {
        assert_eq!(variables, &ja[id], "{id}");
    }
    assert!(en.len() > 200);
}

#[test]
fn every_message_the_core_can_say_is_in_the_catalogue() {
    let en = messages(&root().join("text/en"));
    let mut wanted: Vec<String> = meguri_app::error::CODES.iter().map(|c| format!("error-{}", c.replace('_', "-"))).collect();
    for file in rust_files(&root().join("crates")) {
        let text = std::fs::read_to_string(&file).unwrap();
        for pattern in ["Message::new(\"", "text::word(\"", "word(\"", "Term(\""] {
            for part in text.split(pattern).skip(1) {
                let id = part.split('"').next().unwrap_or_default();
                if id.contains('-') && !id.contains(['{', ' ', '<']) {
                    wanted.push(id.to_owned());
                }
            }
        }
    }
    for noun in meguri_store::records::CONTENT {
        wanted.push(format!("noun-{}", noun.replace('_', "-")));
        wanted.push(format!("count-{}", noun.replace('_', "-")));
    }
    wanted.extend(of_questions());
    wanted.sort();
    wanted.dedup();
    let missing: Vec<&String> = wanted.iter().filter(|id| !en.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(wanted.len() > 80);
}

/// What is said of each kind of open question.
fn of_questions() -> Vec<String> {
    let kinds = meguri_model::open_questions::QuestionKind::ALL;
    let ids = |p: &'static str| kinds.iter().map(move |k| format!("{p}-{}", k.as_str().replace('_', "-")));
    ["question", "owed", "kind", "brief", "answered"].into_iter().flat_map(ids).collect()
}

#[test]
fn no_message_of_the_core_is_unused() {
    // Ids built from parts: the parts are looked for, or other tests walk them.
    const BUILT: &[&str] = &["term-", "noun-", "field-", "city-", "country-", "count-", "lang-name-", "error-", "ui-", "ics-", "release-fate-", "release-fact-", "paper-", "import-doubt-", "menu-", "setting-", "rule-", "year-by-", "year-number-", "year-head-"];
    let sources: String = rust_files(root()).iter().map(|f| std::fs::read_to_string(f).unwrap()).collect();
    let said = |id: &str| sources.contains(&format!("\"{id}\""));
    let rule = |id: &str| {
        let part = |rule: &'_ str| ["-head", "-detail", "-detail-more"].iter().find_map(|end| rule.strip_suffix(end).map(str::to_owned));
        let name = id.strip_prefix("clash-").and_then(part);
        name.is_some_and(|n| sources.contains(&format!("\"{}\"", n.replace('-', "_"))))
    };
    let asked = of_questions();
    let unused: Vec<String> = messages(&root().join("text/en"))
        .into_keys()
        .filter(|id| !BUILT.iter().any(|b| id.starts_with(b)) && !said(id) && !rule(id) && !asked.contains(id))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut out = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["target", "node_modules", ".git", "out", "dist"].contains(&name.as_str()) {
                open.push(path);
            } else if name.ends_with(".rs") {
                out.push(path);
            }
        }
    }
    out.sort();
    out
}
