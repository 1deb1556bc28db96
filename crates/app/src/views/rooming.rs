//! The rooming list.

use meguri_model::{Bi, ItemId, ParticipationId, RoomId};
use serde::Serialize;
use ts_rs::TS;

/// A head in a room.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GuestView {
    pub participation: ParticipationId,
    pub name: Bi,
    pub to_come: bool,
    /// Heads of this seat in the room.
    pub heads: u32,
    /// Not expected there any more.
    pub gone: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RoomView {
    pub room: RoomId,
    pub name: String,
    pub beds: u32,
    pub note: String,
    pub guests: Vec<GuestView>,
    /// Beds nobody has; below zero: more heads than beds.
    pub free: i64,
}

/// Somebody without a bed, with how many heads.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WithoutBed {
    pub participation: ParticipationId,
    pub name: Bi,
    pub to_come: bool,
    pub heads: u32,
    /// "Vegetarian, wheelchair": nothing of that; only access needs are of use to a hotel. Empty where none is known.
    pub access: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LodgingView {
    pub item: ItemId,
    pub title: Bi,
    pub place: Bi,
    /// "Mon 14 Dec – Thu 17 Dec", and "3 nights".
    pub when: Bi,
    pub nights: Bi,
    pub rooms: Vec<RoomView>,
    pub without: Vec<WithoutBed>,
    /// "12 guests, 7 rooms, 2 without a bed".
    pub said: Bi,
    /// What the item itself says of the rooms.
    pub words: String,
    /// The list as text, to be pasted into a mail or a table: tabs between the columns.
    pub text: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct RoomingView {
    pub lodgings: Vec<LodgingView>,
}
