//! Organisations: make, edit, delete, list.

mod list;
mod page;

pub use list::organisation_list;
pub use page::organisation;
pub(crate) use page::named;

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;
use crate::views::programme::OrganisationLine;
use crate::views::{Empty, needs_text};

inputs! {
    /// An organisation; the name in one language is enough.
    create CreateOrganisation -> Organisation,
    edit EditOrganisation { organisation: OrganisationId },
    required {}
    optional {
        acronym: String = String::new(), aliases: Vec<String> = Vec::new(), region: String = String::new(),
        country: String = String::new(), sectors: Vec<String> = Vec::new(), staff_as_of: String = String::new(),
        website: String = String::new(), notes: String = String::new(),
    }
    text { name, profile, focus, wants, offers }
    nullable { parent: OrganisationId, founded: i32, staff: u32, members: u32 }
    given { kind: OrganisationType }
    also { #[serde(rename = "type")] #[ts(rename = "type")] r#type: OrganisationType }
}

/// Which organisation.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfOrganisation {
    pub organisation: OrganisationId,
}

pub(crate) fn check(db: meguri_store::Db<'_>, o: &Organisation) -> Result<()> {
    needs_text(&o.name, "name")?;
    if !o.country.is_empty() && !country::known(&o.country) {
        return Err(UiError::with("unknown_country", &[("country", o.country.as_str().into())]).field("country"));
    }
    crate::person::check_known_date(&o.staff_as_of, "staff_as_of")?;
    let mut above = o.parent;
    for _ in 0..64 {
        match above {
            None => return Ok(()),
            Some(id) if id == o.id => break,
            Some(id) => above = db.get::<Organisation>(id)?.parent,
        }
    }
    Err(UiError::new("own_parent").field("parent"))
}

command! {
    /// Makes an organisation.
    Change create_organisation(app, input: CreateOrganisation) -> Changed {
        app.change("create_organisation", |w| {
            let kind = input.r#type.unwrap_or(OrganisationType::Other);
            let organisation = input.build(w.id().into(), kind);
            check(w.db, &organisation)?;
            w.db.insert(&organisation)?;
            Ok(Did::new(organisation.id, added("organisation", organisation.name)))
        })
    }
}
command! {
    /// Changes an organisation.
    Change edit_organisation(app, input: EditOrganisation) -> Changed {
        app.change("edit_organisation", |w| {
            let mut organisation: Organisation = w.db.get(input.organisation)?;
            let mut fields = input.fields();
            if let Some(kind) = input.r#type {
                organisation.kind = kind;
                fields.push("type");
            }
            input.apply(&mut organisation);
            check(w.db, &organisation)?;
            w.db.update(&organisation)?;
            Ok(Did::new(organisation.id, edited(&fields, organisation.name)))
        })
    }
}
command! {
    /// Deletes an organisation with its roles in programmes, the posts at it and its place in partnerships.
    Change delete_organisation(app, input: OfOrganisation) -> Changed {
        app.change("delete_organisation", |w| {
            let organisation: Organisation = w.db.get(input.organisation)?;
            w.db.delete_with("organisation", organisation.id.into())?;
            Ok(Did::new(organisation.id, removed("organisation", organisation.name)))
        })
    }
}
command! {
    /// Every organisation, to choose from.
    Query organisations(app, input: Empty) -> Vec<OrganisationLine> {
        let mut lines: Vec<OrganisationLine> = app.ws.db().all::<Organisation>()?.into_iter().map(|o| OrganisationLine {
            id: o.id, kind: o.kind, name: o.name, acronym: o.acronym, aliases: o.aliases, country: o.country,
        }).collect();
        lines.sort_by_cached_key(|l| fold::fold(l.name.get(Lang::En)));
        Ok(lines)
    }
}
