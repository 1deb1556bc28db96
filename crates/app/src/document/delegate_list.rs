//! The list of delegates, and the same as a table.

use meguri_documents::delegate_list::{Delegate as Line, DelegateList, Heads, PostLine, Section};
use meguri_documents::table::{Cell, Column, Table};
use meguri_model::*;

use super::delegates::{Delegate, delegates, once, seat, section_of, unchecked};
use super::itinerary::party;
use super::paper::{DocumentChoice, Paper, PeopleOrder};
use super::source::Source;
use crate::error::Result;
use crate::{format, text};

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
    let document = DelegateList {
        front,
        heads: Heads { name: word("paper-head-name"), post: word("paper-head-post"), group: word("paper-head-group") },
        sections: sections(&list, choice.order),
        grouped: list.iter().any(|d| !d.groups.is_empty()),
        pictured: false,
        nothing: word("paper-nobody"),
    };
    Ok(Paper::of(document).notes(unchecked(&list)))
}

fn ordered(order: PeopleOrder) -> &'static str {
    match order {
        PeopleOrder::Precedence => "paper-by-precedence",
        PeopleOrder::Reading => "paper-by-reading",
        PeopleOrder::Organisation => "paper-by-organisation",
    }
}

fn sections(list: &[Delegate], order: PeopleOrder) -> Vec<Section> {
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
        section.people.push(line(d, n + 1, order));
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
        photograph: None,
        biography: Bi::default(),
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
