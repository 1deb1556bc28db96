//! Warn: the people present share no language with the host, and no interpreter covers it.

use super::Case;
use crate::clashes::facts::Planned;
use crate::clashes::report::{people_of, seat_names, title};
use crate::clashes::{Found, Level};
use crate::language_cover::{Standing, cover};
use crate::*;

pub(super) fn check(case: &Case<'_>, p: &Planned, out: &mut Vec<Found>) {
    if !p.live || p.item.host_languages.is_empty() {
        return;
    }
    let languages = |seat: &Participation| {
        let person = seat.person.and_then(|id| case.shared.people.get(&id));
        person.map_or(&[][..], |p| p.languages.as_slice())
    };
    let present: Vec<(ParticipantRole, &[Language])> =
        p.seats.iter().map(|s| case.plan.seat(*s)).map(|s| (s.role, languages(s))).collect();
    let found = cover(&p.item.host_languages, &present);
    if found.standing != Standing::Open {
        return;
    }
    let lost: Vec<u32> = found.need.iter().map(|i| p.seats[*i]).collect();
    let report = case.report("no_common_language", Level::Warn, &[p.item.id.0]).item(p).fact(&lost).fact(&p.item.host_languages);
    let report = report.say(|w| {
        let w = w.people(people_of(case.plan, &lost)).with("what", title(p)).with("who", seat_names(case.shared, case.plan, &lost));
        w.with("languages", p.item.host_languages.join(", "))
    });
    out.push(report.done());
}
