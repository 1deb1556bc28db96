//! Badges and table cards.

use meguri_documents::cards::{Badges, Card, TableCards};
use meguri_documents::name::Name;
use meguri_model::*;

use super::delegates::{Delegate, delegates, once};
use super::paper::{DocumentChoice, Paper};
use super::source::Source;
use crate::error::Result;
use crate::text;

/// Seats without a name get at most so many badges each, to be filled in by hand.
const EMPTY: u32 = 100;

/// Forms of address that a card leaves out; Dr, Cllr and others stand on it.
const PLAIN: [&str; 5] = ["Mr", "Ms", "Mrs", "Miss", "Mx"];

/// Fills the badges: everyone who comes, and empty ones for names to come.
///
/// # Errors
/// `wrong_programme`; those of the store.
pub(super) fn badges(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let list = once(delegates(source, choice)?);
    let mut cards = Vec::new();
    for d in &list {
        let role = if d.role == ParticipantRole::Delegate && d.further.is_empty() { Bi::default() } else { d.roles() };
        let name = Name { reading: String::new(), ..d.name.clone() };
        let card = Card::badge(name, d.organisation.clone(), role, d.groups.clone());
        let copies = if d.name.is_open() { d.heads.min(EMPTY) } else { 1 };
        cards.extend(std::iter::repeat_n(card, copies as usize));
    }
    let document = Badges { front: source.front("badges"), cards, nothing: text::word("paper-nobody") };
    Ok(Paper::of(document).part(part(source, choice, &list)).notes(open_note("paper-badges-empty", &list)))
}

/// Fills the table cards: everyone whose name is known.
///
/// # Errors
/// `wrong_programme`; those of the store.
pub(super) fn table_cards(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let list = once(delegates(source, choice)?);
    let card = |d: &Delegate| {
        let mut name = Name { reading: String::new(), ..d.name.clone() };
        if !d.prefix.is_empty() && !PLAIN.contains(&d.prefix.trim_end_matches('.')) && !name.latin.is_empty() {
            name.latin = format!("{} {}", d.prefix, name.latin);
        }
        // 様 stands where no post is said with the name.
        if !name.japanese.is_empty() {
            let said = if d.suffix.ja.is_empty() { "様" } else { &d.suffix.ja };
            name.japanese = format!("{} {said}", name.japanese);
        }
        Card::table(name, d.organisation.clone(), Bi::default())
    };
    let cards = list.iter().filter(|d| !d.name.is_open()).map(card).collect();
    let document = TableCards { front: source.front("table-cards"), cards, nothing: text::word("paper-nobody") };
    Ok(Paper::of(document).part(part(source, choice, &list)).notes(open_note("paper-cards-open", &list)))
}

fn open_note(id: &str, list: &[Delegate]) -> Option<Bi> {
    let n: u32 = list.iter().filter(|d| d.name.is_open()).map(|d| d.heads).sum();
    (n > 0).then(|| text::say(&Message::new(id).with("n", Param::Number(n.into()))))
}

/// Whose they are, for the name of the file.
fn part(source: &Source<'_>, choice: &DocumentChoice, list: &[Delegate]) -> Bi {
    let letter = choice.group.and_then(|g| source.db.get::<Subgroup>(g).ok()).map(|g| g.letter);
    match (choice.seat, letter) {
        (Some(_), _) => list.first().map(|d| crate::format::both(|l| d.plain(l).to_owned())).unwrap_or_default(),
        (None, Some(letter)) => text::say(&Message::new("paper-group").with("letter", Param::Text(letter))),
        (None, None) => Bi::default(),
    }
}
