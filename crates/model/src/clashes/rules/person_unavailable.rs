//! Block: somebody is in an item while they said they can't take part.

use super::Case;
use crate::clashes::report::{move_fix, start, title};
use crate::clashes::{Found, Level};
use crate::zone;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Found>) {
    for (index, seat) in (0u32..).zip(&case.plan.seats) {
        let Some(person) = seat.person else { continue };
        for u in case.shared.unavailable.get(&person).map_or(&[][..], Vec::as_slice) {
            let (Some(from), Some(to)) = (zone::resolve(u.from, &u.zone), zone::resolve(u.to, &u.zone)) else { continue };
            for p in case.plan.busy_between(from.utc, to.utc).filter(|p| p.seats.binary_search(&index).is_ok()) {
                let Some((s, e)) = p.clock else { continue };
                if s >= to.utc || e.max(s + 1) <= from.utc {
                    continue;
                }
                let report = case.report("person_unavailable", Level::Block, &[u.id.0, p.item.id.0]).item(p).fact((u.from, u.to));
                let report = report.say(|w| {
                    let w = w.people([person]).with("who", case.shared.seat_name(seat)).with("what", title(p));
                    w.with("from", u.from).with("to", u.to).at("time", start(p)).fix(move_fix(case.plan, p, to.utc))
                });
                out.push(report.done());
            }
        }
    }
}
