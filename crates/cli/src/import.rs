//! `import`: a list from outside, shown as it would come in or brought in as one change.

use std::path::Path;
use std::process::ExitCode;

use meguri_app::{App, UiError, door};
use meguri_model::Param;
use serde_json::{Value, json};

use crate::args::{DateOrder, Duplicates, ImportArgs, ImportAs};
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
        ImportAs::Items => "items".into(),
    }));
    set("zone", args.zone.clone().map(Value::from));
    set("year", args.year.map(Value::from));
    set("day_first", args.dates.map(|d| (d == DateOrder::DayFirst).into()));
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

fn show(out: &Output, proposal: &Value) {
    for said in rows(&proposal["said"]) {
        out.line(&format!("· {}", out.bi(said)));
    }
    for row in rows(&proposal["rows"]).filter(|r| r["fate"] != "same") {
        let cells: Vec<&str> = rows(&row["cells"]).map(|c| out.bi(&c["text"])).filter(|t| !t.is_empty()).collect();
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
