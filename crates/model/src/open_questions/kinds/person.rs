//! The people who are coming: a name for each seat, what each needs at table where there is a meal, and names that were
//! guessed. Dietary needs wait for the name; "no needs" is an answer, not having asked is none.

use super::super::{Part, QuestionKind};
use super::super::asked::{About, Points, Standing};
use crate::*;

pub(super) fn ask(points: &mut Points<'_>) {
    let shared = points.shared;
    let meals = points.items.iter().any(|p| p.item.kind == ItemKind::Meal);
    let coming = points.plan.seats.iter().enumerate().filter(|(_, s)| s.status.is_coming());
    for (i, seat) in coming {
        let person = seat.person.and_then(|p| shared.people.get(&p));
        let owner = points.seat_owes(seat);
        points.point(QuestionKind::Name, Part::Names, seat.person.is_some(), seat.headcount.max(1), || About {
            id: seat.id.0,
            item: None,
            what: shared.seat_name(seat),
            owner,
            day: None,
        });
        // Someone with two seats eats once and has one name.
        let first = points.plan.first_seat.get(i).is_none_or(|f| usize::try_from(*f) == Ok(i));
        if !first {
            continue;
        }
        let about = |p: PersonId| About { id: p.0, item: None, what: shared.seat_name(seat), owner, day: None };
        if meals && seat.role.in_party() {
            let diet = match person {
                Some(p) => p.diet.is_some().into(),
                None => Standing::Waits,
            };
            points.point(QuestionKind::Diet, Part::Diets, diet, seat.headcount.max(1), || about(seat.person.unwrap_or(PersonId(seat.id.0))));
        }
        if let Some(p) = person {
            points.point(QuestionKind::Spelling, Part::Spellings, !p.names.iter().any(|n| n.check), 1, || about(p.id));
        }
    }
}
