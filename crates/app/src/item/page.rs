//! One item as the inspector shows it.

use meguri_model::*;

use super::OfItem;
use super::block::when_lines;
use super::facts::Facts;
use crate::door::command;
use crate::views::clash::{ClashLevel, ClashView};
use crate::views::item::{AssignedView, ContributionView, ItemView, PersonClash, WhenLine};
use crate::{format, history, person, text};

command! {
    /// One item with everything the inspector shows.
    Query item(app, input: OfItem) -> ItemView {
        let item: Item = app.ws.db().get(input.item)?;
        let clashes = crate::clash::about(app, &[item.id].into())?;
        let history = history::lines(app, Some(item.id.into()), 8)?;
        let today = app.today()?;
        let db = app.ws.db();
        let facts = Facts::read(db, item.programme)?;
        let second = facts.second_zone(db, None, &facts.programme.zone)?;
        let (letters, hue) = facts.letters(&item);
        let mut assigned = Vec::new();
        for a in facts.assignments.get(&item.id).map_or(&[][..], Vec::as_slice) {
            let seat = &facts.seats[&a.participation];
            let (name, to_come) = facts.seat_names.get(&a.participation).cloned().unwrap_or_default();
            // A seat without a name is no person yet; twice in two places it is where both items have it.
            let has = |i: &ItemId| facts.assignments.get(i).is_some_and(|l| l.iter().any(|o| o.participation == a.participation));
            let unnamed = || clashes.iter().find(|c| c.accepted.is_none() && c.rule == "person_twice" && c.items.iter().all(has));
            let clash = match seat.person {
                Some(p) => worst_of(&clashes, p),
                None => unnamed(),
            };
            let clash = clash.map(|c| c.headline.clone());
            assigned.push(AssignedView {
                assignment: a.id, participation: a.participation, person: seat.person, name, to_come, role: a.role,
                answer: a.answer, clashing: clash.is_some(), clash,
            });
        }
        let mut clashing: Vec<PersonClash> = Vec::new();
        for id in clashes.iter().filter(|c| c.accepted.is_none()).flat_map(|c| &c.people) {
            let known = clashing.iter().any(|c| c.person == *id) || assigned.iter().any(|a| a.person == Some(*id));
            if let (false, Some(c)) = (known, worst_of(&clashes, *id)) {
                let name = person::name(&db.get::<Person>(*id)?);
                clashing.push(PersonClash { person: *id, name, level: c.level, clash: c.headline.clone() });
            }
        }
        let mut contributions = Vec::new();
        for c in db.by::<Contribution>("item", item.id)? {
            let speaker = c.speaker.and_then(|s| facts.seat_names.get(&s)).map(|n| n.0.clone()).unwrap_or_default();
            contributions.push(ContributionView { contribution: c, speaker });
        }
        contributions.sort_by_key(|c| c.contribution.position);
        let host = item.host.map(|h| db.get::<Organisation>(h)).transpose()?.map(|o| o.name);
        let host_contact = item.host_contact.map(|p| db.get::<Person>(p)).transpose()?.map(|p| person::name(&p));
        Ok(ItemView {
            subgroups: facts.groups_of.get(&item.id).cloned().unwrap_or_default(),
            letters,
            hue,
            day: day_of(&facts.programme, &item),
            when: when_lines(&item, second.as_deref()).into_iter().map(|(text, city)| WhenLine { text, city }).collect(),
            duration: item.when.minutes().map(|m| format::both(|l| format::minutes(l, m))),
            place: facts.place_name(item.place),
            place_in: facts.place_in(item.place),
            from_place: facts.place_name(item.from_place),
            to_place: facts.place_name(item.to_place),
            host,
            host_contact,
            people: people(&facts, &item, db)?,
            assigned,
            clashing,
            contributions,
            missing: facts.missing(&item),
            clashes,
            history,
            partnerships: crate::partnership::of_item(db, today, item.id)?,
            follow_ups: crate::follow_up::of_item(db, item.id, today)?,
            item,
        })
    }
}

/// The worst open clash that concerns a person; notes are none.
fn worst_of(clashes: &[ClashView], person: PersonId) -> Option<&ClashView> {
    clashes.iter().filter(|c| c.accepted.is_none() && c.level > ClashLevel::Note && c.people.contains(&person)).max_by_key(|c| c.level)
}

/// "Day 3 of 7".
fn day_of(programme: &Programme, item: &Item) -> Bi {
    let (Some((from, to)), Some((day, _))) = (programme.when.days(), item.when.days()) else { return Bi::default() };
    if day < from || day > to {
        return Bi::default();
    }
    let n = |days: i64| Param::Number(days + 1);
    text::say(&Message::new("day-of").with("n", n((day - from).num_days())).with("of", n((to - from).num_days())))
}

/// Heads in the item's audience.
fn people(facts: &Facts, item: &Item, db: meguri_store::Db<'_>) -> crate::error::Result<u32> {
    let coming = |s: &&Participation| s.status.is_coming();
    let mut heads: std::collections::BTreeMap<ParticipationId, u32> = std::collections::BTreeMap::new();
    match item.audience {
        Audience::WholeParty => {
            heads.extend(facts.seats.values().filter(coming).filter(|s| s.role.in_party()).map(|s| (s.id, s.headcount)));
        }
        Audience::Subgroups => {
            for g in facts.groups_of.get(&item.id).map_or(&[][..], Vec::as_slice) {
                for m in db.by::<Membership>("subgroup", *g)? {
                    let on = m.date.is_none_or(|d| item.when.days().is_some_and(|(a, b)| a <= d && d <= b));
                    if let Some(s) = facts.seats.get(&m.participation).filter(|s| on && s.status.is_coming()) {
                        heads.insert(s.id, s.headcount);
                    }
                }
            }
        }
        Audience::People => {}
    }
    for a in facts.assignments.get(&item.id).map_or(&[][..], Vec::as_slice) {
        if let Some(s) = facts.seats.get(&a.participation).filter(|_| a.answer != Answer::Declined) {
            heads.insert(s.id, s.headcount);
        }
    }
    Ok(heads.values().sum())
}
