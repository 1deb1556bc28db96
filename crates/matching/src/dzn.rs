//! The published instances' format (MiniZinc data): M. Bofill et al., "Constraint Solving Approaches to the
//! Business-to-Business Meeting Scheduling Problem", JAIR 74 (2022). All numbering from 1.

use thiserror::Error;

use crate::problem::{Participant, Problem, Request, Slot, Tables, Wish};

/// What a .dzn file lacks or has wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DznError {
    #[error("{name} is missing")]
    Missing { name: &'static str },
    #[error("{name} is not closed: the file is cut off there")]
    Open { name: &'static str },
    #[error("{name} has {count} entries; {wanted} were expected")]
    Count { name: &'static str, count: usize, wanted: usize },
    #[error("{name}, entry {entry}: {text} is no number from {least} to {most}")]
    Number { name: &'static str, entry: usize, text: String, least: u32, most: u32 },
}

/// Entries of a list above which a file is not believed.
const MOST_ENTRIES: u32 = 1_000_000;

/// A problem whose every meeting is a must; people, meetings and slots are named by their numbers. Whoever has the most breaks
/// has at most two more than whoever has the fewest, as in the paper.
///
/// # Errors
/// What is missing, cut off or out of range.
pub fn read_dzn(text: &str) -> Result<Problem, DznError> {
    let text: String = text.lines().map(|line| line.split('%').next().unwrap_or("")).collect::<Vec<_>>().join("\n");
    let whole = |name: &'static str, most: u32| -> Result<u32, DznError> { number(name, 1, value(&text, name)?, 0, most) };
    let people = whole("nBusiness", MOST_ENTRIES)?;
    let meetings = whole("nMeetings", MOST_ENTRIES)? as usize;
    let tables = whole("nTables", MOST_ENTRIES)?;
    let slots = whole("nTotalSlots", MOST_ENTRIES)?;
    let morning = whole("nMorningSlots", slots)?;

    let requested = flat("requested", list(&text, "requested")?, 0, MOST_ENTRIES)?;
    counted("requested", requested.len(), 3 * meetings)?;
    let forbidden = sets("forbidden", list(&text, "forbidden")?, slots)?;
    counted("forbidden", forbidden.len(), people as usize)?;
    let fixed = match list(&text, "fixed") {
        Ok(list) => flat("fixed", list, 0, slots)?,
        Err(DznError::Missing { .. }) => vec![0; meetings],
        Err(error) => return Err(error),
    };
    counted("fixed", fixed.len(), meetings)?;
    let precedences = match list(&text, "precedences") {
        Ok(list) => sets("precedences", list, meetings as u32)?,
        Err(DznError::Missing { .. }) => vec![Vec::new(); meetings],
        Err(error) => return Err(error),
    };
    counted("precedences", precedences.len(), meetings)?;

    let participants = forbidden
        .iter()
        .zip(1..)
        .map(|(forbidden, at): (&Vec<u32>, u32)| Participant {
            id: at.to_string(),
            // a 0 alone says that nothing is forbidden
            available: forbidden.iter().any(|slot| *slot > 0).then(|| (1..=slots).filter(|slot| !forbidden.contains(slot)).map(|slot| slot.to_string()).collect()),
            ..Participant::default()
        })
        .collect();
    let requests = requested
        .chunks_exact(3)
        .enumerate()
        .map(|(at, row)| {
            let blocks = match row[2] {
                1 => Some((0, morning)),
                2 => Some((morning, slots)),
                _ => None,
            };
            let at_once = (fixed[at] > 0).then(|| (fixed[at] - 1, fixed[at]));
            let allowed = |slot: &u32| [blocks, at_once].into_iter().flatten().all(|(from, to)| (from..to).contains(&(slot - 1)));
            Request {
                id: (at + 1).to_string(),
                who: vec![row[0].to_string(), row[1].to_string()],
                wish: Wish::Must,
                weight: 1,
                slots: (blocks.is_some() || at_once.is_some()).then(|| (1..=slots).filter(allowed).map(|slot| slot.to_string()).collect()),
                after: precedences[at].iter().filter(|first| **first > 0).map(u32::to_string).collect(),
                length: 1,
                ..Request::default()
            }
        })
        .collect();
    Ok(Problem {
        // one block: there is no pause at noon
        slots: (1..=slots).map(|at| Slot { id: at.to_string(), block: 0, start: i64::from(at), length: 1 }).collect(),
        tables: Tables::Count(tables),
        participants,
        requests,
        fairness: Some(2),
        ..Problem::default()
    })
}

fn counted(name: &'static str, count: usize, wanted: usize) -> Result<(), DznError> {
    if count == wanted { Ok(()) } else { Err(DznError::Count { name, count, wanted }) }
}

/// What stands after `name =`, up to the semicolon.
fn value<'a>(text: &'a str, name: &'static str) -> Result<&'a str, DznError> {
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let before = rest[..at].chars().next_back();
        let after = rest[at + name.len()..].trim_start();
        rest = &rest[at + name.len()..];
        if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
            continue;
        }
        if let Some(value) = after.strip_prefix('=') {
            return value.find(';').map(|end| value[..end].trim()).ok_or(DznError::Open { name });
        }
    }
    Err(DznError::Missing { name })
}

fn list<'a>(text: &'a str, name: &'static str) -> Result<&'a str, DznError> {
    let value = value(text, name)?;
    value.strip_prefix('[').and_then(|value| value.strip_suffix(']')).ok_or(DznError::Open { name })
}

fn number(name: &'static str, entry: usize, text: &str, least: u32, most: u32) -> Result<u32, DznError> {
    let wrong = || DznError::Number { name, entry, text: text.chars().take(40).collect(), least, most };
    text.trim().parse().ok().filter(|number| (least..=most).contains(number)).ok_or_else(wrong)
}

fn flat(name: &'static str, list: &str, least: u32, most: u32) -> Result<Vec<u32>, DznError> {
    let parts = list.split([',', '|']).map(str::trim).filter(|part| !part.is_empty());
    parts.enumerate().map(|(at, part)| number(name, at + 1, part, least, most)).collect()
}

fn sets(name: &'static str, list: &str, most: u32) -> Result<Vec<Vec<u32>>, DznError> {
    let mut sets = Vec::new();
    let mut rest = list.trim_start_matches([',', ' ', '\n', '\r', '\t']);
    while !rest.is_empty() {
        let entry = sets.len() + 1;
        let (set, after) = match rest.strip_prefix('{') {
            Some(inside) => {
                let end = inside.find('}').ok_or(DznError::Open { name })?;
                (inside[..end].to_owned(), &inside[end + 1..])
            }
            // a range of its own: 3..7
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                (rest[..end].to_owned(), &rest[end..])
            }
        };
        let mut numbers = Vec::new();
        for part in set.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            match part.split_once("..") {
                Some((from, to)) => numbers.extend(number(name, entry, from, 0, most)?..=number(name, entry, to, 0, most)?),
                None => numbers.push(number(name, entry, part, 0, most)?),
            }
        }
        sets.push(numbers);
        rest = after.trim_start_matches([',', ' ', '\n', '\r', '\t']);
    }
    Ok(sets)
}
