//! Clashes as commands: what clashes, keep as is with a reason, take that back.

pub(crate) mod cache;
pub(crate) mod trial;

use std::collections::{HashMap, HashSet};

use meguri_model::clashes::{Clash, Level};
use meguri_model::{AcceptanceId, ItemId, Message, ProgrammeId};
use meguri_store::Acceptance;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{App, Did};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::text;
use crate::views::clash::{AcceptedView, ClashLevel, ClashView, FixView};
use crate::views::history::Changed;
use crate::views::itinerary::ClashCounts;

/// Of one programme, or of the whole workspace.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskClashes {
    #[serde(default)]
    #[ts(optional)]
    pub programme: Option<ProgrammeId>,
}

/// Keep a clash as it is. `facts` is what was seen: if they have changed since, the clash is another one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptClash {
    pub key: String,
    pub facts: String,
    pub reason: String,
}

/// Which acceptance.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawAcceptance {
    pub acceptance: AcceptanceId,
}

command! {
    /// What clashes, worst first within a programme; accepted ones with their reason.
    Query clashes(app, input: AskClashes) -> Vec<ClashView> {
        views(app, input.programme)
    }
}
command! {
    /// Keeps a clash as it is, with a reason; it comes back when the facts behind it change.
    Change accept_clash(app, input: AcceptClash) -> Changed {
        if input.reason.trim().is_empty() {
            return Err(UiError::new("needs_reason").field("reason"));
        }
        let engine = cache::engine(app)?;
        let headline = engine.clash(&input.key, &input.facts).map(|c| text::say(&c.headline)).ok_or_else(|| UiError::new("clash_gone").field("key"))?;
        app.change("accept_clash", |w| {
            for old in w.db.by::<Acceptance>("key", meguri_store::db::Key::Text(&input.key))? {
                w.db.delete::<Acceptance>(old.id)?;
            }
            let a = Acceptance {
                id: w.id().into(), key: input.key, facts: input.facts, reason: input.reason, by: w.author().to_owned(), at: w.stamp(),
            };
            w.db.insert(&a)?;
            Ok(Did::new(a.id, Message::new("did-accepted").with("what", headline)))
        })
    }
}
command! {
    /// Takes back the acceptance of a clash.
    Change withdraw_acceptance(app, input: WithdrawAcceptance) -> Changed {
        app.change("withdraw_acceptance", |w| {
            let a: Acceptance = w.db.get(input.acceptance)?;
            w.db.delete::<Acceptance>(a.id)?;
            Ok(Did::new(a.id, Message::new("did-withdrew-acceptance").with("reason", a.reason)))
        })
    }
}

pub(crate) fn level(l: Level) -> ClashLevel {
    match l {
        Level::Note => ClashLevel::Note,
        Level::Warn => ClashLevel::Warn,
        Level::Block => ClashLevel::Block,
    }
}

fn acceptances(app: &App) -> Result<HashMap<(String, String), Acceptance>> {
    Ok(app.ws.db().all::<Acceptance>()?.into_iter().map(|a| ((a.key.clone(), a.facts.clone()), a)).collect())
}

pub(crate) fn view(c: &Clash, accepted: Option<&Acceptance>) -> ClashView {
    ClashView {
        key: c.key.clone(),
        facts: c.facts.clone(),
        rule: c.rule.to_owned(),
        level: level(c.level),
        programme: c.programme,
        items: c.items.clone(),
        people: c.people.clone(),
        headline: text::say(&c.headline),
        detail: text::say(&c.detail),
        fixes: c
            .fixes
            .iter()
            .map(|f| FixView {
                label: text::say(&f.label),
                why: f.why.as_ref().map(text::say).unwrap_or_default(),
                command: f.command.to_owned(),
                input: f.input.clone(),
            })
            .collect(),
        accepted: accepted.map(|a| AcceptedView { acceptance: a.id, reason: a.reason.clone(), by: a.by.clone(), at: a.at.clone() }),
        gap_minutes: c.gap_minutes,
    }
}

fn worded(list: Vec<&Clash>, accepted: &HashMap<(String, String), Acceptance>) -> Vec<ClashView> {
    list.into_iter().map(|c| view(c, accepted.get(&(c.key.clone(), c.facts.clone())))).collect()
}

/// The clashes of a programme or of all, worded.
pub(crate) fn views(app: &mut App, programme: Option<ProgrammeId>) -> Result<Vec<ClashView>> {
    let accepted = acceptances(app)?;
    let engine = cache::engine(app)?;
    let list: Vec<&Clash> = match programme {
        Some(p) => engine.clashes_of(p),
        None => engine.clashes().collect(),
    };
    Ok(worded(list, &accepted))
}

/// The clashes of a programme, worded; `None` while the engine is being built beside.
pub(crate) fn known(app: &mut App, programme: ProgrammeId) -> Result<Option<Vec<ClashView>>> {
    let accepted = acceptances(app)?;
    Ok(cache::at_hand(app)?.map(|engine| worded(engine.clashes_of(programme), &accepted)))
}

/// The open clashes of a programme that keep it from happening as written; no others are put into words.
pub(crate) fn blocking(app: &mut App, programme: ProgrammeId) -> Result<Vec<ClashView>> {
    let accepted = acceptances(app)?;
    let engine = cache::engine(app)?;
    let list = engine.clashes_of(programme).into_iter().filter(|c| c.level == Level::Block);
    Ok(list.filter(|c| !accepted.contains_key(&(c.key.clone(), c.facts.clone()))).map(|c| view(c, None)).collect())
}

/// The clashes that concern any of these items, worded; none while the engine is being built beside.
pub(crate) fn about(app: &mut App, items: &HashSet<ItemId>) -> Result<Vec<ClashView>> {
    let accepted = acceptances(app)?;
    Ok(cache::at_hand(app)?.map(|engine| worded(engine.clashes_about(items), &accepted)).unwrap_or_default())
}

/// How many open clashes each programme has, by level; none while the engine is being built beside.
pub(crate) fn counts(app: &mut App) -> Result<HashMap<ProgrammeId, ClashCounts>> {
    let kept = acceptances(app)?;
    let Some(engine) = cache::at_hand(app)? else { return Ok(HashMap::new()) };
    // Only what somebody accepted is worded, to see whether it is still the same.
    let accepted: HashSet<String> =
        kept.into_keys().filter(|(key, facts)| engine.clash(key, facts).is_some()).map(|(key, _)| key).collect();
    let mut out = HashMap::<ProgrammeId, ClashCounts>::new();
    for f in engine.found() {
        let counts = out.entry(f.programme).or_default();
        match f.level {
            _ if !accepted.is_empty() && accepted.contains(&f.key()) => counts.accepted += 1,
            Level::Block => counts.block += 1,
            Level::Warn => counts.warn += 1,
            Level::Note => counts.note += 1,
        }
    }
    Ok(out)
}
