//! The day itself: what runs now, what is next, and what came of the meetings.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::problem::slot_id;
use super::read::{Held, Matchmaking};
use crate::app::Did;
use crate::clock::Clock;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::item::optional_local;
use crate::listing::count;
use crate::views::history::Changed;
use crate::views::matchmaking::live::*;
use crate::{follow_up, format, text};

/// Which programme's day, and at what time of it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskLiveDay {
    pub programme: ProgrammeId,
    /// Wall-clock in the programme's zone; the clock's time where nothing is given.
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string | null")]
    pub now: Option<NaiveDateTime>,
}

/// Which meetings, and how they went.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkMeetings {
    pub meetings: Vec<MeetingId>,
    pub state: MeetingState,
}

/// Which meetings, and what came of them. `null` takes the outcome away; a note left out stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetOutcome {
    pub meetings: Vec<MeetingId>,
    pub outcome: Option<MeetingOutcome>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Whose outcomes.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskOutcomes {
    pub programme: ProgrammeId,
}

/// The clock's time in the programme's zone.
pub(super) fn now(clock: Clock, mm: &Matchmaking) -> NaiveDateTime {
    let now = clock.now();
    zone::local_at(now.timestamp(), &mm.programme.zone).unwrap_or_else(|| now.naive_utc())
}

impl Matchmaking {
    /// "Comes at 11:00", "Did not come": why somebody is not there in a slot, or empty.
    fn absent(&self, seat: ParticipationId, slot: Option<usize>) -> Bi {
        let (Some(p), Some(slot)) = (self.who(seat), slot.and_then(|s| self.slots.get(s))) else { return Bi::default() };
        let absence = p.profile.iter().flat_map(|p| &p.absences).find(|a| a.from < slot.to && slot.from < a.to);
        let time = |t: NaiveDateTime| format::both(|l| format::time(l, t));
        match absence {
            Some(a) => match a.kind {
                AbsenceKind::NoShow => text::word("absent-no-show"),
                AbsenceKind::Left => text::say(&Message::new("absent-left").with("time", time(a.from))),
                AbsenceKind::Late | AbsenceKind::Away => text::say(&Message::new("absent-until").with("time", time(a.to))),
            },
            None => Bi::default(),
        }
    }

    fn live_meeting(&self, held: &Held, follow_ups: &HashMap<ItemId, u32>) -> LiveMeeting {
        let asked = self.asked(held.meeting.request);
        let times = match &held.item.when {
            When::Exact { start, end } => format::both(|l| format::times(l, start.local, end.as_ref().map(|e| e.local))),
            _ => Bi::default(),
        };
        LiveMeeting {
            meeting: held.meeting.id,
            item: held.item.id,
            title: held.item.title.clone(),
            sides: asked
                .map(|a| {
                    let side = |s: &RequestSide| LiveSide {
                        participation: s.participation,
                        name: self.name(s.participation),
                        person: self.person(s.participation),
                        absent: self.absent(s.participation, held.slot),
                    };
                    a.sides.iter().map(side).collect()
                })
                .unwrap_or_default(),
            table: self.table_name(held.meeting.table),
            interpreter: held.meeting.interpreter.map(|i| self.interpreter_name(i)).unwrap_or_default(),
            times,
            state: held.meeting.state,
            outcome: held.meeting.outcome,
            note: held.meeting.outcome_note.clone(),
            follow_ups: follow_ups.get(&held.item.id).copied().unwrap_or(0),
        }
    }

    /// The meetings by table, those without one last.
    fn by_table<'a>(&'a self, held: impl Iterator<Item = &'a Held>) -> Vec<&'a Held> {
        let position: HashMap<MeetingTableId, u32> = self.tables.iter().map(|t| (t.table.id, t.table.position)).collect();
        let mut all: Vec<&Held> = held.collect();
        all.sort_by_key(|h| (h.slot.unwrap_or(usize::MAX), h.meeting.table.and_then(|t| position.get(&t).copied()).unwrap_or(u32::MAX), h.item.id));
        all
    }

    fn live_slots(&self, now: NaiveDateTime, current: Option<usize>, next: Option<usize>) -> Vec<LiveSlot> {
        let mut of: Vec<(u32, u32, u32)> = vec![(0, 0, 0); self.slots.len()];
        for h in self.held.values() {
            let Some(counts) = h.slot.map(|s| &mut of[s]) else { continue };
            counts.0 += 1;
            counts.1 += u32::from(h.meeting.state == MeetingState::Done);
            counts.2 += u32::from(h.meeting.state == MeetingState::NotHeld);
        }
        let several = self.several_days();
        let slot = |(at, s): (usize, &matchmaking::PlannedSlot)| LiveSlot {
            at: slot_id(s),
            times: self.slot_times(at),
            day: if several { format::both(|l| format::date_short(l, s.from.date())) } else { Bi::default() },
            stand: match () {
                () if Some(at) == current => SlotStand::Current,
                () if Some(at) == next => SlotStand::Next,
                () if s.to <= now => SlotStand::Past,
                () => SlotStand::Later,
            },
            meetings: of[at].0,
            done: of[at].1,
            not_held: of[at].2,
        };
        self.slots.iter().enumerate().map(slot).collect()
    }

    fn live_people(&self, shown: Option<usize>) -> Vec<LivePerson> {
        let from = shown.unwrap_or(0);
        let mut to_come: HashMap<ParticipationId, u32> = HashMap::new();
        for h in self.held.values().filter(|h| h.slot.is_some_and(|s| s >= from)) {
            for side in self.asked(h.meeting.request).iter().flat_map(|a| &a.sides) {
                *to_come.entry(side.participation).or_default() += 1;
            }
        }
        let person = |p: &super::read::Participant| {
            let id = p.seat.participation.id;
            LivePerson { participation: id, name: self.name(id), person: self.person(id), to_come: to_come.get(&id).copied().unwrap_or(0), absent: self.absent(id, shown) }
        };
        self.participants.iter().map(person).collect()
    }
}

/// How many follow-ups came from each item.
fn follow_ups(db: Db<'_>, programme: ProgrammeId) -> Result<HashMap<ItemId, u32>> {
    let mut of = HashMap::new();
    for f in db.of_programme::<FollowUp>(programme)? {
        if let Some(item) = f.item {
            *of.entry(item).or_insert(0) += 1;
        }
    }
    Ok(of)
}

fn left(mm: &Matchmaking, now: NaiveDateTime, current: Option<usize>, next: Option<usize>) -> Bi {
    let minutes = |t: NaiveDateTime| (t - now).num_minutes();
    match (current, next) {
        (Some(c), _) if mm.slots[c].to > now => text::say(&Message::new("live-left").with("minutes", format::both(|l| format::minutes(l, minutes(mm.slots[c].to))))),
        (_, Some(n)) if mm.slots[n].from.date() == now.date() => {
            text::say(&Message::new("live-begins").with("minutes", format::both(|l| format::minutes(l, minutes(mm.slots[n].from)))))
        }
        (_, Some(n)) => text::say(&Message::new("live-begins-on").with("date", format::both(|l| format::date_short(l, mm.slots[n].from.date())))),
        (_, None) => text::word(if mm.slots.is_empty() { "live-no-slots" } else { "live-over" }),
    }
}

command! {
    /// The day of the meetings around a moment: what runs, what is next, who is not there.
    Query live_day(app, input: AskLiveDay) -> LiveDay {
        let db = app.ws.db();
        let mm = Matchmaking::read(db, input.programme)?;
        let by_clock = now(app.clock(), &mm);
        let now = input.now.unwrap_or(by_clock);
        let current = mm.slots.iter().rposition(|s| s.from <= now).filter(|c| mm.slots[*c].from.date() == now.date() || mm.first_to_come(now).is_none());
        let next = mm.first_to_come(now);
        let follow_ups = follow_ups(db, input.programme)?;
        let of = |slot: Option<usize>| -> Vec<LiveMeeting> {
            let held = mm.held.values().filter(|h| slot.is_some() && h.slot == slot);
            mm.by_table(held).into_iter().map(|h| mm.live_meeting(h, &follow_ups)).collect()
        };
        let city = format::city(&mm.programme.zone);
        let time = format::both(|l| format::time(l, now));
        let on = mm.slots.first().is_some_and(|s| s.from <= by_clock) && mm.slots.last().is_some_and(|s| by_clock < s.to);
        let out = |closed: &[matchmaking::Absence]| closed.iter().any(|a| a.from <= now && now < a.to);
        Ok(LiveDay {
            clock: text::say(&Message::new(if input.now.is_none() || now == by_clock { "live-clock" } else { "live-rehearsal" }).with("time", time).with("city", city)),
            now: time::local_text::format(now),
            on,
            slots: mm.live_slots(now, current, next),
            current: current.map(count),
            next: next.map(count),
            left: left(&mm, now, current, next),
            meetings: of(current),
            next_meetings: of(next),
            people: mm.live_people(current.or(next)),
            tables: mm.tables.iter().map(|t| LiveThing { id: t.table.id.to_string(), name: t.place.name.clone(), out: out(&t.table.closed) }).collect(),
            interpreters: mm.interpreters.iter().map(|i| LiveThing { id: i.id.to_string(), name: mm.interpreter_name(i.id), out: out(&i.absences) }).collect(),
        })
    }
}

/// The meetings of a choice, all of one programme.
fn chosen(db: Db<'_>, ids: &[MeetingId]) -> Result<Vec<Meeting>> {
    let meetings: Vec<Meeting> = db.several(ids.iter().copied())?;
    match meetings.first() {
        None => Err(UiError::new("nothing_chosen").field("meetings")),
        Some(first) if meetings.iter().any(|m| m.programme != first.programme) => Err(UiError::new("wrong_programme").field("meetings")),
        Some(_) => Ok(meetings),
    }
}

/// "FlandersBio and BIO-M", or "3 meetings".
fn which(db: Db<'_>, meetings: &[Meeting]) -> Result<Bi> {
    match meetings {
        [one] => Ok(db.get::<Item>(one.item)?.title),
        many => Ok(text::say(&Message::new("meetings-count").with("n", i64::try_from(many.len()).unwrap_or(i64::MAX)))),
    }
}

command! {
    /// Says how meetings went: running, done, not held.
    Change mark_meetings(app, input: MarkMeetings) -> Changed {
        app.change("mark_meetings", |w| {
            let meetings = chosen(w.db, &input.meetings)?;
            for m in &meetings {
                w.db.update(&Meeting { state: input.state, ..m.clone() })?;
            }
            let message = Message::new("did-mark-meetings")
                .with("what", which(w.db, &meetings)?)
                .with("state", Param::Term(format!("term-meeting-state-{}", input.state.as_str().replace('_', "-"))));
            Ok(Did::new(meetings[0].id, message))
        })
    }
}

command! {
    /// Says what came of meetings.
    Change set_outcome(app, input: SetOutcome) -> Changed {
        app.change("set_outcome", |w| {
            let meetings = chosen(w.db, &input.meetings)?;
            for m in &meetings {
                let note = input.note.clone().map_or_else(|| m.outcome_note.clone(), |n| n.trim().to_owned());
                // what has an outcome was held
                let state = if input.outcome.is_some() && matches!(m.state, MeetingState::Planned | MeetingState::Running) { MeetingState::Done } else { m.state };
                w.db.update(&Meeting { outcome: input.outcome, outcome_note: note, state, ..m.clone() })?;
            }
            let outcome = input.outcome.map_or("term-meeting-outcome-open".to_owned(), |o| format!("term-meeting-outcome-{}", o.as_str().replace('_', "-")));
            Ok(Did::new(meetings[0].id, Message::new("did-set-outcome").with("what", which(w.db, &meetings)?).with("outcome", Param::Term(outcome))))
        })
    }
}

command! {
    /// What came of a programme's meetings, and what was promised in them.
    Query outcomes(app, input: AskOutcomes) -> Outcomes {
        let today = app.today()?;
        let db = app.ws.db();
        let mm = Matchmaking::read(db, input.programme)?;
        let of = follow_ups(db, input.programme)?;
        let meetings: Vec<LiveMeeting> = mm.by_table(mm.held.values()).into_iter().map(|h| mm.live_meeting(h, &of)).collect();
        let with = |o: MeetingOutcome| i64::try_from(meetings.iter().filter(|m| m.outcome == Some(o)).count()).unwrap_or(i64::MAX);
        let said = Message::new("outcomes-said")
            .with("known", i64::try_from(meetings.iter().filter(|m| m.outcome.is_some()).count()).unwrap_or(i64::MAX))
            .with("of", i64::try_from(meetings.len()).unwrap_or(i64::MAX))
            .with("good", with(MeetingOutcome::Good))
            .with("follow", with(MeetingOutcome::FollowUp))
            .with("nothing", with(MeetingOutcome::Nothing));
        Ok(Outcomes { said: text::say(&said), follow_ups: follow_up::lines(db, db.of_programme(input.programme)?, today)?, meetings })
    }
}
