//! All that is held on one person, to hand over; and erasing it, with a count left where a name stood.

use std::collections::BTreeSet;
use std::path::PathBuf;

use meguri_model::release::{Issue, Release};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{OfPerson, name, page};
use crate::app::Did;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::export::{safe_name, write_whole};
use crate::listing::count;
use crate::text;
use crate::views::history::Changed;
use crate::views::person::{ErasePreview, PersonView, PersonalFiles};

/// Whose data, into which folder, in which language the readable text.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportPersonalData {
    pub person: PersonId,
    pub folder: String,
    pub lang: Lang,
}

/// Every row that is about the person: their own, those of their seats; of items only which they are.
fn rows(db: Db<'_>, person: PersonId) -> Result<Value> {
    let content = db.dump()?;
    let empty = Map::new();
    let tables = content.as_object().unwrap_or(&empty);
    let list = |table: &str| tables.get(table).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let names = |row: &Value, ids: &BTreeSet<String>| row.as_object().is_some_and(|o| o.values().any(|v| v.as_str().is_some_and(|s| ids.contains(s))));
    let own: BTreeSet<String> = [person.to_string()].into();
    let mut ids = own.clone();
    ids.extend(list("participation").iter().filter(|r| names(r, &own)).filter_map(|r| r["id"].as_str()).map(str::to_owned));
    let mut out = Map::new();
    for (table, rows) in tables.iter().filter(|(t, _)| *t != "release" && *t != "setting") {
        let found: Vec<Value> = rows
            .as_array()
            .into_iter()
            .flatten()
            .filter(|r| names(r, &ids))
            .map(|r| match table.as_str() {
                "item" => json!({ "id": r["id"], "title_en": r["title_en"], "title_ja": r["title_ja"], "when_start": r["when_start"], "host_contact": person }),
                _ => r.clone(),
            })
            .collect();
        if !found.is_empty() {
            out.insert(table.clone(), Value::Array(found));
        }
    }
    let releases: Vec<Value> = db
        .all::<Release>()?
        .into_iter()
        .filter_map(|r| {
            let seat = r.frozen.seats.iter().find(|s| s.person == Some(person))?;
            Some(json!({ "programme": r.frozen.programme.title, "number": r.number, "at": r.at, "name": seat.name, "organisation": seat.organisation }))
        })
        .collect();
    if !releases.is_empty() {
        out.insert("release".into(), Value::Array(releases));
    }
    Ok(Value::Object(out))
}

/// The same to read: a heading and its lines.
fn readable(view: &PersonView, lang: Lang) -> String {
    let p = &view.person;
    let mut out = format!("{}\n", view.name.get(lang));
    let mut part = |id: &str, lines: Vec<String>| {
        let lines: Vec<String> = lines.into_iter().filter(|l| !l.trim().is_empty()).collect();
        if !lines.is_empty() {
            out.push_str(&format!("\n{}\n", text::word(id).get(lang)));
            lines.iter().for_each(|l| out.push_str(&format!("  {l}\n")));
        }
    };
    let of = |parts: &[&str]| parts.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" · ");
    part("personal-names", view.forms.iter().map(|f| of(&[f.label.get(lang), &f.plain])).collect());
    part("personal-posts", view.posts.iter().map(|x| of(&[x.said.get(lang), x.organisation.get(lang), x.dates.get(lang), x.nature.get(lang)])).collect());
    part("personal-languages", view.languages.iter().map(|l| of(&[l.name.get(lang), l.level.get(lang)])).collect());
    part("personal-contacts", p.contacts.iter().map(|c| c.value.clone()).collect());
    part("personal-diet", vec![p.diet.clone().unwrap_or_default()]);
    part("personal-access", vec![p.access.clone().unwrap_or_default()]);
    part("personal-away", view.away.iter().map(|a| of(&[a.said.get(lang), &a.reason])).collect());
    part("personal-programmes", view.programmes.iter().flat_map(|x| {
        let head = of(&[x.title.get(lang), x.dates.get(lang), x.part.get(lang)]);
        std::iter::once(head).chain(x.items.iter().map(|i| format!("  {}", of(&[i.when.get(lang), i.title.get(lang)])))).collect::<Vec<_>>()
    }).collect());
    part("personal-contact-of", view.contact_of.iter().map(|i| of(&[i.when.get(lang), i.title.get(lang)])).collect());
    part("personal-biography", vec![p.biography.get(lang).to_owned()]);
    part("personal-consent", vec![p.consent.clone()]);
    part("personal-keep-until", vec![view.keep_until.get(lang).to_owned()]);
    part("personal-notes", vec![p.notes.clone()]);
    out
}

command! {
    /// Writes all that is held on a person: as JSON, as a text to read, and the files attached to them.
    Job export_personal_data(app, input: ExportPersonalData) -> PersonalFiles {
        let folder = PathBuf::from(&input.folder);
        if !folder.is_dir() {
            return Err(UiError::with("folder", &[("path", input.folder.clone().into())]).field("folder"));
        }
        let view = page::view(app, input.person)?;
        let data = rows(app.ws.db(), input.person)?;
        let stem = safe_name(view.name.get(input.lang));
        let whole = serde_json::to_string_pretty(&data).map_err(|e| UiError::with("io", &[("detail", e.to_string().into())]))?;
        let mut files = Vec::new();
        for (ending, content) in [("json", whole), ("txt", readable(&view, input.lang))] {
            let file = format!("{stem}.{ending}");
            write_whole(&folder.join(&file), content.as_bytes())?;
            files.push(file);
        }
        for a in app.ws.db().by::<Attachment>("owner_person", input.person)?.into_iter().filter(|a| !a.is_link()) {
            let file = attachment::file_name(&format!("{stem} - {}", a.name)).unwrap_or_else(|| stem.clone());
            // One that is missing is named in the data; it must not keep the others back.
            if app.ws.files().copy_out(&a.hash, &folder.join(&file)).is_ok() {
                files.push(file);
            }
        }
        Ok(PersonalFiles { folder: input.folder, files })
    }
}

/// Every way the name is written, the longest first.
fn spellings(person: &Person) -> Vec<String> {
    let mut all = BTreeSet::new();
    for form in &person.names {
        all.insert(form.plain());
        all.insert(form.plain().replace(' ', ""));
    }
    let shown = name(person);
    all.extend([shown.en, shown.ja]);
    let mut all: Vec<String> = all.into_iter().filter(|n| n.chars().count() > 1).collect();
    all.sort_by_key(|n| std::cmp::Reverse(n.len()));
    all
}

command! {
    /// What erasing a person would touch, and where free text still names them; nothing is written.
    Query erase_preview(app, input: OfPerson) -> ErasePreview {
        let db = app.ws.db();
        let person: Person = db.get(input.person)?;
        let seats: Vec<Participation> = db.by("person", person.id)?;
        let releases = db.all::<Release>()?.iter().filter(|r| r.frozen.seats.iter().any(|s| s.person == Some(person.id))).count();
        let names = spellings(&person);
        let content = db.dump()?;
        let mut mentions = 0;
        for (table, rows) in content.as_object().into_iter().flatten() {
            if ["person", "release", "issue", "setting"].contains(&table.as_str()) {
                continue;
            }
            let fields = rows.as_array().into_iter().flatten().filter_map(Value::as_object).flat_map(Map::values).filter_map(Value::as_str);
            mentions += fields.filter(|f| names.iter().any(|n| f.contains(n.as_str()))).count();
        }
        Ok(ErasePreview {
            name: name(&person),
            seats: count(seats.len()),
            releases: count(releases),
            contact_of: count(db.by::<Item>("host_contact", person.id)?.len()),
            mentions: count(mentions),
        })
    }
}

command! {
    /// Erases a person for good. Their seats stay as a count without a name, also in releases and in the ledger; the history so far is
    /// closed, as it could bring the name back.
    Job erase_person(app, input: OfPerson) -> Changed {
        let person: Person = app.ws.db().get(input.person)?;
        let files: Vec<String> = app.ws.db().by::<Attachment>("owner_person", person.id)?.into_iter().filter(|a| !a.is_link()).map(|a| a.hash).collect();
        let (shown, word, names) = (name(&person), text::word("person-erased"), spellings(&person));
        let done = app.change("erase_person", |w| {
            let seats: Vec<Participation> = w.db.by("person", person.id)?;
            for seat in &seats {
                w.db.update(&Participation { person: None, placeholder: word.clone(), note: String::new(), ..seat.clone() })?;
                for application in w.db.by::<Application>("participation", seat.id)? {
                    w.db.delete_with("application", application.id.into())?;
                }
                for decision in w.db.by::<Decision>("participation", seat.id)? {
                    w.db.delete_with("decision", decision.id.into())?;
                }
                for answer in w.db.by::<GivenAnswer>("participation", seat.id)? {
                    w.db.update(&GivenAnswer { comment: String::new(), ..answer })?;
                }
                for issue in w.db.by::<Issue>("participation", seat.id)? {
                    w.db.update(&Issue { name: word.clone(), note: String::new(), ..issue })?;
                }
            }
            for mut release in w.db.all::<Release>()? {
                if release.frozen.forget(person.id, &shown, &word) {
                    w.db.update(&release)?;
                }
            }
            crate::report::forget(w, &seats, &word)?;
            crate::import::forget(w, person.id, &names)?;
            // Copies whose seat has gone since keep a name only.
            for issue in w.db.all::<Issue>()?.into_iter().filter(|i| i.participation.is_none() && i.name == shown) {
                w.db.update(&Issue { name: word.clone(), note: String::new(), ..issue })?;
            }
            w.db.delete_with("person", person.id.into())?;
            Ok(Did::new(person.id, Message::new("did-erased")))
        })?;
        app.workspace_mut().close_history(&names, "…")?;
        app.ws.forget_files(&files)?;
        Ok(done)
    }
}
