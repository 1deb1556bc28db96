//! The highest SEQUENCE ever written for an item. Kept outside of the sessions: what was handed out stays handed out,
//! whatever is undone afterwards.

use meguri_model::ItemId;
use rusqlite::{OptionalExtension, params};

use crate::db::Db;
use crate::error::Result;

impl Db<'_> {
    pub fn handed_out(&self, item: ItemId) -> Result<Option<u32>> {
        Ok(self
            .0
            .prepare_cached("SELECT sequence FROM handed_out WHERE item = ?1")?
            .query_row(params![item.0.as_bytes().as_slice()], |r| r.get(0))
            .optional()?)
    }

    /// Remembers that an item left the office with this number.
    pub fn hand_out(&self, item: ItemId, sequence: u32) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT INTO handed_out(item, sequence) VALUES (?1, ?2)
                 ON CONFLICT(item) DO UPDATE SET sequence = max(sequence, excluded.sequence)",
            )?
            .execute(params![item.0.as_bytes().as_slice(), sequence])?;
        Ok(())
    }
}
