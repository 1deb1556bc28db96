//! The palette's search: every kind of record in one list, what was found marked in it, recent things when nothing
//! is typed.

use std::ops::Range;

use meguri_model::fold::fold;
use meguri_model::found::{found, holds};
use meguri_model::*;
use meguri_store::{Db, Hit};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::door::command;
use crate::error::Result;
use crate::views::find::{Found, Marked, Stretch};
use crate::{format, person, programme, text};

/// Kinds in the order of the list.
const NOUNS: &[&str] = &["programme", "item", "person", "organisation", "partnership", "place"];
/// Recent things shown when nothing is typed.
const RECENT: usize = 8;
/// Newest matches that are looked at; beyond that a word says too little to be ranked.
const LOOKED_AT: u32 = 4000;
/// Of these, the newest of a kind that are read to be ranked.
const RANKED: usize = 40;

/// What is typed; nothing: what was worked on last.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskFind {
    pub text: String,
    /// At most so many of each kind; 6 unless told.
    #[serde(default)]
    #[ts(optional)]
    pub each: Option<u32>,
}

command! {
    /// Finds records of every kind for the palette: by kind, best first, with what was found marked.
    Query find(app, input: AskFind) -> Vec<Found> {
        let each = input.each.unwrap_or(6).clamp(1, 50) as usize;
        let wanted = input.text.trim();
        app.ws.read(|db| {
            if wanted.is_empty() {
                return recent(db, RECENT);
            }
            let hits = db.search(wanted, LOOKED_AT)?;
            let mut out = Vec::new();
            for noun in NOUNS {
                out.extend(best(db, noun, &hits, wanted, each)?);
            }
            Ok(out)
        })
    }
}

fn recent(db: Db<'_>, most: usize) -> Result<Vec<Found>> {
    let mut out = Vec::new();
    for hit in db.recent(NOUNS, u32::try_from(most * 4).unwrap_or(u32::MAX))? {
        if let Some(r) = read(db, &hit.noun, hit.id)? {
            out.push(r.shown(&hit, ""));
        }
        if out.len() == most {
            break;
        }
    }
    Ok(out)
}

/// The best of a kind: whole title, then its beginning, then the beginning of a word, then anywhere; then the newest.
fn best(db: Db<'_>, noun: &str, hits: &[Hit], wanted: &str, each: usize) -> Result<Vec<Found>> {
    let folded = fold(wanted);
    let mut ranked = Vec::new();
    for hit in hits.iter().filter(|h| h.noun == noun).take(RANKED) {
        if let Some(r) = read(db, noun, hit.id)? {
            let rank = [&r.title.en, &r.title.ja].into_iter().map(|t| closeness(&fold(t), &folded)).min().unwrap_or(4);
            ranked.push((rank, hit, r));
        }
    }
    // Stable: the newest stay first within a rank.
    ranked.sort_by_key(|r| r.0);
    Ok(ranked.into_iter().take(each).map(|(_, hit, r)| r.shown(hit, wanted)).collect())
}

fn closeness(title: &str, wanted: &str) -> u8 {
    if title == wanted {
        0
    } else if title.starts_with(wanted) {
        1
    } else if title.contains(&format!(" {wanted}")) {
        2
    } else if title.contains(wanted) {
        3
    } else {
        4
    }
}

/// A record as the list shows it, before anything is marked.
struct Read {
    programme: Option<ProgrammeId>,
    hue: &'static str,
    look: String,
    title: Bi,
    detail: Bi,
    /// Other ways to write its name.
    others: Vec<String>,
}

fn read(db: Db<'_>, noun: &str, id: Uuid) -> Result<Option<Read>> {
    let plain = |title: Bi, detail: Bi, others| Read { programme: None, hue: "", look: String::new(), title, detail, others };
    Ok(match noun {
        "programme" => db.find::<Programme>(id)?.map(|p| {
            let (hue, icon) = programme::look(&p);
            let others = [p.types.clone(), p.sectors.clone()].concat();
            let detail = format::both(|l| format::when_long(l, &p.when));
            Read { programme: Some(p.id), hue, look: icon.to_owned(), ..plain(p.title, detail, others) }
        }),
        "item" => match db.find::<Item>(id)? {
            Some(i) => {
                let of: Programme = db.get(i.programme)?;
                let detail = |l: Lang| format!("{}{}{}", format::when(l, &i.when), if l == Lang::En { ", " } else { "、" }, of.title.get(l));
                let read = plain(i.title.clone(), format::both(detail), Vec::new());
                Some(Read { programme: Some(i.programme), look: i.kind.as_str().to_owned(), ..read })
            }
            None => None,
        },
        "person" => match db.find::<Person>(id)? {
            Some(p) => {
                let forms = p.names.iter().map(|n| format!("{} {}", n.family, n.given).trim().to_owned()).collect();
                Some(plain(person::name(&p), person::posts(db, p.id)?, forms))
            }
            None => None,
        },
        "organisation" => db.find::<Organisation>(id)?.map(|o| {
            let others = [vec![o.acronym, o.region], o.aliases].concat();
            plain(o.name, text::term("organisation-type", o.kind.as_str()), others)
        }),
        "partnership" => match db.find::<Partnership>(id)? {
            Some(p) => {
                let mut others = p.sectors.clone();
                for party in db.by::<PartnershipParty>("partnership", p.id)? {
                    let o: Organisation = db.get(party.organisation)?;
                    others.extend([o.name.en, o.name.ja, o.acronym]);
                    others.extend(o.aliases);
                }
                Some(plain(crate::partnership::called(db, p.id)?, text::term("partnership-kind", p.kind.as_str()), others))
            }
            None => None,
        },
        "place" => db.find::<Place>(id)?.map(|p| plain(p.name, text::term("place-kind", p.kind.as_str()), p.aliases)),
        _ => None,
    })
}

impl Read {
    fn shown(self, hit: &Hit, wanted: &str) -> Found {
        let (title, detail) = (marked(&self.title, wanted), marked(&self.detail, wanted));
        let seen = |m: &Marked| m.en.iter().chain(&m.ja).any(|s| s.hit);
        let via = if wanted.is_empty() || seen(&title) || seen(&detail) {
            None
        } else {
            let other = self.others.into_iter().find(|o| !o.is_empty() && holds(o, wanted));
            other.map(|o| text::say(&Message::new("found-by").with("text", o)))
        };
        Found { noun: hit.noun.clone(), id: hit.id.to_string(), programme: self.programme, hue: self.hue.to_owned(), look: self.look, title, detail, via }
    }
}

fn marked(b: &Bi, wanted: &str) -> Marked {
    let parts = |t: &str| if t.is_empty() { Vec::new() } else { stretches(t, &found(t, wanted)) };
    Marked { en: parts(&b.en), ja: parts(&b.ja) }
}

fn stretches(text: &str, hits: &[Range<usize>]) -> Vec<Stretch> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut push = |range: Range<usize>, hit| {
        if !range.is_empty() {
            out.push(Stretch { text: text[range].to_owned(), hit });
        }
    };
    for r in hits {
        push(at..r.start, false);
        push(r.clone(), true);
        at = r.end;
    }
    push(at..text.len(), false);
    out
}
