//! The itinerary: everybody's, a small group's, or one person's.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use meguri_documents::itinerary::{Day, Itinerary, Local, Row};
use meguri_model::release::{Fate, FrozenItem, start};
use meguri_model::*;

use super::paper::{DocumentChoice, Paper};
use super::source::{Source, line};
use crate::error::{Result, UiError};
use crate::export::FileLang;
use crate::{format, text};

/// Fills it.
///
/// # Errors
/// `not_found` for a group or seat that is not of this programme.
pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let whose = Whose::read(source, choice)?;
    let mut items: Vec<&FrozenItem> = source.frozen.items.iter().filter(|i| whose.has(i) && is_shown(source, i)).collect();
    items.extend(source.gone.iter().filter(|i| whose.has(i)));
    items.sort_by_key(|i| (start(&i.item.when), i.item.id));
    let plan = Plan { source, choice };
    let mut days = BTreeMap::<NaiveDate, Vec<(NaiveDateTime, Row)>>::new();
    let mut nights = BTreeMap::<NaiveDate, Bi>::new();
    let mut routes = BTreeMap::<NaiveDate, Bi>::new();
    let mut undated = Vec::new();
    for i in items {
        let Some((from, to)) = i.item.when.days() else {
            undated.push(plan.row(i, format::both(|l| format::when(l, &i.item.when))));
            continue;
        };
        let at = start(&i.item.when).unwrap_or_else(|| from.and_time(chrono::NaiveTime::MIN));
        days.entry(from).or_default().push((at, plan.row(i, plan.time(i))));
        if let Some((at, row)) = plan.arrival(i) {
            days.entry(at.date()).or_default().push((at, row));
        }
        match i.item.kind {
            ItemKind::Lodging if i.item.state != ItemState::Cancelled => {
                // The night of the last day is spent elsewhere.
                for day in from.iter_days().take_while(|d| *d < to || *d == from) {
                    nights.entry(day).or_insert_with(|| plan.night(i));
                }
            }
            ItemKind::Leg if i.item.state != ItemState::Cancelled && is_long(i) => {
                routes.entry(from).or_insert_with(|| plan.route(i));
            }
            _ => {}
        }
    }
    let first = source.programme.when.days().map(|d| d.0).or_else(|| days.keys().next().copied());
    let days = days
        .into_iter()
        .map(|(date, mut rows)| {
            rows.sort_by_key(|(at, _)| *at);
            Day {
                head: format::both(|l| format::date_short(l, date)),
                number: first.filter(|f| *f <= date).map(|f| day_number(f, date)).unwrap_or_default(),
                route: routes.remove(&date).unwrap_or_default(),
                night: nights.remove(&date).unwrap_or_default(),
                rows: rows.into_iter().map(|(_, r)| r).collect(),
            }
        })
        .collect();
    let mut front = source.front("itinerary");
    front.facts = facts(source, &whose)?;
    let undated_head = Day { head: text::word("when-unknown"), ..Day::default() };
    let itinerary = Itinerary { front, days, undated_head, undated, page_per_day: choice.page_each, nothing: text::word("paper-nothing-planned") };
    Ok(Paper::of(itinerary).part(whose.name.clone()))
}

/// A cancelled item stands there as long as people have to be told.
fn is_shown(source: &Source<'_>, i: &FrozenItem) -> bool {
    i.item.kind != ItemKind::Hold && (i.item.state != ItemState::Cancelled || source.fate(i.item.id) == Some(Fate::Cancelled))
}

fn day_number(first: NaiveDate, date: NaiveDate) -> Bi {
    text::say(&Message::new("paper-day").with("n", Param::Number((date - first).num_days() + 1)))
}

/// Whose part of the plan.
struct Whose {
    name: Bi,
    /// Letter of the group.
    letter: Option<String>,
    seat: Option<ParticipationId>,
}

impl Whose {
    fn read(source: &Source<'_>, choice: &DocumentChoice) -> Result<Whose> {
        let other = |field: &str| UiError::new("wrong_programme").field(field);
        if let Some(seat) = choice.seat {
            let known = source.frozen.seat(seat).ok_or_else(|| other("seat"))?;
            return Ok(Whose { name: known.name.clone(), letter: None, seat: Some(seat) });
        }
        if let Some(group) = choice.group {
            let group: Subgroup = source.db.get(group).map_err(|e| UiError::from(e).field("group"))?;
            if group.programme != source.programme.id {
                return Err(other("group"));
            }
            let name = text::say(&Message::new("paper-group").with("letter", Param::Text(group.letter.clone())));
            return Ok(Whose { name, letter: Some(group.letter), seat: None });
        }
        Ok(Whose { name: Bi::default(), letter: None, seat: None })
    }

    fn has(&self, i: &FrozenItem) -> bool {
        match (&self.seat, &self.letter) {
            (Some(seat), _) => i.takes_part.binary_search(seat).is_ok(),
            (None, Some(letter)) => match i.item.audience {
                Audience::WholeParty => true,
                Audience::Subgroups => i.groups.contains(letter),
                Audience::People => false,
            },
            (None, None) => true,
        }
    }
}

struct Plan<'a> {
    source: &'a Source<'a>,
    choice: &'a DocumentChoice,
}

impl Plan<'_> {
    fn row(&self, i: &FrozenItem, time: Bi) -> Row {
        let fate = self.source.fate(i.item.id);
        Row {
            time,
            other: self.other_time(&i.item.when),
            title: title(i),
            strong: i.item.kind.is_working() || i.item.kind == ItemKind::Meal,
            quiet: matches!(i.item.kind, ItemKind::Leg | ItemKind::Buffer | ItemKind::Free),
            cancelled: i.item.state == ItemState::Cancelled || fate == Some(Fate::Removed),
            open: open(i),
            lines: self.lines(i),
            address: self.address(i),
            groups: if self.choice.group.is_none() && i.item.audience == Audience::Subgroups { i.groups.clone() } else { Vec::new() },
            mark: match fate {
                Some(f) => text::word(&format!("paper-fate-{}", fate_word(f))),
                None if i.item.state == ItemState::Provisional => text::word("paper-provisional"),
                None => Bi::default(),
            },
            changed: fate.is_some(),
        }
    }

    /// Clock times: side by side they are said once.
    fn once(&self, f: impl Fn(Lang) -> String) -> Bi {
        if self.choice.lang == FileLang::Both { Bi::same(f(Lang::En)) } else { format::both(f) }
    }

    /// The time on the clock of its place, which is named where it is not the programme's own.
    fn time(&self, i: &FrozenItem) -> Bi {
        match &i.item.when {
            When::Exact { start, end } => {
                // The arrival in another zone, or of a journey over night, has a row of its own.
                let end = end.as_ref().filter(|e| !arrives_apart(i, &start.local, e)).map(|e| e.local);
                let named = start.zone != self.source.programme.zone;
                self.once(|l| {
                    let times = format::times(l, start.local, end);
                    if named { format!("{times} {}", format::city(&start.zone).get(l)) } else { times }
                })
            }
            When::PartOfDay { part, .. } => format::both(|l| format::part(l, *part)),
            When::Days { from, to } if i.item.kind == ItemKind::Lodging => {
                let nights = (*to - *from).num_days().max(1);
                text::say(&Message::new("paper-nights").with("count", Param::Number(nights)))
            }
            _ => text::word("paper-all-day"),
        }
    }

    fn other_time(&self, when: &When) -> Bi {
        let Some(zone) = self.source.programme.second_zone.as_deref().filter(|_| self.choice.second_zone) else { return Bi::default() };
        let When::Exact { start, end } = when else { return Bi::default() };
        if start.zone == zone {
            return Bi::default();
        }
        let Some(from) = format::in_zone(start, zone) else { return Bi::default() };
        let to = end.as_ref().filter(|e| e.zone == start.zone).and_then(|e| format::in_zone(e, zone));
        let other_day = from.date() != start.local.date();
        self.once(|l| {
            let day = if other_day { format!("{} ", format::weekday(l, from.date())) } else { String::new() };
            format!("{} {day}{}", format::city(zone).get(l), format::times(l, from, to))
        })
    }

    /// Where a journey ends on another clock or another day.
    fn arrival(&self, i: &FrozenItem) -> Option<(NaiveDateTime, Row)> {
        let When::Exact { start, end: Some(end) } = &i.item.when else { return None };
        if !arrives_apart(i, &start.local, end) || self.source.fate(i.item.id) == Some(Fate::Removed) {
            return None;
        }
        let time = self.once(|l| format!("{} {}", format::time(l, end.local), format::city(&end.zone).get(l)));
        let title = if i.to.is_empty() { text::word("paper-arrive") } else { text::say(&Message::new("paper-arrive-at").with("place", i.to.clone())) };
        let when = When::Exact { start: end.clone(), end: None };
        let cancelled = i.item.state == ItemState::Cancelled;
        Some((end.local, Row { time, other: self.other_time(&when), title, quiet: true, cancelled, ..Row::default() }))
    }

    fn night(&self, i: &FrozenItem) -> Bi {
        let place = if i.place.is_empty() { &i.item.title } else { &i.place };
        line("paper-night", place)
    }

    fn route(&self, i: &FrozenItem) -> Bi {
        text::say(&Message::new("paper-route").with("from", i.from.clone()).with("to", i.to.clone()))
    }

    /// Where it is, who receives, with whom, what to bring.
    fn lines(&self, i: &FrozenItem) -> Vec<Bi> {
        let mut out = Vec::new();
        if !i.place.is_empty() && i.place != i.item.title && !matches!(i.item.kind, ItemKind::Leg) {
            out.push(i.place.clone());
        }
        let service = [&i.item.carrier, &i.item.number].map(String::as_str).join(" ");
        let minutes = i.item.when.minutes().filter(|m| *m > 0 && i.item.kind == ItemKind::Leg);
        let journey = [Bi::same(service.trim()), minutes.map(|m| format::both(|l| format::minutes(l, m))).unwrap_or_default()];
        out.push(format::join(&journey));
        if !i.host.is_empty() || !i.contact.is_empty() {
            let received = format::join(&[if i.host == i.item.title { Bi::default() } else { i.host.clone() }, i.contact.clone()]);
            if !received.is_empty() {
                out.push(line("paper-received", &received));
            }
        }
        let people: Vec<Bi> = i
            .people
            .iter()
            .filter(|p| !p.name.is_empty())
            .map(|p| format::both(|l| {
                let role = text::term("participant-role", p.role.as_str());
                match l {
                    Lang::En => format!("{} ({})", p.name.get(l), role.get(l).to_lowercase()),
                    Lang::Ja => format!("{}（{}）", p.name.get(l), role.get(l)),
                }
            }))
            .collect();
        if !people.is_empty() && people.len() <= 8 {
            out.push(line("paper-with", &format::join(&people)));
        }
        for c in &i.contributions {
            out.push(format::both(|l| {
                let dash = if l == Lang::En { ": " } else { "：" };
                [c.speaker.get(l), c.title.get(l)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(dash)
            }));
        }
        if !i.item.dress.is_empty() {
            out.push(line("paper-dress", &i.item.dress));
        }
        if !i.item.link.is_empty() {
            out.push(Bi::same(&i.item.link));
        }
        out.push(i.item.note.clone());
        out.retain(|b| !b.is_empty());
        out
    }

    /// Name and address in the script of the place, whatever the languages of the document.
    fn address(&self, i: &FrozenItem) -> Vec<Local> {
        if !self.choice.addresses || i.address.is_empty() {
            return Vec::new();
        }
        let zone = match &i.item.when {
            When::Exact { start, .. } => start.zone.as_str(),
            When::PartOfDay { zone, .. } => zone,
            _ => &self.source.programme.zone,
        };
        let (lang, tag) = if zone == "Asia/Tokyo" { (Lang::Ja, "ja") } else { (Lang::En, "en") };
        let gap = if lang == Lang::Ja { "　" } else { ", " };
        let text = [i.place.get(lang), &i.address.get(lang).replace('\n', gap)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(gap);
        vec![Local { lang: tag, text }]
    }
}

/// A journey that says where a day leads.
fn is_long(i: &FrozenItem) -> bool {
    matches!(i.item.travel, Some(TravelMode::Flight | TravelMode::Train | TravelMode::Ferry)) && !i.from.is_empty() && !i.to.is_empty()
}

fn arrives_apart(i: &FrozenItem, start: &NaiveDateTime, end: &Moment) -> bool {
    let When::Exact { start: from, .. } = &i.item.when else { return false };
    i.item.kind == ItemKind::Leg && (end.zone != from.zone || end.local.date() != start.date())
}

/// What it is called; what has no title of its own is called after its kind or where it leads.
pub(super) fn title(i: &FrozenItem) -> Bi {
    if !i.item.title.is_empty() {
        return i.item.title.clone();
    }
    if i.item.kind == ItemKind::Leg && !i.from.is_empty() && !i.to.is_empty() {
        return text::say(&Message::new("paper-route").with("from", i.from.clone()).with("to", i.to.clone()));
    }
    text::term("item-kind", i.item.kind.as_str())
}

/// What is still to be confirmed, said as it is.
pub(super) fn open(i: &FrozenItem) -> Vec<Bi> {
    let mut out = Vec::new();
    if i.item.state == ItemState::Cancelled {
        return Vec::new();
    }
    if matches!(i.item.when, When::PartOfDay { .. } | When::Unknown | When::Month { .. } | When::Year { .. }) {
        out.push("times");
    }
    match i.item.kind {
        ItemKind::Lodging if i.place.is_empty() => out.push("hotel"),
        ItemKind::Leg if i.item.travel == Some(TravelMode::Flight) && i.item.number.is_empty() => out.push("flight"),
        ItemKind::Visit if i.place.is_empty() && i.host.is_empty() => out.push("host"),
        ItemKind::Meal | ItemKind::Session | ItemKind::Ceremony if i.place.is_empty() && i.item.link.is_empty() => out.push("place"),
        _ => {}
    }
    if i.item.state == ItemState::Tbc && out.is_empty() {
        out.push("all");
    }
    out.into_iter().map(|what| text::word(&format!("paper-open-{what}"))).collect()
}

fn fate_word(fate: Fate) -> &'static str {
    match fate {
        Fate::Added => "added",
        Fate::Removed | Fate::Cancelled => "cancelled",
        Fate::Revived => "revived",
        Fate::Changed => "changed",
    }
}

/// Lines below the title: for whom, how many, who organises, which clocks, which release.
fn facts(source: &Source<'_>, whose: &Whose) -> Result<Vec<Bi>> {
    let mut out = Vec::new();
    if !whose.name.is_empty() {
        out.push(line("paper-for", &whose.name));
    } else {
        out.push(party(source)?);
    }
    let organisers: Vec<Bi> = source.organisations(&[OrganisationRole::Organiser, OrganisationRole::CoOrganiser])?.into_iter().map(|o| o.name).collect();
    out.push(format::join(&organisers));
    out.push(clocks(source));
    out.push(source.issued(true));
    out.retain(|b| !b.is_empty());
    Ok(out)
}

/// "19 delegates: Group A 10, Group B 9".
pub(super) fn party(source: &Source<'_>) -> Result<Bi> {
    let heads: u32 = source.frozen.seats.iter().filter(|s| matches!(s.role, ParticipantRole::Delegate | ParticipantRole::HeadOfDelegation)).map(|s| s.headcount).sum();
    if heads == 0 {
        return Ok(Bi::default());
    }
    let all = text::count("delegate", heads as usize);
    let mut sizes = BTreeMap::<String, u32>::new();
    let first = source.programme.when.days().map(|d| d.0);
    let seats: std::collections::HashMap<ParticipationId, u32> = source.frozen.seats.iter().map(|s| (s.id, s.headcount)).collect();
    let letters: std::collections::HashMap<SubgroupId, String> = source.db.by::<Subgroup>("programme", source.programme.id)?.into_iter().map(|g| (g.id, g.letter)).collect();
    for m in source.db.of_programme::<Membership>(source.programme.id)? {
        // Groups may differ by day: those of every day, or of the first.
        if (m.date.is_none() || m.date == first) && let (Some(heads), Some(letter)) = (seats.get(&m.participation), letters.get(&m.subgroup)) {
            *sizes.entry(letter.clone()).or_default() += heads;
        }
    }
    if sizes.is_empty() {
        return Ok(all);
    }
    let groups: Vec<Bi> = sizes
        .into_iter()
        .map(|(letter, n)| text::say(&Message::new("paper-group-of").with("letter", Param::Text(letter)).with("count", Param::Number(n.into()))))
        .collect();
    let groups = format::join(&groups);
    Ok(format::both(|l| match l {
        Lang::En => format!("{}: {}", all.en, groups.en),
        Lang::Ja => format!("{}（{}）", all.ja, groups.ja),
    }))
}

/// "Times are local. London is on GMT, 9 h behind Tokyo."
fn clocks(source: &Source<'_>) -> Bi {
    let local = text::word("paper-times-local");
    let p = &source.programme;
    let Some(second) = p.second_zone.as_deref() else { return local };
    let Some((from, to)) = p.when.days() else { return local };
    let offset = |day: NaiveDate, zone: &str| {
        let noon = day.and_hms_opt(12, 0, 0)?;
        zone::offset_at(zone::resolve(noon, zone)?.utc, zone)
    };
    let between = |day: NaiveDate| Some(offset(day, &p.zone)?.0 - offset(day, second)?.0);
    // Where a clock changes on the way, there is not one difference to name.
    let (Some(first), Some(last)) = (between(from), between(to)) else { return local };
    if first != last || first == 0 {
        return local;
    }
    let id = if first < 0 { "paper-zone-behind" } else { "paper-zone-ahead" };
    let said = text::say(
        &Message::new(id)
            .with("zone", format::city(&p.zone))
            .with("other", format::city(second))
            .with("difference", Param::Minutes(i64::from(first.abs()) / 60)),
    );
    format::both(|l| format!("{}{}{}", local.get(l), if l == Lang::En { " " } else { "" }, said.get(l)))
}
