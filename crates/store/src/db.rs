//! Typed reading and writing inside a transaction (or, for reading, outside one).

use meguri_model::{Item, ItemId, ProgrammeId};
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use uuid::Uuid;

use crate::error::{Result, StoreError};
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

fn column_list<R: Record>() -> String {
    R::columns().iter().map(|c| format!("\"{c}\"")).collect::<Vec<_>>().join(", ")
}

fn read_row<R: Record>(row: &Row<'_>) -> Result<R> {
    let values = (0..R::columns().len()).map(|i| row.get_ref(i)).collect::<rusqlite::Result<Vec<_>>>()?;
    R::read(&values)
}

impl Db<'_> {
    /// The record, or `None`.
    pub fn find<R: Record>(&self, id: impl Into<Uuid>) -> Result<Option<R>> {
        let sql = format!("SELECT {} FROM {} WHERE id = ?1", column_list::<R>(), R::TABLE);
        let mut statement = self.0.prepare_cached(&sql)?;
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
        let sql = format!("SELECT {} FROM {} ORDER BY id", column_list::<R>(), R::TABLE);
        let mut statement = self.0.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            out.push(read_row(row)?);
        }
        Ok(out)
    }

    /// The records whose `column` has this value, oldest id first. `column` is one of the record's own.
    pub fn by<'k, R: Record>(&self, column: &'static str, key: impl Into<Key<'k>>) -> Result<Vec<R>> {
        debug_assert!(R::columns().iter().any(|c| c == column), "{} has no {column}", R::TABLE);
        let sql = format!("SELECT {} FROM {} WHERE \"{column}\" = ?1 ORDER BY id", column_list::<R>(), R::TABLE);
        let mut statement = self.0.prepare_cached(&sql)?;
        let mut rows = statement.query([key.into()])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            out.push(read_row(row)?);
        }
        Ok(out)
    }

    /// Ids of the items that touch `from..to` (seconds since 1970 UTC), by start.
    pub fn items_between(&self, from: i64, to: i64) -> Result<Vec<ItemId>> {
        // An item lasts at most a month or so: the lower bound keeps the index scan short.
        const LONGEST: i64 = 62 * 86_400;
        let mut statement = self.0.prepare_cached(
            "SELECT id FROM item WHERE start_utc >= ?1 - ?3 AND start_utc < ?2 AND end_utc >= ?1 ORDER BY start_utc, id",
        )?;
        let ids = statement.query_map(params![from, to, LONGEST], |r| r.get::<_, Uuid>(0))?;
        Ok(ids.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().map(ItemId).collect())
    }

    /// The items that touch `from..to` (seconds since 1970 UTC), by start.
    pub fn items_in(&self, from: i64, to: i64) -> Result<Vec<Item>> {
        const LONGEST: i64 = 62 * 86_400;
        self.items_where("start_utc >= ?1 - ?3 AND start_utc < ?2 AND end_utc >= ?1 ORDER BY start_utc, id", params![from, to, LONGEST])
    }

    /// The items that have no day yet, oldest id first.
    pub fn items_without_day(&self) -> Result<Vec<Item>> {
        self.items_where("start_utc IS NULL ORDER BY id", [])
    }

    fn items_where(&self, condition: &str, values: impl rusqlite::Params) -> Result<Vec<Item>> {
        let sql = format!("SELECT {} FROM item WHERE {condition}", column_list::<Item>());
        let mut statement = self.0.prepare_cached(&sql)?;
        let mut rows = statement.query(values)?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            out.push(read_row(row)?);
        }
        Ok(out)
    }

    pub fn insert<R: Record>(&self, record: &R) -> Result<()> {
        let mut columns = column_list::<R>();
        let mut values = record.values();
        self.derive(record, &mut columns, &mut values)?;
        let marks = vec!["?"; values.len()].join(", ");
        let sql = format!("INSERT INTO {} ({columns}) VALUES ({marks})", R::TABLE);
        self.0.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    }

    /// Writes the record back. What is equal to before leaves no trace in the history.
    pub fn update<R: Record>(&self, record: &R) -> Result<()> {
        let mut values = record.values();
        let mut columns = column_list::<R>();
        self.derive(record, &mut columns, &mut values)?;
        let id = values.remove(0);
        let sets = columns.split(", ").skip(1).map(|c| format!("{c} = ?")).collect::<Vec<_>>().join(", ");
        values.push(id);
        let sql = format!("UPDATE {} SET {sets} WHERE id = ?", R::TABLE);
        let n = self.0.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
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

    /// Adds the derived index columns of a record that has a time.
    fn derive<R: Record>(&self, record: &R, columns: &mut String, values: &mut Vec<Value>) -> Result<()> {
        let Some((when, zone)) = record.when() else { return Ok(()) };
        let span = match zone {
            Some(zone) => when.span(zone),
            None => {
                let zone = self.zone_of_item_values(R::columns(), values)?;
                when.span(&zone)
            }
        };
        columns.push_str(", start_utc, end_utc");
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
