//! Making, changing and removing rooms.

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::text;
use crate::views::history::Changed;

/// Rooms of one kind for a lodging: `beds` people each, named "Twin 1", "Twin 2" unless `name` says otherwise.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddRooms {
    pub item: ItemId,
    pub beds: u32,
    pub count: u32,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

/// A field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditRoom {
    pub room: RoomId,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub beds: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Which room.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveRoom {
    pub room: RoomId,
}

/// The item, if people sleep there.
pub(super) fn lodging(db: Db<'_>, item: ItemId) -> Result<Item> {
    let item: Item = db.get(item)?;
    if item.kind == ItemKind::Lodging { Ok(item) } else { Err(UiError::new("no_lodging").field("item")) }
}

fn check(room: &Room) -> Result<()> {
    if room.name.trim().is_empty() {
        return Err(UiError::new("needs_text").field("name"));
    }
    if !(1..=100).contains(&room.beds) {
        return Err(UiError::new("bad_number").field("beds"));
    }
    Ok(())
}

command! {
    /// Adds rooms to a lodging, numbered on.
    Change add_rooms(app, input: AddRooms) -> Changed {
        app.change("add_rooms", |w| {
            let item = lodging(w.db, input.item)?;
            if !(1..=500).contains(&input.count) {
                return Err(UiError::new("bad_number").field("count"));
            }
            let there: Vec<Room> = w.db.by("item", item.id)?;
            let kind = match input.beds { 1 => "single", 2 => "twin", 3 => "triple", _ => "room" };
            let word = input.name.as_deref().map(str::trim).filter(|n| !n.is_empty()).map_or_else(|| text::term("room", kind).en, str::to_owned);
            let number = |r: &Room| r.name.strip_prefix(&word)?.trim().parse::<u32>().ok();
            let last = there.iter().filter_map(number).max().unwrap_or(0);
            let mut first = None;
            for n in 1..=input.count {
                let name = if input.count == 1 && input.name.is_some() { word.clone() } else { format!("{word} {}", last.saturating_add(n)) };
                let room = Room { id: w.id().into(), item: item.id, name, beds: input.beds, note: String::new() };
                check(&room)?;
                w.db.insert(&room)?;
                first.get_or_insert(room);
            }
            let name = if input.count == 1 { Bi::same(first.as_ref().map(|r| r.name.clone()).unwrap_or_default()) } else { text::count("room", usize::try_from(input.count).unwrap_or(0)) };
            Ok(Did { id: first.map(|r| r.id.into()), message: added("room", name) })
        })
    }
}
command! {
    /// Changes a room: name, beds, note.
    Change edit_room(app, input: EditRoom) -> Changed {
        app.change("edit_room", |w| {
            let before: Room = w.db.get(input.room)?;
            let mut fields = Vec::new();
            fields.extend(input.name.as_ref().map(|_| "name"));
            fields.extend(input.beds.map(|_| "beds"));
            fields.extend(input.note.as_ref().map(|_| "note"));
            let next = Room {
                name: input.name.unwrap_or_else(|| before.name.clone()),
                beds: input.beds.unwrap_or(before.beds),
                note: input.note.unwrap_or_else(|| before.note.clone()),
                ..before.clone()
            };
            check(&next)?;
            w.db.update(&next)?;
            Ok(Did::new(next.id, edited(&fields, shown_name(Bi::same(next.name)))))
        })
    }
}
command! {
    /// Removes a room; whoever was in it has no bed.
    Change remove_room(app, input: RemoveRoom) -> Changed {
        app.change("remove_room", |w| {
            let room: Room = w.db.get(input.room)?;
            w.db.delete_with("room", room.id.into())?;
            Ok(Did::new(room.id, removed("room", Bi::same(room.name))))
        })
    }
}
