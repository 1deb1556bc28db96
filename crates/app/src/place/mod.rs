//! Places: make, edit, delete, list.

mod list;
mod page;

pub use list::place_list;
pub use page::place;
pub(crate) use page::named;

use std::collections::HashMap;

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::views::history::Changed;
use crate::views::programme::PlaceLine;
use crate::views::{Empty, needs_text};

inputs! {
    /// A place; the name in one language is enough.
    create CreatePlace -> Place,
    edit EditPlace { place: PlaceId },
    required { kind: PlaceKind }
    optional { aliases: Vec<String> = Vec::new(), exclusive: bool = false, notes: String = String::new() }
    text { name, address }
    nullable { parent: PlaceId, organisation: OrganisationId, zone: String, capacity: u32, latitude: f64, longitude: f64 }
    given {}
}

/// Which place.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfPlace {
    pub place: PlaceId,
}

pub(crate) fn check(db: meguri_store::Db<'_>, p: &Place) -> Result<()> {
    needs_text(&p.name, "name")?;
    if let Some(zone) = &p.zone {
        known_zone(zone, "zone")?;
    }
    let ok = |v: Option<f64>, max: f64| v.is_none_or(|v| v.is_finite() && v.abs() <= max);
    if !ok(p.latitude, 90.0) || !ok(p.longitude, 180.0) || p.latitude.is_some() != p.longitude.is_some() {
        return Err(UiError::new("bad_coordinates").field("latitude"));
    }
    // A place inside itself would never end.
    let mut above = p.parent;
    for _ in 0..64 {
        match above {
            None => return Ok(()),
            Some(id) if id == p.id => break,
            Some(id) => above = db.get::<Place>(id)?.parent,
        }
    }
    Err(UiError::new("own_parent").field("parent"))
}

/// Refuses a zone without rules.
pub(crate) fn known_zone(zone: &str, field: &str) -> Result<()> {
    if meguri_model::zone::known(zone) {
        return Ok(());
    }
    Err(UiError::with("unknown_zone", &[("zone", zone.into())]).field(field))
}

command! {
    /// Makes a place.
    Change create_place(app, input: CreatePlace) -> Changed {
        app.change("create_place", |w| {
            let place = input.build(w.id().into());
            check(w.db, &place)?;
            w.db.insert(&place)?;
            Ok(Did::new(place.id, added("place", place.name)))
        })
    }
}
command! {
    /// Changes a place.
    Change edit_place(app, input: EditPlace) -> Changed {
        app.change("edit_place", |w| {
            let mut place: Place = w.db.get(input.place)?;
            let fields = input.fields();
            input.apply(&mut place);
            check(w.db, &place)?;
            w.db.update(&place)?;
            Ok(Did::new(place.id, edited(&fields, place.name)))
        })
    }
}
command! {
    /// Deletes a place; items and places that point at it keep standing without it.
    Change delete_place(app, input: OfPlace) -> Changed {
        app.change("delete_place", |w| {
            let place: Place = w.db.get(input.place)?;
            w.db.delete_with("place", place.id.into())?;
            Ok(Did::new(place.id, removed("place", place.name)))
        })
    }
}
command! {
    /// Every place with those above it, to choose from.
    Query places(app, input: Empty) -> Vec<PlaceLine> {
        let all: Vec<Place> = app.ws.db().all()?;
        let by_id: HashMap<PlaceId, &Place> = all.iter().map(|p| (p.id, p)).collect();
        let mut lines: Vec<PlaceLine> = all.iter().map(|p| PlaceLine {
            id: p.id,
            kind: p.kind,
            name: p.name.clone(),
            aliases: p.aliases.clone(),
            inside: inside(p, &by_id),
            zone: zone_of(p, &by_id).map(str::to_owned),
        }).collect();
        lines.sort_by_cached_key(|l| fold::fold(l.name.get(Lang::En)));
        Ok(lines)
    }
}

/// The places above one, nearest first, joined.
pub(crate) fn inside(p: &Place, all: &HashMap<PlaceId, &Place>) -> Bi {
    let mut names: (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut above = p.parent;
    while let Some(place) = above.and_then(|id| all.get(&id)).filter(|_| names.0.len() < 8) {
        names.0.push(place.name.get(Lang::En));
        names.1.push(place.name.get(Lang::Ja));
        above = place.parent;
    }
    Bi::new(names.0.join(", "), names.1.join("、"))
}

/// The zone of a place: its own, else that of the nearest place above with one.
pub(crate) fn zone_of<'a>(p: &'a Place, all: &HashMap<PlaceId, &'a Place>) -> Option<&'a str> {
    let mut place = Some(p);
    for _ in 0..64 {
        let here = place?;
        if let Some(zone) = &here.zone {
            return Some(zone);
        }
        place = here.parent.and_then(|id| all.get(&id)).copied();
    }
    None
}
