//! Two people become one: seats in the same role of a programme become one seat, with all its groups and parts.

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::fields::{FieldOf, add, append, apply, compare};
use super::{Taken, merged, repointed, two};
use crate::app::Did;
use crate::door::command;
use crate::error::Result;
use crate::views::history::Changed;
use crate::views::merge::MergeView;
use crate::{format, person, text};

/// Which person is kept, which goes, and what is taken from whom (`taken`: field → `keep`, `other` or `both`).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergePeople {
    pub keep: PersonId,
    pub other: PersonId,
    #[serde(default)]
    #[ts(optional, as = "Option<Taken>")]
    pub taken: Taken,
}

const FIELDS: &[FieldOf<Person>] = &[
    FieldOf {
        name: "names",
        show: |_, p| Ok(person::name(p)),
        // The other name stays as another spelling whichever is chosen.
        take: |k, o| k.names = name_forms::merged(&o.names, &k.names),
        both: Some(|k, o| k.names = name_forms::merged(&k.names, &o.names)),
    },
    FieldOf {
        name: "languages",
        show: |_, p| Ok(format::join(&p.languages.iter().map(|l| format::language(&l.code)).collect::<Vec<_>>())),
        take: |k, o| k.languages.clone_from(&o.languages),
        both: Some(|k, o| {
            for l in &o.languages {
                if !k.languages.iter().any(|x| x.code == l.code) {
                    k.languages.push(l.clone());
                }
            }
        }),
    },
    FieldOf { name: "diet", show: |_, p| Ok(need(p.diet.as_deref())), take: |k, o| k.diet.clone_from(&o.diet), both: None },
    FieldOf { name: "access", show: |_, p| Ok(need(p.access.as_deref())), take: |k, o| k.access.clone_from(&o.access), both: None },
    FieldOf {
        name: "contacts",
        show: |_, p| Ok(Bi::same(p.contacts.iter().map(|c| c.value.as_str()).collect::<Vec<_>>().join(", "))),
        take: |k, o| k.contacts.clone_from(&o.contacts),
        both: Some(|k, o| add(&mut k.contacts, &o.contacts)),
    },
    FieldOf { name: "consent", show: |_, p| Ok(Bi::same(p.consent.clone())), take: |k, o| k.consent.clone_from(&o.consent), both: None },
    FieldOf {
        name: "keep_until",
        show: |_, p| Ok(p.keep_until.map(|d| format::both(|l| format::date_long(l, d))).unwrap_or_default()),
        take: |k, o| k.keep_until = o.keep_until,
        both: None,
    },
    FieldOf { name: "biography", show: |_, p| Ok(p.biography.clone()), take: |k, o| k.biography.clone_from(&o.biography), both: None },
    FieldOf {
        name: "notes",
        show: |_, p| Ok(Bi::same(p.notes.clone())),
        take: |k, o| k.notes.clone_from(&o.notes),
        both: Some(|k, o| append(&mut k.notes, &o.notes)),
    },
];

/// A need that was asked for and is none still says something.
fn need(text: Option<&str>) -> Bi {
    match text {
        None => Bi::default(),
        Some("") => text::word("diet-none"),
        Some(t) => Bi::same(t),
    }
}

/// Folds one seat into another: groups, parts and talks move over, what both had stays once.
fn one_seat(db: Db<'_>, keep: &mut Participation, other: Participation) -> Result<()> {
    db.repoint("participation", other.id.into(), keep.id.into())?;
    let mut groups = Vec::new();
    for m in db.by::<Membership>("participation", keep.id)? {
        if groups.contains(&(m.subgroup, m.date)) {
            db.delete::<Membership>(m.id)?;
        } else {
            groups.push((m.subgroup, m.date));
        }
    }
    let mut items = Vec::new();
    for a in db.by::<Assignment>("participation", keep.id)? {
        if items.contains(&a.item) {
            db.delete::<Assignment>(a.id)?;
        } else {
            items.push(a.item);
        }
    }
    let mut occasions = Vec::new();
    for m in db.by::<Presence>("participation", keep.id)? {
        if occasions.contains(&m.occasion()) {
            db.delete::<Presence>(m.id)?;
        } else {
            occasions.push(m.occasion());
        }
    }
    let mut nights = Vec::new();
    for bed in db.by::<Bed>("participation", keep.id)? {
        let item = db.get::<Room>(bed.room)?.item;
        if nights.contains(&item) {
            db.delete::<Bed>(bed.id)?;
        } else {
            nights.push(item);
        }
    }
    let mut occasions = Vec::new();
    for chair in db.by::<Chair>("participation", keep.id)? {
        let item = db.get::<SeatingTable>(chair.at_table)?.item;
        if occasions.contains(&item) {
            db.delete::<Chair>(chair.id)?;
        } else {
            occasions.push(item);
        }
    }
    let mut days = Vec::new();
    for stay in db.by::<Stay>("participation", keep.id)? {
        if days.contains(&stay.date) {
            db.delete::<Stay>(stay.id)?;
        } else {
            days.push(stay.date);
        }
    }
    let mut with = vec![keep.id];
    for pair in [db.by::<GroupPair>("participation", keep.id)?, db.by::<GroupPair>("other", keep.id)?].concat() {
        let other = if pair.participation == keep.id { pair.other } else { pair.participation };
        if with.contains(&other) {
            // Of the two seats themselves, or the same third one for both.
            db.delete::<GroupPair>(pair.id)?;
        } else {
            with.push(other);
        }
    }
    for a in db.by::<Application>("participation", keep.id)?.into_iter().skip(1) {
        db.delete::<Application>(a.id)?;
    }
    keep.organisation = keep.organisation.or(other.organisation);
    keep.precedence = keep.precedence.or(other.precedence);
    append(&mut keep.note, &other.note);
    db.update(keep)?;
    db.delete::<Participation>(other.id)?;
    Ok(())
}

/// What would be there twice once both are one person.
fn fold_doubles(db: Db<'_>, person: PersonId) -> Result<()> {
    let mut seats: Vec<Participation> = Vec::new();
    for seat in db.by::<Participation>("person", person)? {
        match seats.iter_mut().find(|s| s.programme == seat.programme && s.role == seat.role) {
            Some(known) => one_seat(db, known, seat)?,
            None => seats.push(seat),
        }
    }
    let mut posts: Vec<Affiliation> = Vec::new();
    for post in db.by::<Affiliation>("person", person)? {
        if posts.iter().any(|p| Affiliation { id: post.id, ..p.clone() } == post) {
            db.delete::<Affiliation>(post.id)?;
        } else {
            posts.push(post);
        }
    }
    let mut away: Vec<Unavailability> = Vec::new();
    for u in db.by::<Unavailability>("person", person)? {
        if away.iter().any(|a| Unavailability { id: u.id, ..a.clone() } == u) {
            db.delete::<Unavailability>(u.id)?;
        } else {
            away.push(u);
        }
    }
    Ok(())
}

command! {
    /// Two people side by side, and what merging them would do; writes nothing.
    Query merging_people(app, input: MergePeople) -> MergeView {
        two(input.keep.into(), input.other.into())?;
        let db = app.ws.db();
        let (keep, other): (Person, Person) = (db.get(input.keep)?, db.get(input.other)?);
        Ok(MergeView {
            keep: keep.id.to_string(),
            other: other.id.to_string(),
            keep_name: person::name(&keep),
            other_name: person::name(&other),
            fields: compare(db, FIELDS, &keep, &other)?,
            repointed: repointed(db, "person", other.id.into())?,
            why: duplicates::person(&keep.names, &other.names).map(|w| text::term("why", w.as_str())).unwrap_or_default(),
        })
    }
}
command! {
    /// Makes two people one: posts, seats and everything else of the other go to the one that is kept; the other name
    /// stays as a spelling of it.
    Change merge_people(app, input: MergePeople) -> Changed {
        app.change("merge_people", |w| {
            two(input.keep.into(), input.other.into())?;
            let mut keep: Person = w.db.get(input.keep)?;
            let other: Person = w.db.get(input.other)?;
            let names = (person::name(&keep), person::name(&other));
            apply(w.db, FIELDS, &input.taken, &mut keep, &other)?;
            keep.names = name_forms::merged(&keep.names, &other.names);
            w.db.update(&keep)?;
            w.db.repoint("person", other.id.into(), keep.id.into())?;
            fold_doubles(w.db, keep.id)?;
            w.db.delete::<Person>(other.id)?;
            Ok(Did::new(keep.id, merged(names.0, names.1)))
        })
    }
}
