//! The times of a series: its rule and dates, without its exceptions, with the times that were changed one by one.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use meguri_model::{Moment, When, zone};

use crate::entry::{Entry, when};
use crate::expand::{Ended, each, holds};
use crate::rule::{Rule, RuleEnd};
use crate::value::Time;

/// What may be spent on the series of a file, so that none can eat the machine.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Times of one series.
    pub times: usize,
    /// Times of all series together.
    pub all_times: usize,
    /// Days looked at for one series.
    pub steps: u64,
    /// Days looked at for all of them.
    pub all_steps: u64,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { times: 10_000, all_times: 200_000, steps: 500_000, all_steps: 5_000_000 }
    }
}

/// One time of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Occurrence<'a> {
    /// The series, or the entry that changes this time of it.
    pub entry: &'a Entry,
    /// The time that it has in its series, by which it is named (RECURRENCE-ID); `None` for what does not recur.
    pub id: Option<Time>,
    pub start: Time,
    /// Exclusive where the start is a DATE.
    pub end: Option<Time>,
}

impl Occurrence<'_> {
    /// When it is; what floats is put on the clock of `floating`.
    pub fn when(&self, floating: &str) -> When {
        when(&self.start, self.end.as_ref(), floating)
    }
}

/// An event with all its times.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a> {
    pub uid: &'a str,
    /// In order of start.
    pub times: Vec<Occurrence<'a>>,
    /// There are more times than are listed: the budget was used up, or they lie after `until`.
    pub cut: bool,
}

/// The events of a calendar by UID, in the order of its entries. Without `until`, endless rules are followed as far as the budget
/// goes.
pub fn series<'a>(entries: &'a [Entry], until: Option<NaiveDate>, budget: &mut Budget) -> Vec<Series<'a>> {
    let mut groups: Vec<(Vec<&Entry>, Vec<&Entry>)> = Vec::new();
    let mut by_uid: HashMap<&str, usize> = HashMap::new();
    for e in entries {
        let next = groups.len();
        // Without a UID each is alone.
        let at = if e.uid.is_empty() { next } else { *by_uid.entry(&e.uid).or_insert(next) };
        if at == next {
            groups.push(Default::default());
        }
        if let Some((whole, changed)) = groups.get_mut(at) {
            if e.instead_of.is_none() { whole.push(e) } else { changed.push(e) }
        }
    }
    groups.iter().map(|(whole, changed)| times(whole.first().copied(), changed, until, budget)).collect()
}

/// What two times are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    Instant(i64),
    Local(NaiveDateTime),
    Day(NaiveDate),
}

/// The keys under which a time may be meant: Outlook names whole days where it means the time on that day.
fn keys(time: &Time) -> [Option<Key>; 2] {
    match time {
        Time::Date(day) => [Some(Key::Day(*day)), None],
        Time::Floating(local) => [Some(Key::Local(*local)), Some(Key::Day(local.date()))],
        Time::Zoned(m) => [m.instant().map(Key::Instant), Some(Key::Day(m.local.date()))],
    }
}

fn times<'a>(whole: Option<&'a Entry>, changed: &[&'a Entry], until: Option<NaiveDate>, budget: &mut Budget) -> Series<'a> {
    let uid = whole.or(changed.first().copied()).map_or("", |e| e.uid.as_str());
    let mut out = Series { uid, times: Vec::new(), cut: false };
    let mut by_key: HashMap<Key, usize> = HashMap::new();
    for (i, e) in changed.iter().enumerate() {
        let first = e.instead_of.as_ref().and_then(|t| keys(t)[0]);
        if let Some(key) = first {
            by_key.insert(key, i);
        }
    }
    let mut used = HashSet::new();
    if let Some(e) = whole {
        let mut except: HashSet<Key> = e.except.iter().filter_map(|t| keys(t)[0]).collect();
        let recurs = e.rule.is_some() || !e.also.is_empty();
        let starts = starts(e, until, budget, &mut out.cut);
        except_rules(e, starts.last(), budget, &mut except);
        // The entry that changes this time and the later ones, and the time of the series that it names.
        let mut later: Option<(&Entry, Time)> = None;
        for start in starts {
            let of_start = keys(&start);
            let named = |k: &Option<Key>| k.and_then(|k| by_key.get(&k).copied());
            if let Some(at) = of_start.iter().find_map(named) {
                if used.insert(at) {
                    let new = changed.get(at).copied();
                    out.times.extend(new.map(change));
                    later = new.filter(|c| c.and_later).map(|c| (c, start.clone())).or(later);
                }
            } else if of_start.iter().flatten().any(|k| except.contains(k)) {
                // Taken out, whatever an earlier change says of later times.
            } else if let Some(moved) = later.as_ref().and_then(|(c, of)| moved(c, of, &start)) {
                out.times.push(moved);
            } else {
                let end = e.end.as_ref().and_then(|end| end_of(&e.start, end, &start));
                out.times.push(Occurrence { entry: e, id: recurs.then(|| start.clone()), start, end });
            }
        }
    }
    // Changed times whose series is not in the file, or does not have them.
    out.times.extend(changed.iter().enumerate().filter(|(i, _)| !used.contains(i)).map(|(_, c)| change(c)));
    out.times.sort_by_key(|o| order(&o.start));
    out
}

fn change(entry: &Entry) -> Occurrence<'_> {
    Occurrence { entry, id: entry.instead_of.clone(), start: entry.start.clone(), end: entry.end.clone() }
}

/// A later time of a series from which on an entry changes it: as far from its own time as that entry is from the one it
/// names, and as long (RFC 5545 §3.8.4.4).
fn moved<'a>(change: &'a Entry, named: &Time, start: &Time) -> Option<Occurrence<'a>> {
    let at = at_local(&change.start, local(start).checked_add_signed(local(&change.start) - local(named))?);
    let end = change.end.as_ref().and_then(|end| end_of(&change.start, end, &at));
    Some(Occurrence { entry: change, id: Some(start.clone()), start: at, end })
}

/// Adds the times of the rules of exceptions, as far as the series goes.
fn except_rules(e: &Entry, last: Option<&Time>, budget: &mut Budget, except: &mut HashSet<Key>) {
    let (start, end) = (local(&e.start), last.map(local));
    for rule in &e.except_rules {
        let first = holds(rule, start);
        let mut rule = rule.clone();
        if let (RuleEnd::Count(n), false) = (rule.end, first) {
            // The start is counted by `each`, but is none of this rule's.
            rule.end = RuleEnd::Count(n.saturating_add(1));
        }
        let mut steps = budget.steps.min(budget.all_steps);
        let before = steps;
        each(&rule, start, last_of(&rule, &e.start), start, &mut steps, &mut |t| {
            if t != start || first {
                except.extend(keys(&at_local(&e.start, t))[0]);
            }
            end.is_some_and(|end| t < end)
        });
        budget.all_steps -= before - steps;
    }
}

/// The last moment of a rule on the clock of the start; `None` where it has none.
fn last_of(rule: &Rule, start: &Time) -> Option<NaiveDateTime> {
    match (rule.end, start) {
        (RuleEnd::Day(day), _) => day.and_hms_opt(23, 59, 59),
        // For whole days the day is what counts, whatever clock it is written by.
        (RuleEnd::At { at, .. }, Time::Date(_)) => at.date().and_hms_opt(23, 59, 59),
        (RuleEnd::At { at, utc: true }, Time::Zoned(m)) => zone::local_at(at.and_utc().timestamp(), &m.zone).or(Some(at)),
        (RuleEnd::At { at, .. }, _) => Some(at),
        _ => None,
    }
}

/// The start, the rules' times and the further dates, each once, in order.
fn starts(e: &Entry, until: Option<NaiveDate>, budget: &mut Budget, cut: &mut bool) -> Vec<Time> {
    let room = budget.times.min(budget.all_times).max(1);
    let mut found: BTreeMap<(i64, NaiveDateTime), Time> = BTreeMap::new();
    let late = |t: NaiveDateTime| until.is_some_and(|u| t.date() > u);
    let put = |t: Time, found: &mut BTreeMap<_, _>| {
        found.insert(order(&t), t);
        found.len() < room
    };
    put(e.start.clone(), &mut found);
    for rule in e.rule.iter().chain(&e.more_rules) {
        let start = local(&e.start);
        let last = last_of(rule, &e.start);
        let mut steps = budget.steps.min(budget.all_steps);
        let before = steps;
        let mut beyond = false;
        let ended = each(rule, start, last, start, &mut steps, &mut |t| {
            beyond = late(t) && t != start;
            !beyond && put(at_local(&e.start, t), &mut found)
        });
        budget.all_steps -= before - steps;
        *cut |= ended != Ended::Whole;
    }
    for t in &e.also {
        if late(local(t)) {
            *cut = true;
        } else if !put(t.clone(), &mut found) {
            *cut = true;
            break;
        }
    }
    budget.all_times = budget.all_times.saturating_sub(found.len());
    found.into_values().collect()
}

/// By instant, what floats as if in UTC; then by the clock.
fn order(time: &Time) -> (i64, NaiveDateTime) {
    let local = local(time);
    let floating = local.and_utc().timestamp();
    match time {
        Time::Zoned(m) => (m.instant().unwrap_or(floating), local),
        _ => (floating, local),
    }
}

fn local(time: &Time) -> NaiveDateTime {
    match time {
        Time::Date(day) => day.and_time(NaiveTime::MIN),
        Time::Zoned(m) => m.local,
        Time::Floating(local) => *local,
    }
}

/// A local time in the manner of `like`.
fn at_local(like: &Time, t: NaiveDateTime) -> Time {
    match like {
        Time::Date(_) => Time::Date(t.date()),
        Time::Zoned(m) => Time::Zoned(Moment::new(t, m.zone.as_str())),
        Time::Floating(_) => Time::Floating(t),
    }
}

/// The end of a time that starts at `start`, as long as the first one is (in real time where it has zones).
fn end_of(first: &Time, first_end: &Time, start: &Time) -> Option<Time> {
    Some(match (first, first_end, start) {
        (Time::Date(a), Time::Date(b), Time::Date(s)) => Time::Date(s.checked_add_signed(*b - *a)?),
        (Time::Zoned(a), Time::Zoned(b), Time::Zoned(s)) => {
            let length = b.instant()? - a.instant()?;
            Time::Zoned(Moment::new(zone::local_at(s.instant()?.checked_add(length)?, &b.zone)?, b.zone.as_str()))
        }
        (Time::Floating(a), Time::Floating(b), Time::Floating(s)) => Time::Floating(s.checked_add_signed(*b - *a)?),
        _ => return None,
    })
}
