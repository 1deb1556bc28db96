//! One item as blocks of the grid: one in each day it touches.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use meguri_model::*;

use super::facts::Facts;
use crate::views::clash::{ClashLevel, ClashView};
use crate::views::itinerary::{Block, LegEnd, LegView};
use crate::{format, text};

/// A block and the day of its column.
#[derive(Clone)]
pub(crate) struct Drawn {
    pub date: NaiveDate,
    pub block: Block,
}

/// Minutes an item without an end is drawn long.
const OPEN_END: i32 = 60;

pub(crate) fn blocks_of(
    facts: &Facts,
    item: &Item,
    zone: &str,
    second: Option<&str>,
    levels: &HashMap<ItemId, ClashLevel>,
    clashes: &[ClashView],
) -> Vec<Drawn> {
    if item.kind == ItemKind::Lodging {
        return Vec::new();
    }
    let (start, end, part, open) = match &item.when {
        When::Exact { start, end } => {
            let Some(s) = format::in_zone(start, zone) else { return Vec::new() };
            let e = end.as_ref().and_then(|e| format::in_zone(e, zone));
            (s, e.unwrap_or_else(|| s + chrono::Duration::minutes(OPEN_END.into())), None, e.is_none())
        }
        When::PartOfDay { date, part, zone: own } => {
            // Its usual hours are those of its own place.
            let (s, e) = part.usual_hours();
            let here = |t: NaiveTime| format::in_zone(&Moment::new(date.and_time(t), own), zone).unwrap_or_else(|| date.and_time(t));
            let (hs, he) = (here(s), here(e));
            // The day is what is known, the hours are only the usual ones: they never move it to another day.
            let same_day = hs.date() == *date && he.date() == *date;
            let (from, to) = if same_day { (hs, he) } else { (date.and_time(s), date.and_time(e)) };
            (from, to, Some(*part), false)
        }
        _ => return Vec::new(),
    };
    let (letters, hue) = facts.letters(item);
    let open_clashes: Vec<&ClashView> =
        clashes.iter().filter(|c| c.accepted.is_none() && c.level > ClashLevel::Note && c.items.contains(&item.id)).collect();
    let mut out = Vec::new();
    let mut date = start.date();
    // A stay of weeks typed as one item still draws only what a grid can show.
    for _ in 0..62 {
        let minutes = |t: NaiveDateTime| i32::try_from((t - date.and_time(NaiveTime::MIN)).num_minutes()).unwrap_or(i32::MAX);
        let (from, to) = (minutes(start), minutes(end));
        if to <= 0 && date != start.date() {
            break;
        }
        out.push(Drawn {
            date,
            block: Block {
                item: item.id,
                kind: item.kind,
                state: item.state,
                title: item.title.clone(),
                start: from,
                // A moment still needs a line to stand on.
                end: to.max(from + 10),
                part_of_day: part.is_some(),
                open_end: open,
                lane: 0,
                lanes: 1,
                hidden: false,
                behind: None,
                more: 0,
                time: match part {
                    Some(p) => format::both(|l| format::part(l, p)),
                    None => format::both(|l| format::time(l, start)),
                },
                times: match part {
                    Some(p) => format::both(|l| format::part(l, p)),
                    None => format::both(|l| format::times(l, start, (!open).then_some(end))),
                },
                missing: facts.missing(item),
                people: facts.people_line(item),
                audience: item.audience,
                letters: letters.clone(),
                hue: hue.clone(),
                level: levels.get(&item.id).copied(),
                leg: leg(facts, item, zone, second, date),
                spoken: spoken(facts, item, second, &letters, &open_clashes),
            },
        });
        match date.succ_opt() {
            Some(next) => date = next,
            None => break,
        }
    }
    out
}

fn leg(facts: &Facts, item: &Item, zone: &str, second: Option<&str>, column: NaiveDate) -> Option<LegView> {
    if item.kind != ItemKind::Leg {
        return None;
    }
    let When::Exact { start, end } = &item.when else { return None };
    let end_of = |m: &Moment, place: Option<PlaceId>| {
        // Beside the local time the grid's, or where they are the same, the second zone's.
        let other_zone = if m.zone == zone { second } else { Some(zone) };
        let other = other_zone.and_then(|z| Some((format::in_zone(m, z)?, zone::offset_at(m.instant()?, z)?.1)));
        let plus = |t: NaiveDateTime| i8::try_from((t.date() - column).num_days()).unwrap_or(0);
        LegEnd {
            time: m.local.format("%H:%M").to_string(),
            plus: plus(m.local),
            place: facts.locality(place).unwrap_or_else(|| format::city(&m.zone)),
            other: other.as_ref().map_or_else(String::new, |(t, abbreviation)| format!("{abbreviation} {}", t.format("%H:%M"))),
            other_plus: other.map_or(0, |(t, _)| plus(t)),
        }
    };
    let minutes = item.when.minutes();
    Some(LegView {
        travel: item.travel.unwrap_or(TravelMode::Other),
        from: end_of(start, item.from_place),
        to: end.as_ref().map(|e| end_of(e, item.to_place)),
        duration: minutes.map(|m| format::both(|l| format::minutes(l, m))),
        crosses_zones: end.as_ref().is_some_and(|e| e.zone != start.zone),
    })
}

/// All that is drawn, as a sentence or two (DESIGN 11).
fn spoken(facts: &Facts, item: &Item, second: Option<&str>, letters: &[String], clashes: &[&ClashView]) -> Bi {
    format::both(|l| {
        let stop = match l {
            Lang::En => ". ",
            Lang::Ja => "。",
        };
        let mut parts = vec![item.title.get(l).to_owned(), text::term("item-kind", item.kind.as_str()).get(l).to_owned()];
        if !letters.is_empty() {
            let group = Message::new("group-name").with("letter", letters.join(", "));
            parts.push(text::say_in(l, &group));
        }
        for line in when_lines(item, second) {
            parts.push(format!("{} {}", line.0.get(l), line.1.get(l)).trim().to_owned());
        }
        if let Some(place) = facts.place_name(item.place) {
            parts.push(place.get(l).to_owned());
        }
        parts.push(text::term("item-state", item.state.as_str()).get(l).to_owned());
        parts.extend(clashes.iter().map(|c| c.headline.get(l).to_owned()));
        parts.join(stop)
    })
}

/// The time in the item's own zone and in the other one, each with its city; a flight names both cities itself.
pub(super) fn when_lines(item: &Item, second: Option<&str>) -> Vec<(Bi, Bi)> {
    let When::Exact { start, end } = &item.when else {
        return vec![(format::both(|l| format::when(l, &item.when)), Bi::default())];
    };
    if let Some(end) = end.as_ref().filter(|e| e.zone != start.zone) {
        let line = |m: &Moment| {
            (format::both(|l| format!("{} {}", format::date_short(l, m.local.date()), format::time(l, m.local))), format::city(&m.zone))
        };
        return vec![line(start), line(end)];
    }
    let mut out = vec![(format::both(|l| format::when(l, &item.when)), format::city(&start.zone))];
    if let Some(z) = second.filter(|z| *z != start.zone)
        && let Some(s) = format::in_zone(start, z)
    {
        let e = end.as_ref().and_then(|e| format::in_zone(e, z));
        let text = format::both(|l| {
            let day = if s.date() == start.local.date() { String::new() } else { format!("{} ", format::date_short(l, s.date())) };
            format!("{day}{}", format::times(l, s, e))
        });
        out.push((text, format::city(z)));
    }
    out
}
