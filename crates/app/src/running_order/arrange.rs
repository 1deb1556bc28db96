//! Moving rows, saying who speaks, and the hours of the whole.

use chrono::NaiveDateTime;
use meguri_model::running_order::block;
use meguri_model::time::local_text;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::who::{Directory, Known};
use super::{follow, following, has_one, number, parts, row_name, sessions};
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::nullable;
use crate::item::{optional_local, save};
use crate::views::history::Changed;

/// Where a row goes: before another one, to the end of a session, or some places down (`by`; negative: up), over the
/// edges of sessions too.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveContribution {
    pub contribution: ContributionId,
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<ContributionId>,
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<ItemId>,
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<i32>,
}

/// Who speaks: a seat, someone of the directory, a typed name; none of them: open.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSpeaker {
    pub contribution: ContributionId,
    #[serde(default)]
    #[ts(optional)]
    pub participation: Option<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<PersonId>,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

/// When the first session starts and until when there is room, wall clock of the programme's zone. `until: null`: not known.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetRunningOrderHours {
    pub programme: ProgrammeId,
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string")]
    pub start: Option<NaiveDateTime>,
    #[serde(default, deserialize_with = "until")]
    #[ts(optional, type = "string | null")]
    pub until: Option<Option<NaiveDateTime>>,
}

fn until<'de, D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Option<Option<NaiveDateTime>>, D::Error> {
    let Some(Some(text)) = nullable::<String, D>(d)? else { return Ok(Some(None)) };
    local_text::parse(&text)
        .map(|t| Some(Some(t)))
        .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a local time like 2018-11-20T17:30")))
}

command! {
    /// Moves a talk, with what belongs to it, to another place of the running order; times follow.
    Change move_contribution(app, input: MoveContribution) -> Changed {
        app.change("move_contribution", |w| {
            let row: Contribution = w.db.get(input.contribution)?;
            let programme = w.db.get::<Item>(row.item)?.programme;
            let name = row_name(w.db, &row)?;
            following(w, programme, || {
                let mut order: Vec<(ItemId, Vec<Contribution>)> =
                    sessions(w.db, programme)?.into_iter().map(|(i, rows)| (i.id, rows)).collect();
                if order.iter().all(|(i, _)| *i != row.item) {
                    // Of a cancelled session or another kind of item: it is moved within that.
                    let mut rows: Vec<Contribution> = w.db.by("item", row.item)?;
                    rows.sort_by_key(|c| (c.position, c.id));
                    order = vec![(row.item, rows)];
                }
                rearrange(&mut order, &row, &input)?;
                for (item, rows) in order {
                    let rows: Vec<Contribution> = rows.into_iter().map(|r| Contribution { item, ..r }).collect();
                    for moved in rows.iter().filter(|r| r.id == row.id || item != row.item) {
                        w.db.update(moved)?;
                    }
                    number(w, &rows)?;
                }
                Ok(())
            })?;
            let message = Message::new("did-moved-row").with("name", Param::Bi(shown_name(name)));
            Ok(Did::new(row.id, message))
        })
    }
}

/// Takes the row out with what is inside it and puts it where it goes.
fn rearrange(order: &mut [(ItemId, Vec<Contribution>)], row: &Contribution, input: &MoveContribution) -> Result<()> {
    let place = |order: &[(ItemId, Vec<Contribution>)], id: ContributionId| {
        order.iter().enumerate().find_map(|(s, (_, rows))| rows.iter().position(|r| r.id == id).map(|i| (s, i)))
    };
    let as_rows = |rows: &[Contribution]| {
        rows.iter().map(|c| running_order::Row { id: c.id, kind: c.kind, minutes: c.minutes }).collect::<Vec<_>>()
    };
    let (from, at) = place(order, row.id).ok_or_else(|| UiError::new("not_found"))?;
    let size = block(&as_rows(&order[from].1), at);
    let taken: Vec<Contribution> = order[from].1.drain(at..at + size).collect();
    let (mut to, mut index) = (from, at);
    if let Some(by) = input.by {
        for _ in 0..by.unsigned_abs().min(1000) {
            let rows = as_rows(&order[to].1);
            if by > 0 {
                if index < rows.len() {
                    index += block(&rows, index);
                } else if to + 1 < order.len() {
                    (to, index) = (to + 1, 0);
                }
            } else if index > 0 {
                // Up over a whole block: its head is the nearest row above whose block reaches down to here.
                index = (0..index).rev().find(|i| i + block(&rows, *i) == index).unwrap_or(index - 1);
            } else if to > 0 {
                (to, index) = (to - 1, order[to - 1].1.len());
            }
        }
    } else if let Some(before) = input.before {
        if taken.iter().any(|r| r.id == before) {
            index = at;
        } else {
            (to, index) = place(order, before).ok_or_else(|| UiError::new("wrong_programme").field("before"))?;
        }
    } else {
        let item = input.item.unwrap_or(row.item);
        to = order.iter().position(|(i, _)| *i == item).ok_or_else(|| UiError::new("wrong_programme").field("item"))?;
        index = order[to].1.len();
    }
    order[to].1.splice(index..index, taken);
    Ok(())
}

command! {
    /// Says who speaks; who has no seat yet gets one.
    Change set_speaker(app, input: SetSpeaker) -> Changed {
        app.change("set_speaker", |w| {
            let mut row: Contribution = w.db.get(input.contribution)?;
            let programme = w.db.get::<Item>(row.item)?.programme;
            let role = match row.kind {
                ContributionKind::Panel => ParticipantRole::Moderator,
                ContributionKind::Discussion => ParticipantRole::Panellist,
                _ => ParticipantRole::Speaker,
            };
            let who = match (input.participation, input.person, input.name.as_deref().map(str::trim).filter(|n| !n.is_empty())) {
                (Some(id), _, _) => Some(Known::Seat(w.db.get(id)?)),
                (None, Some(id), _) => {
                    let seats: Vec<Participation> = w.db.by("programme", programme)?;
                    let seat = seats.into_iter().find(|s| s.person == Some(id));
                    Some(match seat {
                        Some(s) => Known::Seat(s),
                        None => Known::Person(w.db.get(id)?),
                    })
                }
                (None, None, Some(name)) => Some(Directory::read(w.db, programme)?.find(name)),
                (None, None, None) => None,
            };
            if let Some(Known::Seat(s)) = &who && s.programme != programme {
                return Err(UiError::new("wrong_programme").field("participation"));
            }
            let name = who.as_ref().map(|k| k.name(w.db)).transpose()?;
            row.speaker = who.map(|k| k.seat(w, programme, role)).transpose()?;
            w.db.update(&row)?;
            let row_name = Param::Bi(shown_name(row_name(w.db, &row)?));
            let message = match name {
                Some(who) => Message::new("did-set-speaker").with("who", Param::Bi(shown_name(who))),
                None => Message::new("did-cleared-speaker").with("name", row_name),
            };
            Ok(Did::new(row.id, message))
        })
    }
}
command! {
    /// Says when the running order starts and until when there is room.
    Change set_running_order_hours(app, input: SetRunningOrderHours) -> Changed {
        app.change("set_running_order_hours", |w| {
            let mut p: Programme = w.db.get(input.programme)?;
            if !has_one(&p) {
                return Err(UiError::new("no_running_order").field("programme"));
            }
            let order = sessions(w.db, p.id)?;
            let before = parts(&order);
            let first = order.first().map(|(i, _)| i);
            let old_start = match (first.map(|i| &i.when), &p.when) {
                (Some(When::Exact { start, .. }), _) | (_, When::Exact { start, .. }) => Some(start.local),
                _ => None,
            };
            let start = input.start.or(old_start).ok_or_else(|| UiError::new("needs_start").field("start"))?;
            if let (Some(item), Some(new)) = (first, input.start) {
                let when = match &item.when {
                    w @ When::Exact { .. } => w.moved_to(new),
                    _ => When::Exact { start: Moment::new(new, &p.zone), end: None },
                };
                when.check()?;
                save(w, item, &mut Item { when, ..item.clone() })?;
                follow(w, &p, &before)?;
            }
            let one_day = p.when.days().is_none_or(|(from, to)| from == to);
            if one_day {
                let old_end = match &p.when {
                    When::Exact { end, .. } => end.as_ref().map(|e| e.local),
                    _ => None,
                };
                let end = match input.until {
                    Some(until) => until,
                    // A day moved takes its end along.
                    None => old_end.map(|e| start.date().and_time(e.time())),
                };
                let when = When::Exact { start: Moment::new(start, &p.zone), end: end.map(|e| Moment::new(e, &p.zone)) };
                when.check().map_err(|e| UiError::from(e).field("until"))?;
                if when != p.when {
                    p.when = when;
                    p.sequence += 1;
                    p.updated_at = w.stamp();
                    w.db.update(&p)?;
                }
            } else if input.until.is_some() {
                return Err(UiError::new("several_days").field("until"));
            }
            let message = Message::new("did-set-hours").with("name", Param::Bi(shown_name(p.title.clone()))).with("time", start);
            Ok(Did::new(p.id, message))
        })
    }
}
