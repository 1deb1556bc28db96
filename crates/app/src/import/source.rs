//! A source read into a table: which form it has, what was passed over, and the text that is kept.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use meguri_calendar::Version;
use meguri_model::import::{ImportKind, Table, from_lines, is_event_list};
use meguri_model::{Message, Param};

use super::bounds::{Bounds, CELLS, COLUMNS};
use super::{calendar, cards, sheets, text};
use crate::error::{Result, UiError};

/// What a calendar file says of an event beside the cells of its row.
#[derive(Debug, Clone, Default)]
pub(super) struct Origin {
    /// By which the event is known when it comes again; may be empty.
    pub uid: String,
    /// The time it has in its series, by which it is named; empty for what does not recur.
    pub time: String,
    /// When it starts, as `time` is written.
    pub start: String,
    /// The first of its series, or alone.
    pub first: bool,
    pub version: Version,
    /// It is taken back: METHOD:CANCEL, STATUS:CANCELLED, or no longer one of the times of its series.
    pub cancelled: bool,
    /// Nothing but that is said of it.
    pub only_cancels: bool,
    /// UID of what it is a part of.
    pub part_of: Option<String>,
    /// Others of the file are parts of it.
    pub holds: bool,
}

/// What came from outside, as a table.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// File name, or empty for pasted text.
    pub name: String,
    /// The text as it was read; of a spreadsheet its cells.
    pub raw: String,
    pub table: Table,
    /// What was passed over or taken for granted, for the reader.
    pub said: Vec<Message>,
    /// What the source is made for.
    pub hint: Option<ImportKind>,
    /// Names of the sheets where there are several, and the one that was read.
    pub sheets: Vec<String>,
    pub sheet: usize,
    /// Of a calendar: what it says of the event of a row, by the row's number.
    pub origins: HashMap<u32, Origin>,
    /// UIDs of series of which the file has every time.
    pub whole: HashSet<String>,
}

pub(super) fn number(n: usize) -> Param {
    Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Reads a file.
///
/// # Errors
/// `import_no_file`, `import_too_large`, `import_unreadable`: the file is none of the forms, or broken.
pub(super) fn of_file(path: &str, sheet: Option<usize>, bounds: &Bounds) -> Result<Source> {
    let at = Path::new(path);
    let gone = |e: std::io::Error| UiError::with("import_no_file", &[("path", path.into()), ("detail", e.to_string().into())]).field("path");
    let meta = std::fs::metadata(at).map_err(gone)?;
    if !meta.is_file() {
        return Err(UiError::with("import_no_file", &[("path", path.into()), ("detail", "".into())]).field("path"));
    }
    if meta.len() > bounds.bytes {
        return Err(UiError::with("import_too_large", &[("mb", Param::Number(bounds.megabytes()))]).field("path"));
    }
    let bytes = std::fs::read(at).map_err(gone)?;
    let name = at.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    of_bytes(&name, &bytes, sheet, bounds)
}

/// Reads the octets of a file; its form is told by what is in it, not by its name.
pub(super) fn of_bytes(name: &str, bytes: &[u8], sheet: Option<usize>, bounds: &Bounds) -> Result<Source> {
    let mut source = if bytes.starts_with(b"PK\x03\x04") {
        sheets::read(bytes, sheet, bounds)?
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") || bytes.starts_with(b"%PDF") {
        return Err(UiError::with("import_unreadable", &[("name", name.into())]).field("path"));
    } else {
        let (decoded, said) = text::decode(bytes);
        let mut source = of_text(&decoded, bounds)?;
        source.said.splice(0..0, said);
        source
    };
    name.clone_into(&mut source.name);
    Ok(source)
}

/// Reads pasted text, or the text of a file.
pub(super) fn of_text(text: &str, bounds: &Bounds) -> Result<Source> {
    if text.len() as u64 > bounds.bytes {
        return Err(UiError::with("import_too_large", &[("mb", Param::Number(bounds.megabytes()))]));
    }
    let head = text.trim_start_matches(['\u{feff}', '\r', '\n', ' ', '\t']);
    let begins = |word: &str| head.get(..word.len()).is_some_and(|h| h.eq_ignore_ascii_case(word));
    let mut source = if begins("BEGIN:VCARD") {
        cards::read(text, bounds)?
    } else if begins("BEGIN:VCALENDAR") {
        calendar::read(text, bounds)?
    } else if is_event_list(text) {
        let (table, passed) = from_lines(text);
        let mut source = Source { table, hint: Some(ImportKind::Programmes), ..Source::default() };
        source.said.push(Message::new("import-said-lines"));
        if passed > 0 {
            source.said.push(Message::new("import-said-passed").with("n", number(passed as usize)));
        }
        source
    } else {
        text::table(text, bounds)
    };
    source.raw = text.to_owned();
    Ok(source)
}

/// Cuts rows down to what is read; says what was cut.
pub(super) fn limited(mut rows: Vec<Vec<String>>, bounds: &Bounds, said: &mut Vec<Message>) -> Vec<Vec<String>> {
    if rows.len() > bounds.rows {
        said.push(Message::new("import-said-rows").with("n", number(bounds.rows)));
        rows.truncate(bounds.rows);
    }
    if rows.iter().any(|r| r.len() > COLUMNS) {
        said.push(Message::new("import-said-columns").with("n", number(COLUMNS)));
        rows.iter_mut().for_each(|r| r.truncate(COLUMNS));
    }
    // A table is as wide as its widest row: long and wide at once is no list.
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).max(1);
    if rows.len() * width > CELLS {
        said.push(Message::new("import-said-rows").with("n", number(CELLS / width)));
        rows.truncate(CELLS / width);
    }
    rows
}

/// The table of a source that has no columns of its own: under the heads given, without those that hold nothing.
pub(super) fn made(heads: &[&str], rows: Vec<Vec<String>>, numbers: Vec<u32>) -> Table {
    let full: Vec<bool> = (0..heads.len()).map(|c| rows.iter().any(|r| r.get(c).is_some_and(|t| !t.trim().is_empty()))).collect();
    let all = std::iter::once(heads.iter().map(|h| (*h).to_owned()).collect()).chain(rows);
    let kept = |r: Vec<String>| r.into_iter().zip(&full).filter(|(_, f)| **f).map(|(t, _)| t).collect::<Vec<_>>();
    let mut table = Table::tidy(all.map(kept).collect(), &[]);
    // Rows are known by where they stand in the source.
    table.numbers = table.numbers.iter().map(|n| (*n as usize).checked_sub(2).and_then(|at| numbers.get(at)).copied().unwrap_or(0)).collect();
    table.empty_columns = 0;
    table
}
