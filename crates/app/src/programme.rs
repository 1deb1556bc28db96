//! Programmes, their series and the organisations in them.

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{App, Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::place::known_zone;
use crate::views::history::Changed;
use crate::views::itinerary::ClashCounts;
use crate::views::needs_text;
use crate::views::programme::{ProgrammeLine, SeatView};
use crate::{format, party, person, text};

inputs! {
    /// A programme; only kind, title and zone must be known.
    create CreateProgramme -> Programme,
    edit EditProgramme { programme: ProgrammeId },
    required { kind: ProgrammeKind, zone: String }
    optional {
        types: Vec<String> = Vec::new(), status: ProgrammeStatus = ProgrammeStatus::Idea, when: When = When::Unknown,
        mode: Mode = Mode::InPerson, audiences: Vec<String> = Vec::new(), sectors: Vec<String> = Vec::new(),
        notes: String = String::new(), source: String = String::new(),
    }
    text { title, objectives }
    nullable { series: SeriesId, edition: u32, second_zone: String, expected: u32, attended: u32 }
    given { created_at: String, updated_at: String, sequence: u32 }
}

inputs! {
    /// A series whose editions are programmes.
    create CreateSeries -> Series,
    edit EditSeries { series: SeriesId },
    required {}
    optional { notes: String = String::new() }
    text { name }
    nullable {}
    given {}
}

inputs! {
    /// An organisation's role in a programme.
    create AddRole -> ProgrammeOrganisation,
    edit EditRole { role_id: RoleId },
    required { programme: ProgrammeId, organisation: OrganisationId, role: OrganisationRole }
    optional { agreement: Agreement = Agreement::NotAsked, note: String = String::new() }
    text {}
    nullable {}
    given {}
}

/// Which programme.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfProgramme {
    pub programme: ProgrammeId,
}

/// Which series.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteSeries {
    pub series: SeriesId,
}

/// Which role.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveRole {
    pub role_id: RoleId,
}

fn check(db: Db<'_>, p: &Programme) -> Result<()> {
    needs_text(&p.title, "title")?;
    known_zone(&p.zone, "zone")?;
    if let Some(z) = &p.second_zone {
        known_zone(z, "second_zone")?;
    }
    p.when.check().map_err(|e| UiError::from(e).field("when"))?;
    if let Some(s) = p.series {
        db.get::<Series>(s)?;
    }
    Ok(())
}

command! {
    /// Makes a programme.
    Change create_programme(app, input: CreateProgramme) -> Changed {
        app.change("create_programme", |w| {
            let programme = input.build(w.id().into(), w.stamp(), w.stamp(), 0);
            check(w.db, &programme)?;
            w.db.insert(&programme)?;
            Ok(Did::new(programme.id, added("programme", programme.title)))
        })
    }
}
command! {
    /// Changes a programme.
    Change edit_programme(app, input: EditProgramme) -> Changed {
        app.change("edit_programme", |w| {
            let before: Programme = w.db.get(input.programme)?;
            let mut programme = before.clone();
            let fields = input.fields();
            input.apply(&mut programme);
            check(w.db, &programme)?;
            if programme != before {
                programme.updated_at = w.stamp();
                programme.sequence += u32::from(programme.when != before.when || programme.status != before.status);
                w.db.update(&programme)?;
                if programme.zone != before.zone {
                    // Whole days are days of the programme's zone.
                    w.db.rederive_items(programme.id)?;
                }
            }
            Ok(Did::new(programme.id, edited(&fields, programme.title)))
        })
    }
}
command! {
    /// Deletes a programme with its items, seats, groups and roles.
    Change delete_programme(app, input: OfProgramme) -> Changed {
        app.change("delete_programme", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            w.db.delete_with("programme", programme.id.into())?;
            Ok(Did::new(programme.id, removed("programme", programme.title)))
        })
    }
}
command! {
    /// Makes a series.
    Change create_series(app, input: CreateSeries) -> Changed {
        app.change("create_series", |w| {
            let series = input.build(w.id().into());
            needs_text(&series.name, "name")?;
            w.db.insert(&series)?;
            Ok(Did::new(series.id, added("series", series.name)))
        })
    }
}
command! {
    /// Changes a series.
    Change edit_series(app, input: EditSeries) -> Changed {
        app.change("edit_series", |w| {
            let mut series: Series = w.db.get(input.series)?;
            let fields = input.fields();
            input.apply(&mut series);
            needs_text(&series.name, "name")?;
            w.db.update(&series)?;
            Ok(Did::new(series.id, edited(&fields, series.name)))
        })
    }
}
command! {
    /// Deletes a series; its programmes stay.
    Change delete_series(app, input: DeleteSeries) -> Changed {
        app.change("delete_series", |w| {
            let series: Series = w.db.get(input.series)?;
            w.db.delete_with("series", series.id.into())?;
            Ok(Did::new(series.id, removed("series", series.name)))
        })
    }
}

fn check_role(db: Db<'_>, role: &ProgrammeOrganisation) -> Result<Bi> {
    db.get::<Programme>(role.programme)?;
    let name = db.get::<Organisation>(role.organisation)?.name;
    let others = db.by::<ProgrammeOrganisation>("programme", role.programme)?;
    if others.iter().any(|o| o.id != role.id && o.organisation == role.organisation && o.role == role.role) {
        return Err(UiError::new("already_there").field("organisation"));
    }
    Ok(name)
}

command! {
    /// Gives an organisation a role in a programme.
    Change add_role(app, input: AddRole) -> Changed {
        app.change("add_role", |w| {
            let role = input.build(w.id().into());
            let name = check_role(w.db, &role)?;
            w.db.insert(&role)?;
            Ok(Did::new(role.id, added("role", name)))
        })
    }
}
command! {
    /// Changes an organisation's role or whether it has agreed.
    Change edit_role(app, input: EditRole) -> Changed {
        app.change("edit_role", |w| {
            let mut role: ProgrammeOrganisation = w.db.get(input.role_id)?;
            let fields = input.fields();
            let programme = role.programme;
            input.apply(&mut role);
            if role.programme != programme {
                return Err(UiError::new("wrong_programme").field("programme"));
            }
            let name = check_role(w.db, &role)?;
            w.db.update(&role)?;
            Ok(Did::new(role.id, edited(&fields, name)))
        })
    }
}
command! {
    /// Takes an organisation's role away.
    Change remove_role(app, input: RemoveRole) -> Changed {
        app.change("remove_role", |w| {
            let role: ProgrammeOrganisation = w.db.get(input.role_id)?;
            let organisation: Organisation = w.db.get(role.organisation)?;
            w.db.delete_with("role", role.id.into())?;
            Ok(Did::new(role.id, removed("role", organisation.name)))
        })
    }
}

/// Seats with names, posts and groups: by precedence, then reading.
pub(crate) fn seats(db: Db<'_>, programme: ProgrammeId, subgroups: &[Subgroup]) -> Result<Vec<SeatView>> {
    let mut letters = std::collections::HashMap::<ParticipationId, Vec<String>>::new();
    for g in subgroups {
        for m in db.by::<Membership>("subgroup", g.id)? {
            let list = letters.entry(m.participation).or_default();
            if !list.contains(&g.letter) {
                list.push(g.letter.clone());
            }
        }
    }
    let mut out = Vec::new();
    for seat in db.by::<Participation>("programme", programme)? {
        let (name, to_come) = party::seat_name(db, &seat)?;
        let (mut reading, mut posts, mut key) = (String::new(), Bi::default(), String::from("9"));
        if let Some(id) = seat.person {
            let p: Person = db.get(id)?;
            reading = person::reading(&p);
            posts = person::posts(db, id)?;
            key = names::sort_key(&p.names);
        }
        let order = (seat.precedence.unwrap_or(u32::MAX), key, seat.id);
        out.push((order, SeatView { letters: letters.remove(&seat.id).unwrap_or_default(), participation: seat, name, to_come, reading, posts }));
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(out.into_iter().map(|(_, s)| s).collect())
}

/// The locality a place lies in; the place itself where none is above it.
pub(crate) fn locality(db: Db<'_>, place: PlaceId) -> Result<Bi> {
    let mut p: Place = db.get(place)?;
    let own = p.name.clone();
    for _ in 0..64 {
        if p.kind == PlaceKind::Locality {
            return Ok(p.name);
        }
        match p.parent {
            Some(id) => p = db.get(id)?,
            None => break,
        }
    }
    Ok(own)
}

/// Hue and icon by kind; the types "exchange" and "online series" have their own (DESIGN 4).
pub(crate) fn look(p: &Programme) -> (&'static str, &'static str) {
    let has = |t: &str| p.types.iter().any(|x| fold::fold(x) == fold::fold(t));
    if has("exchange") {
        return ("sky", "repeat-2");
    }
    if has("online series") {
        return ("copper", "monitor-play");
    }
    match p.kind {
        ProgrammeKind::DelegationVisit => ("ruri", "users-round"),
        ProgrammeKind::StudyTour => ("moss", "map"),
        ProgrammeKind::Seminar => ("plum", "presentation"),
        ProgrammeKind::MatchmakingMission => ("teal", "handshake"),
    }
}

/// Programmes for the sidebar: coming by date, then without a date, then past ones, newest first.
pub(crate) fn lines(app: &mut App, only: Option<ProgrammeId>) -> Result<Vec<ProgrammeLine>> {
    let today = app.today()?;
    let counts = crate::clash::counts(app)?;
    let db = app.ws.db();
    let programmes = match only {
        Some(id) => vec![db.get::<Programme>(id)?],
        None => db.all::<Programme>()?,
    };
    let mut out = Vec::new();
    for p in programmes {
        let days = p.when.days();
        let to_go = days.map(|(from, _)| i32::try_from((from - today).num_days()).unwrap_or(i32::MAX));
        let over = p.is_over(today);
        let (hue, icon) = look(&p);
        let n = |d: i32| Param::Number(d.into());
        let to_go_text = match to_go {
            _ if over => Bi::default(),
            None => text::word("to-go-no-date"),
            Some(d) if d > 0 => text::say(&Message::new("to-go-days").with("n", n(d))),
            Some(_) => text::word("to-go-running"),
        };
        let order = (over, to_go.is_none(), if over { -to_go.unwrap_or(i32::MIN + 1) } else { to_go.unwrap_or(0) }, p.id);
        out.push((order, ProgrammeLine {
            id: p.id,
            kind: p.kind,
            hue: hue.to_owned(),
            icon: icon.to_owned(),
            status: p.status,
            dates: format::both(|l| format::when_long(l, &p.when)),
            days_to_go: to_go,
            to_go: to_go_text,
            past: over,
            counts: counts.get(&p.id).cloned().unwrap_or_else(ClashCounts::default),
            title: p.title,
        }));
    }
    out.sort_by_key(|a| a.0);
    Ok(out.into_iter().map(|(_, l)| l).collect())
}
