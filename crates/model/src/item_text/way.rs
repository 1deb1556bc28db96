//! What kind of item a line is about, from where to where, and at which place.

use std::ops::Range;

use super::line::{Line, half_width};
use super::words::{KindWord, WORDS};
use super::{ItemText, What};
use crate::item::{ItemKind, TravelMode};

impl Line {
    /// Where a word of a kind stands in what is not taken yet; the last one is the head ("hotel visit", 昼食会),
    /// in English before "to", "at" and the like ("coach to the hotel").
    pub(super) fn kind(&mut self, out: &mut ItemText) {
        let mut found: Vec<(Range<usize>, &KindWord)> = Vec::new();
        let lower: Vec<char> = self.chars.iter().map(|c| half_width(*c)).map(|c| c.to_lowercase().next().unwrap_or(c)).collect();
        for w in WORDS {
            let n = w.text.chars().count();
            for i in 0..(lower.len() + 1).saturating_sub(n) {
                let here = lower[i..i + n].iter().copied().eq(w.text.chars());
                let whole = !w.text.is_ascii() || self.edge(i) && self.edge(i + n);
                if here && whole && self.taken[i..i + n].iter().all(Option::is_none) {
                    found.push((i..i + n, w));
                }
            }
        }
        let inside = |a: &Range<usize>, b: &Range<usize>| b.start <= a.start && a.end <= b.end && a != b;
        let all: Vec<Range<usize>> = found.iter().map(|f| f.0.clone()).collect();
        found.retain(|f| !all.iter().any(|b| inside(&f.0, b)));
        // ホテルで: where it is, not what it is.
        let at = |f: &(Range<usize>, &KindWord)| !f.1.text.is_ascii() && matches!(lower.get(f.0.end), Some('で'));
        if !found.iter().all(at) {
            found.retain(|f| !at(f));
        }
        let stop = self.preposition(&lower);
        found.sort_by_key(|f| f.0.start);
        let before = found.iter().rev().find(|f| stop.is_none_or(|s| f.0.start < s));
        if let Some((at, w)) = before.or(found.last()) {
            out.kind = Some(**w);
            out.travel = w.travel;
            self.take(at.clone(), What::Kind);
        } else if out.number.is_some() && out.nights.is_none() {
            // A flight number says what it is.
            out.kind = WORDS.iter().find(|w| w.text == "flight").copied();
            out.travel = Some(TravelMode::Flight);
        } else if out.nights.is_some() {
            out.kind = WORDS.iter().find(|w| w.text == "hotel").copied();
        }
    }

    fn preposition(&self, lower: &[char]) -> Option<usize> {
        let mut i = 0;
        while i < lower.len() {
            let end = self.word(i);
            let word: String = lower[i..end].iter().collect();
            if matches!(word.as_str(), "to" | "at" | "in" | "with" | "from" | "for" | "@" | ">" | "→") && i > 0 {
                return Some(i);
            }
            i = end;
        }
        None
    }

    /// "London > Tokyo", "from Gateshead to Sunderland", 東京から大阪へ, 大阪行き.
    pub(super) fn ways(&mut self, out: &mut ItemText) {
        let free = |l: &Line, r: Range<usize>| r.clone().filter(|i| l.taken[*i].is_none()).collect::<Vec<_>>();
        let n = self.chars.len();
        let arrow = (0..n).find(|i| self.taken[*i].is_none() && matches!(self.chars[*i], '>' | '＞' | '→' | '➔'));
        if let Some(a) = arrow {
            out.from = self.claim(&free(self, 0..a), What::From);
            out.to = self.claim(&free(self, a + 1..n), What::To);
            self.taken[a] = Some(What::To);
            if out.kind.is_none_or(|k| k.kind != ItemKind::Leg) {
                out.kind = WORDS.iter().find(|w| w.text == "transfer").copied();
            }
            return;
        }
        if out.kind.is_none_or(|k| k.kind != ItemKind::Leg) {
            return;
        }
        let lower: Vec<char> = self.chars.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
        let find = |l: &Line, word: &str, from: usize| {
            let w: Vec<char> = word.chars().collect();
            (from..(n + 1).saturating_sub(w.len())).find(|i| {
                lower[*i..*i + w.len()] == w[..] && (!word.is_ascii() || l.edge(*i) && l.edge(*i + w.len()))
                    && l.taken[*i..*i + w.len()].iter().all(Option::is_none)
            })
        };
        let (from, to) = (find(self, "from", 0), find(self, "to", 0));
        if let Some(f) = from {
            let end = to.filter(|t| *t > f).unwrap_or(n);
            let at = free(self, f + 4..end);
            out.from = self.claim(&at, What::From);
            self.take(f..f + 4, What::From);
        }
        if let Some(t) = to {
            let end = from.filter(|f| *f > t).unwrap_or(n);
            let at = free(self, t + 2..end);
            out.to = self.claim(&at, What::To);
            self.take(t..t + 2, What::To);
        }
        if from.is_some() || to.is_some() {
            return;
        }
        let mut start = 0;
        if let Some(f) = find(self, "から", 0) {
            let at = free(self, 0..f);
            out.from = self.claim(&at, What::From);
            self.take(f..f + 2, What::From);
            start = f + 2;
        }
        for mark in ["行きの", "行き", "まで", "行", "へ"] {
            if let Some(t) = find(self, mark, start).filter(|t| *t > start) {
                let at = free(self, start..t);
                out.to = self.claim(&at, What::To);
                self.take(t..t + mark.chars().count(), What::To);
                return;
            }
        }
    }

    /// "at Komatsu", "@ room 2", 小松で, 小松にて: the explicit place; the title goes without it.
    pub(super) fn place(&mut self, out: &mut ItemText) {
        if out.kind.is_some_and(|k| k.kind == ItemKind::Leg) {
            return;
        }
        let n = self.chars.len();
        let mut i = 0;
        while i < n {
            let end = self.word(i);
            let word = self.slice(i..end).to_lowercase();
            if self.taken[i].is_none() && i > 0 && matches!(word.as_str(), "at" | "@") {
                let rest: Vec<usize> = (end..n).filter(|k| self.taken[*k].is_none()).collect();
                if rest.iter().any(|k| !self.chars[*k].is_whitespace()) {
                    out.place = self.claim(&rest, What::Place);
                    self.take(i..end, What::Place);
                }
                return;
            }
            i = end;
        }
        for mark in ["にて", "で"] {
            let w: Vec<char> = mark.chars().collect();
            let found = (1..(n + 1).saturating_sub(w.len()))
                .find(|i| self.chars[*i..*i + w.len()] == w[..] && self.taken[*i..*i + w.len()].iter().all(Option::is_none));
            if let Some(at) = found {
                let from = (0..at).rev().take_while(|k| self.taken[*k].is_none()).last().unwrap_or(at);
                let name: Vec<usize> = (from..at).collect();
                out.place = self.claim(&name, What::Place);
                self.take(at..at + w.len(), What::Place);
                return;
            }
        }
    }
}
