//! "Start from last year's": a programme again, whole, on other days and without its people.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::BiPatch;
use crate::views::history::Changed;
use crate::views::needs_text;

/// Which programme, and its first day; left out: the same weekday 52 weeks later.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DuplicateProgramme {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub start: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<BiPatch>,
}

command! {
    /// Makes a programme from another: its items, groups, organisations and running order on new days; without people, bookings and
    /// answers. Everything is provisional again.
    Change duplicate_programme(app, input: DuplicateProgramme) -> Changed {
        app.change("duplicate_programme", |w| {
            let old: Programme = w.db.get(input.programme)?;
            let items: Vec<Item> = w.db.by("programme", old.id)?;
            let first_item = items.iter().filter_map(|i| i.when.days()).map(|d| d.0).min();
            let first = old.when.days().map(|d| d.0).or(first_item);
            let days = match (first, input.start) {
                (Some(first), Some(start)) => (start - first).num_days(),
                (Some(_), None) => 364,
                (None, _) => 0,
            };
            let mut copy = Programme {
                id: w.id().into(), status: ProgrammeStatus::Idea, edition: old.edition.map(|e| e.saturating_add(1)), attended: None,
                source: String::new(), created_at: w.stamp(), updated_at: w.stamp(), sequence: 0, ..old.clone()
            };
            copy.when = match (&old.when, input.start) {
                (When::Month { month, year: Some(y) }, None) => When::Month { month: *month, year: Some(y + 1) },
                (When::Year { year }, None) => When::Year { year: year + 1 },
                (w, Some(start)) if w.days().is_none() => When::Days { from: start, to: start },
                (w, _) => w.days_later(days),
            };
            if let Some(title) = input.title {
                title.apply(&mut copy.title);
            }
            needs_text(&copy.title, "title")?;
            copy.when.check().map_err(|e| UiError::from(e).field("start"))?;
            w.db.insert(&copy)?;
            for role in w.db.by::<ProgrammeOrganisation>("programme", old.id)? {
                let agreement = if role.role == OrganisationRole::Organiser { role.agreement } else { Agreement::NotAsked };
                w.db.insert(&ProgrammeOrganisation { id: w.id().into(), programme: copy.id, agreement, ..role })?;
            }
            let mut groups = HashMap::new();
            for group in w.db.by::<Subgroup>("programme", old.id)? {
                let id: SubgroupId = w.id().into();
                groups.insert(group.id, id);
                w.db.insert(&Subgroup { id, programme: copy.id, ..group })?;
            }
            for item in items.into_iter().filter(|i| i.state != ItemState::Cancelled) {
                copy_item(w, &copy, item, days, &groups)?;
            }
            let message = Message::new("did-duplicated").with("name", Param::Bi(shown_name(old.title))).with("copy", Param::Bi(shown_name(copy.title)));
            Ok(Did::new(Uuid::from(copy.id), message))
        })
    }
}

fn copy_item(w: &Writer<'_>, to: &Programme, item: Item, days: i64, groups: &HashMap<SubgroupId, SubgroupId>) -> Result<()> {
    let old = item.id;
    let copy = Item {
        id: w.id().into(), programme: to.id, when: item.when.days_later(days),
        state: if item.state == ItemState::Tbc { ItemState::Tbc } else { ItemState::Provisional },
        booking: String::new(), rooming: String::new(), private_note: String::new(), link: String::new(),
        // Whom it was for is to be said anew; a group stays a group.
        audience: if item.audience == Audience::People { Audience::WholeParty } else { item.audience },
        created_at: w.stamp(), updated_at: w.stamp(), sequence: 0, ..item
    };
    w.db.insert(&copy)?;
    for row in w.db.by::<ItemSubgroup>("item", old)? {
        if let Some(subgroup) = groups.get(&row.subgroup) {
            w.db.insert(&ItemSubgroup { id: w.id().into(), item: copy.id, subgroup: *subgroup })?;
        }
    }
    for row in w.db.by::<Contribution>("item", old)? {
        w.db.insert(&Contribution { id: w.id().into(), item: copy.id, speaker: None, ..row })?;
    }
    Ok(())
}
