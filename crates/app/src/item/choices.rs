//! The items of a programme to choose from.

use meguri_model::*;

use crate::door::command;
use crate::programme::OfProgramme;
use crate::views::organisation::Named;
use crate::{format, text};

command! {
    /// The items of a programme by name and time, in order of time; those without a time last, cancelled ones left out.
    Query item_choices(app, input: OfProgramme) -> Vec<Named> {
        let db = app.ws.db();
        db.get::<Programme>(input.programme)?;
        let mut items: Vec<Item> = db.by("programme", input.programme)?;
        items.retain(|i| i.state != ItemState::Cancelled);
        items.sort_by_cached_key(|i| {
            let start = meguri_model::release::start(&i.when);
            (start.is_none(), start, i.id)
        });
        Ok(items.into_iter().map(|i| Named {
            id: i.id.to_string(),
            detail: format::both(|l| format::when(l, &i.when)),
            name: if i.title.is_empty() { text::term("item-kind", i.kind.as_str()) } else { i.title },
        }).collect())
    }
}
