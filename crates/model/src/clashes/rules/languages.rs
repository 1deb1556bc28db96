//! Warn: the people present share no language with the host, and no interpreter covers it.

use std::collections::BTreeSet;

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::{people_of, seat_names, title};
use crate::clashes::{Found, Level};
use crate::person::Level as Fluency;
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    if !p.live || p.item.host_languages.is_empty() {
        return;
    }
    let host: BTreeSet<&str> = p.item.host_languages.iter().map(String::as_str).collect();
    let spoken = |seat: &Participation| -> Vec<&str> {
        let person = seat.person.and_then(|id| case.shared.people.get(&id));
        let languages = person.map_or(&[][..], |p| p.languages.as_slice());
        languages.iter().filter(|l| l.level != Fluency::Basic).map(|l| l.code.as_str()).collect()
    };
    // Whose languages nobody knows can't be said to lack one.
    let known: Vec<u32> = p
        .seats
        .iter()
        .copied()
        .filter(|s| !matches!(case.plan.seat(*s).role, ParticipantRole::Interpreter | ParticipantRole::Host))
        .filter(|s| !spoken(case.plan.seat(*s)).is_empty())
        .collect();
    let lost: Vec<u32> = known.iter().copied().filter(|s| !spoken(case.plan.seat(*s)).iter().any(|l| host.contains(l))).collect();
    if lost.is_empty() {
        return;
    }
    let covered = p.seats.iter().map(|s| case.plan.seat(*s)).filter(|s| s.role == ParticipantRole::Interpreter).any(|s| {
        let languages = spoken(s);
        // An interpreter whose languages are not entered is taken to be the right one.
        languages.is_empty() || languages.iter().any(|l| host.contains(l))
    });
    if covered {
        return;
    }
    let report = case.report("no_common_language", Level::Warn, &[p.item.id.0]).item(p).fact(&lost).fact(&p.item.host_languages);
    let report = report.say(|w| {
        let w = w.people(people_of(case.plan, &lost)).with("what", title(p)).with("who", seat_names(case.shared, case.plan, &lost));
        w.with("languages", p.item.host_languages.join(", "))
    });
    out.push(report.done());
}

