//! A file of calendars as values. Only its size can make it fail: what is bad inside is reported with its line and left out.

use std::collections::{HashMap, HashSet};

use crate::decode::{Limits, ReadError};
use crate::entry::Entry;
use crate::entry_read::entry;
use crate::flaw::{Flaw, FlawKind, Flaws};
use crate::kept::Kept;
use crate::tree::{Component, Problem, parse};
use crate::update::{Standing, Version, standing};
use crate::value::{self, Time};
use crate::zones::{Meaning, Zones, iana};

/// A calendar of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadCalendar {
    /// METHOD in capitals; empty without one.
    pub method: String,
    pub prodid: String,
    /// NAME, else X-WR-CALNAME.
    pub name: String,
    pub description: String,
    pub color: Option<String>,
    /// The IANA zone it was kept in (X-WR-TIMEZONE), where it says so.
    pub zone: Option<String>,
    /// Its events, in the file's order.
    pub entries: Vec<Entry>,
    /// All that is none of these: properties of others, tasks, journals, and the zones that those name.
    pub kept: Kept,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadFile {
    pub calendars: Vec<ReadCalendar>,
    /// Lines and components that were left out, in the order of lines.
    pub problems: Vec<Problem>,
    /// What is doubtful about the entries, in the order of lines.
    pub flaws: Vec<Flaw>,
    /// Problems and flaws beyond `Limits::problems` of each.
    pub more: usize,
}

/// Reads a file. `hints`: IANA zones to be tried first for zones that only the file defines (those of the workspace).
pub fn read(bytes: &[u8], limits: &Limits, hints: &[&str]) -> Result<ReadFile, ReadError> {
    let parsed = parse(bytes, limits)?;
    let mut flaws = Flaws { room: limits.problems, ..Flaws::default() };
    let (mut calendars, mut loose) = (Vec::new(), Component::default());
    for component in parsed.components {
        match component.name.as_str() {
            "VCALENDAR" => calendars.push(calendar(component, hints, &mut flaws)),
            // Fragments of calendars, as some servers give them out.
            "VEVENT" | "VTIMEZONE" => loose.components.push(component),
            _ => {}
        }
    }
    if !loose.components.is_empty() {
        calendars.push(calendar(loose, hints, &mut flaws));
    }
    flaws.list.sort_by_key(|f| f.line);
    Ok(ReadFile { calendars, problems: parsed.problems, more: parsed.more_problems + flaws.more, flaws: flaws.list })
}

fn calendar(component: Component, hints: &[&str], flaws: &mut Flaws) -> ReadCalendar {
    let zones = Zones::of(&component, hints);
    report_zones(&component, &zones, flaws);
    let mut out = ReadCalendar::default();
    let text = |p: &crate::tree::Property| value::readable(&p.text()).into_owned();
    for p in component.properties {
        match &*p.name {
            "VERSION" | "CALSCALE" | "REFRESH-INTERVAL" | "X-PUBLISHED-TTL" => {}
            "METHOD" => out.method = p.value.trim().to_ascii_uppercase(),
            "PRODID" => out.prodid = text(&p),
            "NAME" => out.name = text(&p),
            "X-WR-CALNAME" if out.name.is_empty() => out.name = text(&p),
            "DESCRIPTION" => out.description = text(&p),
            "X-WR-CALDESC" if out.description.is_empty() => out.description = text(&p),
            "X-WR-CALNAME" | "X-WR-CALDESC" => {}
            "COLOR" => out.color = Some(p.value.trim().to_owned()),
            _ => {
                if &*p.name == "X-WR-TIMEZONE" {
                    out.zone = iana(&p.text());
                }
                out.kept.properties.push(p);
            }
        }
    }
    let mut own_zones = Vec::new();
    for c in component.components {
        match c.name.as_str() {
            "VEVENT" => out.entries.extend(entry(c, &zones, flaws)),
            "VTIMEZONE" => own_zones.push(c),
            _ => out.kept.components.push(c),
        }
    }
    own_zones.retain(|z| z.property("TZID").is_some_and(|p| out.kept.components.iter().any(|c| names_zone(c, &p.text()))));
    own_zones.append(&mut out.kept.components);
    out.kept.components = own_zones;
    out.entries = newest(out.entries, flaws);
    let whole: HashSet<&str> = out.entries.iter().filter(|e| e.instead_of.is_none()).map(|e| e.uid.as_str()).collect();
    for e in out.entries.iter().filter(|e| e.and_later && !whole.contains(e.uid.as_str())) {
        flaws.add(e.line, FlawKind::Range);
    }
    out
}

/// Says once what was made of each TZID that is no IANA zone's.
fn report_zones(calendar: &Component, zones: &Zones, flaws: &mut Flaws) {
    let mut first_lines: HashMap<&str, u32> = HashMap::new();
    for p in calendar.children("VEVENT").flat_map(|e| &e.properties) {
        if let Some(tzid) = p.param("TZID") {
            first_lines.entry(tzid).or_insert(p.line);
        }
    }
    for (tzid, meaning) in zones.all() {
        let line = first_lines.get(tzid).copied().unwrap_or(calendar.line);
        let tzid = tzid.to_owned();
        match meaning {
            Meaning::Iana(_) => {}
            Meaning::Own(_, like) => flaws.add(line, FlawKind::OwnZone { tzid, zone: like.clone().unwrap_or_else(|| "UTC".to_owned()) }),
            Meaning::Unknown => flaws.add(line, FlawKind::UnknownZone(tzid)),
        }
    }
}

fn names_zone(component: &Component, tzid: &str) -> bool {
    component.properties.iter().any(|p| p.param("TZID") == Some(tzid)) || component.components.iter().any(|c| names_zone(c, tzid))
}

/// Of entries with one UID (and one time of its series) the newest, where the first stood.
fn newest(entries: Vec<Entry>, flaws: &mut Flaws) -> Vec<Entry> {
    let mut places: HashMap<(String, Option<Time>), usize> = HashMap::new();
    let mut out: Vec<Entry> = Vec::with_capacity(entries.len());
    for e in entries {
        if e.uid.is_empty() {
            out.push(e);
            continue;
        }
        match places.entry((e.uid.clone(), e.instead_of.clone())) {
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(out.len());
                out.push(e);
            }
            std::collections::hash_map::Entry::Occupied(at) => {
                let Some(held) = out.get_mut(*at.get()) else { continue };
                flaws.add(e.line, FlawKind::Twice(e.uid.clone()));
                if standing(Some(Version::of(held)), Version::of(&e)) != Standing::Older {
                    *held = e;
                }
            }
        }
    }
    out
}
