//! A plan in words: what every row becomes, what is doubtful, what it may be instead.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use meguri_model::import::dates::{self, Reading};
use meguri_model::import::{Column, FurtherPost, Doubt, DoubtKind, ImportKind, Settled};
use meguri_model::*;

use super::events::{EventPlan, Was};
use super::organisations::OrganisationPlan;
use super::people::{PersonPlan, contact_column};
use super::plan::{Plan, Row, What};
use super::seats::SeatPlan;
use super::wishes::WishPlan;
use super::{ImportSource, Only};
use crate::app::App;
use crate::error::Result;
use crate::listing::count;
use crate::views::import::*;
use crate::{format, text};

/// Rows answered where no limit is asked for.
const ROWS: usize = 500;

pub(super) fn proposal(app: &App, plan: &Plan, input: &ImportSource) -> Result<ImportProposal> {
    let named = |c: &Column| ColumnName { column: *c, name: column_name(plan.kind, *c) };
    let mut shown = plan.columns();
    // What a row of people says of its seat is shown even where no column says it.
    shown.retain(|c| !matches!(c, Column::Family | Column::Given | Column::FamilyReading | Column::GivenReading | Column::Department | Column::Prefix | Column::Suffix | Column::NameOrder | Column::Record | Column::EndDate | Column::Start | Column::End));
    let parts = |parts: &[Column]| parts.iter().any(|p| plan.heads.columns.contains(&Some(*p)));
    let mut first = |column, from: &[Column], at: usize| {
        if parts(from) && !shown.contains(&column) {
            shown.insert(at.min(shown.len()), column);
        }
    };
    match plan.kind {
        ImportKind::People => {
            first(Column::Reading, &[Column::FamilyReading, Column::GivenReading], 0);
            first(Column::Name, &[Column::Family, Column::Given, Column::Reading], 0);
            first(Column::Post, &[Column::Department], 3);
        }
        ImportKind::Programmes | ImportKind::Items => first(Column::Date, &[Column::EndDate, Column::Start, Column::End], 0),
        ImportKind::Organisations | ImportKind::Wishes => {}
    }
    let fits = |r: &&Row| match input.only {
        None => true,
        Some(Only::Asks) => r.fate == RowFate::Asks,
        Some(Only::Doubtful) => matches!(r.fate, RowFate::New | RowFate::Changed) && r.doubts.iter().any(|d| d.kind != DoubtKind::NoEnd),
        Some(Only::New) => r.fate == RowFate::New,
        Some(Only::Changed) => r.fate == RowFate::Changed,
        Some(Only::Same) => r.fate == RowFate::Same,
        Some(Only::LeftOut) => r.fate == RowFate::LeftOut,
    };
    let limit = input.limit.map_or(ROWS, |l| l as usize);
    let today = app.today()?;
    let rows: Vec<ImportRow> = plan.rows.iter().filter(fits).take(limit).map(|r| row(plan, r, &shown, today)).collect();
    let of = |fate| count(plan.count(fate));
    let doubtful = |r: &&Row| matches!(r.fate, RowFate::New | RowFate::Changed) && r.doubts.iter().any(|d| d.kind != DoubtKind::NoEnd);
    let samples = |c: usize| plan.data().filter_map(|at| plan.source.table.rows[at].get(c)).find(|t| !t.is_empty()).cloned().unwrap_or_default();
    let columns = plan.heads.columns.iter().enumerate().map(|(c, column)| ImportColumn {
        label: plan.heads.labels.get(c).cloned().unwrap_or_default(), sample: samples(c).chars().take(80).collect(), column: *column,
    });
    let mut said: Vec<Bi> = plan.source.said.iter().map(text::say).collect();
    if plan.source.table.empty_columns > 0 {
        said.push(text::say(&Message::new("import-said-empty").with("n", i64::from(plan.source.table.empty_columns))));
    }
    let unknown: BTreeSet<&str> = plan.rows.iter().flat_map(|r| &r.doubts).filter(|d| d.kind == DoubtKind::WhoUnknown).map(|d| d.value.as_str()).collect();
    if !unknown.is_empty() {
        let names: Vec<Param> = unknown.iter().take(20).map(|n| Param::Text(cut(n))).collect();
        said.push(text::say(&Message::new("import-said-unknown").with("n", super::source::number(unknown.len())).with("names", Param::List(names))));
    }
    // Said once: a list that has no end times has none in any row.
    let without_end = plan.rows.iter().filter(|r| r.fate != RowFate::LeftOut && r.doubts.iter().any(|d| d.kind == DoubtKind::NoEnd)).count();
    if without_end > 0 {
        said.push(text::say(&Message::new("import-said-no-end").with("n", super::source::number(without_end))));
    }
    Ok(ImportProposal {
        kind: plan.kind,
        source: plan.source.name.clone(),
        said,
        sheets: plan.source.sheets.clone(),
        sheet: count(plan.source.sheet),
        heads: count(plan.heads.rows),
        guessed: plan.guessed,
        columns: columns.collect(),
        choices: Column::of(plan.kind).iter().map(named).collect(),
        shown: shown.iter().map(named).collect(),
        rows,
        fitting: count(plan.rows.iter().filter(fits).count()),
        counts: ImportCounts {
            rows: count(plan.rows.len()), new: of(RowFate::New), changed: of(RowFate::Changed), same: of(RowFate::Same),
            left_out: of(RowFate::LeftOut), asks: of(RowFate::Asks), doubtful: count(plan.rows.iter().filter(doubtful).count()),
            duplicates: count(plan.rows.iter().filter(|r| r.fate == RowFate::Asks && r.duplicate).count()),
        },
        asks_day_first: plan.asks_day_first,
        zone: plan.zone.clone(),
        zone_name: format::city(&plan.zone),
    })
}

/// "Name", "Title": what a column is called in lists of a kind.
pub(super) fn column_name(kind: ImportKind, column: Column) -> Bi {
    let event = matches!(kind, ImportKind::Programmes | ImportKind::Items);
    if column == Column::Name && event { text::term("import-column", "title") } else { text::term("import-column", column.as_str()) }
}

fn row(plan: &Plan, r: &Row, shown: &[Column], today: NaiveDate) -> ImportRow {
    let doubted = |c: Column| r.doubts.iter().any(|d| d.kind != DoubtKind::NoEnd && (d.column == c || c == Column::Date && matches!(d.column, Column::EndDate | Column::Start)));
    let cell = |c: &Column| {
        let (now, was) = match &r.what {
            What::Person(p) => person_cell(p, *c),
            What::Organisation(o) => organisation_cell(o, *c),
            What::Event(e) => event_cell(e, *c),
            What::Wish(w) => wish_cell(w, *c),
        };
        let differs = r.changes.contains(c) || r.changes.contains(&Column::Organisation) && *c == Column::Post;
        ImportCell { text: now, was: if differs && r.record.is_some() { was } else { Bi::default() }, doubt: doubted(*c) }
    };
    let candidates: Vec<ImportCandidate> = r
        .candidates
        .iter()
        .map(|c| ImportCandidate {
            id: c.record.map_or_else(|| format!("row:{}", c.row.unwrap_or(0)), |id| id.to_string()),
            name: match c.row {
                Some(n) => text::say(&Message::new("import-row-name").with("n", Param::Number(n.into())).with("name", Param::Bi(c.name.clone()))),
                None => c.name.clone(),
            },
            why: text::term("why", c.why.as_str()),
        })
        .collect();
    let same_as = match (r.fate, r.record, r.same_row) {
        (RowFate::Asks, None, None) if r.duplicate => None,
        (_, Some(id), _) => Some(id.to_string()),
        (_, None, Some(n)) => Some(format!("row:{n}")),
        _ => Some("new".to_owned()),
    };
    ImportRow {
        row: r.number,
        fate: r.fate,
        said: fate_said(r),
        cells: shown.iter().map(cell).collect(),
        doubts: r.doubts.iter().filter(|d| d.kind != DoubtKind::NoEnd).map(|d| doubt(plan, d, today)).collect(),
        candidates,
        same_as,
    }
}

fn fate_said(r: &Row) -> Bi {
    let seat = match &r.what {
        What::Person(p) => Some(&p.seat),
        _ => None,
    };
    if let Some(said) = &r.said {
        return text::say(said);
    }
    if let (RowFate::New, What::Event(e)) = (r.fate, &r.what)
        && let Some(name) = e.into.name()
    {
        return text::say(&Message::new("import-fate-item").with("name", Param::Bi(crate::app::shown_name(name.clone()))));
    }
    match (r.fate, seat) {
        (RowFate::New | RowFate::Changed, Some(SeatPlan::Fill(_, name))) => text::say(&Message::new("import-fate-fills").with("name", Param::Bi(name.clone()))),
        (RowFate::Changed, Some(SeatPlan::New(..))) if r.changes.is_empty() => text::word("import-fate-seat"),
        (RowFate::New, _) => text::word("import-fate-new"),
        (RowFate::Changed, _) => text::say(&Message::new("import-fate-changed").with("n", Param::Number(i64::try_from(r.changes.len().max(1)).unwrap_or(1)))),
        (RowFate::Same, _) => text::word("import-fate-same"),
        (RowFate::Asks, _) if r.duplicate => text::word("import-fate-who"),
        (RowFate::Asks, _) => text::word("import-fate-asks"),
        (RowFate::LeftOut, _) => match r.same_row {
            Some(n) => text::say(&Message::new("import-fate-same-row").with("n", Param::Number(n.into()))),
            None => text::word("import-fate-left-out"),
        },
    }
}

fn doubt(plan: &Plan, d: &Doubt, today: NaiveDate) -> ImportDoubt {
    let at = plan.heads.columns.iter().position(|c| *c == Some(d.column));
    let label = |t: &String| match dates::read(t, &Settled::default(), today) {
        Reading::One(s) if matches!(d.column, Column::Date | Column::EndDate | Column::KeepUntil) => format::both(|l| {
            let days = match s.to {
                Some(to) => format::date_range(l, s.from, to),
                None => format::date_long(l, s.from),
            };
            match s.start.and_then(|m| s.at(m)) {
                Some(at) => format!("{days} {}", format::time(l, at)),
                None => days,
            }
        }),
        _ => Bi::same(t.clone()),
    };
    let zone = format::city(&plan.zone);
    ImportDoubt {
        said: text::say(&Message::new(format!("import-doubt-{}", d.kind.as_str().replace('_', "-"))).with("value", Param::Text(cut(&d.value))).with("zone", Param::Bi(zone))),
        asks: d.kind.asks(),
        cell: at.and_then(|c| u32::try_from(c).ok()),
        alternatives: if at.is_some() { d.alternatives.iter().map(|t| Alternative { text: t.clone(), label: label(t) }).collect() } else { Vec::new() },
    }
}

/// A text in a sentence: long ones are cut.
fn cut(text: &str) -> String {
    match text.char_indices().nth(160) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn join(texts: impl IntoIterator<Item = String>) -> Bi {
    Bi::same(texts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", "))
}

fn need(n: Option<&str>) -> Bi {
    match n {
        None => Bi::default(),
        Some("") => text::word("roster-diet-none"),
        Some(t) => Bi::same(t),
    }
}

/// A text of a row and the same in the other language, where it has one.
fn of_row(text: &str, also: &str) -> Bi {
    match also {
        "" => Bi::same(text),
        _ if meguri_model::import::is_japanese(text) => Bi::new(also, text),
        _ => Bi::new(text, also),
    }
}

/// What a column holds of a record as it will be and as it is.
fn person_cell(p: &PersonPlan, column: Column) -> (Bi, Bi) {
    let of = |r: &Person| match column {
        Column::Name => Bi { en: names::with_title(&r.names, Lang::En), ja: names::with_title(&r.names, Lang::Ja) },
        Column::Reading => Bi::same(r.names.iter().find(|n| n.script == Script::Kana && !n.check).map(NameForm::plain).unwrap_or_default()),
        Column::Diet => need(r.diet.as_deref()),
        Column::Access => need(r.access.as_deref()),
        Column::Languages => format::join(&r.languages.iter().map(|l| format::language(&l.code)).collect::<Vec<_>>()),
        Column::Email | Column::Phone | Column::Mobile | Column::Address | Column::Contact => join(r.contacts.iter().filter(|c| contact_column(c.kind) == column || column == Column::Contact && c.kind == ContactKind::Other).map(|c| c.value.clone())),
        Column::KeepUntil => r.keep_until.map(|d| format::both(|l| format::date_long(l, d))).unwrap_or_default(),
        Column::Consent => Bi::same(r.consent.clone()),
        Column::Notes => Bi::same(r.notes.replace('\n', " ")),
        _ => Bi::default(),
    };
    let now = match column {
        Column::Organisation => of_row(&p.row.organisation, &p.row.also[0]),
        Column::Post => {
            let (department, post) = (of_row(&p.row.department, &p.row.also[1]), of_row(&p.row.post, &p.row.also[2]));
            format::both(|l| [department.get(l), post.get(l)].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" "))
        }
        Column::Posts => {
            let one = |p: &FurtherPost| format::both(|l| [&p.organisation, &p.department, &p.post].map(|t| t.get(l)).into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" "));
            let all: Vec<Bi> = p.row.further.iter().map(one).collect();
            format::join(&all)
        }
        Column::Role => p.row.role.map(|r| text::term("participant-role", r.as_str())).unwrap_or_default(),
        Column::Status => p.row.status.map(|s| text::term("participation-status", s.as_str())).unwrap_or_default(),
        Column::Group => Bi::same(p.row.group.clone()),
        Column::Notes => Bi::same(p.row.notes.replace('\n', " ")),
        _ => of(&p.person),
    };
    let was = match column {
        Column::Organisation | Column::Post => p.post_was.clone(),
        Column::Role | Column::Status | Column::Group | Column::Notes | Column::Posts => Bi::default(),
        _ => p.was.as_ref().map(of).unwrap_or_default(),
    };
    (now, was)
}

fn organisation_cell(o: &OrganisationPlan, column: Column) -> (Bi, Bi) {
    let of = |r: &Organisation| match column {
        Column::Name => r.name.clone(),
        Column::Acronym => Bi::same(r.acronym.clone()),
        Column::Type => text::term("organisation-type", r.kind.as_str()),
        Column::Country => if r.country.is_empty() { Bi::default() } else { format::country(&r.country) },
        Column::Region => Bi::same(r.region.clone()),
        Column::Sectors => join(r.sectors.iter().cloned()),
        Column::Founded => Bi::same(r.founded.map(|y| y.to_string()).unwrap_or_default()),
        Column::Staff => Bi::same(r.staff.map(|n| n.to_string()).unwrap_or_default()),
        Column::Website => Bi::same(r.website.clone()),
        Column::Notes => Bi::same(r.notes.replace('\n', " ")),
        _ => Bi::default(),
    };
    (of(&o.organisation), o.was.as_ref().map(of).unwrap_or_default())
}

fn wish_cell(w: &WishPlan, column: Column) -> (Bi, Bi) {
    let rank = |r: Option<u32>| Bi::same(r.map(|r| r.to_string()).unwrap_or_default());
    match column {
        Column::Asker => (w.asker_name.clone(), Bi::default()),
        Column::Partner => (w.partner_name.clone(), Bi::default()),
        Column::Rank => (rank(w.rank), rank(w.rank_was)),
        Column::Notes => (Bi::same(w.notes.replace('\n', " ")), Bi::default()),
        _ => (Bi::default(), Bi::default()),
    }
}

fn event_cell(e: &EventPlan, column: Column) -> (Bi, Bi) {
    let when = |w: &When| format::both(|l| if matches!(w, When::Exact { .. }) { exact(l, w) } else { format::when_long(l, w) });
    let now = match column {
        // A file that takes something back need not say again what it is.
        Column::Name if e.row.title.is_empty() => e.was.as_ref().map(|w| w.title().clone()).unwrap_or_default(),
        Column::Name => e.row.title.clone(),
        Column::Date if e.row.when == When::Unknown => e.was.as_ref().map(|w| when(w.when())).unwrap_or_default(),
        Column::Date => when(&e.row.when),
        Column::Type => match e.row.item_kind {
            Some(k) => text::term("item-kind", k.as_str()),
            None => join(e.row.types.iter().cloned()),
        },
        Column::Audience => join(e.row.audiences.iter().cloned()),
        Column::Sectors => join(e.row.sectors.iter().cloned()),
        Column::Place => Bi::same(e.row.place.clone()),
        Column::Host => Bi::same(e.row.host.clone()),
        Column::Expected => Bi::same(e.row.expected.map(|n| n.to_string()).unwrap_or_default()),
        Column::Status => match (e.row.programme_status, e.row.item_state) {
            (Some(s), _) => text::term("programme-status", s.as_str()),
            (None, Some(s)) => text::term("item-state", s.as_str()),
            _ => Bi::default(),
        },
        Column::Notes => Bi::same(e.row.notes.replace('\n', " ")),
        _ => Bi::default(),
    };
    let was = match (&e.was, column) {
        (Some(w), Column::Date) => when(w.when()),
        (Some(w), Column::Name) => w.title().clone(),
        (Some(Was::Programme(p)), Column::Type) => join(p.types.iter().cloned()),
        (Some(Was::Programme(p)), Column::Audience) => join(p.audiences.iter().cloned()),
        (Some(Was::Programme(p)), Column::Status) => text::term("programme-status", p.status.as_str()),
        (Some(Was::Item(_)), Column::Place) => e.place_was.clone(),
        (Some(Was::Item(i)), Column::Status) => text::term("item-state", i.state.as_str()),
        (Some(Was::Item(i)), Column::Type) => text::term("item-kind", i.kind.as_str()),
        _ => Bi::default(),
    };
    (now, was)
}

/// A time with its year: "Sun 9 Oct 2016, 16:45".
fn exact(lang: Lang, when: &When) -> String {
    let When::Exact { start, end } = when else { return String::new() };
    let gap = if lang == Lang::En { ", " } else { " " };
    format!("{}{gap}{}", format::date_long(lang, start.local.date()), format::times(lang, start.local, end.as_ref().map(|e| e.local)))
}
