//! Whom a difference touches: exactly those in whose own view something they must know is different.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::diff::{Diff, Difference, Fact, Fate};
use super::frozen::{Frozen, FrozenItem};
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
    let mut out: BTreeMap<Recipient, Vec<(usize, Touch)>> = BTreeMap::new();
    for (at, d) in diff.items.iter().enumerate() {
        for who in concerned(d) {
            if let Some(touch) = touch(d, &who) {
                out.entry(who).or_default().push((at, touch));
            }
        }
    }
    out
}

fn concerned(d: &Difference) -> Vec<Recipient> {
    let mut all: Vec<Recipient> = Vec::new();
    for i in [&d.before, &d.after].into_iter().flatten() {
        all.extend(i.takes_part.iter().map(|s| Recipient::Seat(*s)));
        all.extend(i.item.host.map(Recipient::Host));
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn touch(d: &Difference, who: &Recipient) -> Option<Touch> {
    let takes_place = |i: &&FrozenItem| i.item.state != ItemState::Cancelled;
    let was = d.before.as_ref().filter(|i| who.is_in(i) && takes_place(i)).is_some();
    let is = d.after.as_ref().filter(|i| who.is_in(i) && takes_place(i)).is_some();
    match (was, is) {
        (false, false) => None,
        (false, true) => Some(Touch::New),
        (true, false) => Some(Touch::Gone),
        (true, true) => {
            // Who else comes is the host's business, not that of everyone who is there.
            let concerns = |f: &Fact| matches!(who, Recipient::Host(_)) || !matches!(f, Fact::People(..) | Fact::Groups(..) | Fact::Party(..));
            (d.fate != Fate::Changed || d.facts.iter().any(concerns)).then_some(Touch::Changed)
        }
    }
}
