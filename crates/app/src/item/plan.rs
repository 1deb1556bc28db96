//! The itinerary of a programme, laid out day by day for the grid.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::block::{Drawn, blocks_of};
use super::facts::Facts;
use super::lanes;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::place::known_zone;
use crate::views::clash::{ClashLevel, ClashView};
use crate::views::itinerary::*;
use crate::{format, text};

/// The grid's zone is the programme's unless told; the second zone as set or the first clock that differs.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskItinerary {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub second_zone: Option<String>,
}

/// Days shown at most; what lies farther out is listed beside the grid.
const MOST_DAYS: i64 = 62;

command! {
    /// The itinerary of a programme as the grid draws it.
    Query itinerary(app, input: AskItinerary) -> ItineraryView {
        let clashes = crate::clash::known(app, input.programme)?;
        let db = app.ws.db();
        let facts = Facts::read(db, input.programme)?;
        let zone = input.zone.unwrap_or_else(|| facts.programme.zone.clone());
        known_zone(&zone, "zone")?;
        if let Some(z) = &input.second_zone {
            known_zone(z, "second_zone")?;
        }
        let second = facts.second_zone(db, input.second_zone, &zone)?;
        let today = app.today()?;
        lay_out(db, &facts, &zone, second.as_deref(), today, clashes)
    }
}

fn lay_out(
    db: meguri_store::Db<'_>,
    facts: &Facts,
    zone: &str,
    second: Option<&str>,
    today: NaiveDate,
    clashes: Option<Vec<ClashView>>,
) -> Result<ItineraryView> {
    let checked = clashes.is_some();
    let clashes = clashes.unwrap_or_default();
    let levels = levels(&clashes);
    let mut drawn: Vec<Drawn> = Vec::new();
    for item in &facts.items {
        drawn.extend(blocks_of(facts, item, zone, second, &levels, &clashes));
    }
    let days = days(facts, &drawn);
    let index = |d: NaiveDate| days.first().map(|f| i32::try_from((d - *f).num_days()).unwrap_or(-1));
    let within = |i: i32| i >= 0 && usize::try_from(i).is_ok_and(|i| i < days.len());

    let (mut nights, mut all_day, mut undated) = (Vec::new(), Vec::new(), Vec::new());
    for item in &facts.items {
        let whole = matches!(item.when, When::Days { .. });
        if item.kind == ItemKind::Lodging && item.when.days().is_some() {
            if let (Some((from, to)), Some(first)) = (item.when.days(), item.when.days().and_then(|d| index(d.0))) {
                let count = u32::try_from((to - from).num_days()).unwrap_or(0).max(1);
                nights.push(Night { item: item.id, first, nights: count, label: night_label(facts, item, count), state: item.state });
            }
            continue;
        }
        let span = item.when.days().and_then(|(a, b)| Some((index(a)?, index(b)?)));
        let loose = |first, last| LooseItem {
            item: item.id,
            kind: item.kind,
            state: item.state,
            title: item.title.clone(),
            when: format::both(|l| format::when(l, &item.when)),
            first,
            last,
            level: levels.get(&item.id).copied(),
        };
        match span {
            Some((a, b)) if whole && (within(a) || within(b)) => all_day.push(loose(Some(a), Some(b))),
            Some((a, b)) if !whole && (within(a) || within(b)) => {}
            _ => undated.push(loose(None, None)),
        }
    }

    let (first_hour, last_hour) = hours_shown(&drawn);
    let mut columns = Vec::new();
    for (i, date) in days.iter().enumerate() {
        let here: Vec<Drawn> = drawn.iter().filter(|d| d.date == *date).cloned().collect();
        columns.push(column(facts, zone, *date, i, &days, here, &clashes));
    }
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        let holidays = crate::holiday::shown(&crate::holiday::countries(db)?, *first, *last)?;
        for day in &mut columns {
            day.holidays = holidays.iter().filter(|h| h.date == day.date).cloned().collect();
        }
    }
    let head_at = days.first().copied().unwrap_or(today);
    Ok(ItineraryView {
        programme: facts.programme.id,
        zone: zone_head(zone, head_at),
        second: second.map(|z| zone_head(z, head_at)),
        first_hour,
        last_hour,
        hours: gutter(zone, second, head_at),
        groups: groups(db, facts)?,
        days: columns,
        nights,
        all_day,
        undated,
        counts: count(&clashes),
        clashes,
        checked,
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

fn count(clashes: &[ClashView]) -> ClashCounts {
    let mut out = ClashCounts::default();
    for c in clashes {
        match (c.accepted.is_some(), c.level) {
            (true, _) => out.accepted += 1,
            (_, ClashLevel::Block) => out.block += 1,
            (_, ClashLevel::Warn) => out.warn += 1,
            (_, ClashLevel::Note) => out.note += 1,
        }
    }
    out
}

/// The programme's days and those of its items near them.
fn days(facts: &Facts, drawn: &[Drawn]) -> Vec<NaiveDate> {
    let own = facts.programme.when.days();
    let items = facts.items.iter().filter(|i| i.state != ItemState::Cancelled).filter_map(|i| i.when.days());
    let mut all: Vec<(NaiveDate, NaiveDate)> = items.chain(drawn.iter().map(|d| (d.date, d.date))).collect();
    all.sort();
    let Some((mut from, mut to)) = own.or_else(|| all.first().copied()) else { return Vec::new() };
    for (a, b) in all {
        if (from - a).num_days() <= 31 && (b - to).num_days() <= 31 {
            from = from.min(a);
            to = to.max(b);
        }
    }
    let n = ((to - from).num_days() + 1).clamp(1, MOST_DAYS);
    (0..n).filter_map(|i| from.checked_add_days(Days::new(i.unsigned_abs()))).collect()
}

/// First and last whole hour shown unfolded: first start to last end, at least ten hours. Flights may run into the fold.
fn hours_shown(drawn: &[Drawn]) -> (u8, u8) {
    // A half day of the other end of the journey may fall into this end's night.
    let far = |b: &Block| b.part_of_day && (b.start < 6 * 60 || b.end > 22 * 60);
    let plain = drawn.iter().filter(|d| !far(&d.block) && d.block.leg.as_ref().is_none_or(|l| !l.crosses_zones));
    let (mut from, mut to) = (24 * 60, 0);
    for d in plain {
        from = from.min(d.block.start.clamp(0, 24 * 60));
        to = to.max(d.block.end.clamp(0, 24 * 60));
    }
    if from >= to {
        return (8, 18);
    }
    let (mut first, mut last) = (from / 60, (to + 59) / 60);
    while last - first < 10 {
        if first > 8 || last >= 24 { first -= 1 } else { last += 1 }
    }
    (u8::try_from(first).unwrap_or(0), u8::try_from(last).unwrap_or(24))
}

fn column(
    facts: &Facts,
    zone: &str,
    date: NaiveDate,
    index: usize,
    days: &[NaiveDate],
    mut drawn: Vec<Drawn>,
    clashes: &[ClashView],
) -> DayColumn {
    drawn.sort_by(|a, b| (a.block.start, &a.block.letters, -a.block.end, a.block.item).cmp(&(b.block.start, &b.block.letters, -b.block.end, b.block.item)));
    let mut blocks: Vec<Block> = drawn.into_iter().map(|d| d.block).collect();
    lanes::place(&mut blocks, lanes::USUAL);
    let split = blocks.iter().any(|b| b.lanes > 1 && b.audience == Audience::Subgroups);
    let month_changes = index > 0 && days[index - 1].month() != date.month();
    let number = i64::try_from(index).unwrap_or(0) + 1;
    DayColumn {
        date: date.to_string(),
        label: format::both(|l| format::day_head(l, date)),
        month: if month_changes { format::both(|l| format::month_short(l, date)) } else { Bi::default() },
        number: text::say(&Message::new("day-number").with("n", Param::Number(number))),
        route: day_route(facts, &blocks),
        weekend: matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
        split,
        holidays: Vec::new(),
        clock_change: clock_change(zone, date),
        gaps: gaps(&blocks, clashes),
        blocks,
    }
}

/// "15 min short" between the items of a gap clash.
fn gaps(blocks: &[Block], clashes: &[ClashView]) -> Vec<GapStrip> {
    let mut out = Vec::new();
    for c in clashes.iter().filter(|c| c.accepted.is_none()) {
        let (Some(short), [before, after, ..]) = (c.gap_minutes, c.items.as_slice()) else { continue };
        let find = |id: &ItemId| blocks.iter().find(|b| b.item == *id && !b.hidden);
        if let (Some(a), Some(b)) = (find(before), find(after)) {
            let label = text::say(&Message::new("gap-short").with("length", Param::Minutes(short)));
            out.push(GapStrip { item: b.item, at: a.end, lane: b.lane, lanes: b.lanes, label });
        }
    }
    out
}

/// Localities of a day in order; a journey between zones as "Tokyo to London".
fn day_route(facts: &Facts, blocks: &[Block]) -> Bi {
    let item = |id: ItemId| facts.items.iter().find(|i| i.id == id);
    for b in blocks.iter().filter(|b| b.leg.as_ref().is_some_and(|l| l.crosses_zones)) {
        let Some(i) = item(b.item) else { continue };
        if let (Some(from), Some(to)) = (facts.locality(i.from_place), facts.locality(i.to_place)) {
            return text::say(&Message::new("route-from-to").with("from", from).with("to", to));
        }
    }
    let mut names: Vec<Bi> = Vec::new();
    for b in blocks {
        let Some(i) = item(b.item).filter(|i| i.state != ItemState::Cancelled) else { continue };
        let place = if i.kind == ItemKind::Leg { i.to_place } else { i.place };
        if let Some(name) = facts.locality(place)
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    let join = |l: Lang, sep: &str| names.iter().map(|n| n.get(l)).collect::<Vec<_>>().join(sep);
    Bi::new(join(Lang::En, ", "), join(Lang::Ja, "、"))
}

/// Said on a day on which the clocks change.
pub(crate) fn clock_change(zone: &str, date: NaiveDate) -> Option<Bi> {
    let at = |d: NaiveDate| zone::resolve(d.and_time(NaiveTime::MIN), zone).map(|r| r.utc);
    let change = zone::transitions(zone, at(date)?, at(date.succ_opt()?)?).into_iter().next()?;
    if change.after == change.before {
        return None;
    }
    let old = NaiveDateTime::new(date, NaiveTime::MIN) + chrono::Duration::seconds(change.at + i64::from(change.before) - date.and_time(NaiveTime::MIN).and_utc().timestamp());
    let new = old + chrono::Duration::seconds(i64::from(change.after - change.before));
    let id = if change.after > change.before { "clocks-forward" } else { "clocks-back" };
    Some(text::say(&Message::new(id).with("from", old).with("to", new)))
}

fn night_label(facts: &Facts, item: &Item, nights: u32) -> Bi {
    let place = facts.locality(item.place).unwrap_or_else(|| match item.state {
        ItemState::Tbc => text::word("missing-hotel"),
        _ => item.title.clone(),
    });
    if nights == 1 {
        return place;
    }
    text::say(&Message::new("nights").with("place", place).with("n", Param::Number(nights.into())))
}

fn zone_head(zone: &str, day: NaiveDate) -> ZoneHead {
    let noon = day.and_hms_opt(12, 0, 0).and_then(|t| zone::resolve(t, zone)).map_or(0, |r| r.utc);
    let abbreviation = zone::offset_at(noon, zone).map_or_else(String::new, |o| o.1);
    ZoneHead { zone: zone.to_owned(), city: format::city(zone), abbreviation }
}

fn gutter(zone: &str, second: Option<&str>, day: NaiveDate) -> Vec<GutterHour> {
    (0..24u8)
        .map(|hour| {
            let local = day.and_hms_opt(hour.into(), 0, 0);
            let other = second.and_then(|z| format::in_zone(&Moment::new(local?, zone), z));
            GutterHour {
                hour,
                label: format!("{hour:02}:00"),
                second: other.map(|t| t.format("%H:%M").to_string()),
                second_plus: other.map_or(0, |t| i8::try_from((t.date() - day).num_days()).unwrap_or(0)),
            }
        })
        .collect()
}

/// The chips of a programme's groups.
pub(crate) fn group_chips(db: meguri_store::Db<'_>, programme: ProgrammeId) -> Result<Vec<GroupChip>> {
    groups(db, &Facts::read(db, programme)?)
}

fn groups(db: meguri_store::Db<'_>, facts: &Facts) -> Result<Vec<GroupChip>> {
    let coming = |id: &ParticipationId| facts.seats.get(id).filter(|s| s.status.is_coming()).map_or(0, |s| s.headcount);
    let everyone = facts.seats.values().filter(|s| s.status.is_coming() && s.role.in_party()).map(|s| s.headcount).sum();
    let mut out = vec![GroupChip {
        subgroup: None,
        letter: text::word("group-all"),
        name: text::word("group-everyone"),
        about: Bi::default(),
        people: everyone,
        hue: "slate".to_owned(),
    }];
    for g in &facts.subgroups {
        let members: std::collections::BTreeSet<ParticipationId> =
            db.by::<Membership>("subgroup", g.id).map_err(UiError::from)?.into_iter().map(|m| m.participation).collect();
        out.push(GroupChip {
            subgroup: Some(g.id),
            letter: Bi::same(g.letter.clone()),
            name: text::say(&Message::new("group-name").with("letter", g.letter.clone())),
            about: g.name.clone(),
            people: members.iter().map(coming).sum(),
            hue: facts.hue(&g.letter).to_owned(),
        });
    }
    Ok(out)
}
