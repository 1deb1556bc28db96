//! Who overlaps whom, in one pass over stretches of time sorted by start.
//!
//! Answers are kept and limited by the day (of UTC: it only divides the work) on which the later of two begins, so that
//! one change looks at one day of a person or place again, however much they have to do with.

/// Pairs listed of one person or place on one day; more are counted.
pub(crate) const MOST_A_DAY: usize = 10;

const DAY: i64 = 86_400;

/// Days since 1970, both inclusive.
pub(crate) type Range = (i64, i64);

/// The instants (seconds UTC, from and before) of these days; all there are without a range.
pub(crate) fn window(range: Option<Range>) -> (i64, i64) {
    range.map_or((i64::MIN, i64::MAX), |(from, to)| (from.saturating_mul(DAY), to.saturating_add(1).saturating_mul(DAY)))
}

/// The days of these instants; `None` where that is longer than any visit: all are to be looked at.
pub(crate) fn days(from: i64, to: i64) -> Option<Range> {
    let (a, b) = (from.div_euclid(DAY), to.div_euclid(DAY));
    (b - a <= 40).then_some((a, b))
}

/// One of the things that may overlap. The list is sorted by start; `end` is after it.
pub(crate) struct Stretch<G> {
    pub start: i64,
    pub end: i64,
    pub group: G,
}

/// A pair by index, and how many more of that day are not listed (on the last listed).
pub(crate) struct Pair {
    pub day: i64,
    pub first: usize,
    pub second: usize,
    pub more: usize,
}

/// For each stretch that starts within `range` the first one still running that it may not overlap, at most
/// `MOST_A_DAY` a day. `clash` is asked of two groups; `groups` are as many as must be watched to know whether any
/// running one clashes: two where every other group does.
pub(crate) fn pairs<G: Copy + Eq>(list: &[Stretch<G>], range: Option<Range>, groups: usize, clash: impl Fn(G, G) -> bool) -> Vec<Pair> {
    let (from, to) = window(range);
    // The groups that run longest, the longest first, and when they end.
    let mut longest: Vec<(i64, G)> = Vec::new();
    // The latest end up to and with each stretch.
    let mut reach: Vec<i64> = Vec::with_capacity(list.len());
    let mut found: Vec<Pair> = Vec::new();
    let mut on_day = (i64::MIN, 0);
    for (i, s) in list.iter().enumerate() {
        let wanted = from <= s.start && s.start < to;
        if wanted && longest.iter().take_while(|l| l.0 > s.start).any(|l| clash(l.1, s.group)) {
            let day = s.start.div_euclid(DAY);
            on_day = if on_day.0 == day { (day, on_day.1 + 1) } else { (day, 1) };
            if on_day.1 > MOST_A_DAY {
                found.last_mut().into_iter().for_each(|pair| pair.more += 1);
            } else {
                // Nothing before this one runs on.
                let running = reach.partition_point(|end| *end <= s.start);
                let first = (running..i).find(|a| list[*a].end > s.start && clash(list[*a].group, s.group));
                found.extend(first.map(|first| Pair { day, first, second: i, more: 0 }));
            }
        }
        reach.push(reach.last().map_or(s.end, |r: &i64| s.end.max(*r)));
        longer(&mut longest, s.end, s.group, groups);
    }
    found
}

/// Notes that a group runs until `end`.
fn longer<G: Copy + Eq>(longest: &mut Vec<(i64, G)>, end: i64, group: G, groups: usize) {
    match longest.iter().position(|l| l.1 == group) {
        Some(at) if longest[at].0 >= end => return,
        Some(at) => drop(longest.remove(at)),
        None => {}
    }
    let at = longest.partition_point(|l| l.0 >= end);
    longest.insert(at, (end, group));
    longest.truncate(groups);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each pair looked at.
    fn plainly(list: &[Stretch<u32>]) -> Vec<(usize, usize)> {
        let runs = |a: &Stretch<u32>, b: &Stretch<u32>| a.end > b.start && a.group != b.group;
        (0..list.len()).filter_map(|b| (0..b).find(|a| runs(&list[*a], &list[b])).map(|a| (a, b))).collect()
    }

    fn stretches(seed: u64, n: u64, length: u64, groups: u64) -> Vec<Stretch<u32>> {
        let mut x = seed;
        let mut next = |n: u64| {
            x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (x >> 33) % n
        };
        let mut list: Vec<Stretch<u32>> = (0..n)
            .map(|_| {
                let start = next(1_000) as i64;
                Stretch { start, end: start + 1 + next(length) as i64, group: next(groups) as u32 }
            })
            .collect();
        list.sort_by_key(|s| s.start);
        list
    }

    #[test]
    fn the_sweep_finds_what_looking_at_each_pair_finds() {
        for seed in 0..500 {
            let list = stretches(seed, 12, 10 + seed % 300, 1 + seed % 5);
            let wanted: Vec<(usize, usize)> = plainly(&list).into_iter().take(MOST_A_DAY).collect();
            for groups in [2, usize::MAX] {
                let got = pairs(&list, None, groups, |a, b| a != b);
                assert_eq!(got.iter().map(|p| (p.first, p.second)).collect::<Vec<_>>(), wanted, "{seed}");
            }
        }
    }

    #[test]
    fn what_is_not_listed_is_counted_on_the_last_of_its_day() {
        let mut list = stretches(1, 40, 500, 4);
        let tomorrow = stretches(2, 40, 500, 4).into_iter().map(|s| Stretch { start: s.start + DAY, end: s.end + DAY, ..s });
        list.extend(tomorrow);
        let all = plainly(&list).len();
        let found = pairs(&list, None, 2, |a, b| a != b);
        assert_eq!((found.len(), found.iter().map(|p| 1 + p.more).sum::<usize>()), (2 * MOST_A_DAY, all));
        let of_tomorrow = pairs(&list, Some((1, 1)), 2, |a, b| a != b);
        assert!(of_tomorrow.iter().map(|p| (p.second, p.more)).eq(found[MOST_A_DAY..].iter().map(|p| (p.second, p.more))));
    }
}
