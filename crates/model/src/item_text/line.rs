//! The typed line as characters, and what each was taken for.

use std::ops::Range;

use super::What;

pub(super) struct Line {
    pub chars: Vec<char>,
    pub taken: Vec<Option<What>>,
}

impl Line {
    pub(super) fn new(text: &str) -> Line {
        let chars: Vec<char> = text.chars().collect();
        let taken = vec![None; chars.len()];
        Line { chars, taken }
    }

    pub(super) fn slice(&self, r: Range<usize>) -> String {
        self.chars[r].iter().collect()
    }

    pub(super) fn take(&mut self, r: Range<usize>, what: What) {
        self.taken[r].fill(Some(what));
    }

    /// Whether a match may begin or end before `i`: not inside a run of Latin letters and digits.
    pub(super) fn edge(&self, i: usize) -> bool {
        let run = |c: &char| {
            let c = half_width(*c);
            c.is_ascii_alphanumeric()
        };
        i == 0 || i >= self.chars.len() || !(run(&self.chars[i - 1]) && run(&self.chars[i]))
    }

    /// End of the word that begins at `i`: a run of Latin letters and digits, else one character.
    pub(super) fn word(&self, i: usize) -> usize {
        (i + 1..self.chars.len()).find(|j| self.edge(*j)).unwrap_or(self.chars.len())
    }

    /// "at 14:00": the little word belongs to the time.
    pub(super) fn swallow_before(&mut self, i: usize, what: What, words: &[&str]) {
        let mut end = i;
        loop {
            while end > 0 && self.chars[end - 1].is_whitespace() {
                end -= 1;
            }
            let start = (0..end).rev().take_while(|k| !self.chars[*k].is_whitespace() && self.taken[*k].is_none()).last();
            let Some(start) = start else { return };
            if !words.contains(&self.slice(start..end).to_lowercase().as_str()) {
                return;
            }
            self.take(start..end, what);
            end = start;
        }
    }

    /// 午後2時に, 2時から: the particle belongs to the time.
    pub(super) fn swallow_after(&mut self, j: usize, what: What) -> usize {
        if !matches!(what, What::Day | What::Time | What::Part | What::Length) {
            return j;
        }
        for particle in ["から", "より", "に", "の", "、", ",", "："] {
            let n = particle.chars().count();
            if self.chars[j..].iter().take(n).copied().eq(particle.chars()) {
                self.take(j..j + n, what);
                return j + n;
            }
        }
        j
    }

    /// Takes these characters for something; answers their text, `None` where it is empty.
    pub(super) fn claim(&mut self, at: &[usize], what: What) -> Option<String> {
        let text = tidy(at.iter().map(|i| self.chars[*i]));
        if text.is_empty() {
            return None;
        }
        for i in at {
            self.taken[*i] = Some(what);
        }
        Some(text)
    }

    pub(super) fn rest(&self, keep: impl Fn(Option<What>) -> bool) -> String {
        let mut kept = String::new();
        let mut gap = false;
        for (c, t) in self.chars.iter().zip(&self.taken) {
            if keep(*t) {
                // What stood on both sides of something taken does not grow together.
                if gap && kept.chars().last().is_some_and(|l| l.is_ascii()) {
                    kept.push(' ');
                }
                kept.push(*c);
                gap = false;
            } else {
                gap = true;
            }
        }
        tidy(kept.chars())
    }

    pub(super) fn segments(&self) -> Vec<(String, Option<What>)> {
        let mut out: Vec<(String, Option<What>)> = Vec::new();
        for (c, t) in self.chars.iter().zip(&self.taken) {
            match out.last_mut() {
                Some((text, what)) if what == t => text.push(*c),
                _ => out.push((c.to_string(), *t)),
            }
        }
        out
    }
}

pub(super) fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

/// One space between words, no punctuation left over at the ends.
fn tidy(chars: impl Iterator<Item = char>) -> String {
    let text: String = chars.collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_matches([' ', ',', '、', '。', ':', '：', ';', '-', '–', '—', '・']).to_owned()
}
