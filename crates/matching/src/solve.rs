//! The two searches put to work side by side, stage by stage, until they meet or the budget is spent.

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::board::{Board, Known};
use crate::bound;
use crate::check::Values;
use crate::cost::Cost;
use crate::exact::{Ascent, Backend, Formula, Model, Musts, Sat, Step, Watch};
use crate::fault::{Fault, faults};
use crate::instance::{Instance, Places};
use crate::local::{Run, State};
use crate::problem::{Problem, Schedule};

/// How long, how hard, and until who says stop.
#[derive(Clone, Debug)]
pub struct Budget {
    /// At most so long; without it until proven.
    pub time: Option<Duration>,
    /// At most so much work (steps of the local search; a conflict of the exact one counts as many). With it one thread
    /// works and the same seed gives the same answer, whatever the machine.
    pub work: Option<u64>,
    /// 1 or 2.
    pub threads: usize,
    pub seed: u64,
    /// Raised by whoever wants the best so far, now.
    pub stop: Arc<AtomicBool>,
    /// Where not all musts can be placed: that is the answer. Otherwise as few as can be are left out.
    pub all_or_nothing: bool,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { time: Some(Duration::from_secs(10)), work: None, threads: 2, seed: 1, stop: Arc::default(), all_or_nothing: false }
    }
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// No schedule is better in any stage before another is worse.
    Optimal,
    /// A schedule, perhaps not the best.
    Feasible,
    /// Not all musts can be placed; the schedule leaves some out.
    Infeasible,
    /// Stopped before anything was found.
    Unknown,
}

/// One stage of the objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StageValue {
    pub stage: Stage,
    pub value: i64,
    /// Nothing better than this can be had once the stages before are at their best.
    pub bound: i64,
    pub proven: bool,
}

/// What is made as good as can be, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Locks left out; fewer is better.
    LocksLeftOut,
    /// Musts left out; fewer is better.
    MustsLeftOut,
    /// Cost of what stood and is moved; fewer is better.
    Moved,
    /// Meetings below the participants' fewest; fewer is better.
    BelowFewest,
    /// Weight of the wants placed; more is better.
    Weight,
    /// Breaks, summed; fewer is better.
    Breaks,
    /// Changes of table and interpreter; fewer is better. Only bettered, never proven unless there are none.
    Changes,
}

/// What came out.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    pub status: Status,
    /// Empty where nothing was found.
    pub schedule: Schedule,
    pub values: Values,
    pub stages: Vec<StageValue>,
    /// Seconds.
    pub time: f64,
    pub first_after: Option<f64>,
    pub best_after: Option<f64>,
    /// "local" or "exact".
    pub found_by: Option<&'static str>,
}

/// What is known while it works.
#[derive(Clone, Debug, Serialize)]
pub struct Progress {
    pub stages: Vec<StageValue>,
    pub status: Status,
    /// Requests that the best schedule so far places.
    pub placed: usize,
    /// Seconds.
    pub time: f64,
}

/// Schedules `problem` as well as the budget allows; `progress` is called when something became known, from this thread.
///
/// # Errors
/// Everything that is wrong with the problem itself. That it cannot be satisfied is an answer.
pub fn solve(problem: &Problem, budget: &Budget, progress: &mut dyn FnMut(&Progress)) -> Result<Answer, Vec<Fault>> {
    let wrong = faults(problem);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let instance = Instance::of(problem);
    let tight = instance.with_every_must();
    let board = Board::new(problem, &instance);
    let until = budget.time.map(|time| board.began() + time);
    let watch = Watch::new(vec![board.done.clone(), budget.stop.clone()], until);
    let total_weight = instance.weight.iter().sum();
    let mut tell = || {
        let placed = |known: &Known| known.best.as_ref().map_or(0, |best| best.schedule.meetings.len());
        let (stages, status, placed) = board.look(|known| (stages(known, total_weight), status(known), placed(known)));
        progress(&Progress { stages, status, placed, time: board.began().elapsed().as_secs_f64() });
    };
    let search = Search { instance: &instance, tight: &tight, board: &board, budget, watch: watch.clone(), until };
    if budget.threads < 2 || budget.work.is_some() {
        search.local(budget.work.map(|work| work / 2).or(Some(SHARE)), &mut tell);
        search.exact(&mut tell);
    } else {
        std::thread::scope(|scope| {
            let both = [
                scope.spawn(|| search.exact(&mut || ())),
                scope.spawn(|| {
                    search.local(None, &mut || ());
                    search.improve();
                }),
            ];
            let mut seen = 0;
            while !both.iter().all(std::thread::ScopedJoinHandle::is_finished) {
                let now = board.wait(seen, Duration::from_millis(20));
                if now != seen {
                    seen = now;
                    tell();
                }
            }
        });
    }
    tell();
    let time = board.began().elapsed().as_secs_f64();
    let known = board.into_known();
    Ok(Answer {
        status: status(&known),
        stages: stages(&known, total_weight),
        time,
        first_after: known.first_after.map(|after| after.as_secs_f64()),
        best_after: known.best.as_ref().map(|best| best.after.as_secs_f64()),
        found_by: known.best.as_ref().map(|best| best.by),
        values: known.best.as_ref().map(|best| best.values).unwrap_or_default(),
        schedule: known.best.map(|best| best.schedule).unwrap_or_default(),
    })
}

fn status(known: &Known) -> Status {
    match &known.best {
        _ if known.infeasible => Status::Infeasible,
        None => Status::Unknown,
        Some(_) if known.met(Cost::STAGES) => Status::Optimal,
        Some(_) => Status::Feasible,
    }
}

fn stages(known: &Known, total_weight: i64) -> Vec<StageValue> {
    let Some(best) = &known.best else { return Vec::new() };
    let mut all: Vec<StageValue> = [Stage::LocksLeftOut, Stage::MustsLeftOut, Stage::Moved, Stage::BelowFewest, Stage::Weight, Stage::Breaks]
        .into_iter()
        .enumerate()
        .map(|(at, stage)| {
            let weight = |left_out: i64| if stage == Stage::Weight { total_weight - left_out } else { left_out };
            StageValue { stage, value: weight(best.cost.stage(at)), bound: weight(known.bounds[at]), proven: known.met(at + 1) }
        })
        .collect();
    let changes = best.values.changes;
    all.push(StageValue { stage: Stage::Changes, value: changes, bound: 0, proven: changes == 0 });
    all
}

/// Steps of the local search before the exact one has its turn, where one thread does both.
const SHARE: u64 = 400_000;
/// Steps that count as much as one conflict.
const CONFLICT: u64 = 50;

struct Search<'a> {
    instance: &'a Instance,
    /// The same, as long as every must is to be placed.
    tight: &'a Instance,
    board: &'a Board<'a>,
    budget: &'a Budget,
    watch: Watch,
    until: Option<Instant>,
}

impl Search<'_> {
    /// From below: stage by stage what must be paid.
    fn exact(&self, news: &mut dyn FnMut()) {
        // fewest moves are found by many easy proofs, at which BatSat is ten times as fast; breaks by a few hard ones
        let repair = self.instance.stands.iter().any(Option::is_some);
        let backend = if repair { Backend::Batsat } else { Backend::Cadical };
        bound::wants(self.instance, self.board, &self.watch);
        news();
        if self.climb(backend, Musts::All, news) == Climb::Impossible {
            self.board.infeasible(self.budget.all_or_nothing);
            news();
            if !self.budget.all_or_nothing {
                self.climb(backend, Musts::Free, news);
            }
        }
        self.board.wake();
    }

    /// In a large repair breaks are left to the local search: counting them keeps the fewest moves from being found in time.
    fn counts_breaks(&self) -> bool {
        self.instance.requests <= LARGE_REPAIR || self.instance.stands.iter().all(Option::is_none)
    }

    fn climb(&self, backend: Backend, musts: Musts, news: &mut dyn FnMut()) -> Climb {
        let instance = if musts == Musts::All { self.tight } else { self.instance };
        let Some(mut model) = Model::of(instance, musts, self.counts_breaks(), &|| self.watch.over()) else { return Climb::Over };
        if model.impossible {
            return if musts == Musts::All { Climb::Impossible } else { Climb::Over };
        }
        let mut sat = Sat::new(backend, &self.watch, self.budget.seed);
        sat.add(&model.formula.take());
        let mut formula = std::mem::take(&mut model.formula);
        let mut left = self.budget.work.map(|work| work / 2 / CONFLICT);
        let (mut feasible, soft, base) = (false, std::mem::take(&mut model.soft), model.base);
        // as long as it is not known that every must can be placed, what is paid here is no bound for schedules that leave some out
        let mut paid = [0; Cost::STAGES];
        let mut publish = |stage: usize, bound: i64, feasible: bool| {
            paid[stage] = bound;
            if feasible || musts == Musts::Free || self.board.best_cost().complete() {
                for (stage, bound) in paid.iter().enumerate() {
                    self.board.bound(stage, *bound);
                }
            }
        };
        for (stage, soft) in soft.iter().enumerate() {
            let mut ascent = Ascent::new(soft, base.stage(stage));
            publish(stage, ascent.bound, feasible);
            let last = stage + 1 == Cost::STAGES;
            // `keep` holds the stage at the ascent's own bound, so that one has to meet the best
            while !(self.board.met(stage + 1) && self.board.best_cost().stage(stage) <= ascent.bound) {
                if soft.is_empty() && !last {
                    break;
                }
                let before = sat.conflicts();
                let step = ascent.step(&mut sat, &mut formula, left, &mut |sat| {
                    self.board.offer(&model.places(instance, sat), "exact");
                });
                left = left.map(|left| left.saturating_sub((sat.conflicts() - before).max(1)));
                match step {
                    Step::Bound => publish(stage, ascent.bound, feasible),
                    Step::Model | Step::Best => {
                        feasible = true;
                        self.board.offer(&model.places(instance, &mut sat), "exact");
                        publish(stage, ascent.bound, true);
                    }
                    Step::Impossible => return if feasible || musts == Musts::Free { Climb::Over } else { Climb::Impossible },
                    Step::Unknown => return Climb::Over,
                }
                news();
                if step == Step::Best {
                    break;
                }
                if self.watch.over() || left == Some(0) {
                    return Climb::Over;
                }
            }
            // what comes after may not undo this stage
            for lit in ascent.keep() {
                formula.clause(&[lit]);
            }
            sat.add(&formula.take());
            if self.watch.over() {
                return Climb::Over;
            }
        }
        Climb::Over
    }

    /// From above: a first schedule at once, then better and better ones. With `steps` that much and no more.
    fn local(&self, steps: Option<u64>, news: &mut dyn FnMut()) {
        let mut instance = self.tight;
        if (0..instance.requests).any(|at| instance.must[at] && instance.starts[at] == 0) {
            instance = self.instance;
        }
        let mut state = State::new(instance, self.budget.seed);
        let watch = &self.watch;
        let stop = || watch.over();
        let has_wants = (0..instance.requests).any(|at| !instance.must[at] && instance.starts[at] != 0);
        if instance.stands.iter().any(Option::is_some) {
            state.take_over(&instance.stands.iter().map(|stood| stood.map(|(place, _)| place)).collect());
        }
        let mut seed = self.budget.seed;
        let begin = Instant::now();
        let vain = || watch.over() || self.board.impossible.load(Ordering::Relaxed);
        while !state.place_musts(steps.unwrap_or(u64::MAX).min(RESTART), &vain) {
            if vain() || steps.is_some() || begin.elapsed() > GIVE_UP {
                // some are left out: then no must makes room for the order of others
                let so_far = state.places().clone();
                instance = self.instance;
                state = State::new(instance, seed);
                state.take_over(&so_far);
                break;
            }
            seed += 1;
            state = State::new(instance, seed);
        }
        let pending: RefCell<Option<Places>> = RefCell::new(None);
        let offered = RefCell::new(None::<Instant>);
        let flush = |force: bool| {
            let due = force || offered.borrow().is_none_or(|last| last.elapsed() > OFTEN);
            if due && let Some(places) = pending.borrow_mut().take() {
                self.board.offer(&places, "local");
                *offered.borrow_mut() = Some(Instant::now());
            }
        };
        let mut best = Cost::NONE;
        if state.standing().is_some_and(|cost| cost < best) {
            self.board.offer(state.places(), "local");
            news();
        }
        let large = instance.requests > LARGE;
        let mut length = if large { self.whole() } else { FIRST_RUN };
        let mut found = |places: &Places, _: Cost| *pending.borrow_mut() = Some(places.clone());
        // how much of a part of a run is done, in steps where they are given, else in time
        let measure = |part: f64, length: Duration| {
            let (began, flush) = (Instant::now(), &flush);
            move |done: u64| {
                flush(false);
                match steps {
                    Some(most) => done as f64 / (most as f64 * part),
                    None => began.elapsed().as_secs_f64() / length.mul_f64(part).as_secs_f64(),
                }
            }
        };
        for round in 0.. {
            if has_wants {
                let done = measure(if large { 0.55 } else { 0.6 }, length);
                state.choose(&mut best, &mut Run { done: &done, stop: &stop, found: &mut found });
                flush(true);
                if let Some(places) = self.board.best_places() {
                    state.take_over(&places);
                }
            }
            let done = measure(if has_wants { 0.4 } else { 1.0 }, length);
            let (hot, cold) = if large { (700.0, 80.0) } else { (900.0, 120.0) };
            state.smooth(&mut best, hot, cold, &mut Run { done: &done, stop: &stop, found: &mut found });
            flush(true);
            news();
            if stop() || steps.is_some() || (!has_wants && !large && round + 1 >= RUNS) {
                return;
            }
            length = (length * 2).min(LONGEST_RUN);
        }
    }

    /// What is left of the time, for one long run.
    fn whole(&self) -> Duration {
        self.until.map_or(LONGEST_RUN, |until| until.saturating_duration_since(Instant::now()).mul_f64(0.97))
    }

    /// From above by the exact side: a schedule with one break fewer, and another, until there is none.
    fn improve(&self) {
        let instance = self.tight;
        if !self.counts_breaks() {
            return;
        }
        let Some(mut model) = Model::of(instance, Musts::All, true, &|| self.watch.over()) else { return };
        if model.impossible || model.soft[..Cost::BREAKS].iter().any(|soft| !soft.is_empty()) {
            return;
        }
        let mut sat = Sat::new(Backend::Batsat, &self.watch, self.budget.seed + 1);
        let mut formula: Formula = std::mem::take(&mut model.formula);
        sat.add(&formula.take());
        let mut breaks: rustsat::encodings::card::Totalizer = model.soft[Cost::BREAKS].iter().map(|(held, _)| !*held).collect();
        let base = model.base.breaks;
        while !self.watch.over() {
            let mut held = Vec::new();
            let best = self.board.best_cost();
            let complete = best.complete();
            let best = best.breaks;
            if complete {
                let Some(fewer) = (best - base).checked_sub(1).and_then(|most| usize::try_from(most).ok()) else { return };
                held.extend(formula.more_than(&mut breaks, fewer).map(|more| !more));
                sat.add(&formula.take());
                if let Some(places) = self.board.best_places() {
                    model.prefer(&places, &mut sat);
                }
            }
            match sat.solve(&held, None) {
                crate::exact::Outcome::Model => {
                    self.board.offer(&model.places(instance, &mut sat), "exact");
                }
                crate::exact::Outcome::Core if held.is_empty() => return self.board.infeasible(self.budget.all_or_nothing),
                crate::exact::Outcome::Core => return self.board.bound(Cost::BREAKS, best),
                crate::exact::Outcome::Unknown => return,
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Climb {
    /// Not all musts can be placed.
    Impossible,
    /// Proven, stopped, or too large.
    Over,
}

/// Requests above which the local search plans its whole time as one run.
const LARGE: usize = 2_000;
/// Requests above which a repair is of that kind.
const LARGE_REPAIR: usize = 400;
const FIRST_RUN: Duration = Duration::from_millis(400);
const LONGEST_RUN: Duration = Duration::from_secs(20);
/// Runs without wants before the exact side takes the thread over.
const RUNS: u32 = 2;
/// Steps after which placing the musts begins anew.
const RESTART: u64 = 400_000;
const GIVE_UP: Duration = Duration::from_secs(3);
/// Between two offers, each of which is checked.
const OFTEN: Duration = Duration::from_millis(25);

