//! When an item is: its day, its clock times, its end. Each waits for the one before; the day waits for the programme's.
//! Nights and whole days that are meant as such need no clock time; a half day that is confirmed is meant as such too.

use super::super::QuestionKind;
use super::super::asked::{Points, Standing};
use crate::clashes::facts::Planned;
use crate::*;

pub(super) fn ask(points: &mut Points<'_>, p: &Planned) {
    let item = &p.item;
    let day = match (p.days, points.days) {
        (Some(_), _) => Standing::Settled,
        (None, Some(_)) => Standing::Open,
        (None, None) => Standing::Waits,
    };
    points.of_item(QuestionKind::Day, day, p, |x| x.item_owes(p));
    if item.kind == ItemKind::Lodging {
        return;
    }
    let times = match &item.when {
        When::Exact { .. } => Standing::Settled,
        When::PartOfDay { .. } => (item.state == ItemState::Confirmed).into(),
        When::Days { .. } => (item.state != ItemState::Tbc).into(),
        _ => Standing::Waits,
    };
    points.of_item(QuestionKind::Times, times, p, |x| x.item_owes(p));
    if let When::Exact { end, .. } = &item.when {
        points.of_item(QuestionKind::End, end.is_some(), p, |x| x.item_owes(p));
    }
}
