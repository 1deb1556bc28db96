//! The whole content as sorted JSON: same content, same bytes. History, search and derived columns are left out.

use rusqlite::types::ValueRef;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::db::Db;
use crate::error::Result;
use crate::records::CONTENT;

impl Db<'_> {
    /// Tables by name, rows by key, fields by name.
    pub fn dump(&self) -> Result<Value> {
        let mut tables = Map::new();
        for table in CONTENT {
            let key = if *table == "setting" { "key" } else { "id" };
            let mut statement = self.0.prepare(&format!("SELECT * FROM {table} ORDER BY {key}"))?;
            let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query([])?;
            let mut list = Vec::new();
            while let Some(row) = rows.next()? {
                let mut object = Map::new();
                for (i, name) in names.iter().enumerate().filter(|(_, n)| !n.ends_with("_utc")) {
                    object.insert(name.clone(), json(row.get_ref(i)?));
                }
                list.push(Value::Object(object));
            }
            tables.insert((*table).to_owned(), Value::Array(list));
        }
        // serde_json's map is sorted by key.
        Ok(Value::Object(tables))
    }
}

fn json(v: ValueRef<'_>) -> Value {
    match v {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => n.into(),
        ValueRef::Real(n) => n.into(),
        ValueRef::Blob(b) => Uuid::from_slice(b).map_or(Value::Null, |u| u.to_string().into()),
        ValueRef::Text(t) => {
            let text = String::from_utf8_lossy(t);
            match serde_json::from_str(&text) {
                Ok(list @ Value::Array(_)) => list,
                _ => text.into_owned().into(),
            }
        }
    }
}
