//! The change note: what a recipient must know, in their language, as plain text.

use meguri_model::release::*;
use meguri_model::*;

use super::{times, words};
use crate::text;

/// What a note is about.
pub(super) struct Note<'a> {
    pub lang: Lang,
    pub frozen: &'a Frozen,
    pub number: u32,
    /// The release the recipient holds.
    pub held: Option<u32>,
    /// "Fri 9 Nov 2018".
    pub date: &'a Bi,
    pub name: &'a Bi,
}

/// The subject of the message and the first line of the note.
pub(super) fn subject(note: &Note<'_>) -> String {
    let message = Message::new("release-note-subject").with("title", note.frozen.programme.title.clone()).with("number", i64::from(note.number));
    text::say_in(note.lang, &message)
}

/// The note. `theirs` are the differences that touch the recipient; for a first copy it lists their items.
pub(super) fn write(note: &Note<'_>, theirs: &[(&Difference, Touch)], who: &Recipient) -> String {
    let say = |id: &str| text::say_in(note.lang, &Message::new(id));
    let mut out = vec![subject(note), note.name.get(note.lang).to_owned(), note.date.get(note.lang).to_owned(), String::new()];
    let number = |id: &str, n: u32| text::say_in(note.lang, &Message::new(id).with("number", i64::from(n)));
    match note.held {
        None => {
            out.push(say("release-note-first"));
            let mut items: Vec<&FrozenItem> = note.frozen.items.iter().filter(|i| who.is_in(i)).collect();
            items.sort_by_key(|i| (i.item.when.days().is_none(), i.item.when.days(), start(&i.item.when), i.item.id));
            out.extend(items.into_iter().map(|i| item_line(note.lang, i, &note.frozen.programme.zone)));
        }
        Some(held) if theirs.is_empty() => out.push(number("release-note-same", held)),
        Some(held) => {
            out.push(number("release-note-changes", held));
            out.extend(theirs.iter().map(|(d, touch)| format!("- {}", sentence(d, *touch, &note.frozen.programme.zone).get(note.lang))));
        }
    }
    out.push(String::new());
    out.push(say("release-note-file"));
    // CRLF: opened in any editor, and the body of a message has it anyway.
    out.join("\r\n") + "\r\n"
}

fn item_line(lang: Lang, i: &FrozenItem, home: &str) -> String {
    let mut line = format!("- {}  {}", times::when(&i.item.when, home).get(lang), i.item.title.get(lang));
    if !i.place.is_empty() {
        let gap = match lang {
            Lang::En => ", ",
            Lang::Ja => "、",
        };
        line += &format!("{gap}{}", i.place.get(lang));
    }
    match i.item.state {
        ItemState::Tbc | ItemState::Provisional => {
            let state = text::term("item-state", i.item.state.as_str());
            line += &match lang {
                Lang::En => format!(" ({})", state.get(lang)),
                Lang::Ja => format!("（{}）", state.get(lang)),
            };
        }
        ItemState::Confirmed | ItemState::Cancelled => {}
    }
    line
}

/// What became of an item for one recipient: new to them, or theirs no more, reads as such even while it goes on.
fn sentence(d: &Difference, touch: Touch, home: &str) -> Bi {
    let Some(shown) = d.shown() else { return Bi::default() };
    let id = match (touch, d.fate) {
        (Touch::New, Fate::Changed) => "release-said-added",
        (Touch::Gone, Fate::Changed) => "release-said-left",
        _ => return words::said(d, home),
    };
    let when = times::when(&shown.item.when, home);
    text::say(&Message::new(id).with("title", shown.item.title.clone()).with("when", when))
}
