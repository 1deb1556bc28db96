//! Who should meet whom by their profiles: shown with the reason, put in only when it is accepted.

use std::collections::HashSet;

use meguri_model::suggested_meetings::{Brings, Reason, suggest};
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::ask::{AskMeeting, Asking, enter};
use super::read::Matchmaking;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::UiError;
use crate::text;
use crate::views::history::Changed;
use crate::views::matchmaking::requests::{SuggestedMeeting, SuggestedMeetings};

/// Most suggestions that are shown.
const MOST: usize = 100;

/// Suggestions for all, or for one participant.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SuggestMeetings {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub participation: Option<ParticipationId>,
}

/// Several requests at once; what was asked before is passed over.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskMeetings {
    pub meetings: Vec<AskMeeting>,
}

command! {
    /// Pairs that share a sector, or of whom one offers what the other seeks, best first, with the reason. Puts nothing in.
    Query suggest_meetings(app, input: SuggestMeetings) -> SuggestedMeetings {
        let m = Matchmaking::read(app.ws.db(), input.programme)?;
        let coming: Vec<_> = m.participants.iter().filter(|p| p.seat.participation.status.is_coming()).collect();
        let none: Vec<String> = Vec::new();
        let brings: Vec<Brings<'_>> = coming.iter().map(|p| match &p.profile {
            Some(f) => Brings { side: p.side, sectors: &f.sectors, offers: &f.offers, seeks: &f.seeks },
            None => Brings { side: p.side, sectors: &none, offers: &none, seeks: &none },
        }).collect();
        let mut known: HashSet<(ParticipationId, ParticipationId)> = HashSet::new();
        for r in &m.requests {
            for a in &r.sides {
                known.extend(r.sides.iter().map(|b| (a.participation, b.participation)));
            }
        }
        let id = |at: usize| coming[at].seat.participation.id;
        let only = match input.participation {
            Some(p) => Some(coming.iter().position(|c| c.seat.participation.id == p).ok_or_else(|| UiError::new("not_in_matchmaking").field("participation"))?),
            None => None,
        };
        let found = suggest(&brings, only, |a, b| known.contains(&(id(a), id(b))), MOST);
        let name = |at: usize| m.name(id(at));
        let reason = |a: usize, b: usize, r: &Reason| match r {
            Reason::Offers { by, what } => {
                let seeks = if *by == a { b } else { a };
                text::say(&Message::new("suggest-offers").with("offers", Param::Bi(name(*by))).with("seeks", Param::Bi(name(seeks))).with("what", Param::Text(what.clone())))
            }
            Reason::Sector(what) => text::say(&Message::new("suggest-sector").with("what", Param::Text(what.clone()))),
        };
        let silent = brings.iter().filter(|b| b.sectors.is_empty() && b.offers.is_empty() && b.seeks.is_empty()).count();
        Ok(SuggestedMeetings {
            suggestions: found.iter().map(|s| SuggestedMeeting {
                a: id(s.a), b: id(s.b), names: [name(s.a), name(s.b)],
                reasons: s.reasons.iter().map(|r| reason(s.a, s.b, r)).collect(), score: s.score,
            }).collect(),
            silent: super::requests_view::count(silent),
            silent_said: if silent == 0 { Bi::default() } else {
                text::say(&Message::new("suggest-silent").with("n", Param::Number(i64::try_from(silent).unwrap_or(i64::MAX))))
            },
        })
    }
}

command! {
    /// Puts several requests in at once, suggested ones or others; what was asked before is passed over.
    Change ask_meetings(app, input: AskMeetings) -> Changed {
        app.change("ask_meetings", |w| {
            let mut first = None;
            let mut title = Bi::default();
            let mut done = 0;
            for meeting in input.meetings {
                w.db.get::<Programme>(meeting.programme)?;
                let (id, asking, name) = enter(w, meeting)?;
                title = name;
                if asking != Asking::Again {
                    first.get_or_insert(id);
                    done += 1;
                }
            }
            let Some(first) = first else {
                return Err(if title.is_empty() { UiError::new("no_requests_chosen").field("meetings") } else {
                    UiError::with("asked_already", &[("name", Param::Bi(shown_name(title)))]).field("meetings")
                });
            };
            let name = if done == 1 { shown_name(title) } else { text::count("meeting_request", done) };
            Ok(Did::new(first, Message::new("did-added").with("noun", Param::Term("noun-meeting-request".into())).with("name", Param::Bi(name))))
        })
    }
}
