//! How meetings are matched: what requests weigh, what is a first choice, what counts as a break.

use meguri_matching::{MOST_SLOTS, MOST_WEIGHT};
use meguri_model::matchmaking::{SiteTravel, Weights};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::{Did, Writer, edited, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::nullable;
use crate::views::history::Changed;

/// What requests weigh; a field left out stays as it is.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct WeightsPatch {
    /// Everyone in it asked. Whole numbers from 0 to 1,000,000.
    #[ts(optional)]
    pub both: Option<f64>,
    /// One asked, as a first choice.
    #[ts(optional)]
    pub first: Option<f64>,
    #[ts(optional)]
    pub other: Option<f64>,
}

/// Settings of a programme's matchmaking; a field left out stays as it is.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetMatching {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub weights: Option<WeightsPatch>,
    /// Ranks up to this are first choices, from 1.
    #[serde(default)]
    #[ts(optional)]
    pub first_until: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub breaks_over_blocks: Option<bool>,
    /// Nobody has more than this many breaks more than anybody else; `null`: no matter.
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub fairness: Option<Option<u32>>,
    /// Slots lost between the tables of two sites.
    #[serde(default)]
    #[ts(optional)]
    pub travel: Option<Vec<SiteTravel>>,
}

fn weight(given: Option<f64>, now: u32, field: &'static str) -> Result<u32> {
    let Some(given) = given else { return Ok(now) };
    let most = u32::try_from(MOST_WEIGHT).unwrap_or(u32::MAX);
    let bad = || UiError::with("bad_weight", &[("most", Param::Number(most.into()))]).field(field);
    if !given.is_finite() || given.fract() != 0.0 || given < 0.0 || given > f64::from(most) {
        return Err(bad());
    }
    // Whole and in range, as was just asked.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Ok(given as u32)
}

fn check_travel(db: Db<'_>, programme: ProgrammeId, travel: &[SiteTravel]) -> Result<()> {
    let most = u32::try_from(MOST_SLOTS).unwrap_or(u32::MAX);
    let tables: Vec<MeetingTable> = db.of_programme(programme)?;
    for (at, t) in travel.iter().enumerate() {
        if t.between[0] == t.between[1] {
            return Err(UiError::new("same_site").field("travel"));
        }
        if let Some(site) = t.between.iter().find(|s| !tables.iter().any(|t| t.site == **s)) {
            return Err(UiError::with("unknown_site", &[("site", site.as_str().into())]).field("travel"));
        }
        if t.slots > most {
            return Err(UiError::new("bad_number").field("travel"));
        }
        let same = |o: &SiteTravel| o.between == t.between || (o.between[0] == t.between[1] && o.between[1] == t.between[0]);
        if travel[..at].iter().any(same) {
            return Err(UiError::new("already_there").field("travel"));
        }
    }
    Ok(())
}

/// The settings of a programme, written as changed by `f`; made where none were.
pub(crate) fn write(w: &Writer<'_>, programme: ProgrammeId, f: impl FnOnce(&mut Matching) -> Result<()>) -> Result<Matching> {
    let before = w.db.of_programme::<Matching>(programme)?.into_iter().next();
    let mut settings = before.clone().unwrap_or_else(|| Matching::of(Uuid::nil().into(), programme));
    f(&mut settings)?;
    match before {
        Some(_) => w.db.update(&settings)?,
        None => {
            settings.id = w.id().into();
            w.db.insert(&settings)?;
        }
    }
    Ok(settings)
}

command! {
    /// Begins a matchmaking, or sets what requests weigh, up to which rank a request is a first choice, what counts as a break, how even breaks are, and slots lost between sites.
    Change set_matching(app, input: SetMatching) -> Changed {
        app.change("set_matching", |w| {
            let programme: Programme = w.db.get(input.programme)?;
            let mut fields = Vec::new();
            write(w, programme.id, |m| {
                if let Some(given) = input.weights {
                    fields.push("weights");
                    m.weights = Weights {
                        both: weight(given.both, m.weights.both, "weights.both")?,
                        first: weight(given.first, m.weights.first, "weights.first")?,
                        other: weight(given.other, m.weights.other, "weights.other")?,
                    };
                }
                if let Some(rank) = input.first_until {
                    if !(1..=1_000).contains(&rank) {
                        return Err(UiError::new("bad_number").field("first_until"));
                    }
                    fields.push("first_until");
                    m.first_until = rank;
                }
                if let Some(over) = input.breaks_over_blocks {
                    fields.push("breaks_over_blocks");
                    m.breaks_over_blocks = over;
                }
                if let Some(fairness) = input.fairness {
                    if fairness.is_some_and(|f| usize::try_from(f).is_ok_and(|f| f > MOST_SLOTS)) {
                        return Err(UiError::new("bad_number").field("fairness"));
                    }
                    fields.push("fairness");
                    m.fairness = fairness;
                }
                if let Some(travel) = input.travel {
                    check_travel(w.db, programme.id, &travel)?;
                    fields.push("site_travel");
                    m.travel = travel;
                }
                Ok(())
            })?;
            let message = match fields.as_slice() {
                [] => Message::new("did-began-matchmaking").with("name", Param::Bi(shown_name(programme.title))),
                fields => edited(fields, programme.title),
            };
            Ok(Did::new(programme.id, message))
        })
    }
}
