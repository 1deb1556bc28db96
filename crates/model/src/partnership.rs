//! Partnerships: what ties cities, regions, clusters and companies to each other, and what happened between them.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bilingual::Bi;
use crate::ids::*;
use crate::terms::terms;
use crate::time::When;

terms! {
    /// What kind of tie it is, in the order in which they are shown.
    PartnershipKind {
        Twinning = "twinning", Friendship = "friendship", Memorandum = "memorandum", Exchange = "exchange", Project = "project",
        Investment = "investment",
    }
}
terms! {
    /// How close a date is to what was: a source may say "after March 2011" or "in the 1970s".
    Nearness { Exact = "exact", About = "about", Before = "before", After = "after", Decade = "decade" }
}
terms! {
    /// What happened. A partnership is signed, renewed and ended by what happened, too.
    PartnershipEventKind {
        Signed = "signed", Renewed = "renewed", Ended = "ended", Exchange = "exchange", Visit = "visit", Gift = "gift",
        Milestone = "milestone", Investment = "investment",
    }
}

/// A tie between organisations (or the regions and countries they stand for).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Partnership {
    pub id: PartnershipId,
    pub kind: PartnershipKind,
    /// Empty: the names of its parties.
    pub title: Bi,
    /// What it covers.
    pub text: Bi,
    pub sectors: Vec<String>,
    /// When it runs out, where that was agreed.
    pub expires: When,
    /// Years from its signing, or its last renewal, after which it runs out.
    pub term: Option<u32>,
    pub notes: String,
    pub source: String,
    /// RFC 3339, UTC.
    pub created_at: String,
}

/// One of those who are partners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnershipParty {
    pub id: PartnershipPartyId,
    pub partnership: PartnershipId,
    pub organisation: OrganisationId,
    /// From 1.
    pub position: u32,
}

/// Something that happened between partners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnershipEvent {
    pub id: PartnershipEventId,
    pub partnership: PartnershipId,
    pub kind: PartnershipEventKind,
    /// Unknown with a programme or item: when that is.
    pub when: When,
    pub near: Nearness,
    pub title: Bi,
    pub text: Bi,
    pub programme: Option<ProgrammeId>,
    pub item: Option<ItemId>,
    /// Its anniversaries are kept; those of a signing always are.
    pub keep: bool,
    /// RFC 3339, UTC.
    pub created_at: String,
}

/// Who looks after a partnership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnershipPerson {
    pub id: PartnershipPersonId,
    pub partnership: PartnershipId,
    /// `None`: the name is to come.
    pub person: Option<PersonId>,
    /// On whose side.
    pub organisation: Option<OrganisationId>,
    /// "Leader, received the visit".
    pub part: Bi,
}

/// The first and the last day that a date may mean; `None` without a year.
pub fn days_meant(when: &When, near: Nearness) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = match when {
        When::Month { month, year: Some(year) } => {
            let first = NaiveDate::from_ymd_opt(*year, (*month).into(), 1)?;
            (first, first.checked_add_months(chrono::Months::new(1))?.pred_opt()?)
        }
        When::Year { year } => (NaiveDate::from_ymd_opt(*year, 1, 1)?, NaiveDate::from_ymd_opt(*year, 12, 31)?),
        other => other.days()?,
    };
    if near == Nearness::Decade {
        let decade = first.year().div_euclid(10) * 10;
        return Some((NaiveDate::from_ymd_opt(decade, 1, 1)?, NaiveDate::from_ymd_opt(decade + 9, 12, 31)?));
    }
    Some((first, last))
}

/// Whether a date may stand with "about", "before", "after" or as a decade: it needs a year.
pub fn near_fits(when: &When, near: Nearness) -> bool {
    match near {
        Nearness::Exact => true,
        Nearness::Decade => matches!(when, When::Year { .. }),
        _ => days_meant(when, Nearness::Exact).is_some(),
    }
}

/// Where a partnership begins, as far as `today` knows: its earliest signing, else the earliest exchange, investment, renewal, or what is
/// kept. A talk about it or a visit does not say that it began then.
pub fn beginning(events: &[PartnershipEvent], today: NaiveDate) -> Option<&PartnershipEvent> {
    let began = |e: &PartnershipEvent| {
        e.keep || matches!(e.kind, PartnershipEventKind::Renewed | PartnershipEventKind::Exchange | PartnershipEventKind::Investment)
    };
    let earliest = |of: &dyn Fn(&PartnershipEvent) -> bool| {
        let dated = events.iter().filter(|e| of(e)).filter_map(|e| Some((days_meant(&e.when, e.near)?, e)));
        dated.filter(|(days, _)| days.0 <= today).min_by_key(|(days, e)| (*days, e.id)).map(|(_, e)| e)
    };
    earliest(&|e| e.kind == PartnershipEventKind::Signed).or_else(|| earliest(&began))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_means_every_day_that_it_may_be() {
        let d = |s: &str| s.parse::<NaiveDate>().unwrap();
        let case = |when: When, near, first: &str, last: &str| assert_eq!(days_meant(&when, near), Some((d(first), d(last))), "{when:?}");
        case(When::Year { year: 1991 }, Nearness::Exact, "1991-01-01", "1991-12-31");
        case(When::Month { month: 2, year: Some(2012) }, Nearness::Exact, "2012-02-01", "2012-02-29");
        case(When::Month { month: 12, year: Some(2018) }, Nearness::After, "2018-12-01", "2018-12-31");
        case(When::Days { from: d("1991-06-04"), to: d("1991-06-04") }, Nearness::Exact, "1991-06-04", "1991-06-04");
        case(When::Year { year: 1974 }, Nearness::Decade, "1970-01-01", "1979-12-31");
        assert_eq!(days_meant(&When::Month { month: 3, year: None }, Nearness::Exact), None);
        assert_eq!(days_meant(&When::Unknown, Nearness::Exact), None);
    }

    #[test]
    fn only_a_date_with_a_year_can_be_about_or_before() {
        assert!(near_fits(&When::Year { year: 1970 }, Nearness::Decade));
        assert!(!near_fits(&When::Month { month: 3, year: Some(1970) }, Nearness::Decade));
        assert!(near_fits(&When::Month { month: 3, year: Some(2011) }, Nearness::After));
        assert!(!near_fits(&When::Month { month: 3, year: None }, Nearness::About));
        assert!(!near_fits(&When::Unknown, Nearness::Before));
        assert!(near_fits(&When::Unknown, Nearness::Exact));
    }
}
