//! What an office did in a year, counted: by the calendar or by the Japanese fiscal year, which begins in April.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{OrganisationId, ProgrammeId, ProgrammeKind, ProgrammeStatus, When};

/// How years are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum YearKind {
    /// January to December.
    Calendar,
    /// April to March, named by the year it begins in (年度).
    Fiscal,
}

impl YearKind {
    /// The year that a day lies in.
    pub fn of(self, day: NaiveDate) -> i32 {
        self.of_month(day.year(), day.month())
    }

    fn of_month(self, year: i32, month: u32) -> i32 {
        if self == YearKind::Fiscal && month < 4 { year - 1 } else { year }
    }

    /// First and last day of a year.
    pub fn days(self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let month = if self == YearKind::Fiscal { 4 } else { 1 };
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        Some((first, NaiveDate::from_ymd_opt(year.checked_add(1)?, month, 1)?.pred_opt()?))
    }

    /// Its months in order, as year and month.
    pub fn months(self, year: i32) -> [(i32, u32); 12] {
        let first = if self == YearKind::Fiscal { 3 } else { 0 };
        std::array::from_fn(|i| {
            let n = first + i32::try_from(i).unwrap_or(0);
            (year + n / 12, u32::try_from(n % 12).unwrap_or(0) + 1)
        })
    }
}

/// Where a programme lies in the count of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// In a year; the month where it is known.
    In { year: i32, month: Option<(i32, u32)> },
    /// Nobody can say: there is no date, a month without a year, or only a calendar year where fiscal years are counted.
    Open,
}

/// A programme counts in the year in which it begins.
pub fn lies(when: &When, kind: YearKind) -> Lies {
    let in_month = |year: i32, month: u32| Lies::In { year: kind.of_month(year, month), month: Some((year, month)) };
    match (when, when.days()) {
        (_, Some((from, _))) if !matches!(when, When::Month { .. } | When::Year { .. }) => in_month(from.year(), from.month()),
        (When::Month { month, year: Some(year) }, _) => in_month(*year, u32::from(*month)),
        (When::Year { year }, _) if kind == YearKind::Calendar => Lies::In { year: *year, month: None },
        _ => Lies::Open,
    }
}

/// A programme as the count looks at it.
#[derive(Clone, Debug)]
pub struct Counted {
    pub id: ProgrammeId,
    pub kind: ProgrammeKind,
    pub status: ProgrammeStatus,
    pub when: When,
    /// ISO 3166-1 codes of the countries it took place in; asked only of those of the year that is counted, as are its seats.
    pub countries: BTreeSet<String>,
    pub sectors: Vec<String>,
    pub expected: Option<u32>,
    pub attended: Option<u32>,
    /// Heads of the seats that come or came, and how many of them have a name.
    pub seats: u32,
    pub named: u32,
    /// Organisations that hosted or were visited.
    pub met: BTreeSet<OrganisationId>,
}

impl Counted {
    /// It took place, or is going to: neither an idea nor cancelled.
    pub fn is_held(&self) -> bool {
        !matches!(self.status, ProgrammeStatus::Cancelled | ProgrammeStatus::Idea)
    }
}

/// Numbers of people, each counted apart: what was expected is no attendance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct People {
    pub programmes: u32,
    pub expected: u32,
    pub attended: u32,
    /// Programmes of which nobody wrote down how many came.
    pub attended_open: u32,
    pub seats: u32,
    pub named: u32,
}

impl People {
    fn add(&mut self, p: &Counted) {
        self.programmes += 1;
        self.expected = self.expected.saturating_add(p.expected.unwrap_or(0));
        self.attended = self.attended.saturating_add(p.attended.unwrap_or(0));
        self.attended_open += u32::from(p.attended.is_none());
        self.seats = self.seats.saturating_add(p.seats);
        self.named = self.named.saturating_add(p.named);
    }
}

/// The counts of one year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearCount {
    pub all: People,
    pub by_kind: BTreeMap<ProgrammeKind, People>,
    /// By country code; a programme in two countries counts in both.
    pub by_country: BTreeMap<String, u32>,
    pub no_country: u32,
    /// By sector as it is written; a programme of two sectors counts in both.
    pub by_sector: BTreeMap<String, u32>,
    pub no_sector: u32,
    /// Programmes that begin in each month, first month first; those of which only the year is known are in none.
    pub by_month: [u32; 12],
    pub no_month: u32,
    /// Organisations with how many programmes of the year they had a part in.
    pub met: BTreeMap<OrganisationId, u32>,
    /// Those of them that were in no programme of an earlier year.
    pub new: BTreeSet<OrganisationId>,
    /// Of the same year, not counted above.
    pub cancelled: u32,
    pub ideas: u32,
    /// Of no year that can be told: nowhere counted.
    pub open: u32,
}

/// Counts a year. Ideas and cancelled programmes are named apart: they did not take place.
pub fn count(all: &[Counted], kind: YearKind, year: i32) -> YearCount {
    let mut out = YearCount::default();
    let months = kind.months(year);
    let mut before: BTreeSet<OrganisationId> = BTreeSet::new();
    for p in all {
        let (its, month) = match lies(&p.when, kind) {
            Lies::In { year, month } => (year, month),
            Lies::Open => {
                out.open += u32::from(p.status != ProgrammeStatus::Cancelled);
                continue;
            }
        };
        if its < year && p.is_held() {
            before.extend(&p.met);
        }
        if its != year {
            continue;
        }
        match p.status {
            ProgrammeStatus::Cancelled => out.cancelled += 1,
            ProgrammeStatus::Idea => out.ideas += 1,
            _ => out.take(p, months.iter().position(|m| Some(*m) == month)),
        }
    }
    out.new = out.met.keys().filter(|o| !before.contains(o)).copied().collect();
    out
}

impl YearCount {
    fn take(&mut self, p: &Counted, month: Option<usize>) {
        self.all.add(p);
        self.by_kind.entry(p.kind).or_default().add(p);
        match month {
            Some(at) => self.by_month[at] += 1,
            None => self.no_month += 1,
        }
        let sectors: BTreeSet<&str> = p.sectors.iter().map(|s| s.trim()).filter(|s| !s.is_empty()).collect();
        self.no_sector += u32::from(sectors.is_empty());
        self.no_country += u32::from(p.countries.is_empty());
        for sector in sectors {
            *self.by_sector.entry(sector.to_owned()).or_default() += 1;
        }
        for country in &p.countries {
            *self.by_country.entry(country.clone()).or_default() += 1;
        }
        for organisation in &p.met {
            *self.met.entry(*organisation).or_default() += 1;
        }
    }
}

/// The years that any programme lies in, newest first.
pub fn years(all: &[Counted], kind: YearKind) -> Vec<i32> {
    let years: BTreeSet<i32> = all.iter().filter_map(|p| if let Lies::In { year, .. } = lies(&p.when, kind) { Some(year) } else { None }).collect();
    years.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Moment;
    use uuid::Uuid;

    fn days(from: &str, to: &str) -> When {
        When::Days { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }
    fn programme(n: u128, when: When) -> Counted {
        Counted {
            id: Uuid::from_u128(n).into(), kind: ProgrammeKind::Seminar, status: ProgrammeStatus::Closed, when, countries: ["JP".to_owned()].into(),
            sectors: vec!["Energy".into()], expected: Some(80), attended: Some(100), seats: 20, named: 18, met: [Uuid::from_u128(n % 3).into()].into(),
        }
    }

    #[test]
    fn a_programme_counts_in_the_year_in_which_it_begins() {
        let exact = When::Exact { start: Moment::new("2019-03-31T23:30:00".parse().unwrap(), "Asia/Tokyo"), end: None };
        let in_ = |year, m: (i32, u32)| Lies::In { year, month: Some(m) };
        for (when, calendar, fiscal) in [
            (days("2018-12-30", "2019-01-02"), in_(2018, (2018, 12)), in_(2018, (2018, 12))),
            (days("2019-03-31", "2019-04-01"), in_(2019, (2019, 3)), in_(2018, (2019, 3))),
            (days("2019-04-01", "2019-04-01"), in_(2019, (2019, 4)), in_(2019, (2019, 4))),
            (exact, in_(2019, (2019, 3)), in_(2018, (2019, 3))),
            (When::Month { month: 2, year: Some(2020) }, in_(2020, (2020, 2)), in_(2019, (2020, 2))),
            (When::Month { month: 3, year: None }, Lies::Open, Lies::Open),
            (When::Year { year: 2016 }, Lies::In { year: 2016, month: None }, Lies::Open),
            (When::Unknown, Lies::Open, Lies::Open),
        ] {
            assert_eq!((lies(&when, YearKind::Calendar), lies(&when, YearKind::Fiscal)), (calendar, fiscal), "{when:?}");
        }
    }

    #[test]
    fn a_fiscal_year_runs_from_april_to_march_also_over_a_leap_day() {
        let d = |s: &str| s.parse::<NaiveDate>().unwrap();
        assert_eq!(YearKind::Fiscal.days(2027), Some((d("2027-04-01"), d("2028-03-31"))));
        assert_eq!(YearKind::Calendar.days(2028), Some((d("2028-01-01"), d("2028-12-31"))));
        assert_eq!(YearKind::Fiscal.of(d("2028-02-29")), 2027);
        let months = YearKind::Fiscal.months(2027);
        assert_eq!((months[0], months[8], months[9], months[11]), ((2027, 4), (2027, 12), (2028, 1), (2028, 3)));
    }

    #[test]
    fn expected_attended_and_named_are_counted_apart() {
        let mut second = programme(2, days("2018-05-05", "2018-05-05"));
        (second.attended, second.expected, second.kind) = (None, Some(30), ProgrammeKind::StudyTour);
        let c = count(&[programme(1, days("2018-11-20", "2018-11-20")), second], YearKind::Calendar, 2018);
        assert_eq!(c.all, People { programmes: 2, expected: 110, attended: 100, attended_open: 1, seats: 40, named: 36 });
        assert_eq!(c.by_kind[&ProgrammeKind::StudyTour].attended_open, 1);
        assert_eq!((c.by_month[4], c.by_month[10], c.no_month), (1, 1, 0));
    }

    #[test]
    fn what_did_not_take_place_is_named_apart_and_what_has_no_date_is_in_no_year() {
        let with = |n, status| Counted { status, ..programme(n, days("2018-06-01", "2018-06-01")) };
        let all = [with(1, ProgrammeStatus::Cancelled), with(2, ProgrammeStatus::Idea), with(3, ProgrammeStatus::Running), programme(4, When::Unknown)];
        let c = count(&all, YearKind::Calendar, 2018);
        assert_eq!((c.all.programmes, c.cancelled, c.ideas, c.open), (1, 1, 1, 1));
        assert_eq!(c.met.len(), 1);
    }

    #[test]
    fn a_programme_of_two_countries_or_sectors_counts_in_both() {
        let p = Counted { countries: ["DE".into(), "JP".into()].into(), sectors: vec!["ICT".into(), " ICT ".into(), "Bio".into()], ..programme(1, days("2018-06-01", "2018-06-02")) };
        let bare = Counted { countries: BTreeSet::new(), sectors: vec![" ".into()], ..programme(2, days("2018-06-01", "2018-06-02")) };
        let c = count(&[p, bare], YearKind::Calendar, 2018);
        assert_eq!(c.by_country, [("DE".to_owned(), 1), ("JP".to_owned(), 1)].into());
        assert_eq!(c.by_sector, [("Bio".to_owned(), 1), ("ICT".to_owned(), 1)].into());
        assert_eq!((c.no_country, c.no_sector), (1, 1));
    }

    #[test]
    fn an_organisation_is_new_in_the_first_year_it_was_met() {
        let all = [programme(0, days("2017-06-01", "2017-06-01")), programme(3, days("2018-06-01", "2018-06-01")), programme(1, days("2018-07-01", "2018-07-01"))];
        let c = count(&all, YearKind::Calendar, 2018);
        assert_eq!(c.met.len(), 2);
        assert_eq!(c.new, [Uuid::from_u128(1).into()].into());
        assert_eq!(years(&all, YearKind::Calendar), [2018, 2017]);
    }
}
