//! Deciding on applications, and the order of the waiting list.

use chrono::NaiveDate;
use meguri_model::applications::{Waiting, waiting_list};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::call::application_of;
use super::steps::step;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::party;
use crate::roster::{name_seat, open_seats, seats_of_one, whom};
use crate::views::history::Changed;

/// What was decided on whom; today and by whoever works at this file unless said otherwise. With `fill`, whoever is
/// accepted takes a held seat whose name is to come, with its number, groups, parts and room.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    pub participations: Vec<ParticipationId>,
    pub status: ParticipationStatus,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub fill: bool,
}

/// Some places down the waiting list (negative: up).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveWaiting {
    pub participation: ParticipationId,
    pub by: i32,
}

/// The waiting list of a programme, in order.
pub(super) fn waiting_of(db: Db<'_>, seats: &[Participation]) -> Result<Vec<ParticipationId>> {
    let mut list = Vec::new();
    for s in seats.iter().filter(|s| s.status == ParticipationStatus::Waitlisted) {
        let application = db.by::<Application>("participation", s.id)?.into_iter().next();
        let steps = db.by::<Decision>("participation", s.id)?;
        let since = steps.iter().filter(|d| d.status == ParticipationStatus::Waitlisted).map(|d| d.date).max();
        list.push(Waiting { participation: s.id, by_hand: application.as_ref().and_then(|a| a.waiting), since, applied: application.map(|a| a.applied) });
    }
    Ok(waiting_list(list))
}

command! {
    /// Decides on applications: shortlisted, accepted, on the waiting list, declined, confirmed, withdrawn.
    Change decide(app, input: Decide) -> Changed {
        let today = app.today()?;
        app.change("decide", |w| {
            let seats = seats_of_one(w.db, &input.participations)?;
            let by = input.by.clone().unwrap_or_else(|| w.author().to_owned());
            let name = whom(w.db, &seats)?;
            let mut first = None;
            for seat in &seats {
                let mut next = Participation { status: input.status, ..seat.clone() };
                let takes_seat = input.fill && seat.person.is_some() && input.status.is_coming() && !seat.status.is_coming();
                let held = if takes_seat { open_seats(w.db, seat.programme, seat.role)?.into_iter().next() } else { None };
                if let Some(held) = held {
                    let named = name_seat(w, &held, Participation { person: seat.person, ..held.clone() })?;
                    next = Participation { status: input.status, ..named };
                }
                party::check(w.db, &next)?;
                w.db.update(&next)?;
                // The step counts from what the applicant was, not from what the seat was held as.
                step(w, &Participation { id: next.id, ..seat.clone() }, &next, input.date.unwrap_or(today), &by, input.note.as_deref().unwrap_or_default())?;
                first.get_or_insert(next.id);
            }
            let status = Param::Term(format!("term-participation-status-{}", input.status.as_str()));
            let message = Message::new("did-decided").with("who", shown_name(name)).with("status", status);
            Ok(Did { id: first.map(Into::into), message })
        })
    }
}
command! {
    /// Moves somebody on the waiting list.
    Change move_waiting(app, input: MoveWaiting) -> Changed {
        let today = app.today()?;
        app.change("move_waiting", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            let seats: Vec<Participation> = w.db.by("programme", seat.programme)?;
            let mut order = waiting_of(w.db, &seats)?;
            let at = order.iter().position(|s| *s == seat.id).ok_or_else(|| UiError::new("not_waiting").field("participation"))?;
            let moved = order.remove(at);
            let to = at.saturating_add_signed(input.by as isize).min(order.len());
            order.insert(to, moved);
            if to != at {
                for (n, id) in (1u32..).zip(order) {
                    let a = application_of(w, id, today)?;
                    if a.waiting != Some(n) {
                        w.db.update(&Application { waiting: Some(n), ..a })?;
                    }
                }
            }
            let (name, _) = party::seat_name(w.db, &seat)?;
            Ok(Did::new(seat.id, Message::new("did-moved-waiting").with("who", shown_name(name))))
        })
    }
}
