//! `match`: a matchmaking problem in a file of its own, scheduled without a workspace.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use meguri_app::UiError;
use meguri_app::matchmaking::words::fault_of_file;
use meguri_matching::{Answer, Budget, DznError, Fact, Problem, Request, Stage, StageValue, Status, Wish, explain, read_dzn, solve};
use meguri_model::Param;
use serde_json::json;

use crate::args::MatchArgs;
use crate::output::Output;

/// Not all musts can be placed.
const INFEASIBLE: u8 = 7;
/// The time was over before anything was found.
const NOTHING: u8 = 8;

/// Schedules the problem of a file and prints what came out.
///
/// # Errors
/// When the file cannot be read, or holds no problem.
pub fn matching(out: &Output, args: &MatchArgs) -> Result<ExitCode, UiError> {
    let problem = read(out, &args.problem)?;
    let Some(problem) = problem else { return Ok(ExitCode::FAILURE) };
    let budget = Budget {
        time: args.seconds.map(Duration::from_secs_f64),
        threads: args.threads,
        seed: args.seed,
        all_or_nothing: args.all_or_nothing,
        ..Budget::default()
    };
    let answer = match solve(&problem, &budget, &mut |_| ()) {
        Ok(answer) => answer,
        Err(faults) => {
            if out.json {
                eprintln!("{}", json!({ "faults": faults }));
            } else {
                for fault in &faults {
                    out.complain_of(&fault_of_file(fault));
                }
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    print(out, args, &problem, &answer);
    Ok(match answer.status {
        Status::Optimal | Status::Feasible => ExitCode::SUCCESS,
        Status::Infeasible => ExitCode::from(INFEASIBLE),
        Status::Unknown => ExitCode::from(NOTHING),
    })
}

/// None when it was said what is wrong with it.
fn read(out: &Output, path: &Path) -> Result<Option<Problem>, UiError> {
    let bytes = std::fs::read(path).map_err(|e| UiError::with("io", &[("detail", format!("{}: {e}", path.display()).into())]))?;
    let text = String::from_utf8_lossy(&bytes);
    let file = ("path", Param::from(path.display().to_string()));
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("dzn")) {
        return match read_dzn(&text) {
            Ok(problem) => Ok(Some(problem)),
            Err(error) => {
                let (id, mut params) = dzn_worded(&error);
                params.push(file);
                out.complain(id, &params);
                Ok(None)
            }
        };
    }
    match Problem::read(&text) {
        Ok(problem) => Ok(Some(problem)),
        Err(error) => {
            out.complain("match-no-problem", &[file, ("detail", error.to_string().into())]);
            Ok(None)
        }
    }
}

fn print(out: &Output, args: &MatchArgs, problem: &Problem, answer: &Answer) {
    if out.json {
        return out.value(&json!(answer));
    }
    let seconds = |time: f64| format!("{time:.2}");
    let status = match answer.status {
        Status::Optimal => "match-optimal",
        Status::Feasible => "match-feasible",
        Status::Infeasible => "match-infeasible",
        Status::Unknown => "match-unknown",
    };
    out.message(status, &[("time", seconds(answer.time).into())]);
    if let (Some(first), Some(best)) = (answer.first_after, answer.best_after) {
        out.message("match-times", &[("first", seconds(first).into()), ("best", seconds(best).into())]);
    }
    for StageValue { stage, value, bound, proven } in &answer.stages {
        let id = match stage {
            Stage::LocksLeftOut if *value == 0 => continue,
            Stage::LocksLeftOut => "match-locks-left-out",
            Stage::MustsLeftOut => "match-musts-left-out",
            Stage::Moved if problem.stands.is_empty() => continue,
            Stage::Moved => "match-moved",
            Stage::BelowFewest => "match-below-fewest",
            Stage::Weight => "match-weight",
            Stage::Breaks => "match-breaks",
            Stage::Changes => "match-changes",
        };
        let sure = if *proven { "yes" } else { "no" };
        out.message(id, &[("value", value.to_string().into()), ("bound", bound.to_string().into()), ("proven", sure.into())]);
    }
    if answer.status == Status::Infeasible {
        reasons(out, problem, answer);
    }
    if args.slots {
        let number: HashMap<&str, usize> = problem.slots.iter().zip(1..).map(|(slot, number)| (slot.id.as_str(), number)).collect();
        let placed: HashMap<&str, &str> = answer.schedule.meetings.iter().map(|at| (at.request.as_str(), at.slot.as_str())).collect();
        for request in &problem.requests {
            let slot = placed.get(request.id.as_str()).and_then(|slot| number.get(slot)).unwrap_or(&0);
            out.line(&slot.to_string());
        }
        return;
    }
    for meeting in &answer.schedule.meetings {
        let parts = [Some(&meeting.request), Some(&meeting.slot), meeting.table.as_ref(), meeting.interpreter.as_ref()];
        out.line(&parts.map(|part| part.map_or("", String::as_str)).join("\t").trim_end().to_owned());
    }
}

/// Why musts and locks are left out: for the first of them the smallest set of facts that stands in its way.
fn reasons(out: &Output, problem: &Problem, answer: &Answer) {
    const MOST: usize = 5;
    let placed: HashSet<&str> = answer.schedule.meetings.iter().map(|at| at.request.as_str()).collect();
    let must = |one: &&Request| one.wish == Wish::Must || (one.lock.is_some() && one.wish != Wish::No);
    for one in problem.requests.iter().filter(must).filter(|one| !placed.contains(one.id.as_str())).take(MOST) {
        let Ok(found) = explain(problem, &answer.schedule, &one.id, Duration::from_secs(2)) else { continue };
        if found.facts.is_empty() {
            continue;
        }
        let facts = found.facts.iter().map(|fact| {
            let (id, who) = match fact {
                Fact::Away { participant } => ("match-fact-away", participant.clone()),
                Fact::Most { participant } => ("match-fact-most", participant.clone()),
                Fact::Times { request } => ("match-fact-times", request.clone()),
                Fact::Meets { request } => ("match-fact-meets", request.clone()),
                Fact::Never { request } => ("match-fact-never", request.clone()),
                Fact::Tables => ("match-fact-tables", String::new()),
                Fact::Interpreters => ("match-fact-interpreters", String::new()),
                Fact::Fairness => ("match-fact-fairness", String::new()),
            };
            out.worded(id, &[("who", who.into())])
        });
        out.message("match-left-out", &[("request", one.id.clone().into()), ("facts", facts.collect::<Vec<_>>().join("; ").into())]);
    }
}

fn dzn_worded(error: &DznError) -> (&'static str, Vec<(&'static str, Param)>) {
    match error {
        DznError::Missing { name } => ("match-dzn-missing", vec![("name", (*name).into())]),
        DznError::Open { name } => ("match-dzn-open", vec![("name", (*name).into())]),
        DznError::Count { name, count, wanted } => {
            ("match-dzn-count", vec![("name", (*name).into()), ("count", count.to_string().into()), ("wanted", wanted.to_string().into())])
        }
        DznError::Number { name, entry, text, least, most } => (
            "match-dzn-number",
            vec![
                ("name", (*name).into()),
                ("entry", entry.to_string().into()),
                ("text", text.clone().into()),
                ("least", least.to_string().into()),
                ("most", most.to_string().into()),
            ],
        ),
    }
}
