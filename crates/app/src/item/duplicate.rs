//! A copy of an item: a new UID, the same groups and assignments, state back to provisional.

use chrono::NaiveDateTime;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::carry::Carry;
use super::move_to::optional_local;
use crate::app::{Did, Writer, added};
use crate::door::command;
use crate::error::Result;
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
            let mut copy = copy_of(w, &original);
            if let Some(start) = input.start {
                copy.when = copy.when.moved_to(start);
            }
            insert_copy(w, &original, &copy)?;
            Ok(Did::new(copy.id, added("item", copy.title)))
        })
    }
}

/// The copy without its relations: a new UID, back to provisional, the booking is the original's own.
pub(super) fn copy_of(w: &Writer<'_>, original: &Item) -> Item {
    let mut copy = original.clone();
    copy.id = w.id().into();
    copy.sequence = 0;
    copy.created_at = w.stamp();
    copy.updated_at = w.stamp();
    copy.booking.clear();
    if copy.state != ItemState::Tbc {
        copy.state = ItemState::Provisional;
    }
    copy
}

/// Writes the copy with the groups, people and talks of the original, as far as they are in its programme.
pub(super) fn insert_copy(w: &Writer<'_>, original: &Item, copy: &Item) -> Result<()> {
    let mut copy = copy.clone();
    let carry = Carry::between(w.db, original.programme, copy.programme)?;
    let groups: Vec<SubgroupId> =
        w.db.by::<ItemSubgroup>("item", original.id)?.into_iter().filter_map(|r| carry.group(r.subgroup)).collect();
    if groups.is_empty() && copy.audience == Audience::Subgroups && copy.programme != original.programme {
        copy.audience = Audience::WholeParty;
    }
    w.db.insert(&copy)?;
    for subgroup in groups {
        w.db.insert(&ItemSubgroup { id: w.id().into(), item: copy.id, subgroup })?;
    }
    for row in w.db.by::<Assignment>("item", original.id)? {
        let Some(participation) = carry.seat(row.participation) else { continue };
        w.db.insert(&Assignment { id: w.id().into(), item: copy.id, participation, answer: Answer::Invited, ..row })?;
    }
    for row in w.db.by::<Contribution>("item", original.id)? {
        let speaker = row.speaker.and_then(|s| carry.seat(s));
        w.db.insert(&Contribution { id: w.id().into(), item: copy.id, speaker, ..row })?;
    }
    Ok(())
}
