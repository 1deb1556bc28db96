//! What belongs to which programme. Which programmes a change is about: entered in the history's index beside the records themselves, so that the history
//! of a programme also holds what has been deleted from it.

use std::collections::{BTreeSet, HashMap};
use std::io::Read;

use fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::ChangesetIter;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::error::Result;

/// Tables whose second column names what the row belongs to, and which table that is.
const BELONGS: &[(&str, &str, &str)] = &[
    ("role", "programme", "programme"),
    ("participation", "programme", "programme"),
    ("subgroup", "programme", "programme"),
    ("item", "programme", "programme"),
    ("membership", "subgroup", "subgroup"),
    ("item_subgroup", "item", "item"),
    ("contribution", "item", "item"),
    ("assignment", "item", "item"),
    ("attendance", "participation", "participation"),
    ("call", "programme", "programme"),
    ("application", "participation", "participation"),
    ("decision", "participation", "participation"),
    ("room", "item", "item"),
    ("bed", "room", "room"),
    ("seating_table", "item", "item"),
    ("chair", "at_table", "seating_table"),
    ("answer", "programme", "programme"),
    ("due", "programme", "programme"),
    ("stay", "participation", "participation"),
    ("group_pair", "participation", "participation"),
    ("profile", "participation", "participation"),
    ("matching", "programme", "programme"),
    ("meeting_block", "programme", "programme"),
    ("meeting_table", "programme", "programme"),
    ("meeting_interpreter", "programme", "programme"),
    ("meeting_request", "programme", "programme"),
    ("request_side", "request", "meeting_request"),
    ("meeting", "programme", "programme"),
    ("follow_up", "programme", "programme"),
    ("report", "programme", "programme"),
    ("report_section", "report", "report"),
    ("report_quote", "report", "report"),
    ("attachment", "owner_programme", "programme"),
    ("release", "programme", "programme"),
    ("issue", "release", "release"),
];

/// The condition under which a row of `table` belongs to the programme ?1; `None` where none does.
pub(crate) fn of_programme(table: &str) -> Option<String> {
    let (_, column, parent) = BELONGS.iter().find(|b| b.0 == table)?;
    Some(match *parent {
        "programme" => format!("{column} = ?1"),
        parent => format!("{column} IN (SELECT id FROM {parent} WHERE {})", of_programme(parent)?),
    })
}

/// The programmes that the rows of a changeset belong to.
pub(crate) fn programmes(connection: &Connection, changeset: &[u8]) -> Result<BTreeSet<Uuid>> {
    let mut rows: Vec<(String, Uuid)> = Vec::new();
    // What rows that came or went said; the others are in the file.
    let mut said: HashMap<Uuid, Uuid> = HashMap::new();
    let mut input: &[u8] = changeset;
    let input: &mut dyn Read = &mut input;
    let mut iter = ChangesetIter::start_strm(&input)?;
    while let Some(item) = iter.next()? {
        let op = item.op()?;
        if !BELONGS.iter().any(|b| b.0 == op.table_name()) {
            continue;
        }
        let value = |i| if op.code() == Action::SQLITE_INSERT { item.new_value(i) } else { item.old_value(i) };
        let Some(id) = value(0).ok().and_then(uuid) else { continue };
        if let Some(owner) = value(1).ok().and_then(uuid) {
            said.insert(id, owner);
        }
        rows.push((op.table_name().to_owned(), id));
    }
    let mut out = BTreeSet::new();
    for (table, id) in rows {
        let (mut table, mut id) = (table, id);
        while let Some((name, column, parent)) = BELONGS.iter().find(|b| b.0 == table) {
            let owner = match said.get(&id) {
                Some(owner) => Some(*owner),
                None => connection
                    .prepare_cached(&format!("SELECT {column} FROM {name} WHERE id = ?1"))?
                    .query_row(params![id.as_bytes().as_slice()], |r| r.get::<_, Option<Uuid>>(0))
                    .optional()?
                    .flatten(),
            };
            let Some(owner) = owner else { break };
            if *parent == "programme" {
                out.insert(owner);
                break;
            }
            (table, id) = ((*parent).to_owned(), owner);
        }
    }
    Ok(out)
}

fn uuid(v: ValueRef<'_>) -> Option<Uuid> {
    match v {
        ValueRef::Blob(b) => Uuid::from_slice(b).ok(),
        _ => None,
    }
}
