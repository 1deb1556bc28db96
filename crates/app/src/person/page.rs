//! One person with everything that is known of them.

use std::collections::BTreeMap;

use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::{OfPerson, list, name};
use crate::door::command;
use crate::error::Result;
use crate::listing::{item_line, newest_first};
use crate::views::person::{AwayView, ItemLine, LanguageView, NameView, PartView, PersonView, PostView};
use crate::{App, duplicate, format, history, text};

/// Forms in the order of the page: kanji, kana, romaji; of each script the one in use first.
fn forms(p: &Person) -> Vec<NameView> {
    let kanji = p.names.iter().any(|n| n.script == Script::Kanji);
    let mut out: Vec<NameView> = Vec::new();
    for script in [Script::Kanji, Script::Kana, Script::Latin] {
        for (i, n) in p.names.iter().enumerate().filter(|(_, n)| n.script == script) {
            let katakana = script == Script::Kana && !kanji && romaji::to_katakana(&n.family) == n.family && !n.family.is_empty();
            let label = if katakana { text::word("name-form-katakana") } else { text::term("name-form", script.as_str()) };
            let main = !out.iter().any(|o| o.form.script == script);
            out.push(NameView { index: crate::listing::count(i), label, form: n.clone(), plain: n.plain(), main });
        }
    }
    out
}

/// "TSUKAMOTO Ichiro": the family name plain on rosters and badges (DESIGN 13).
fn roster(p: &Person) -> String {
    let Some(n) = p.names.iter().find(|n| n.script == Script::Latin) else { return String::new() };
    let family = n.family.to_uppercase();
    let parts = match n.order {
        NameOrder::FamilyFirst => [family.as_str(), n.given.as_str()],
        NameOrder::GivenFirst => [n.given.as_str(), family.as_str()],
    };
    parts.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// What the name still lacks.
fn missing(p: &Person) -> Bi {
    let has = |s: Script| p.names.iter().any(|n| n.script == s);
    let mut out = Vec::new();
    if !has(Script::Kana) {
        out.push(text::word("name-missing-reading"));
    }
    if !has(Script::Latin) {
        out.push(text::word("name-missing-romaji"));
    }
    let doubtful = p.names.iter().filter(|n| n.check).count();
    if doubtful > 0 {
        out.push(text::say(&Message::new("name-to-check").with("n", Param::Number(doubtful.try_into().unwrap_or(0)))));
    }
    format::join(&out)
}

/// A post worded.
pub(crate) fn post(a: Affiliation, person: Bi, organisation: Bi) -> PostView {
    let said = format::join(&[a.post.clone(), a.department.clone()]);
    PostView { dates: list::dates(&a), nature: text::term("nature", a.nature.as_str()), said, person, organisation, affiliation: a }
}

/// Programmes in which a person has a seat, newest first, with the items they are in.
fn parts(db: Db<'_>, person: PersonId) -> Result<Vec<PartView>> {
    let mut by_programme: BTreeMap<ProgrammeId, Vec<Participation>> = BTreeMap::new();
    for seat in db.by::<Participation>("person", person)? {
        by_programme.entry(seat.programme).or_default().push(seat);
    }
    let mut out = Vec::new();
    for (id, seats) in by_programme {
        let programme: Programme = db.get(id)?;
        let mut items = Vec::new();
        for seat in &seats {
            for a in db.by::<Assignment>("participation", seat.id)? {
                items.push(db.get::<Item>(a.item)?);
            }
            for c in db.by::<Contribution>("speaker", seat.id)? {
                items.push(db.get::<Item>(c.item)?);
            }
        }
        items.sort_by_key(|i| (i.when.span(&programme.zone).map_or(i64::MAX, |s| s.0), i.id));
        items.dedup_by_key(|i| i.id);
        let part = seats.iter().map(|s| {
            format::join(&[text::term("participant-role", s.role.as_str()), text::term("participation-status", s.status.as_str())])
        });
        out.push((programme.when.days(), PartView {
            programme: id,
            dates: format::both(|l| format::when_long(l, &programme.when)),
            part: format::join(&part.collect::<Vec<_>>()),
            items: items.iter().map(item_line).collect(),
            title: programme.title,
        }));
    }
    out.sort_by_key(|(days, p)| (std::cmp::Reverse(*days), p.programme));
    Ok(out.into_iter().map(|(_, p)| p).collect())
}

fn away(db: Db<'_>, person: PersonId) -> Result<Vec<AwayView>> {
    let mut all = db.by::<Unavailability>("person", person)?;
    all.sort_by_key(|u| u.from);
    let view = |u: Unavailability| AwayView {
        id: u.id,
        said: format::both(|l| {
            let when = if u.from.date() == u.to.date() {
                format!("{} {}", format::date_long(l, u.from.date()), format::times(l, u.from, Some(u.to)))
            } else {
                let one = |t: chrono::NaiveDateTime| format!("{} {}", format::date_long(l, t.date()), format::time(l, t));
                format!("{} {} {}", one(u.from), format::dash(l), one(u.to))
            };
            let city = format::city(&u.zone);
            match l {
                Lang::En => format!("{when}, {}", city.get(l)),
                Lang::Ja => format!("{when}（{}）", city.get(l)),
            }
        }),
        reason: u.reason,
    };
    Ok(all.into_iter().map(view).collect())
}

/// A person with everything that is known of them.
pub(super) fn view(app: &mut App, id: PersonId) -> Result<PersonView> {
    let today = app.today()?;
    let db = app.ws.db();
    let person: Person = db.get(id)?;
    let mut affiliations: Vec<Affiliation> = db.by("person", person.id)?;
    // Present posts before former ones, then the newest.
    affiliations.sort_by_key(|a| (a.nature == Nature::Former, std::cmp::Reverse(a.from.clone()), a.nature, a.id));
    let mut organisations = BTreeMap::new();
    for a in &affiliations {
        organisations.insert(a.organisation, db.get::<Organisation>(a.organisation)?);
    }
    let posts_line = list::current_posts(&affiliations.iter().collect::<Vec<_>>(), &organisations, today);
    let mut touched: Vec<Uuid> = vec![person.id.into()];
    touched.extend(affiliations.iter().map(|a| Uuid::from(a.id)));
    let mut posts = Vec::new();
    for a in affiliations {
        let organisation = organisations.get(&a.organisation).map(|o| o.name.clone()).unwrap_or_default();
        posts.push(post(a, name(&person), organisation));
    }
    let mut contact_of: Vec<Item> = db.by("host_contact", person.id)?;
    newest_first(&mut contact_of);
    let everyone: Vec<Person> = db.all()?;
    let languages = person.languages.iter().map(|l| LanguageView {
        language: l.clone(), name: format::language(&l.code), level: text::term("level", l.level.as_str()),
    });
    Ok(PersonView {
        name: name(&person),
        posts_line,
        photograph: attachment::photograph(&crate::attachment::of(db, Owner::Person(person.id))?).map(|a| a.id),
        forms: forms(&person),
        printed: format::both(|l| names::with_title(&person.names, l)),
        roster: roster(&person),
        missing: missing(&person),
        posts,
        languages: languages.collect(),
        keep_until: person.keep_until.map(|d| format::both(|l| format::date_long(l, d))).unwrap_or_default(),
        keep_passed: person.keep_until.is_some_and(|d| d < today),
        away: away(db, person.id)?,
        programmes: parts(db, person.id)?,
        follow_ups: crate::follow_up::of_person(db, person.id, today)?,
        keeps: crate::partnership::of_person(db, today, person.id)?,
        contact_of: contact_of.iter().map(item_line).collect::<Vec<ItemLine>>(),
        duplicates: duplicate::of(duplicate::people(db, &everyone)?, person.id),
        history: history::lines_of(app, &touched, 50)?,
        person,
    })
}

command! {
    /// One person: name forms, posts, needs, where they take part, what may be the same person, history.
    Query person(app, input: OfPerson) -> PersonView {
        view(app, input.person)
    }
}
