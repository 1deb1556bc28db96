//! A short look at an item or a programme: its times on the clocks of the office, four facts, what is still open.

use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::zones;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::item::facts::Facts;
use crate::place::known_zone;
use crate::views::calendar::{PeekFact, PeekView};
use crate::views::item::WhenLine;
use crate::{format, programme, programmes, setting, text};

/// One of the two. `zone` is where the reader is (the office's zone unless told).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskPeek {
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<ItemId>,
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
    #[serde(default)]
    #[ts(optional)]
    pub zone: Option<String>,
}

command! {
    /// A short look at an item or a programme.
    Query peek(app, input: AskPeek) -> PeekView {
        let reader = match input.zone {
            Some(z) => { known_zone(&z, "zone")?; z }
            None => app.home_zone()?,
        };
        let clocks = zones::shown(&reader, setting::clocks(app.ws.db())?);
        match (input.item, input.programme) {
            (Some(id), None) => of_item(app.ws.db(), id, &clocks),
            (None, Some(id)) => {
                let line = programme::lines(app, Some(id))?.pop().ok_or_else(|| UiError::new("not_found"))?;
                let db = app.ws.db();
                let p: Programme = db.get(id)?;
                let seats: Vec<Participation> = db.by("programme", id)?;
                let coming: u32 = seats.iter().filter(|s| s.status.is_coming() && s.role.in_party()).map(|s| s.headcount).sum();
                let items: Vec<Item> = db.by("programme", id)?;
                let open = items.iter().filter(|i| i.state == ItemState::Tbc).count();
                let people = text::say(&Message::new("calendar-people").with("n", Param::Number(coming.into())));
                Ok(PeekView {
                    kind: text::term("programme-kind", p.kind.as_str()),
                    item_kind: None,
                    icon: line.icon,
                    hue: line.hue,
                    title: p.title.clone(),
                    times: times(&p.when, &clocks),
                    facts: [
                        fact("peek-date", line.dates),
                        fact("peek-status", text::term("programme-status", p.status.as_str())),
                        fact("peek-people", if coming > 0 { people } else { Bi::default() }),
                        fact("peek-route", programmes::page::route(db, &items)?),
                    ].into_iter().flatten().collect(),
                    missing: Vec::new(),
                    open: open_text(open),
                })
            }
            _ => Err(UiError::with("bad_input", &[("command", "peek".into()), ("detail", "item / programme".into())]).field("item")),
        }
    }
}

fn of_item(db: Db<'_>, id: ItemId, clocks: &[String]) -> Result<PeekView> {
    let item: Item = db.get(id)?;
    let programme: Programme = db.get(item.programme)?;
    let facts = Facts::of_items(db, programme.clone(), vec![item])?;
    let Some(item) = facts.items.first() else { return Err(UiError::new("not_found")) };
    let place = if item.kind == ItemKind::Leg {
        match (facts.locality(item.from_place), facts.locality(item.to_place)) {
            (Some(from), Some(to)) => text::say(&Message::new("route-from-to").with("from", from).with("to", to)),
            (from, to) => from.or(to).unwrap_or_default(),
        }
    } else {
        facts.place_name(item.place).unwrap_or_default()
    };
    let date = format::both(|l| match item.when.days() {
        Some((from, to)) if matches!(item.when, When::Days { .. }) => format::date_range(l, from, to),
        Some((from, _)) => format::date_long(l, from),
        None => format::when(l, &item.when),
    });
    let host = match item.host {
        Some(id) => db.get::<Organisation>(id)?.name,
        None => Bi::default(),
    };
    let missing = facts.missing(item);
    let mut list: Vec<PeekFact> = [
        fact("peek-date", date),
        fact("peek-programme", programme.title.clone()),
        fact("peek-place", place),
        fact("peek-host", host),
        fact("peek-who", facts.people_line(item)),
    ]
    .into_iter()
    .flatten()
    .collect();
    list.truncate(4);
    Ok(PeekView {
        kind: text::term("item-kind", item.kind.as_str()),
        item_kind: Some(item.kind),
        icon: String::new(),
        hue: "slate".to_owned(),
        title: item.title.clone(),
        times: times(&item.when, clocks),
        facts: list,
        open: open_text(missing.len()),
        missing,
    })
}

/// The times on the place's own clock first, then on those of the office; a flight by its own two ends only.
fn times(when: &When, clocks: &[String]) -> Vec<WhenLine> {
    let When::Exact { start, end } = when else {
        return match when {
            When::PartOfDay { part, zone, .. } => vec![WhenLine { text: format::both(|l| format::part(l, *part)), city: format::city(zone) }],
            _ => Vec::new(),
        };
    };
    if let Some(end) = end.as_ref().filter(|e| e.zone != start.zone) {
        let line = |m: &Moment| WhenLine {
            text: format::both(|l| format!("{} {}", format::time(l, m.local), format::date_short(l, m.local.date()))),
            city: format::city(&m.zone),
        };
        return vec![line(start), line(end)];
    }
    let mut zones = vec![start.zone.clone()];
    zones.extend(clocks.iter().filter(|z| **z != start.zone).cloned());
    let day = start.local.date();
    zones
        .into_iter()
        .take(3)
        .filter_map(|z| {
            let s = format::in_zone(start, &z)?;
            let e = end.as_ref().and_then(|e| format::in_zone(e, &z));
            let text = format::both(|l| {
                let times = format::times(l, s, e);
                if s.date() == day { times } else { format!("{} {times}", format::weekday(l, s.date())) }
            });
            Some(WhenLine { text, city: format::city(&z) })
        })
        .collect()
}

fn fact(label: &str, value: Bi) -> Option<PeekFact> {
    (!value.is_empty()).then(|| PeekFact { label: text::word(label), value })
}

fn open_text(n: usize) -> Bi {
    if n == 0 {
        return Bi::default();
    }
    text::say(&Message::new("peek-open").with("n", Param::Number(i64::try_from(n).unwrap_or(0))))
}
