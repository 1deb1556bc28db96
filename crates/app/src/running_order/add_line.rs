//! A row as it is typed: read, with whom it means, and added with all that it needs in one change.

use meguri_model::running_order_line::{Line, looks_like_name, read};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::who::{Directory, Known};
use super::{following, has_one, number, row_name, sessions};
use crate::app::{Did, Writer, added};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;
use crate::views::running_order::{LineReading, ReadPerson};
use crate::{format, text};

/// A typed row: "Takuya Tasso, 15 min, ja: France and Italy", "Break 15", "Panel 60 min: Kremers, Amano; moderator Becht".
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadRunningOrderLine {
    pub programme: ProgrammeId,
    pub line: String,
}

/// A typed row and where it goes: after another, at the end of a session, or at the very end; the first makes a session.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddRunningOrderLine {
    pub programme: ProgrammeId,
    pub line: String,
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<ItemId>,
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<ContributionId>,
}

/// What a line says, with the names looked up. Words that fit nobody and do not look like a name are its title.
struct Meant {
    line: Line,
    moderator: Option<Known>,
    people: Vec<Known>,
}

fn meant(db: Db<'_>, programme: ProgrammeId, text: &str) -> Result<Meant> {
    let mut line = read(text);
    let directory = Directory::read(db, programme)?;
    let mut people: Vec<Known> = line.names.iter().map(|n| directory.find(n)).collect();
    let guessed = line.kind.is_none() && people.iter().any(|k| matches!(k, Known::New(_)));
    if guessed && !line.title.is_empty() && !line.names.iter().all(|n| looks_like_name(n) || directory.knows(n)) {
        // "Gifu: strategic partnerships": the colon was part of the title.
        line.title = format!("{}: {}", line.names.join(" and "), line.title);
        people.clear();
    } else if line.kind.is_none() && line.names.is_empty() && directory.knows(&line.title) {
        people = vec![directory.find(&line.title)];
        line.title.clear();
    }
    let moderator = line.moderator.as_deref().map(|m| directory.find(m));
    Ok(Meant { line, moderator, people })
}

impl Directory {
    fn knows(&self, text: &str) -> bool {
        !matches!(self.find(text), Known::New(_))
    }
}

/// A typed text in the language it is written in.
fn written(text: &str) -> Bi {
    let japanese = text.chars().any(|c| ('\u{3040}'..='\u{9fff}').contains(&c));
    if japanese { Bi::new("", text) } else { Bi::new(text, "") }
}

command! {
    /// What a typed row of the running order says, and whom it means.
    Query read_running_order_line(app, input: ReadRunningOrderLine) -> LineReading {
        let db = app.ws.db();
        let m = meant(db, input.programme, &input.line)?;
        let person = |k: &Known, role: ParticipantRole| -> Result<ReadPerson> {
            let known = match k {
                Known::Seat(_) => "seat",
                Known::Person(_) => "person",
                Known::New(_) => "new",
            };
            Ok(ReadPerson {
                name: k.name(db)?, role: text::term("participant-role", role.as_str()),
                known: text::word(&format!("known-{known}")), new: known == "new",
            })
        };
        let mut people = Vec::new();
        if let Some(k) = &m.moderator {
            people.push(person(k, ParticipantRole::Moderator)?);
        }
        for k in &m.people {
            people.push(person(k, role(&m.line))?);
        }
        Ok(LineReading {
            kind: text::term("contribution-kind", m.line.kind().as_str()),
            length: m.line.minutes.map(|n| format::both(|l| format::minutes(l, n.into()))),
            language: super::view::language_name(&m.line.language),
            title: written(&m.line.title),
            enough: enough(&m),
            people,
        })
    }
}

fn role(line: &Line) -> ParticipantRole {
    if line.kind() == ContributionKind::Panel { ParticipantRole::Panellist } else { ParticipantRole::Speaker }
}

fn enough(m: &Meant) -> bool {
    m.line.kind.is_some() || !m.line.title.is_empty() || !m.people.is_empty()
}

command! {
    /// Adds a typed row to the running order; new names get a person and a seat, the first row a session. Times follow.
    Change add_running_order_line(app, input: AddRunningOrderLine) -> Changed {
        app.change("add_running_order_line", |w| {
            let p: Programme = w.db.get(input.programme)?;
            if !has_one(&p) {
                return Err(UiError::new("no_running_order").field("programme"));
            }
            let m = meant(w.db, p.id, &input.line)?;
            if !enough(&m) {
                return Err(UiError::new("needs_text").field("line"));
            }
            following(w, p.id, || {
                let (item, at) = session(w, &p, &input)?;
                let rows = rows(w, &p, item, &m)?;
                for row in &rows {
                    w.db.insert(row)?;
                }
                let name = row_name(w.db, &rows[0])?;
                let id = rows[0].id;
                let mut all: Vec<Contribution> = w.db.by("item", item)?;
                all.retain(|c| rows.iter().all(|r| r.id != c.id));
                all.sort_by_key(|c| (c.position, c.id));
                let at = at.map_or(all.len(), |at| at.min(all.len()));
                all.splice(at..at, rows);
                number(w, &all)?;
                Ok(Did::new(id, added("contribution", name)))
            })
        })
    }
}

/// The session a row goes to and its place there.
fn session(w: &Writer<'_>, p: &Programme, input: &AddRunningOrderLine) -> Result<(ItemId, Option<usize>)> {
    let order = sessions(w.db, p.id)?;
    if let Some(after) = input.after {
        let found = order.iter().find_map(|(i, rows)| rows.iter().position(|r| r.id == after).map(|at| (i.id, rows, at)));
        let (item, rows, at) = found.ok_or_else(|| UiError::new("wrong_programme").field("after"))?;
        let rows: Vec<_> = rows.iter().map(|c| running_order::Row { id: c.id, kind: c.kind, minutes: c.minutes }).collect();
        return Ok((item, Some(at + running_order::block(&rows, at))));
    }
    if let Some(item) = input.item {
        return match order.iter().any(|(i, _)| i.id == item) {
            true => Ok((item, None)),
            false => Err(UiError::new("wrong_programme").field("item")),
        };
    }
    if let Some((last, _)) = order.last() {
        return Ok((last.id, None));
    }
    let when = match &p.when {
        When::Exact { start, .. } => When::Exact { start: start.clone(), end: None },
        When::Days { from, .. } => When::Days { from: *from, to: *from },
        other => other.clone(),
    };
    let stamp = w.stamp();
    let item = Item {
        id: w.id().into(), programme: p.id, kind: ItemKind::Session, title: text::word("running-order-session"), when,
        state: ItemState::Provisional, place: None, from_place: None, to_place: None, travel: None, carrier: String::new(),
        number: String::new(), booking: String::new(), rooming: String::new(), audience: Audience::WholeParty, host: None,
        host_contact: None, host_languages: Vec::new(), interpretation: Interpretation::None, briefing: Bi::default(),
        questions: Bi::default(), dress: Bi::default(), gift: Bi::default(), note: Bi::default(), private_note: String::new(),
        link: String::new(), created_at: stamp.clone(), updated_at: stamp, sequence: 0,
    };
    w.db.insert(&item)?;
    Ok((item.id, None))
}

/// The rows a line makes: the talk with its further speakers, or the panel with its panellists.
fn rows(w: &Writer<'_>, p: &Programme, item: ItemId, m: &Meant) -> Result<Vec<Contribution>> {
    let kind = m.line.kind();
    let panel = kind == ContributionKind::Panel;
    let mut seats = Vec::new();
    for k in &m.people {
        seats.push(k.seat(w, p.id, role(&m.line))?);
    }
    let moderator = m.moderator.as_ref().map(|k| k.seat(w, p.id, ParticipantRole::Moderator)).transpose()?;
    let (speaker, inner) = if panel { (moderator, &seats[..]) } else { (seats.first().copied(), seats.get(1..).unwrap_or_default()) };
    let row = |kind, speaker, title: Bi, minutes, language: &str| Contribution {
        id: w.id().into(), item, kind, title, speaker, position: 0, language: language.to_owned(), minutes,
    };
    let mut out = vec![row(kind, speaker, written(&m.line.title), m.line.minutes, &m.line.language)];
    out.extend(inner.iter().map(|s| row(ContributionKind::Discussion, Some(*s), Bi::default(), None, "")));
    Ok(out)
}
