//! Attendance sheets to sign, and who came as a table.

use chrono::NaiveDate;
use meguri_documents::attendance_sheet::{AttendanceSheet, Heads, Row, Sheet};
use meguri_documents::table::{Cell, Column, Table};
use meguri_model::attendance::Occasion;
use meguri_model::release::{FrozenItem, start};
use meguri_model::*;

use super::delegates::{Delegate, delegates, seat, unchecked};
use super::itinerary::title;
use super::paper::{DocumentChoice, Paper};
use super::source::Source;
use crate::attendance::is_attended;
use crate::error::{Result, UiError};
use crate::{format, text};

/// Rows for who comes unexpected.
const BLANK: u32 = 3;
/// A seat for several has so many rows at most.
const MOST: u32 = 200;

/// What a sheet is for: an item, or a day with everything on it.
enum Of<'a> {
    Item(&'a FrozenItem),
    Day(NaiveDate, Vec<&'a FrozenItem>),
    /// A programme without days.
    Whole,
}

impl Of<'_> {
    fn has(&self, d: &Delegate) -> bool {
        let takes_part = |i: &FrozenItem| i.takes_part.binary_search(&d.seat).is_ok();
        match self {
            Of::Item(i) => takes_part(i),
            Of::Day(_, items) => d.role.in_party() || items.iter().any(|i| takes_part(i)),
            Of::Whole => true,
        }
    }

    fn occasion(&self) -> Occasion {
        match self {
            Of::Item(i) => Occasion { item: Some(i.item.id), date: None },
            Of::Day(d, _) => Occasion { item: None, date: Some(*d) },
            Of::Whole => Occasion::default(),
        }
    }

    fn head(&self) -> Bi {
        match self {
            Of::Item(i) => title(i),
            Of::Day(d, _) => format::both(|l| format::date_long(l, *d)),
            Of::Whole => text::word("attendance-whole"),
        }
    }
}

/// The item that is chosen; else every day; else the whole.
fn occasions<'a>(source: &'a Source<'_>, choice: &DocumentChoice) -> Result<Vec<Of<'a>>> {
    if let Some(id) = choice.item {
        let item = source.frozen.item(id).ok_or_else(|| UiError::new("wrong_programme").field("item"))?;
        if !is_attended(&item.item) {
            return Err(UiError::new("nothing_attended").field("item"));
        }
        return Ok(vec![Of::Item(item)]);
    }
    let Some((from, to)) = source.programme.when.days() else { return Ok(vec![Of::Whole]) };
    let on = |day: NaiveDate| source.frozen.items.iter().filter(|i| is_attended(&i.item) && i.item.when.days().is_some_and(|(a, b)| a <= day && day <= b)).collect();
    Ok(from.iter_days().take_while(|d| *d <= to).take(62).map(|d| Of::Day(d, on(d))).collect())
}

/// Fills it: a sheet for the chosen item, or one for each day.
///
/// # Errors
/// `wrong_programme`, `nothing_attended`; those of the store.
pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let list = delegates(source, &DocumentChoice { seat: None, ..choice.clone() })?;
    let all = occasions(source, choice)?;
    let mut front = source.front("attendance-sheet");
    front.facts.clear();
    let word = |id: &str| text::word(id);
    let document = AttendanceSheet {
        front,
        heads: Heads { name: word("paper-head-name"), organisation: word("paper-head-organisation"), group: word("paper-head-group"), signature: word("paper-head-signature") },
        sheets: all.iter().map(|of| sheet(of, &list)).collect(),
        nothing: word("paper-nobody"),
    };
    let part = if choice.item.is_some() { all.first().map(Of::head).unwrap_or_default() } else { Bi::default() };
    Ok(Paper::of(document).part(part).notes(unchecked(&list)))
}

fn sheet(of: &Of<'_>, list: &[Delegate]) -> Sheet {
    // Who has several seats signs once.
    let mut seen = std::collections::HashSet::new();
    let here: Vec<&Delegate> = list.iter().filter(|d| of.has(d) && d.person.is_none_or(|p| seen.insert(p))).collect();
    let heads: u32 = here.iter().map(|d| d.heads).sum();
    let mut rows: Vec<Row> = Vec::new();
    for d in &here {
        for _ in 0..d.heads.min(MOST) {
            let mut name = d.name.clone();
            name.reading.clear();
            if d.name.is_open() {
                // A row a head: each says one.
                name.open = text::say(&Message::new("paper-names-to-come").with("n", Param::Number(1)));
            }
            rows.push(Row { number: (rows.len() + 1).to_string(), name, organisation: d.organisation.clone(), groups: d.groups.clone() });
        }
    }
    let when = match of {
        Of::Item(i) => {
            let day = format::both(|l| format::when(l, &i.item.when));
            format::join(&[day, i.place.clone()])
        }
        Of::Day(_, items) => {
            let mut sorted: Vec<&&FrozenItem> = items.iter().filter(|i| i.item.kind != ItemKind::Leg).collect();
            sorted.sort_by_key(|i| (start(&i.item.when), i.item.id));
            // What the day is about, as far as a line has room.
            format::join(&sorted.into_iter().take(4).map(|i| title(i)).collect::<Vec<_>>())
        }
        Of::Whole => Bi::default(),
    };
    Sheet {
        head: of.head(),
        when,
        said: text::say(&Message::new("paper-expected").with("n", Param::Number(heads.into()))),
        grouped: rows.iter().any(|r| !r.groups.is_empty()),
        rows,
        blank: BLANK,
    }
}

/// Who is expected and how they are marked: at the chosen item, or on every day and at everything where somebody is marked.
///
/// # Errors
/// `wrong_programme`, `nothing_attended`; those of the store.
pub(super) fn lists(source: &Source<'_>, choice: &DocumentChoice) -> Result<Vec<Table>> {
    let list = delegates(source, &DocumentChoice { seat: None, ..choice.clone() })?;
    let marks = source.db.of_programme::<Presence>(source.programme.id)?;
    let mut all = occasions(source, choice)?;
    if choice.item.is_none() {
        let mut items: Vec<&FrozenItem> = source.frozen.items.iter().filter(|i| marks.iter().any(|m| m.item == Some(i.item.id))).collect();
        items.sort_by_key(|i| (start(&i.item.when), i.item.id));
        all.extend(items.into_iter().map(Of::Item));
    }
    let head = |id: &str| text::word(&format!("paper-head-{id}"));
    let columns = vec![
        Column::words(head("occasion"), 30.0), Column::plain(head("date"), 12.0), Column::plain(head("time"), 8.0), Column::plain(head("name-latin"), 28.0),
        Column::plain(head("name-japanese"), 18.0), Column::words(head("organisation"), 32.0), Column::plain(head("group"), 8.0), Column::plain(head("heads"), 8.0),
        Column::words(head("mark"), 12.0), Column::plain(head("came"), 8.0), Column::plain(head("note"), 28.0),
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for of in &all {
        let occasion = of.occasion();
        let at = match of {
            Of::Item(i) => start(&i.item.when).map(|t| (t.date(), Some(t.time()))),
            Of::Day(d, _) => Some((*d, None)),
            Of::Whole => None,
        };
        let time = at.and_then(|a| a.1).filter(|_| matches!(of, Of::Item(i) if matches!(i.item.when, When::Exact { .. })));
        for d in &list {
            let mark = marks.iter().find(|m| m.participation == d.seat && m.occasion() == occasion);
            if mark.is_none() && !of.has(d) {
                continue;
            }
            let came = mark.map(|m| if m.mark.came() { m.heads } else { 0 });
            rows.push(vec![
                of.head().into(), at.map(|a| a.0).into(), time.into(), seat(d).into(), d.name.japanese.clone().into(), d.organisation.clone().into(),
                d.groups.join(", ").into(), d.heads.into(), mark.map(|m| text::term("attendance", m.mark.as_str())).into(), came.into(),
                mark.map(|m| m.note.clone()).into(),
            ]);
        }
    }
    Ok(vec![Table { name: text::word("attendance-list"), columns, rows }])
}
