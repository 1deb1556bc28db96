//! Whether an organisation takes part. The organiser need not be asked; a "no" is an answer (what it leaves open is asked
//! of the items that still name it as host).

use super::super::{Part, QuestionKind};
use super::super::asked::{About, Points};
use super::super::owed::Owner;
use crate::*;

pub(super) fn ask(points: &mut Points<'_>) {
    for role in points.plan.roles.iter().filter(|r| r.role != OrganisationRole::Organiser) {
        let settled = matches!(role.agreement, Agreement::Confirmed | Agreement::Declined);
        let shared = points.shared;
        // The day that makes it urgent: the first item it receives.
        let day = || points.items.iter().filter(|p| p.item.host == Some(role.organisation)).find_map(|p| p.days.map(|d| d.0));
        let day = if settled { None } else { day() };
        points.point(QuestionKind::Agreement, Part::Organisations, settled, 1, || About {
            id: role.id.0,
            item: None,
            what: shared.organisations.get(&role.organisation).cloned().unwrap_or_default(),
            owner: if role.agreement == Agreement::NotAsked { Owner::Office } else { Owner::Organisation(role.organisation) },
            day,
        });
    }
}
