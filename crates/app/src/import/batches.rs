//! What came in, when, from where, and the text it was read from.

use meguri_model::{ImportBatchId, PersonId};
use meguri_model::import::ImportBatch;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{App, Writer};
use crate::door::command;
use crate::error::Result;
use crate::format;
use crate::views::Empty;
use crate::views::import::{ImportBatchLine, ImportBatchText};

/// Which batch.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfBatch {
    pub batch: ImportBatchId,
}

fn line(app: &App, b: &ImportBatch) -> Result<ImportBatchLine> {
    let zone = app.home_zone()?;
    let at = crate::clock::parse(&b.at).and_then(|at| meguri_model::zone::local_at(at.timestamp(), &zone));
    let at = at.map(|t| format::both(|l| format!("{} {}", format::date_long(l, t.date()), format::time(l, t)))).unwrap_or_default();
    let rows = u32::try_from(b.rows.iter().filter(|r| !r.record.is_empty()).count()).unwrap_or(u32::MAX);
    Ok(ImportBatchLine { id: b.id.to_string(), kind: b.kind, source: b.source.clone(), at, by: b.by.clone(), rows })
}

command! {
    /// What was imported, the newest first.
    Query import_batches(app, input: Empty) -> Vec<ImportBatchLine> {
        let all: Vec<ImportBatch> = app.ws.db().all()?;
        all.iter().rev().map(|b| line(app, b)).collect()
    }
}

command! {
    /// A batch with the text it was read from.
    Query import_batch(app, input: OfBatch) -> ImportBatchText {
        let batch: ImportBatch = app.ws.db().get(input.batch)?;
        Ok(ImportBatchText { line: line(app, &batch)?, raw: batch.raw })
    }
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
