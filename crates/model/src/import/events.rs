//! A row of a list of events, as it will become: a programme, or an item of one.

use chrono::NaiveDate;

use super::dates::{self, Reading, Stretch};
use super::people::{long, short};
use super::{Column, Doubt, DoubtKind, ImportKind, Settled, bi, several, values};
use crate::time::{Moment, When};
use crate::{Bi, ItemKind, ItemState, ProgrammeKind, ProgrammeStatus, fold};

/// What a row says of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventRow {
    pub title: Bi,
    pub when: When,
    /// Free words: "Conference", "Matchmaking".
    pub types: Vec<String>,
    pub audiences: Vec<String>,
    pub sectors: Vec<String>,
    /// What the first of the types makes it.
    pub programme_kind: Option<ProgrammeKind>,
    pub item_kind: Option<ItemKind>,
    pub programme_status: Option<ProgrammeStatus>,
    pub item_state: Option<ItemState>,
    pub place: String,
    pub host: String,
    pub expected: Option<u32>,
    pub notes: String,
    pub doubts: Vec<Doubt>,
}

impl EventRow {
    /// What the row is about, folded: its title and first day.
    pub fn key(&self) -> String {
        let title = fold::fold(if self.title.en.is_empty() { &self.title.ja } else { &self.title.en });
        let day = self.when.days().map(|d| d.0.to_string()).unwrap_or_default();
        format!("{title} {day}")
    }
}

#[derive(Default)]
struct Times<'a> {
    date: &'a str,
    end_date: &'a str,
    start: &'a str,
    end: &'a str,
}

/// Reads a row of events. Clock times are those of `zone`.
pub fn event(kind: ImportKind, cells: &[(Column, &str)], zone: &str, settled: &Settled, today: NaiveDate) -> EventRow {
    let mut row = EventRow::default();
    let mut doubts = Vec::new();
    let mut notes: Vec<String> = Vec::new();
    let mut times = Times::default();
    for (column, text) in cells.iter().filter(|(_, t)| !t.is_empty()) {
        match column {
            Column::Date => times.date = text,
            Column::EndDate => times.end_date = text,
            Column::Start => times.start = text,
            Column::End => times.end = text,
            Column::Name => {
                let title = bi(&short(*column, text, &mut doubts));
                if row.title.en.is_empty() && !title.en.is_empty() {
                    row.title.en = title.en;
                } else if row.title.ja.is_empty() && !title.ja.is_empty() {
                    row.title.ja = title.ja;
                } else {
                    notes.push(long(text));
                }
            }
            Column::Type if kind == ImportKind::Programmes => row.types = several(text).into_iter().take(50).collect(),
            Column::Type => match values::item_kind(text) {
                Some(k) => row.item_kind = Some(k),
                None => {
                    doubts.push(Doubt::new(DoubtKind::WordUnknown, *column, text));
                    notes.push(long(text));
                }
            },
            Column::Audience => row.audiences = several(text).into_iter().take(50).collect(),
            Column::Sectors => row.sectors = several(text).into_iter().take(50).collect(),
            Column::Place => row.place = short(*column, text, &mut doubts),
            Column::Host => row.host = short(*column, text, &mut doubts),
            Column::Expected => match values::count(text) {
                Some(n) => row.expected = Some(n),
                None => {
                    doubts.push(Doubt::new(DoubtKind::NotANumber, *column, text));
                    notes.push(long(text));
                }
            },
            Column::Status => {
                row.programme_status = values::programme_status(text);
                row.item_state = values::item_state(text);
                let known = if kind == ImportKind::Programmes { row.programme_status.is_some() } else { row.item_state.is_some() };
                if !known {
                    doubts.push(Doubt::new(DoubtKind::WordUnknown, *column, text));
                    notes.push(long(text));
                }
            }
            _ => notes.push(long(text)),
        }
    }
    if row.title.is_empty() {
        doubts.push(Doubt::new(DoubtKind::NoName, Column::Name, ""));
    }
    if kind == ImportKind::Programmes {
        let known: Vec<ProgrammeKind> = row.types.iter().filter_map(|t| values::programme_kind(t)).collect();
        row.programme_kind = known.first().copied().or_else(|| values::programme_kind(&row.title.en)).or_else(|| values::programme_kind(&row.title.ja));
        if known.iter().any(|k| Some(*k) != known.first().copied()) {
            doubts.push(Doubt::new(DoubtKind::Several, Column::Type, &row.types.join(", ")));
        }
    }
    row.when = when(&times, zone, settled, today, &mut doubts);
    in_title(&mut row, &times, settled, &mut doubts);
    row.notes = notes.join("\n");
    row.doubts = doubts;
    row
}

/// A time and the zone behind it in brackets, as calendar files give it: "2026-11-27 14:00 [Asia/Tokyo]".
fn in_brackets(text: &str) -> (&str, Option<&str>) {
    match text.strip_suffix(']').and_then(|t| t.rsplit_once('[')) {
        Some((time, zone)) if crate::zone::known(zone) => (time.trim_end(), Some(zone)),
        _ => (text, None),
    }
}

/// What the cells of a row say of its time.
fn when(times: &Times<'_>, zone: &str, settled: &Settled, today: NaiveDate, doubts: &mut Vec<Doubt>) -> When {
    let mut asked = |kind, column, text: &str, ways: &[Stretch]| {
        doubts.push(Doubt::new(kind, column, text).or(ways.iter().map(Stretch::text).collect()));
    };
    let mut read = |column, text: &str| match dates::read(in_brackets(text).0, settled, today) {
        Reading::One(s) => Some(s),
        Reading::Either(ways) => {
            asked(DoubtKind::DateAmbiguous, column, text, &ways);
            None
        }
        Reading::NoYear(ways) => {
            asked(DoubtKind::NoYear, column, text, &ways);
            None
        }
        Reading::Weekday(ways) => {
            asked(DoubtKind::WeekdayDiffers, column, text, &ways);
            None
        }
        Reading::No => {
            asked(DoubtKind::DateUnread, column, text, &[]);
            None
        }
    };
    if times.date.is_empty() {
        return When::Unknown;
    }
    // A month or a year is a time too: "March 2017", 2017年3月.
    let Some(mut day) = (match crate::date_text::read(times.date) {
        Some(crate::date_text::DateText::Month { month, year }) => return When::Month { month, year },
        Some(crate::date_text::DateText::Year(year)) => return When::Year { year },
        _ => read(Column::Date, times.date),
    }) else {
        return When::Unknown;
    };
    let own_zone = in_brackets(times.date).1.unwrap_or(zone);
    let end_zone = in_brackets(times.end_date).1.unwrap_or(own_zone);
    let last = if times.end_date.is_empty() { None } else { read(Column::EndDate, times.end_date) };
    if let Some(last) = last {
        day.to = Some(last.from);
        if day.end.is_none() {
            day.end = last.start;
        }
    }
    for (column, text) in [(Column::Start, times.start), (Column::End, times.end)] {
        match dates::times(text) {
            _ if text.is_empty() => {}
            None => doubts.push(Doubt::new(DoubtKind::TimeUnread, column, text)),
            Some(t) if column == Column::Start => (day.start, day.end) = (Some(t.start), t.end.or(day.end)),
            Some(t) => day.end = Some(t.start),
        }
    }
    if day.to.is_some_and(|to| to < day.from) {
        doubts.push(Doubt::new(DoubtKind::EndBeforeStart, Column::EndDate, times.end_date));
        return When::Unknown;
    }
    let Some(start) = day.start.and_then(|m| day.at(m)) else {
        return When::Days { from: day.from, to: day.to.unwrap_or(day.from) };
    };
    let end = day.end.and_then(|m| match day.to {
        Some(to) => Stretch { from: to, ..day }.at(m),
        // An end before the start lies on the next day.
        None => day.at(if m <= day.start.unwrap_or(0) { m + 1440 } else { m }),
    });
    if end.is_none() && day.to.is_none() {
        doubts.push(Doubt::new(DoubtKind::NoEnd, Column::End, ""));
    }
    if let (Some(to), None) = (day.to, end) {
        // The days are certain, an end time is not: a start time of days would be lost, so it is told.
        doubts.push(Doubt::new(DoubtKind::NoEnd, Column::End, ""));
        return When::Days { from: day.from, to };
    }
    When::Exact { start: Moment::new(start, own_zone), end: end.map(|e| Moment::new(e, end_zone)) }
}

/// Days that stand only in the title are offered beside the date, never taken.
fn in_title(row: &mut EventRow, times: &Times<'_>, settled: &Settled, doubts: &mut Vec<Doubt>) {
    let title = if row.title.en.is_empty() { &row.title.ja } else { &row.title.en };
    let Some((from, to)) = dates::range_in(title, settled) else { return };
    if row.when.days().is_some_and(|d| d == (from, to)) {
        return;
    }
    let range = Stretch { from, to: Some(to), start: None, end: None }.text();
    // The alternatives are texts of the date's cell: the range, and what stands there.
    let mut ways = vec![range];
    if !times.date.is_empty() && row.when != When::Unknown {
        ways.push(times.date.to_owned());
    }
    doubts.push(Doubt::new(DoubtKind::RangeInTitle, Column::Date, title).or(ways));
}

#[cfg(test)]
mod tests {
    use super::*;
    use Column::*;

    fn read(kind: ImportKind, cells: &[(Column, &str)]) -> EventRow {
        event(kind, cells, "Europe/London", &Settled::default(), "2026-11-21".parse().unwrap())
    }
    fn kinds(row: &EventRow) -> Vec<DoubtKind> {
        row.doubts.iter().map(|d| d.kind).collect()
    }

    #[test]
    fn a_range_that_stands_only_in_the_title_is_offered_and_not_taken() {
        let row = read(ImportKind::Programmes, &[
            (Date, "Sunday, 9 October, 2016 - 16:45"), (Name, "Announcement of the mission to Japan (Oct. 9th – 14th, 2016)"),
            (Audience, "Cluster managers, SME"), (Type, "Matchmaking"),
        ]);
        assert_eq!(row.when, When::Exact { start: Moment::new("2016-10-09T16:45:00".parse().unwrap(), "Europe/London"), end: None });
        assert_eq!(kinds(&row), [DoubtKind::NoEnd, DoubtKind::RangeInTitle]);
        assert_eq!(row.doubts[1].alternatives, ["2016-10-09 – 2016-10-14", "Sunday, 9 October, 2016 - 16:45"]);
        assert_eq!(row.audiences, ["Cluster managers", "SME"]);
        assert_eq!(row.programme_kind, Some(ProgrammeKind::MatchmakingMission));
    }

    #[test]
    fn the_range_once_chosen_is_the_time_and_nothing_more_is_said() {
        let row = read(ImportKind::Programmes, &[(Date, "2016-10-09 – 2016-10-14"), (Name, "Mission to Japan (Oct. 9th – 14th, 2016)")]);
        assert_eq!(row.when.days(), Some(("2016-10-09".parse().unwrap(), "2016-10-14".parse().unwrap())));
        assert!(kinds(&row).is_empty());
    }

    #[test]
    fn several_types_stay_several_and_the_first_leads() {
        let row = read(ImportKind::Programmes, &[(Date, "Monday, 14 November, 2016 - 08:30"), (Name, "ICT mission"), (Type, "Conference, Matchmaking, Seminar")]);
        assert_eq!(row.types, ["Conference", "Matchmaking", "Seminar"]);
        assert_eq!(row.programme_kind, Some(ProgrammeKind::Seminar));
        assert!(kinds(&row).contains(&DoubtKind::Several));
    }

    #[test]
    fn what_is_ambiguous_is_asked_and_never_taken() {
        let row = read(ImportKind::Programmes, &[(Date, "04/05/2016"), (Name, "Seminar")]);
        assert_eq!(row.when, When::Unknown);
        assert_eq!(row.doubts[0].alternatives, ["2016-05-04", "2016-04-05"]);
        assert!(row.doubts[0].kind.asks());
    }

    #[test]
    fn times_in_columns_of_their_own_are_put_together() {
        let exact = |cells: &[(Column, &str)]| match read(ImportKind::Items, cells).when {
            When::Exact { start, end } => format!("{} {}", start.local, end.map(|e| e.local.to_string()).unwrap_or_default()),
            other => format!("{other:?}"),
        };
        for (cells, expected) in [
            (&[(Date, "平成28年10月9日"), (Start, "10時半"), (End, "12:00"), (Name, "会議")][..], "2016-10-09 10:30:00 2016-10-09 12:00:00"),
            (&[(Date, "2016-10-09"), (Start, "22:00"), (End, "24:00"), (Name, "x")], "2016-10-09 22:00:00 2016-10-10 00:00:00"),
            (&[(Date, "2016-10-09"), (Start, "22:00"), (End, "1:00"), (Name, "x")], "2016-10-09 22:00:00 2016-10-10 01:00:00"),
            (&[(Date, "2016-10-09"), (Start, "14:00-15:30"), (Name, "x")], "2016-10-09 14:00:00 2016-10-09 15:30:00"),
            (&[(Date, "2016-10-09"), (EndDate, "2016-10-10"), (Start, "14:00"), (End, "11:00"), (Name, "x")], "2016-10-09 14:00:00 2016-10-10 11:00:00"),
        ] {
            assert_eq!(exact(cells), expected, "{cells:?}");
        }
        let back = read(ImportKind::Items, &[(Date, "2016-10-09"), (EndDate, "2016-10-08"), (Name, "x")]);
        assert_eq!(kinds(&back), [DoubtKind::EndBeforeStart]);
    }
}
