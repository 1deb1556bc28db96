//! A view of the calendar, put together.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{NaiveDate, NaiveTime, Timelike, Weekday};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::range::{self, Layout, Range};
use super::{bars, days, entries, zones};
use crate::app::App;
use crate::door::command;
use crate::error::Result;
use crate::office_hours::Offices;
use crate::item::block::{Drawn, blocks_of};
use crate::item::facts::Facts;
use crate::item::lanes;
use crate::place::known_zone;
use crate::views::calendar::*;
use crate::views::clash::{ClashLevel, ClashView};
use crate::views::itinerary::Block;
use crate::views::programme::ProgrammeLine;
use crate::{format, holiday, programme, setting};

/// The view in which `date` (today unless told) lies. `zone` is the grid's (the office's unless told), `zones` the clocks
/// beside it (those of the office), `without` the programmes left out.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCalendar {
    pub layout: Layout,
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub date: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub zones: Option<Vec<String>>,
    /// How many items fit beside each other in a column of a week or day, 1 to 8; 3 unless told.
    #[serde(default)]
    #[ts(optional)]
    pub lanes: Option<u8>,
    #[serde(default)]
    #[ts(optional)]
    pub without: Option<Vec<ProgrammeId>>,
}

/// What the parts of a view are made from.
pub(super) struct Scene<'a> {
    pub db: Db<'a>,
    pub layout: Layout,
    pub lanes: u8,
    pub range: Range,
    /// The grid's zone, and after it the clocks beside it.
    pub zones: &'a [String],
    pub programmes: &'a HashMap<ProgrammeId, Programme>,
    pub lines: &'a HashMap<ProgrammeId, ProgrammeLine>,
    pub levels: HashMap<ItemId, ClashLevel>,
    pub clashes: &'a [ClashView],
    pub offices: Offices,
}

impl Scene<'_> {
    pub fn zone(&self) -> &str {
        self.zones.first().map_or("UTC", String::as_str)
    }

    /// The day an item begins on, on the grid's clock; whole days and parts of days are days of their own place.
    pub fn first_day(&self, item: &Item) -> Option<NaiveDate> {
        match &item.when {
            When::Exact { start, .. } => Some(format::in_zone(start, self.zone())?.date()),
            other => Some(other.days()?.0),
        }
    }

    pub fn hue(&self, programme: ProgrammeId) -> &str {
        self.lines.get(&programme).map_or("slate", |l| l.hue.as_str())
    }

    pub fn title(&self, programme: ProgrammeId) -> Bi {
        self.programmes.get(&programme).map(|p| p.title.clone()).unwrap_or_default()
    }
}

command! {
    /// The calendar of all programmes, or of some: a month, a week, a day, or a month as a list.
    Query calendar(app, input: AskCalendar) -> CalendarView {
        let grid = match input.zone {
            Some(z) => { known_zone(&z, "zone")?; z }
            None => app.home_zone()?,
        };
        let clocks = match input.zones {
            Some(list) => { list.iter().try_for_each(|z| known_zone(z, "zones"))?; list }
            None => setting::clocks(app.ws.db())?,
        };
        let zones = zones::shown(&grid, clocks);
        let starts = week_start(app)?;
        let today = app.clock().today(&grid);
        let date = input.date.unwrap_or(today);
        let range = Range::of(input.layout, date, starts);
        let without: HashSet<ProgrammeId> = input.without.unwrap_or_default().into_iter().collect();
        lay_out(app, input.layout, input.lanes.unwrap_or(lanes::USUAL).clamp(1, 8), date, today, range, &zones, &without)
    }
}

fn week_start(app: &App) -> Result<Weekday> {
    let starts = setting::text(app.ws.db(), "week_start", "monday")?;
    Ok(if starts == "sunday" { Weekday::Sun } else { Weekday::Mon })
}

/// Seconds from the first midnight to the last in UTC, with a day to spare on each side for zones.
fn seconds(range: Range) -> (i64, i64) {
    let at = |d: NaiveDate| d.and_time(NaiveTime::MIN).and_utc().timestamp();
    (at(range.first) - 86_400, at(range.last) + 2 * 86_400)
}

fn lay_out(
    app: &mut App,
    layout: Layout,
    lanes: u8,
    date: NaiveDate,
    today: NaiveDate,
    range: Range,
    zones: &[String],
    without: &HashSet<ProgrammeId>,
) -> Result<CalendarView> {
    let lines: HashMap<ProgrammeId, ProgrammeLine> = programme::lines(app, None)?.into_iter().map(|l| (l.id, l)).collect();
    let (from, to) = seconds(range);
    let all: Vec<Item> = app.ws.db().items_in(from, to)?;
    let here_items: HashSet<ProgrammeId> = all.iter().map(|i| i.programme).collect();
    let items: Vec<Item> = all.into_iter().filter(|i| !without.contains(&i.programme)).collect();
    let ids: HashSet<ItemId> = items.iter().map(|i| i.id).collect();
    let clashes = crate::clash::about(app, &ids)?;
    let now = app.clock().now().timestamp();
    let db = app.ws.db();
    let programmes: HashMap<ProgrammeId, Programme> = db.all::<Programme>()?.into_iter().map(|p| (p.id, p)).collect();
    let offices = Offices::read(db)?;
    let scene = Scene { db, layout, lanes, range, zones, programmes: &programmes, lines: &lines, levels: levels(&clashes), clashes: &clashes, offices };

    let holidays = holiday::shown(&holiday::countries(db)?, range.first, range.last)?;
    let mut columns: Vec<CalendarDay> = range.days().map(|d| days::head(&scene, d, date, today, &holidays)).collect();
    let mut hours = (8, 18);
    if matches!(layout, Layout::Week | Layout::Day) {
        let blocks = blocks(&scene, &items)?;
        hours = hours_shown(&blocks);
        for (day, blocks) in columns.iter_mut().zip(blocks) {
            day.blocks = blocks;
        }
    } else {
        entries::fill(&scene, &items, &mut columns)?;
    }
    days::mark(&scene, &items, &mut columns);
    let weeks = bars::weeks(&scene, &items, without, &mut columns)?;
    let here = here(&scene, &here_items);
    let local = meguri_model::zone::local_at(now, scene.zone());
    Ok(CalendarView {
        layout,
        title: range::title(layout, date, range),
        week: range::week_label(layout, range),
        date: date.to_string(),
        today: today.to_string(),
        before: range::step(layout, date, false).to_string(),
        after: range::step(layout, date, true).to_string(),
        now: NowLine {
            date: today.to_string(),
            minute: local.map_or(0, |t| i32::try_from(t.hour() * 60 + t.minute()).unwrap_or(0)),
        },
        zones: zones.iter().map(|z| zones::column(&scene.offices.hours(z), z, scene.zone(), range.first)).collect(),
        first_hour: hours.0,
        last_hour: hours.1,
        weekdays: range.days().take(7).map(|d| format::both(|l| format::weekday(l, d).to_owned())).collect(),
        days: columns,
        weeks,
        here,
    })
}

/// Worst open level of each item, notes left out.
fn levels(clashes: &[ClashView]) -> HashMap<ItemId, ClashLevel> {
    let mut out = HashMap::new();
    for c in clashes.iter().filter(|c| c.accepted.is_none() && c.level > ClashLevel::Note) {
        for item in &c.items {
            let worst = out.entry(*item).or_insert(c.level);
            *worst = (*worst).max(c.level);
        }
    }
    out
}

/// The blocks of each day, laid side by side over all programmes.
fn blocks(scene: &Scene<'_>, items: &[Item]) -> Result<Vec<Vec<CalendarBlock>>> {
    let mut by_programme = BTreeMap::<ProgrammeId, Vec<Item>>::new();
    for i in items {
        by_programme.entry(i.programme).or_default().push(i.clone());
    }
    let mut by_day = BTreeMap::<NaiveDate, Vec<Block>>::new();
    let mut home = HashMap::<ItemId, ProgrammeId>::new();
    let second = scene.zones.get(1).map(String::as_str);
    for (id, items) in by_programme {
        let Some(p) = scene.programmes.get(&id) else { continue };
        let facts = Facts::of_items(scene.db, p.clone(), items)?;
        for item in &facts.items {
            home.insert(item.id, id);
            for Drawn { date, mut block } in blocks_of(&facts, item, scene.zone(), second, &scene.levels, scene.clashes) {
                if !scene.range.contains(date) {
                    continue;
                }
                scene.hue(id).clone_into(&mut block.hue);
                if let Some(own) = entries::own_clock(item, scene.zone()) {
                    block.time = own;
                }
                by_day.entry(date).or_default().push(block);
            }
        }
    }
    Ok(scene
        .range
        .days()
        .map(|d| {
            let mut day = by_day.remove(&d).unwrap_or_default();
            day.sort_by_key(|a| (a.start, -a.end, a.item));
            lanes::place(&mut day, scene.lanes);
            day.into_iter()
                .filter_map(|block| {
                    let programme = *home.get(&block.item)?;
                    Some(CalendarBlock { block, programme, programme_title: scene.title(programme) })
                })
                .collect()
        })
        .collect())
}

/// Office hours, and what lies outside of them but no journey between zones.
fn hours_shown(days: &[Vec<CalendarBlock>]) -> (u8, u8) {
    let (mut from, mut to) = (8 * 60, 18 * 60);
    for b in days.iter().flatten().map(|b| &b.block).filter(|b| b.leg.as_ref().is_none_or(|l| !l.crosses_zones)) {
        from = from.min(b.start.clamp(0, 1440));
        to = to.max(b.end.clamp(0, 1440));
    }
    (u8::try_from(from / 60).unwrap_or(0), u8::try_from((to + 59) / 60).unwrap_or(24))
}

/// Programmes that have something in the days shown, the ones left out too: what there is to choose from.
fn here(scene: &Scene<'_>, with_items: &HashSet<ProgrammeId>) -> Vec<ProgrammeId> {
    let days = |p: &Programme| p.when.days().is_some_and(|(a, b)| a <= scene.range.last && b >= scene.range.first);
    let mut out: Vec<ProgrammeId> =
        scene.programmes.values().filter(|p| days(p) || with_items.contains(&p.id)).map(|p| p.id).collect();
    out.sort();
    out
}
