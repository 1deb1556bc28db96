//! Who looks after a partnership, on either side.

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::called;
use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;
use crate::{person, text};

inputs! {
    /// Who looks after a partnership; without `person` the name is to come.
    create AddPartnershipPerson -> PartnershipPerson,
    edit EditPartnershipPerson { keeper: PartnershipPersonId },
    required { partnership: PartnershipId }
    optional {}
    text { part }
    nullable { person: PersonId, organisation: OrganisationId }
    given {}
}

/// Which of them.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfPartnershipPerson {
    pub keeper: PartnershipPersonId,
}

fn check(db: Db<'_>, k: &PartnershipPerson) -> Result<()> {
    db.get::<Partnership>(k.partnership).map_err(|e| UiError::from(e).field("partnership"))?;
    if let Some(id) = k.organisation {
        db.get::<Organisation>(id).map_err(|e| UiError::from(e).field("organisation"))?;
    }
    let Some(id) = k.person else { return Ok(()) };
    db.get::<Person>(id).map_err(|e| UiError::from(e).field("person"))?;
    let others: Vec<PartnershipPerson> = db.by("partnership", k.partnership)?;
    if others.iter().any(|o| o.id != k.id && o.person == Some(id)) {
        return Err(UiError::new("already_there").field("person"));
    }
    Ok(())
}

/// "Mick Henry (Gateshead and Komatsu)".
fn named(db: Db<'_>, k: &PartnershipPerson) -> Result<Bi> {
    let name = match k.person {
        Some(id) => person::name(&db.get::<Person>(id)?),
        None => text::word("name-to-come"),
    };
    Ok(text::say(&Message::new("partnership-event-of").with("title", name).with("of", called(db, k.partnership)?)))
}

command! {
    /// Says who looks after a partnership.
    Change add_partnership_person(app, input: AddPartnershipPerson) -> Changed {
        app.change("add_partnership_person", |w| {
            let k = input.build(w.id().into());
            check(w.db, &k)?;
            w.db.insert(&k)?;
            Ok(Did::new(k.id, added("partnership_person", named(w.db, &k)?)))
        })
    }
}
command! {
    /// Changes who looks after a partnership; `person` names one whose name was to come.
    Change edit_partnership_person(app, input: EditPartnershipPerson) -> Changed {
        app.change("edit_partnership_person", |w| {
            let mut k: PartnershipPerson = w.db.get(input.keeper)?;
            let fields = input.fields();
            input.apply(&mut k);
            check(w.db, &k)?;
            w.db.update(&k)?;
            Ok(Did::new(k.id, edited(&fields, named(w.db, &k)?)))
        })
    }
}
command! {
    /// Takes somebody off those who look after a partnership.
    Change remove_partnership_person(app, input: OfPartnershipPerson) -> Changed {
        app.change("remove_partnership_person", |w| {
            let k: PartnershipPerson = w.db.get(input.keeper)?;
            let name = named(w.db, &k)?;
            w.db.delete_with("partnership_person", k.id.into())?;
            Ok(Did::new(k.id, removed("partnership_person", name)))
        })
    }
}
