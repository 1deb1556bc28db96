//! What somebody has said so far, in words.

use std::collections::HashMap;

use meguri_model::given_answer::together;
use meguri_model::release::Recipient;
use meguri_model::*;
use meguri_store::Db;

use crate::error::Result;
use crate::release::stamp;
use crate::text;
use crate::views::answers::AnswerView;

/// The word for an answer in the catalogue.
pub(crate) fn word_id(said: Answer) -> &'static str {
    match said {
        Answer::Invited => "answer-invited",
        Answer::Accepted => "answer-accepted",
        Answer::Declined => "answer-declined",
        Answer::Tentative => "answer-tentative",
    }
}

/// What everybody in a programme has said.
pub(crate) fn answers(db: Db<'_>, programme: ProgrammeId, zone: &str) -> Result<HashMap<Recipient, AnswerView>> {
    let mut by: HashMap<Recipient, Vec<GivenAnswer>> = HashMap::new();
    for a in db.by::<GivenAnswer>("programme", programme)? {
        let who = match (a.participation, a.organisation) {
            (Some(seat), _) => Recipient::Seat(seat),
            (None, Some(host)) => Recipient::Host(host),
            (None, None) => continue,
        };
        by.entry(who).or_default().push(a);
    }
    let mut out = HashMap::with_capacity(by.len());
    for (who, mut all) in by {
        all.sort_by(|a, b| (a.item.is_some(), &b.at, b.id).cmp(&(b.item.is_some(), &a.at, a.id)));
        if let Some(view) = view(db, &all, zone)? {
            out.insert(who, view);
        }
    }
    Ok(out)
}

/// The answer to the whole first, then those to items.
fn view(db: Db<'_>, all: &[GivenAnswer], zone: &str) -> Result<Option<AnswerView>> {
    let Some(said) = together(all.iter().map(|a| a.said)) else { return Ok(None) };
    let whole = all.iter().find(|a| a.item.is_none());
    let count = |said| all.iter().filter(|a| a.item.is_some() && a.said == said && whole.is_none_or(|w| w.said != said)).count();
    let mut parts: Vec<Param> = whole.iter().map(|w| Param::Bi(text::word(word_id(w.said)))).collect();
    let counted = [(Answer::Accepted, "answer-n-accepted"), (Answer::Declined, "answer-n-declined"), (Answer::Tentative, "answer-n-tentative")];
    for (said, id) in counted {
        let n = count(said);
        if n > 0 {
            parts.push(Param::Bi(text::say(&Message::new(id).with("n", i64::try_from(n).unwrap_or(i64::MAX)))));
        }
    }
    let label = text::say(&Message::new("answer-parts").with("list", Param::List(parts)));
    let mut lines = Vec::with_capacity(all.len());
    for a in all {
        let what = match a.item {
            None => text::word("answer-whole"),
            Some(item) => db.get::<Item>(item)?.title,
        };
        let id = if a.comment.is_empty() { "answer-line" } else { "answer-line-comment" };
        let message = Message::new(id)
            .with("what", what)
            .with("said", Param::Term(word_id(a.said).to_owned()))
            .with("at", stamp(&a.at, zone))
            .with("comment", a.comment.as_str());
        lines.push(text::say(&message));
    }
    Ok(Some(AnswerView { said, label, lines }))
}
