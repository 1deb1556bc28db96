//! The one module that knows zones: IANA rules from jiff's bundled tz data, so that every machine agrees.

use std::cell::RefCell;

use chrono::{Datelike, NaiveDateTime, Timelike};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use crate::quick_map::QuickMap;

/// How a local time sits in its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It exists once.
    Once,
    /// The clocks jump over it (spring); read with the offset before the jump (RFC 5545 §3.3.5).
    Gap,
    /// It happens twice (autumn); the first one is meant (RFC 5545 §3.3.5).
    Fold,
}

/// A local time as an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// Seconds since 1970 UTC.
    pub utc: i64,
    pub fit: Fit,
}

/// A change of offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Seconds since 1970 UTC at which `after` begins.
    pub at: i64,
    pub before: i32,
    /// Offset from UTC in seconds, east positive.
    pub after: i32,
    pub dst: bool,
    pub abbreviation: String,
}

fn with<T>(name: &str, f: impl FnOnce(&TimeZone) -> T) -> Option<T> {
    thread_local! {
        static ZONES: RefCell<QuickMap<String, Option<TimeZone>>> = RefCell::new(QuickMap::default());
    }
    ZONES.with(|zones| {
        if let Some(z) = zones.borrow().get(name) {
            return z.as_ref().map(f);
        }
        // Names are looked up exactly: jiff ignores case, other programs that read our files may not.
        let zone = TimeZoneDatabase::bundled().get(name).ok().filter(|z| z.iana_name() == Some(name));
        let answer = zone.as_ref().map(f);
        // The cache must not grow with whatever is typed.
        let mut map = zones.borrow_mut();
        if map.len() < 1024 {
            map.insert(name.to_owned(), zone);
        }
        answer
    })
}

/// Whether `name` is an IANA zone (or link) that we have rules for.
pub fn known(name: &str) -> bool {
    with(name, |_| ()).is_some()
}

/// Every zone name, sorted.
pub fn names() -> Vec<String> {
    let mut all: Vec<String> = TimeZoneDatabase::bundled()
        .available()
        .map(|n| n.as_str().to_owned())
        .filter(|n| n == "UTC" || n.contains('/') && !n.starts_with("Etc/"))
        .collect();
    all.sort();
    all
}

/// The instant of a local time; `None` for an unknown zone or a time outside jiff's range.
pub fn resolve(local: NaiveDateTime, zone: &str) -> Option<Resolved> {
    let civil = to_civil(local)?;
    with(zone, |z| {
        let ambiguous = z.to_ambiguous_timestamp(civil);
        let fit = match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => Fit::Once,
            AmbiguousOffset::Gap { .. } => Fit::Gap,
            AmbiguousOffset::Fold { .. } => Fit::Fold,
        };
        // "Compatible" is RFC 5545's rule: the offset before a gap, the first of two.
        ambiguous.compatible().ok().map(|t| Resolved { utc: t.as_second(), fit })
    })
    .flatten()
}

/// The wall clock in `zone` at an instant (seconds since 1970 UTC).
pub fn local_at(utc: i64, zone: &str) -> Option<NaiveDateTime> {
    let t = Timestamp::from_second(utc).ok()?;
    with(zone, |z| from_civil(z.to_datetime(t))).flatten()
}

/// Offset from UTC in seconds (east positive) and abbreviation at an instant.
pub fn offset_at(utc: i64, zone: &str) -> Option<(i32, String)> {
    let t = Timestamp::from_second(utc).ok()?;
    with(zone, |z| {
        let info = z.to_offset_info(t);
        (info.offset().seconds(), info.abbreviation().to_owned())
    })
}

/// The changes of offset in `from..to` (seconds since 1970 UTC), in order.
pub fn transitions(zone: &str, from: i64, to: i64) -> Vec<Transition> {
    let Ok(start) = Timestamp::from_second(from - 1) else { return Vec::new() };
    with(zone, |z| {
        let mut before = z.to_offset(start).seconds();
        let mut out = Vec::new();
        for t in z.following(start) {
            let at = t.timestamp().as_second();
            if at >= to {
                break;
            }
            let after = t.offset().seconds();
            out.push(Transition { at, before, after, dst: t.dst().is_dst(), abbreviation: t.abbreviation().to_owned() });
            before = after;
        }
        out
    })
    .unwrap_or_default()
}

fn to_civil(t: NaiveDateTime) -> Option<civil::DateTime> {
    civil::DateTime::new(
        i16::try_from(t.year()).ok()?,
        i8::try_from(t.month()).ok()?,
        i8::try_from(t.day()).ok()?,
        i8::try_from(t.hour()).ok()?,
        i8::try_from(t.minute()).ok()?,
        i8::try_from(t.second()).ok()?,
        0,
    )
    .ok()
}

fn from_civil(t: civil::DateTime) -> Option<NaiveDateTime> {
    chrono::NaiveDate::from_ymd_opt(t.year().into(), t.month().unsigned_abs().into(), t.day().unsigned_abs().into())?
        .and_hms_opt(t.hour().unsigned_abs().into(), t.minute().unsigned_abs().into(), t.second().unsigned_abs().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::local_text::parse;

    #[test]
    fn gaps_and_folds_resolve_as_rfc_5545_says() {
        for (local, zone, utc, fit) in [
            ("2026-03-29T00:30", "Europe/London", "2026-03-29T00:30", Fit::Once),
            ("2026-03-29T01:30", "Europe/London", "2026-03-29T01:30", Fit::Gap),
            ("2026-10-25T01:30", "Europe/London", "2026-10-25T00:30", Fit::Fold),
            ("2026-07-01T12:00", "Asia/Tokyo", "2026-07-01T03:00", Fit::Once),
            // Tokyo had summer time from 1948 to 1951.
            ("1950-07-01T12:00", "Asia/Tokyo", "1950-07-01T02:00", Fit::Once),
        ] {
            let r = resolve(parse(local).unwrap(), zone).unwrap();
            assert_eq!((r.utc, r.fit), (parse(utc).unwrap().and_utc().timestamp(), fit), "{local} {zone}");
        }
    }

    #[test]
    fn only_exact_iana_names_are_known() {
        assert!(known("Europe/London") && known("Asia/Tokyo") && known("UTC"));
        for bad in ["europe/london", "Tokyo Standard Time", "", "Europe/", "\u{0}", "../etc/passwd"] {
            assert!(!known(bad), "{bad:?}");
        }
    }

    #[test]
    fn transitions_are_the_two_of_the_year() {
        let year = |y: i32| chrono::NaiveDate::from_ymd_opt(y, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp();
        let t = transitions("Europe/London", year(2026), year(2027));
        assert_eq!(t.iter().map(|t| (t.before, t.after, t.dst)).collect::<Vec<_>>(), [(0, 3600, true), (3600, 0, false)]);
        assert!(transitions("Asia/Tokyo", year(2026), year(2027)).is_empty());
    }
}
