//! One change for several items: moved, copied, added, their state set, removed.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::carry::Carry;
use super::duplicate::{copy_of, insert_copy};
use super::edit::{AddItem, insert, save};
use crate::app::{Did, Writer, added, removed, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;

/// Which items, and by how much.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveItems {
    pub items: Vec<ItemId>,
    #[serde(default)]
    #[ts(optional, as = "Option<i32>")]
    pub days: i32,
    /// Start and end, on the items' own wall clocks; a part of the day becomes the nearest one.
    #[serde(default)]
    #[ts(optional, as = "Option<i32>")]
    pub minutes: i32,
    /// The end alone, in real minutes.
    #[serde(default)]
    #[ts(optional, as = "Option<i32>")]
    pub stretch: i32,
    /// Into another programme: groups go by their letter, people by who they are.
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
}

impl MoveItems {
    pub(super) fn shift(&self) -> Shift {
        Shift { days: self.days, minutes: self.minutes, stretch: self.stretch }
    }
}

/// Several items and the state they get.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetState {
    pub items: Vec<ItemId>,
    pub state: ItemState,
}

/// Several items.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfItems {
    pub items: Vec<ItemId>,
}

/// Items to add at once.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddItems {
    pub items: Vec<AddItem>,
}

/// More than this at once is a slip.
const MOST: usize = 2000;

/// The items, each once, by start; refuses none and too many.
pub(super) fn chosen(db: meguri_store::Db<'_>, ids: &[ItemId]) -> Result<Vec<Item>> {
    if ids.is_empty() || ids.len() > MOST {
        return Err(UiError::new("needs_items").field("items"));
    }
    let mut ids = ids.to_vec();
    ids.sort();
    ids.dedup();
    let mut items = ids.into_iter().map(|id| Ok(db.get::<Item>(id)?)).collect::<Result<Vec<Item>>>()?;
    items.sort_by_key(|i| (i.when.span("UTC").map_or(i64::MAX, |s| s.0), i.id));
    Ok(items)
}

pub(super) fn shifted(item: &Item, by: Shift) -> Result<When> {
    let when = item.when.shifted(by).ok_or_else(|| UiError::new("bad_number").field("days"))?;
    when.check().map_err(|e| UiError::from(e).field("when"))?;
    Ok(when)
}

/// "Moved 3 items", or one by its name.
fn several(one: Message, many: &str, items: &[Item]) -> Message {
    match items {
        [_] => one,
        _ => {
            let name = items.first().map(|i| shown_name(i.title.clone())).unwrap_or_default();
            Message::new(many).with("n", Param::Number(i64::try_from(items.len()).unwrap_or(i64::MAX))).with("name", name)
        }
    }
}

/// Where the first item stands now, as a sentence about it.
fn moved(item: &Item) -> Message {
    let name = Param::Bi(shown_name(item.title.clone()));
    match (&item.when, item.when.days()) {
        (When::Exact { start, .. }, _) => {
            Message::new("did-moved").with("name", name).with("date", start.local.date()).with("time", start.local)
        }
        (_, Some((day, _))) => Message::new("did-moved-day").with("name", name).with("date", day),
        _ => crate::app::edited(&["when"], item.title.clone()),
    }
}

/// Takes an item with its groups, people and talks into another programme.
fn carry_over(w: &Writer<'_>, item: &mut Item, to: ProgrammeId) -> Result<()> {
    let carry = Carry::between(w.db, item.programme, to)?;
    item.programme = to;
    let mut kept = false;
    for row in w.db.by::<ItemSubgroup>("item", item.id)? {
        match carry.group(row.subgroup) {
            Some(subgroup) => {
                w.db.update(&ItemSubgroup { subgroup, ..row })?;
                kept = true;
            }
            None => w.db.delete::<ItemSubgroup>(row.id)?,
        }
    }
    if item.audience == Audience::Subgroups && !kept {
        item.audience = Audience::WholeParty;
    }
    for row in w.db.by::<Assignment>("item", item.id)? {
        match carry.seat(row.participation) {
            Some(participation) => w.db.update(&Assignment { participation, ..row })?,
            None => drop(w.db.delete_with("assignment", row.id.into())?),
        }
    }
    for row in w.db.by::<Contribution>("item", item.id)? {
        let speaker = row.speaker.and_then(|s| carry.seat(s));
        w.db.update(&Contribution { speaker, ..row })?;
    }
    Ok(())
}

command! {
    /// Moves items by days and minutes, makes them longer or shorter, or takes them into another programme: one change.
    Change move_items(app, input: MoveItems) -> Changed {
        app.change("move_items", |w| {
            let mut out = Vec::new();
            for before in chosen(w.db, &input.items)? {
                let mut item = before.clone();
                item.when = shifted(&before, input.shift())?;
                if let Some(to) = input.programme.filter(|p| *p != before.programme) {
                    w.db.get::<Programme>(to).map_err(|e| UiError::from(e).field("programme"))?;
                    carry_over(w, &mut item, to)?;
                }
                save(w, &before, &mut item)?;
                out.push(item);
            }
            Ok(Did::new(out[0].id, several(moved(&out[0]), "did-moved-items", &out)))
        })
    }
}
command! {
    /// Copies items, to other days or into another programme; copies are provisional: one change.
    Change copy_items(app, input: MoveItems) -> Changed {
        app.change("copy_items", |w| {
            let mut out = Vec::new();
            for original in chosen(w.db, &input.items)? {
                let mut copy = copy_of(w, &original);
                copy.when = shifted(&original, input.shift())?;
                if let Some(to) = input.programme {
                    w.db.get::<Programme>(to).map_err(|e| UiError::from(e).field("programme"))?;
                    copy.programme = to;
                }
                insert_copy(w, &original, &copy)?;
                out.push(copy);
            }
            Ok(Did::new(out[0].id, several(added("item", out[0].title.clone()), "did-copied-items", &out)))
        })
    }
}
command! {
    /// Adds several items: one change.
    Change add_items(app, input: AddItems) -> Changed {
        if input.items.is_empty() || input.items.len() > MOST {
            return Err(UiError::new("needs_items").field("items"));
        }
        app.change("add_items", |w| {
            let items = input.items.into_iter().map(|i| insert(w, i)).collect::<Result<Vec<Item>>>()?;
            Ok(Did::new(items[0].id, several(added("item", items[0].title.clone()), "did-added-items", &items)))
        })
    }
}
command! {
    /// Sets the state of several items: one change.
    Change set_state(app, input: SetState) -> Changed {
        app.change("set_state", |w| {
            let mut out = Vec::new();
            for before in chosen(w.db, &input.items)? {
                let mut item = before.clone();
                item.state = input.state;
                save(w, &before, &mut item)?;
                out.push(item);
            }
            let state = Param::Term(format!("term-item-state-{}", input.state));
            let one = Message::new("did-state").with("name", Param::Bi(shown_name(out[0].title.clone()))).with("state", state.clone());
            Ok(Did::new(out[0].id, several(one, "did-state-items", &out).with("state", state)))
        })
    }
}
command! {
    /// Removes several items: one change. What people have been told of is better cancelled (`set_state`).
    Change remove_items(app, input: OfItems) -> Changed {
        app.change("remove_items", |w| {
            let items = chosen(w.db, &input.items)?;
            for item in &items {
                w.db.delete_with("item", item.id.into())?;
            }
            Ok(Did::new(items[0].id, several(removed("item", items[0].title.clone()), "did-removed-items", &items)))
        })
    }
}
