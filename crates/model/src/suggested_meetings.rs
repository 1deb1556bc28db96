//! Who should meet whom: what one offers and the other seeks, and sectors they share.

use std::collections::HashMap;

use crate::fold::fold;
use crate::matchmaking::PartySide;

/// What somebody brings.
#[derive(Clone, Copy, Debug)]
pub struct Brings<'a> {
    pub side: PartySide,
    pub sectors: &'a [String],
    pub offers: &'a [String],
    pub seeks: &'a [String],
}

/// Why two should meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The one (by number) offers what the other seeks.
    Offers { by: usize, what: String },
    Sector(String),
}

/// Two who should meet, with the reasons, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    pub a: usize,
    pub b: usize,
    pub reasons: Vec<Reason>,
    /// 3 for an offer that is sought, 1 for a sector.
    pub score: u32,
}

/// A sector of more people than this says too little to bring two of them together by itself.
const COMMON: usize = 120;

/// Everybody by a folded text.
fn by_text<'a>(all: &[Brings<'a>], texts: impl Fn(&Brings<'a>) -> &'a [String]) -> HashMap<String, Vec<(usize, &'a str)>> {
    let mut out: HashMap<String, Vec<(usize, &str)>> = HashMap::new();
    for (at, one) in all.iter().enumerate() {
        for text in texts(one) {
            let list = out.entry(fold(text)).or_default();
            if list.last().is_none_or(|(last, _)| *last != at) {
                list.push((at, text));
            }
        }
    }
    out
}

/// The best `most` pairs: of different sides where there are two, only with `only` where it is given, without pairs that are `known`.
pub fn suggest(all: &[Brings<'_>], only: Option<usize>, known: impl Fn(usize, usize) -> bool, most: usize) -> Vec<Suggested> {
    let one_side = all.windows(2).all(|w| w[0].side == w[1].side);
    let fits = |a: usize, b: usize| a != b && (one_side || all[a].side != all[b].side) && only.is_none_or(|o| o == a || o == b) && !known(a, b);
    let mut pairs: HashMap<(usize, usize), Vec<Reason>> = HashMap::new();
    let mut add = |a: usize, b: usize, reason: Reason| {
        let reasons = pairs.entry((a.min(b), a.max(b))).or_default();
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    };
    let seeks = by_text(all, |b| b.seeks);
    for (text, offering) in by_text(all, |b| b.offers) {
        for (seeking, _) in seeks.get(&text).into_iter().flatten() {
            for (by, what) in offering.iter().filter(|(by, _)| fits(*by, *seeking)) {
                add(*by, *seeking, Reason::Offers { by: *by, what: (*what).to_owned() });
            }
        }
    }
    for list in by_text(all, |b| b.sectors).into_values().filter(|l| only.is_some() || l.len() <= COMMON) {
        for (n, (a, what)) in list.iter().enumerate() {
            for (b, _) in list[n + 1..].iter().filter(|(b, _)| fits(*a, *b)) {
                add(*a, *b, Reason::Sector((*what).to_owned()));
            }
        }
    }
    let worth = |r: &Reason| if matches!(r, Reason::Offers { .. }) { 3 } else { 1 };
    let mut out: Vec<Suggested> = pairs
        .into_iter()
        .map(|((a, b), mut reasons)| {
            reasons.sort();
            let score = reasons.iter().map(worth).sum();
            Suggested { a, b, reasons, score }
        })
        .collect();
    out.sort_by_key(|s| (std::cmp::Reverse(s.score), s.a, s.b));
    out.truncate(most);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|t| (*t).to_owned()).collect()
    }

    struct Own(PartySide, Vec<String>, Vec<String>, Vec<String>);
    impl Own {
        fn new(side: PartySide, sectors: &[&str], offers: &[&str], seeks: &[&str]) -> Own {
            Own(side, texts(sectors), texts(offers), texts(seeks))
        }
    }
    fn of(all: &[Own]) -> Vec<Brings<'_>> {
        all.iter().map(|o| Brings { side: o.0, sectors: &o.1, offers: &o.2, seeks: &o.3 }).collect()
    }

    #[test]
    fn an_offer_that_is_sought_counts_more_than_a_sector_and_both_are_told() {
        use PartySide::{Europe, Japan};
        let all = [
            Own::new(Europe, &["Biotechnology"], &["Licensing"], &[]),
            Own::new(Japan, &["biotechnology"], &[], &[]),
            Own::new(Japan, &["バイオ"], &[], &["LICENSING"]),
        ];
        let found = suggest(&of(&all), None, |_, _| false, 10);
        let said: Vec<(usize, usize, u32)> = found.iter().map(|s| (s.a, s.b, s.score)).collect();
        assert_eq!(said, [(0, 2, 3), (0, 1, 1)]);
        assert_eq!(found[0].reasons, [Reason::Offers { by: 0, what: "Licensing".into() }]);
        assert_eq!(found[1].reasons, [Reason::Sector("Biotechnology".into())]);
    }

    #[test]
    fn nobody_is_suggested_on_their_own_side_or_when_it_is_known() {
        use PartySide::{Europe, Japan};
        let all = [Own::new(Europe, &["Food"], &[], &[]), Own::new(Europe, &["Food"], &[], &[]), Own::new(Japan, &["Food"], &[], &[])];
        let pairs = |known: &dyn Fn(usize, usize) -> bool, only| suggest(&of(&all), only, known, 10).iter().map(|s| (s.a, s.b)).collect::<Vec<_>>();
        assert_eq!(pairs(&|_, _| false, None), [(0, 2), (1, 2)]);
        assert_eq!(pairs(&|a, _| a == 0, None), [(1, 2)]);
        assert_eq!(pairs(&|_, _| false, Some(0)), [(0, 2)]);
        let same = [Own::new(Japan, &["Food"], &[], &[]), Own::new(Japan, &["Food"], &[], &[])];
        assert_eq!(suggest(&of(&same), None, |_, _| false, 10).len(), 1, "where all are of one side they may meet");
    }
}
