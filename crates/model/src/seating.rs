//! Who sits where at table: proposed by precedence, then moved by hand.
//!
//! The highest of the hosts sits in the middle, the highest of the guests at the host's right hand (at a long table: opposite).
//! From there the places go outwards, right before left, and the two delegations take turns. Interpreters have no place at the
//! table: they sit behind the one they interpret for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;

terms! {
    /// How a table is laid: `head`: chairs on one side, facing the room; `long`: on both sides; `round`.
    TableShape { Head = "head", Long = "long", Round = "round" }
}

/// A table at which people are seated during an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SeatingTable {
    pub id: SeatingTableId,
    pub item: ItemId,
    /// Empty: called by its position.
    pub name: Bi,
    /// From 1; 1 is the table of honour.
    pub position: u32,
    pub shape: TableShape,
    /// At least 1. Chairs are numbered as `place` says.
    pub chairs: u32,
}

/// A head on a chair; a seat for several has a row for each head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Chair {
    pub id: ChairId,
    pub at_table: SeatingTableId,
    /// From 1.
    pub number: u32,
    pub participation: ParticipationId,
    /// On a chair behind this one, interpreting.
    pub behind: bool,
}

/// Most chairs of a table.
pub const MOST_CHAIRS: u32 = 60;

/// Somebody to be seated. Lists of them come in order of precedence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub seat: ParticipationId,
    pub heads: u32,
    /// Of those who receive.
    pub host: bool,
    pub interpreter: bool,
    /// Languages they work in (BCP 47); empty: not known.
    pub languages: Vec<String>,
}

/// A head on a chair, not yet written: table (from 0), number (from 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seated {
    pub table: usize,
    pub number: u32,
    pub seat: ParticipationId,
    pub behind: bool,
}

/// A table as it is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub shape: TableShape,
    pub chairs: u32,
}

/// The chairs of a table in order of honour, with whether a host is wanted on each.
///
/// Numbers run from left to right as the room sees a `head` table, and clockwise from the middle of the top for a `round` one; at a
/// `long` table from the left along the top, then back along the bottom. Who sits at the top looks at the reader: their right is the reader's left.
pub fn places(shape: TableShape, chairs: u32) -> Vec<(u32, bool)> {
    let n = i64::from(chairs);
    let outwards = |count: i64| (0..=count).flat_map(|k| if k == 0 { vec![0] } else { vec![k, -k] });
    // Even steps from the middle are for hosts, odd ones for guests; the row across begins with a guest.
    let wants_host = |step: i64, across: bool| (step.abs() % 2 == 0) != across;
    let number = |at: i64| u32::try_from(at + 1).unwrap_or(1);
    match shape {
        TableShape::Head => outwards(n).filter_map(|o| Some(n / 2 - o).filter(|at| (0..n).contains(at)).map(|at| (number(at), wants_host(o, false)))).collect(),
        TableShape::Round => outwards(n).take(usize::try_from(n).unwrap_or(0)).map(|o| (number((-o).rem_euclid(n.max(1))), wants_host(o, false))).collect(),
        TableShape::Long => {
            let (top, bottom) = (n - n / 2, n / 2);
            let (middle, across) = (top / 2, (bottom - 1 - top / 2).max(0));
            let mut out = Vec::new();
            for k in 0..=n {
                for o in if k == 0 { vec![0] } else { vec![k, -k] } {
                    out.extend(Some(middle - o).filter(|at| (0..top).contains(at)).map(|at| (number(at), wants_host(o, false))));
                }
                for o in if k == 0 { vec![0] } else { vec![k, -k] } {
                    out.extend(Some(across - o).filter(|at| (0..bottom).contains(at)).map(|at| (number(top + at), wants_host(o, true))));
                }
            }
            out
        }
    }
}

/// Where a chair stands around its table: from the centre, −1 to 1 to the right and down.
pub fn place(shape: TableShape, chairs: u32, number: u32) -> (f64, f64) {
    let n = f64::from(chairs.max(1));
    let at = f64::from(number.saturating_sub(1));
    let along = |at: f64, n: f64| (2.0 * at + 1.0) / n - 1.0;
    match shape {
        TableShape::Head => (along(at, n), -1.0),
        TableShape::Round => {
            let angle = at / n * std::f64::consts::TAU;
            (angle.sin(), -angle.cos())
        }
        TableShape::Long => {
            let top = f64::from(chairs - chairs / 2);
            if at < top { (along(at, top), -1.0) } else { (-along(at - top, n - top), 1.0) }
        }
    }
}

/// Tables and who sits where. `per_table`: chairs of a table, at least 2. The first table takes whoever is highest on both sides;
/// the others share the rest so that each has of both, and none is much larger than another.
pub fn propose(guests: &[Guest], per_table: u32, shape: TableShape, head: bool) -> (Vec<Proposed>, Vec<Seated>) {
    let per_table = per_table.clamp(2, MOST_CHAIRS);
    let heads = |host: bool| -> Vec<ParticipationId> {
        let of = guests.iter().filter(|g| !g.interpreter && g.host == host);
        of.flat_map(|g| std::iter::repeat_n(g.seat, usize::try_from(g.heads).unwrap_or(0))).collect()
    };
    let (hosts, others) = (heads(true), heads(false));
    let all = hosts.len() + others.len();
    let size = per_table as usize;
    let count = all.div_ceil(size);
    let mut parties: Vec<(Vec<ParticipationId>, Vec<ParticipationId>)> = vec![(Vec::new(), Vec::new()); count];
    if count > 0 {
        // The first table takes the highest of both sides, in turns.
        let first = first_party(hosts.len(), others.len(), size);
        let (h, o) = (hosts.split_at(first.0), others.split_at(first.1));
        parties[0] = (h.0.to_vec(), o.0.to_vec());
        let rest = count - 1;
        for (n, seat) in h.1.iter().enumerate() {
            parties[1 + n % rest].0.push(*seat);
        }
        // Guests go on where the hosts ended, so that no table gets one more of both.
        for (n, seat) in o.1.iter().enumerate() {
            parties[1 + (n + h.1.len()) % rest].1.push(*seat);
        }
    }
    let mut tables = Vec::new();
    let mut seated = Vec::new();
    for (at, (hosts, others)) in parties.into_iter().enumerate() {
        let chairs = u32::try_from(hosts.len() + others.len()).unwrap_or(u32::MAX);
        let shape = if at == 0 && head { TableShape::Head } else { shape };
        tables.push(Proposed { shape, chairs });
        let (mut hosts, mut others) = (hosts.into_iter(), others.into_iter());
        for (number, wants_host) in places(shape, chairs) {
            let next = if wants_host { hosts.next().or_else(|| others.next()) } else { others.next().or_else(|| hosts.next()) };
            seated.extend(next.map(|seat| Seated { table: at, number, seat, behind: false }));
        }
    }
    let behind = interpreters(guests, &seated);
    seated.extend(behind);
    (tables, seated)
}

/// How many hosts and guests sit at the first table: in turns, a side that runs out leaves its chairs to the other.
fn first_party(hosts: usize, others: usize, size: usize) -> (usize, usize) {
    let own = hosts.min(size.div_ceil(2));
    let of_others = others.min(size - own);
    (hosts.min(size - of_others), of_others)
}

/// Each interpreter behind the first in order of honour whom nobody interprets for yet: somebody who does not follow the other
/// side's highest and whom the interpreter can follow, else the guest of honour, else the host.
fn interpreters(guests: &[Guest], seated: &[Seated]) -> Vec<Seated> {
    let of = |seat: ParticipationId| guests.iter().find(|g| g.seat == seat);
    let highest = |host: bool| seated.iter().filter_map(|s| of(s.seat)).find(|g| g.host == host);
    let shares = |a: &[String], b: &[String]| a.iter().any(|l| b.contains(l));
    let lost = |g: &Guest| highest(!g.host).is_some_and(|o| !g.languages.is_empty() && !o.languages.is_empty() && !shares(&g.languages, &o.languages));
    let mut out: Vec<Seated> = Vec::new();
    for interpreter in guests.iter().filter(|g| g.interpreter) {
        for _ in 0..interpreter.heads {
            let free: Vec<&Seated> = seated.iter().filter(|s| !out.iter().any(|o| o.table == s.table && o.number == s.number)).collect();
            let follows = |g: &Guest| interpreter.languages.is_empty() || shares(&interpreter.languages, &g.languages);
            let needs = |host: bool| free.iter().find(|s| of(s.seat).is_some_and(|g| g.host == host && lost(g) && follows(g)));
            let first = |host: bool| free.iter().find(|s| of(s.seat).is_some_and(|g| g.host == host));
            let behind = needs(false).or_else(|| needs(true)).or_else(|| first(false)).or_else(|| first(true));
            out.extend(behind.map(|s| Seated { seat: interpreter.seat, behind: true, ..**s }));
        }
    }
    out
}

#[cfg(test)]
#[path = "seating_cases.rs"]
mod cases;
