//! Today: what must be done now, and whether the other office can still be reached.

mod agenda;
mod offices;
mod owed;
mod programmes;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};
use meguri_model::open_questions::urgency;
use meguri_model::{Bi, Message, Moment, Param, zone};

use crate::door::command;
use crate::error::Result;
use crate::open_questions::{Gathered, Words, far, gather_known};
use crate::views::Empty;
use crate::views::programme::ProgrammeLine;
use crate::views::today::{RecentChange, TodayView};
use crate::{App, format, history, programme, text};

/// Decisions listed; the others are one step away.
const DECISIONS: usize = 5;
/// Coming programmes with their readiness.
const NEXT: usize = 4;
const RECENT: u32 = 12;
/// Anniversaries of the coming twelve months.
const ANNIVERSARIES: usize = 5;

/// The office's day in instants.
struct Day {
    date: NaiveDate,
    zone: String,
    now: i64,
    from: i64,
    to: i64,
}

impl Day {
    fn of(app: &App) -> Result<Day> {
        let (date, zone, now) = (app.today()?, app.home_zone()?, app.clock().now().timestamp());
        let midnight = |d: NaiveDate| Moment::new(d.and_time(NaiveTime::MIN), zone.clone()).instant();
        let from = midnight(date).unwrap_or(now);
        let to = date.checked_add_days(Days::new(1)).and_then(midnight).unwrap_or(from + 86_400);
        Ok(Day { date, from, to, now, zone })
    }

    /// Minutes since the day began.
    fn minute(&self, at: i64) -> u32 {
        u32::try_from((at.clamp(self.from, self.to) - self.from) / 60).unwrap_or(0)
    }
}

command! {
    /// The day at a glance: offices, what runs, what needs a decision, what is owed, what comes next, what was changed.
    Query today(app, input: Empty) -> TodayView {
        let day = Day::of(app)?;
        let lines = programme::lines(app, None)?;
        let offices = offices::lines(app.workspace().db(), &day)?;
        let recent = recent(app, &day)?;
        let home = format::city(&day.zone);
        let local = zone::local_at(day.now, &day.zone).unwrap_or_default();
        let mut view = TodayView {
            title: format::both(|l| format::date_full(l, day.date)),
            summary: Bi::default(),
            home,
            time: local.format("%H:%M").to_string(),
            minute: day.minute(day.now),
            day_minutes: day.minute(day.to),
            offices,
            agenda: Vec::new(),
            ahead: Vec::new(),
            decisions: Vec::new(),
            decision_count: 0,
            owed: Vec::new(),
            owed_count: 0,
            overdue_count: 0,
            next: Vec::new(),
            anniversaries: Vec::new(),
            expiring: Vec::new(),
            follow_ups: Vec::new(),
            follow_up_count: 0,
            recent,
            empty: lines.is_empty(),
            checked: false,
        };
        (view.anniversaries, view.expiring) = crate::partnership::soon(app.workspace().db(), day.date)?;
        view.anniversaries.truncate(ANNIVERSARIES);
        (view.follow_ups, view.follow_up_count) = crate::follow_up::due(app.workspace().db(), day.date)?;
        let gathered = gather_known(app)?;
        let coming = lines.iter().find(|l| l.days_to_go.is_some_and(|d| d > 0) && !l.past);
        match &gathered {
            Some(gathered) => fill(&mut view, gathered, &lines, &day),
            None => view.next = programmes::next(&lines, &BTreeMap::new(), NEXT),
        }
        view.summary = summary(gathered.map(|_| view.agenda.len()), coming);
        Ok(view)
    }
}

/// What is only known when the plans have been gone through.
fn fill(view: &mut TodayView, gathered: &Gathered<'_>, lines: &[ProgrammeLine], day: &Day) {
    let words = Words { engine: gathered.engine, today: gathered.today, home: &gathered.home };
    (view.agenda, view.ahead) = agenda::lines(gathered.engine, day);
    let mut decisions: Vec<_> = gathered.questions.iter().filter(|(q, _)| Gathered::is_decision(q)).collect();
    decisions.sort_by_cached_key(|(q, c)| {
        let (later, pressing) = urgency(q, day.date);
        (later, std::cmp::Reverse(Gathered::level(*c)), pressing, q.key.clone())
    });
    view.decision_count = gathered.decisions();
    view.decisions = decisions.into_iter().take(DECISIONS).map(|(q, c)| words.view(q, *c)).collect();
    (view.owed, view.owed_count) = owed::groups(gathered, &words);
    view.overdue_count = gathered.overdue();
    view.next = programmes::next(lines, &gathered.readiness, NEXT);
    view.checked = true;
}

/// "3 items today. Next: Japan Study Tour, in 22 days."; how many, where it is known.
fn summary(today: Option<usize>, next: Option<&ProgrammeLine>) -> Bi {
    let count = today.map(|n| text::say(&Message::new("today-items").with("n", i64::try_from(n).unwrap_or(0)))).unwrap_or_default();
    let Some(next) = next else { return count };
    let when = far(next.days_to_go.unwrap_or(0).into());
    let rest = text::say(&Message::new("today-next").with("what", &next.title).with("when", when));
    Bi { en: format!("{} {}", count.en, rest.en).trim_start().to_owned(), ja: format!("{}{}", count.ja, rest.ja) }
}

fn recent(app: &App, day: &Day) -> Result<Vec<RecentChange>> {
    let last = app.workspace().undoable()?.map(|e| e.seq);
    let lines = history::lines(app, None, RECENT)?;
    let when = |at: &str| {
        let Some(local) = crate::clock::parse(at).and_then(|t| zone::local_at(t.timestamp(), &day.zone)) else { return Bi::default() };
        let age = (day.date - local.date()).num_days();
        format::both(|l| match age {
            0 => format::time(l, local),
            1..=6 => format!("{} {}", format::weekday(l, local.date()), format::time(l, local)),
            _ => format::date_short(l, local.date()),
        })
    };
    Ok(lines.into_iter().map(|line| RecentChange { when: when(&line.at), last: Some(line.seq) == last, line }).collect())
}

/// A count as a parameter.
fn n(count: u32) -> Param {
    Param::Number(count.into())
}
