//! The year report of the office: everything is read at once and counted by `model::year_report`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use meguri_model::year_report::{Counted, Lies, People, YearCount, YearKind, count, lies, years};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::App;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::export::safe_name;
use crate::views::year_report::{YearBar, YearChart, YearChoice, YearKindRow, YearMet, YearNumber, YearReportView};
use crate::{format, text};

/// Which year, and how years are counted; without a year the newest one that has begun and has programmes.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskYear {
    pub kind: YearKind,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<i32>>")]
    pub year: Option<i32>,
}

command! {
    /// What the office did in a year: programmes by kind, month, country and sector, people, organisations met.
    Query year_report(app, input: AskYear) -> YearReportView {
        view(app, input)
    }
}

/// Everything that is counted, with the organisations by their ids.
struct Read {
    all: Vec<Counted>,
    organisations: HashMap<OrganisationId, Organisation>,
}

fn read(db: Db<'_>) -> Result<Read> {
    let organisations: HashMap<OrganisationId, Organisation> = db.all::<Organisation>()?.into_iter().map(|o| (o.id, o)).collect();
    let mut met: HashMap<ProgrammeId, BTreeSet<OrganisationId>> = HashMap::new();
    for role in db.all::<ProgrammeOrganisation>()? {
        if matches!(role.role, OrganisationRole::Host | OrganisationRole::Visited) && role.agreement != Agreement::Declined {
            met.entry(role.programme).or_default().insert(role.organisation);
        }
    }
    let all = db.all::<Programme>()?.into_iter().map(|p| {
        let met = met.remove(&p.id).unwrap_or_default();
        // Where it took place: the country whose clock it follows, and those of its hosts. What was online took place nowhere.
        let mut countries: BTreeSet<String> = BTreeSet::new();
        if p.mode != Mode::Online {
            countries.extend(country::of_zone(&p.zone).map(str::to_owned));
            countries.extend(met.iter().filter_map(|o| organisations.get(o)).map(|o| o.country.clone()).filter(|c| !c.is_empty()));
        }
        Counted {
            id: p.id, kind: p.kind, status: p.status, when: p.when, countries, sectors: p.sectors, expected: p.expected, attended: p.attended,
            seats: 0, named: 0, met,
        }
    });
    Ok(Read { all: all.collect(), organisations })
}

/// Counts the seats of the programmes of a year.
fn read_seats(db: Db<'_>, all: &mut [Counted], kind: YearKind, year: i32) -> Result<()> {
    let of_year = |p: &Counted| matches!(lies(&p.when, kind), Lies::In { year: y, .. } if y == year);
    let mut heads: HashMap<ProgrammeId, (u32, u32)> = HashMap::new();
    for seat in db.by_any::<Participation>("programme", all.iter().filter(|p| of_year(p)).map(|p| p.id))? {
        if seat.status.is_coming() {
            let (seats, named) = heads.entry(seat.programme).or_default();
            *seats = seats.saturating_add(seat.headcount);
            *named += u32::from(seat.person.is_some());
        }
    }
    for p in all {
        (p.seats, p.named) = heads.get(&p.id).copied().unwrap_or_default();
    }
    Ok(())
}

pub(crate) fn view(app: &App, ask: AskYear) -> Result<YearReportView> {
    if let Some(year) = ask.year.filter(|y| !(1800..=2400).contains(y)) {
        return Err(UiError::with("bad_year", &[("year", year.to_string().into())]).field("year"));
    }
    let today = app.today()?;
    app.ws.read(|db| {
        let mut read = read(db)?;
        let mut choices = years(&read.all, ask.kind);
        let now = ask.kind.of(today);
        let year = ask.year.unwrap_or_else(|| choices.iter().copied().find(|y| *y <= now).or(choices.last().copied()).unwrap_or(now));
        if !choices.contains(&year) {
            choices.push(year);
            choices.sort_by_key(|y| std::cmp::Reverse(*y));
        }
        read_seats(db, &mut read.all, ask.kind, year)?;
        Ok(worded(&count(&read.all, ask.kind, year), &read.organisations, ask.kind, year, choices))
    })
}

fn worded(c: &YearCount, organisations: &HashMap<OrganisationId, Organisation>, kind: YearKind, year: i32, choices: Vec<i32>) -> YearReportView {
    let title = label(kind, year);
    let days = kind.days(year);
    YearReportView {
        kind,
        year,
        days: days.map(|(from, to)| format::both(|l| format::date_range(l, from, to))).unwrap_or_default(),
        years: choices.into_iter().map(|year| YearChoice { year, label: label(kind, year) }).collect(),
        numbers: numbers(c),
        charts: charts(c, kind, year),
        people: people(c),
        met: met(c, organisations),
        left_out: left_out(c),
        file_name: format::both(|l| safe_name(text::say(&Message::new("year-file").with("year", title.clone())).get(l))),
        title,
    }
}

/// A year is no count: as text it gets no thousands separator.
fn label(kind: YearKind, year: i32) -> Bi {
    text::say(&Message::new(if kind == YearKind::Fiscal { "year-fiscal" } else { "year-calendar" }).with("year", year.to_string()))
}

fn n(id: &str, n: u32) -> Bi {
    if n == 0 { Bi::default() } else { text::say(&Message::new(id).with("n", Param::Number(n.into()))) }
}

fn numbers(c: &YearCount) -> Vec<YearNumber> {
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let number = |key: &str, value: u32, note: Bi| YearNumber { key: key.to_owned(), label: text::word(&format!("year-number-{key}")), value, note };
    let mut out = vec![
        number("programmes", c.all.programmes, Bi::default()),
        number("attended", c.all.attended, n("year-attended-open", c.all.attended_open)),
        number("expected", c.all.expected, Bi::default()),
        number("named", c.all.named, if c.all.seats > 0 { n("year-of-seats", c.all.seats) } else { Bi::default() }),
        number("met", size(c.met.len()), n("year-new", size(c.new.len()))),
    ];
    out.retain(|x| x.key == "programmes" || x.value > 0 || x.key == "met");
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

fn left_out(c: &YearCount) -> Vec<Bi> {
    [n("year-cancelled", c.cancelled), n("year-ideas", c.ideas), n("year-no-date", c.open)].into_iter().filter(|b| !b.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Clock, clock, door, sample};
    use serde_json::json;

    fn sample_app(dir: &tempfile::TempDir) -> App {
        let clock = Clock::Fixed(clock::parse("2026-11-21T09:00:00Z").unwrap());
        let mut app = App::create(&dir.path().join("s.meguri"), clock, "Tester").unwrap();
        sample::fill(&mut app, "2026-11-21".parse().unwrap()).unwrap();
        app
    }

    #[test]
    fn the_year_of_the_seminar_is_told_in_numbers() {
        let dir = tempfile::tempdir().unwrap();
        let mut app = sample_app(&dir);
        let v = door::call(&mut app, "year_report", json!({ "kind": "calendar", "year": 2018 })).unwrap();
        let number = |key: &str| v["numbers"].as_array().unwrap().iter().find(|n| n["key"] == key).map(|n| n["value"].clone());
        assert_eq!((number("programmes"), number("attended")), (Some(json!(1)), Some(json!(100))));
        assert_eq!(number("expected"), None, "what nobody wrote down is no zero");
        assert_eq!(v["charts"][0]["bars"][0]["label"]["en"], "Seminar");
        let country = v["charts"].as_array().unwrap().iter().find(|c| c["key"] == "country").unwrap();
        assert_eq!(country["bars"][0]["label"]["en"], "Japan");
        assert_eq!((v["title"]["ja"].as_str(), v["days"]["en"].as_str()), (Some("2018年"), Some("Mon 1 Jan – Mon 31 Dec 2018")));
    }

    #[test]
    fn a_year_without_anything_is_an_empty_report_and_no_error() {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::Fixed(clock::parse("2026-02-21T09:00:00Z").unwrap());
        let mut app = App::create(&dir.path().join("e.meguri"), clock, "Tester").unwrap();
        let v = door::call(&mut app, "year_report", json!({ "kind": "fiscal" })).unwrap();
        assert_eq!((&v["year"], &v["charts"], &v["numbers"][0]["value"]), (&json!(2025), &json!([]), &json!(0)));
        assert_eq!(v["years"].as_array().unwrap().len(), 1);
        // A year that no calendar has.
        assert_eq!(door::call(&mut app, "year_report", json!({ "kind": "fiscal", "year": i32::MAX })).unwrap_err().code, "bad_year");
    }
}
