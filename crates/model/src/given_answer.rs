//! What somebody said to an invitation, or to the plan as a whole, and when.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Answer, AnswerId, ItemId, OrganisationId, ParticipationId, ProgrammeId};

/// An answer of a seat, or of a host by its contact. At most one for each of them and each item; the last word counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GivenAnswer {
    pub id: AnswerId,
    pub programme: ProgrammeId,
    /// `None`: to the plan as a whole.
    pub item: Option<ItemId>,
    pub participation: Option<ParticipationId>,
    pub organisation: Option<OrganisationId>,
    pub said: Answer,
    /// RFC 3339, UTC: when it was said (DTSTAMP of a reply).
    pub at: String,
    /// SEQUENCE of the item that was answered; 0 for the whole.
    pub sequence: u32,
    /// Who entered it by hand; empty where it came in a file.
    pub by: String,
    /// A word that came with it.
    pub comment: String,
}

/// What several answers come to: the same where all agree, else undecided. `None` without any.
pub fn together(said: impl IntoIterator<Item = Answer>) -> Option<Answer> {
    let mut said = said.into_iter();
    let first = said.next()?;
    Some(if said.all(|s| s == first) { first } else { Answer::Tentative })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_differ_come_to_undecided() {
        use Answer::{Accepted, Declined, Tentative};
        for (said, expected) in [
            (vec![], None),
            (vec![Accepted], Some(Accepted)),
            (vec![Declined, Declined], Some(Declined)),
            (vec![Accepted, Declined], Some(Tentative)),
        ] {
            assert_eq!(together(said.clone()), expected, "{said:?}");
        }
    }
}
