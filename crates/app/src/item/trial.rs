//! A move looked at before it is made: where the items would stand, and what would clash.

use super::several::{MoveItems, chosen, shifted};
use crate::clash::trial::{Imagined, clashes_if};
use crate::door::command;
use crate::format;
use crate::views::item_text::{Trial, TriedItem};

command! {
    /// What a move of items would do, without making it: their new times and what would clash.
    Query try_move(app, input: MoveItems) -> Trial {
        let db = app.ws.db();
        let mut imagined = Vec::new();
        let mut items = Vec::new();
        for before in chosen(db, &input.items)? {
            let mut item = before.clone();
            item.when = shifted(&before, input.shift())?;
            items.push(TriedItem { item: item.id, when: format::both(|l| format::when(l, &item.when)) });
            imagined.push(Imagined { item, new_groups: Vec::new() });
        }
        Ok(Trial { items, clashes: clashes_if(app, imagined)? })
    }
}
