//! Which languages an item needs and who covers them.

use std::collections::BTreeMap;

use meguri_model::language_cover::{Cover, Standing, cover, spoken};
use meguri_model::own_view::{ItemAudience, takes_part};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::door::command;
use crate::error::Result;
use crate::views::language_cover::{CoverLook, CoverView};
use crate::views::programme::SeatView;
use crate::{format, text};

/// Whose languages: all items of a programme that have a host, or one item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCover {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<ItemId>,
}

/// Names are listed up to this many.
const NAMES: usize = 6;

fn names(seats: &[&SeatView]) -> Bi {
    let mut list: Vec<Bi> = seats.iter().take(NAMES).map(|s| s.name.clone()).collect();
    if seats.len() > NAMES {
        list.push(Bi::same(format!("+{}", seats.len() - NAMES)));
    }
    format::join(&list)
}

fn view(db: Db<'_>, item: Item, seats: &[SeatView], memberships: &BTreeMap<ParticipationId, Vec<Membership>>, people: &BTreeMap<PersonId, Person>) -> Result<CoverView> {
    let (subgroups, assignments, contributions) =
        (db.by::<ItemSubgroup>("item", item.id)?, db.by::<Assignment>("item", item.id)?, db.by::<Contribution>("item", item.id)?);
    let audience = ItemAudience { item: &item, subgroups: &subgroups, assignments: &assignments, contributions: &contributions };
    let here: Vec<&SeatView> = seats
        .iter()
        .filter(|s| takes_part(audience, &s.participation, memberships.get(&s.participation.id).map_or(&[][..], Vec::as_slice)))
        .collect();
    let languages = |s: &SeatView| s.participation.person.and_then(|p| people.get(&p)).map_or(&[][..], |p| p.languages.as_slice());
    let present: Vec<(ParticipantRole, &[Language])> = here.iter().map(|s| (s.participation.role, languages(s))).collect();
    let Cover { standing, need, unknown, interpreters } = cover(&item.host_languages, &present);
    let pick = |list: &[usize]| list.iter().map(|i| here[*i]).collect::<Vec<_>>();
    let mut by_language: BTreeMap<&str, u32> = BTreeMap::new();
    for (_, l) in present.iter().filter(|p| !matches!(p.0, ParticipantRole::Host | ParticipantRole::Interpreter)) {
        for code in spoken(l) {
            *by_language.entry(code).or_default() += 1;
        }
    }
    let party: Vec<Bi> = by_language.iter().map(|(code, n)| format::both(|l| format!("{} {n}", format::language(code).get(l)))).collect();
    let host: Vec<Bi> = item.host_languages.iter().map(|c| format::language(c)).collect();
    let heads = |list: &[usize]| list.iter().map(|i| here[*i].participation.headcount).sum::<u32>();
    let counted = |id: &str, list: &[usize]| if list.is_empty() { Bi::default() } else { text::say(&Message::new(id).with("n", Param::Number(heads(list).into())).with("who", names(&pick(list)))) };
    let (look, id) = match standing {
        Standing::HostUnknown => (CoverLook::HostUnknown, "cover-host-unknown"),
        // Who has not said may need one: an interpreter who is there covers that too.
        Standing::NotNeeded if !unknown.is_empty() && !interpreters.is_empty() => (CoverLook::Covered, "cover-covered"),
        Standing::NotNeeded if !unknown.is_empty() => (CoverLook::PartyUnknown, "cover-party-unknown"),
        Standing::NotNeeded => (CoverLook::NotNeeded, "cover-not-needed"),
        Standing::Covered => (CoverLook::Covered, "cover-covered"),
        Standing::Open => (CoverLook::Open, "cover-open"),
    };
    Ok(CoverView {
        item: item.id, kind: item.kind, when: format::both(|l| format::when(l, &item.when)), look, said: text::word(id),
        host: format::join(&host), party: format::join(&party), need: counted("cover-need", &need), interpreters: names(&pick(&interpreters)),
        unknown: counted("cover-unknown", &unknown), interpretation: item.interpretation, title: item.title,
    })
}

command! {
    /// Item by item: the host's languages, what the party works in, who needs an interpreter and who covers it.
    Query language_cover(app, input: AskCover) -> Vec<CoverView> {
        let db = app.ws.db();
        let programme: Programme = db.get(input.programme)?;
        let seats = crate::programme::seats(db, programme.id, &[])?;
        let (mut memberships, mut people) = (BTreeMap::new(), BTreeMap::new());
        for s in &seats {
            memberships.insert(s.participation.id, db.by::<Membership>("participation", s.participation.id)?);
            if let Some(p) = s.participation.person {
                people.insert(p, db.get::<Person>(p)?);
            }
        }
        let mut items: Vec<Item> = db.by::<Item>("programme", programme.id)?;
        let hosted = |i: &Item| matches!(i.kind, ItemKind::Visit | ItemKind::Session | ItemKind::Ceremony | ItemKind::Meal) || !i.host_languages.is_empty();
        items.retain(|i| i.state != ItemState::Cancelled && input.item.map_or(hosted(i), |one| i.id == one));
        items.sort_by_key(|i| (i.when.span(&programme.zone).map_or(i64::MAX, |s| s.0), i.id));
        items.into_iter().map(|i| view(db, i, &seats, &memberships, &people)).collect()
    }
}
