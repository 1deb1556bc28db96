//! Writing a person's name: one form at a time, with the others suggested.

use meguri_model::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{check, name};
use crate::app::{Did, edited};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;

/// The form of a name in one script, as typed; both parts empty takes it away.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteName {
    pub person: PersonId,
    pub script: Script,
    #[serde(default)]
    #[ts(optional)]
    pub family: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub given: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub prefix: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub suffix: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub order: Option<NameOrder>,
}

/// Which form, counted from 0 in the order the person's page lists them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfName {
    pub person: PersonId,
    pub index: u32,
}

/// Forms as far as they are typed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskNames {
    pub names: Vec<NameForm>,
}

/// The same forms with what they suggest.
#[derive(Debug, Serialize, TS)]
pub struct SuggestedNames {
    pub names: Vec<NameForm>,
}

/// Spaces around a part of a name are a slip.
fn trimmed(text: String) -> String {
    text.trim().to_owned()
}

fn at(person: &Person, index: u32) -> Result<usize> {
    let index = index as usize;
    if index < person.names.len() { Ok(index) } else { Err(UiError::new("no_such_name").field("index")) }
}

command! {
    /// Writes one form of a name; forms that are missing are suggested from it and marked to be checked.
    Change write_name(app, input: WriteName) -> Changed {
        app.change("write_name", |w| {
            let mut person: Person = w.db.get(input.person)?;
            let order = if input.script == Script::Latin { NameOrder::GivenFirst } else { NameOrder::FamilyFirst };
            let now = person.names.iter().find(|n| n.script == input.script).cloned();
            let mut form = now.unwrap_or(NameForm {
                script: input.script, family: String::new(), given: String::new(), order, prefix: String::new(), suffix: String::new(), check: false,
            });
            let before = form.clone();
            for (to, given) in [
                (&mut form.family, input.family), (&mut form.given, input.given), (&mut form.prefix, input.prefix), (&mut form.suffix, input.suffix),
            ] {
                if let Some(text) = given {
                    *to = trimmed(text);
                }
            }
            form.order = input.order.unwrap_or(form.order);
            if form != before {
                form.check = false;
                person.names = name_forms::with_form(&person.names, form);
                check(&person)?;
                w.db.update(&person)?;
            }
            Ok(Did::new(person.id, edited(&["names"], name(&person))))
        })
    }
}
command! {
    /// Accepts a form that was to be checked.
    Change accept_name(app, input: OfName) -> Changed {
        app.change("accept_name", |w| {
            let mut person: Person = w.db.get(input.person)?;
            let at = at(&person, input.index)?;
            person.names[at].check = false;
            w.db.update(&person)?;
            Ok(Did::new(person.id, Message::new("did-accepted-name").with("form", person.names[at].plain()).with("name", name(&person))))
        })
    }
}
command! {
    /// Takes a form away: a suggestion that is wrong, a spelling that is not used.
    Change remove_name(app, input: OfName) -> Changed {
        app.change("remove_name", |w| {
            let mut person: Person = w.db.get(input.person)?;
            let at = at(&person, input.index)?;
            let form = person.names.remove(at);
            check(&person)?;
            w.db.update(&person)?;
            Ok(Did::new(person.id, Message::new("did-removed-name").with("form", form.plain()).with("name", name(&person))))
        })
    }
}
command! {
    /// Makes another spelling the one that is used.
    Change prefer_name(app, input: OfName) -> Changed {
        app.change("prefer_name", |w| {
            let mut person: Person = w.db.get(input.person)?;
            let at = at(&person, input.index)?;
            let mut form = person.names.remove(at);
            form.check = false;
            let first = person.names.iter().position(|n| n.script == form.script).unwrap_or(person.names.len());
            person.names.insert(first, form);
            w.db.update(&person)?;
            Ok(Did::new(person.id, edited(&["names"], name(&person))))
        })
    }
}
command! {
    /// What the forms of a name suggest while they are typed; writes nothing.
    Query suggest_names(app, input: AskNames) -> SuggestedNames {
        Ok(SuggestedNames { names: name_forms::completed(input.names) })
    }
}
