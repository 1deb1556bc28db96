//! The programme as it is now, as a frozen copy.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
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
    // Everything of the programme at once: a query for each kind, however many items and people there are.
    let mut seats: Vec<Participation> = db.by("programme", id)?;
    seats.sort_by_key(|s| s.id);
    let mut list: Vec<Item> = db.by("programme", id)?;
    list.sort_by_key(|i| i.id);
    let names = Names::read(db, id, &seats, &list)?;
    let mut parties = Parties::read(db, id, &seats)?;
    let mut subgroups = by_item(db.of_programme::<ItemSubgroup>(id)?, |r| r.item);
    let mut assignments = by_item(db.of_programme::<Assignment>(id)?, |r| r.item);
    let mut contributions = by_item(db.of_programme::<Contribution>(id)?, |r| r.item);
    let mut items = Vec::with_capacity(list.len());
    for item in list {
        let parts = (
            subgroups.remove(&item.id).unwrap_or_default(),
            assignments.remove(&item.id).unwrap_or_default(),
            contributions.remove(&item.id).unwrap_or_default(),
        );
        let takes_part = parties.of(&item, &parts);
        items.push(frozen_item(&names, item, parts, takes_part));
    }
    let frozen_seat = |s: &Participation| {
        let (name, to_come) = names.seats.get(&s.id).cloned().unwrap_or_default();
        let organisation = names.organisation(s.organisation);
        FrozenSeat { id: s.id, person: s.person, name, to_come, headcount: s.headcount, role: s.role, organisation }
    };
    let seats = seats.iter().filter(|s| s.status.is_coming()).map(frozen_seat).collect();
    Ok(Frozen { programme, items, seats })
}

fn by_item<R>(rows: Vec<R>, item: impl Fn(&R) -> ItemId) -> HashMap<ItemId, Vec<R>> {
    let mut out = HashMap::<ItemId, Vec<R>>::new();
    for row in rows {
        out.entry(item(&row)).or_default().push(row);
    }
    out
}

/// What hangs on an item.
type Parts = (Vec<ItemSubgroup>, Vec<Assignment>, Vec<Contribution>);

/// Who takes part in what, worked out once for items that are for the same.
struct Parties<'a> {
    seats: &'a [Participation],
    memberships: HashMap<ParticipationId, Vec<Membership>>,
    plain: HashMap<Audiences, Seats>,
    lists: HashSet<Seats>,
}

/// For whom an item is where nobody has a part of their own: the groups, and the days, as groups differ by day.
type Audiences = (&'static str, Vec<SubgroupId>, Option<(NaiveDate, NaiveDate)>);

impl<'a> Parties<'a> {
    fn read(db: Db<'_>, programme: ProgrammeId, seats: &'a [Participation]) -> Result<Parties<'a>> {
        let mut memberships = HashMap::<ParticipationId, Vec<Membership>>::new();
        for m in db.of_programme::<Membership>(programme)? {
            memberships.entry(m.participation).or_default().push(m);
        }
        Ok(Parties { seats, memberships, plain: HashMap::new(), lists: HashSet::new() })
    }

    fn of(&mut self, item: &Item, parts: &Parts) -> Seats {
        let (subgroups, assignments, contributions) = parts;
        if !assignments.is_empty() || !contributions.is_empty() {
            return self.list(item, parts);
        }
        let (groups, days) = match item.audience {
            Audience::Subgroups => {
                let mut groups: Vec<SubgroupId> = subgroups.iter().map(|g| g.subgroup).collect();
                groups.sort();
                (groups, item.when.days())
            }
            _ => (Vec::new(), None),
        };
        let key = (item.audience.as_str(), groups, days);
        if let Some(known) = self.plain.get(&key) {
            return Seats::clone(known);
        }
        let list = self.list(item, parts);
        self.plain.insert(key, Seats::clone(&list));
        list
    }

    fn list(&mut self, item: &Item, (subgroups, assignments, contributions): &Parts) -> Seats {
        let audience = ItemAudience { item, subgroups, assignments, contributions };
        let mine = |s: &&Participation| takes_part(audience, s, self.memberships.get(&s.id).map_or(&[][..], Vec::as_slice));
        let list: Seats = self.seats.iter().filter(mine).map(|s| s.id).collect();
        if let Some(same) = self.lists.get(&list) {
            return Seats::clone(same);
        }
        self.lists.insert(Seats::clone(&list));
        list
    }
}

/// Every name that a copy mentions.
struct Names {
    places: HashMap<PlaceId, Place>,
    organisations: HashMap<OrganisationId, Bi>,
    people: HashMap<PersonId, Person>,
    seats: HashMap<ParticipationId, (Bi, bool)>,
    letters: HashMap<SubgroupId, String>,
}

impl Names {
    fn read(db: Db<'_>, programme: ProgrammeId, seats: &[Participation], items: &[Item]) -> Result<Names> {
        let places: Vec<Place> = db.several(items.iter().flat_map(|i| [i.place, i.from_place, i.to_place]).flatten())?;
        let named = items.iter().filter_map(|i| i.host).chain(seats.iter().filter_map(|s| s.organisation));
        let organisations: Vec<Organisation> = db.several(named)?;
        let named = items.iter().filter_map(|i| i.host_contact).chain(seats.iter().filter_map(|s| s.person));
        let people: Vec<Person> = db.several(named)?;
        let people: HashMap<PersonId, Person> = people.into_iter().map(|p| (p.id, p)).collect();
        Ok(Names {
            places: places.into_iter().map(|p| (p.id, p)).collect(),
            organisations: organisations.into_iter().map(|o| (o.id, o.name)).collect(),
            seats: seats.iter().map(|s| (s.id, party::name_among(&people, s))).collect(),
            people,
            letters: db.by::<Subgroup>("programme", programme)?.into_iter().map(|g| (g.id, g.letter)).collect(),
        })
    }

    fn place(&self, id: Option<PlaceId>) -> Option<&Place> {
        id.and_then(|id| self.places.get(&id))
    }

    fn place_name(&self, id: Option<PlaceId>) -> Bi {
        self.place(id).map(|p| p.name.clone()).unwrap_or_default()
    }

    fn organisation(&self, id: Option<OrganisationId>) -> Bi {
        id.and_then(|id| self.organisations.get(&id)).cloned().unwrap_or_default()
    }

    fn seat(&self, id: ParticipationId) -> Bi {
        self.seats.get(&id).map(|n| n.0.clone()).unwrap_or_default()
    }
}

fn frozen_item(known: &Names, mut item: Item, (subgroups, mut assignments, mut contributions): Parts, takes_part: Seats) -> FrozenItem {
    item.private_note.clear();
    item.updated_at.clear();
    let place = known.place(item.place);
    let (place, address, geo) =
        place.map(|p| (p.name.clone(), p.address.clone(), p.latitude.zip(p.longitude))).unwrap_or_default();
    let (from, to) = (known.place_name(item.from_place), known.place_name(item.to_place));
    let host = known.organisation(item.host);
    let contact = item.host_contact.and_then(|c| known.people.get(&c)).map(person::name).unwrap_or_default();
    let mut groups: Vec<String> = subgroups.iter().filter_map(|g| known.letters.get(&g.subgroup).cloned()).collect();
    groups.sort();
    assignments.retain(|a| a.answer != Answer::Declined);
    assignments.sort_by_key(|a| a.participation);
    let people = assignments.iter().map(|a| NamedSeat { seat: a.participation, name: known.seat(a.participation), role: a.role }).collect();
    contributions.sort_by_key(|c| (c.position, c.id));
    let contributions = contributions
        .into_iter()
        .map(|c| FrozenContribution {
            speaker: c.speaker.map(|s| known.seat(s)).unwrap_or_default(),
            title: c.title,
            kind: c.kind,
            language: c.language,
            minutes: c.minutes,
        })
        .collect();
    FrozenItem { item, place, address, geo, from, to, host, contact, groups, people, contributions, takes_part }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{App, Clock, clock, sample};

    #[test]
    fn who_takes_part_is_what_each_item_and_seat_say_by_themselves() {
        let dir = tempfile::tempdir().unwrap();
        let mut app = App::create(&dir.path().join("s.meguri"), Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap()), "Tester").unwrap();
        sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        let db = app.ws.db();
        let (mut some, mut none) = (0, 0);
        for programme in db.all::<Programme>().unwrap() {
            let frozen = freeze(db, programme.id).unwrap();
            assert!(frozen.items.is_sorted_by_key(|i| i.item.id) && frozen.seats.is_sorted_by_key(|s| s.id));
            assert_eq!(frozen.items.len(), db.by::<Item>("programme", programme.id).unwrap().len());
            for seat in db.by::<Participation>("programme", programme.id).unwrap() {
                let memberships: Vec<Membership> = db.by("participation", seat.id).unwrap();
                for i in &frozen.items {
                    let item: Item = db.get(i.item.id).unwrap();
                    let (groups, parts, talks) = (db.by("item", item.id).unwrap(), db.by("item", item.id).unwrap(), db.by("item", item.id).unwrap());
                    let audience = ItemAudience { item: &item, subgroups: &groups, assignments: &parts, contributions: &talks };
                    let expected = takes_part(audience, &seat, &memberships);
                    assert_eq!(i.takes_part.binary_search(&seat.id).is_ok(), expected, "{} in {}", seat.id, item.title.en);
                    *(if expected { &mut some } else { &mut none }) += 1;
                }
            }
        }
        assert!(some > 0 && none > 0);
    }
}
