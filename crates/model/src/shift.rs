//! Moving what is planned: by days, by minutes, longer or shorter. What has no clock time gets none.

use chrono::{Days, Duration, NaiveDate};

use crate::time::{DayPart, Moment, When};
use crate::zone;

/// By how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    pub days: i32,
    /// Start and end, on the wall clock of the start.
    pub minutes: i32,
    /// The end alone, in real minutes; whole days take it in steps of 1440.
    pub stretch: i32,
}

/// Minutes an item without an end is drawn long, and begins to be stretched from.
pub const OPEN_END: i64 = 60;

impl When {
    /// Moved by a shift; the length stays the same in real minutes but for the stretch. `None` out of the calendar.
    pub fn shifted(&self, by: Shift) -> Option<When> {
        Some(match self {
            When::Exact { start, .. } => {
                let length = Duration::try_days(by.days.into())?.checked_add(&Duration::try_minutes(by.minutes.into())?)?;
                let to = start.local.checked_add_signed(length)?;
                stretched(self.moved_to(to), by.stretch)?
            }
            When::PartOfDay { date, part, zone } => {
                When::PartOfDay { date: plus(*date, by.days)?, part: part.after(by.minutes), zone: zone.clone() }
            }
            When::Days { from, to } => {
                let (from, to) = (plus(*from, by.days)?, plus(*to, by.days)?);
                When::Days { from, to: plus(to, by.stretch / 1440)?.max(from) }
            }
            other => other.clone(),
        })
    }
}

fn plus(date: NaiveDate, days: i32) -> Option<NaiveDate> {
    let n = Days::new(days.unsigned_abs().into());
    if days < 0 { date.checked_sub_days(n) } else { date.checked_add_days(n) }
}

fn stretched(when: When, minutes: i32) -> Option<When> {
    let When::Exact { start, end } = when else { return Some(when) };
    if minutes == 0 {
        return Some(When::Exact { start, end });
    }
    let end_zone = end.as_ref().map_or_else(|| start.zone.clone(), |e| e.zone.clone());
    let from = match &end {
        Some(e) => e.instant()?,
        None => start.instant()? + OPEN_END * 60,
    };
    let local = zone::local_at(from + i64::from(minutes) * 60, &end_zone)?;
    Some(When::Exact { start, end: Some(Moment::new(local, end_zone)) })
}

impl DayPart {
    /// The part of the day it becomes when its usual hours are moved by some minutes.
    fn after(self, minutes: i32) -> DayPart {
        use chrono::Timelike;
        let start = |p: DayPart| i32::try_from(p.usual_hours().0.num_seconds_from_midnight() / 60).unwrap_or(0);
        let wanted = start(self) + minutes;
        let near = [DayPart::Morning, DayPart::Afternoon, DayPart::Evening].into_iter().min_by_key(|p| (start(*p) - wanted).abs());
        // A half day that stays where it is stays a half day.
        near.filter(|p| start(*p) != start(self)).unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::local_text::{format, parse};

    fn exact(start: &str, end: Option<&str>) -> When {
        let at = |s: &str| Moment::new(parse(s).unwrap(), "Europe/London");
        When::Exact { start: at(start), end: end.map(at) }
    }

    fn said(w: &When) -> String {
        match w {
            When::Exact { start, end } => {
                format!("{}/{}", format(start.local), end.as_ref().map_or_else(String::new, |e| format(e.local)))
            }
            When::PartOfDay { date, part, .. } => format!("{date} {part}"),
            When::Days { from, to } => format!("{from}/{to}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_shift_moves_and_stretches() {
        let by = |days, minutes, stretch| Shift { days, minutes, stretch };
        let part = |p| When::PartOfDay { date: "2026-11-24".parse().unwrap(), part: p, zone: "Europe/London".into() };
        let days = When::Days { from: "2026-11-24".parse().unwrap(), to: "2026-11-26".parse().unwrap() };
        for (when, shift, expected) in [
            (exact("2026-11-24T14:00", Some("2026-11-24T16:00")), by(1, 30, 0), "2026-11-25T14:30/2026-11-25T16:30"),
            (exact("2026-11-24T14:00", Some("2026-11-24T16:00")), by(0, 0, -15), "2026-11-24T14:00/2026-11-24T15:45"),
            // The upper edge: the start moves, the end stays.
            (exact("2026-11-24T14:00", Some("2026-11-24T16:00")), by(0, 30, -30), "2026-11-24T14:30/2026-11-24T16:00"),
            (exact("2026-11-24T14:00", None), by(-1, 0, 0), "2026-11-23T14:00/"),
            (exact("2026-11-24T14:00", None), by(0, 0, 30), "2026-11-24T14:00/2026-11-24T15:30"),
            // Over the end of summer time the length stays two real hours.
            (exact("2026-10-25T00:30", Some("2026-10-25T01:30")), by(7, 0, 0), "2026-11-01T00:30/2026-11-01T01:30"),
            (part(DayPart::Morning), by(2, 0, 0), "2026-11-26 morning"),
            (part(DayPart::Morning), by(0, 300, 0), "2026-11-24 afternoon"),
            (part(DayPart::HalfDay), by(1, 60, 0), "2026-11-25 half_day"),
            (part(DayPart::Evening), by(0, -600, 0), "2026-11-24 morning"),
            (days.clone(), by(-1, 90, 0), "2026-11-23/2026-11-25"),
            (days.clone(), by(0, 0, 1440), "2026-11-24/2026-11-27"),
            (days, by(0, 0, -14400), "2026-11-24/2026-11-24"),
            (When::Unknown, by(3, 3, 3), "Unknown"),
        ] {
            assert_eq!(when.shifted(shift).map(|w| said(&w)).as_deref(), Some(expected), "{when:?} {shift:?}");
        }
    }

    #[test]
    fn a_shift_out_of_the_calendar_is_none() {
        let days = When::Days { from: NaiveDate::MAX, to: NaiveDate::MAX };
        assert_eq!(days.shifted(Shift { days: 1, ..Shift::default() }), None);
    }
}
