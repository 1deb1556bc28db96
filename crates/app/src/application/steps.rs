//! The record of a seat's status: every change of it leaves a step.

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Db;

use crate::app::Writer;
use crate::error::Result;

/// Notes that a seat's status changed; nothing where it did not. Off the waiting list, the place on it is given up.
pub(crate) fn step(w: &Writer<'_>, before: &Participation, after: &Participation, date: NaiveDate, by: &str, note: &str) -> Result<()> {
    if before.status == after.status {
        return Ok(());
    }
    w.db.insert(&Decision {
        id: w.id().into(), participation: after.id, status: after.status, date, by: by.to_owned(), note: note.to_owned(),
    })?;
    if before.status == ParticipationStatus::Waitlisted {
        for a in w.db.by::<Application>("participation", after.id)? {
            if a.waiting.is_some() {
                w.db.update(&Application { waiting: None, ..a })?;
            }
        }
    }
    Ok(())
}

/// What the holder of a seat wants to see, from the application.
pub(crate) fn interests(db: Db<'_>, seat: ParticipationId) -> Result<Vec<String>> {
    Ok(db.by::<Application>("participation", seat)?.into_iter().next().map(|a| a.interests).unwrap_or_default())
}
