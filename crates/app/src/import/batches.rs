//! What came in, when, from where, what became of its rows, and the text it was read from.

use meguri_model::import::{BatchRow, ImportBatch};
use meguri_model::{Bi, ImportBatchId, Item, MeetingRequest, Participation, RequestSide, Message, Organisation, Param, Person, PersonId, Programme};
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{App, Writer};
use crate::door::command;
use crate::error::Result;
use crate::listing::count;
use crate::views::Empty;
use crate::views::history::HistoryKind;
use crate::views::import::{ImportBatchLine, ImportBatchRecord, ImportBatchText};
use crate::{format, history, person, text};

/// Characters of the text that are answered where it is not asked for whole.
const TEXT: usize = 100_000;
/// Rows that are answered.
const RECORDS: usize = 2_000;

/// Which batch; `whole`: with all of its text, however long.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfBatch {
    pub batch: ImportBatchId,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub whole: bool,
}

fn line(app: &App, b: &ImportBatch) -> Result<ImportBatchLine> {
    let zone = app.home_zone()?;
    let at = crate::clock::parse(&b.at).and_then(|at| meguri_model::zone::local_at(at.timestamp(), &zone));
    let at = at.map(|t| format::both(|l| format!("{} {}", format::date_long(l, t.date()), format::time(l, t)))).unwrap_or_default();
    let of = |fate: &str| b.rows.iter().filter(|r| r.fate == fate).count();
    let (new, changed, same) = (of("new"), of("changed"), of("same"));
    let rows = b.rows.iter().filter(|r| !r.record.is_empty()).count();
    let mut parts: Vec<Param> = Vec::new();
    // Batches of before fates were kept know only how many rows became records.
    for (id, n) in [("import-batch-new", new), ("import-batch-changed", changed), ("import-batch-same", same), ("import-batch-left-out", of("left_out"))] {
        if n > 0 {
            parts.push(Param::Bi(text::say(&Message::new(id).with("n", super::source::number(n)))));
        }
    }
    if parts.is_empty() {
        parts.push(Param::Bi(text::say(&Message::new("import-batch-rows").with("n", super::source::number(rows)))));
    }
    let into = b.programme.map(|p| app.ws.db().find::<Programme>(p)).transpose()?.flatten();
    let entries = history::lines(app, Some(b.id.into()), 50)?;
    let made = entries.iter().find(|e| e.kind == HistoryKind::Change && e.command == "apply_import");
    Ok(ImportBatchLine {
        id: b.id.to_string(),
        kind: b.kind,
        kind_name: text::term("import-kind", b.kind.as_str()),
        source: b.source.clone(),
        at,
        by: b.by.clone(),
        rows: count(rows),
        said: text::say(&Message::new("import-batch-parts").with("list", Param::List(parts))),
        programme: into.as_ref().map(|p| p.id),
        into: into.map(|p| p.title).unwrap_or_default(),
        seq: made.map(|e| e.seq),
        can_take_back: made.is_some_and(|e| e.can_take_back),
    })
}

command! {
    /// What was imported, the newest first.
    Query import_batches(app, input: Empty) -> Vec<ImportBatchLine> {
        let mut all: Vec<ImportBatch> = app.ws.db().all()?;
        all.sort_by(|a, b| (&b.at, b.id).cmp(&(&a.at, a.id)));
        all.iter().map(|b| line(app, b)).collect()
    }
}

command! {
    /// A batch: what its rows became, and the text it was read from.
    Query import_batch(app, input: OfBatch) -> ImportBatchText {
        let db = app.ws.db();
        let mut batch: ImportBatch = db.get(input.batch)?;
        let line = line(app, &batch)?;
        batch.rows.sort_by_key(|r| r.row);
        let records = batch.rows.iter().take(RECORDS).map(|r| record(db, r)).collect::<Result<Vec<_>>>()?;
        let end = if input.whole { None } else { batch.raw.char_indices().nth(TEXT).map(|(at, _)| at) };
        let rows = count(batch.rows.len());
        if let Some(end) = end {
            batch.raw.truncate(end);
        }
        Ok(ImportBatchText { line, rows, records, cut: end.is_some(), raw: batch.raw })
    }
}

/// What a row became, by its name now.
fn record(db: Db<'_>, row: &BatchRow) -> Result<ImportBatchRecord> {
    let id = Uuid::parse_str(&row.record).ok();
    let mut found: Option<(&str, Bi, Option<meguri_model::ProgrammeId>)> = None;
    if let Some(id) = id {
        if let Some(p) = db.find::<Person>(id)? {
            found = Some(("person", person::name(&p), None));
        } else if let Some(o) = db.find::<Organisation>(id)? {
            found = Some(("organisation", o.name, None));
        } else if let Some(i) = db.find::<Item>(id)? {
            found = Some(("item", i.title, Some(i.programme)));
        } else if let Some(p) = db.find::<Programme>(id)? {
            found = Some(("programme", p.title, Some(p.id)));
        } else if let Some(r) = db.find::<MeetingRequest>(id)? {
            let mut sides: Vec<RequestSide> = db.by("request", r.id)?;
            sides.sort_by_key(|s| s.id);
            let seats: Vec<Participation> = db.several(sides.iter().map(|s| s.participation))?;
            let names = crate::matchmaking::names::of_seats(db, &seats)?;
            let all: Vec<Bi> = sides.iter().filter_map(|s| names.get(&s.participation).cloned()).collect();
            found = Some(("meeting_request", crate::matchmaking::names::list(&all), Some(r.programme)));
        }
    }
    let said = match (row.fate.as_str(), &found, id) {
        (_, None, Some(_)) => text::word("import-row-gone"),
        (_, None, None) => text::word("import-row-left-out"),
        ("changed", ..) => text::word("import-row-changed"),
        ("same", ..) => text::word("import-row-same"),
        ("left_out", ..) => text::word("import-row-of-another"),
        ("new", ..) => text::word("import-row-new"),
        _ => text::word("import-row-known"),
    };
    let (noun, name, programme) = found.map_or((None, Bi::default(), None), |(n, name, p)| (Some(n.to_owned()), name, p));
    let id = noun.as_ref().map(|_| row.record.clone());
    Ok(ImportBatchRecord { row: row.row, noun, id, programme, name, said })
}

/// Forgets the text of every import that someone came in with or is named in, and the rows that were theirs: a person who
/// is erased must not stand in the list they came from.
pub(crate) fn forget(w: &Writer<'_>, person: PersonId, names: &[String]) -> Result<()> {
    let id = person.to_string();
    for mut batch in w.db.all::<ImportBatch>()? {
        let before = batch.clone();
        batch.rows.retain(|r| r.record != id);
        if batch.rows != before.rows || names.iter().any(|n| batch.raw.contains(n.as_str())) {
            batch.raw.clear();
        }
        if batch != before {
            w.db.update(&batch)?;
        }
    }
    Ok(())
}
