//! "Start from last year's": a programme again, whole, on other days; as it is now or as one of its releases had it, without its
//! people or with them.

use std::collections::HashMap;

use chrono::NaiveDate;
use meguri_model::release::{Frozen, FrozenItem, Release};
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::BiPatch;
use crate::views::history::Changed;
use crate::views::needs_text;

/// Which programme, and its first day; left out: the same weekday 52 weeks later.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DuplicateProgramme {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub start: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<BiPatch>,
    /// Items as this release had them; left out: as they are now.
    #[serde(default)]
    #[ts(optional)]
    pub release: Option<ReleaseId>,
    /// Takes the people along, with their groups and parts; every answer is open again.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub people: bool,
}

/// Old ids to new ones.
#[derive(Default)]
struct Copied {
    groups: HashMap<SubgroupId, SubgroupId>,
    /// The same by letter, for releases, which know nothing else.
    letters: HashMap<String, SubgroupId>,
    seats: HashMap<ParticipationId, ParticipationId>,
    days: i64,
}

command! {
    /// Makes a programme from another: its items, groups, organisations and running order on new days, without bookings and answers.
    /// Everything is provisional again.
    Change duplicate_programme(app, input: DuplicateProgramme) -> Changed {
        app.change("duplicate_programme", |w| {
            let now: Programme = w.db.get(input.programme)?;
            let frozen = frozen(w, &now, input.release)?;
            let old = frozen.as_ref().map_or_else(|| now.clone(), |f| f.programme.clone());
            let items: Vec<Item> = match &frozen {
                Some(f) => f.items.iter().map(|i| i.item.clone()).collect(),
                None => w.db.by("programme", now.id)?,
            };
            let first_item = items.iter().filter_map(|i| i.when.days()).map(|d| d.0).min();
            let first = old.when.days().map(|d| d.0).or(first_item);
            let days = match (first, input.start) {
                (Some(first), Some(start)) => (start - first).num_days(),
                (Some(_), None) => 364,
                (None, _) => 0,
            };
            let series = match old.series {
                Some(id) => w.db.find::<Series>(id)?.map(|s| s.id),
                None => None,
            };
            let mut copy = Programme {
                id: w.id().into(), status: ProgrammeStatus::Idea, edition: old.edition.map(|e| e.saturating_add(1)), attended: None, series,
                notes: now.notes, source: String::new(), created_at: w.stamp(), updated_at: w.stamp(), sequence: 0, ..old.clone()
            };
            copy.when = match (&old.when, input.start) {
                (When::Month { month, year: Some(y) }, None) => When::Month { month: *month, year: Some(y + 1) },
                (When::Year { year }, None) => When::Year { year: year + 1 },
                (w, Some(start)) if w.days().is_none() => When::Days { from: start, to: start },
                (w, _) => w.days_later(days),
            };
            if let Some(title) = input.title {
                title.apply(&mut copy.title);
            }
            needs_text(&copy.title, "title")?;
            copy.when.check().map_err(|e| UiError::from(e).field("start"))?;
            w.db.insert(&copy)?;
            for role in w.db.by::<ProgrammeOrganisation>("programme", now.id)? {
                let agreement = if role.role == OrganisationRole::Organiser { role.agreement } else { Agreement::NotAsked };
                w.db.insert(&ProgrammeOrganisation { id: w.id().into(), programme: copy.id, agreement, ..role })?;
            }
            let mut copied = Copied { days, ..Copied::default() };
            copy_groups(w, now.id, &copy, frozen.as_ref(), &mut copied)?;
            if input.people {
                copy_people(w, now.id, &copy, &mut copied)?;
            }
            for item in items.into_iter().filter(|i| i.state != ItemState::Cancelled) {
                let as_released = frozen.as_ref().and_then(|f| f.item(item.id));
                copy_item(w, &copy, item, as_released, &copied)?;
            }
            let message = Message::new("did-duplicated").with("name", Param::Bi(shown_name(old.title))).with("copy", Param::Bi(shown_name(copy.title)));
            Ok(Did::new(Uuid::from(copy.id), message))
        })
    }
}

fn frozen(w: &Writer<'_>, programme: &Programme, release: Option<ReleaseId>) -> Result<Option<Frozen>> {
    let Some(id) = release else { return Ok(None) };
    let release: Release = w.db.get(id)?;
    if release.programme != programme.id {
        return Err(UiError::new("wrong_programme").field("release"));
    }
    Ok(Some(release.frozen))
}

fn copy_groups(w: &Writer<'_>, from: ProgrammeId, to: &Programme, frozen: Option<&Frozen>, copied: &mut Copied) -> Result<()> {
    for group in w.db.by::<Subgroup>("programme", from)? {
        let id: SubgroupId = w.id().into();
        copied.groups.insert(group.id, id);
        copied.letters.insert(group.letter.clone(), id);
        w.db.insert(&Subgroup { id, programme: to.id, ..group })?;
    }
    // Groups that were given up since.
    for letter in frozen.iter().flat_map(|f| &f.items).flat_map(|i| &i.groups) {
        if !copied.letters.contains_key(letter) {
            let id: SubgroupId = w.id().into();
            w.db.insert(&Subgroup { id, programme: to.id, letter: letter.clone(), name: Bi::default() })?;
            copied.letters.insert(letter.clone(), id);
        }
    }
    Ok(())
}

fn copy_people(w: &Writer<'_>, from: ProgrammeId, to: &Programme, copied: &mut Copied) -> Result<()> {
    for seat in w.db.by::<Participation>("programme", from)?.into_iter().filter(|s| s.status.is_coming()) {
        let (old, id) = (seat.id, w.id().into());
        copied.seats.insert(old, id);
        // Whoever came is asked again.
        let status = if seat.status == ParticipationStatus::Confirmed { ParticipationStatus::Accepted } else { seat.status };
        w.db.insert(&Participation { id, programme: to.id, status, ..seat })?;
        for row in w.db.by::<Membership>("participation", old)? {
            let Some(subgroup) = copied.groups.get(&row.subgroup) else { continue };
            let date = row.date.and_then(|d| d.checked_add_signed(chrono::Duration::days(copied.days)));
            w.db.insert(&Membership { id: w.id().into(), subgroup: *subgroup, participation: id, date })?;
        }
    }
    Ok(())
}

fn copy_item(w: &Writer<'_>, to: &Programme, item: Item, frozen: Option<&FrozenItem>, copied: &Copied) -> Result<()> {
    let old = item.id;
    let mut parts: Vec<Assignment> = w.db.by("item", old)?;
    parts.retain(|p| copied.seats.contains_key(&p.participation));
    let mut copy = Item {
        id: w.id().into(), programme: to.id, when: item.when.days_later(copied.days),
        state: if item.state == ItemState::Tbc { ItemState::Tbc } else { ItemState::Provisional },
        booking: String::new(), rooming: String::new(), private_note: String::new(), link: String::new(),
        // Whom it was for is to be said anew where they do not come along; a group stays a group.
        audience: if item.audience == Audience::People && parts.is_empty() { Audience::WholeParty } else { item.audience },
        created_at: w.stamp(), updated_at: w.stamp(), sequence: 0, ..item
    };
    if frozen.is_some() {
        let_go_of_the_gone(w, &mut copy)?;
    }
    w.db.insert(&copy)?;
    let groups: Vec<SubgroupId> = match frozen {
        Some(f) => f.groups.iter().filter_map(|l| copied.letters.get(l)).copied().collect(),
        None => w.db.by::<ItemSubgroup>("item", old)?.iter().filter_map(|r| copied.groups.get(&r.subgroup)).copied().collect(),
    };
    for subgroup in groups {
        w.db.insert(&ItemSubgroup { id: w.id().into(), item: copy.id, subgroup })?;
    }
    for part in parts {
        let Some(participation) = copied.seats.get(&part.participation) else { continue };
        w.db.insert(&Assignment { id: w.id().into(), item: copy.id, participation: *participation, answer: Answer::Invited, ..part })?;
    }
    match frozen {
        Some(f) => {
            for (position, c) in (0..).zip(&f.contributions) {
                w.db.insert(&Contribution {
                    id: w.id().into(), item: copy.id, kind: c.kind, title: c.title.clone(), speaker: None, position, language: c.language.clone(), minutes: c.minutes,
                })?;
            }
        }
        None => {
            for row in w.db.by::<Contribution>("item", old)? {
                let speaker = row.speaker.and_then(|s| copied.seats.get(&s)).copied();
                w.db.insert(&Contribution { id: w.id().into(), item: copy.id, speaker, ..row })?;
            }
        }
    }
    Ok(())
}

/// A release keeps ids of places, hosts and contacts that may have been removed since.
fn let_go_of_the_gone(w: &Writer<'_>, item: &mut Item) -> Result<()> {
    for place in [&mut item.place, &mut item.from_place, &mut item.to_place] {
        if let Some(id) = *place
            && w.db.find::<Place>(id)?.is_none()
        {
            *place = None;
        }
    }
    if let Some(id) = item.host
        && w.db.find::<Organisation>(id)?.is_none()
    {
        item.host = None;
    }
    if let Some(id) = item.host_contact
        && w.db.find::<Person>(id)?.is_none()
    {
        item.host_contact = None;
    }
    Ok(())
}
