//! Answering a question: one change to the one field that was open.

use chrono::{NaiveDate, NaiveDateTime};
use meguri_model::open_questions::{Question, QuestionKind};
use meguri_model::time::local_text;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use super::due;
use super::gather::gather;
use super::word::zone_of;
use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::item::edit;
use crate::views::history::Changed;
use crate::{format, party, person, text};

/// What was answered.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answered {
    /// Wall clock (`YYYY-MM-DDTHH:MM`) in the field's zone. Of an end only `start` counts.
    Times {
        #[serde(deserialize_with = "local_text::deserialize")]
        #[ts(type = "string")]
        start: NaiveDateTime,
        #[serde(default, deserialize_with = "crate::item::optional_local")]
        #[ts(optional, type = "string | null")]
        end: Option<NaiveDateTime>,
    },
    Day {
        #[ts(type = "string")]
        date: NaiveDate,
    },
    Days {
        #[ts(type = "string")]
        from: NaiveDate,
        #[ts(type = "string")]
        to: NaiveDate,
    },
    /// Empty where the answer is that there is nothing.
    Text { text: String },
    /// A place, organisation, person or seat that is known.
    Record {
        #[ts(type = "string")]
        id: Uuid,
    },
    /// A person who is not known yet.
    Named { names: Vec<NameForm> },
    /// A value of the field's choices.
    Choice { value: String },
}

/// The question by its key, and the answer in the shape its field asks for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestion {
    pub question: String,
    pub answer: Answered,
}

command! {
    /// Answers an open question: writes the field that is open, and a person's record where a new name was given.
    Change answer_question(app, input: AnswerQuestion) -> Changed {
        let gathered = gather(app)?;
        let found = gathered.questions.into_iter().find(|(q, clash)| clash.is_none() && q.key == input.question);
        let question = found.map(|(q, _)| q).ok_or_else(|| UiError::new("question_gone").field("question"))?;
        let zone = question.item.and_then(|i| gathered.engine.item(i)).map(|i| zone_of(gathered.engine, i)).unwrap_or_default();
        app.change("answer_question", |w| {
            due::answered(w, &question.key)?;
            let (id, said) = match question.kind {
                QuestionKind::Dates => dates(w, &question, input.answer)?,
                QuestionKind::Agreement => agreement(w, &question, input.answer)?,
                QuestionKind::Name => name(w, &question, input.answer)?,
                QuestionKind::Diet | QuestionKind::Spelling => of_person(w, &question, input.answer)?,
                QuestionKind::Speaker => speaker(w, &question, input.answer)?,
                _ => of_item(w, &question, &zone, input.answer)?,
            };
            let field = format!("answered-{}", question.kind.as_str().replace('_', "-"));
            let message = Message::new("did-answered")
                .with("name", Param::Bi(shown_name(question.what.clone())))
                .with("field", Param::Term(field))
                .with("answer", Param::Bi(shown_name(said)));
            Ok(Did::new(id, message))
        })
    }
}

fn unfit() -> UiError {
    UiError::new("answer_does_not_fit").field("answer")
}

type Wrote = Result<(Uuid, Bi)>;

fn of_item(w: &Writer<'_>, q: &Question, zone: &str, answer: Answered) -> Wrote {
    let before: Item = w.db.get(q.item.ok_or_else(unfit)?)?;
    let mut item = before.clone();
    let said = match (q.kind, answer) {
        (QuestionKind::Times, Answered::Times { start, end }) => {
            item.when = When::Exact { start: Moment::new(start, zone), end: end.map(|e| Moment::new(e, zone)) };
            format::both(|l| format::times(l, start, end))
        }
        (QuestionKind::End, Answered::Times { start: until, end }) => {
            let When::Exact { start, .. } = &before.when else { return Err(unfit()) };
            let until = end.unwrap_or(until);
            item.when = When::Exact { start: start.clone(), end: Some(Moment::new(until, start.zone.clone())) };
            format::both(|l| format::time(l, until))
        }
        (QuestionKind::Day, Answered::Day { date }) => {
            item.when = When::Days { from: date, to: date };
            format::both(|l| format::date_short(l, date))
        }
        (QuestionKind::Place, Answered::Record { id }) => {
            item.place = Some(id.into());
            w.db.get::<Place>(id).map_err(|e| UiError::from(e).field("answer"))?.name
        }
        (QuestionKind::From, Answered::Record { id }) => {
            item.from_place = Some(id.into());
            w.db.get::<Place>(id).map_err(|e| UiError::from(e).field("answer"))?.name
        }
        (QuestionKind::To, Answered::Record { id }) => {
            item.to_place = Some(id.into());
            w.db.get::<Place>(id).map_err(|e| UiError::from(e).field("answer"))?.name
        }
        (QuestionKind::Host, Answered::Record { id }) => {
            item.host = Some(id.into());
            w.db.get::<Organisation>(id).map_err(|e| UiError::from(e).field("answer"))?.name
        }
        (QuestionKind::HostContact, answer) => {
            let contact = someone(w, answer, before.host)?;
            item.host_contact = Some(contact.id);
            person::name(&contact)
        }
        (QuestionKind::Number, Answered::Text { text }) if !text.trim().is_empty() => {
            item.number = text.trim().to_owned();
            Bi::same(item.number.clone())
        }
        (QuestionKind::Confirm, Answered::Choice { value }) => {
            item.state = match value.as_str() {
                "confirmed" => ItemState::Confirmed,
                "cancelled" => ItemState::Cancelled,
                _ => return Err(unfit()),
            };
            text::term("item-state", item.state.as_str())
        }
        _ => return Err(unfit()),
    };
    edit::check(w.db, &item)?;
    edit::save(w, &before, &mut item)?;
    Ok((item.id.into(), said))
}

fn dates(w: &Writer<'_>, q: &Question, answer: Answered) -> Wrote {
    let (from, to) = match answer {
        Answered::Days { from, to } => (from, to),
        Answered::Day { date } => (date, date),
        _ => return Err(unfit()),
    };
    let mut programme: Programme = w.db.get(q.programme)?;
    programme.when = When::Days { from, to };
    programme.when.check().map_err(|e| UiError::from(e).field("answer"))?;
    programme.updated_at = w.stamp();
    programme.sequence += 1;
    w.db.update(&programme)?;
    Ok((programme.id.into(), format::both(|l| format::date_range(l, from, to))))
}

fn agreement(w: &Writer<'_>, q: &Question, answer: Answered) -> Wrote {
    let Answered::Choice { value } = answer else { return Err(unfit()) };
    let mut role: ProgrammeOrganisation = w.db.get(q.about)?;
    role.agreement = value.parse().map_err(|_| unfit())?;
    w.db.update(&role)?;
    Ok((role.id.into(), text::term("agreement", role.agreement.as_str())))
}

/// A name for a seat. Out of a headcount of several one is taken, the others stay to come.
fn name(w: &Writer<'_>, q: &Question, answer: Answered) -> Wrote {
    let mut seat: Participation = w.db.get(q.about)?;
    let person = someone(w, answer, seat.organisation)?;
    if seat.headcount > 1 {
        seat.headcount -= 1;
        w.db.update(&seat)?;
        let one = Participation { id: w.id().into(), person: Some(person.id), placeholder: Bi::default(), headcount: 1, ..seat };
        party::check(w.db, &one)?;
        w.db.insert(&one)?;
        return Ok((one.id.into(), person::name(&person)));
    }
    seat.person = Some(person.id);
    party::check(w.db, &seat)?;
    w.db.update(&seat)?;
    Ok((seat.id.into(), person::name(&person)))
}

fn of_person(w: &Writer<'_>, q: &Question, answer: Answered) -> Wrote {
    let mut person: Person = w.db.get(q.about)?;
    let said = match (q.kind, answer) {
        (QuestionKind::Diet, Answered::Text { text }) => {
            let diet = text.trim().to_owned();
            let said = if diet.is_empty() { text::word("answer-no-needs") } else { Bi::same(diet.clone()) };
            person.diet = Some(diet);
            said
        }
        (QuestionKind::Spelling, Answered::Choice { value }) if value == "right" => {
            person.names.iter_mut().for_each(|n| n.check = false);
            text::word("answer-right")
        }
        _ => return Err(unfit()),
    };
    w.db.update(&person)?;
    Ok((person.id.into(), said))
}

/// Who speaks: a seat of the programme, or somebody new, who gets a seat as a speaker.
fn speaker(w: &Writer<'_>, q: &Question, answer: Answered) -> Wrote {
    let mut talk: Contribution = w.db.get(q.about)?;
    let seat: Participation = match answer {
        Answered::Record { id } => {
            let seat: Participation = w.db.get(id).map_err(|e| UiError::from(e).field("answer"))?;
            if seat.programme != q.programme {
                return Err(UiError::new("wrong_programme").field("answer"));
            }
            seat
        }
        answer @ Answered::Named { .. } => {
            let person = someone(w, answer, None)?;
            let seat = Participation {
                id: w.id().into(), programme: q.programme, person: Some(person.id), placeholder: Bi::default(), headcount: 1,
                organisation: None, role: ParticipantRole::Speaker, status: ParticipationStatus::Accepted, precedence: None, note: String::new(),
            };
            w.db.insert(&seat)?;
            seat
        }
        _ => return Err(unfit()),
    };
    talk.speaker = Some(seat.id);
    w.db.update(&talk)?;
    Ok((talk.id.into(), party::seat_name(w.db, &seat)?.0))
}

/// A person who is known, or a new one, then with a post at the organisation it is about.
fn someone(w: &Writer<'_>, answer: Answered, organisation: Option<OrganisationId>) -> Result<Person> {
    match answer {
        Answered::Record { id } => w.db.get::<Person>(id).map_err(|e| UiError::from(e).field("answer")),
        Answered::Named { names } => {
            let person = Person {
                id: w.id().into(), names, languages: Vec::new(), diet: None, access: None, contacts: Vec::new(), consent: String::new(),
                keep_until: None, biography: Bi::default(), notes: String::new(),
            };
            person::check(&person)?;
            w.db.insert(&person)?;
            if let Some(organisation) = organisation {
                w.db.insert(&Affiliation {
                    id: w.id().into(), person: person.id, organisation, department: Bi::default(), post: Bi::default(),
                    from: String::new(), to: String::new(), nature: Nature::Substantive,
                })?;
            }
            Ok(person)
        }
        _ => Err(unfit()),
    }
}
