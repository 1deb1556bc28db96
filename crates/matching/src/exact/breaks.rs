//! Breaks of one participant as clauses: literals "has more than k breaks".

use rustsat::types::Lit;

use super::formula::Formula;

/// When somebody is busy, slot by slot; None where they never can be.
pub(super) type Busy = [Option<Lit>];

/// What is known of a participant beforehand.
pub(super) struct Known {
    /// They are busy in exactly so many slots, whatever the schedule.
    pub slots: Option<usize>,
    /// They may have no more breaks than this.
    pub most: usize,
    /// The literals are true only if there are that many breaks, not just whenever there are.
    pub exact: bool,
}

/// Literals "more than k breaks inside `span`", for k from 0.
pub(super) fn breaks(formula: &mut Formula, busy: &Busy, span: std::ops::Range<usize>, known: &Known) -> Vec<Lit> {
    let usable = busy[span.clone()].iter().flatten().count();
    // the count holds whether there can be breaks or not: whoever has as many meetings as slots is always busy
    let (begun, over) = match known.slots {
        Some(slots) if slots > 0 => counted(formula, busy, span.clone(), slots),
        _ => swept(formula, busy, span.clone()),
    };
    let most = match known.slots {
        Some(slots) => slots.saturating_sub(1).min(span.len().saturating_sub(slots)),
        None => usable.saturating_sub(1).min(span.len() / 2),
    };
    if most == 0 {
        return Vec::new();
    }
    let limited = most > known.most;
    let most = most.min(known.most);
    if most == 0 {
        // no break at all: one block
        for slot in span.clone().skip(1) {
            if let (Some(now), Some(begun)) = (busy[slot], begun[slot - 1 - span.start]) {
                let mut clause = vec![!now, !begun];
                clause.extend(busy[slot - 1]);
                formula.clause(&clause);
            }
        }
        return Vec::new();
    }
    let out: Vec<Lit> = (0..most).map(|_| formula.new_lit()).collect();
    for pair in out.windows(2) {
        formula.clause(&[!pair[1], pair[0]]);
    }
    // later[k]: more than k blocks have begun after the first, up to here; None is false
    let mut later: Vec<Option<Lit>> = vec![None; most];
    let begin = span.start;
    for slot in span.clone().skip(1) {
        let Some(now) = busy[slot] else { continue };
        let before = busy[slot - 1];
        let last = later.clone();
        for count in 0..=most {
            let Some(fewer) = (if count == 0 { begun[slot - 1 - begin] } else { last[count - 1] }) else { break };
            // a block begins here: busy now, not before, and so many have begun
            let mut clause = vec![!now, !fewer];
            clause.extend(before);
            if count == most {
                if limited {
                    formula.clause(&clause);
                }
                break;
            }
            let more = formula.new_lit();
            clause.push(more);
            formula.clause(&clause);
            if let Some(last) = last[count] {
                formula.clause(&[!last, more]);
            }
            formula.clause(&[!more, out[count]]);
            formula.clause(&[!more, fewer]);
            if known.exact {
                let mut why = vec![!more, now];
                why.extend(last[count]);
                formula.clause(&why);
                if let Some(before) = before {
                    let mut why = vec![!more, !before];
                    why.extend(last[count]);
                    formula.clause(&why);
                }
            }
            later[count] = Some(more);
        }
    }
    if known.exact {
        for (out, later) in out.iter().zip(&later) {
            match later {
                Some(later) => formula.clause(&[!*out, *later]),
                None => formula.clause(&[!*out]),
            }
        }
    }
    // idle between the first and the last: a break, said in one step
    for slot in span.clone().skip(1) {
        if slot + 1 == span.end {
            break;
        }
        let Some(begun) = begun[slot - 1 - begin] else { continue };
        let mut clause = vec![out[0], !begun];
        clause.extend(busy[slot]);
        match over[slot - begin] {
            Over::Always => continue,
            Over::Never => {}
            Over::If(over) => clause.push(over),
        }
        formula.clause(&clause);
    }
    if let Some(slots) = known.slots {
        // without a break one block holds them all: it ends as many slots after it begins
        for slot in span.clone() {
            let now = begun[slot - begin];
            let then = slot.checked_sub(slots).filter(|then| *then >= begin).and_then(|then| begun[then - begin]);
            if let (Some(then), Some(busy)) = (then, busy[slot]) {
                formula.clause(&[out[0], !then, !busy]);
            }
            if let Some(now) = now {
                let mut clause = vec![out[0], !now];
                clause.extend(then);
                clause.extend(busy[slot]);
                formula.clause(&clause);
            }
        }
    }
    out
}

/// Whether the last meeting is over by the end of a slot.
#[derive(Clone, Copy)]
enum Over {
    Never,
    If(Lit),
    /// After the last slot that can be used.
    Always,
}

/// First meeting begun, and all over, by a counter of exactly `slots` busy ones.
fn counted(formula: &mut Formula, busy: &Busy, span: std::ops::Range<usize>, slots: usize) -> (Vec<Option<Lit>>, Vec<Over>) {
    let usable: Vec<Lit> = busy[span.clone()].iter().flatten().copied().collect();
    if usable.len() == slots {
        usable.iter().for_each(|lit| formula.clause(&[*lit]));
    }
    let rows = formula.prefixes(&usable, slots + 1);
    if let Some(last) = rows.last() {
        match last.get(slots - 1) {
            Some(enough) => formula.clause(&[*enough]),
            None => formula.clause(&[]),
        }
        if let Some(too_many) = last.get(slots) {
            formula.clause(&[!*too_many]);
        }
    }
    let (mut begun, mut over, mut row) = (Vec::new(), Vec::new(), None);
    for slot in span {
        if busy[slot].is_some() {
            row = Some(row.map_or(0, |row: usize| row + 1));
        }
        begun.push(row.map(|row| rows[row][0]));
        over.push(row.and_then(|row| rows[row].get(slots - 1)).map_or(Over::Never, |lit| Over::If(*lit)));
    }
    (begun, over)
}

/// The same for somebody of whom it is not known how much they meet.
fn swept(formula: &mut Formula, busy: &Busy, span: std::ops::Range<usize>) -> (Vec<Option<Lit>>, Vec<Over>) {
    let mut sweep = |slots: &mut dyn Iterator<Item = usize>| {
        let (mut seen, mut last) = (Vec::new(), None);
        for slot in slots {
            last = match (last, busy[slot]) {
                (None, now) => now,
                (before, None) => before,
                (Some(before), Some(now)) => {
                    let either = formula.new_lit();
                    formula.clause(&[!now, either]);
                    formula.clause(&[!before, either]);
                    formula.clause(&[!either, before, now]);
                    Some(either)
                }
            };
            seen.push(last);
        }
        seen
    };
    let begun = sweep(&mut span.clone());
    let mut to_come = sweep(&mut span.clone().rev());
    to_come.reverse();
    // over by the end of a slot: nothing in any after it
    let over = (1..=span.len()).map(|next| to_come.get(next).copied().flatten().map_or(Over::Always, |more| Over::If(!more))).collect();
    (begun, over)
}
