//! Times away, given and taken back slot by slot.

use crate::matchmaking::{Absence, AbsenceKind, PlannedSlot};

fn meets(slot: &PlannedSlot, a: &Absence) -> bool {
    a.from < slot.to && slot.from < a.to
}

/// The times away with `chosen` slots added; neighbours that nothing lies between become one.
pub fn away(absences: &[Absence], slots: &[PlannedSlot], chosen: &[usize]) -> Vec<Absence> {
    let mut all = absences.to_vec();
    for slot in chosen.iter().filter_map(|at| slots.get(*at)) {
        if !all.iter().any(|a| meets(slot, a)) {
            all.push(Absence { from: slot.from, to: slot.to, kind: AbsenceKind::Away, note: String::new() });
        }
    }
    joined(all, slots)
}

/// The times away without `chosen` slots; what is left of a time and meets no slot goes too.
pub fn there(absences: &[Absence], slots: &[PlannedSlot], chosen: &[usize]) -> Vec<Absence> {
    let mut all = absences.to_vec();
    for slot in chosen.iter().filter_map(|at| slots.get(*at)) {
        let (cut, kept): (Vec<Absence>, Vec<Absence>) = all.into_iter().partition(|a| meets(slot, a));
        all = kept;
        for a in cut {
            let before = Absence { to: slot.from, ..a.clone() };
            // What is left after it begins with the next slot, not in the changeover.
            let next = slots.iter().map(|s| s.from).find(|from| *from >= slot.to && *from < a.to).unwrap_or(a.to);
            let after = Absence { from: next, ..a };
            all.extend([before, after].into_iter().filter(|p| p.from < p.to && slots.iter().any(|s| meets(s, p))));
        }
    }
    joined(all, slots)
}

fn joined(mut all: Vec<Absence>, slots: &[PlannedSlot]) -> Vec<Absence> {
    all.sort_by_key(|a| (a.from, a.to));
    let mut out: Vec<Absence> = Vec::new();
    for next in all {
        if let Some(last) = out.last_mut() {
            let between = slots.iter().any(|s| last.to <= s.from && s.from < next.from);
            let alike = last.kind == next.kind && last.note == next.note && last.to.date() == next.from.date();
            if alike && !between {
                last.to = last.to.max(next.to);
                continue;
            }
        }
        out.push(next);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, NaiveDateTime};

    fn at(time: &str) -> NaiveDateTime {
        format!("2016-11-08T{time}:00").parse().unwrap()
    }
    /// Six slots of 25 minutes from 09:30 with 5 minutes between.
    fn slots() -> Vec<PlannedSlot> {
        (0..6).map(|n| at("09:30") + Duration::minutes(30 * n)).map(|from| PlannedSlot { block: 0, from, to: from + Duration::minutes(25) }).collect()
    }
    fn late(from: &str, to: &str) -> Absence {
        Absence { from: at(from), to: at(to), kind: AbsenceKind::Late, note: String::new() }
    }
    fn said(all: &[Absence]) -> String {
        all.iter().map(|a| format!("{}-{} {}", a.from.format("%H:%M"), a.to.format("%H:%M"), a.kind)).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn slots_next_to_each_other_become_one_time_away() {
        assert_eq!(said(&away(&[], &slots(), &[1, 0])), "09:30-10:25 away");
        assert_eq!(said(&away(&[], &slots(), &[0, 2])), "09:30-09:55 away, 10:30-10:55 away");
        assert_eq!(said(&away(&[late("09:30", "11:00")], &slots(), &[1, 3])), "09:30-11:00 late, 11:00-11:25 away");
    }

    #[test]
    fn a_slot_taken_back_cuts_the_time_and_leaves_no_crumbs() {
        let medicon = [late("09:30", "11:00")];
        assert_eq!(said(&there(&medicon, &slots(), &[2])), "09:30-10:30 late");
        assert_eq!(said(&there(&medicon, &slots(), &[1])), "09:30-10:00 late, 10:30-11:00 late");
        assert_eq!(said(&there(&medicon, &slots(), &[0, 1, 2])), "");
        assert_eq!(said(&there(&medicon, &slots(), &[0])), "10:00-11:00 late");
    }

    #[test]
    fn away_and_back_again_is_as_before() {
        let before = away(&[], &slots(), &[3]);
        assert_eq!(there(&away(&before, &slots(), &[5]), &slots(), &[5]), before);
        assert_eq!(there(&away(&before, &slots(), &[4]), &slots(), &[4])[0].from, before[0].from);
    }
}
