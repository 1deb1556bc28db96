//! One organisation with everything that is known of it.

use std::collections::BTreeMap;

use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::OfOrganisation;
use crate::door::command;
use crate::error::Result;
use crate::listing::{item_line, name_key, newest_first};
use crate::views::organisation::{Named, OrganisationView};
use crate::views::person::{PartView, PostView};
use crate::{duplicate, format, history, person, text};

/// An organisation to go to, with its type.
pub(crate) fn named(o: &Organisation) -> Named {
    Named { id: o.id.to_string(), name: o.name.clone(), detail: text::term("organisation-type", o.kind.as_str()) }
}

/// "240 (2018)".
fn staff(o: &Organisation) -> Bi {
    let Some(n) = o.staff else { return Bi::default() };
    if o.staff_as_of.is_empty() {
        return Bi::same(n.to_string());
    }
    format::both(|l| match l {
        Lang::En => format!("{n} ({})", format::known_date(l, &o.staff_as_of)),
        Lang::Ja => format!("{n}名（{}現在）", format::known_date(l, &o.staff_as_of)),
    })
}

/// Who works or worked there, by name.
fn people(db: Db<'_>, organisation: OrganisationId) -> Result<Vec<PostView>> {
    let mut out = Vec::new();
    for a in db.by::<Affiliation>("organisation", organisation)? {
        let p: Person = db.get(a.person)?;
        let key = (a.nature == Nature::Former, name_forms::sort_key(&p.names, Lang::En), a.id);
        out.push((key, person::post_view(a, person::name(&p), Bi::default())));
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(out.into_iter().map(|(_, v)| v).collect())
}

/// Its roles in programmes, newest first.
fn parts(db: Db<'_>, organisation: OrganisationId) -> Result<Vec<PartView>> {
    let mut by_programme: BTreeMap<ProgrammeId, Vec<Bi>> = BTreeMap::new();
    for r in db.by::<ProgrammeOrganisation>("organisation", organisation)? {
        let mut said = vec![text::term("organisation-role", r.role.as_str())];
        if r.agreement != Agreement::NotAsked {
            said.push(text::term("agreement", r.agreement.as_str()));
        }
        by_programme.entry(r.programme).or_default().push(format::join(&said));
    }
    let mut out = Vec::new();
    for (id, said) in by_programme {
        let p: Programme = db.get(id)?;
        let dates = format::both(|l| format::when_long(l, &p.when));
        out.push((p.when.days(), PartView { programme: id, dates, part: format::join(&said), items: Vec::new(), title: p.title }));
    }
    out.sort_by_key(|(days, p)| (std::cmp::Reverse(*days), p.programme));
    Ok(out.into_iter().map(|(_, p)| p).collect())
}

command! {
    /// One organisation: facts, people there, roles in programmes, partnerships, what belongs to it, history.
    Query organisation(app, input: OfOrganisation) -> OrganisationView {
        let today = app.today()?;
        let db = app.ws.db();
        let organisation: Organisation = db.get(input.organisation)?;
        let partnerships = crate::partnership::of_organisation(db, today, organisation.id)?;
        let follow_ups = crate::follow_up::of_organisation(db, organisation.id, today)?;
        let id = organisation.id;
        let parent = organisation.parent.map(|p| db.get::<Organisation>(p)).transpose()?;
        let mut children: Vec<Organisation> = db.by("parent", id)?;
        children.sort_by_cached_key(|o| name_key(&o.name).en);
        let mut places: Vec<Place> = db.by("organisation", id)?;
        places.sort_by_cached_key(|p| name_key(&p.name).en);
        let mut hosts: Vec<Item> = db.by("host", id)?;
        newest_first(&mut hosts);
        let mut touched: Vec<Uuid> = vec![id.into()];
        touched.extend(db.by::<ProgrammeOrganisation>("organisation", id)?.iter().map(|r| Uuid::from(r.id)));
        let all: Vec<Organisation> = db.all()?;
        Ok(OrganisationView {
            kind: text::term("organisation-type", organisation.kind.as_str()),
            country: format::country(&organisation.country),
            parent: parent.as_ref().map(named),
            staff: staff(&organisation),
            people: people(db, id)?,
            programmes: parts(db, id)?,
            partnerships,
            follow_ups,
            children: children.iter().map(named).collect(),
            places: places.iter().map(crate::place::named).collect(),
            hosts: hosts.iter().map(item_line).collect(),
            duplicates: duplicate::of(duplicate::organisations(db, &all)?, id),
            history: history::lines_of(app, &touched, 50)?,
            organisation,
        })
    }
}
