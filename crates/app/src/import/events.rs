//! Rows of events: programmes of their own, or items of one.

use std::collections::{BTreeMap, HashMap};

use meguri_calendar::Standing;
use meguri_model::duplicates::Why;
use meguri_model::import::{Column, Doubt, DoubtKind, EventRow, event};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::again::{self, Held};
use super::known::{Candidate, Organisations};
use super::people::Hand;
use super::plan::{Ask, Line, Looked, Plan, Row, What, fate, links, print, settle};
use super::source::Origin;
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
    /// Name of the place it has now.
    pub place_was: Bi,
    pub into: Into,
    /// SEQUENCE is at least this afterwards: what comes has been given out with it.
    pub at_least: u32,
}

/// What a new row is made in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Into {
    /// As the whole list.
    List,
    /// It says itself which programme it is a part of.
    Programme(ProgrammeId, Bi),
    /// That programme comes with the same list, in the row of this number.
    Row(u32, Bi),
}

impl Into {
    pub fn name(&self) -> Option<&Bi> {
        match self {
            Into::List => None,
            Into::Programme(_, name) | Into::Row(_, name) => Some(name),
        }
    }
}

/// The record as it is.
#[derive(Clone)]
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
    fn kind(&self) -> import::ImportKind {
        match self {
            Was::Programme(_) => import::ImportKind::Programmes,
            Was::Item(_) => import::ImportKind::Items,
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

/// What a calendar file says of where a new event belongs.
fn part_of(db: Db<'_>, plan: &Plan, o: &Origin) -> Result<Into> {
    let Some(uid) = o.part_of.as_deref().filter(|uid| *uid != o.uid && plan.programme.is_none()) else { return Ok(Into::List) };
    if let Some(p) = uid.strip_suffix("@meguri").and_then(|id| Uuid::parse_str(id).ok()).map(|id| db.find::<Programme>(id)).transpose()?.flatten() {
        return Ok(Into::Programme(p.id, p.title));
    }
    let holder = plan.source.origins.iter().find(|(_, h)| h.uid == uid && h.time.is_empty() && h.part_of.is_none());
    let title = |n: u32| {
        let name = plan.heads.columns.iter().position(|c| *c == Some(Column::Name))?;
        plan.source_row(n)?.get(name).cloned()
    };
    Ok(holder.map_or(Into::List, |(n, _)| Into::Row(*n, Bi::same(title(*n).unwrap_or_default()))))
}

pub(super) fn plan(db: Db<'_>, plan: &Plan, ask: &Ask<'_>, progress: &Progress) -> Result<Vec<Row>> {
    let links = links(db, plan)?;
    let held = if plan.source.origins.is_empty() { Held::default() } else { Held::read(db)? };
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
        let Line { number, choice, mut cells, merged } = line?;
        let printed = print(&cells);
        let (take, chosen) = (choice.and_then(|c| c.take), choice.and_then(|c| c.same_as.as_deref()));
        let origin = plan.source.origins.get(&number);
        let again = match origin.filter(|_| chosen.is_none()) {
            Some(o) => held.find(db, o)?,
            None => None,
        };
        let into = match (origin, &again) {
            (Some(o), None) => part_of(db, plan, o)?,
            _ => Into::List,
        };
        let kind = match (&again, &into) {
            (Some(a), _) => a.was.kind(),
            (None, Into::List) => plan.kind,
            (None, _) => import::ImportKind::Items,
        };
        if let Some(o) = origin {
            if let Some(a) = &again {
                a.trim(o, &mut cells);
            }
            if kind == import::ImportKind::Programmes {
                // "Tentative" says nothing of how far a programme is.
                cells.retain(|(c, t)| *c != Column::Status || *t != ItemState::Provisional.as_str());
            }
        }
        let mut read = event(kind, &cells, &ask.zone, &ask.settled, ask.today);
        let mut doubts = std::mem::take(&mut read.doubts);
        doubts.extend(merged);
        if let Some(a) = &again {
            // What says nothing new keeps its name.
            doubts.retain(|d| d.kind != DoubtKind::NoName);
            read.when = a.when(read.when);
            read.notes = a.rest(&read.notes);
        }
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
        if kind == import::ImportKind::Items && place.is_none() && !read.place.is_empty() {
            doubts.push(unknown(DoubtKind::PlaceUnknown, Column::Place, &read.place));
        }
        if kind == import::ImportKind::Items && host.is_none() && !read.host.is_empty() {
            doubts.push(unknown(DoubtKind::HostUnknown, Column::Host, &read.host));
        }
        let old_key = read.key();
        let key = origin.filter(|o| !o.uid.is_empty()).map_or_else(|| old_key.clone(), |o| again::key(&o.uid, &o.time));
        let linked = links.get(&old_key).copied().filter(|id| ids.contains_key(id));
        let other = |id: Uuid| origin.is_some_and(|o| held.is_another(id, &o.uid));
        let looked = match (&again, linked.filter(|id| !other(*id))) {
            (Some(a), _) => Looked { record: Some(a.was.id()), candidates: Vec::new(), open: false },
            (None, Some(id)) => Looked { record: Some(id), candidates: Vec::new(), open: false },
            (None, None) if kind != plan.kind => Looked { record: None, candidates: Vec::new(), open: false },
            (None, None) => look(&read, &known, &titles, &other),
        };
        let again_row = if read.title.is_empty() { None } else { before.get(&key).copied() };
        let (record, same_row, open, candidates) = settle(looked, choice, ask.input.duplicates);
        let was = match &again {
            Some(a) => Some(a.was.clone()),
            None => record.and_then(|id| ids.get(&id)).map(|at| known[*at].clone()),
        };
        if let (Some(was), None) = (&was, &ask.input.zone) {
            read.when = on_the_clock_of(read.when, was.when(), &ask.zone);
        }
        if let (Some(Was::Item(i)), Some(p)) = (&was, &plan.programme)
            && i.programme != p.id
        {
            let name = again::programme_name(db, i)?;
            doubts.push(unknown(DoubtKind::Elsewhere, Column::Name, name.get(Lang::En)));
        }
        let changes = match &was {
            None => Vec::new(),
            Some(Was::Programme(p)) => with_programme(p, &read).1,
            Some(Was::Item(i)) => with_item(i, &read, place, host).1,
        };
        let place_was = match &was {
            Some(Was::Item(i)) if changes.contains(&Column::Place) => i.place.map(|p| db.get::<Place>(p)).transpose()?.map(|p| p.name).unwrap_or_default(),
            _ => Bi::default(),
        };
        let ours = again.is_some() && origin.is_some_and(|o| o.uid.ends_with("@meguri"));
        let at_least = origin.filter(|_| ours).map_or(0, |o| o.version.sequence);
        let mut row = Row {
            number, key: key.clone(), print: printed, fate: RowFate::New, doubts, candidates, record: was.as_ref().map(Was::id),
            same_row: same_row.or(again_row.filter(|_| take != Some(true))), duplicate: false, changes, said: None,
            version: origin.filter(|o| !o.uid.is_empty()).map(|o| again::kept(o.version)),
            what: What::Event(Box::new(EventPlan { row: read, was, place, host, place_was, into, at_least })),
        };
        let changed = !row.changes.is_empty();
        fate(&mut row, open, take, false, changed);
        if let Some(o) = origin {
            comes_again(&mut row, o, again.as_ref().map(|a| a.standing), take, plan.programme.is_some());
        }
        if !matches!(row.fate, RowFate::LeftOut) {
            before.entry(key).or_insert(number);
        }
        out.push(row);
    }
    Ok(out)
}

/// What becomes of the event of a calendar: newer is an update, taken back is cancelled, older is left as it is.
fn comes_again(row: &mut Row, o: &Origin, standing: Option<Standing>, take: Option<bool>, into_programme: bool) {
    let say = |id: &str| Some(Message::new(id));
    let differs = row.fate == RowFate::Changed || row.fate == RowFate::Asks;
    let leave = |row: &mut Row, id: &str| {
        row.fate = RowFate::LeftOut;
        row.said = say(id);
    };
    match (standing, row.record) {
        (Some(Standing::Older), _) if differs && take != Some(true) => leave(row, "import-fate-older"),
        (Some(Standing::Unchanged), _) if differs && take != Some(true) => {
            row.fate = RowFate::Same;
            row.changes.clear();
        }
        (_, Some(_)) if row.fate == RowFate::Changed && o.cancelled && row.changes.contains(&Column::Status) => row.said = say("import-fate-cancels"),
        (Some(_), Some(_)) if row.fate == RowFate::Changed => {
            let what = row.changes.iter().map(|c| Param::Bi(super::view::column_name(import::ImportKind::Items, *c))).collect();
            row.said = Some(Message::new("import-fate-update").with("what", Param::List(what)));
        }
        (_, None) if take != Some(true) && o.cancelled => leave(row, "import-fate-cancelled"),
        (_, None) if take != Some(true) && o.holds && into_programme => leave(row, "import-fate-head"),
        _ => {}
    }
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
fn look(row: &EventRow, known: &[Was], titles: &HashMap<String, Vec<usize>>, other: &dyn Fn(Uuid) -> bool) -> Looked {
    let none = Looked { record: None, candidates: Vec::new(), open: false };
    if row.title.is_empty() {
        return none;
    }
    let Some(alike) = titles.get(&title_key(&row.title)) else { return none };
    // What came in as another event is another, whatever it is called.
    let alike: Vec<usize> = alike.iter().copied().filter(|at| !other(known[*at].id())).collect();
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

pub(super) fn write(w: &Writer<'_>, hand: &mut Hand, plan: &Plan, row: &Row, e: &EventPlan, written: &BTreeMap<u32, Uuid>) -> Result<Uuid> {
    match (&e.was, plan.kind) {
        (Some(Was::Programme(p)), _) => {
            let (mut next, _) = with_programme(p, &e.row);
            next.updated_at = w.stamp();
            next.sequence = (next.sequence + u32::from(next.when != p.when || next.status != p.status)).max(e.at_least);
            w.db.update(&next)?;
            Ok(next.id.into())
        }
        (Some(Was::Item(i)), _) => {
            let (mut next, _) = with_item(i, &e.row, e.place, e.host);
            next.updated_at = w.stamp();
            next.sequence = (next.sequence + u32::from(i.facts_differ(&next))).max(e.at_least);
            w.db.update(&next)?;
            Ok(next.id.into())
        }
        (None, kind) => {
            let programme = match &e.into {
                Into::Programme(id, _) => Some(*id),
                Into::Row(n, _) => written.get(n).map(|id| ProgrammeId(*id)),
                Into::List => plan.programme.as_ref().map(|p| p.id),
            };
            match programme {
                Some(programme) if kind == import::ImportKind::Items || e.into != Into::List => new_item(w, programme, e),
                None if kind == import::ImportKind::Items => Err(UiError::new("import_needs_programme").field("programme")),
                _ => new_programme(w, hand, plan, row, e),
            }
        }
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

fn new_item(w: &Writer<'_>, programme: ProgrammeId, e: &EventPlan) -> Result<Uuid> {
    let stamp = w.stamp();
    let item = Item {
        id: w.id().into(), programme, kind: e.row.item_kind.unwrap_or(ItemKind::Session), title: e.row.title.clone(),
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
