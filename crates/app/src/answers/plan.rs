//! A returned calendar file against what is known: who answered what, and whether it is news.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use meguri_calendar::{Limits, Said, answers, read, same_mail};
use meguri_model::release::{Frozen, Recipient};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::shown;
use crate::error::{Result, UiError};
use crate::release::{freeze::freeze, stamp};
use crate::text;
use crate::views::answers::{AnswerFate, ReplyLine, ReplyView};

/// More than any reply has, and little enough to look through at once.
const ANSWERS: usize = 500;

/// An answer to be written, and the one it takes the place of.
pub(super) struct Entered {
    pub(super) answer: GivenAnswer,
    pub(super) held: Option<AnswerId>,
}

struct Planned {
    line: ReplyLine,
    enters: Option<Entered>,
}

/// A returned file, answer by answer.
pub(super) struct Plan {
    planned: Vec<Planned>,
    unread: Vec<u32>,
}

impl Plan {
    pub(super) fn view(&self) -> ReplyView {
        let count = |f: &dyn Fn(AnswerFate) -> bool| u32::try_from(self.planned.iter().filter(|p| f(p.line.fate)).count()).unwrap_or(u32::MAX);
        ReplyView {
            lines: self.planned.iter().map(|p| p.line.clone()).collect(),
            news: count(&AnswerFate::enters),
            unknown: count(&AnswerFate::unknown),
            unread: self.unread.clone(),
        }
    }

    /// What is to be written, and whose answers these are.
    pub(super) fn entered(&self) -> (Vec<&Entered>, Vec<Bi>) {
        let mut names: Vec<Bi> = Vec::new();
        for p in self.planned.iter().filter(|p| p.enters.is_some() && !p.line.name.is_empty()) {
            if !names.contains(&p.line.name) {
                names.push(p.line.name.clone());
            }
        }
        (self.planned.iter().filter_map(|p| p.enters.as_ref()).collect(), names)
    }
}

/// Reads a returned file. Refused: a file that is no reply, or one too large.
pub(super) fn plan(db: Db<'_>, reply: &str, now: DateTime<Utc>, zone: &str) -> Result<Plan> {
    let file = read(reply.as_bytes(), &Limits::default(), &[zone]).map_err(|_| UiError::new("reply_too_large").field("reply"))?;
    let mut found = answers(&file);
    if found.is_empty() {
        return Err(UiError::new("no_reply").field("reply"));
    }
    // Of several words on one thing the last one counts, in whatever order they stand.
    found.sort_by_key(|a| a.at);
    found.truncate(ANSWERS);
    let mut known = Known { db, zone, programmes: HashMap::new(), held: HashMap::new() };
    let planned = found.iter().map(|a| known.answer(a, a.at.unwrap_or(now).min(now))).collect::<Result<Vec<_>>>()?;
    let mut unread: Vec<u32> = file.problems.iter().map(|p| p.line).collect();
    unread.dedup();
    Ok(Plan { planned, unread })
}

struct Known<'a> {
    db: Db<'a>,
    zone: &'a str,
    programmes: HashMap<ProgrammeId, (Frozen, Vec<Participation>)>,
    /// The last word on each item, those of this file included; a row that is still to be written has no id.
    held: HashMap<(ItemId, Recipient), (Option<AnswerId>, Answer, String, String)>,
}

impl Known<'_> {
    fn answer(&mut self, a: &meguri_calendar::Answer, at: DateTime<Utc>) -> Result<Planned> {
        let said = match a.said {
            Said::Yes => Answer::Accepted,
            Said::No => Answer::Declined,
            // Who comes instead is for the office to settle.
            Said::Maybe | Said::Delegated => Answer::Tentative,
        };
        let at = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        let mut line = ReplyLine {
            name: Bi::same(a.name.clone()),
            mail: a.mail.clone(),
            item: Bi::same(a.uid.clone()),
            programme: Bi::default(),
            said,
            said_word: text::word(shown::word_id(said)),
            at: stamp(&at, self.zone),
            comment: a.comment.chars().take(crate::door::SHORT).filter(|c| !c.is_control() || *c == '\n').collect(),
            before: Bi::default(),
            fate: AnswerFate::UnknownItem,
            why: text::word("reply-unknown-item"),
        };
        let id = a.uid.strip_suffix("@meguri").and_then(|id| Uuid::parse_str(id).ok());
        let Some(item) = id.map(|id| self.db.find::<Item>(id)).transpose()?.flatten() else {
            return Ok(Planned { line, enters: None });
        };
        line.item = item.title.clone();
        line.programme = self.db.get::<Programme>(item.programme)?.title;
        let (who, name) = match self.who(&item, a)? {
            Ok(found) => found,
            Err(fate) => {
                line.why = text::word(if fate == AnswerFate::Several { "reply-several" } else { "reply-unknown-address" });
                line.fate = fate;
                return Ok(Planned { line, enters: None });
            }
        };
        line.name = name;
        let held = self.held(item.id, who)?;
        if let Some((_, before, _, _)) = &held {
            line.before = text::word(shown::word_id(*before));
        }
        let declined = held.as_ref().is_some_and(|h| h.1 == Answer::Declined);
        let (frozen, _) = self.programme(item.programme)?;
        let in_it = declined || frozen.item(item.id).is_some_and(|i| who.is_in(i));
        let (fate, why) = match &held {
            Some((_, before, when, comment)) if *before == said && *comment == line.comment && *when >= at => (AnswerFate::Same, "reply-same"),
            // To the second the same time: a file that says something else then is no later word.
            Some((_, _, when, _)) if *when >= at => (AnswerFate::Older, "reply-older"),
            _ if !in_it => (AnswerFate::NotInIt, "reply-not-in-it"),
            Some((_, before, _, _)) if *before == said => (AnswerFate::New, ""),
            Some(_) => (AnswerFate::Changed, ""),
            None => (AnswerFate::New, ""),
        };
        line.fate = fate;
        line.why = match why {
            "" if a.said == Said::Delegated => text::word("reply-delegated"),
            "" if a.sequence < item.sequence => text::word("reply-earlier-plan"),
            "" => Bi::default(),
            why => text::word(why),
        };
        if !fate.enters() {
            return Ok(Planned { line, enters: None });
        }
        let (participation, organisation) = match who {
            Recipient::Seat(id) => (Some(id), None),
            Recipient::Host(id) => (None, Some(id)),
        };
        let before = held.and_then(|h| h.0);
        self.held.insert((item.id, who), (before, said, at.clone(), line.comment.clone()));
        let answer = GivenAnswer {
            id: AnswerId(Uuid::nil()), programme: item.programme, item: Some(item.id), participation, organisation, said, at,
            sequence: a.sequence, by: String::new(), comment: line.comment.clone(),
        };
        Ok(Planned { line, enters: Some(Entered { answer, held: before }) })
    }

    fn programme(&mut self, id: ProgrammeId) -> Result<&(Frozen, Vec<Participation>)> {
        if !self.programmes.contains_key(&id) {
            let known = (freeze(self.db, id)?, self.db.by::<Participation>("programme", id)?);
            self.programmes.insert(id, known);
        }
        self.programmes.get(&id).ok_or_else(|| UiError::new("not_found"))
    }

    /// The last word of this recipient on this item: in the file, or earlier in this reply.
    fn held(&self, item: ItemId, who: Recipient) -> Result<Option<(Option<AnswerId>, Answer, String, String)>> {
        if let Some(held) = self.held.get(&(item, who)) {
            return Ok(Some(held.clone()));
        }
        let of = |a: &GivenAnswer| match who {
            Recipient::Seat(id) => a.participation == Some(id),
            Recipient::Host(id) => a.organisation == Some(id),
        };
        let all: Vec<GivenAnswer> = self.db.by("item", item)?;
        Ok(all.into_iter().filter(of).max_by(|a, b| a.at.cmp(&b.at)).map(|a| (Some(a.id), a.said, a.at, a.comment)))
    }

    /// The seat, or the host by its contact, that has the address; among several those in the item, then by name.
    fn who(&mut self, item: &Item, a: &meguri_calendar::Answer) -> Result<std::result::Result<(Recipient, Bi), AnswerFate>> {
        let db = self.db;
        let has = |p: &Person| p.contacts.iter().any(|c| c.kind == ContactKind::Email && same_mail(&c.value, &a.mail));
        let (frozen, seats) = self.programme(item.programme)?;
        let mut found: Vec<(Recipient, Person)> = Vec::new();
        for seat in seats {
            if let Some(person) = seat.person.map(|p| db.get::<Person>(p)).transpose()?.filter(has) {
                found.push((Recipient::Seat(seat.id), person));
            }
        }
        if let Some((host, contact)) = item.host.zip(item.host_contact) {
            let contact: Person = db.get(contact)?;
            if has(&contact) {
                found.push((Recipient::Host(host), contact));
            }
        }
        if found.len() > 1 && frozen.item(item.id).is_some_and(|i| found.iter().any(|f| f.0.is_in(i))) {
            found.retain(|f| frozen.item(item.id).is_some_and(|i| f.0.is_in(i)));
        }
        let named = |p: &Person| p.names.iter().any(|n| fold::fold(&n.plain()) == fold::fold(&a.name));
        if found.len() > 1 && found.iter().filter(|f| named(&f.1)).count() == 1 {
            found.retain(|f| named(&f.1));
        }
        Ok(match found.as_slice() {
            [] => Err(AnswerFate::UnknownAddress),
            [(who, person)] => Ok((*who, crate::person::name(person))),
            _ => Err(AnswerFate::Several),
        })
    }
}
