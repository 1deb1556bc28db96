//! Two organisations become one.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::fields::{FieldOf, add, append, apply, compare, filled};
use super::{Taken, merged, repointed, two};
use crate::app::Did;
use crate::door::command;
use crate::error::Result;
use crate::views::history::Changed;
use crate::views::merge::MergeView;
use crate::{format, organisation, text};

/// Which organisation is kept, which goes, and what is taken from which (`taken`: field → `keep`, `other` or `both`).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeOrganisations {
    pub keep: OrganisationId,
    pub other: OrganisationId,
    #[serde(default)]
    #[ts(optional, as = "Option<Taken>")]
    pub taken: Taken,
}

const FIELDS: &[FieldOf<Organisation>] = &[
    FieldOf { name: "name", show: |_, o| Ok(o.name.clone()), take: |k, o| k.name.clone_from(&o.name), both: None },
    FieldOf { name: "acronym", show: |_, o| Ok(Bi::same(o.acronym.clone())), take: |k, o| k.acronym.clone_from(&o.acronym), both: None },
    FieldOf {
        name: "aliases",
        show: |_, o| Ok(Bi::same(o.aliases.join(", "))),
        take: |k, o| k.aliases.clone_from(&o.aliases),
        both: Some(|k, o| add(&mut k.aliases, &o.aliases)),
    },
    FieldOf { name: "type", show: |_, o| Ok(text::term("organisation-type", o.kind.as_str())), take: |k, o| k.kind = o.kind, both: None },
    FieldOf {
        name: "parent",
        show: |db, o| Ok(o.parent.map(|p| db.get::<Organisation>(p)).transpose()?.map(|p| p.name).unwrap_or_default()),
        take: |k, o| k.parent = o.parent,
        both: None,
    },
    FieldOf { name: "region", show: |_, o| Ok(Bi::same(o.region.clone())), take: |k, o| k.region.clone_from(&o.region), both: None },
    FieldOf { name: "country", show: |_, o| Ok(format::country(&o.country)), take: |k, o| k.country.clone_from(&o.country), both: None },
    FieldOf {
        name: "sectors",
        show: |_, o| Ok(Bi::same(o.sectors.join(", "))),
        take: |k, o| k.sectors.clone_from(&o.sectors),
        both: Some(|k, o| add(&mut k.sectors, &o.sectors)),
    },
    FieldOf {
        name: "founded",
        show: |_, o| Ok(o.founded.map(|y| Bi::same(y.to_string())).unwrap_or_default()),
        take: |k, o| k.founded = o.founded,
        both: None,
    },
    FieldOf {
        name: "staff",
        show: |_, o| Ok(o.staff.map(|n| Bi::same(format!("{n} {}", o.staff_as_of).trim().to_owned())).unwrap_or_default()),
        take: |k, o| {
            k.staff = o.staff;
            k.staff_as_of.clone_from(&o.staff_as_of);
        },
        both: None,
    },
    FieldOf { name: "website", show: |_, o| Ok(Bi::same(o.website.clone())), take: |k, o| k.website.clone_from(&o.website), both: None },
    FieldOf { name: "profile", show: |_, o| Ok(o.profile.clone()), take: |k, o| k.profile.clone_from(&o.profile), both: None },
    FieldOf {
        name: "members",
        show: |_, o| Ok(o.members.map(|n| Bi::same(n.to_string())).unwrap_or_default()),
        take: |k, o| k.members = o.members,
        both: None,
    },
    FieldOf { name: "focus", show: |_, o| Ok(o.focus.clone()), take: |k, o| k.focus.clone_from(&o.focus), both: None },
    FieldOf { name: "wants", show: |_, o| Ok(o.wants.clone()), take: |k, o| k.wants.clone_from(&o.wants), both: None },
    FieldOf { name: "offers", show: |_, o| Ok(o.offers.clone()), take: |k, o| k.offers.clone_from(&o.offers), both: None },
    FieldOf {
        name: "notes",
        show: |_, o| Ok(Bi::same(o.notes.clone())),
        take: |k, o| k.notes.clone_from(&o.notes),
        both: Some(|k, o| append(&mut k.notes, &o.notes)),
    },
];

/// Whether a record lies within another.
fn within(db: meguri_store::Db<'_>, mut at: Option<OrganisationId>, whole: OrganisationId) -> Result<bool> {
    for _ in 0..64 {
        match at {
            None => return Ok(false),
            Some(id) if id == whole => return Ok(true),
            Some(id) => at = db.get::<Organisation>(id)?.parent,
        }
    }
    Ok(true)
}

command! {
    /// Two organisations side by side, and what merging them would do; writes nothing.
    Query merging_organisations(app, input: MergeOrganisations) -> MergeView {
        two(input.keep.into(), input.other.into())?;
        let db = app.ws.db();
        let (keep, other): (Organisation, Organisation) = (db.get(input.keep)?, db.get(input.other)?);
        Ok(MergeView {
            keep: keep.id.to_string(),
            other: other.id.to_string(),
            keep_name: keep.name.clone(),
            other_name: other.name.clone(),
            fields: compare(db, FIELDS, &keep, &other)?,
            repointed: repointed(db, "organisation", other.id.into())?,
            why: duplicates::organisation(&keep, &other).map(|w| text::term("why", w.as_str())).unwrap_or_default(),
        })
    }
}
command! {
    /// Makes two organisations one: people, roles, places and everything else of the other go to the one that is kept;
    /// the other name stays as an alias.
    Change merge_organisations(app, input: MergeOrganisations) -> Changed {
        app.change("merge_organisations", |w| {
            two(input.keep.into(), input.other.into())?;
            let mut keep: Organisation = w.db.get(input.keep)?;
            let other: Organisation = w.db.get(input.other)?;
            let before = keep.clone();
            // A kept child of the other takes its place in the tree.
            if within(w.db, keep.parent, other.id)? {
                keep.parent = other.parent;
            }
            apply(w.db, FIELDS, &input.taken, &mut keep, &other)?;
            if keep.parent == Some(keep.id) || keep.parent == Some(other.id) || within(w.db, keep.parent, keep.id)? {
                keep.parent = before.parent.filter(|p| *p != other.id);
            }
            filled(&mut keep.name, &before.name);
            filled(&mut keep.name, &other.name);
            for name in [&before.name.en, &before.name.ja, &other.name.en, &other.name.ja, &before.acronym, &other.acronym] {
                let known = [&keep.name.en, &keep.name.ja, &keep.acronym].into_iter().chain(&keep.aliases).any(|k| k == name);
                if !name.is_empty() && !known {
                    keep.aliases.push(name.clone());
                }
            }
            w.db.update(&keep)?;
            w.db.repoint("organisation", other.id.into(), keep.id.into())?;
            let mut roles: Vec<ProgrammeOrganisation> = Vec::new();
            for role in w.db.by::<ProgrammeOrganisation>("organisation", keep.id)? {
                match roles.iter_mut().find(|r| r.programme == role.programme && r.role == role.role) {
                    Some(known) => {
                        if known.agreement == Agreement::NotAsked {
                            known.agreement = role.agreement;
                        }
                        append(&mut known.note, &role.note);
                        w.db.update(known)?;
                        w.db.delete::<ProgrammeOrganisation>(role.id)?;
                    }
                    None => roles.push(role),
                }
            }
            let mut posts: Vec<Affiliation> = Vec::new();
            for post in w.db.by::<Affiliation>("organisation", keep.id)? {
                if posts.iter().any(|p| Affiliation { id: post.id, ..p.clone() } == post) {
                    w.db.delete::<Affiliation>(post.id)?;
                } else {
                    posts.push(post);
                }
            }
            // Both were in the same partnership: once is enough.
            let mut ties: Vec<PartnershipId> = Vec::new();
            for party in w.db.by::<PartnershipParty>("organisation", keep.id)? {
                if ties.contains(&party.partnership) {
                    w.db.delete::<PartnershipParty>(party.id)?;
                } else {
                    ties.push(party.partnership);
                }
            }
            w.db.delete::<Organisation>(other.id)?;
            organisation::check(w.db, &w.db.get(keep.id)?)?;
            Ok(Did::new(keep.id, merged(before.name, other.name)))
        })
    }
}
