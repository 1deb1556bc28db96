//! Bytes to logical lines: byte order mark, line ends, unfolding (RFC 5545 §3.1), and what is not UTF-8.
//!
//! Unfolding comes before decoding, by octets: there are writers that fold inside a UTF-8 sequence.

/// What a file may be, so that none can eat the machine.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Octets of a file.
    pub file: usize,
    /// Octets of an unfolded line.
    pub line: usize,
    /// Logical lines of a file.
    pub lines: usize,
    /// Components inside components.
    pub nesting: usize,
    /// Problems that are kept one by one; the rest is counted.
    pub problems: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { file: 64 << 20, line: 1 << 20, lines: 5_000_000, nesting: 32, problems: 1000 }
    }
}

/// Why nothing of a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// More octets than `Limits::file`.
    FileTooLarge { limit: usize },
    /// More lines than `Limits::lines`.
    TooManyLines { limit: usize },
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ReadError::FileTooLarge { limit } => write!(f, "the file has more than {limit} octets"),
            ReadError::TooManyLines { limit } => write!(f, "the file has more than {limit} lines"),
        }
    }
}

impl std::error::Error for ReadError {}

/// A logical line in `Decoded::text`.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: usize,
    end: usize,
    /// Number of its first physical line, from 1.
    number: u32,
}

/// The logical lines of a file.
#[derive(Debug, Default)]
pub struct Decoded {
    text: String,
    spans: Vec<Span>,
    /// Lines that were not UTF-8 and have been read as Latin-1.
    pub latin1: Vec<u32>,
    /// Lines left out because they are longer than `Limits::line`.
    pub too_long: Vec<u32>,
}

impl Decoded {
    /// Each line with the number of its first physical line, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (&str, u32)> {
        self.spans.iter().map(|s| (self.text.get(s.start..s.end).unwrap_or_default(), s.number))
    }

    pub fn len(&self) -> usize {
        self.spans.len()
    }

    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }
}

/// Takes a file apart into logical lines. Empty lines are skipped.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Decoded, ReadError> {
    if bytes.len() > limits.file {
        return Err(ReadError::FileTooLarge { limit: limits.file });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut text: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut spans: Vec<Span> = Vec::with_capacity(bytes.len() / 32);
    let mut too_long = Vec::new();
    // Set while the pieces of a line that is too long go by.
    let mut dropping = false;
    for (index, physical) in bytes.split(|b| *b == b'\n').enumerate() {
        let physical = physical.strip_suffix(b"\r").unwrap_or(physical);
        let (piece, continues) = match physical {
            [] => continue,
            [b' ' | b'\t', rest @ ..] if dropping || !spans.is_empty() => (rest, true),
            whole => (whole, false),
        };
        if continues && dropping {
            continue;
        }
        if !continues {
            dropping = false;
            if spans.len() >= limits.lines {
                return Err(ReadError::TooManyLines { limit: limits.lines });
            }
            let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
            spans.push(Span { start: text.len(), end: text.len(), number });
        }
        text.extend_from_slice(piece);
        if let Some(span) = spans.last_mut() {
            span.end = text.len();
            if span.end - span.start > limits.line {
                too_long.push(span.number);
                text.truncate(span.start);
                spans.pop();
                dropping = true;
            }
        }
    }
    Ok(match String::from_utf8(text) {
        Ok(text) => Decoded { text, spans, latin1: Vec::new(), too_long },
        Err(not_utf8) => by_line(&not_utf8.into_bytes(), &spans, too_long),
    })
}

/// Line by line: the lines that are UTF-8 stay what they are, the others are read as ISO 8859-1.
fn by_line(bytes: &[u8], spans: &[Span], too_long: Vec<u32>) -> Decoded {
    let mut out = Decoded { text: String::with_capacity(bytes.len() * 2), too_long, ..Decoded::default() };
    for span in spans {
        let start = out.text.len();
        let line = bytes.get(span.start..span.end).unwrap_or_default();
        match std::str::from_utf8(line) {
            Ok(line) => out.text.push_str(line),
            Err(_) => {
                out.text.extend(line.iter().map(|b| char::from(*b)));
                out.latin1.push(span.number);
            }
        }
        out.spans.push(Span { start, end: out.text.len(), number: span.number });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(String, u32)> {
        decode(bytes, &Limits::default()).unwrap().lines().map(|(l, n)| (l.to_owned(), n)).collect()
    }

    #[test]
    fn marks_line_ends_and_folds_are_taken_away() {
        let expected = vec![("AB:cd".to_owned(), 1), ("E:f".to_owned(), 4)];
        assert_eq!(lines(b"\xEF\xBB\xBFAB:c\r\n d\r\n\r\nE:f\r\n"), expected);
        assert_eq!(lines(b"AB:c\n\td\n\nE:f"), expected);
    }

    #[test]
    fn white_space_beside_a_fold_is_kept() {
        assert_eq!(lines(b"A:one \r\n two\r\n  three \r\n"), [("A:one two three ".to_owned(), 1)]);
    }

    #[test]
    fn a_fold_inside_a_character_is_mended() {
        assert_eq!(lines(b"A:\xE6\x97\r\n \xA5\xE6\r\n \x9C\xAC"), [("A:日本".to_owned(), 1)]);
    }

    #[test]
    fn a_line_that_is_not_utf8_is_read_as_latin1_and_reported() {
        let d = decode("A:日本\r\n".bytes().chain(*b"B:caf\xE9\r\n").collect::<Vec<_>>().as_slice(), &Limits::default()).unwrap();
        assert_eq!(d.lines().collect::<Vec<_>>(), [("A:日本", 1), ("B:café", 2)]);
        assert_eq!(d.latin1, [2]);
    }

    #[test]
    fn a_line_that_is_too_long_is_left_out_with_all_its_pieces() {
        let limits = Limits { line: 5, ..Limits::default() };
        let d = decode(b"A:1\nB:12345\n 678\n 9\nC:3\n 4\n", &limits).unwrap();
        assert_eq!(d.lines().collect::<Vec<_>>(), [("A:1", 1), ("C:34", 5)]);
        assert_eq!(d.too_long, [2]);
    }

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        let limits = Limits { file: 10, lines: 2, ..Limits::default() };
        assert_eq!(decode(&[b'x'; 11], &limits).unwrap_err(), ReadError::FileTooLarge { limit: 10 });
        assert_eq!(decode(b"A:\nB:\nC:\n", &limits).unwrap_err(), ReadError::TooManyLines { limit: 2 });
    }
}
