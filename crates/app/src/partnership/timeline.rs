//! The timeline: lanes by kind on a scale of years, marks for what happened and what is to be kept, laid out from 0 to 1.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use meguri_model::anniversaries;
use meguri_model::partnership::days_meant;
use meguri_model::*;

use super::list::{AskPartnerships, asked};
use super::{Known, words};
use crate::door::command;
use crate::views::partnership::{Lane, LaneBar, LaneGroup, Mark, MarkShape, Tick, TimelineView, UndatedMark};
use crate::{format, text};

/// Years back that the scale reaches; what is older stands under "Earlier".
const BACK: i32 = 50;
/// Years ahead: the next anniversary is never farther away than five.
const AHEAD: i32 = 8;

/// The scale of years.
struct Scale {
    from: NaiveDate,
    days: f64,
}

impl Scale {
    /// From a little before the earliest date within the last fifty years.
    fn of(known: &Known, shown: &[&Partnership]) -> Scale {
        let least = known.today.year() - BACK;
        let years = shown.iter().flat_map(|p| known.events(p.id)).filter_map(|e| days_meant(&e.when, e.near)).map(|d| d.0.year());
        let first = years.filter(|y| *y >= least).min().unwrap_or(known.today.year() - 10).min(known.today.year() - 10);
        let january = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(known.today);
        let from = january(first - 2);
        Scale { from, days: f64::from(i32::try_from((january(known.today.year() + AHEAD) - from).num_days()).unwrap_or(1)) }
    }

    fn at(&self, day: NaiveDate) -> f64 {
        f64::from(i32::try_from((day - self.from).num_days()).unwrap_or(0)) / self.days
    }

    fn ticks(&self) -> Vec<Tick> {
        let first = self.from.year();
        let last = first + i32::try_from((self.days / 365.25).round() as i64).unwrap_or(0);
        let every = if last - first > 30 { 5 } else { 2 };
        // Near the edges a year would be cut, or touch what stands beside the scale.
        (first..=last)
            .filter(|y| y.rem_euclid(every) == 0)
            .filter_map(|year| Some(Tick { year, at: self.at(NaiveDate::from_ymd_opt(year, 1, 1)?) }))
            .filter(|t| t.at > 0.02 && t.at < 0.98)
            .collect()
    }
}

fn shape(kind: PartnershipKind, event: PartnershipEventKind) -> MarkShape {
    use PartnershipEventKind as E;
    match event {
        E::Signed | E::Renewed if matches!(kind, PartnershipKind::Twinning | PartnershipKind::Friendship) => MarkShape::Tie,
        E::Signed | E::Renewed => MarkShape::Paper,
        E::Ended => MarkShape::End,
        E::Investment => MarkShape::Investment,
        E::Exchange | E::Visit | E::Gift | E::Milestone => MarkShape::Event,
    }
}

/// "1991: Formal twinning signed".
fn said(date: Bi, what: Bi) -> Bi {
    text::say(&Message::new("timeline-mark").with("date", date).with("what", what))
}

fn lane(known: &Known, scale: &Scale, p: &Partnership) -> Lane {
    let events = known.events(p.id);
    let signed = events.iter().find(|e| e.kind == PartnershipEventKind::Signed && days_meant(&e.when, e.near).is_some());
    let today = scale.at(known.today);
    let mut marks: Vec<Mark> = Vec::new();
    let mut earlier: Vec<Bi> = Vec::new();
    let mut undated: Vec<&PartnershipEvent> = Vec::new();
    let mut words_of: Vec<Bi> = Vec::new();
    for e in events {
        let (title, date) = (words::event_title(e), words::date(&e.when, e.near));
        let all = said(date.clone(), title.clone());
        words_of.push(all.clone());
        let Some((first, last)) = days_meant(&e.when, e.near) else {
            undated.push(e);
            continue;
        };
        let at = scale.at(first);
        if at < 0.0 {
            if earlier.is_empty() {
                earlier.push(words::short(&e.when, e.near));
            }
            continue;
        }
        // A gift for twenty years of twinning stands as the twentieth anniversary.
        let round = signed.filter(|s| s.id != e.id).and_then(|s| {
            let years = u32::try_from(first.year() - days_meant(&s.when, s.near)?.0.year()).ok()?;
            let near = matches!(e.kind, PartnershipEventKind::Gift | PartnershipEventKind::Milestone | PartnershipEventKind::Exchange);
            (near && years >= 5 && anniversaries::kept(years)).then_some(years)
        });
        let future = first > known.today;
        // What is known of this year only may be over or not: it stands where today is.
        let at = if last > known.today && first <= known.today && e.programme.is_some() { today } else { at };
        marks.push(Mark {
            event: Some(e.id),
            shape: if round.is_some() { MarkShape::Ring } else { shape(p.kind, e.kind) },
            at,
            label: title,
            brief: text::term("partnership-event", e.kind.as_str()),
            said: all,
            years: round,
            future,
        });
    }
    if let Some(next) = anniversaries::next(events, known.today)
        && let Some((first, _)) = next.days()
    {
        let label = text::say(&Message::new("timeline-years").with("years", i64::from(next.years)));
        let all = words::anniversary(next.years, &next.when, next.about);
        words_of.push(all.clone());
        // A year that has begun and may still be kept stands after today.
        let at = scale.at(first).max(today);
        marks.push(Mark { event: None, shape: MarkShape::Ring, at, brief: label.clone(), label, said: all, years: Some(next.years), future: true });
    }
    marks.sort_by(|a, b| a.at.total_cmp(&b.at));
    let sector = format::join(&p.sectors.iter().map(|s| Bi::same(s.clone())).collect::<Vec<_>>());
    let name = known.name(p);
    let parties = format::join(&known.parties(p.id).map(|o| o.name.clone()).collect::<Vec<_>>());
    Lane {
        id: p.id,
        detail: if !p.text.is_empty() { p.text.clone() } else if sector.is_empty() && parties != name { parties } else { sector },
        name,
        bars: bars(known, scale, p),
        earlier: earlier.pop().unwrap_or_default(),
        undated: together(p, &undated),
        marks,
        said: format::join(&words_of),
    }
}

/// From its beginning (signed, or the earliest that is known) to its end or today; what was there before the signing is grey.
fn bars(known: &Known, scale: &Scale, p: &Partnership) -> Vec<LaneBar> {
    let Some(since) = known.since(p.id) else { return Vec::new() };
    let events = known.events(p.id);
    let until = match anniversaries::end(events) {
        anniversaries::End::By(day) if day < known.today => scale.at(day),
        anniversaries::End::Sometime => return Vec::new(),
        _ => scale.at(known.today),
    };
    let day = |e: &PartnershipEvent| days_meant(&e.when, e.near).map(|d| scale.at(d.0).max(0.0));
    let Some(from) = day(since) else { return Vec::new() };
    let mut out = Vec::new();
    // A tie that grew out of an exchange or a forum: what led to it.
    let before = events.iter().filter(|e| matches!(e.kind, PartnershipEventKind::Exchange)).filter_map(day).next();
    if let Some(before) = before.filter(|b| *b < from) {
        out.push(LaneBar { from: before, to: from, hue: "slate".into() });
    }
    if until > from {
        out.push(LaneBar { from, to: until, hue: words::hue(p.kind).into() });
    }
    out
}

/// What has no date as one mark: "Youth exchange", "2 signed", "3 without date".
fn together(p: &Partnership, undated: &[&PartnershipEvent]) -> Option<UndatedMark> {
    let first = undated.first()?;
    let kinds: BTreeSet<PartnershipEventKind> = undated.iter().map(|e| e.kind).collect();
    let n = i64::try_from(undated.len()).unwrap_or(0);
    let signed = kinds.len() == 1 && first.kind == PartnershipEventKind::Signed;
    let label = if signed {
        text::say(&Message::new("timeline-signed").with("n", n))
    } else if n == 1 {
        words::event_title(first)
    } else {
        text::say(&Message::new("timeline-undated").with("n", n))
    };
    let each: Vec<Bi> = undated.iter().map(|e| {
        let title = words::event_title(e);
        if e.when == When::Unknown { title } else { said(words::date(&e.when, e.near), title) }
    }).collect();
    Some(UndatedMark { shape: shape(p.kind, first.kind), label, said: format::join(&each) })
}

command! {
    /// Partnerships as lanes on a scale of years, filtered like the list.
    Query partnership_timeline(app, input: AskPartnerships) -> TimelineView {
        let known = Known::read(app.ws.db(), app.today()?)?;
        let shown = asked(&known, &input)?;
        let scale = Scale::of(&known, &shown);
        let mut groups: Vec<LaneGroup> = Vec::new();
        for p in shown {
            if groups.last().is_none_or(|g| g.kind != p.kind) {
                groups.push(LaneGroup { kind: p.kind, label: text::term("partnership-kinds", p.kind.as_str()), lanes: Vec::new() });
            }
            if let Some(g) = groups.last_mut() {
                g.lanes.push(lane(&known, &scale, p));
            }
        }
        Ok(TimelineView { ticks: scale.ticks(), today: scale.at(known.today), groups })
    }
}
