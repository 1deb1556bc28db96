//! Tables of an item: added, changed, taken away.

use meguri_model::seating::MOST_CHAIRS;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{clear, seated_item, table_name, tables_of};
use crate::app::{Did, added, edited, removed, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::BiPatch;
use crate::views::history::Changed;

/// A table after the last.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddSeatingTable {
    pub item: ItemId,
    pub shape: TableShape,
    /// 1 to 60.
    pub chairs: u32,
    #[serde(default)]
    #[ts(optional, as = "Option<BiPatch>")]
    pub name: BiPatch,
}

/// A field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditSeatingTable {
    pub table: SeatingTableId,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<BiPatch>,
    #[serde(default)]
    #[ts(optional)]
    pub shape: Option<TableShape>,
    /// Who sits on a chair that goes has none.
    #[serde(default)]
    #[ts(optional)]
    pub chairs: Option<u32>,
}

/// Which table.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveSeatingTable {
    pub table: SeatingTableId,
}

/// Of which item.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfSeatedItem {
    pub item: ItemId,
}

fn check(chairs: u32) -> Result<()> {
    if (1..=MOST_CHAIRS).contains(&chairs) { Ok(()) } else { Err(UiError::new("bad_number").field("chairs")) }
}

command! {
    /// Adds a table to an item.
    Change add_seating_table(app, input: AddSeatingTable) -> Changed {
        app.change("add_seating_table", |w| {
            let item = seated_item(w.db, input.item)?;
            check(input.chairs)?;
            let position = tables_of(w.db, item.id)?.last().map_or(1, |t| t.position.saturating_add(1));
            let mut table = SeatingTable { id: w.id().into(), item: item.id, name: Bi::default(), position, shape: input.shape, chairs: input.chairs };
            input.name.apply(&mut table.name);
            w.db.insert(&table)?;
            Ok(Did::new(table.id, added("seating_table", table_name(&table))))
        })
    }
}
command! {
    /// Changes a table: its name, how it is laid, how many chairs it has.
    Change edit_seating_table(app, input: EditSeatingTable) -> Changed {
        app.change("edit_seating_table", |w| {
            let mut table: SeatingTable = w.db.get(input.table)?;
            let mut fields = Vec::new();
            if let Some(name) = input.name {
                fields.push("name");
                name.apply(&mut table.name);
            }
            if let Some(shape) = input.shape {
                fields.push("shape");
                table.shape = shape;
            }
            if let Some(chairs) = input.chairs {
                check(chairs)?;
                fields.push("chairs");
                table.chairs = chairs;
                for chair in w.db.by::<Chair>("at_table", table.id)?.into_iter().filter(|c| c.number > chairs) {
                    w.db.delete::<Chair>(chair.id)?;
                }
            }
            w.db.update(&table)?;
            Ok(Did::new(table.id, edited(&fields, table_name(&table))))
        })
    }
}
command! {
    /// Takes a table away; who sat there has no chair.
    Change remove_seating_table(app, input: RemoveSeatingTable) -> Changed {
        app.change("remove_seating_table", |w| {
            let table: SeatingTable = w.db.get(input.table)?;
            w.db.delete_with("seating_table", table.id.into())?;
            Ok(Did::new(table.item, removed("seating_table", table_name(&table))))
        })
    }
}
command! {
    /// Takes all tables of an item away.
    Change clear_seating(app, input: OfSeatedItem) -> Changed {
        app.change("clear_seating", |w| {
            let item = seated_item(w.db, input.item)?;
            clear(w, item.id)?;
            Ok(Did::new(item.id, Message::new("did-cleared-seating").with("name", shown_name(item.title))))
        })
    }
}
