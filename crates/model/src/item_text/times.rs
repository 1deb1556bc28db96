//! Days, times, lengths, flight numbers and other marks of a line: the longest stretch that one of the readers takes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::line::Line;
use super::{ItemText, What};
use crate::date_text::{self, DayText};
use crate::time::DayPart;
use crate::time_text::{self, ReadTimes};

/// Longer stretches are no time and no day.
const LONGEST: usize = 28;

impl Line {
    pub(super) fn times_and_days(&mut self, out: &mut ItemText) {
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
        if so_far.day.is_none() && !digits
            && let Some(d) = date_text::read_day(text)
        {
            return Some(Found::Day(d));
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
