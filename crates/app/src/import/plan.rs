//! Every row of a source as it will become, with what is open. Made the same way for the review and for writing.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use meguri_model::import::{BatchRow, Column, Doubt, DoubtKind, Heads, ImportBatch, ImportKind, RowVersion, Settled, guess, heads, is_wishes, print_of};
use meguri_model::{Message, Programme};
use uuid::Uuid;

use super::again::Held;
use super::events::{EventPlan, Into};
use super::known::{Candidate, Links};
use super::organisations::OrganisationPlan;
use super::people::PersonPlan;
use super::source::Source;
use super::wishes::{self, WishPlan};
use super::{Duplicates, ImportSource, RowChoice, events, organisations, people};
use crate::app::{App, Writer};
use crate::error::{Result, UiError};
use crate::place::known_zone;
use crate::progress::Progress;
use crate::views::import::RowFate;

/// What a row becomes.
pub(super) enum What {
    Person(Box<PersonPlan>),
    Organisation(Box<OrganisationPlan>),
    Event(Box<EventPlan>),
    Wish(Box<WishPlan>),
}

/// A row, read and looked up.
pub(super) struct Row {
    pub number: u32,
    pub key: String,
    pub print: String,
    pub fate: RowFate,
    pub doubts: Vec<Doubt>,
    pub candidates: Vec<Candidate>,
    /// The record it is about; `None`: a new one, or open.
    pub record: Option<Uuid>,
    /// The row of the same source that it is about, by number.
    pub same_row: Option<u32>,
    /// Only the question of who it is keeps it.
    pub duplicate: bool,
    /// Columns in which the record will differ.
    pub changes: Vec<Column>,
    /// What is said of its fate, where that is more than the fate says by itself.
    pub said: Option<Message>,
    /// Of an event of a calendar: how new it says it is.
    pub version: Option<RowVersion>,
    pub what: What,
}

/// What was said once for the whole source.
pub(super) struct Ask<'a> {
    pub input: &'a ImportSource,
    pub zone: String,
    pub settled: Settled,
    pub today: NaiveDate,
    pub choices: HashMap<u32, &'a RowChoice>,
}

impl Ask<'_> {
    pub fn choice(&self, row: u32) -> Option<&RowChoice> {
        self.choices.get(&row).copied()
    }
}

/// A row of a source before it is looked up.
pub(super) struct Line<'a> {
    pub number: u32,
    pub choice: Option<&'a RowChoice>,
    pub cells: Vec<(Column, &'a str)>,
    /// Cells that hold the text of a merged one from a row above.
    pub merged: Vec<Doubt>,
}

pub(super) struct Plan {
    pub kind: ImportKind,
    pub programme: Option<Programme>,
    pub zone: String,
    pub source: Source,
    pub heads: Heads,
    pub guessed: bool,
    pub rows: Vec<Row>,
    pub asks_day_first: bool,
    pub today: NaiveDate,
}

impl Plan {
    /// Reads every row of a source.
    pub fn make(app: &App, mut source: Source, input: &ImportSource, progress: &Progress) -> Result<Plan> {
        let db = app.ws.db();
        if !source.origins.is_empty() {
            Held::read(db)?.add_taken_back(&mut source);
        }
        let programme = input.programme.map(|p| db.get::<Programme>(p)).transpose()?;
        let zone = match (&input.zone, &programme) {
            (Some(zone), _) => {
                known_zone(zone, "zone")?;
                zone.clone()
            }
            (None, Some(p)) => p.zone.clone(),
            _ => app.home_zone()?,
        };
        let kind = kind_of(input, &source, programme.is_some());
        if kind == ImportKind::Wishes {
            wishes::straighten(&mut source);
        }
        if matches!(kind, ImportKind::Items | ImportKind::Wishes) && programme.is_none() {
            return Err(UiError::new("import_needs_programme").field("programme"));
        }
        let mut heads = heads(kind, &source.table);
        let guessed = heads.count == 0;
        if guessed {
            heads.columns = guess(kind, &source.table, 0);
        }
        if let Some(columns) = &input.columns {
            for (slot, chosen) in heads.columns.iter_mut().zip(columns) {
                *slot = chosen.filter(|c| Column::of(kind).contains(c));
            }
        }
        let range = programme.as_ref().filter(|_| kind == ImportKind::Items).and_then(|p| p.when.days());
        let settled = Settled { day_first: input.day_first, year: input.year, range };
        let choices = input.choices.iter().map(|c| (c.row, c)).collect();
        let ask = Ask { input, zone: zone.clone(), settled, today: app.today()?, choices };
        let mut plan = Plan { kind, programme, zone, source, heads, guessed, rows: Vec::new(), asks_day_first: false, today: ask.today };
        let rows = match kind {
            ImportKind::People => people::plan(db, &plan, &ask, progress)?,
            ImportKind::Organisations => organisations::plan(db, &plan, &ask, progress)?,
            ImportKind::Programmes | ImportKind::Items => events::plan(db, &plan, &ask, progress)?,
            ImportKind::Wishes => wishes::plan(db, &plan, &ask, progress)?,
        };
        plan.rows = rows;
        plan.asks_day_first = input.day_first.is_some() || plan.rows.iter().flat_map(|r| &r.doubts).any(|d| d.kind == DoubtKind::DateAmbiguous);
        Ok(plan)
    }

    pub fn count(&self, fate: RowFate) -> usize {
        self.rows.iter().filter(|r| r.fate == fate).count()
    }

    /// The cells of a row that mean something, with the reader's own texts in place.
    pub fn cells<'a>(&'a self, at: usize, choice: Option<&'a RowChoice>) -> Vec<(Column, &'a str)> {
        let row = &self.source.table.rows[at];
        let own = |c: usize| choice.and_then(|r| r.cells.get(&u32::try_from(c).ok()?)).map(String::as_str);
        self.heads
            .columns
            .iter()
            .enumerate()
            .filter_map(|(c, column)| Some(((*column)?, own(c).unwrap_or_else(|| row.get(c).map_or("", String::as_str)))))
            .collect()
    }

    /// The rows of data in turn, each with what was chosen for it; reports the progress, and fails where it was stopped.
    pub fn lines<'a>(&'a self, ask: &'a Ask<'_>, progress: &'a Progress) -> impl Iterator<Item = Result<Line<'a>>> {
        let total = self.data().len() as u64;
        self.data().enumerate().map(move |(n, at)| {
            if n % 256 == 0 {
                progress.step(n as u64, total)?;
            }
            let number = self.source.table.numbers[at];
            let choice = ask.choice(number);
            Ok(Line { number, choice, cells: self.cells(at, choice), merged: self.merged(at) })
        })
    }

    /// The cells of a row that only a merged cell fills: whether it means this row too is for the reader to see.
    fn merged(&self, at: usize) -> Vec<Doubt> {
        let row = &self.source.table.rows[at];
        let all = &self.source.table.filled;
        all[all.partition_point(|f| f.0 < at)..]
            .iter()
            .take_while(|f| f.0 == at)
            .filter_map(|(_, c)| {
                let column = self.heads.columns.get(*c).copied().flatten()?;
                Some(Doubt { kind: DoubtKind::Merged, column, value: row.get(*c)?.clone(), alternatives: Vec::new() })
            })
            .collect()
    }

    /// A row as its source has it, by its number; numbers rise.
    pub fn source_row(&self, number: u32) -> Option<&[String]> {
        let data = self.data();
        let at = self.source.table.numbers.get(data.clone())?.binary_search(&number).ok()?;
        self.source.table.rows.get(data.start + at).map(Vec::as_slice)
    }

    /// Where the rows of data begin and how many there are.
    pub fn data(&self) -> std::ops::Range<usize> {
        self.heads.rows..self.source.table.rows.len()
    }

    /// The columns that mean something, each once, in the order of the kind.
    pub fn columns(&self) -> Vec<Column> {
        Column::of(self.kind).iter().copied().filter(|c| self.heads.columns.contains(&Some(*c))).collect()
    }

    /// Writes every row that is new or changed; answers what was decided for each.
    pub fn write(&self, w: &Writer<'_>, progress: &Progress) -> Result<Vec<BatchRow>> {
        let mut written: BTreeMap<u32, Uuid> = BTreeMap::new();
        let mut hand = people::Hand::new(w, self)?;
        let mut book = wishes::Book::default();
        let total = self.rows.len() as u64;
        // What others of the list come into is made before them.
        let holders: HashSet<u32> = self.rows.iter().filter_map(|r| match &r.what {
            What::Event(e) => if let Into::Row(n, _) = e.into { Some(n) } else { None },
            _ => None,
        }).collect();
        let mut order: Vec<&Row> = self.rows.iter().collect();
        order.sort_by_key(|r| !holders.contains(&r.number));
        for (i, row) in order.into_iter().enumerate() {
            if i % 64 == 0 {
                progress.step(i as u64, total)?;
            }
            let id = match (row.fate, &row.what) {
                (RowFate::Same, _) => row.record,
                (RowFate::New | RowFate::Changed, What::Person(p)) => Some(hand.person(w, self, row, p)?),
                (RowFate::New | RowFate::Changed, What::Organisation(o)) => Some(organisations::write(w, row, o)?),
                (RowFate::New | RowFate::Changed, What::Wish(wish)) => match &self.programme {
                    Some(p) => book.write(w, p.id, wish)?,
                    None => None,
                },
                (RowFate::New | RowFate::Changed, What::Event(e)) => Some(events::write(w, &mut hand, self, row, e, &written)?),
                _ => row.same_row.and_then(|n| written.get(&n).copied()),
            };
            if let Some(id) = id {
                written.insert(row.number, id);
            }
        }
        Ok(self
            .rows
            .iter()
            .map(|r| BatchRow {
                row: r.number, key: r.key.clone(), print: r.print.clone(),
                record: written.get(&r.number).map(Uuid::to_string).unwrap_or_default(),
                fate: r.fate.as_str().to_owned(),
                version: r.version.clone(),
            })
            .collect())
    }
}

/// What rows become: as asked, as the source is made for, or as its heads say most.
fn kind_of(input: &ImportSource, source: &Source, in_programme: bool) -> ImportKind {
    if let Some(kind) = input.kind {
        return kind;
    }
    match source.hint {
        Some(ImportKind::Programmes | ImportKind::Items) if !in_programme => return ImportKind::Programmes,
        Some(ImportKind::Programmes) => return ImportKind::Items,
        Some(kind) => return kind,
        None => {}
    }
    if in_programme && is_wishes(&source.table) {
        return ImportKind::Wishes;
    }
    let known = |kind| heads(kind, &source.table).columns.iter().flatten().count();
    let (people, organisations) = (known(ImportKind::People), known(ImportKind::Organisations));
    let event = if in_programme { ImportKind::Items } else { ImportKind::Programmes };
    let dated = heads(event, &source.table).columns.contains(&Some(Column::Date));
    let events = if dated { known(event) } else { 0 };
    // Of equals the commoner list: people, then events.
    if people >= events && people >= organisations {
        ImportKind::People
    } else if events >= organisations {
        event
    } else {
        ImportKind::Organisations
    }
}

/// What two rows of a source share with what is known, before the row's own kind looks further.
pub(super) struct Looked {
    pub record: Option<Uuid>,
    pub candidates: Vec<Candidate>,
    /// More than one could be meant, or none for certain.
    pub open: bool,
}

/// Who a row is about: as the reader said, else as found.
pub(super) fn settle(looked: Looked, choice: Option<&RowChoice>, all: Option<Duplicates>) -> (Option<Uuid>, Option<u32>, bool, Vec<Candidate>) {
    let chosen = choice.and_then(|c| c.same_as.as_deref());
    match chosen {
        Some("new") => (None, None, false, looked.candidates),
        Some(text) => match text.strip_prefix("row:") {
            Some(n) => (None, n.parse().ok(), false, looked.candidates),
            None => (Uuid::parse_str(text).ok(), None, false, looked.candidates),
        },
        None if !looked.open => (looked.record, None, false, looked.candidates),
        None => match (all, looked.candidates.first()) {
            (Some(Duplicates::New), _) => (None, None, false, looked.candidates),
            (Some(Duplicates::Same), Some(first)) => (first.record, first.row, false, looked.candidates),
            _ => (None, None, true, looked.candidates),
        },
    }
}

/// What becomes of a row, from all that is known of it.
pub(super) fn fate(row: &mut Row, open: bool, take: Option<bool>, repeats: bool, changed: bool) {
    let asks = row.doubts.iter().any(|d| d.kind.asks());
    row.duplicate = open && !asks;
    row.fate = if take == Some(false) || row.same_row.is_some() || repeats && take != Some(true) {
        RowFate::LeftOut
    } else if asks || open {
        RowFate::Asks
    } else if row.record.is_none() {
        RowFate::New
    } else if changed {
        RowFate::Changed
    } else {
        RowFate::Same
    };
}

/// Records that earlier batches made of rows, by the key of the row.
pub(super) fn links(db: meguri_store::Db<'_>, plan: &Plan) -> Result<Links> {
    let programme = plan.programme.as_ref().map(|p| p.id).filter(|_| plan.kind == ImportKind::Items);
    let mut out = Links::default();
    for batch in db.by::<ImportBatch>("kind", meguri_store::Key::Text(plan.kind.as_str()))? {
        if programme.is_some() && batch.programme != programme {
            continue;
        }
        for row in batch.rows {
            if let Ok(id) = Uuid::parse_str(&row.record) {
                out.insert(row.key, id);
            }
        }
    }
    Ok(out)
}

/// The hash of all that was read of a row.
pub(super) fn print(cells: &[(Column, &str)]) -> String {
    print_of(cells.iter().filter(|(_, t)| !t.is_empty()).flat_map(|(c, t)| [c.as_str(), t]))
}

