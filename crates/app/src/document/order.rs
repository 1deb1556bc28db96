//! The running order as a release or the plan has it, with the times that follow the lengths.

use meguri_model::release::{FrozenContribution, FrozenItem};
use meguri_model::running_order::{Part, Row, Slot, Start, lay_out};
use meguri_model::*;
use uuid::Uuid;

use super::source::Source;

/// A session with its rows and their times.
pub(super) struct Session<'a> {
    pub item: &'a FrozenItem,
    pub start: Start,
    pub end: Start,
    pub rows: Vec<(&'a FrozenContribution, Slot)>,
}

/// The sessions in order: by day, those with a clock time first.
pub(super) fn sessions<'a>(source: &'a Source<'_>) -> Vec<Session<'a>> {
    let mut list: Vec<&FrozenItem> = source.frozen.items.iter().filter(|i| i.item.kind == ItemKind::Session && i.item.state != ItemState::Cancelled).collect();
    list.sort_by_key(|i| match &i.item.when {
        When::Exact { start, .. } => (false, Some(start.local.date()), false, start.instant(), i.item.id),
        other => (other.days().is_none(), other.days().map(|d| d.0), true, None, i.item.id),
    });
    // Frozen rows have no ids: their place in the session stands for them.
    let row = |(n, c): (usize, &FrozenContribution)| Row { id: Uuid::from_u128(n as u128).into(), kind: c.kind, minutes: c.minutes };
    let parts: Vec<Part> =
        list.iter().map(|i| Part { item: i.item.id, when: i.item.when.clone(), rows: i.contributions.iter().enumerate().map(row).collect() }).collect();
    let laid = lay_out(&parts, None);
    list.into_iter().zip(laid).map(|(item, l)| Session { item, start: l.start, end: l.end, rows: item.contributions.iter().zip(l.rows).collect() }).collect()
}

/// The wall clock of a start in a zone; `None` where it is not known for certain.
pub(super) fn clock(start: Start, zone: &str) -> Option<chrono::NaiveDateTime> {
    start.known().and_then(|t| zone::local_at(t, zone))
}
