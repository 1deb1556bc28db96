//! Small groups in which language, organisation and interest are spread and new people meet.
//!
//! Every pair in one group has a price: the same organisation, a shared interest, the same languages, together on another
//! day already. Whoever is kept together goes as one (`pairs`). Groups are as even as that and the people who stay where
//! they are allow; then people move and change places as long as that makes the whole cheaper (`propose`). The same input
//! gives the same groups.

mod pairs;
mod propose;

use std::collections::BTreeSet;

pub use pairs::{broken, contradiction};
pub use propose::propose;

use crate::ids::{OrganisationId, ParticipationId};

/// Somebody to be put in a group.
#[derive(Clone, Debug)]
pub struct Member {
    pub seat: ParticipationId,
    pub organisation: Option<OrganisationId>,
    /// BCP 47 codes they work in.
    pub languages: BTreeSet<String>,
    pub interests: BTreeSet<String>,
    /// The group they stay in, from 0.
    pub locked: Option<usize>,
}

/// What a pair in one group costs.
const SAME_ORGANISATION: u32 = 6;
const MET: u32 = 4;
const SHARED_INTEREST: u32 = 2;
const SAME_LANGUAGES: u32 = 1;

/// Pairs that are together, by why one would rather have them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Together {
    pub organisation: u32,
    pub interest: u32,
    pub languages: u32,
    pub met: u32,
}

impl Together {
    fn cost(self) -> u32 {
        self.organisation * SAME_ORGANISATION + self.met * MET + self.interest * SHARED_INTEREST + self.languages * SAME_LANGUAGES
    }
}

/// Pairs that were together on other days.
pub type Met = BTreeSet<(ParticipationId, ParticipationId)>;

fn pair(a: &Member, b: &Member, met: &Met) -> Together {
    let key = if a.seat < b.seat { (a.seat, b.seat) } else { (b.seat, a.seat) };
    Together {
        organisation: u32::from(a.organisation.is_some() && a.organisation == b.organisation),
        interest: u32::from(!a.interests.is_disjoint(&b.interests)),
        languages: u32::from(!a.languages.is_empty() && a.languages == b.languages),
        met: u32::from(met.contains(&key)),
    }
}

/// What the groups put together.
pub fn together(members: &[Member], groups: &[usize], met: &Met) -> Together {
    let mut t = Together::default();
    for (i, a) in members.iter().enumerate() {
        for (j, b) in members.iter().enumerate().skip(i + 1) {
            if groups[i] == groups[j] {
                let p = pair(a, b, met);
                t.organisation += p.organisation;
                t.interest += p.interest;
                t.languages += p.languages;
                t.met += p.met;
            }
        }
    }
    t
}
