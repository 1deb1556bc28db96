//! People, their posts and the times they can't take part.

mod list;
mod name;
mod page;
mod personal_data;

pub use list::people_list;
pub use name::{accept_name, prefer_name, remove_name, suggest_names, write_name};
pub use page::person;
pub use personal_data::{erase_person, erase_preview, export_personal_data};
pub(crate) use page::post as post_view;

use chrono::{NaiveDate, NaiveDateTime};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;
use crate::views::programme::PersonLine;
use crate::views::Empty;

inputs! {
    /// A person; one name form is enough.
    create CreatePerson -> Person,
    edit EditPerson { person: PersonId },
    required { names: Vec<NameForm> }
    optional {
        languages: Vec<Language> = Vec::new(), contacts: Vec<ContactPoint> = Vec::new(),
        consent: String = String::new(), notes: String = String::new(),
    }
    text { biography }
    nullable { diet: String, access: String, keep_until: NaiveDate }
    given {}
}

inputs! {
    /// A post at an organisation. Dates as precisely as known: `2018`, `2018-11`.
    create AddAffiliation -> Affiliation,
    edit EditAffiliation { affiliation: AffiliationId },
    required { person: PersonId, organisation: OrganisationId }
    optional { from: String = String::new(), to: String = String::new(), nature: Nature = Nature::Substantive }
    text { department, post }
    nullable {}
    given {}
}

/// Which person.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfPerson {
    pub person: PersonId,
}

/// Which post.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveAffiliation {
    pub affiliation: AffiliationId,
}

/// A stretch of wall-clock time in which a person can't take part.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddUnavailability {
    pub person: PersonId,
    #[serde(deserialize_with = "time::local_text::deserialize")]
    #[ts(type = "string")]
    pub from: NaiveDateTime,
    #[serde(deserialize_with = "time::local_text::deserialize")]
    #[ts(type = "string")]
    pub to: NaiveDateTime,
    pub zone: String,
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Which stretch.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveUnavailability {
    pub unavailability: UnavailabilityId,
}

pub(crate) fn check(p: &Person) -> Result<()> {
    if p.names.iter().all(|n| n.family.trim().is_empty() && n.given.trim().is_empty()) {
        return Err(UiError::new("needs_name").field("names"));
    }
    Ok(())
}

/// A date as precisely as known: `2018`, `2018-11`, `2018-11-20`, or empty.
pub(crate) fn check_known_date(text: &str, field: &str) -> Result<()> {
    let whole = match text.len() {
        0 => return Ok(()),
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    if whole.len() == 10 && whole.parse::<NaiveDate>().is_ok() {
        return Ok(());
    }
    Err(UiError::with("bad_known_date", &[("text", text.into())]).field(field))
}

fn check_post(a: &Affiliation) -> Result<()> {
    check_known_date(&a.from, "from")?;
    check_known_date(&a.to, "to")?;
    // Compared as far as both are known: from 2018-11 to 2018 is no contradiction.
    let shared = a.from.len().min(a.to.len());
    if a.from.get(..shared) > a.to.get(..shared) {
        return Err(UiError::new("end_before_start").field("to"));
    }
    Ok(())
}

/// The name in both languages, without title.
pub(crate) fn name(p: &Person) -> Bi {
    Bi { en: names::display(&p.names, Lang::En), ja: names::display(&p.names, Lang::Ja) }
}

/// Current posts in one line: "Governor, Iwate Prefecture; …".
pub(crate) fn posts(db: Db<'_>, person: PersonId) -> Result<Bi> {
    let mut out = (Vec::new(), Vec::new());
    for a in db.by::<Affiliation>("person", person)? {
        let organisation: Organisation = db.get(a.organisation)?;
        let former = if a.nature == Nature::Former { crate::text::term("nature", "former") } else { Bi::default() };
        let line = |lang: Lang| {
            let (post, org) = (a.post.get(lang), organisation.name.get(lang));
            let text = match lang {
                Lang::En if post.is_empty() => org.to_owned(),
                Lang::En => format!("{post}, {org}"),
                Lang::Ja => format!("{org}{}{post}", if post.is_empty() { "" } else { " " }),
            };
            match (former.get(lang), lang) {
                ("", _) => text,
                (f, Lang::En) => format!("{text} ({})", f.to_lowercase()),
                (f, Lang::Ja) => format!("{text}（{f}）"),
            }
        };
        out.0.push(line(Lang::En));
        out.1.push(line(Lang::Ja));
    }
    Ok(Bi::new(out.0.join("; "), out.1.join("、")))
}

/// The reading (kana), or empty.
pub(crate) fn reading(p: &Person) -> String {
    p.names.iter().find(|n| n.script == Script::Kana).map(NameForm::plain).unwrap_or_default()
}

command! {
    /// Makes a person.
    Change create_person(app, input: CreatePerson) -> Changed {
        app.change("create_person", |w| {
            let person = input.build(w.id().into());
            check(&person)?;
            w.db.insert(&person)?;
            Ok(Did::new(person.id, added("person", name(&person))))
        })
    }
}
command! {
    /// Changes a person; `names` and lists are given whole.
    Change edit_person(app, input: EditPerson) -> Changed {
        app.change("edit_person", |w| {
            let mut person: Person = w.db.get(input.person)?;
            let fields = input.fields();
            input.apply(&mut person);
            check(&person)?;
            w.db.update(&person)?;
            Ok(Did::new(person.id, edited(&fields, name(&person))))
        })
    }
}
command! {
    /// Deletes a person with their posts; their seats stay as names to come.
    Change delete_person(app, input: OfPerson) -> Changed {
        app.change("delete_person", |w| {
            let person: Person = w.db.get(input.person)?;
            w.db.delete_with("person", person.id.into())?;
            Ok(Did::new(person.id, removed("person", name(&person))))
        })
    }
}
command! {
    /// Adds a post.
    Change add_affiliation(app, input: AddAffiliation) -> Changed {
        app.change("add_affiliation", |w| {
            let person: Person = w.db.get(input.person)?;
            w.db.get::<Organisation>(input.organisation)?;
            let affiliation = input.build(w.id().into());
            check_post(&affiliation)?;
            w.db.insert(&affiliation)?;
            Ok(Did::new(affiliation.id, added("affiliation", name(&person))))
        })
    }
}
command! {
    /// Changes a post.
    Change edit_affiliation(app, input: EditAffiliation) -> Changed {
        app.change("edit_affiliation", |w| {
            let mut affiliation: Affiliation = w.db.get(input.affiliation)?;
            let fields = input.fields();
            input.apply(&mut affiliation);
            w.db.get::<Organisation>(affiliation.organisation)?;
            check_post(&affiliation)?;
            let person: Person = w.db.get(affiliation.person)?;
            w.db.update(&affiliation)?;
            Ok(Did::new(affiliation.id, edited(&fields, name(&person))))
        })
    }
}
command! {
    /// Removes a post.
    Change remove_affiliation(app, input: RemoveAffiliation) -> Changed {
        app.change("remove_affiliation", |w| {
            let affiliation: Affiliation = w.db.get(input.affiliation)?;
            let person: Person = w.db.get(affiliation.person)?;
            w.db.delete_with("affiliation", affiliation.id.into())?;
            Ok(Did::new(affiliation.id, removed("affiliation", name(&person))))
        })
    }
}
command! {
    /// Says when a person can't take part.
    Change add_unavailability(app, input: AddUnavailability) -> Changed {
        app.change("add_unavailability", |w| {
            let person: Person = w.db.get(input.person)?;
            crate::place::known_zone(&input.zone, "zone")?;
            if input.to < input.from {
                return Err(UiError::new("end_before_start").field("to"));
            }
            let u = Unavailability {
                id: w.id().into(), person: input.person, from: input.from, to: input.to, zone: input.zone,
                reason: input.reason.unwrap_or_default(),
            };
            w.db.insert(&u)?;
            Ok(Did::new(u.id, added("unavailability", name(&person))))
        })
    }
}
command! {
    /// Takes back when a person can't take part.
    Change remove_unavailability(app, input: RemoveUnavailability) -> Changed {
        app.change("remove_unavailability", |w| {
            let u: Unavailability = w.db.get(input.unavailability)?;
            let person: Person = w.db.get(u.person)?;
            w.db.delete_with("unavailability", u.id.into())?;
            Ok(Did::new(u.id, removed("unavailability", name(&person))))
        })
    }
}
command! {
    /// Everyone, by reading, to choose from.
    Query people(app, input: Empty) -> Vec<PersonLine> {
        let db = app.ws.db();
        let mut all: Vec<Person> = db.all()?;
        all.sort_by_cached_key(|p| names::sort_key(&p.names));
        all.iter().map(|p| Ok(PersonLine { id: p.id, name: name(p), reading: reading(p), posts: posts(db, p.id)? })).collect()
    }
}
