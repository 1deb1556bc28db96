//! Releases: freeze a programme under a number, say what changed and whom it touches, keep the ledger.
//! The rules are in `model/src/release`.

mod behind;
pub(crate) mod freeze;
mod files;
pub(crate) mod holders;
mod note;
mod shelf;
mod times;
mod words;

pub use files::hand_out;
pub use behind::old_plans;

use meguri_model::release::*;
use meguri_model::*;
use meguri_store::Db;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::Did;
use crate::clash;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::listing::count;
use crate::views::history::Changed;
use crate::views::release::*;
use crate::{format, text};
use freeze::freeze;
use holders::recipients;
pub(crate) use holders::stamp;
pub(crate) use shelf::Shelf;

/// Which programme.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfProgramme {
    pub programme: ProgrammeId,
}

/// Freezes a programme. `note` says why a clash was left open or what is new; it stays in the log.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseProgramme {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Numbers of two releases; without `to` the programme as it is now, without `from` nothing at all.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareReleases {
    pub programme: ProgrammeId,
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<u32>,
}

/// Which release.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfRelease {
    pub release: ReleaseId,
}

/// A copy that was handed out by hand.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordIssue {
    pub release: ReleaseId,
    pub recipient: Recipient,
    pub way: Way,
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// That someone confirmed to have read their copy, or did not after all.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeIssue {
    pub issue: IssueId,
    pub acknowledged: bool,
}

/// Which copy.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveIssue {
    pub issue: IssueId,
}

/// An empty copy to compare the first release with.
fn nothing(like: &Frozen) -> Frozen {
    Frozen { programme: like.programme.clone(), items: Vec::new(), seats: Vec::new() }
}

/// What differs from `base`; everything, where there is none.
fn since(base: Option<&Frozen>, now: &Frozen) -> Diff {
    match base {
        Some(base) => diff(base, now),
        None => diff(&nothing(now), now),
    }
}

/// The release at a place of the shelf, beside the one before it.
fn line(db: Db<'_>, shelf: &Shelf<'_>, at: usize, zone: &str) -> Result<Option<ReleaseLine>> {
    let (Some(release), Some(frozen)) = (shelf.head(at), shelf.frozen(at)?) else { return Ok(None) };
    let issues: Vec<Issue> = db.by("release", release.id)?;
    Ok(Some(ReleaseLine {
        id: release.id,
        number: release.number,
        at: stamp(&release.at, zone),
        by: release.by.clone(),
        note: release.note.clone(),
        items: count(frozen.items.len()),
        differences: count(match shelf.frozen(at + 1)? {
            Some(before) => diff(before, frozen).items.len(),
            None => frozen.items.len(),
        }),
        issued: count(issues.len()),
        acknowledged: count(issues.iter().filter(|i| i.acknowledged_at.is_some()).count()),
    }))
}

fn lines(db: Db<'_>, shelf: &Shelf<'_>, zone: &str) -> Result<Vec<ReleaseLine>> {
    (0..shelf.heads().len()).filter_map(|at| line(db, shelf, at, zone).transpose()).collect()
}

command! {
    /// What issuing the next release would say and whom it would touch; nothing is written.
    Query release_preview(app, input: OfProgramme) -> ReleasePreview {
        let zone = app.home_zone()?;
        let clashes = clash::blocking(app, input.programme)?;
        let db = app.ws.db();
        let now = freeze(db, input.programme)?;
        let shelf = Shelf::of(db, input.programme)?;
        let open = |i: &&FrozenItem| i.item.state == ItemState::Tbc || !matches!(i.item.when, When::Exact { .. } | When::Days { .. });
        Ok(ReleasePreview {
            programme: input.programme,
            title: now.programme.title.clone(),
            number: shelf.next_number(),
            previous: line(db, &shelf, 0, &zone)?,
            comparison: words::comparison(&since(shelf.frozen(0)?, &now), &now.programme.zone, shelf.latest().map(|r| r.number), None, now.items.len()),
            recipients: recipients(db, &shelf, &now, &zone)?,
            clashes,
            to_come: count(now.items.iter().filter(open).count()),
            items: count(now.items.len()),
        })
    }
}
command! {
    /// Freezes the programme as its next release. What differs from what was handed out gets a higher SEQUENCE.
    Change release_programme(app, input: ReleaseProgramme) -> Changed {
        app.change("release_programme", |w| {
            let shelf = Shelf::of(w.db, input.programme)?;
            let mut frozen = freeze(w.db, input.programme)?;
            let changed = since(shelf.frozen(0)?, &frozen).items;
            for id in changed.iter().filter_map(|d| d.after.as_ref()).map(|i| i.item.id) {
                let mut item: Item = w.db.get(id)?;
                let next = next_sequence(item.sequence, w.db.handed_out(id)?, true);
                if next != item.sequence {
                    item.sequence = next;
                    w.db.update(&item)?;
                    // The copy says what the item says now.
                    frozen.items.iter_mut().filter(|i| i.item.id == id).for_each(|i| i.item.sequence = next);
                }
            }
            let release = Release {
                id: w.id().into(),
                programme: input.programme,
                number: shelf.next_number(),
                at: w.stamp(),
                by: w.author().to_owned(),
                note: input.note.unwrap_or_default(),
                frozen,
            };
            w.db.insert(&release)?;
            let message = Message::new("did-released")
                .with("number", i64::from(release.number))
                .with("name", crate::app::shown_name(release.frozen.programme.title.clone()));
            Ok(Did::new(release.id, message))
        })
    }
}
command! {
    /// The releases of a programme, newest first.
    Query releases(app, input: OfProgramme) -> Vec<ReleaseLine> {
        let zone = app.home_zone()?;
        let db = app.ws.db();
        lines(db, &Shelf::of(db, input.programme)?, &zone)
    }
}
command! {
    /// What differs between two releases, or between one and the programme as it is now.
    Query compare_releases(app, input: CompareReleases) -> Comparison {
        let db = app.ws.db();
        let shelf = Shelf::of(db, input.programme)?;
        let find = |n: u32| {
            let found = shelf.place(n).map(|at| shelf.frozen(at)).transpose()?.flatten();
            found.ok_or_else(|| UiError::with("no_release", &[("number", i64::from(n).into())]))
        };
        let now;
        let to = match input.to {
            Some(n) => find(n)?,
            None => {
                now = freeze(db, input.programme)?;
                &now
            }
        };
        let from = input.from.map(find).transpose()?;
        Ok(words::comparison(&since(from, to), &to.programme.zone, input.from, input.to, to.items.len()))
    }
}
command! {
    /// A release as it was.
    Query release_page(app, input: OfRelease) -> ReleasePage {
        let zone = app.home_zone()?;
        let db = app.ws.db();
        let release: ReleaseHead = db.get(input.release)?;
        let shelf = Shelf::of(db, release.programme)?;
        let at = shelf.place(release.number).unwrap_or_default();
        let gone = || UiError::with("no_release", &[("number", i64::from(release.number).into())]);
        let frozen = shelf.frozen(at)?.ok_or_else(gone)?;
        Ok(ReleasePage {
            line: line(db, &shelf, at, &zone)?.ok_or_else(gone)?,
            title: frozen.programme.title.clone(),
            days: days(frozen),
            people: frozen.seats.iter().map(|s| s.name.clone()).collect(),
        })
    }
}
command! {
    /// Who holds which release, when and how they got it, and whether it is still true for them.
    Query ledger(app, input: OfProgramme) -> Ledger {
        let zone = app.home_zone()?;
        let db = app.ws.db();
        let now = freeze(db, input.programme)?;
        let shelf = Shelf::of(db, input.programme)?;
        let since = shelf.frozen(0)?.map_or(0, |r| diff(r, &now).items.len());
        let mut past = Vec::new();
        for release in shelf.heads() {
            for issue in db.by::<Issue>("release", release.id)? {
                if issue.participation.is_none() && issue.organisation.is_none() {
                    past.push(PastCopy { issue: issue.id, name: issue.name, number: release.number, at: stamp(&issue.at, &zone), way: issue.way });
                }
            }
        }
        Ok(Ledger {
            releases: lines(db, &shelf, &zone)?,
            since: count(since),
            recipients: recipients(db, &shelf, &now, &zone)?,
            past,
        })
    }
}
command! {
    /// Enters in the ledger that someone was given a copy.
    Change record_issue(app, input: RecordIssue) -> Changed {
        app.change("record_issue", |w| {
            let release: Release = w.db.get(input.release)?;
            let issue = issue_row(w, &release, input.recipient, input.way, input.note.unwrap_or_default())?;
            w.db.insert(&issue)?;
            let message = Message::new("did-issued-one").with("number", i64::from(release.number)).with("name", crate::app::shown_name(issue.name.clone()));
            Ok(Did::new(issue.id, message))
        })
    }
}
command! {
    /// Marks a copy as acknowledged by its recipient, or takes that back.
    Change acknowledge_issue(app, input: AcknowledgeIssue) -> Changed {
        app.change("acknowledge_issue", |w| {
            let mut issue: Issue = w.db.get(input.issue)?;
            if input.acknowledged != issue.acknowledged_at.is_some() {
                issue.acknowledged_at = input.acknowledged.then(|| w.stamp());
                w.db.update(&issue)?;
            }
            let id = if input.acknowledged { "did-acknowledged" } else { "did-unacknowledged" };
            Ok(Did::new(issue.id, Message::new(id).with("name", crate::app::shown_name(issue.name.clone()))))
        })
    }
}
command! {
    /// Takes a copy out of the ledger that was entered by mistake.
    Change remove_issue(app, input: RemoveIssue) -> Changed {
        app.change("remove_issue", |w| {
            let issue: Issue = w.db.get(input.issue)?;
            w.db.delete_with("issue", issue.id.into())?;
            Ok(Did::new(issue.id, crate::app::removed("issue", issue.name)))
        })
    }
}

/// A row of the ledger; the recipient's name is written as it is in the release, else as it is now.
fn issue_row(w: &crate::app::Writer<'_>, release: &Release, who: Recipient, way: Way, note: String) -> Result<Issue> {
    let (participation, organisation, name) = match who {
        Recipient::Seat(id) => {
            let seat: Participation = w.db.get(id)?;
            if seat.programme != release.programme {
                return Err(UiError::new("wrong_programme").field("recipient"));
            }
            let name = match release.frozen.seat(id) {
                Some(s) => s.name.clone(),
                None => crate::party::seat_name(w.db, &seat)?.0,
            };
            (Some(id), None, name)
        }
        Recipient::Host(id) => (None, Some(id), w.db.get::<Organisation>(id)?.name),
    };
    Ok(Issue { id: w.id().into(), release: release.id, participation, organisation, name, at: w.stamp(), way, acknowledged_at: None, note })
}

fn days(frozen: &Frozen) -> Vec<ReleaseDay> {
    let mut items: Vec<&FrozenItem> = frozen.items.iter().collect();
    let day = |i: &FrozenItem| i.item.when.days().map(|(first, _)| first);
    items.sort_by_key(|i| (day(i).is_none(), day(i), start(&i.item.when), i.item.id));
    let mut out: Vec<ReleaseDay> = Vec::new();
    let mut last = None;
    for i in items {
        if last != Some(day(i)) {
            let label = day(i).map_or_else(|| text::word("when-unknown"), |d| format::both(|l| format::date_short(l, d)));
            out.push(ReleaseDay { label, items: Vec::new() });
            last = Some(day(i));
        }
        let times = match &i.item.when {
            When::Exact { start, end } => format::both(|l| format::times(l, start.local, end.as_ref().map(|e| e.local))),
            other => format::both(|l| format::when(l, other)),
        };
        if let Some(d) = out.last_mut() {
            d.items.push(ReleaseItem {
                item: i.item.id, kind: i.item.kind, state: i.item.state, times, title: i.item.title.clone(),
                place: i.place.clone(), letters: i.groups.clone(),
            });
        }
    }
    out
}
