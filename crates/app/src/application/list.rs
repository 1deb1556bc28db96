//! The applications of a programme, column by column.

use meguri_model::applications::{offered, places, takes_a_place, usual_next};
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use super::call::call_of;
use super::decision::waiting_of;
use crate::door::command;
use crate::error::Result;
use crate::views::application::*;
use crate::{format, post, roster, text};

/// Whose applications; `text` finds names in any writing, posts, notes and interests.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskApplications {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
}

/// The columns of the board in their order.
const COLUMNS: [ParticipationStatus; 7] = [
    ParticipationStatus::Applied, ParticipationStatus::Shortlisted, ParticipationStatus::Accepted, ParticipationStatus::Confirmed,
    ParticipationStatus::Waitlisted, ParticipationStatus::Declined, ParticipationStatus::Withdrawn,
];

fn number(n: u32) -> Param {
    Param::Number(n.into())
}

command! {
    /// Applications by status with what was decided when and by whom; places taken and free; who is next.
    Query applications(app, input: AskApplications) -> ApplicationsView {
        board(app.ws.db(), &input)
    }
}

/// The same for a list.
///
/// # Errors
/// Those of the store.
pub(crate) fn board(db: Db<'_>, input: &AskApplications) -> Result<ApplicationsView> {
    let p: Programme = db.get(input.programme)?;
    let day = p.when.days().map(|d| d.0);
    let call = call_of(db, p.id)?;
    let views = crate::programme::seats(db, p.id, &[])?;
    let seats: Vec<Participation> = views.iter().map(|s| s.participation.clone()).filter(|s| takes_a_place(s.role)).collect();
    let count = places(call.as_ref(), &seats);
    let waiting = waiting_of(db, &seats)?;
    let criteria = call.as_ref().map(|c| c.criteria.clone()).unwrap_or_default();
    let mut rows = Vec::new();
    for s in views.into_iter().filter(|s| takes_a_place(s.participation.role)) {
        let seat = s.participation;
        let application = db.by::<Application>("participation", seat.id)?.into_iter().next();
        let mut steps: Vec<Decision> = db.by("participation", seat.id)?;
        steps.sort_by_key(|d| (d.date, d.id));
        let post = match (seat.person, seat.organisation) {
            (Some(person), organisation) => post::on(db, person, organisation, day)?,
            (None, Some(o)) => db.get::<Organisation>(o)?.name,
            (None, None) => Bi::default(),
        };
        let met: Vec<String> = application.as_ref().map(|a| a.met.iter().filter(|m| criteria.contains(m)).cloned().collect()).unwrap_or_default();
        let met_said = if criteria.is_empty() || s.to_come { Bi::default() } else {
            let n = |l: &[String]| number(u32::try_from(l.len()).unwrap_or(u32::MAX));
            text::say(&Message::new("criteria-met").with("n", n(&met)).with("of", n(&criteria)))
        };
        rows.push(ApplicationRow {
            participation: seat.id, other: roster::other_name(&s.name), name: s.name, to_come: s.to_come, post, role: seat.role,
            headcount: seat.headcount, status: seat.status, status_name: text::term("participation-status", seat.status.as_str()),
            applied: application.as_ref().map(|a| a.applied.to_string()),
            applied_said: application.as_ref().map(|a| format::both(|l| format::date_short(l, a.applied))).unwrap_or_default(),
            met, met_said, interests: application.as_ref().map(|a| a.interests.clone()).unwrap_or_default(),
            note: application.map(|a| a.note).filter(|n| !n.is_empty()).unwrap_or(seat.note),
            waiting: waiting.iter().position(|w| *w == seat.id).and_then(|n| u32::try_from(n + 1).ok()),
            since: steps.last().map(|d| text::say(&Message::new("step-since").with("date", d.date))).unwrap_or_default(),
            steps: steps.iter().rev().map(step_view).collect(),
            next: usual_next(seat.status).to_vec(),
        });
    }
    let offers = offered(count, &waiting).iter().filter_map(|id| rows.iter().find(|r| r.participation == *id)).map(|r| PlaceOffer {
        participation: r.participation,
        said: text::say(&Message::new("place-offer").with("name", r.name.clone()).with("n", number(r.waiting.unwrap_or(1)))),
    });
    let offers = offers.collect();
    let held = rows.iter().filter(|r| r.to_come && r.status.is_coming()).map(|r| r.headcount).sum();
    let wanted = fold::fold(input.text.as_deref().unwrap_or_default());
    rows.retain(|r| fits(r, &wanted));
    let columns = COLUMNS.iter().map(|status| {
        let mut of: Vec<ApplicationRow> = rows.iter().filter(|r| r.status == *status).cloned().collect();
        if *status == ParticipationStatus::Waitlisted {
            of.sort_by_key(|r| r.waiting);
        }
        ApplicationColumn { status: *status, label: text::term("participation-status", status.as_str()), heads: of.iter().map(|r| r.headcount).sum(), rows: of }
    });
    let taken = |n: &str| Message::new(n).with("n", number(count.taken));
    let of = |m: Message| m.with("places", number(call.as_ref().and_then(|c| c.places).unwrap_or(0)));
    let said = match count.left {
        None => text::say(&taken("places-unknown")),
        Some(0) => text::say(&of(taken("places-full"))),
        Some(left) if left < 0 => text::say(&of(taken("places-over")).with("over", Param::Number(-left))),
        Some(left) => text::say(&of(taken("places-free")).with("left", Param::Number(left))),
    };
    Ok(ApplicationsView {
        columns: columns.collect(), taken: count.taken, said, over: count.left.is_some_and(|l| l < 0), held, offers,
        call: call.map(|c| CallView {
            places: c.places,
            closes: c.closes.map(|d| d.to_string()),
            closes_said: c.closes.map(|d| text::say(&Message::new("call-closes").with("date", d))).unwrap_or_default(),
            criteria: c.criteria,
            note: c.note,
        }).unwrap_or_default(),
    })
}

/// "Accepted, Tue 3 Nov, Ito".
fn step_view(d: &Decision) -> StepView {
    let status = text::term("participation-status", d.status.as_str());
    let date = format::both(|l| format::date_short(l, d.date));
    let mut parts = vec![status, date];
    if !d.by.is_empty() {
        parts.push(Bi::same(d.by.clone()));
    }
    StepView { status: d.status, said: format::join(&parts), note: d.note.clone() }
}

fn fits(r: &ApplicationRow, wanted: &str) -> bool {
    let mut whole = vec![r.name.en.as_str(), &r.name.ja, &r.post.en, &r.post.ja, &r.note];
    whole.extend(r.interests.iter().map(String::as_str));
    let whole = fold::fold(&whole.join(" "));
    wanted.split(' ').all(|word| whole.contains(word))
}
