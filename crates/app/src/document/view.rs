//! The page "Documents" of a programme.

use std::collections::HashSet;

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{house, sheets};
use super::kinds::{Choice, KINDS};
use super::make::title;
use super::source::Source;
use crate::attendance::is_attended;
use crate::door::command;
use crate::release::Shelf;
use crate::roster::groups_of;
use crate::text;
use crate::views::document::{Choosable, DocumentKind, DocumentsPage};

/// Which programme.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskDocuments {
    pub programme: ProgrammeId,
}

command! {
    /// The documents that a programme has, and what can be chosen for each.
    Query documents(app, input: AskDocuments) -> DocumentsPage {
        app.ws.read(|db| {
            let source = Source::read(db, input.programme, None)?;
            let named = |id: String, name: Bi| Choosable { id, name };
            let mut items: Vec<_> = source.frozen.items.iter().filter(|i| i.item.state != ItemState::Cancelled).collect();
            items.sort_by_key(|i| (meguri_model::release::start(&i.item.when), i.item.id));
            let laid: HashSet<ItemId> = db.of_programme::<SeatingTable>(input.programme)?.into_iter().map(|t| t.item).collect();
            let mut kinds = Vec::new();
            for kind in KINDS {
                if (kind.fits)(db, &source.programme)? {
                    kinds.push(DocumentKind {
                        kind: kind.id.to_owned(),
                        title: title(kind),
                        said: text::word(&format!("paper-{}-is", kind.id.replace('_', "-"))),
                        choices: kind.choices.iter().map(|c| c.as_str().to_owned()).collect(),
                        items: items
                            .iter()
                            .filter(|i| {
                                kind.choices.contains(&Choice::Item) && is_attended(&i.item)
                                    || kind.choices.contains(&Choice::LaidItem) && laid.contains(&i.item.id)
                            })
                            .map(|i| {
                                let when = crate::format::both(|l| crate::format::when(l, &i.item.when));
                                named(i.item.id.to_string(), crate::format::join(&[super::itinerary::title(i), when]))
                            })
                            .collect(),
                        list: sheets::list(kind.id).is_some(),
                    });
                }
            }
            let mut seats: Vec<_> = source.frozen.seats.iter().filter(|s| !s.name.is_empty()).collect();
            seats.sort_by(|a, b| a.name.cmp(&b.name));
            let mut hosts: Vec<(OrganisationId, Bi)> = source.frozen.items.iter().filter_map(|i| Some((i.item.host?, i.host.clone()))).collect();
            hosts.sort_by(|a, b| a.1.cmp(&b.1));
            hosts.dedup_by_key(|h| h.0);
            let shelf = Shelf::of(db, input.programme)?;
            Ok(DocumentsPage {
                kinds,
                mark: source.mark(),
                issued: source.issued(false),
                releases: shelf.heads().map(|r| r.number).collect(),
                second_zone: source.programme.second_zone.is_some(),
                groups: groups_of(db, input.programme)?
                    .into_iter()
                    .map(|g| named(g.id.to_string(), text::say(&Message::new("paper-group").with("letter", Param::Text(g.letter)))))
                    .collect(),
                seats: seats.into_iter().map(|s| named(s.id.to_string(), s.name.clone())).collect(),
                hosts: hosts.into_iter().map(|(id, name)| named(id.to_string(), name)).collect(),
                style: house::style(db)?,
            })
        })
    }
}
