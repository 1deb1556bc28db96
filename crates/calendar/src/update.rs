//! The same UID again: whether what comes is newer than what is held (RFC 5546 §2.1.5).

use chrono::{DateTime, Utc};

use crate::entry::Entry;

/// How new a description of an event is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version {
    pub sequence: u32,
    /// LAST-MODIFIED.
    pub modified: Option<DateTime<Utc>>,
    /// DTSTAMP.
    pub stamp: Option<DateTime<Utc>>,
}

impl Version {
    pub fn of(entry: &Entry) -> Version {
        Version { sequence: entry.sequence, modified: entry.last_modified, stamp: entry.dtstamp }
    }
}

/// What comes, compared with what is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing of this UID is held.
    New,
    /// It says something later: to be proposed as an update.
    Newer,
    /// The same, or nothing that tells them apart.
    Unchanged,
    /// What is held is later: nothing to do.
    Older,
}

/// By SEQUENCE, then LAST-MODIFIED, and where one of them has none by DTSTAMP.
///
/// DTSTAMP comes last: many programs write the time of the export there, which says nothing of the event.
pub fn standing(held: Option<Version>, comes: Version) -> Standing {
    let Some(held) = held else { return Standing::New };
    let by_time = match (held.modified.zip(comes.modified), held.stamp.zip(comes.stamp)) {
        (Some((a, b)), _) | (None, Some((a, b))) => b.cmp(&a),
        (None, None) => std::cmp::Ordering::Equal,
    };
    match comes.sequence.cmp(&held.sequence).then(by_time) {
        std::cmp::Ordering::Greater => Standing::Newer,
        std::cmp::Ordering::Equal => Standing::Unchanged,
        std::cmp::Ordering::Less => Standing::Older,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_decides_then_the_time_of_the_change_then_the_stamp() {
        let at = |hour: Option<u32>| hour.map(|h| format!("2026-03-04T{h:02}:00:00Z").parse().unwrap());
        let version = |(sequence, modified, stamp)| Version { sequence, modified: at(modified), stamp: at(stamp) };
        for (held, comes, expected) in [
            ((0, None, None), (1, None, None), Standing::Newer),
            ((2, None, None), (1, Some(23), Some(23)), Standing::Older),
            ((1, Some(9), Some(9)), (1, Some(10), Some(8)), Standing::Newer),
            ((1, Some(9), Some(9)), (1, Some(9), Some(23)), Standing::Unchanged),
            ((1, Some(9), Some(9)), (1, Some(8), Some(23)), Standing::Older),
            ((1, None, Some(9)), (1, Some(23), Some(10)), Standing::Newer),
            ((1, None, Some(9)), (1, None, Some(9)), Standing::Unchanged),
            ((1, None, None), (1, Some(9), Some(9)), Standing::Unchanged),
        ] {
            assert_eq!(standing(Some(version(held)), version(comes)), expected, "{held:?} then {comes:?}");
        }
        assert_eq!(standing(None, Version::default()), Standing::New);
    }
}
