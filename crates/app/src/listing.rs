//! What the lists of people, organisations and places have in common: text filters with folding, and choices.

use std::collections::{BTreeMap, BTreeSet};

use meguri_model::fold::{fold, letters};
use meguri_model::name_forms::gojuon;
use meguri_model::*;
use meguri_store::Db;

use crate::error::{Result, UiError};
use crate::text;
use crate::views::person::{Choice, ItemLine};
use crate::format;

/// The words of a filter; each must be found.
pub(crate) fn words(filter: Option<&str>) -> Vec<String> {
    fold(filter.unwrap_or_default()).split_whitespace().map(str::to_owned).collect()
}

/// Whether every word is somewhere in the texts.
pub(crate) fn fits<'a>(words: &[String], texts: impl IntoIterator<Item = &'a str>) -> bool {
    if words.is_empty() {
        return true;
    }
    let hay = texts.into_iter().map(fold).collect::<Vec<_>>().join("\n");
    words.iter().all(|w| hay.contains(w.as_str()))
}

/// The ways a name is looked for: both orders, and kana in romaji and the other way round.
pub(crate) fn name_texts(names: &[NameForm]) -> Vec<String> {
    let mut out = Vec::new();
    for n in names {
        let other = |t: &str| match n.script {
            Script::Kana => romaji::from_kana(t),
            Script::Latin => romaji::to_kana(t),
            Script::Kanji => None,
        };
        out.push(format!("{}{}", n.family, n.given));
        out.push(format!("{} {} {}", n.family, n.given, n.family));
        if let (Some(f), Some(g)) = (other(&n.family), other(&n.given)) {
            out.push(format!("{f}{g}"));
            out.push(format!("{f} {g} {f}"));
        }
    }
    out
}

/// The key of a bilingual name in each language.
pub(crate) fn name_key(name: &Bi) -> Bi {
    Bi::new(letters(name.get(Lang::En)), gojuon(name.get(Lang::Ja)))
}

/// Choices by label in English, each value once.
pub(crate) fn choices(all: impl IntoIterator<Item = (String, Bi)>) -> Vec<Choice> {
    let map: BTreeMap<String, Bi> = all.into_iter().filter(|(v, _)| !v.is_empty()).collect();
    let mut out: Vec<Choice> = map.into_iter().map(|(value, label)| Choice { value, label }).collect();
    out.sort_by_cached_key(|c| fold(c.label.get(Lang::En)));
    out
}

/// A condition of a list, by name.
pub(crate) type Only<R> = (&'static str, fn(&R) -> bool);

/// Whether a row meets any of the conditions asked for; all do where none is.
pub(crate) fn meets<R>(all: &[Only<R>], asked: &[String], row: &R) -> bool {
    asked.is_empty() || all.iter().any(|(name, f)| asked.iter().any(|a| a == name) && f(row))
}

/// Refuses a condition that no list has; the choices otherwise.
pub(crate) fn only<R>(all: &[Only<R>], asked: &[String]) -> Result<Vec<Choice>> {
    if let Some(unknown) = asked.iter().find(|a| !all.iter().any(|(n, _)| n == a)) {
        let detail = unknown.as_str().into();
        return Err(UiError::with("bad_input", &[("command", "only".into()), ("detail", detail)]).field("only"));
    }
    Ok(all.iter().map(|(n, _)| Choice { value: (*n).to_owned(), label: text::term("only", n) }).collect())
}

/// An item as a line to go to.
pub(crate) fn item_line(i: &Item) -> ItemLine {
    ItemLine { item: i.id, programme: i.programme, title: i.title.clone(), when: format::both(|l| format::when(l, &i.when)), state: i.state }
}

/// Items, newest first; those without a day last.
pub(crate) fn newest_first(items: &mut [Item]) {
    items.sort_by_key(|i| (std::cmp::Reverse(i.when.span("UTC").map(|s| s.0)), i.id));
}

/// Programmes by id, with the moment they start, for "the last one".
pub(crate) fn programmes(db: Db<'_>) -> Result<BTreeMap<ProgrammeId, Programme>> {
    Ok(db.all::<Programme>()?.into_iter().map(|p| (p.id, p)).collect())
}

/// The programmes of a list, newest first, as choices.
pub(crate) fn programme_choices(all: &BTreeMap<ProgrammeId, Programme>, used: &BTreeSet<ProgrammeId>) -> Vec<Choice> {
    let mut list: Vec<&Programme> = all.values().filter(|p| used.contains(&p.id)).collect();
    list.sort_by_key(|p| std::cmp::Reverse(p.when.days()));
    list.iter().map(|p| Choice { value: p.id.to_string(), label: p.title.clone() }).collect()
}

/// A count for a view.
pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
