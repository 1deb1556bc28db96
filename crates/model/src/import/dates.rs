//! Days, times and ranges as they stand in tables and titles: "Sunday, 9 October, 2016 - 16:45", 平成28年10月9日（日）10時半,
//! "Oct. 9th – 14th, 2016". What can be read in two ways is answered in both, never guessed.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use unicode_normalization::UnicodeNormalization;

use super::Settled;
use super::date_words::*;
use crate::time_text;

/// A stretch of time as it was written; what was not written is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    pub from: NaiveDate,
    /// The last day where a range is named.
    pub to: Option<NaiveDate>,
    /// Minutes of the first day; the end may lie past 24 h.
    pub start: Option<i32>,
    pub end: Option<i32>,
}

impl Stretch {
    fn day(from: NaiveDate) -> Stretch {
        Stretch { from, to: None, start: None, end: None }
    }

    /// The wall-clock time of a minute of its first day.
    pub fn at(&self, minutes: i32) -> Option<NaiveDateTime> {
        let day = self.from.checked_add_days(Days::new(u64::try_from(minutes / 1440).ok()?))?;
        let m = u32::try_from(minutes % 1440).ok()?;
        Some(day.and_time(NaiveTime::from_hms_opt(m / 60, m % 60, 0)?))
    }

    /// A text that reads as just this.
    pub fn text(&self) -> String {
        let clock = |m: i32| format!("{:02}:{:02}", m / 60 % 24, m % 60);
        let first = self.start.and_then(|m| self.at(m)).map_or(self.from, |at| at.date());
        let mut out = first.to_string();
        if let Some(to) = self.to {
            out.push_str(&format!(" – {to}"));
        }
        if let Some(start) = self.start {
            out.push_str(&format!(" {}", clock(start)));
            if let Some(end) = self.end {
                out.push_str(&format!("–{}", clock(end)));
            }
        }
        out
    }
}

/// How a text reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    One(Stretch),
    /// "04/05/2016": a day and a month that could be each other.
    Either(Vec<Stretch>),
    /// "9 October" where nothing tells the year.
    NoYear(Vec<Stretch>),
    /// "Monday, 9 October 2016", which was a Sunday.
    Weekday(Vec<Stretch>),
    No,
}

/// A date in a text: day, month, and a year where one is written; both ways where either could be the month.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    /// (year, month, day), in the order they are offered.
    ways: Vec<(Option<i32>, u32, u32)>,
    /// Pieces it takes up.
    from: usize,
    to: usize,
}

struct Scan<'a> {
    text: &'a str,
    pieces: Vec<Piece<'a>>,
    settled: Settled,
}

impl<'a> Scan<'a> {
    fn token(&self, at: usize) -> Option<Token<'a>> {
        self.pieces.get(at).map(|p| p.token)
    }
    fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.token(at)? {
            Token::Number(n, digits) => Some((n, digits)),
            _ => None,
        }
    }
    fn sign(&self, at: usize, signs: &str) -> bool {
        matches!(self.token(at), Some(Token::Sign(c)) if signs.contains(c))
    }
    fn word(&self, at: usize) -> Option<&'a str> {
        match self.token(at)? {
            Token::Word(w) => Some(w),
            _ => None,
        }
    }
    fn glued(&self, at: usize) -> bool {
        at == 0 || self.pieces.get(at).zip(self.pieces.get(at - 1)).is_some_and(|(b, a)| b.start == a.end)
    }
    /// Past an ordinal ending.
    fn past_ordinal(&self, at: usize) -> usize {
        if self.word(at).is_some_and(ordinal) && self.glued(at) { at + 1 } else { at }
    }
    fn day(&self, at: usize) -> Option<(u32, usize)> {
        let (d, digits) = self.number(at)?;
        (digits <= 2 && (1..=31).contains(&d)).then(|| (d, self.past_ordinal(at + 1)))
    }
    /// Past "." and ",".
    fn past(&self, mut at: usize, signs: &str) -> usize {
        while self.sign(at, signs) {
            at += 1;
        }
        at
    }

    /// A date that begins at a piece. `near`: month and year of a date beside it ("9th – 14th").
    fn date(&self, at: usize) -> Option<Found> {
        // No date begins inside a word or a number: "GX2016-10".
        if matches!(self.token(at), Some(Token::Number(..))) && self.glued(at) && at > 0 && matches!(self.token(at - 1), Some(Token::Word(_))) {
            return None;
        }
        self.japanese(at).or_else(|| self.in_digits(at)).or_else(|| self.in_words(at))
    }

    fn one(&self, year: Option<i32>, month: u32, day: u32, from: usize, to: usize) -> Option<Found> {
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day).map(|_| Found { ways: vec![(year, month, day)], from, to })
    }

    /// 2016年10月9日, 平成28年10月9日, 令和元年5月1日, 10月9日, H28.10.9.
    fn japanese(&self, at: usize) -> Option<Found> {
        let (first, after) = self.era_year(at).map_or((None, at), |(y, a)| (Some(y), a));
        let (year, mut p) = match first {
            Some(y) => (Some(y), after),
            None => match self.number(at).filter(|_| self.sign(at + 1, "年")) {
                Some((y, digits)) => (Some(full_year(y, digits)?), at + 2),
                None => (None, at),
            },
        };
        let (m, _) = self.number(p)?;
        if !(self.sign(p + 1, "月") || first.is_some() && self.sign(p + 1, "./-")) {
            return None;
        }
        p += 2;
        let (d, _) = self.number(p)?;
        p += 1;
        if self.sign(p, "日") {
            p += 1;
        } else if first.is_none() {
            return None;
        }
        self.one(year, m, d, at, p)
    }

    /// The year of an era and the piece after it.
    fn era_year(&self, at: usize) -> Option<(i32, usize)> {
        let (before, p) = match self.token(at)? {
            Token::Word(w) => {
                let before = era(w)?;
                // A single letter is an era only before its number: "H28.10.9".
                if w.len() == 1 && !(matches!(self.token(at + 1), Some(Token::Number(..))) && self.glued(at + 1) && self.sign(at + 2, "年./-")) {
                    return None;
                }
                (before, at + 1)
            }
            Token::Sign(_) => {
                let two = self.text.get(self.pieces[at].start..self.pieces.get(at + 1)?.end)?;
                (era(two)?, at + 2)
            }
            Token::Number(..) => return None,
        };
        let (n, p) = if self.sign(p, "元") { (1, p + 1) } else { (self.number(p)?.0, p + 1) };
        if !(1..=99).contains(&n) {
            return None;
        }
        let p = if self.sign(p, "年./-") { p + 1 } else { p };
        Some((before + i32::try_from(n).ok()?, p))
    }

    /// 2016-10-09, 9.10.2016, 04/05/2016, 20161009, 10/9.
    fn in_digits(&self, at: usize) -> Option<Found> {
        let (a, da) = self.number(at)?;
        if da == 8 {
            return self.one(full_year(a / 10_000, 4), a / 100 % 100, a % 100, at, at + 1).filter(|f| f.ways[0].0.is_some());
        }
        let sign = match self.token(at + 1)? {
            Token::Sign(c) if "-/.‐".contains(c) => c,
            _ => return None,
        };
        let (b, db) = self.number(at + 2)?;
        if db > 2 {
            return None;
        }
        if self.sign(at + 3, &sign.to_string())
            && let Some((c, dc)) = self.number(at + 4)
        {
            if let Some(y) = full_year(a, da) {
                return self.one(Some(y), b, c, at, at + 5);
            }
            if da > 2 {
                return None;
            }
            let (years, two) = match (full_year(c, dc), dc) {
                (Some(y), _) => (y, false),
                (None, 2) => (2000 + i32::try_from(c).ok()?, true),
                _ => return None,
            };
            let mut ways = vec![(Some(years), b, a), (Some(years), a, b)];
            if two && sign != '.' {
                // 16/10/09 may also begin with its year.
                ways.push((Some(2000 + i32::try_from(a).ok()?), b, c));
            }
            return self.ways(ways, sign, at, at + 5);
        }
        // 10/9: only with a stroke, as 10.9 and 10-9 are more often something else.
        if sign == '/' && da <= 2 && !self.sign(at + 3, "/") {
            return self.ways(vec![(None, b, a), (None, a, b)], sign, at, at + 3);
        }
        None
    }

    fn ways(&self, mut ways: Vec<(Option<i32>, u32, u32)>, sign: char, from: usize, to: usize) -> Option<Found> {
        // With full stops the day stands first, as in the countries that write so.
        if sign == '.' {
            ways.truncate(1);
        } else if let Some(day_first) = self.settled.day_first {
            let (first, second) = (ways[0], ways[1]);
            let real = |w: &(Option<i32>, u32, u32)| NaiveDate::from_ymd_opt(w.0.unwrap_or(2000), w.1, w.2).is_some();
            let wanted = if day_first { first } else { second };
            ways = if real(&wanted) { vec![wanted] } else { vec![first, second] };
        }
        ways.retain(|(y, m, d)| NaiveDate::from_ymd_opt(y.unwrap_or(2000), *m, *d).is_some());
        let mut seen = Vec::new();
        ways.retain(|w| if seen.contains(w) { false } else { seen.push(*w); true });
        (!ways.is_empty()).then_some(Found { ways, from, to })
    }

    /// "9 October, 2016", "9th of Oct. 2016", "October 9th, 2016", "9 Oct".
    fn in_words(&self, at: usize) -> Option<Found> {
        let year_after = |p: usize| {
            let q = self.past(p, ".,");
            let q = if self.sign(q, "'’") { q + 1 } else { q };
            self.number(q).and_then(|(y, d)| full_year(y, d)).map_or((None, p), |y| (Some(y), q + 1))
        };
        if let Some((d, mut p)) = self.day(at) {
            if self.word(p) == Some("of") {
                p += 1;
            }
            p = self.past(p, "-.");
            let m = month(self.word(p)?)?;
            let p = self.past(p + 1, "-");
            let (y, p) = year_after(p);
            return self.one(y, m, d, at, p);
        }
        let m = month(self.word(at)?)?;
        let p = self.past(at + 1, ".");
        let (d, p) = self.day(p)?;
        // "October 9th – 14th, 2016": the year stands after the second day.
        let (y, p) = year_after(p);
        self.one(y, m, d, at, p)
    }

    /// What joins two ends of a range.
    fn joint(&self, at: usize) -> Option<usize> {
        if self.sign(at, "-–—〜~～") {
            return Some(at + 1);
        }
        match self.token(at)? {
            Token::Word("to" | "until" | "till") => Some(at + 1),
            Token::Sign('か') if self.sign(at + 1, "ら") => Some(at + 2),
            _ => None,
        }
    }

    /// Weekdays around a date are passed over and told.
    fn weekday_at(&self, at: usize) -> Option<(Weekday, usize)> {
        match self.token(at)? {
            Token::Word(w) => weekday_word(w).map(|d| (d, self.past(at + 1, ".,"))),
            Token::Sign('(') => {
                let (day, p) = match self.token(at + 1)? {
                    Token::Sign(c) => (WEEKDAYS.iter().find(|w| w.1 == c)?.2, at + 2),
                    Token::Word(w) => (weekday_word(w)?, at + 2),
                    Token::Number(..) => return None,
                };
                let p = self.past(p, "曜日祝休・");
                self.sign(p, ")").then_some((day, p + 1))
            }
            Token::Sign(c) if self.sign(at + 1, "曜") => Some((WEEKDAYS.iter().find(|w| w.1 == c)?.2, self.past(at + 2, "日"))),
            _ => None,
        }
    }
}

/// A date or a range of dates with what it takes up of a text.
struct Whole {
    ways: Vec<Stretch>,
    no_year: bool,
    weekday: Option<Weekday>,
    from: usize,
    to: usize,
}

impl Scan<'_> {
    /// A range or a date from a piece on.
    fn whole(&self, at: usize) -> Option<Whole> {
        let mut weekday = None;
        let mut start = at;
        if let Some((w, p)) = self.weekday_at(at) {
            (weekday, start) = (Some(w), p);
        }
        // "9 – 14 October 2016": the month stands after the second day.
        if let Some((d, p)) = self.day(start)
            && let Some(q) = self.joint(p)
            && let Some(second) = self.in_words(q)
            && let [(y, m, d2)] = second.ways[..]
            && d < d2
            && self.day(q).is_some()
        {
            return self.range((y, m, d), (y, m, d2), weekday, at, second.to);
        }
        let first = self.date(start)?;
        let mut p = first.to;
        if let Some((w, q)) = self.weekday_at(p) {
            weekday = weekday.or(Some(w));
            p = q;
        }
        if let [(y, m, d)] = first.ways[..]
            && let Some(q) = self.joint(p)
        {
            let q = self.weekday_at(q).map_or(q, |(_, q)| q);
            if let Some(second) = self.date(q)
                && let [(y2, m2, d2)] = second.ways[..]
            {
                let year = y.or(y2);
                let to = self.weekday_at(second.to).map_or(second.to, |(_, q)| q);
                return self.range((year, m, d), (y2.or(year), m2, d2), weekday, at, to);
            }
            // "Oct. 9th – 14th, 2016", 10月9日〜14日: the second day alone.
            if let Some((d2, r)) = self.day(q).filter(|(d2, _)| *d2 > d) {
                let japanese = self.sign(r, "日");
                let r = if japanese { r + 1 } else { r };
                let after = self.past(r, ",");
                let later = self.number(after).and_then(|(n, digits)| full_year(n, digits));
                let clock = self.sign(r, ":時.");
                let named = japanese || later.is_some() || self.word(first.to.saturating_sub(1)).is_some() || self.word(first.from).and_then(month).is_some();
                if !clock && named && (japanese || self.word(first.from).and_then(month).is_some() || later.is_some()) {
                    let (year, r) = match (y, later) {
                        (None, Some(l)) => (Some(l), after + 1),
                        _ => (y, r),
                    };
                    let r = self.weekday_at(r).map_or(r, |(_, q)| q);
                    return self.range((year, m, d), (year, m, d2), weekday, at, r);
                }
            }
        }
        let no_year = first.ways.iter().all(|w| w.0.is_none());
        let ways = first.ways.iter().flat_map(|(y, m, d)| self.years(*y, *m, *d)).map(Stretch::day).collect();
        Some(Whole { ways, no_year: no_year && self.settled.year.is_none() && self.settled.range.is_none(), weekday, from: at, to: p })
    }

    fn range(&self, a: (Option<i32>, u32, u32), b: (Option<i32>, u32, u32), weekday: Option<Weekday>, from: usize, to: usize) -> Option<Whole> {
        let no_year = a.0.is_none() && self.settled.year.is_none() && self.settled.range.is_none();
        let ways = self
            .years(a.0, a.1, a.2)
            .into_iter()
            .filter_map(|first| {
                let mut year = b.0.unwrap_or(first.year());
                if b.0.is_none() && (b.1, b.2) < (first.month(), first.day()) {
                    year += 1;
                }
                let last = NaiveDate::from_ymd_opt(year, b.1, b.2)?;
                Some(Stretch { from: first, to: (last != first).then_some(last), start: None, end: None })
            })
            .collect::<Vec<_>>();
        (!ways.is_empty()).then_some(Whole { ways, no_year, weekday, from, to })
    }

    /// The date in the years that may be meant.
    fn years(&self, year: Option<i32>, month: u32, day: u32) -> Vec<NaiveDate> {
        let on = |y: i32| NaiveDate::from_ymd_opt(y, month, day);
        if let Some(y) = year {
            return on(y).into_iter().collect();
        }
        if let Some((from, to)) = self.settled.range {
            let near = (from.year() - 1..=to.year() + 1).filter_map(on).min_by_key(|d| if *d < from { (from - *d).num_days() } else { (*d - to).num_days().max(0) });
            return near.into_iter().collect();
        }
        match self.settled.year {
            Some(y) => (y..y + 4).filter_map(on).take(1).collect(),
            None => Vec::new(),
        }
    }
}

fn scan(text: &str, settled: Settled) -> Scan<'_> {
    Scan { text, pieces: pieces(text), settled }
}

fn folded(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

/// Reads a cell that holds a day, a range of days, and perhaps times. Without a year, `today` tells which are offered.
pub fn read(text: &str, settled: &Settled, today: NaiveDate) -> Reading {
    let text = folded(text);
    let asked = Settled { year: settled.year.or(Some(today.year())), ..*settled };
    let scan = scan(&text, asked);
    let Some(found) = (0..scan.pieces.len().min(40)).find_map(|at| scan.whole(at)) else { return Reading::No };
    let before = &text[..scan.pieces[found.from].start];
    let after = scan.pieces.get(found.to).map_or("", |p| &text[p.start..]);
    let rest = |t: &str| t.trim_matches(|c: char| c.is_whitespace() || ",-–—、@/の;:に".contains(c)).trim_start_matches("at ").to_owned();
    let (before, after) = (rest(before), rest(after));
    let times = match (before.is_empty(), after.is_empty()) {
        (true, true) => None,
        (true, false) => Some(times(&after)),
        (false, true) => Some(times(&before)),
        _ => return Reading::No,
    };
    let times = match times {
        None => None,
        Some(Some(t)) => Some(t),
        Some(None) => return Reading::No,
    };
    let mut ways = found.ways;
    for way in &mut ways {
        way.start = times.map(|t| t.start);
        way.end = times.and_then(|t| t.end);
    }
    let asks_year = settled.year.is_none() && settled.range.is_none() && found_without_year(&scan, found.from);
    if asks_year {
        // The year may be told by the weekday; else it is asked.
        let all: Vec<Stretch> = (-1..=4).flat_map(|n| in_year(&ways, today.year() + n)).collect();
        if let Some(w) = found.weekday {
            let fits: Vec<Stretch> = all.iter().copied().filter(|s| s.from.weekday() == w && (s.from - today).num_days() > -200).collect();
            if let [one] = fits[..] {
                return Reading::One(one);
            }
        }
        return Reading::NoYear(all.into_iter().filter(|s| s.from.year() <= today.year() + 1).collect());
    }
    if let Some(w) = found.weekday {
        let fits: Vec<Stretch> = ways.iter().copied().filter(|s| s.from.weekday() == w).collect();
        match (fits.as_slice(), ways.as_slice()) {
            ([one], _) => return Reading::One(*one),
            ([], _) => return Reading::Weekday(ways.iter().flat_map(|s| with_weekday(s, w)).collect()),
            _ => {}
        }
    }
    match ways.as_slice() {
        [] => Reading::No,
        [one] => Reading::One(*one),
        _ => Reading::Either(ways),
    }
}

fn found_without_year(scan: &Scan<'_>, at: usize) -> bool {
    let bare = Scan { text: scan.text, pieces: pieces(scan.text), settled: Settled { year: None, range: None, ..scan.settled } };
    bare.whole(at).is_none_or(|w| w.no_year)
}

fn in_year(ways: &[Stretch], year: i32) -> Vec<Stretch> {
    ways.iter()
        .filter_map(|s| {
            let by = year - s.from.year();
            let to = match s.to {
                Some(t) => Some(t.with_year(t.year() + by)?),
                None => None,
            };
            Some(Stretch { from: s.from.with_year(year)?, to, ..*s })
        })
        .collect()
}

/// As written, and the days nearby that have the weekday: one of both is a slip.
fn with_weekday(s: &Stretch, w: Weekday) -> Vec<Stretch> {
    let shifted = |n: i64| {
        let from = s.from.checked_add_signed(chrono::Duration::days(n))?;
        let to = match s.to {
            Some(t) => Some(t.checked_add_signed(chrono::Duration::days(n))?),
            None => None,
        };
        Some(Stretch { from, to, ..*s })
    };
    let near = [-3, -2, -1, 1, 2, 3].into_iter().filter_map(shifted).filter(|d| d.from.weekday() == w);
    std::iter::once(*s).chain(near).collect()
}

/// Times alone, as a column beside the date has them.
pub fn times(text: &str) -> Option<time_text::ReadTimes> {
    let text = folded(text);
    let text = text.trim_matches(|c: char| c.is_whitespace() || ",、()".contains(c));
    let text = text.trim_end_matches("頃").trim_end_matches("より").trim_end_matches("開始").trim_end_matches("hrs").trim_end_matches('h').trim();
    let bare: String;
    // 10:00:00, as programs write times.
    let text = match text.split(':').collect::<Vec<_>>().as_slice() {
        [h, m, s] if [m, s].iter().all(|t| t.len() == 2 && t.bytes().all(|b| b.is_ascii_digit())) => {
            bare = format!("{h}:{m}");
            &bare
        }
        _ => text,
    };
    let open = text.strip_suffix(['-', '–', '〜', '~']).or_else(|| text.strip_suffix("から")).unwrap_or(text);
    time_text::read(open)
}

/// A range of days that a title names: "Mission to Japan (Oct. 9th – 14th, 2016)".
pub fn range_in(text: &str, settled: &Settled) -> Option<(NaiveDate, NaiveDate)> {
    let text = folded(text);
    let scan = scan(&text, *settled);
    (0..scan.pieces.len().min(200)).find_map(|at| match scan.whole(at)?.ways[..] {
        [Stretch { from, to: Some(to), .. }] => Some((from, to)),
        _ => None,
    })
}

/// Where a date with its time at the beginning of a line ends, in octets; the line is in its own writing.
pub fn leading(line: &str) -> Option<usize> {
    // Folding may change lengths: only what folds to itself is cut.
    let lower = line.to_lowercase();
    if lower.len() != line.len() {
        return None;
    }
    let scan = scan(&lower, Settled { year: Some(2000), ..Settled::default() });
    let found = scan.whole(0)?;
    let mut end = scan.pieces[found.to - 1].end;
    // "- 16:45", "16:45–18:00": what still reads as a time belongs to it.
    let mut at = found.to;
    while at < scan.pieces.len() && at < found.to + 14 {
        let to = scan.pieces[at].end;
        let part = lower[end_of(&scan, found.to)..to].trim_matches(|c: char| c.is_whitespace() || ",-–—".contains(c));
        if part.contains([':', '時']) && times(part).is_some() && !lower[to..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == ':') {
            end = to;
        }
        at += 1;
    }
    Some(end)
}

fn end_of(scan: &Scan<'_>, to: usize) -> usize {
    scan.pieces[to - 1].end
}

#[cfg(test)]
#[path = "dates_cases.rs"]
mod cases;
