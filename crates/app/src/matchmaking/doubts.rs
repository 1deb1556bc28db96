//! What is worth a look before a timetable is made: requests that cannot be held, people who get too little or ask too much.

use std::collections::{BTreeSet, HashMap};

use meguri_model::*;

use super::read::{Asked, Matchmaking, Participant};
use crate::text;

fn number(n: usize) -> Param {
    Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Words of the requests and people of a programme, counted once.
pub(super) struct Doubts<'a> {
    m: &'a Matchmaking,
    /// Requests that count, by participant: how many, and how many slots its musts take.
    asked: HashMap<ParticipationId, (usize, usize)>,
    /// Requests of the same people, the oldest of each left out.
    twice: BTreeSet<MeetingRequestId>,
    features: BTreeSet<&'a str>,
    longest: usize,
}

impl<'a> Doubts<'a> {
    pub fn of(m: &'a Matchmaking) -> Doubts<'a> {
        let mut asked: HashMap<ParticipationId, (usize, usize)> = HashMap::new();
        for r in m.wanted().filter(|r| r.request.wish != Wish::No) {
            for side in &r.sides {
                let count = asked.entry(side.participation).or_default();
                count.0 += 1;
                count.1 += if r.request.wish == Wish::Must { usize::try_from(r.request.length).unwrap_or(1) } else { 0 };
            }
        }
        let mut seen: BTreeSet<BTreeSet<ParticipationId>> = BTreeSet::new();
        let twice = m.requests.iter().filter(|r| !seen.insert(r.sides.iter().map(|s| s.participation).collect())).map(|r| r.request.id).collect();
        let mut longest = 0;
        let mut run = 0;
        for (at, slot) in m.slots.iter().enumerate() {
            run = if at > 0 && m.slots[at - 1].block == slot.block { run + 1 } else { 1 };
            longest = longest.max(run);
        }
        let features = m.tables.iter().flat_map(|t| &t.table.features).map(String::as_str).collect();
        Doubts { m, asked, twice, features, longest }
    }

    /// Requests of a participant that count.
    pub fn requests_of(&self, seat: ParticipationId) -> usize {
        self.asked.get(&seat).map_or(0, |a| a.0)
    }

    /// Of one participant.
    pub fn of_participant(&self, p: &Participant) -> Vec<Bi> {
        let id = p.seat.participation.id;
        let name = Param::Bi(self.m.name(id));
        let say = |id: &str| Message::new(id).with("name", name.clone());
        let (requests, musts) = self.asked.get(&id).copied().unwrap_or_default();
        let mut out = Vec::new();
        if !p.seat.participation.status.is_coming() {
            let in_any = self.m.requests.iter().filter(|r| r.sides.iter().any(|s| s.participation == id)).count();
            out.push(text::say(&say("requests-not-coming").with("n", number(in_any))));
            return out;
        }
        let free = p.free.iter().filter(|f| **f).count();
        let most = p.profile.as_ref().and_then(|p| p.most).map_or(usize::MAX, |m| usize::try_from(m).unwrap_or(usize::MAX));
        let fewest = p.profile.as_ref().map_or(0, |p| usize::try_from(p.fewest).unwrap_or(0));
        if requests == 0 {
            out.push(text::say(&say("requests-without-any")));
        } else if !self.m.slots.is_empty() && free == 0 {
            out.push(text::say(&say("requests-never-there")));
        } else if musts > most {
            out.push(text::say(&say("requests-cap-below-musts").with("musts", number(musts)).with("most", number(most))));
        } else if !self.m.slots.is_empty() && musts > free {
            out.push(text::say(&say("requests-slots-below-musts").with("musts", number(musts)).with("slots", number(free))));
        }
        if requests > 0 && fewest > requests {
            out.push(text::say(&say("requests-below-fewest").with("fewest", number(fewest)).with("n", number(requests))));
        }
        out
    }

    /// Of one request.
    pub fn of_request(&self, r: &Asked) -> Vec<Bi> {
        let mut out = Vec::new();
        let say = |id: &str| text::word(id);
        if self.twice.contains(&r.request.id) {
            out.push(say("requests-twice"));
        }
        if r.declined() && r.request.wish == Wish::Must {
            out.push(say("requests-must-declined"));
        }
        let out_of_play = r.declined() || r.request.wish == Wish::No || r.sides.iter().any(|s| self.m.who(s.participation).is_none_or(|p| !p.seat.participation.status.is_coming()));
        if out_of_play {
            if self.m.held.contains_key(&r.request.id) {
                out.push(say("requests-still-in-timetable"));
            }
            return out;
        }
        let length = usize::try_from(r.request.length).unwrap_or(1);
        if !self.m.slots.is_empty() {
            if length > self.longest {
                out.push(say("requests-too-long"));
            } else if !(0..self.m.slots.len()).any(|slot| self.free_for(r, slot)) {
                out.push(say("requests-never-together"));
            }
        }
        if !self.m.tables.is_empty() && r.request.features.iter().any(|f| !self.features.contains(f.as_str())) {
            out.push(say("requests-no-such-table"));
        }
        if !self.understood(r) {
            out.push(say("requests-no-interpreter"));
        }
        out
    }

    /// Whether all of a request are there in a slot that it may be in.
    fn free_for(&self, r: &Asked, slot: usize) -> bool {
        let s = &self.m.slots[slot];
        let open = r.request.only.is_empty() || r.request.only.iter().any(|o| o.from <= s.from && s.to <= o.to);
        open && r.sides.iter().all(|side| self.m.who(side.participation).is_some_and(|p| p.free.get(slot) == Some(&true)))
    }

    /// They have a language in common, or an interpreter is there for a pair of theirs.
    fn understood(&self, r: &Asked) -> bool {
        let spoken: Vec<&[String]> =
            r.sides.iter().filter_map(|s| self.m.who(s.participation)?.profile.as_ref()).map(|p| p.languages.as_slice()).filter(|l| !l.is_empty()).collect();
        let Some((first, rest)) = spoken.split_first() else { return true };
        if first.iter().any(|l| rest.iter().all(|o| o.contains(l))) {
            return true;
        }
        let covers = |a: &[String], b: &[String]| {
            let pair = |p: &[String; 2]| (a.contains(&p[0]) && b.contains(&p[1])) || (a.contains(&p[1]) && b.contains(&p[0]));
            a.iter().any(|l| b.contains(l)) || self.m.interpreters.iter().any(|i| i.pairs.iter().any(pair))
        };
        spoken.iter().enumerate().all(|(n, a)| spoken[n + 1..].iter().all(|b| covers(a, b)))
    }
}
