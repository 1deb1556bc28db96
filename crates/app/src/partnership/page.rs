//! One partnership with everything that is known of it; partnerships on the pages of organisations and programmes.

use std::cmp::Reverse;

use meguri_model::anniversaries::is_kept;
use meguri_model::partnership::days_meant;
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::{Known, OfPartnership, words};
use crate::door::command;
use crate::error::Result;
use crate::views::organisation::Named;
use crate::views::partnership::{EventView, KeeperView, PartnershipLine, PartnershipView, PartyView};
use crate::views::person::Choice;
use crate::{format, history, person, text};

fn event(known: &Known, e: &PartnershipEvent, own: &PartnershipEvent) -> EventView {
    let programme = e.programme.and_then(|p| known.programmes.get(&p));
    let item = e.item.and_then(|i| known.items.get(&i));
    let days = |when: &When| format::both(|l| format::when_long(l, when));
    let through = programme.map(|p| {
        let when = item.map_or(&p.when, |i| &i.when);
        let called = item.map(|i| i.title.clone()).filter(|t| !t.is_empty());
        format::join(&[Some(p.title.clone()), called, Some(days(when))].into_iter().flatten().collect::<Vec<_>>())
    });
    let named = |id: String, name: &Bi, when: &When| Named { id, name: name.clone(), detail: days(when) };
    EventView {
        kind_name: text::term("partnership-event", e.kind.as_str()),
        date: words::date(&e.when, e.near),
        to_come: days_meant(&e.when, e.near).is_none(),
        title: words::event_title(e),
        detail: [e.text.clone(), through.unwrap_or_default()].into_iter().filter(|t| !t.is_empty()).reduce(|a, b| {
            format::both(|l| format!("{}\n{}", a.get(l), b.get(l)))
        }).unwrap_or_default(),
        programme: programme.map(|p| named(p.id.to_string(), &p.title, &p.when)),
        item: item.map(|i| named(i.id.to_string(), &i.title, &i.when)),
        kept: is_kept(e),
        future: days_meant(&e.when, e.near).is_some_and(|d| d.0 > known.today),
        // As it is stored: what it borrows from its programme is no date of its own.
        event: own.clone(),
    }
}

fn keepers(db: Db<'_>, id: PartnershipId) -> Result<Vec<KeeperView>> {
    let mut out = Vec::new();
    for keeper in db.by::<PartnershipPerson>("partnership", id)? {
        let found = keeper.person.map(|p| db.get::<Person>(p)).transpose()?;
        let organisation = keeper.organisation.map(|o| db.get::<Organisation>(o)).transpose()?.map(|o| o.name).unwrap_or_default();
        let posts = match &found {
            Some(p) if keeper.part.is_empty() => person::posts(db, p.id)?,
            _ => keeper.part.clone(),
        };
        let name = match &found {
            Some(p) => person::name(p),
            None => text::word("name-to-come"),
        };
        out.push(KeeperView { to_come: found.is_none(), detail: if posts.is_empty() { organisation } else { posts }, name, keeper });
    }
    Ok(out)
}

fn choices(vocabulary: &str, values: impl Iterator<Item = &'static str>) -> Vec<Choice> {
    values.map(|v| Choice { value: v.to_owned(), label: text::term(vocabulary, v) }).collect()
}

/// "Since 1991. Next: 35 years in 2026."
fn summary(known: &Known, p: &Partnership) -> Bi {
    let since = known.since(p.id).map(|e| text::say(&Message::new("partnership-since").with("date", words::date(&e.when, e.near))));
    let next = known.next(p).map(|n| text::say(&Message::new("partnership-next").with("what", n.said)));
    let parts: Vec<Bi> = [since, next].into_iter().flatten().collect();
    format::both(|l| parts.iter().map(|p| p.get(l)).collect::<Vec<_>>().join(if l == Lang::En { " " } else { "" }))
}

command! {
    /// One partnership: who is in it, since when, what comes next, everything that happened, who looks after it.
    Query partnership(app, input: OfPartnership) -> PartnershipView {
        let today = app.today()?;
        let db = app.ws.db();
        let partnership: Partnership = db.get(input.partnership)?;
        let id = partnership.id;
        let known = Known::of(db, today, vec![partnership.clone()])?;
        let stored: Vec<PartnershipEvent> = db.by("partnership", id)?;
        let mut events: Vec<&PartnershipEvent> = known.events(id).iter().collect();
        events.sort_by_key(|e| {
            let days = days_meant(&e.when, e.near);
            (days.is_none(), Reverse(days.map(|d| d.0)), Reverse(e.id))
        });
        let of = |e: &&PartnershipEvent| stored.iter().find(|s| s.id == e.id).map(|own| event(&known, e, own));
        let history_of: Vec<EventView> = events.iter().filter_map(of).collect();
        let keepers = keepers(db, id)?;
        let mut touched: Vec<Uuid> = vec![id.into()];
        touched.extend(stored.iter().map(|e| Uuid::from(e.id)));
        touched.extend(keepers.iter().map(|k| Uuid::from(k.keeper.id)));
        touched.extend(db.by::<PartnershipParty>("partnership", id)?.iter().map(|p| Uuid::from(p.id)));
        let parties = known.parties(id).map(|o| {
            let of = if o.country.is_empty() { Bi::default() } else { format::country(&o.country) };
            PartyView { organisation: o.id, name: o.name.clone(), detail: format::join(&[Bi::same(o.region.clone()), of]) }
        });
        Ok(PartnershipView {
            name: known.name(&partnership),
            kind_name: text::term("partnership-kind", partnership.kind.as_str()),
            summary: summary(&known, &partnership),
            parties: parties.collect(),
            next: known.next(&partnership),
            expiry: known.expiry(&partnership),
            ended: known.ended(id),
            history: history_of,
            keepers,
            kinds: choices("partnership-kind", PartnershipKind::ALL.iter().map(|k| k.as_str())),
            event_kinds: choices("partnership-event", PartnershipEventKind::ALL.iter().map(|k| k.as_str())),
            nearness: choices("nearness", Nearness::ALL.iter().map(|k| k.as_str())),
            changes: history::lines_of(app, &touched, 50)?,
            partnership,
        })
    }
}

/// The partnerships that an organisation is in.
pub(crate) fn of_organisation(db: Db<'_>, today: chrono::NaiveDate, id: OrganisationId) -> Result<Vec<PartnershipLine>> {
    let parties: Vec<PartnershipParty> = db.by("organisation", id)?;
    let known = Known::of(db, today, db.several(parties.iter().map(|p| p.partnership))?)?;
    let mut out: Vec<PartnershipLine> = known.partnerships.iter().map(|p| PartnershipLine {
        id: p.id,
        name: known.name(p),
        kind_name: text::term("partnership-kind", p.kind.as_str()),
        detail: summary(&known, p),
    }).collect();
    out.sort_by_cached_key(|l| crate::listing::name_key(&l.name).en);
    Ok(out)
}

/// The partnerships that a programme is part of: what happened in it.
pub(crate) fn of_programme(db: Db<'_>, today: chrono::NaiveDate, id: ProgrammeId) -> Result<Vec<PartnershipLine>> {
    of_events(db, today, &db.by("programme", id)?)
}

/// The partnerships that an item is part of.
pub(crate) fn of_item(db: Db<'_>, today: chrono::NaiveDate, id: ItemId) -> Result<Vec<PartnershipLine>> {
    of_events(db, today, &db.by("item", id)?)
}

fn of_events(db: Db<'_>, today: chrono::NaiveDate, events: &[PartnershipEvent]) -> Result<Vec<PartnershipLine>> {
    let known = Known::of(db, today, db.several(events.iter().map(|e| e.partnership))?)?;
    let mut out: Vec<PartnershipLine> = known.partnerships.iter().map(|p| PartnershipLine {
        id: p.id,
        name: known.name(p),
        kind_name: text::term("partnership-kind", p.kind.as_str()),
        detail: format::join(&events.iter().filter(|e| e.partnership == p.id).map(words::event_title).collect::<Vec<_>>()),
    }).collect();
    out.sort_by_cached_key(|l| crate::listing::name_key(&l.name).en);
    Ok(out)
}

/// The partnerships that a person looks after.
pub(crate) fn of_person(db: Db<'_>, today: chrono::NaiveDate, id: PersonId) -> Result<Vec<PartnershipLine>> {
    let kept: Vec<PartnershipPerson> = db.by("person", id)?;
    let known = Known::of(db, today, db.several(kept.iter().map(|k| k.partnership))?)?;
    let line = |p: &Partnership| PartnershipLine {
        id: p.id,
        name: known.name(p),
        kind_name: text::term("partnership-kind", p.kind.as_str()),
        detail: kept.iter().find(|k| k.partnership == p.id).map(|k| k.part.clone()).unwrap_or_default(),
    };
    Ok(known.partnerships.iter().map(line).collect())
}
