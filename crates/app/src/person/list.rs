//! The list of people with its columns and filters.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{name, reading};
use crate::door::command;
use crate::listing::{self, Only};
use crate::views::person::{PeopleList, PersonRow};
use crate::{duplicate, format, text};

/// What to show; everything left out lets all through. `only`: `reading_to_come`, `kanji_to_come`, `to_check`,
/// `diet_unknown`, `keep_passed`, `no_post`, `may_be_twice`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskPeople {
    #[ts(optional)]
    pub text: Option<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub countries: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub languages: Vec<String>,
    /// Types of the organisations of their posts.
    #[ts(optional, as = "Option<Vec<String>>")]
    pub types: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub programmes: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub only: Vec<String>,
}

struct Facts {
    row: PersonRow,
    kanji: bool,
    posts: usize,
}

const ONLY: &[Only<Facts>] = &[
    ("reading_to_come", |f| f.row.reading_to_come),
    ("kanji_to_come", |f| !f.kanji),
    ("to_check", |f| f.row.check),
    ("diet_unknown", |f| f.row.diet_unknown),
    ("no_post", |f| f.posts == 0),
    ("keep_passed", |f| f.row.keep_passed),
    ("may_be_twice", |f| f.row.duplicate),
];

/// "2015–2018", "since 2018", "until March 2019", as precisely as known.
pub(crate) fn dates(a: &Affiliation) -> Bi {
    let said = |l: Lang, t: &str| format::known_date(l, t);
    format::both(|l| match (a.from.as_str(), a.to.as_str(), l) {
        ("", "", _) => String::new(),
        (from, "", Lang::En) => format!("since {}", said(l, from)),
        (from, "", Lang::Ja) => format!("{}〜", said(l, from)),
        ("", to, Lang::En) => format!("until {}", said(l, to)),
        ("", to, Lang::Ja) => format!("〜{}", said(l, to)),
        (from, to, _) => format!("{}{}{}", said(l, from), format::dash(l), said(l, to)),
    })
}

/// Whether a post is held on a day, as far as is known.
fn is_current(a: &Affiliation, today: NaiveDate) -> bool {
    // `2018` ends with the year: compared as text of the same length.
    let today = today.to_string();
    a.nature != Nature::Former && (a.to.is_empty() || today.get(..a.to.len()).is_none_or(|t| t <= a.to.as_str()))
}

/// Posts in one line, the substantive one first; former ones only where there are no others.
pub(crate) fn current_posts(posts: &[&Affiliation], organisations: &BTreeMap<OrganisationId, Organisation>, today: NaiveDate) -> Bi {
    let mut posts: Vec<&&Affiliation> = posts.iter().collect();
    posts.sort_by_key(|a| (!is_current(a, today), a.nature, a.id));
    let any = posts.iter().any(|a| is_current(a, today));
    let lines: Vec<Bi> = posts
        .iter()
        .filter(|a| !any || is_current(a, today))
        .filter_map(|a| organisations.get(&a.organisation).map(|o| (a, o)))
        .map(|(a, o)| {
            format::both(|l| {
                let organisation = if l == Lang::En && !o.acronym.is_empty() { o.acronym.as_str() } else { o.name.get(l) };
                let parts = match l {
                    Lang::En => [a.post.get(l), organisation],
                    Lang::Ja => [organisation, a.post.get(l)],
                };
                let line = parts.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(if l == Lang::En { ", " } else { " " });
                match (any, l) {
                    (true, _) => line,
                    (false, Lang::En) => format!("formerly {line}"),
                    (false, Lang::Ja) => format!("元 {line}"),
                }
            })
        })
        .collect();
    format::both(|l| lines.iter().map(|b| b.get(l)).collect::<Vec<_>>().join(if l == Lang::En { "; " } else { "、" }))
}

/// "Not asked", "None", or the needs.
fn diet(p: &Person) -> Bi {
    match p.diet.as_deref().map(str::trim) {
        None => text::word("diet-not-asked"),
        Some("") => text::word("diet-none"),
        Some(needs) => Bi::same(needs),
    }
}

command! {
    /// Everyone with posts, languages and needs, filtered; in the order of English names.
    Query people_list(app, input: AskPeople) -> PeopleList {
        let today = app.today()?;
        let db = app.ws.db();
        let people: Vec<Person> = db.all()?;
        let organisations: BTreeMap<OrganisationId, Organisation> = db.all::<Organisation>()?.into_iter().map(|o| (o.id, o)).collect();
        let all_posts: Vec<Affiliation> = db.all()?;
        let mut posts: BTreeMap<PersonId, Vec<&Affiliation>> = BTreeMap::new();
        for a in &all_posts {
            posts.entry(a.person).or_default().push(a);
        }
        let programmes = listing::programmes(db)?;
        let mut seats: BTreeMap<PersonId, BTreeSet<ProgrammeId>> = BTreeMap::new();
        for s in db.all::<Participation>()? {
            if let Some(p) = s.person {
                seats.entry(p).or_default().insert(s.programme);
            }
        }
        let only = listing::only(ONLY, &input.only)?;
        let duplicates = duplicate::people(db, &people)?;
        let twice: HashSet<&str> = duplicates.iter().flat_map(|d| [d.a.as_str(), d.b.as_str()]).collect();
        let words = listing::words(input.text.as_deref());
        let (mut countries, mut languages, mut types) = (Vec::new(), Vec::new(), Vec::new());
        let mut used = BTreeSet::new();
        let mut rows = Vec::new();
        for p in &people {
            let own: &[&Affiliation] = posts.get(&p.id).map_or(&[], Vec::as_slice);
            let at: Vec<&Organisation> = own.iter().filter_map(|a| organisations.get(&a.organisation)).collect();
            let part: BTreeSet<ProgrammeId> = seats.remove(&p.id).unwrap_or_default();
            let mut codes: Vec<&str> = at.iter().map(|o| o.country.as_str()).filter(|c| !c.is_empty()).collect();
            codes.sort_unstable();
            codes.dedup();
            countries.extend(codes.iter().map(|c| ((*c).to_owned(), format::country(c))));
            languages.extend(p.languages.iter().map(|l| (l.code.clone(), format::language(&l.code))));
            types.extend(at.iter().map(|o| (o.kind.as_str().to_owned(), text::term("organisation-type", o.kind.as_str()))));
            used.extend(&part);
            let any = |asked: &[String], has: &dyn Fn(&str) -> bool| asked.is_empty() || asked.iter().any(|a| has(a));
            let last = part.iter().filter_map(|id| programmes.get(id)).max_by_key(|p| (p.when.days(), p.id));
            let facts = Facts {
                kanji: p.names.iter().any(|n| n.script == Script::Kanji),
                posts: own.len(),
                row: PersonRow {
                    id: p.id,
                    name: name(p),
                    sort: format::both(|l| name_forms::sort_key(&p.names, l)),
                    reading: reading(p),
                    reading_to_come: name_forms::reading_to_come(&p.names),
                    check: p.names.iter().any(|n| n.check),
                    posts: current_posts(own, &organisations, today),
                    countries: format::join(&codes.iter().map(|c| format::country(c)).collect::<Vec<_>>()),
                    languages: format::join(&p.languages.iter().map(|l| format::language(&l.code)).collect::<Vec<_>>()),
                    diet: diet(p),
                    diet_unknown: p.diet.is_none(),
                    programmes: listing::count(part.len()),
                    last_programme: last.map(|p| p.title.clone()).unwrap_or_default(),
                    contact: p.contacts.first().map(|c| c.value.clone()).unwrap_or_default(),
                    keep_until: p.keep_until.map(|d| format::both(|l| format::date_long(l, d))).unwrap_or_default(),
                    keep_passed: p.keep_until.is_some_and(|d| d < today),
                    duplicate: twice.contains(p.id.to_string().as_str()),
                },
            };
            let row = &facts.row;
            let fits = any(&input.countries, &|c| codes.contains(&c))
                && any(&input.languages, &|c| p.languages.iter().any(|l| l.code == c))
                && any(&input.types, &|t| at.iter().any(|o| o.kind.as_str() == t))
                && any(&input.programmes, &|id| part.iter().any(|p| p.to_string() == id))
                && listing::meets(ONLY, &input.only, &facts)
                && (words.is_empty() || {
                    let names = listing::name_texts(&p.names);
                    let texts = names.iter().map(String::as_str).chain([row.posts.en.as_str(), row.posts.ja.as_str(), row.contact.as_str()]);
                    let organisations = at.iter().flat_map(|o| [o.name.en.as_str(), o.name.ja.as_str(), o.acronym.as_str()]);
                    listing::fits(&words, texts.chain(organisations))
                });
            if fits {
                rows.push(facts.row);
            }
        }
        rows.sort_by(|a, b| a.sort.en.cmp(&b.sort.en));
        Ok(PeopleList {
            rows,
            total: listing::count(people.len()),
            countries: listing::choices(countries),
            languages: listing::choices(languages),
            types: listing::choices(types),
            programmes: listing::programme_choices(&programmes, &used),
            only,
            duplicates,
        })
    }
}
