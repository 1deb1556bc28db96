//! Who shares a room: rooms of a night's lodging and the heads in them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::*;

/// A room of a lodging item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Room {
    pub id: RoomId,
    pub item: ItemId,
    /// "Twin 3", "412".
    pub name: String,
    /// People it is for.
    pub beds: u32,
    pub note: String,
}

/// A head of a seat in a room; a seat for several has a row for each head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bed {
    pub id: BedId,
    pub room: RoomId,
    pub participation: ParticipationId,
}

/// Fills free beds: `rooms` with their free beds, `heads` with how many of each seat still have none, both in order.
/// Answers which seat gets a bed where. Nobody is put in two rooms; who finds no bed is left out.
pub fn fill(rooms: &[(RoomId, u32)], heads: &[(ParticipationId, u32)]) -> Vec<(RoomId, ParticipationId)> {
    let mut waiting = heads.iter().flat_map(|(seat, n)| std::iter::repeat_n(*seat, usize::try_from(*n).unwrap_or(0)));
    let mut out = Vec::new();
    for (room, free) in rooms {
        for seat in waiting.by_ref().take(usize::try_from(*free).unwrap_or(0)) {
            out.push((*room, seat));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn beds_are_filled_in_order_and_a_seat_for_several_takes_one_a_head() {
        let room = |n: u128| RoomId(Uuid::from_u128(n));
        let seat = |n: u128| ParticipationId(Uuid::from_u128(n));
        let filled = fill(&[(room(1), 1), (room(2), 0), (room(3), 2)], &[(seat(1), 1), (seat(2), 5)]);
        assert_eq!(filled, [(room(1), seat(1)), (room(3), seat(2)), (room(3), seat(2))]);
        assert_eq!(fill(&[(room(1), 4)], &[(seat(1), 1)]), [(room(1), seat(1))]);
    }
}
