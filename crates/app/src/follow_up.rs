//! Who promised what to whom by when.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, NaiveDate};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::inputs;
use crate::listing::{self, Only, count};
use crate::views::follow_up::{FollowUpLine, FollowUpList};
use crate::views::history::Changed;
use crate::views::needs_text;
use crate::{format, text};

inputs! {
    /// What was promised; only what must be known.
    create AddFollowUp -> FollowUp,
    edit EditFollowUp { follow_up: FollowUpId },
    required { }
    optional { outcome: String = String::new() }
    text { what }
    nullable {
        programme: ProgrammeId, item: ItemId, person: PersonId, organisation: OrganisationId, to_person: PersonId, to_organisation: OrganisationId,
        partnership: PartnershipId, due: NaiveDate, closed: NaiveDate,
    }
    given { created_at: String }
}

/// Which follow-up.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveFollowUp {
    pub follow_up: FollowUpId,
}

fn check(db: Db<'_>, f: &mut FollowUp) -> Result<()> {
    needs_text(&f.what, "what")?;
    if let Some(id) = f.item {
        // what came from an item is of its programme
        f.programme = Some(db.get::<Item>(id).map_err(|e| UiError::from(e).field("item"))?.programme);
    }
    if let Some(id) = f.programme {
        db.get::<Programme>(id).map_err(|e| UiError::from(e).field("programme"))?;
    }
    for (id, field) in [(f.person, "person"), (f.to_person, "to_person")] {
        if let Some(id) = id {
            db.get::<Person>(id).map_err(|e| UiError::from(e).field(field))?;
        }
    }
    if let Some(id) = f.partnership {
        db.get::<Partnership>(id).map_err(|e| UiError::from(e).field("partnership"))?;
    }
    for (id, field) in [(f.organisation, "organisation"), (f.to_organisation, "to_organisation")] {
        if let Some(id) = id {
            db.get::<Organisation>(id).map_err(|e| UiError::from(e).field(field))?;
        }
    }
    Ok(())
}

command! {
    /// Notes what was promised.
    Change add_follow_up(app, input: AddFollowUp) -> Changed {
        app.change("add_follow_up", |w| {
            let mut f = input.build(w.id().into(), w.stamp());
            check(w.db, &mut f)?;
            w.db.insert(&f)?;
            Ok(Did::new(f.id, added("follow_up", f.what)))
        })
    }
}
command! {
    /// Changes what was promised, or closes it (`closed`, `outcome`).
    Change edit_follow_up(app, input: EditFollowUp) -> Changed {
        app.change("edit_follow_up", |w| {
            let mut f: FollowUp = w.db.get(input.follow_up)?;
            let fields = input.fields();
            input.apply(&mut f);
            check(w.db, &mut f)?;
            w.db.update(&f)?;
            Ok(Did::new(f.id, edited(&fields, f.what)))
        })
    }
}
command! {
    /// Takes a promise out of the list.
    Change remove_follow_up(app, input: RemoveFollowUp) -> Changed {
        app.change("remove_follow_up", |w| {
            let f: FollowUp = w.db.get(input.follow_up)?;
            w.db.delete_with("follow_up", f.id.into())?;
            Ok(Did::new(f.id, removed("follow_up", f.what)))
        })
    }
}

/// As they are listed: open ones first, the earliest due on top; closed ones the last closed on top.
pub(crate) fn lines(db: Db<'_>, mut all: Vec<FollowUp>, today: NaiveDate) -> Result<Vec<FollowUpLine>> {
    all.sort_by_key(|f| (f.closed.is_some(), std::cmp::Reverse(f.closed), f.due.unwrap_or(NaiveDate::MAX), f.id));
    let organisations: HashMap<OrganisationId, Bi> =
        db.several::<Organisation>(all.iter().flat_map(|f| [f.organisation, f.to_organisation]).flatten())?.into_iter().map(|o| (o.id, o.name)).collect();
    let people: HashMap<PersonId, Bi> =
        db.several::<Person>(all.iter().flat_map(|f| [f.person, f.to_person]).flatten())?.into_iter().map(|p| (p.id, crate::person::name(&p))).collect();
    let items: HashMap<ItemId, Bi> = db.several::<Item>(all.iter().filter_map(|f| f.item))?.into_iter().map(|i| (i.id, i.title)).collect();
    let programmes: HashMap<ProgrammeId, Bi> =
        db.several::<Programme>(all.iter().filter_map(|f| f.programme))?.into_iter().map(|p| (p.id, p.title)).collect();
    let mut partnerships: HashMap<PartnershipId, Bi> = HashMap::new();
    for id in all.iter().filter_map(|f| f.partnership) {
        partnerships.insert(id, crate::partnership::called(db, id)?);
    }
    let organisation = |id: Option<OrganisationId>| id.and_then(|o| organisations.get(&o)).cloned().unwrap_or_default();
    let person = |id: Option<PersonId>| id.and_then(|p| people.get(&p)).cloned().unwrap_or_default();
    let day = |id: &str, d: NaiveDate| {
        // A day of another year says which.
        let date = format::both(|l| if d.year() == today.year() { format::date_short(l, d) } else { format::date_long(l, d) });
        text::say(&Message::new(id).with("date", date))
    };
    let line = |f: FollowUp| {
        let programme = f.programme.and_then(|p| programmes.get(&p)).cloned().unwrap_or_default();
        let partnership = f.partnership.and_then(|p| partnerships.get(&p)).cloned().unwrap_or_default();
        FollowUpLine {
            who: format::join(&[person(f.person), organisation(f.organisation)]),
            to: format::join(&[person(f.to_person), organisation(f.to_organisation)]),
            from: f.item.and_then(|i| items.get(&i)).cloned().unwrap_or_default(),
            programme,
            partnership,
            due: f.due.map(|d| day("follow-up-due", d)).unwrap_or_default(),
            overdue: f.closed.is_none() && f.due.is_some_and(|d| d < today),
            closed: f.closed.map(|d| day("follow-up-closed", d)).unwrap_or_default(),
            follow_up: f,
        }
    };
    Ok(all.into_iter().map(line).collect())
}

/// Days ahead in which a promise is shown on Today.
const SOON: u64 = 7;

/// Open promises that are due within a week or were due, and how many there are.
pub(crate) fn due(db: Db<'_>, today: NaiveDate) -> Result<(Vec<FollowUpLine>, u32)> {
    let soon = today.checked_add_days(chrono::Days::new(SOON)).unwrap_or(today);
    let open: Vec<FollowUp> = db.all::<FollowUp>()?.into_iter().filter(|f| f.closed.is_none() && f.due.is_some_and(|d| d <= soon)).collect();
    let n = count(open.len());
    Ok((lines(db, open, today)?, n))
}

/// What was promised in an item.
pub(crate) fn of_item(db: Db<'_>, item: ItemId, today: NaiveDate) -> Result<Vec<FollowUpLine>> {
    lines(db, db.by("item", item)?, today)
}

/// What was promised in a programme.
pub(crate) fn of_programme(db: Db<'_>, programme: ProgrammeId, today: NaiveDate) -> Result<Vec<FollowUpLine>> {
    lines(db, db.by("programme", programme)?, today)
}

/// What an organisation promised or was promised.
pub(crate) fn of_organisation(db: Db<'_>, id: OrganisationId, today: NaiveDate) -> Result<Vec<FollowUpLine>> {
    lines(db, either(db.by("organisation", id)?, db.by("to_organisation", id)?), today)
}

/// What a person promised or was promised.
pub(crate) fn of_person(db: Db<'_>, id: PersonId, today: NaiveDate) -> Result<Vec<FollowUpLine>> {
    lines(db, either(db.by("person", id)?, db.by("to_person", id)?), today)
}

fn either(mut a: Vec<FollowUp>, b: Vec<FollowUp>) -> Vec<FollowUp> {
    let more: Vec<FollowUp> = b.into_iter().filter(|f| a.iter().all(|o| o.id != f.id)).collect();
    a.extend(more);
    a
}

/// What to show; everything left out lets all through. `states`: `open`, `overdue`, `closed`; `people`: who promised or was promised.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskFollowUps {
    #[ts(optional)]
    pub text: Option<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub states: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub programmes: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub people: Vec<String>,
    /// About one partnership only.
    #[ts(optional)]
    pub partnership: Option<PartnershipId>,
}

const STATES: &[Only<FollowUpLine>] =
    &[("open", |l| l.follow_up.closed.is_none()), ("overdue", |l| l.overdue), ("closed", |l| l.follow_up.closed.is_some())];

command! {
    /// Who promised what to whom by when, filtered: open promises first, the earliest due on top.
    Query follow_ups(app, input: AskFollowUps) -> FollowUpList {
        let today = app.today()?;
        let db = app.ws.db();
        let all = lines(db, db.all()?, today)?;
        let states = listing::only(STATES, &input.states)?;
        let words = listing::words(input.text.as_deref());
        let who = |f: &FollowUp| [f.person, f.to_person].into_iter().flatten().map(|p| p.to_string()).collect::<Vec<_>>();
        let mut people: BTreeMap<String, Bi> = BTreeMap::new();
        for p in db.several::<Person>(all.iter().flat_map(|l| [l.follow_up.person, l.follow_up.to_person]).flatten())? {
            people.insert(p.id.to_string(), crate::person::name(&p));
        }
        let fits = |l: &FollowUpLine| {
            let f = &l.follow_up;
            let texts = [&f.what, &l.who, &l.to, &l.from, &l.programme, &l.partnership];
            (input.programmes.is_empty() || f.programme.is_some_and(|p| input.programmes.contains(&p.to_string())))
                && (input.people.is_empty() || who(f).iter().any(|p| input.people.contains(p)))
                && input.partnership.is_none_or(|p| f.partnership == Some(p))
                && listing::meets(STATES, &input.states, l)
                && listing::fits(&words, texts.into_iter().flat_map(|b| [b.en.as_str(), b.ja.as_str()]))
        };
        Ok(FollowUpList {
            total: count(all.len()),
            open: count(all.iter().filter(|l| l.follow_up.closed.is_none()).count()),
            overdue: count(all.iter().filter(|l| l.overdue).count()),
            programmes: listing::choices(all.iter().filter_map(|l| Some((l.follow_up.programme?.to_string(), l.programme.clone())))),
            people: listing::choices(people),
            states,
            rows: all.iter().filter(|l| fits(l)).cloned().collect(),
        })
    }
}
