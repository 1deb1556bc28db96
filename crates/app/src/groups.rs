//! The groups of a programme: made together, and who is in which on which day.

use chrono::{Days, NaiveDate};
use meguri_model::own_view::subgroups_on;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::format;
use crate::party::seat_name;
use crate::views::groups::{GroupDay, GroupSeat, GroupsView};
use crate::views::history::Changed;

/// Which programme, and on which day; without a day: the everyday groups.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskGroups {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
}

/// How many groups there shall be; those that are there count.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeGroups {
    pub programme: ProgrammeId,
    pub number: u32,
    /// Puts everybody of the party who is in no group into one, evenly, in order of precedence.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub spread: bool,
}

/// Puts seats into one group and out of the others, on one day or (without `date`) on every day; `null`: into none,
/// which on a day means: back to the everyday group.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutInGroup {
    pub participations: Vec<ParticipationId>,
    pub subgroup: Option<SubgroupId>,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
}

/// The groups of a programme by letter, and all their memberships.
fn read(db: Db<'_>, programme: ProgrammeId) -> Result<(Vec<Subgroup>, Vec<Membership>)> {
    let mut groups: Vec<Subgroup> = db.by("programme", programme)?;
    groups.sort_by(|a, b| a.letter.cmp(&b.letter));
    let mut memberships = Vec::new();
    for g in &groups {
        memberships.extend(db.by::<Membership>("subgroup", g.id)?);
    }
    Ok((groups, memberships))
}

/// Those who come, in order of precedence.
fn coming(db: Db<'_>, programme: ProgrammeId) -> Result<Vec<Participation>> {
    let mut seats: Vec<Participation> = db.by::<Participation>("programme", programme)?;
    seats.retain(|s| s.status.is_coming());
    seats.sort_by_key(|s| (s.precedence.unwrap_or(u32::MAX), s.id));
    Ok(seats)
}

command! {
    /// The groups of a programme with who is in them, on one day or on every day.
    Query groups(app, input: AskGroups) -> GroupsView {
        let db = app.ws.db();
        let programme: Programme = db.get(input.programme)?;
        let (_, memberships) = read(db, programme.id)?;
        let on = input.date.map(|d| (d, d));
        let mut seats = Vec::new();
        for seat in coming(db, programme.id)?.into_iter().filter(|s| s.role.in_party()) {
            let (name, to_come) = seat_name(db, &seat)?;
            let own = input.date.is_some() && memberships.iter().any(|m| m.participation == seat.id && m.date == input.date);
            let groups = subgroups_on(seat.id, &memberships, on);
            seats.push(GroupSeat { participation: seat.id, name, to_come, role: seat.role, headcount: seat.headcount, groups, own });
        }
        let mut days = Vec::new();
        if let Some((from, to)) = programme.when.days() {
            let n = (to - from).num_days().clamp(0, 61).unsigned_abs();
            for date in (0..=n).filter_map(|i| from.checked_add_days(Days::new(i))) {
                let own = memberships.iter().any(|m| m.date == Some(date));
                days.push(GroupDay { date: date.to_string(), label: format::both(|l| format::date_short(l, date)), own });
            }
        }
        Ok(GroupsView { groups: crate::item::group_chips(db, programme.id)?, seats, days })
    }
}
command! {
    /// Makes groups A, B, C… up to a number, and if wished spreads the party over them: one change.
    Change make_groups(app, input: MakeGroups) -> Changed {
        if !(1..=26).contains(&input.number) {
            return Err(UiError::new("bad_number").field("number"));
        }
        app.change("make_groups", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let (mut groups, memberships) = read(w.db, programme.id)?;
            let letters = ('A'..='Z').map(String::from).filter(|l| !groups.iter().any(|g| g.letter == *l)).collect::<Vec<_>>();
            let more = usize::try_from(input.number).unwrap_or(0).saturating_sub(groups.len());
            for letter in letters.into_iter().take(more) {
                let group = Subgroup { id: w.id().into(), programme: programme.id, letter, name: Bi::default() };
                w.db.insert(&group)?;
                groups.push(group);
            }
            if input.spread {
                let mut sizes: Vec<u32> = groups.iter().map(|_| 0).collect();
                let seats: Vec<Participation> = coming(w.db, programme.id)?;
                let everyday = |s: &Participation| memberships.iter().find(|m| m.participation == s.id && m.date.is_none());
                for s in &seats {
                    if let Some(at) = everyday(s).and_then(|m| groups.iter().position(|g| g.id == m.subgroup)) {
                        sizes[at] += s.headcount;
                    }
                }
                let delegate = |s: &&Participation| matches!(s.role, ParticipantRole::Delegate | ParticipantRole::HeadOfDelegation);
                for s in seats.iter().filter(delegate).filter(|s| everyday(s).is_none()) {
                    let Some(at) = (0..groups.len()).min_by_key(|i| sizes[*i]) else { break };
                    sizes[at] += s.headcount;
                    w.db.insert(&Membership { id: w.id().into(), subgroup: groups[at].id, participation: s.id, date: None })?;
                }
            }
            let n = i64::try_from(groups.len()).unwrap_or(i64::MAX);
            Ok(Did::new(programme.id, Message::new("did-groups").with("n", Param::Number(n)).with("name", shown_name(programme.title))))
        })
    }
}
command! {
    /// Puts people into a group and out of the others, on one day or on every day: one change.
    Change put_in_group(app, input: PutInGroup) -> Changed {
        if input.participations.is_empty() {
            return Err(UiError::new("needs_items").field("participations"));
        }
        app.change("put_in_group", |w| {
            let mut names = Vec::new();
            let group = input.subgroup.map(|g| w.db.get::<Subgroup>(g)).transpose()?;
            for id in &input.participations {
                let seat: Participation = w.db.get(*id)?;
                if group.as_ref().is_some_and(|g| g.programme != seat.programme) {
                    return Err(UiError::new("wrong_programme").field("participations"));
                }
                let (_, memberships) = read(w.db, seat.programme)?;
                let now: Vec<&Membership> = memberships.iter().filter(|m| m.participation == *id && m.date == input.date).collect();
                let stays = now.iter().find(|m| Some(m.subgroup) == input.subgroup).map(|m| m.id);
                for m in now.iter().filter(|m| Some(m.id) != stays) {
                    w.db.delete::<Membership>(m.id)?;
                }
                // On a day, the everyday group needs no entry of its own.
                let everyday = memberships.iter().any(|m| m.participation == *id && m.date.is_none() && Some(m.subgroup) == input.subgroup);
                let needed = input.date.is_none() || !everyday;
                match (group.as_ref(), stays) {
                    (Some(g), None) if needed => {
                        w.db.insert(&Membership { id: w.id().into(), subgroup: g.id, participation: *id, date: input.date })?;
                    }
                    (Some(_), Some(m)) if !needed => w.db.delete::<Membership>(m)?,
                    _ => {}
                }
                names.push(Param::Bi(seat_name(w.db, &seat)?.0));
            }
            let more = names.len().saturating_sub(3);
            names.truncate(3);
            if more > 0 {
                names.push(Param::Text(format!("+{more}")));
            }
            let id = input.participations[0];
            let who = Param::List(names);
            let message = match (&group, input.date) {
                (Some(g), Some(d)) => Message::new("did-in-group-day").with("who", who).with("letter", g.letter.clone()).with("date", d),
                (Some(g), None) => Message::new("did-in-group").with("who", who).with("letter", g.letter.clone()),
                (None, Some(d)) => Message::new("did-usual-group").with("who", who).with("date", d),
                (None, None) => Message::new("did-no-group").with("who", who),
            };
            Ok(Did::new(id, message))
        })
    }
}
