//! Where an item is; from where to where a journey goes.

use super::super::QuestionKind;
use super::super::asked::Points;
use crate::clashes::facts::Planned;
use crate::*;

pub(super) fn ask(points: &mut Points<'_>, p: &Planned) {
    let item = &p.item;
    if item.kind == ItemKind::Leg {
        points.of_item(QuestionKind::From, item.from_place.is_some(), p, |x| x.journey_owes(p));
        points.of_item(QuestionKind::To, item.to_place.is_some(), p, |x| x.journey_owes(p));
    } else {
        // What happens online is at its link.
        let known = item.place.is_some() || !item.link.is_empty();
        points.of_item(QuestionKind::Place, known, p, |x| x.item_owes(p));
    }
}
