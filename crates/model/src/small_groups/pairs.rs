//! Two who are always in one small group, or never.

use std::collections::BTreeMap;

use super::Member;
use crate::ids::ParticipationId;
use crate::party::{GroupPair, PairRule};

/// Pairs of members by their places in the list; one whose seat is not in it says nothing here.
pub(super) fn indexed(members: &[Member], pairs: &[GroupPair]) -> Vec<(usize, usize, PairRule)> {
    let at: BTreeMap<ParticipationId, usize> = members.iter().enumerate().map(|(i, m)| (m.seat, i)).collect();
    pairs.iter().filter_map(|p| Some((*at.get(&p.participation)?, *at.get(&p.other)?, p.rule))).filter(|(a, b, _)| a != b).collect()
}

/// Members who go as one: those kept together, also through others; everybody else alone. In the order of the first of each.
pub(super) fn units(members: usize, pairs: &[(usize, usize, PairRule)]) -> Vec<Vec<usize>> {
    // Each member's unit is named by its first member.
    let mut first: Vec<usize> = (0..members).collect();
    for (a, b, _) in pairs.iter().filter(|p| p.2 == PairRule::Together) {
        let (low, high) = (first[*a].min(first[*b]), first[*a].max(first[*b]));
        first.iter_mut().filter(|f| **f == high).for_each(|f| *f = low);
    }
    let mut out = BTreeMap::<usize, Vec<usize>>::new();
    for (i, f) in first.into_iter().enumerate() {
        out.entry(f).or_default().push(i);
    }
    out.into_values().collect()
}

/// Two who are to be kept apart though others keep them together; `None` where all of it can hold at once.
pub fn contradiction(pairs: &[GroupPair]) -> Option<&GroupPair> {
    let mut seats: Vec<ParticipationId> = pairs.iter().flat_map(|p| [p.participation, p.other]).collect();
    seats.sort_unstable();
    seats.dedup();
    let at = |id: ParticipationId| seats.binary_search(&id).unwrap_or(0);
    let by_place: Vec<(usize, usize, PairRule)> = pairs.iter().map(|p| (at(p.participation), at(p.other), p.rule)).collect();
    let units = units(seats.len(), &by_place);
    let one = |a: usize, b: usize| units.iter().any(|u| u.contains(&a) && u.contains(&b));
    pairs.iter().zip(by_place).find(|(_, (a, b, rule))| *rule == PairRule::Apart && one(*a, *b)).map(|(p, _)| p)
}

/// The pairs that these groups do not keep.
pub fn broken<'a>(members: &[Member], of: &[usize], pairs: &'a [GroupPair]) -> Vec<&'a GroupPair> {
    let group = |id: ParticipationId| members.iter().position(|m| m.seat == id).and_then(|i| of.get(i));
    let kept = |p: &GroupPair| match (group(p.participation), group(p.other)) {
        (Some(a), Some(b)) => (a == b) == (p.rule == PairRule::Together),
        _ => true,
    };
    pairs.iter().filter(|p| !kept(p)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn pair(a: u128, b: u128, rule: PairRule) -> GroupPair {
        let id = |n: u128| Uuid::from_u128(n);
        GroupPair { id: id(a * 100 + b).into(), participation: id(a).into(), other: id(b).into(), rule }
    }

    #[test]
    fn apart_contradicts_together_through_others() {
        use PairRule::{Apart, Together};
        let mut pairs = vec![pair(1, 2, Together), pair(3, 2, Together), pair(1, 4, Apart)];
        assert_eq!(contradiction(&pairs), None);
        pairs.push(pair(3, 1, Apart));
        assert_eq!(contradiction(&pairs), Some(&pairs[3]));
        assert_eq!(contradiction(&[pair(1, 2, Apart)]), None);
    }

    #[test]
    fn units_are_joined_in_whatever_order_their_pairs_stand() {
        let together = |a, b| (a, b, PairRule::Together);
        let expected = vec![vec![0, 1, 2, 3], vec![4], vec![5]];
        assert_eq!(units(6, &[together(0, 1), together(2, 3), together(3, 0)]), expected);
        assert_eq!(units(6, &[together(3, 2), together(1, 3), together(0, 1)]), expected);
    }
}
