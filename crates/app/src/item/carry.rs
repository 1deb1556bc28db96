//! Taking items to another programme: groups go by their letter, people by who they are; what has no place there stays behind.

use std::collections::HashMap;

use meguri_model::*;
use meguri_store::Db;

use crate::error::Result;

/// What stands for what in the other programme.
pub(super) struct Carry {
    /// `None`: the same programme, everything stands for itself.
    to: Option<(HashMap<SubgroupId, SubgroupId>, HashMap<ParticipationId, ParticipationId>)>,
}

impl Carry {
    pub fn between(db: Db<'_>, from: ProgrammeId, to: ProgrammeId) -> Result<Carry> {
        if from == to {
            return Ok(Carry { to: None });
        }
        let there: Vec<Subgroup> = db.by("programme", to)?;
        let groups = db.by::<Subgroup>("programme", from)?;
        let groups = groups.iter().filter_map(|g| Some((g.id, there.iter().find(|t| t.letter == g.letter)?.id))).collect();
        let there: Vec<Participation> = db.by("programme", to)?;
        let seat_of = |s: &Participation| {
            let person = s.person?;
            let own = |t: &&Participation| t.person == Some(person);
            there.iter().filter(own).find(|t| t.role == s.role).or_else(|| there.iter().find(own)).map(|t| t.id)
        };
        let seats = db.by::<Participation>("programme", from)?;
        let seats = seats.iter().filter_map(|s| Some((s.id, seat_of(s)?))).collect();
        Ok(Carry { to: Some((groups, seats)) })
    }

    pub fn group(&self, id: SubgroupId) -> Option<SubgroupId> {
        match &self.to {
            None => Some(id),
            Some((groups, _)) => groups.get(&id).copied(),
        }
    }

    pub fn seat(&self, id: ParticipationId) -> Option<ParticipationId> {
        match &self.to {
            None => Some(id),
            Some((_, seats)) => seats.get(&id).copied(),
        }
    }
}
