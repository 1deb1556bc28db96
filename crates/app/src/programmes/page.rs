//! A programme's page.

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Db;

use crate::door::command;
use crate::error::{Result, UiError};
use crate::programme::{OfProgramme, lines, locality, seats};
use crate::running_order;
use crate::text;
use crate::views::programme::{ProgrammeView, RoleView, SeatView};

command! {
    /// A programme's page: facts, organisations, people.
    Query programme(app, input: OfProgramme) -> ProgrammeView {
        let line = lines(app, Some(input.programme))?.pop();
        let today = app.today()?;
        let db = app.ws.db();
        let programme: Programme = db.get(input.programme)?;
        let line = line.ok_or_else(|| UiError::new("not_found"))?;
        let series = programme.series.map(|s| db.get::<Series>(s)).transpose()?.map(|s| s.name);
        let mut roles = Vec::new();
        for role in db.by::<ProgrammeOrganisation>("programme", programme.id)? {
            let o: Organisation = db.get(role.organisation)?;
            roles.push(RoleView { role, name: o.name, acronym: o.acronym });
        }
        roles.sort_by_key(|r| r.role.role);
        let subgroups: Vec<Subgroup> = db.by("programme", programme.id)?;
        let participants = seats(db, programme.id, &subgroups)?;
        let items: Vec<Item> = db.by("programme", programme.id)?;
        let coming = participants.iter().filter(|s| s.participation.status.is_coming());
        let delegates = |s: &&SeatView| matches!(s.participation.role, ParticipantRole::Delegate | ParticipantRole::HeadOfDelegation);
        let seats_total: u32 = coming.clone().map(|s| s.participation.headcount).sum();
        let named = u32::try_from(coming.clone().filter(|s| !s.to_come).count()).unwrap_or(0);
        let (mut d_all, mut d_named) = (0u32, 0u32);
        for s in coming.filter(delegates) {
            d_all += s.participation.headcount;
            d_named += u32::from(!s.to_come);
        }
        let of_role = |r: ParticipantRole| {
            let of = participants.iter().filter(|s| s.participation.status.is_coming() && s.participation.role == r);
            of.map(|s| s.participation.headcount).sum::<u32>()
        };
        let speakers = (of_role(ParticipantRole::Speaker), of_role(ParticipantRole::Panellist));
        Ok(ProgrammeView {
            people: people_text(d_all, d_named, seats_total, speakers),
            audience: audience(&programme),
            tabs: tabs(&programme, &items, matched(db, &programme)?),
            next_start: next_start(&programme),
            route: route(db, &items)?,
            named,
            seats: seats_total,
            items: u32::try_from(items.len()).unwrap_or(u32::MAX),
            partnerships: crate::partnership::of_programme(db, today, programme.id)?,
            follow_ups: crate::follow_up::of_programme(db, programme.id, today)?,
            programme, line, series, roles, participants, subgroups,
        })
    }
}

fn people_text(delegates: u32, named: u32, seats: u32, (speakers, panel): (u32, u32)) -> Bi {
    let n = |v: u32| Param::Number(v.into());
    if delegates == 0 && speakers > 0 {
        let id = if panel > 0 { "people-speakers-panel" } else { "people-speakers" };
        return text::say(&Message::new(id).with("n", n(speakers)).with("panel", n(panel)));
    }
    if delegates > 0 {
        return text::say(&Message::new("people-delegates").with("n", n(delegates)).with("named", n(named)));
    }
    text::say(&Message::new("people-seats").with("n", n(seats)))
}

/// Localities in the order the plan reaches them.
pub(crate) fn route(db: Db<'_>, items: &[Item]) -> Result<Bi> {
    let mut ordered: Vec<&Item> = items.iter().filter(|i| i.state != ItemState::Cancelled && i.kind != ItemKind::Leg).collect();
    ordered.sort_by_key(|i| (i.when.span("UTC").map_or(i64::MAX, |s| s.0), i.id));
    let mut names: Vec<Bi> = Vec::new();
    for i in ordered {
        if let Some(place) = i.place {
            let name = locality(db, place)?;
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let join = |lang: Lang, sep: &str| names.iter().take(6).map(|n| n.get(lang)).collect::<Vec<_>>().join(sep);
    Ok(Bi::new(join(Lang::En, ", "), join(Lang::Ja, "、")))
}


/// How many are or were in the audience, for programmes that have one.
fn audience(p: &Programme) -> Bi {
    if !running_order::has_one(p) {
        return Bi::default();
    }
    let say = |id: &str, n: u32| text::say(&Message::new(id).with("n", Param::Number(n.into())));
    match (p.attended, p.expected) {
        (Some(n), _) => say("audience-came", n),
        (None, Some(n)) => say("audience-expected", n),
        (None, None) => Bi::default(),
    }
}

/// Whether meetings are matched in a programme: by its kind, or because somebody began with it.
fn matched(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(p.kind == ProgrammeKind::MatchmakingMission
        || !db.of_programme::<Matching>(p.id)?.is_empty()
        || !db.of_programme::<MeetingBlock>(p.id)?.is_empty()
        || !db.of_programme::<Profile>(p.id)?.is_empty()
        || !db.of_programme::<MeetingRequest>(p.id)?.is_empty())
}

/// The tabs of a programme by its kind. A seminar has an itinerary once something beside its sessions is planned; a matchmaking mission
/// has who meets whom first.
fn tabs(p: &Programme, items: &[Item], matched: bool) -> Vec<String> {
    let meets = items.iter().any(|i| i.kind == ItemKind::Meeting);
    let order = running_order::has_one(p);
    let itinerary = !order || items.iter().any(|i| i.kind != ItemKind::Session);
    let mission = p.kind == ProgrammeKind::MatchmakingMission;
    let all = [
        ("overview", true), ("people", mission), ("requests", mission), ("timetable", mission), ("live", mission && meets), ("running_order", order), ("itinerary", itinerary),
        ("people", !mission), ("requests", matched && !mission), ("timetable", matched && !mission), ("live", meets && !mission), ("audience", order), ("hosts", true), ("documents", true), ("report", true), ("issued", true),
        ("review", true), ("history", true),
    ];
    all.into_iter().filter(|t| t.1).map(|t| t.0.to_owned()).collect()
}

/// The same weekday a year later: 52 weeks on.
pub(super) fn next_start(p: &Programme) -> Option<String> {
    let first: NaiveDate = p.when.days()?.0;
    Some(first.checked_add_days(chrono::Days::new(364))?.to_string())
}
