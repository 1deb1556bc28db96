//! The counts of a year in words: numbers, charts, lists.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use meguri_model::year_report::{Counted, People, YearCount, YearKind};
use meguri_model::*;

use super::days::days_plain;
use super::read::YearRead;
use crate::document::file_name;
use crate::export::FileLang;
use crate::partnership::TiesOfYear;
use crate::views::year_report::{YearBar, YearChart, YearChoice, YearFile, YearKindRow, YearMet, YearNumber, YearProgramme, YearReportView};
use crate::{format, text};

pub(super) fn worded(read: YearRead) -> YearReportView {
    let (c, kind, year) = (&read.count, read.kind, read.year);
    let title = label(kind, year);
    let name = text::say(&Message::new("year-file").with("year", title.clone()));
    let file = |lang| YearFile { lang, name: file_name(std::slice::from_ref(&name), lang) };
    YearReportView {
        kind,
        year,
        days: kind.days(year).map(|(from, to)| format::both(|l| days_plain(l, from, to))).unwrap_or_default(),
        years: read.choices.iter().map(|year| YearChoice { year: *year, label: label(kind, *year) }).collect(),
        numbers: numbers(c, &read.ties),
        charts: charts(c, kind, year),
        people: people(c),
        programmes: read.programmes.iter().map(|(p, counted)| programme(p, counted)).collect(),
        met: met(c, &read.organisations),
        left_out: left_out(c, &read.ties),
        partnerships: read.ties.rows,
        files: [FileLang::En, FileLang::Ja, FileLang::Both].map(file).to_vec(),
        title,
    }
}

fn programme(p: &Programme, counted: &Counted) -> YearProgramme {
    YearProgramme {
        id: p.id,
        title: p.title.clone(),
        kind: text::term("programme-kind", p.kind.as_str()),
        when: format::both(|l| match (&p.when, p.when.days()) {
            (When::Month { .. } | When::Year { .. }, _) | (_, None) => format::when_long(l, &p.when),
            // Hours and weekdays are no matter of a year.
            (_, Some((from, to))) => days_plain(l, from, to),
        }),
        day: p.when.days().map(|d| d.0.to_string()).unwrap_or_default(),
        expected: p.expected,
        attended: p.attended,
        seats: counted.seats,
    }
}

/// A year is no count: as text it gets no thousands separator.
pub(super) fn label(kind: YearKind, year: i32) -> Bi {
    text::say(&Message::new(if kind == YearKind::Fiscal { "year-fiscal" } else { "year-calendar" }).with("year", year.to_string()))
}

fn n(id: &str, n: u32) -> Bi {
    if n == 0 { Bi::default() } else { text::say(&Message::new(id).with("n", Param::Number(n.into()))) }
}

fn numbers(c: &YearCount, ties: &TiesOfYear) -> Vec<YearNumber> {
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let number = |key: &str, value: u32, note: Bi| YearNumber { key: key.to_owned(), label: text::word(&format!("year-number-{key}")), value, note };
    let mut out = vec![
        number("programmes", c.all.programmes, Bi::default()),
        number("attended", c.all.attended, n("year-attended-open", c.all.attended_open)),
        number("expected", c.all.expected, Bi::default()),
        number("named", c.all.named, if c.all.seats > 0 { n("year-of-seats", c.all.seats) } else { Bi::default() }),
        number("met", size(c.met.len()), n("year-new", size(c.new.len()))),
        number("partnerships", ties.new, format::join(&[n("year-renewed", ties.renewed), n("year-ended", ties.ended)])),
    ];
    out.retain(|x| x.value > 0 || matches!(x.key.as_str(), "programmes" | "met") || x.key == "partnerships" && !x.note.is_empty());
    out
}

fn chart(key: &str, bars: Vec<YearBar>, note: Bi) -> YearChart {
    YearChart { key: key.to_owned(), title: text::word(&format!("year-by-{key}")), most: bars.iter().map(|b| b.count).max().unwrap_or(0), bars, note }
}

/// The longest bar first; of the same length by name.
fn by_length(mut bars: Vec<YearBar>) -> Vec<YearBar> {
    bars.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.en.cmp(&b.label.en)));
    bars
}

fn charts(c: &YearCount, kind: YearKind, year: i32) -> Vec<YearChart> {
    let bar = |label: Bi, count: u32| YearBar { label, count };
    let kinds = c.by_kind.iter().map(|(k, p)| bar(text::term("programme-kind", k.as_str()), p.programmes)).collect();
    let months = kind.months(year).into_iter().zip(c.by_month).map(|((year, month), count)| {
        let day = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        bar(format::both(|l| format::month_short(l, day)), count)
    });
    let sum = |all: &BTreeMap<String, u32>| all.values().sum::<u32>();
    let note = |all: &BTreeMap<String, u32>, open: u32, id: &str| {
        let several = sum(all) + open > c.all.programmes;
        let parts: Vec<Bi> = [n(id, open), if several { text::word("year-in-several") } else { Bi::default() }].into_iter().filter(|b| !b.is_empty()).collect();
        format::both(|l| parts.iter().map(|p| p.get(l)).collect::<Vec<_>>().join(if l == Lang::En { " " } else { "" }))
    };
    let countries = c.by_country.iter().map(|(code, count)| bar(format::country(code), *count)).collect();
    let sectors = c.by_sector.iter().map(|(name, count)| bar(Bi::same(name.clone()), *count)).collect();
    let all = [
        chart("kind", by_length(kinds), Bi::default()),
        chart("month", months.collect(), n("year-no-month", c.no_month)),
        chart("country", by_length(countries), note(&c.by_country, c.no_country, "year-no-country")),
        chart("sector", by_length(sectors), note(&c.by_sector, c.no_sector, "year-no-sector")),
    ];
    all.into_iter().filter(|chart| chart.most > 0).collect()
}

fn people(c: &YearCount) -> Vec<YearKindRow> {
    let row = |label: Bi, people: People| YearKindRow { label, people };
    let mut rows: Vec<YearKindRow> = c.by_kind.iter().map(|(k, p)| row(text::term("programme-kind", k.as_str()), *p)).collect();
    if !rows.is_empty() {
        rows.push(row(text::word("year-all"), c.all));
    }
    rows
}

fn met(c: &YearCount, organisations: &HashMap<OrganisationId, Organisation>) -> Vec<YearMet> {
    let mut out: Vec<YearMet> = c.met.iter().filter_map(|(id, programmes)| {
        let o = organisations.get(id)?;
        Some(YearMet {
            id: *id, name: o.name.clone(), country: format::country(&o.country), kind: text::term("organisation-type", o.kind.as_str()),
            programmes: *programmes, new: c.new.contains(id),
        })
    }).collect();
    out.sort_by(|a, b| b.programmes.cmp(&a.programmes).then_with(|| a.name.get(Lang::En).cmp(b.name.get(Lang::En))));
    out
}

fn left_out(c: &YearCount, ties: &TiesOfYear) -> Vec<Bi> {
    [n("year-cancelled", c.cancelled), n("year-ideas", c.ideas), n("year-no-date", c.open), n("year-ties-open", ties.open)].into_iter().filter(|b| !b.is_empty()).collect()
}
