//! Whom a difference touches: exactly those in whose own view something they must know is different.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::diff::{Diff, Fact, Fate};
use super::frozen::{Frozen, FrozenItem, Seats};
use crate::quick_map::QuickMap;
use crate::*;

/// Who gets a copy: a seat its own view, a host the items that it receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum Recipient {
    Seat(ParticipationId),
    Host(OrganisationId),
}

impl Recipient {
    /// Whether an item stands in the recipient's view.
    pub fn is_in(&self, item: &FrozenItem) -> bool {
        match self {
            Recipient::Seat(id) => item.takes_part.binary_search(id).is_ok(),
            Recipient::Host(id) => item.item.host == Some(*id),
        }
    }

    /// Everybody in a copy: the seats in the order of the list, then the hosts.
    pub fn all(frozen: &Frozen) -> Vec<Recipient> {
        let seats = frozen.seats.iter().map(|s| Recipient::Seat(s.id));
        let mut hosts: Vec<OrganisationId> = frozen.items.iter().filter_map(|i| i.item.host).collect();
        hosts.sort_unstable();
        hosts.dedup();
        seats.chain(hosts.into_iter().map(Recipient::Host)).collect()
    }
}

/// How an item of the diff reaches a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// It is theirs only now.
    New,
    /// It was theirs and is not any more, or does not take place.
    Gone,
    Changed,
}

/// For each recipient the differences (by index in `diff.items`) that they must be told of. Who is in no list holds a
/// plan that is still true for them.
pub fn touched(diff: &Diff) -> BTreeMap<Recipient, Vec<(usize, Touch)>> {
    let mut seats: QuickMap<ParticipationId, Vec<(usize, Touch)>> = QuickMap::default();
    let mut hosts: BTreeMap<OrganisationId, Vec<(usize, Touch)>> = BTreeMap::new();
    for (at, d) in diff.items.iter().enumerate() {
        let [was, is] = [&d.before, &d.after].map(|i| i.as_ref().filter(|i| i.item.state != ItemState::Cancelled));
        // Who else comes is the host's business, not that of everyone who is there.
        let of_all = |f: &Fact| !matches!(f, Fact::People(..) | Fact::Groups(..) | Fact::Party(..));
        let differs = d.fate != Fate::Changed || d.facts.iter().any(of_all);
        let [before, after] = [was, is].map(|i| i.map_or(&[][..], |i| &i.takes_part));
        each(before, after, |seat, touch| {
            if touch != Touch::Changed || differs {
                seats.entry(seat).or_default().push((at, touch));
            }
        });
        let [before, after] = [was, is].map(|i| i.and_then(|i| i.item.host));
        each(before.as_slice(), after.as_slice(), |host, touch| {
            if touch != Touch::Changed || d.fate != Fate::Changed || !d.facts.is_empty() {
                hosts.entry(host).or_default().push((at, touch));
            }
        });
    }
    let seats = seats.into_iter().map(|(seat, told)| (Recipient::Seat(seat), told));
    seats.chain(hosts.into_iter().map(|(host, told)| (Recipient::Host(host), told))).collect()
}

/// Walks two sorted lists side by side: who came, who went, who is in both.
fn each<T: Copy + Ord>(mut was: &[T], mut is: &[T], mut told: impl FnMut(T, Touch)) {
    loop {
        let (w, i) = (was.first(), is.first());
        let order = match (w, i) {
            (None, None) => return,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(w), Some(i)) => w.cmp(i),
        };
        let touch = match order {
            Ordering::Less => Touch::Gone,
            Ordering::Equal => Touch::Changed,
            Ordering::Greater => Touch::New,
        };
        if let Some(who) = if order == Ordering::Greater { i } else { w } {
            told(*who, touch);
        }
        if order != Ordering::Greater {
            was = &was[1..];
        }
        if order != Ordering::Less {
            is = &is[1..];
        }
    }
}

/// How many items stand in each recipient's view.
pub fn items_of_each(frozen: &Frozen) -> BTreeMap<Recipient, u32> {
    // Counted once a list of people, not once a person and item.
    let mut parties: HashMap<*const ParticipationId, (&Seats, u32)> = HashMap::new();
    let mut out = BTreeMap::new();
    for i in &frozen.items {
        parties.entry(i.takes_part.as_ptr()).or_insert((&i.takes_part, 0)).1 += 1;
        if let Some(host) = i.item.host {
            *out.entry(Recipient::Host(host)).or_default() += 1;
        }
    }
    for (seats, n) in parties.into_values() {
        for seat in seats.iter() {
            *out.entry(Recipient::Seat(*seat)).or_default() += n;
        }
    }
    out
}
