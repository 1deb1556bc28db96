//! A copy of an item: a new UID, the same groups and assignments, state back to provisional.

use chrono::NaiveDateTime;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::move_to::optional_local;
use crate::app::{Did, added};
use crate::door::command;
use crate::views::history::Changed;

/// Which item, and where the copy starts.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DuplicateItem {
    pub item: ItemId,
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string | null")]
    pub start: Option<NaiveDateTime>,
}

command! {
    /// Makes a copy of an item.
    Change duplicate_item(app, input: DuplicateItem) -> Changed {
        app.change("duplicate_item", |w| {
            let original: Item = w.db.get(input.item)?;
            let mut copy = original.clone();
            copy.id = w.id().into();
            copy.sequence = 0;
            copy.created_at = w.stamp();
            copy.updated_at = w.stamp();
            copy.booking.clear();
            if copy.state != ItemState::Tbc {
                copy.state = ItemState::Provisional;
            }
            if let Some(start) = input.start {
                copy.when = copy.when.moved_to(start);
            }
            w.db.insert(&copy)?;
            for row in w.db.by::<ItemSubgroup>("item", original.id)? {
                w.db.insert(&ItemSubgroup { id: w.id().into(), item: copy.id, ..row })?;
            }
            for row in w.db.by::<Assignment>("item", original.id)? {
                w.db.insert(&Assignment { id: w.id().into(), item: copy.id, answer: Answer::Invited, attendance: None, ..row })?;
            }
            for row in w.db.by::<Contribution>("item", original.id)? {
                w.db.insert(&Contribution { id: w.id().into(), item: copy.id, ..row })?;
            }
            Ok(Did::new(copy.id, added("item", copy.title)))
        })
    }
}
