//! Clock times as people type them: `14`, `1430`, `2pm`, `14:00-16:00`, `14:00 2h`, `午後2時`, `14時半〜16時`.

use unicode_normalization::UnicodeNormalization;

/// Minutes since midnight of the day meant; the end may be past 24 h (1440) where it falls on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadTimes {
    pub start: i32,
    pub end: Option<i32>,
}

/// Reads a time, a range or a time with a length; `None` where it can't be one.
pub fn read(text: &str) -> Option<ReadTimes> {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    let text = text.trim();
    for separator in ["-", "–", "—", "〜", "~", "から", " to ", "→"] {
        if let Some((a, b)) = text.split_once(separator) {
            let b = b.trim_end_matches("まで").trim();
            let (mut start, start_half) = clock(a)?;
            let (mut end, end_half) = clock(b)?;
            // "2-4pm": the half of the day is said once, at the end.
            if start_half.is_none() && end_half == Some(true) && start < 720 && start + 720 <= end {
                start += 720;
            }
            if start_half == Some(true) && end_half.is_none() && end < 720 && end + 720 > start && b.len() <= 2 {
                end += 720;
            }
            if end <= start {
                end += 1440;
            }
            return Some(ReadTimes { start, end: Some(end) });
        }
    }
    // "14:00 2h", "14:00+90m", "14時 2時間"
    let split = text.find('+').or_else(|| text.find(' '));
    if let Some(at) = split {
        let (a, b) = text.split_at(at);
        if let (Some((start, _)), Some(length)) = (clock(a), length(b.trim_start_matches(['+', ' ']))) {
            return Some(ReadTimes { start, end: Some(start + length) });
        }
    }
    clock(text).map(|(start, _)| ReadTimes { start, end: None })
}

/// A clock time in minutes, and whether a half of the day was said (`Some(true)`: afternoon).
fn clock(text: &str) -> Option<(i32, Option<bool>)> {
    let mut t = text.trim();
    let mut half = None;
    for (mark, pm) in [("午前", false), ("午後", true), ("夜", true), ("朝", false)] {
        if let Some(rest) = t.strip_prefix(mark) {
            (t, half) = (rest.trim_start(), Some(pm));
        }
    }
    for (mark, pm) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] {
        if let Some(rest) = t.strip_suffix(mark) {
            (t, half) = (rest.trim_end(), Some(pm));
        }
    }
    match t {
        "noon" | "正午" => return Some((720, None)),
        "midnight" | "深夜0時" => return Some((0, None)),
        _ => {}
    }
    let (h, m) = if let Some((h, rest)) = t.split_once('時') {
        let m = match rest.trim() {
            "" => 0,
            "半" => 30,
            rest => number(rest.strip_suffix('分').unwrap_or(rest), 2)?,
        };
        (number(h, 2)?, m)
    } else if let Some((h, m)) = t.split_once([':', '.', 'h']) {
        (number(h, 2)?, if m.is_empty() { 0 } else { minutes_of(m)? })
    } else {
        match t.len() {
            1 | 2 => (number(t, 2)?, 0),
            3 => (number(t.get(..1)?, 1)?, minutes_of(t.get(1..)?)?),
            4 => (number(t.get(..2)?, 2)?, minutes_of(t.get(2..)?)?),
            _ => return None,
        }
    };
    if !(0..60).contains(&m) {
        return None;
    }
    let h = match half {
        None if (0..=24).contains(&h) && (h < 24 || m == 0) => h,
        Some(pm) if (0..=12).contains(&h) => h % 12 + if pm { 12 } else { 0 },
        // "午後14時" says the same twice.
        Some(true) if (13..24).contains(&h) => h,
        _ => return None,
    };
    Some((h * 60 + m, half))
}

fn minutes_of(text: &str) -> Option<i32> {
    if text.len() == 2 { number(text, 2) } else { None }
}

fn number(text: &str, digits: usize) -> Option<i32> {
    let t = text.trim();
    if t.is_empty() || t.len() > digits || !t.bytes().all(|b| b.is_ascii_digit()) { None } else { t.parse().ok() }
}

/// A length in minutes: `2h`, `90m`, `1h30`, `1.5h`, `2時間`, `1時間半`, `45分`.
pub fn length(text: &str) -> Option<i32> {
    let t: String = text.nfkc().collect::<String>().to_lowercase().replace("時間", "h").replace('分', "m").replace(' ', "");
    let t = t.replace("hours", "h").replace("hour", "h").replace("hrs", "h").replace("hr", "h").replace("mins", "m").replace("min", "m");
    let minutes = if let Some((h, rest)) = t.split_once('h') {
        let hours: f64 = h.parse().ok()?;
        let rest = match rest {
            "" => 0.0,
            "半" => 30.0,
            rest => f64::from(number(rest.trim_end_matches('m'), 2)?),
        };
        hours * 60.0 + rest
    } else {
        f64::from(number(t.strip_suffix('m')?, 4)?)
    };
    // Longer than two days is no length of an item.
    if minutes.is_finite() && (1.0..=2880.0).contains(&minutes) { Some(minutes.round() as i32) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let cases: &[(&str, i32, Option<i32>)] = &[
            ("14", 840, None),
            ("9", 540, None),
            ("1430", 870, None),
            ("930", 570, None),
            ("14:30", 870, None),
            ("14.30", 870, None),
            ("2pm", 840, None),
            ("2:30 pm", 870, None),
            ("12am", 0, None),
            ("12pm", 720, None),
            ("noon", 720, None),
            ("午後2時", 840, None),
            ("午前9時30分", 570, None),
            ("14時半", 870, None),
            ("１４：３０", 870, None),
            ("14:00-16:00", 840, Some(960)),
            ("14–16", 840, Some(960)),
            ("14:00〜16:00", 840, Some(960)),
            ("14時から16時まで", 840, Some(960)),
            ("2-4pm", 840, Some(960)),
            ("11-1pm", 660, Some(780)),
            ("22:00-1:00", 1320, Some(1500)),
            ("14:00 2h", 840, Some(960)),
            ("14:00+90m", 840, Some(930)),
            ("9時 1時間半", 540, Some(630)),
            ("24:00", 1440, None),
        ];
        for (text, start, end) in cases {
            assert_eq!(read(text), Some(ReadTimes { start: *start, end: *end }), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_not_guessed() {
        for text in ["", "noonish", "25", "14:60", "24:30", "14:5", "abc", "99999", "１４時99分", "-", "14-", "é1", "大", "-5"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
