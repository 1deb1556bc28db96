//! Making a clash: its key, the hash of its facts, names and times for its sentence.
//!
//! Finding and wording are one code in two runs. Most of what is found is counted and marked and never read, so the
//! first run leaves out facts and whatever `Report::say` would do; the second, for what is read, does them.

use std::fmt::Write;

use chrono::NaiveDateTime;
use serde_json::json;
use uuid::Uuid;

use super::facts::{Plan, Planned};
use super::shared::Shared;
use super::{Clash, Fix, Level};
use crate::time::local_text;
use crate::*;

/// Whether the sentences are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Run {
    Find,
    Word,
}

/// A clash as it was found, not worded yet.
#[derive(Debug)]
pub struct Found {
    /// The rule's name.
    pub rule: &'static str,
    pub level: Level,
    pub programme: ProgrammeId,
    /// Concerned items; for a gap the one before and the one after.
    pub items: Vec<ItemId>,
    pub(crate) about: About,
    words: Option<Box<Words>>,
}

/// The ids that make it the same clash next time, at most three; a list would cost as much as finding it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct About([Option<Uuid>; 3]);

impl About {
    fn of(ids: &[Uuid]) -> About {
        debug_assert!(ids.len() <= 3);
        About(std::array::from_fn(|i| ids.get(i).copied()))
    }
}

impl Found {
    /// As `Clash::key`.
    pub fn key(&self) -> String {
        let mut key = String::with_capacity(self.rule.len() + 33 * 4);
        key.push_str(self.rule);
        for id in std::iter::once(&self.programme.0).chain(self.about.0.iter().flatten()) {
            key.push(':');
            key.push_str(id.simple().encode_lower(&mut Uuid::encode_buffer()));
        }
        key
    }

    /// Whether this is its key.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        // Most differ in the rule.
        key.strip_prefix(self.rule).is_some_and(|rest| rest.starts_with(':')) && self.key() == key
    }

    /// The clash; without facts and sentences where it was only looked for.
    pub(crate) fn clash(self) -> Clash {
        let key = self.key();
        let words = self.words.map(|w| *w).unwrap_or_else(|| Words::of(self.rule));
        Clash {
            key,
            facts: format!("{:016x}", words.facts.hash),
            rule: self.rule,
            level: self.level,
            programme: self.programme,
            items: self.items,
            people: words.people,
            headline: words.headline,
            detail: words.detail,
            fixes: words.fixes,
            gap_minutes: words.gap,
        }
    }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo), over lines: the same on every machine and in every version.
#[derive(Debug)]
struct Facts {
    hash: u64,
    lines: usize,
}

impl Facts {
    fn line(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a hash can't fail.
        let _ = if self.lines > 0 { self.write_char('\n') } else { Ok(()) };
        self.lines += 1;
        let _ = self.write_fmt(text);
    }
}

impl Write for Facts {
    fn write_str(&mut self, s: &str) -> std::fmt::Result {
        self.hash = s.bytes().fold(self.hash, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
        Ok(())
    }
}

/// What is said of a clash.
#[derive(Debug)]
pub(crate) struct Words {
    facts: Facts,
    headline: Message,
    detail: Message,
    people: Vec<PersonId>,
    fixes: Vec<Fix>,
    gap: Option<i64>,
}

impl Words {
    fn of(rule: &str) -> Words {
        let id = |part: &str| Message::new(format!("clash-{}-{part}", rule.replace('_', "-")));
        let facts = Facts { hash: 0xcbf2_9ce4_8422_2325, lines: 0 };
        Words { facts, headline: id("head"), detail: id("detail"), people: Vec::new(), fixes: Vec::new(), gap: None }
    }

    pub fn people(mut self, people: impl IntoIterator<Item = PersonId>) -> Words {
        self.people.extend(people);
        self.people.sort();
        self.people.dedup();
        self
    }

    /// A parameter of headline and detail.
    pub fn with(mut self, name: &str, value: impl Into<Param> + Clone) -> Words {
        self.headline = self.headline.with(name, value.clone());
        self.detail = self.detail.with(name, value);
        self
    }

    /// A clock time, where there is one, and its day.
    pub fn at(self, name: &str, time: Option<NaiveDateTime>) -> Words {
        match time {
            Some(t) => self.with(name, t).with("date", t.date()),
            None => self,
        }
    }

    /// The first is the suggested one.
    pub fn fix(mut self, fix: Option<Fix>) -> Words {
        self.fixes.extend(fix);
        self
    }

    pub fn gap(mut self, minutes: i64) -> Words {
        self.gap = Some(minutes);
        self
    }
}

/// A clash under construction.
pub(crate) struct Report(Found);

impl Report {
    /// `about`: the ids that make it the same clash next time.
    pub fn new(run: Run, rule: &'static str, level: Level, programme: ProgrammeId, about: &[Uuid]) -> Report {
        Report(Found {
            rule,
            level,
            programme,
            items: Vec::new(),
            about: About::of(about),
            words: (run == Run::Word).then(|| Box::new(Words::of(rule))),
        })
    }

    /// An item concerned: its time, place and state are facts.
    pub fn item(mut self, p: &Planned) -> Report {
        let i = &p.item;
        self.0.items.push(i.id);
        if let Some(w) = &mut self.0.words {
            w.facts.line(format_args!("{:?}|{:?}|{:?}|{:?}|{}", i.when, i.place, i.from_place, i.to_place, i.state));
        }
        self
    }

    /// Another fact that makes it a different clash when it changes.
    pub fn fact(mut self, fact: impl std::fmt::Debug) -> Report {
        if let Some(w) = &mut self.0.words {
            w.facts.line(format_args!("{fact:?}"));
        }
        self
    }

    /// Its sentences and fixes, worked out only where they are wanted.
    pub fn say(mut self, f: impl FnOnce(Words) -> Words) -> Report {
        self.0.words = self.0.words.map(|w| Box::new(f(*w)));
        self
    }

    /// There are more like it that day that are not listed: accepted with two more, it is another clash with three.
    pub fn and_more(mut self, more: usize) -> Report {
        if more == 0 {
            return self;
        }
        if let Some(w) = &mut self.0.words {
            w.detail.id.push_str("-more");
            w.detail.params.push(("more".to_owned(), Param::Number(i64::try_from(more).unwrap_or(i64::MAX))));
        }
        self.fact(more)
    }

    pub fn done(self) -> Found {
        self.0
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
    let others = plan.busy_between(begin, begin + length).filter(|o| o.item.id != p.item.id);
    let free = others.filter_map(|o| o.clock.map(|c| (o, c))).all(|(o, (os, oe))| {
        oe <= begin || os >= begin + length || !share(&o.who, &p.who)
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
