//! History, undo, redo, and what a deletion would take with it.

use meguri_model::*;
use meguri_store::HistoryEntry;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::app::history_message;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::text;
use crate::views::Empty;
use crate::views::history::{Changed, HistoryKind, HistoryLine};

/// How many lines (100 unless told); of one record, or of a programme with its items, seats, groups and roles.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskHistory {
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub id: Option<Uuid>,
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
}

/// A record that may be deleted: `noun` is its table.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskDeletion {
    pub noun: String,
    #[ts(type = "string")]
    pub id: Uuid,
}

/// What a deletion takes with it, in words: "12 items", "loses its place".
#[derive(Debug, Serialize, TS)]
pub struct DeletionLine {
    pub noun: String,
    pub count: u32,
    /// True: goes too. False: stays and loses its pointer.
    pub goes: bool,
    pub said: Bi,
}

pub(crate) fn lines(app: &App, record: Option<Uuid>, limit: u32) -> Result<Vec<HistoryLine>> {
    worded(app, app.ws.history(record, limit)?)
}

/// Lines about any of these records.
pub(crate) fn lines_of(app: &App, records: &[Uuid], limit: u32) -> Result<Vec<HistoryLine>> {
    worded(app, app.ws.history_of(records, limit)?)
}

/// Lines about a programme and what belongs to it or did. The index of newer entries names the programme of every row; what
/// belongs to it now is asked for too, for entries from before the index did.
fn programme_lines(app: &App, programme: ProgrammeId, limit: u32) -> Result<Vec<HistoryLine>> {
    let db = app.ws.db();
    let mut ids: Vec<Uuid> = vec![programme.into()];
    ids.extend(db.by::<Item>("programme", programme)?.iter().map(|r| Uuid::from(r.id)));
    ids.extend(db.by::<Participation>("programme", programme)?.iter().map(|r| Uuid::from(r.id)));
    ids.extend(db.by::<Subgroup>("programme", programme)?.iter().map(|r| Uuid::from(r.id)));
    ids.extend(db.by::<ProgrammeOrganisation>("programme", programme)?.iter().map(|r| Uuid::from(r.id)));
    worded(app, app.ws.history_of(&ids, limit)?)
}

fn worded(app: &App, entries: Vec<HistoryEntry>) -> Result<Vec<HistoryLine>> {
    let back = app.ws.taken_back()?;
    let line = |e: HistoryEntry| {
        let inner = text::say(&history_message(&e.message));
        let (kind, said) = match e.kind.as_str() {
            "undo" => (HistoryKind::Undo, text::say(&Message::new("did-undo").with("what", inner))),
            "redo" => (HistoryKind::Redo, text::say(&Message::new("did-redo").with("what", inner))),
            _ => (HistoryKind::Change, inner),
        };
        let undone = e.undone || is_taken_back(&back, e.seq);
        let can_take_back = kind == HistoryKind::Change && !undone && !e.closed;
        HistoryLine { seq: e.seq, at: e.at, author: e.author, command: e.command, kind, undone, can_take_back, said }
    };
    Ok(entries.into_iter().map(line).collect())
}

/// Whether a standing entry takes back this one: by name, or with everything after an earlier one.
pub(crate) fn is_taken_back(back: &[(i64, i64, bool)], seq: i64) -> bool {
    back.iter().any(|&(by, of, all)| if all { of < seq && seq < by } else { of == seq })
}

command! {
    /// What was changed, newest first: in the whole file or in one record.
    Query history(app, input: AskHistory) -> Vec<HistoryLine> {
        let limit = input.limit.unwrap_or(100).min(10_000);
        match input.programme {
            Some(p) => programme_lines(app, p, limit),
            None => lines(app, input.id, limit),
        }
    }
}
command! {
    /// Takes back the last change that stands.
    Change undo(app, input: Empty) -> Changed {
        app.undo_or_redo(false)
    }
}
command! {
    /// Makes the last undone change again.
    Change redo(app, input: Empty) -> Changed {
        app.undo_or_redo(true)
    }
}
command! {
    /// What deleting a record would take with it.
    Query deletion(app, input: AskDeletion) -> Vec<DeletionLine> {
        const NOUNS: &[&str] = &["programme", "series", "organisation", "person", "place", "participation", "subgroup", "item", "partnership"];
        let noun = NOUNS.iter().find(|n| **n == input.noun).ok_or_else(|| {
            UiError::with("bad_input", &[("command", "deletion".into()), ("detail", input.noun.clone().into())]).field("noun")
        })?;
        let affected = app.ws.db().would_go(noun, input.id)?;
        Ok(affected.into_iter().map(|a| {
            let message = Message::new(if a.goes { "deletion-goes" } else { "deletion-cleared" })
                .with("what", text::count(a.noun, a.count as usize));
            DeletionLine { noun: a.noun.to_owned(), count: a.count, goes: a.goes, said: text::say(&message) }
        }).collect())
    }
}
