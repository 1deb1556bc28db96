//! Who sleeps in which room.

use meguri_model::rooming::fill;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::list::{guests, rooms, without};
use super::rooms::lodging;
use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::roster::whom;
use crate::views::history::Changed;

/// Puts seats in a room of a lodging and out of its other rooms; `null`: in none. Of a seat for several one head moves at
/// a time, one without a bed first.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutInRoom {
    pub item: ItemId,
    pub participations: Vec<ParticipationId>,
    pub room: Option<RoomId>,
    /// The room the head comes from, where a seat for several has heads in more than one.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<RoomId>,
}

/// Which lodging. With `beds`, rooms of that size are made for whoever finds none.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FillRooms {
    pub item: ItemId,
    #[serde(default)]
    #[ts(optional)]
    pub beds: Option<u32>,
}

/// The rooms of one lodging, with who is in them, for another.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyRooms {
    pub from: ItemId,
    pub to: ItemId,
}

command! {
    /// Puts people in a room, or out of theirs.
    Change put_in_room(app, input: PutInRoom) -> Changed {
        app.change("put_in_room", |w| {
            let item = lodging(w.db, input.item)?;
            let room = input.room.map(|r| w.db.get::<Room>(r)).transpose()?;
            if room.as_ref().is_some_and(|r| r.item != item.id) {
                return Err(UiError::new("wrong_lodging").field("room"));
            }
            let mut seats = Vec::new();
            for id in &input.participations {
                let seat: Participation = w.db.get(*id)?;
                if seat.programme != item.programme {
                    return Err(UiError::new("wrong_programme").field("participations"));
                }
                let all: Vec<Bed> = rooms(w.db, item.id)?.into_iter().flat_map(|r| r.1).filter(|b| b.participation == *id).collect();
                let elsewhere = all.iter().find(|b| Some(b.room) != input.room && input.from.is_none_or(|f| f == b.room));
                let open = u32::try_from(all.len()).unwrap_or(u32::MAX) < seat.headcount;
                match (&room, elsewhere) {
                    (Some(r), _) if open && input.from.is_none() => w.db.insert(&Bed { id: w.id().into(), room: r.id, participation: *id })?,
                    (Some(r), Some(bed)) => w.db.update(&Bed { room: r.id, ..bed.clone() })?,
                    (None, Some(bed)) => w.db.delete::<Bed>(bed.id)?,
                    _ => {}
                }
                seats.push(seat);
            }
            let Some(first) = seats.first() else { return Err(UiError::new("nothing_chosen").field("participations")) };
            let who = whom(w.db, &seats)?;
            let message = match room {
                Some(r) => Message::new("did-in-room").with("room", r.name),
                None => Message::new("did-no-room"),
            };
            Ok(Did::new(first.id, message.with("who", shown_name(who))))
        })
    }
}
command! {
    /// Gives everybody without a bed one, in order of precedence; makes rooms where asked.
    Change fill_rooms(app, input: FillRooms) -> Changed {
        app.change("fill_rooms", |w| {
            let item = lodging(w.db, input.item)?;
            let guests = guests(w.db, &item)?;
            let now = rooms(w.db, item.id)?;
            let heads = without(&guests, &now);
            let free = |(r, beds): &(Room, Vec<Bed>)| (r.id, r.beds.saturating_sub(u32::try_from(beds.len()).unwrap_or(u32::MAX)));
            let mut free: Vec<(RoomId, u32)> = now.iter().map(free).collect();
            if let Some(beds) = input.beds {
                if !(1..=100).contains(&beds) {
                    return Err(UiError::new("bad_number").field("beds"));
                }
                let wanted: u32 = heads.iter().map(|h| h.1).sum::<u32>().saturating_sub(free.iter().map(|f| f.1).sum());
                let kind = match beds { 1 => "single", 2 => "twin", 3 => "triple", _ => "room" };
                let word = crate::text::term("room", kind).en;
                let last = now.iter().filter_map(|r| r.0.name.strip_prefix(&word)?.trim().parse::<u32>().ok()).max().unwrap_or(0);
                for n in 1..=wanted.div_ceil(beds).min(500) {
                    let room = Room { id: w.id().into(), item: item.id, name: format!("{word} {}", last.saturating_add(n)), beds, note: String::new() };
                    w.db.insert(&room)?;
                    free.push((room.id, beds));
                }
            }
            let filled = fill(&free, &heads);
            for (room, participation) in &filled {
                w.db.insert(&Bed { id: w.id().into(), room: *room, participation: *participation })?;
            }
            let n = Param::Number(i64::try_from(filled.len()).unwrap_or(i64::MAX));
            Ok(Did::new(item.id, Message::new("did-filled-rooms").with("n", n).with("name", shown_name(item.title))))
        })
    }
}

fn clear(w: &Writer<'_>, item: ItemId) -> Result<()> {
    for room in w.db.by::<Room>("item", item)? {
        w.db.delete_with("room", room.id.into())?;
    }
    Ok(())
}

command! {
    /// Takes the rooms of one lodging over for another, with whoever sleeps there too; replaces what was there.
    Change copy_rooms(app, input: CopyRooms) -> Changed {
        app.change("copy_rooms", |w| {
            let (from, to) = (lodging(w.db, input.from)?, lodging(w.db, input.to)?);
            if from.programme != to.programme || from.id == to.id {
                return Err(UiError::new("wrong_lodging").field("to"));
            }
            let guests = guests(w.db, &to)?;
            clear(w, to.id)?;
            for (room, beds) in rooms(w.db, from.id)? {
                let copy = Room { id: w.id().into(), item: to.id, ..room };
                w.db.insert(&copy)?;
                for bed in beds.iter().filter(|b| guests.iter().any(|g| g.participation.id == b.participation)) {
                    w.db.insert(&Bed { id: w.id().into(), room: copy.id, participation: bed.participation })?;
                }
            }
            Ok(Did::new(to.id, Message::new("did-copied-rooms").with("name", shown_name(from.title)).with("to", shown_name(to.title))))
        })
    }
}
