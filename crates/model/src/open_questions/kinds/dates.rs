//! The days of a programme.

use super::super::{Part, QuestionKind};
use super::super::asked::{About, Points};

pub(super) fn ask(points: &mut Points<'_>) {
    let programme = &points.plan.programme;
    let owner = points.organiser_owes();
    points.point(QuestionKind::Dates, Part::Dates, programme.when.days().is_some(), 1, || About {
        id: programme.id.0,
        item: None,
        what: programme.title.clone(),
        owner,
        day: None,
    });
}
