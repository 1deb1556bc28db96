//! Who speaks. Breaks and discussions have no speaker of their own.

use super::super::{Part, QuestionKind};
use super::super::asked::{About, Points};
use super::super::owed::Owner;
use crate::clashes::facts::Planned;
use crate::*;

pub(super) fn ask(points: &mut Points<'_>, p: &Planned) {
    for c in p.contributions.iter().filter(|c| !matches!(c.kind, ContributionKind::Break | ContributionKind::Discussion)) {
        points.point(QuestionKind::Speaker, Part::Speakers, c.speaker.is_some(), 1, || About {
            id: c.id.0,
            item: Some(p.item.id),
            what: c.title.clone(),
            owner: Owner::Office,
            day: p.days.map(|d| d.0),
        });
    }
}
