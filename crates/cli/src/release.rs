//! `release`, `releases`, `issue`, `reply`: freeze a programme, list who holds which, write what recipients get, enter what they
//! answer.

use std::path::Path;

use meguri_app::{App, UiError, door};
use meguri_model::Param;
use serde_json::{Value, json};

use crate::output::Output;
use crate::run::find;

type Result<T> = std::result::Result<T, UiError>;

fn text(v: &Value) -> &str {
    v.as_str().unwrap_or_default()
}

fn rows(v: &Value) -> impl Iterator<Item = &Value> {
    v.as_array().into_iter().flatten()
}

/// Freezes the programme, or with `dry_run` says what that would tell whom.
pub fn release(app: &mut App, out: &Output, programme: &str, dry_run: bool, note: Option<&str>) -> Result<()> {
    let id = find(app, "programme", programme)?;
    if dry_run {
        let preview = door::call(app, "release_preview", json!({ "programme": id }))?;
        if out.json {
            out.value(&preview);
            return Ok(());
        }
        for line in rows(&preview["comparison"]["days"]).flat_map(|d| rows(&d["lines"])) {
            out.line(&format!("{:<10} {}", out.bi(&line["fate_word"]), out.bi(&line["said"])));
        }
        for r in rows(&preview["recipients"]).filter(|r| r["touched"] == true) {
            out.line(&format!("→ {}: {}", out.bi(&r["name"]), out.bi(&r["reason"])));
        }
        return Ok(());
    }
    let done = door::call(app, "release_programme", json!({ "programme": id, "note": note.unwrap_or_default() }))?;
    if out.json { out.value(&done) } else { out.line(out.bi(&done["said"])) }
    Ok(())
}

/// The releases of a programme, then who holds which.
pub fn releases(app: &mut App, out: &Output, programme: &str) -> Result<()> {
    let id = find(app, "programme", programme)?;
    let ledger = door::call(app, "ledger", json!({ "programme": id }))?;
    if out.json {
        out.value(&ledger);
        return Ok(());
    }
    for r in rows(&ledger["releases"]) {
        out.line(&format!("{}  {}  {}  {}/{}  {}", r["number"], out.bi(&r["at"]), text(&r["by"]), r["acknowledged"], r["issued"], text(&r["note"])));
    }
    for r in rows(&ledger["recipients"]).filter(|r| !r["holds"].is_null()) {
        let old = if r["old"] == true { format!("  ! {}", out.bi(&r["reason"])) } else { String::new() };
        out.line(&format!("  {}  {}  {}{old}", r["holds"]["number"], out.bi(&r["name"]), out.bi(&r["holds"]["at"])));
    }
    Ok(())
}

/// Writes the last release's files for `to` (names; `all`; else those who must be told) into a folder.
pub fn issue(app: &mut App, out: &Output, programme: &str, to: &[String], requests: bool, folder: &Path) -> Result<()> {
    let id = find(app, "programme", programme)?;
    let ledger = door::call(app, "ledger", json!({ "programme": id }))?;
    let last = ledger["releases"].get(0).map(|r| r["id"].clone());
    let last = last.ok_or_else(|| UiError::with("no_release", &[("number", Param::Number(1))]).field("programme"))?;
    let named = |r: &Value, wanted: &str| ["en", "ja"].iter().any(|l| r["name"][l] == wanted) || r["id"] == wanted;
    for wanted in to.iter().filter(|t| *t != "all") {
        if !rows(&ledger["recipients"]).any(|r| named(r, wanted)) {
            return Err(UiError::with("not_a_recipient", &[("id", wanted.as_str().into())]).field("to"));
        }
    }
    let picked: Vec<Value> = rows(&ledger["recipients"])
        .filter(|r| match to {
            [] => r["touched"] == true,
            names => names.iter().any(|n| n == "all" || named(r, n)),
        })
        .map(|r| json!({ "kind": r["kind"], "id": r["id"] }))
        .collect();
    std::fs::create_dir_all(folder).map_err(|e| UiError::with("io", &[("detail", e.to_string().into())]).field("output"))?;
    let done = door::call(app, "hand_out", json!({ "release": last, "recipients": picked, "folder": folder, "requests": requests }))?;
    if out.json {
        out.value(&done);
        return Ok(());
    }
    out.line(out.bi(&done["said"]));
    for file in rows(&done["files"]) {
        out.line(&format!("  {}", text(file)));
    }
    Ok(())
}

/// Enters what a returned file says anew, and says what became of each answer. False if any belongs to nobody and nothing here.
pub fn reply(app: &mut App, out: &Output, path: &Path, dry_run: bool) -> Result<bool> {
    let bytes = std::fs::read(path).map_err(|e| UiError::with("io", &[("detail", e.to_string().into())]).field("reply"))?;
    // Addresses and UIDs are ASCII; a name that is not UTF-8 is not what decides.
    let input = json!({ "reply": String::from_utf8_lossy(&bytes) });
    let mut view = door::call(app, "read_reply", input.clone())?;
    let news = view["news"].as_u64().unwrap_or_default();
    let done = if news > 0 && !dry_run { Some(door::call(app, "apply_reply", input)?) } else { None };
    let known = view["unknown"] == 0;
    if out.json {
        view["done"] = done.unwrap_or(Value::Null);
        out.value(&view);
        return Ok(known);
    }
    for line in rows(&view["lines"]) {
        let name = if out.bi(&line["name"]).is_empty() { text(&line["mail"]) } else { out.bi(&line["name"]) };
        let why = if out.bi(&line["why"]).is_empty() { String::new() } else { format!("  ! {}", out.bi(&line["why"])) };
        out.line(&format!("{name}  {}  {}  {}{why}", out.bi(&line["said_word"]), out.bi(&line["item"]), out.bi(&line["at"])));
    }
    if let Some(done) = done {
        out.line(out.bi(&done["said"]));
    }
    Ok(known)
}
