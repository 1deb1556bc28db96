//! The calendar over all programmes as the window draws it: laid out here, like the itinerary.

use meguri_model::{Bi, ItemId, ItemKind, ItemState, ProgrammeId, TravelMode};
use serde::Serialize;
use ts_rs::TS;

use super::clash::ClashLevel;
use super::holiday::HolidayView;
use super::itinerary::Block;
use crate::calendar_view::Layout;

/// A column of the gutter.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarZone {
    /// IANA name; the first is the grid's own.
    pub zone: String,
    pub city: Bi,
    /// "GMT" for the first, "+9" hours for the others, on the first day shown.
    pub offset: Bi,
    /// Twenty-four: the clock there at each whole hour of the grid.
    pub hours: Vec<ZoneHour>,
    /// When its offices are open, in minutes of the grid's day.
    pub open: Vec<MinuteSpan>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ZoneHour {
    /// "17:00".
    pub label: String,
    /// Days ahead of the grid's.
    pub plus: i8,
}

/// Minutes since midnight in the grid's zone, 0 to 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct MinuteSpan {
    pub from: i32,
    pub to: i32,
}

/// An item in a day column.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarBlock {
    #[serde(flatten)]
    #[ts(flatten)]
    pub block: Block,
    pub programme: ProgrammeId,
    pub programme_title: Bi,
}

/// An item as a line of a month's day or of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarEntry {
    pub item: ItemId,
    pub programme: ProgrammeId,
    pub programme_title: Bi,
    pub kind: ItemKind,
    pub travel: Option<TravelMode>,
    /// The programme's hue.
    pub hue: String,
    pub state: ItemState,
    pub title: Bi,
    /// "18:30", "Morning", "2 nights"; in the grid's zone.
    pub time: Bi,
    /// "18:30–21:00", and the place's own clock where it differs: "03:30–06:00 (12:30–15:00 Tokyo)".
    pub times: Bi,
    pub place: Bi,
    pub missing: Vec<Bi>,
    pub level: Option<ClashLevel>,
    pub spoken: Bi,
}

/// What clashes on a day, in one line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DayMark {
    pub level: ClashLevel,
    /// A journey that needs longer than its gap.
    pub gap: bool,
    /// "1 clash", "2 tight gaps".
    pub label: Bi,
    /// The first item concerned.
    pub item: ItemId,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarDay {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// "Tue 17", "17日（火）".
    pub label: Bi,
    /// "Tue 17 Nov 2026".
    pub long: Bi,
    /// "17".
    pub number: String,
    /// "Dec" on the first day of a month and the first day shown; empty else.
    pub month: Bi,
    /// Belongs to the month in focus.
    pub inside: bool,
    pub weekend: bool,
    pub today: bool,
    pub holidays: Vec<HolidayView>,
    /// Offices among the zones shown that are closed for a holiday: "Tokyo office closed".
    pub closed: Vec<Bi>,
    /// Their office hours, hatched.
    pub closed_hours: Vec<MinuteSpan>,
    /// "Clocks go back from 02:00 to 01:00"; "Tokyo +9 h from this day".
    pub notes: Vec<Bi>,
    /// Week and day only.
    pub blocks: Vec<CalendarBlock>,
    /// Month and list only.
    pub entries: Vec<CalendarEntry>,
    /// Entries left out, and bars hidden in a month.
    pub more: u32,
    pub marks: Vec<DayMark>,
}

/// A programme or whole-day item over the days of a week.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarBar {
    /// `null`: the programme itself.
    pub item: Option<ItemId>,
    pub programme: ProgrammeId,
    pub kind: Option<ItemKind>,
    pub title: Bi,
    /// "19 people", a seminar's time; empty else.
    pub note: Bi,
    /// "25 Nov – 1 Dec 2026".
    pub dates: Bi,
    /// First and last day (`YYYY-MM-DD`), also outside of what is shown.
    pub from: String,
    pub to: String,
    /// Index of the first and last day within its week.
    pub first: u8,
    pub last: u8,
    /// Its time is whole days: its edges can be moved.
    pub whole: bool,
    /// Goes on from the week before, into the week after.
    pub from_before: bool,
    pub to_after: bool,
    /// Row among the bars of its week, from 0.
    pub row: u8,
    pub hue: String,
    pub icon: String,
    /// Provisional: an item that is, a programme that is only an idea or called for.
    pub state: ItemState,
    pub level: Option<ClashLevel>,
    /// "2 clashes"; empty where there are none.
    pub clashes: Bi,
    pub spoken: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarWeek {
    /// ISO week number: "47".
    pub number: String,
    /// Index of its first day in `days`.
    pub first: u32,
    pub bars: Vec<CalendarBar>,
    /// Rows the bars take.
    pub rows: u8,
}

/// Where the line of the present stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NowLine {
    /// `YYYY-MM-DD` in the grid's zone.
    pub date: String,
    pub minute: i32,
}

/// What the calendar shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarView {
    pub layout: Layout,
    /// "November 2026", "16–22 November 2026".
    pub title: Bi,
    /// "Week 47", or empty.
    pub week: Bi,
    /// The day in focus, today, and the days that lead a step back and on: `YYYY-MM-DD`.
    pub date: String,
    pub today: String,
    pub before: String,
    pub after: String,
    pub now: NowLine,
    pub zones: Vec<CalendarZone>,
    /// First and last whole hour shown unfolded.
    pub first_hour: u8,
    pub last_hour: u8,
    /// Heads of the seven columns of a month: "Mon".
    pub weekdays: Vec<Bi>,
    pub days: Vec<CalendarDay>,
    pub weeks: Vec<CalendarWeek>,
    /// Programmes with something in these days, also those left out.
    pub here: Vec<ProgrammeId>,
}

/// A programme or item without a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrayLine {
    /// `null`: the programme itself.
    pub item: Option<ItemId>,
    pub programme: ProgrammeId,
    pub kind: Option<ItemKind>,
    pub icon: String,
    pub hue: String,
    pub title: Bi,
    /// What is known: "March", "No date yet"; of an item its programme too.
    pub about: Bi,
}

/// What has no day yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrayView {
    pub lines: Vec<TrayLine>,
    /// All there are; `lines` stop at 200.
    pub count: u32,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct PeekFact {
    /// "Place".
    pub label: Bi,
    pub value: Bi,
}

/// A short look at something.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeekView {
    /// "Visit", "Seminar".
    pub kind: Bi,
    /// Of an item; a programme has an icon instead.
    pub item_kind: Option<ItemKind>,
    /// Icon of a programme, else empty.
    pub icon: String,
    pub hue: String,
    pub title: Bi,
    /// Up to three clocks, the place's own first.
    pub times: Vec<super::item::WhenLine>,
    /// At most four.
    pub facts: Vec<PeekFact>,
    pub missing: Vec<Bi>,
    /// "3 questions open", or empty.
    pub open: Bi,
}
