//! The rooming list for the hotel, and the same as a table.

use std::collections::HashMap;

use meguri_documents::name::Name;
use meguri_documents::rooming_list::{Guest, Heads, Lodging, Room, RoomingList};
use meguri_documents::table::{Cell, Column, Table};
use meguri_model::*;
use meguri_store::Db;

use super::delegates::{Delegate, delegates, seat, unchecked};
use super::paper::{DocumentChoice, Paper};
use super::source::Source;
use crate::error::Result;
use crate::rooming::rooming_of;
use crate::views::rooming::{LodgingView, RoomingView};
use crate::{format, text};

/// The programme has nights somewhere.
pub(super) fn fits(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(db.by::<Item>("programme", p.id)?.iter().any(|i| i.kind == ItemKind::Lodging && i.state != ItemState::Cancelled))
}

/// Who is who, by seat.
struct Guests(HashMap<ParticipationId, Delegate>);

impl Guests {
    fn read(source: &Source<'_>, choice: &DocumentChoice) -> Result<(Guests, Option<Bi>)> {
        let list = delegates(source, &DocumentChoice { group: None, seat: None, ..choice.clone() })?;
        let note = unchecked(&list);
        Ok((Guests(list.into_iter().map(|d| (d.seat, d)).collect()), note))
    }

    fn of(&self, seat: ParticipationId, heads: u32) -> Option<Guest> {
        let d = self.0.get(&seat)?;
        let name = Name { reading: String::new(), ..d.name.clone() };
        let heads = if heads > 1 { format!("× {heads}") } else { String::new() };
        Some(Guest { name: named(name, d), heads, access: d.access.clone().unwrap_or_default() })
    }
}

/// A seat for several says for how many heads it stands in this room, not in all.
fn named(mut name: Name, d: &Delegate) -> Name {
    if d.name.is_open() {
        name.open = text::say(&Message::new("paper-names-to-come").with("n", Param::Number(1)));
    }
    name
}

/// Fills it.
///
/// # Errors
/// Those of the store.
pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let rooming = rooming_of(source.db, source.programme.id)?;
    let (guests, note) = Guests::read(source, choice)?;
    let mut front = source.front("rooming-list");
    front.facts = vec![source.issued(false)];
    front.facts.retain(|f| !f.is_empty());
    let word = |id: &str| text::word(id);
    let document = RoomingList {
        front,
        heads: Heads {
            room: word("paper-head-room"), beds: word("paper-head-beds"), guests: word("paper-head-guests"), note: word("paper-head-note"),
            without: word("room-no-bed"), no_rooms: word("paper-no-rooms"),
        },
        lodgings: rooming.lodgings.iter().map(|l| lodging(l, &guests)).collect(),
        nothing: word("paper-no-lodging"),
    };
    Ok(Paper::of(document).notes(note).notes(gone(&rooming)).notes(as_they_are(choice)))
}

/// A release holds no rooms.
fn as_they_are(choice: &DocumentChoice) -> Option<Bi> {
    choice.release.map(|_| text::word("paper-rooms-now"))
}

/// Who stands in a room but does not come any more is left out.
fn gone(rooming: &RoomingView) -> Option<Bi> {
    let n: u32 = rooming.lodgings.iter().flat_map(|l| &l.rooms).flat_map(|r| &r.guests).filter(|g| g.gone).map(|g| g.heads).sum();
    (n > 0).then(|| text::say(&Message::new("paper-rooms-gone").with("n", Param::Number(n.into()))))
}

fn lodging(l: &LodgingView, guests: &Guests) -> Lodging {
    let mut lines = vec![if l.place == l.title { Bi::default() } else { l.place.clone() }, Bi::same(l.words.clone())];
    lines.retain(|b| !b.is_empty());
    Lodging {
        head: if l.title.is_empty() { text::term("item-kind", ItemKind::Lodging.as_str()) } else { l.title.clone() },
        when: format::join(&[l.when.clone(), l.nights.clone()]),
        said: l.said.clone(),
        lines,
        rooms: l.rooms.iter().map(|r| Room {
            name: r.name.clone(),
            beds: r.beds.to_string(),
            guests: r.guests.iter().filter(|g| !g.gone).filter_map(|g| guests.of(g.participation, g.heads)).collect(),
            note: r.note.clone(),
        }).collect(),
        without: l.without.iter().filter_map(|o| guests.of(o.participation, o.heads)).collect(),
    }
}

/// A row a guest; rooms nobody is in have one too, and who has no room stands at the end of each lodging.
///
/// # Errors
/// Those of the store.
pub(super) fn lists(source: &Source<'_>, choice: &DocumentChoice) -> Result<Vec<Table>> {
    let rooming = rooming_of(source.db, source.programme.id)?;
    let (guests, _) = Guests::read(source, choice)?;
    let head = |id: &str| text::word(&format!("paper-head-{id}"));
    let columns = vec![
        Column::words(head("lodging"), 28.0), Column::plain(head("from"), 12.0), Column::plain(head("to"), 12.0), Column::plain(head("nights"), 8.0),
        Column::plain(head("room"), 14.0), Column::plain(head("beds"), 8.0), Column::plain(head("name-latin"), 28.0),
        Column::plain(head("name-japanese"), 18.0), Column::plain(head("heads"), 8.0), Column::plain(head("access"), 24.0), Column::plain(head("note"), 28.0),
    ];
    let mut rows = Vec::new();
    for l in &rooming.lodgings {
        let item: Item = source.db.get(l.item)?;
        let days = item.when.days();
        let nights = days.map(|(from, to)| u32::try_from((to - from).num_days()).unwrap_or(0));
        let mut row = |room: Option<(&str, u32, &str)>, guest: Option<(ParticipationId, u32)>| {
            let d = guest.and_then(|g| guests.0.get(&g.0));
            rows.push(vec![
                l.title.clone().into(), days.map(|d| d.0).into(), days.map(|d| d.1).into(), nights.into(),
                room.map(|r| r.0).into(), room.map(|r| r.1).into(), d.map(seat).into(),
                d.map(|d| d.name.japanese.clone()).into(), guest.map(|g| g.1).into(), d.and_then(|d| d.access.clone()).into(),
                room.map(|r| r.2).map_or(Cell::Empty, Cell::from),
            ]);
        };
        for r in &l.rooms {
            let room = Some((r.name.as_str(), r.beds, r.note.as_str()));
            let mut here = r.guests.iter().filter(|g| !g.gone).peekable();
            if here.peek().is_none() {
                row(room, None);
            }
            here.for_each(|g| row(room, Some((g.participation, g.heads))));
        }
        l.without.iter().for_each(|o| row(None, Some((o.participation, o.heads))));
    }
    Ok(vec![Table { name: text::word("paper-rooming-list"), columns, rows }])
}
