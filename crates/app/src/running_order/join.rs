//! One more panellist on a panel, one more speaker of a talk.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::who::{Directory, Known};
use super::{following, number};
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::UiError;
use crate::views::history::Changed;

/// Who joins a panel or a talk: someone of the directory, or a typed name.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddToRow {
    pub contribution: ContributionId,
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<PersonId>,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

command! {
    /// Adds a panellist to a panel, or a further speaker to a talk; who has no seat yet gets one.
    Change add_to_row(app, input: AddToRow) -> Changed {
        app.change("add_to_row", |w| {
            let head: Contribution = w.db.get(input.contribution)?;
            let programme = w.db.get::<Item>(head.item)?.programme;
            if matches!(head.kind, ContributionKind::Break | ContributionKind::Discussion) {
                return Err(UiError::new("nobody_speaks").field("contribution"));
            }
            let who = match (input.person, input.name.as_deref().map(str::trim).filter(|n| !n.is_empty())) {
                (Some(id), _) => {
                    let seats: Vec<Participation> = w.db.by("programme", programme)?;
                    seats.into_iter().find(|s| s.person == Some(id)).map_or_else(|| w.db.get(id).map(Known::Person), |s| Ok(Known::Seat(s)))?
                }
                (None, Some(name)) => Directory::read(w.db, programme)?.find(name),
                (None, None) => return Err(UiError::new("needs_name").field("name")),
            };
            let role = if head.kind == ContributionKind::Panel { ParticipantRole::Panellist } else { ParticipantRole::Speaker };
            let name = who.name(w.db)?;
            let speaker = who.seat(w, programme, role)?;
            following(w, programme, || {
                let mut rows: Vec<Contribution> = w.db.by("item", head.item)?;
                rows.sort_by_key(|c| (c.position, c.id));
                let as_rows: Vec<_> = rows.iter().map(|c| running_order::Row { id: c.id, kind: c.kind, minutes: c.minutes }).collect();
                let at = rows.iter().position(|c| c.id == head.id).map_or(rows.len(), |at| at + running_order::block(&as_rows, at));
                let row = Contribution {
                    id: w.id().into(), item: head.item, kind: ContributionKind::Discussion, title: Bi::default(), speaker: Some(speaker),
                    position: 0, language: String::new(), minutes: None,
                };
                w.db.insert(&row)?;
                let id = row.id;
                rows.insert(at, row);
                number(w, &rows)?;
                Ok(Did::new(id, Message::new("did-joined-row").with("who", Param::Bi(shown_name(name)))))
            })
        })
    }
}
