//! Two timetables beside each other, in words.

use std::collections::{BTreeMap, HashMap};

use meguri_model::*;

use super::placing::Spot;
use super::read::Matchmaking;
use crate::text;
use crate::views::matchmaking::live::{DifferenceKind, MeetingDifference, ToldLine};
use crate::format;

/// What becomes of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub request: MeetingRequestId,
    pub kind: DifferenceKind,
    pub before: Option<Spot>,
    pub after: Option<Spot>,
}

impl Matchmaking {
    /// Where everything is held now, as far as it is in a slot.
    pub fn standing(&self) -> HashMap<MeetingRequestId, Spot> {
        let spot = |h: &super::read::Held| Some(Spot { slot: h.slot?, table: h.meeting.table, interpreter: h.meeting.interpreter });
        self.held.iter().filter_map(|(id, h)| Some((*id, spot(h)?))).collect()
    }

    /// What is otherwise in `after` than in `before`: not held any more, moved, new, at another table; each in order of time.
    pub fn differences(&self, before: &HashMap<MeetingRequestId, Spot>, after: &HashMap<MeetingRequestId, Spot>) -> Vec<Difference> {
        let mut out: Vec<Difference> = Vec::new();
        for asked in &self.requests {
            let request = asked.request.id;
            let (was, is) = (before.get(&request).copied(), after.get(&request).copied());
            let kind = match (was, is) {
                (Some(_), None) => DifferenceKind::Cancelled,
                (None, Some(_)) => DifferenceKind::Added,
                (Some(was), Some(is)) if was.slot != is.slot => DifferenceKind::Moved,
                (Some(was), Some(is)) if was != is => DifferenceKind::Seated,
                _ => continue,
            };
            out.push(Difference { request, kind, before: was, after: is });
        }
        out.sort_by_key(|d| (d.kind, d.before.or(d.after).map(|s| s.slot), d.request));
        out
    }

    /// "10:00, table 1".
    pub fn spot_said(&self, spot: Spot) -> Bi {
        let time = self.slots.get(spot.slot).map(|s| format::both(|l| format::time(l, s.from))).unwrap_or_default();
        let mut parts = vec![time, self.table_name(spot.table)];
        parts.extend(spot.interpreter.map(|i| self.interpreter_name(i)));
        parts.retain(|p| !p.is_empty());
        format::join(&parts)
    }

    /// The line of a difference.
    pub fn difference_said(&self, d: &Difference) -> MeetingDifference {
        let title = self.asked(d.request).map(|a| self.title(a)).unwrap_or_default();
        MeetingDifference { kind: d.kind, title, said: self.change_said(d) }
    }

    fn change_said(&self, d: &Difference) -> Bi {
        let said = |s: Option<Spot>| s.map(|s| self.spot_said(s)).unwrap_or_default();
        match d.kind {
            DifferenceKind::Cancelled => text::say(&Message::new("change-cancelled").with("before", said(d.before))),
            DifferenceKind::Added => text::say(&Message::new("change-added").with("after", said(d.after))),
            DifferenceKind::Moved | DifferenceKind::Seated => {
                text::say(&Message::new("change-moved").with("before", said(d.before)).with("after", said(d.after)))
            }
        }
    }

    /// Whoever has to be told, in the order of the list of people, with what changes for them.
    pub fn told(&self, differences: &[Difference]) -> Vec<ToldLine> {
        let mut of: BTreeMap<usize, Vec<Bi>> = BTreeMap::new();
        let asked: HashMap<MeetingRequestId, &super::read::Asked> = self.requests.iter().map(|r| (r.request.id, r)).collect();
        for d in differences {
            let Some(asked) = asked.get(&d.request) else { continue };
            for side in &asked.sides {
                let Some(at) = self.at.get(&side.participation) else { continue };
                let others: Vec<Bi> = asked.sides.iter().filter(|s| s.participation != side.participation).map(|s| self.name(s.participation)).collect();
                let line = Message::new("told-line").with("with", format::join(&others)).with("change", self.change_said(d));
                of.entry(*at).or_default().push(text::say(&line));
            }
        }
        let line = |(at, changes): (usize, Vec<Bi>)| {
            let participation = self.participants[at].seat.participation.id;
            ToldLine { participation, name: self.name(participation), changes }
        };
        of.into_iter().map(line).collect()
    }
}
