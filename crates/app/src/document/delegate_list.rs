//! The list of delegates, and the same as a table.

use std::collections::HashMap;

use meguri_documents::delegate_list::{Delegate as Line, DelegateList, Heads, PostLine, Section};
use meguri_documents::Picture;
use meguri_documents::table::{Cell, Column, Table};
use meguri_model::*;
use meguri_store::files::SIZES;

use super::delegates::{Delegate, delegates, once, seat, section_of, unchecked};
use super::itinerary::party;
use super::paper::{DocumentChoice, Paper, PeopleOrder};
use super::source::Source;
use crate::error::Result;
use crate::{attachment, format, text};

/// Fills it.
///
/// # Errors
/// Those of the store.
pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let list = once(delegates(source, choice)?);
    let mut front = source.front("delegate-list");
    front.facts = vec![party(source)?, text::word(ordered(choice.order)), source.issued(false)];
    front.facts.retain(|f| !f.is_empty());
    let word = |id: &str| text::word(id);
    let faces = if choice.photographs { faces(source, &list)? } else { Faces::default() };
    let mut notes: Vec<Bi> = unchecked(&list).into_iter().chain(faces.notes).collect();
    if choice.biographies && list.iter().all(|d| d.biography.is_empty()) {
        notes.push(word("paper-no-biographies"));
    }
    let document = DelegateList {
        front,
        heads: Heads { name: word("paper-head-name"), post: word("paper-head-post"), group: word("paper-head-group") },
        pictured: !faces.pictures.is_empty(),
        sections: sections(&list, choice, &faces.of),
        grouped: list.iter().any(|d| !d.groups.is_empty()),
        nothing: word("paper-nobody"),
    };
    Ok(Paper::with_pictures(document, faces.pictures).notes(notes))
}

/// The photographs of those on the list.
#[derive(Default)]
struct Faces {
    /// Names of pictures.
    of: HashMap<PersonId, String>,
    pictures: Vec<Picture>,
    notes: Vec<Bi>,
}

fn faces(source: &Source<'_>, list: &[Delegate]) -> Result<Faces> {
    let mut files: HashMap<PersonId, Vec<Attachment>> = HashMap::new();
    for a in source.db.by_any::<Attachment>("owner_person", list.iter().filter_map(|d| d.person))? {
        if let Owner::Person(id) = a.owner {
            files.entry(id).or_default().push(a);
        }
    }
    let (kept, mut out, mut without, mut unread) = (source.db.files(), Faces::default(), 0, Vec::new());
    for d in list {
        let Some(person) = d.person else { continue };
        let Some(a) = files.get(&person).and_then(|f| meguri_model::attachment::photograph(f)) else {
            without += 1;
            continue;
        };
        let Ok(bytes) = attachment::scaled(&kept, a, SIZES[0]) else {
            unread.push(a.name.clone());
            continue;
        };
        let name = format!("face-{}.jpg", out.pictures.len() + 1);
        out.of.insert(person, name.clone());
        out.pictures.push(Picture { name, bytes });
    }
    if !unread.is_empty() {
        // One line for all: where the folder of files is gone, everybody's photograph is.
        let n = i64::try_from(unread.len()).unwrap_or(i64::MAX);
        out.notes.push(text::say(&Message::new("paper-photographs-unread").with("n", Param::Number(n)).with("name", unread.swap_remove(0))));
    }
    if without > 0 {
        out.notes.push(text::say(&Message::new("paper-no-photograph").with("n", Param::Number(without))));
    }
    Ok(out)
}

fn ordered(order: PeopleOrder) -> &'static str {
    match order {
        PeopleOrder::Precedence => "paper-by-precedence",
        PeopleOrder::Reading => "paper-by-reading",
        PeopleOrder::Organisation => "paper-by-organisation",
    }
}

fn sections(list: &[Delegate], choice: &DocumentChoice, faces: &HashMap<PersonId, String>) -> Vec<Section> {
    let order = choice.order;
    let mut out: Vec<Section> = Vec::new();
    let mut heads = 0;
    for (n, d) in list.iter().enumerate() {
        let head = match order {
            PeopleOrder::Organisation if d.organisation.is_empty() => text::word("paper-no-organisation"),
            PeopleOrder::Organisation => d.organisation.clone(),
            _ => text::term("roster", section_of(d.role).as_str()),
        };
        if out.last().is_none_or(|s| s.head != head) {
            heads = 0;
            out.push(Section { head, ..Section::default() });
        }
        let Some(section) = out.last_mut() else { continue };
        heads += d.heads;
        section.count = heads.to_string();
        section.people.push(Line {
            photograph: d.person.and_then(|p| faces.get(&p).cloned()),
            biography: if choice.biographies { d.biography.clone() } else { Bi::default() },
            ..line(d, n + 1, order)
        });
    }
    out
}

fn line(d: &Delegate, number: usize, order: PeopleOrder) -> Line {
    // What the section's head says already is left out.
    let by_organisation = order == PeopleOrder::Organisation;
    let shown = |p: &PostLine| PostLine {
        organisation: if by_organisation && p.organisation == d.organisation { Bi::default() } else { p.organisation.clone() },
        post: p.post.clone(),
    };
    let mut posts: Vec<PostLine> = d.posts.iter().map(shown).collect();
    if posts.is_empty() && !by_organisation {
        posts.push(PostLine { post: Bi::default(), organisation: d.organisation.clone() });
    }
    posts.retain(|p| !p.post.is_empty() || !p.organisation.is_empty());
    let said = if by_organisation { d.role != ParticipantRole::Delegate } else { d.role != section_of(d.role) || !d.further.is_empty() };
    Line {
        number: number.to_string(),
        name: d.name.clone(),
        role: if said { d.roles() } else { Bi::default() },
        posts,
        groups: d.groups.clone(),
        ..Line::default()
    }
}

/// Everyone who comes, one a row.
///
/// # Errors
/// Those of the store.
pub(super) fn lists(source: &Source<'_>, choice: &DocumentChoice) -> Result<Vec<Table>> {
    let list = delegates(source, choice)?;
    let head = |id: &str| text::word(&format!("paper-head-{id}"));
    let columns = vec![
        Column::plain(head("number"), 6.0), Column::plain(head("name-latin"), 28.0), Column::plain(head("name-japanese"), 18.0),
        Column::plain(head("reading"), 20.0), Column::words(head("role"), 18.0), Column::words(head("post"), 36.0),
        Column::words(head("organisation"), 36.0), Column::plain(head("group"), 8.0), Column::plain(head("heads"), 8.0),
        Column::plain(head("diet"), 24.0), Column::plain(head("access"), 24.0),
    ];
    let row = |(n, d): (usize, &Delegate)| -> Vec<Cell> {
        let posts: Vec<Bi> = d.posts.iter().map(|p| p.post.clone()).collect();
        vec![
            u32::try_from(n + 1).unwrap_or(u32::MAX).into(), seat(d).into(), d.name.japanese.clone().into(), d.name.reading.clone().into(),
            text::term("participant-role", d.role.as_str()).into(), format::join(&posts).into(), d.organisation.clone().into(),
            d.groups.join(", ").into(), d.heads.into(), d.diet.clone().into(), d.access.clone().into(),
        ]
    };
    Ok(vec![Table { name: text::word("paper-delegate-list"), columns, rows: list.iter().enumerate().map(row).collect() }])
}
