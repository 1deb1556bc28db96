//! Fields of two records, which to take by default, and taking them.

use meguri_model::Bi;
use meguri_store::Db;

use super::Taken;
use crate::error::{Result, UiError};
use crate::text;
use crate::views::merge::{MergeField, Side};

/// A field that can be taken from either of two records.
pub(super) struct FieldOf<T> {
    pub name: &'static str,
    /// As it is shown; empty where it holds nothing.
    pub show: fn(Db<'_>, &T) -> Result<Bi>,
    pub take: fn(&mut T, &T),
    /// Adds what the other has, for lists and notes.
    pub both: Option<fn(&mut T, &T)>,
}

impl<T> FieldOf<T> {
    fn default(&self, keep: &Bi, other: &Bi) -> Side {
        match (keep.is_empty(), other.is_empty()) {
            (_, true) => Side::Keep,
            (true, false) => Side::Other,
            (false, false) if self.both.is_some() && keep != other => Side::Both,
            _ => Side::Keep,
        }
    }
}

/// Every field in which at least one record has something.
pub(super) fn compare<T>(db: Db<'_>, fields: &[FieldOf<T>], keep: &T, other: &T) -> Result<Vec<MergeField>> {
    let mut out = Vec::new();
    for f in fields {
        let (k, o) = ((f.show)(db, keep)?, (f.show)(db, other)?);
        if k.is_empty() && o.is_empty() {
            continue;
        }
        out.push(MergeField {
            field: f.name.to_owned(),
            label: text::word(&format!("field-{}", f.name.replace('_', "-"))),
            same: k == o,
            both: f.both.is_some() && !k.is_empty() && !o.is_empty(),
            taken: f.default(&k, &o),
            keep: k,
            other: o,
        });
    }
    Ok(out)
}

/// Puts into `keep` what is taken from the other.
pub(super) fn apply<T>(db: Db<'_>, fields: &[FieldOf<T>], taken: &Taken, keep: &mut T, other: &T) -> Result<()> {
    if let Some(unknown) = taken.keys().find(|k| !fields.iter().any(|f| f.name == *k)) {
        let detail = unknown.as_str().into();
        return Err(UiError::with("bad_input", &[("command", "merge".into()), ("detail", detail)]).field(format!("taken.{unknown}")));
    }
    for f in fields {
        let default = f.default(&(f.show)(db, keep)?, &(f.show)(db, other)?);
        match (taken.get(f.name).copied().unwrap_or(default), f.both) {
            (Side::Keep, _) => {}
            (Side::Both, Some(both)) => both(keep, other),
            (Side::Other | Side::Both, _) => (f.take)(keep, other),
        }
    }
    Ok(())
}

/// Adds the texts of a list that are not in it yet.
pub(super) fn add<T: PartialEq + Clone>(to: &mut Vec<T>, from: &[T]) {
    for one in from {
        if !to.contains(one) {
            to.push(one.clone());
        }
    }
}

/// Each language for itself: what one lacks the other may have.
pub(super) fn filled(keep: &mut Bi, other: &Bi) {
    if keep.en.is_empty() {
        keep.en.clone_from(&other.en);
    }
    if keep.ja.is_empty() {
        keep.ja.clone_from(&other.ja);
    }
}

/// Adds a text below another, unless it says the same.
pub(super) fn append(to: &mut String, from: &str) {
    if from.trim().is_empty() || to.contains(from) {
        return;
    }
    if !to.is_empty() {
        to.push('\n');
    }
    to.push_str(from);
}
