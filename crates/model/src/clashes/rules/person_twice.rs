//! Block: somebody in two places at once, in one programme or in two; an interpreter is said as such.

use std::collections::BTreeSet;

use serde_json::json;
use uuid::Uuid;

use super::Case;
use crate::clashes::facts::{Plan, Planned};
use crate::clashes::report::{Report, Run, Words, common, end, into, move_fix, out_of, people_of, seat_names, share, start, title};
use crate::clashes::shared::Shared;
use crate::clashes::sweep::{self, Range, Stretch};
use crate::clashes::{Fix, Found, Level};
use crate::own_view::{ItemAudience, takes_part};
use crate::*;

/// Clashes said of one item with those before it: more say nothing new.
const SAID_OF_ONE: usize = 3;

pub(super) fn within_programme(case: &Case<'_>, out: &mut Vec<Found>) {
    let mut running: Vec<(i64, &Planned)> = Vec::new();
    for b in case.plan.busy_between(i64::MIN, i64::MAX) {
        let Some((b_start, b_end)) = b.busy() else { continue };
        running.retain(|(end, _)| *end > b_start);
        let twice = running.iter().filter(|(_, a)| share(&a.who, &b.who) && !meal_within(case.shared, a, b));
        out.extend(twice.take(SAID_OF_ONE).map(|(_, a)| clash(case, a, b)));
        running.push((b_end, b));
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

fn clash(case: &Case<'_>, a: &Planned, b: &Planned) -> Found {
    let (shared, plan) = (case.shared, case.plan);
    let seats = &common(&a.who, &b.who)[..];
    let interpreters = seats.iter().all(|s| plan.seat(*s).role == ParticipantRole::Interpreter);
    let rule = match (interpreters, seats.len()) {
        (true, _) => "interpreter_twice",
        (false, 1) => "person_twice",
        (false, _) => "people_twice",
    };
    let ids: Vec<ParticipationId> = seats.iter().map(|s| plan.seat(*s).id).collect();
    let report = case.report(rule, Level::Block, &[a.item.id.0, b.item.id.0]).item(a).item(b).fact(ids);
    let report = report.say(|w| {
        let w = said(w.people(people_of(plan, seats)), a, b);
        let mut w = w.with("who", seat_names(shared, plan, seats)).with("n", i64::try_from(seats.len()).unwrap_or(0));
        if let [one] = seats {
            let seat = plan.seat(*one);
            for p in [b, a] {
                w = w.fix(stand_in(shared, plan, p, seat));
            }
            for p in [b, a] {
                w = w.fix(take_out(shared, plan, p, seat));
            }
        }
        w.fix(move_fix(plan, b, free_from(shared, a, b))).fix(move_fix(plan, a, free_from(shared, b, a)))
    });
    report.done()
}

/// When somebody can be at `then` after `first`: there must be time for the way as well. Seconds UTC.
fn free_from(shared: &Shared, first: &Planned, then: &Planned) -> i64 {
    first.busy().map_or(0, |c| c.1) + shared.way(out_of(first), into(then))
}

fn said(w: Words, a: &Planned, b: &Planned) -> Words {
    let times = [("a_start", start(a)), ("a_end", end(a)), ("b_start", start(b)), ("b_end", end(b))];
    let w = times.into_iter().fold(w.with("a", title(a)).with("b", title(b)), |w, (name, time)| match time {
        Some(t) => w.with(name, t),
        None => w,
    });
    match start(a) {
        Some(t) => w.with("date", t.date()),
        None => w,
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
            && plan.busy_between(s, e).all(|o| {
                o.clock.is_none_or(|(os, oe)| oe <= s || os >= e) || o.who.binary_search(&plan.first_seat[*i as usize]).is_err()
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
    if takes_part(without, seat, plan.memberships_of(seat)) {
        return None;
    }
    Some(Fix {
        label: Message::new("fix-take-out").with("who", shared.seat_name(seat)).with("what", title(p)),
        why: None,
        command: "unassign",
        input: json!({ "assignment": a.id }),
    })
}

/// One person's items of all their programmes, those that begin on days in `range` with what still runs then; pairs
/// within one programme are found above. One clash an item is enough, and so many a day: an escort of everything would
/// have millions. `seats`: programme (index into `plans`) and seat.
pub(in crate::clashes) fn between_programmes(
    shared: &Shared,
    plans: &[Plan],
    (person, seats): (PersonId, &[(u32, u32)]),
    range: Option<Range>,
    run: Run,
) -> Vec<(i64, Found)> {
    let mine = mine(plans, seats, range);
    let stretches: Vec<Stretch<u32>> = mine.iter().map(|m| Stretch { start: m.start, end: m.clock_end.max(m.start + 60), group: m.plan }).collect();
    let pairs = sweep::pairs(&stretches, range, 2, |one, other| one != other);
    let found = pairs.into_iter().map(|pair| {
        let (mine_a, mine_b) = (&mine[pair.first], &mine[pair.second]);
        let (plan_a, plan_b) = (&plans[mine_a.plan as usize], &plans[mine_b.plan as usize]);
        let (a, b) = (&plan_a.items[mine_a.at as usize], &plan_b.items[mine_b.at as usize]);
        let ids: [Uuid; 3] = [person.0, a.item.id.0, b.item.id.0];
        let report = Report::new(run, "person_twice", Level::Block, plan_a.programme.id, &ids).item(a).item(b);
        let report = report.and_more(pair.more).say(|w| {
            let w = said(w.people([person]), a, b).with("who", seat_names(shared, plan_a, &[mine_a.seat])).with("n", 1);
            w.fix(move_fix(plan_b, b, free_from(shared, a, b)))
        });
        (pair.day, report.done())
    });
    found.collect()
}

/// A stretch of one person's time. In the order of the fields.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Mine {
    start: i64,
    clock_end: i64,
    /// The item's id, quickly compared.
    id: u128,
    /// Programme, seat in it, and index of the item.
    plan: u32,
    seat: u32,
    at: u32,
}

/// All that keeps one person busy around `range`, in order, as far as it may overlap something else of theirs.
fn mine(plans: &[Plan], seats: &[(u32, u32)], range: Option<Range>) -> Vec<Mine> {
    let (from, to) = sweep::window(range);
    // Of a few days nearly all overlap: looking which costs more.
    let alone = if range.is_none() { alone(plans, seats) } else { BTreeSet::new() };
    let mut mine = Vec::new();
    for (plan, seat) in seats.iter().copied().filter(|(plan, _)| !alone.contains(plan)) {
        if plans[plan as usize].programme.status == ProgrammeStatus::Cancelled {
            continue;
        }
        let busy = plans[plan as usize].busy_of(seat, from, to);
        mine.extend(busy.map(|b| Mine { start: b.start, clock_end: b.clock_end, id: b.id.0.as_u128(), plan, seat, at: b.at }));
    }
    mine.sort_unstable();
    // Two seats in one programme: the same item twice is one.
    mine.dedup_by_key(|m| m.id);
    mine
}

/// Programmes that no other one of these overlaps.
fn alone(plans: &[Plan], seats: &[(u32, u32)]) -> BTreeSet<u32> {
    let span = |plan: u32| plans[plan as usize].busy_span().map(|(s, e)| (s, e, plan));
    let mut spans: Vec<(i64, i64, u32)> = seats.iter().filter_map(|(plan, _)| span(*plan)).collect();
    spans.sort_unstable();
    spans.dedup();
    let mut alone: BTreeSet<u32> = spans.iter().map(|s| s.2).collect();
    // The one so far that ends last: whoever begins before it ends is beside it.
    let mut last = 0;
    for i in 1..spans.len() {
        if spans[i].0 < spans[last].1 {
            alone.remove(&spans[i].2);
            alone.remove(&spans[last].2);
        }
        if spans[i].1 > spans[last].1 {
            last = i;
        }
    }
    alone
}
