//! Who goes into which group.

use std::cmp::Reverse;

use super::pairs::{indexed, units};
use super::{Member, Met, pair};
use crate::party::{GroupPair, PairRule};

/// Two in one group who are kept apart: no other reason weighs as much.
const APART: i64 = 1 << 48;
/// Of the square of a group's size: even groups come before any price of a pair.
const UNEVEN: i64 = 1 << 24;

/// Everything that a group is weighed by.
struct Scales {
    /// What a pair in one group costs, by the members' places in the list.
    price: Vec<Vec<i64>>,
    of: Vec<usize>,
    sizes: Vec<i64>,
}

impl Scales {
    /// What these cost beside the others of a group.
    fn beside(&self, unit: &[usize], group: usize) -> i64 {
        let others = (0..self.of.len()).filter(|k| self.of[*k] == group && !unit.contains(k));
        others.map(|k| unit.iter().map(|i| self.price[*i][k]).sum::<i64>()).sum()
    }

    /// By how much moving `unit` to a group makes the whole cheaper.
    fn gain_of_move(&self, unit: &[usize], to: usize) -> i64 {
        let from = self.of[unit[0]];
        self.beside(unit, from) - self.beside(unit, to) + self.evener(from, to, len(unit))
    }

    /// By how much two that change places make the whole cheaper.
    fn gain_of_swap(&self, u: &[usize], v: &[usize]) -> i64 {
        let (a, b) = (self.of[u[0]], self.of[v[0]]);
        let between: i64 = u.iter().map(|i| v.iter().map(|j| self.price[*i][*j]).sum::<i64>()).sum();
        let before = self.beside(u, a) + self.beside(v, b);
        let after = self.beside(u, b) + self.beside(v, a) - 2 * between;
        before - after + self.evener(a, b, len(u) - len(v))
    }

    /// What `n` heads more in `to` and as many fewer in `from` do for even sizes.
    fn evener(&self, from: usize, to: usize, n: i64) -> i64 {
        let (a, b) = (self.sizes[from], self.sizes[to]);
        UNEVEN * (a * a + b * b - (a - n) * (a - n) - (b + n) * (b + n))
    }

    fn put(&mut self, unit: &[usize], to: usize) {
        let from = self.of[unit[0]];
        self.sizes[from] -= len(unit);
        self.sizes[to] += len(unit);
        unit.iter().for_each(|i| self.of[*i] = to);
    }
}

fn len(unit: &[usize]) -> i64 {
    i64::try_from(unit.len()).unwrap_or(i64::MAX)
}

/// The group of each member, from 0. Whoever is kept together is in one group unless they stay in several; whoever is kept
/// apart is in two where there is a way. Sizes differ by at most one unless that, or more who stay in one group, does not
/// allow it.
pub fn propose(members: &[Member], groups: usize, met: &Met, pairs: &[GroupPair]) -> Vec<usize> {
    let groups = groups.max(1);
    let mut price: Vec<Vec<i64>> = members.iter().map(|a| members.iter().map(|b| pair(a, b, met).cost().into()).collect()).collect();
    let pairs = indexed(members, pairs);
    for (a, b, _) in pairs.iter().filter(|p| p.2 == PairRule::Apart) {
        price[*a][*b] += APART;
        price[*b][*a] += APART;
    }
    let mut of: Vec<Option<usize>> = members.iter().map(|m| m.locked.filter(|g| *g < groups)).collect();
    let mut loose = Vec::new();
    for unit in units(members.len(), &pairs) {
        match unit.iter().find_map(|i| of[*i]) {
            // Whoever belongs to somebody who stays comes along.
            Some(group) => unit.iter().for_each(|i| of[*i] = of[*i].or(Some(group))),
            None => loose.push(unit),
        }
    }
    place(&mut of, &price, &mut loose, groups);
    let of: Vec<usize> = of.into_iter().map(|g| g.unwrap_or(0)).collect();
    let sizes = (0..groups).map(|g| i64::try_from(of.iter().filter(|o| **o == g).count()).unwrap_or(i64::MAX)).collect();
    let mut scales = Scales { price, of, sizes };
    improve(&mut scales, &loose, groups);
    scales.of
}

/// Gives every unit a group, the large ones first: places are shared out evenly before, and the cheapest that is left is taken.
fn place(of: &mut [Option<usize>], price: &[Vec<i64>], loose: &mut [Vec<usize>], groups: usize) {
    let mut sizes = vec![0usize; groups];
    for g in of.iter().flatten() {
        sizes[*g] += 1;
    }
    let mut free = vec![0i64; groups];
    // The smallest group gets the next place until there is one for everybody.
    for _ in loose.iter().flatten() {
        let smallest = (0..groups).min_by_key(|g| (sizes[*g], *g)).unwrap_or(0);
        sizes[smallest] += 1;
        free[smallest] += 1;
    }
    loose.sort_by_key(|unit| Reverse(unit.len()));
    for unit in loose.iter() {
        let cost = |g: usize| -> i64 {
            let others = of.iter().enumerate().filter(|(_, o)| **o == Some(g));
            others.map(|(k, _)| unit.iter().map(|i| price[*i][k]).sum::<i64>()).sum()
        };
        // Of equally cheap groups the emptier one.
        let key = |g: usize| {
            let cost = cost(g);
            (cost / APART, (len(unit) - free[g].max(0)).max(0), cost, Reverse(free[g]), g)
        };
        let at = (0..groups).min_by_key(|g| key(*g)).unwrap_or(0);
        free[at] -= len(unit);
        unit.iter().for_each(|i| of[*i] = Some(at));
    }
}

/// Moves and swaps what is loose as long as that makes the whole cheaper.
fn improve(scales: &mut Scales, loose: &[Vec<usize>], groups: usize) {
    // Every step makes it cheaper by a whole number, so this ends; the bound is for very large parties.
    for _ in 0..50 {
        let mut better = false;
        for (n, u) in loose.iter().enumerate() {
            for to in 0..groups {
                if scales.of[u[0]] != to && scales.gain_of_move(u, to) > 0 {
                    scales.put(u, to);
                    better = true;
                }
            }
            for v in &loose[n + 1..] {
                let (a, b) = (scales.of[u[0]], scales.of[v[0]]);
                if a != b && scales.gain_of_swap(u, v) > 0 {
                    scales.put(u, b);
                    scales.put(v, a);
                    better = true;
                }
            }
        }
        if !better {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::together;
    use super::*;
    use crate::party::{GroupPair, PairRule};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn member(n: u128, organisation: u128, languages: &[&str], interests: &[&str], locked: Option<usize>) -> Member {
        let set = |l: &[&str]| l.iter().map(|s| (*s).to_owned()).collect();
        Member {
            seat: Uuid::from_u128(n).into(), organisation: (organisation > 0).then(|| Uuid::from_u128(organisation).into()),
            languages: set(languages), interests: set(interests), locked,
        }
    }

    fn sizes(of: &[usize], groups: usize) -> Vec<usize> {
        (0..groups).map(|g| of.iter().filter(|o| **o == g).count()).collect()
    }

    #[test]
    fn people_of_one_organisation_and_of_one_interest_are_spread() {
        let members: Vec<Member> = (0..6).map(|n| member(n, 1 + n / 2, &["ja"], if n < 2 { &["energy"] } else { &[] }, None)).collect();
        let of = propose(&members, 2, &Met::new(), &[]);
        let t = together(&members, &of, &Met::new());
        assert_eq!((t.organisation, t.interest), (0, 0), "{of:?}");
    }

    #[test]
    fn on_another_day_new_people_meet() {
        let members: Vec<Member> = (0..4).map(|n| member(n, 0, &[], &[], None)).collect();
        let first = propose(&members, 2, &Met::new(), &[]);
        let mut met = Met::new();
        for i in 0..4 {
            for j in i + 1..4 {
                if first[i] == first[j] {
                    met.insert((members[i].seat, members[j].seat));
                }
            }
        }
        let second = propose(&members, 2, &met, &[]);
        assert_eq!(together(&members, &second, &met).met, 0);
    }

    #[test]
    fn speakers_of_a_language_are_spread() {
        let members: Vec<Member> = (0..6).map(|n| member(n, 0, if n < 3 { &["en", "ja"] } else { &["ja"] }, &[], None)).collect();
        let of = propose(&members, 3, &Met::new(), &[]);
        for g in 0..3 {
            assert_eq!((0..3).filter(|i| of[*i] == g).count(), 1, "{of:?}");
        }
    }

    fn rule(n: u128, a: u128, b: u128, rule: PairRule) -> GroupPair {
        GroupPair { id: Uuid::from_u128(1_000 + n).into(), participation: Uuid::from_u128(a).into(), other: Uuid::from_u128(b).into(), rule }
    }

    #[test]
    fn whoever_is_kept_together_is_in_one_group_also_through_others() {
        let members: Vec<Member> = (0..8).map(|n| member(n, 1, &["ja"], &["energy"], None)).collect();
        let pairs = [rule(0, 0, 5, PairRule::Together), rule(1, 7, 5, PairRule::Together)];
        let of = propose(&members, 2, &Met::new(), &pairs);
        assert_eq!((of[0], of[7]), (of[5], of[5]), "{of:?}");
        assert_eq!(sizes(&of, 2), [4, 4]);
    }

    #[test]
    fn whoever_is_kept_apart_is_so_whatever_else_speaks_for_one_group() {
        // Three of three other organisations would do best together; 1 and 2 would share a group for the sake of everything else.
        let members: Vec<Member> = (0..4).map(|n| member(n, 1 + n % 2, &[], &[], None)).collect();
        let free = propose(&members, 2, &Met::new(), &[]);
        let (a, b) = (0, (1..4).find(|i| free[*i] == free[0]).unwrap());
        let of = propose(&members, 2, &Met::new(), &[rule(0, a as u128, b as u128, PairRule::Apart)]);
        assert_ne!(of[a], of[b]);
        assert_eq!(sizes(&of, 2), [2, 2]);
    }

    #[test]
    fn whoever_stays_takes_those_along_who_are_kept_together_with_them() {
        let members: Vec<Member> = (0..6).map(|n| member(n, 0, &[], &[], (n == 2).then_some(1))).collect();
        let of = propose(&members, 3, &Met::new(), &[rule(0, 4, 2, PairRule::Together)]);
        assert_eq!((of[2], of[4]), (1, 1));
        assert_eq!(sizes(&of, 3), [2, 2, 2]);
    }

    #[test]
    fn more_kept_apart_than_there_are_groups_are_spread_as_far_as_it_goes() {
        let members: Vec<Member> = (0..3).map(|n| member(n, 0, &[], &[], None)).collect();
        let pairs = [rule(0, 0, 1, PairRule::Apart), rule(1, 1, 2, PairRule::Apart), rule(2, 0, 2, PairRule::Apart)];
        let of = propose(&members, 2, &Met::new(), &pairs);
        assert_eq!(super::super::broken(&members, &of, &pairs).len(), 1, "{of:?}");
    }

    proptest! {
        #[test]
        fn together_always_holds_and_apart_where_two_groups_are_free(
            n in 2usize..14, groups in 2usize..5, joined in prop::collection::vec((0u128..14, 0u128..14), 0..5), split in (0u128..14, 0u128..14),
        ) {
            let members: Vec<Member> = (0..n as u128).map(|i| member(i, i % 3, &[], &[], None)).collect();
            let mut pairs: Vec<GroupPair> = joined.iter().filter(|(a, b)| a != b).zip(0..).map(|((a, b), i)| rule(i, *a, *b, PairRule::Together)).collect();
            if split.0 != split.1 {
                pairs.push(rule(99, split.0, split.1, PairRule::Apart));
            }
            if super::super::contradiction(&pairs).is_none() {
                let of = propose(&members, groups, &Met::new(), &pairs);
                prop_assert!(super::super::broken(&members, &of, &pairs).is_empty(), "{:?}", of);
                prop_assert_eq!(propose(&members, groups, &Met::new(), &pairs), of);
            }
        }
    }

    proptest! {
        #[test]
        fn sizes_differ_by_at_most_one_and_whoever_is_locked_stays(
            list in prop::collection::vec((0u128..5, 0usize..4, 0usize..4, prop::option::weighted(0.3, 0usize..6)), 0..40), groups in 1usize..7,
        ) {
            const LANGUAGES: [&[&str]; 4] = [&[], &["ja"], &["en"], &["en", "ja"]];
            const INTERESTS: [&[&str]; 4] = [&[], &["a"], &["b"], &["a", "b"]];
            let members: Vec<Member> = list.iter().enumerate().map(|(n, (o, l, i, locked))| {
                member(n as u128, *o, LANGUAGES[*l], INTERESTS[*i], locked.filter(|g| *g < groups))
            }).collect();
            let of = propose(&members, groups, &Met::new(), &[]);
            prop_assert_eq!(of.len(), members.len());
            prop_assert!(of.iter().all(|g| *g < groups));
            for (m, g) in members.iter().zip(&of) {
                prop_assert!(m.locked.is_none_or(|l| l == *g));
            }
            let all = sizes(&of, groups);
            let held: Vec<usize> = (0..groups).map(|g| members.iter().filter(|m| m.locked == Some(g)).count()).collect();
            // Only a group that is full of locked people may be larger than the smallest by more than one.
            let least = all.iter().min().copied().unwrap_or(0);
            for (size, locked) in all.iter().zip(&held) {
                prop_assert!(*size <= least + 1 || size == locked, "{:?} {:?}", all, held);
            }
            prop_assert_eq!(propose(&members, groups, &Met::new(), &[]), of);
        }
    }
}
