//! Rows of events: programmes of their own, or items of one.

use std::collections::HashMap;

use meguri_model::duplicates::Why;
use meguri_model::import::{Column, Doubt, DoubtKind, EventRow, event};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::known::{Candidate, Organisations};
use super::people::Hand;
use super::plan::{Ask, Line, Looked, Plan, Row, What, fate, links, print, settle};
use crate::app::Writer;
use crate::error::{Result, UiError};
use crate::progress::Progress;
use crate::views::import::RowFate;

/// A programme or an item as it will be.
pub(super) struct EventPlan {
    pub row: EventRow,
    pub was: Option<Was>,
    pub place: Option<PlaceId>,
    pub host: Option<OrganisationId>,
}

/// The record as it is.
pub(super) enum Was {
    Programme(Box<Programme>),
    Item(Box<Item>),
}

impl Was {
    pub fn title(&self) -> &Bi {
        match self {
            Was::Programme(p) => &p.title,
            Was::Item(i) => &i.title,
        }
    }
    pub fn when(&self) -> &When {
        match self {
            Was::Programme(p) => &p.when,
            Was::Item(i) => &i.when,
        }
    }
    fn id(&self) -> Uuid {
        match self {
            Was::Programme(p) => p.id.into(),
            Was::Item(i) => i.id.into(),
        }
    }
}

fn title_key(title: &Bi) -> String {
    fold::fold(if title.en.is_empty() { &title.ja } else { &title.en })
}

/// A place by its name in either language.
fn places(db: Db<'_>) -> Result<HashMap<String, PlaceId>> {
    let mut out = HashMap::new();
    for p in db.all::<Place>()? {
        for key in p.names().map(fold::fold) {
            if !key.is_empty() {
                out.entry(key).or_insert(p.id);
            }
        }
    }
    Ok(out)
}

/// The record with what a row says, and the columns in which that differs.
fn with_programme(was: &Programme, row: &EventRow) -> (Programme, Vec<Column>) {
    let mut p = was.clone();
    let mut changes = Vec::new();
    let mut set = |column, differs: bool| {
        if differs {
            changes.push(column);
        }
        differs
    };
    if row.when != When::Unknown && set(Column::Date, row.when != p.when) {
        p.when = row.when.clone();
    }
    if set(Column::Name, says_more(&p.title, &row.title)) {
        p.title = said(&p.title, &row.title);
    }
    for (column, own, new) in [
        (Column::Type, &mut p.types, &row.types), (Column::Audience, &mut p.audiences, &row.audiences), (Column::Sectors, &mut p.sectors, &row.sectors),
    ] {
        if !new.is_empty() && set(column, own != new) {
            own.clone_from(new);
        }
    }
    if row.expected.is_some() && set(Column::Expected, row.expected != p.expected) {
        p.expected = row.expected;
    }
    if let Some(status) = row.programme_status.filter(|s| set(Column::Status, *s != p.status)) {
        p.status = status;
    }
    let notes = programme_notes(row);
    if !notes.is_empty() && set(Column::Notes, !p.notes.contains(&notes)) {
        p.notes = [p.notes.clone(), notes].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
    }
    (p, changes)
}

fn with_item(was: &Item, row: &EventRow, place: Option<PlaceId>, host: Option<OrganisationId>) -> (Item, Vec<Column>) {
    let mut i = was.clone();
    let mut changes = Vec::new();
    let mut set = |column, differs: bool| {
        if differs {
            changes.push(column);
        }
        differs
    };
    if row.when != When::Unknown && set(Column::Date, row.when != i.when) {
        i.when = row.when.clone();
    }
    if set(Column::Name, says_more(&i.title, &row.title)) {
        i.title = said(&i.title, &row.title);
    }
    if let Some(kind) = row.item_kind.filter(|k| set(Column::Type, *k != i.kind)) {
        i.kind = kind;
    }
    if let Some(state) = row.item_state.filter(|s| set(Column::Status, *s != i.state)) {
        i.state = state;
    }
    if place.is_some() && set(Column::Place, place != i.place) {
        i.place = place;
    }
    if host.is_some() && set(Column::Host, host != i.host) {
        i.host = host;
    }
    let notes = note(row, place.is_some(), host.is_some());
    if !notes.is_empty() && set(Column::Notes, !i.private_note.contains(&notes)) {
        i.private_note = [i.private_note.clone(), notes].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
    }
    (i, changes)
}

fn says_more(own: &Bi, new: &Bi) -> bool {
    [(&own.en, &new.en), (&own.ja, &new.ja)].iter().any(|(o, n)| !n.is_empty() && o != n)
}

fn said(own: &Bi, new: &Bi) -> Bi {
    let or = |o: &str, n: &str| if n.is_empty() { o.to_owned() } else { n.to_owned() };
    Bi { en: or(&own.en, &new.en), ja: or(&own.ja, &new.ja) }
}

/// Words that have no field of their own stay in the notes.
fn note(row: &EventRow, place: bool, host: bool) -> String {
    let place = if place { "" } else { row.place.as_str() };
    let host = if host { "" } else { row.host.as_str() };
    [place, host, &row.notes].iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join("\n")
}

/// A programme has no place of its own; its host becomes an organisation with a role.
fn programme_notes(row: &EventRow) -> String {
    note(row, false, true)
}

pub(super) fn plan(db: Db<'_>, plan: &Plan, ask: &Ask<'_>, progress: &Progress) -> Result<Vec<Row>> {
    let links = links(db, plan)?;
    let known: Vec<Was> = match &plan.programme {
        Some(p) if plan.kind == import::ImportKind::Items => db.by::<Item>("programme", p.id)?.into_iter().map(|i| Was::Item(Box::new(i))).collect(),
        _ => db.all::<Programme>()?.into_iter().map(|p| Was::Programme(Box::new(p))).collect(),
    };
    let mut titles: HashMap<String, Vec<usize>> = HashMap::new();
    let mut ids: HashMap<Uuid, usize> = HashMap::new();
    for (at, w) in known.iter().enumerate() {
        titles.entry(title_key(w.title())).or_default().push(at);
        ids.insert(w.id(), at);
    }
    let (places, organisations) = (places(db)?, Organisations::read(db)?);
    let mut before: HashMap<String, u32> = HashMap::new();
    let mut out = Vec::with_capacity(plan.data().len());
    for line in plan.lines(ask, progress) {
        let Line { number, choice, cells } = line?;
        let mut read = event(plan.kind, &cells, &ask.zone, &ask.settled, ask.today);
        let mut doubts = std::mem::take(&mut read.doubts);
        // What the reader wrote into the date is what they mean, whatever the title says.
        let own_date = choice.is_some_and(|c| plan.heads.columns.iter().enumerate().any(|(i, k)| *k == Some(Column::Date) && c.cells.contains_key(&u32::try_from(i).unwrap_or(u32::MAX))));
        if own_date {
            doubts.retain(|d| d.kind != DoubtKind::RangeInTitle);
        }
        if let Err(e) = read.when.check() {
            let kind = if matches!(e, time::WhenError::EndBeforeStart) { DoubtKind::EndBeforeStart } else { DoubtKind::DateUnread };
            doubts.push(Doubt { kind, column: Column::Date, value: cells.iter().find(|c| c.0 == Column::Date).map_or("", |c| c.1).to_owned(), alternatives: Vec::new() });
            read.when = When::Unknown;
        }
        let place = places.get(&fold::fold(&read.place)).copied().filter(|_| !read.place.is_empty());
        let host = organisations.named(&read.host).map(|o| o.id);
        let unknown = |kind, column, text: &str| Doubt { kind, column, value: text.to_owned(), alternatives: Vec::new() };
        if plan.kind == import::ImportKind::Items && place.is_none() && !read.place.is_empty() {
            doubts.push(unknown(DoubtKind::PlaceUnknown, Column::Place, &read.place));
        }
        if plan.kind == import::ImportKind::Items && host.is_none() && !read.host.is_empty() {
            doubts.push(unknown(DoubtKind::HostUnknown, Column::Host, &read.host));
        }
        let (key, print) = (read.key(), print(&cells));
        let linked = links.get(&key).copied().filter(|id| ids.contains_key(id));
        let looked = match linked {
            Some(id) => Looked { record: Some(id), candidates: Vec::new(), open: false },
            None => look(&read, &known, &titles),
        };
        let again = if read.title.is_empty() { None } else { before.get(&key).copied() };
        let (record, same_row, open, candidates) = settle(looked, choice, ask.input.duplicates);
        let take = choice.and_then(|c| c.take);
        let was = record.and_then(|id| ids.get(&id)).map(|at| match &known[*at] {
            Was::Programme(p) => Was::Programme(p.clone()),
            Was::Item(i) => Was::Item(i.clone()),
        });
        if let (Some(was), None) = (&was, &ask.input.zone) {
            read.when = on_the_clock_of(read.when, was.when(), &ask.zone);
        }
        let changes = match &was {
            None => Vec::new(),
            Some(Was::Programme(p)) => with_programme(p, &read).1,
            Some(Was::Item(i)) => with_item(i, &read, place, host).1,
        };
        let mut row = Row {
            number, key: key.clone(), print, fate: RowFate::New, doubts, candidates, record: was.as_ref().map(Was::id),
            same_row: same_row.or(again.filter(|_| take != Some(true))), duplicate: false, changes,
            what: What::Event(Box::new(EventPlan { row: read, was, place, host })),
        };
        let changed = !row.changes.is_empty();
        fate(&mut row, open, take, false, changed);
        if !matches!(row.fate, RowFate::LeftOut) {
            before.entry(key).or_insert(number);
        }
        out.push(row);
    }
    Ok(out)
}

/// A time without a zone of its own is one of the clock that the record goes by.
fn on_the_clock_of(when: When, was: &When, assumed: &str) -> When {
    let When::Exact { start: of, end: of_end } = was else { return when };
    let zoned = |m: time::Moment, zone: &str| if m.zone == assumed { time::Moment::new(m.local, zone) } else { m };
    match when {
        When::Exact { start, end } => When::Exact {
            start: zoned(start, &of.zone),
            end: end.map(|e| zoned(e, of_end.as_ref().map_or(&of.zone, |e| &e.zone))),
        },
        other => other,
    }
}

/// The record of just this title and day; the same title on another day may be it, moved.
fn look(row: &EventRow, known: &[Was], titles: &HashMap<String, Vec<usize>>) -> Looked {
    let none = Looked { record: None, candidates: Vec::new(), open: false };
    if row.title.is_empty() {
        return none;
    }
    let Some(alike) = titles.get(&title_key(&row.title)) else { return none };
    let day = row.when.days().map(|d| d.0);
    let same: Vec<&Was> = alike.iter().map(|at| &known[*at]).filter(|w| w.when().days().map(|d| d.0) == day).collect();
    if let [one] = same[..] {
        return Looked { record: Some(one.id()), candidates: Vec::new(), open: false };
    }
    let candidate = |w: &Was| {
        let when = crate::format::both(|l| crate::format::when_long(l, w.when()));
        let name = Bi { en: format!("{}, {}", w.title().get(Lang::En), when.en), ja: format!("{}（{}）", w.title().get(Lang::Ja), when.ja) };
        Candidate { record: Some(w.id()), row: None, name, why: Why::SameName }
    };
    let candidates: Vec<Candidate> = alike.iter().take(6).map(|at| candidate(&known[*at])).collect();
    Looked { record: None, open: !candidates.is_empty(), candidates }
}

pub(super) fn write(w: &Writer<'_>, hand: &mut Hand, plan: &Plan, row: &Row, e: &EventPlan) -> Result<Uuid> {
    match (&e.was, plan.kind) {
        (Some(Was::Programme(p)), _) => {
            let (mut next, _) = with_programme(p, &e.row);
            next.updated_at = w.stamp();
            next.sequence += u32::from(next.when != p.when || next.status != p.status);
            w.db.update(&next)?;
            Ok(next.id.into())
        }
        (Some(Was::Item(i)), _) => {
            let (mut next, _) = with_item(i, &e.row, e.place, e.host);
            next.updated_at = w.stamp();
            next.sequence += u32::from(i.facts_differ(&next));
            w.db.update(&next)?;
            Ok(next.id.into())
        }
        (None, import::ImportKind::Items) => new_item(w, plan, e),
        (None, _) => new_programme(w, hand, plan, row, e),
    }
}

fn new_programme(w: &Writer<'_>, hand: &mut Hand, plan: &Plan, row: &Row, e: &EventPlan) -> Result<Uuid> {
    let stamp = w.stamp();
    let source = plan.source_row(row.number);
    let p = Programme {
        id: w.id().into(), kind: e.row.programme_kind.unwrap_or(ProgrammeKind::Seminar), types: e.row.types.clone(), title: e.row.title.clone(),
        series: None, edition: None, status: e.row.programme_status.unwrap_or(ProgrammeStatus::Idea), when: e.row.when.clone(),
        zone: plan.zone.clone(), second_zone: None, mode: Mode::InPerson, audiences: e.row.audiences.clone(), sectors: e.row.sectors.clone(),
        expected: e.row.expected, attended: None, objectives: Bi::default(), notes: programme_notes(&e.row),
        source: source.map(|r| r.join(" | ")).unwrap_or_default(), created_at: stamp.clone(), updated_at: stamp, sequence: 0,
    };
    p.when.check().map_err(|e| UiError::from(e).field("when"))?;
    w.db.insert(&p)?;
    if !e.row.host.is_empty() {
        let organisation = match e.host {
            Some(id) => id,
            None => hand.organisation_named(w, &e.row.host)?,
        };
        w.db.insert(&ProgrammeOrganisation {
            id: w.id().into(), programme: p.id, organisation, role: OrganisationRole::Organiser, agreement: Agreement::NotAsked, note: String::new(),
        })?;
    }
    Ok(p.id.into())
}

fn new_item(w: &Writer<'_>, plan: &Plan, e: &EventPlan) -> Result<Uuid> {
    let Some(programme) = &plan.programme else { return Err(UiError::new("import_needs_programme").field("programme")) };
    let stamp = w.stamp();
    let item = Item {
        id: w.id().into(), programme: programme.id, kind: e.row.item_kind.unwrap_or(ItemKind::Session), title: e.row.title.clone(),
        when: e.row.when.clone(), state: e.row.item_state.unwrap_or(ItemState::Provisional), place: e.place, from_place: None, to_place: None,
        travel: None, carrier: String::new(), number: String::new(), booking: String::new(), rooming: String::new(), audience: Audience::WholeParty,
        host: e.host, host_contact: None, host_languages: Vec::new(), interpretation: Interpretation::None, briefing: Bi::default(),
        questions: Bi::default(), dress: Bi::default(), gift: Bi::default(), note: Bi::default(),
        private_note: note(&e.row, e.place.is_some(), e.host.is_some()), link: String::new(), created_at: stamp.clone(), updated_at: stamp, sequence: 0,
    };
    item.when.check().map_err(|e| UiError::from(e).field("when"))?;
    w.db.insert(&item)?;
    Ok(item.id.into())
}
