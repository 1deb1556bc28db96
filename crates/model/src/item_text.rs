//! A line that adds to the itinerary: "14:00 NSK visit 2h", 午後2時 日本精工 訪問 2時間, "flight JL43 19:00 > Tokyo".
//!
//! Nothing is made up: what the line does not say stays `None`. Which day "Tue" is, and which place "NSK" is, the
//! caller knows.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::date_text::{self, DayText};
use crate::item::{ItemKind, TravelMode};
use crate::item_words::{KindWord, WORDS};
use crate::time::DayPart;
use crate::time_text::{self, ReadTimes};

/// What a stretch of the line was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Day,
    Time,
    Length,
    Part,
    Nights,
    Kind,
    Number,
    From,
    To,
    Place,
    Group,
    State,
}

impl What {
    pub fn as_str(self) -> &'static str {
        match self {
            What::Day => "day",
            What::Time => "time",
            What::Length => "length",
            What::Part => "part",
            What::Nights => "nights",
            What::Kind => "kind",
            What::Number => "number",
            What::From => "from",
            What::To => "to",
            What::Place => "place",
            What::Group => "group",
            What::State => "state",
        }
    }
}

/// What a line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemText {
    /// What is left as its title; the kind's word is part of it ("NSK visit").
    pub title: String,
    /// The title without the kind's word ("NSK"): what a place or host may be called.
    pub subject: String,
    pub kind: Option<KindWord>,
    pub day: Option<DayText>,
    /// Start and end in minutes of the day; the end may come from a length said elsewhere in the line.
    pub times: Option<ReadTimes>,
    /// Minutes.
    pub length: Option<i32>,
    pub part: Option<DayPart>,
    pub nights: Option<u32>,
    pub travel: Option<TravelMode>,
    /// Flight or train number.
    pub number: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    /// "at Komatsu", 小松で.
    pub place: Option<String>,
    /// Letter of a group: "group A", A班.
    pub group: Option<String>,
    /// "tbc", "?", 未定.
    pub tbc: bool,
    /// The whole line in order, with what each stretch was taken for.
    pub segments: Vec<(String, Option<What>)>,
}

/// Longer stretches are no time and no day.
const LONGEST: usize = 28;

/// Reads a line.
pub fn read(text: &str) -> ItemText {
    let mut line = Line::new(text);
    let mut out = ItemText::default();
    line.times_and_days(&mut out);
    line.kind(&mut out);
    line.ways(&mut out);
    line.place(&mut out);
    if let (Some(t), Some(length)) = (&mut out.times, out.length) {
        t.end = t.end.or(Some(t.start + length));
    }
    out.title = line.rest(|w| w.is_none() || w == Some(What::Kind));
    out.subject = line.rest(|w| w.is_none());
    // A word for the kind that is said of nothing is no title of its own.
    if out.subject.is_empty() {
        out.title.clear();
    }
    out.segments = line.segments();
    out
}

struct Line {
    chars: Vec<char>,
    taken: Vec<Option<What>>,
}

impl Line {
    fn new(text: &str) -> Line {
        let chars: Vec<char> = text.chars().collect();
        let taken = vec![None; chars.len()];
        Line { chars, taken }
    }

    fn slice(&self, r: Range<usize>) -> String {
        self.chars[r].iter().collect()
    }

    fn take(&mut self, r: Range<usize>, what: What) {
        self.taken[r].fill(Some(what));
    }

    /// Whether a match may begin or end before `i`: not inside a run of Latin letters and digits.
    fn edge(&self, i: usize) -> bool {
        let run = |c: &char| {
            let c = half_width(*c);
            c.is_ascii_alphanumeric()
        };
        i == 0 || i >= self.chars.len() || !(run(&self.chars[i - 1]) && run(&self.chars[i]))
    }

    fn times_and_days(&mut self, out: &mut ItemText) {
        let mut i = 0;
        // A bare "14" is a time only where a time is looked for: first, after a day, after "at".
        let mut bare = true;
        let mut maybe_length: Option<(Range<usize>, i32, ReadTimes)> = None;
        while i < self.chars.len() {
            if self.chars[i].is_whitespace() || !self.edge(i) {
                i += 1;
                continue;
            }
            let ends = (i + 1..=(i + LONGEST).min(self.chars.len())).rev();
            let found = ends.filter(|j| self.edge(*j) && !self.chars[j - 1].is_whitespace()).find_map(|j| {
                let text = self.slice(i..j);
                self.one(&text, bare, out).map(|f| (j, f))
            });
            let Some((j, found)) = found else {
                let word = self.word(i);
                bare = matches!(self.slice(i..word).to_lowercase().as_str(), "at" | "@" | "on" | "from" | ",");
                i = word;
                continue;
            };
            let (what, lead): (What, &[&str]) = match found {
                Found::Day(d) => {
                    out.day = Some(d);
                    (What::Day, &["on", "the"])
                }
                Found::Time(t) => {
                    out.times = Some(t);
                    (What::Time, &["at", "from", "@"])
                }
                Found::Length(m) => {
                    out.length = Some(m);
                    (What::Length, &["for"])
                }
                Found::Either(m, t) => {
                    maybe_length = Some((i..j, m, t));
                    (What::Length, &["for"])
                }
                Found::Part(p) => {
                    out.part = Some(p);
                    // "free evening" is a kind as well.
                    if self.slice(0..i).to_lowercase().trim_end().ends_with("free") {
                        i = j;
                        continue;
                    }
                    (What::Part, &["in", "the"])
                }
                Found::Nights(n) => {
                    out.nights = Some(n);
                    (What::Nights, &["for"])
                }
                Found::Number(n) => {
                    out.number = Some(n);
                    (What::Number, &[])
                }
                Found::Group(g) => {
                    out.group = Some(g);
                    (What::Group, &["for"])
                }
                Found::Tbc => {
                    out.tbc = true;
                    (What::State, &[])
                }
            };
            self.take(i..j, what);
            self.swallow_before(i, what, lead);
            bare = what == What::Day;
            i = self.swallow_after(j, what);
        }
        // "1h30": a length where a time is said too, or where it is short; else a time.
        if let Some((at, minutes, time)) = maybe_length {
            if out.times.is_some() || minutes <= 240 {
                out.length = out.length.or(Some(minutes));
            } else {
                out.times = Some(time);
                self.take(at, What::Time);
            }
        }
        // "Morning briefing 9:00": with a time the part of the day is a word like others.
        if out.times.is_some() && out.part.take().is_some() {
            for t in &mut self.taken {
                if *t == Some(What::Part) {
                    *t = None;
                }
            }
        }
    }

    fn one(&self, text: &str, bare: bool, so_far: &ItemText) -> Option<Found> {
        let plain: String = text.nfkc().collect::<String>().to_lowercase();
        let digits = plain.bytes().all(|b| b.is_ascii_digit());
        if so_far.day.is_none() && !digits {
            if let Some(d) = date_text::read_day(text) {
                return Some(Found::Day(d));
            }
        }
        if let Some(n) = nights(&plain).filter(|_| so_far.nights.is_none()) {
            return Some(Found::Nights(n));
        }
        let length = time_text::length(&plain).filter(|_| so_far.length.is_none() && plain.chars().any(|c| !c.is_ascii_digit() && c != '.'));
        let time = time_text::read(text).filter(|_| so_far.times.is_none() && (!digits || bare));
        match (length, time) {
            (Some(m), Some(t)) => return Some(Found::Either(m, t)),
            (Some(m), None) => return Some(Found::Length(m)),
            (None, Some(t)) => return Some(Found::Time(t)),
            (None, None) => {}
        }
        if let Some(p) = part(&plain).filter(|_| so_far.part.is_none()) {
            return Some(Found::Part(p));
        }
        if matches!(plain.as_str(), "tbc" | "未定" | "(tbc)") {
            return Some(Found::Tbc);
        }
        if let Some(g) = group(&plain).filter(|_| so_far.group.is_none()) {
            return Some(Found::Group(g));
        }
        if so_far.number.is_none() && carrier_number(text) {
            return Some(Found::Number(text.nfkc().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase()));
        }
        None
    }

    /// End of the word that begins at `i`: a run of Latin letters and digits, else one character.
    fn word(&self, i: usize) -> usize {
        (i + 1..self.chars.len()).find(|j| self.edge(*j)).unwrap_or(self.chars.len())
    }

    /// "at 14:00": the little word belongs to the time.
    fn swallow_before(&mut self, i: usize, what: What, words: &[&str]) {
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
    fn swallow_after(&mut self, j: usize, what: What) -> usize {
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

    /// Where a word of a kind stands in what is not taken yet; the last one is the head ("hotel visit", 昼食会),
    /// in English before "to", "at" and the like ("coach to the hotel").
    fn kind(&mut self, out: &mut ItemText) {
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
    fn ways(&mut self, out: &mut ItemText) {
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
    fn place(&mut self, out: &mut ItemText) {
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

    /// Takes these characters for something; answers their text, `None` where it is empty.
    fn claim(&mut self, at: &[usize], what: What) -> Option<String> {
        let text = tidy(at.iter().map(|i| self.chars[*i]));
        if text.is_empty() {
            return None;
        }
        for i in at {
            self.taken[*i] = Some(what);
        }
        Some(text)
    }

    fn rest(&self, keep: impl Fn(Option<What>) -> bool) -> String {
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

    fn segments(&self) -> Vec<(String, Option<What>)> {
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

enum Found {
    Day(DayText),
    Time(ReadTimes),
    Length(i32),
    /// "1h30" may be either.
    Either(i32, ReadTimes),
    Part(DayPart),
    Nights(u32),
    Number(String),
    Group(String),
    Tbc,
}

fn half_width(c: char) -> char {
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

fn part(t: &str) -> Option<DayPart> {
    Some(match t {
        "morning" | "午前" | "午前中" | "朝" => DayPart::Morning,
        "afternoon" | "午後" => DayPart::Afternoon,
        "evening" | "夕方" | "夜" | "晩" => DayPart::Evening,
        "half day" | "half-day" | "half a day" | "半日" => DayPart::HalfDay,
        _ => return None,
    })
}

/// "3 nights", 3泊.
fn nights(t: &str) -> Option<u32> {
    let n = t.strip_suffix("nights").or_else(|| t.strip_suffix("night")).or_else(|| t.strip_suffix('泊'))?.trim();
    let n: u32 = if !n.is_empty() && n.len() <= 2 { n.parse().ok()? } else { return None };
    (1..=60).contains(&n).then_some(n)
}

/// "group A", A班.
fn group(t: &str) -> Option<String> {
    let letter = t.strip_prefix("group ").or_else(|| t.strip_suffix('班')).or_else(|| t.strip_suffix("グループ"))?.trim();
    let ok = !letter.is_empty() && letter.len() <= 2 && letter.bytes().all(|b| b.is_ascii_alphanumeric());
    ok.then(|| letter.to_uppercase())
}

/// "JL43", "BA 007": two letters of a carrier and up to four digits.
fn carrier_number(text: &str) -> bool {
    let t: String = text.nfkc().collect();
    let t = match t.split_once(' ') {
        Some((letters, digits)) if letters.len() == 2 => format!("{letters}{digits}"),
        _ => t,
    };
    let b = t.as_bytes();
    (3..=6).contains(&b.len())
        && b[..2].iter().all(u8::is_ascii_uppercase)
        && b[2..].iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
#[path = "item_text_cases.rs"]
mod cases;
