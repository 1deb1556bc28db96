//! Who sits where at the tables of an item: proposed by precedence, then moved by hand.

mod move_seat;
mod tables;
mod view;

pub use move_seat::move_seat_at_table;
pub use tables::{add_seating_table, clear_seating, edit_seating_table, remove_seating_table};
pub use view::seating;
pub(crate) use view::{Laid, laid};

use std::collections::HashSet;

use meguri_model::seating::{Guest, MOST_CHAIRS, propose};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::rooming::guests;
use crate::text;
use crate::views::history::Changed;
use crate::views::programme::SeatView;

/// Tables of so many chairs for everybody in an item; what was there goes.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeSeating {
    pub item: ItemId,
    /// Chairs of a table, 2 to 60.
    pub per_table: u32,
    #[serde(default = "round")]
    #[ts(optional, as = "Option<TableShape>")]
    pub shape: TableShape,
    /// The first table faces the room.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub head: bool,
}

fn round() -> TableShape {
    TableShape::Round
}

/// The item, if people can be seated in it.
fn seated_item(db: Db<'_>, item: ItemId) -> Result<Item> {
    let item: Item = db.get(item)?;
    let sits = matches!(item.kind, ItemKind::Meal | ItemKind::Session | ItemKind::Visit | ItemKind::Ceremony | ItemKind::Meeting);
    if sits { Ok(item) } else { Err(UiError::new("nobody_sits").field("item")) }
}

/// The tables of an item by position.
fn tables_of(db: Db<'_>, item: ItemId) -> Result<Vec<SeatingTable>> {
    let mut out: Vec<SeatingTable> = db.by("item", item)?;
    out.sort_by_key(|t| (t.position, t.id));
    Ok(out)
}

/// What a table is called.
fn table_name(t: &SeatingTable) -> Bi {
    match (t.name.is_empty(), t.position, t.shape) {
        (false, ..) => t.name.clone(),
        (_, 1, TableShape::Head) => text::word("seating-head-table"),
        (_, position, _) => text::say(&Message::new("seating-table").with("n", Param::Number(position.into()))),
    }
}

/// In the order in which they are seated: as it was set by hand, else by post; staff and guides last. Who holds two seats sits once.
fn by_rank(mut seats: Vec<SeatView>) -> Vec<SeatView> {
    let class = |role: ParticipantRole| match role {
        ParticipantRole::HeadOfDelegation => 0,
        ParticipantRole::Staff | ParticipantRole::Guide => 2,
        _ => 1,
    };
    seats.sort_by_cached_key(|s| {
        let p = &s.participation;
        (class(p.role), p.precedence.unwrap_or(u32::MAX), s.to_come, precedence::rank(&s.posts))
    });
    let mut known = HashSet::new();
    seats.retain(|s| s.participation.person.is_none_or(|p| known.insert(p)));
    seats
}

fn clear(w: &Writer<'_>, item: ItemId) -> Result<usize> {
    let tables = tables_of(w.db, item)?;
    for t in &tables {
        w.db.delete_with("seating_table", t.id.into())?;
    }
    Ok(tables.len())
}

command! {
    /// Seats everybody in an item by precedence, hosts and guests in turns; replaces how they sat.
    Change propose_seating(app, input: ProposeSeating) -> Changed {
        app.change("propose_seating", |w| {
            let item = seated_item(w.db, input.item)?;
            if !(2..=MOST_CHAIRS).contains(&input.per_table) {
                return Err(UiError::new("bad_number").field("per_table"));
            }
            let seats = by_rank(guests(w.db, &item)?);
            let people: Vec<Person> = w.db.several(seats.iter().filter_map(|s| s.participation.person))?;
            let languages = |p: Option<PersonId>| people.iter().find(|x| Some(x.id) == p).map(|x| language_cover::spoken(&x.languages).into_iter().map(str::to_owned).collect());
            let list: Vec<Guest> = seats
                .iter()
                .map(|s| Guest {
                    seat: s.participation.id,
                    heads: s.participation.headcount,
                    host: s.participation.role == ParticipantRole::Host,
                    interpreter: s.participation.role == ParticipantRole::Interpreter,
                    languages: languages(s.participation.person).unwrap_or_default(),
                })
                .collect();
            let (tables, seated) = propose(&list, input.per_table, input.shape, input.head);
            if tables.is_empty() {
                return Err(UiError::new("nobody_to_seat").field("item"));
            }
            clear(w, item.id)?;
            let mut ids = Vec::new();
            for (position, t) in (1..).zip(&tables) {
                let table = SeatingTable { id: w.id().into(), item: item.id, name: Bi::default(), position, shape: t.shape, chairs: t.chairs };
                w.db.insert(&table)?;
                ids.push(table.id);
            }
            for s in &seated {
                w.db.insert(&Chair { id: w.id().into(), at_table: ids[s.table], number: s.number, participation: s.seat, behind: s.behind })?;
            }
            let n = Param::Number(i64::try_from(seated.len()).unwrap_or(i64::MAX));
            Ok(Did::new(item.id, Message::new("did-proposed-seating").with("n", n).with("name", shown_name(item.title))))
        })
    }
}
