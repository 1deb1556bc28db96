//! Whom seats stand for, without reading the whole matchmaking.

use std::collections::HashMap;

use meguri_model::*;
use meguri_store::Db;

use crate::error::{Result, UiError};
use crate::{format, party};

/// What seats are called in lists of meetings: their organisation, else themselves.
pub(crate) fn of_seats(db: Db<'_>, seats: &[Participation]) -> Result<HashMap<ParticipationId, Bi>> {
    let organisations: HashMap<OrganisationId, Organisation> =
        db.several::<Organisation>(seats.iter().filter_map(|s| s.organisation))?.into_iter().map(|o| (o.id, o)).collect();
    let people: HashMap<PersonId, Person> = db.several::<Person>(seats.iter().filter_map(|s| s.person))?.into_iter().map(|p| (p.id, p)).collect();
    let name = |s: &Participation| {
        let organisation = s.organisation.and_then(|o| organisations.get(&o)).map(|o| o.name.clone());
        organisation.unwrap_or_else(|| party::name_among(&people, s).0)
    };
    Ok(seats.iter().map(|s| (s.id, name(s))).collect())
}

/// What one seat is called.
pub(crate) fn of_seat(db: Db<'_>, seat: &Participation) -> Result<Bi> {
    Ok(of_seats(db, std::slice::from_ref(seat))?.remove(&seat.id).unwrap_or_default())
}

/// "FlandersBio and Medicon Valley Alliance".
pub(crate) fn list(names: &[Bi]) -> Bi {
    format::both(|lang| match names {
        [] => String::new(),
        [one] => one.get(lang).to_owned(),
        [first @ .., last] => {
            let (between, and) = if lang == Lang::Ja { ("、", "と") } else { (", ", " and ") };
            let first: Vec<&str> = first.iter().map(|n| n.get(lang)).collect();
            format!("{}{and}{}", first.join(between), last.get(lang))
        }
    })
}

/// A seat of a programme.
pub(super) fn seat_in(db: Db<'_>, programme: ProgrammeId, seat: ParticipationId, field: &'static str) -> Result<Participation> {
    let seat: Participation = db.get(seat).map_err(|e| UiError::from(e).field(field))?;
    if seat.programme == programme { Ok(seat) } else { Err(UiError::new("wrong_programme").field(field)) }
}

/// Texts of a list without the empty ones, trimmed, each once, in their order.
pub(super) fn tidy(list: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for text in list {
        let text = text.trim();
        if !text.is_empty() && !out.iter().any(|o| o == text) {
            out.push(text.to_owned());
        }
    }
    out
}

/// Refuses a time that is over before it begins.
pub(super) fn check_absences(absences: &[matchmaking::Absence], field: &'static str) -> Result<()> {
    match absences.iter().find(|a| a.to <= a.from) {
        Some(_) => Err(UiError::new("end_before_start").field(field)),
        None => Ok(()),
    }
}
