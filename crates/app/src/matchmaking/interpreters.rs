//! Interpreters who are there for meetings: seats of that role, with the pairs of languages they cover.

use meguri_matching::MOST_SLOTS;
use meguri_model::matchmaking::Absence;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::names::{check_absences, of_seat, seat_in};
use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::{BiPatch, nullable};
use crate::text;
use crate::views::history::Changed;

/// An interpreter: a seat that is there (`participation`), a person, or a name to come (`placeholder`; left out: "Interpreter 1").
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMeetingInterpreter {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub participation: Option<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<PersonId>,
    #[serde(default)]
    #[ts(optional, as = "Option<BiPatch>")]
    pub placeholder: Option<Bi>,
    /// Pairs of languages (BCP 47), either way.
    pub pairs: Vec<[String; 2]>,
    #[serde(default)]
    #[ts(optional)]
    pub most_in_a_row: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub absences: Option<Vec<Absence>>,
}

/// A field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditMeetingInterpreter {
    pub interpreter: MeetingInterpreterId,
    #[serde(default)]
    #[ts(optional)]
    pub pairs: Option<Vec<[String; 2]>>,
    /// `null`: no limit.
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub most_in_a_row: Option<Option<u32>>,
    #[serde(default)]
    #[ts(optional)]
    pub absences: Option<Vec<Absence>>,
}

/// Which interpreter.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveMeetingInterpreter {
    pub interpreter: MeetingInterpreterId,
}

/// Pairs as they are stored: lower case, each once whichever way round.
fn tidy_pairs(pairs: Vec<[String; 2]>) -> Result<Vec<[String; 2]>> {
    let mut out: Vec<[String; 2]> = Vec::new();
    for [a, b] in pairs {
        let pair = [a.trim().to_lowercase(), b.trim().to_lowercase()];
        let odd = |tag: &&String| tag.is_empty() || tag.len() > 35 || !tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if let Some(tag) = pair.iter().find(odd) {
            return Err(UiError::with("unknown_language", &[("tag", tag.as_str().into())]).field("pairs"));
        }
        if pair[0] == pair[1] {
            return Err(UiError::new("same_language").field("pairs"));
        }
        if !out.iter().any(|o| *o == pair || (o[0] == pair[1] && o[1] == pair[0])) {
            out.push(pair);
        }
    }
    if out.is_empty() { Err(UiError::new("needs_pairs").field("pairs")) } else { Ok(out) }
}

fn check(i: &MeetingInterpreter) -> Result<()> {
    let most = u32::try_from(MOST_SLOTS).unwrap_or(u32::MAX);
    if i.most_in_a_row.is_some_and(|m| m == 0 || m > most) {
        return Err(UiError::new("bad_number").field("most_in_a_row"));
    }
    check_absences(&i.absences, "absences")
}

/// The next "Interpreter 3" of a programme.
fn next_name(db: Db<'_>, programme: ProgrammeId) -> Result<Bi> {
    let count = db.by::<Participation>("programme", programme)?.iter().filter(|s| s.role == ParticipantRole::Interpreter).count();
    Ok(text::say(&Message::new("interpreter-numbered").with("n", Param::Text((count + 1).to_string()))))
}

command! {
    /// Adds an interpreter for meetings; a seat of that role is made unless one is given.
    Change add_meeting_interpreter(app, input: AddMeetingInterpreter) -> Changed {
        app.change("add_meeting_interpreter", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let seat = match input.participation {
                Some(seat) => seat_in(w.db, programme.id, seat, "participation")?,
                None => {
                    let given = input.placeholder.filter(|p| !p.is_empty());
                    let placeholder = match (input.person, given) {
                        (Some(_), given) => given.unwrap_or_default(),
                        (None, Some(given)) => given,
                        (None, None) => next_name(w.db, programme.id)?,
                    };
                    let seat = Participation {
                        id: w.id().into(),
                        programme: programme.id,
                        person: input.person,
                        placeholder,
                        headcount: 1,
                        organisation: None,
                        role: ParticipantRole::Interpreter,
                        status: ParticipationStatus::Accepted,
                        precedence: None,
                        note: String::new(),
                    };
                    crate::party::check(w.db, &seat)?;
                    w.db.insert(&seat)?;
                    seat
                }
            };
            if !w.db.by::<MeetingInterpreter>("participation", seat.id)?.is_empty() {
                return Err(UiError::new("already_there").field("participation"));
            }
            let interpreter = MeetingInterpreter {
                id: w.id().into(),
                programme: programme.id,
                participation: seat.id,
                pairs: tidy_pairs(input.pairs)?,
                most_in_a_row: input.most_in_a_row,
                absences: input.absences.unwrap_or_default(),
            };
            check(&interpreter)?;
            w.db.insert(&interpreter)?;
            Ok(Did::new(interpreter.id, added("meeting_interpreter", of_seat(w.db, &seat)?)))
        })
    }
}
command! {
    /// Changes an interpreter's languages, most slots without a pause, and times away.
    Change edit_meeting_interpreter(app, input: EditMeetingInterpreter) -> Changed {
        app.change("edit_meeting_interpreter", |w| {
            let mut interpreter: MeetingInterpreter = w.db.get(input.interpreter)?;
            let mut fields = Vec::new();
            if let Some(pairs) = input.pairs {
                fields.push("languages");
                interpreter.pairs = tidy_pairs(pairs)?;
            }
            if let Some(most) = input.most_in_a_row {
                fields.push("most_in_a_row");
                interpreter.most_in_a_row = most;
            }
            if let Some(absences) = input.absences {
                fields.push("absences");
                interpreter.absences = absences;
            }
            check(&interpreter)?;
            w.db.update(&interpreter)?;
            let seat: Participation = w.db.get(interpreter.participation)?;
            Ok(Did::new(interpreter.id, edited(&fields, of_seat(w.db, &seat)?)))
        })
    }
}
command! {
    /// Takes an interpreter out of the meetings; the seat stays in the programme.
    Change remove_meeting_interpreter(app, input: RemoveMeetingInterpreter) -> Changed {
        app.change("remove_meeting_interpreter", |w| {
            let interpreter: MeetingInterpreter = w.db.get(input.interpreter)?;
            let seat: Participation = w.db.get(interpreter.participation)?;
            for meeting in w.db.by::<Meeting>("interpreter", interpreter.id)? {
                for a in w.db.by::<Assignment>("item", meeting.item)?.into_iter().filter(|a| a.participation == seat.id) {
                    w.db.delete::<Assignment>(a.id)?;
                }
            }
            w.db.delete_with("meeting_interpreter", interpreter.id.into())?;
            Ok(Did::new(interpreter.programme, removed("meeting_interpreter", of_seat(w.db, &seat)?)))
        })
    }
}
