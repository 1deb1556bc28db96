//! The picture of who works with whom: Japan on one side, the others by country on the other, in rows that keep lines from crossing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use meguri_model::*;

use super::list::{AskPartnerships, asked};
use super::{Known, words};
use crate::door::command;
use crate::listing::{count, name_key};
use crate::views::partnership::{NetworkEdge, NetworkHeading, NetworkNode, NetworkView};
use crate::{format, text};

/// Times that the two sides are put in order by each other.
const ROUNDS: usize = 6;

fn side(o: &Organisation) -> u8 {
    u8::from(o.country != "JP")
}

/// Who works with whom in a partnership: those on one side with those on the other; where all are on one side, each with each.
fn pairs<'a>(parties: &[&'a Organisation]) -> Vec<(&'a Organisation, &'a Organisation)> {
    let both = [0, 1].iter().all(|s| parties.iter().any(|o| side(o) == *s));
    let mut out = Vec::new();
    for (i, a) in parties.iter().enumerate() {
        for b in &parties[i + 1..] {
            if !both || side(a) != side(b) {
                out.push(if side(a) <= side(b) { (*a, *b) } else { (*b, *a) });
            }
        }
    }
    out
}

/// The organisations of a side in an order in which lines cross little: by country, each by the middle of those it works with.
fn order(nodes: &BTreeMap<OrganisationId, &Organisation>, edges: &[(OrganisationId, OrganisationId)]) -> [Vec<OrganisationId>; 2] {
    let by_name = |a: &OrganisationId| (nodes[a].country.clone(), name_key(&nodes[a].name).en, *a);
    let mut sides = [0, 1].map(|s| {
        let mut of: Vec<OrganisationId> = nodes.values().filter(|o| side(o) == s).map(|o| o.id).collect();
        of.sort_by_cached_key(by_name);
        of
    });
    for round in 0..ROUNDS {
        let (this, other) = if round % 2 == 0 { (1, 0) } else { (0, 1) };
        let place: HashMap<OrganisationId, usize> = sides[other].iter().enumerate().map(|(i, o)| (*o, i)).collect();
        // In thousandths of a row: whole numbers sort the same everywhere.
        let middle = |ids: &[OrganisationId]| {
            let of: Vec<usize> = edges.iter().filter_map(|(a, b)| {
                let partner = if ids.contains(a) { b } else if ids.contains(b) { a } else { return None };
                place.get(partner).copied()
            }).collect();
            if of.is_empty() { usize::MAX } else { of.iter().sum::<usize>() * 1000 / of.len() }
        };
        let mut countries: BTreeMap<String, Vec<OrganisationId>> = BTreeMap::new();
        for id in &sides[this] {
            countries.entry(nodes[id].country.clone()).or_default().push(*id);
        }
        let mut groups: Vec<Vec<OrganisationId>> = countries.into_values().collect();
        for g in &mut groups {
            g.sort_by_cached_key(|id| (middle(&[*id]), by_name(id)));
        }
        groups.sort_by_cached_key(|g| (middle(g), nodes[&g[0]].country.is_empty(), nodes[&g[0]].country.clone()));
        sides[this] = groups.concat();
    }
    sides
}

command! {
    /// Who works with whom: organisations as rows of two sides, partnerships as lines between them; filtered like the list.
    Query partnership_network(app, input: AskPartnerships) -> NetworkView {
        let known = Known::read(app.ws.db(), app.today()?)?;
        let shown = asked(&known, &input)?;
        let mut nodes: BTreeMap<OrganisationId, &Organisation> = BTreeMap::new();
        let mut edges = Vec::new();
        for p in &shown {
            let parties: Vec<&Organisation> = known.parties(p.id).collect();
            nodes.extend(parties.iter().map(|o| (o.id, *o)));
            for (a, b) in pairs(&parties) {
                edges.push(NetworkEdge {
                    from: a.id, to: b.id, partnership: p.id, name: known.name(p), kind: p.kind, hue: words::hue(p.kind).into(), over: known.ended(p.id),
                });
            }
        }
        let ends: Vec<(OrganisationId, OrganisationId)> = edges.iter().map(|e| (e.from, e.to)).collect();
        let sides = order(&nodes, &ends);
        let (mut out, mut headings, mut heights) = (Vec::new(), Vec::new(), [0.0f64; 2]);
        for (s, ids) in (0u8..).zip(&sides) {
            let mut row = 0.0;
            let mut country: Option<&str> = None;
            for id in ids {
                let o = nodes[id];
                if country != Some(o.country.as_str()) {
                    row += if country.is_some() { 0.5 } else { 0.0 };
                    country = Some(&o.country);
                    let name = if o.country.is_empty() { text::word("network-no-country") } else { format::country(&o.country) };
                    // A country that is all there is of it needs no heading of its own name.
                    let alone = ids.iter().filter(|i| nodes[i].country == o.country).count() == 1;
                    if !(alone && o.name == name) {
                        headings.push(NetworkHeading { side: s, row, name });
                        row += 1.0;
                    }
                }
                let with: BTreeSet<OrganisationId> =
                    ends.iter().filter_map(|(a, b)| if a == id { Some(*b) } else if b == id { Some(*a) } else { None }).collect();
                let partners = format::join(&with.iter().map(|w| nodes[w].name.clone()).collect::<Vec<_>>());
                let of: BTreeSet<PartnershipId> = edges.iter().filter(|e| e.from == *id || e.to == *id).map(|e| e.partnership).collect();
                out.push(NetworkNode {
                    id: *id,
                    name: o.name.clone(),
                    country: format::country(&o.country),
                    side: s,
                    row,
                    partnerships: of.into_iter().collect(),
                    said: text::say(&Message::new("network-node").with("name", &o.name).with("partners", partners)),
                });
                row += 1.0;
            }
            heights[usize::from(s)] = row;
        }
        let rows = heights[0].max(heights[1]);
        // The shorter side stands in the middle.
        for n in &mut out {
            n.row += ((rows - heights[usize::from(n.side)]) / 2.0).floor();
        }
        for h in &mut headings {
            h.row += ((rows - heights[usize::from(h.side)]) / 2.0).floor();
        }
        let said = Message::new("network-said").with("organisations", i64::from(count(out.len()))).with("partnerships", i64::from(count(shown.len())));
        Ok(NetworkView { nodes: out, edges, headings, rows, said: text::say(&said) })
    }
}
