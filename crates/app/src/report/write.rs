//! Writing a report: the first thing that is written begins it.

use chrono::NaiveDate;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::of;
use crate::app::{Did, Writer, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::inputs::{BiPatch, nullable};
use crate::views::history::Changed;
use crate::views::needs_text;
use crate::{attachment, party};

/// What is left out stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteReport {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub summary: Option<BiPatch>,
    #[serde(default)]
    #[ts(optional)]
    pub outcomes: Option<BiPatch>,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub author: Option<Option<PersonId>>,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub date: Option<Option<NaiveDate>>,
}

/// What was said in a talk (`contribution`) or seen on a visit (`item`); in a part of its own where neither is named (`section`, or a new one).
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteSection {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ContributionId>>")]
    pub contribution: Option<ContributionId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ItemId>>")]
    pub item: Option<ItemId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ReportSectionId>>")]
    pub section: Option<ReportSectionId>,
    /// Of a part of its own.
    #[serde(default)]
    #[ts(optional)]
    pub heading: Option<BiPatch>,
    #[serde(default)]
    #[ts(optional)]
    pub said: Option<BiPatch>,
}

/// Which part.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfReportSection {
    pub section: ReportSectionId,
}

/// Words of somebody with a seat, or of somebody named.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddQuote {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ParticipationId>>")]
    pub participation: Option<ParticipationId>,
    #[serde(default)]
    #[ts(optional)]
    pub who: Option<BiPatch>,
    pub said: BiPatch,
}

/// What is left out stays.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditQuote {
    pub quote: ReportQuoteId,
    #[serde(default, deserialize_with = "nullable")]
    #[ts(optional)]
    pub participation: Option<Option<ParticipationId>>,
    #[serde(default)]
    #[ts(optional)]
    pub who: Option<BiPatch>,
    #[serde(default)]
    #[ts(optional)]
    pub said: Option<BiPatch>,
}

/// Which quote.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfQuote {
    pub quote: ReportQuoteId,
}

/// The photographs of the report in their order; the programme's other pictures are not in it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetReportPictures {
    pub programme: ProgrammeId,
    pub pictures: Vec<AttachmentId>,
}

/// Whose report.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveReport {
    pub programme: ProgrammeId,
}

/// The report, begun where there is none.
fn begun(w: &Writer<'_>, programme: ProgrammeId) -> Result<Report> {
    let p: Programme = w.db.get(programme).map_err(|e| UiError::from(e).field("programme"))?;
    if let Some(r) = of(w.db, p.id)? {
        return Ok(r);
    }
    let r = Report { id: w.id().into(), programme: p.id, summary: Bi::default(), outcomes: Bi::default(), author: None, date: None };
    w.db.insert(&r)?;
    Ok(r)
}

/// "Wrote the summary of the report on …".
fn wrote(w: &Writer<'_>, programme: ProgrammeId, what: Param) -> Result<Message> {
    let title = w.db.get::<Programme>(programme)?.title;
    Ok(Message::new("did-report").with("what", what).with("name", shown_name(title)))
}

fn term(id: &str) -> Param {
    Param::Term(format!("field-{id}"))
}

command! {
    /// Writes summary, outcomes, author or date of a programme's report.
    Change write_report(app, input: WriteReport) -> Changed {
        app.change("write_report", |w| {
            let mut r = begun(w, input.programme)?;
            let mut what = Vec::new();
            if let Some(summary) = input.summary {
                summary.apply(&mut r.summary);
                what.push(term("summary"));
            }
            if let Some(outcomes) = input.outcomes {
                outcomes.apply(&mut r.outcomes);
                what.push(term("outcomes"));
            }
            if let Some(author) = input.author {
                if let Some(id) = author {
                    w.db.get::<Person>(id).map_err(|e| UiError::from(e).field("author"))?;
                }
                r.author = author;
                what.push(term("author"));
            }
            if let Some(date) = input.date {
                r.date = date;
                what.push(term("date"));
            }
            w.db.update(&r)?;
            Ok(Did::new(r.id, wrote(w, r.programme, Param::List(what))?))
        })
    }
}

/// The section that is meant, or a new one for it.
fn section(w: &Writer<'_>, report: &Report, input: &WriteSection) -> Result<(ReportSection, bool)> {
    let all: Vec<ReportSection> = w.db.by("report", report.id)?;
    if let Some(id) = input.section {
        let found = all.into_iter().find(|s| s.id == id);
        return found.map(|s| (s, false)).ok_or_else(|| UiError::new("wrong_programme").field("section"));
    }
    let mut new = ReportSection {
        id: w.id().into(), report: report.id, contribution: None, item: None, heading: Bi::default(), who: Bi::default(), said: Bi::default(), position: 0,
    };
    let known = if let Some(id) = input.contribution {
        let talk: Contribution = w.db.get(id).map_err(|e| UiError::from(e).field("contribution"))?;
        let item: Item = w.db.get(talk.item)?;
        belongs(&item, report, "contribution")?;
        (new.contribution, new.item, new.heading, new.who) = (Some(id), Some(item.id), talk.title, name(w.db, talk.speaker)?);
        all.into_iter().find(|s| s.contribution == Some(id))
    } else if let Some(id) = input.item {
        let item: Item = w.db.get(id).map_err(|e| UiError::from(e).field("item"))?;
        belongs(&item, report, "item")?;
        (new.item, new.heading) = (Some(id), item.title);
        all.into_iter().find(|s| s.contribution.is_none() && s.item == Some(id))
    } else {
        new.position = all.iter().map(|s| s.position).max().unwrap_or(0) + 1;
        None
    };
    // Title and speaker are those of the last time that it was written.
    Ok(match known {
        Some(k) => (ReportSection { heading: new.heading, who: new.who, ..k }, false),
        None => (new, true),
    })
}

fn belongs(item: &Item, report: &Report, field: &str) -> Result<()> {
    if item.programme == report.programme { Ok(()) } else { Err(UiError::new("wrong_programme").field(field)) }
}

fn name(db: Db<'_>, seat: Option<ParticipationId>) -> Result<Bi> {
    let Some(id) = seat else { return Ok(Bi::default()) };
    Ok(party::seat_name(db, &db.get::<Participation>(id)?)?.0)
}

command! {
    /// Writes what was said in a talk or seen on a visit, or a part of its own. An empty text leaves the space open again.
    Change write_section(app, input: WriteSection) -> Changed {
        app.change("write_section", |w| {
            let report = begun(w, input.programme)?;
            let (mut s, new) = section(w, &report, &input)?;
            let own = s.contribution.is_none() && s.item.is_none();
            if let Some(heading) = input.heading.filter(|_| own) {
                heading.apply(&mut s.heading);
            }
            if let Some(said) = input.said {
                said.apply(&mut s.said);
            }
            if own {
                needs_text(&s.heading, "heading")?;
            }
            let what = Param::Bi(shown_name(if s.heading.is_empty() { s.who.clone() } else { s.heading.clone() }));
            let id = s.id;
            match (new, s.said.is_empty() && !own) {
                (true, true) => {}
                (true, false) => w.db.insert(&s)?,
                (false, true) => w.db.delete_with("report_section", id.into())?,
                (false, false) => w.db.update(&s)?,
            }
            Ok(Did::new(id, wrote(w, report.programme, what)?))
        })
    }
}
command! {
    /// Takes a part out of its report, with what was written in it.
    Change remove_report_section(app, input: OfReportSection) -> Changed {
        app.change("remove_report_section", |w| {
            let s: ReportSection = w.db.get(input.section)?;
            let report: Report = w.db.get(s.report)?;
            w.db.delete_with("report_section", s.id.into())?;
            Ok(Did::new(s.id, wrote(w, report.programme, Param::Bi(shown_name(s.heading)))?))
        })
    }
}

/// Who is quoted: a seat of the programme, or a name.
fn quoted(db: Db<'_>, q: &mut ReportQuote, programme: ProgrammeId) -> Result<()> {
    if let Some(id) = q.participation {
        let seat: Participation = db.get(id).map_err(|e| UiError::from(e).field("participation"))?;
        if seat.programme != programme {
            return Err(UiError::new("wrong_programme").field("participation"));
        }
        q.who = party::seat_name(db, &seat)?.0;
    }
    needs_text(&q.said, "said")?;
    if q.who.is_empty() { Err(UiError::new("needs_name").field("who")) } else { Ok(()) }
}

command! {
    /// Adds words that somebody used.
    Change add_quote(app, input: AddQuote) -> Changed {
        app.change("add_quote", |w| {
            let report = begun(w, input.programme)?;
            let all: Vec<ReportQuote> = w.db.by("report", report.id)?;
            let mut q = ReportQuote {
                id: w.id().into(), report: report.id, participation: input.participation, who: Bi::default(), said: Bi::default(),
                position: all.iter().map(|q| q.position).max().unwrap_or(0) + 1,
            };
            input.who.unwrap_or_default().apply(&mut q.who);
            input.said.apply(&mut q.said);
            quoted(w.db, &mut q, report.programme)?;
            w.db.insert(&q)?;
            Ok(Did::new(q.id, wrote(w, report.programme, term("quote"))?))
        })
    }
}
command! {
    /// Changes a quote or whose it is.
    Change edit_quote(app, input: EditQuote) -> Changed {
        app.change("edit_quote", |w| {
            let mut q: ReportQuote = w.db.get(input.quote)?;
            let report: Report = w.db.get(q.report)?;
            if let Some(participation) = input.participation {
                q.participation = participation;
            }
            if let Some(who) = input.who {
                who.apply(&mut q.who);
            }
            if let Some(said) = input.said {
                said.apply(&mut q.said);
            }
            quoted(w.db, &mut q, report.programme)?;
            w.db.update(&q)?;
            Ok(Did::new(q.id, wrote(w, report.programme, term("quote"))?))
        })
    }
}
command! {
    /// Takes a quote out of its report.
    Change remove_quote(app, input: OfQuote) -> Changed {
        app.change("remove_quote", |w| {
            let q: ReportQuote = w.db.get(input.quote)?;
            let report: Report = w.db.get(q.report)?;
            w.db.delete_with("report_quote", q.id.into())?;
            Ok(Did::new(q.id, wrote(w, report.programme, term("quote"))?))
        })
    }
}
command! {
    /// Says which pictures among the programme's files stand in its report, and in which order.
    Change set_report_pictures(app, input: SetReportPictures) -> Changed {
        app.change("set_report_pictures", |w| {
            let report = begun(w, input.programme)?;
            let mut own = attachment::of(w.db, Owner::Programme(report.programme))?;
            for id in &input.pictures {
                let a = own.iter().find(|a| a.id == *id).ok_or_else(|| UiError::new("wrong_programme").field("pictures"))?;
                if !a.is_picture() {
                    return Err(UiError::with("no_picture", &[("name", a.name.clone().into())]).field("pictures"));
                }
            }
            for a in &mut own {
                let place = input.pictures.iter().position(|id| *id == a.id).and_then(|at| u32::try_from(at + 1).ok());
                if a.place != place {
                    a.place = place;
                    w.db.update(a)?;
                }
            }
            Ok(Did::new(report.id, wrote(w, report.programme, term("pictures"))?))
        })
    }
}
command! {
    /// Deletes what was written of a programme. Its files stay.
    Change remove_report(app, input: RemoveReport) -> Changed {
        app.change("remove_report", |w| {
            let title = w.db.get::<Programme>(input.programme)?.title;
            let report = of(w.db, input.programme)?.ok_or_else(|| UiError::new("no_report"))?;
            for mut a in attachment::of(w.db, Owner::Programme(report.programme))?.into_iter().filter(|a| a.place.is_some()) {
                a.place = None;
                w.db.update(&a)?;
            }
            w.db.delete_with("report", report.id.into())?;
            Ok(Did::new(report.id, crate::app::removed("report", title)))
        })
    }
}
