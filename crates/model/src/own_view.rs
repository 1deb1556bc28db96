//! Whose item it is: a person's own view holds exactly the items that they, their subgroup or the whole party are in
//! (domain rule 6). Itinerary, .ics and badges ask here.

use chrono::NaiveDate;

use crate::*;

/// What decides about one item.
#[derive(Clone, Copy)]
pub struct ItemAudience<'a> {
    pub item: &'a Item,
    pub subgroups: &'a [ItemSubgroup],
    pub assignments: &'a [Assignment],
    pub contributions: &'a [Contribution],
}

/// Whether a seat takes part in an item. `memberships` are those of the seat; one with a date stands for that day in
/// place of the everyday ones.
pub fn takes_part(audience: ItemAudience<'_>, seat: &Participation, memberships: &[Membership]) -> bool {
    if seat.programme != audience.item.programme || !seat.status.is_coming() {
        return false;
    }
    if let Some(a) = audience.assignments.iter().find(|a| a.participation == seat.id) {
        // An explicit answer wins over the group: whoever declined is not in it.
        return a.answer != Answer::Declined;
    }
    if audience.contributions.iter().any(|c| c.speaker == Some(seat.id)) {
        return true;
    }
    match audience.item.audience {
        Audience::WholeParty => seat.role.in_party(),
        Audience::People => false,
        Audience::Subgroups => subgroups_on(seat.id, memberships, audience.item.when.days())
            .iter()
            .any(|m| audience.subgroups.iter().any(|g| g.item == audience.item.id && g.subgroup == *m)),
    }
}

/// The subgroups a seat is in on these days: those of the day where there are any, else the everyday ones.
pub fn subgroups_on(seat: ParticipationId, memberships: &[Membership], days: Option<(NaiveDate, NaiveDate)>) -> Vec<SubgroupId> {
    let on_day = |m: &&Membership| m.date.is_some_and(|d| days.is_some_and(|(from, to)| from <= d && d <= to));
    let mine = memberships.iter().filter(|m| m.participation == seat);
    let dated: Vec<SubgroupId> = mine.clone().filter(on_day).map(|m| m.subgroup).collect();
    if dated.is_empty() { mine.filter(|m| m.date.is_none()).map(|m| m.subgroup).collect() } else { dated }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn seat(n: u128, role: ParticipantRole) -> Participation {
        Participation {
            id: id(n).into(), programme: id(1).into(), person: None, placeholder: Bi::same("x"), headcount: 1, organisation: None,
            role, status: ParticipationStatus::Confirmed, precedence: None, note: String::new(),
        }
    }

    fn item(audience: Audience) -> Item {
        Item {
            id: id(9).into(), programme: id(1).into(), kind: ItemKind::Visit, title: Bi::same("x"),
            when: When::Days { from: "2026-11-24".parse().unwrap(), to: "2026-11-24".parse().unwrap() },
            state: ItemState::Confirmed, place: None, from_place: None, to_place: None, travel: None, carrier: String::new(),
            number: String::new(), booking: String::new(), rooming: String::new(), audience, host: None, host_contact: None,
            host_languages: vec![], interpretation: Interpretation::None, briefing: Bi::default(), questions: Bi::default(),
            dress: Bi::default(), gift: Bi::default(), note: Bi::default(), private_note: String::new(), link: String::new(),
            created_at: String::new(), updated_at: String::new(), sequence: 0,
        }
    }

    fn member(group: u128, seat: &Participation, date: Option<&str>) -> Membership {
        Membership { id: id(50).into(), subgroup: id(group).into(), participation: seat.id, date: date.map(|d| d.parse().unwrap()) }
    }

    #[test]
    fn the_whole_party_leaves_out_hosts_press_and_guests_and_those_not_coming() {
        let item = item(Audience::WholeParty);
        let audience = ItemAudience { item: &item, subgroups: &[], assignments: &[], contributions: &[] };
        for (role, expected) in [
            (ParticipantRole::Delegate, true), (ParticipantRole::Interpreter, true), (ParticipantRole::Host, false),
            (ParticipantRole::Press, false), (ParticipantRole::Guest, false),
        ] {
            assert_eq!(takes_part(audience, &seat(2, role), &[]), expected, "{role}");
        }
        let mut withdrawn = seat(2, ParticipantRole::Delegate);
        withdrawn.status = ParticipationStatus::Withdrawn;
        assert!(!takes_part(audience, &withdrawn, &[]));
    }

    #[test]
    fn a_membership_of_the_day_stands_in_place_of_the_everyday_one() {
        let item = item(Audience::Subgroups);
        let groups = [ItemSubgroup { id: id(30).into(), item: item.id, subgroup: id(20).into() }];
        let audience = ItemAudience { item: &item, subgroups: &groups, assignments: &[], contributions: &[] };
        let s = seat(2, ParticipantRole::Delegate);
        assert!(takes_part(audience, &s, &[member(20, &s, None)]));
        assert!(!takes_part(audience, &s, &[member(20, &s, None), member(21, &s, Some("2026-11-24"))]));
        assert!(takes_part(audience, &s, &[member(21, &s, None), member(20, &s, Some("2026-11-24"))]));
        assert!(takes_part(audience, &s, &[member(20, &s, None), member(21, &s, Some("2026-11-25"))]));
    }

    #[test]
    fn an_assignment_brings_in_a_host_and_a_decline_takes_a_delegate_out() {
        let item = item(Audience::WholeParty);
        let part = |s: &Participation, answer| {
            [Assignment { id: id(40).into(), item: item.id, participation: s.id, role: s.role, answer }]
        };
        let host = seat(2, ParticipantRole::Host);
        let delegate = seat(3, ParticipantRole::Delegate);
        let with = |assignments: &[Assignment], s: &Participation| {
            takes_part(ItemAudience { item: &item, subgroups: &[], assignments, contributions: &[] }, s, &[])
        };
        assert!(with(&part(&host, Answer::Invited), &host));
        assert!(!with(&part(&delegate, Answer::Declined), &delegate));
    }
}
