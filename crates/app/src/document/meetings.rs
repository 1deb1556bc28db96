//! Meetings of a matchmaking on paper: personal schedules and signs for tables.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use meguri_documents::meetings::{MeetingDay, MeetingHeads, MeetingRow, MeetingSchedule, OnesMeetings, TableSign, TableSigns};
use meguri_model::release::FrozenItem;
use meguri_model::*;
use meguri_store::Db;

use super::paper::{DocumentChoice, Paper};
use super::source::{Source, line};
use crate::error::{Result, UiError};
use crate::export::FileLang;
use crate::matchmaking::read::{Asked, Held, Matchmaking};
use crate::{format, text};

/// Whether meetings are placed.
pub(super) fn fits(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(!db.of_programme::<Meeting>(p.id)?.is_empty())
}

/// A meeting as it is in the plan or the release: its time and place are those of its item.
struct Placed<'a> {
    asked: &'a Asked,
    held: &'a Held,
    item: &'a FrozenItem,
    from: NaiveDateTime,
    to: Option<NaiveDateTime>,
}

struct Meetings<'a> {
    known: &'a Matchmaking,
    both: bool,
    /// In order of time.
    placed: Vec<Placed<'a>>,
}

impl<'a> Meetings<'a> {
    fn of(source: &'a Source<'a>, known: &'a Matchmaking, choice: &DocumentChoice) -> Meetings<'a> {
        let zone = &source.programme.zone;
        let mut placed: Vec<Placed<'_>> = Vec::new();
        for asked in &known.requests {
            let Some(held) = known.held.get(&asked.request.id) else { continue };
            let Some(item) = source.frozen.item(held.meeting.item) else { continue };
            let When::Exact { start, end } = &item.item.when else { continue };
            let Some(from) = format::in_zone(start, zone) else { continue };
            placed.push(Placed { asked, held, item, from, to: end.as_ref().and_then(|e| format::in_zone(e, zone)) });
        }
        placed.sort_by_key(|p| (p.from, p.item.item.id));
        Meetings { known, both: choice.lang == FileLang::Both, placed }
    }

    fn times(&self, from: NaiveDateTime, to: Option<NaiveDateTime>) -> Bi {
        let say = |l| format::times(l, from, to);
        if self.both { Bi::same(say(Lang::En)) } else { format::both(say) }
    }

    fn interpreter(&self, p: &Placed<'_>) -> Bi {
        let name = p.held.meeting.interpreter.map(|i| self.known.interpreter_name(i)).unwrap_or_default();
        if name.is_empty() { Bi::default() } else { line("paper-interpreter", &name) }
    }

    /// One participant's day: meetings, and the slots between in which they are free.
    fn of_seat(&self, seat: ParticipationId) -> Vec<MeetingDay> {
        let mut days = BTreeMap::<NaiveDate, Vec<(NaiveDateTime, MeetingRow)>>::new();
        let own: Vec<&Placed<'_>> = self.placed.iter().filter(|p| p.asked.sides.iter().any(|s| s.participation == seat)).collect();
        for p in &own {
            let others: Vec<ParticipationId> = p.asked.sides.iter().map(|s| s.participation).filter(|s| *s != seat).collect();
            let row = MeetingRow {
                time: self.times(p.from, p.to),
                with: others.iter().map(|s| self.known.name(*s)).collect(),
                lines: others.iter().map(|s| self.known.person(*s)).filter(|p| !p.is_empty()).collect(),
                facts: others.iter().flat_map(|s| self.about(*s)).collect(),
                table: if p.item.place.is_empty() { text::word("paper-open-table") } else { p.item.place.clone() },
                interpreter: self.interpreter(p),
                cancelled: p.item.item.state == ItemState::Cancelled,
                free: Bi::default(),
            };
            days.entry(p.from.date()).or_default().push((p.from, row));
        }
        let free = self.known.who(seat).map(|w| w.free.as_slice()).unwrap_or_default();
        for (slot, _) in self.known.slots.iter().zip(free).filter(|(_, free)| **free) {
            let taken = own.iter().any(|p| p.from < slot.to && p.to.is_none_or(|to| slot.from < to));
            if !taken && let Some(rows) = days.get_mut(&slot.from.date()) {
                rows.push((slot.from, MeetingRow { time: self.times(slot.from, Some(slot.to)), free: text::word("paper-free"), ..MeetingRow::default() }));
            }
        }
        in_days(days)
    }

    /// What a participant offers and seeks.
    fn about(&self, seat: ParticipationId) -> Vec<(Bi, String)> {
        let Some(profile) = self.known.who(seat).and_then(|w| w.profile.as_ref()) else { return Vec::new() };
        let facts = [("paper-offers", &profile.offers), ("paper-seeks", &profile.seeks)];
        facts.into_iter().filter(|(_, list)| !list.is_empty()).map(|(label, list)| (text::word(label), list.join(", "))).collect()
    }

    /// The day at a table.
    fn at_table(&self, table: &PlaceId) -> Vec<MeetingDay> {
        let mut days = BTreeMap::<NaiveDate, Vec<(NaiveDateTime, MeetingRow)>>::new();
        for p in self.placed.iter().filter(|p| p.item.item.place.as_ref() == Some(table) && p.item.item.state != ItemState::Cancelled) {
            let row = MeetingRow {
                time: self.times(p.from, p.to),
                with: p.asked.sides.iter().map(|s| self.known.name(s.participation)).collect(),
                interpreter: self.interpreter(p),
                ..MeetingRow::default()
            };
            days.entry(p.from.date()).or_default().push((p.from, row));
        }
        in_days(days)
    }
}

fn in_days(days: BTreeMap<NaiveDate, Vec<(NaiveDateTime, MeetingRow)>>) -> Vec<MeetingDay> {
    days.into_iter()
        .map(|(date, mut rows)| {
            rows.sort_by_key(|(at, _)| *at);
            MeetingDay { head: format::both(|l| format::date_long(l, date)), rows: rows.into_iter().map(|(_, r)| r).collect() }
        })
        .collect()
}

/// Personal schedules, by the name of whom they are for.
///
/// # Errors
/// `wrong_programme` for a seat that has no meeting here.
pub(super) fn schedules(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let known = Matchmaking::read(source.db, source.programme.id)?;
    let meetings = Meetings::of(source, &known, choice);
    let mut seats: Vec<ParticipationId> = known.participants.iter().map(|p| p.seat.participation.id).filter(|s| choice.seat.is_none_or(|c| c == *s)).collect();
    seats.sort_by_cached_key(|s| (fold::fold(&known.name(*s).en), *s));
    let mut people = Vec::new();
    let mut part = Bi::default();
    for seat in seats {
        let days = meetings.of_seat(seat);
        if days.is_empty() {
            continue;
        }
        let mut front = source.front("meeting-schedule");
        // Whose it is stands large; the programme below.
        front.when = std::mem::replace(&mut front.title, known.name(seat));
        let person = known.person(seat);
        let count = days.iter().flat_map(|d| &d.rows).filter(|r| !r.with.is_empty()).count();
        let count = text::say(&Message::new("paper-meetings").with("n", Param::Number(i64::try_from(count).unwrap_or(i64::MAX))));
        front.facts = vec![person, count, source.issued(false)];
        front.facts.retain(|f| !f.is_empty());
        if choice.seat.is_some() {
            part = known.name(seat);
        }
        people.push(OnesMeetings { front, days });
    }
    if people.is_empty() {
        return Err(UiError::new("wrong_programme").field("seat"));
    }
    let heads = MeetingHeads { time: text::word("paper-meeting-time"), with: text::word("paper-meeting-with"), table: text::word("paper-meeting-table") };
    Ok(Paper::of(MeetingSchedule { front: source.front("meeting-schedule"), people, heads }).part(part))
}

/// A sign for each table.
pub(super) fn signs(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let known = Matchmaking::read(source.db, source.programme.id)?;
    let meetings = Meetings::of(source, &known, choice);
    let tables = known
        .tables
        .iter()
        .map(|t| TableSign { name: t.place.name.clone(), site: t.table.site.clone(), days: meetings.at_table(&t.place.id) })
        .collect();
    Ok(Paper::of(TableSigns { front: source.front("table-signs"), tables }))
}

/// Whether there are tables to put a sign on, and meetings to write on it.
pub(super) fn has_tables(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(fits(db, p)? && !db.of_programme::<MeetingTable>(p.id)?.is_empty())
}
