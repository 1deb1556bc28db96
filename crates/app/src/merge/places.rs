//! Two places become one. Items that were at the other are now elsewhere as far as their files say: their SEQUENCE rises.

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
use crate::{item, place, text};

/// Which place is kept, which goes, and what is taken from which (`taken`: field → `keep`, `other` or `both`).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergePlaces {
    pub keep: PlaceId,
    pub other: PlaceId,
    #[serde(default)]
    #[ts(optional, as = "Option<Taken>")]
    pub taken: Taken,
}

const FIELDS: &[FieldOf<Place>] = &[
    FieldOf { name: "name", show: |_, p| Ok(p.name.clone()), take: |k, o| k.name.clone_from(&o.name), both: None },
    FieldOf {
        name: "aliases",
        show: |_, p| Ok(Bi::same(p.aliases.join(", "))),
        take: |k, o| k.aliases.clone_from(&o.aliases),
        both: Some(|k, o| add(&mut k.aliases, &o.aliases)),
    },
    FieldOf { name: "kind", show: |_, p| Ok(text::term("place-kind", p.kind.as_str())), take: |k, o| k.kind = o.kind, both: None },
    FieldOf {
        name: "parent",
        show: |db, p| Ok(p.parent.map(|id| db.get::<Place>(id)).transpose()?.map(|p| p.name).unwrap_or_default()),
        take: |k, o| k.parent = o.parent,
        both: None,
    },
    FieldOf {
        name: "organisation",
        show: |db, p| Ok(p.organisation.map(|id| db.get::<Organisation>(id)).transpose()?.map(|o| o.name).unwrap_or_default()),
        take: |k, o| k.organisation = o.organisation,
        both: None,
    },
    FieldOf { name: "address", show: |_, p| Ok(p.address.clone()), take: |k, o| k.address.clone_from(&o.address), both: None },
    FieldOf { name: "zone", show: |_, p| Ok(Bi::same(p.zone.clone().unwrap_or_default())), take: |k, o| k.zone.clone_from(&o.zone), both: None },
    FieldOf {
        name: "capacity",
        show: |_, p| Ok(p.capacity.map(|n| Bi::same(n.to_string())).unwrap_or_default()),
        take: |k, o| k.capacity = o.capacity,
        both: None,
    },
    FieldOf {
        name: "coordinates",
        show: |_, p| Ok(p.latitude.zip(p.longitude).map(|(a, b)| Bi::same(format!("{a}, {b}"))).unwrap_or_default()),
        take: |k, o| (k.latitude, k.longitude) = (o.latitude, o.longitude),
        both: None,
    },
    FieldOf {
        name: "exclusive",
        show: |_, p| Ok(text::word(if p.exclusive { "word-yes" } else { "word-no" })),
        take: |k, o| k.exclusive = o.exclusive,
        both: None,
    },
    FieldOf {
        name: "notes",
        show: |_, p| Ok(Bi::same(p.notes.clone())),
        take: |k, o| k.notes.clone_from(&o.notes),
        both: Some(|k, o| append(&mut k.notes, &o.notes)),
    },
];

/// Whether a record lies within another.
fn within(db: meguri_store::Db<'_>, mut at: Option<PlaceId>, whole: PlaceId) -> Result<bool> {
    for _ in 0..64 {
        match at {
            None => return Ok(false),
            Some(id) if id == whole => return Ok(true),
            Some(id) => at = db.get::<Place>(id)?.parent,
        }
    }
    Ok(true)
}

command! {
    /// Two places side by side, and what merging them would do; writes nothing.
    Query merging_places(app, input: MergePlaces) -> MergeView {
        two(input.keep.into(), input.other.into())?;
        let db = app.ws.db();
        let (keep, other): (Place, Place) = (db.get(input.keep)?, db.get(input.other)?);
        Ok(MergeView {
            keep: keep.id.to_string(),
            other: other.id.to_string(),
            keep_name: keep.name.clone(),
            other_name: other.name.clone(),
            fields: compare(db, FIELDS, &keep, &other)?,
            repointed: repointed(db, "place", other.id.into())?,
            why: duplicates::place(&keep, &other).map(|w| text::term("why", w.as_str())).unwrap_or_default(),
        })
    }
}
command! {
    /// Makes two places one: items and places within the other go to the one that is kept; the other name stays as an alias.
    Change merge_places(app, input: MergePlaces) -> Changed {
        app.change("merge_places", |w| {
            two(input.keep.into(), input.other.into())?;
            let mut keep: Place = w.db.get(input.keep)?;
            let other: Place = w.db.get(input.other)?;
            let before = keep.clone();
            if within(w.db, keep.parent, other.id)? {
                keep.parent = other.parent;
            }
            apply(w.db, FIELDS, &input.taken, &mut keep, &other)?;
            if keep.parent == Some(keep.id) || keep.parent == Some(other.id) || within(w.db, keep.parent, keep.id)? {
                keep.parent = before.parent.filter(|p| *p != other.id);
            }
            filled(&mut keep.name, &before.name);
            filled(&mut keep.name, &other.name);
            for name in [&before.name.en, &before.name.ja, &other.name.en, &other.name.ja] {
                if !name.is_empty() && !keep.names().any(|known| known == name) {
                    keep.aliases.push(name.clone());
                }
            }
            w.db.update(&keep)?;
            for column in ["place", "from_place", "to_place"] {
                for was in w.db.by::<Item>(column, other.id)? {
                    let mut moved = was.clone();
                    for at in [&mut moved.place, &mut moved.from_place, &mut moved.to_place] {
                        if *at == Some(other.id) {
                            *at = Some(keep.id);
                        }
                    }
                    item::save(w, &was, &mut moved)?;
                }
            }
            w.db.repoint("place", other.id.into(), keep.id.into())?;
            w.db.delete::<Place>(other.id)?;
            place::check(w.db, &w.db.get(keep.id)?)?;
            Ok(Did::new(keep.id, merged(before.name, other.name)))
        })
    }
}
