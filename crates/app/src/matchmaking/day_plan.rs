//! When meetings can be held: blocks of a day, each with as many slots as fit.

use chrono::{Duration, NaiveDateTime};
use meguri_matching::MOST_SLOTS;
use meguri_model::matchmaking::slots;
use meguri_model::time::local_text;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::format;
use crate::inputs::BiPatch;
use crate::item::optional_local;
use crate::views::history::Changed;

/// Times for meetings: from, to (wall-clock in the programme's zone), minutes of a meeting and minutes to change over.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMeetingBlock {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional, as = "Option<BiPatch>")]
    pub name: Option<Bi>,
    #[serde(deserialize_with = "local_text::deserialize")]
    #[ts(type = "string")]
    pub from: NaiveDateTime,
    #[serde(deserialize_with = "local_text::deserialize")]
    #[ts(type = "string")]
    pub to: NaiveDateTime,
    pub length: u32,
    #[serde(default)]
    #[ts(optional)]
    pub changeover: Option<u32>,
}

/// A field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditMeetingBlock {
    pub block: MeetingBlockId,
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<BiPatch>,
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string | null")]
    pub from: Option<NaiveDateTime>,
    #[serde(default, deserialize_with = "optional_local")]
    #[ts(optional, type = "string | null")]
    pub to: Option<NaiveDateTime>,
    #[serde(default)]
    #[ts(optional)]
    pub length: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub changeover: Option<u32>,
}

/// Which block.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveMeetingBlock {
    pub block: MeetingBlockId,
}

/// "Morning", or "8 Nov 09:30–12:25" where it has no name.
pub(crate) fn called(block: &MeetingBlock) -> Bi {
    if !block.name.is_empty() {
        return block.name.clone();
    }
    format::both(|l| format!("{} {}", format::date_short(l, block.from.date()), format::times(l, block.from, Some(block.to))))
}

/// Refuses times that cannot be, hold no meeting, or lie in another block; and more slots than can be solved.
fn check(db: Db<'_>, block: &MeetingBlock) -> Result<()> {
    if block.to <= block.from {
        return Err(UiError::new("end_before_start").field("to"));
    }
    if block.to - block.from > Duration::hours(24) {
        return Err(UiError::new("block_too_long").field("to"));
    }
    if !(1..=24 * 60).contains(&block.length) {
        return Err(UiError::new("bad_number").field("length"));
    }
    if block.changeover > 24 * 60 {
        return Err(UiError::new("bad_number").field("changeover"));
    }
    if slots(std::slice::from_ref(block)).is_empty() {
        return Err(UiError::with("no_meeting_fits", &[("length", Param::Minutes(block.length.into()))]).field("length"));
    }
    let mut all: Vec<MeetingBlock> = db.of_programme::<MeetingBlock>(block.programme)?.into_iter().filter(|b| b.id != block.id).collect();
    if let Some(other) = all.iter().find(|o| o.from < block.to && block.from < o.to) {
        return Err(UiError::with("blocks_overlap", &[("name", Param::Bi(called(other)))]).field("from"));
    }
    all.push(block.clone());
    let (count, most) = (slots(&all).len(), MOST_SLOTS);
    if count > most {
        let number = |n: usize| Param::Number(i64::try_from(n).unwrap_or(i64::MAX));
        return Err(UiError::with("too_many_slots", &[("count", number(count)), ("most", number(most))]).field("to"));
    }
    Ok(())
}

command! {
    /// Adds times for meetings to the day plan.
    Change add_meeting_block(app, input: AddMeetingBlock) -> Changed {
        app.change("add_meeting_block", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let block = MeetingBlock {
                id: w.id().into(),
                programme: programme.id,
                name: input.name.unwrap_or_default(),
                from: input.from,
                to: input.to,
                length: input.length,
                changeover: input.changeover.unwrap_or(0),
            };
            check(w.db, &block)?;
            w.db.insert(&block)?;
            Ok(Did::new(block.id, added("meeting_block", called(&block))))
        })
    }
}
command! {
    /// Changes times for meetings. A meeting whose slot is no more stays an item at its time.
    Change edit_meeting_block(app, input: EditMeetingBlock) -> Changed {
        app.change("edit_meeting_block", |w| {
            let mut block: MeetingBlock = w.db.get(input.block)?;
            let mut fields = Vec::new();
            if let Some(name) = input.name {
                fields.push("name");
                name.apply(&mut block.name);
            }
            if let Some(from) = input.from {
                fields.push("from");
                block.from = from;
            }
            if let Some(to) = input.to {
                fields.push("to");
                block.to = to;
            }
            if let Some(length) = input.length {
                fields.push("length");
                block.length = length;
            }
            if let Some(changeover) = input.changeover {
                fields.push("changeover");
                block.changeover = changeover;
            }
            check(w.db, &block)?;
            w.db.update(&block)?;
            Ok(Did::new(block.id, edited(&fields, called(&block))))
        })
    }
}
command! {
    /// Takes times for meetings out of the day plan. Meetings in them stay items at their time.
    Change remove_meeting_block(app, input: RemoveMeetingBlock) -> Changed {
        app.change("remove_meeting_block", |w| {
            let block: MeetingBlock = w.db.get(input.block)?;
            w.db.delete_with("meeting_block", block.id.into())?;
            Ok(Did::new(block.programme, removed("meeting_block", called(&block))))
        })
    }
}
