//! Meetings moved, placed, taken out and locked by hand.

use std::collections::HashMap;

use meguri_matching as engine;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::placing::Spot;
use super::read::{Asked, Matchmaking};
use super::room::{Room, Tried};
use crate::App;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::listing::count;
use crate::views::history::Changed;
use crate::views::matchmaking::solving::PlacementView;
use crate::views::matchmaking::timetable::{SwapView, TryMeeting};
use crate::{format, text};

/// Where a meeting would go, or a request that is not placed yet. Without `table`: the one it has, else any that is free.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryMeetingAt {
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<MeetingId>,
    #[serde(default)]
    #[ts(optional)]
    pub request: Option<MeetingRequestId>,
    /// `2016-11-08T09:30`.
    pub slot: String,
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<MeetingTableId>,
}

/// Where a meeting goes. `mend`: another meeting may give way, as `try_meeting` says.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveMeeting {
    pub meeting: MeetingId,
    pub slot: String,
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<MeetingTableId>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub mend: bool,
}

/// Where a request is to be held.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceRequest {
    pub request: MeetingRequestId,
    pub slot: String,
    #[serde(default)]
    #[ts(optional)]
    pub table: Option<MeetingTableId>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub mend: bool,
}

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnplaceMeeting {
    pub meeting: MeetingId,
}

/// Which meetings are locked how; without `meetings` all of the programme, with `before_now` only those that have begun.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LockMeetings {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub meetings: Option<Vec<MeetingId>>,
    pub lock: MeetingLock,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub before_now: bool,
}

/// The programme's matchmaking with one of its requests.
fn read(app: &App, request: MeetingRequestId) -> Result<Matchmaking> {
    let record: MeetingRequest = app.ws.db().get(request).map_err(|e| UiError::from(e).field("request"))?;
    Matchmaking::read(app.ws.db(), record.programme)
}

fn request_of(app: &App, meeting: MeetingId) -> Result<MeetingRequestId> {
    Ok(app.ws.db().get::<Meeting>(meeting).map_err(|e| UiError::from(e).field("meeting"))?.request)
}

fn slot_at(room: &Room<'_>, slot: &str) -> Result<usize> {
    room.words.slot_at(slot).ok_or_else(|| UiError::new("no_such_slot").field("slot"))
}

fn arrow(id: &str, (before, after): (i64, i64)) -> Bi {
    let changes = if before == after { "same" } else { "other" };
    text::say(&Message::new(id).with("changes", changes).with("before", Param::Number(before)).with("after", Param::Number(after)))
}

/// Why somebody cannot touch it; `None`: it can be moved.
fn held_fast(m: &Matchmaking, asked: &Asked) -> Option<&'static str> {
    if !m.wanted().any(|r| r.request.id == asked.request.id) || asked.request.wish == Wish::No {
        return Some("try-not-wanted");
    }
    let held = m.held.get(&asked.request.id)?;
    if held.meeting.lock != MeetingLock::None {
        return Some("try-locked");
    }
    (held.meeting.state != MeetingState::Planned).then_some("try-begun")
}

fn told(room: &Room<'_>, asked: &Asked, at: usize, tried: &Tried, mended: Option<Tried>) -> TryMeeting {
    let allowed = tried.broken.is_empty();
    let table_said = tried.placement.table.as_deref().map(|t| room.words.table(t)).unwrap_or_default();
    let mut said: Vec<Bi> = if allowed {
        vec![text::say(&Message::new("try-free").with("table", Param::Bi(table_said.clone())))]
    } else {
        // What is in the way first, in short, then what else would be broken.
        room.glance(asked, at).map_or_else(|| tried.broken.iter().map(|b| room.words.broken(b)).collect(), |first| vec![first])
    };
    said.truncate(3);
    let swap = mended.as_ref().map(|t| SwapView { others: t.others.iter().map(PlacementView::of).collect(), said: room.said_of_others(asked, t) });
    let shown = if allowed { tried } else { mended.as_ref().unwrap_or(tried) };
    TryMeeting {
        allowed,
        said,
        table: shown.placement.table.clone(),
        table_said: shown.placement.table.as_deref().map(|t| room.words.table(t)).unwrap_or_default(),
        points: arrow("try-points", shown.points),
        breaks: arrow("try-breaks", shown.breaks),
        swap,
    }
}

command! {
    /// What moving a meeting, or placing a request, would come to: who is doubled or not there, which table, points and breaks before and after,
    /// and what else would have to move.
    Query try_meeting(app, input: TryMeetingAt) -> TryMeeting {
        let request = match (input.request, input.meeting) {
            (Some(request), _) => request,
            (None, Some(meeting)) => request_of(app, meeting)?,
            (None, None) => return Err(UiError::new("nothing_chosen").field("meeting")),
        };
        let m = read(app, request)?;
        let room = Room::of(&m);
        let at = slot_at(&room, &input.slot)?;
        let Some(asked) = m.asked(request) else { return Err(UiError::new("nothing_chosen").field("request")) };
        if let Some(why) = held_fast(&m, asked) {
            let said = vec![text::word(why)];
            return Ok(TryMeeting { allowed: false, said, table: None, table_said: Bi::default(), points: Bi::default(), breaks: Bi::default(), swap: None });
        }
        let table = input.table.map(|t| t.to_string());
        let tried = room.attempt(asked, at, table.as_deref());
        let mended = if tried.broken.is_empty() { None } else { room.mended(asked, at, table.as_deref()) };
        Ok(told(&room, asked, at, &tried, mended))
    }
}

/// Puts a request somewhere, as one change.
fn put(app: &mut App, command: &'static str, request: MeetingRequestId, slot: &str, table: Option<MeetingTableId>, mend: bool) -> Result<Changed> {
    let m = read(app, request)?;
    let room = Room::of(&m);
    let at = slot_at(&room, slot)?;
    let Some(asked) = m.asked(request) else { return Err(UiError::new("nothing_chosen").field("request")) };
    if let Some(why) = held_fast(&m, asked) {
        return Err(UiError::with("meeting_fast", &[("why", Param::Bi(text::word(why)))]));
    }
    let table = table.map(|t| t.to_string());
    let mut tried = room.attempt(asked, at, table.as_deref());
    if !tried.broken.is_empty() && mend {
        tried = room.mended(asked, at, table.as_deref()).unwrap_or(tried);
    }
    if !tried.broken.is_empty() {
        let why = room.glance(asked, at).unwrap_or_else(|| tried.broken.first().map(|b| room.words.broken(b)).unwrap_or_default());
        return Err(UiError::with("meeting_does_not_fit", &[("slot", Param::Bi(room.words.start(at))), ("why", Param::Bi(why))]).field("slot"));
    }
    let all = std::iter::once(tried.placement.clone()).chain(tried.others.iter().cloned()).collect();
    let spots: HashMap<MeetingRequestId, Spot> = m.spots(&engine::Schedule { meetings: all });
    let swapped = room.said_of_others(asked, &tried);
    let message = Message::new(if tried.others.is_empty() { "did-place-meeting" } else { "did-place-meeting-mended" })
        .with("name", Param::Bi(shown_name(m.title(asked))))
        .with("slot", Param::Bi(room.words.start(at)))
        .with("table", Param::Bi(tried.placement.table.as_deref().map(|t| room.words.table(t)).unwrap_or_default()));
    let message = if tried.others.is_empty() { message } else { message.with("also", Param::Bi(swapped)) };
    let moved = asked.request.id;
    app.change(command, |w| {
        let mut id = None;
        for (request, spot) in &spots {
            let Some(asked) = m.asked(*request) else { continue };
            let meeting = match m.held.get(request) {
                Some(held) => {
                    m.move_to(w, asked, held, *spot)?;
                    held.meeting.id
                }
                None => m.add(w, asked, *spot)?.id,
            };
            if *request == moved {
                id = Some(meeting);
            }
        }
        Ok(Did { id: id.map(Into::into), message })
    })
}

command! {
    /// Moves a meeting to another slot or table, when that breaks nothing; with `mend` another meeting gives way as `try_meeting` says.
    Change move_meeting(app, input: MoveMeeting) -> Changed {
        let request = request_of(app, input.meeting)?;
        put(app, "move_meeting", request, &input.slot, input.table, input.mend)
    }
}
command! {
    /// Places a request by hand, when that breaks nothing.
    Change place_request(app, input: PlaceRequest) -> Changed {
        put(app, "place_request", input.request, &input.slot, input.table, input.mend)
    }
}
command! {
    /// Takes a meeting out of the timetable; its request stays.
    Change unplace_meeting(app, input: UnplaceMeeting) -> Changed {
        app.change("unplace_meeting", |w| {
            let meeting: Meeting = w.db.get(input.meeting)?;
            let item: Item = w.db.get(meeting.item)?;
            if meeting.lock != MeetingLock::None {
                return Err(UiError::with("meeting_fast", &[("why", Param::Bi(text::word("try-locked")))]));
            }
            w.db.delete_with("item", item.id.into())?;
            Ok(Did::new(meeting.request, Message::new("did-unplace-meeting").with("name", Param::Bi(shown_name(item.title)))))
        })
    }
}
command! {
    /// Locks meetings where they are, or unlocks them: some, all, or all that have begun.
    Change lock_meetings(app, input: LockMeetings) -> Changed {
        let now = app.clock.now().naive_utc();
        app.change("lock_meetings", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let mut meetings = match &input.meetings {
                Some(ids) => w.db.several::<Meeting>(ids.iter().copied())?,
                None => w.db.of_programme::<Meeting>(programme.id)?,
            };
            if meetings.iter().any(|m| m.programme != programme.id) {
                return Err(UiError::new("wrong_programme").field("meetings"));
            }
            if input.before_now {
                let here = format::in_zone(&Moment::new(now, "UTC"), &programme.zone).unwrap_or(now);
                let items: HashMap<ItemId, Item> = w.db.several::<Item>(meetings.iter().map(|m| m.item))?.into_iter().map(|i| (i.id, i)).collect();
                meetings.retain(|m| match items.get(&m.item).map(|i| &i.when) {
                    Some(When::Exact { start, .. }) => format::in_zone(start, &programme.zone).is_some_and(|s| s <= here),
                    _ => false,
                });
            }
            let mut n = 0;
            let mut one = None;
            for meeting in meetings.iter().filter(|m| m.lock != input.lock) {
                w.db.update(&Meeting { lock: input.lock, ..meeting.clone() })?;
                (n, one) = (n + 1, Some(meeting));
            }
            let count = Param::Number(i64::from(count(n)));
            let lock = if input.lock == MeetingLock::None { "unlock" } else { "lock" };
            let message = match one.filter(|_| n == 1) {
                Some(meeting) => {
                    let item: Item = w.db.get(meeting.item)?;
                    Message::new(if lock == "lock" { "did-lock-meeting" } else { "did-unlock-meeting" }).with("name", Param::Bi(shown_name(item.title)))
                }
                None => Message::new(if lock == "lock" { "did-lock-meetings" } else { "did-unlock-meetings" }).with("n", count),
            };
            Ok(Did { id: one.filter(|_| n == 1).map(|m| m.id.into()), message })
        })
    }
}
