//! By when an answer is wanted: set by the office, gone with the answer.

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Key;
use serde::Deserialize;
use ts_rs::TS;

use super::gather::gather;
use super::word::id;
use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::text;
use crate::views::history::Changed;

/// Keys of open questions, and the day by which they are to be answered; without `date` none any more.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDue {
    pub questions: Vec<String>,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
}

command! {
    /// Sets the day by which open questions are to be answered, or takes it away.
    Change set_due(app, input: SetDue) -> Changed {
        let gathered = gather(app)?;
        let mut asked = Vec::new();
        for key in &input.questions {
            let found = gathered.questions.iter().find(|(q, _)| q.key == *key);
            let (q, clash) = found.ok_or_else(|| UiError::new("question_gone").field("questions"))?;
            let what = match clash {
                Some(c) => text::say(&c.headline),
                None => text::say(&Message::new("due-question").with("name", shown_name(q.what.clone()))
                    .with("question", text::say(&Message::new(id("question", q.kind)).with("n", i64::from(q.people))))),
            };
            asked.push((q.key.clone(), q.programme, what));
        }
        let Some((_, programme, first)) = asked.first().cloned() else {
            return Err(UiError::new("question_gone").field("questions"));
        };
        app.change("set_due", |w| {
            for (key, programme, _) in &asked {
                set(w, *programme, key, input.date)?;
            }
            let several = asked.len() > 1;
            let message = match input.date {
                Some(date) => Message::new(if several { "did-due-several" } else { "did-due" }).with("date", date),
                None => Message::new(if several { "did-due-none-several" } else { "did-due-none" }),
            };
            let n = i64::try_from(asked.len()).unwrap_or(i64::MAX);
            Ok(Did::new(programme, message.with("n", n).with("what", shown_name(first))))
        })
    }
}

fn set(w: &Writer<'_>, programme: ProgrammeId, question: &str, date: Option<NaiveDate>) -> Result<()> {
    let known = w.db.by::<Due>("question", Key::Text(question))?.into_iter().next();
    match (known, date) {
        (Some(due), Some(date)) => w.db.update(&Due { date, ..due })?,
        (None, Some(date)) => w.db.insert(&Due { id: w.id().into(), programme, question: question.to_owned(), date })?,
        (Some(due), None) => w.db.delete::<Due>(due.id)?,
        (None, None) => {}
    }
    Ok(())
}

/// What is answered has no day by which it is wanted: asked again it is asked anew.
pub(super) fn answered(w: &Writer<'_>, question: &str) -> Result<()> {
    for due in w.db.by::<Due>("question", Key::Text(question))? {
        w.db.delete::<Due>(due.id)?;
    }
    Ok(())
}
