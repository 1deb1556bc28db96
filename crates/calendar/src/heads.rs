//! The heads of lines: `NAME;PARAMS:`, taken apart by `ical::PropertyParser`.
//!
//! The parser is given heads and never values: it would eat colons at the start of a value and white space at its end,
//! and stop at a line of white space.

use std::collections::HashMap;
use std::sync::Arc;

use ical::PropertyParser;

use crate::tree::Param;
use crate::value;

/// The heads of a file. It says the same few again and again: each goes through the parser once.
pub(crate) struct Heads {
    /// `None`: the parser refused it.
    distinct: Vec<Option<Head>>,
    /// For each line its head, and the head's length; `None` without one.
    of_lines: Vec<Option<(usize, usize)>>,
}

impl Heads {
    pub(crate) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Heads {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut text = String::new();
        let of_lines = lines
            .map(|line| {
                let head = head(line)?;
                let next = seen.len();
                let index = *seen.entry(head).or_insert_with(|| {
                    push_head(&mut text, head);
                    next
                });
                Some((index, head.len()))
            })
            .collect();
        // They and the parser's answers move in step: every head begins with a name and ends with a colon, so that
        // the parser joins, trims or skips none.
        let distinct = PropertyParser::from_reader(text.as_bytes()).map(|p| p.ok().and_then(checked)).collect();
        Heads { distinct, of_lines }
    }

    /// The head and the value of the line with this index.
    pub(crate) fn split<'a>(&self, index: usize, line: &'a str) -> Option<(&Head, &'a str)> {
        let (head, length) = (*self.of_lines.get(index)?)?;
        Some((self.distinct.get(head)?.as_ref()?, line.get(length..)?))
    }
}

pub(crate) fn is_name(b: u8) -> bool {
    // RFC 5545 allows letters, digits and hyphens; a dot stands in the groups of a vCard, an underscore in the wild.
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')
}

/// The line's `NAME;PARAMS:`.
fn head(line: &str) -> Option<&str> {
    let bytes = line.as_bytes();
    let name = bytes.iter().position(|b| !is_name(*b)).filter(|n| *n > 0)?;
    let colon = match bytes.get(name)? {
        b':' => name,
        b';' => {
            let mut quoted = false;
            let rest = bytes.get(name..)?;
            let found = rest.iter().enumerate().position(|(i, b)| {
                // A quote means one at the start of a value only; `CN=O"Hara` happens.
                match b {
                    b'"' if quoted => quoted = false,
                    b'"' if i > 0 && matches!(rest[i - 1], b'=' | b',') => quoted = true,
                    _ => {}
                }
                *b == b':' && !quoted
            })?;
            name + found
        }
        _ => return None,
    };
    line.get(..=colon)
}

fn push_head(text: &mut String, head: &str) {
    if head.bytes().filter(|b| *b == b',').count() < 9 { text.push_str(head) } else { push_long_head(text, head) }
    text.push('\n');
}

/// The parser takes ten values of a parameter and loses the rest: longer lists are given to it as several parameters
/// of the same name, which `checked` joins again.
fn push_long_head(heads: &mut String, head: &str) {
    let (mut quoted, mut values, mut key, mut key_from) = (false, 0, "", None);
    for (i, c) in head.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => (values, key_from) = (1, Some(i + 1)),
            '=' if !quoted => {
                if let Some(from) = key_from.take() {
                    key = head.get(from..i).unwrap_or_default();
                }
            }
            ',' if !quoted => {
                values += 1;
                if values > 10 {
                    values = 1;
                    heads.push(';');
                    heads.push_str(key);
                    heads.push('=');
                    continue;
                }
            }
            _ => {}
        }
        heads.push(c);
    }
}

/// A name and its parameters, as many lines have them.
pub(crate) struct Head {
    pub(crate) name: Arc<str>,
    pub(crate) params: Arc<[Param]>,
}

fn checked(property: ical::property::Property) -> Option<Head> {
    let mut name = property.name;
    name.make_ascii_uppercase();
    let mut params: Vec<Param> = Vec::new();
    for (key, values) in property.params.unwrap_or_default() {
        if !key.bytes().all(is_name) {
            return None;
        }
        let values = values.into_iter().map(value::caret_decode);
        match params.last_mut().filter(|p| p.name == key) {
            Some(same) => same.values.extend(values),
            None => params.push(Param { name: key, values: values.collect() }),
        }
    }
    Some(Head { name: name.into(), params: params.into() })
}
