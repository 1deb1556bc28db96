//! Changing, ordering and removing seats, several at once where several are chosen.

use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{seats_of_one, whom};
use crate::app::{Did, edited, removed, shown_name};
use crate::door::command;
use crate::error::UiError;
use crate::inputs::nullable;
use crate::party;
use crate::views::history::Changed;

/// What several seats get at once.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditSeats {
    pub participations: Vec<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub role: Option<ParticipantRole>,
    #[serde(default)]
    #[ts(optional)]
    pub status: Option<ParticipationStatus>,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub organisation: Option<Option<OrganisationId>>,
}

/// Which seats.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveSeats {
    pub participations: Vec<ParticipationId>,
}

/// Order of precedence: before another seat, to the end, or some places down (`by`; negative: up), among seats of its role.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveSeat {
    pub participation: ParticipationId,
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<i32>,
}

command! {
    /// Changes role, status or organisation of several seats at once.
    Change edit_seats(app, input: EditSeats) -> Changed {
        let today = app.today()?;
        app.change("edit_seats", |w| {
            let seats = seats_of_one(w.db, &input.participations)?;
            let mut fields = Vec::new();
            fields.extend(input.role.map(|_| "role"));
            fields.extend(input.status.map(|_| "status"));
            fields.extend(input.organisation.map(|_| "organisation"));
            if let Some(Some(o)) = input.organisation {
                w.db.get::<Organisation>(o)?;
            }
            for before in &seats {
                let mut seat = before.clone();
                seat.role = input.role.unwrap_or(seat.role);
                seat.status = input.status.unwrap_or(seat.status);
                seat.organisation = input.organisation.unwrap_or(seat.organisation);
                party::check(w.db, &seat)?;
                w.db.update(&seat)?;
                crate::application::step(w, before, &seat, today, w.author(), "")?;
            }
            Ok(Did::new(seats[0].id, edited(&fields, whom(w.db, &seats)?)))
        })
    }
}
command! {
    /// Takes several seats out of a programme, with their memberships and assignments.
    Change remove_seats(app, input: RemoveSeats) -> Changed {
        app.change("remove_seats", |w| {
            let seats = seats_of_one(w.db, &input.participations)?;
            let name = whom(w.db, &seats)?;
            for seat in &seats {
                w.db.delete_with("participation", seat.id.into())?;
            }
            Ok(Did::new(seats[0].id, removed("participation", name)))
        })
    }
}
command! {
    /// Moves a seat in the order of precedence of its role.
    Change move_seat(app, input: MoveSeat) -> Changed {
        app.change("move_seat", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            let ordered = crate::programme::seats(w.db, seat.programme, &[])?;
            let mut order: Vec<Participation> =
                ordered.into_iter().map(|s| s.participation).filter(|s| s.role == seat.role).collect();
            let at = order.iter().position(|s| s.id == seat.id).ok_or_else(|| UiError::new("not_found"))?;
            let moved = order.remove(at);
            let to = match (input.by, input.before) {
                (Some(by), _) => at.saturating_add_signed(by as isize).min(order.len()),
                (None, Some(before)) if before == seat.id => at,
                (None, Some(before)) => {
                    order.iter().position(|s| s.id == before).ok_or_else(|| UiError::new("other_role").field("before"))?
                }
                (None, None) => order.len(),
            };
            order.insert(to, moved);
            let first = order.iter().filter_map(|s| s.precedence).min().unwrap_or(1);
            for (precedence, s) in (first..).zip(&order) {
                if s.precedence != Some(precedence) && (to != at || s.precedence.is_some()) {
                    w.db.update(&Participation { precedence: Some(precedence), ..s.clone() })?;
                }
            }
            let name = Param::Bi(shown_name(party::seat_name(w.db, &seat)?.0));
            Ok(Did::new(seat.id, Message::new("did-moved-seat").with("name", name)))
        })
    }
}
