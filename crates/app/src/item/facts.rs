//! What the itinerary and the inspector need of a programme, read once.

use std::collections::HashMap;

use meguri_model::*;
use meguri_store::Db;

use crate::error::Result;
use crate::{format, party, person, text};

/// A programme's plan with the names it mentions.
pub(crate) struct Facts {
    pub programme: Programme,
    pub items: Vec<Item>,
    pub places: HashMap<PlaceId, Place>,
    pub subgroups: Vec<Subgroup>,
    pub groups_of: HashMap<ItemId, Vec<SubgroupId>>,
    pub assignments: HashMap<ItemId, Vec<Assignment>>,
    pub seats: HashMap<ParticipationId, Participation>,
    pub seat_names: HashMap<ParticipationId, (Bi, bool)>,
}

/// Hues of subgroups in the order of their letters (DESIGN 6); more repeat.
const HUES: [&str; 5] = ["teal", "copper", "plum", "sky", "moss"];

/// The hue of a programme's group by its place among them; hues repeat, letters do not.
pub(crate) fn group_hue(at: usize) -> &'static str {
    HUES[at % HUES.len()]
}

impl Facts {
    pub fn read(db: Db<'_>, programme: ProgrammeId) -> Result<Facts> {
        let programme: Programme = db.get(programme)?;
        let items: Vec<Item> = db.by("programme", programme.id)?;
        let mut subgroups: Vec<Subgroup> = db.by("programme", programme.id)?;
        subgroups.sort_by(|a, b| a.letter.cmp(&b.letter));
        let mut groups_of = HashMap::<ItemId, Vec<SubgroupId>>::new();
        for g in &subgroups {
            for row in db.by::<ItemSubgroup>("subgroup", g.id)? {
                groups_of.entry(row.item).or_default().push(g.id);
            }
        }
        let (mut seats, mut seat_names, mut assignments) = (HashMap::new(), HashMap::new(), HashMap::<ItemId, Vec<Assignment>>::new());
        for seat in db.by::<Participation>("programme", programme.id)? {
            for a in db.by::<Assignment>("participation", seat.id)? {
                assignments.entry(a.item).or_default().push(a);
            }
            seat_names.insert(seat.id, party::seat_name(db, &seat)?);
            seats.insert(seat.id, seat);
        }
        for list in assignments.values_mut() {
            list.sort_by_key(|a| a.id);
        }
        let places = places_of(db, &items)?;
        Ok(Facts { programme, items, places, subgroups, groups_of, assignments, seats, seat_names })
    }

    /// The same for some items of a programme: only the seats and groups that they name.
    pub fn of_items(db: Db<'_>, programme: Programme, items: Vec<Item>) -> Result<Facts> {
        let mut subgroups: Vec<Subgroup> = db.by("programme", programme.id)?;
        subgroups.sort_by(|a, b| a.letter.cmp(&b.letter));
        let (mut groups_of, mut assignments) = (HashMap::new(), HashMap::new());
        let (mut seats, mut seat_names) = (HashMap::new(), HashMap::new());
        for item in &items {
            if item.audience == Audience::Subgroups {
                groups_of.insert(item.id, db.by::<ItemSubgroup>("item", item.id)?.into_iter().map(|r| r.subgroup).collect());
            }
            let list: Vec<Assignment> = db.by("item", item.id)?;
            for a in &list {
                if !seats.contains_key(&a.participation) {
                    let seat: Participation = db.get(a.participation)?;
                    seat_names.insert(seat.id, party::seat_name(db, &seat)?);
                    seats.insert(seat.id, seat);
                }
            }
            assignments.insert(item.id, list);
        }
        let places = places_of(db, &items)?;
        Ok(Facts { programme, items, places, subgroups, groups_of, assignments, seats, seat_names })
    }

    /// Letters and hue of an item's audience.
    pub fn letters(&self, item: &Item) -> (Vec<String>, String) {
        let groups = self.groups_of.get(&item.id).map_or(&[][..], Vec::as_slice);
        let letters: Vec<String> =
            self.subgroups.iter().filter(|g| groups.contains(&g.id)).map(|g| g.letter.clone()).collect();
        let hue = match letters.as_slice() {
            [one] if item.audience == Audience::Subgroups => self.hue(one),
            _ => "slate",
        };
        (letters, hue.to_owned())
    }

    pub fn hue(&self, letter: &str) -> &'static str {
        group_hue(self.subgroups.iter().position(|g| g.letter == letter).unwrap_or(0))
    }

    pub fn place_name(&self, id: Option<PlaceId>) -> Option<Bi> {
        id.and_then(|id| self.places.get(&id)).map(|p| p.name.clone())
    }

    /// The place above, nearest first.
    pub fn place_in(&self, id: Option<PlaceId>) -> Option<Bi> {
        let place = self.places.get(&id?)?;
        self.place_name(place.parent)
    }

    /// The locality a place lies in, or its own name.
    pub fn locality(&self, id: Option<PlaceId>) -> Option<Bi> {
        let own = self.places.get(&id?)?;
        let mut at = own;
        for _ in 0..64 {
            if at.kind == PlaceKind::Locality {
                return Some(at.name.clone());
            }
            match at.parent.and_then(|p| self.places.get(&p)) {
                Some(above) => at = above,
                None => break,
            }
        }
        Some(own.name.clone())
    }

    /// What is not fixed yet in an item that is to be confirmed, as short tags.
    pub fn missing(&self, item: &Item) -> Vec<Bi> {
        missing(item)
    }

    /// Who stands beside an item in the grid: assigned seats, else the host's contact; names shortened.
    pub fn people_line(&self, db: Db<'_>, item: &Item) -> Result<Bi> {
        let mut names: Vec<Bi> = Vec::new();
        for a in self.assignments.get(&item.id).map_or(&[][..], Vec::as_slice) {
            if a.answer == Answer::Declined {
                continue;
            }
            let Some(seat) = self.seats.get(&a.participation) else { continue };
            match seat.person {
                Some(id) => names.push(short_name(&db.get::<Person>(id)?)),
                None => names.extend(self.seat_names.get(&seat.id).map(|n| n.0.clone())),
            }
        }
        if let Some(id) = item.host_contact {
            names.push(person::name(&db.get::<Person>(id)?));
        }
        let join = |l: Lang, sep: &str| names.iter().map(|n| n.get(l)).collect::<Vec<_>>().join(sep);
        Ok(Bi::new(join(Lang::En, ", "), join(Lang::Ja, "、")))
    }

    /// The zone shown beside the grid's: as asked, the programme's second, else the first clock that differs.
    pub fn second_zone(&self, db: Db<'_>, asked: Option<String>, grid: &str) -> Result<Option<String>> {
        let wanted = asked.or_else(|| self.programme.second_zone.clone()).filter(|z| z != grid);
        Ok(match wanted {
            Some(z) => Some(z),
            None => crate::setting::clocks(db)?.into_iter().find(|z| z != grid),
        })
    }
}

/// The places that items name and those above them.
fn places_of(db: Db<'_>, items: &[Item]) -> Result<HashMap<PlaceId, Place>> {
    let mut places = HashMap::new();
    for id in items.iter().flat_map(|i| [i.place, i.from_place, i.to_place]).flatten() {
        let mut next = Some(id);
        while let Some(id) = next {
            if places.contains_key(&id) {
                break;
            }
            let place: Place = db.get(id)?;
            next = place.parent;
            places.insert(id, place);
        }
    }
    Ok(places)
}

/// What is not fixed yet in an item that is to be confirmed, as short tags.
pub(crate) fn missing(item: &Item) -> Vec<Bi> {
    if item.state != ItemState::Tbc {
        return Vec::new();
    }
    let mut out = Vec::new();
    let timeless = !matches!(item.when, When::Exact { .. });
    match item.kind {
        ItemKind::Lodging if item.place.is_none() => out.push(text::word("missing-hotel")),
        ItemKind::Leg if item.number.is_empty() => out.push(text::word("missing-transport")),
        ItemKind::Lodging | ItemKind::Leg => {}
        _ => {
            if timeless && !matches!(item.when, When::Unknown) {
                out.push(text::word("missing-times"));
            }
            if item.kind == ItemKind::Visit && item.host.is_none() {
                out.push(text::word("missing-host"));
            } else if item.place.is_none() && item.link.is_empty() {
                out.push(text::word("missing-place"));
            }
        }
    }
    if out.is_empty() {
        out.push(text::word("missing-something"));
    }
    out
}

/// "Y. Hanyu"; kanji and kana names stay whole.
fn short_name(p: &Person) -> Bi {
    format::both(|l| match names::form_for(&p.names, l) {
        Some(n) if n.script == Script::Latin && !n.family.is_empty() => match n.given.chars().next() {
            Some(initial) => format!("{initial}. {}", n.family),
            None => n.family.clone(),
        },
        Some(n) => n.plain(),
        None => String::new(),
    })
}
