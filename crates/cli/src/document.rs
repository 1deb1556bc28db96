//! `document`: one document of a programme as a file, or all of them into a folder. `year-report`: that of the office.

use meguri_app::{App, UiError, door};
use meguri_model::Param;
use serde_json::{Value, json};

use crate::args::{DocumentArgs, FileLang, PeopleOrder, SheetSize, YearReportArgs};
use crate::output::Output;
use crate::run::find;

type Result<T> = std::result::Result<T, UiError>;

fn tag(lang: FileLang) -> &'static str {
    match lang {
        FileLang::En => "en",
        FileLang::Ja => "ja",
        FileLang::Both => "both",
    }
}

fn size(paper: SheetSize) -> &'static str {
    match paper {
        SheetSize::A4 => "a4",
        SheetSize::Letter => "letter",
    }
}

/// Writes the report of a year; `lang` is that of the paper.
pub fn year_report(app: &mut App, out: &Output, given: &YearReportArgs, lang: Option<FileLang>) -> Result<()> {
    let kind = if given.fiscal { "fiscal" } else { "calendar" };
    let input = json!({
        "kind": kind, "year": given.year, "lang": tag(lang.unwrap_or(FileLang::En)), "paper": given.paper.map(size),
        "path": given.output.display().to_string(),
    });
    let made = door::call(app, "save_year_report", input)?;
    if out.json { out.value(&made) } else { told(out, &made) }
    Ok(())
}

/// Makes what is asked for; `lang` is that of the paper (`all`: English and Japanese where none is given).
pub fn document(app: &mut App, out: &Output, given: &DocumentArgs, lang: Option<FileLang>) -> Result<()> {
    let programme = find(app, "programme", &given.programme)?;
    let paper = given.paper.map(size);
    let path = given.output.display().to_string();
    // Every document into a folder; into a workbook every list.
    if given.kind == "all" && given.output.extension().is_none_or(|e| !e.eq_ignore_ascii_case("xlsx")) {
        let languages = lang.map_or_else(|| vec!["en", "ja"], |l| vec![tag(l)]);
        let input = json!({ "programme": programme, "languages": languages, "paper": paper, "release": given.release, "folder": path });
        let made = door::call(app, "make_documents", input)?;
        if out.json {
            out.value(&made);
        } else {
            made["documents"].as_array().into_iter().flatten().for_each(|d| told(out, d));
        }
        return Ok(());
    }
    let page = door::call(app, "documents", json!({ "programme": programme }))?;
    let pick = |list: &str, wanted: &Option<String>| -> Result<Value> {
        let Some(wanted) = wanted else { return Ok(Value::Null) };
        let is = |c: &&Value| c["id"] == *wanted || ["en", "ja"].iter().any(|l| c["name"][l].as_str().is_some_and(|n| n == wanted || n.starts_with(&format!("{wanted}, ")) || n.starts_with(&format!("{wanted}、"))));
        let found = page[list].as_array().into_iter().flatten().find(is);
        found.map(|c| c["id"].clone()).ok_or_else(|| UiError::with("not_a_recipient", &[("id", wanted.as_str().into())]).field(list))
    };
    let group = given.group.as_ref().map(|letter| {
        let of = |c: &&Value| c["name"]["en"].as_str().is_some_and(|n| n.ends_with(&format!(" {letter}")));
        page["groups"].as_array().into_iter().flatten().find(of).map(|c| c["id"].clone()).ok_or_else(|| UiError::with("not_a_recipient", &[("id", letter.as_str().into())]).field("group"))
    });
    let choice = json!({
        "lang": tag(lang.unwrap_or(FileLang::En)),
        "paper": paper,
        "release": given.release,
        "group": group.transpose()?,
        "seat": pick("seats", &given.seat)?,
        "item": pick("items", &given.item)?,
        "host": pick("hosts", &given.host)?,
        "order": match given.order {
            None | Some(PeopleOrder::Precedence) => "precedence",
            Some(PeopleOrder::Reading) => "reading",
            Some(PeopleOrder::Organisation) => "organisation",
        },
        "page_each": given.page_each,
        "second_zone": !given.one_zone,
        "addresses": !given.no_addresses,
        "photographs": given.photographs,
        "biographies": given.biographies,
    });
    let made = door::call(app, "make_document", json!({ "programme": programme, "kind": given.kind, "choice": choice, "path": path }))?;
    if out.json { out.value(&made) } else { told(out, &made) }
    Ok(())
}

fn told(out: &Output, made: &Value) {
    let number = |name: &str| Param::Number(made[name].as_i64().unwrap_or(0));
    let (id, rows, pages) = (if made["pages"] == 0 { "cli-list" } else { "cli-document" }, number("rows"), number("pages"));
    out.message(id, &[("rows", rows), ("title", Param::Text(out.bi(&made["title"]).to_owned())), ("pages", pages), ("path", Param::Text(made["path"].as_str().unwrap_or_default().to_owned()))]);
    for note in made["notes"].as_array().into_iter().flatten() {
        out.line(&format!("  – {}", out.bi(note)));
    }
}
