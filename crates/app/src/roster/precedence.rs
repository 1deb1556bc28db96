//! Order of precedence by rule: the rank of the post, then the reading.

use meguri_model::precedence::{Ranked, order};
use meguri_model::*;
use meguri_store::Db;

use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::Result;
use crate::post;
use crate::programme::OfProgramme;
use crate::views::history::Changed;

/// The seats of a programme as the rule orders them, delegates with their head, the other roles each for themselves.
pub(super) fn by_rule(db: Db<'_>, programme: &Programme) -> Result<Vec<Participation>> {
    let day = programme.when.days().map(|d| d.0);
    let seats: Vec<Participation> = crate::programme::seats(db, programme.id, &[])?.into_iter().map(|s| s.participation).collect();
    let mut out = Vec::new();
    for role in ParticipantRole::ALL {
        let mut list = Vec::new();
        for s in seats.iter().filter(|s| s.role == *role) {
            let person = s.person.map(|p| db.get::<Person>(p)).transpose()?;
            let post = person.as_ref().map(|p| post::on(db, p.id, s.organisation, day)).transpose()?.unwrap_or_default();
            let reading = person.as_ref().map(|p| names::sort_key(&p.names)).unwrap_or_default();
            list.push(Ranked { seat: s.id, head: *role == ParticipantRole::HeadOfDelegation, named: person.is_some(), post, reading });
        }
        for id in order(list) {
            out.extend(seats.iter().find(|s| s.id == id).cloned());
        }
    }
    Ok(out)
}

/// Whether the seats stand as the rule orders them.
pub(super) fn stands_by_rule(db: Db<'_>, programme: &Programme) -> Result<bool> {
    let wanted = by_rule(db, programme)?;
    let now = crate::programme::seats(db, programme.id, &[])?;
    Ok(ParticipantRole::ALL.iter().all(|role| {
        let wanted = wanted.iter().filter(|s| s.role == *role).map(|s| s.id);
        wanted.eq(now.iter().filter(|s| s.participation.role == *role).map(|s| s.participation.id))
    }))
}

command! {
    /// Puts everybody in order of precedence: by rank of post, then by reading; names to come last.
    Change sort_precedence(app, input: OfProgramme) -> Changed {
        app.change("sort_precedence", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let mut next = std::collections::BTreeMap::<ParticipantRole, u32>::new();
            for seat in by_rule(w.db, &programme)? {
                let place = next.entry(seat.role).or_default();
                *place += 1;
                if seat.precedence != Some(*place) {
                    w.db.update(&Participation { precedence: Some(*place), ..seat })?;
                }
            }
            Ok(Did::new(programme.id, Message::new("did-sorted").with("name", shown_name(programme.title))))
        })
    }
}
