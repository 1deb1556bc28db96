//! The tree of places with its columns and filters.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{inside, zone_of};
use crate::door::command;
use crate::listing::{self, Only};
use crate::views::place::{PlaceRow, PlacesList};
use crate::{duplicate, format, text};

/// What to show; everything left out lets all through. `only`: `no_zone`, `no_coordinates`, `exclusive`, `unused`, `may_be_twice`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskPlaces {
    #[ts(optional)]
    pub text: Option<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kinds: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub countries: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub zones: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub only: Vec<String>,
}

const ONLY: &[Only<PlaceRow>] = &[
    ("no_zone", |r| r.zone.is_none()),
    ("no_coordinates", |r| r.coordinates.is_empty()),
    ("exclusive", |r| r.exclusive),
    ("unused", |r| r.items == 0),
    ("may_be_twice", |r| r.duplicate),
];

/// A place and those above it, itself first.
pub(super) fn chain<'a>(p: &'a Place, all: &HashMap<PlaceId, &'a Place>) -> Vec<&'a Place> {
    let mut out = vec![p];
    while let Some(next) = out[out.len() - 1].parent.and_then(|id| all.get(&id)).filter(|_| out.len() < 64) {
        out.push(next);
    }
    out
}

/// Where a place lies, by the coordinates of itself or the nearest above it; else the country of its organisation.
pub(super) fn country_of(chain: &[&Place], organisations: &BTreeMap<OrganisationId, Organisation>) -> String {
    let at = chain.iter().find_map(|p| p.latitude.zip(p.longitude));
    let found = at.and_then(|(latitude, longitude)| whereabouts::country_at(latitude, longitude)).map(str::to_owned);
    let owner = || chain.iter().find_map(|p| p.organisation).and_then(|o| organisations.get(&o)).map(|o| o.country.clone());
    found.or_else(owner).unwrap_or_default()
}

command! {
    /// Every place as a tree, with zone, capacity and how often it is used. What is above a place that fits is shown too.
    Query place_list(app, input: AskPlaces) -> PlacesList {
        let db = app.ws.db();
        let all: Vec<Place> = db.all()?;
        let by_id: HashMap<PlaceId, &Place> = all.iter().map(|p| (p.id, p)).collect();
        let organisations: BTreeMap<OrganisationId, Organisation> = db.all::<Organisation>()?.into_iter().map(|o| (o.id, o)).collect();
        let mut used: HashMap<PlaceId, u32> = HashMap::new();
        for i in db.all::<Item>()? {
            for id in [i.place, i.from_place, i.to_place].into_iter().flatten().collect::<BTreeSet<_>>() {
                *used.entry(id).or_default() += 1;
            }
        }
        let only = listing::only(ONLY, &input.only)?;
        let duplicates = duplicate::places(db, &all)?;
        let twice: HashSet<&str> = duplicates.iter().flat_map(|d| [d.a.as_str(), d.b.as_str()]).collect();
        let words = listing::words(input.text.as_deref());
        let (mut countries, mut zones) = (Vec::new(), Vec::new());
        let mut rows: HashMap<PlaceId, PlaceRow> = HashMap::new();
        let mut shown: HashSet<PlaceId> = HashSet::new();
        let mut fitting: HashSet<PlaceId> = HashSet::new();
        for p in &all {
            let chain = chain(p, &by_id);
            let country = country_of(&chain, &organisations);
            let zone = zone_of(p, &by_id).map(str::to_owned);
            countries.push((country.clone(), format::country(&country)));
            zones.extend(zone.clone().map(|z| (z.clone(), format::city(&z))));
            let keys: Vec<Bi> = chain.iter().rev().map(|p| listing::name_key(&p.name)).collect();
            // The id keeps two of one name apart, each with what lies within it.
            let path = |l: Lang| keys.iter().zip(chain.iter().rev()).map(|(k, p)| format!("{}\u{1}{}", k.get(l), p.id)).collect::<Vec<_>>().join("\u{0}");
            let row = PlaceRow {
                id: p.id,
                name: p.name.clone(),
                tree: format::both(path),
                depth: listing::count(chain.len() - 1),
                above: false,
                kind: text::term("place-kind", p.kind.as_str()),
                kind_value: p.kind,
                inside: inside(p, &by_id),
                organisation: p.organisation.and_then(|o| organisations.get(&o)).map(|o| o.name.clone()).unwrap_or_default(),
                address: p.address.clone(),
                country: format::country(&country),
                city: zone.as_deref().map(format::city).unwrap_or_default(),
                inherited: p.zone.is_none(),
                zone,
                capacity: p.capacity,
                exclusive: p.exclusive,
                coordinates: p.latitude.zip(p.longitude).map(|(a, b)| format!("{a:.4}, {b:.4}")).unwrap_or_default(),
                items: used.get(&p.id).copied().unwrap_or(0),
                duplicate: twice.contains(p.id.to_string().as_str()),
            };
            let any = |asked: &[String], has: &dyn Fn(&str) -> bool| asked.is_empty() || asked.iter().any(|a| has(a));
            let texts = [&p.name.en, &p.name.ja, &p.address.en, &p.address.ja, &row.organisation.en, &row.organisation.ja, &p.notes];
            let fits = any(&input.kinds, &|k| p.kind.as_str() == k)
                && any(&input.countries, &|c| country == c)
                && any(&input.zones, &|z| row.zone.as_deref() == Some(z))
                && listing::meets(ONLY, &input.only, &row)
                && listing::fits(&words, texts.into_iter().chain(&p.aliases).map(String::as_str));
            if fits {
                fitting.insert(p.id);
                shown.extend(chain.iter().map(|p| p.id));
            }
            rows.insert(p.id, row);
        }
        let mut rows: Vec<PlaceRow> = rows.into_values().filter(|r| shown.contains(&r.id)).collect();
        for row in &mut rows {
            row.above = !fitting.contains(&row.id);
        }
        rows.sort_by(|a, b| a.tree.en.cmp(&b.tree.en));
        Ok(PlacesList {
            rows,
            total: listing::count(all.len()),
            kinds: listing::choices(all.iter().map(|p| (p.kind.as_str().to_owned(), text::term("place-kind", p.kind.as_str())))),
            countries: listing::choices(countries),
            zones: listing::choices(zones),
            only,
            duplicates,
        })
    }
}
