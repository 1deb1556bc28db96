//! The one way to write: a transaction recorded by an SQLite session, with its entry in the history.
//! Undo applies the inverted changeset as a new entry; redo the original one.

use std::io::Read;

use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetIter, Session};
use rusqlite::{Connection, OptionalExtension, Params, TransactionBehavior, params};
use uuid::Uuid;

use crate::apply::{apply, invert, key_text};
use crate::db::Db;
use crate::error::{Result, StoreError};
use crate::owners;
use crate::records::CONTENT;
use crate::workspace::Workspace;

/// Who does what, when.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// Name in the command table.
    pub command: &'a str,
    pub author: &'a str,
    /// RFC 3339, UTC.
    pub at: &'a str,
}

/// A record that a change touched.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Touched {
    pub noun: String,
    /// UUID text, or the key of a setting.
    pub id: String,
}

/// A change that was made.
#[derive(Clone, Debug)]
pub struct Done<T> {
    pub value: T,
    /// `None`: the file is as it was.
    pub seq: Option<i64>,
    pub touched: Vec<Touched>,
}

/// A line of the history. `message` is JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    pub seq: i64,
    pub at: String,
    pub author: String,
    pub command: String,
    /// `change`, `undo` or `redo`.
    pub kind: String,
    /// The entry that was undone, redone or taken back.
    pub of: Option<i64>,
    /// Undone and not redone.
    pub undone: bool,
    /// What it wrote is no longer kept: it stands and can't be taken back.
    pub closed: bool,
    pub message: String,
}

impl Workspace {
    /// Runs `f` in one IMMEDIATE transaction and records what it did. `f` answers its value and the JSON of its
    /// sentence. If `f` fails, nothing is written.
    pub fn change<T, E: From<StoreError>>(
        &mut self,
        act: Act<'_>,
        f: impl FnOnce(Db<'_>) -> std::result::Result<(T, String), E>,
    ) -> std::result::Result<Done<T>, E> {
        self.change_of(act, None, f)
    }

    /// As `change`; `of` is the entry that this change takes back, or after which it takes back everything.
    pub fn change_of<T, E: From<StoreError>>(
        &mut self,
        act: Act<'_>,
        of: Option<i64>,
        f: impl FnOnce(Db<'_>) -> std::result::Result<(T, String), E>,
    ) -> std::result::Result<Done<T>, E> {
        self.writable()?;
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let (value, message, changeset) = {
            let mut session = recorder(&transaction)?;
            let (value, message) = f(Db(&transaction))?;
            (value, message, bytes(&mut session)?)
        };
        let touched = touched(&changeset)?;
        let seq = if touched.is_empty() {
            None
        } else {
            // What had been undone can't be redone on top of something new.
            transaction
                .prepare_cached("UPDATE history SET state = 'dropped' WHERE kind = 'change' AND state = 'undone'")
                .and_then(|mut s| s.execute([]))
                .map_err(StoreError::from)?;
            Some(enter(&transaction, act, "change", of, &message, &changeset, &touched)?)
        };
        transaction.commit().map_err(StoreError::from)?;
        Ok(Done { value, seq, touched })
    }

    /// The same write without session and history: the peer of the benchmark.
    #[doc(hidden)]
    pub fn unrecorded<T, E: From<StoreError>>(&mut self, f: impl FnOnce(Db<'_>) -> std::result::Result<T, E>) -> std::result::Result<T, E> {
        self.writable()?;
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let value = f(Db(&transaction))?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(value)
    }

    /// The change that undo would take back.
    pub fn undoable(&self) -> Result<Option<HistoryEntry>> {
        self.pick("SELECT max(seq) FROM history WHERE kind = 'change' AND state = 'done'")
    }

    /// The change that redo would bring back.
    pub fn redoable(&self) -> Result<Option<HistoryEntry>> {
        self.pick("SELECT min(seq) FROM history WHERE kind = 'change' AND state = 'undone'")
    }

    /// Takes back the last change that stands. The value is the entry that was undone.
    pub fn undo(&mut self, act: Act<'_>) -> Result<Done<HistoryEntry>> {
        let entry = self.undoable()?.ok_or(StoreError::NothingToUndo)?;
        self.again(act, entry, "undo", "done", "undone")
    }

    /// Makes the last undone change again.
    pub fn redo(&mut self, act: Act<'_>) -> Result<Done<HistoryEntry>> {
        let entry = self.redoable()?.ok_or(StoreError::NothingToRedo)?;
        self.again(act, entry, "redo", "undone", "done")
    }

    fn again(&mut self, act: Act<'_>, entry: HistoryEntry, kind: &str, from: &str, to: &str) -> Result<Done<HistoryEntry>> {
        self.writable()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another program may have undone it in between.
        let changeset: Option<Vec<u8>> = transaction
            .query_row("SELECT changeset FROM history WHERE seq = ?1 AND state = ?2", params![entry.seq, from], |r| r.get(0))
            .optional()?;
        let changeset = changeset.ok_or(if kind == "undo" { StoreError::NothingToUndo } else { StoreError::NothingToRedo })?;
        let changeset = if kind == "undo" { invert(&changeset)? } else { changeset };
        apply(&transaction, &changeset, &[])?;
        transaction.execute("UPDATE history SET state = ?2 WHERE seq = ?1", params![entry.seq, to])?;
        let touched = touched(&changeset)?;
        let seq = enter(&transaction, act, kind, Some(entry.seq), &entry.message, &changeset, &touched)?;
        transaction.commit()?;
        Ok(Done { value: entry, seq: Some(seq), touched })
    }

    /// The newest `limit` lines, newest first; of one record if given.
    pub fn history(&self, record: Option<Uuid>, limit: u32) -> Result<Vec<HistoryEntry>> {
        let sql = match record {
            None => format!("{ENTRY} ORDER BY seq DESC LIMIT ?1"),
            Some(_) => format!("{ENTRY} WHERE seq IN (SELECT seq FROM history_record WHERE record = ?2) ORDER BY seq DESC LIMIT ?1"),
        };
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = match record {
            None => statement.query_map(params![limit], entry)?.collect::<rusqlite::Result<Vec<_>>>(),
            Some(id) => statement.query_map(params![limit, id.as_bytes().as_slice()], entry)?.collect(),
        };
        Ok(rows?)
    }

    /// The newest `limit` lines that touched any of these records, newest first.
    pub fn history_of(&self, records: &[Uuid], limit: u32) -> Result<Vec<HistoryEntry>> {
        let mut seqs = std::collections::BTreeSet::new();
        let mut find = self.connection.prepare_cached("SELECT seq FROM history_record WHERE record = ?1")?;
        for id in records {
            for seq in find.query_map(params![id.as_bytes().as_slice()], |r| r.get::<_, i64>(0))? {
                seqs.insert(seq?);
            }
        }
        let mut one = self.connection.prepare_cached(&format!("{ENTRY} WHERE seq = ?1"))?;
        let newest = seqs.into_iter().rev().take(limit as usize);
        newest.map(|seq| Ok(one.query_row([seq], entry)?)).collect()
    }

    fn pick(&self, which: &str) -> Result<Option<HistoryEntry>> {
        self.pick_entry(which, [])
    }

    pub(crate) fn pick_entry(&self, which: &str, params: impl Params) -> Result<Option<HistoryEntry>> {
        let sql = format!("{ENTRY} WHERE seq = ({which})");
        Ok(self.connection.prepare_cached(&sql)?.query_row(params, entry).optional()?)
    }
}

const ENTRY: &str = "SELECT seq, at, author, command, kind, of, state, message FROM history";

fn entry(r: &rusqlite::Row<'_>) -> rusqlite::Result<HistoryEntry> {
    let state: String = r.get(6)?;
    Ok(HistoryEntry {
        seq: r.get(0)?,
        at: r.get(1)?,
        author: r.get(2)?,
        command: r.get(3)?,
        kind: r.get(4)?,
        of: r.get(5)?,
        undone: !matches!(state.as_str(), "done" | "closed"),
        closed: state == "closed",
        message: r.get(7)?,
    })
}

fn recorder(connection: &Connection) -> Result<Session<'_>> {
    let mut session = Session::new(connection)?;
    // The search tables are filled by triggers: recorded, they would be written twice on undo.
    session.table_filter(Some(|table: &str| CONTENT.contains(&table)));
    session.attach::<&str>(None)?;
    Ok(session)
}

fn bytes(session: &mut Session<'_>) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    session.changeset_strm(&mut out)?;
    Ok(out)
}

fn enter(
    connection: &Connection,
    act: Act<'_>,
    kind: &str,
    of: Option<i64>,
    message: &str,
    changeset: &[u8],
    touched: &[Touched],
) -> Result<i64> {
    connection
        .prepare_cached(
            "INSERT INTO history(at, author, command, kind, of, state, message, changeset) VALUES (?1, ?2, ?3, ?4, ?5, 'done', ?6, ?7)",
        )?
        .execute(params![act.at, act.author, act.command, kind, of, message, changeset])?;
    let seq = connection.last_insert_rowid();
    let mut statement = connection.prepare_cached("INSERT INTO history_record(seq, noun, record) VALUES (?1, ?2, ?3)")?;
    for t in touched {
        let key = Uuid::parse_str(&t.id).map_or_else(|_| t.id.clone().into_bytes(), |u| u.as_bytes().to_vec());
        statement.execute(params![seq, t.noun, key])?;
    }
    for id in owners::programmes(connection, changeset)? {
        if !touched.iter().any(|t| t.id == id.to_string()) {
            statement.execute(params![seq, "programme", id.as_bytes().as_slice()])?;
        }
    }
    Ok(seq)
}

/// The records of a changeset, sorted, each once.
pub(crate) fn touched(changeset: &[u8]) -> Result<Vec<Touched>> {
    let mut input: &[u8] = changeset;
    let input: &mut dyn Read = &mut input;
    let mut out = Vec::new();
    let mut iter = ChangesetIter::start_strm(&input)?;
    use fallible_streaming_iterator::FallibleStreamingIterator;
    while let Some(item) = iter.next()? {
        let op = item.op()?;
        let noun = op.table_name().to_owned();
        let key = match op.code() {
            Action::SQLITE_INSERT => item.new_value(0)?,
            _ => item.old_value(0)?,
        };
        out.push(Touched { noun, id: key_text(key) });
    }
    out.sort();
    out.dedup();
    Ok(out)
}
