//! What a report says that nobody has to write: gathered from the programme as it is now.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use meguri_model::report::{Space, placed};
use meguri_model::*;
use meguri_store::Db;

use super::of;
use crate::App;
use crate::door::command;
use crate::error::Result;
use crate::export::safe_name;
use crate::programme::OfProgramme;
use crate::programmes::page;
use crate::views::report::{QuoteChoice, QuoteView, ReportFact, ReportPart, ReportRow, ReportView};
use crate::{attachment, follow_up, format, party, person, post, text};

command! {
    /// The report of a programme: its facts now, and what was written.
    Query report(app, input: OfProgramme) -> ReportView {
        view(app, input.programme)
    }
}

pub(crate) fn view(app: &App, programme: ProgrammeId) -> Result<ReportView> {
    let db = app.ws.db();
    let p: Programme = db.get(programme)?;
    let report = of(db, programme)?;
    let sections: Vec<ReportSection> = report.as_ref().map_or(Ok(Vec::new()), |r| db.by("report", r.id))?;
    let gathered = Page { db, day: p.when.days().map(|d| d.0), seats: seats(db, programme)? };
    let items = items(db, programme)?;
    let mut parts = gathered.parts(&items)?;
    let spaces: Vec<Space> = parts.iter().flat_map(|part| &part.rows).map(space).collect();
    let (found, rest) = placed(&spaces, &sections);
    for (row, section) in parts.iter_mut().flat_map(|part| &mut part.rows).zip(&found) {
        if let Some(s) = section {
            (row.section, row.said) = (Some(s.id), s.said.clone());
        }
    }
    let written = found.iter().flatten().filter(|s| !s.said.is_empty()).count();
    let (pictures, other_pictures) = pictures(app, programme)?;
    let author = report.as_ref().and_then(|r| r.author);
    let date = report.as_ref().and_then(|r| r.date);
    let number = |n: usize| Param::Number(i64::try_from(n).unwrap_or(i64::MAX));
    Ok(ReportView {
        programme,
        kind: kind(&p),
        begun: report.is_some() || !pictures.is_empty(),
        facts: facts(db, &p, &items, &gathered.seats)?,
        written: if spaces.is_empty() { Bi::default() } else { text::say(&Message::new("report-written").with("n", number(written)).with("of", number(spaces.len()))) },
        parts,
        rest: rest.into_iter().map(row_of).collect(),
        quotes: gathered.quotes(report.as_ref())?,
        choices: gathered.choices()?,
        pictures,
        other_pictures,
        promises: promises(app, programme)?,
        author,
        author_line: match author {
            Some(id) => gathered.author(id)?,
            None => Bi::default(),
        },
        date: date.map(|d| d.to_string()),
        date_line: date.map(|d| format::both(|l| format::date_long(l, d))).unwrap_or_default(),
        summary: report.as_ref().map(|r| r.summary.clone()).unwrap_or_default(),
        outcomes: report.map(|r| r.outcomes).unwrap_or_default(),
        file_name: format::both(|l| safe_name(&format!("{} – {}", kind(&p).get(l), p.title.get(l)))),
        title: p.title,
    })
}

fn kind(p: &Programme) -> Bi {
    text::word(if p.kind == ProgrammeKind::Seminar { "report-of-seminar" } else { "report-of-visit" })
}

fn space(row: &ReportRow) -> Space {
    match (row.contribution, row.item) {
        (Some(talk), _) => Space::Talk(talk),
        (None, item) => Space::Item(item.unwrap_or_else(|| uuid::Uuid::nil().into())),
    }
}

fn row_of(s: &ReportSection) -> ReportRow {
    ReportRow {
        contribution: s.contribution, item: s.item, section: Some(s.id), who: s.who.clone(), post: Bi::default(), title: s.heading.clone(), kind: Bi::default(),
        said: s.said.clone(),
    }
}

/// Seats of those who come or came.
fn seats(db: Db<'_>, programme: ProgrammeId) -> Result<BTreeMap<ParticipationId, Participation>> {
    Ok(db.by::<Participation>("programme", programme)?.into_iter().map(|s| (s.id, s)).collect())
}

/// What took place, in its order.
fn items(db: Db<'_>, programme: ProgrammeId) -> Result<Vec<Item>> {
    let mut items: Vec<Item> = db.by("programme", programme)?;
    items.retain(|i| i.state != ItemState::Cancelled && matches!(i.kind, ItemKind::Session | ItemKind::Visit | ItemKind::Ceremony));
    items.sort_by_key(|i| (i.when.span("UTC").map_or(i64::MAX, |s| s.0), i.id));
    Ok(items)
}

type Lines = Vec<crate::views::attachment::FileLine>;

/// The photographs of the report in their order, and other pictures of the programme.
fn pictures(app: &App, programme: ProgrammeId) -> Result<(Lines, Lines)> {
    let mut all: Vec<Attachment> = attachment::of(app.ws.db(), Owner::Programme(programme))?;
    all.retain(Attachment::is_picture);
    all.sort_by_key(|a| (a.place, a.id));
    let files = app.ws.files();
    let (inside, outside): (Vec<_>, Vec<_>) = all.into_iter().partition(|a| a.place.is_some());
    let lines = |all: Vec<Attachment>| all.iter().map(|a| attachment::line(&files, a)).collect();
    Ok((lines(inside), lines(outside)))
}

fn promises(app: &App, programme: ProgrammeId) -> Result<Vec<Bi>> {
    let all: Vec<FollowUp> = app.ws.db().by("programme", programme)?;
    let lines = follow_up::lines(app.ws.db(), all, app.today()?)?;
    Ok(lines.into_iter().map(|l| {
        format::both(|lang| {
            let (open, close) = if lang == Lang::En { (" (", ")") } else { ("（", "）") };
            let who = l.who.get(lang);
            let what = l.follow_up.what.get(lang);
            let head = match (who.is_empty(), lang) {
                (true, _) => what.to_owned(),
                (false, Lang::En) => format!("{who}: {what}"),
                (false, Lang::Ja) => format!("{who}：{what}"),
            };
            let due = l.due.get(lang);
            if due.is_empty() { head } else { format!("{head}{open}{due}{close}") }
        })
    }).collect())
}

fn facts(db: Db<'_>, p: &Programme, items: &[Item], seats: &BTreeMap<ParticipationId, Participation>) -> Result<Vec<ReportFact>> {
    let mut out = Vec::new();
    let mut fact = |id: &str, value: Bi| {
        if !value.is_empty() {
            out.push(ReportFact { label: text::word(id), value });
        }
    };
    fact("report-when", format::both(|l| format::when_long(l, &p.when)));
    fact("report-where", page::route(db, items)?);
    if p.mode != Mode::InPerson {
        fact("report-mode", text::term("mode", p.mode.as_str()));
    }
    let roles: Vec<ProgrammeOrganisation> = db.by("programme", p.id)?;
    for (id, of) in [
        ("report-organisers", &[OrganisationRole::Organiser, OrganisationRole::CoOrganiser][..]),
        ("report-hosts", &[OrganisationRole::Host, OrganisationRole::Visited]),
        ("report-supporters", &[OrganisationRole::Funder, OrganisationRole::Supporter]),
    ] {
        let mut of_kind: Vec<&ProgrammeOrganisation> = roles.iter().filter(|r| of.contains(&r.role)).collect();
        of_kind.sort_by_key(|r| (r.role, r.id));
        let names: Vec<Bi> = of_kind.iter().map(|r| db.get::<Organisation>(r.organisation).map(|o| o.name)).collect::<std::result::Result<_, _>>()?;
        fact(id, format::join(&names));
    }
    let number = |n: u32| Bi::same(n.to_string());
    fact("report-expected", p.expected.map(number).unwrap_or_default());
    fact("report-attended", p.attended.map(number).unwrap_or_default());
    let coming = seats.values().filter(|s| s.status.is_coming());
    let (heads, named) = coming.fold((0, 0), |(heads, named), s| (heads + s.headcount, named + u32::from(s.person.is_some())));
    if heads > 0 {
        let message = Message::new("report-seats-named").with("n", Param::Number(heads.into())).with("named", Param::Number(named.into()));
        fact("report-seats", text::say(&message));
    }
    fact("report-marked", marked(db, p.id)?.map(number).unwrap_or_default());
    fact("report-objectives", p.objectives.clone());
    Ok(out)
}

/// How many of those with a seat were marked as having come, at any time of the programme; `None` where nobody kept a list.
fn marked(db: Db<'_>, programme: ProgrammeId) -> Result<Option<u32>> {
    let all: Vec<Presence> = db.of_programme(programme)?;
    let mut heads: BTreeMap<ParticipationId, u32> = BTreeMap::new();
    for mark in &all {
        let came = matches!(mark.mark, Attendance::Attended | Attendance::Late);
        let most = heads.entry(mark.participation).or_default();
        *most = (*most).max(if came { mark.heads.max(1) } else { 0 });
    }
    Ok((!all.is_empty()).then(|| heads.values().sum()))
}

struct Page<'a> {
    db: Db<'a>,
    /// First day of the programme: posts are those of that day.
    day: Option<NaiveDate>,
    seats: BTreeMap<ParticipationId, Participation>,
}

impl Page<'_> {
    /// Name and post of a seat on a day.
    fn who(&self, seat: Option<ParticipationId>, day: Option<NaiveDate>) -> Result<(Bi, Bi)> {
        let Some(seat) = seat.and_then(|id| self.seats.get(&id)) else { return Ok((Bi::default(), Bi::default())) };
        let (name, _) = party::seat_name(self.db, seat)?;
        let post = match seat.person {
            Some(p) => post::on(self.db, p, seat.organisation, day.or(self.day))?,
            None => Bi::default(),
        };
        Ok((name, post))
    }

    fn parts(&self, items: &[Item]) -> Result<Vec<ReportPart>> {
        let mut out = Vec::new();
        for item in items {
            let day = item.when.days().map(|d| d.0);
            let mut talks: Vec<Contribution> = self.db.by("item", item.id)?;
            talks.retain(|c| c.kind != ContributionKind::Break);
            talks.sort_by_key(|c| (c.position, c.id));
            let mut rows = Vec::with_capacity(talks.len());
            for c in &talks {
                let (who, post) = self.who(c.speaker, day)?;
                rows.push(ReportRow {
                    contribution: Some(c.id), item: Some(item.id), section: None, who, post, title: c.title.clone(),
                    kind: text::term("contribution-kind", c.kind.as_str()), said: Bi::default(),
                });
            }
            if rows.is_empty() {
                let host = item.host.map(|o| self.db.get::<Organisation>(o)).transpose()?.map(|o| o.name).unwrap_or_default();
                rows.push(ReportRow {
                    contribution: None, item: Some(item.id), section: None, who: host, post: Bi::default(), title: item.title.clone(),
                    kind: text::term("item-kind", item.kind.as_str()), said: Bi::default(),
                });
            }
            let place = item.place.map(|id| self.db.get::<Place>(id)).transpose()?.map(|place| place.name).unwrap_or_default();
            out.push(ReportPart { item: item.id, title: item.title.clone(), when: format::both(|l| format::when(l, &item.when)), place, rows });
        }
        Ok(out)
    }

    fn quotes(&self, report: Option<&Report>) -> Result<Vec<QuoteView>> {
        let mut all: Vec<ReportQuote> = report.map_or(Ok(Vec::new()), |r| self.db.by("report", r.id))?;
        all.sort_by_key(|q| (q.position, q.id));
        all.into_iter().map(|q| {
            let (who, post) = self.who(q.participation, None)?;
            Ok(QuoteView { id: q.id, participation: q.participation, who: if who.is_empty() { q.who } else { who }, post, said: q.said })
        }).collect()
    }

    /// Everyone with a name, speakers first.
    fn choices(&self) -> Result<Vec<QuoteChoice>> {
        let speaks = |s: &Participation| !matches!(s.role, ParticipantRole::Speaker | ParticipantRole::Moderator | ParticipantRole::Panellist);
        let mut named: Vec<&Participation> = self.seats.values().filter(|s| s.person.is_some() && s.status.is_coming()).collect();
        named.sort_by_key(|s| (speaks(s), s.id));
        let mut people = std::collections::BTreeSet::new();
        named.retain(|s| people.insert(s.person));
        named.into_iter().map(|s| {
            let (name, post) = self.who(Some(s.id), None)?;
            Ok(QuoteChoice { participation: s.id, name, post })
        }).collect()
    }

    /// Who wrote it, with the post at the time of the programme.
    fn author(&self, id: PersonId) -> Result<Bi> {
        let Some(p) = self.db.find::<Person>(id)? else { return Ok(Bi::default()) };
        let seat = self.seats.values().find(|s| s.person == Some(id));
        let post = post::on(self.db, id, seat.and_then(|s| s.organisation), self.day)?;
        Ok(format::join(&[person::name(&p), post]))
    }
}
