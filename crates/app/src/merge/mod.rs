//! Two records become one: which field from which, everything that points at the other is made to point at the one that
//! is kept, and the other goes. One change, so one undo.

mod fields;
mod organisations;
mod people;
mod places;

pub use organisations::{merge_organisations, merging_organisations};
pub use people::{merge_people, merging_people};
pub use places::{merge_places, merging_places};

use std::collections::BTreeMap;

use meguri_model::{Bi, Message};
use meguri_store::Db;
use uuid::Uuid;

use crate::error::{Result, UiError};
use crate::text;
use crate::views::merge::Side;

/// Which field is taken from which record, where the default is not wanted.
pub(crate) type Taken = BTreeMap<String, Side>;

/// "3 seats", "2 items": what points at a record.
fn repointed(db: Db<'_>, table: &'static str, id: Uuid) -> Result<Vec<Bi>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (child, _, ids) in db.pointing_at(table, id)? {
        *counts.entry(child).or_default() += ids.len();
    }
    Ok(counts.into_iter().map(|(child, n)| text::count(child, n)).collect())
}

fn two(keep: Uuid, other: Uuid) -> Result<()> {
    if keep == other { Err(UiError::new("same_record").field("other")) } else { Ok(()) }
}

fn merged(keep: Bi, other: Bi) -> Message {
    Message::new("did-merged").with("name", crate::app::shown_name(keep)).with("other", crate::app::shown_name(other))
}
