//! The seating plan: the tables of an item as they were laid.

use meguri_documents::seating_plan::{SeatedChair, SeatedItem, SeatedTable, SeatingPlan};
use meguri_model::release::start;
use meguri_model::*;
use meguri_store::Db;

use super::itinerary::title;
use super::paper::{DocumentChoice, Paper};
use super::source::{Source, line};
use crate::error::{Result, UiError};
use crate::seating::{Laid, laid};
use crate::{format, text};

/// Whether tables are laid somewhere.
pub(super) fn fits(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(!db.of_programme::<SeatingTable>(p.id)?.is_empty())
}

/// Fills it with the tables as they are now.
///
/// # Errors
/// `no_tables_laid` for an item without tables.
pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let mut items: Vec<_> = source.frozen.items.iter().filter(|i| choice.item.is_none_or(|c| c == i.item.id)).collect();
    items.sort_by_key(|i| (start(&i.item.when).is_none(), start(&i.item.when), i.item.id));
    let mut out = Vec::new();
    let mut part = Bi::default();
    for i in items {
        // Only of what is still there is it known how people sit.
        if source.db.by::<SeatingTable>("item", i.item.id)?.is_empty() {
            continue;
        }
        if choice.item.is_some() {
            part = title(i);
        }
        let laid = laid(source.db, &source.db.get::<Item>(i.item.id)?)?;
        out.push(item(title(i), format::join(&[format::both(|l| format::when(l, &i.item.when)), i.place.clone()]), laid));
    }
    if out.is_empty() {
        return Err(UiError::new("no_tables_laid").field("item"));
    }
    let mut front = source.front("seating-plan");
    front.facts = vec![text::word("paper-seating-order")];
    Ok(Paper::of(SeatingPlan { front, items: out }).part(part))
}

fn item(title: Bi, when: Bi, laid: Laid) -> SeatedItem {
    let tables = laid.tables.into_iter().map(|t| SeatedTable {
        name: t.name,
        round: t.shape == TableShape::Round,
        chairs: t.chairs.into_iter().map(|c| SeatedChair {
            number: c.number,
            host: c.sitter.as_ref().is_some_and(|s| s.host),
            name: c.sitter.as_ref().map(|s| s.name.clone()).unwrap_or_default(),
            post: c.sitter.map(|s| s.post).unwrap_or_default(),
            behind: c.behind.map(|b| line("paper-behind", &b.name)).unwrap_or_default(),
            centre: c.honour,
            x: c.x,
            y: c.y,
        }).collect(),
    });
    SeatedItem {
        title,
        when,
        said: laid.said,
        tables: tables.collect(),
        unseated_head: text::word("paper-unseated"),
        unseated: laid.unseated.into_iter().map(|u| u.name).collect(),
    }
}
