//! Who promised what to whom by when.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;
use crate::views::matchmaking::live::FollowUpLine;
use crate::views::needs_text;
use crate::{format, text};

inputs! {
    /// What was promised; only what must be known.
    create AddFollowUp -> FollowUp,
    edit EditFollowUp { follow_up: FollowUpId },
    required { }
    optional { outcome: String = String::new() }
    text { what }
    nullable {
        programme: ProgrammeId, item: ItemId, person: PersonId, organisation: OrganisationId, to_organisation: OrganisationId, due: NaiveDate, closed: NaiveDate,
    }
    given { created_at: String }
}

/// Which follow-up.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveFollowUp {
    pub follow_up: FollowUpId,
}

fn check(db: Db<'_>, f: &mut FollowUp) -> Result<()> {
    needs_text(&f.what, "what")?;
    if let Some(id) = f.item {
        // what came from an item is of its programme
        f.programme = Some(db.get::<Item>(id).map_err(|e| UiError::from(e).field("item"))?.programme);
    }
    if let Some(id) = f.programme {
        db.get::<Programme>(id).map_err(|e| UiError::from(e).field("programme"))?;
    }
    if let Some(id) = f.person {
        db.get::<Person>(id).map_err(|e| UiError::from(e).field("person"))?;
    }
    for (id, field) in [(f.organisation, "organisation"), (f.to_organisation, "to_organisation")] {
        if let Some(id) = id {
            db.get::<Organisation>(id).map_err(|e| UiError::from(e).field(field))?;
        }
    }
    Ok(())
}

command! {
    /// Notes what was promised.
    Change add_follow_up(app, input: AddFollowUp) -> Changed {
        app.change("add_follow_up", |w| {
            let mut f = input.build(w.id().into(), w.stamp());
            check(w.db, &mut f)?;
            w.db.insert(&f)?;
            Ok(Did::new(f.id, added("follow_up", f.what)))
        })
    }
}
command! {
    /// Changes what was promised, or closes it (`closed`, `outcome`).
    Change edit_follow_up(app, input: EditFollowUp) -> Changed {
        app.change("edit_follow_up", |w| {
            let mut f: FollowUp = w.db.get(input.follow_up)?;
            let fields = input.fields();
            input.apply(&mut f);
            check(w.db, &mut f)?;
            w.db.update(&f)?;
            Ok(Did::new(f.id, edited(&fields, f.what)))
        })
    }
}
command! {
    /// Takes a promise out of the list.
    Change remove_follow_up(app, input: RemoveFollowUp) -> Changed {
        app.change("remove_follow_up", |w| {
            let f: FollowUp = w.db.get(input.follow_up)?;
            w.db.delete_with("follow_up", f.id.into())?;
            Ok(Did::new(f.id, removed("follow_up", f.what)))
        })
    }
}

/// As they are listed: open ones first, the earliest due on top.
pub(crate) fn lines(db: Db<'_>, mut all: Vec<FollowUp>, today: NaiveDate) -> Result<Vec<FollowUpLine>> {
    all.sort_by_key(|f| (f.closed.is_some(), f.due.unwrap_or(NaiveDate::MAX), f.id));
    let organisations: HashMap<OrganisationId, Bi> =
        db.several::<Organisation>(all.iter().flat_map(|f| [f.organisation, f.to_organisation]).flatten())?.into_iter().map(|o| (o.id, o.name)).collect();
    let people: HashMap<PersonId, Bi> = db.several::<Person>(all.iter().filter_map(|f| f.person))?.into_iter().map(|p| (p.id, crate::person::name(&p))).collect();
    let items: HashMap<ItemId, Bi> = db.several::<Item>(all.iter().filter_map(|f| f.item))?.into_iter().map(|i| (i.id, i.title)).collect();
    let organisation = |id: Option<OrganisationId>| id.and_then(|o| organisations.get(&o)).cloned().unwrap_or_default();
    let line = |f: FollowUp| {
        let person = f.person.and_then(|p| people.get(&p)).cloned().unwrap_or_default();
        FollowUpLine {
            who: format::join(&[person, organisation(f.organisation)]),
            to: organisation(f.to_organisation),
            from: f.item.and_then(|i| items.get(&i)).cloned().unwrap_or_default(),
            due: f.due.map(|d| text::say(&Message::new("follow-up-due").with("date", format::both(|l| format::date_short(l, d))))).unwrap_or_default(),
            overdue: f.closed.is_none() && f.due.is_some_and(|d| d < today),
            follow_up: f,
        }
    };
    Ok(all.into_iter().map(line).collect())
}
