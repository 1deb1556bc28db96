//! The list of programmes: filters, search with folding, what it can be narrowed to.

use std::collections::{BTreeMap, HashMap};

use chrono::Datelike;
use meguri_model::*;
use serde::Deserialize;
use ts_rs::TS;

use super::page::next_start;
use crate::door::command;
use crate::programme::lines;
use crate::views::programmes::{FacetValue, ProgrammeRow, ProgrammesView};
use crate::text;

/// What to let through: of each list one value must fit; an empty list lets everything through. `years` holds years as
/// text, or "-" for no date; `text` is looked for in titles, types, series, sectors and organisers.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct AskProgrammes {
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    #[ts(optional, as = "Option<Vec<ProgrammeKind>>")]
    pub kinds: Vec<ProgrammeKind>,
    #[ts(optional, as = "Option<Vec<ProgrammeStatus>>")]
    pub statuses: Vec<ProgrammeStatus>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub years: Vec<String>,
    #[ts(optional, as = "Option<Vec<SeriesId>>")]
    pub series: Vec<SeriesId>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub sectors: Vec<String>,
}

/// Counts of the values of one filter, in the order of their keys.
#[derive(Default)]
struct Facet(BTreeMap<String, FacetValue>);

impl Facet {
    fn add(&mut self, key: String, value: String, label: Bi) {
        self.0.entry(key).or_insert(FacetValue { value, label, count: 0 }).count += 1;
    }

    fn values(self) -> Vec<FacetValue> {
        self.0.into_values().collect()
    }
}

command! {
    /// Programmes with what a list shows, coming ones first; filtered and searched.
    Query programmes(app, input: AskProgrammes) -> ProgrammesView {
        let lines = lines(app, None)?;
        let db = app.ws.db();
        let by_id: HashMap<ProgrammeId, Programme> = db.all::<Programme>()?.into_iter().map(|p| (p.id, p)).collect();
        let all_series: Vec<Series> = db.all()?;
        let series: HashMap<SeriesId, Bi> = all_series.iter().map(|s| (s.id, s.name.clone())).collect();
        let organisations: HashMap<OrganisationId, Bi> = db.all::<Organisation>()?.into_iter().map(|o| (o.id, o.name)).collect();
        let mut organisers: HashMap<ProgrammeId, Vec<Bi>> = HashMap::new();
        for r in db.all::<ProgrammeOrganisation>()?.into_iter().filter(|r| r.role == OrganisationRole::Organiser) {
            organisers.entry(r.programme).or_default().extend(organisations.get(&r.organisation).cloned());
        }
        let mut heads: HashMap<ProgrammeId, u32> = HashMap::new();
        for s in db.all::<Participation>()?.into_iter().filter(|s| s.status.is_coming()) {
            *heads.entry(s.programme).or_default() += s.headcount;
        }
        let (mut kinds, mut statuses, mut years, mut of_series, mut sectors) =
            (Facet::default(), Facet::default(), Facet::default(), Facet::default(), Facet::default());
        let wanted = fold::fold(&input.text);
        let all = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let mut rows = Vec::new();
        for line in lines {
            let p = &by_id[&line.id];
            let year = year(&p.when);
            let position = |list: &[&str], v: &str| format!("{:02}", list.iter().position(|x| *x == v).unwrap_or(99));
            let names: Vec<&str> = ProgrammeKind::ALL.iter().map(|k| k.as_str()).collect();
            kinds.add(position(&names, p.kind.as_str()), p.kind.as_str().into(), text::term("programme-kind", p.kind.as_str()));
            let names: Vec<&str> = ProgrammeStatus::ALL.iter().map(|k| k.as_str()).collect();
            statuses.add(position(&names, p.status.as_str()), p.status.as_str().into(), text::term("programme-status", p.status.as_str()));
            match year {
                // The newest year first, no date at the end.
                Some(y) => years.add(format!("{:05}", 9999 - y), y.to_string(), Bi::same(y.to_string())),
                None => years.add("~".into(), "-".into(), text::word("when-unknown")),
            }
            let series_name = p.series.and_then(|s| series.get(&s)).cloned().unwrap_or_default();
            if let Some(s) = p.series {
                of_series.add(fold::fold(&series_name.en), s.to_string(), series_name.clone());
            }
            for s in &p.sectors {
                sectors.add(fold::fold(s), s.clone(), Bi::same(s.clone()));
            }
            let organiser = joined(organisers.get(&p.id).map_or(&[][..], Vec::as_slice));
            let row = ProgrammeRow {
                kind: text::term("programme-kind", p.kind.as_str()),
                status: text::term("programme-status", p.status.as_str()),
                series: with_edition(&series_name, p.edition),
                year,
                sectors: p.sectors.clone(),
                organiser,
                people: heads.get(&p.id).copied().or(p.expected).or(p.attended),
                date: date_key(&p.when),
                key: Bi::new(fold::fold(line.title.get(Lang::En)), fold::fold(line.title.get(Lang::Ja))),
                next_start: next_start(p),
                next_date: p.when.days().and_then(|d| d.0.checked_add_months(chrono::Months::new(12))).map(|d| d.to_string()),
                line,
            };
            if fits(p, &row, &input, &wanted) {
                rows.push(row);
            }
        }
        Ok(ProgrammesView {
            rows, all, all_series, kinds: kinds.values(), statuses: statuses.values(), years: years.values(), series: of_series.values(),
            sectors: sectors.values(),
        })
    }
}

fn fits(p: &Programme, row: &ProgrammeRow, input: &AskProgrammes, wanted: &str) -> bool {
    let year = row.year.map_or_else(|| "-".to_owned(), |y| y.to_string());
    let listed = (input.kinds.is_empty() || input.kinds.contains(&p.kind))
        && (input.statuses.is_empty() || input.statuses.contains(&p.status))
        && (input.years.is_empty() || input.years.contains(&year))
        && (input.series.is_empty() || p.series.is_some_and(|s| input.series.contains(&s)))
        && (input.sectors.is_empty() || p.sectors.iter().any(|s| input.sectors.contains(s)));
    if !listed || wanted.is_empty() {
        return listed;
    }
    let both = |b: &Bi| format!("{} {}", b.en, b.ja);
    let whole = [both(&p.title), both(&row.series), both(&row.organiser), p.types.join(" "), p.sectors.join(" ")].join(" ");
    let whole = fold::fold(&whole);
    wanted.split(' ').all(|word| whole.contains(word))
}

fn joined(names: &[Bi]) -> Bi {
    let join = |l: Lang, sep: &str| names.iter().map(|n| n.get(l)).collect::<Vec<_>>().join(sep);
    Bi::new(join(Lang::En, ", "), join(Lang::Ja, "、"))
}

fn with_edition(series: &Bi, edition: Option<u32>) -> Bi {
    match edition {
        Some(n) if !series.is_empty() => {
            text::say(&Message::new("series-edition").with("series", series.clone()).with("n", Param::Text(n.to_string())))
        }
        _ => series.clone(),
    }
}

fn year(when: &When) -> Option<i32> {
    match when {
        When::Month { year, .. } => *year,
        When::Year { year } => Some(*year),
        other => other.days().map(|d| d.0.year()),
    }
}

fn date_key(when: &When) -> String {
    match when {
        When::Month { month, year: Some(year) } => format!("{year:04}-{month:02}"),
        When::Year { year } => format!("{year:04}"),
        other => other.days().map(|d| d.0.to_string()).unwrap_or_default(),
    }
}
