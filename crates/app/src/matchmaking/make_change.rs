//! A change that was tried, made: an absence shortened, a table added, one more meeting allowed.

use meguri_matching as engine;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::read::Matchmaking;
use super::words::Words;
use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;
use crate::views::matchmaking::solving::MatchChange;

/// What to arrange.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeMatchChange {
    pub programme: ProgrammeId,
    pub change: MatchChange,
}

/// The stretch of an absence that is left without `from`–`to`.
fn without(absences: &[matchmaking::Absence], from: chrono::NaiveDateTime, to: chrono::NaiveDateTime) -> Vec<matchmaking::Absence> {
    let mut out = Vec::new();
    for a in absences {
        if a.to <= from || to <= a.from {
            out.push(a.clone());
            continue;
        }
        if a.from < from {
            out.push(matchmaking::Absence { to: from, ..a.clone() });
        }
        if to < a.to {
            out.push(matchmaking::Absence { from: to, ..a.clone() });
        }
    }
    out
}

/// The first name of the form "Table 5" that no table has.
fn table_name(m: &Matchmaking) -> Bi {
    let taken = |name: &str| m.tables.iter().any(|t| t.place.name.en == name);
    let n = (m.tables.len() + 1..).find(|n| !taken(&format!("Table {n}"))).unwrap_or(1);
    Bi { en: format!("Table {n}"), ja: format!("卓{n}") }
}

fn there(w: &Writer<'_>, m: &Matchmaking, participant: ParticipationId, slot: &str) -> Result<()> {
    let words = Words::of(m);
    let at = words.slot_at(slot).ok_or_else(|| UiError::new("no_such_slot").field("slot"))?;
    let slot = &m.slots[at];
    let profile = m.who(participant).and_then(|p| p.profile.clone());
    let Some(before) = profile.filter(|p| p.absences.iter().any(|a| a.from < slot.to && slot.from < a.to)) else {
        // Something else keeps them: another item of the programme, or their own calendar.
        return Err(UiError::with("change_elsewhere", &[("who", Param::Bi(m.name(participant)))]));
    };
    let absences = without(&before.absences, slot.from, slot.to);
    w.db.update(&Profile { absences, ..before })?;
    Ok(())
}

command! {
    /// Makes a change that was tried, so that what it would bring can be solved for and taken.
    Change make_match_change(app, input: MakeMatchChange) -> Changed {
        app.change("make_match_change", |w| {
            let m = Matchmaking::read(w.db, input.programme)?;
            let said = Words::of(&m).change(&input.change);
            match &input.change {
                MatchChange::There { participant, slot } => there(w, &m, *participant, slot)?,
                MatchChange::Most { participant } => {
                    let profile = m.who(*participant).and_then(|p| p.profile.clone()).ok_or_else(|| UiError::new("nothing_chosen").field("participant"))?;
                    w.db.update(&Profile { most: profile.most.map(|most| most.saturating_add(1)), ..profile })?;
                }
                MatchChange::AnyTime { request } => {
                    let request = m.asked(*request).ok_or_else(|| UiError::new("nothing_chosen").field("request"))?.request.clone();
                    w.db.update(&MeetingRequest { only: Vec::new(), after: Vec::new(), ..request })?;
                }
                MatchChange::Table => {
                    let like = m.tables.last();
                    let name = table_name(&m);
                    let place = match like {
                        Some(t) => Place { id: w.id().into(), name, aliases: Vec::new(), ..t.place.clone() },
                        None => return Err(UiError::new("matching_no_tables")),
                    };
                    w.db.insert(&place)?;
                    let mut features: Vec<String> = m.tables.iter().flat_map(|t| t.table.features.clone()).collect();
                    features.sort();
                    features.dedup();
                    let position = m.tables.iter().map(|t| t.table.position).max().unwrap_or(0) + 1;
                    let site = m.tables.first().map(|t| t.table.site.clone()).unwrap_or_default();
                    w.db.insert(&MeetingTable { id: w.id().into(), programme: m.programme.id, place: place.id, position, site, features, closed: Vec::new() })?;
                }
            }
            // The problem must still be one.
            let after = Matchmaking::read(w.db, input.programme)?;
            if let Some(fault) = engine::faults(&after.problem()).first() {
                return Err(UiError::with("matching_fault", &[("what", Param::Bi(Words::of(&after).fault(fault)))]));
            }
            Ok(Did::new(m.programme.id, Message::new("did-match-change").with("what", Param::Bi(shown_name(said)))))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absence_gives_way_where_somebody_is_there_after_all() {
        let at = |t: &str| format!("2016-11-08T{t}:00").parse().unwrap();
        let absence = |from: &str, to: &str| matchmaking::Absence { from: at(from), to: at(to), kind: AbsenceKind::Late, note: String::new() };
        let left = |from: &str, to: &str| without(&[absence("09:00", "11:00"), absence("15:00", "16:00")], at(from), at(to));
        assert_eq!(left("10:30", "11:00"), [absence("09:00", "10:30"), absence("15:00", "16:00")]);
        assert_eq!(left("09:30", "09:55"), [absence("09:00", "09:30"), absence("09:55", "11:00"), absence("15:00", "16:00")]);
        assert_eq!(left("08:00", "12:00"), [absence("15:00", "16:00")]);
    }
}
