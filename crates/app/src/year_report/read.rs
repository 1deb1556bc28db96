//! What the year report counts, read at once: all programmes for their dates and for whom they met; the rest of those of the year alone.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use meguri_model::year_report::{Counted, Lies, YearCount, YearKind, count, lies, years};
use meguri_model::*;
use meguri_store::Db;

use super::AskYear;
use crate::error::Result;
use crate::partnership::{TiesOfYear, of_year};

/// A year counted, with the records that its report names.
pub(super) struct YearRead {
    pub kind: YearKind,
    pub year: i32,
    /// Years to choose, newest first; the one read is among them.
    pub choices: Vec<i32>,
    pub count: YearCount,
    /// Those that are counted, by the day they begin.
    pub programmes: Vec<(Programme, Counted)>,
    /// Those that were met in the year.
    pub organisations: HashMap<OrganisationId, Organisation>,
    pub ties: TiesOfYear,
}

/// Reads and counts a year; the newest one that has begun and has programmes where none is asked for.
pub(super) fn read(db: Db<'_>, today: NaiveDate, ask: AskYear) -> Result<YearRead> {
    let mut met: HashMap<ProgrammeId, BTreeSet<OrganisationId>> = HashMap::new();
    for role in db.all::<ProgrammeOrganisation>()? {
        if matches!(role.role, OrganisationRole::Host | OrganisationRole::Visited) && role.agreement != Agreement::Declined {
            met.entry(role.programme).or_default().insert(role.organisation);
        }
    }
    let programmes: Vec<Programme> = db.all()?;
    let mut all: Vec<Counted> = programmes.iter().map(|p| Counted {
        id: p.id, kind: p.kind, status: p.status, when: p.when.clone(), countries: BTreeSet::new(), sectors: p.sectors.clone(), expected: p.expected,
        attended: p.attended, seats: 0, named: 0, met: met.remove(&p.id).unwrap_or_default(),
    }).collect();
    let mut choices = years(&all, ask.kind);
    let now = ask.kind.of(today);
    let year = ask.year.unwrap_or_else(|| choices.iter().copied().find(|y| *y <= now).or(choices.last().copied()).unwrap_or(now));
    if !choices.contains(&year) {
        choices.push(year);
        choices.sort_by_key(|y| std::cmp::Reverse(*y));
    }
    let in_year = |p: &Counted| matches!(lies(&p.when, ask.kind), Lies::In { year: y, .. } if y == year);
    let organisations = db.several::<Organisation>(all.iter().filter(|p| in_year(p)).flat_map(|p| p.met.iter().copied()))?;
    let organisations: HashMap<OrganisationId, Organisation> = organisations.into_iter().map(|o| (o.id, o)).collect();
    let mut heads = read_seats(db, all.iter().filter(|p| in_year(p)).map(|p| p.id))?;
    let mut shown = Vec::new();
    for (p, programme) in all.iter_mut().zip(programmes) {
        if !in_year(p) {
            continue;
        }
        p.countries = countries(&programme, p, &organisations);
        (p.seats, p.named) = heads.remove(&p.id).unwrap_or_default();
        if p.is_held() {
            shown.push((programme, p.clone()));
        }
    }
    shown.sort_by_key(|(p, _)| (p.when.days().map_or_else(|| NaiveDate::from_ymd_opt(year, 1, 1), |d| Some(d.0)), p.id));
    Ok(YearRead {
        kind: ask.kind,
        year,
        choices,
        count: count(&all, ask.kind, year),
        programmes: shown,
        organisations,
        ties: of_year(db, today, ask.kind, year)?,
    })
}

/// Where it took place: the country whose clock it follows, and those of its hosts. What was online took place nowhere.
fn countries(programme: &Programme, p: &Counted, organisations: &HashMap<OrganisationId, Organisation>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    if programme.mode != Mode::Online {
        out.extend(country::of_zone(&programme.zone).map(str::to_owned));
        out.extend(p.met.iter().filter_map(|o| organisations.get(o)).map(|o| o.country.clone()).filter(|c| !c.is_empty()));
    }
    out
}

/// Heads of the seats of each programme that come or came, and how many of them have a name.
fn read_seats(db: Db<'_>, programmes: impl Iterator<Item = ProgrammeId>) -> Result<HashMap<ProgrammeId, (u32, u32)>> {
    let mut heads: HashMap<ProgrammeId, (u32, u32)> = HashMap::new();
    for seat in db.by_any::<Participation>("programme", programmes)? {
        if seat.status.is_coming() {
            let (seats, named) = heads.entry(seat.programme).or_default();
            *seats = seats.saturating_add(seat.headcount);
            *named += u32::from(seat.person.is_some());
        }
    }
    Ok(heads)
}
