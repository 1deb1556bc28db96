//! Applying a changeset: backwards for undo, forwards for redo, one of long ago for "undo this change".
//! What something else changed since is an answer with both values, never an overwrite.

use std::cell::RefCell;
use std::io::Read;

use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, invert_strm};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::change::{HistoryEntry, Touched, touched};
use crate::db::Db;
use crate::error::{Result, StoreError};
use crate::workspace::Workspace;

/// Columns that every save of a row writes along: they say nothing of what was changed, and never stop an undo of one
/// change of long ago. Whoever takes such a change back sets them anew.
const KEPT_BY_SAVES: &[&str] = &["updated_at", "sequence", "start_utc", "end_utc"];

impl Db<'_> {
    /// Applies the inverse of one change of the history, however long ago. What it wrote must still stand.
    ///
    /// # Errors
    /// `UndoConflict` names what something else changed since, `StillReferred` that something was hung on what it made.
    pub fn take_back(&self, seq: i64) -> Result<()> {
        apply(self.0, &invert(&self.changeset(seq)?)?, KEPT_BY_SAVES)
    }

    /// Applies the inverse of everything after `seq`, newest first: the content is again what it was then.
    pub fn take_back_to(&self, seq: i64) -> Result<()> {
        let seqs = {
            let mut statement = self.0.prepare_cached("SELECT seq FROM history WHERE seq > ?1 ORDER BY seq DESC")?;
            statement.query_map([seq], |r| r.get::<_, i64>(0))?.collect::<rusqlite::Result<Vec<_>>>()?
        };
        for seq in seqs {
            apply(self.0, &invert(&self.changeset(seq)?)?, &[])?;
        }
        Ok(())
    }

    /// The records that a change of the history touched.
    pub fn touched_by(&self, seq: i64) -> Result<Vec<Touched>> {
        touched(&self.changeset(seq)?)
    }

    fn changeset(&self, seq: i64) -> Result<Vec<u8>> {
        // A closed one has nothing left to take back.
        let found = self.0.prepare_cached("SELECT changeset FROM history WHERE seq = ?1 AND state <> 'closed'")?.query_row([seq], |r| r.get(0)).optional()?;
        found.ok_or_else(|| StoreError::NoChange(seq))
    }
}

impl Workspace {
    /// A line of the history.
    pub fn entry(&self, seq: i64) -> Result<HistoryEntry> {
        self.pick_entry("?1", [seq])?.ok_or_else(|| StoreError::NoChange(seq))
    }

    /// What changes that took others back stand for: (their `seq`, `of`, whether everything after `of` was meant).
    pub fn taken_back(&self) -> Result<Vec<(i64, i64, bool)>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, of, command = 'undo_back_to' FROM history WHERE kind = 'change' AND state = 'done' AND of IS NOT NULL ORDER BY seq",
        )?;
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

pub(crate) fn invert(changeset: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut input: &[u8] = changeset;
    invert_strm(&mut input as &mut dyn Read, &mut out)?;
    Ok(out)
}

pub(crate) fn key_text(v: ValueRef<'_>) -> String {
    match v {
        ValueRef::Blob(b) => Uuid::from_slice(b).map(|u| u.to_string()).unwrap_or_default(),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

fn shown(v: rusqlite::Result<ValueRef<'_>>) -> String {
    match v {
        Ok(ValueRef::Null) | Err(_) => String::new(),
        Ok(ValueRef::Integer(n)) => n.to_string(),
        Ok(ValueRef::Real(n)) => n.to_string(),
        Ok(ValueRef::Text(t)) => String::from_utf8_lossy(t).into_owned(),
        Ok(ValueRef::Blob(b)) => Uuid::from_slice(b).map(|u| u.to_string()).unwrap_or_default(),
    }
}

/// Applies a changeset; the first conflict stops it and is the answer. The caller's transaction takes all back.
/// A row that differs only in the columns of `overlooked` is no conflict.
pub(crate) fn apply(connection: &Connection, changeset: &[u8], overlooked: &'static [&'static str]) -> Result<()> {
    thread_local! {
        // The conflict callback must be 'static: it finds the tables' columns here and leaves what it saw.
        static SEEN: RefCell<Option<StoreError>> = const { RefCell::new(None) };
        static COLUMNS: RefCell<Vec<(String, Vec<String>)>> = const { RefCell::new(Vec::new()) };
    }
    SEEN.with(|s| s.borrow_mut().take());
    let columns = columns(connection)?;
    COLUMNS.with(|c| *c.borrow_mut() = columns);
    let mut input: &[u8] = changeset;
    let applied = connection.apply_strm(&mut input, None::<fn(&str) -> bool>, move |kind, item| {
        let differing = COLUMNS.with(|c| differing(&kind, &item, &c.borrow()));
        if !differing.is_empty() && differing.iter().all(|d| overlooked.contains(&d.column.as_str())) {
            return ConflictAction::SQLITE_CHANGESET_REPLACE;
        }
        let first = differing.into_iter().find(|d| !overlooked.contains(&d.column.as_str()));
        SEEN.with(|s| *s.borrow_mut() = Some(conflict(kind, &item, first)));
        ConflictAction::SQLITE_CHANGESET_ABORT
    });
    match SEEN.with(|s| s.borrow_mut().take()) {
        Some(e) => Err(e),
        None => Ok(applied?),
    }
}

/// Names of the columns of every table.
fn columns(connection: &Connection) -> Result<Vec<(String, Vec<String>)>> {
    let mut statement = connection.prepare_cached(
        "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid",
    )?;
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for row in statement.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?)))? {
        let (table, column) = row?;
        match out.last_mut().filter(|(t, _)| *t == table) {
            Some((_, list)) => list.push(column),
            None => out.push((table, vec![column])),
        }
    }
    Ok(out)
}

/// A column whose value is not the one that was recorded.
struct Differing {
    column: String,
    theirs: String,
    ours: String,
}

fn differing(kind: &ConflictType, item: &ChangesetItem, columns: &[(String, Vec<String>)]) -> Vec<Differing> {
    let mut out = Vec::new();
    // A conflict over foreign keys has no row to ask.
    if *kind != ConflictType::SQLITE_CHANGESET_DATA {
        return out;
    }
    let Ok(op) = item.op() else { return out };
    let names = columns.iter().find(|(t, _)| t == op.table_name()).map_or(&[][..], |(_, c)| c.as_slice());
    for (i, name) in names.iter().enumerate().skip(1) {
        // A column that the change did not touch is not recorded.
        let Ok(expected) = item.old_value(i) else { continue };
        let found = shown(item.conflict(i));
        if shown(Ok(expected)) != found {
            out.push(Differing { column: name.clone(), theirs: found, ours: shown(item.new_value(i)) });
        }
    }
    out
}

fn conflict(kind: ConflictType, item: &ChangesetItem, first: Option<Differing>) -> StoreError {
    if kind == ConflictType::SQLITE_CHANGESET_FOREIGN_KEY {
        return StoreError::StillReferred;
    }
    let Ok(op) = item.op() else { return StoreError::StillReferred };
    let noun = op.table_name().to_owned();
    let key = if op.code() == Action::SQLITE_INSERT { item.new_value(0) } else { item.old_value(0) };
    let id = key.map(key_text).unwrap_or_default();
    let Differing { column, theirs, ours } =
        first.unwrap_or(Differing { column: String::new(), theirs: String::new(), ours: String::new() });
    StoreError::UndoConflict { noun, id, column, theirs, ours }
}
