//! The rooming list: what a hotel gets.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;
use crate::name::Name;

#[derive(Clone, Debug, Default, Serialize)]
pub struct RoomingList {
    pub front: Front,
    pub heads: Heads,
    pub lodgings: Vec<Lodging>,
    pub nothing: Bi,
}

impl Document for RoomingList {
    const TEMPLATE: &'static str = "rooming_list";
}

/// Heads of the columns.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Heads {
    pub room: Bi,
    pub beds: Bi,
    pub guests: Bi,
    pub note: Bi,
    /// "Without a room yet".
    pub without: Bi,
    /// "No rooms are entered yet."
    pub no_rooms: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Lodging {
    pub head: Bi,
    /// "Mon 14 Dec – Thu 17 Dec, 3 nights".
    pub when: Bi,
    /// "12 guests, 7 rooms".
    pub said: Bi,
    /// Where it is, what the item says of the rooms.
    pub lines: Vec<Bi>,
    pub rooms: Vec<Room>,
    pub without: Vec<Guest>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Room {
    pub name: String,
    pub beds: String,
    pub guests: Vec<Guest>,
    pub note: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Guest {
    pub name: Name,
    /// "× 3" for a seat for several.
    pub heads: String,
    /// What they need of a room.
    pub access: String,
}
