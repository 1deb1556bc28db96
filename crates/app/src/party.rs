//! Seats in a programme and the subgroups they form.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::person;
use crate::views::history::Changed;

inputs! {
    /// A seat: a person, a placeholder ("Delegate 7") or a headcount ("12 more").
    create AddParticipation -> Participation,
    edit EditParticipation { participation: ParticipationId },
    required { programme: ProgrammeId }
    optional {
        headcount: u32 = 1, role: ParticipantRole = ParticipantRole::Delegate,
        status: ParticipationStatus = ParticipationStatus::Accepted, note: String = String::new(),
    }
    text { placeholder }
    nullable { person: PersonId, organisation: OrganisationId, precedence: u32 }
    given {}
}

inputs! {
    /// A subgroup; its letter is its own in the programme.
    create CreateSubgroup -> Subgroup,
    edit EditSubgroup { subgroup: SubgroupId },
    required { programme: ProgrammeId, letter: String }
    optional {}
    text { name }
    nullable {}
    given {}
}

/// Which seat.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveParticipation {
    pub participation: ParticipationId,
}

/// Which subgroup.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteSubgroup {
    pub subgroup: SubgroupId,
}

/// Who is in a subgroup, on one day or (without `date`) on every day; replaces who was.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetMembers {
    pub subgroup: SubgroupId,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    pub participations: Vec<ParticipationId>,
}

/// What a seat is called: the person's name, else the placeholder, else "name to come".
pub(crate) fn seat_name(db: Db<'_>, seat: &Participation) -> Result<(Bi, bool)> {
    let person = seat.person.map(|id| db.get::<Person>(id)).transpose()?;
    Ok(name_among(&person.into_iter().map(|p| (p.id, p)).collect(), seat))
}

/// The same among people read already.
pub(crate) fn name_among(people: &HashMap<PersonId, Person>, seat: &Participation) -> (Bi, bool) {
    match seat.person.and_then(|id| people.get(&id)) {
        Some(p) => (person::name(p), false),
        None if !seat.placeholder.is_empty() => (seat.placeholder.clone(), true),
        None => (crate::text::word("name-to-come"), true),
    }
}

/// Refuses a seat twice for the same person and role, and numbers that no seat can have.
pub(crate) fn check(db: Db<'_>, seat: &Participation) -> Result<()> {
    db.get::<Programme>(seat.programme)?;
    if let Some(p) = seat.person {
        db.get::<Person>(p)?;
        let twice = db.by::<Participation>("programme", seat.programme)?;
        if twice.iter().any(|o| o.id != seat.id && o.person == seat.person && o.role == seat.role) {
            return Err(UiError::new("already_there").field("person"));
        }
    }
    if seat.headcount == 0 || seat.headcount > 100_000 || seat.person.is_some() && seat.headcount != 1 {
        return Err(UiError::new("bad_number").field("headcount"));
    }
    if seat.person.is_none() && seat.placeholder.is_empty() {
        return Err(UiError::new("needs_person_or_placeholder").field("person"));
    }
    Ok(())
}

command! {
    /// Adds a seat to a programme.
    Change add_participation(app, input: AddParticipation) -> Changed {
        app.change("add_participation", |w| {
            let seat = input.build(w.id().into());
            check(w.db, &seat)?;
            w.db.insert(&seat)?;
            let (name, _) = seat_name(w.db, &seat)?;
            Ok(Did::new(seat.id, added("participation", name)))
        })
    }
}
command! {
    /// Changes a seat; setting `person` names a placeholder, which keeps its groups and assignments.
    Change edit_participation(app, input: EditParticipation) -> Changed {
        let today = app.today()?;
        app.change("edit_participation", |w| {
            let mut seat: Participation = w.db.get(input.participation)?;
            let before = seat.clone();
            let fields = input.fields();
            let programme = seat.programme;
            input.apply(&mut seat);
            if seat.programme != programme {
                return Err(UiError::new("wrong_programme").field("programme"));
            }
            check(w.db, &seat)?;
            w.db.update(&seat)?;
            crate::application::step(w, &before, &seat, today, w.author(), "")?;
            let (name, _) = seat_name(w.db, &seat)?;
            Ok(Did::new(seat.id, edited(&fields, name)))
        })
    }
}
command! {
    /// Takes a seat out of a programme, with its memberships and assignments.
    Change remove_participation(app, input: RemoveParticipation) -> Changed {
        app.change("remove_participation", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            let (name, _) = seat_name(w.db, &seat)?;
            w.db.delete_with("participation", seat.id.into())?;
            Ok(Did::new(seat.id, removed("participation", name)))
        })
    }
}

fn check_letter(db: Db<'_>, group: &Subgroup) -> Result<()> {
    db.get::<Programme>(group.programme)?;
    if group.letter.trim().is_empty() || group.letter.chars().count() > 8 {
        return Err(UiError::new("needs_text").field("letter"));
    }
    let others = db.by::<Subgroup>("programme", group.programme)?;
    if others.iter().any(|g| g.id != group.id && g.letter == group.letter) {
        return Err(UiError::with("letter_taken", &[("letter", group.letter.as_str().into())]).field("letter"));
    }
    Ok(())
}

command! {
    /// Makes a subgroup.
    Change create_subgroup(app, input: CreateSubgroup) -> Changed {
        app.change("create_subgroup", |w| {
            let group = input.build(w.id().into());
            check_letter(w.db, &group)?;
            w.db.insert(&group)?;
            Ok(Did::new(group.id, added("subgroup", Bi::same(group.letter))))
        })
    }
}
command! {
    /// Changes a subgroup.
    Change edit_subgroup(app, input: EditSubgroup) -> Changed {
        app.change("edit_subgroup", |w| {
            let mut group: Subgroup = w.db.get(input.subgroup)?;
            let fields = input.fields();
            let programme = group.programme;
            input.apply(&mut group);
            if group.programme != programme {
                return Err(UiError::new("wrong_programme").field("programme"));
            }
            check_letter(w.db, &group)?;
            w.db.update(&group)?;
            Ok(Did::new(group.id, edited(&fields, Bi::same(group.letter))))
        })
    }
}
command! {
    /// Deletes a subgroup; its items keep standing for nobody until a group is chosen.
    Change delete_subgroup(app, input: DeleteSubgroup) -> Changed {
        app.change("delete_subgroup", |w| {
            let group: Subgroup = w.db.get(input.subgroup)?;
            w.db.delete_with("subgroup", group.id.into())?;
            Ok(Did::new(group.id, removed("subgroup", Bi::same(group.letter))))
        })
    }
}
command! {
    /// Says who is in a subgroup, for one day or for every day.
    Change set_members(app, input: SetMembers) -> Changed {
        app.change("set_members", |w| {
            let group: Subgroup = w.db.get(input.subgroup)?;
            let now: Vec<Membership> = w.db.by::<Membership>("subgroup", group.id)?.into_iter().filter(|m| m.date == input.date).collect();
            for m in now.iter().filter(|m| !input.participations.contains(&m.participation)) {
                w.db.delete::<Membership>(m.id)?;
            }
            let mut seen: Vec<ParticipationId> = now.iter().map(|m| m.participation).collect();
            for id in input.participations {
                if seen.contains(&id) {
                    continue;
                }
                seen.push(id);
                let seat: Participation = w.db.get(id)?;
                if seat.programme != group.programme {
                    return Err(UiError::new("wrong_programme").field("participations"));
                }
                w.db.insert(&Membership { id: w.id().into(), subgroup: group.id, participation: id, date: input.date })?;
            }
            Ok(Did::new(group.id, edited(&["members"], Bi::same(group.letter))))
        })
    }
}
