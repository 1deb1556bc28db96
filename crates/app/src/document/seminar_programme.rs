//! The programme of a seminar: sections with talks, speakers with their posts, the panel, breaks.

use meguri_documents::seminar_programme::{Section, SeminarProgramme, Speaker, Talk};
use meguri_model::release::{FrozenContribution, FrozenItem};
use meguri_model::*;
use meguri_store::Db;

use super::order::{self, Session};
use super::paper::{DocumentChoice, Paper};
use super::source::{Source, line};
use crate::error::Result;
use crate::export::FileLang;
use crate::{format, post, running_order, text};

/// Whether it is planned by a running order and has one.
pub(super) fn fits(db: Db<'_>, p: &Programme) -> Result<bool> {
    Ok(running_order::has_one(p) && !running_order::sessions(db, p.id)?.is_empty())
}

pub(super) fn fill(source: &Source<'_>, choice: &DocumentChoice) -> Result<Paper> {
    let sessions = order::sessions(source);
    let paper = Order { source, both: choice.lang == FileLang::Both };
    let venues = venues(&sessions);
    let mut front = source.front("seminar-programme");
    let organisers: Vec<Bi> = source.organisations(&[OrganisationRole::Organiser, OrganisationRole::CoOrganiser])?.into_iter().map(|o| o.name).collect();
    if !organisers.is_empty() {
        front.facts.push(line("paper-organised-by", &format::join(&organisers)));
    }
    if let [venue] = venues.as_slice() {
        front.facts.push(line("paper-venue", venue));
    }
    front.facts.push(source.issued(false));
    front.facts.retain(|f| !f.is_empty());
    let mut sections = Vec::new();
    let mut before = None;
    let several_days = sessions.iter().filter_map(|s| s.item.item.when.days()).map(|d| d.0).collect::<std::collections::BTreeSet<_>>().len() > 1;
    for s in &sessions {
        let day = s.item.item.when.days().map(|d| d.0);
        let head = day.filter(|_| several_days && day != before).map(|d| format::both(|l| format::date_long(l, d))).unwrap_or_default();
        before = day.or(before);
        sections.push(paper.section(s, head, venues.len() > 1)?);
    }
    Ok(Paper::of(SeminarProgramme { front, sections }))
}

/// Every venue once, with its address.
fn venues(sessions: &[Session<'_>]) -> Vec<Bi> {
    let mut out: Vec<Bi> = Vec::new();
    for i in sessions.iter().map(|s| s.item).filter(|i| !i.place.is_empty()) {
        let venue = format::both(|l| {
            let gap = if l == Lang::Ja { "　" } else { ", " };
            [i.place.get(l), &i.address.get(l).replace('\n', gap)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(gap)
        });
        if !out.contains(&venue) {
            out.push(venue);
        }
    }
    out
}

struct Order<'a> {
    source: &'a Source<'a>,
    both: bool,
}

impl Order<'_> {
    fn once(&self, f: impl Fn(Lang) -> String) -> Bi {
        if self.both { Bi::same(f(Lang::En)) } else { format::both(f) }
    }

    fn section(&self, s: &Session<'_>, day: Bi, rooms: bool) -> Result<Section> {
        let zone = &self.source.programme.zone;
        let times = match (order::clock(s.start, zone), &s.item.item.when) {
            (Some(from), _) => self.once(|l| format::times(l, from, order::clock(s.end, zone))),
            (None, When::PartOfDay { part, .. }) => format::both(|l| format::part(l, *part)),
            _ => Bi::default(),
        };
        let interpreted = match s.item.item.interpretation {
            Interpretation::None => Bi::default(),
            other => text::term("interpretation", other.as_str()),
        };
        let room = if rooms { s.item.place.clone() } else { Bi::default() };
        let mut rows: Vec<Talk> = Vec::new();
        let mut panel: Option<usize> = None;
        for (c, slot) in &s.rows {
            // Who sits on the panel is named there; what they speak about stands below.
            if !slot.inside {
                panel = (c.kind == ContributionKind::Panel).then_some(rows.len());
            }
            let part = match (c.kind, slot.inside, panel) {
                (ContributionKind::Panel, ..) => text::term("participant-role", ParticipantRole::Moderator.as_str()),
                _ => Bi::default(),
            };
            let time = order::clock(slot.start, zone).map(|t| self.once(|l| format::time(l, t))).unwrap_or_default();
            rows.push(Talk {
                time,
                title: if c.title.is_empty() && !(slot.inside && !c.speaker.is_empty()) { text::term("contribution-kind", c.kind.as_str()) } else { c.title.clone() },
                quiet: c.kind == ContributionKind::Break,
                inside: slot.inside,
                language: running_order::language_name(&c.language),
                speakers: self.speaker(s.item, c, part)?.into_iter().collect(),
            });
        }
        Ok(Section { day, times, title: s.item.item.title.clone(), note: format::join(&[interpreted, room]), rows })
    }

    fn speaker(&self, item: &FrozenItem, c: &FrozenContribution, part: Bi) -> Result<Option<Speaker>> {
        if c.speaker.is_empty() {
            let open = c.kind == ContributionKind::Talk;
            return Ok(open.then(|| Speaker { part, name: text::word("paper-open-speaker"), open, ..Speaker::default() }));
        }
        // The copy keeps the name; whose it is says the seat of that name.
        let seat = self.source.frozen.seats.iter().find(|s| s.name == c.speaker);
        let day = item.item.when.days().or_else(|| self.source.programme.when.days()).map(|d| d.0);
        let post = match seat.and_then(|s| Some((s.id, s.person?))) {
            Some((seat, person)) => {
                let on_behalf = self.source.db.find::<Participation>(seat)?.and_then(|s| s.organisation);
                post::on(self.source.db, person, on_behalf, day)?
            }
            None => seat.map(|s| s.organisation.clone()).unwrap_or_default(),
        };
        Ok(Some(Speaker { part, name: c.speaker.clone(), post, open: seat.is_some_and(|s| s.to_come) }))
    }
}
