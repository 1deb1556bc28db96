//! Block: somebody is in an item while they said they can't take part.

use super::Case;
use crate::clashes::report::{Report, move_fix, occupies, start, title};
use crate::clashes::{Clash, Level};
use crate::zone;

pub(super) fn check(case: &Case<'_>, out: &mut Vec<Clash>) {
    for (index, seat) in (0u32..).zip(&case.plan.seats) {
        let Some(person) = seat.person else { continue };
        for u in case.shared.unavailable.get(&person).map_or(&[][..], Vec::as_slice) {
            let (Some(from), Some(to)) = (zone::resolve(u.from, &u.zone), zone::resolve(u.to, &u.zone)) else { continue };
            for p in case.live.iter().filter(|p| occupies(p) && p.seats.binary_search(&index).is_ok()) {
                let Some((s, e)) = p.clock else { continue };
                if s >= to.utc || e.max(s + 1) <= from.utc {
                    continue;
                }
                let mut report = Report::new("person_unavailable", Level::Block, case.plan.programme.id, &[u.id.0, p.item.id.0])
                    .item(p)
                    .people([person])
                    .fact((u.from, u.to))
                    .with("who", case.shared.seat_name(seat))
                    .with("what", title(p))
                    .with("from", u.from)
                    .with("to", u.to);
                if let Some(t) = start(p) {
                    report = report.with("time", t).with("date", t.date());
                }
                out.push(report.fix(move_fix(case.plan, p, to.utc)).done());
            }
        }
    }
}
