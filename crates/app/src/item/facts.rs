//! What the itinerary and the inspector need of a programme, read once.

use std::collections::{HashMap, HashSet};

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
    /// Those of the seats, and the hosts' contacts.
    pub people: HashMap<PersonId, Person>,
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
        let seats: Vec<Participation> = db.by("programme", programme.id)?;
        let (groups, assignments) = (db.of_programme(programme.id)?, db.of_programme(programme.id)?);
        Facts::with(db, programme, items, seats, groups, assignments)
    }

    /// The same for some items of a programme: only the seats that they name.
    pub fn of_items(db: Db<'_>, programme: Programme, items: Vec<Item>) -> Result<Facts> {
        let groups = db.by_any("item", items.iter().filter(|i| i.audience == Audience::Subgroups).map(|i| i.id))?;
        let assignments: Vec<Assignment> = db.by_any("item", items.iter().map(|i| i.id))?;
        let seats = db.several(assignments.iter().map(|a| a.participation))?;
        Facts::with(db, programme, items, seats, groups, assignments)
    }

    fn with(
        db: Db<'_>,
        programme: Programme,
        items: Vec<Item>,
        seats: Vec<Participation>,
        groups: Vec<ItemSubgroup>,
        all_assignments: Vec<Assignment>,
    ) -> Result<Facts> {
        let mut subgroups: Vec<Subgroup> = db.by("programme", programme.id)?;
        subgroups.sort_by(|a, b| a.letter.cmp(&b.letter));
        let mut groups_of = HashMap::<ItemId, Vec<SubgroupId>>::new();
        for row in groups {
            groups_of.entry(row.item).or_default().push(row.subgroup);
        }
        let letter = |id: &SubgroupId| subgroups.iter().position(|g| g.id == *id);
        groups_of.values_mut().for_each(|list| list.sort_by_key(letter));
        let mut assignments = HashMap::<ItemId, Vec<Assignment>>::new();
        for a in all_assignments {
            assignments.entry(a.item).or_default().push(a);
        }
        let of_seats = seats.iter().filter_map(|s| s.person);
        let people: Vec<Person> = db.several(of_seats.chain(items.iter().filter_map(|i| i.host_contact)))?;
        let people = people.into_iter().map(|p| (p.id, p)).collect();
        let seat_names = seats.iter().map(|s| (s.id, party::name_among(&people, s))).collect();
        let seats = seats.into_iter().map(|s| (s.id, s)).collect();
        let places = places_of(db, &items)?;
        Ok(Facts { programme, items, places, subgroups, groups_of, assignments, seats, seat_names, people })
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
    pub fn people_line(&self, item: &Item) -> Bi {
        let mut names: Vec<Bi> = Vec::new();
        for a in self.assignments.get(&item.id).map_or(&[][..], Vec::as_slice) {
            if a.answer == Answer::Declined {
                continue;
            }
            let Some(seat) = self.seats.get(&a.participation) else { continue };
            match seat.person.and_then(|id| self.people.get(&id)) {
                Some(person) => names.push(short_name(person)),
                None => names.extend(self.seat_names.get(&seat.id).map(|n| n.0.clone())),
            }
        }
        names.extend(item.host_contact.and_then(|id| self.people.get(&id)).map(person::name));
        let join = |l: Lang, sep: &str| names.iter().map(|n| n.get(l)).collect::<Vec<_>>().join(sep);
        Bi::new(join(Lang::En, ", "), join(Lang::Ja, "、"))
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

/// The places that items name and those above them: a query a level.
fn places_of(db: Db<'_>, items: &[Item]) -> Result<HashMap<PlaceId, Place>> {
    let mut places = HashMap::<PlaceId, Place>::new();
    let mut next: HashSet<PlaceId> = items.iter().flat_map(|i| [i.place, i.from_place, i.to_place]).flatten().collect();
    while !next.is_empty() {
        let found: Vec<Place> = db.several(next)?;
        let above: Vec<PlaceId> = found.iter().filter_map(|p| p.parent).collect();
        places.extend(found.into_iter().map(|p| (p.id, p)));
        next = above.into_iter().filter(|p| !places.contains_key(p)).collect();
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
