//! Content lines (RFC 5545 §3.1) into one buffer: escaped, quoted and folded while they are copied.
//!
//! What must stay true whatever text comes in: every physical line has at most 75 octets and is valid UTF-8 by itself
//! (a fold never lies inside a character), and no text can end its line, so none can inject a property.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use crate::escape::{Act, Form, first_unclean};

/// Octets in a physical line, without its CRLF (RFC 5545 §3.1).
const WIDTH: usize = 75;

/// Parameters of a line: names are ours (or checked when they were read), values any text.
pub type Params<'a> = &'a [(&'a str, &'a str)];

/// A writer of content lines. Nothing is allocated per line: everything goes straight into the one buffer.
#[derive(Debug, Default)]
pub struct Lines {
    out: Vec<u8>,
    /// Octets left on the present physical line.
    room: usize,
}

impl Lines {
    pub fn new() -> Lines {
        Lines::with_capacity(4096)
    }

    pub fn with_capacity(bytes: usize) -> Lines {
        Lines { out: Vec::with_capacity(bytes), room: WIDTH }
    }

    /// Writes behind what `out` holds, to use one buffer many times.
    pub fn into_buffer(out: Vec<u8>) -> Lines {
        Lines { out, room: WIDTH }
    }

    pub fn finish(self) -> Vec<u8> {
        self.out
    }

    pub fn len(&self) -> usize {
        self.out.len()
    }

    pub fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// `BEGIN:name`.
    pub fn begin(&mut self, component: &str) {
        self.raw("BEGIN", &[], component);
    }

    /// `END:name`.
    pub fn end(&mut self, component: &str) {
        self.raw("END", &[], component);
    }

    /// A TEXT value (RFC 5545 §3.3.11): `\ ; ,` and newlines escaped.
    pub fn text(&mut self, name: &str, params: Params, value: &str) {
        self.head(name, params);
        self.copy(value, Form::Text);
        self.close();
    }

    /// TEXT values divided by commas (CATEGORIES).
    pub fn texts<'a>(&mut self, name: &str, params: Params, values: impl IntoIterator<Item = &'a str>) {
        self.head(name, params);
        for (i, value) in values.into_iter().enumerate() {
            if i > 0 {
                self.atom(b",");
            }
            self.copy(value, Form::Text);
        }
        self.close();
    }

    /// A value that is not TEXT: a URI, a number, a word, or TEXT that is escaped already.
    pub fn raw(&mut self, name: &str, params: Params, value: &str) {
        self.head(name, params);
        self.copy(value, Form::Raw);
        self.close();
    }

    /// The parts of a structured value (RFC 6350 §3.3), each TEXT.
    pub fn structured(&mut self, name: &str, params: Params, parts: &[&str]) {
        self.head(name, params);
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                self.atom(b";");
            }
            self.copy(part, Form::Text);
        }
        self.close();
    }

    /// A DATE (RFC 5545 §3.3.4), without the VALUE parameter.
    pub fn date(&mut self, name: &str, params: Params, date: NaiveDate) {
        self.head(name, params);
        let mut b = [0; 8];
        put_date(&mut b, date);
        self.ascii(&b);
        self.close();
    }

    /// A DATE-TIME (RFC 5545 §3.3.5): local, or with `utc` in the form that ends in Z.
    pub fn date_time(&mut self, name: &str, params: Params, at: NaiveDateTime, utc: bool) {
        self.head(name, params);
        let mut b = *b"YYYYMMDDTHHMMSSZ";
        put_date(&mut b[..8], at.date());
        put_two(&mut b[9..11], at.hour());
        put_two(&mut b[11..13], at.minute());
        put_two(&mut b[13..15], at.second());
        self.ascii(if utc { &b } else { &b[..15] });
        self.close();
    }

    /// Degrees north and east with six decimals (a decimetre), as in GEO (RFC 5545 §3.8.1.6) and `geo:` (RFC 5870).
    pub fn degrees(&mut self, name: &str, params: Params, before: &str, at: (f64, f64), between: &str) {
        self.head(name, params);
        self.atom(before.as_bytes());
        self.degree(at.0);
        self.atom(between.as_bytes());
        self.degree(at.1);
        self.close();
    }

    /// By whole millionths: formatting a float takes longer than the rest of the event.
    fn degree(&mut self, degrees: f64) {
        let millionths = (degrees * 1e6).round() as i64;
        let mut b = *b"-000.000000";
        let mut rest = millionths.unsigned_abs();
        for i in [10, 9, 8, 7, 6, 5, 3, 2, 1] {
            b[i] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        let zeros = b[1..3].iter().take_while(|d| **d == b'0').count();
        if millionths < 0 {
            b[zeros] = b'-';
            self.ascii(&b[zeros..]);
        } else {
            self.ascii(&b[zeros + 1..]);
        }
    }

    /// A property as read: values of its parameters decoded, its value as it stood in the file.
    pub fn property(&mut self, property: &crate::tree::Property) {
        self.copy(&property.name, Form::Raw);
        for param in property.params.iter() {
            self.atom(b";");
            self.copy(&param.name, Form::Raw);
            for (i, value) in param.values.iter().enumerate() {
                self.atom(if i == 0 { b"=" } else { b"," });
                self.param_value(value);
            }
        }
        self.atom(b":");
        self.copy(&property.value, Form::Raw);
        self.close();
    }

    fn head(&mut self, name: &str, params: Params) {
        self.run(name);
        for (key, value) in params {
            self.atom(b";");
            self.run(key);
            self.atom(b"=");
            self.param_value(value);
        }
        self.atom(b":");
    }

    fn param_value(&mut self, value: &str) {
        // More than the ABNF asks for: readers lose empty values and outer spaces, and some take only ASCII bare.
        let bare = |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'^' | b':' | b';' | b',');
        let quoted = value.is_empty() || !value.bytes().all(bare);
        if quoted {
            self.atom(b"\"");
        }
        self.copy(value, Form::Param);
        if quoted {
            self.atom(b"\"");
        }
    }

    /// Copies whole runs between the bytes that need something.
    #[inline]
    fn copy(&mut self, s: &str, form: Form) {
        let (bytes, table, replaced) = (s.as_bytes(), form.table(), form.replaced());
        let (mut from, mut i) = (0, 0);
        loop {
            i = first_unclean(bytes, i, replaced);
            if i >= bytes.len() {
                break;
            }
            let byte = bytes[i];
            let (instead, length): (&[u8], usize) = match table[byte as usize] {
                Act::Replace => (form.instead(byte), 1),
                Act::Remove => (b"", 1),
                Act::MaybeC1 if matches!(bytes.get(i + 1), Some(0x80..=0x9F)) => (b"", 2),
                // Readers that split lines as Unicode does (Python's splitlines) would see a line end here.
                Act::MaybeSeparator if matches!(bytes.get(i + 1..i + 3), Some([0x80, 0xA8 | 0xA9])) => (form.instead(b'\n'), 3),
                Act::Copy | Act::MaybeC1 | Act::MaybeSeparator => {
                    i += 1;
                    continue;
                }
            };
            self.run(&s[from..i]);
            self.atom(instead);
            i += length;
            from = i;
        }
        self.run(&s[from..]);
    }

    /// Text that needs nothing but folds.
    #[inline]
    fn run(&mut self, mut s: &str) {
        while s.len() > self.room {
            let cut = s.floor_char_boundary(self.room);
            self.out.extend_from_slice(&s.as_bytes()[..cut]);
            self.fold();
            s = &s[cut..];
        }
        self.out.extend_from_slice(s.as_bytes());
        self.room -= s.len();
    }

    fn ascii(&mut self, mut s: &[u8]) {
        while s.len() > self.room {
            let (now, later) = s.split_at(self.room);
            self.out.extend_from_slice(now);
            self.fold();
            s = later;
        }
        self.out.extend_from_slice(s);
        self.room -= s.len();
    }

    /// A few octets that stay on one line: an escape that is cut in two is legal, and misread by some.
    #[inline]
    fn atom(&mut self, s: &[u8]) {
        if s.len() > self.room {
            self.fold();
        }
        self.out.extend_from_slice(s);
        self.room -= s.len();
    }

    fn fold(&mut self) {
        self.out.extend_from_slice(b"\r\n ");
        self.room = WIDTH - 1;
    }

    fn close(&mut self) {
        self.out.extend_from_slice(b"\r\n");
        self.room = WIDTH;
    }
}

fn put_two(b: &mut [u8], n: u32) {
    b[0] = b'0' + (n / 10 % 10) as u8;
    b[1] = b'0' + (n % 10) as u8;
}

/// Four digits of year: `event::write` leaves out what lies outside 1–9999.
fn put_date(b: &mut [u8], date: NaiveDate) {
    let year = date.year().unsigned_abs();
    put_two(&mut b[0..2], year / 100);
    put_two(&mut b[2..4], year % 100);
    put_two(&mut b[4..6], date.month());
    put_two(&mut b[6..8], date.day());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(f: impl FnOnce(&mut Lines)) -> String {
        let mut lines = Lines::new();
        f(&mut lines);
        String::from_utf8(lines.finish()).unwrap()
    }

    #[test]
    fn text_is_escaped_and_stripped_of_control_characters() {
        for (value, expected) in [
            ("Tea, cake; talk", "Tea\\, cake\\; talk"),
            ("C:\\temp", "C:\\\\temp"),
            ("one\ntwo\r\nthree", "one\\ntwo\\nthree"),
            ("bell\u{7}\u{0}\u{7f}, \u{85}next", "bell\\, next"),
            ("a\tb", "a\tb"),
            ("§ £ “x”", "§ £ “x”"),
            ("line\u{2028}sep\u{2029}", "line\\nsep\\n"),
            ("x\r\nATTENDEE:mailto:a@b", "x\\nATTENDEE:mailto:a@b"),
            ("שלום \u{202E}abc\u{202C}", "שלום \u{202E}abc\u{202C}"),
        ] {
            assert_eq!(written(|l| l.text("X", &[], value)), format!("X:{expected}\r\n"), "{value:?}");
        }
    }

    #[test]
    fn parameters_are_quoted_and_caret_encoded() {
        for (value, expected) in [
            ("Tokyo", "Tokyo"),
            ("山田太郎", "\"山田太郎\""),
            ("Watson, Paul", "\"Watson, Paul\""),
            ("a:b", "\"a:b\""),
            ("a;b", "\"a;b\""),
            ("the \"Boss\"", "\"the ^'Boss^'\""),
            ("2^3", "\"2^^3\""),
            ("one\ntwo", "\"one^ntwo\""),
            ("", "\"\""),
            (" x", "\" x\""),
        ] {
            assert_eq!(written(|l| l.raw("X", &[("CN", value)], "v")), format!("X;CN={expected}:v\r\n"), "{value:?}");
        }
    }

    #[test]
    fn a_raw_value_cannot_end_its_line() {
        assert_eq!(written(|l| l.raw("URL", &[], "https://x/\r\nEND:VEVENT")), "URL:https://x/END:VEVENT\r\n");
    }

    #[test]
    fn lines_fold_at_75_octets_between_characters() {
        let text = written(|l| l.text("SUMMARY", &[], &"日本".repeat(40)));
        let physical: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        assert_eq!(physical[0].len(), 74, "8 octets of name and 22 characters of 3");
        assert_eq!(physical[1].len(), 73, "a space and 24 characters");
        assert!(physical.iter().all(|l| l.len() <= 75));
        let whole: String = physical.iter().enumerate().map(|(i, l)| if i == 0 { l } else { &l[1..] }).collect();
        assert_eq!(whole, format!("SUMMARY:{}", "日本".repeat(40)));
    }

    #[test]
    fn a_line_of_exactly_75_octets_stays_whole() {
        for (length, lines) in [(72, 1), (73, 1), (74, 2)] {
            let text = written(|l| l.text("X", &[], &"a".repeat(length)));
            assert_eq!(text.matches("\r\n").count(), lines, "{length}");
        }
    }

    #[test]
    fn degrees_have_six_decimals() {
        let written = written(|l| l.degrees("GEO", &[], "", (-0.4543, 139.70353149), ";"));
        assert_eq!(written, "GEO:-0.454300;139.703531\r\n");
        let mut lines = Lines::new();
        lines.degrees("X", &[], "geo:", (51.47, -179.9999999), ",");
        assert_eq!(lines.finish(), b"X:geo:51.470000,-180.000000\r\n");
    }

    #[test]
    fn dates_and_times_have_their_basic_form() {
        let at = NaiveDate::from_ymd_opt(2026, 3, 9).unwrap().and_hms_opt(4, 5, 6).unwrap();
        assert_eq!(written(|l| l.date_time("DTSTAMP", &[], at, true)), "DTSTAMP:20260309T040506Z\r\n");
        assert_eq!(written(|l| l.date_time("DTSTART", &[("TZID", "Asia/Tokyo")], at, false)), "DTSTART;TZID=Asia/Tokyo:20260309T040506\r\n");
        assert_eq!(written(|l| l.date("DTEND", &[("VALUE", "DATE")], at.date())), "DTEND;VALUE=DATE:20260309\r\n");
    }
}
