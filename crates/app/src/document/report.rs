//! The report of a programme on paper: what the page of the report says, set.

use meguri_documents::Picture;
use meguri_documents::report::{Fact, Part, Quote, Report, Row, Scene, Text};
use meguri_model::*;
use meguri_store::Db;
use meguri_store::files::SIZES;

use super::paper::{DocumentChoice, Paper};
use super::source::Source;
use crate::error::Result;
use crate::report::{tells, view};
use crate::views::report::ReportRow;
use crate::{attachment, format, text};

/// Where something was written.
pub(super) fn fits(db: Db<'_>, programme: &Programme) -> Result<bool> {
    Ok(!db.by::<meguri_model::Report>("programme", programme.id)?.is_empty())
}

fn row(r: ReportRow) -> Row {
    // An item that stands for itself has said its title.
    let title = if r.contribution.is_none() { Bi::default() } else { r.title };
    Row { who: r.who, post: r.post, title, said: r.said }
}

/// Fills it. It is always of the programme as it is now: what took place is no plan.
pub(super) fn fill(source: &Source<'_>, _: &DocumentChoice) -> Result<Paper> {
    let v = view(source.db, source.programme.id)?;
    let mut front = source.front("report");
    (front.kind, front.mark, front.when) = (v.kind, Bi::default(), Bi::default());
    let mut parts: Vec<Part> = v.parts.into_iter().map(|p| {
        let about = format::join(&[p.when, p.place]);
        Part { head: p.title, about, rows: p.rows.into_iter().filter(tells).map(row).collect() }
    }).filter(|p| !p.rows.is_empty()).collect();
    parts.extend(v.rest.into_iter().map(|r| {
        let head = if r.title.is_empty() { r.who } else { r.title };
        Part { head, about: Bi::default(), rows: vec![Row { said: r.said, ..Row::default() }] }
    }));
    let (mut pictures, mut scenes, mut notes) = (Vec::new(), Vec::new(), Vec::new());
    let files = source.db.files();
    for (n, p) in v.pictures.into_iter().enumerate() {
        let a: Attachment = source.db.get(p.id)?;
        let Ok(bytes) = attachment::scaled(&files, &a, SIZES[1]) else {
            notes.push(text::say(&Message::new("paper-report-photo").with("name", p.name)));
            continue;
        };
        let name = format!("scene-{}.jpg", n + 1);
        scenes.push(Scene { picture: name.clone(), caption: p.caption });
        pictures.push(Picture { name, bytes });
    }
    let by = if v.author_line.is_empty() { Bi::default() } else { text::say(&Message::new("report-by").with("who", v.author_line)) };
    let document = Report {
        front,
        facts: v.facts.into_iter().map(|f| Fact { label: f.label, value: f.value }).collect(),
        summary: Text { head: text::word("report-summary"), words: v.summary },
        parts,
        quotes_head: text::word("report-quotes"),
        quotes: v.quotes.into_iter().map(|q| Quote { said: q.said, who: format::join(&[q.who, q.post]) }).collect(),
        outcomes: Text { head: text::word("report-outcomes"), words: v.outcomes },
        promises: v.promises,
        scenes_head: text::word("report-pictures"),
        scenes,
        by: [by, v.date_line].into_iter().filter(|b| !b.is_empty()).collect(),
    };
    let mut paper = Paper::with_pictures(document, pictures);
    paper.notes = notes;
    Ok(paper)
}
