//! The run sheet of the staff: everything of each day, in order of time, with who, where and whom to ring up.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use meguri_documents::run_sheet::{RunDay, RunRow, RunSheet, TeamLine};
use meguri_model::release::{FrozenItem, FrozenSeat, start};
use meguri_model::*;
use meguri_store::Db;

use super::itinerary::{open, title};
use super::order;
use super::paper::{DocumentChoice, Paper};
use super::source::{Source, line};
use super::who_comes::{self, Someone};
use crate::error::Result;
use crate::export::FileLang;
use crate::{format, text};

/// Whether there is anything to run.
pub(super) fn fits(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(!db.by::<Item>("programme", p.id)?.is_empty())
}

pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let all: Vec<ParticipationId> = source.frozen.seats.iter().map(|s| s.id).collect();
    let team: Vec<Someone> = who_comes::people(source, &all, None)?.into_iter().filter(|s| on_duty(s.seat.role)).collect();
    let contacts: HashMap<PersonId, Person> =
        source.db.several::<Person>(source.frozen.items.iter().filter_map(|i| i.item.host_contact))?.into_iter().map(|p| (p.id, p)).collect();
    let private: HashMap<ItemId, String> = source.db.by::<Item>("programme", source.programme.id)?.into_iter().map(|i| (i.id, i.private_note)).collect();
    let sheet = Sheet { source, both: choice.lang == FileLang::Both, team: &team, contacts, private, order: order::sessions(source) };
    let mut days = BTreeMap::<Option<NaiveDate>, Vec<(NaiveDateTime, ItemId, Vec<RunRow>)>>::new();
    for i in &source.frozen.items {
        let day = i.item.when.days().map(|d| d.0);
        let at = start(&i.item.when).unwrap_or_else(|| day.unwrap_or_default().and_time(NaiveTime::MIN));
        let mut rows = vec![sheet.row(i)];
        rows.extend(sheet.inside(i));
        days.entry(day).or_default().push((at, i.item.id, rows));
    }
    let first = source.programme.when.days().map(|d| d.0);
    let mut list: Vec<RunDay> = Vec::new();
    // What has no day yet comes last.
    let undated = days.remove(&None);
    for (day, mut rows) in days.into_iter().map(|(d, r)| (d, r)).chain(undated.map(|r| (None, r))) {
        rows.sort_by_key(|(at, id, _)| (*at, *id));
        list.push(RunDay {
            head: day.map_or_else(|| text::word("when-unknown"), |d| format::both(|l| format::date_long(l, d))),
            number: day.zip(first).filter(|(d, f)| f <= d).map(|(d, f)| text::say(&Message::new("paper-day").with("n", Param::Number((d - f).num_days() + 1)))).unwrap_or_default(),
            rows: rows.into_iter().flat_map(|r| r.2).collect(),
        });
    }
    let mut front = source.front("run-sheet");
    front.facts = vec![super::itinerary::party(source)?, source.issued(false)];
    front.facts.retain(|f| !f.is_empty());
    let team_lines = team
        .iter()
        .map(|s| TeamLine {
            name: s.seat.name.clone(),
            role: text::term("participant-role", s.seat.role.as_str()),
            phone: s.person.as_ref().and_then(who_comes::phone).unwrap_or_default().to_owned(),
        })
        .collect();
    Ok(Paper::of(RunSheet {
        front,
        warning: text::word("paper-staff-only"),
        team_head: text::word("paper-team"),
        team: team_lines,
        days: list,
        nothing: text::word("paper-nothing-planned"),
    }))
}

fn on_duty(role: ParticipantRole) -> bool {
    matches!(role, ParticipantRole::Staff | ParticipantRole::Guide | ParticipantRole::Interpreter)
}

struct Sheet<'a> {
    source: &'a Source<'a>,
    /// Side by side: clock times are said once.
    both: bool,
    team: &'a [Someone],
    contacts: HashMap<PersonId, Person>,
    private: HashMap<ItemId, String>,
    order: Vec<order::Session<'a>>,
}

impl Sheet<'_> {
    fn once(&self, f: impl Fn(Lang) -> String) -> Bi {
        if self.both { Bi::same(f(Lang::En)) } else { format::both(f) }
    }

    fn row(&self, i: &FrozenItem) -> RunRow {
        let item = &i.item;
        RunRow {
            time: self.time(&item.when),
            length: item.when.minutes().filter(|m| *m > 0).map(|m| format::both(|l| format::minutes(l, m))).unwrap_or_default(),
            title: title(i),
            strong: item.kind.is_working() || item.kind == ItemKind::Meal,
            quiet: matches!(item.kind, ItemKind::Free | ItemKind::Buffer | ItemKind::Hold),
            cancelled: item.state == ItemState::Cancelled,
            open: open(i),
            lines: lines(i),
            private: self.private.get(&item.id).map(|n| n.trim().to_owned()).unwrap_or_default(),
            who: self.who(i),
            phones: self.phones(i),
            groups: if item.audience == Audience::Subgroups { i.groups.clone() } else { Vec::new() },
            state: if item.state == ItemState::Confirmed { Bi::default() } else { text::term("item-state", item.state.as_str()) },
            ..RunRow::default()
        }
    }

    /// Talks, panels and breaks of a session.
    fn inside(&self, i: &FrozenItem) -> Vec<RunRow> {
        let Some(session) = self.order.iter().find(|s| s.item.item.id == i.item.id) else { return Vec::new() };
        let rows = session.rows.iter().map(|(c, slot)| RunRow {
            time: order::clock(slot.start, &self.source.programme.zone).map(|t| self.once(|l| format::time(l, t))).unwrap_or_default(),
            length: slot.minutes.map(|m| format::both(|l| format::minutes(l, m.into()))).unwrap_or_default(),
            title: if c.title.is_empty() { text::term("contribution-kind", c.kind.as_str()) } else { c.title.clone() },
            quiet: c.kind == ContributionKind::Break,
            inside: true,
            who: Some(c.speaker.clone()).into_iter().filter(|s| !s.is_empty()).collect(),
            ..RunRow::default()
        });
        rows.collect()
    }

    fn time(&self, when: &When) -> Bi {
        match when {
            When::Exact { start, end } => {
                let home = &self.source.programme.zone;
                self.once(|l| {
                    let city = |zone: &String| if zone == home { String::new() } else { format!(" {}", format::city(zone).get(l)) };
                    match end {
                        // An end on another clock is said on that clock.
                        Some(e) if e.zone != start.zone => {
                            let day = if e.local.date() == start.local.date() { String::new() } else { format!(" {}", format::weekday(l, e.local.date())) };
                            format!("{}{}{}{}{day}{}", format::time(l, start.local), city(&start.zone), format::dash(l), format::time(l, e.local), city(&e.zone))
                        }
                        _ => format!("{}{}", format::times(l, start.local, end.as_ref().map(|e| e.local)), city(&start.zone)),
                    }
                })
            }
            When::PartOfDay { part, .. } => format::both(|l| format::part(l, *part)),
            When::Days { from, to } if from != to => format::both(|l| format!("{}{}", format::dash(l), format::date_short(l, *to))),
            When::Days { .. } => text::word("paper-all-day"),
            other => format::both(|l| format::when(l, other)),
        }
    }

    /// Staff with their part in it, then how many come.
    fn who(&self, i: &FrozenItem) -> Vec<Bi> {
        let mut out = Vec::new();
        let here: Vec<&Someone> = self.team.iter().filter(|s| i.takes_part.binary_search(&s.seat.id).is_ok()).collect();
        let plain = here.iter().all(|s| i.people.iter().all(|p| p.seat != s.seat.id));
        // Who is all there need not be named: they stand at the head of the sheet.
        let all = here.len() > 1 && here.len() == self.team.len() && plain;
        if all {
            out.push(text::word("paper-all-staff"));
        }
        for s in here.into_iter().filter(|_| !all) {
            let role = i.people.iter().find(|p| p.seat == s.seat.id).map_or(s.seat.role, |p| p.role);
            out.push(with_role(&s.seat.name, role));
        }
        let hosts: Vec<Bi> = i.people.iter().filter(|p| p.role == ParticipantRole::Host).map(|p| with_role(&p.name, p.role)).collect();
        out.extend(hosts);
        let guests = i.takes_part.iter().filter_map(|id| self.source.frozen.seat(*id)).filter(|s| !on_duty(s.role) && s.role != ParticipantRole::Host);
        let heads: u32 = guests.map(|s: &FrozenSeat| s.headcount).sum();
        if heads > 0 && !matches!(i.item.kind, ItemKind::Buffer | ItemKind::Hold) {
            out.push(text::say(&Message::new("paper-guests").with("n", Param::Number(heads.into()))));
        }
        out
    }

    /// The host's contact; numbers of the staff stand once, at the head of the sheet.
    fn phones(&self, i: &FrozenItem) -> Vec<Bi> {
        let of = |p: &Person| who_comes::phone(p).map(|number| format::both(|l| format!("{} {number}", crate::person::name(p).get(l))));
        i.item.host_contact.and_then(|c| self.contacts.get(&c)).and_then(of).into_iter().collect()
    }
}

fn with_role(name: &Bi, role: ParticipantRole) -> Bi {
    let role = text::term("participant-role", role.as_str());
    format::both(|l| match l {
        Lang::En => format!("{} ({})", name.get(l), role.get(l).to_lowercase()),
        Lang::Ja => format!("{}（{}）", name.get(l), role.get(l)),
    })
}

/// Where, with whom, what to see to.
fn lines(i: &FrozenItem) -> Vec<Bi> {
    let mut out = Vec::new();
    let address = format::both(|l| i.address.get(l).replace('\n', if l == Lang::Ja { "　" } else { ", " }));
    if i.item.kind == ItemKind::Leg {
        if !i.from.is_empty() && !i.to.is_empty() && !i.item.title.is_empty() {
            out.push(text::say(&Message::new("paper-route").with("from", i.from.clone()).with("to", i.to.clone())));
        }
        let service = format!("{} {}", i.item.carrier, i.item.number);
        out.push(Bi::same(service.trim()));
        if !i.item.booking.is_empty() {
            out.push(line("paper-booking", &Bi::same(&i.item.booking)));
        }
    } else {
        out.push(format::join(&[if i.place == i.item.title { Bi::default() } else { i.place.clone() }, address]));
    }
    let host = if i.host == i.item.title { Bi::default() } else { i.host.clone() };
    let received = format::join(&[host, i.contact.clone()]);
    if !received.is_empty() {
        out.push(line("paper-received", &received));
    }
    if i.item.interpretation != Interpretation::None {
        out.push(text::term("interpretation", i.item.interpretation.as_str()));
    }
    for (label, value) in [("paper-dress", &i.item.dress), ("paper-host-gift", &i.item.gift)] {
        if !value.is_empty() {
            out.push(line(label, value));
        }
    }
    if !i.item.link.is_empty() {
        out.push(Bi::same(&i.item.link));
    }
    out.push(i.item.note.clone());
    out.retain(|b| !b.is_empty());
    out
}
