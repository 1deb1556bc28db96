//! What hangs on what. Deleting a record takes with it what can't stand alone and clears what merely points at it;
//! the use case says so first (`would_go`) and the change records it.

use std::collections::BTreeSet;

use rusqlite::params;
use uuid::Uuid;

use crate::db::Db;
use crate::error::Result;

#[derive(Clone, Copy, PartialEq, Eq)]
enum On {
    /// The child goes too.
    Goes,
    /// The child stays, its column becomes NULL.
    Cleared,
}
use On::{Cleared, Goes};

/// Child table, what happens to its rows, the column that points, the rows.
type Visit<'a> = dyn FnMut(&'static str, On, &'static str, &[Uuid]) -> Result<()> + 'a;

/// (child table, column, parent table, what happens). A test checks it against the schema's foreign keys.
const REFERENCES: &[(&str, &str, &str, On)] = &[
    ("programme", "series", "series", Cleared),
    ("organisation", "parent", "organisation", Cleared),
    ("role", "programme", "programme", Goes),
    ("role", "organisation", "organisation", Goes),
    ("affiliation", "person", "person", Goes),
    ("affiliation", "organisation", "organisation", Goes),
    ("unavailability", "person", "person", Goes),
    ("place", "parent", "place", Cleared),
    ("place", "organisation", "organisation", Cleared),
    ("participation", "programme", "programme", Goes),
    // The seat stays: it becomes a name to come again.
    ("participation", "person", "person", Cleared),
    ("participation", "organisation", "organisation", Cleared),
    ("subgroup", "programme", "programme", Goes),
    ("membership", "subgroup", "subgroup", Goes),
    ("membership", "participation", "participation", Goes),
    ("item", "programme", "programme", Goes),
    ("item", "place", "place", Cleared),
    ("item", "from_place", "place", Cleared),
    ("item", "to_place", "place", Cleared),
    ("item", "host", "organisation", Cleared),
    ("item", "host_contact", "person", Cleared),
    ("item_subgroup", "item", "item", Goes),
    ("item_subgroup", "subgroup", "subgroup", Goes),
    ("contribution", "item", "item", Goes),
    ("contribution", "speaker", "participation", Cleared),
    ("assignment", "item", "item", Goes),
    ("assignment", "participation", "participation", Goes),
    ("attendance", "participation", "participation", Goes),
    ("attendance", "item", "item", Goes),
    ("call", "programme", "programme", Goes),
    ("application", "participation", "participation", Goes),
    ("decision", "participation", "participation", Goes),
    ("room", "item", "item", Goes),
    ("bed", "room", "room", Goes),
    ("bed", "participation", "participation", Goes),
    ("seating_table", "item", "item", Goes),
    ("chair", "at_table", "seating_table", Goes),
    ("chair", "participation", "participation", Goes),
    ("answer", "programme", "programme", Goes),
    ("answer", "item", "item", Goes),
    ("answer", "participation", "participation", Goes),
    ("answer", "organisation", "organisation", Goes),
    ("release", "programme", "programme", Goes),
    ("issue", "release", "release", Goes),
    // Who was given what outlives the seat and the host; the row keeps their name.
    ("issue", "participation", "participation", Cleared),
    ("issue", "organisation", "organisation", Cleared),
    ("due", "programme", "programme", Goes),
    ("stay", "participation", "participation", Goes),
    ("group_pair", "participation", "participation", Goes),
    ("group_pair", "other", "participation", Goes),
    ("profile", "participation", "participation", Goes),
    ("profile", "own_table", "meeting_table", Cleared),
    ("matching", "programme", "programme", Goes),
    ("meeting_block", "programme", "programme", Goes),
    ("meeting_table", "programme", "programme", Goes),
    ("meeting_table", "place", "place", Goes),
    ("meeting_interpreter", "programme", "programme", Goes),
    ("meeting_interpreter", "participation", "participation", Goes),
    ("meeting_request", "programme", "programme", Goes),
    ("request_side", "request", "meeting_request", Goes),
    ("request_side", "participation", "participation", Goes),
    ("meeting", "programme", "programme", Goes),
    ("meeting", "request", "meeting_request", Goes),
    ("meeting", "item", "item", Goes),
    ("meeting", "table", "meeting_table", Cleared),
    ("meeting", "interpreter", "meeting_interpreter", Cleared),
    // What was promised outlives where and by whom it was promised.
    ("follow_up", "programme", "programme", Cleared),
    ("follow_up", "item", "item", Cleared),
    ("follow_up", "person", "person", Cleared),
    ("follow_up", "organisation", "organisation", Cleared),
    ("follow_up", "to_organisation", "organisation", Cleared),
    ("attachment", "owner_programme", "programme", Goes),
    ("attachment", "owner_person", "person", Goes),
    ("attachment", "owner_organisation", "organisation", Goes),
    ("attachment", "owner_partnership", "partnership", Goes),
    ("report", "programme", "programme", Goes),
    ("report", "author", "person", Cleared),
    ("report_section", "report", "report", Goes),
    // What was written of a talk stays when the talk goes.
    ("report_section", "contribution", "contribution", Cleared),
    ("report_section", "item", "item", Cleared),
    ("report_quote", "report", "report", Goes),
    ("report_quote", "participation", "participation", Cleared),
    ("follow_up", "to_person", "person", Cleared),
    ("follow_up", "partnership", "partnership", Cleared),
    // A tie outlives one of its parties, and what happened the programme it happened in.
    ("partnership_party", "partnership", "partnership", Goes),
    ("partnership_party", "organisation", "organisation", Goes),
    ("partnership_event", "partnership", "partnership", Goes),
    ("partnership_event", "programme", "programme", Cleared),
    ("partnership_event", "item", "item", Cleared),
    ("partnership_person", "partnership", "partnership", Goes),
    ("partnership_person", "person", "person", Cleared),
    ("partnership_person", "organisation", "organisation", Cleared),
    // What came in outlives what it came into.
    ("import_batch", "programme", "programme", Cleared),
];

/// How many records of a noun go or lose their pointer with a deletion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected {
    pub noun: &'static str,
    pub goes: bool,
    pub count: u32,
}

impl Db<'_> {
    /// What goes with a record, and what loses its pointer to it.
    pub fn would_go(&self, table: &'static str, id: Uuid) -> Result<Vec<Affected>> {
        let mut out: Vec<Affected> = Vec::new();
        // What goes for two reasons counts once.
        let mut counted = BTreeSet::new();
        self.walk(table, id, &mut |child, on, _, ids| {
            let goes = on == Goes;
            let count = ids.iter().filter(|row| counted.insert((child, goes, **row))).count();
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            if count == 0 {
                return Ok(());
            }
            match out.iter_mut().find(|a| a.noun == child && a.goes == goes) {
                Some(a) => a.count += count,
                None => out.push(Affected { noun: child, goes, count }),
            }
            Ok(())
        })?;
        Ok(out)
    }

    /// Deletes a record with all that goes with it.
    pub fn delete_with(&self, table: &'static str, id: Uuid) -> Result<()> {
        self.walk(table, id, &mut |child, on, column, ids| {
            for row in ids {
                match on {
                    Cleared => {
                        let sql = format!("UPDATE {child} SET \"{column}\" = NULL WHERE id = ?1");
                        self.0.prepare_cached(&sql)?.execute(params![row.as_bytes().as_slice()])?;
                    }
                    Goes => self.delete_row(child, *row)?,
                }
            }
            Ok(())
        })?;
        self.delete_row(table, id)
    }

    /// The records that point at a record directly: table, column, ids.
    pub fn pointing_at(&self, table: &'static str, id: Uuid) -> Result<Vec<(&'static str, &'static str, Vec<Uuid>)>> {
        let mut out = Vec::new();
        for &(child, column, _, _) in REFERENCES.iter().filter(|r| r.2 == table) {
            let ids = self.rows_with(child, column, id)?;
            if !ids.is_empty() {
                out.push((child, column, ids));
            }
        }
        Ok(out)
    }

    /// Makes everything that points at `from` point at `to`: two records become one. `from` can be deleted afterwards.
    pub fn repoint(&self, table: &'static str, from: Uuid, to: Uuid) -> Result<()> {
        for (child, column, _) in self.pointing_at(table, from)? {
            let sql = format!("UPDATE {child} SET \"{column}\" = ?2 WHERE \"{column}\" = ?1");
            self.0.prepare_cached(&sql)?.execute(params![from.as_bytes().as_slice(), to.as_bytes().as_slice()])?;
        }
        Ok(())
    }

    fn rows_with(&self, child: &str, column: &str, id: Uuid) -> Result<Vec<Uuid>> {
        let mut statement = self.0.prepare_cached(&format!("SELECT id FROM {child} WHERE \"{column}\" = ?1 ORDER BY id"))?;
        let rows = statement.query_map(params![id.as_bytes().as_slice()], |r| r.get::<_, Uuid>(0))?;
        Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
    }

    fn delete_row(&self, table: &str, id: Uuid) -> Result<()> {
        self.0.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute(params![id.as_bytes().as_slice()])?;
        Ok(())
    }

    /// Visits everything that refers to a record, the farthest first.
    fn walk(
        &self,
        table: &'static str,
        id: Uuid,
        visit: &mut Visit<'_>,
    ) -> Result<()> {
        for &(child, column, parent, on) in REFERENCES.iter().filter(|r| r.2 == table) {
            debug_assert_eq!(parent, table);
            let ids = self.rows_with(child, column, id)?;
            if ids.is_empty() {
                continue;
            }
            if on == Goes {
                for row in &ids {
                    self.walk(child, *row, visit)?;
                }
            }
            visit(child, on, column, &ids)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn every_foreign_key_of_the_schema_has_its_rule() {
        let dir = tempfile::tempdir().unwrap();
        let ws = Workspace::create(&dir.path().join("a.meguri")).unwrap();
        let mut statement = ws
            .connection
            .prepare("SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'")
            .unwrap();
        let mut schema: Vec<(String, String, String)> =
            statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).unwrap().map(|r| r.unwrap()).collect();
        let mut ours: Vec<(String, String, String)> =
            REFERENCES.iter().map(|r| (r.0.to_owned(), r.1.to_owned(), r.2.to_owned())).collect();
        schema.sort();
        ours.sort();
        assert_eq!(ours, schema);
    }
}
