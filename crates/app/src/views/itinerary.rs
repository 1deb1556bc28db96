//! The itinerary as the grid draws it: laid out here, so that the window only turns minutes into pixels.

use meguri_model::{Audience, Bi, ItemId, ItemKind, ItemState, ProgrammeId, SubgroupId, TravelMode};
use serde::Serialize;
use ts_rs::TS;

use super::clash::{ClashLevel, ClashView};

/// A zone as it heads a gutter.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ZoneHead {
    /// IANA name.
    pub zone: String,
    /// City: "London", "ロンドン".
    pub city: Bi,
    /// "GMT", "JST" on the first day shown.
    pub abbreviation: String,
}

/// One hour of the gutter.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GutterHour {
    /// 0–23, in the grid's zone.
    pub hour: u8,
    /// "08:00".
    pub label: String,
    /// The same instant in the second zone on the first day shown ("17:00"), with the days it is ahead.
    pub second: Option<String>,
    pub second_plus: i8,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct GroupChip {
    /// `null`: everyone.
    pub subgroup: Option<SubgroupId>,
    /// "All", "A".
    pub letter: Bi,
    /// "Everyone", "Group A".
    pub name: Bi,
    /// What the group is called besides, or empty.
    pub about: Bi,
    pub people: u32,
    /// Hue class without "h-": slate, teal, copper, plum, sky, moss.
    pub hue: String,
}

/// What stands between two items because the way takes longer than the gap.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GapStrip {
    /// The item after the gap.
    pub item: ItemId,
    /// Minutes since midnight of the column's day at which the strip stands.
    pub at: i32,
    pub lane: u8,
    pub lanes: u8,
    /// "15 min short".
    pub label: Bi,
}

/// One end of a flight or leg.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LegEnd {
    /// "11:30", local; with `plus` when the day is not the column's.
    pub time: String,
    pub plus: i8,
    pub place: Bi,
    /// The same instant in the other zone: "GMT 02:30".
    pub other: String,
    pub other_plus: i8,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct LegView {
    pub travel: TravelMode,
    pub from: LegEnd,
    pub to: Option<LegEnd>,
    /// "12 h 35 min".
    pub duration: Option<Bi>,
    /// Between two zones: drawn as an outlined block with both ends in local time.
    pub crosses_zones: bool,
}

/// An item in a day column.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Block {
    pub item: ItemId,
    pub kind: ItemKind,
    pub state: ItemState,
    pub title: Bi,
    /// Minutes since midnight of the column's day in the grid's zone; may be < 0 or > 1440 where it runs over.
    pub start: i32,
    pub end: i32,
    /// True where no clock time is known and the hours are only the usual ones of the part of the day.
    pub part_of_day: bool,
    /// True where the end is not known; drawn one hour long with an open lower edge.
    pub open_end: bool,
    /// Column within the cluster of overlapping items, and their number.
    pub lane: u8,
    pub lanes: u8,
    /// More at once than fit: not drawn, counted in the "+n" of the last that is.
    pub hidden: bool,
    /// Of a hidden one: the one it stands behind.
    pub behind: Option<ItemId>,
    /// How many hidden ones stand behind this one.
    pub more: u16,
    /// "14:00" or "Half day, morning".
    pub time: Bi,
    /// "14:00–16:00".
    pub times: Bi,
    /// What is missing, as boxed tags: "Times TBC".
    pub missing: Vec<Bi>,
    /// "Y. Hanyu", "Kevin Marquis, Mark Heskett-Saddington".
    pub people: Bi,
    pub audience: Audience,
    /// Letters of its subgroups; empty for everyone.
    pub letters: Vec<String>,
    pub hue: String,
    /// Worst open problem, notes left out.
    pub level: Option<ClashLevel>,
    pub leg: Option<LegView>,
    /// Full text for assistive technology.
    pub spoken: Bi,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DayColumn {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// "Tue 27", "27日（火）".
    pub label: Bi,
    /// Month, where it changes from the column before: "Dec", "12月"; empty else.
    pub month: Bi,
    /// "Day 3", "3日目".
    pub number: Bi,
    /// Places of the day: "Sunderland, Peterlee".
    pub route: Bi,
    pub weekend: bool,
    /// Groups split on this day: drawn 1.6 times as wide.
    pub split: bool,
    /// Public holidays of the countries the office works with.
    pub holidays: Vec<super::holiday::HolidayView>,
    /// The day has a change of clocks: hour missing or doubled.
    pub clock_change: Option<Bi>,
    pub blocks: Vec<Block>,
    pub gaps: Vec<GapStrip>,
}

/// A lodging in the lane of nights.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Night {
    pub item: ItemId,
    /// Index of the day column in which the first night begins; -1 where it began before.
    pub first: i32,
    /// Nights, at least 1.
    pub nights: u32,
    pub label: Bi,
    pub state: ItemState,
}

/// A whole-day item or one without a day, kept beside the grid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LooseItem {
    pub item: ItemId,
    pub kind: ItemKind,
    pub state: ItemState,
    pub title: Bi,
    /// "March", "2018", "No date yet", "26–28 Nov".
    pub when: Bi,
    /// Column indexes for whole days, else `null`.
    pub first: Option<i32>,
    pub last: Option<i32>,
    pub level: Option<ClashLevel>,
}

#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ClashCounts {
    pub block: u32,
    pub warn: u32,
    pub note: u32,
    pub accepted: u32,
}

/// Everything the Itinerary tab shows.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItineraryView {
    pub programme: ProgrammeId,
    pub zone: ZoneHead,
    pub second: Option<ZoneHead>,
    /// First and last whole hour shown unfolded (at least 10 apart).
    pub first_hour: u8,
    pub last_hour: u8,
    pub hours: Vec<GutterHour>,
    pub groups: Vec<GroupChip>,
    pub days: Vec<DayColumn>,
    pub nights: Vec<Night>,
    /// Items over whole days (not lodging).
    pub all_day: Vec<LooseItem>,
    /// Items without a day.
    pub undated: Vec<LooseItem>,
    pub clashes: Vec<ClashView>,
    pub counts: ClashCounts,
    /// Clashes are known; false for a moment after a large file was opened.
    pub checked: bool,
}
