//! Two seats that are always in one small group, or never.

use meguri_model::small_groups::{Member, broken, contradiction};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::groups::PairView;
use crate::views::history::Changed;
use crate::{party, text};

/// Two seats of one programme, and whether they are always in one group, never, or (without `rule`) as it comes.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepPair {
    pub participation: ParticipationId,
    pub other: ParticipationId,
    #[serde(default)]
    #[ts(optional, type = "PairRule | null")]
    pub rule: Option<PairRule>,
}

fn name(db: Db<'_>, id: ParticipationId) -> Result<Bi> {
    Ok(party::seat_name(db, &db.get(id)?)?.0)
}

/// "Yuko Mori and Ken Aoki …".
fn of_two(db: Db<'_>, id: &str, pair: &GroupPair) -> Result<Message> {
    let name = |seat| Ok::<_, UiError>(Param::Bi(shown_name(name(db, seat)?)));
    Ok(Message::new(id).with("name", name(pair.participation)?).with("other", name(pair.other)?))
}

/// How many pairs these groups keep, in words.
pub(crate) fn how(members: &[Member], of: &[usize], pairs: &[GroupPair]) -> Vec<Bi> {
    let broken = broken(members, of, pairs);
    let here = |id| members.iter().any(|m| m.seat == id);
    let kept = |rule: PairRule| pairs.iter().filter(|p| p.rule == rule && here(p.participation) && here(p.other) && !broken.contains(p)).count();
    let said = |id: &str, n: usize| (n > 0).then(|| text::say(&Message::new(id).with("n", i64::try_from(n).unwrap_or(i64::MAX))));
    [said("groups-kept-together", kept(PairRule::Together)), said("groups-kept-apart", kept(PairRule::Apart))].into_iter().flatten().collect()
}

pub(crate) fn views(db: Db<'_>, members: &[Member], of: &[usize], pairs: &[GroupPair]) -> Result<Vec<PairView>> {
    let broken = broken(members, of, pairs);
    let view = |p: &GroupPair| {
        let why = match p.rule {
            PairRule::Together => "pair-broken-together",
            PairRule::Apart => "pair-broken-apart",
        };
        Ok(PairView {
            participation: p.participation,
            other: p.other,
            name: name(db, p.participation)?,
            other_name: name(db, p.other)?,
            rule: p.rule,
            broken: if broken.contains(&p) { text::say(&of_two(db, why, p)?) } else { Bi::default() },
        })
    };
    pairs.iter().map(view).collect()
}

command! {
    /// Keeps two seats in one small group, or in two, whatever is proposed; or lets the pair go.
    Change keep_pair(app, input: KeepPair) -> Changed {
        app.change("keep_pair", |w| {
            let (seat, other): (Participation, Participation) = (w.db.get(input.participation)?, w.db.get(input.other)?);
            if seat.id == other.id {
                return Err(UiError::new("pair_of_one").field("other"));
            }
            if seat.programme != other.programme {
                return Err(UiError::new("wrong_programme").field("other"));
            }
            let mut pairs: Vec<GroupPair> = w.db.of_programme(seat.programme)?;
            let is_it = |p: &GroupPair| [(p.participation, p.other), (p.other, p.participation)].contains(&(seat.id, other.id));
            let known = pairs.iter().position(is_it).map(|at| pairs.remove(at));
            let Some(rule) = input.rule else {
                let Some(known) = known else { return Err(UiError::new("not_found").field("other")) };
                w.db.delete::<GroupPair>(known.id)?;
                return Ok(Did::new(seat.id, of_two(w.db, "did-let-go-of-pair", &known)?));
            };
            let pair = match &known {
                Some(known) => GroupPair { rule, ..known.clone() },
                None => GroupPair { id: w.id().into(), participation: seat.id, other: other.id, rule },
            };
            pairs.push(pair.clone());
            if let Some(p) = contradiction(&pairs) {
                let error = |p: &GroupPair| Ok::<_, UiError>([("name", Param::Bi(name(w.db, p.participation)?)), ("other", Param::Bi(name(w.db, p.other)?))]);
                return Err(UiError::with("pair_contradicts", &error(p)?).field("other"));
            }
            match known {
                Some(_) => w.db.update(&pair)?,
                None => w.db.insert(&pair)?,
            }
            let id = match rule {
                PairRule::Together => "did-keep-together",
                PairRule::Apart => "did-keep-apart",
            };
            Ok(Did::new(seat.id, of_two(w.db, id, &pair)?))
        })
    }
}
