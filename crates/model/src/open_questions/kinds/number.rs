//! The number of a flight or train.

use super::super::QuestionKind;
use super::super::asked::Points;
use crate::clashes::facts::Planned;
use crate::*;

pub(super) fn ask(points: &mut Points<'_>, p: &Planned) {
    let numbered = matches!(p.item.travel, Some(TravelMode::Flight | TravelMode::Train | TravelMode::Ferry));
    if p.item.kind == ItemKind::Leg && numbered {
        points.of_item(QuestionKind::Number, !p.item.number.trim().is_empty(), p, |x| x.journey_owes(p));
    }
}
