//! The tables of the year report, for spreadsheets.

use chrono::NaiveDate;
use meguri_documents::table::{Cell, Column, Table};
use meguri_model::*;

use crate::text::{say, word};
use crate::views::year_report::YearReportView;

/// Every table, each a sheet.
pub(super) fn all(v: &YearReportView) -> Vec<Table> {
    let mut out = vec![numbers(v), programmes(v), people(v)];
    out.extend(v.charts.iter().filter(|c| c.key != "kind").map(|c| Table {
        name: c.title.clone(),
        columns: vec![Column::words(word(&format!("year-head-{}", c.key)), 34.0), count("year-head-programmes")],
        rows: c.bars.iter().map(|b| vec![b.label.clone().into(), b.count.into()]).collect(),
    }));
    out.extend([partnerships(v), met(v)]);
    out
}

fn count(head: &str) -> Column {
    Column::plain(word(head), 12.0)
}

fn numbers(v: &YearReportView) -> Table {
    Table {
        name: v.title.clone(),
        columns: vec![Column::words(word("year-head-number"), 24.0), count("year-head-value"), Column::words(word("year-head-note"), 34.0)],
        rows: v.numbers.iter().map(|n| vec![n.label.clone().into(), n.value.into(), n.note.clone().into()]).collect(),
    }
}

fn programmes(v: &YearReportView) -> Table {
    Table {
        name: word("year-programmes"),
        columns: vec![
            Column::words(word("year-head-title"), 44.0), Column::words(word("year-head-kind"), 20.0), Column::words(word("year-head-when"), 30.0),
            Column::plain(word("year-head-day"), 12.0), count("year-head-expected"), count("year-head-attended"), count("year-head-seats"),
        ],
        rows: v.programmes.iter().map(|p| {
            let day: Option<NaiveDate> = p.day.parse().ok();
            vec![p.title.clone().into(), p.kind.clone().into(), p.when.clone().into(), day.into(), p.expected.into(), p.attended.into(), p.seats.into()]
        }).collect(),
    }
}

fn people(v: &YearReportView) -> Table {
    Table {
        name: word("year-people"),
        columns: vec![
            Column::words(word("year-head-kind"), 24.0), count("year-head-programmes"), count("year-head-expected"), count("year-head-attended"),
            count("year-head-seats"), count("year-head-named"),
        ],
        rows: v.people.iter().map(|r| {
            let p = r.people;
            vec![r.label.clone().into(), p.programmes.into(), p.expected.into(), p.attended.into(), p.seats.into(), p.named.into()]
        }).collect(),
    }
}

fn partnerships(v: &YearReportView) -> Table {
    Table {
        name: word("year-partnerships"),
        columns: vec![
            Column::words(word("year-head-partnership"), 36.0), Column::words(word("year-head-parties"), 44.0), Column::words(word("year-head-kind"), 18.0),
            Column::words(word("year-head-turn"), 14.0), Column::words(word("year-head-when"), 18.0), Column::words(word("year-head-new"), 8.0),
        ],
        rows: v.partnerships.iter().map(|t| {
            vec![t.name.clone().into(), t.parties.clone().into(), t.kind.clone().into(), t.turn.clone().into(), t.day.clone().into(), yes(t.new)]
        }).collect(),
    }
}

/// The organisations met: what a text file holds.
pub(super) fn met(v: &YearReportView) -> Table {
    Table {
        name: word("year-met"),
        columns: vec![
            Column::words(word("year-head-organisation"), 44.0), Column::words(word("year-head-type"), 20.0), Column::words(word("year-head-country"), 16.0),
            count("year-head-programmes"), Column::words(word("year-first"), 12.0),
        ],
        rows: v.met.iter().map(|o| vec![o.name.clone().into(), o.kind.clone().into(), o.country.clone().into(), o.programmes.into(), yes(o.new)]).collect(),
    }
}

fn yes(is: bool) -> Cell {
    if is { say(&Message::new("year-yes")).into() } else { Cell::Empty }
}
