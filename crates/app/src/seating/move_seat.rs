//! Somebody takes another chair; who sat there takes theirs.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{seated_item, table_name, tables_of};
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::UiError;
use crate::party;
use crate::views::history::Changed;

/// Puts a seat on a chair: without `table` on none. Who sits there changes places with them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveSeatAtTable {
    pub item: ItemId,
    pub participation: ParticipationId,
    /// Of a seat for several: the chair of the head that moves; else one without a chair, else the first.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<ChairId>,
    pub table: Option<SeatingTableId>,
    /// Number of the chair.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<u32>,
    /// Behind the chair, interpreting.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub behind: bool,
}

command! {
    /// Moves somebody to another chair of an item; who sits there changes places with them.
    Change move_seat_at_table(app, input: MoveSeatAtTable) -> Changed {
        app.change("move_seat_at_table", |w| {
            let item = seated_item(w.db, input.item)?;
            let seat: Participation = w.db.get(input.participation)?;
            if seat.programme != item.programme {
                return Err(UiError::new("wrong_programme").field("participation"));
            }
            let tables = tables_of(w.db, item.id)?;
            let chairs: Vec<Chair> = w.db.by_any("at_table", tables.iter().map(|t| t.id))?;
            let own: Vec<&Chair> = chairs.iter().filter(|c| c.participation == seat.id).collect();
            let from = match input.from {
                Some(id) => Some(*own.iter().find(|c| c.id == id).ok_or_else(|| UiError::new("not_found").field("from"))?),
                None if u32::try_from(own.len()).unwrap_or(u32::MAX) < seat.headcount && input.table.is_some() => None,
                None => own.first().copied(),
            };
            let who = shown_name(party::seat_name(w.db, &seat)?.0);
            let Some(table) = input.table else {
                if let Some(from) = from {
                    w.db.delete::<Chair>(from.id)?;
                }
                return Ok(Did::new(seat.id, Message::new("did-unseated").with("who", who)));
            };
            let table = tables.iter().find(|t| t.id == table).ok_or_else(|| UiError::new("wrong_table").field("table"))?;
            let number = input.number.filter(|n| (1..=table.chairs).contains(n)).ok_or_else(|| UiError::new("bad_number").field("number"))?;
            let there = chairs.iter().find(|c| c.at_table == table.id && c.number == number && c.behind == input.behind);
            let place = Chair { id: from.map_or_else(|| w.id().into(), |c| c.id), at_table: table.id, number, participation: seat.id, behind: input.behind };
            match from {
                Some(_) => w.db.update(&place)?,
                None => w.db.insert(&place)?,
            }
            let other = there.filter(|c| c.id != place.id);
            if let Some(other) = other {
                match from {
                    Some(from) => w.db.update(&Chair { id: other.id, participation: other.participation, ..from.clone() })?,
                    None => w.db.delete::<Chair>(other.id)?,
                }
            }
            let message = match (other, from) {
                (Some(other), Some(_)) => {
                    let with: Participation = w.db.get(other.participation)?;
                    Message::new("did-changed-places").with("with", shown_name(party::seat_name(w.db, &with)?.0))
                }
                _ => Message::new("did-seated").with("table", table_name(table)).with("n", Param::Number(number.into())),
            };
            Ok(Did::new(seat.id, message.with("who", who)))
        })
    }
}
