//! What is reported of a programme. Facts are never stored: they are gathered from the programme whenever the report is read, and what
//! was written stands beside them.

use chrono::NaiveDate;

use crate::{Bi, ContributionId, ItemId, ParticipationId, PersonId, ProgrammeId, ReportId, ReportQuoteId, ReportSectionId};

/// The report of a programme; at most one each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub id: ReportId,
    pub programme: ProgrammeId,
    pub summary: Bi,
    pub outcomes: Bi,
    pub author: Option<PersonId>,
    /// The day it is dated with.
    pub date: Option<NaiveDate>,
}

/// What was said in a talk, or seen on a visit. One that names neither is a part of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSection {
    pub id: ReportSectionId,
    pub report: ReportId,
    pub contribution: Option<ContributionId>,
    pub item: Option<ItemId>,
    /// Title of the talk or item when it was written last: what is left of it where the programme no longer has it.
    pub heading: Bi,
    /// Who spoke, likewise.
    pub who: Bi,
    pub said: Bi,
    /// Order among those that stand on their own.
    pub position: u32,
}

/// Words that somebody used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportQuote {
    pub id: ReportQuoteId,
    pub report: ReportId,
    pub participation: Option<ParticipationId>,
    /// Who said it where they have no seat; of a seat its name when it was written.
    pub who: Bi,
    pub said: Bi,
    pub position: u32,
}

/// A part of the programme that something can be said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    Talk(ContributionId),
    Item(ItemId),
}

impl Space {
    fn holds(self, s: &ReportSection) -> bool {
        match self {
            Space::Talk(id) => s.contribution == Some(id),
            Space::Item(id) => s.contribution.is_none() && s.item == Some(id),
        }
    }
}

/// What was written, put to the parts of the programme as it is now: for each space its section, then those that belong to none of them,
/// in their order.
pub fn placed<'a>(spaces: &[Space], sections: &'a [ReportSection]) -> (Vec<Option<&'a ReportSection>>, Vec<&'a ReportSection>) {
    let found: Vec<Option<&ReportSection>> = spaces.iter().map(|space| sections.iter().find(|s| space.holds(s))).collect();
    let mut rest: Vec<&ReportSection> = sections.iter().filter(|s| !found.iter().flatten().any(|f| f.id == s.id)).collect();
    rest.sort_by_key(|s| (s.position, s.id));
    (found, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn section(n: u128, contribution: Option<u128>, item: Option<u128>, position: u32) -> ReportSection {
        ReportSection {
            id: Uuid::from_u128(n).into(), report: Uuid::from_u128(1).into(), contribution: contribution.map(|c| Uuid::from_u128(c).into()),
            item: item.map(|i| Uuid::from_u128(i).into()), heading: Bi::default(), who: Bi::default(), said: Bi::same(n.to_string()), position,
        }
    }
    fn said<'a>(all: impl IntoIterator<Item = &'a ReportSection>) -> Vec<&'a str> {
        all.into_iter().map(|s| s.said.en.as_str()).collect()
    }

    #[test]
    fn what_was_written_follows_its_talk_wherever_it_is_moved() {
        let all = [section(1, Some(10), Some(5), 0), section(2, Some(11), Some(5), 0)];
        let talk = |n| Space::Talk(Uuid::from_u128(n).into());
        let (found, rest) = placed(&[talk(11), talk(12), talk(10)], &all);
        assert_eq!(found.iter().map(|f| f.map(|s| s.said.en.as_str())).collect::<Vec<_>>(), [Some("2"), None, Some("1")]);
        assert!(rest.is_empty());
    }

    #[test]
    fn what_was_written_of_a_talk_that_is_gone_stays_and_so_do_parts_of_their_own() {
        let all = [section(1, None, Some(5), 0), section(2, None, None, 2), section(3, None, None, 1), section(4, Some(99), None, 0)];
        let item = Space::Item(Uuid::from_u128(5).into());
        let (found, rest) = placed(&[item], &all);
        assert_eq!(said(found.into_iter().flatten()), ["1"]);
        assert_eq!(said(rest), ["4", "3", "2"]);
    }
}
