//! An event that comes again: the record it is about by its UID, whether it says something newer, what it takes back.
//! What we have handed out is known by our own UIDs, what we have taken in by the batches.

use std::collections::{BTreeMap, HashMap, HashSet};

use meguri_calendar::{Event, Standing, Version, standing};
use meguri_model::import::{BatchRow, Column, ImportBatch, ImportKind, RowVersion, is_japanese};
use meguri_model::{Bi, Item, ItemState, Programme, When};
use meguri_store::{Db, Key};
use uuid::Uuid;

use super::events::Was;
use super::source::{Origin, Source};
use crate::error::Result;
use crate::export;

/// The key of an event of a calendar in the batches.
pub(super) fn key(uid: &str, time: &str) -> String {
    if time.is_empty() { format!("uid:{uid}") } else { format!("uid:{uid}|{time}") }
}

/// The version of a row, to be kept in its batch.
pub(super) fn kept(version: Version) -> RowVersion {
    let text = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(|at| at.to_rfc3339());
    RowVersion { sequence: version.sequence, modified: text(version.modified), stamp: text(version.stamp) }
}

fn version(kept: &RowVersion) -> Version {
    let at = |t: &Option<String>| t.as_deref().and_then(crate::clock::parse);
    Version { sequence: kept.sequence, modified: at(&kept.modified), stamp: at(&kept.stamp) }
}

/// The record that a UID of ours names.
fn own(uid: &str) -> Option<Uuid> {
    uid.strip_suffix("@meguri").and_then(|id| Uuid::parse_str(id).ok())
}

/// What earlier batches made of the events of calendars.
#[derive(Default)]
pub(super) struct Held {
    /// By key; sorted, so that the times of a series stand together.
    links: BTreeMap<String, (Uuid, Option<Version>)>,
    /// The UID that a record came in with.
    uids: HashMap<Uuid, String>,
}

/// The record an event is about.
pub(super) struct Again {
    pub was: Was,
    pub standing: Standing,
    /// It is ours: what it says is compared with what we would hand out.
    forms: Option<Vec<Event>>,
}

impl Held {
    pub fn read(db: Db<'_>) -> Result<Held> {
        let mut out = Held::default();
        for kind in [ImportKind::Programmes, ImportKind::Items] {
            for batch in db.by::<ImportBatch>("kind", Key::Text(kind.as_str()))? {
                batch.rows.into_iter().for_each(|r| out.add(r));
            }
        }
        Ok(out)
    }

    fn add(&mut self, row: BatchRow) {
        let (Some(rest), Ok(id)) = (row.key.strip_prefix("uid:"), Uuid::parse_str(&row.record)) else { return };
        let uid = rest.split_once('|').map_or(rest, |(uid, _)| uid);
        self.uids.insert(id, uid.to_owned());
        let comes = row.version.as_ref().map(version);
        // Batches do not stand in the order of time: the newest version counts.
        let newer = |held: Option<Version>| comes.is_some_and(|c| standing(held, c) != Standing::Older);
        let held = self.links.get(&row.key).copied();
        if held.is_none_or(|(_, v)| v.is_none() || newer(v)) {
            self.links.insert(row.key, (id, comes));
        }
    }

    /// Whether a record came in as another event than this one.
    pub fn is_another(&self, record: Uuid, uid: &str) -> bool {
        self.uids.get(&record).is_some_and(|u| u != uid)
    }

    fn link(&self, o: &Origin) -> Option<(Uuid, Option<Version>)> {
        let at = |time: &str| self.links.get(&key(&o.uid, time)).copied();
        // What was alone may have become a series, and the other way round.
        at(&o.time).or_else(|| at(&o.start)).or_else(|| if o.first { at("") } else { None })
    }

    /// The record that an event is about, if it is held.
    pub fn find(&self, db: Db<'_>, o: &Origin) -> Result<Option<Again>> {
        if o.uid.is_empty() {
            return Ok(None);
        }
        let link = self.link(o);
        // A series that somebody made of an event of ours: its first time is the event.
        let ours = own(&o.uid).filter(|_| o.first).map(|id| record(db, id)).transpose()?.flatten();
        let (was, is_ours) = match (ours, link) {
            (Some(was), _) => (was, true),
            (None, Some((id, _))) => match record(db, id)? {
                Some(was) => (was, false),
                None => return Ok(None),
            },
            (None, None) => return Ok(None),
        };
        let mut held = link.and_then(|(_, v)| v);
        if is_ours {
            let own = was.version();
            if held.is_none_or(|h| standing(Some(own), h) != Standing::Newer) {
                held = Some(own);
            }
        }
        let forms = if is_ours { Some(was.forms(db)?) } else { None };
        Ok(Some(Again { was, standing: standing(held, o.version), forms }))
    }

    /// The times of a series that are held, by the time that names each.
    fn times<'a>(&'a self, uid: &str) -> impl Iterator<Item = (&'a str, Option<Version>)> {
        let from = format!("uid:{uid}|");
        let range = self.links.range(from.clone()..);
        range.take_while({ let from = from.clone(); move |(k, _)| k.starts_with(&from) }).map(move |(k, (_, v))| (&k[from.len()..], *v))
    }

    /// Adds rows for the times that a file takes back without naming them: all of a series that is cancelled as a whole,
    /// and those that a newer version of it no longer has.
    pub fn add_taken_back(&self, source: &mut Source) {
        let named: HashSet<(&str, &str)> = source.origins.values().map(|o| (o.uid.as_str(), o.time.as_str())).collect();
        let mut out: Vec<Origin> = Vec::new();
        let mut seen = HashSet::new();
        let mut all: Vec<(&u32, &Origin)> = source.origins.iter().collect();
        all.sort_unstable_by_key(|(n, _)| **n);
        for (_, o) in all {
            let whole_series = o.only_cancels && o.time.is_empty() || source.whole.contains(&o.uid);
            if !whole_series || o.uid.is_empty() || !seen.insert(o.uid.as_str()) {
                continue;
            }
            let gone = self.times(&o.uid).filter(|(time, held)| !named.contains(&(o.uid.as_str(), *time)) && standing(*held, o.version) == Standing::Newer);
            out.extend(gone.filter(|(time, _)| !(o.only_cancels && *time == o.start)).map(|(time, _)| Origin {
                time: time.to_owned(), start: time.to_owned(), first: false, cancelled: true, only_cancels: true, holds: false, ..o.clone()
            }));
        }
        let Some(heads) = source.table.rows.first_mut().filter(|_| !out.is_empty()) else { return };
        let at = heads.iter().position(|h| h == "Status").unwrap_or_else(|| {
            heads.push("Status".to_owned());
            heads.len() - 1
        });
        let width = heads.len();
        source.table.rows.iter_mut().for_each(|r| r.resize(width, String::new()));
        let mut number = source.table.numbers.iter().max().copied().unwrap_or(0);
        for origin in out {
            number += 1;
            let mut row = vec![String::new(); width];
            ItemState::Cancelled.as_str().clone_into(&mut row[at]);
            source.table.rows.push(row);
            source.table.numbers.push(number);
            source.origins.insert(number, origin);
        }
    }
}

/// An item or a programme by its id.
fn record(db: Db<'_>, id: Uuid) -> Result<Option<Was>> {
    if let Some(i) = db.find::<Item>(id)? {
        return Ok(Some(Was::Item(Box::new(i))));
    }
    Ok(db.find::<Programme>(id)?.map(|p| Was::Programme(Box::new(p))))
}

impl Was {
    fn version(&self) -> Version {
        let (sequence, at) = match self {
            Was::Programme(p) => (p.sequence, &p.updated_at),
            Was::Item(i) => (i.sequence, &i.updated_at),
        };
        Version { sequence, modified: crate::clock::parse(at), stamp: None }
    }

    /// The events that we would hand out for it, in every language.
    fn forms(&self, db: Db<'_>) -> Result<Vec<Event>> {
        match self {
            Was::Programme(p) => export::programme_forms(db, p),
            Was::Item(i) => export::item_forms(db, i),
        }
    }
}

impl Again {
    /// Takes out the cells that say what we have handed out ourselves, or say nothing to this record.
    pub fn trim<'a>(&self, o: &Origin, cells: &mut Vec<(Column, &'a str)>) {
        if o.only_cancels {
            cells.retain(|c| c.0 == Column::Status);
        }
        let Some(forms) = &self.forms else { return };
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let unchanged = |column: Column, text: &str| match column {
            Column::Name => forms.iter().any(|f| words(&f.summary) == words(text)),
            Column::Place => forms.iter().any(|f| words(&f.location) == words(text)),
            // An export says less of a state than we know.
            Column::Status => forms.iter().any(|f| f.state == Some(match text {
                "provisional" => ItemState::Provisional,
                "confirmed" => ItemState::Confirmed,
                _ => ItemState::Cancelled,
            })) || text == "provisional" && forms.iter().any(|f| f.state == Some(ItemState::Tbc)),
            _ => false,
        };
        cells.retain(|(column, text)| !unchanged(*column, text.trim()));
        let at = cells.iter().position(|c| c.0 == Column::Name);
        if let Some((at, text)) = at.map(|at| (at, cells[at].1)) {
            // The mark for what is to be confirmed is ours, and so are the two languages beside each other.
            let bare = text.strip_prefix('[').and_then(|t| t.split_once("] ")).map_or(text, |(_, t)| t);
            match bare.split_once(" / ").filter(|(ja, en)| is_japanese(ja) && !is_japanese(en)) {
                Some((ja, en)) => {
                    cells[at].1 = ja;
                    cells.insert(at + 1, (Column::Name, en));
                }
                None => cells[at].1 = bare,
            }
        }
    }

    /// The lines of a description that we have not handed out.
    pub fn rest(&self, notes: &str) -> String {
        let Some(forms) = &self.forms else { return notes.to_owned() };
        let ours: HashSet<&str> = forms.iter().flat_map(|f| f.description.lines()).map(str::trim).collect();
        notes.lines().filter(|l| !ours.contains(l.trim())).collect::<Vec<_>>().join("\n").trim().to_owned()
    }

    /// The time of a row, or that of the record where a calendar can say no more than what it says.
    pub fn when(&self, row: When) -> When {
        let was = self.was.when();
        if let (When::Exact { start, end }, When::Exact { start: of, end: of_end }) = (&row, was) {
            // The same moments on another clock are the same.
            let at = |m: &Option<meguri_model::Moment>| m.as_ref().and_then(meguri_model::Moment::instant);
            if start.instant() == of.instant() && at(end) == at(of_end) {
                return was.clone();
            }
        }
        let vague = matches!(was, When::PartOfDay { .. }) || matches!(self.was, Was::Programme(_));
        if matches!(row, When::Days { .. }) && vague && was.days() == row.days() { was.clone() } else { row }
    }
}

/// The name of a programme for a sentence about one of its events.
pub(super) fn programme_name(db: Db<'_>, item: &Item) -> Result<Bi> {
    Ok(db.get::<Programme>(item.programme)?.title)
}
