//! What differs between two frozen copies. Structured, so that it can be applied; worded by the caller.

use super::frozen::*;
use crate::*;

/// One thing that is different in an item: before, after.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    Time(When, When),
    Place(Bi, Bi),
    /// A leg's ends, each as (from, to).
    Route((Bi, Bi), (Bi, Bi)),
    /// Neither is `Cancelled`: that is a fate.
    State(ItemState, ItemState),
    Title(Bi, Bi),
    Host(Bi, Bi),
    Contact(Bi, Bi),
    /// Letters; empty is the whole party or single people.
    Groups(Vec<String>, Vec<String>),
    /// People with a part of their own: who left, who joined.
    People(Vec<Bi>, Vec<Bi>),
    /// Seats that take part, as the groups and the list have it: how many before, how many now.
    Party(usize, usize),
    /// Carrier and number.
    Transport(String, String),
    /// Talks, speakers, lengths.
    RunningOrder,
    /// Briefing, questions, dress, gift, note, link, interpretation, rooming.
    Details,
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Added,
    /// Taken out of the plan without a word: recipients are told as of a cancellation.
    Removed,
    Cancelled,
    /// It had been cancelled and takes place after all.
    Revived,
    Changed,
}

/// An item that differs. `before` is `None` when it was added, `after` when it was removed.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub fate: Fate,
    pub before: Option<FrozenItem>,
    pub after: Option<FrozenItem>,
    pub facts: Vec<Fact>,
}

impl Difference {
    /// The item as it is now, or as it was last.
    pub fn shown(&self) -> Option<&FrozenItem> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// Everything that differs: items in the order of their time, then seats and the programme's own facts.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Diff {
    pub items: Vec<Difference>,
    pub seats: Vec<(Option<FrozenSeat>, Option<FrozenSeat>)>,
    pub programme: Option<(Programme, Programme)>,
}

impl Diff {
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.seats.is_empty() && self.programme.is_none()
    }
}

/// Compares two copies of one programme.
pub fn diff(old: &Frozen, new: &Frozen) -> Diff {
    let mut items = Vec::new();
    pairs(&old.items, &new.items, |i| i.item.id, |before, after| {
        if let Some(d) = difference(before, after) {
            items.push(d);
        }
    });
    items.sort_by_key(|d| d.shown().map(|i| (i.item.when.days().map(|(from, _)| from), start(&i.item.when), i.item.id)));
    let mut seats = Vec::new();
    pairs(&old.seats, &new.seats, |s| s.id, |before, after| {
        if before != after {
            seats.push((before.cloned(), after.cloned()));
        }
    });
    let programme = (old.programme != new.programme).then(|| (old.programme.clone(), new.programme.clone()));
    Diff { items, seats, programme }
}

/// `apply(old, diff(old, new)) == new`.
pub fn apply(old: &Frozen, diff: &Diff) -> Frozen {
    let mut out = old.clone();
    for d in &diff.items {
        let id = d.shown().map(|i| i.item.id);
        out.items.retain(|i| Some(i.item.id) != id);
        out.items.extend(d.after.clone());
    }
    out.items.sort_by_key(|i| i.item.id);
    for (before, after) in &diff.seats {
        let id = after.as_ref().or(before.as_ref()).map(|s| s.id);
        out.seats.retain(|s| Some(s.id) != id);
        out.seats.extend(after.clone());
    }
    out.seats.sort_by_key(|s| s.id);
    if let Some((_, after)) = &diff.programme {
        out.programme = after.clone();
    }
    out
}

/// When it begins for the order of a day: part of a day at its usual hour, whole days first.
pub fn start(when: &When) -> Option<chrono::NaiveDateTime> {
    match when {
        When::Exact { start, .. } => Some(start.local),
        When::PartOfDay { date, part, .. } => Some(date.and_time(part.usual_hours().0)),
        _ => None,
    }
}

/// Walks two lists sorted by key side by side.
fn pairs<'a, T, K: Ord>(old: &'a [T], new: &'a [T], key: impl Fn(&T) -> K, mut each: impl FnMut(Option<&'a T>, Option<&'a T>)) {
    let (mut a, mut b) = (old.iter().peekable(), new.iter().peekable());
    loop {
        let order = match (a.peek(), b.peek()) {
            (None, None) => return,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(x), Some(y)) => key(x).cmp(&key(y)),
        };
        match order {
            std::cmp::Ordering::Less => each(a.next(), None),
            std::cmp::Ordering::Greater => each(None, b.next()),
            std::cmp::Ordering::Equal => each(a.next(), b.next()),
        }
    }
}

fn difference(before: Option<&FrozenItem>, after: Option<&FrozenItem>) -> Option<Difference> {
    let (fate, facts) = match (before, after) {
        (Some(b), Some(a)) => {
            if b == a {
                return None;
            }
            let (was, is) = (b.item.state == ItemState::Cancelled, a.item.state == ItemState::Cancelled);
            let fate = match (was, is) {
                (false, true) => Fate::Cancelled,
                (true, false) => Fate::Revived,
                _ => Fate::Changed,
            };
            (fate, facts(b, a))
        }
        (None, Some(_)) => (Fate::Added, Vec::new()),
        (Some(_), None) => (Fate::Removed, Vec::new()),
        (None, None) => return None,
    };
    Some(Difference { fate, before: before.cloned(), after: after.cloned(), facts })
}

fn facts(b: &FrozenItem, a: &FrozenItem) -> Vec<Fact> {
    let mut out = Vec::new();
    if b.item.when != a.item.when {
        out.push(Fact::Time(b.item.when.clone(), a.item.when.clone()));
    }
    // A place renamed in the directory is told as such only when what recipients read differs.
    if b.place != a.place || b.address != a.address {
        out.push(Fact::Place(b.place.clone(), a.place.clone()));
    }
    if (&b.from, &b.to) != (&a.from, &a.to) {
        out.push(Fact::Route((b.from.clone(), b.to.clone()), (a.from.clone(), a.to.clone())));
    }
    let cancelled = ItemState::Cancelled;
    if b.item.state != a.item.state && b.item.state != cancelled && a.item.state != cancelled {
        out.push(Fact::State(b.item.state, a.item.state));
    }
    if b.item.title != a.item.title {
        out.push(Fact::Title(b.item.title.clone(), a.item.title.clone()));
    }
    if b.host != a.host {
        out.push(Fact::Host(b.host.clone(), a.host.clone()));
    }
    if b.contact != a.contact {
        out.push(Fact::Contact(b.contact.clone(), a.contact.clone()));
    }
    if b.groups != a.groups || b.item.audience != a.item.audience {
        out.push(Fact::Groups(b.groups.clone(), a.groups.clone()));
    }
    let missing = |from: &[NamedSeat], of: &[NamedSeat]| -> Vec<Bi> {
        from.iter().filter(|s| !of.iter().any(|o| o == *s)).map(|s| s.name.clone()).collect()
    };
    let (left, joined) = (missing(&b.people, &a.people), missing(&a.people, &b.people));
    if !left.is_empty() || !joined.is_empty() {
        out.push(Fact::People(left, joined));
    }
    if b.takes_part != a.takes_part {
        out.push(Fact::Party(b.takes_part.len(), a.takes_part.len()));
    }
    let transport = |i: &Item| format!("{} {}", i.carrier, i.number).trim().to_owned();
    if transport(&b.item) != transport(&a.item) || b.item.travel != a.item.travel {
        out.push(Fact::Transport(transport(&b.item), transport(&a.item)));
    }
    if b.contributions != a.contributions {
        out.push(Fact::RunningOrder);
    }
    let details = |i: &FrozenItem| {
        let i = &i.item;
        (
            [&i.briefing, &i.questions, &i.dress, &i.gift, &i.note].map(Clone::clone),
            [&i.link, &i.rooming, &i.booking].map(Clone::clone),
            (i.interpretation, i.host_languages.clone(), i.kind),
        )
    };
    if details(b) != details(a) {
        out.push(Fact::Details);
    }
    out
}
