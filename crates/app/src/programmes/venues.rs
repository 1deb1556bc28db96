//! Hosts and venues: who receives the programme and has said yes, what happens there, and whether it fits in.

use std::collections::HashMap;

use meguri_model::own_view::{ItemAudience, takes_part};
use meguri_model::*;
use meguri_store::Db;

use crate::door::command;
use crate::error::Result;
use crate::place::{inside, zone_of};
use crate::programme::OfProgramme;
use crate::views::hosts::{HostItem, HostView, HostsView, VenueView};
use crate::{format, person, text};

command! {
    /// Who receives a programme and where: host organisations with what happens there, places with their capacity.
    Query hosts(app, input: OfProgramme) -> HostsView {
        let db = app.ws.db();
        let p: Programme = db.get(input.programme)?;
        let mut items: Vec<Item> = db.by::<Item>("programme", p.id)?.into_iter().filter(|i| i.state != ItemState::Cancelled).collect();
        items.sort_by_key(|i| (i.when.span(&p.zone).map_or(i64::MAX, |s| s.0), i.id));
        let hosts = hosts_of(db, &p, &items)?;
        let open = hosts.iter().filter(|h| h.role.as_ref().is_none_or(|r| r.agreement != Agreement::Confirmed)).count();
        let open = match u32::try_from(open).unwrap_or(u32::MAX) {
            0 => Bi::default(),
            n => text::say(&Message::new("hosts-not-confirmed").with("n", Param::Number(n.into()))),
        };
        Ok(HostsView { hosts, venues: venues(db, &p, &items)?, open })
    }
}

fn line(db: Db<'_>, item: &Item) -> Result<HostItem> {
    let contact = item.host_contact.map(|c| db.get::<Person>(c)).transpose()?;
    Ok(HostItem {
        item: item.id,
        title: item.title.clone(),
        when: format::both(|l| format::when(l, &item.when)),
        state: item.state,
        contact: item.host_contact,
        contact_name: contact.map(|c| person::name(&c)).unwrap_or_default(),
    })
}

fn hosts_of(db: Db<'_>, p: &Programme, items: &[Item]) -> Result<Vec<HostView>> {
    let mut out: Vec<HostView> = Vec::new();
    let add = |out: &mut Vec<HostView>, id: OrganisationId, role: Option<ProgrammeOrganisation>| -> Result<()> {
        if role.is_none() && out.iter().any(|h| h.organisation == id) {
            return Ok(());
        }
        let o: Organisation = db.get(id)?;
        let here = items.iter().filter(|i| i.host == Some(id)).map(|i| line(db, i)).collect::<Result<Vec<_>>>()?;
        let mut contacts: Vec<&Bi> = here.iter().map(|i| &i.contact_name).filter(|n| !n.is_empty()).collect();
        contacts.dedup();
        let contacts = format::both(|l| contacts.iter().map(|n| n.get(l)).collect::<Vec<_>>().join(if l == Lang::En { ", " } else { "、" }));
        out.push(HostView {
            organisation: id,
            name: o.name,
            acronym: o.acronym,
            role_name: role.as_ref().map(|r| text::term("organisation-role", r.role.as_str())).unwrap_or_default(),
            agreement: role.as_ref().map(|r| text::term("agreement", r.agreement.as_str())).unwrap_or_default(),
            role,
            contacts,
            items: here,
        });
        Ok(())
    };
    for role in db.by::<ProgrammeOrganisation>("programme", p.id)? {
        if matches!(role.role, OrganisationRole::Host | OrganisationRole::Visited) {
            add(&mut out, role.organisation, Some(role))?;
        }
    }
    for id in items.iter().filter_map(|i| i.host) {
        add(&mut out, id, None)?;
    }
    Ok(out)
}

fn venues(db: Db<'_>, p: &Programme, items: &[Item]) -> Result<Vec<VenueView>> {
    let all: Vec<Place> = db.all()?;
    let by_id: HashMap<PlaceId, &Place> = all.iter().map(|p| (p.id, p)).collect();
    let seats: Vec<Participation> = db.by("programme", p.id)?;
    let mut memberships = Vec::new();
    for seat in &seats {
        memberships.extend(db.by::<Membership>("participation", seat.id)?);
    }
    let mut out: Vec<VenueView> = Vec::new();
    for item in items {
        let Some(place) = item.place.and_then(|id| by_id.get(&id)) else { continue };
        let people = heads(db, p, item, &seats, &memberships)?;
        let at = match out.iter().position(|v| v.place == place.id) {
            Some(at) => at,
            None => {
                out.push(VenueView {
                    place: place.id,
                    name: place.name.clone(),
                    inside: inside(place, &by_id),
                    kind: text::term("place-kind", place.kind.as_str()),
                    zone: zone_of(place, &by_id).map(format::city).unwrap_or_default(),
                    capacity: place.capacity,
                    people: 0,
                    too_small: false,
                    items: Vec::new(),
                });
                out.len() - 1
            }
        };
        let venue = &mut out[at];
        venue.people = venue.people.max(people);
        venue.too_small = venue.capacity.is_some_and(|c| venue.people > c);
        venue.items.push(line(db, item)?);
    }
    Ok(out)
}

/// People in an item; of a seminar's sessions at least the audience that is expected.
fn heads(db: Db<'_>, p: &Programme, item: &Item, seats: &[Participation], memberships: &[Membership]) -> Result<u32> {
    let (subgroups, assignments, contributions) = (db.by("item", item.id)?, db.by("item", item.id)?, db.by("item", item.id)?);
    let audience = ItemAudience { item, subgroups: &subgroups, assignments: &assignments, contributions: &contributions };
    let here = seats.iter().filter(|s| {
        let own: Vec<Membership> = memberships.iter().filter(|m| m.participation == s.id).cloned().collect();
        takes_part(audience, s, &own)
    });
    let seated: u32 = here.map(|s| s.headcount).sum();
    let expected = if crate::running_order::has_one(p) && item.kind == ItemKind::Session { p.attended.or(p.expected).unwrap_or(0) } else { 0 };
    Ok(seated.max(expected))
}
