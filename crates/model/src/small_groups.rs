//! Small groups in which language, organisation and interest are spread and new people meet.
//!
//! Every pair in one group has a price: the same organisation, a shared interest, the same languages, together on another
//! day already. Groups are as even as the people who stay where they are allow; then pairs are swapped as long as that
//! makes the whole cheaper. The same input gives the same groups.

use std::collections::BTreeSet;

use crate::ids::{OrganisationId, ParticipationId};

/// Somebody to be put in a group.
#[derive(Clone, Debug)]
pub struct Member {
    pub seat: ParticipationId,
    pub organisation: Option<OrganisationId>,
    /// BCP 47 codes they work in.
    pub languages: BTreeSet<String>,
    pub interests: BTreeSet<String>,
    /// The group they stay in, from 0.
    pub locked: Option<usize>,
}

/// What a pair in one group costs.
const SAME_ORGANISATION: u32 = 6;
const MET: u32 = 4;
const SHARED_INTEREST: u32 = 2;
const SAME_LANGUAGES: u32 = 1;

/// Pairs that are together, by why one would rather have them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Together {
    pub organisation: u32,
    pub interest: u32,
    pub languages: u32,
    pub met: u32,
}

impl Together {
    fn cost(self) -> u32 {
        self.organisation * SAME_ORGANISATION + self.met * MET + self.interest * SHARED_INTEREST + self.languages * SAME_LANGUAGES
    }
}

/// Pairs that were together on other days.
pub type Met = BTreeSet<(ParticipationId, ParticipationId)>;

fn pair(a: &Member, b: &Member, met: &Met) -> Together {
    let key = if a.seat < b.seat { (a.seat, b.seat) } else { (b.seat, a.seat) };
    Together {
        organisation: u32::from(a.organisation.is_some() && a.organisation == b.organisation),
        interest: u32::from(!a.interests.is_disjoint(&b.interests)),
        languages: u32::from(!a.languages.is_empty() && a.languages == b.languages),
        met: u32::from(met.contains(&key)),
    }
}

/// What the groups put together.
pub fn together(members: &[Member], groups: &[usize], met: &Met) -> Together {
    let mut t = Together::default();
    for (i, a) in members.iter().enumerate() {
        for (j, b) in members.iter().enumerate().skip(i + 1) {
            if groups[i] == groups[j] {
                let p = pair(a, b, met);
                t.organisation += p.organisation;
                t.interest += p.interest;
                t.languages += p.languages;
                t.met += p.met;
            }
        }
    }
    t
}

/// The group of each member, from 0. Sizes differ by at most one unless more stay in one group than that allows.
pub fn propose(members: &[Member], groups: usize, met: &Met) -> Vec<usize> {
    let groups = groups.max(1);
    let price: Vec<Vec<u32>> = members.iter().map(|a| members.iter().map(|b| pair(a, b, met).cost()).collect()).collect();
    let mut of: Vec<Option<usize>> = members.iter().map(|m| m.locked.filter(|g| *g < groups)).collect();
    let mut free = vec![0usize; groups];
    let mut sizes = vec![0usize; groups];
    for g in of.iter().flatten() {
        sizes[*g] += 1;
    }
    // The smallest group gets the next place until there is one for everybody.
    for _ in of.iter().filter(|g| g.is_none()) {
        let smallest = (0..groups).min_by_key(|g| (sizes[*g], *g)).unwrap_or(0);
        sizes[smallest] += 1;
        free[smallest] += 1;
    }
    let to_place: Vec<usize> = (0..members.len()).filter(|i| of[*i].is_none()).collect();
    for i in &to_place {
        let cost = |g: usize| of.iter().enumerate().filter(|(_, o)| **o == Some(g)).map(|(j, _)| price[*i][j]).sum::<u32>();
        // Of equally cheap groups the emptier one.
        let at = (0..groups).filter(|g| free[*g] > 0).min_by_key(|g| (cost(*g), usize::MAX - free[*g], *g)).unwrap_or(0);
        free[at] = free[at].saturating_sub(1);
        of[*i] = Some(at);
    }
    let mut of: Vec<usize> = of.into_iter().map(|g| g.unwrap_or(0)).collect();
    // Every swap makes it cheaper by a whole number, so this ends; the bound is for very large parties.
    for _ in 0..50 {
        let mut better = false;
        for (n, i) in to_place.iter().enumerate() {
            for j in &to_place[n + 1..] {
                if of[*i] != of[*j] && gain(*i, *j, &of, &price) > 0 {
                    of.swap(*i, *j);
                    better = true;
                }
            }
        }
        if !better {
            break;
        }
    }
    of
}

/// By how much swapping two members of different groups makes the whole cheaper.
fn gain(i: usize, j: usize, of: &[usize], price: &[Vec<u32>]) -> i64 {
    let mut gain = 0i64;
    for k in (0..of.len()).filter(|k| *k != i && *k != j) {
        let (a, b) = (i64::from(price[i][k]), i64::from(price[j][k]));
        if of[k] == of[i] {
            gain += a - b;
        } else if of[k] == of[j] {
            gain += b - a;
        }
    }
    gain
}

#[cfg(test)]
mod tests {
    use super::*;
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
        let of = propose(&members, 2, &Met::new());
        let t = together(&members, &of, &Met::new());
        assert_eq!((t.organisation, t.interest), (0, 0), "{of:?}");
    }

    #[test]
    fn on_another_day_new_people_meet() {
        let members: Vec<Member> = (0..4).map(|n| member(n, 0, &[], &[], None)).collect();
        let first = propose(&members, 2, &Met::new());
        let mut met = Met::new();
        for i in 0..4 {
            for j in i + 1..4 {
                if first[i] == first[j] {
                    met.insert((members[i].seat, members[j].seat));
                }
            }
        }
        let second = propose(&members, 2, &met);
        assert_eq!(together(&members, &second, &met).met, 0);
    }

    #[test]
    fn speakers_of_a_language_are_spread() {
        let members: Vec<Member> = (0..6).map(|n| member(n, 0, if n < 3 { &["en", "ja"] } else { &["ja"] }, &[], None)).collect();
        let of = propose(&members, 3, &Met::new());
        for g in 0..3 {
            assert_eq!((0..3).filter(|i| of[*i] == g).count(), 1, "{of:?}");
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
            let of = propose(&members, groups, &Met::new());
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
            prop_assert_eq!(propose(&members, groups, &Met::new()), of);
        }
    }
}
