//! Who came: marks on the day, and the totals they make.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::*;
use crate::terms::terms;

terms! {
    Attendance { Attended = "attended", Late = "late", Excused = "excused", Absent = "absent" }
}
impl Attendance {
    /// Whether they were there in the end.
    pub fn came(self) -> bool {
        matches!(self, Self::Attended | Self::Late)
    }
}

/// What is attended: an item, a day (`date`), or the programme as a whole (neither).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Occasion {
    pub item: Option<ItemId>,
    pub date: Option<NaiveDate>,
}

/// A mark on the attendance list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Presence {
    pub id: AttendanceId,
    pub participation: ParticipationId,
    pub item: Option<ItemId>,
    #[ts(type = "string | null")]
    pub date: Option<NaiveDate>,
    pub mark: Attendance,
    /// How many of the seat's heads the mark is about; the others were absent. 1 for a person.
    pub heads: u32,
    pub note: String,
    /// RFC 3339, UTC; empty where nobody noted it.
    pub at: String,
    pub by: String,
}

impl Presence {
    pub fn occasion(&self) -> Occasion {
        Occasion { item: self.item, date: self.date }
    }
}

/// Heads by how they are marked. `came` includes those who were late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub expected: u32,
    pub came: u32,
    pub late: u32,
    pub excused: u32,
    pub absent: u32,
    /// Expected, not marked yet.
    pub open: u32,
}

/// The totals of one occasion. `expected`: seats with their heads; `marks`: those of the occasion. Somebody who came
/// unexpected counts among those who came.
pub fn totals(expected: &[(ParticipationId, u32)], marks: &[Presence]) -> Totals {
    let mut t = Totals { expected: expected.iter().map(|e| e.1).sum(), ..Totals::default() };
    for (seat, heads) in expected {
        match marks.iter().find(|m| m.participation == *seat) {
            None => t.open += heads,
            Some(m) => {
                count(&mut t, m.mark, m.heads.min(*heads));
                t.absent += heads.saturating_sub(m.heads);
            }
        }
    }
    for m in marks.iter().filter(|m| m.mark.came() && !expected.iter().any(|e| e.0 == m.participation)) {
        count(&mut t, m.mark, m.heads);
    }
    t
}

fn count(t: &mut Totals, mark: Attendance, heads: u32) {
    match mark {
        Attendance::Attended => t.came += heads,
        Attendance::Late => {
            t.came += heads;
            t.late += heads;
        }
        Attendance::Excused => t.excused += heads,
        Attendance::Absent => t.absent += heads,
    }
}

/// Heads who came to anything at all: the most of each seat that any of its marks counts.
pub fn came_at_all(marks: &[Presence]) -> u32 {
    let mut most: std::collections::BTreeMap<ParticipationId, u32> = std::collections::BTreeMap::new();
    for m in marks.iter().filter(|m| m.mark.came()) {
        let heads = most.entry(m.participation).or_default();
        *heads = (*heads).max(m.heads);
    }
    most.values().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn seat(n: u128) -> ParticipationId {
        Uuid::from_u128(n).into()
    }

    fn mark(n: u128, mark: Attendance, heads: u32) -> Presence {
        Presence {
            id: Uuid::from_u128(100 + n).into(), participation: seat(n), item: None, date: None, mark, heads, note: String::new(),
            at: String::new(), by: String::new(),
        }
    }

    #[test]
    fn whoever_is_late_came_and_whoever_is_not_marked_is_open() {
        let expected = [(seat(1), 1), (seat(2), 1), (seat(3), 1), (seat(4), 1), (seat(5), 1)];
        let marks =
            [mark(1, Attendance::Attended, 1), mark(2, Attendance::Late, 1), mark(3, Attendance::Excused, 1), mark(4, Attendance::Absent, 1)];
        let t = totals(&expected, &marks);
        assert_eq!(t, Totals { expected: 5, came: 2, late: 1, excused: 1, absent: 1, open: 1 });
        assert_eq!(t.came + t.excused + t.absent + t.open, t.expected);
    }

    #[test]
    fn of_a_seat_for_several_the_heads_that_are_not_marked_are_absent() {
        let t = totals(&[(seat(1), 1), (seat(2), 18)], &[mark(1, Attendance::Attended, 1), mark(2, Attendance::Attended, 16)]);
        assert_eq!(t, Totals { expected: 19, came: 17, absent: 2, ..Totals::default() });
    }

    #[test]
    fn somebody_unexpected_counts_only_when_they_came() {
        let t = totals(&[(seat(1), 1)], &[mark(1, Attendance::Attended, 1), mark(8, Attendance::Late, 1), mark(9, Attendance::Absent, 1)]);
        assert_eq!(t, Totals { expected: 1, came: 2, late: 1, ..Totals::default() });
    }

    #[test]
    fn over_a_programme_a_seat_counts_once_with_the_most_heads_of_any_occasion() {
        let marks = [mark(1, Attendance::Attended, 1), mark(1, Attendance::Late, 1), mark(2, Attendance::Attended, 12), mark(2, Attendance::Attended, 16), mark(3, Attendance::Absent, 1)];
        assert_eq!(came_at_all(&marks), 17);
    }
}
