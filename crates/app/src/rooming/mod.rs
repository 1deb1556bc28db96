//! Rooms of the nights and who shares them.

mod list;
mod put;
mod rooms;

pub use list::rooming;
pub(crate) use list::guests;
pub use put::{copy_rooms, fill_rooms, put_in_room};
pub use rooms::{add_rooms, edit_room, remove_room};
pub(crate) use list::rooming_of;
