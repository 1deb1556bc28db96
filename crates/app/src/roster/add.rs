//! Adding people by typing or pasting names, seats whose names are to come, and naming such a seat.

use meguri_model::names_text::NameLine;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use super::split::{more, numbered, split_off};
use crate::running_order::{Directory, Known};
use crate::views::history::Changed;
use crate::views::roster::ReadName;
use crate::{party, person, text};

/// Names, one a line: "Ichiro Tsukamoto, Meiji University", 塚本 一郎, "12 more". With `fill`, names take the seats of the
/// role whose names are to come, in their order, before new seats are made.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPeople {
    pub programme: ProgrammeId,
    pub role: ParticipantRole,
    pub list: String,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub fill: bool,
}

/// How many seats whose names are to come.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPlaceholders {
    pub programme: ProgrammeId,
    pub role: ParticipantRole,
    pub count: u32,
}

/// Whose seat it is: someone of the directory, or a typed name.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NamePlaceholder {
    pub participation: ParticipationId,
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<PersonId>,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

/// A line with whom it means.
enum Wanted {
    Heads(u32),
    Who { known: Box<Known>, rest: String },
}

fn wanted(db: Db<'_>, input: &AddPeople) -> Result<Vec<Wanted>> {
    let directory = Directory::read(db, input.programme)?;
    let line = |l| match l {
        NameLine::Heads(n) => Wanted::Heads(n),
        NameLine::Named { forms, rest } => Wanted::Who { known: Box::new(directory.of_forms(forms)), rest },
    };
    Ok(names_text::read(&input.list).into_iter().map(line).collect())
}

/// Seats of the role whose names are to come, in their order: single ones first, then the heads of those for several, each
/// head once.
pub(crate) fn open_seats(db: Db<'_>, programme: ProgrammeId, role: ParticipantRole) -> Result<Vec<Participation>> {
    let seats = crate::programme::seats(db, programme, &[])?;
    let open = |s: &Participation| s.role == role && s.person.is_none() && s.status.is_coming();
    let mut seats: Vec<Participation> = seats.into_iter().map(|s| s.participation).filter(open).collect();
    seats.sort_by_key(|s| s.headcount > 1);
    Ok(seats.into_iter().flat_map(|s| std::iter::repeat_n(s.clone(), usize::try_from(s.headcount).unwrap_or(1))).collect())
}

fn here(known: &Known, role: ParticipantRole) -> bool {
    matches!(known, Known::Seat(s) if s.role == role)
}

command! {
    /// What a typed or pasted list of names says, line by line.
    Query read_people(app, input: AddPeople) -> Vec<ReadName> {
        let db = app.ws.db();
        let mut open = if input.fill { open_seats(db, input.programme, input.role)? } else { Vec::new() }.into_iter();
        let mut out = Vec::new();
        for line in wanted(db, &input)? {
            out.push(match line {
                Wanted::Heads(n) => ReadName {
                    name: text::say(&Message::new("more-heads").with("n", Param::Number(n.into()))),
                    known: Bi::default(), seat: Bi::default(), here: false,
                },
                Wanted::Who { known, .. } => {
                    let here = here(&known, input.role);
                    let seat = if here { None } else { open.next() };
                    ReadName {
                        name: known.name(db)?,
                        known: match &*known {
                            Known::Seat(_) if here => text::word("known-seat"),
                            Known::Seat(_) | Known::Person(_) => text::word("known-person"),
                            Known::New(_) => text::word("known-new"),
                        },
                        seat: seat.map(|s| party::seat_name(db, &s)).transpose()?.map(|n| n.0).unwrap_or_default(),
                        here,
                    }
                }
            });
        }
        Ok(out)
    }
}
command! {
    /// Adds people by a list of names; who is not in the directory is added to it.
    Change add_people(app, input: AddPeople) -> Changed {
        app.change("add_people", |w| {
            w.db.get::<Programme>(input.programme)?;
            let lines = wanted(w.db, &input)?;
            let mut open = if input.fill { open_seats(w.db, input.programme, input.role)? } else { Vec::new() }.into_iter();
            let mut next = next_precedence(w.db, input.programme, input.role)?;
            let mut added = Vec::new();
            for line in lines {
                let (person, headcount, rest) = match line {
                    Wanted::Heads(n) => (None, n, String::new()),
                    Wanted::Who { known, .. } if here(&known, input.role) => continue,
                    Wanted::Who { known, rest } => (Some(known.person(w)?), 1, rest),
                };
                let organisation = organisation_named(w.db, &rest)?;
                let note = if organisation.is_some() { String::new() } else { rest };
                if let (Some(person), Some(seat)) = (person, person.and_then(|_| open.next())) {
                    let note = if seat.note.is_empty() { note } else { seat.note.clone() };
                    // Of a seat for several the heads before this one have left it.
                    let seat: Participation = w.db.get(seat.id)?;
                    let own = Participation { person: Some(person), organisation: organisation.or(seat.organisation), note, ..seat.clone() };
                    added.push(name_seat(w, &seat, own)?);
                    continue;
                }
                let placeholder = if person.is_some() { Bi::default() } else { more(headcount) };
                let seat = Participation {
                    id: w.id().into(), programme: input.programme, person, placeholder, headcount, organisation, role: input.role,
                    status: ParticipationStatus::Accepted, precedence: next, note,
                };
                next = next.map(|n| n + 1);
                party::check(w.db, &seat)?;
                w.db.insert(&seat)?;
                added.push(seat);
            }
            let Some(first) = added.first() else { return Err(UiError::new("nobody_to_add").field("list")) };
            let name = super::whom(w.db, &added)?;
            Ok(Did::new(first.id, crate::app::added("participation", name)))
        })
    }
}

/// The next place in the order of precedence, where the role has one.
fn next_precedence(db: Db<'_>, programme: ProgrammeId, role: ParticipantRole) -> Result<Option<u32>> {
    let seats: Vec<Participation> = db.by("programme", programme)?;
    Ok(seats.iter().filter(|s| s.role == role).filter_map(|s| s.precedence).max().map(|n| n + 1))
}

/// The organisation with just this name or acronym.
pub(crate) fn organisation_named(db: Db<'_>, text: &str) -> Result<Option<OrganisationId>> {
    let wanted = fold::fold(text);
    if wanted.is_empty() {
        return Ok(None);
    }
    let fits = |o: &&Organisation| [&o.name.en, &o.name.ja, &o.acronym].iter().any(|n| fold::fold(n) == wanted);
    Ok(db.all::<Organisation>()?.iter().find(fits).map(|o| o.id))
}

command! {
    /// Adds seats whose names are to come, numbered on: "Delegate 13", "Delegate 14".
    Change add_placeholders(app, input: AddPlaceholders) -> Changed {
        app.change("add_placeholders", |w| {
            if input.count == 0 || input.count > 500 {
                return Err(UiError::new("bad_number").field("count"));
            }
            w.db.get::<Programme>(input.programme)?;
            let mut precedence = next_precedence(w.db, input.programme, input.role)?;
            let mut added = Vec::new();
            for placeholder in numbered(w.db, input.programme, input.role, input.count)? {
                let seat = Participation {
                    id: w.id().into(), programme: input.programme, person: None, placeholder, headcount: 1, organisation: None,
                    role: input.role, status: ParticipationStatus::Accepted, precedence, note: String::new(),
                };
                precedence = precedence.map(|p| p + 1);
                w.db.insert(&seat)?;
                added.push(seat);
            }
            let name = super::whom(w.db, &added)?;
            Ok(Did::new(added[0].id, crate::app::added("participation", name)))
        })
    }
}
command! {
    /// Gives a seat its name: it keeps its number, its groups and its parts. Of "12 more" one gets a seat of their own.
    Change name_placeholder(app, input: NamePlaceholder) -> Changed {
        app.change("name_placeholder", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            if seat.person.is_some() {
                return Err(UiError::new("has_name").field("participation"));
            }
            let person = match (input.person, input.name.as_deref().map(str::trim).filter(|n| !n.is_empty())) {
                (Some(id), _) => w.db.get::<Person>(id)?.id,
                (None, Some(name)) => Directory::read(w.db, seat.programme)?.of_forms(names_text::forms(name)).person(w)?,
                (None, None) => return Err(UiError::new("needs_name").field("name")),
            };
            let (before, _) = party::seat_name(w.db, &seat)?;
            let named = name_seat(w, &seat, Participation { person: Some(person), ..seat.clone() })?;
            let name = person::name(&w.db.get::<Person>(person)?);
            let message = Message::new("did-named").with("seat", Param::Bi(shown_name(before))).with("name", Param::Bi(shown_name(name)));
            Ok(Did::new(named.id, message))
        })
    }
}

/// Gives a seat, or one head of a seat for several, its name. Whoever has applied in the same role comes with what they
/// applied with; their own line goes.
pub(crate) fn name_seat(w: &Writer<'_>, seat: &Participation, named: Participation) -> Result<Participation> {
    let mut own = if seat.headcount > 1 {
        split_off(w, seat, Participation { id: w.id().into(), person: None, headcount: 1, ..named.clone() })?
    } else {
        seat.clone()
    };
    let others = w.db.by::<Participation>("programme", seat.programme)?;
    let applied = others.into_iter().find(|o| o.id != own.id && o.person == named.person && o.role == seat.role && !o.status.is_coming());
    own = Participation { person: named.person, organisation: named.organisation, note: named.note, ..own };
    if seat.headcount > 1 {
        own.placeholder = Bi::default();
    }
    if let Some(o) = applied {
        w.db.repoint("participation", o.id.into(), own.id.into())?;
        own.organisation = o.organisation.or(own.organisation);
        if own.note.is_empty() {
            own.note = o.note;
        }
        w.db.delete::<Participation>(o.id)?;
    }
    party::check(w.db, &own)?;
    w.db.update(&own)?;
    Ok(own)
}
