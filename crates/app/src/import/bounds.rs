//! How much of a source is read: the workspace's setting `import_limits`, or as asked for one import.

use meguri_store::Db;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Result, UiError};

/// Limits of a source; what is left out stays at the setting `import_limits` of the workspace, and else at its default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ImportLimits {
    /// Megabytes of a file or text: 1 to 1,024, by default 64.
    #[ts(optional)]
    pub megabytes: Option<u32>,
    /// Rows: 1 to 500,000, by default 50,000.
    #[ts(optional)]
    pub rows: Option<u32>,
    /// Times of one event that repeats: 1 to 100,000, by default 10,000.
    #[ts(optional)]
    pub times: Option<u32>,
    /// Kilobytes of a line of a card or calendar: 16 to 65,536, by default 1,024. A longer one, such as a picture, is left out.
    #[ts(optional)]
    pub line: Option<u32>,
}

impl ImportLimits {
    /// Refuses what is none: `bad_number` with the name of the limit.
    pub(crate) fn check(&self) -> Result<()> {
        for (name, given, from, to) in
            [("megabytes", self.megabytes, 1, 1_024), ("rows", self.rows, 1, 500_000), ("times", self.times, 1, 100_000), ("line", self.line, 16, 65_536)]
        {
            if given.is_some_and(|n| n < from || n > to) {
                return Err(UiError::new("bad_number").field(name));
            }
        }
        Ok(())
    }
}

/// The limits that hold for a source.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub bytes: u64,
    pub rows: usize,
    pub times: usize,
    pub line: usize,
}

/// Columns that are read.
pub(super) const COLUMNS: usize = 1_000;
/// Cells that are read.
pub(super) const CELLS: usize = 5_000_000;

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds::of(&[])
    }
}

impl Bounds {
    /// Of these the first that says something.
    fn of(said: &[ImportLimits]) -> Bounds {
        let first = |get: fn(&ImportLimits) -> Option<u32>, default: u32| said.iter().find_map(get).unwrap_or(default) as usize;
        Bounds {
            bytes: (first(|l| l.megabytes, 64) as u64) << 20,
            rows: first(|l| l.rows, 50_000),
            times: first(|l| l.times, 10_000),
            line: first(|l| l.line, 1_024) << 10,
        }
    }

    /// As asked for, else as the workspace has it.
    pub fn read(db: Db<'_>, asked: Option<ImportLimits>) -> Result<Bounds> {
        let asked = asked.unwrap_or_default();
        asked.check()?;
        let stored = db.setting("import_limits")?.and_then(|v| serde_json::from_str(&v).ok()).unwrap_or_default();
        Ok(Bounds::of(&[asked, stored]))
    }

    pub fn megabytes(&self) -> i64 {
        i64::try_from(self.bytes >> 20).unwrap_or(i64::MAX)
    }

    /// The same for what reads calendars and cards.
    pub fn calendar(&self) -> meguri_calendar::Limits {
        meguri_calendar::Limits { file: usize::try_from(self.bytes).unwrap_or(usize::MAX), line: self.line, ..meguri_calendar::Limits::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_comes_before_the_setting_and_the_setting_before_the_default() {
        let of = |rows| ImportLimits { rows, ..ImportLimits::default() };
        for (asked, stored, rows) in [(None, None, 50_000), (None, Some(70), 70), (Some(9), Some(70), 9)] {
            assert_eq!(Bounds::of(&[of(asked), of(stored)]).rows, rows);
        }
        assert_eq!(of(Some(0)).check().unwrap_err().field.as_deref(), Some("rows"));
        assert!(of(Some(500_000)).check().is_ok());
    }
}
