//! A second connection to the open file: something large is read beside whatever else goes on.

use rusqlite::{Connection, OpenFlags};

use crate::db::Db;
use crate::error::{Result, StoreError};
use crate::workspace::{Access, Workspace, open_read_only, prepare, version};

/// Reads the workspace's file; may be given to another thread.
pub struct Reader(Connection);

impl Workspace {
    /// A connection of its own that reads the same file.
    ///
    /// # Errors
    /// The file is not where it was, or not readable any more.
    pub fn reader(&self) -> Result<Reader> {
        let connection = match self.access() {
            // Others may be writing: their journal counts.
            Access::ReadWrite => Connection::open_with_flags(self.path(), OpenFlags::SQLITE_OPEN_READ_ONLY)?,
            Access::ReadOnly => open_read_only(self.path())?,
        };
        prepare(&connection, Access::ReadOnly)?;
        Ok(Reader(connection))
    }
}

impl Reader {
    /// Runs `f` on one snapshot and answers which version of the file that was (`Workspace::version`).
    pub fn read<T, E: From<StoreError>>(&self, f: impl FnOnce(Db<'_>) -> std::result::Result<T, E>) -> std::result::Result<(i64, T), E> {
        let transaction = self.0.unchecked_transaction().map_err(StoreError::from)?;
        let seen = version(&transaction)?;
        let out = f(Db(&transaction))?;
        Ok((seen, out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Act;
    use meguri_model::{Bi, Series};

    #[test]
    fn a_reader_sees_what_was_changed_before_it_looked() {
        let dir = tempfile::tempdir().unwrap();
        let mut ws = Workspace::create(&dir.path().join("a.meguri")).unwrap();
        let reader = ws.reader().unwrap();
        let seen = |reader: &Reader| reader.read(|db| Ok::<_, StoreError>(db.all::<Series>()?.len())).unwrap();
        assert_eq!(seen(&reader), (0, 0));
        let act = Act { command: "test", author: "Tester", at: "2026-11-21T09:00:00Z" };
        let series = Series { id: uuid::Uuid::from_u128(1).into(), name: Bi::same("Tour"), notes: String::new() };
        ws.change(act, |db| { db.insert(&series)?; Ok::<_, StoreError>(((), "{}".to_owned())) }).unwrap();
        assert_eq!(seen(&reader), (ws.version().unwrap(), 1));
    }
}
