//! Who and what is there in which slots: set slot by slot, kept as times away.

use meguri_model::absences;
use meguri_model::matchmaking::{Absence, slots};
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::names::of_seat;
use super::problem::slot_id;
use super::profiles;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::UiError;
use crate::text;
use crate::views::history::Changed;

/// Slots by their start (`2016-11-08T09:30`) in which a participant, a table or an interpreter is there, or not.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetAvailability {
    #[serde(default)]
    #[ts(optional)]
    pub participation: Option<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<MeetingTableId>,
    #[serde(default)]
    #[ts(optional)]
    pub interpreter: Option<MeetingInterpreterId>,
    pub slots: Vec<String>,
    pub there: bool,
}

command! {
    /// Says that somebody or a table is there in some slots, or is not.
    Change set_availability(app, input: SetAvailability) -> Changed {
        app.change("set_availability", |w| {
            let given = [input.participation.is_some(), input.table.is_some(), input.interpreter.is_some()];
            if given.iter().filter(|g| **g).count() != 1 {
                return Err(UiError::new("who_is_there").field("participation"));
            }
            let seat = input.participation.map(|p| w.db.get::<Participation>(p)).transpose()?;
            let table = input.table.map(|t| w.db.get::<MeetingTable>(t)).transpose()?;
            let interpreter = input.interpreter.map(|i| w.db.get::<MeetingInterpreter>(i)).transpose()?;
            let programme = seat.as_ref().map(|s| s.programme).or(table.as_ref().map(|t| t.programme)).or(interpreter.as_ref().map(|i| i.programme));
            let Some(programme) = programme else { return Err(UiError::new("who_is_there").field("participation")) };
            let plan = slots(&w.db.of_programme::<MeetingBlock>(programme)?);
            let mut chosen = Vec::new();
            for id in &input.slots {
                let at = plan.iter().position(|s| slot_id(s) == *id).ok_or_else(|| UiError::new("no_such_slot").field("slots"))?;
                chosen.push(at);
            }
            let set = |before: &[Absence]| if input.there { absences::there(before, &plan, &chosen) } else { absences::away(before, &plan, &chosen) };
            let (id, name) = if let Some(seat) = seat {
                let before = profiles::of(w.db, seat.id)?;
                let mut profile = before.clone().unwrap_or_else(|| Profile::of(w.id().into(), seat.id));
                profile.absences = set(&profile.absences);
                match before {
                    Some(_) => w.db.update(&profile)?,
                    None => w.db.insert(&profile)?,
                }
                (seat.id.into(), of_seat(w.db, &seat)?)
            } else if let Some(mut table) = table {
                table.closed = set(&table.closed);
                w.db.update(&table)?;
                (table.id.into(), w.db.get::<Place>(table.place)?.name)
            } else if let Some(mut interpreter) = interpreter {
                interpreter.absences = set(&interpreter.absences);
                w.db.update(&interpreter)?;
                (interpreter.id.into(), of_seat(w.db, &w.db.get(interpreter.participation)?)?)
            } else {
                return Err(UiError::new("who_is_there").field("participation"));
            };
            let message = Message::new(if input.there { "did-there" } else { "did-away" })
                .with("name", Param::Bi(shown_name(name)))
                .with("slots", Param::Bi(text::count("slot", chosen.len())));
            Ok(Did { id: Some(id), message })
        })
    }
}
