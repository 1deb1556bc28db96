//! Answers to invitations: from a returned .ics (METHOD:REPLY), or by hand. Only forward: what was said later counts.
//!
//! * `plan` – what a returned file would enter, and why not the rest
//! * `shown` – what somebody has said so far, in words

mod plan;
pub(crate) mod shown;

use meguri_model::release::Recipient;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::answers::ReplyView;
use crate::views::history::Changed;
use plan::{Entered, plan};

/// A returned calendar file: its text, or where it lies.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Reply {
    #[ts(optional)]
    pub reply: Option<String>,
    #[ts(optional)]
    pub path: Option<String>,
}

impl Reply {
    fn text(self, db: Db<'_>) -> Result<String> {
        match (self.reply, self.path) {
            (Some(text), _) => Ok(text),
            (None, Some(path)) => crate::import::text_at(db, &path),
            (None, None) => Err(UiError::new("no_reply").field("reply")),
        }
    }
}

/// What a seat or host said otherwise; without `item` to the plan as a whole, `null` takes the answer back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkAnswer {
    pub programme: ProgrammeId,
    pub recipient: Recipient,
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<ItemId>,
    pub said: Option<Answer>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

command! {
    /// What a returned calendar file (METHOD:REPLY) says, and what entering it would change; nothing is written.
    Query read_reply(app, input: Reply) -> ReplyView {
        let zone = app.home_zone()?;
        Ok(plan(app.ws.db(), &input.text(app.ws.db())?, app.clock().now(), &zone)?.view())
    }
}
command! {
    /// Enters the answers of a returned calendar file that say something new. Older ones, and those of nobody we know, change nothing.
    Change apply_reply(app, input: Reply) -> Changed {
        let (zone, now, reply) = (app.home_zone()?, app.clock().now(), input.text(app.ws.db())?);
        app.change("apply_reply", |w| {
            let plan = plan(w.db, &reply, now, &zone)?;
            let (entered, names) = plan.entered();
            let Some(first) = entered.first() else {
                let code = if plan.view().unknown > 0 { "reply_unknown" } else { "reply_not_newer" };
                return Err(UiError::new(code).field("reply"));
            };
            let programme = first.answer.programme;
            for e in &entered {
                enter(w, e)?;
            }
            let names = names.into_iter().map(|n| Param::Bi(shown_name(n))).collect();
            let message = Message::new("did-entered-answers")
                .with("n", i64::try_from(entered.len()).unwrap_or(i64::MAX))
                .with("names", Param::List(names));
            Ok(Did::new(programme, message))
        })
    }
}
command! {
    /// Enters by hand what somebody said to an item or to the plan as a whole, or takes it back.
    Change mark_answer(app, input: MarkAnswer) -> Changed {
        app.change("mark_answer", |w| {
            let (participation, organisation, name) = match input.recipient {
                Recipient::Seat(id) => {
                    let seat: Participation = w.db.get(id)?;
                    if seat.programme != input.programme {
                        return Err(UiError::new("wrong_programme").field("recipient"));
                    }
                    (Some(id), None, crate::party::seat_name(w.db, &seat)?.0)
                }
                Recipient::Host(id) => (None, Some(id), w.db.get::<Organisation>(id)?.name),
            };
            let sequence = match input.item {
                None => 0,
                Some(item) => {
                    let item: Item = w.db.get(item)?;
                    if item.programme != input.programme {
                        return Err(UiError::new("wrong_programme").field("item"));
                    }
                    item.sequence
                }
            };
            let all: Vec<GivenAnswer> = w.db.by("programme", input.programme)?;
            let of = |a: &&GivenAnswer| a.item == input.item && a.participation == participation && a.organisation == organisation;
            let held = all.iter().find(of).cloned();
            let Some(said) = input.said else {
                if let Some(held) = held {
                    w.db.delete_with("answer", held.id.into())?;
                    mirror(w, held.item, held.participation, Answer::Invited)?;
                }
                return Ok(Did::new(input.programme, Message::new("did-answer-taken-back").with("name", shown_name(name))));
            };
            let comment = input.note.unwrap_or_default();
            let unchanged = |a: &GivenAnswer| a.said == said && a.comment == comment;
            if !held.as_ref().is_some_and(unchanged) {
                let answer = GivenAnswer {
                    id: w.id().into(), programme: input.programme, item: input.item, participation, organisation, said, at: w.stamp(), sequence,
                    by: w.author().to_owned(), comment,
                };
                enter(w, &Entered { answer, held: held.map(|h| h.id) })?;
            }
            let message = Message::new("did-marked-answer").with("name", shown_name(name)).with("said", Param::Term(shown::word_id(said).to_owned()));
            Ok(Did::new(input.programme, message))
        })
    }
}

/// Writes an answer in place of the one before, and what it means for the item.
fn enter(w: &Writer<'_>, e: &Entered) -> Result<()> {
    match e.held {
        Some(id) => w.db.update(&GivenAnswer { id, ..e.answer.clone() })?,
        None => w.db.insert(&GivenAnswer { id: w.id().into(), ..e.answer.clone() })?,
    }
    mirror(w, e.answer.item, e.answer.participation, e.answer.said)
}

/// Whoever declines is not in the item (`own_view::takes_part`); whoever comes after all is in it again as before.
fn mirror(w: &Writer<'_>, item: Option<ItemId>, seat: Option<ParticipationId>, said: Answer) -> Result<()> {
    let Some((item, seat)) = item.zip(seat) else { return Ok(()) };
    let item: Item = w.db.get(item)?;
    let seat: Participation = w.db.get(seat)?;
    let mut assignments: Vec<Assignment> = w.db.by("item", item.id)?;
    let at = assignments.iter().position(|a| a.participation == seat.id);
    match at.and_then(|i| assignments.get(i).cloned()) {
        None if said == Answer::Declined => {
            w.db.insert(&Assignment { id: w.id().into(), item: item.id, participation: seat.id, role: seat.role, answer: said })?;
        }
        None => {}
        Some(part) => {
            assignments.retain(|a| a.id != part.id);
            let subgroups: Vec<ItemSubgroup> = w.db.by("item", item.id)?;
            let memberships: Vec<Membership> = w.db.by("participation", seat.id)?;
            let audience = own_view::ItemAudience { item: &item, subgroups: &subgroups, assignments: &assignments, contributions: &[] };
            // A part that only said "declined" goes where the group brings them in again.
            let only_declined = part.answer == Answer::Declined && part.role == seat.role && said != Answer::Declined;
            if only_declined && own_view::takes_part(audience, &seat, &memberships) {
                w.db.delete_with("assignment", part.id.into())?;
            } else if part.answer != said {
                w.db.update(&Assignment { answer: said, ..part })?;
            }
        }
    }
    Ok(())
}
