//! Who has a part in an item.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, edited, removed};
use crate::door::command;
use crate::error::UiError;
use crate::party::seat_name;
use crate::views::history::Changed;

/// A seat for an item. The role is the seat's own unless given.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    pub item: ItemId,
    pub participation: ParticipationId,
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<ParticipantRole>,
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<Answer>,
}

/// A field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditAssignment {
    pub assignment: AssignmentId,
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<ParticipantRole>,
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<Answer>,
}

/// Which assignment.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unassign {
    pub assignment: AssignmentId,
}

command! {
    /// Gives a seat a part in an item.
    Change assign(app, input: Assign) -> Changed {
        app.change("assign", |w| {
            let item: Item = w.db.get(input.item)?;
            let seat: Participation = w.db.get(input.participation)?;
            if seat.programme != item.programme {
                return Err(UiError::new("wrong_programme").field("participation"));
            }
            if w.db.by::<Assignment>("item", item.id)?.iter().any(|a| a.participation == seat.id) {
                return Err(UiError::new("already_there").field("participation"));
            }
            let a = Assignment {
                id: w.id().into(), item: item.id, participation: seat.id, role: input.role.unwrap_or(seat.role),
                answer: input.answer.unwrap_or(Answer::Invited),
            };
            w.db.insert(&a)?;
            let (who, _) = seat_name(w.db, &seat)?;
            Ok(Did::new(a.id, Message::new("did-assigned").with("who", who).with("name", item.title)))
        })
    }
}
command! {
    /// Changes a part: role, answer.
    Change edit_assignment(app, input: EditAssignment) -> Changed {
        app.change("edit_assignment", |w| {
            let mut a: Assignment = w.db.get(input.assignment)?;
            let mut fields = Vec::new();
            if let Some(role) = input.role {
                a.role = role;
                fields.push("role");
            }
            if let Some(answer) = input.answer {
                a.answer = answer;
                fields.push("answer");
            }
            w.db.update(&a)?;
            let (who, _) = seat_name(w.db, &w.db.get(a.participation)?)?;
            Ok(Did::new(a.id, edited(&fields, who)))
        })
    }
}
command! {
    /// Takes a part away.
    Change unassign(app, input: Unassign) -> Changed {
        app.change("unassign", |w| {
            let a: Assignment = w.db.get(input.assignment)?;
            let (who, _) = seat_name(w.db, &w.db.get(a.participation)?)?;
            w.db.delete_with("assignment", a.id.into())?;
            Ok(Did::new(a.id, removed("assignment", who)))
        })
    }
}
