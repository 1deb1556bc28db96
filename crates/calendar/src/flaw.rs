//! What is doubtful about a file's entries, with its lines. What is wrong with the lines themselves is `tree::Problem`.

/// What is doubtful about an entry or its zones; nothing is left out for it unless it says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// No DTSTART that can be read: the entry is left out.
    NoStart,
    /// No UID: it can't be recognised when it comes again.
    NoUid,
    /// A property whose times can't be read: the property is left out.
    BadTime(String),
    /// An end that is not after the start: read as without an end.
    EndNotAfterStart,
    /// A TZID that means nothing: read as the same on every clock.
    UnknownZone(String),
    /// A TZID that only the file defines, and the zone it was read as.
    OwnZone { tzid: String, zone: String },
    /// A rule that is not understood: the first time alone is read.
    BadRule,
    /// An entry that changes further times of its series than this one, of which the file has none, or in a way that is no
    /// longer read (THISANDPRIOR): read as changing this one alone.
    Range,
    /// The same UID (and time of its series) again: the older one is left out.
    Twice(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Physical line, from 1.
    pub line: u32,
    pub kind: FlawKind,
}

/// Those found so far, no more than there is room for.
#[derive(Debug, Default)]
pub(crate) struct Flaws {
    pub(crate) list: Vec<Flaw>,
    pub(crate) more: usize,
    pub(crate) room: usize,
}

impl Flaws {
    pub(crate) fn add(&mut self, line: u32, kind: FlawKind) {
        if self.list.len() < self.room {
            self.list.push(Flaw { line, kind });
        } else {
            self.more += 1;
        }
    }
}
