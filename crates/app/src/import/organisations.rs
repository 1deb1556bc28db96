//! Rows of organisations.

use std::collections::HashMap;

use meguri_model::duplicates::{self, Why};
use meguri_model::import::{Column, Doubt, DoubtKind, OrganisationRow, organisation};
use meguri_model::*;
use meguri_store::Db;
use uuid::Uuid;

use super::known::Candidate;
use super::plan::{Ask, Line, Looked, Plan, Row, What, fate, links, print, settle};
use crate::app::Writer;
use crate::error::Result;
use crate::format;
use crate::progress::Progress;
use crate::views::import::RowFate;

/// An organisation as it will be.
pub(super) struct OrganisationPlan {
    pub was: Option<Organisation>,
    pub organisation: Organisation,
}

/// An organisation of which only the name is known.
pub(super) fn blank(id: OrganisationId, name: Bi) -> Organisation {
    Organisation {
        id, name, acronym: String::new(), aliases: Vec::new(), kind: OrganisationType::Other, parent: None, region: String::new(),
        country: String::new(), sectors: Vec::new(), founded: None, staff: None, staff_as_of: String::new(), website: String::new(),
        profile: Bi::default(), members: None, focus: Bi::default(), wants: Bi::default(),
            offers: Bi::default(), notes: String::new(),
    }
}

/// The code of a country by code or name in either language.
fn countries() -> HashMap<String, String> {
    let mut out = HashMap::new();
    for code in country::codes() {
        let name = format::country(code);
        for key in [code.to_owned(), name.en, name.ja] {
            out.insert(fold::fold(&key), code.to_owned());
        }
    }
    for (name, code) in [("UK", "GB"), ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"), ("英国", "GB"), ("イギリス", "GB"), ("The Netherlands", "NL"), ("日本国", "JP")] {
        out.entry(fold::fold(name)).or_insert_with(|| code.to_owned());
    }
    out
}

fn with(was: Option<&Organisation>, row: &OrganisationRow, code: Option<&str>) -> (Organisation, Vec<Column>) {
    let mut o = was.cloned().unwrap_or_else(|| blank(OrganisationId(Uuid::nil()), Bi::default()));
    let mut changes = Vec::new();
    let mut set = |column: Column, differs: bool| {
        if differs && was.is_some() && !changes.contains(&column) {
            changes.push(column);
        }
        differs
    };
    for (own, new) in [(&mut o.name.en, &row.name.en), (&mut o.name.ja, &row.name.ja)] {
        // A known name stays; what is written otherwise becomes another name of it.
        if !new.is_empty() && own.is_empty() {
            set(Column::Name, true);
            own.clone_from(new);
        } else if !new.is_empty() && fold::fold(own) != fold::fold(new) && !o.aliases.iter().any(|a| fold::fold(a) == fold::fold(new)) && fold::fold(&o.acronym) != fold::fold(new) {
            set(Column::Name, true);
            o.aliases.push(new.clone());
        }
    }
    let mut text = |column, own: &mut String, new: &str| {
        if !new.is_empty() && set(column, own != new) {
            new.clone_into(own);
        }
    };
    text(Column::Acronym, &mut o.acronym, &row.acronym);
    text(Column::Country, &mut o.country, code.unwrap_or_default());
    text(Column::Region, &mut o.region, &row.region);
    text(Column::Website, &mut o.website, &row.website);
    if let Some(kind) = row.kind.filter(|k| set(Column::Type, *k != o.kind)) {
        o.kind = kind;
    }
    if row.founded.is_some() && set(Column::Founded, row.founded != o.founded) {
        o.founded = row.founded;
    }
    if row.staff.is_some() && set(Column::Staff, row.staff != o.staff) {
        o.staff = row.staff;
    }
    for s in &row.sectors {
        if !o.sectors.contains(s) {
            set(Column::Sectors, true);
            o.sectors.push(s.clone());
        }
    }
    if !row.notes.is_empty() && !o.notes.contains(&row.notes) {
        set(Column::Notes, true);
        o.notes = [o.notes.clone(), row.notes.clone()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
    }
    (o, changes)
}

pub(super) fn plan(db: Db<'_>, plan: &Plan, ask: &Ask<'_>, progress: &Progress) -> Result<Vec<Row>> {
    let countries = countries();
    let links = links(db, plan)?;
    // The rows before are known too: (organisation, row it came from).
    let mut known: Vec<(Organisation, Option<u32>)> = db.all::<Organisation>()?.into_iter().map(|o| (o, None)).collect();
    let mut words: HashMap<String, Vec<usize>> = HashMap::new();
    let index = |words: &mut HashMap<String, Vec<usize>>, at: usize, o: &Organisation| {
        for key in duplicates::organisation_keys(o) {
            words.entry(key).or_default().push(at);
        }
    };
    for (at, (o, _)) in known.iter().enumerate() {
        index(&mut words, at, o);
    }
    let records: HashMap<Uuid, usize> = known.iter().enumerate().map(|(at, (o, _))| (o.id.into(), at)).collect();
    let mut out = Vec::with_capacity(plan.data().len());
    for line in plan.lines(ask, progress) {
        let Line { number, choice, cells, merged } = line?;
        let mut read = organisation(&cells);
        let mut doubts = std::mem::take(&mut read.doubts);
        doubts.extend(merged);
        let code = countries.get(&fold::fold(&read.country)).map(String::as_str);
        if !read.country.is_empty() && code.is_none() {
            doubts.push(Doubt { kind: DoubtKind::CountryUnknown, column: Column::Country, value: read.country.clone(), alternatives: Vec::new() });
        }
        let (key, print) = (read.key(), print(&cells));
        let (as_new, _) = with(None, &read, code);
        let linked = links.get(&key).copied().filter(|id| records.contains_key(id));
        let looked = match linked {
            Some(id) => Looked { record: Some(id), candidates: Vec::new(), open: false },
            None => look(&as_new, &known, &words),
        };
        // A row that repeats one before is that row again.
        let again = looked.candidates.first().filter(|c| c.row.is_some() && c.why == Why::SameName).and_then(|c| c.row);
        let (record, same_row, open, candidates) = settle(looked, choice, ask.input.duplicates);
        let take = choice.and_then(|c| c.take);
        let said_new = choice.is_some_and(|c| c.same_as.is_some());
        let was = record.and_then(|id| records.get(&id)).map(|at| known[*at].0.clone());
        let (becomes, changes) = with(was.as_ref(), &read, code);
        let repeats = again.is_some() && !said_new;
        let mut row = Row {
            number, key, print, fate: RowFate::New, doubts, candidates, record: was.as_ref().map(|o| o.id.into()),
            same_row: same_row.or(again.filter(|_| repeats && take != Some(true))), duplicate: false, changes,
            said: None, version: None, what: What::Organisation(Box::new(OrganisationPlan { was, organisation: becomes })),
        };
        let changed = !row.changes.is_empty();
        fate(&mut row, open && !repeats, take, repeats, changed);
        if matches!(row.fate, RowFate::New | RowFate::Asks) && row.record.is_none() && !as_new.name.is_empty() {
            index(&mut words, known.len(), &as_new);
            known.push((as_new, Some(number)));
        }
        out.push(row);
    }
    Ok(out)
}

/// The organisation of just this name, or those that may be it.
fn look(own: &Organisation, known: &[(Organisation, Option<u32>)], words: &HashMap<String, Vec<usize>>) -> Looked {
    let mut seen = Vec::new();
    let mut alike: Vec<(usize, Why)> = Vec::new();
    for at in duplicates::organisation_keys(own).iter().filter_map(|k| words.get(k)).flat_map(|l| l.iter().take(300)) {
        if !seen.contains(at) {
            seen.push(*at);
            if let Some(why) = duplicates::organisation(&known[*at].0, own) {
                alike.push((*at, why));
            }
        }
    }
    alike.sort_by_key(|(at, why)| (*why, known[*at].1.is_some()));
    let candidates: Vec<Candidate> = alike
        .iter()
        .take(6)
        .map(|(at, why)| {
            let (o, row) = &known[*at];
            Candidate { record: row.is_none().then(|| o.id.into()), row: *row, name: o.name.clone(), why: *why }
        })
        .collect();
    let sure: Vec<&Candidate> = candidates.iter().filter(|c| c.why == Why::SameName && c.record.is_some()).collect();
    match sure[..] {
        [one] => Looked { record: one.record, open: false, candidates },
        _ => Looked { record: None, open: !candidates.is_empty(), candidates },
    }
}

pub(super) fn write(w: &Writer<'_>, row: &Row, o: &OrganisationPlan) -> Result<Uuid> {
    let mut record = o.organisation.clone();
    if row.record.is_some() {
        w.db.update(&record)?;
    } else {
        record.id = w.id().into();
        w.db.insert(&record)?;
    }
    Ok(record.id.into())
}
