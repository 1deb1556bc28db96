//! Seats for several become seats of their own, and whoever gets a name keeps what the seat had: number, groups, parts, room.

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;
use crate::{party, text};

/// Which seat for several; `into`: how many single seats (left out: all its heads).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SplitSeat {
    pub participation: ParticipationId,
    #[serde(default)]
    #[ts(optional)]
    pub into: Option<u32>,
}

/// "18 more".
pub(super) fn more(n: u32) -> Bi {
    text::say(&Message::new("more-heads").with("n", Param::Number(n.into())))
}

/// The next names for seats of a role whose names are to come: "Delegate 13", "Delegate 14".
pub(super) fn numbered(db: Db<'_>, programme: ProgrammeId, role: ParticipantRole, count: u32) -> Result<Vec<Bi>> {
    let seats: Vec<Participation> = db.by("programme", programme)?;
    let of_role: Vec<&Participation> = seats.iter().filter(|s| s.role == role && s.headcount == 1).collect();
    let number = |s: &&Participation| {
        let digits: String = s.placeholder.en.chars().rev().take_while(char::is_ascii_digit).collect();
        digits.chars().rev().collect::<String>().parse::<u32>().ok()
    };
    let last = of_role.iter().filter_map(number).max().unwrap_or(0).max(u32::try_from(of_role.len()).unwrap_or(0));
    let word = text::term("participant-role", role.as_str());
    Ok((1..=count).map(|n| last.saturating_add(n)).map(|n| Bi::new(format!("{} {n}", word.en), format!("{}{n}", word.ja))).collect())
}

/// One head of a seat for several gets a seat of its own: in the same groups and items, one of its beds, its mark where all
/// were there. With the last head the seat itself becomes that seat.
pub(super) fn split_off(w: &Writer<'_>, seat: &Participation, own: Participation) -> Result<Participation> {
    if seat.headcount == 1 {
        let own = Participation { id: seat.id, ..own };
        w.db.update(&own)?;
        return Ok(own);
    }
    w.db.insert(&own)?;
    for m in w.db.by::<Membership>("participation", seat.id)? {
        w.db.insert(&Membership { id: w.id().into(), participation: own.id, ..m })?;
    }
    for a in w.db.by::<Assignment>("participation", seat.id)? {
        w.db.insert(&Assignment { id: w.id().into(), participation: own.id, ..a })?;
    }
    // In each lodging one bed goes along.
    let mut nights = Vec::new();
    for bed in w.db.by::<Bed>("participation", seat.id)? {
        let item = w.db.get::<Room>(bed.room)?.item;
        if !nights.contains(&item) {
            nights.push(item);
            w.db.update(&Bed { participation: own.id, ..bed })?;
        }
    }
    // So does one chair at each occasion.
    let mut occasions = Vec::new();
    for chair in w.db.by::<Chair>("participation", seat.id)? {
        let item = w.db.get::<SeatingTable>(chair.at_table)?.item;
        if !occasions.contains(&item) {
            occasions.push(item);
            w.db.update(&Chair { participation: own.id, ..chair })?;
        }
    }
    let left = seat.headcount - 1;
    for mark in w.db.by::<Presence>("participation", seat.id)? {
        if mark.heads == seat.headcount {
            w.db.insert(&Presence { id: w.id().into(), participation: own.id, heads: 1, ..mark.clone() })?;
        }
        w.db.update(&Presence { heads: mark.heads.min(left), ..mark })?;
    }
    // "12 more" says its number: it is said anew. A name of the reader's own stays.
    let placeholder = if seat.placeholder == more(seat.headcount) { more(left) } else { seat.placeholder.clone() };
    w.db.update(&Participation { headcount: left, placeholder, ..seat.clone() })?;
    Ok(own)
}

command! {
    /// Makes numbered seats of a seat for several ("18 more" → "Delegate 2" to "Delegate 19"), each in the same groups,
    /// items and rooms.
    Change split_seat(app, input: SplitSeat) -> Changed {
        app.change("split_seat", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            let n = input.into.unwrap_or(seat.headcount);
            if seat.headcount < 2 {
                return Err(UiError::new("one_head").field("participation"));
            }
            if n == 0 || n > seat.headcount || n > 500 {
                return Err(UiError::new("bad_number").field("into"));
            }
            let (before, _) = party::seat_name(w.db, &seat)?;
            for placeholder in numbered(w.db, seat.programme, seat.role, n)? {
                let now: Participation = w.db.get(seat.id)?;
                let own = Participation { id: w.id().into(), placeholder, headcount: 1, ..now.clone() };
                split_off(w, &now, own)?;
            }
            let message = Message::new("did-split-seat").with("name", shown_name(before)).with("n", Param::Number(n.into()));
            Ok(Did::new(seat.id, message))
        })
    }
}
