//! From the call to the list: what somebody applied with, what was decided, how many places there are, who is next.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::*;
use crate::party::{ParticipantRole, Participation, ParticipationStatus};

/// A programme's call for applications.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Call {
    pub id: CallId,
    pub programme: ProgrammeId,
    /// Places for delegates; `None` while nobody has said.
    pub places: Option<u32>,
    /// Last day to apply.
    #[ts(type = "string | null")]
    pub closes: Option<NaiveDate>,
    /// What is asked of an applicant, one thing a line.
    pub criteria: Vec<String>,
    pub note: String,
}

/// What a seat was applied for with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Application {
    pub id: ApplicationId,
    pub participation: ParticipationId,
    #[ts(type = "string")]
    pub applied: NaiveDate,
    /// The criteria of the call that are met, in its words.
    pub met: Vec<String>,
    /// What they want to see.
    pub interests: Vec<String>,
    /// Place on the waiting list where it was set by hand, 1 first.
    pub waiting: Option<u32>,
    pub note: String,
}

/// A step: what was decided, on which day and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Decision {
    pub id: DecisionId,
    pub participation: ParticipationId,
    pub status: ParticipationStatus,
    #[ts(type = "string")]
    pub date: NaiveDate,
    pub by: String,
    pub note: String,
}

/// Roles that take one of the programme's places.
pub fn takes_a_place(role: ParticipantRole) -> bool {
    matches!(role, ParticipantRole::Delegate | ParticipantRole::HeadOfDelegation)
}

/// The steps that usually follow; any other can be taken too.
pub fn usual_next(status: ParticipationStatus) -> &'static [ParticipationStatus] {
    use ParticipationStatus::*;
    match status {
        Applied => &[Shortlisted, Declined],
        Shortlisted => &[Accepted, Waitlisted, Declined],
        Accepted => &[Confirmed, Withdrawn],
        Waitlisted => &[Accepted, Declined],
        Declined => &[Shortlisted],
        Confirmed => &[Withdrawn],
        Withdrawn => &[],
    }
}

/// Heads on places, and how many are left; below zero: more are accepted than there are places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    pub taken: u32,
    /// `None` where the call says no number.
    pub left: Option<i64>,
}

/// Counts the places that the seats of a programme take.
pub fn places(call: Option<&Call>, seats: &[Participation]) -> Places {
    let on_a_place = seats.iter().filter(|s| takes_a_place(s.role) && s.status.is_coming());
    let taken = on_a_place.map(|s| s.headcount).sum();
    Places { taken, left: call.and_then(|c| c.places).map(|p| i64::from(p) - i64::from(taken)) }
}

/// Somebody on the waiting list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub participation: ParticipationId,
    /// Place set by hand.
    pub by_hand: Option<u32>,
    /// Since when they wait.
    pub since: Option<NaiveDate>,
    pub applied: Option<NaiveDate>,
}

/// The waiting list: those placed by hand first, then by the day they came onto it, then by the day they applied.
pub fn waiting_list(mut list: Vec<Waiting>) -> Vec<ParticipationId> {
    let last = NaiveDate::MAX;
    list.sort_by_key(|w| (w.by_hand.unwrap_or(u32::MAX), w.since.unwrap_or(last), w.applied.unwrap_or(last), w.participation));
    list.into_iter().map(|w| w.participation).collect()
}

/// Who is to be offered a free place: as many from the top of the waiting list as there are places left.
pub fn offered(places: Places, waiting: &[ParticipationId]) -> &[ParticipationId] {
    let n = places.left.and_then(|l| usize::try_from(l).ok()).unwrap_or(0);
    &waiting[..n.min(waiting.len())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bilingual::Bi;
    use uuid::Uuid;

    fn seat(n: u128, role: ParticipantRole, status: ParticipationStatus, headcount: u32) -> Participation {
        Participation {
            id: Uuid::from_u128(n).into(), programme: Uuid::from_u128(1).into(), person: None, placeholder: Bi::same("x"), headcount,
            organisation: None, role, status, precedence: None, note: String::new(),
        }
    }

    fn call(places: Option<u32>) -> Call {
        Call { id: Uuid::from_u128(2).into(), programme: Uuid::from_u128(1).into(), places, closes: None, criteria: vec![], note: String::new() }
    }

    #[test]
    fn a_place_is_taken_by_accepted_and_confirmed_delegates_only() {
        use ParticipantRole::*;
        use ParticipationStatus::*;
        let seats = [
            seat(1, HeadOfDelegation, Confirmed, 1), seat(2, Delegate, Accepted, 12), seat(3, Delegate, Waitlisted, 1),
            seat(4, Delegate, Withdrawn, 1), seat(5, Interpreter, Confirmed, 1), seat(6, Delegate, Applied, 1),
        ];
        assert_eq!(places(Some(&call(Some(19))), &seats), Places { taken: 13, left: Some(6) });
        assert_eq!(places(Some(&call(Some(10))), &seats).left, Some(-3));
        assert_eq!(places(Some(&call(None)), &seats).left, None);
        assert_eq!(places(None, &seats).left, None);
    }

    #[test]
    fn a_free_place_goes_to_the_top_of_the_waiting_list() {
        let day = |d: u32| NaiveDate::from_ymd_opt(2026, 9, d);
        let w = |n: u128, by_hand, since, applied| Waiting { participation: Uuid::from_u128(n).into(), by_hand, since: day(since), applied: day(applied) };
        let list = waiting_list(vec![w(1, None, 9, 2), w(2, None, 8, 3), w(3, Some(1), 20, 20), w(4, None, 8, 1)]);
        assert_eq!(list.iter().map(|p| p.0.as_u128()).collect::<Vec<_>>(), [3, 4, 2, 1]);
        let with = |left| offered(Places { taken: 0, left }, &list).len();
        assert_eq!((with(Some(1)), with(Some(9)), with(Some(0)), with(Some(-2)), with(None)), (1, 4, 0, 0, 0));
    }

    #[test]
    fn every_step_but_withdrawing_leads_on() {
        for s in ParticipationStatus::ALL {
            assert_eq!(usual_next(*s).is_empty(), *s == ParticipationStatus::Withdrawn);
            assert!(!usual_next(*s).contains(s));
        }
    }
}
