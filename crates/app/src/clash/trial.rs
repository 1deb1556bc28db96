//! What would clash if: items as they might be are put before the engine, looked at, and taken back. Nothing is written.

use std::collections::HashSet;

use meguri_model::clashes::{Clash, Level};
use meguri_model::*;

use super::{acceptances, cache, view};
use crate::App;
use crate::app::shown_name;
use crate::error::Result;
use crate::views::item_text::TriedClash;

/// An item as it might be; the groups of one that is not in the file yet.
pub(crate) struct Imagined {
    pub item: Item,
    pub new_groups: Vec<SubgroupId>,
}

/// The open clashes (notes left out) in which any of these items would be, the worst first, new ones before others.
pub(crate) fn clashes_if(app: &mut App, imagined: Vec<Imagined>) -> Result<Vec<TriedClash>> {
    let accepted = acceptances(app)?;
    cache::engine(app)?;
    let concerned: HashSet<ItemId> = imagined.iter().map(|i| i.item.id).collect();
    let db = app.ws.db();
    let mut tries = Vec::new();
    for i in imagined {
        let id = i.item.id;
        let now = db.find::<Item>(id)?;
        let groups: Vec<ItemSubgroup> = match now {
            Some(_) => db.by("item", id)?,
            None => i.new_groups.iter().map(|g| ItemSubgroup { id: ItemSubgroupId(g.0), item: id, subgroup: *g }).collect(),
        };
        tries.push((i.item, now, groups, db.by::<Assignment>("item", id)?, db.by::<Contribution>("item", id)?));
    }
    let Some((_, _, engine)) = &mut app.engine else { return Ok(Vec::new()) };
    let open = |c: &&Clash| {
        c.level > Level::Note && !accepted.contains_key(&(c.key.clone(), c.facts.clone()))
    };
    let before: HashSet<String> = engine.clashes_about(&concerned).into_iter().filter(open).map(|c| c.key.clone()).collect();
    for (item, _, groups, assignments, talks) in &tries {
        engine.item_changed(item.clone(), groups.clone(), assignments.clone(), talks.clone());
    }
    let mut found: Vec<(crate::views::clash::ClashView, bool)> =
        engine.clashes_about(&concerned).into_iter().filter(open).map(|c| (view(c, None), !before.contains(&c.key))).collect();
    for (item, now, groups, assignments, talks) in tries {
        match now {
            Some(now) => engine.item_changed(now, groups, assignments, talks),
            None => engine.item_removed(item.id),
        }
    }
    found.sort_by_key(|(c, new)| (std::cmp::Reverse(c.level), !*new));
    let db = app.ws.db();
    found.into_iter().map(|(c, new)| {
        let others = c.items.iter().filter(|i| !concerned.contains(i));
        let titles = others.map(|i| Ok(db.find::<Item>(*i)?.map(|i| shown_name(i.title)))).collect::<Result<Vec<_>>>()?;
        let join = |l: Lang, sep: &str| titles.iter().flatten().map(|t| t.get(l)).collect::<Vec<_>>().join(sep);
        let with = Bi::new(join(Lang::En, ", "), join(Lang::Ja, "、"));
        Ok(TriedClash { headline: c.headline, level: c.level, items: c.items, with, new })
    }).collect()
}
