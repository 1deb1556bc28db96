//! Lists of a programme that have no paper of their own: the plan, the hosts, the applications; and any table set on paper.

use meguri_documents::listing::{List, Listing};
use meguri_documents::table::{Cell, Column, Table};
use meguri_model::release::{FrozenItem, start};
use meguri_model::*;
use meguri_store::Db;

use super::itinerary::title;
use super::paper::{DocumentChoice, Paper};
use super::source::Source;
use super::who_comes::{email, phone};
use crate::application::{AskApplications, board};
use crate::error::Result;
use crate::{format, text};

fn head(id: &str) -> Bi {
    text::word(&format!("paper-head-{id}"))
}

/// Items in the order of time, without those that only keep a place.
fn items<'a>(source: &'a Source<'_>) -> Vec<&'a FrozenItem> {
    let mut items: Vec<&FrozenItem> = source.frozen.items.iter().filter(|i| i.item.kind != ItemKind::Hold).collect();
    let first = |i: &FrozenItem| i.item.when.days().map(|d| d.0.and_time(chrono::NaiveTime::MIN));
    items.sort_by_key(|i| (i.item.when.days().is_none(), start(&i.item.when).or_else(|| first(i)), i.item.id));
    items
}

/// Day, start, last day and end of an item; clock times only where they are known.
fn times(i: &FrozenItem) -> [Cell; 4] {
    let days = i.item.when.days();
    let (from, to) = match &i.item.when {
        When::Exact { start, end } => (Some(start.local.time()), end.as_ref().map(|e| e.local.time())),
        _ => (None, None),
    };
    [days.map(|d| d.0).into(), from.into(), days.map(|d| d.1).into(), to.into()]
}

/// What is not a clock time: "Morning", "March", "No date yet".
fn loose(i: &FrozenItem) -> Bi {
    match &i.item.when {
        When::Exact { .. } | When::Days { .. } => Bi::default(),
        When::PartOfDay { part, .. } => format::both(|l| format::part(l, *part)),
        other => format::both(|l| format::when(l, other)),
    }
}

fn zone(i: &FrozenItem, source: &Source<'_>) -> String {
    match &i.item.when {
        When::Exact { start, .. } => start.zone.clone(),
        When::PartOfDay { zone, .. } => zone.clone(),
        _ => source.programme.zone.clone(),
    }
}

/// Every item of the plan, one a row.
///
/// # Errors
/// None of its own.
pub(super) fn itinerary(source: &Source<'_>, _: &DocumentChoice) -> Result<Vec<Table>> {
    let columns = vec![
        Column::plain(head("date"), 12.0), Column::plain(head("start"), 8.0), Column::plain(head("to"), 12.0), Column::plain(head("end"), 8.0),
        Column::words(head("loose"), 12.0), Column::plain(head("zone"), 16.0), Column::words(head("kind"), 14.0), Column::words(head("title"), 36.0),
        Column::words(head("place"), 28.0), Column::words(head("address"), 36.0), Column::words(head("leg-from"), 20.0), Column::words(head("leg-to"), 20.0),
        Column::plain(head("service"), 16.0), Column::words(head("host"), 28.0), Column::words(head("contact"), 22.0), Column::plain(head("groups"), 10.0),
        Column::words(head("state"), 12.0), Column::words(head("note"), 36.0),
    ];
    let row = |i: &&FrozenItem| -> Vec<Cell> {
        let [date, from, to, end] = times(i);
        let service = [i.item.carrier.as_str(), i.item.number.as_str()].join(" ");
        vec![
            date, from, to, end, loose(i).into(), zone(i, source).into(), text::term("item-kind", i.item.kind.as_str()).into(), title(i).into(),
            i.place.clone().into(), i.address.clone().into(), i.from.clone().into(), i.to.clone().into(), service.trim().into(),
            i.host.clone().into(), i.contact.clone().into(), i.groups.join(", ").into(),
            text::term("item-state", i.item.state.as_str()).into(), i.item.note.clone().into(),
        ]
    };
    Ok(vec![Table { name: text::word("paper-itinerary"), columns, rows: items(source).iter().map(row).collect() }])
}

/// Somebody receives the party.
pub(super) fn has_hosts(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(db.by::<Item>("programme", p.id)?.iter().any(|i| i.host.is_some() && i.state != ItemState::Cancelled))
}

/// Who receives the party, item by item.
///
/// # Errors
/// Those of the store.
pub(super) fn hosts(source: &Source<'_>, _: &DocumentChoice) -> Result<Vec<Table>> {
    let columns = vec![
        Column::plain(head("date"), 12.0), Column::plain(head("start"), 8.0), Column::plain(head("end"), 8.0), Column::words(head("loose"), 10.0),
        Column::words(head("host"), 30.0), Column::words(head("title"), 30.0), Column::words(head("place"), 26.0), Column::words(head("contact"), 20.0),
        Column::plain(head("phone"), 16.0), Column::plain(head("email"), 24.0), Column::words(head("languages"), 16.0), Column::words(head("state"), 12.0),
    ];
    let hosted: Vec<&FrozenItem> = items(source).into_iter().filter(|i| !i.host.is_empty() && i.item.state != ItemState::Cancelled).collect();
    let people: std::collections::HashMap<PersonId, Person> =
        source.db.several::<Person>(hosted.iter().filter_map(|i| i.item.host_contact))?.into_iter().map(|p| (p.id, p)).collect();
    let row = |i: &&FrozenItem| -> Vec<Cell> {
        let [date, from, _, end] = times(i);
        let contact = i.item.host_contact.and_then(|c| people.get(&c));
        let languages: Vec<Bi> = i.item.host_languages.iter().map(|l| format::language(l)).collect();
        vec![
            date, from, end, loose(i).into(), i.host.clone().into(), title(i).into(), i.place.clone().into(), i.contact.clone().into(),
            contact.and_then(phone).into(), contact.and_then(email).into(), format::join(&languages).into(),
            text::term("item-state", i.item.state.as_str()).into(),
        ]
    };
    Ok(vec![Table { name: text::word("paper-host-list"), columns, rows: hosted.iter().map(row).collect() }])
}

/// Somebody has applied, or there is a call.
pub(super) fn has_applications(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(!db.by::<Call>("programme", p.id)?.is_empty() || !db.of_programme::<Application>(p.id)?.is_empty())
}

/// Who applied, column by column of the board, with what was decided.
///
/// # Errors
/// Those of the store.
pub(super) fn applications(source: &Source<'_>, _: &DocumentChoice) -> Result<Vec<Table>> {
    let board = board(source.db, &AskApplications { programme: source.programme.id, text: None })?;
    let columns = vec![
        Column::words(head("status"), 14.0), Column::words(head("name"), 28.0), Column::words(head("post"), 40.0), Column::words(head("role"), 14.0),
        Column::plain(head("heads"), 8.0), Column::plain(head("applied"), 12.0), Column::plain(head("met"), 26.0), Column::plain(head("interests"), 30.0),
        Column::plain(head("waiting"), 8.0), Column::words(head("decisions"), 30.0), Column::plain(head("note"), 30.0),
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for r in board.columns.iter().flat_map(|c| &c.rows) {
        let steps: Vec<Bi> = r.steps.iter().map(|s| s.said.clone()).collect();
        let applied = r.applied.as_deref().and_then(|d| d.parse::<chrono::NaiveDate>().ok());
        rows.push(vec![
            r.status_name.clone().into(), r.name.clone().into(), r.post.clone().into(), text::term("participant-role", r.role.as_str()).into(),
            r.headcount.into(), applied.into(), r.met.join("; ").into(), r.interests.join("; ").into(), r.waiting.into(),
            format::both(|l| steps.iter().map(|s| s.get(l)).collect::<Vec<_>>().join("; ")).into(), r.note.clone().into(),
        ]);
    }
    Ok(vec![Table { name: text::word("paper-application-list"), columns, rows }])
}

/// Sets the hosts.
///
/// # Errors
/// Those of the store.
pub(super) fn hosts_paper(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    Ok(paper(source, "host-list", &hosts(source, choice)?, true))
}

/// Sets the applications.
///
/// # Errors
/// Those of the store.
pub(super) fn applications_paper(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    Ok(paper(source, "application-list", &applications(source, choice)?, false))
}

/// Any table on paper lying on its side; columns that hold nothing are left out.
fn paper(source: &Source<'_>, kind: &str, tables: &[Table], released: bool) -> Paper {
    let mut front = source.front(kind);
    if released {
        front.facts = vec![source.issued(false)];
        front.facts.retain(|f| !f.is_empty());
    } else {
        // Applications are no part of a release.
        front.mark = Bi::default();
    }
    let lists = tables.iter().filter(|t| !t.rows.is_empty()).map(list).collect();
    Paper::of(Listing { front, lists, nothing: text::word("paper-nobody") })
}

fn list(table: &Table) -> List {
    let said: Vec<Vec<Bi>> = table.rows.iter().map(|r| r.iter().map(cell).collect()).collect();
    let kept: Vec<usize> = (0..table.columns.len()).filter(|c| said.iter().any(|r| r.get(*c).is_some_and(|b| !b.is_empty()))).collect();
    List {
        head: Bi::default(),
        heads: kept.iter().map(|c| table.columns[*c].head.clone()).collect(),
        widths: kept.iter().map(|c| table.columns[*c].width).collect(),
        rows: said.into_iter().map(|r| kept.iter().map(|c| r.get(*c).cloned().unwrap_or_default()).collect()).collect(),
    }
}

fn cell(cell: &Cell) -> Bi {
    match cell {
        Cell::Empty => Bi::default(),
        Cell::Text(text) => Bi::same(text.clone()),
        Cell::Words(words) => words.clone(),
        Cell::Number(n) => Bi::same(n.to_string()),
        Cell::Date(d) => format::both(|l| format::date_short(l, *d)),
        // In a column every language has the leading zero.
        Cell::Time(t) => Bi::same(t.format("%H:%M").to_string()),
    }
}
