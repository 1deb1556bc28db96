//! Making a clash: its key, the hash of its facts, names and times for its sentence.

use chrono::NaiveDateTime;
use serde_json::json;
use uuid::Uuid;

use super::facts::{Plan, Planned, Shared};
use super::{Clash, Fix, Level};
use crate::time::local_text;
use crate::*;

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine and in every version.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// A clash under construction.
pub(crate) struct Report {
    clash: Clash,
    facts: Vec<String>,
}

impl Report {
    /// `about`: the ids that make it the same clash next time.
    pub fn new(rule: &'static str, level: Level, programme: ProgrammeId, about: &[Uuid]) -> Report {
        let mut key = format!("{rule}:{}", programme.0.simple());
        for id in about {
            key.push_str(&format!(":{}", id.simple()));
        }
        let id = |part: &str| Message::new(format!("clash-{}-{part}", rule.replace('_', "-")));
        Report {
            clash: Clash {
                key,
                facts: String::new(),
                rule,
                level,
                programme,
                items: Vec::new(),
                people: Vec::new(),
                headline: id("head"),
                detail: id("detail"),
                fixes: Vec::new(),
                gap_minutes: None,
            },
            facts: Vec::new(),
        }
    }

    /// An item concerned: its time, place and state are facts.
    pub fn item(mut self, p: &Planned) -> Report {
        self.clash.items.push(p.item.id);
        self.facts.push(format!("{:?}|{:?}|{:?}|{:?}|{}", p.item.when, p.item.place, p.item.from_place, p.item.to_place, p.item.state));
        self
    }

    pub fn people(mut self, people: impl IntoIterator<Item = PersonId>) -> Report {
        self.clash.people.extend(people);
        self.clash.people.sort();
        self.clash.people.dedup();
        self
    }

    /// Another fact that makes it a different clash when it changes.
    pub fn fact(mut self, fact: impl std::fmt::Debug) -> Report {
        self.facts.push(format!("{fact:?}"));
        self
    }

    /// A parameter of headline and detail.
    pub fn with(mut self, name: &str, value: impl Into<Param> + Clone) -> Report {
        self.clash.headline = self.clash.headline.with(name, value.clone());
        self.clash.detail = self.clash.detail.with(name, value);
        self
    }

    pub fn fix(mut self, fix: Option<Fix>) -> Report {
        self.clash.fixes.extend(fix);
        self
    }

    pub fn gap(mut self, minutes: i64) -> Report {
        self.clash.gap_minutes = Some(minutes);
        self
    }

    pub fn done(mut self) -> Clash {
        self.clash.facts = format!("{:016x}", fnv(self.facts.join("\n").as_bytes()));
        self.clash
    }
}

/// The item's title as a parameter, cut to a line.
pub(crate) fn title(p: &Planned) -> Param {
    let cut = |s: &str| match s.char_indices().nth(48) {
        Some((at, _)) => format!("{}…", &s[..at]),
        None => s.to_owned(),
    };
    Param::Bi(Bi { en: cut(p.item.title.get(Lang::En)), ja: cut(p.item.title.get(Lang::Ja)) })
}

/// The item's start on its own wall clock.
pub(crate) fn start(p: &Planned) -> Option<NaiveDateTime> {
    match &p.item.when {
        When::Exact { start, .. } => Some(start.local),
        When::PartOfDay { date, part, .. } => Some(date.and_time(part.usual_hours().0)),
        When::Days { from, .. } => Some(from.and_time(chrono::NaiveTime::MIN)),
        _ => None,
    }
}

/// The item's end on its own wall clock; its start where the end is open.
pub(crate) fn end(p: &Planned) -> Option<NaiveDateTime> {
    match &p.item.when {
        When::Exact { end: Some(e), .. } => Some(e.local),
        _ => start(p),
    }
}

/// "Move … to 14:30", where everyone in the item is free then; `after` is the earliest start (seconds UTC).
pub(crate) fn move_fix(plan: &Plan, p: &Planned, after: i64) -> Option<Fix> {
    let (s, e) = p.clock?;
    // Plans are made in quarters of an hour.
    let begin = (after + 899).div_euclid(900) * 900;
    let length = e - s;
    let When::Exact { start, .. } = &p.item.when else { return None };
    let local = zone::local_at(begin, &start.zone)?;
    // A fix that moves to another day is none.
    if local.date() != start.local.date() || local == start.local {
        return None;
    }
    let free = plan.items.values().filter(|o| o.item.id != p.item.id && o.live && occupies(o)).all(|o| {
        o.clock.is_none_or(|(os, oe)| oe <= begin || os >= begin + length) || !share(&o.who, &p.who)
    });
    if !free {
        return None;
    }
    Some(Fix {
        label: Message::new("fix-move").with("what", title(p)).with("time", local),
        why: Some(Message::new("fix-move-why")),
        command: "move_item",
        input: json!({ "item": p.item.id, "start": local_text::format(local) }),
    })
}

/// Kinds that keep people busy: free time, reserves and held time do not, nor does a night.
pub(crate) fn occupies(p: &Planned) -> bool {
    !matches!(p.item.kind, ItemKind::Free | ItemKind::Hold | ItemKind::Buffer | ItemKind::Lodging)
}

/// Where people are after an item, and where they must be before it.
pub(crate) fn out_of(p: &Planned) -> Option<PlaceId> {
    if p.item.kind == ItemKind::Leg { p.item.to_place } else { p.item.place }
}
pub(crate) fn into(p: &Planned) -> Option<PlaceId> {
    if p.item.kind == ItemKind::Leg { p.item.from_place } else { p.item.place }
}

/// Start and end with an open end as a minute: whoever must begin there is not elsewhere.
pub(crate) fn held(p: &Planned) -> Option<(i64, i64)> {
    p.clock.map(|(s, e)| (s, e.max(s + 60)))
}

/// Whether two sorted lists have something in common.
pub(crate) fn share(a: &[u32], b: &[u32]) -> bool {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
        }
    }
    false
}

/// What two sorted lists have in common.
pub(crate) fn common(a: &[u32], b: &[u32]) -> Vec<u32> {
    a.iter().copied().filter(|x| b.binary_search(x).is_ok()).collect()
}

/// Names of seats as a list, at most four, then how many more.
pub(crate) fn seat_names(shared: &Shared, plan: &Plan, seats: &[u32]) -> Param {
    let mut names: Vec<Param> = seats.iter().take(4).map(|s| Param::Bi(shared.seat_name(plan.seat(*s)))).collect();
    if seats.len() > 4 {
        names.push(Param::Text(format!("+{}", seats.len() - 4)));
    }
    Param::List(names)
}

pub(crate) fn people_of(plan: &Plan, seats: &[u32]) -> Vec<PersonId> {
    seats.iter().filter_map(|s| plan.seat(*s).person).collect()
}
