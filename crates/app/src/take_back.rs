//! Undo from the history: of one change of long ago, and of everything since a moment. Each is a new entry.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{Did, Writer, history_message};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;
use crate::{changed_since, history, text};

/// Which entry of the history.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfEntry {
    #[ts(type = "number")]
    pub seq: i64,
}

command! {
    /// Takes back one change of the history, however long ago; what was changed since stays. Where something else has
    /// changed the same since, the answer names both values and nothing is written.
    Change undo_change(app, input: OfEntry) -> Changed {
        let entry = app.ws.entry(input.seq)?;
        if entry.kind != "change" {
            return Err(UiError::new("not_a_change").field("seq"));
        }
        if entry.undone || history::is_taken_back(&app.ws.taken_back()?, input.seq) {
            return Err(UiError::new("taken_back_already").field("seq"));
        }
        app.change_of("undo_change", Some(input.seq), |w| {
            let rows = w.db.touched_by(input.seq)?;
            let of = |noun: &str| rows.iter().filter(|t| t.noun == noun).filter_map(|t| Uuid::parse_str(&t.id).ok()).collect::<Vec<_>>();
            let items = of("item").into_iter().filter_map(|id| w.db.find::<Item>(id).transpose()).collect::<std::result::Result<Vec<_>, _>>()?;
            let programmes =
                of("programme").into_iter().filter_map(|id| w.db.find::<Programme>(id).transpose()).collect::<std::result::Result<Vec<_>, _>>()?;
            w.db.take_back(input.seq).map_err(|e| changed_since::worded(w.db, e))?;
            for before in items {
                item_again(w, &before)?;
            }
            for before in programmes {
                programme_again(w, &before)?;
            }
            let what = text::say(&history_message(&entry.message));
            Ok(Did { id: None, message: Message::new("did-take-back").with("what", what) })
        })
    }
}
command! {
    /// Undoes everything that was done after an entry of the history, as one change.
    Change undo_back_to(app, input: OfEntry) -> Changed {
        let entry = app.ws.entry(input.seq)?;
        app.change_of("undo_back_to", Some(input.seq), |w| {
            w.db.take_back_to(input.seq)?;
            let what = text::say(&history_message(&entry.message));
            Ok(Did { id: None, message: Message::new("did-back-to").with("what", what) })
        })
    }
}

/// Stamps an item that an undo of long ago has changed: it is a save like any other (domain rule 3).
fn item_again(w: &Writer<'_>, before: &Item) -> Result<()> {
    let Some(mut item) = w.db.find::<Item>(before.id)? else { return Ok(()) };
    item.updated_at = w.stamp();
    item.sequence = before.sequence + u32::from(before.facts_differ(&item));
    Ok(w.db.update(&item)?)
}

fn programme_again(w: &Writer<'_>, before: &Programme) -> Result<()> {
    let Some(mut p) = w.db.find::<Programme>(before.id)? else { return Ok(()) };
    p.updated_at = w.stamp();
    p.sequence = before.sequence + u32::from(p.when != before.when || p.status != before.status);
    w.db.update(&p)?;
    if p.zone != before.zone {
        w.db.rederive_items(p.id)?;
    }
    Ok(())
}
