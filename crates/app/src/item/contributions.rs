//! Talks and panels inside a session.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::running_order::{following, row_name};
use crate::views::history::Changed;
use crate::views::needs_text;

inputs! {
    /// A talk or panel; without `position` it comes last.
    create AddContribution -> Contribution,
    edit EditContribution { contribution: ContributionId },
    required { item: ItemId, kind: ContributionKind }
    optional { language: String = String::new(), position: u32 = 0 }
    text { title }
    nullable { speaker: ParticipationId, minutes: u32 }
    given {}
}

/// Which talk.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveContribution {
    pub contribution: ContributionId,
}

fn check(db: meguri_store::Db<'_>, c: &Contribution) -> Result<()> {
    // A break needs no title, and of a speaker the subject may be to come.
    if c.kind == ContributionKind::Talk && c.speaker.is_none() {
        needs_text(&c.title, "title")?;
    }
    let item: Item = db.get(c.item)?;
    if let Some(id) = c.speaker
        && db.get::<Participation>(id)?.programme != item.programme
    {
        return Err(UiError::new("wrong_programme").field("speaker"));
    }
    if c.minutes.is_some_and(|m| m == 0 || m > 24 * 60) {
        return Err(UiError::new("bad_number").field("minutes"));
    }
    Ok(())
}

command! {
    /// Adds a talk or panel to a session.
    Change add_contribution(app, input: AddContribution) -> Changed {
        app.change("add_contribution", |w| {
            let mut c = input.build(w.id().into());
            check(w.db, &c)?;
            if c.position == 0 {
                let last = w.db.by::<Contribution>("item", c.item)?.iter().map(|o| o.position).max();
                c.position = last.unwrap_or(0) + 1;
            }
            following(w, w.db.get::<Item>(c.item)?.programme, || Ok(w.db.insert(&c)?))?;
            Ok(Did::new(c.id, added("contribution", row_name(w.db, &c)?)))
        })
    }
}
command! {
    /// Changes a talk or panel.
    Change edit_contribution(app, input: EditContribution) -> Changed {
        app.change("edit_contribution", |w| {
            let mut c: Contribution = w.db.get(input.contribution)?;
            let fields = input.fields();
            input.apply(&mut c);
            check(w.db, &c)?;
            following(w, w.db.get::<Item>(c.item)?.programme, || Ok(w.db.update(&c)?))?;
            Ok(Did::new(c.id, edited(&fields, row_name(w.db, &c)?)))
        })
    }
}
command! {
    /// Removes a talk or panel.
    Change remove_contribution(app, input: RemoveContribution) -> Changed {
        app.change("remove_contribution", |w| {
            let c: Contribution = w.db.get(input.contribution)?;
            let name = row_name(w.db, &c)?;
            following(w, w.db.get::<Item>(c.item)?.programme, || Ok(w.db.delete_with("contribution", c.id.into())?))?;
            Ok(Did::new(c.id, removed("contribution", name)))
        })
    }
}
