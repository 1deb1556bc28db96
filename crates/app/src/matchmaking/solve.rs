//! Solving: a search that goes on beside the window, and taking over what it found.

use std::collections::HashMap;
use std::time::Duration;

use meguri_matching as engine;
use meguri_model::matchmaking::{Found, FoundStage};
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::read::Matchmaking;
use super::searches::{Outcome, Question, Search, points};
use super::words::Words;
use crate::App;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::listing::count;
use crate::programme::OfProgramme;
use crate::text;
use crate::views::history::Changed;
use crate::views::matchmaking::solving::*;

/// What to search for and how long.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SolveMeetings {
    pub programme: ProgrammeId,
    /// At most so long; left out: a minute.
    #[serde(default)]
    #[ts(optional)]
    pub seconds: Option<f64>,
    /// At most so much work instead: then the same seed gives the same answer on every machine.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub work: Option<u64>,
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub seed: Option<u64>,
    /// Answer when it is over (the default), or at once.
    #[serde(default = "yes")]
    #[ts(optional, as = "Option<bool>")]
    pub wait: bool,
    /// As if this were so; nothing is changed by it.
    #[serde(default)]
    #[ts(optional)]
    pub tried: Option<MatchChange>,
}

/// Which programme's search; `meetings` false leaves out where each meeting is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SolvingOf {
    pub programme: ProgrammeId,
    #[serde(default = "yes")]
    #[ts(optional, as = "Option<bool>")]
    pub meetings: bool,
}

/// What to take over, and the fingerprint of the problem it was found for (left out: that of the search). Without `meetings`: what the search
/// found.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeSchedule {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub fingerprint: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub meetings: Option<Vec<PlacementView>>,
}

fn yes() -> bool {
    true
}

/// Longest search, in seconds.
const LONGEST: f64 = 3600.0;
const USUAL: f64 = 60.0;

impl MatchChange {
    pub(crate) fn asked(&self) -> engine::Change {
        match self {
            MatchChange::Table => engine::Change::Table,
            MatchChange::There { participant, slot } => engine::Change::There { participant: participant.to_string(), slot: slot.clone() },
            MatchChange::Most { participant } => engine::Change::Most { participant: participant.to_string() },
            MatchChange::AnyTime { request } => engine::Change::AnyTime { request: request.to_string() },
        }
    }
}

impl PlacementView {
    pub(crate) fn of(p: &engine::Placement) -> PlacementView {
        PlacementView { request: p.request.clone(), slot: p.slot.clone(), table: p.table.clone(), interpreter: p.interpreter.clone() }
    }

    pub(crate) fn placement(&self) -> engine::Placement {
        engine::Placement { request: self.request.clone(), slot: self.slot.clone(), table: self.table.clone(), interpreter: self.interpreter.clone() }
    }
}

impl Matchmaking {
    /// What is locked, as "request@slot@table".
    pub(crate) fn locks(&self) -> Vec<String> {
        let mut locks: Vec<String> = self
            .problem()
            .requests
            .iter()
            .filter_map(|r| r.lock.as_ref().map(|l| format!("{}@{}@{}", r.id, l.slot.as_deref().unwrap_or_default(), l.table.as_deref().unwrap_or_default())))
            .collect();
        locks.sort();
        locks
    }

    /// Refuses a problem that cannot be asked, in words.
    pub(crate) fn check_askable(&self, problem: &engine::Problem) -> Result<()> {
        if problem.slots.is_empty() {
            return Err(UiError::new("matching_no_slots"));
        }
        if self.tables.is_empty() {
            return Err(UiError::new("matching_no_tables"));
        }
        if !problem.requests.iter().any(|r| r.wish != engine::Wish::No) {
            return Err(UiError::new("matching_no_requests"));
        }
        let faults = engine::faults(problem);
        if faults.is_empty() {
            return Ok(());
        }
        let words = Words::of(self);
        let said: Vec<Param> = faults.iter().take(5).map(|f| Param::Bi(words.fault(f))).collect();
        Err(UiError::with("matching_fault", &[("what", Param::List(said))]))
    }
}

/// Weights of what is no matter of choice: musts and locks.
fn base(problem: &engine::Problem) -> i64 {
    let given = |r: &&engine::Request| r.wish != engine::Wish::No && (r.wish == engine::Wish::Must || r.lock.is_some());
    problem.requests.iter().filter(given).map(|r| r.weight).sum()
}

/// Requests to be placed, and what they weigh together.
pub(crate) fn of_all(problem: &engine::Problem) -> (usize, i64) {
    let wanted = problem.requests.iter().filter(|r| r.wish != engine::Wish::No);
    wanted.fold((0, 0), |(n, sum), r| (n + 1, sum + r.weight))
}

fn stage_name(stage: engine::Stage) -> String {
    serde_json::to_value(stage).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The stages in points: weights of what must be held count too.
fn in_points(problem: &engine::Problem, stages: &[engine::StageValue], worth: Option<i64>) -> Vec<FoundStage> {
    let given = base(problem);
    stages
        .iter()
        .map(|s| {
            let more = if s.stage == engine::Stage::Weight { given } else { 0 };
            let value = worth.filter(|_| s.stage == engine::Stage::Weight).unwrap_or(s.value + more);
            FoundStage { stage: stage_name(s.stage), value, bound: s.bound + more, proven: s.proven }
        })
        .collect()
}

fn value_of(stages: &[FoundStage], stage: &str) -> Option<(i64, i64)> {
    stages.iter().find(|s| s.stage == stage).map(|s| (s.value, s.bound))
}

fn number(n: usize) -> Param {
    Param::Number(i64::from(count(n)))
}

/// "22 of 26 placed, 58 of 64 points, at most 60 possible".
fn said(placed: usize, of: usize, worth: i64, points_of: i64, most: Option<i64>) -> Bi {
    let message = Message::new(if most.is_some() { "solving-said-most" } else { "solving-said" })
        .with("placed", number(placed))
        .with("of", number(of))
        .with("points", Param::Number(worth))
        .with("points_of", Param::Number(points_of));
    text::say(&match most {
        Some(most) => message.with("most", Param::Number(most)),
        None => message,
    })
}

fn tried_said(words: &Words<'_>, question: &Question) -> Bi {
    question.tried.as_ref().map(|c| text::say(&Message::new("solving-if").with("what", Param::Bi(words.change(c))))).unwrap_or_default()
}

/// What is known of the programme's search.
pub(crate) fn view(app: &App, programme: ProgrammeId, meetings: bool) -> Result<SolvingView> {
    let Some(search) = app.searches.timetables.get(&programme) else { return Ok(SolvingView::default()) };
    let m = Matchmaking::read(app.ws.db(), programme)?;
    let words = Words::of(&m);
    let question = &search.question;
    let (of, points_of) = of_all(&question.problem);
    let Some(outcome) = search.outcome() else {
        let (took, stages, placed) = search.so_far();
        let stages = in_points(&question.problem, &stages, None);
        let (worth, most) = value_of(&stages, "weight").unwrap_or((0, points_of));
        let running = RunningView {
            seconds: took.as_secs_f64(),
            placed: count(placed),
            of: count(of),
            points: worth,
            points_of,
            most,
            said: said(placed, of, worth, points_of, Some(most)),
            tried: tried_said(&words, question),
            stages,
        };
        return Ok(SolvingView { running: Some(running), done: None });
    };
    Ok(SolvingView { running: None, done: Some(done(&words, question, &outcome, meetings)) })
}

fn done(words: &Words<'_>, question: &Question, outcome: &Outcome, meetings: bool) -> DoneView {
    let m = words.m;
    let (of, points_of) = of_all(&question.problem);
    let placed = outcome.schedule.meetings.len();
    let worth = points(&question.problem, &outcome.schedule);
    let stages = in_points(&question.problem, &outcome.stages, Some(worth));
    let most = value_of(&stages, "weight").map_or(points_of, |w| w.1);
    let status = match outcome.status {
        engine::Status::Optimal => SolveStatus::Optimal,
        engine::Status::Feasible => SolveStatus::Feasible,
        engine::Status::Infeasible => SolveStatus::Infeasible,
        engine::Status::Unknown => SolveStatus::Unknown,
    };
    let best = worth == most && outcome.status == engine::Status::Feasible;
    let head = text::word(match status {
        SolveStatus::Optimal => "solving-optimal",
        SolveStatus::Feasible if best => "solving-most-points",
        SolveStatus::Feasible => "solving-feasible",
        SolveStatus::Infeasible => "solving-infeasible",
        SolveStatus::Unknown => "solving-unknown",
    });
    let now = m.schedule();
    let stale = question.fingerprint != m.fingerprint() || question.locks != m.locks();
    let left_out = outcome.left_out.iter().filter_map(|(id, why)| {
        let asked = words.request(id)?;
        let must = true;
        Some(NotPlacedRow { request: asked.request.id, title: m.title(asked), kind: asked.kind, must, reason: Some(words.reason(asked, why)) })
    });
    DoneView {
        status,
        placed: count(placed),
        of: count(of),
        points: worth,
        points_of,
        most,
        head,
        said: said(placed, of, worth, points_of, Some(most).filter(|most| *most > worth)),
        broken_off: outcome.broken_off,
        stale,
        same: same(&now, &outcome.schedule),
        fingerprint: question.fingerprint.clone(),
        tried: tried_said(words, question),
        change: question.tried.clone(),
        left_out: left_out.collect(),
        meetings: if meetings { outcome.schedule.meetings.iter().map(PlacementView::of).collect() } else { Vec::new() },
        milliseconds: u32::try_from(outcome.took.as_millis()).unwrap_or(u32::MAX),
        stages,
    }
}

fn same(one: &engine::Schedule, other: &engine::Schedule) -> bool {
    let of = |s: &'_ engine::Schedule| s.meetings.iter().cloned().map(|m| (m.request.clone(), m)).collect::<HashMap<_, _>>();
    of(one) == of(other)
}

command! {
    /// Searches for the best timetable: answers when it is over, or at once with `wait` false. Nothing is written; what it finds is kept
    /// until `take_schedule` takes it over or `leave_schedule` drops it.
    Job solve_meetings(app, input: SolveMeetings) -> SolvingView {
        let m = Matchmaking::read(app.ws.db(), input.programme)?;
        let mut problem = m.problem();
        if let Some(change) = &input.tried {
            problem = engine::changed(&problem, &change.asked());
        }
        m.check_askable(&problem)?;
        let seconds = input.seconds.unwrap_or(USUAL);
        if !seconds.is_finite() || seconds <= 0.0 {
            return Err(UiError::new("bad_number").field("seconds"));
        }
        let budget = engine::Budget {
            time: if input.work.is_some() { None } else { Some(Duration::from_secs_f64(seconds.min(LONGEST))) },
            work: input.work,
            seed: input.seed.unwrap_or(1),
            ..engine::Budget::default()
        };
        let question = Question { problem, fingerprint: m.fingerprint(), locks: m.locks(), stands: m.schedule(), tried: input.tried };
        // One that goes on is of no use any more; asking it to stop lets its thread end.
        app.searches.timetables.remove(&input.programme);
        let mut search = Search::start(question, budget);
        if input.wait {
            search.join();
        }
        app.searches.timetables.insert(input.programme, search);
        view(app, input.programme, true)
    }
}
command! {
    /// How far the search for a timetable is, or what it found. Nothing where nobody asked for one.
    Query solving(app, input: SolvingOf) -> SolvingView {
        view(app, input.programme, input.meetings)
    }
}
command! {
    /// Stops the search for a timetable; it keeps the best so far.
    Job stop_solving(app, input: OfProgramme) -> SolvingView {
        if let Some(search) = app.searches.timetables.get_mut(&input.programme) {
            search.stop();
        }
        view(app, input.programme, true)
    }
}
command! {
    /// Drops what a search found, or stops and drops it.
    Job leave_schedule(app, input: OfProgramme) -> SolvingView {
        app.searches.timetables.remove(&input.programme);
        Ok(SolvingView::default())
    }
}
command! {
    /// Takes a timetable over as one change: meetings are added, moved and taken out of the itinerary. Refused where the programme changed
    /// since it was asked for, or where it breaks a rule.
    Change take_schedule(app, input: TakeSchedule) -> Changed {
        let m = Matchmaking::read(app.ws.db(), input.programme)?;
        let kept = app.searches.timetables.get(&input.programme);
        let fingerprint = input.fingerprint.clone().or_else(|| kept.map(|s| s.question.fingerprint.clone())).unwrap_or_default();
        let search = kept.filter(|s| s.question.tried.is_none() && s.question.fingerprint == fingerprint);
        let outcome = search.and_then(Search::outcome);
        let schedule = match (&input.meetings, &outcome) {
            (Some(meetings), _) => engine::Schedule { meetings: meetings.iter().map(PlacementView::placement).collect() },
            (None, Some(found)) => found.schedule.clone(),
            (None, None) => {
                let of_trial = app.searches.timetables.get(&input.programme).is_some_and(|s| s.question.tried.is_some());
                return Err(UiError::new(if of_trial { "schedule_only_tried" } else { "no_schedule" }));
            }
        };
        if m.fingerprint() != fingerprint {
            return Err(UiError::new("schedule_stale"));
        }
        let problem = m.problem();
        let report = engine::check(&problem, &schedule);
        if let Some(first) = report.broken.first() {
            let said = Words::of(&m).broken(first);
            return Err(UiError::with("schedule_broken", &[("what", Param::Bi(said))]));
        }
        // What was proven goes with it, when it is what was found.
        let found = outcome.zip(search).filter(|(o, _)| same(&o.schedule, &schedule)).map(|(o, s)| Found {
            fingerprint: s.question.fingerprint.clone(),
            stages: in_points(&s.question.problem, &o.stages, Some(points(&s.question.problem, &o.schedule))),
            locks: s.question.locks.clone(),
            at: app.clock.stamp(),
            milliseconds: u32::try_from(o.took.as_millis()).unwrap_or(u32::MAX),
        });
        let (of, _) = of_all(&problem);
        let placed = schedule.meetings.len();
        let changed = app.change("take_schedule", |w| {
            let written = m.write(w, &m.spots(&schedule))?;
            // The same timetable, known no better: nothing to write.
            let new = written != super::placing::Written::default() || found.as_ref().is_some_and(|f| m.settings.found.as_ref().is_none_or(|b| b.stages != f.stages || b.fingerprint != f.fingerprint || b.locks != f.locks));
            if new {
                let mut settings = m.settings.clone();
                settings.found = found;
                match w.db.of_programme::<Matching>(m.programme.id)?.is_empty() {
                    true => w.db.insert(&Matching { id: w.id().into(), ..settings })?,
                    false => w.db.update(&settings)?,
                }
            }
            let message = Message::new("did-take-schedule")
                .with("name", Param::Bi(shown_name(m.programme.title.clone())))
                .with("placed", number(placed))
                .with("of", number(of));
            Ok(Did::new(m.programme.id, message))
        })?;
        app.searches.timetables.remove(&input.programme);
        Ok(changed)
    }
}
