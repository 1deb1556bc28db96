//! What a timetable is worth, and whether a better one can be had.

use std::collections::HashSet;

use meguri_matching as engine;
use meguri_model::*;

use super::searches::points;
use super::solve::of_all;
use super::words::Words;
use crate::listing::count;
use crate::text;
use crate::views::matchmaking::timetable::{MeterView, Proof, QualityView};

fn number(n: usize) -> Param {
    Param::Number(i64::from(count(n)))
}

/// Broken rules that are shown in words.
const MOST_BROKEN: usize = 20;

/// The worth of `schedule`, for the problem `problem` of the same programme.
pub(crate) fn quality(words: &Words<'_>, problem: &engine::Problem, schedule: &engine::Schedule, report: &engine::Report, tried: bool) -> QualityView {
    let m = words.m;
    let placed: HashSet<&str> = schedule.meetings.iter().map(|p| p.request.as_str()).collect();
    let (of, points_of) = of_all(problem);
    let worth = points(problem, schedule);
    let meters = RequestKind::ALL.iter().map(|kind| {
        let all = m.wanted().filter(|r| r.kind == *kind && r.request.wish != Wish::No);
        let (n, there) = all.fold((0, 0), |(n, there), r| (n + 1, there + usize::from(placed.contains(r.request.id.to_string().as_str()))));
        let said = text::say(&Message::new("timetable-of").with("n", number(there)).with("of", number(n)));
        MeterView { kind: *kind, label: text::word(kind_word(*kind)), placed: count(there), of: count(n), said }
    });
    let meters: Vec<MeterView> = meters.collect();
    // A bound holds for the same problem, with at least the locks it was found with.
    let fingerprint = m.fingerprint();
    let locks: HashSet<String> = m.locks().into_iter().collect();
    let known = m.settings.found.as_ref().filter(|f| !tried && f.fingerprint == fingerprint && f.locks.iter().all(|l| locks.contains(l)));
    let stage = |name: &str| known.and_then(|f| f.stages.iter().find(|s| s.stage == name));
    let bound = stage("weight").map(|s| s.bound).or_else(|| (worth == points_of).then_some(points_of));
    let whole = report.values.locks_left_out == 0 && report.values.musts_left_out == 0;
    let breaks_proven = stage("breaks").is_some_and(|s| s.bound == report.values.breaks);
    let below = Message::new("timetable-below").with("n", Param::Number(bound.unwrap_or(0) - worth));
    let (proof, head, said) = match bound {
        _ if schedule.meetings.is_empty() => (Proof::Unknown, text::word("timetable-empty"), text::word("timetable-empty-how")),
        _ if !report.broken.is_empty() => {
            let n = Message::new("timetable-broken").with("n", number(report.broken.len()));
            (Proof::Unknown, text::say(&n), report.broken.first().map(|b| words.broken(b)).unwrap_or_default())
        }
        Some(most) if most == worth && whole => {
            let id = if breaks_proven { "timetable-proven-breaks" } else { "timetable-proven-said" };
            (Proof::Proven, text::word("timetable-proven"), text::say(&Message::new(id).with("points", Param::Number(worth))))
        }
        Some(most) if stage("weight").is_some_and(|s| s.value > worth) => {
            (Proof::Bounded, text::say(&below), text::say(&Message::new("timetable-at-most").with("most", Param::Number(most))))
        }
        Some(most) => (Proof::Bounded, text::word("timetable-best-so-far"), text::say(&Message::new("timetable-at-most").with("most", Param::Number(most)))),
        None => (Proof::Unknown, text::word("timetable-not-proven"), text::word("timetable-not-proven-how")),
    };
    QualityView {
        placed: count(schedule.meetings.len()),
        of: count(of),
        placed_said: text::say(&Message::new("timetable-of-placed").with("of", number(of))),
        points_said: text::say(&Message::new("timetable-points").with("points", Param::Number(worth)).with("of", Param::Number(points_of))),
        meters,
        proof,
        proof_head: head,
        proof_said: said,
        breaks: text::say(&Message::new("timetable-breaks").with("n", Param::Number(report.values.breaks))),
        broken: report.broken.iter().take(MOST_BROKEN).map(|b| words.broken(b)).collect(),
    }
}

pub(crate) fn kind_word(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Both => "timetable-both",
        RequestKind::First => "timetable-first",
        RequestKind::Other => "timetable-other",
    }
}
