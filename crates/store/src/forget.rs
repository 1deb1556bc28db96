//! Closing the history: what it wrote is let go of, so that what was erased can't be brought back.

use rusqlite::params;

use crate::error::Result;
use crate::workspace::Workspace;

impl Workspace {
    /// Closes every change so far: it stays in the history and can't be taken back. Texts of `names` become `word` in the
    /// sentences. The file is written anew, so that no free page keeps what was erased.
    pub fn close_history(&mut self, names: &[String], word: &str) -> Result<()> {
        self.writable()?;
        // As JSON writes them inside a sentence.
        let inner = |text: &str| serde_json::to_string(text).map(|t| t.trim_matches('"').to_owned()).unwrap_or_default();
        let names: Vec<String> = names.iter().map(|n| inner(n)).filter(|n| !n.is_empty()).collect();
        let word = inner(word);
        let transaction = self.connection.transaction()?;
        transaction.execute(
            "UPDATE history SET state = CASE state WHEN 'done' THEN 'closed' ELSE 'dropped' END, changeset = x''",
            [],
        )?;
        {
            let mut all = transaction.prepare("SELECT seq, message FROM history")?;
            let mut update = transaction.prepare("UPDATE history SET message = ?2 WHERE seq = ?1")?;
            let mut rows = all.query([])?;
            let mut changed = Vec::new();
            while let Some(row) = rows.next()? {
                let (seq, message): (i64, String) = (row.get(0)?, row.get(1)?);
                let cleared = names.iter().fold(message.clone(), |m, n| m.replace(n.as_str(), &word));
                if cleared != message {
                    changed.push((seq, cleared));
                }
            }
            for (seq, message) in changed {
                update.execute(params![seq, message])?;
            }
        }
        transaction.commit()?;
        self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(())
    }
}
