//! Each subcommand, through the one door.

use std::io::BufRead;
use std::path::Path;
use std::process::ExitCode;

use meguri_app::script::{Script, half_json};
use meguri_app::{App, Clock, UiError, door, sample, typescript};
use meguri_model::Param;
use serde_json::{Value, json};

use crate::args::{Args, BackupAction, Command, FileLang};
use crate::document;
use crate::import;
use crate::manual;
use crate::matching;
use crate::output::Output;
use crate::release;

type Result<T> = std::result::Result<T, UiError>;

pub fn run(args: &Args, out: &Output) -> Result<ExitCode> {
    let clock = clock(args)?;
    let author = std::env::var("MEGURI_AUTHOR").or_else(|_| std::env::var("USER")).or_else(|_| std::env::var("USERNAME")).unwrap_or_else(|_| "meguri".to_owned());
    let open = |file: &Path| App::open(file, clock, &author);
    match &args.command {
        Command::New { file } => {
            App::create(file, clock, &author)?;
            done(out, "cli-made", file, json!({ "path": file }));
        }
        Command::Sample { file, today } => {
            let today = match today {
                Some(t) => t.parse().map_err(|_| bad("sample", t, "today"))?,
                None => clock.today("Europe/London"),
            };
            let mut app = App::create(file, clock, &author)?;
            let names = sample::fill(&mut app, today)?;
            done(out, "cli-made", file, json!({ "path": file, "names": names }));
        }
        Command::Call { file, name, input } => return call(&mut open(file)?, out, name, input.as_deref()),
        Command::Commands { typescript: Some(folder) } => {
            for (name, text) in typescript::files() {
                meguri_app::export::write_whole(&folder.join(name), text.as_bytes())?;
            }
        }
        Command::Commands { typescript: None } => commands(out),
        Command::Manual { folder } => manual::write(folder)?,
        Command::ExportIcs { file, programme, person, output } => {
            let mut app = open(file)?;
            export(&mut app, out, programme.as_deref(), person.as_deref(), args.lang.unwrap_or(FileLang::En), output)?;
        }
        Command::Check { file, programme } => return check(&mut open(file)?, out, programme.as_deref()),
        Command::Dump { file } => {
            let content = door::call(&mut open(file)?, "dump", json!({}))?;
            out.line(&format!("{content:#}"));
        }
        Command::History { file, limit } => {
            let lines = door::call(&mut open(file)?, "history", json!({ "limit": limit }))?;
            each(out, &lines, |l| format!("{}  {}  {}  {}{}", l["seq"], text(&l["at"]), text(&l["author"]), out.bi(&l["said"]), if l["undone"] == true { " ↶" } else { "" }));
        }
        Command::Undo { file } => changed(&mut open(file)?, out, "undo")?,
        Command::Redo { file } => changed(&mut open(file)?, out, "redo")?,
        Command::Search { file, text: wanted, limit } => {
            let hits = door::call(&mut open(file)?, "search", json!({ "text": wanted, "limit": limit }))?;
            each(out, &hits, |h| format!("{}  {}  {}  {}", text(&h["noun"]), text(&h["id"]), out.bi(&h["title"]), out.bi(&h["detail"])));
        }
        Command::Release { file, programme, dry_run, note } => {
            release::release(&mut open(file)?, out, programme, *dry_run, note.as_deref())?;
        }
        Command::Releases { file, programme } => release::releases(&mut open(file)?, out, programme)?,
        Command::Issue { file, programme, to, requests, output } => {
            release::issue(&mut open(file)?, out, programme, to, *requests, output)?;
        }
        Command::Import(given) => return import::import(&mut open(&given.file)?, out, given),
        Command::Imports { file, batch, raw } => import::imports(&mut open(file)?, out, batch.as_deref(), *raw)?,
        Command::ExportPeople { file, programme, form, output } => {
            import::export_people(&mut open(file)?, out, programme.as_deref(), *form, output)?;
        }
        Command::Document(given) => document::document(&mut open(&given.file)?, out, given, args.lang)?,
        Command::YearReport(given) => document::year_report(&mut open(&given.file)?, out, given, args.lang)?,
        Command::Reply { file, reply, dry_run } => {
            let known = release::reply(&mut open(file)?, out, reply, *dry_run)?;
            return Ok(if known { ExitCode::SUCCESS } else { ExitCode::from(5) });
        }
        Command::Match(given) => return matching::matching(out, given),
        Command::Backup { action: BackupAction::List { file } } => {
            let list = meguri_store::backup::list(file)?;
            let rows: Vec<Value> = list.iter().map(|b| json!({ "name": b.name, "path": b.path, "bytes": b.bytes })).collect();
            each(out, &Value::Array(rows), |b| format!("{}  {} kB", text(&b["name"]), b["bytes"].as_u64().unwrap_or(0) / 1024));
        }
        Command::Backup { action: BackupAction::Restore { file, name } } => {
            let stamp = clock.now().format("%Y-%m-%dT%H%M%S").to_string();
            let kept = restore(file, name, &stamp, clock, &author)?;
            done(out, "cli-restored", &kept, json!({ "restored": name, "kept": kept }));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn restore(file: &Path, name: &str, stamp: &str, clock: Clock, author: &str) -> Result<std::path::PathBuf> {
    let mut app = App::open(file, clock, author)?;
    Ok(app.workspace_mut().restore(name, stamp)?)
}

fn clock(args: &Args) -> Result<Clock> {
    match &args.now {
        None => Ok(Clock::System),
        Some(t) => {
            meguri_app::clock::parse(t).map(Clock::Fixed).ok_or_else(|| bad("--now", t, "now"))
        }
    }
}

fn bad(command: &str, detail: &str, field: &str) -> UiError {
    UiError::with("bad_input", &[("command", command.into()), ("detail", detail.into())]).field(field)
}

fn text(v: &Value) -> &str {
    v.as_str().unwrap_or_default()
}

fn done(out: &Output, message: &str, path: &Path, value: Value) {
    if out.json { out.value(&value) } else { out.message(message, &[("path", path.display().to_string().into())]) }
}

/// A list, one line each, or the JSON as it is.
fn each(out: &Output, list: &Value, line: impl Fn(&Value) -> String) {
    if out.json {
        out.value(list);
        return;
    }
    for row in list.as_array().into_iter().flatten() {
        out.line(&line(row));
    }
}

fn changed(app: &mut App, out: &Output, name: &str) -> Result<()> {
    let answer = door::call(app, name, json!({}))?;
    if out.json {
        out.value(&answer);
    } else {
        out.line(out.bi(&answer["said"]));
    }
    Ok(())
}

fn commands(out: &Output) {
    let mut types = typescript::Types::default();
    let rows: Vec<Value> = door::table()
        .iter()
        .map(|e| {
            let (input, output) = e.type_names(&mut types);
            json!({ "name": e.name, "kind": e.kind, "input": input, "output": output, "doc": e.doc_line() })
        })
        .collect();
    each(out, &Value::Array(rows), |r| {
        format!("{:<22} {:<7} {} -> {}\n{:<22} {}", text(&r["name"]), text(&r["kind"]), text(&r["input"]), text(&r["output"]), "", text(&r["doc"]))
    });
}

/// One call, or one a line from standard input. Stops at the first line that fails; what was answered is done.
fn call(app: &mut App, out: &Output, name: &str, input: Option<&str>) -> Result<ExitCode> {
    if name != "-" && input != Some("-") {
        let input = match input {
            None => json!({}),
            Some(t) => serde_json::from_str(t).map_err(|e| half_json(1, &e.to_string()))?,
        };
        let answer = door::call(app, name, input)?;
        out.line(&format!("{answer:#}"));
        return Ok(ExitCode::SUCCESS);
    }
    let mut script = Script::default();
    for (i, line) in std::io::stdin().lock().lines().enumerate() {
        let number = i64::try_from(i + 1).unwrap_or(i64::MAX);
        let line = line.map_err(|e| half_json(number, &e.to_string()))?;
        let answer = if name == "-" {
            script.run_line(app, &line)?
        } else if line.trim().is_empty() {
            None
        } else {
            let input = serde_json::from_str(&line).map_err(|e| half_json(number, &e.to_string()))?;
            Some(door::call(app, name, input)?)
        };
        if let Some(answer) = answer {
            out.value(&answer);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The id of a record given by id or by name; a name that fits several is refused with the list.
pub fn find(app: &mut App, noun: &str, wanted: &str) -> Result<String> {
    let hits = door::call(app, "search", json!({ "text": wanted, "limit": 200 }))?;
    let of_noun: Vec<&Value> = hits.as_array().into_iter().flatten().filter(|h| h["noun"] == noun).collect();
    let by_id = wanted.len() == 36 && wanted.matches('-').count() == 4;
    if by_id {
        return Ok(wanted.to_owned());
    }
    let same = |h: &&&Value| ["en", "ja"].iter().any(|l| h["title"][l] == wanted);
    let exact: Vec<&&Value> = of_noun.iter().filter(same).collect();
    match (exact.as_slice(), of_noun.as_slice()) {
        ([one], _) => Ok(text(&one["id"]).to_owned()),
        ([], [one]) => Ok(text(&one["id"]).to_owned()),
        ([], []) => Err(UiError::with("not_found", &[("noun", Param::Term(format!("noun-{noun}"))), ("id", wanted.into())]).field(noun)),
        _ => {
            let which = of_noun.iter().take(5).map(|h| Param::Text(format!("{} ({})", text(&h["title"]["en"]), text(&h["id"])))).collect();
            Err(UiError::with("ambiguous_name", &[("name", wanted.into()), ("which", Param::List(which))]).field(noun))
        }
    }
}

fn export(app: &mut App, out: &Output, programme: Option<&str>, person: Option<&str>, lang: FileLang, path: &Path) -> Result<()> {
    let programme = programme.map(|p| find(app, "programme", p)).transpose()?;
    let person = person.map(|p| find(app, "person", p)).transpose()?;
    let lang = match lang {
        FileLang::En => "en",
        FileLang::Ja => "ja",
        FileLang::Both => "both",
    };
    let answer = door::call(app, "export_ics", json!({ "programme": programme, "person": person, "lang": lang, "path": path }))?;
    if out.json {
        out.value(&answer);
        return Ok(());
    }
    let n = |v: &Value| Param::Number(v.as_i64().unwrap_or(0));
    out.message("cli-exported", &[("n", n(&answer["events"])), ("path", path.display().to_string().into())]);
    for line in answer["left_out"].as_array().into_iter().flatten() {
        out.line(&format!("  – {}: {}", out.bi(&line["title"]), out.bi(&line["text"])));
    }
    Ok(())
}

fn check(app: &mut App, out: &Output, programme: Option<&str>) -> Result<ExitCode> {
    let programme = programme.map(|p| find(app, "programme", p)).transpose()?;
    let input = programme.map_or_else(|| json!({}), |p| json!({ "programme": p }));
    let clashes = door::call(app, "clashes", input)?;
    let open = |c: &&Value| c["accepted"].is_null();
    let blocks = clashes.as_array().into_iter().flatten().filter(open).any(|c| c["level"] == "block");
    each(out, &clashes, |c| {
        let accepted = c["accepted"]["reason"].as_str().map(|r| format!(" [{r}]")).unwrap_or_default();
        let fix = c["fixes"].get(0).map(|f| format!("\n       → {}", out.bi(&f["label"]))).unwrap_or_default();
        format!("{:<5}  {}{accepted}\n       {}{fix}", text(&c["level"]), out.bi(&c["headline"]), out.bi(&c["detail"]))
    });
    if !out.json && clashes.as_array().is_some_and(Vec::is_empty) {
        out.message("cli-no-clashes", &[]);
    }
    Ok(if blocks { ExitCode::from(4) } else { ExitCode::SUCCESS })
}
