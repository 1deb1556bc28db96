//! The line that adds an item: what it is taken for, with places, host and groups found among those that are known.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate, NaiveTime};
use meguri_model::date_text::Near;
use meguri_model::item_text::{self, ItemText};
use meguri_model::*;
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::block::when_lines;
use super::edit::{AddItem, imagined};
use super::facts::Facts;
use super::known::{host_called, place_called};
use crate::clash::trial::{Imagined, clashes_if};
use crate::door::command;
use crate::place::{known_zone, zone_of};
use crate::views::item::WhenLine;
use crate::views::item_text::{ItemReading, LineSegment};
use crate::{format, read_time, text};

/// A line, and where in the itinerary it is typed: what the line leaves out is taken from there.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadItem {
    pub programme: ProgrammeId,
    pub text: String,
    /// The day that is looked at.
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    /// Minutes of that day in `zone`, where a time was pointed at.
    #[serde(default)]
    #[ts(optional)]
    pub minute: Option<i32>,
    #[serde(default)]
    #[ts(optional)]
    pub end_minute: Option<i32>,
    /// The grid's zone; left out: the programme's.
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
}

command! {
    /// Reads a line like "14:00 NSK visit 2h" or 午後2時 日本精工 訪問 2時間: what will be made, and the input of `add_item` that makes it.
    Query read_item(app, input: ReadItem) -> ItemReading {
        let today = app.today()?;
        let db = app.ws.db();
        let facts = Facts::read(db, input.programme)?;
        let grid_zone = input.zone.clone().unwrap_or_else(|| facts.programme.zone.clone());
        known_zone(&grid_zone, "zone")?;
        let line = item_text::read(&input.text);
        let places: Vec<Place> = db.all()?;
        let by_id: HashMap<PlaceId, &Place> = places.iter().map(|p| (p.id, p)).collect();
        let mut doubts = Vec::new();
        let kind = line.kind.map_or(if facts.programme.kind == ProgrammeKind::Seminar { ItemKind::Session } else { ItemKind::Visit }, |k| k.kind);

        let mut find = |said: &Option<String>| {
            let said = said.as_ref()?;
            let found = place_called(places.iter().filter(|p| zone_of(p, &by_id) == Some(&grid_zone)), said, true).or_else(|| place_called(&places, said, true));
            if found.is_none() {
                doubts.push(text::say(&Message::new("line-unknown-place").with("place", said.clone())));
            }
            found
        };
        let (from, to, at) = (find(&line.from), find(&line.to), find(&line.place));
        // A guess never moves the typed time to another clock: only a place that is named may lie in another zone.
        let near_by = |p: &&Place| zone_of(p, &by_id).is_none_or(|z| z == grid_zone);
        let guess = if kind == ItemKind::Leg || line.place.is_some() { None } else { place_called(places.iter().filter(near_by), &line.subject, false) };
        let place = at.or(guess);
        let organisations: Vec<Organisation> = db.all()?;
        let host = match (kind, place) {
            (ItemKind::Visit | ItemKind::Ceremony, Some(p)) => p.organisation.or_else(|| host_called(&organisations, &line.subject)),
            (ItemKind::Visit | ItemKind::Ceremony, None) => host_called(&organisations, &line.subject),
            _ => None,
        };
        let zone = |p: Option<&Place>| p.and_then(|p| zone_of(p, &by_id)).unwrap_or(&grid_zone).to_owned();
        let start_zone = zone(from.or(place));
        let end_zone = if kind == ItemKind::Leg { to.map_or_else(|| start_zone.clone(), |p| zone(Some(p))) } else { start_zone.clone() };
        let near = Near { today, focus: input.date, range: facts.programme.when.days() };
        let when = when(&line, kind, &input, &near, [&grid_zone, &start_zone, &end_zone]);
        if line.day.is_some() && when.days().is_none() {
            doubts.push(text::word("line-unknown-day"));
        }
        if let When::Exact { start, .. } = &when {
            doubts.extend(read_time::clock_warning(start.local, &start.zone));
        }
        let groups: Vec<&Subgroup> = facts.subgroups.iter().filter(|g| line.group.as_deref() == Some(g.letter.to_uppercase().as_str())).collect();
        if let (Some(letter), []) = (&line.group, groups.as_slice()) {
            doubts.push(text::say(&Message::new("line-unknown-group").with("letter", letter.clone())));
        }
        let title = title(&line, kind, to, from.is_none(), at.is_none());
        let state = if line.tbc { ItemState::Tbc } else { ItemState::Provisional };
        let made = json!({
            "programme": input.programme, "kind": kind, "title": title, "when": when, "state": state,
            "place": place.map(|p| p.id), "host": host.map(|o| o.0), "from_place": from.map(|p| p.id), "to_place": to.map(|p| p.id),
            "travel": (kind == ItemKind::Leg).then_some(line.travel.unwrap_or(TravelMode::Other)),
            "number": line.number.clone().unwrap_or_default(), "subgroups": groups.iter().map(|g| g.id).collect::<Vec<_>>(),
        });
        let add: AddItem = serde_json::from_value(made.clone()).map_err(|e| crate::door::bad_input("read_item", &e))?;
        let (item, new_groups) = imagined(add, ItemId(uuid::Uuid::nil()));
        let second = facts.second_zone(db, None, &item_zone(&item, &grid_zone))?;
        let reading = ItemReading {
            segments: line.segments.iter().map(|(t, w)| LineSegment { text: t.clone(), what: w.map(|w| w.as_str().to_owned()) }).collect(),
            kind,
            title: item.title.clone(),
            state,
            when: when_lines(&item, second.as_deref()).into_iter().map(|(text, city)| WhenLine { text, city }).collect(),
            duration: item.when.minutes().map(|m| format::both(|l| format::minutes(l, m))),
            place: place.map(|p| p.name.clone()),
            host: host.and_then(|h| organisations.iter().find(|o| o.id == h)).map(|o| o.name.clone()),
            from: from.map(|p| p.name.clone()),
            to: to.map(|p| p.name.clone()),
            letters: groups.iter().map(|g| g.letter.clone()).collect(),
            doubts,
            clashes: Vec::new(),
            input: made,
        };
        let clashes = if item.when.check().is_ok() { clashes_if(app, vec![Imagined { item, new_groups }])? } else { Vec::new() };
        Ok(ItemReading { clashes, ..reading })
    }
}

fn item_zone(item: &Item, grid: &str) -> String {
    match &item.when {
        When::Exact { start, .. } => start.zone.clone(),
        _ => grid.to_owned(),
    }
}

/// What the line says of the time, the rest from where it is typed. A day without a time is a whole day; nothing at
/// all is "not known".
fn when(line: &ItemText, kind: ItemKind, input: &ReadItem, near: &Near, [grid, zone, end_zone]: [&str; 3]) -> When {
    let said_day = line.day.and_then(|d| d.resolve(near));
    if line.day.is_some() && said_day.is_none() {
        return When::Unknown;
    }
    let Some(date) = said_day.or(input.date) else { return When::Unknown };
    if let (ItemKind::Lodging, None, None) = (kind, line.times, line.part) {
        let nights = i64::from(line.nights.unwrap_or(1));
        return When::Days { from: date, to: date + Duration::days(nights) };
    }
    let pointed = input.minute.filter(|_| line.part.is_none() && line.times.is_none() && said_day.is_none_or(|d| Some(d) == input.date));
    let (start, end) = match (line.times, pointed) {
        (Some(t), _) => (t.start, t.end),
        (None, Some(m)) => (m, line.length.map(|l| m + l).or(input.end_minute)),
        (None, None) => match line.part {
            Some(part) => return When::PartOfDay { date, part, zone: zone.to_owned() },
            None => return When::Days { from: date, to: date },
        },
    };
    let at = |minutes: i32| date.and_time(NaiveTime::MIN) + Duration::minutes(minutes.into());
    if line.times.is_none() && grid != zone {
        // What was pointed at is on the grid's clock, not yet on that of the place.
        let there = |minutes: i32, zone: &str| {
            let local = zone::resolve(at(minutes), grid).and_then(|r| zone::local_at(r.utc, zone)).unwrap_or_else(|| at(minutes));
            Moment::new(local, zone)
        };
        return When::Exact { start: there(start, zone), end: end.map(|e| there(e, end_zone)) };
    }
    let start = Moment::new(at(start), zone);
    let end = end.map(|e| {
        // A length is real time; a typed arrival is the clock there.
        let by_length = line.length.filter(|_| zone != end_zone).and_then(|l| zone::local_at(start.instant()? + i64::from(l) * 60, end_zone));
        Moment::new(by_length.unwrap_or_else(|| at(e)), end_zone)
    });
    When::Exact { start, end }
}

/// The title as typed, in the language it is typed in; where only the kind is said, the kind's in both.
fn title(line: &ItemText, kind: ItemKind, to: Option<&Place>, keep_from: bool, keep_place: bool) -> Bi {
    let japanese = |t: &str| t.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'));
    let word = line.kind.map_or_else(|| text::term("item-kind", kind.as_str()), |k| Bi::new(k.title.0, k.title.1));
    let place = line.place.as_ref().filter(|_| keep_place);
    if line.title.is_empty() {
        if kind == ItemKind::Leg {
            let to = to.map(|p| p.name.clone()).or_else(|| line.to.clone().map(Bi::same));
            let from = line.from.clone().filter(|_| keep_from).map(Bi::same);
            return match (to, from) {
                (Some(to), _) => text::say(&Message::new("title-leg-to").with("what", word).with("to", to)),
                (None, Some(from)) => text::say(&Message::new("title-leg-from").with("what", word).with("from", from)),
                (None, None) => word,
            };
        }
        return match place {
            Some(p) => text::say(&Message::new("title-at").with("what", word).with("place", p.clone())),
            None if line.kind.is_some() => word,
            None => Bi::default(),
        };
    }
    let mut title = line.title.clone();
    if let Some(p) = place {
        title = if japanese(&title) { format!("{title}、{p}") } else { format!("{title}, {p}") };
    }
    if japanese(&title) {
        return Bi::new("", title);
    }
    let mut chars = title.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    Bi::new(first + chars.as_str(), "")
}
