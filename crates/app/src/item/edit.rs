//! Adding, changing and removing an item.

use meguri_model::*;
use meguri_store::Db;

use super::OfItem;
use crate::app::{Did, Writer, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;
use crate::views::needs_text;

inputs! {
    /// An item of the itinerary; only programme, kind and title must be known.
    create AddItem -> Item,
    edit EditItem { item: ItemId },
    required { programme: ProgrammeId, kind: ItemKind }
    optional {
        when: When = When::Unknown, state: ItemState = ItemState::Provisional, carrier: String = String::new(),
        number: String = String::new(), booking: String = String::new(), rooming: String = String::new(),
        audience: Audience = Audience::WholeParty, host_languages: Vec<String> = Vec::new(),
        interpretation: Interpretation = Interpretation::None, private_note: String = String::new(), link: String = String::new(),
    }
    text { title, briefing, questions, dress, gift, note }
    nullable {
        place: PlaceId, from_place: PlaceId, to_place: PlaceId, travel: TravelMode, host: OrganisationId, host_contact: PersonId,
    }
    given { created_at: String, updated_at: String, sequence: u32 }
    also {
        /// The subgroups it is for; replaces those it had.
        subgroups: Vec<SubgroupId>,
        /// Clock times are read on this zone's clock (a grid's) and stored on the programme's.
        shown_in: String,

    }
}

pub(crate) fn check(db: Db<'_>, item: &Item) -> Result<()> {
    needs_text(&item.title, "title")?;
    item.when.check().map_err(|e| UiError::from(e).field("when"))?;
    for (place, field) in [(item.place, "place"), (item.from_place, "from_place"), (item.to_place, "to_place")] {
        if let Some(id) = place {
            db.get::<Place>(id).map_err(|e| UiError::from(e).field(field))?;
        }
    }
    if let Some(id) = item.host {
        db.get::<Organisation>(id).map_err(|e| UiError::from(e).field("host"))?;
    }
    if let Some(id) = item.host_contact {
        db.get::<Person>(id).map_err(|e| UiError::from(e).field("host_contact"))?;
    }
    if !(item.link.is_empty() || item.link.starts_with("https://") || item.link.starts_with("http://")) {
        return Err(UiError::new("bad_link").field("link"));
    }
    Ok(())
}

/// Clock times given on the clock of `shown_in`, on the programme's own.
fn on_own_clock(when: When, own: &str, shown_in: Option<&str>) -> Result<When> {
    let Some(shown) = shown_in else { return Ok(when) };
    if !zone::known(shown) {
        return Err(UiError::with("unknown_zone", &[("zone", shown.into())]).field("shown_in"));
    }
    let read = |m: Moment| match crate::format::in_zone(&Moment::new(m.local, shown), own) {
        Some(local) => Moment::new(local, own),
        None => m,
    };
    Ok(match when {
        When::Exact { start, end } => When::Exact { start: read(start), end: end.map(read) },
        other => other,
    })
}

/// Makes the item's subgroups be `wanted`.
pub(super) fn set_subgroups(w: &Writer<'_>, item: &Item, wanted: &[SubgroupId]) -> Result<()> {
    let now: Vec<ItemSubgroup> = w.db.by("item", item.id)?;
    for row in now.iter().filter(|r| !wanted.contains(&r.subgroup)) {
        w.db.delete::<ItemSubgroup>(row.id)?;
    }
    for (i, id) in wanted.iter().enumerate() {
        if now.iter().any(|r| r.subgroup == *id) || wanted[..i].contains(id) {
            continue;
        }
        let group: Subgroup = w.db.get(*id)?;
        if group.programme != item.programme {
            return Err(UiError::new("wrong_programme").field("subgroups"));
        }
        w.db.insert(&ItemSubgroup { id: w.id().into(), item: item.id, subgroup: *id })?;
    }
    Ok(())
}

/// Writes a changed item: stamps it, and raises SEQUENCE by one exactly when time, place or state differ (rule 3).
pub(crate) fn save(w: &Writer<'_>, before: &Item, item: &mut Item) -> Result<()> {
    if item == before {
        return Ok(());
    }
    item.updated_at = w.stamp();
    item.sequence = before.sequence + u32::from(before.facts_differ(item));
    w.db.update(item)?;
    Ok(())
}

/// Makes the item of an input and writes it.
pub(super) fn insert(w: &Writer<'_>, mut input: AddItem) -> Result<Item> {
    let programme: Programme = w.db.get(input.programme).map_err(|e| UiError::from(e).field("programme"))?;
    let subgroups = input.subgroups.take();
    let shown_in = input.shown_in.take();
    let stamp = w.stamp();
    let mut item = input.build(w.id().into(), stamp.clone(), stamp, 0);
    item.when = on_own_clock(item.when, &programme.zone, shown_in.as_deref())?;
    if subgroups.as_ref().is_some_and(|s| !s.is_empty()) {
        item.audience = Audience::Subgroups;
    }
    check(w.db, &item)?;
    w.db.insert(&item)?;
    if let Some(groups) = subgroups {
        set_subgroups(w, &item, &groups)?;
    }
    Ok(item)
}

/// The item an input would make, written nowhere.
pub(super) fn imagined(mut input: AddItem, id: ItemId) -> (Item, Vec<SubgroupId>) {
    let subgroups = input.subgroups.take().unwrap_or_default();
    let mut item = input.build(id, String::new(), String::new(), 0);
    if !subgroups.is_empty() {
        item.audience = Audience::Subgroups;
    }
    (item, subgroups)
}

command! {
    /// Adds an item to a programme's itinerary.
    Change add_item(app, input: AddItem) -> Changed {
        app.change("add_item", |w| {
            let item = insert(w, input)?;
            Ok(Did::new(item.id, added("item", item.title)))
        })
    }
}
command! {
    /// Changes an item; one edit is one change.
    Change edit_item(app, input: EditItem) -> Changed {
        app.change("edit_item", |w| {
            let mut input = input;
            let before: Item = w.db.get(input.item)?;
            let mut fields = input.fields();
            let subgroups = input.subgroups.take();
            let audience_given = input.audience.is_some();
            let shown_in = input.shown_in.take();
            let mut item = before.clone();
            input.apply(&mut item);
            if shown_in.is_some() {
                let programme: Programme = w.db.get(before.programme)?;
                item.when = on_own_clock(item.when, &programme.zone, shown_in.as_deref())?;
            }
            if item.programme != before.programme {
                return Err(UiError::new("wrong_programme").field("programme"));
            }
            if let Some(groups) = &subgroups {
                fields.push("subgroups");
                if !audience_given {
                    item.audience = if groups.is_empty() { Audience::WholeParty } else { Audience::Subgroups };
                }
            }
            check(w.db, &item)?;
            save(w, &before, &mut item)?;
            if let Some(groups) = &subgroups {
                set_subgroups(w, &item, groups)?;
            }
            Ok(Did::new(item.id, edited(&fields, item.title)))
        })
    }
}
command! {
    /// Removes an item. One that people have been told of is better cancelled (state `cancelled`).
    Change remove_item(app, input: OfItem) -> Changed {
        app.change("remove_item", |w| {
            let item: Item = w.db.get(input.item)?;
            w.db.delete_with("item", item.id.into())?;
            Ok(Did::new(item.id, removed("item", item.title)))
        })
    }
}
