//! What the running order shows.

use chrono::NaiveDate;
use meguri_model::running_order::{Fit, LaidPart, Slot, Start, lay_out};
use meguri_model::*;
use meguri_store::Db;

use super::{parts, row_name, sessions};
use crate::door::command;
use crate::error::Result;
use crate::programme::OfProgramme;
use crate::views::running_order::*;
use crate::{format, party, post, text};

command! {
    /// The running order of a programme: its sessions with their talks, panels and breaks, and the times that follow their lengths.
    Query running_order(app, input: OfProgramme) -> RunningOrderView {
        let db = app.ws.db();
        let p: Programme = db.get(input.programme)?;
        let order = sessions(db, p.id)?;
        let room = match &p.when {
            When::Exact { end: Some(end), .. } => Some(end),
            _ => None,
        };
        let laid = lay_out(&parts(&order), room.and_then(Moment::instant));
        let talks = order.iter().flat_map(|(_, rows)| rows).filter(|c| counted(c.kind)).count();
        let mut page = Page { db, p: &p, talk: 0, talks };
        let mut sections = Vec::new();
        let mut day_before = None;
        for ((item, rows), part) in order.iter().zip(&laid) {
            let day = item.when.days().map(|d| d.0);
            let title_day = day.filter(|d| day_before != Some(*d) && (day_before.is_some() || Some(*d) != p.when.days().map(|w| w.0)));
            day_before = day.or(day_before);
            sections.push(page.section(item, rows, part, title_day)?);
        }
        let first = laid.first().map_or(Start::Open, |s| s.start);
        let own_start = match (&p.when, order.is_empty()) {
            (When::Exact { start, .. }, true) => clock(start.instant(), &p.zone),
            _ => clock(first.known(), &p.zone),
        };
        let date = order.first().and_then(|(i, _)| i.when.days()).or_else(|| p.when.days()).map(|d| d.0.to_string());
        let (fit, verdict) = verdict(&laid);
        let missing = sections.iter().flat_map(|s| &s.rows).filter(|r| r.name_form.as_ref().is_some_and(|f| !f.there)).count();
        Ok(RunningOrderView {
            programme: p.id,
            city: format::city(&p.zone),
            other_city: p.second_zone.as_deref().map(format::city).unwrap_or_default(),
            date,
            start: own_start,
            until: room.map_or_else(String::new, |r| r.local.format("%H:%M").to_string()),
            ends: ends(laid.last(), &p.zone),
            fit,
            verdict,
            forms_to_come: if missing == 0 { Bi::default() } else { text::say(&Message::new("running-forms-to-come").with("n", count(missing))) },
            totals: totals(&order, &laid),
            sections,
        })
    }
}

fn count(n: usize) -> Param {
    Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Rows that are numbered: not breaks, not those inside others.
fn counted(kind: ContributionKind) -> bool {
    !matches!(kind, ContributionKind::Break | ContributionKind::Discussion)
}

fn clock(at: Option<i64>, zone: &str) -> String {
    at.and_then(|t| zone::local_at(t, zone)).map(|t| t.format("%H:%M").to_string()).unwrap_or_default()
}

fn ends(last: Option<&LaidPart>, zone: &str) -> Bi {
    match last.map(|l| l.end) {
        Some(Start::At(t)) => Bi::same(clock(Some(t), zone)),
        Some(Start::NotBefore(t)) => text::say(&Message::new("running-not-before").with("time", clock(Some(t), zone))),
        _ => Bi::default(),
    }
}

fn verdict(laid: &[LaidPart]) -> (FitLevel, Bi) {
    let minutes = |id: &str, m: i64| text::say(&Message::new(id).with("length", Param::Minutes(m)));
    let over = laid.iter().filter_map(|p| if let Fit::Over(m) = p.fit { Some(m) } else { None }).max();
    let unknown: u32 = laid.iter().map(|p| p.unknown).sum();
    match (over, laid.last().map(|p| p.fit)) {
        (Some(m), _) => (FitLevel::Over, minutes("running-over", m)),
        _ if unknown > 0 => (FitLevel::Open, text::say(&Message::new("running-lengths-to-come").with("n", Param::Number(unknown.into())))),
        (None, Some(Fit::OnTime)) => (FitLevel::Ok, text::word("running-on-time")),
        (None, Some(Fit::Spare(m))) => (FitLevel::Ok, minutes("running-spare", m)),
        _ => (FitLevel::Open, Bi::default()),
    }
}

fn totals(order: &[(Item, Vec<Contribution>)], laid: &[LaidPart]) -> Vec<RunningTotal> {
    let mut out = Vec::new();
    let groups: [(&str, &[ContributionKind]); 4] = [
        ("running-talks", &[ContributionKind::Opening, ContributionKind::Talk, ContributionKind::Closing]),
        ("running-panel", &[ContributionKind::Panel]),
        ("running-discussion", &[ContributionKind::Discussion]),
        ("running-break", &[ContributionKind::Break]),
    ];
    for (label, kinds) in groups {
        let rows = order.iter().zip(laid).flat_map(|((_, rows), part)| rows.iter().zip(&part.rows));
        let of_kind: Vec<&Slot> = rows.filter(|(c, slot)| kinds.contains(&c.kind) && !slot.inside).map(|(_, s)| s).collect();
        if of_kind.is_empty() {
            continue;
        }
        let known: u32 = of_kind.iter().filter_map(|s| s.minutes).sum();
        let open = of_kind.iter().filter(|s| s.minutes.is_none()).count();
        let sum = Message::new(if open == 0 { "running-sum" } else { "running-sum-open" });
        let sum = sum.with("sum", Param::Text(known.to_string())).with("n", count(open));
        out.push(RunningTotal { label: text::word(label), text: text::say(&sum) });
    }
    out
}

pub(crate) fn language_name(code: &str) -> Bi {
    let id = format!("term-spoken-{code}");
    match code {
        "" => Bi::default(),
        _ if text::has(Lang::En, &id) => text::word(&id),
        _ => Bi::same(code),
    }
}

struct Page<'a> {
    db: Db<'a>,
    p: &'a Programme,
    talk: usize,
    talks: usize,
}

/// Who a seat is, as a row shows it.
#[derive(Default)]
struct Who {
    name: Bi,
    to_come: bool,
    person: Option<Person>,
    post: Bi,
}

impl Page<'_> {
    fn section(&mut self, item: &Item, rows: &[Contribution], part: &LaidPart, title_day: Option<NaiveDate>) -> Result<RunningSection> {
        let zone = self.p.zone.as_str();
        let at = |s: Start| s.known().and_then(|t| zone::local_at(t, zone));
        let times = at(part.start).map(|s| format::both(|l| format::times(l, s, at(part.end)))).unwrap_or_default();
        let mut out = Vec::with_capacity(rows.len());
        for (i, slot) in part.rows.iter().enumerate() {
            let held = part.rows[i + 1..].iter().take_while(|s| s.inside).count();
            let held = if slot.inside { 0 } else { held };
            out.push(self.row(item, rows, i, slot, held)?);
        }
        Ok(RunningSection {
            item: item.id,
            title: item.title.clone(),
            interpretation: item.interpretation,
            place: item.place,
            day: title_day.map(|d| format::both(|l| format::date_long(l, d))).unwrap_or_default(),
            times,
            over: match part.fit {
                Fit::Over(m) => text::say(&Message::new("running-over").with("length", Param::Minutes(m))),
                _ => Bi::default(),
            },
            rows: out,
        })
    }

    fn who(&self, seat: Option<ParticipationId>, item: &Item) -> Result<Option<Who>> {
        let Some(id) = seat else { return Ok(None) };
        let seat: Participation = self.db.get(id)?;
        let (name, to_come) = party::seat_name(self.db, &seat)?;
        let person = seat.person.map(|p| self.db.get::<Person>(p)).transpose()?;
        let day = item.when.days().or_else(|| self.p.when.days()).map(|d| d.0);
        let post = match &person {
            Some(p) => post::on(self.db, p.id, seat.organisation, day)?,
            None => Bi::default(),
        };
        Ok(Some(Who { name, to_come, person, post }))
    }

    fn row(&mut self, item: &Item, rows: &[Contribution], i: usize, slot: &Slot, held: usize) -> Result<RunningRow> {
        let c = &rows[i];
        let who = self.who(c.speaker, item)?;
        let mut others = Vec::new();
        for inner in &rows[i + 1..=i + held] {
            others.extend(self.who(inner.speaker, item)?);
        }
        let panel = c.kind == ContributionKind::Panel;
        let speaks: Vec<&Who> = who.iter().chain(&others).collect();
        let form = if c.kind == ContributionKind::Break { None } else { name_form(&speaks, &c.language) };
        let (at, at_least) = match slot.start {
            Start::At(t) => (Some(t), false),
            Start::NotBefore(t) => (Some(t), true),
            Start::Open => (None, false),
        };
        let mut languages: Vec<String> = rows[i..=i + held].iter().map(|r| r.language.clone()).filter(|l| !l.is_empty()).collect();
        languages.sort();
        languages.dedup();
        let number = if counted(c.kind) && !slot.inside {
            self.talk += 1;
            text::say(&Message::new("running-number").with("n", count(self.talk)).with("of", count(self.talks)))
        } else {
            text::term("contribution-kind", c.kind.as_str())
        };
        let name = who.as_ref().map(|w| w.name.clone()).unwrap_or_default();
        let subject = match (&who, panel, c.title.is_empty()) {
            (Some(w), true, true) => text::say(&Message::new("running-moderator").with("who", w.name.clone())),
            _ if c.kind == ContributionKind::Break => Bi::default(),
            _ => c.title.clone(),
        };
        Ok(RunningRow {
            inside: slot.inside,
            holds: u32::try_from(held).unwrap_or(u32::MAX),
            time: clock(at, &self.p.zone),
            at_least,
            other_time: self.other_time(at),
            length: slot.minutes.map(|m| format::both(|l| plain_minutes(l, m))).unwrap_or_default(),
            minutes: slot.minutes,
            who: match c.kind {
                ContributionKind::Panel if held > 0 => text::say(&Message::new("running-panel-of").with("n", count(held))),
                ContributionKind::Break => row_name(self.db, c)?,
                ContributionKind::Talk => name,
                _ if name.is_empty() => text::term("contribution-kind", c.kind.as_str()),
                _ => name,
            },
            with: family_names(&others),
            post: if panel { Bi::default() } else { who.as_ref().map(|w| w.post.clone()).unwrap_or_default() },
            to_come: who.as_ref().is_none_or(|w| w.to_come) && c.kind == ContributionKind::Talk,
            person: who.as_ref().and_then(|w| w.person.as_ref()).map(|p| p.id),
            subject,
            language: language_name(&c.language),
            interpreted: match item.interpretation {
                Interpretation::None => Bi::default(),
                _ if c.kind == ContributionKind::Break => Bi::default(),
                other => text::term("interpretation", other.as_str()),
            },
            name_form: form,
            plate: who.as_ref().filter(|w| w.person.is_some()).map(plate),
            when: self.when_lines(at.filter(|_| !at_least), slot.minutes),
            number,
            languages,
            contribution: c.clone(),
        })
    }

    fn other_time(&self, at: Option<i64>) -> String {
        let (Some(t), Some(second)) = (at, self.p.second_zone.as_deref()) else { return String::new() };
        let (Some(here), Some(there)) = (zone::local_at(t, &self.p.zone), zone::local_at(t, second)) else { return String::new() };
        match (there.date() - here.date()).num_days() {
            0 => there.format("%H:%M").to_string(),
            d if d > 0 => format!("{}+{d}", there.format("%H:%M")),
            d => format!("{}−{}", there.format("%H:%M"), -d),
        }
    }

    fn when_lines(&self, at: Option<i64>, minutes: Option<u32>) -> Vec<Bi> {
        let Some(t) = at else { return Vec::new() };
        let line = |zone: &str| {
            let start = zone::local_at(t, zone)?;
            let end = minutes.and_then(|m| zone::local_at(t + i64::from(m) * 60, zone));
            let city = format::city(zone);
            Some(format::both(|l| format!("{} {}", format::times(l, start, end), city.get(l))))
        };
        [Some(self.p.zone.as_str()), self.p.second_zone.as_deref()].into_iter().flatten().filter_map(line).collect()
    }
}

/// "160 min": lengths of rows are not turned into hours, they are added up.
fn plain_minutes(l: Lang, m: u32) -> String {
    match l {
        Lang::En => format!("{m} min"),
        Lang::Ja => format!("{m}分"),
    }
}

fn family_names(people: &[Who]) -> Bi {
    let family = |w: &Who, l: Lang| {
        let form = w.person.as_ref().and_then(|p| names::form_for(&p.names, l));
        form.map(|f| f.family.clone()).filter(|f| !f.is_empty()).unwrap_or_else(|| w.name.get(l).to_owned())
    };
    format::both(|l| people.iter().map(|w| family(w, l)).collect::<Vec<_>>().join(if l == Lang::En { ", " } else { "、" }))
}

/// Whether everyone who speaks has a form in Japanese writing: kanji, or kana for who has none.
fn name_form(speaks: &[&Who], language: &str) -> Option<NameFormState> {
    let people: Vec<&Person> = speaks.iter().filter_map(|w| w.person.as_ref()).collect();
    let has = |p: &Person, s: Script| p.names.iter().any(|n| n.script == s && !n.check);
    let missing: Vec<&&Person> = people.iter().filter(|p| !has(p, Script::Kanji) && !has(p, Script::Kana)).collect();
    if people.is_empty() {
        return None;
    }
    let id = match (missing.as_slice(), people.as_slice()) {
        ([], [p]) if has(p, Script::Kanji) => "form-kanji-in",
        ([], [_]) => "form-kana-in",
        ([], _) => "form-all-in",
        // Only of who works in Japanese is it known that kanji are to come.
        ([p], [_]) if language == "ja" || p.languages.iter().any(|l| l.code == "ja" && l.level == Level::Native) => "form-kanji",
        ([_], [_]) => "form-japanese",
        _ => "form-several",
    };
    let message = Message::new(id).with("n", count(missing.len()));
    Some(NameFormState { text: text::say(&message), there: missing.is_empty() })
}

fn plate(w: &Who) -> PlateView {
    let latin = w.person.as_ref().and_then(|p| p.names.iter().find(|n| n.script == Script::Latin));
    let small = latin.map(|n| NameForm { family: n.family.to_uppercase(), ..n.clone() }.plain()).unwrap_or_default();
    PlateView { large: Bi::new(w.name.get(Lang::Ja), w.name.get(Lang::Ja)), small, post: w.post.clone() }
}
