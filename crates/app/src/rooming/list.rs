//! The rooming list of a programme.

use std::collections::HashMap;

use meguri_model::own_view::{ItemAudience, takes_part};
use meguri_model::*;
use meguri_store::Db;

use crate::door::command;
use crate::error::Result;
use crate::programme::OfProgramme;
use crate::views::programme::SeatView;
use crate::views::rooming::*;
use crate::{format, text};

/// Seats that take part in an item, in order of precedence.
pub(crate) fn guests(db: Db<'_>, item: &Item) -> Result<Vec<SeatView>> {
    let (subgroups, assignments, contributions) =
        (db.by::<ItemSubgroup>("item", item.id)?, db.by::<Assignment>("item", item.id)?, db.by::<Contribution>("item", item.id)?);
    let audience = ItemAudience { item, subgroups: &subgroups, assignments: &assignments, contributions: &contributions };
    let mut out = Vec::new();
    for s in crate::programme::seats(db, item.programme, &[])? {
        let mine: Vec<Membership> = db.by("participation", s.participation.id)?;
        if takes_part(audience, &s.participation, &mine) {
            out.push(s);
        }
    }
    Ok(out)
}

/// The rooms of a lodging in order of their names (numbers by value), with their beds.
pub(super) fn rooms(db: Db<'_>, item: ItemId) -> Result<Vec<(Room, Vec<Bed>)>> {
    let mut out = Vec::new();
    for room in db.by::<Room>("item", item)? {
        let mut beds: Vec<Bed> = db.by("room", room.id)?;
        beds.sort_by_key(|b| b.id);
        out.push((room, beds));
    }
    let key = |name: &str| {
        let head: String = name.chars().take_while(|c| !c.is_ascii_digit()).collect();
        let digits: String = name.chars().skip(head.chars().count()).take_while(char::is_ascii_digit).collect();
        (head, digits.parse::<u64>().unwrap_or(0), name.to_owned())
    };
    out.sort_by_key(|(r, _)| (key(&r.name), r.id));
    Ok(out)
}

/// How many heads of each guest have no bed yet.
pub(super) fn without(guests: &[SeatView], rooms: &[(Room, Vec<Bed>)]) -> Vec<(ParticipationId, u32)> {
    let mut has: HashMap<ParticipationId, u32> = HashMap::new();
    for bed in rooms.iter().flat_map(|r| &r.1) {
        *has.entry(bed.participation).or_default() += 1;
    }
    let left = |s: &SeatView| s.participation.headcount.saturating_sub(has.get(&s.participation.id).copied().unwrap_or(0));
    guests.iter().map(|s| (s.participation.id, left(s))).filter(|g| g.1 > 0).collect()
}

command! {
    /// Who sleeps where and who shares, lodging by lodging, with nights; also as text.
    Query rooming(app, input: OfProgramme) -> RoomingView {
        rooming_of(app.ws.db(), input.programme)
    }
}

/// The same for a document.
///
/// # Errors
/// Those of the store.
pub(crate) fn rooming_of(db: Db<'_>, id: ProgrammeId) -> Result<RoomingView> {
    let programme: Programme = db.get(id)?;
    let seats = crate::programme::seats(db, programme.id, &[])?;
    let mut items: Vec<Item> = db.by::<Item>("programme", programme.id)?;
    items.retain(|i| i.kind == ItemKind::Lodging && i.state != ItemState::Cancelled);
    items.sort_by_key(|i| (i.when.span(&programme.zone).map_or(i64::MAX, |s| s.0), i.id));
    let mut lodgings = Vec::new();
    for item in items {
        let guests = guests(db, &item)?;
        let rooms = rooms(db, item.id)?;
        let mut views = Vec::new();
        for (room, beds) in &rooms {
            let mut list: Vec<GuestView> = Vec::new();
            for bed in beds {
                if let Some(known) = list.iter_mut().find(|g| g.participation == bed.participation) {
                    known.heads += 1;
                    continue;
                }
                let Some(s) = seats.iter().find(|s| s.participation.id == bed.participation) else { continue };
                let gone = !guests.iter().any(|g| g.participation.id == bed.participation);
                list.push(GuestView { participation: bed.participation, name: s.name.clone(), to_come: s.to_come, heads: 1, gone });
            }
            let taken = i64::try_from(beds.len()).unwrap_or(i64::MAX);
            views.push(RoomView { room: room.id, name: room.name.clone(), beds: room.beds, note: room.note.clone(), guests: list, free: i64::from(room.beds) - taken });
        }
        let mut open = Vec::new();
        for (id, heads) in without(&guests, &rooms) {
            let Some(s) = guests.iter().find(|s| s.participation.id == id) else { continue };
            let access = s.participation.person.map(|p| db.get::<Person>(p)).transpose()?.and_then(|p| p.access).unwrap_or_default();
            open.push(WithoutBed { participation: id, name: s.name.clone(), to_come: s.to_come, heads, access });
        }
        let nights = item.when.days().map_or(0, |(from, to)| (to - from).num_days());
        let nights = if nights > 0 { text::say(&Message::new("room-nights").with("n", Param::Number(nights))) } else { Bi::default() };
        let place = item.place.map(|p| db.get::<Place>(p)).transpose()?.map(|p| p.name).unwrap_or_default();
        let when = format::both(|l| format::when(l, &item.when));
        let n = |v: u32| Param::Number(v.into());
        let heads = guests.iter().map(|s| s.participation.headcount).sum();
        let mut said = vec![text::say(&Message::new("room-guests").with("n", n(heads))), text::count("room", views.len())];
        let left: u32 = open.iter().map(|o| o.heads).sum();
        if left > 0 {
            said.push(text::say(&Message::new("room-without").with("n", n(left))));
        }
        let said = format::join(&said);
        let written = format::both(|l| as_text(l, [&item.title, &place, &when, &nights, &said], &views, &open));
        lodgings.push(LodgingView { item: item.id, title: item.title, place, when, nights, rooms: views, without: open, said, words: item.rooming, text: written });
    }
    Ok(RoomingView { lodgings })
}

/// A heading, then a line a room: name, beds, who, note; those without a bed at the end.
fn as_text(l: Lang, head: [&Bi; 5], rooms: &[RoomView], open: &[WithoutBed]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let heading: Vec<&str> = head.iter().map(|b| b.get(l)).filter(|t| !t.is_empty()).collect();
    lines.push(heading.join(if l == Lang::En { ", " } else { "、" }));
    let name = |name: &Bi, heads: u32| if heads > 1 { format!("{} × {heads}", name.get(l)) } else { name.get(l).to_owned() };
    for r in rooms {
        let who: Vec<String> = r.guests.iter().map(|g| name(&g.name, g.heads)).collect();
        // What begins like a formula is written as text: the list ends in tables.
        lines.push([r.name.clone(), r.beds.to_string(), who.join(if l == Lang::En { ", " } else { "、" }), r.note.clone()].map(|c| plain(&c)).join("\t"));
    }
    if !open.is_empty() {
        let who: Vec<String> = open.iter().map(|o| name(&o.name, o.heads)).collect();
        lines.push(format!("{}\t\t{}", text::say_in(l, &Message::new("room-no-bed")), who.join(if l == Lang::En { ", " } else { "、" })));
    }
    lines.join("\n")
}

fn plain(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell.replace(['\t', '\n', '\r'], " ") }
}
