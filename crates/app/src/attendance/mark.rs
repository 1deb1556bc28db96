//! Marking who came.

use chrono::NaiveDate;
use meguri_model::attendance::Occasion;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::list::Party;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::UiError;
use crate::roster::whom;
use crate::views::history::Changed;
use crate::{format, text};

/// At an item, on a day or (with neither) for the whole programme. Without `participations`: everybody who is expected and
/// not marked yet. `mark: null` takes the mark away. `heads`: of a seat for several, how many came.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkAttendance {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<ItemId>,
    #[serde(default)]
    #[ts(optional, type = "string | null")]
    pub date: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub participations: Option<Vec<ParticipationId>>,
    pub mark: Option<Attendance>,
    #[serde(default)]
    #[ts(optional)]
    pub heads: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

command! {
    /// Marks who came, was late, is excused or absent; of everybody at once ("all present but …") or of some.
    Change mark_attendance(app, input: MarkAttendance) -> Changed {
        app.change("mark_attendance", |w| {
            let party = Party::read(w.db, input.programme)?;
            let of = Occasion { item: input.item, date: if input.item.is_some() { None } else { input.date } };
            if let Some(item) = input.item {
                if w.db.get::<Item>(item)?.programme != input.programme {
                    return Err(UiError::new("wrong_programme").field("item"));
                }
                if !party.items.iter().any(|i| i.id == item) {
                    return Err(UiError::new("nothing_attended").field("item"));
                }
            }
            let marks = party.marks_of(of);
            let marked = |id: ParticipationId| marks.iter().find(|m| m.participation == id);
            let everyone = input.participations.is_none();
            let ids = input.participations.unwrap_or_else(|| {
                party.expected(of).into_iter().map(|e| e.0).filter(|id| marked(*id).is_none() == input.mark.is_some()).collect()
            });
            let mut seats = Vec::new();
            for id in ids {
                let seat: Participation = w.db.get(id)?;
                if seat.programme != input.programme {
                    return Err(UiError::new("wrong_programme").field("participations"));
                }
                let heads = input.heads.unwrap_or(seat.headcount);
                if heads == 0 || heads > seat.headcount {
                    return Err(UiError::new("bad_number").field("heads"));
                }
                match (marked(id), input.mark) {
                    (Some(old), None) => w.db.delete::<Presence>(old.id)?,
                    (None, None) => {}
                    (Some(old), Some(mark)) => {
                        let note = input.note.clone().unwrap_or_else(|| old.note.clone());
                        if (old.mark, old.heads, &old.note) != (mark, heads, &note) {
                            w.db.update(&Presence { mark, heads, note, at: w.stamp(), by: w.author().to_owned(), ..old.clone() })?;
                        }
                    }
                    (None, Some(mark)) => w.db.insert(&Presence {
                        id: w.id().into(), participation: id, item: of.item, date: of.date, mark, heads,
                        note: input.note.clone().unwrap_or_default(), at: w.stamp(), by: w.author().to_owned(),
                    })?,
                }
                seats.push(seat);
            }
            let name = match (input.item, of.date) {
                (Some(i), _) => w.db.get::<Item>(i)?.title,
                (None, Some(d)) => format::both(|l| format::date_short(l, d)),
                (None, None) => party.programme.title.clone(),
            };
            let who = if seats.is_empty() || everyone && seats.len() > 1 { text::word("attendance-everyone") } else { whom(w.db, &seats)? };
            let message = match input.mark {
                Some(mark) => Message::new("did-marked").with("mark", Param::Term(format!("term-attendance-{}", mark.as_str()))),
                None => Message::new("did-unmarked"),
            };
            let message = message.with("who", shown_name(who)).with("name", shown_name(name));
            Ok(Did { id: seats.first().map(|s| s.id.into()), message })
        })
    }
}
