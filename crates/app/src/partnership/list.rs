//! The list of partnerships with its columns and filters.

use chrono::Months;
use meguri_model::anniversaries;
use meguri_model::partnership::days_meant;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{Known, words};
use crate::door::command;
use crate::error::Result;
use crate::listing::{self, Only};
use crate::views::partnership::{PartnershipList, PartnershipRow};
use crate::{format, text};

/// What to show; everything left out lets all through. `only`: `coming`, `expiring`, `no_date`, `ended`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskPartnerships {
    #[ts(optional)]
    pub text: Option<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kinds: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub countries: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub sectors: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub only: Vec<String>,
}

/// What a filter asks of a partnership besides words.
pub(super) struct Standing {
    coming: bool,
    expiring: bool,
    no_date: bool,
    ended: bool,
}

const ONLY: &[Only<Standing>] = &[
    ("coming", |s| s.coming),
    ("expiring", |s| s.expiring),
    ("no_date", |s| s.no_date),
    ("ended", |s| s.ended),
];

fn standing(known: &Known, p: &Partnership) -> Standing {
    let events = known.events(p.id);
    let year = known.today.checked_add_months(Months::new(12)).unwrap_or(known.today);
    Standing {
        coming: !anniversaries::between(events, known.today, year).is_empty(),
        expiring: anniversaries::expiry(p, events).and_then(|w| days_meant(&w, Nearness::Exact)).is_some_and(|d| d.1 <= year),
        no_date: events.iter().all(|e| days_meant(&e.when, e.near).is_none()),
        ended: known.ended(p.id),
    }
}

/// The partnerships that an ask lets through, by kind and then by name.
pub(super) fn asked<'a>(known: &'a Known, ask: &AskPartnerships) -> Result<Vec<&'a Partnership>> {
    listing::only(ONLY, &ask.only)?;
    let words = listing::words(ask.text.as_deref());
    let any = |asked: &[String], has: &dyn Fn(&str) -> bool| asked.is_empty() || asked.iter().any(|a| has(a));
    let mut out: Vec<&Partnership> = known.partnerships.iter().filter(|p| {
        let (name, countries, sectors) = (known.name(p), known.countries(p.id), known.sectors(p));
        let mut texts = vec![name.en, name.ja, p.text.en.clone(), p.text.ja.clone()];
        for o in known.parties(p.id) {
            texts.extend([o.name.en.clone(), o.name.ja.clone(), o.acronym.clone(), o.region.clone()]);
            texts.extend(o.aliases.iter().cloned());
        }
        texts.extend(countries.iter().flat_map(|c| { let c = format::country(c); [c.en, c.ja] }));
        texts.extend(sectors.iter().cloned());
        any(&ask.kinds, &|k| p.kind.as_str() == k)
            && any(&ask.countries, &|c| countries.contains(&c))
            && any(&ask.sectors, &|s| sectors.iter().any(|x| x == s))
            && listing::meets(ONLY, &ask.only, &standing(known, p))
            && listing::fits(&words, texts.iter().map(String::as_str))
    }).collect();
    out.sort_by_cached_key(|p| (p.kind, known.since(p.id).map(|e| days_meant(&e.when, e.near)).is_none(), listing::name_key(&known.name(p)).en, p.id));
    Ok(out)
}

fn row(known: &Known, p: &Partnership) -> PartnershipRow {
    let (name, since) = (known.name(p), known.since(p.id));
    PartnershipRow {
        id: p.id,
        sort: listing::name_key(&name),
        name,
        kind: p.kind,
        kind_name: text::term("partnership-kind", p.kind.as_str()),
        parties: format::join(&known.parties(p.id).map(|o| o.name.clone()).collect::<Vec<_>>()),
        countries: format::join(&known.countries(p.id).into_iter().map(format::country).collect::<Vec<_>>()),
        sectors: known.sectors(p).join(", "),
        covers: p.text.clone(),
        since: since.map(|e| words::date(&e.when, e.near)).unwrap_or_default(),
        since_day: since.and_then(|e| days_meant(&e.when, e.near)).map(|d| d.0.to_string()).unwrap_or_default(),
        next: known.next(p),
        expires: known.expiry(p).map(|e| e.said).unwrap_or_default(),
        ended: known.ended(p.id),
        events: listing::count(known.events(p.id).len()),
    }
}

command! {
    /// Every partnership with its parties, since when, what comes next, filtered; by kind, then by English name.
    Query partnerships(app, input: AskPartnerships) -> PartnershipList {
        let known = Known::read(app.ws.db(), app.today()?)?;
        let rows = asked(&known, &input)?.into_iter().map(|p| row(&known, p)).collect();
        let all = &known.partnerships;
        Ok(PartnershipList {
            rows,
            total: listing::count(all.len()),
            kinds: PartnershipKind::ALL.iter().filter(|k| all.iter().any(|p| p.kind == **k))
                .map(|k| crate::views::person::Choice { value: k.as_str().to_owned(), label: text::term("partnership-kind", k.as_str()) }).collect(),
            countries: listing::choices(all.iter().flat_map(|p| known.countries(p.id)).map(|c| (c.to_owned(), format::country(c)))),
            sectors: listing::choices(all.iter().flat_map(|p| known.sectors(p)).map(|s| (s.clone(), Bi::same(s)))),
            only: listing::only(ONLY, &[])?,
        })
    }
}
