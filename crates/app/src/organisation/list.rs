//! The list of organisations with its columns and filters.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use meguri_model::prefectures::Prefecture;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::door::command;
use crate::listing::{self, Only};
use crate::views::organisation::{OrganisationList, OrganisationRow};
use crate::{duplicate, format, text};

/// What to show; everything left out lets all through. `only`: `name_to_come`, `no_country`, `no_people`, `may_be_twice`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskOrganisations {
    #[ts(optional)]
    pub text: Option<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub types: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub countries: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub sectors: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub programmes: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub only: Vec<String>,
}

const ONLY: &[Only<OrganisationRow>] = &[
    ("name_to_come", |r| r.name_to_come),
    ("no_country", |r| r.country.is_empty()),
    ("no_people", |r| r.people == 0),
    ("may_be_twice", |r| r.duplicate),
];

command! {
    /// Every organisation with its type, country, people and programmes, filtered; in the order of English names.
    Query organisation_list(app, input: AskOrganisations) -> OrganisationList {
        let db = app.ws.db();
        let all: Vec<Organisation> = db.all()?;
        let names: BTreeMap<OrganisationId, &Organisation> = all.iter().map(|o| (o.id, o)).collect();
        let mut people: BTreeMap<OrganisationId, BTreeSet<PersonId>> = BTreeMap::new();
        for a in db.all::<Affiliation>()? {
            people.entry(a.organisation).or_default().insert(a.person);
        }
        let mut parts: BTreeMap<OrganisationId, BTreeSet<ProgrammeId>> = BTreeMap::new();
        for r in db.all::<ProgrammeOrganisation>()? {
            parts.entry(r.organisation).or_default().insert(r.programme);
        }
        let mut ties: BTreeMap<OrganisationId, u32> = BTreeMap::new();
        for p in db.all::<PartnershipParty>()? {
            *ties.entry(p.organisation).or_default() += 1;
        }
        let programmes = listing::programmes(db)?;
        let only = listing::only(ONLY, &input.only)?;
        let duplicates = duplicate::organisations(db, &all)?;
        let twice: HashSet<&str> = duplicates.iter().flat_map(|d| [d.a.as_str(), d.b.as_str()]).collect();
        let words = listing::words(input.text.as_deref());
        let mut rows = Vec::new();
        for o in &all {
            let part = parts.get(&o.id);
            let prefecture = Prefecture::of(o);
            let row = OrganisationRow {
                id: o.id,
                sort: listing::name_key(&o.name),
                name: o.name.clone(),
                acronym: o.acronym.clone(),
                kind: text::term("organisation-type", o.kind.as_str()),
                country: format::country(&o.country),
                region: o.region.clone(),
                prefecture: prefecture.map(Prefecture::name).unwrap_or_default(),
                prefecture_code: prefecture.map(Prefecture::code),
                parent: o.parent.and_then(|p| names.get(&p)).map(|p| p.name.clone()).unwrap_or_default(),
                sectors: o.sectors.join(", "),
                people: people.get(&o.id).map_or(0, |p| listing::count(p.len())),
                programmes: part.map_or(0, |p| listing::count(p.len())),
                founded: o.founded,
                staff: o.staff,
                members: o.members,
                focus: if o.focus.is_empty() { o.profile.clone() } else { o.focus.clone() },
                wants: o.wants.clone(),
                offers: o.offers.clone(),
                partnerships: ties.get(&o.id).copied().unwrap_or(0),
                name_to_come: o.name.en.is_empty() || o.name.ja.is_empty(),
                duplicate: twice.contains(o.id.to_string().as_str()),
            };
            let any = |asked: &[String], has: &dyn Fn(&str) -> bool| asked.is_empty() || asked.iter().any(|a| has(a));
            let texts = [&o.name.en, &o.name.ja, &o.acronym, &o.region, &row.country.en, &row.country.ja];
            let fits = any(&input.types, &|t| o.kind.as_str() == t)
                && any(&input.countries, &|c| o.country == c)
                && any(&input.sectors, &|s| o.sectors.iter().any(|x| x == s))
                && any(&input.programmes, &|id| part.is_some_and(|p| p.iter().any(|p| p.to_string() == id)))
                && listing::meets(ONLY, &input.only, &row)
                && listing::fits(&words, texts.into_iter().chain(&o.aliases).chain(&o.sectors).map(String::as_str));
            if fits {
                rows.push(row);
            }
        }
        rows.sort_by(|a, b| a.sort.en.cmp(&b.sort.en));
        let used: BTreeSet<ProgrammeId> = parts.values().flatten().copied().collect();
        Ok(OrganisationList {
            rows,
            total: listing::count(all.len()),
            types: listing::choices(all.iter().map(|o| (o.kind.as_str().to_owned(), text::term("organisation-type", o.kind.as_str())))),
            countries: listing::choices(all.iter().map(|o| (o.country.clone(), format::country(&o.country)))),
            sectors: listing::choices(all.iter().flat_map(|o| &o.sectors).map(|s| (s.clone(), Bi::same(s.clone())))),
            programmes: listing::programme_choices(&programmes, &used),
            only,
            duplicates,
        })
    }
}
