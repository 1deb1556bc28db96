//! Lists from outside, reviewed before they come in: source → columns → rows with doubts and duplicates → one change.
//!
//! * `source` – files and pasted text to tables: `text`, `sheets`, `cards`, `calendar`
//! * `plan` – every row as it will become, the same for the review and for applying it
//! * `people`, `organisations`, `events`, `wishes` – planning and writing each kind; `known` – what is known already; `again` – the same
//!   event of a calendar once more
//! * `for_what` – whether a calendar file is to be imported or holds answers
//! * `view` – the plan in words

mod again;
mod batches;
mod bounds;
mod calendar;
mod cards;
mod events;
mod for_what;
#[cfg(test)]
mod hostile;
mod known;
mod organisations;
mod people;
mod plan;
mod seats;
mod sheets;
mod source;
mod text;
mod view;
mod wishes;

pub(crate) use batches::forget;
pub(crate) use for_what::text_at;
pub use bounds::ImportLimits;
pub use batches::{import_batch, import_batches};
pub use for_what::calendar_file;

use std::collections::BTreeMap;

use meguri_model::import::{Column, ImportBatch, ImportKind};
use meguri_model::{Bi, Message, Param, ParticipantRole, ProgrammeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::{App, Did};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::progress::Progress;
use crate::views::history::Changed;
use crate::views::import::{ImportProposal, RowFate};
use plan::Plan;
use source::Source;

/// What the reader said of a row, by its number in the source.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct RowChoice {
    pub row: u32,
    /// `false` leaves it out, `true` takes it where it would be left out.
    #[ts(optional)]
    pub take: Option<bool>,
    /// The record it is about, `row:5`, or `new`.
    #[ts(optional)]
    pub same_as: Option<String>,
    /// Texts that stand in place of cells, by column of the source from 0.
    #[ts(optional, as = "Option<BTreeMap<u32, String>>")]
    pub cells: BTreeMap<u32, String>,
}

/// What rows that may be known records are taken for, all at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Duplicates {
    Same,
    New,
}

/// A source and what was said about it: a file (`path`) or pasted text (`pasted`). Without `kind` it is told by the columns.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ImportSource {
    #[ts(optional)]
    pub path: Option<String>,
    #[ts(optional)]
    pub pasted: Option<String>,
    #[ts(optional)]
    pub kind: Option<ImportKind>,
    /// People get seats in it, items become its own.
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
    /// Sheet of a spreadsheet, from 0.
    #[ts(optional)]
    pub sheet: Option<u32>,
    /// What each column of the source holds; `null` leaves it out.
    #[ts(optional)]
    pub columns: Option<Vec<Option<Column>>>,
    /// 04/05/2016 is 4 May (`true`) or 5 April (`false`).
    #[ts(optional)]
    pub day_first: Option<bool>,
    /// The year meant where none is written.
    #[ts(optional)]
    pub year: Option<i32>,
    /// Zone of times; else that of the programme or of the office.
    #[ts(optional)]
    pub zone: Option<String>,
    /// Part of the people where the source says none.
    #[ts(optional)]
    pub role: Option<ParticipantRole>,
    /// People take the seats whose names are to come, in their order.
    #[ts(optional, as = "Option<bool>")]
    pub fill: bool,
    #[ts(optional)]
    pub duplicates: Option<Duplicates>,
    #[ts(optional, as = "Option<Vec<RowChoice>>")]
    pub choices: Vec<RowChoice>,
    /// How much of it is read.
    #[ts(optional)]
    pub limits: Option<ImportLimits>,
    /// Only rows of this fate.
    #[ts(optional)]
    pub only: Option<Only>,
    /// Rows answered at most; 500 where not said.
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// Which rows are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    Asks,
    Doubtful,
    New,
    Changed,
    Same,
    LeftOut,
}

fn read_source(app: &App, input: &ImportSource) -> Result<Source> {
    let bounds = bounds::Bounds::read(app.ws.db(), input.limits)?;
    match (&input.path, &input.pasted) {
        (Some(path), _) => source::of_file(path, input.sheet.map(|s| s as usize), &bounds),
        (None, Some(text)) if !text.trim().is_empty() => source::of_text(text, &bounds),
        _ => Err(UiError::new("import_nothing").field("pasted")),
    }
}

/// Runs counted work: whoever waits sees how far it is.
fn counted<T>(app: &mut App, work: impl FnOnce(&mut App, &Progress) -> Result<T>) -> Result<T> {
    let progress = app.progress().clone();
    progress.begin();
    let answer = work(app, &progress);
    progress.end();
    answer
}

command! {
    /// What a source would become: its columns, every row with what is doubtful, records it may be about. Writes nothing.
    Query read_import(app, input: ImportSource) -> ImportProposal {
        counted(app, |app, progress| {
            let source = read_source(app, &input)?;
            let plan = Plan::make(app, source, &input, progress)?;
            view::proposal(app, &plan, &input)
        })
    }
}

command! {
    /// Brings a source in as one change: people, organisations, programmes, items or wishes to meet. Refused while a row asks something.
    Change apply_import(app, input: ImportSource) -> Changed {
        counted(app, |app, progress| {
            let source = read_source(app, &input)?;
            let plan = Plan::make(app, source, &input, progress)?;
            apply(app, plan, progress)
        })
    }
}

fn apply(app: &mut App, plan: Plan, progress: &Progress) -> Result<Changed> {
    let asks = plan.count(RowFate::Asks);
    if asks > 0 {
        return Err(UiError::with("import_asks", &[("n", source::number(asks))]));
    }
    if plan.rows.is_empty() {
        return Err(UiError::new("import_no_rows"));
    }
    let (new, changed) = (plan.count(RowFate::New), plan.count(RowFate::Changed));
    if new + changed == 0 {
        return Err(UiError::new("import_nothing_new"));
    }
    app.change("apply_import", |w| {
        let decided = plan.write(w, progress)?;
        let batch = ImportBatch {
            id: w.id().into(), kind: plan.kind, programme: plan.programme.as_ref().map(|p| p.id), source: plan.source.name.clone(),
            at: w.stamp(), by: w.author().to_owned(), raw: plan.source.raw.clone(), rows: decided,
        };
        w.db.insert(&batch)?;
        let from = if batch.source.is_empty() { crate::text::word("import-pasted") } else { Bi::same(batch.source.clone()) };
        let message = Message::new("did-imported")
            .with("what", Param::Bi(crate::text::count(noun(plan.kind), new + changed)))
            .with("name", Param::Bi(crate::app::shown_name(from)));
        Ok(Did::new(batch.id, message))
    })
}

fn noun(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::People => "person",
        ImportKind::Organisations => "organisation",
        ImportKind::Programmes => "programme",
        ImportKind::Items => "item",
        ImportKind::Wishes => "meeting_request",
    }
}
