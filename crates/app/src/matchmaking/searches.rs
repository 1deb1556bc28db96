//! Searches that go on beside the window: for a timetable, and for the reasons of what is not placed. At most one of each a programme.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use meguri_matching as engine;
use meguri_model::ProgrammeId;

use crate::views::matchmaking::solving::MatchChange;

/// The searches of an open workspace.
#[derive(Default)]
pub(crate) struct Searches {
    pub timetables: HashMap<ProgrammeId, Search>,
    pub inquiries: HashMap<ProgrammeId, Inquiry>,
}

/// What was asked for: everything a search needs, so that it knows nothing of the workspace.
pub(crate) struct Question {
    pub problem: engine::Problem,
    /// Of the programme as it was, without the change that is tried.
    pub fingerprint: String,
    pub locks: Vec<String>,
    /// The timetable that stood.
    pub stands: engine::Schedule,
    pub tried: Option<MatchChange>,
}

/// What came out.
#[derive(Clone)]
pub(crate) struct Outcome {
    pub status: engine::Status,
    pub schedule: engine::Schedule,
    pub stages: Vec<engine::StageValue>,
    /// Locks and musts that are not placed, with the reason.
    pub left_out: Vec<(String, engine::Explanation)>,
    pub broken_off: bool,
    pub took: Duration,
}

#[derive(Default)]
struct Known {
    stages: Vec<engine::StageValue>,
    placed: usize,
    outcome: Option<Outcome>,
}

fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A search for a timetable.
pub(crate) struct Search {
    pub question: Arc<Question>,
    began: Instant,
    stop: Arc<AtomicBool>,
    known: Arc<Mutex<Known>>,
    thread: Option<JoinHandle<()>>,
}

/// Musts left out whose reason is looked for.
const MOST_REASONS: usize = 5;
const REASON_WITHIN: Duration = Duration::from_millis(1500);

impl Search {
    /// Starts it; `budget.stop` is its own.
    pub fn start(question: Question, budget: engine::Budget) -> Search {
        let question = Arc::new(question);
        let stop = budget.stop.clone();
        let known: Arc<Mutex<Known>> = Arc::default();
        let thread = std::thread::spawn({
            let (question, known) = (question.clone(), known.clone());
            move || work(&question, &budget, &known)
        });
        Search { question, began: Instant::now(), stop, known, thread: Some(thread) }
    }

    /// Asks it to stop and waits until it has: it keeps the best so far.
    pub fn stop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.join();
    }

    /// Waits until it is over.
    pub fn join(&mut self) {
        if let Some(thread) = self.thread.take() {
            // One that broke down has found nothing; that is what it then answers.
            let _ = thread.join();
        }
    }

    /// How long it has been going on, what it knows, and how many requests are placed.
    pub fn so_far(&self) -> (Duration, Vec<engine::StageValue>, usize) {
        let known = open(&self.known);
        (self.began.elapsed(), known.stages.clone(), known.placed)
    }

    /// What came out, when it is over.
    pub fn outcome(&self) -> Option<Outcome> {
        let nothing = || Outcome {
            status: engine::Status::Unknown,
            schedule: engine::Schedule::default(),
            stages: Vec::new(),
            left_out: Vec::new(),
            broken_off: true,
            took: self.began.elapsed(),
        };
        let over = self.thread.as_ref().is_none_or(JoinHandle::is_finished);
        let outcome = open(&self.known).outcome.clone();
        outcome.or_else(|| over.then(nothing))
    }
}

impl Drop for Search {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// What counts before the tables, in its order: less is better.
fn rank(v: &engine::Values) -> [i64; 5] {
    [v.locks_left_out, v.musts_left_out, v.below_fewest, -v.weight, v.breaks]
}

/// Work that seating a timetable anew may take.
const SEATING: u64 = 20_000;

/// What stands, where it is as good as what was found: nobody is moved to another time for nothing. Only the tables may be better.
fn as_good(question: &Question, found: &engine::Values, stop: &Arc<AtomicBool>) -> Option<(engine::Schedule, engine::Values)> {
    let stands = &question.stands;
    let stood = engine::check(&question.problem, stands);
    if !stood.broken.is_empty() || stands.meetings.is_empty() || rank(&stood.values) > rank(found) {
        return None;
    }
    if stood.values.changes > found.changes {
        let mut seated = question.problem.clone();
        let slots: HashMap<&str, &str> = stands.meetings.iter().map(|p| (p.request.as_str(), p.slot.as_str())).collect();
        seated.requests.retain(|r| r.wish == engine::Wish::No || slots.contains_key(r.id.as_str()));
        for request in &mut seated.requests {
            request.after.retain(|first| slots.contains_key(first.as_str()));
            if let (None, Some(slot)) = (&request.lock, slots.get(request.id.as_str())) {
                request.lock = Some(engine::Lock { slot: Some((*slot).to_owned()), table: None });
            }
        }
        let budget = engine::Budget { time: None, work: Some(SEATING), threads: 1, stop: stop.clone(), ..engine::Budget::default() };
        if let Ok(answer) = engine::solve(&seated, &budget, &mut |_| ()) {
            let report = engine::check(&question.problem, &answer.schedule);
            if report.broken.is_empty() && rank(&report.values) <= rank(&stood.values) && report.values.changes < stood.values.changes {
                return Some((answer.schedule, report.values));
            }
        }
    }
    Some((stands.clone(), stood.values))
}

fn work(question: &Question, budget: &engine::Budget, known: &Mutex<Known>) {
    let began = Instant::now();
    let problem = &question.problem;
    let mut progress = |now: &engine::Progress| {
        let mut known = open(known);
        known.stages.clone_from(&now.stages);
        known.placed = now.placed;
    };
    // Its faults were looked for before it was started.
    let Ok(mut answer) = engine::solve(problem, budget, &mut progress) else { return };
    let broken_off = !matches!(answer.status, engine::Status::Optimal | engine::Status::Infeasible);
    if answer.status != engine::Status::Unknown
        && let Some((schedule, values)) = as_good(question, &answer.values, &budget.stop)
    {
        for stage in &mut answer.stages {
            stage.value = match stage.stage {
                engine::Stage::LocksLeftOut => values.locks_left_out,
                engine::Stage::MustsLeftOut => values.musts_left_out,
                engine::Stage::Moved => values.moved,
                engine::Stage::BelowFewest => values.below_fewest,
                engine::Stage::Weight => values.weight,
                engine::Stage::Breaks => values.breaks,
                engine::Stage::Changes => values.changes,
            };
        }
        answer.schedule = schedule;
    }
    let placed: std::collections::HashSet<&str> = answer.schedule.meetings.iter().map(|m| m.request.as_str()).collect();
    let kept = |r: &&engine::Request| (r.wish == engine::Wish::Must || r.lock.is_some()) && r.wish != engine::Wish::No;
    let left_out = problem.requests.iter().filter(kept).filter(|r| !placed.contains(r.id.as_str())).take(MOST_REASONS);
    let left_out = left_out.filter_map(|r| Some((r.id.clone(), engine::explain(problem, &answer.schedule, &r.id, REASON_WITHIN).ok()?))).collect();
    let mut known = open(known);
    known.placed = placed.len();
    known.stages.clone_from(&answer.stages);
    known.outcome = Some(Outcome { status: answer.status, schedule: answer.schedule, stages: answer.stages, left_out, broken_off, took: began.elapsed() });
}

/// What an inquiry knows: reasons by request, and what changes would bring, in points and meetings placed.
#[derive(Clone, Default)]
pub(crate) struct Reasons {
    pub of: HashMap<String, engine::Explanation>,
    /// Points and how many are placed, with the change made.
    pub ideas: Vec<(engine::Change, i64, usize)>,
    pub reasons_known: bool,
    pub over: bool,
}

/// Why requests are not placed and what would change it.
pub(crate) struct Inquiry {
    /// Of the problem and the timetable it was made for.
    pub key: String,
    reasons: Arc<Mutex<Reasons>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// Requests whose reason is looked for without being asked.
const MOST_EXPLAINED: usize = 40;
/// Changes that are tried.
const MOST_IDEAS: usize = 12;
const IDEA_WITHIN: Duration = Duration::from_secs(2);

impl Inquiry {
    /// `wanted`: requests that are not placed, what matters most first.
    pub fn start(key: String, problem: engine::Problem, schedule: engine::Schedule, wanted: Vec<String>) -> Inquiry {
        let reasons: Arc<Mutex<Reasons>> = Arc::default();
        let stop: Arc<AtomicBool> = Arc::default();
        let thread = std::thread::spawn({
            let (reasons, stop) = (reasons.clone(), stop.clone());
            move || inquire(&problem, &schedule, &wanted, &reasons, &stop)
        });
        Inquiry { key, reasons, stop, thread: Some(thread) }
    }

    pub fn known(&self) -> Reasons {
        let mut known = open(&self.reasons).clone();
        known.over |= self.thread.as_ref().is_none_or(JoinHandle::is_finished);
        known.reasons_known |= known.over;
        known
    }

    /// Keeps a reason that was asked for apart.
    pub fn add(&self, request: &str, explanation: engine::Explanation) {
        open(&self.reasons).of.insert(request.to_owned(), explanation);
    }

    pub fn join(&mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Inquiry {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Weights of the requests that are placed.
pub(crate) fn points(problem: &engine::Problem, schedule: &engine::Schedule) -> i64 {
    let weight: HashMap<&str, i64> = problem.requests.iter().map(|r| (r.id.as_str(), r.weight)).collect();
    schedule.meetings.iter().filter_map(|m| weight.get(m.request.as_str())).sum()
}

/// What a search finds out without stopping others for long.
fn inquire(problem: &engine::Problem, schedule: &engine::Schedule, wanted: &[String], reasons: &Mutex<Reasons>, stop: &Arc<AtomicBool>) {
    let over = || stop.load(Ordering::Relaxed);
    let mut ideas: Vec<engine::Change> = Vec::new();
    for request in wanted.iter().take(MOST_EXPLAINED) {
        if over() {
            return;
        }
        let Ok(explanation) = engine::explain(problem, schedule, request, REASON_WITHIN) else { continue };
        for idea in engine::ideas(problem, &explanation) {
            if !ideas.contains(&idea) {
                ideas.push(idea);
            }
        }
        open(reasons).of.insert(request.clone(), explanation);
    }
    open(reasons).reasons_known = true;
    // One more table is what everybody thinks of first.
    if !wanted.is_empty() && !ideas.contains(&engine::Change::Table) {
        ideas.insert(ideas.len().min(MOST_IDEAS - 1), engine::Change::Table);
    }
    for idea in ideas.into_iter().take(MOST_IDEAS) {
        if over() {
            return;
        }
        let budget = engine::Budget { time: Some(IDEA_WITHIN), stop: stop.clone(), ..engine::Budget::default() };
        let Ok(answer) = engine::what_if(problem, &idea, &budget) else { continue };
        if answer.status != engine::Status::Unknown {
            let worth = points(problem, &answer.schedule);
            open(reasons).ideas.push((idea, worth, answer.schedule.meetings.len()));
        }
    }
    open(reasons).over = true;
}
