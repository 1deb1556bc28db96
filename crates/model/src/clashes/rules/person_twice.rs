//! Block: somebody in two places at once, in one programme or in two; an interpreter is said as such.

use std::collections::BTreeMap;

use serde_json::json;
use uuid::Uuid;

use super::Case;
use crate::clashes::facts::{Plan, Planned, Shared};
use crate::clashes::report::{Report, common, end, held, into, move_fix, occupies, out_of, people_of, seat_names, start, title};
use crate::clashes::{Clash, Fix, Level};
use crate::own_view::{ItemAudience, takes_part};
use crate::*;

/// Clashes said of one item with those before it: more say nothing new.
const SAID_OF_ONE: usize = 3;

pub(super) fn within_programme(case: &Case<'_>, out: &mut Vec<Clash>) {
    let mut running: Vec<&Planned> = Vec::new();
    for b in case.live.iter().copied().filter(|p| occupies(p)) {
        let Some((b_start, _)) = held(b) else { continue };
        running.retain(|a| held(a).is_some_and(|(_, end)| end > b_start));
        let mut said = 0;
        for a in &running {
            let both = common(&a.who, &b.who);
            if !both.is_empty() && !meal_within(case.shared, a, b) && said < SAID_OF_ONE {
                out.push(clash(case.shared, case.plan, a, b, &both));
                said += 1;
            }
        }
        running.push(b);
    }
}

/// Lunch in the middle of a long session at the same place is part of it.
fn meal_within(shared: &Shared, a: &Planned, b: &Planned) -> bool {
    let same_place = a.item.place.zip(b.item.place).is_some_and(|(x, y)| shared.nested(x, y));
    let inside = |m: &Planned, o: &Planned| {
        m.item.kind == ItemKind::Meal && m.clock.zip(o.clock).is_some_and(|(m, o)| o.0 <= m.0 && m.1 <= o.1)
    };
    same_place && (inside(b, a) || inside(a, b))
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
            report = report.fix(take_out(shared, plan, p, seat));
        }
    }
    // There must be time for the way as well.
    let after = |first: &Planned, then: &Planned| held(first).map_or(0, |c| c.1) + shared.way(out_of(first), into(then));
    report.fix(move_fix(plan, b, after(a, b))).fix(move_fix(plan, a, after(b, a))).done()
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
            && other.person.is_none_or(|p| !shared.travellers.contains(&p) && !shared.is_away(p, s, e))
            && plan.items.values().all(|o| {
                !o.live || !occupies(o) || o.clock.is_none_or(|(os, oe)| oe <= s || os >= e) || o.who.binary_search(&plan.first_seat[*i as usize]).is_err()
            })
    })?;
    Some(Fix {
        label: Message::new("fix-stand-in").with("who", shared.seat_name(free.1)).with("what", title(p)),
        why: Some(Message::new("fix-stand-in-why").with("who", shared.seat_name(free.1))),
        command: "assign",
        input: json!({ "item": p.item.id, "participation": free.1.id, "role": seat.role }),
    })
}

/// Takes somebody out, where that does it: whoever is in an item through their group stays in it.
fn take_out(shared: &Shared, plan: &Plan, p: &Planned, seat: &Participation) -> Option<Fix> {
    let a = p.assignments.iter().find(|a| a.participation == seat.id)?;
    let without = ItemAudience { item: &p.item, subgroups: &p.groups, assignments: &[], contributions: &[] };
    if takes_part(without, seat, &plan.memberships) {
        return None;
    }
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
    // Two seats in one programme: the same item twice is one.
    mine.dedup_by_key(|(_, p, _)| p.item.id);
    let mut out = Vec::new();
    let mut running: Vec<(&Plan, &Planned, u32)> = Vec::new();
    for (plan_b, b, seat) in mine {
        let Some((b_start, _)) = held(b) else { continue };
        running.retain(|(_, a, _)| held(a).is_some_and(|(_, end)| end > b_start));
        // One clash an item is enough, or an escort of everything would have millions.
        if let Some((plan_a, a, index)) = running.iter().find(|(plan_a, _, _)| plan_a.programme.id != plan_b.programme.id) {
            let ids: [Uuid; 3] = [person.0, a.item.id.0, b.item.id.0];
            let report = Report::new("person_twice", Level::Block, plan_a.programme.id, &ids).item(a).item(b).people([person]);
            let report = said(report, a, b).with("who", seat_names(shared, plan_a, &[*index])).with("n", 1);
            let after = held(a).map_or(0, |c| c.1) + shared.way(out_of(a), into(b));
            out.push(report.fix(move_fix(plan_b, b, after)).done());
        }
        running.push((plan_b, b, seat));
    }
    out
}
