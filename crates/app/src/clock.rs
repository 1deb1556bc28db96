//! The one clock. Nothing else in the program asks the machine for the time.

use chrono::{DateTime, NaiveDate, Utc};
use meguri_model::zone;

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    System,
    /// Stands still (tests, the sample, reproducible files).
    Fixed(DateTime<Utc>),
}

impl Clock {
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now(),
            Clock::Fixed(t) => t,
        }
    }

    /// RFC 3339, UTC, whole seconds.
    pub fn stamp(self) -> String {
        self.now().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// Today in a zone; UTC's day for an unknown one.
    pub fn today(self, zone: &str) -> NaiveDate {
        let now = self.now();
        zone::local_at(now.timestamp(), zone).map_or_else(|| now.date_naive(), |t| t.date())
    }
}

/// The type of `Clock::Fixed`.
pub type Instant = DateTime<Utc>;

/// An instant from RFC 3339 text.
pub fn parse(text: &str) -> Option<Instant> {
    DateTime::parse_from_rfc3339(text).ok().map(Into::into)
}
