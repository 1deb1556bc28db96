//! Calendar files: a row a time of each event, in its own zone; what repeats as each of its times.

use chrono::{Datelike, NaiveDate};
use meguri_calendar::{Budget, Flaw, FlawKind, Occurrence, ReadCalendar, Time, Version, answers, series};
use meguri_model::import::ImportKind;
use meguri_model::{ItemState, Message, Moment, zone};

use std::collections::HashSet;

use super::bounds::Bounds;
use super::source::{Origin, Source, made, number};
use crate::error::{Result, UiError};

const HEADS: &[&str] = &["Date", "End date", "Title", "Place", "Status", "Notes"];
/// Endless rules are followed for so many years after the last event of the file.
const YEARS: i32 = 2;

pub(super) fn read(text: &str, bounds: &Bounds) -> Result<Source> {
    let broken = |e: meguri_calendar::ReadError| UiError::with("import_broken_text", &[("detail", e.to_string().into())]);
    let file = meguri_calendar::read(text.as_bytes(), &bounds.calendar(), &[]).map_err(broken)?;
    let mut source = Source { hint: Some(ImportKind::Items), ..Source::default() };
    let mut budget = Budget { times: bounds.times, all_times: bounds.rows.saturating_add(1), ..Budget::default() };
    let (mut rows, mut origins, mut repeats, mut cut) = (Vec::new(), Vec::new(), 0, 0);
    // Answers are entered elsewhere: their events are those they answer.
    let replies = answers(&file).len();
    let others: Vec<&ReadCalendar> = file.calendars.iter().filter(|c| c.method != "REPLY").collect();
    if others.is_empty() && replies > 0 {
        return Err(UiError::new("import_is_reply").field("path"));
    }
    let holders: HashSet<&str> = others.iter().flat_map(|c| &c.entries).filter_map(|e| e.related_to.as_deref()).collect();
    for calendar in others.iter().copied() {
        let last = calendar.entries.iter().map(|e| day(&e.start)).max();
        let until = last.and_then(|d| d.with_day(1)?.with_year(d.year() + YEARS));
        let recurs = |e: &&meguri_calendar::Entry| !e.uid.is_empty() && e.instead_of.is_none() && (e.rule.is_some() || !e.also.is_empty());
        let recurring: HashSet<&str> = calendar.entries.iter().filter(recurs).map(|e| e.uid.as_str()).collect();
        for s in series(&calendar.entries, until, &mut budget) {
            repeats += usize::from(s.times.len() > 1);
            cut += usize::from(s.cut);
            rows.extend(s.times.iter().map(|o| row(calendar, o)));
            origins.extend(s.times.iter().enumerate().map(|(n, o)| origin(calendar, o, n == 0, &holders)));
            if recurring.contains(s.uid) && !s.cut {
                source.whole.insert(s.uid.to_owned());
            }
        }
    }
    let more = rows.len() > bounds.rows;
    rows.truncate(bounds.rows);
    if more {
        source.whole.clear();
    }
    // A repeated event has one line in the file and many rows: they are counted instead.
    let numbers: Vec<u32> = (1..=u32::try_from(rows.len()).unwrap_or(u32::MAX)).collect();
    source.origins = numbers.iter().copied().zip(origins).collect();
    let left_out = |f: &&Flaw| matches!(f.kind, FlawKind::NoStart | FlawKind::BadTime(_) | FlawKind::BadRule);
    let mut say = |id: &str, n: usize| {
        if n > 0 {
            source.said.push(Message::new(id).with("n", number(n)));
        }
    };
    say("import-said-repeats", repeats);
    say("import-said-cut", cut);
    say("import-said-answers", others.len().min(1) * file.calendars.iter().filter(|c| c.method == "REPLY").map(|c| c.entries.len()).sum::<usize>());
    say("import-said-range", file.flaws.iter().filter(|f| f.kind == FlawKind::Range).count());
    say("import-said-problems", file.problems.len() + file.flaws.iter().filter(left_out).count() + file.more);
    if more {
        say("import-said-rows", bounds.rows);
    }
    for flaw in &file.flaws {
        match &flaw.kind {
            FlawKind::UnknownZone(tzid) => source.said.push(Message::new("import-said-zone-unknown").with("zone", tzid.as_str())),
            FlawKind::OwnZone { tzid, zone } => {
                source.said.push(Message::new("import-said-zone-own").with("zone", tzid.as_str()).with("as", zone.as_str()));
            }
            _ => {}
        }
    }
    source.table = made(HEADS, rows, numbers);
    Ok(source)
}

fn row(calendar: &ReadCalendar, o: &Occurrence<'_>) -> Vec<String> {
    let e = o.entry;
    let mut end = o.end.clone();
    // The end of whole days is the day after the last (RFC 5545 §3.6.1).
    if let (Time::Date(from), Some(Time::Date(to))) = (&o.start, &end) {
        end = to.pred_opt().filter(|last| last > from).map(Time::Date);
    }
    let state = if calendar.method == "CANCEL" { Some(ItemState::Cancelled) } else { e.state };
    let shown = |t: &Time| written(t, calendar.zone.as_deref());
    vec![
        shown(&o.start),
        end.as_ref().map(shown).unwrap_or_default(),
        e.summary.clone(),
        e.location.clone(),
        state.map(|s| s.as_str().to_owned()).unwrap_or_default(),
        e.description.clone(),
    ]
}

fn origin(calendar: &ReadCalendar, o: &Occurrence<'_>, first: bool, holders: &HashSet<&str>) -> Origin {
    let e = o.entry;
    let taken_back = calendar.method == "CANCEL";
    Origin {
        uid: e.uid.clone(),
        time: o.id.as_ref().map(named).unwrap_or_default(),
        start: named(&o.start),
        first,
        version: Version::of(e),
        cancelled: taken_back || e.state == Some(ItemState::Cancelled),
        only_cancels: taken_back,
        part_of: e.related_to.clone(),
        holds: holders.contains(e.uid.as_str()),
    }
}

/// A time as it is remembered: the same however it was written.
fn named(time: &Time) -> String {
    match time {
        Time::Date(d) => d.to_string(),
        Time::Zoned(m) => m.instant().map_or_else(|| m.local.to_string(), |at| format!("@{at}")),
        Time::Floating(local) => local.to_string(),
    }
}

fn day(time: &Time) -> NaiveDate {
    match time {
        Time::Date(day) => *day,
        Time::Zoned(m) => m.local.date(),
        Time::Floating(local) => local.date(),
    }
}

/// A time as a cell holds it, its zone in brackets behind it. What is in UTC is on the clock of the calendar where it names one.
fn written(time: &Time, calendar_zone: Option<&str>) -> String {
    match time {
        Time::Date(d) => d.to_string(),
        Time::Zoned(m) => {
            let local = calendar_zone.filter(|_| m.zone == "UTC").and_then(|z| Some(Moment::new(zone::local_at(m.instant()?, z)?, z)));
            let m = local.as_ref().unwrap_or(m);
            format!("{} [{}]", m.local.format("%Y-%m-%d %H:%M"), m.zone)
        }
        Time::Floating(local) => local.format("%Y-%m-%d %H:%M").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, read};

    fn file(events: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:Europe/London\r\n{events}END:VCALENDAR\r\n")
    }

    fn event(lines: &[&str]) -> String {
        format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.join("\r\n"))
    }

    #[test]
    fn events_become_rows_with_their_own_zones() {
        let text = file(
            &(event(&["DTSTART;TZID=Tokyo Standard Time:20261127T140000", "DURATION:PT2H", "SUMMARY:Talks", "LOCATION:Sakai"])
                + &event(&["DTSTART:20270701T090000Z", "SUMMARY:Call"])
                + &event(&["DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261130", "SUMMARY:Free days"])
                + &event(&["DTSTART;TZID=Sakai:20261127T140000", "SUMMARY:Tea"])),
        );
        let source = read(&text, &Bounds::default()).unwrap();
        assert_eq!(source.table.rows[1][..4], ["2026-11-27 14:00 [Asia/Tokyo]", "2026-11-27 16:00 [Asia/Tokyo]", "Talks", "Sakai"]);
        // Google writes UTC: British Summer Time in July.
        assert_eq!(source.table.rows[2][0], "2027-07-01 10:00 [Europe/London]");
        assert_eq!(source.table.rows[3][..2], ["2026-11-28", "2026-11-29"]);
        assert_eq!(source.table.rows[4][0], "2026-11-27 14:00");
        assert_eq!(source.said[0].id, "import-said-zone-unknown");
    }

    #[test]
    fn what_repeats_becomes_a_row_each_time_and_what_never_ends_is_cut() {
        let weekly = event(&["UID:1", "DTSTART;TZID=Europe/London:20261102T090000", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/London:20261109T090000", "SUMMARY:Meeting"]);
        let source = read(&file(&weekly), &Bounds::default()).unwrap();
        let starts: Vec<&str> = source.table.rows[1..].iter().map(|r| r[0].as_str()).collect();
        assert_eq!(starts, ["2026-11-02 09:00 [Europe/London]", "2026-11-16 09:00 [Europe/London]"]);
        let endless = read(&file(&event(&["UID:1", "DTSTART:20261102T090000Z", "RRULE:FREQ=SECONDLY"])), &Bounds::default()).unwrap();
        assert!(endless.table.rows.len() <= 10_001);
        assert!(endless.said.iter().any(|m| m.id == "import-said-cut"));
    }
}
