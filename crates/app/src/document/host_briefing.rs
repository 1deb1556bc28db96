//! The briefing of a host: its own items, who takes part in them, what they ask, what to prepare.

use meguri_documents::host_briefing::{HostBriefing, HostHeads, HostItem, HostPart, HostSheet};
use meguri_model::release::{FrozenItem, start};
use meguri_model::*;
use meguri_store::Db;

use super::itinerary::{open, title};
use super::paper::{DocumentChoice, Paper};
use super::source::Source;
use super::who_comes::{self, Someone};
use crate::error::{Result, UiError};
use crate::export::FileLang;
use crate::{format, setting, text};

/// Whether a programme has a host.
pub(super) fn fits(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(db.by::<Item>("programme", p.id)?.iter().any(|i| i.host.is_some() && i.state != ItemState::Cancelled))
}

/// Fills it.
///
/// # Errors
/// `wrong_programme` for a host that receives nobody in this programme.
pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let mut items: Vec<&FrozenItem> =
        source.frozen.items.iter().filter(|i| i.item.host.is_some() && !matches!(i.item.state, ItemState::Cancelled) && i.item.kind != ItemKind::Hold).collect();
    // Whoever has a date comes first.
    items.sort_by_key(|i| (start(&i.item.when).is_none(), start(&i.item.when), i.item.id));
    let mut hosts: Vec<OrganisationId> = Vec::new();
    for host in items.iter().filter_map(|i| i.item.host) {
        if !hosts.contains(&host) && choice.host.is_none_or(|h| h == host) {
            hosts.push(host);
        }
    }
    if hosts.is_empty() {
        return Err(UiError::new("wrong_programme").field("host"));
    }
    let mut sheets = Vec::new();
    let mut part = Bi::default();
    for host in &hosts {
        let own: Vec<&FrozenItem> = items.iter().copied().filter(|i| i.item.host == Some(*host)).collect();
        let name = own.first().map(|i| i.host.clone()).unwrap_or_default();
        sheets.push(sheet(source, choice, &name, &own)?);
        if choice.host.is_some() {
            part = name;
        }
    }
    let heads = HostHeads {
        visit: text::word("paper-host-visit"), people: text::word("paper-host-people"), questions: text::word("paper-host-questions"),
        contact: text::word("paper-host-contact"),
    };
    Ok(Paper::of(HostBriefing { front: source.front("host-briefing"), hosts: sheets, heads }).part(part))
}

fn sheet(source: &Source<'_>, choice: &DocumentChoice, name: &Bi, own: &[&FrozenItem]) -> Result<HostSheet> {
    let mut front = source.front("host-briefing");
    front.facts = vec![super::source::line("paper-for", name), source.issued(false)];
    front.facts.retain(|f| !f.is_empty());
    let mut parts: Vec<(Vec<ParticipationId>, Vec<&FrozenItem>)> = Vec::new();
    for item in own {
        let seats: Vec<ParticipationId> = guests(source, item);
        match parts.iter_mut().find(|p| p.0 == seats) {
            Some(part) => part.1.push(item),
            None => parts.push((seats, vec![item])),
        }
    }
    let mut out = Vec::new();
    for (seats, items) in &parts {
        out.push(part(source, choice, seats, items)?);
    }
    Ok(HostSheet { front, parts: out, contact: contact(source, own)? })
}

/// Whom the host receives: everybody in the item but its own people.
fn guests(source: &Source<'_>, item: &FrozenItem) -> Vec<ParticipationId> {
    let is_host = |s: &ParticipationId| source.frozen.seat(*s).is_some_and(|s| s.role == ParticipantRole::Host);
    item.takes_part.iter().copied().filter(|s| !is_host(s)).collect()
}

fn part(source: &Source<'_>, choice: &DocumentChoice, seats: &[ParticipationId], items: &[&FrozenItem]) -> Result<HostPart> {
    let day = items.iter().find_map(|i| i.item.when.days()).map(|d| d.0);
    let meal = items.iter().any(|i| i.item.kind == ItemKind::Meal);
    let list = who_comes::people(source, seats, day)?;
    let people = list.iter().map(|s| meguri_documents::host_briefing::NamedPerson { needs: who_comes::needs(s, meal), ..who_comes::named(s) }).collect();
    Ok(HostPart {
        items: items.iter().map(|i| item(source, choice, i)).collect(),
        count: who_comes::count(&list),
        people,
        questions: items.iter().map(|i| i.item.questions.clone()).filter(|q| !q.is_empty()).collect(),
    })
}

fn item(source: &Source<'_>, choice: &DocumentChoice, i: &FrozenItem) -> HostItem {
    let (day, time) = when(source, choice, &i.item.when);
    let place = format::both(|l| {
        let address = i.address.get(l).replace('\n', if l == Lang::Ja { "　" } else { ", " });
        [i.place.get(l), address.as_str()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(if l == Lang::Ja { "　" } else { ", " })
    });
    let languages: Vec<Bi> = i.item.host_languages.iter().map(|l| format::language(l)).collect();
    let interpretation = match i.item.interpretation {
        Interpretation::None => Bi::default(),
        other => text::term("interpretation", other.as_str()),
    };
    let facts = [
        ("paper-host-place", place),
        ("paper-host-received-by", i.contact.clone()),
        ("paper-host-languages", format::join(&languages)),
        ("paper-host-interpretation", interpretation),
        ("paper-dress", i.item.dress.clone()),
        ("paper-host-gift", i.item.gift.clone()),
        ("paper-host-note", i.item.note.clone()),
    ];
    HostItem {
        day,
        time,
        title: title(i),
        open: open(i),
        facts: facts.into_iter().filter(|(_, v)| !v.is_empty()).map(|(label, v)| (text::word(label), v)).collect(),
    }
}

/// Day and time of an item, with the city of its clock where that is not the programme's.
fn when(source: &Source<'_>, choice: &DocumentChoice, when: &When) -> (Bi, Bi) {
    match when {
        When::Exact { start, end } => {
            let named = start.zone != source.programme.zone;
            let say = |l| {
                let times = format::times(l, start.local, end.as_ref().map(|e| e.local));
                if named { format!("{times} {}", format::city(&start.zone).get(l)) } else { times }
            };
            // Side by side, clock times are said once.
            let time = if choice.lang == FileLang::Both { Bi::same(say(Lang::En)) } else { format::both(say) };
            (format::both(|l| format::date_long(l, start.local.date())), time)
        }
        When::PartOfDay { date, part, .. } => (format::both(|l| format::date_long(l, *date)), format::both(|l| format::part(l, *part))),
        When::Days { from, to } => (format::both(|l| format::date_range(l, *from, *to)), Bi::default()),
        other => (format::both(|l| format::when(l, other)), Bi::default()),
    }
}

/// Whom the host can ask: the office, and the staff and guides who come along.
fn contact(source: &Source<'_>, own: &[&FrozenItem]) -> Result<Vec<Bi>> {
    let mut out = Vec::new();
    let office = setting::office_name(source.db)?;
    let mail = setting::text(source.db, "office_email", "")?;
    out.push(format::join(&[office, Bi::same(mail)]));
    let mut seats: Vec<ParticipationId> = own.iter().flat_map(|i| i.takes_part.iter().copied()).collect();
    seats.sort();
    seats.dedup();
    for s in who_comes::people(source, &seats, None)? {
        if matches!(s.seat.role, ParticipantRole::Staff | ParticipantRole::Guide) && s.person.is_some() {
            out.push(line(&s));
        }
    }
    out.retain(|b| !b.is_empty());
    Ok(out)
}

fn line(s: &Someone) -> Bi {
    let role = text::term("participant-role", s.seat.role.as_str());
    let reached: Vec<Bi> = s.person.iter().flat_map(|p| [who_comes::phone(p), who_comes::email(p)]).flatten().map(Bi::same).collect();
    let named = format::both(|l| match l {
        Lang::En => format!("{} ({})", s.seat.name.get(l), role.get(l).to_lowercase()),
        Lang::Ja => format!("{}（{}）", s.seat.name.get(l), role.get(l)),
    });
    format::join(&[vec![named], reached].concat())
}
