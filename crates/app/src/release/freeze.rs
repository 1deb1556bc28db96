//! The programme as it is now, as a frozen copy.

use std::collections::HashMap;

use meguri_model::own_view::{ItemAudience, takes_part};
use meguri_model::release::*;
use meguri_model::*;
use meguri_store::Db;

use crate::error::Result;
use crate::{party, person};

/// Reads a programme with every name it mentions. Private notes and source texts stay out.
pub(crate) fn freeze(db: Db<'_>, id: ProgrammeId) -> Result<Frozen> {
    let mut programme: Programme = db.get(id)?;
    programme.notes.clear();
    programme.source.clear();
    // Stamps say when the office worked, not what the plan is.
    programme.updated_at.clear();
    programme.sequence = 0;
    let mut seats: Vec<Participation> = db.by("programme", id)?;
    seats.sort_by_key(|s| s.id);
    let mut names = HashMap::new();
    let mut memberships: HashMap<ParticipationId, Vec<Membership>> = HashMap::new();
    for seat in &seats {
        names.insert(seat.id, party::seat_name(db, seat)?);
        memberships.insert(seat.id, db.by("participation", seat.id)?);
    }
    let mut letters = HashMap::new();
    for group in db.by::<Subgroup>("programme", id)? {
        letters.insert(group.id, group.letter);
    }
    let party: Vec<ParticipationId> =
        seats.iter().filter(|s| s.status.is_coming() && s.role.in_party()).map(|s| s.id).collect();
    let mut items = Vec::new();
    let mut place_names = Names::default();
    for item in db.by::<Item>("programme", id)? {
        let (subgroups, assignments, contributions) =
            (db.by::<ItemSubgroup>("item", item.id)?, db.by::<Assignment>("item", item.id)?, db.by::<Contribution>("item", item.id)?);
        let takes: Vec<ParticipationId> =
            if item.audience == Audience::WholeParty && assignments.is_empty() && contributions.is_empty() {
                party.clone()
            } else {
                let audience =
                    ItemAudience { item: &item, subgroups: &subgroups, assignments: &assignments, contributions: &contributions };
                let mine = |s: &Participation| takes_part(audience, s, memberships.get(&s.id).map_or(&[][..], Vec::as_slice));
                seats.iter().filter(|s| mine(s)).map(|s| s.id).collect()
            };
        items.push(frozen_item(db, &mut place_names, item, (subgroups, assignments, contributions), &letters, &names, takes)?);
    }
    items.sort_by_key(|i| i.item.id);
    let mut frozen_seats = Vec::with_capacity(seats.len());
    for s in seats.into_iter().filter(|s| s.status.is_coming()) {
        let organisation = match s.organisation {
            Some(o) => place_names.organisation(db, o)?,
            None => Bi::default(),
        };
        let (name, to_come) = names.remove(&s.id).unwrap_or_default();
        frozen_seats.push(FrozenSeat { id: s.id, person: s.person, name, to_come, headcount: s.headcount, role: s.role, organisation });
    }
    Ok(Frozen { programme, items, seats: frozen_seats })
}

/// Names read once each.
#[derive(Default)]
struct Names {
    places: HashMap<PlaceId, Place>,
    organisations: HashMap<OrganisationId, Bi>,
}

impl Names {
    fn place(&mut self, db: Db<'_>, id: Option<PlaceId>) -> Result<Option<&Place>> {
        let Some(id) = id else { return Ok(None) };
        if let std::collections::hash_map::Entry::Vacant(e) = self.places.entry(id) {
            e.insert(db.get(id)?);
        }
        Ok(self.places.get(&id))
    }

    fn organisation(&mut self, db: Db<'_>, id: OrganisationId) -> Result<Bi> {
        if let Some(name) = self.organisations.get(&id) {
            return Ok(name.clone());
        }
        let name = db.get::<Organisation>(id)?.name;
        self.organisations.insert(id, name.clone());
        Ok(name)
    }
}

fn frozen_item(
    db: Db<'_>,
    known: &mut Names,
    mut item: Item,
    (subgroups, mut assignments, mut contributions): (Vec<ItemSubgroup>, Vec<Assignment>, Vec<Contribution>),
    letters: &HashMap<SubgroupId, String>,
    names: &HashMap<ParticipationId, (Bi, bool)>,
    takes_part: Vec<ParticipationId>,
) -> Result<FrozenItem> {
    item.private_note.clear();
    item.updated_at.clear();
    let name = |id: &ParticipationId| names.get(id).map(|n| n.0.clone()).unwrap_or_default();
    let place = known.place(db, item.place)?;
    let (place, address, geo) =
        place.map(|p| (p.name.clone(), p.address.clone(), p.latitude.zip(p.longitude))).unwrap_or_default();
    let from = known.place(db, item.from_place)?.map(|p| p.name.clone()).unwrap_or_default();
    let to = known.place(db, item.to_place)?.map(|p| p.name.clone()).unwrap_or_default();
    let host = item.host.map(|h| known.organisation(db, h)).transpose()?.unwrap_or_default();
    let contact = item.host_contact.map(|c| db.get::<Person>(c)).transpose()?.map(|p| person::name(&p)).unwrap_or_default();
    let mut groups: Vec<String> = subgroups.iter().filter_map(|g| letters.get(&g.subgroup).cloned()).collect();
    groups.sort();
    assignments.retain(|a| a.answer != Answer::Declined);
    assignments.sort_by_key(|a| a.participation);
    let people = assignments.iter().map(|a| NamedSeat { seat: a.participation, name: name(&a.participation), role: a.role }).collect();
    contributions.sort_by_key(|c| (c.position, c.id));
    let contributions = contributions
        .into_iter()
        .map(|c| FrozenContribution {
            speaker: c.speaker.as_ref().map(name).unwrap_or_default(),
            title: c.title,
            kind: c.kind,
            language: c.language,
            minutes: c.minutes,
        })
        .collect();
    Ok(FrozenItem { item, place, address, geo, from, to, host, contact, groups, people, contributions, takes_part })
}
