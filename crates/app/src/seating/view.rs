//! The tables of an item as they are shown and printed.

use std::collections::{HashMap, HashSet};

use meguri_model::seating::{place, places};
use meguri_model::*;
use meguri_store::Db;

use super::tables::OfSeatedItem;
use super::{seated_item, table_name, tables_of};
use crate::door::command;
use crate::error::Result;
use crate::rooming::guests;
use crate::views::programme::SeatView;
use crate::views::seating::*;
use crate::{format, text};

command! {
    /// How people sit in an item: tables, chairs, who has none.
    Query seating(app, input: OfSeatedItem) -> SeatingView {
        let db = app.ws.db();
        let item = seated_item(db, input.item)?;
        let laid = laid(db, &item)?;
        let when = format::both(|l| format::when(l, &item.when));
        Ok(SeatingView { item: item.id, title: item.title, when, said: laid.said, tables: laid.tables, unseated: laid.unseated })
    }
}

/// Tables with who sits there, and who has no chair.
pub(crate) struct Laid {
    pub tables: Vec<SeatingTableView>,
    pub unseated: Vec<UnseatedView>,
    pub said: Bi,
}

pub(crate) fn laid(db: Db<'_>, item: &Item) -> Result<Laid> {
    let expected = guests(db, item)?;
    let tables = tables_of(db, item.id)?;
    let chairs: Vec<Chair> = db.by_any("at_table", tables.iter().map(|t| t.id))?;
    // Who sat there and is not expected any more is still shown, until somebody takes the chair.
    let all = crate::programme::seats(db, item.programme, &[])?;
    let known: HashMap<ParticipationId, &SeatView> = all.iter().map(|s| (s.participation.id, s)).collect();
    let sitter = |c: &Chair| known.get(&c.participation).map(|s| sitter(c, s, expected.iter().all(|e| e.participation.id != c.participation)));
    let views: Vec<SeatingTableView> = tables
        .iter()
        .map(|t| {
            let own: Vec<&Chair> = chairs.iter().filter(|c| c.at_table == t.id).collect();
            let on = |number: u32, behind: bool| own.iter().find(|c| c.number == number && c.behind == behind).and_then(|c| sitter(c));
            let middle = places(t.shape, t.chairs).first().map(|p| p.0);
            SeatingTableView {
                table: t.id,
                name: table_name(t),
                shape: t.shape,
                chairs: (1..=t.chairs)
                    .map(|number| {
                        let (x, y) = place(t.shape, t.chairs, number);
                        SeatingChairView { number, x, y, honour: middle == Some(number), sitter: on(number, false), behind: on(number, true) }
                    })
                    .collect(),
            }
        })
        .collect();
    let mut unseated = Vec::new();
    // Who holds two seats sits on one chair.
    let sits: HashSet<PersonId> = chairs.iter().filter_map(|c| known.get(&c.participation)?.participation.person).collect();
    for s in expected.iter().filter(|s| s.participation.person.is_none_or(|p| !sits.contains(&p))) {
        let has = chairs.iter().filter(|c| c.participation == s.participation.id).count();
        let heads = s.participation.headcount.saturating_sub(u32::try_from(has).unwrap_or(u32::MAX));
        if heads > 0 {
            unseated.push(UnseatedView { participation: s.participation.id, name: s.name.clone(), heads, interpreter: s.participation.role == ParticipantRole::Interpreter });
        }
    }
    let n = |v: usize| Param::Number(i64::try_from(v).unwrap_or(i64::MAX));
    let without: u32 = unseated.iter().map(|u| u.heads).sum();
    let mut said = vec![text::say(&Message::new("seating-said").with("n", n(chairs.len())).with("tables", n(views.len())))];
    if views.is_empty() {
        said = vec![text::word("seating-none")];
    } else if without > 0 {
        said.push(text::say(&Message::new("seating-without").with("n", Param::Number(without.into()))));
    }
    Ok(Laid { tables: views, unseated, said: format::join(&said) })
}

fn sitter(c: &Chair, s: &SeatView, gone: bool) -> SitterView {
    SitterView {
        chair: c.id,
        participation: c.participation,
        name: s.name.clone(),
        post: s.posts.clone(),
        host: s.participation.role == ParticipantRole::Host,
        gone,
    }
}
