//! The times of a recurrence rule (RFC 5545 §3.3.10) on a clock without a zone, one after the other.
//!
//! Nothing here runs away: every day that is looked at is a step, and the steps are counted.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

use crate::rule::{Frequency, Rule, RuleEnd};

/// Four digits are all that a DATE has.
const LAST_YEAR: i32 = 9998;

/// How an expansion ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The rule has no more times.
    Whole,
    /// `take` wanted no more.
    Enough,
    /// The steps are used up.
    OutOfSteps,
}

/// Gives `take` the start and then each later time of the rule in order, until it answers false.
///
/// The start is always the first, also where the rule alone would not have it (as libical and the calendar services
/// do), and counts as one of COUNT. `last`: the rule's UNTIL on the start's clock. Without COUNT, times before `from` may
/// be passed over.
pub fn each(
    rule: &Rule,
    start: NaiveDateTime,
    last: Option<NaiveDateTime>,
    from: NaiveDateTime,
    steps: &mut u64,
    take: &mut dyn FnMut(NaiveDateTime) -> bool,
) -> Ended {
    let left = match rule.end {
        RuleEnd::Count(n) => n,
        _ => u32::MAX,
    };
    let from = if matches!(rule.end, RuleEnd::Count(_)) { start } else { from.max(start) };
    let mut run = Run { rule: completed(rule, start), start, last: last.unwrap_or(NaiveDateTime::MAX), left, steps, take };
    // Even where UNTIL lies before it.
    run.left -= 1;
    if !(run.take)(start) {
        return Ended::Enough;
    }
    let ended = if rule.frequency < Frequency::Daily { run.by_clock(from) } else { run.by_days(from) };
    match ended {
        Ok(()) => Ended::Whole,
        Err(ended) => ended,
    }
}

/// Whether the start is itself a time of the rule, which `each` takes for granted. A place in the set (BYSETPOS) is not asked
/// for: the first period may be cut off.
pub fn holds(rule: &Rule, start: NaiveDateTime) -> bool {
    let rule = completed(rule, start);
    let among = |list: &[i16], n: u32| list.is_empty() || list.iter().any(|l| i64::from(*l) == i64::from(n));
    let (hours, minutes, seconds) = (among(&rule.hours, start.hour()), among(&rule.minutes, start.minute()), among(&rule.seconds, start.second()));
    let month = among(&rule.months, start.month());
    let mut steps = 0;
    let run = Run { rule, start, last: NaiveDateTime::MAX, left: 0, steps: &mut steps, take: &mut |_| false };
    hours && minutes && seconds && month && run.fits(start.date())
}

/// What the rule leaves open is taken from the start.
fn completed(rule: &Rule, start: NaiveDateTime) -> Rule {
    let mut rule = rule.clone();
    let (month, day) = (start.month() as i16, start.day() as i16);
    let no_day = rule.days.is_empty() && rule.month_days.is_empty() && rule.year_days.is_empty();
    match rule.frequency {
        Frequency::Yearly if no_day && !rule.weeks.is_empty() => rule.days = vec![(0, start.weekday())],
        Frequency::Yearly if no_day => {
            rule.month_days = vec![day];
            if rule.months.is_empty() {
                rule.months = vec![month];
            }
        }
        Frequency::Monthly if no_day => rule.month_days = vec![day],
        Frequency::Weekly if no_day => rule.days = vec![(0, start.weekday())],
        _ => {}
    }
    let or = |list: &mut Vec<i16>, from_start: u32| {
        if list.is_empty() {
            *list = vec![from_start as i16];
        }
    };
    if rule.frequency >= Frequency::Daily {
        or(&mut rule.hours, start.hour());
    }
    if rule.frequency >= Frequency::Hourly {
        or(&mut rule.minutes, start.minute());
    }
    if rule.frequency >= Frequency::Minutely {
        or(&mut rule.seconds, start.second());
    }
    rule
}

struct Run<'a> {
    rule: Rule,
    start: NaiveDateTime,
    last: NaiveDateTime,
    left: u32,
    steps: &'a mut u64,
    take: &'a mut dyn FnMut(NaiveDateTime) -> bool,
}

impl Run<'_> {
    fn step(&mut self) -> Result<(), Ended> {
        *self.steps = self.steps.checked_sub(1).ok_or(Ended::OutOfSteps)?;
        Ok(())
    }

    fn give(&mut self, at: NaiveDateTime) -> Result<(), Ended> {
        if at > self.last || self.left == 0 {
            return Err(Ended::Whole);
        }
        self.left -= 1;
        if (self.take)(at) { Ok(()) } else { Err(Ended::Enough) }
    }

    /// Gives the times of these days (all of one period, in order) that lie after the start.
    fn give_days(&mut self, days: &[NaiveDate]) -> Result<(), Ended> {
        let (hours, minutes, seconds) = (self.rule.hours.clone(), self.rule.minutes.clone(), self.rule.seconds.clone());
        let a_day = hours.len() * minutes.len() * seconds.len();
        let at = |index: usize| {
            let (day, time) = (days.get(index / a_day)?, index % a_day);
            let (hour, rest) = (time / (minutes.len() * seconds.len()), time % (minutes.len() * seconds.len()));
            let number = |list: &[i16], i: usize| u32::try_from(*list.get(i)?).ok();
            let time = NaiveTime::from_hms_opt(
                number(&hours, hour)?,
                number(&minutes, rest / seconds.len())?,
                number(&seconds, rest % seconds.len())?,
            )?;
            Some(day.and_time(time))
        };
        self.give_set(days.len() * a_day, &at)
    }

    /// Gives the members of a period's set, or those whose place BYSETPOS names.
    fn give_set(&mut self, size: usize, at: &dyn Fn(usize) -> Option<NaiveDateTime>) -> Result<(), Ended> {
        let chosen: Option<Vec<usize>> = (!self.rule.positions.is_empty()).then(|| {
            let place = |p: &i16| {
                let n = usize::from(p.unsigned_abs());
                if *p > 0 { Some(n - 1).filter(|i| *i < size) } else { size.checked_sub(n) }
            };
            let mut chosen: Vec<usize> = self.rule.positions.iter().filter_map(place).collect();
            chosen.sort_unstable();
            chosen.dedup();
            chosen
        });
        let count = chosen.as_ref().map_or(size, Vec::len);
        for i in 0..count {
            self.step()?;
            let index = chosen.as_ref().and_then(|c| c.get(i).copied()).unwrap_or(i);
            if let Some(time) = at(index).filter(|t| *t > self.start) {
                self.give(time)?;
            }
        }
        Ok(())
    }

    /// Years, months, weeks and days.
    fn by_days(&mut self, from: NaiveDateTime) -> Result<(), Ended> {
        let interval = i64::from(self.rule.interval);
        let (first, to) = (self.start.date(), from.date());
        let months = |d: NaiveDate| i64::from(d.year()) * 12 + i64::from(d.month0());
        let passed = match self.rule.frequency {
            Frequency::Yearly => i64::from(to.year() - first.year()),
            Frequency::Monthly => months(to) - months(first),
            Frequency::Weekly => (to - first).num_days() / 7,
            _ => (to - first).num_days(),
        };
        // One earlier than need be: a week may begin before its days.
        let mut period = ((passed - 1).max(0) / interval) * interval;
        let mut days = Vec::new();
        loop {
            let Some((begin, end)) = self.period(period) else { return Ok(()) };
            if begin > self.last.date() {
                return Ok(());
            }
            self.step()?;
            days.clear();
            let mut day = begin;
            while day < end {
                if !self.rule.months.is_empty() && !self.rule.months.contains(&(day.month() as i16)) {
                    // On to the next month at once.
                    let next = month_start(day.year(), i64::from(day.month0()) + 1).unwrap_or(end);
                    day = next.min(end);
                    continue;
                }
                self.step()?;
                if self.fits(day) {
                    days.push(day);
                }
                let Some(next) = day.succ_opt() else { break };
                day = next;
            }
            self.give_days(&days)?;
            let Some(next) = period.checked_add(interval) else { return Ok(()) };
            period = next;
        }
    }

    /// The days of the period that lies so many after the first: the first one and the one after the last.
    fn period(&self, number: i64) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.start.date();
        let (begin, end) = match self.rule.frequency {
            Frequency::Yearly => {
                let year = i32::try_from(i64::from(first.year()).checked_add(number)?).ok()?;
                (month_start(year, 0)?, month_start(year, 12)?)
            }
            Frequency::Monthly => {
                let month = i64::from(first.month0()).checked_add(number)?;
                (month_start(first.year(), month)?, month_start(first.year(), month.checked_add(1)?)?)
            }
            Frequency::Weekly => {
                let days = u64::from(first.weekday().days_since(self.rule.week_start));
                let begin = first.checked_sub_days(Days::new(days))?;
                let begin = begin.checked_add_signed(TimeDelta::try_days(number.checked_mul(7)?)?)?;
                (begin, begin.checked_add_days(Days::new(7))?)
            }
            _ => {
                let begin = first.checked_add_signed(TimeDelta::try_days(number)?)?;
                (begin, begin.succ_opt()?)
            }
        };
        (end.year() <= LAST_YEAR + 1).then_some((begin, end))
    }

    /// Hours, minutes and seconds: what the rule's days and hours shut out is jumped over.
    fn by_clock(&mut self, from: NaiveDateTime) -> Result<(), Ended> {
        let unit: i64 = match self.rule.frequency {
            Frequency::Hourly => 3600,
            Frequency::Minutely => 60,
            _ => 1,
        };
        let step = unit * i64::from(self.rule.interval);
        let start = self.start.and_utc().timestamp();
        let base = start - start.rem_euclid(unit);
        let at = |seconds: i64| chrono::DateTime::from_timestamp(seconds, 0).map(|t| t.naive_utc());
        // The first moment of the rule's rhythm that is not before `target`.
        let align = |target: i64| base + (target - base).max(0).div_euclid(step) * step + if (target - base).max(0) % step == 0 { 0 } else { step };
        let mut now = align((from.and_utc().timestamp() - step).max(base));
        loop {
            let Some(time) = at(now).filter(|t| t.year() <= LAST_YEAR) else { return Ok(()) };
            if time > self.last {
                return Ok(());
            }
            self.step()?;
            let has = |list: &[i16], n: u32| list.is_empty() || list.contains(&(n as i16));
            let shut = if !self.fits(time.date()) {
                86_400
            } else if !has(&self.rule.hours, time.hour()) {
                3600
            } else if unit < 3600 && !has(&self.rule.minutes, time.minute()) {
                60
            } else if unit < 60 && !has(&self.rule.seconds, time.second()) {
                1
            } else {
                0
            };
            if shut > 0 {
                let next = now - now.rem_euclid(shut) + shut;
                now = align(next);
                continue;
            }
            let (minutes, seconds) = (self.rule.minutes.clone(), self.rule.seconds.clone());
            let number = |list: &[i16], i: usize| list.get(i).map_or(0, |n| i64::from(*n));
            match unit {
                3600 => self.give_set(minutes.len() * seconds.len(), &|i| {
                    at(now + number(&minutes, i / seconds.len()) * 60 + number(&seconds, i % seconds.len()))
                })?,
                60 => self.give_set(seconds.len(), &|i| at(now + number(&seconds, i)))?,
                _ => self.give_set(1, &|_| at(now))?,
            }
            now += step;
        }
    }

    fn fits(&self, day: NaiveDate) -> bool {
        let rule = &self.rule;
        let from_end = |list: &[i16], n: u32, of: u32| {
            list.is_empty() || list.contains(&(n as i16)) || list.contains(&(n as i16 - of as i16 - 1))
        };
        let in_month = || month_length(day);
        let in_year = || if day.leap_year() { 366 } else { 365 };
        (rule.months.is_empty() || rule.months.contains(&(day.month() as i16)))
            && (rule.month_days.is_empty() || from_end(&rule.month_days, day.day(), in_month()))
            && (rule.year_days.is_empty() || from_end(&rule.year_days, day.ordinal(), in_year()))
            && (rule.weeks.is_empty() || {
                let (week, of) = week_of(day, rule.week_start);
                from_end(&rule.weeks, week, of)
            })
            && (rule.days.is_empty() || rule.days.iter().any(|(nth, weekday)| *weekday == day.weekday() && self.is_nth(*nth, day)))
    }

    /// Whether the day is the nth of its weekday in its month, or in its year where the rule has no months.
    fn is_nth(&self, nth: i16, day: NaiveDate) -> bool {
        let (n, of) = match self.rule.frequency {
            _ if nth == 0 => return true,
            Frequency::Yearly if self.rule.months.is_empty() => (day.ordinal(), if day.leap_year() { 366 } else { 365 }),
            Frequency::Yearly | Frequency::Monthly => (day.day(), month_length(day)),
            _ => return true,
        };
        let place = if nth > 0 { (n - 1) / 7 + 1 } else { (of - n) / 7 + 1 };
        i64::from(place) == i64::from(nth.unsigned_abs())
    }
}

/// The first of a month; months beyond December run into later years.
fn month_start(year: i32, month0: i64) -> Option<NaiveDate> {
    let year = i64::from(year).checked_add(month0.div_euclid(12))?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, u32::try_from(month0.rem_euclid(12) + 1).ok()?, 1)
}

fn month_length(day: NaiveDate) -> u32 {
    let next = month_start(day.year(), i64::from(day.month0()) + 1);
    next.and_then(|n| n.pred_opt()).map_or(31, |last| last.day())
}

/// The number of the day's week in the year that has most of it, and how many that year has (RFC 5545: BYWEEKNO).
fn week_of(day: NaiveDate, week_start: Weekday) -> (u32, u32) {
    let begin = day.checked_sub_days(Days::new(u64::from(day.weekday().days_since(week_start)))).unwrap_or(day);
    let middle = begin.checked_add_days(Days::new(3)).unwrap_or(begin);
    let days = if middle.leap_year() { 366 } else { 365 };
    (middle.ordinal0() / 7 + 1, (days - 1 - middle.ordinal0() % 7) / 7 + 1)
}

#[cfg(test)]
#[path = "expand_cases.rs"]
mod cases;
