//! Who holds a plan that is not true any more, over all programmes that are still to come.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::freeze::freeze;
use super::holders::{held, recipients};
use super::shelf::Shelf;
use crate::door::command;
use crate::views::release::{OldCopy, OldPlans};

/// Which programmes: all, or one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OldPlansOf {
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
}

command! {
    /// Who holds a copy that differs, for them, from the programme as it is now. Programmes that are over, closed or cancelled are left out
    /// unless they are asked for.
    Query old_plans(app, input: OldPlansOf) -> Vec<OldPlans> {
        let (today, zone) = (app.today()?, app.home_zone()?);
        let db = app.ws.db();
        let programmes = match input.programme {
            Some(id) => vec![db.get::<Programme>(id)?],
            None => db.all::<Programme>()?,
        };
        let mut out = Vec::new();
        for programme in programmes {
            if programme.is_over(today) && input.programme.is_none() {
                continue;
            }
            let shelf = Shelf::of(db, programme.id)?;
            let Some(latest) = shelf.latest() else { continue };
            // Nothing is frozen for a programme of which nobody holds a copy.
            if held(db, &shelf)?.is_empty() {
                continue;
            }
            let copies: Vec<OldCopy> = recipients(db, &shelf, &freeze(db, programme.id)?, &zone)?
                .into_iter()
                .filter(|r| r.old)
                .filter_map(|r| {
                    let holds = r.holds?;
                    Some(OldCopy { kind: r.kind, id: r.id, name: r.name, number: holds.number, at: holds.at, reason: r.reason })
                })
                .collect();
            if !copies.is_empty() {
                out.push(OldPlans { programme: programme.id, title: programme.title.clone(), latest: latest.number, copies });
            }
        }
        Ok(out)
    }
}
