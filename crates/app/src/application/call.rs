//! The call of a programme, and what people apply with.

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, Writer, edited, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::nullable;
use crate::roster::{organisation_named, whom};
use crate::running_order::{Directory, Known};
use crate::party;
use crate::views::history::Changed;

/// What the call says; what is left out stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCall {
    pub programme: ProgrammeId,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub places: Option<Option<u32>>,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional, type = "string | null")]
    pub closes: Option<Option<NaiveDate>>,
    #[serde(default)]
    #[ts(optional)]
    pub criteria: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Who applied, one name a line: "Ichiro Tsukamoto, Meiji University". `applied`: today unless given.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddApplicants {
    pub programme: ProgrammeId,
    pub list: String,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub applied: Option<NaiveDate>,
}

/// What somebody applied with; what is left out stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditApplication {
    pub participation: ParticipationId,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub applied: Option<NaiveDate>,
    /// The criteria of the call that are met, in its words.
    #[serde(default)]
    #[ts(optional)]
    pub met: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub interests: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// The call of a programme, where it has one.
pub(super) fn call_of(db: Db<'_>, programme: ProgrammeId) -> Result<Option<Call>> {
    Ok(db.by::<Call>("programme", programme)?.into_iter().next())
}

/// Without empty lines and doubles, in order.
fn cleaned(list: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for text in list.into_iter().map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()) {
        if !out.contains(&text) {
            out.push(text);
        }
    }
    out
}

command! {
    /// Says how many places there are, until when applications come in, and what is asked of applicants.
    Change set_call(app, input: SetCall) -> Changed {
        app.change("set_call", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let old = call_of(w.db, programme.id)?;
            let before = old.clone().unwrap_or(Call {
                id: w.id().into(), programme: programme.id, places: None, closes: None, criteria: Vec::new(), note: String::new(),
            });
            let next = Call {
                places: input.places.unwrap_or(before.places),
                closes: input.closes.unwrap_or(before.closes),
                criteria: input.criteria.map(cleaned).unwrap_or_else(|| before.criteria.clone()),
                note: input.note.unwrap_or_else(|| before.note.clone()),
                ..before.clone()
            };
            if next.places.is_some_and(|p| p > 100_000) {
                return Err(UiError::new("bad_number").field("places"));
            }
            let mut fields = Vec::new();
            fields.extend((next.places != before.places).then_some("places"));
            fields.extend((next.closes != before.closes).then_some("closes"));
            fields.extend((next.criteria != before.criteria).then_some("criteria"));
            fields.extend((next.note != before.note).then_some("note"));
            match old {
                _ if fields.is_empty() => {}
                Some(_) => w.db.update(&next)?,
                None => w.db.insert(&next)?,
            }
            Ok(Did::new(next.id, edited(&fields, programme.title)))
        })
    }
}

/// The application of a seat; a new one from `date` where it has none.
pub(super) fn application_of(w: &Writer<'_>, seat: ParticipationId, date: NaiveDate) -> Result<Application> {
    if let Some(a) = w.db.by::<Application>("participation", seat)?.into_iter().next() {
        return Ok(a);
    }
    let new = Application {
        id: w.id().into(), participation: seat, applied: date, met: Vec::new(), interests: Vec::new(), waiting: None, note: String::new(),
    };
    w.db.insert(&new)?;
    Ok(new)
}

command! {
    /// Adds applicants by a list of names; who is not in the directory is added to it.
    Change add_applicants(app, input: AddApplicants) -> Changed {
        let today = app.today()?;
        app.change("add_applicants", |w| {
            w.db.get::<Programme>(input.programme)?;
            let applied = input.applied.unwrap_or(today);
            let directory = Directory::read(w.db, input.programme)?;
            let mut added: Vec<Participation> = Vec::new();
            for line in names_text::read(&input.list) {
                // A number of heads has not applied.
                let names_text::NameLine::Named { forms, rest } = line else { continue };
                let known = directory.of_forms(forms);
                if matches!(&known, Known::Seat(s) if s.role == ParticipantRole::Delegate) {
                    continue;
                }
                let organisation = organisation_named(w.db, &rest)?;
                let seat = Participation {
                    id: w.id().into(), programme: input.programme, person: Some(known.person(w)?), placeholder: Bi::default(), headcount: 1,
                    note: if organisation.is_some() { String::new() } else { rest }, organisation, role: ParticipantRole::Delegate,
                    status: ParticipationStatus::Applied, precedence: None,
                };
                if added.iter().any(|a| a.person == seat.person) {
                    continue;
                }
                party::check(w.db, &seat)?;
                w.db.insert(&seat)?;
                application_of(w, seat.id, applied)?;
                w.db.insert(&Decision {
                    id: w.id().into(), participation: seat.id, status: seat.status, date: applied, by: String::new(), note: String::new(),
                })?;
                added.push(seat);
            }
            let Some(first) = added.first() else { return Err(UiError::new("nobody_to_add").field("list")) };
            let name = whom(w.db, &added)?;
            Ok(Did::new(first.id, Message::new("did-applied").with("who", shown_name(name))))
        })
    }
}
command! {
    /// Notes when somebody applied, which criteria they meet, what they want to see.
    Change edit_application(app, input: EditApplication) -> Changed {
        let today = app.today()?;
        app.change("edit_application", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            let before = application_of(w, seat.id, input.applied.unwrap_or(today))?;
            let next = Application {
                applied: input.applied.unwrap_or(before.applied),
                met: input.met.map(cleaned).unwrap_or_else(|| before.met.clone()),
                interests: input.interests.map(cleaned).unwrap_or_else(|| before.interests.clone()),
                note: input.note.unwrap_or_else(|| before.note.clone()),
                ..before.clone()
            };
            let mut fields = Vec::new();
            fields.extend((next.applied != before.applied).then_some("applied"));
            fields.extend((next.met != before.met).then_some("criteria"));
            fields.extend((next.interests != before.interests).then_some("interests"));
            fields.extend((next.note != before.note).then_some("note"));
            if !fields.is_empty() {
                w.db.update(&next)?;
            } else {
                fields.push("applied");
            }
            let (name, _) = party::seat_name(w.db, &seat)?;
            Ok(Did::new(next.id, edited(&fields, name)))
        })
    }
}
