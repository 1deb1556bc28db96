//! Typed reading and writing inside a transaction (or, for reading, outside one).

use std::collections::BTreeSet;

use meguri_model::{Item, ProgrammeId};
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, Rows, ToSql, params};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::owners;
use crate::records::Record;

/// A view on the file. Writing works only inside `Workspace::change`.
#[derive(Clone, Copy)]
pub struct Db<'a>(pub(crate) &'a Connection);

/// A value to look for in a column.
pub enum Key<'a> {
    Id(Uuid),
    Text(&'a str),
}

impl ToSql for Key<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Key::Id(id) => ToSqlOutput::Owned(Value::Blob(id.as_bytes().to_vec())),
            Key::Text(t) => ToSqlOutput::Borrowed(ValueRef::Text(t.as_bytes())),
        })
    }
}

impl<T: Into<Uuid>> From<T> for Key<'_> {
    fn from(id: T) -> Self {
        Key::Id(id.into())
    }
}

fn read_row<R: Record>(row: &Row<'_>) -> Result<R> {
    let values = (0..R::columns().len()).map(|i| row.get_ref(i)).collect::<rusqlite::Result<Vec<_>>>()?;
    R::read(&values)
}

fn read_rows<R: Record>(mut rows: Rows<'_>) -> Result<Vec<R>> {
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(read_row(row)?);
    }
    Ok(out)
}

/// Ids looked for at a time by `by_any`: one prepared statement, however many there are.
const AT_ONCE: usize = 64;

impl Db<'_> {
    /// The record, or `None`.
    pub fn find<R: Record>(&self, id: impl Into<Uuid>) -> Result<Option<R>> {
        let mut statement = self.0.prepare_cached(&R::sql().find)?;
        let mut rows = statement.query([Key::Id(id.into())])?;
        rows.next()?.map(read_row).transpose()
    }

    /// The record; `NotFound` when there is none.
    pub fn get<R: Record>(&self, id: impl Into<Uuid>) -> Result<R> {
        let id = id.into();
        self.find(id)?.ok_or_else(|| StoreError::NotFound { noun: R::TABLE, id: id.to_string() })
    }

    /// Every record of a table, oldest id first.
    pub fn all<R: Record>(&self) -> Result<Vec<R>> {
        let mut statement = self.0.prepare_cached(&R::sql().all)?;
        read_rows(statement.query([])?)
    }

    /// The records whose `column` has this value, oldest id first. `column` is one of the record's own.
    pub fn by<'k, R: Record>(&self, column: &'static str, key: impl Into<Key<'k>>) -> Result<Vec<R>> {
        debug_assert!(R::columns().iter().any(|c| c == column), "{} has no {column}", R::TABLE);
        self.rows_where(&format!("\"{column}\" = ?1 ORDER BY id"), [key.into()])
    }

    /// The records of these ids that there are, oldest id first, each once.
    pub fn several<R: Record>(&self, ids: impl IntoIterator<Item = impl Into<Uuid>>) -> Result<Vec<R>> {
        self.by_any("id", ids)
    }

    /// The records whose `column` names any of these ids, each once; those of one id are together, oldest id first. A statement for
    /// every 64 ids. `column` is one of the record's own.
    pub fn by_any<R: Record>(&self, column: &'static str, ids: impl IntoIterator<Item = impl Into<Uuid>>) -> Result<Vec<R>> {
        debug_assert!(R::columns().iter().any(|c| c == column), "{} has no {column}", R::TABLE);
        let ids: BTreeSet<Uuid> = ids.into_iter().map(Into::into).collect();
        let ids: Vec<Uuid> = ids.into_iter().collect();
        let condition = format!("\"{column}\" IN ({}) ORDER BY \"{column}\", id", vec!["?"; AT_ONCE].join(", "));
        let mut out = Vec::with_capacity(ids.len());
        for chunk in ids.chunks(AT_ONCE) {
            // The last id fills what is left over.
            let keys = (0..AT_ONCE).filter_map(|i| chunk.get(i).or(chunk.last())).map(|id| Key::Id(*id));
            out.append(&mut self.rows_where(&condition, rusqlite::params_from_iter(keys))?);
        }
        Ok(out)
    }

    /// Everything of one kind that a programme has, oldest id first; `owners::BELONGS` says what is whose.
    pub fn of_programme<R: Record>(&self, programme: ProgrammeId) -> Result<Vec<R>> {
        let condition = owners::of_programme(R::TABLE);
        debug_assert!(condition.is_some(), "{} is no part of a programme", R::TABLE);
        self.rows_where(&format!("{} ORDER BY id", condition.unwrap_or_default()), [Key::Id(programme.into())])
    }

    /// The items that touch `from..to` (seconds since 1970 UTC), by start.
    pub fn items_in(&self, from: i64, to: i64) -> Result<Vec<Item>> {
        // An item lasts at most a month or so: the lower bound keeps the index scan short.
        const LONGEST: i64 = 62 * 86_400;
        self.rows_where("start_utc >= ?1 - ?3 AND start_utc < ?2 AND end_utc >= ?1 ORDER BY start_utc, id", params![from, to, LONGEST])
    }

    /// The items that have no day yet, oldest id first.
    pub fn items_without_day(&self) -> Result<Vec<Item>> {
        self.rows_where("start_utc IS NULL ORDER BY id", [])
    }

    fn rows_where<R: Record>(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<R>> {
        let sql = format!("SELECT {} FROM {} WHERE {condition}", R::sql().columns, R::TABLE);
        let mut statement = self.0.prepare_cached(&sql)?;
        read_rows(statement.query(values)?)
    }

    pub fn insert<R: Record>(&self, record: &R) -> Result<()> {
        let mut values = record.values();
        self.derive(record, &mut values)?;
        self.0.prepare_cached(&R::sql().insert)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    }

    /// Writes the record back. What is equal to before leaves no trace in the history.
    pub fn update<R: Record>(&self, record: &R) -> Result<()> {
        let mut values = record.values();
        self.derive(record, &mut values)?;
        values.rotate_left(1);
        let n = self.0.prepare_cached(&R::sql().update)?.execute(rusqlite::params_from_iter(values))?;
        if n == 0 {
            return Err(StoreError::NotFound { noun: R::TABLE, id: record.id().to_string() });
        }
        Ok(())
    }

    pub fn delete<R: Record>(&self, id: impl Into<Uuid>) -> Result<()> {
        let id = id.into();
        let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
        if self.0.prepare_cached(&sql)?.execute([Key::Id(id)])? == 0 {
            return Err(StoreError::NotFound { noun: R::TABLE, id: id.to_string() });
        }
        Ok(())
    }

    /// Adds the derived index columns of a record that has a time (`Record::TIMED`).
    fn derive<R: Record>(&self, record: &R, values: &mut Vec<Value>) -> Result<()> {
        let Some((when, zone)) = record.when() else { return Ok(()) };
        let span = match zone {
            Some(zone) => when.span(zone),
            None => {
                let zone = self.zone_of_item_values(R::columns(), values)?;
                when.span(&zone)
            }
        };
        let (s, e) = span.map_or((Value::Null, Value::Null), |(s, e)| (Value::Integer(s), Value::Integer(e)));
        values.extend([s, e]);
        Ok(())
    }

    fn zone_of_item_values(&self, columns: &[String], values: &[Value]) -> Result<String> {
        let at = columns.iter().position(|c| c == "programme").unwrap_or(0);
        let zone: Option<String> = self
            .0
            .prepare_cached("SELECT zone FROM programme WHERE id = ?1")?
            .query_row([&values[at]], |r| r.get(0))
            .optional()?;
        Ok(zone.unwrap_or_else(|| "UTC".to_owned()))
    }

    /// Recomputes the derived instants of a programme's items (its zone changed, or the zone data did).
    pub fn rederive_items(&self, programme: ProgrammeId) -> Result<()> {
        for item in self.by::<meguri_model::Item>("programme", programme)? {
            self.update(&item)?;
        }
        Ok(())
    }

    /// A setting's JSON text.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(self
            .0
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([key], |r| r.get(0))
            .optional()?)
    }

    /// Every setting, by key.
    pub fn settings(&self) -> Result<Vec<(String, String)>> {
        let mut statement = self.0.prepare_cached("SELECT key, value FROM setting ORDER BY key")?;
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Sets a setting to a JSON text, or clears it.
    pub fn set_setting(&self, key: &str, value: Option<&str>) -> Result<()> {
        match value {
            None => self.0.execute("DELETE FROM setting WHERE key = ?1", [key])?,
            // Not INSERT OR REPLACE: a session would record a delete and an insert.
            Some(v) => match self.0.execute("UPDATE setting SET value = ?2 WHERE key = ?1", [key, v])? {
                0 => self.0.execute("INSERT INTO setting(key, value) VALUES (?1, ?2)", [key, v])?,
                n => n,
            },
        };
        Ok(())
    }
}
