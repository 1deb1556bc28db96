//! `import`: a list from outside, shown as it would come in or brought in as one change.

use std::path::Path;
use std::process::ExitCode;

use meguri_app::{App, UiError, door};
use meguri_model::Param;
use serde_json::{Value, json};

use crate::args::{DateOrder, Duplicates, ImportArgs, ImportAs, PeopleForm};
use crate::output::Output;
use crate::run::find;

/// A question is open: nothing was written.
const ASKS: u8 = 6;

fn rows(v: &Value) -> impl Iterator<Item = &Value> {
    v.as_array().into_iter().flatten()
}

/// Shows what a source would become, and brings it in unless that is all that is wanted.
///
/// # Errors
/// What reading and writing refuse; an open question is no error but the exit code 6.
pub fn import(app: &mut App, out: &Output, args: &ImportArgs) -> Result<ExitCode, UiError> {
    match for_what(app, out, args)? {
        For::Events => {}
        For::Answers => {
            let known = crate::release::reply(app, out, &args.source, args.dry_run)?;
            return Ok(if known { ExitCode::SUCCESS } else { ExitCode::from(5) });
        }
        For::Unclear => return Ok(ExitCode::from(ASKS)),
    }
    let programme = args.programme.as_deref().map(|p| find(app, "programme", p)).transpose()?;
    let mut input = json!({ "fill": args.fill, "limit": 100_000 });
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            input[key] = value;
        }
    };
    if args.source == Path::new("-") {
        let text = std::io::read_to_string(std::io::stdin()).map_err(|e| UiError::with("io", &[("detail", e.to_string().into())]))?;
        set("pasted", Some(json!(text)));
    } else {
        set("path", Some(json!(args.source)));
    }
    set("programme", programme.map(Value::from));
    set("kind", args.kind.map(|k| match k {
        ImportAs::People => "people".into(),
        ImportAs::Organisations => "organisations".into(),
        ImportAs::Programmes => "programmes".into(),
        ImportAs::Items | ImportAs::Answers => "items".into(),
        ImportAs::Wishes => "wishes".into(),
    }));
    set("zone", args.zone.clone().map(Value::from));
    set("year", args.year.map(Value::from));
    set("day_first", args.dates.map(|d| (d == DateOrder::DayFirst).into()));
    let limits = json!({ "rows": args.max_rows, "megabytes": args.max_mb, "times": args.max_times, "line": args.max_line });
    set("limits", Some(limits));
    set("duplicates", args.duplicates.map(|d| if d == Duplicates::Same { "same".into() } else { "new".into() }));
    let proposal = door::call(app, "read_import", input.clone())?;
    let asks = proposal["counts"]["asks"].as_u64().unwrap_or(0);
    let comes = proposal["counts"]["new"].as_u64().unwrap_or(0) + proposal["counts"]["changed"].as_u64().unwrap_or(0);
    let stops = args.dry_run || asks > 0 || comes == 0;
    if out.json && stops {
        out.value(&proposal);
    } else if !out.json {
        show(out, &proposal);
    }
    if asks > 0 {
        if !out.json {
            out.message("cli-import-asks", &[("n", Param::Number(i64::try_from(asks).unwrap_or(i64::MAX)))]);
        }
        return Ok(ExitCode::from(ASKS));
    }
    if stops {
        return Ok(ExitCode::SUCCESS);
    }
    let done = door::call(app, "apply_import", input)?;
    if out.json { out.value(&done) } else { out.line(out.bi(&done["said"])) }
    Ok(ExitCode::SUCCESS)
}

/// What a calendar file is taken for.
enum For {
    Events,
    Answers,
    Unclear,
}

/// A calendar file of answers goes to the answers; one that may be either is asked about.
fn for_what(app: &mut App, out: &Output, args: &ImportArgs) -> Result<For, UiError> {
    if args.kind == Some(ImportAs::Answers) {
        return Ok(For::Answers);
    }
    if args.kind.is_some() || !args.source.extension().is_some_and(|e| e.eq_ignore_ascii_case("ics")) {
        return Ok(For::Events);
    }
    let file = door::call(app, "calendar_file", json!({ "path": args.source }))?;
    Ok(match file["for_what"].as_str() {
        Some("answers") => For::Answers,
        Some("ask") => {
            if out.json { out.value(&file) } else { out.message("cli-import-answers-or-events", &[("what", Param::Text(out.bi(&file["said"]).to_owned()))]) }
            For::Unclear
        }
        _ => For::Events,
    })
}

/// Lists the batches, or shows one.
pub fn imports(app: &mut App, out: &Output, batch: Option<&str>, raw: bool) -> Result<(), UiError> {
    let all = door::call(app, "import_batches", json!({}))?;
    let Some(wanted) = batch else {
        if out.json {
            out.value(&all);
            return Ok(());
        }
        for (n, b) in (1..).zip(rows(&all)) {
            let source = if b["source"] == "" { out.bi(&b["kind_name"]).to_owned() } else { b["source"].as_str().unwrap_or_default().to_owned() };
            out.line(&format!("{n:>3}  {}  {}  {source}  {}", out.bi(&b["at"]), b["by"].as_str().unwrap_or_default(), out.bi(&b["said"])));
        }
        return Ok(());
    };
    let id = wanted.parse::<usize>().ok().and_then(|n| all.get(n.checked_sub(1)?)).map_or(json!(wanted), |b| b["id"].clone());
    let one = door::call(app, "import_batch", json!({ "batch": id, "whole": true }))?;
    if out.json {
        out.value(&one);
        return Ok(());
    }
    if !raw {
        for r in rows(&one["records"]) {
            out.line(&format!("{:>5}  {}  {}", r["row"].to_string(), out.bi(&r["said"]), out.bi(&r["name"])));
        }
        out.line("");
    }
    out.line(one["raw"].as_str().unwrap_or_default());
    Ok(())
}

/// Writes people as CSV or vCard.
pub fn export_people(app: &mut App, out: &Output, programme: Option<&str>, form: Option<PeopleForm>, path: &Path) -> Result<(), UiError> {
    let programme = programme.map(|p| find(app, "programme", p)).transpose()?;
    let card = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("vcf"));
    let form = match form {
        Some(PeopleForm::Vcard) => "vcard",
        None if card => "vcard",
        _ => "csv",
    };
    let done = door::call(app, "export_people", json!({ "programme": programme, "form": form, "path": path }))?;
    if out.json { out.value(&done) } else { out.line(out.bi(&done["said"])) }
    Ok(())
}

fn show(out: &Output, proposal: &Value) {
    for said in rows(&proposal["said"]) {
        out.line(&format!("· {}", out.bi(said)));
    }
    for row in rows(&proposal["rows"]).filter(|r| r["fate"] != "same") {
        // What changes is shown with what it was.
        let cell = |c: &Value| match (out.bi(&c["was"]), out.bi(&c["text"])) {
            ("", now) => now.to_owned(),
            (was, now) => format!("{was} → {now}"),
        };
        let cells: Vec<String> = rows(&row["cells"]).map(cell).filter(|t| !t.is_empty()).collect();
        out.line(&format!("{:>5}  {}  {}", row["row"].to_string(), out.bi(&row["said"]), cells.join(" | ")));
        for doubt in rows(&row["doubts"]) {
            let or: Vec<&str> = rows(&doubt["alternatives"]).map(|a| out.bi(&a["label"])).collect();
            let or = if or.is_empty() { String::new() } else { format!(" → {}", or.join(" / ")) };
            out.line(&format!("       {} {}{or}", if doubt["asks"] == true { "?" } else { "·" }, out.bi(&doubt["said"])));
        }
        for candidate in rows(&row["candidates"]).filter(|_| row["same_as"].is_null()) {
            out.line(&format!("       ? {} ({})", out.bi(&candidate["name"]), out.bi(&candidate["why"])));
        }
    }
    let n = |key: &str| Param::Number(proposal["counts"][key].as_i64().unwrap_or(0));
    out.message("cli-import-sum", &[("new", n("new")), ("changed", n("changed")), ("same", n("same")), ("out", n("left_out"))]);
}
