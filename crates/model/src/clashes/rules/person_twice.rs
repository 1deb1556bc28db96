//! Block: somebody in two places at once, in one programme or in two; an interpreter is said as such.

use std::collections::BTreeMap;

use serde_json::json;
use uuid::Uuid;

use super::Case;
use crate::clashes::facts::{Plan, Planned, Shared};
use crate::clashes::report::{Report, common, end, move_fix, occupies, people_of, seat_names, start, title};
use crate::clashes::{Clash, Fix, Level};
use crate::*;

pub(super) fn within_programme(case: &Case<'_>, out: &mut Vec<Clash>) {
    let busy: Vec<&Planned> = case.live.iter().copied().filter(|p| occupies(p)).collect();
    for (i, a) in busy.iter().enumerate() {
        let Some((_, a_end)) = a.clock else { continue };
        for b in &busy[i + 1..] {
            let Some((b_start, b_end)) = b.clock else { continue };
            if b_start >= a_end {
                break;
            }
            // A moment without length clashes with nothing.
            if b_end == b_start {
                continue;
            }
            let both = common(&a.seats, &b.seats);
            if !both.is_empty() {
                out.push(clash(case.shared, case.plan, a, b, &both));
            }
        }
    }
}

fn clash(shared: &Shared, plan: &Plan, a: &Planned, b: &Planned, seats: &[u32]) -> Clash {
    let interpreters = seats.iter().all(|s| plan.seat(*s).role == ParticipantRole::Interpreter);
    let rule = match (interpreters, seats.len()) {
        (true, _) => "interpreter_twice",
        (false, 1) => "person_twice",
        (false, _) => "people_twice",
    };
    let report = Report::new(rule, Level::Block, plan.programme.id, &[a.item.id.0, b.item.id.0])
        .item(a)
        .item(b)
        .fact(seats.iter().map(|s| plan.seat(*s).id).collect::<Vec<_>>())
        .people(people_of(plan, seats));
    let report = said(report, a, b).with("who", seat_names(shared, plan, seats)).with("n", i64::try_from(seats.len()).unwrap_or(0));
    let mut report = report;
    if let [one] = seats {
        let seat = plan.seat(*one);
        for p in [b, a] {
            report = report.fix(stand_in(shared, plan, p, seat));
        }
        for p in [b, a] {
            report = report.fix(take_out(shared, p, seat));
        }
    }
    report.fix(move_fix(plan, b, a.clock.map_or(0, |c| c.1))).fix(move_fix(plan, a, b.clock.map_or(0, |c| c.1))).done()
}

fn said(report: Report, a: &Planned, b: &Planned) -> Report {
    let mut report = report.with("a", title(a)).with("b", title(b));
    for (name, t) in [("a_start", start(a)), ("a_end", end(a)), ("b_start", start(b)), ("b_end", end(b))] {
        if let Some(t) = t {
            report = report.with(name, t);
        }
    }
    match start(a) {
        Some(t) => report.with("date", t.date()),
        None => report,
    }
}

/// Somebody of the same role who is free then, put in beside; who was there can be taken out afterwards.
fn stand_in(shared: &Shared, plan: &Plan, p: &Planned, seat: &Participation) -> Option<Fix> {
    if !p.assignments.iter().any(|a| a.participation == seat.id) {
        return None;
    }
    let (s, e) = p.clock?;
    let free = (0u32..).zip(&plan.seats).find(|(i, other)| {
        other.id != seat.id
            && other.role == seat.role
            && other.status.is_coming()
            && plan.items.values().all(|o| {
                !o.live || !occupies(o) || o.clock.is_none_or(|(os, oe)| oe <= s || os >= e) || o.seats.binary_search(i).is_err()
            })
    })?;
    Some(Fix {
        label: Message::new("fix-stand-in").with("who", shared.seat_name(free.1)).with("what", title(p)),
        why: Some(Message::new("fix-stand-in-why").with("who", shared.seat_name(free.1))),
        command: "assign",
        input: json!({ "item": p.item.id, "participation": free.1.id, "role": seat.role }),
    })
}

fn take_out(shared: &Shared, p: &Planned, seat: &Participation) -> Option<Fix> {
    let a = p.assignments.iter().find(|a| a.participation == seat.id)?;
    Some(Fix {
        label: Message::new("fix-take-out").with("who", shared.seat_name(seat)).with("what", title(p)),
        why: None,
        command: "unassign",
        input: json!({ "assignment": a.id }),
    })
}

/// One person's items of all their programmes; pairs within one programme are found above.
pub(in crate::clashes) fn between_programmes(
    shared: &Shared,
    plans: &BTreeMap<ProgrammeId, Plan>,
    person: PersonId,
    seats: &[(ProgrammeId, u32)],
) -> Vec<Clash> {
    let mut mine: Vec<(&Plan, &Planned, u32)> = Vec::new();
    for (programme, index) in seats {
        let Some(plan) = plans.get(programme) else { continue };
        if plan.programme.status == ProgrammeStatus::Cancelled {
            continue;
        }
        let own = plan.items.values().filter(|p| p.live && p.clock.is_some() && occupies(p) && p.seats.binary_search(index).is_ok());
        mine.extend(own.map(|p| (plan, p, *index)));
    }
    mine.sort_by_key(|(_, p, _)| (p.clock, p.item.id));
    let mut out = Vec::new();
    for (i, (plan_a, a, seat)) in mine.iter().enumerate() {
        let Some((_, a_end)) = a.clock else { continue };
        for (plan_b, b, _) in &mine[i + 1..] {
            let Some((b_start, b_end)) = b.clock else { continue };
            if b_start >= a_end {
                break;
            }
            if plan_a.programme.id == plan_b.programme.id || b_end == b_start {
                continue;
            }
            let ids: [Uuid; 3] = [person.0, a.item.id.0, b.item.id.0];
            let report = Report::new("person_twice", Level::Block, plan_a.programme.id, &ids).item(a).item(b).people([person]);
            let report = said(report, a, b).with("who", seat_names(shared, plan_a, &[*seat])).with("n", 1);
            out.push(report.fix(move_fix(plan_b, b, a_end)).done());
        }
    }
    out
}
