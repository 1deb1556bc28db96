//! Records that may be one: which are offered, and which were said to be two.

use std::collections::BTreeSet;

use meguri_model::duplicates::{self, Why};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::Did;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;
use crate::views::person::DuplicateView;
use crate::{person, text};

/// Setting that holds the pairs which are not the same.
const APART: &str = "kept_apart";

/// Two records of one kind: `person`, `organisation` or `place`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepApart {
    pub noun: String,
    #[ts(type = "string")]
    pub a: Uuid,
    #[ts(type = "string")]
    pub b: Uuid,
}

fn pair(a: Uuid, b: Uuid) -> [String; 2] {
    let mut pair = [a.to_string(), b.to_string()];
    pair.sort();
    pair
}

fn apart(db: Db<'_>) -> Result<BTreeSet<[String; 2]>> {
    let stored = db.setting(APART)?.and_then(|t| serde_json::from_str::<BTreeSet<[String; 2]>>(&t).ok());
    Ok(stored.unwrap_or_default())
}

fn shown<T>(
    db: Db<'_>,
    all: &[T],
    found: Vec<(usize, usize, Why)>,
    id: impl Fn(&T) -> Uuid,
    name: impl Fn(&T) -> Bi,
) -> Result<Vec<DuplicateView>> {
    let apart = apart(db)?;
    let view = |(i, j, why): (usize, usize, Why)| DuplicateView {
        a: id(&all[i]).to_string(),
        b: id(&all[j]).to_string(),
        a_name: name(&all[i]),
        b_name: name(&all[j]),
        why: text::term("why", why.as_str()),
    };
    Ok(found.into_iter().filter(|(i, j, _)| !apart.contains(&pair(id(&all[*i]), id(&all[*j])))).map(view).collect())
}

/// People who may be one, the surest first.
pub(crate) fn people(db: Db<'_>, all: &[Person]) -> Result<Vec<DuplicateView>> {
    let found = duplicates::pairs(all, |p| duplicates::person_keys(&p.names), |a, b| duplicates::person(&a.names, &b.names));
    shown(db, all, found, |p| p.id.into(), person::name)
}

/// Organisations that may be one.
pub(crate) fn organisations(db: Db<'_>, all: &[Organisation]) -> Result<Vec<DuplicateView>> {
    let found = duplicates::pairs(all, duplicates::organisation_keys, duplicates::organisation);
    shown(db, all, found, |o| o.id.into(), |o| o.name.clone())
}

/// Places that may be one.
pub(crate) fn places(db: Db<'_>, all: &[Place]) -> Result<Vec<DuplicateView>> {
    let found = duplicates::pairs(all, duplicates::place_keys, duplicates::place);
    shown(db, all, found, |p| p.id.into(), |p| p.name.clone())
}

/// Those that concern one record.
pub(crate) fn of(all: Vec<DuplicateView>, id: impl Into<Uuid>) -> Vec<DuplicateView> {
    let id = id.into().to_string();
    all.into_iter().filter(|d| d.a == id || d.b == id).collect()
}

command! {
    /// Says that two records are not the same: they are no longer offered for merging.
    Change keep_apart(app, input: KeepApart) -> Changed {
        app.change("keep_apart", |w| {
            let name = |id: Uuid| -> Result<Bi> {
                Ok(match input.noun.as_str() {
                    "person" => person::name(&w.db.get::<Person>(id)?),
                    "organisation" => w.db.get::<Organisation>(id)?.name,
                    "place" => w.db.get::<Place>(id)?.name,
                    other => {
                        let detail = other.to_owned().into();
                        return Err(UiError::with("bad_input", &[("command", "keep_apart".into()), ("detail", detail)]).field("noun"));
                    }
                })
            };
            if input.a == input.b {
                return Err(UiError::new("same_record").field("b"));
            }
            let (a, b) = (name(input.a)?, name(input.b)?);
            let mut all = apart(w.db)?;
            all.insert(pair(input.a, input.b));
            w.db.set_setting(APART, Some(&serde_json::to_string(&all).unwrap_or_default()))?;
            Ok(Did { id: None, message: Message::new("did-kept-apart").with("a", a).with("b", b) })
        })
    }
}
