//! The year report on paper: what its page says, set.

use meguri_documents::front::Front;
use meguri_documents::year_report::{Bar, Chart, Number, YearColumn, YearList, YearReport};
use meguri_model::*;

use crate::document::Paper;
use crate::text::{say, word};
use crate::views::year_report::{YearChart, YearReportView};

/// "Year report 2018".
pub(super) fn title(v: &YearReportView) -> Bi {
    say(&Message::new("year-file").with("year", v.title.clone()))
}

/// Fills it; `office`: whose report it is, empty where nobody said.
pub(super) fn fill(v: YearReportView, office: Bi) -> Paper {
    let front = Front { kind: office, title: title(&v), when: v.days.clone(), page: word("paper-page"), ..Front::default() };
    let lists = [people(&v), programmes(&v), partnerships(&v), met(&v)].into_iter().filter(|l| !l.rows.is_empty()).collect();
    Paper::of(YearReport {
        front,
        lists,
        nothing: if v.programmes.is_empty() { word("year-nothing") } else { Bi::default() },
        numbers: v.numbers.into_iter().map(|n| Number { label: n.label, value: n.value.to_string(), note: n.note }).collect(),
        charts: v.charts.into_iter().map(chart).collect(),
        left_out_head: word("year-left-out"),
        left_out: v.left_out,
    })
}

fn chart(c: YearChart) -> Chart {
    let bars = c.bars.into_iter().map(|b| Bar { label: b.label, count: b.count }).collect();
    Chart { upright: c.key == "month", title: c.title, bars, most: c.most, note: c.note }
}

fn column(head: Bi, width: f64) -> YearColumn {
    YearColumn { head, width, number: false }
}

fn figures(head: Bi) -> YearColumn {
    YearColumn { head, width: 1.0, number: true }
}

/// What nobody wrote down is no zero.
fn figure(n: u32) -> Bi {
    Bi::same(if n == 0 { "–".to_owned() } else { n.to_string() })
}

fn people(v: &YearReportView) -> YearList {
    YearList {
        head: word("year-people"),
        columns: vec![
            column(word("year-head-kind"), 3.0), figures(word("year-head-programmes")), figures(word("year-head-expected")),
            figures(word("year-head-attended")), figures(word("year-head-seats")), figures(word("year-head-named")),
        ],
        rows: v.people.iter().map(|r| {
            let p = r.people;
            vec![r.label.clone(), figure(p.programmes), figure(p.expected), figure(p.attended), figure(p.seats), figure(p.named)]
        }).collect(),
        sum: true,
    }
}

fn programmes(v: &YearReportView) -> YearList {
    YearList {
        head: word("year-programmes"),
        columns: vec![
            column(word("year-head-title"), 5.0), column(word("year-head-kind"), 2.3), column(word("year-head-when"), 2.7), figures(word("year-head-attended")),
        ],
        rows: v.programmes.iter().map(|p| vec![p.title.clone(), p.kind.clone(), p.when.clone(), figure(p.attended.unwrap_or(0))]).collect(),
        sum: false,
    }
}

fn partnerships(v: &YearReportView) -> YearList {
    YearList {
        head: word("year-partnerships"),
        columns: vec![
            column(word("year-head-partnership"), 3.0), column(word("year-head-parties"), 3.4), column(word("year-head-kind"), 1.6),
            column(word("year-head-turn"), 2.6),
        ],
        rows: v.partnerships.iter().map(|t| {
            let turned = crate::format::both(|l| format!("{}{}{}", t.turn.get(l), if l == Lang::En { " " } else { "　" }, t.day.get(l)));
            vec![t.name.clone(), t.parties.clone(), t.kind.clone(), turned]
        }).collect(),
        sum: false,
    }
}

fn met(v: &YearReportView) -> YearList {
    let first = word("year-first");
    YearList {
        head: word("year-met"),
        columns: vec![
            column(word("year-head-organisation"), 4.6), column(word("year-head-type"), 2.0), column(word("year-head-country"), 1.8),
            column(Bi::default(), 1.2), figures(word("year-head-programmes")),
        ],
        rows: v.met.iter().map(|o| {
            vec![o.name.clone(), o.kind.clone(), o.country.clone(), if o.new { first.clone() } else { Bi::default() }, figure(o.programmes)]
        }).collect(),
        sum: false,
    }
}
