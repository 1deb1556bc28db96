//! What must not stand in a content line as it is, and what stands instead: tables for `line`.

/// What the copier does at a byte.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Act {
    Copy,
    /// Written as something else: see `Form::instead`.
    Replace,
    /// A control character (RFC 5545 §3.1 `CONTROL`): left out.
    Remove,
    /// Begins U+0080–U+00BF: the C1 controls among them are left out.
    MaybeC1,
    /// Begins U+2000–U+2FFF: the line and paragraph separators among them are newlines.
    MaybeSeparator,
}

/// The kinds of text in a content line.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    /// TEXT (RFC 5545 §3.3.11).
    Text,
    /// A parameter value (RFC 5545 §3.2 with RFC 6868).
    Param,
    /// A value that is not TEXT: only what would break the line is left out.
    Raw,
}

pub(crate) type Table = [Act; 256];

const fn table(replace: &[u8], separators: Act) -> Table {
    let mut t = [Act::Copy; 256];
    let mut i = 0;
    while i < 0x20 {
        t[i] = Act::Remove;
        i += 1;
    }
    t[b'\t' as usize] = Act::Copy;
    t[0x7F] = Act::Remove;
    t[0xC2] = Act::MaybeC1;
    t[0xE2] = separators;
    let mut i = 0;
    while i < replace.len() {
        t[replace[i] as usize] = Act::Replace;
        i += 1;
    }
    t
}

static TEXT: Table = table(b"\\;,\n", Act::MaybeSeparator);
static PARAM: Table = table(b"^\"\n", Act::MaybeSeparator);
// What others wrote is given back with its separators: they have no escape here.
static RAW: Table = table(b"", Act::Copy);

impl Form {
    pub(crate) fn table(self) -> &'static Table {
        match self {
            Form::Text => &TEXT,
            Form::Param => &PARAM,
            Form::Raw => &RAW,
        }
    }

    /// What `Act::Replace` stands at, for `clean`; newlines are found there as controls.
    pub(crate) fn replaced(self) -> [u8; 3] {
        match self {
            Form::Text => *b"\\;,",
            Form::Param => *b"^^\"",
            Form::Raw => [0x7F; 3],
        }
    }

    pub(crate) fn instead(self, byte: u8) -> &'static [u8] {
        match (self, byte) {
            (Form::Text, b'\\') => b"\\\\",
            (Form::Text, b';') => b"\\;",
            (Form::Text, b',') => b"\\,",
            (Form::Text, b'\n') => b"\\n",
            (Form::Param, b'^') => b"^^",
            (Form::Param, b'"') => b"^'",
            (Form::Param, b'\n') => b"^n",
            _ => b"",
        }
    }
}

/// Where the first byte from `from` on is that may need more than copying; the length where there is none. Sixteen at a
/// time, written so that each becomes a few vector instructions.
#[inline]
pub(crate) fn first_unclean(bytes: &[u8], mut from: usize, replaced: [u8; 3]) -> usize {
    let [x, y, z] = replaced;
    let bad = |b: u8| (b < 0x20) | (b == 0x7F) | (b == 0xC2) | (b == 0xE2) | (b == x) | (b == y) | (b == z);
    let flags = |chunk: &[u8; 16]| u128::from_le_bytes(chunk.map(|b| u8::from(bad(b))));
    while let Some(chunk) = bytes.get(from..).and_then(<[u8]>::first_chunk::<16>) {
        let found = flags(chunk);
        if found != 0 {
            return from + found.trailing_zeros() as usize / 8;
        }
        from += 16;
    }
    let rest = bytes.len() - from;
    match bytes.last_chunk::<16>() {
        _ if rest == 0 => from,
        // The last sixteen, without those that were seen already.
        Some(chunk) => {
            let found = flags(chunk) >> (8 * (16 - rest));
            if found == 0 { bytes.len() } else { from + found.trailing_zeros() as usize / 8 }
        }
        None => from + bytes[from..].iter().position(|b| bad(*b)).unwrap_or(rest),
    }
}
