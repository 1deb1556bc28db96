//! Anniversaries as whole-day events of a calendar file. What is known to the month or the year only stays out and is said: a day is never made up.

use std::path::Path;

use meguri_calendar::{Calendar, Event, Method, uid};
use meguri_model::anniversaries::{between, expiry};
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::coming::horizon;
use super::{Known, words};
use crate::App;
use crate::door::command;
use crate::error::Result;
use crate::export::{FileLang, IcsFile, file_name, in_file_language, prodid, write_whole};
use crate::listing::count;
use crate::views::programme::{ExportLine, ExportPreview, Exported};
use crate::{format, text};

/// In which language.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewAnniversaries {
    pub lang: FileLang,
}

/// The same with the path to write to.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportAnniversaries {
    pub lang: FileLang,
    pub path: String,
}

/// What is kept on a day, or would be if it were known.
struct Day {
    uid: String,
    when: When,
    summary: Bi,
    description: Bi,
}

fn days(known: &Known) -> Vec<Day> {
    let mut out = Vec::new();
    for p in &known.partnerships {
        for a in between(known.events(p.id), known.today, horizon(known.today)) {
            let line = known.line(p, &a);
            let summary = Message::new("anniversary-event").with("years", i64::from(a.years)).with("name", &line.name);
            let id = format!("{}-{}", a.event, a.years);
            out.push(Day { uid: uid(id), when: a.when, summary: text::say(&summary), description: line.of });
        }
        if let (Some(when), Some(line)) = (expiry(p, known.events(p.id)), known.expiry(p))
            && !line.over
        {
            let summary = text::say(&Message::new("expiry-event").with("name", &line.name));
            out.push(Day { uid: uid(format!("{}-expiry", p.id)), when, summary, description: p.text.clone() });
        }
    }
    out
}

fn make(app: &App, lang: FileLang) -> Result<IcsFile> {
    let known = Known::read(app.ws.db(), app.today()?)?;
    let zone = app.home_zone()?;
    let days = days(&known);
    let events = days.iter().map(|d| Event {
        uid: d.uid.clone(),
        dtstamp: app.clock().now(),
        when: d.when.clone(),
        home_zone: zone.clone(),
        summary: in_file_language(lang, &d.summary),
        description: in_file_language(lang, &d.description),
        categories: vec![in_file_language(lang, &text::word("anniversaries-name"))],
        ..Event::default()
    });
    let calendar = Calendar { prodid: prodid(), method: Some(Method::Publish), events: events.collect(), ..Calendar::default() };
    let written = meguri_calendar::write(&calendar);
    let (mut lines, mut left_out) = (Vec::new(), Vec::new());
    for (i, d) in days.into_iter().enumerate() {
        let when = words::date(&d.when, Nearness::Exact);
        if written.left_out.contains(&i) {
            let reason = text::say(&Message::new("left-out-no-day").with("when", when));
            left_out.push(ExportLine { title: d.summary, text: reason, state: None });
        } else {
            lines.push(ExportLine { title: d.summary, text: format::both(|l| format::when_long(l, &d.when)), state: None });
        }
    }
    Ok(IcsFile { name: file_name(&text::word("anniversaries-name"), lang), lines, left_out, written })
}

command! {
    /// What the calendar file of anniversaries would hold, and what has no day yet.
    Query preview_anniversaries(app, input: PreviewAnniversaries) -> ExportPreview {
        let file = make(app, input.lang)?;
        Ok(ExportPreview {
            file_name: file.name,
            events: file.lines,
            left_out: file.left_out,
            bytes: count(file.written.bytes.len()),
            zones: file.written.zones,
        })
    }
}
command! {
    /// Writes the anniversaries and the ends of memoranda of the coming ten years as a calendar file.
    Job export_anniversaries(app, input: ExportAnniversaries) -> Exported {
        let file = make(app, input.lang)?;
        write_whole(Path::new(&input.path), &file.written.bytes)?;
        Ok(Exported { path: input.path, events: count(file.lines.len()), bytes: count(file.written.bytes.len()), left_out: file.left_out })
    }
}
