//! Partnerships: make, edit, delete; who is in them, what happened, what comes next.

mod calendar_file;
mod coming;
mod events;
mod keepers;
mod known;
mod list;
mod network;
mod of_year;
mod page;
mod plan;
mod timeline;
mod words;

pub use coming::anniversaries;
pub(crate) use coming::soon;
pub use calendar_file::{export_anniversaries, preview_anniversaries};
pub use events::{add_partnership_event, edit_partnership_event, remove_partnership_event};
pub use keepers::{add_partnership_person, edit_partnership_person, remove_partnership_person};
pub(crate) use known::Known;
pub use list::partnerships;
pub use network::partnership_network;
pub(crate) use of_year::{TiesOfYear, of_year};
pub use page::partnership;
pub(crate) use page::{of_item, of_organisation, of_person, of_programme};
pub use plan::plan_anniversary;
pub use timeline::partnership_timeline;

use std::collections::BTreeSet;

use meguri_model::partnership::near_fits;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, Writer, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;
use events::NewEvent;

inputs! {
    /// A partnership; its kind and who is in it are enough. `parties`: organisations in their order; `signed`: what is known of the signing.
    create CreatePartnership -> Partnership,
    edit EditPartnership { partnership: PartnershipId },
    required { kind: PartnershipKind }
    optional {
        sectors: Vec<String> = Vec::new(), expires: When = When::Unknown, notes: String = String::new(), source: String = String::new(),
    }
    text { title, text }
    nullable { term: u32 }
    given { created_at: String }
    also { parties: Vec<OrganisationId>, signed: NewEvent }
}

/// Which partnership.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfPartnership {
    pub partnership: PartnershipId,
}

/// Longest term of a memorandum, in years.
const LONGEST_TERM: u32 = 200;

fn check(p: &Partnership) -> Result<()> {
    p.expires.check().map_err(|e| UiError::from(e).field("expires"))?;
    if p.term.is_some_and(|t| t == 0 || t > LONGEST_TERM) {
        return Err(UiError::new("bad_number").field("term"));
    }
    Ok(())
}

/// Refuses a date that can't stand, or that "about" or "1970s" says nothing of.
fn check_date(when: &When, near: Nearness) -> Result<()> {
    when.check().map_err(|e| UiError::from(e).field("when"))?;
    if near_fits(when, near) { Ok(()) } else { Err(UiError::new("near_needs_year").field("near")) }
}

/// Makes these organisations the parties, in this order; those that stay keep their row.
fn set_parties(w: &Writer<'_>, partnership: PartnershipId, wanted: &[OrganisationId]) -> Result<()> {
    let unique: BTreeSet<&OrganisationId> = wanted.iter().collect();
    if unique.len() != wanted.len() {
        return Err(UiError::new("same_party").field("parties"));
    }
    let now: Vec<PartnershipParty> = w.db.by("partnership", partnership)?;
    for gone in now.iter().filter(|p| !wanted.contains(&p.organisation)) {
        w.db.delete::<PartnershipParty>(gone.id)?;
    }
    for (i, organisation) in wanted.iter().copied().enumerate() {
        let position = u32::try_from(i + 1).unwrap_or(u32::MAX);
        match now.iter().find(|p| p.organisation == organisation) {
            Some(p) if p.position == position => {}
            Some(p) => w.db.update(&PartnershipParty { position, ..p.clone() })?,
            None => {
                w.db.get::<Organisation>(organisation).map_err(|e| UiError::from(e).field("parties"))?;
                w.db.insert(&PartnershipParty { id: w.id().into(), partnership, organisation, position })?;
            }
        }
    }
    Ok(())
}

/// What it is called, for the history.
pub(crate) fn called(db: Db<'_>, id: PartnershipId) -> Result<Bi> {
    let p: Partnership = db.get(id)?;
    if !p.title.is_empty() {
        return Ok(p.title);
    }
    let mut parties: Vec<PartnershipParty> = db.by("partnership", id)?;
    parties.sort_by_key(|p| (p.position, p.id));
    let mut names = Vec::new();
    for party in parties {
        names.push(db.get::<Organisation>(party.organisation)?.name);
    }
    Ok(words::of_parties(&names))
}

command! {
    /// Makes a partnership, with its parties and, where it is known, its signing.
    Change create_partnership(app, input: CreatePartnership) -> Changed {
        app.change("create_partnership", |w| {
            let mut input = input;
            let parties = input.parties.take().unwrap_or_default();
            let signed = input.signed.take();
            if parties.is_empty() && input.title.as_ref().is_none_or(Bi::is_empty) {
                return Err(UiError::new("needs_parties").field("parties"));
            }
            let partnership = input.build(w.id().into(), w.stamp());
            check(&partnership)?;
            w.db.insert(&partnership)?;
            set_parties(w, partnership.id, &parties)?;
            if let Some(signed) = signed {
                events::insert(w, partnership.id, signed)?;
            }
            Ok(Did::new(partnership.id, added("partnership", called(w.db, partnership.id)?)))
        })
    }
}
command! {
    /// Changes a partnership; `parties` says who is in it, all of them in their order.
    Change edit_partnership(app, input: EditPartnership) -> Changed {
        app.change("edit_partnership", |w| {
            let mut input = input;
            let mut p: Partnership = w.db.get(input.partnership)?;
            let mut fields = input.fields();
            if let Some(parties) = input.parties.take() {
                fields.push("parties");
                set_parties(w, p.id, &parties)?;
            }
            if let Some(signed) = input.signed.take() {
                fields.push("signed");
                events::insert(w, p.id, signed)?;
            }
            input.apply(&mut p);
            check(&p)?;
            w.db.update(&p)?;
            Ok(Did::new(p.id, edited(&fields, called(w.db, p.id)?)))
        })
    }
}
command! {
    /// Deletes a partnership with everything that happened in it.
    Change delete_partnership(app, input: OfPartnership) -> Changed {
        app.change("delete_partnership", |w| {
            let name = called(w.db, input.partnership)?;
            w.db.delete_with("partnership", input.partnership.into())?;
            Ok(Did::new(input.partnership, removed("partnership", name)))
        })
    }
}
