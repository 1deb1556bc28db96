//! Releases: a programme as it was handed out, what has changed since, and whom that touches.
//!
//! A frozen copy holds its own names and its own answer to "who is in what", so that it reads the same after people,
//! places and organisations have been renamed or deleted (domain rule 4: a released copy never changes).

mod diff;
mod frozen;
mod stored;
mod touched;

pub use diff::{Diff, Difference, Fact, Fate, apply, diff, start};
pub use frozen::{Frozen, FrozenContribution, FrozenItem, FrozenSeat, NamedSeat, Seats};
pub use touched::{Recipient, Touch, items_of_each, touched};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::terms::terms;
use crate::{Bi, IssueId, ItemId, OrganisationId, ParticipationId, ProgrammeId, ReleaseId};

terms! {
    /// How a copy reached its recipient.
    Way { File = "file", Draft = "draft", Mail = "mail", Paper = "paper", Phone = "phone", Other = "other" }
}

/// A numbered, frozen copy of a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    pub id: ReleaseId,
    pub programme: ProgrammeId,
    /// From 1, rising by one.
    pub number: u32,
    /// RFC 3339, UTC.
    pub at: String,
    pub by: String,
    /// Why a clash was left open, what is new: kept in the log, not handed out.
    pub note: String,
    pub frozen: Frozen,
}

/// A release without its copy: the copy of a large programme is read only where it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseHead {
    pub id: ReleaseId,
    pub programme: ProgrammeId,
    pub number: u32,
    /// RFC 3339, UTC.
    pub at: String,
    pub by: String,
    pub note: String,
}

/// A copy of a release that was handed to a seat or a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Issue {
    pub id: IssueId,
    pub release: ReleaseId,
    pub participation: Option<ParticipationId>,
    pub organisation: Option<OrganisationId>,
    /// As it was.
    pub name: Bi,
    /// RFC 3339, UTC.
    pub at: String,
    pub way: Way,
    pub acknowledged_at: Option<String>,
    pub note: String,
}

/// SEQUENCE of an item in the next release (RFC 5545 §3.8.7.4): what it has, but above everything handed out when it
/// differs from what was handed out last. `handed_out` is the highest number ever written for it.
pub fn next_sequence(now: u32, handed_out: Option<u32>, differs: bool) -> u32 {
    match handed_out {
        Some(last) if differs => now.max(last.saturating_add(1)),
        Some(last) => now.max(last),
        None => now,
    }
}

/// The items of a recipient in the copy they hold that are not theirs any more in the next one: to be sent as
/// cancelled, since a calendar program keeps what it is not told about.
pub fn withdrawn<'a>(held: &'a Frozen, next: &Frozen, who: &Recipient) -> Vec<&'a FrozenItem> {
    let stays = |id: ItemId| next.item(id).is_some_and(|i| who.is_in(i));
    held.items.iter().filter(|i| who.is_in(i) && !stays(i.item.id)).collect()
}
