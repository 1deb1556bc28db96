//! Tables: places where one meeting at a time is held.

use std::collections::HashSet;

use meguri_model::matchmaking::Absence;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use super::names::{check_absences, tidy};
use crate::app::{Did, Writer, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::BiPatch;
use crate::text;
use crate::views::history::Changed;
use crate::views::needs_text;

/// Most tables of a programme.
const MOST_TABLES: usize = 2_000;

/// Tables of one kind, numbered on; `room`: the place they are in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMeetingTables {
    pub programme: ProgrammeId,
    pub count: u32,
    #[serde(default)]
    #[ts(optional)]
    pub room: Option<PlaceId>,
    #[serde(default)]
    #[ts(optional)]
    pub features: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub site: Option<String>,
}

/// A field left out stays as it is. `name` is that of its place.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditMeetingTable {
    pub table: MeetingTableId,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<BiPatch>,
    #[serde(default)]
    #[ts(optional)]
    pub position: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub site: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub features: Option<Vec<String>>,
    /// Times it cannot be used.
    #[serde(default)]
    #[ts(optional)]
    pub closed: Option<Vec<Absence>>,
}

/// Which tables.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveMeetingTables {
    pub tables: Vec<MeetingTableId>,
}

fn table_name(number: u32) -> Bi {
    text::say(&Message::new("table-numbered").with("n", Param::Text(number.to_string())))
}

command! {
    /// Adds tables, numbered on from the last. Each is a place of its own that one meeting at a time may use.
    Change add_meeting_tables(app, input: AddMeetingTables) -> Changed {
        app.change("add_meeting_tables", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let room = input.room.map(|r| w.db.get::<Place>(r)).transpose().map_err(|e| UiError::from(e).field("room"))?;
            let there: Vec<MeetingTable> = w.db.of_programme(programme.id)?;
            let count = usize::try_from(input.count).unwrap_or(usize::MAX);
            if count == 0 {
                return Err(UiError::new("no_tables").field("count"));
            }
            if count.saturating_add(there.len()) > MOST_TABLES {
                let most = i64::try_from(MOST_TABLES).unwrap_or(i64::MAX);
                return Err(UiError::with("too_many_tables", &[("most", Param::Number(most))]).field("count"));
            }
            let last = there.iter().map(|t| t.position).max().unwrap_or(0);
            let features = tidy(input.features.unwrap_or_default());
            let site = input.site.unwrap_or_default().trim().to_owned();
            let mut first = None;
            for position in last + 1..=last + input.count {
                let place = Place {
                    id: w.id().into(),
                    kind: PlaceKind::Table,
                    name: table_name(position),
                    aliases: Vec::new(),
                    parent: room.as_ref().map(|r| r.id),
                    organisation: None,
                    address: Bi::default(),
                    zone: room.is_none().then(|| programme.zone.clone()),
                    capacity: None,
                    latitude: None,
                    longitude: None,
                    exclusive: true,
                    notes: String::new(),
                };
                w.db.insert(&place)?;
                let table = MeetingTable {
                    id: w.id().into(),
                    programme: programme.id,
                    place: place.id,
                    position,
                    site: site.clone(),
                    features: features.clone(),
                    closed: Vec::new(),
                };
                w.db.insert(&table)?;
                first.get_or_insert(table.id);
            }
            let message = Message::new("did-added-tables").with("count", text::count("meeting_table", count)).with("name", Param::Bi(crate::app::shown_name(programme.title)));
            Ok(Did { id: first.map(Uuid::from), message })
        })
    }
}
command! {
    /// Changes a table: its name, its place in the order, its site, what it has, times it cannot be used.
    Change edit_meeting_table(app, input: EditMeetingTable) -> Changed {
        app.change("edit_meeting_table", |w| {
            let mut table: MeetingTable = w.db.get(input.table)?;
            let mut place: Place = w.db.get(table.place)?;
            let mut fields = Vec::new();
            if let Some(name) = input.name {
                fields.push("name");
                name.apply(&mut place.name);
                needs_text(&place.name, "name")?;
                w.db.update(&place)?;
            }
            if let Some(position) = input.position {
                if !(1..=100_000).contains(&position) {
                    return Err(UiError::new("bad_number").field("position"));
                }
                fields.push("position");
                table.position = position;
            }
            if let Some(site) = input.site {
                fields.push("site");
                table.site = site.trim().to_owned();
            }
            if let Some(features) = input.features {
                fields.push("features");
                table.features = tidy(features);
            }
            if let Some(closed) = input.closed {
                check_absences(&closed, "closed")?;
                fields.push("closed");
                table.closed = closed;
            }
            w.db.update(&table)?;
            Ok(Did::new(table.id, edited(&fields, place.name)))
        })
    }
}
command! {
    /// Takes tables away, and their places where nothing else uses them. Meetings at them stay without a table.
    Change remove_meeting_tables(app, input: RemoveMeetingTables) -> Changed {
        app.change("remove_meeting_tables", |w| {
            let tables: Vec<MeetingTable> = w.db.several(input.tables.iter().copied())?;
            let Some(first) = tables.first() else { return Err(UiError::new("nothing_chosen_tables").field("tables")) };
            let programme = first.programme;
            if tables.iter().any(|t| t.programme != programme) {
                return Err(UiError::new("wrong_programme").field("tables"));
            }
            let name = match tables.as_slice() {
                [one] => w.db.get::<Place>(one.place)?.name,
                many => text::count("meeting_table", many.len()),
            };
            let meetings: HashSet<ItemId> = w.db.of_programme::<Meeting>(programme)?.into_iter().map(|m| m.item).collect();
            for table in &tables {
                remove(w, table, &meetings)?;
            }
            Ok(Did::new(programme, removed("meeting_table", name)))
        })
    }
}

/// Takes one table away: its meetings are at no table, its place goes unless something else uses it.
fn remove(w: &Writer<'_>, table: &MeetingTable, meetings: &HashSet<ItemId>) -> Result<()> {
    for before in w.db.by::<Item>("place", table.place)?.into_iter().filter(|i| meetings.contains(&i.id)) {
        let mut item = before.clone();
        item.place = None;
        crate::item::save(w, &before, &mut item)?;
    }
    w.db.delete_with("meeting_table", table.id.into())?;
    let place: Place = w.db.get(table.place)?;
    if place.kind == PlaceKind::Table && w.db.pointing_at("place", place.id.into())?.iter().all(|(_, _, rows)| rows.is_empty()) {
        w.db.delete_with("place", place.id.into())?;
    }
    Ok(())
}
