//! Search over everything.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::door::command;
use crate::error::Result;
use crate::views::programme::SearchHit;
use crate::{format, person, text};

/// What to look for; 20 hits unless told.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskSearch {
    pub text: String,
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// Matches that are put in order by kind.
const LOOKED_AT: u32 = 200;

command! {
    /// Finds programmes, people, organisations, partnerships, places and items by any way to write their names.
    Query search(app, input: AskSearch) -> Vec<SearchHit> {
        let db = app.ws.db();
        let limit = input.limit.unwrap_or(20).clamp(1, 500);
        // The newest are found first: by kind they are put in order among more than are shown.
        let hits = db.search(&input.text, limit.max(LOOKED_AT))?;
        hits.into_iter().take(limit as usize).filter_map(|h| shown(db, &h.noun, h.id).transpose()).collect()
    }
}

fn shown(db: meguri_store::Db<'_>, noun: &str, id: uuid::Uuid) -> Result<Option<SearchHit>> {
    let hit = |programme, title: Bi, detail: Bi| {
        Ok(Some(SearchHit { noun: noun.to_owned(), id: id.to_string(), programme, title, detail }))
    };
    match noun {
        "programme" => {
            let p: Programme = db.get(id)?;
            hit(Some(p.id), p.title.clone(), format::both(|l| format::when_long(l, &p.when)))
        }
        "item" => {
            let i: Item = db.get(id)?;
            hit(Some(i.programme), i.title.clone(), format::both(|l| format::when(l, &i.when)))
        }
        "contribution" => {
            let c: Contribution = db.get(id)?;
            let i: Item = db.get(c.item)?;
            hit(Some(i.programme), c.title, i.title)
        }
        "person" => hit(None, person::name(&db.get::<Person>(id)?), person::posts(db, PersonId(id))?),
        "organisation" => {
            let o: Organisation = db.get(id)?;
            hit(None, o.name, text::term("organisation-type", o.kind.as_str()))
        }
        "place" => {
            let p: Place = db.get(id)?;
            hit(None, p.name, text::term("place-kind", p.kind.as_str()))
        }
        "partnership" => {
            let p: Partnership = db.get(id)?;
            hit(None, crate::partnership::called(db, p.id)?, text::term("partnership-kind", p.kind.as_str()))
        }
        "series" => hit(None, db.get::<Series>(id)?.name, text::word("noun-series")),
        _ => Ok(None),
    }
}
