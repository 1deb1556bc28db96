//! The sample's matchmaking: what it holds, and what the engine proves of it.

use meguri_matching::{Budget, Change, Problem, Stage, Status, changed, solve};
use meguri_model::*;

use super::read::Matchmaking;
use crate::{App, Clock, clock, sample};

fn bio_europe() -> (tempfile::TempDir, App, std::collections::HashMap<String, String>) {
    let dir = tempfile::tempdir().unwrap();
    let mut app = App::create(&dir.path().join("s.meguri"), Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap()), "Tester").unwrap();
    let names = sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
    (dir, app, names)
}

/// Meetings placed and points, as proven best.
fn best(problem: &Problem) -> (usize, i64) {
    let budget = Budget { work: Some(4_000_000), threads: 1, ..Budget::default() };
    let answer = solve(problem, &budget, &mut |_| ()).unwrap();
    assert_eq!(answer.status, Status::Optimal);
    let weight = answer.stages.iter().find(|s| s.stage == Stage::Weight).unwrap();
    assert!(weight.proven);
    (answer.schedule.meetings.len(), weight.value)
}

#[test]
fn the_sample_is_the_published_event_with_its_best_timetable() {
    let (_dir, app, names) = bio_europe();
    let programme: ProgrammeId = names["prog_bio_europe_2016"].parse::<uuid::Uuid>().unwrap().into();
    let read = Matchmaking::read(app.workspace().db(), programme).unwrap();
    let side = |side: PartySide| read.participants.iter().filter(|p| p.side == side).count();
    assert_eq!((side(PartySide::Europe), side(PartySide::Japan)), (7, 6));
    let kind = |kind: RequestKind| read.requests.iter().filter(|r| r.kind == kind).count();
    assert_eq!((kind(RequestKind::Both), kind(RequestKind::First), kind(RequestKind::Other)), (9, 11, 6));
    assert_eq!((read.slots.len(), read.tables.len()), (6, 4));

    // Two meetings are locked in the sample; what is best is asked of the event without them.
    let mut problem = read.problem();
    problem.requests.iter_mut().for_each(|r| r.lock = None);
    assert_eq!(problem.requests.iter().map(|r| r.weight).sum::<i64>(), 64);
    assert_eq!(best(&problem), (23, 60));
    assert_eq!(best(&changed(&problem, &Change::Table)).1, 60, "a fifth table gives nothing");
    let there = |who: &str, slot: &str| Change::There { participant: names[who].clone(), slot: format!("2016-11-08T{slot}") };
    assert_eq!(best(&changed(&problem, &there("bio_mv", "10:30"))).0, 24, "Medicon half an hour earlier");
    let all_morning = ["09:30", "10:00", "11:30", "12:00"].iter().fold(problem, |p, slot| changed(&p, &there("bio_p13", slot)));
    assert_eq!(best(&all_morning).1, 60, "Participant 13 all morning gives nothing");
}
