//! Every reader of files from outside, against mutated ones, for a minute each: `make fuzz`. A reader may refuse, never panic
//! and never hang. What it finds is left in target/fuzz.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use meguri_calendar::{Budget, Limits, answers, read, series};

/// A small generator of its own: the same seed gives the same files.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// Files of tests and of our own making, with this ending.
fn corpus(ending: &str, folders: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let files = folders.iter().flat_map(|f| std::fs::read_dir(root.join(f)).unwrap());
    let of_kind = files.map(|e| e.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == ending));
    of_kind.map(|p| std::fs::read(p).unwrap()).collect()
}

/// One to eight changes: bytes, lines and whole stretches, of this file and of another.
fn mutated(dice: &mut Dice, corpus: &[Vec<u8>], tokens: &[&str]) -> Vec<u8> {
    let mut out = corpus[dice.roll(corpus.len())].clone();
    for _ in 0..=dice.roll(8) {
        let at = dice.roll(out.len() + 1);
        let to = (at + dice.roll(200)).min(out.len());
        let line = |out: &[u8], at: usize| out[..at].iter().rposition(|b| *b == b'\n').map_or(0, |n| n + 1);
        match dice.roll(8) {
            0 => out.insert(at, dice.roll(256) as u8),
            1 if at < out.len() => out[at] ^= 1 << dice.roll(8),
            2 => drop(out.drain(at..to)),
            3 => {
                let again = out[at..to].repeat(1 + dice.roll(400));
                out.splice(at..at, again);
            }
            4 => drop(out.splice(at..to, tokens[dice.roll(tokens.len())].bytes())),
            5 => {
                let from = line(&out, at);
                out.splice(from..from, tokens[dice.roll(tokens.len())].bytes());
            }
            6 => {
                let other = &corpus[dice.roll(corpus.len())];
                let from = dice.roll(other.len() + 1);
                let piece = other[from..(from + dice.roll(2000)).min(other.len())].to_vec();
                let from = line(&out, at);
                out.splice(from..from, piece);
            }
            _ => out.truncate(at),
        }
    }
    out
}

/// Runs the reader on mutated files for FUZZ_SECONDS (60).
fn fuzz(name: &str, corpus: &[Vec<u8>], tokens: &[&str], reader: impl Fn(&[u8])) {
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|s| s.parse().ok()).unwrap_or(60);
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos() as u64 | 1;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("target/fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let found = folder.join(name);
    let (mut dice, begin, mut runs, mut slowest) = (Dice(seed), Instant::now(), 0u64, Duration::ZERO);
    while begin.elapsed() < Duration::from_secs(seconds) {
        let bytes = mutated(&mut dice, corpus, tokens);
        // Before the reader has it, so that one that hangs leaves it too.
        std::fs::write(&found, &bytes).unwrap();
        let t = Instant::now();
        assert!(catch_unwind(AssertUnwindSafe(|| reader(&bytes))).is_ok(), "seed {seed}: see {}", found.display());
        slowest = slowest.max(t.elapsed());
        assert!(t.elapsed() < Duration::from_secs(20), "seed {seed}: {:?} for {}", t.elapsed(), found.display());
        runs += 1;
    }
    std::fs::remove_file(&found).unwrap();
    println!("{name}: {runs} files in {seconds} s, the slowest {slowest:?}");
}

#[test]
#[ignore = "takes a minute: make fuzz"]
fn calendars() {
    let corpus = corpus("ics", &["crates/calendar/tests/shapes", "crates/calendar/tests/golden"]);
    let tokens = [
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VTIMEZONE\r\n", "END:VCALENDAR\r\n", "RRULE:FREQ=SECONDLY\r\n", "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2\r\n", "TZID=", ":",
        ";", "\"", "\r\n ", "\\", "^", "\u{feff}", "9999", "-", "P9999999D", "DTSTART;TZID=Tokyo Standard Time:20260101T000000\r\n", "RECURRENCE-ID:20260101T000000Z\r\n",
        "EXDATE;VALUE=DATE:20260101,20260102\r\n", "RDATE;VALUE=PERIOD:20260101T000000Z/PT1H\r\n", "日本", "METHOD:REPLY\r\n",
    ];
    fuzz("calendars", &corpus, &tokens, |bytes| {
        let Ok(file) = read(bytes, &Limits::default(), &["Europe/London", "Asia/Tokyo"]) else { return };
        let _ = answers(&file);
        for calendar in &file.calendars {
            for s in series(&calendar.entries, None, &mut Budget::default()) {
                s.times.iter().for_each(|t| drop(t.when("Europe/London").check()));
            }
            let events = calendar.entries.iter().map(|e| e.event("Europe/London")).collect();
            let _ = meguri_calendar::write(&meguri_calendar::Calendar { events, kept: calendar.kept.clone(), ..Default::default() });
        }
    });
}
