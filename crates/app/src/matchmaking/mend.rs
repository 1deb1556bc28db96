//! Somebody does not come: ways to go on, and taking one.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use meguri_matching as engine;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::happened::DayEvent;
use super::placing::Spot;
use super::problem::slot_id;
use super::read::Matchmaking;
use super::words::Words;
use crate::app::Did;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::item::optional_local;
use crate::listing::count;
use crate::text;
use crate::views::history::Changed;
use crate::views::matchmaking::live::{DifferenceKind, MeetingChange, RepairAlternative, Repairs};

/// What happened, and when.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskRepairs {
    pub programme: ProgrammeId,
    pub event: DayEvent,
    /// Wall-clock in the programme's zone; the clock's time where nothing is given.
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string | null")]
    pub now: Option<NaiveDateTime>,
    /// At most so long, in seconds; 1.5 without it.
    #[serde(default)]
    #[ts(optional)]
    pub seconds: Option<f64>,
}

/// The alternative that is taken.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeRepair {
    pub programme: ProgrammeId,
    pub event: DayEvent,
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string | null")]
    pub now: Option<NaiveDateTime>,
    /// As `repairs` answered it: refused if the timetable is another by now. Without it, it is not looked at.
    #[serde(default)]
    #[ts(optional)]
    pub stands: Option<String>,
    pub changes: Vec<MeetingChange>,
}

/// Longest search for a way to go on, in seconds.
const LONGEST: f64 = 60.0;

/// Of what is asked, of where everything is held, and of what has been held.
fn stands(mm: &Matchmaking) -> String {
    let mut hasher = DefaultHasher::new();
    super::problem::fingerprint(&mm.problem()).hash(&mut hasher);
    for m in mm.schedule().meetings {
        (m.request, m.slot, m.table, m.interpreter).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// The requests whose meeting has begun, cannot go on because of the event, and may be held later instead.
fn missed(mm: &Matchmaking, event: &DayEvent, now: NaiveDateTime) -> Vec<MeetingRequestId> {
    let Some(who) = event.participant().filter(|_| !matches!(event, DayEvent::Leaves { .. })) else { return Vec::new() };
    let running = mm.slots.iter().position(|s| s.from <= now && now < s.to);
    let theirs = mm.requests.iter().filter(|r| r.sides.iter().any(|s| s.participation == who));
    let of = |r: &super::read::Asked| {
        let held = mm.held.get(&r.request.id)?;
        (held.slot == running && running.is_some() && held.meeting.state != MeetingState::Done).then_some(r.request.id)
    };
    theirs.filter_map(of).collect()
}

/// What the engine proposes, the least disturbing first.
fn alternatives(mm: &Matchmaking, after: &Matchmaking, input: &AskRepairs, now: NaiveDateTime) -> Result<Vec<engine::Alternative>> {
    let missed: Vec<String> = missed(mm, &input.event, now).iter().map(ToString::to_string).collect();
    let mut schedule = mm.schedule();
    schedule.meetings.retain(|m| !missed.contains(&m.request));
    let mut problem = mm.problem();
    problem.stands = schedule.meetings.iter().map(|m| engine::Standing { at: m.clone(), cost: cost(mm, m, now) }).collect();
    let seconds = input.seconds.filter(|s| s.is_finite()).unwrap_or(1.5).clamp(0.1, LONGEST);
    let budget = engine::Budget { time: Some(Duration::from_secs_f64(seconds)), ..engine::Budget::default() };
    let from = mm.first_to_come(now).map(|s| slot_id(&mm.slots[s]));
    engine::repair(&problem, &schedule, from.as_deref(), &mm.engine_event(&input.event, now, after), &budget).map_err(|faults| {
        let said: Vec<Bi> = faults.iter().map(|f| Words::of(mm).fault(f)).collect();
        UiError::with("broken_timetable", &[("detail", crate::format::join(&said).into())])
    })
}

/// Moving a meeting of the next slot costs as much as moving two later ones: they are on their way.
fn cost(mm: &Matchmaking, placed: &engine::Placement, now: NaiveDateTime) -> i64 {
    let next = mm.first_to_come(now).map(|s| slot_id(&mm.slots[s]));
    if next.as_ref() == Some(&placed.slot) { 2 } else { 1 }
}

command! {
    /// Ways to go on when somebody does not come, comes late or leaves, a table or an interpreter is out, or somebody new is there: up to three, the
    /// least disturbing first. Nothing is written.
    Job repairs(app, input: AskRepairs) -> Repairs {
        let began = Instant::now();
        let mm = Matchmaking::read(app.ws.db(), input.programme)?;
        let now = input.now.unwrap_or_else(|| super::live::now(app.clock(), &mm));
        mm.check_event(&input.event, now)?;
        let mut after = mm.clone();
        after.happen(&input.event, now);
        let before = mm.standing();
        let found = alternatives(&mm, &after, &input, now)?;
        let hit = before.iter().filter(|(id, spot)| mm.hit(&after, **id, **spot, now)).count();
        let shown = found.into_iter().map(|a| {
            let spots = after.spots(&a.schedule);
            let differences = after.differences(&before, &spots);
            let told = after.told(&differences);
            let of = |kind| i64::try_from(differences.iter().filter(|d| d.kind == kind).count()).unwrap_or(i64::MAX);
            let change = |d: &super::differences::Difference| MeetingChange {
                request: d.request,
                slot: d.after.map(|s| slot_id(&after.slots[s.slot])),
                table: d.after.and_then(|s| s.table),
                interpreter: d.after.and_then(|s| s.interpreter),
            };
            RepairAlternative {
                title: text::word(match a.manner {
                    engine::Manner::LeaveTheRest => "repair-leave-the-rest",
                    engine::Manner::KeepAll => "repair-keep-all",
                    engine::Manner::Anew => "repair-anew",
                }),
                summary: text::say(
                    &Message::new("repair-summary")
                        .with("moved", of(DifferenceKind::Moved))
                        .with("cancelled", of(DifferenceKind::Cancelled))
                        .with("added", of(DifferenceKind::Added))
                        .with("seated", of(DifferenceKind::Seated))
                        .with("told", i64::try_from(told.len()).unwrap_or(i64::MAX)),
                ),
                proven: if a.fewest_proven && a.manner != engine::Manner::Anew { text::word("repair-proven") } else { Bi::default() },
                changes: differences.iter().map(change).collect(),
                differences: differences.iter().map(|d| after.difference_said(d)).collect(),
                told,
            }
        });
        Ok(Repairs {
            said: text::say(&Message::new("repair-said").with("what", text::say(&mm.event_said(&input.event))).with("hit", i64::try_from(hit).unwrap_or(i64::MAX))),
            stands: stands(&mm),
            alternatives: shown.collect(),
            milliseconds: count(usize::try_from(began.elapsed().as_millis()).unwrap_or(usize::MAX)),
        })
    }
}

command! {
    /// Writes what happened and goes on as an alternative of `repairs` says.
    Change take_repair(app, input: TakeRepair) -> Changed {
        let clock = app.clock();
        app.change("take_repair", |w| {
            let before = Matchmaking::read(w.db, input.programme)?;
            let now = input.now.unwrap_or_else(|| super::live::now(clock, &before));
            before.check_event(&input.event, now)?;
            if input.stands.is_some_and(|s| s != stands(&before)) {
                return Err(UiError::new("stale_timetable").field("stands"));
            }
            let became: HashMap<MeetingRequestId, MeetingRequestId> = before.write_event(w, &input.event, now)?.into_iter().collect();
            let mm = Matchmaking::read(w.db, input.programme)?;
            let mut spots = mm.standing();
            let mut changed = Vec::new();
            for change in &input.changes {
                let request = became.get(&change.request).copied().unwrap_or(change.request);
                if mm.asked(request).is_none() {
                    return Err(UiError::new("not_found").field("changes"));
                }
                changed.push(request);
                match &change.slot {
                    None => drop(spots.remove(&request)),
                    Some(slot) => {
                        let Some(slot) = mm.slots.iter().position(|s| slot_id(s) == *slot) else { return Err(UiError::new("no_such_slot").field("changes")) };
                        spots.insert(request, Spot { slot, table: change.table, interpreter: change.interpreter });
                    }
                }
            }
            mm.holds(&spots, &changed)?;
            let written = mm.write(w, &spots)?;
            let message = Message::new("did-repair")
                .with("what", text::say(&mm.event_said(&input.event)))
                .with("moved", i64::from(written.moved))
                .with("cancelled", i64::from(written.removed))
                .with("added", i64::from(written.added));
            Ok(Did { id: input.event.participant().map(Into::into), message })
        })
    }
}

impl Matchmaking {
    /// Whether a meeting that is not over cannot be held as it stands once it is as in `after`.
    fn hit(&self, after: &Matchmaking, request: MeetingRequestId, spot: Spot, now: NaiveDateTime) -> bool {
        let Some(asked) = self.asked(request).filter(|_| self.slots[spot.slot].to > now) else { return false };
        let slots = spot.slot..(spot.slot + usize::try_from(asked.request.length).unwrap_or(1).max(1)).min(self.slots.len());
        let there = |s: &RequestSide| after.who(s.participation).is_none_or(|p| slots.clone().all(|slot| p.free[slot]));
        let open = |closed: &[matchmaking::Absence]| after.open(closed)[slots.clone()].iter().all(|o| *o);
        let table = spot.table.and_then(|t| after.tables.iter().find(|a| a.table.id == t)).is_none_or(|t| open(&t.table.closed));
        let interpreter = spot.interpreter.and_then(|i| after.interpreters.iter().find(|a| a.id == i)).is_none_or(|i| open(&i.absences));
        !(asked.sides.iter().all(there) && table && interpreter)
    }

    /// Refuses a timetable that breaks a rule; locks of `moved` do not count, nor what is over and was held before the rules were what they are.
    fn holds(&self, spots: &HashMap<MeetingRequestId, Spot>, moved: &[MeetingRequestId]) -> Result<()> {
        let mut problem = self.problem();
        let moved: Vec<String> = moved.iter().map(ToString::to_string).collect();
        problem.requests.iter_mut().filter(|r| moved.contains(&r.id)).for_each(|r| r.lock = None);
        match engine::check(&problem, &self.schedule_of(spots)).broken.first() {
            Some(broken) => Err(UiError::with("broken_timetable", &[("detail", Words::of(self).broken(broken).into())]).field("changes")),
            None => Ok(()),
        }
    }
}
