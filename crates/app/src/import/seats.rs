//! The seats people take when a list is brought into a programme: their own, one whose name is to come, or a new one.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_model::import::{Column, PersonRow};
use meguri_model::*;
use meguri_store::Db;

use super::people::PersonPlan;
use super::plan::Row;
use crate::app::Writer;
use crate::application::step;
use crate::error::Result;
use crate::party;

/// What happens to a seat.
#[derive(Clone, Debug, Default)]
pub(super) enum SeatPlan {
    /// No programme, or nothing to do.
    #[default]
    None,
    /// The person's own seat gets another part, status or group.
    Update(Box<Participation>),
    /// A seat whose name was to come gets this name, and keeps its groups and assignments.
    Fill(Box<Participation>, Bi),
    New(ParticipantRole, ParticipationStatus),
}

impl SeatPlan {
    pub fn is_nothing(&self) -> bool {
        matches!(self, SeatPlan::None)
    }
}

/// The seats of the programme while rows are planned.
pub(super) struct Seats {
    in_programme: bool,
    own: HashMap<PersonId, Vec<Participation>>,
    open: Vec<(Participation, Bi)>,
    groups: HashMap<ParticipationId, Vec<String>>,
    role: ParticipantRole,
}

impl Seats {
    pub fn read(db: Db<'_>, programme: Option<ProgrammeId>, role: Option<ParticipantRole>, fill: bool) -> Result<Seats> {
        let mut out = Seats {
            in_programme: programme.is_some(), own: HashMap::new(), open: Vec::new(), groups: HashMap::new(), role: role.unwrap_or(ParticipantRole::Delegate),
        };
        let Some(programme) = programme else { return Ok(out) };
        let letters: HashMap<SubgroupId, String> = db.by::<Subgroup>("programme", programme)?.into_iter().map(|g| (g.id, g.letter)).collect();
        for view in crate::programme::seats(db, programme, &[])? {
            let seat = view.participation;
            for m in db.by::<Membership>("participation", seat.id)?.into_iter().filter(|m| m.date.is_none()) {
                out.groups.entry(seat.id).or_default().extend(letters.get(&m.subgroup).cloned());
            }
            match seat.person {
                Some(p) => out.own.entry(p).or_default().push(seat),
                None if fill && seat.headcount == 1 && seat.status.is_coming() => {
                    let (name, _) = party::seat_name(db, &seat)?;
                    out.open.push((seat, name));
                }
                None => {}
            }
        }
        // They are given away from the end.
        out.open.reverse();
        Ok(out)
    }

    /// The seat of a row; what it changes is added to the columns.
    pub fn plan(&mut self, person: Option<PersonId>, row: &PersonRow, changes: &mut Vec<Column>) -> SeatPlan {
        if !self.in_programme {
            return SeatPlan::None;
        }
        let wanted = row.role.unwrap_or(self.role);
        let own = person.and_then(|p| self.own.get(&p)).map(Vec::as_slice).unwrap_or_default();
        let seat = own.iter().find(|s| s.role == wanted).or(match (own, row.role) {
            ([one], _) => Some(one),
            ([first, ..], None) => Some(first),
            _ => None,
        });
        if let Some(seat) = seat {
            let mut next = seat.clone();
            if row.role.is_some_and(|r| r != seat.role) {
                next.role = wanted;
                changes.push(Column::Role);
            }
            if row.status.is_some_and(|s| s != seat.status) {
                next.status = row.status.unwrap_or(seat.status);
                changes.push(Column::Status);
            }
            let groups = self.groups.get(&seat.id).map(Vec::as_slice).unwrap_or_default();
            let group = !row.group.is_empty() && !groups.iter().any(|g| fold::fold(g) == fold::fold(&row.group));
            if group {
                changes.push(Column::Group);
            }
            return if next != *seat || group { SeatPlan::Update(Box::new(next)) } else { SeatPlan::None };
        }
        // Whoever has only applied, or does not come, takes nobody's seat.
        let comes = row.status.is_none_or(ParticipationStatus::is_coming);
        let at = self.open.iter().rposition(|(s, _)| comes && s.role == wanted);
        match at.map(|at| self.open.remove(at)) {
            Some((seat, name)) => SeatPlan::Fill(Box::new(seat), name),
            None => SeatPlan::New(wanted, row.status.unwrap_or(ParticipationStatus::Accepted)),
        }
    }
}

/// The groups and the order of precedence while rows are written.
#[derive(Default)]
pub(super) struct Writing {
    today: NaiveDate,
    groups: Vec<Subgroup>,
    precedence: HashMap<ParticipantRole, u32>,
}

impl Writing {
    pub fn read(w: &Writer<'_>, programme: Option<ProgrammeId>, today: NaiveDate) -> Result<Writing> {
        let mut out = Writing { today, ..Writing::default() };
        let Some(programme) = programme else { return Ok(out) };
        out.groups = w.db.by("programme", programme)?;
        for seat in w.db.by::<Participation>("programme", programme)? {
            if let Some(n) = seat.precedence {
                let last = out.precedence.entry(seat.role).or_default();
                *last = (*last).max(n);
            }
        }
        Ok(out)
    }

    pub fn write(&mut self, w: &Writer<'_>, programme: ProgrammeId, person: PersonId, organisation: Option<OrganisationId>, _: &Row, p: &PersonPlan) -> Result<()> {
        let seat = match &p.seat {
            SeatPlan::None => return Ok(()),
            SeatPlan::Update(seat) => {
                let before: Participation = w.db.get(seat.id)?;
                w.db.update(&**seat)?;
                step(w, &before, seat, self.today, w.author(), "")?;
                (**seat).clone()
            }
            SeatPlan::Fill(seat, _) => {
                let (before, status) = (&**seat, p.row.status.unwrap_or(seat.status));
                let seat = Participation { person: Some(person), organisation: organisation.or(seat.organisation), status, ..before.clone() };
                w.db.update(&seat)?;
                if before.status == status && p.row.status.is_some() {
                    decided(w, &seat, self.today, w.author())?;
                }
                step(w, before, &seat, self.today, w.author(), "")?;
                seat
            }
            SeatPlan::New(role, status) => {
                let precedence = self.precedence.get_mut(role).map(|n| {
                    *n += 1;
                    *n
                });
                let seat = Participation {
                    id: w.id().into(), programme, person: Some(person), placeholder: Bi::default(), headcount: 1, organisation, role: *role,
                    status: *status, precedence, note: String::new(),
                };
                w.db.insert(&seat)?;
                if let Some(status) = p.row.status {
                    // As whoever types applicants in, or decides on them, leaves it.
                    let by = if status == ParticipationStatus::Applied { "" } else { w.author() };
                    if status == ParticipationStatus::Applied {
                        w.db.insert(&Application {
                            id: w.id().into(), participation: seat.id, applied: self.today, met: Vec::new(), interests: Vec::new(), waiting: None,
                            note: String::new(),
                        })?;
                    }
                    decided(w, &seat, self.today, by)?;
                }
                seat
            }
        };
        let letter: String = p.row.group.chars().take(8).collect();
        if !letter.is_empty() {
            let group = self.group(w, programme, &letter)?;
            let members: Vec<Membership> = w.db.by("participation", seat.id)?;
            if !members.iter().any(|m| m.subgroup == group && m.date.is_none()) {
                for m in members.iter().filter(|m| m.date.is_none()) {
                    w.db.delete::<Membership>(m.id)?;
                }
                w.db.insert(&Membership { id: w.id().into(), subgroup: group, participation: seat.id, date: None })?;
            }
        }
        Ok(())
    }

    fn group(&mut self, w: &Writer<'_>, programme: ProgrammeId, letter: &str) -> Result<SubgroupId> {
        if let Some(g) = self.groups.iter().find(|g| fold::fold(&g.letter) == fold::fold(letter)) {
            return Ok(g.id);
        }
        let group = Subgroup { id: w.id().into(), programme, letter: letter.to_owned(), name: Bi::default() };
        w.db.insert(&group)?;
        let id = group.id;
        self.groups.push(group);
        Ok(id)
    }
}

/// Notes the status that a list gives a seat.
fn decided(w: &Writer<'_>, seat: &Participation, date: NaiveDate, by: &str) -> Result<()> {
    let id = w.id().into();
    Ok(w.db.insert(&Decision { id, participation: seat.id, status: seat.status, date, by: by.to_owned(), note: String::new() })?)
}
