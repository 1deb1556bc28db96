//! Whether an item stands as planned. It waits while something else about it is open, or while its host has not said yes:
//! the one answer brings the other.

use super::super::QuestionKind;
use super::super::asked::{Points, Standing};
use crate::clashes::facts::Planned;
use crate::*;

pub(super) fn ask(points: &mut Points<'_>, p: &Planned) {
    let host_open = p.item.host.is_some_and(|h| {
        points.plan.roles.iter().any(|r| r.organisation == h && r.role != OrganisationRole::Organiser && matches!(r.agreement, Agreement::NotAsked | Agreement::Asked))
    });
    let standing = if p.item.state == ItemState::Confirmed {
        Standing::Settled
    } else if host_open || points.is_unsettled(p.item.id) {
        Standing::Waits
    } else {
        Standing::Open
    };
    points.of_item(QuestionKind::Confirm, standing, p, |x| x.item_owes(p));
}
