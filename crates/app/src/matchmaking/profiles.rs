//! What participants bring to a matchmaking: made with the first thing that is said of them.

use meguri_matching::MOST_SLOTS;
use meguri_model::matchmaking::Absence;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::names::{check_absences, of_seat, of_seats, tidy};
use crate::app::{Did, added, edited, removed};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::{BiPatch, nullable};
use crate::views::history::Changed;

/// A profile; a field left out stays as it is. Times of `absences` are wall-clock in the programme's zone.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetProfile {
    pub participation: ParticipationId,
    /// `null`: by the country of their organisation.
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub side: Option<Option<PartySide>>,
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub sectors: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub offers: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub seeks: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub languages: Option<Vec<String>>,
    #[serde(default)]
    #[ts(optional)]
    pub website: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<BiPatch>,
    /// `null`: as many as there are slots.
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub most: Option<Option<u32>>,
    #[serde(default)]
    #[ts(optional)]
    pub fewest: Option<u32>,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub own_table: Option<Option<MeetingTableId>>,
    #[serde(default)]
    #[ts(optional)]
    pub absences: Option<Vec<Absence>>,
}

/// Seats that take part in the matchmaking.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddProfiles {
    pub participations: Vec<ParticipationId>,
}

/// Whose profile.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveProfile {
    pub participation: ParticipationId,
}

impl SetProfile {
    fn apply(self, p: &mut Profile) -> Vec<&'static str> {
        let mut fields = Vec::new();
        macro_rules! set {
            ($($field:ident = $make:expr),* $(,)?) => {
                $(if let Some(v) = self.$field {
                    fields.push(stringify!($field));
                    #[allow(clippy::redundant_closure_call)]
                    { p.$field = $make(v); }
                })*
            };
        }
        let tags = |list: Vec<String>| tidy(list.into_iter().map(|t| t.trim().to_lowercase()).collect());
        set! {
            side = |v| v,
            code = |v: String| v.trim().to_owned(),
            sectors = tidy,
            offers = tidy,
            seeks = tidy,
            languages = tags,
            website = |v: String| v.trim().to_owned(),
            most = |v| v,
            fewest = |v| v,
            own_table = |v| v,
            absences = |v| v,
        }
        if let Some(text) = self.text {
            fields.push("text");
            text.apply(&mut p.text);
        }
        fields
    }
}

fn check(db: Db<'_>, seat: &Participation, p: &Profile) -> Result<()> {
    if p.code.chars().count() > 4 {
        return Err(UiError::new("code_too_long").field("code"));
    }
    let limit = u32::try_from(MOST_SLOTS).unwrap_or(u32::MAX);
    if p.most.is_some_and(|m| m > limit) || p.fewest > limit {
        return Err(UiError::new("bad_number").field(if p.fewest > limit { "fewest" } else { "most" }));
    }
    if let Some(most) = p.most.filter(|m| *m < p.fewest) {
        return Err(UiError::with("fewest_over_most", &[("fewest", Param::Number(p.fewest.into())), ("most", Param::Number(most.into()))]).field("fewest"));
    }
    let odd = |tag: &&String| tag.chars().count() > 35 || !tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if let Some(tag) = p.languages.iter().find(odd) {
        return Err(UiError::with("unknown_language", &[("tag", tag.as_str().into())]).field("languages"));
    }
    check_absences(&p.absences, "absences")?;
    if let Some(table) = p.own_table {
        let table: MeetingTable = db.get(table).map_err(|e| UiError::from(e).field("own_table"))?;
        if table.programme != seat.programme {
            return Err(UiError::new("wrong_programme").field("own_table"));
        }
        if let Some(other) = db.by::<Profile>("own_table", table.id)?.into_iter().find(|o| o.participation != seat.id) {
            let name = of_seat(db, &db.get(other.participation)?)?;
            return Err(UiError::with("own_table_taken", &[("name", Param::Bi(name))]).field("own_table"));
        }
    }
    Ok(())
}

/// The profile of a seat, if it has one.
pub(crate) fn of(db: Db<'_>, seat: ParticipationId) -> Result<Option<Profile>> {
    Ok(db.by::<Profile>("participation", seat)?.into_iter().next())
}

command! {
    /// Says what a participant brings: side, sectors, offers, seeks, languages, times away, most and fewest meetings. Makes the profile where there is none.
    Change set_profile(app, input: SetProfile) -> Changed {
        app.change("set_profile", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            let before = of(w.db, seat.id)?;
            let mut profile = before.clone().unwrap_or_else(|| Profile::of(w.id().into(), seat.id));
            let fields = input.apply(&mut profile);
            check(w.db, &seat, &profile)?;
            let name = of_seat(w.db, &seat)?;
            let message = match before {
                Some(_) => {
                    w.db.update(&profile)?;
                    edited(&fields, name)
                }
                None => {
                    w.db.insert(&profile)?;
                    added("profile", name)
                }
            };
            Ok(Did::new(seat.id, message))
        })
    }
}
command! {
    /// Takes seats into the matchmaking: each gets an empty profile, unless it has one.
    Change add_profiles(app, input: AddProfiles) -> Changed {
        app.change("add_profiles", |w| {
            let seats = crate::roster::seats_of_one(w.db, &input.participations)?;
            let mut new = Vec::new();
            for seat in seats {
                if of(w.db, seat.id)?.is_none() {
                    w.db.insert(&Profile::of(w.id().into(), seat.id))?;
                    new.push(seat);
                }
            }
            let name = match new.as_slice() {
                [one] => of_seats(w.db, std::slice::from_ref(one))?.remove(&one.id).unwrap_or_default(),
                _ => crate::text::count("participation", new.len()),
            };
            Ok(Did { id: new.first().map(|s| s.id.into()), message: Message::new("did-added-profiles").with("name", name) })
        })
    }
}
command! {
    /// Takes a participant's profile away; requests they are in stay.
    Change remove_profile(app, input: RemoveProfile) -> Changed {
        app.change("remove_profile", |w| {
            let seat: Participation = w.db.get(input.participation)?;
            if let Some(profile) = of(w.db, seat.id)? {
                w.db.delete::<Profile>(profile.id)?;
            }
            Ok(Did::new(seat.id, removed("profile", of_seat(w.db, &seat)?)))
        })
    }
}
