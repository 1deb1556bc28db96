//! Who is in which group: on every day, or on one.

use chrono::NaiveDate;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::{seats_of_one, whom};
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::UiError;
use crate::views::history::Changed;

/// Puts seats into one group, in place of the one they had: for one day, or (without `date`) for every day. `subgroup: null`:
/// into none; on a single day that means again the group of every day.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutInGroup {
    pub participations: Vec<ParticipationId>,
    pub subgroup: Option<SubgroupId>,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
}

command! {
    /// Puts people into a group, on every day or on one.
    Change put_in_group(app, input: PutInGroup) -> Changed {
        app.change("put_in_group", |w| {
            let seats = seats_of_one(w.db, &input.participations)?;
            let group = input.subgroup.map(|g| w.db.get::<Subgroup>(g)).transpose()?;
            if group.as_ref().is_some_and(|g| g.programme != seats[0].programme) {
                return Err(UiError::new("wrong_programme").field("subgroup"));
            }
            for seat in &seats {
                let now: Vec<Membership> = w.db.by::<Membership>("participation", seat.id)?;
                let same_scope = now.iter().filter(|m| m.date == input.date);
                let mut there = false;
                for m in same_scope {
                    if Some(m.subgroup) == input.subgroup && !there {
                        there = true;
                    } else {
                        w.db.delete::<Membership>(m.id)?;
                    }
                }
                if let Some(g) = group.as_ref().filter(|_| !there) {
                    w.db.insert(&Membership { id: w.id().into(), subgroup: g.id, participation: seat.id, date: input.date })?;
                }
            }
            let id = match (&group, input.date) {
                (Some(_), Some(_)) => "did-grouped-day",
                (Some(_), None) => "did-grouped",
                (None, Some(_)) => "did-ungrouped-day",
                (None, None) => "did-ungrouped",
            };
            let mut message = Message::new(id).with("who", Param::Bi(shown_name(whom(w.db, &seats)?)));
            if let Some(g) = group {
                message = message.with("letter", g.letter);
            }
            if let Some(d) = input.date {
                message = message.with("date", d);
            }
            Ok(Did::new(seats[0].id, message))
        })
    }
}
