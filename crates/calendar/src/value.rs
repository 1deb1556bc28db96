//! Property values: TEXT, parameter values, dates and times, back to the model's.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use meguri_model::Moment;

use crate::tree::{Component, Property};
use crate::vtimezone::is_utc;

/// A DATE or DATE-TIME (RFC 5545 §3.3.4, §3.3.5).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Time {
    Date(NaiveDate),
    /// In the zone its TZID names (as it stands in the file), or in `UTC`.
    Zoned(Moment),
    /// The same on every wall clock.
    Floating(NaiveDateTime),
}

/// TEXT without its escapes (RFC 5545 §3.3.11). A backslash before anything else stays: it was never an escape.
pub fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('\\') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (escaped, length) = match from.as_bytes().get(1) {
            Some(b'n' | b'N') => ('\n', 2),
            Some(b @ (b'\\' | b';' | b',')) => (char::from(*b), 2),
            _ => ('\\', 1),
        };
        out.push(escaped);
        rest = from.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// TEXT values divided by commas (CATEGORIES, RFC 5545 §3.8.1.2).
pub fn text_list(value: &str) -> Vec<String> {
    let mut out = Vec::new();
    let (mut from, mut escaped) = (0, false);
    for (i, b) in value.bytes().enumerate() {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b',' => {
                out.push(unescape(&value[from..i]));
                from = i + 1;
            }
            _ => {}
        }
    }
    out.push(unescape(&value[from..]));
    out
}

/// A parameter value without RFC 6868's carets.
pub fn caret_decode(value: String) -> String {
    if !value.contains('^') {
        return value;
    }
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        let decoded = match (c, chars.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('^')) => '^',
            ('^', Some('\'')) => '"',
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push(decoded);
        chars.next();
    }
    out
}

/// `20181120`.
pub fn date(value: &str) -> Option<NaiveDate> {
    let digits = |r| value.get(r).filter(|s: &&str| s.bytes().all(|b| b.is_ascii_digit())).and_then(|s| s.parse::<u32>().ok());
    if value.len() != 8 {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(digits(0..4)?).ok()?, digits(4..6)?, digits(6..8)?)
}

/// `20181120T140000`, and whether a `Z` follows.
pub fn date_time(value: &str) -> Option<(NaiveDateTime, bool)> {
    let (value, utc) = value.strip_suffix('Z').map_or((value, false), |v| (v, true));
    let (day, time) = value.split_once('T')?;
    if time.len() != 6 || !time.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let two = |r| time.get(r).and_then(|s: &str| s.parse::<u32>().ok());
    // Second 60 may be written (RFC 5545 §3.3.12) and is then read as 59.
    let time = NaiveTime::from_hms_opt(two(0..2)?, two(2..4)?, two(4..6)?.min(59))?;
    Some((date(day)?.and_time(time), utc))
}

/// The value of DTSTART, DTEND and their like; `None` if it can't be read.
pub fn time(property: &Property) -> Option<Time> {
    let value = property.value.trim();
    if property.param("VALUE").is_some_and(|v| v.eq_ignore_ascii_case("DATE")) || value.len() == 8 {
        return date(value).map(Time::Date);
    }
    let (local, utc) = date_time(value)?;
    Some(match property.param("TZID") {
        _ if utc => Time::Zoned(Moment::new(local, "UTC")),
        Some(zone) if is_utc(zone) => Time::Zoned(Moment::new(local, "UTC")),
        Some(zone) => Time::Zoned(Moment::new(local, zone)),
        None => Time::Floating(local),
    })
}

/// DTSTART and DTEND of an event as they stand; `None` without a DTSTART that can be read.
pub fn start_and_end(event: &Component) -> Option<(Time, Option<Time>)> {
    Some((time(event.property("DTSTART")?)?, event.property("DTEND").and_then(time)))
}

/// What a TEXT property reads back as after writing: newlines as `\n`, other control characters gone.
pub fn readable(text: &str) -> Cow<'_, str> {
    let bad = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{2028}' | '\u{2029}');
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let newline = |c: char| if matches!(c, '\u{2028}' | '\u{2029}') { '\n' } else { c };
    Cow::Owned(text.chars().map(newline).filter(|c| !bad(*c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_loses_its_escapes_and_nothing_else() {
        for (raw, text) in
            [("a\\, b\\; c\\\\d", "a, b; c\\d"), ("one\\ntwo\\Nthree", "one\ntwo\nthree"), ("\\x \\", "\\x \\"), ("\\\\n", "\\n"), ("日\\本", "日\\本")]
        {
            assert_eq!(unescape(raw), text, "{raw}");
        }
        assert_eq!(text_list("a\\,b,c\\\\,d"), ["a,b", "c\\", "d"]);
        assert_eq!(caret_decode("^n^^^'^x^".into()), "\n^\"^x^");
    }

    #[test]
    fn dates_and_times_are_read_or_refused() {
        for (value, ok) in
            [("20181120T140000", true), ("20181120T140060Z", true), ("20181320T140000", false), ("2018112T1400000", false), ("20181120T14000", false), ("20181120T+40000", false), ("年月日", false), ("", false)]
        {
            assert_eq!(date_time(value).is_some(), ok, "{value}");
        }
        assert_eq!(date("20240229").map(|d| d.to_string()).as_deref(), Some("2024-02-29"));
        assert_eq!((date("20230229"), date("+2018112"), date("日本ab")), (None, None, None));
    }
}
