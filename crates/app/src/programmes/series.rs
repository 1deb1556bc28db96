//! A series: all its editions side by side.

use std::collections::BTreeSet;

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::page::route;
use crate::door::command;
use crate::programme::lines;
use crate::text;
use crate::views::programmes::{EditionView, SeriesPage};

/// Which series.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfSeries {
    pub series: SeriesId,
}

command! {
    /// The editions of a series, the newest first: numbers, hosts and cities of each.
    Query series_page(app, input: OfSeries) -> SeriesPage {
        let all = lines(app, None)?;
        let db = app.ws.db();
        let series: Series = db.get(input.series)?;
        let mut editions = Vec::new();
        for line in all {
            let p: Programme = db.get(line.id)?;
            if p.series != Some(series.id) {
                continue;
            }
            let items: Vec<Item> = db.by::<Item>("programme", p.id)?.into_iter().filter(|i| i.state != ItemState::Cancelled).collect();
            let hosting: BTreeSet<OrganisationId> = db
                .by::<ProgrammeOrganisation>("programme", p.id)?
                .into_iter()
                .filter(|r| r.role == OrganisationRole::Host && r.agreement != Agreement::Declined)
                .map(|r| r.organisation)
                .chain(items.iter().filter_map(|i| i.host))
                .collect();
            let mut hosts = Vec::new();
            for id in hosting {
                hosts.push(db.get::<Organisation>(id)?.name);
            }
            hosts.sort_by(|a, b| fold::fold(&a.en).cmp(&fold::fold(&b.en)));
            let coming = db.by::<Participation>("programme", p.id)?.into_iter().filter(|s| s.status.is_coming());
            editions.push(EditionView {
                edition: p.edition,
                status: text::term("programme-status", p.status.as_str()),
                delegates: coming
                    .filter(|s| matches!(s.role, ParticipantRole::Delegate | ParticipantRole::HeadOfDelegation))
                    .map(|s| s.headcount)
                    .sum(),
                expected: p.expected,
                attended: p.attended,
                items: u32::try_from(items.len()).unwrap_or(u32::MAX),
                hosts,
                cities: route(db, &items)?,
                line,
            });
        }
        // By their numbers where they have one, then by date; the newest first.
        editions.sort_by_key(|e| std::cmp::Reverse((e.edition, e.line.days_to_go)));
        Ok(SeriesPage { series, editions })
    }
}
