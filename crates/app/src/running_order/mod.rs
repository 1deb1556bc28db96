//! The running order of a seminar: sessions with their talks, panels and breaks, and the times that follow their lengths.

mod add_line;
mod join;
mod arrange;
mod view;
mod who;

pub use add_line::{add_running_order_line, read_running_order_line};
pub use join::add_to_row;
pub use arrange::{move_contribution, set_running_order_hours, set_speaker};
pub use view::running_order;
pub(crate) use view::language_name;
pub(crate) use who::{Directory, Known};

use meguri_model::running_order::{Part, Row, followed};
use meguri_model::*;
use meguri_store::Db;

use crate::app::Writer;
use crate::error::Result;
use crate::item::save;

/// Whether a programme is planned by a running order: seminars and online series.
pub(crate) fn has_one(p: &Programme) -> bool {
    p.kind == ProgrammeKind::Seminar || p.types.iter().any(|t| fold::fold(t) == "online series")
}

/// The programme's sessions in order: by day, those with a clock time first, then as they were made.
pub(crate) fn sessions(db: Db<'_>, programme: ProgrammeId) -> Result<Vec<(Item, Vec<Contribution>)>> {
    let mut out = Vec::new();
    for item in db.by::<Item>("programme", programme)? {
        if item.kind != ItemKind::Session || item.state == ItemState::Cancelled {
            continue;
        }
        let mut rows: Vec<Contribution> = db.by("item", item.id)?;
        rows.sort_by_key(|c| (c.position, c.id));
        let key = match &item.when {
            When::Exact { start, .. } => (false, Some(start.local.date()), false, start.instant(), item.id),
            other => (other.days().is_none(), other.days().map(|d| d.0), true, None, item.id),
        };
        out.push((key, (item, rows)));
    }
    out.sort_by_key(|a| a.0);
    Ok(out.into_iter().map(|(_, s)| s).collect())
}

pub(crate) fn parts(sessions: &[(Item, Vec<Contribution>)]) -> Vec<Part> {
    let row = |c: &Contribution| Row { id: c.id, kind: c.kind, minutes: c.minutes };
    sessions.iter().map(|(i, rows)| Part { item: i.id, when: i.when.clone(), rows: rows.iter().map(row).collect() }).collect()
}

/// Runs `f` inside a change and lets the sessions' times follow what it did to the lengths.
pub(crate) fn following<T>(w: &Writer<'_>, programme: ProgrammeId, f: impl FnOnce() -> Result<T>) -> Result<T> {
    let p: Programme = w.db.get(programme)?;
    if !has_one(&p) {
        return f();
    }
    let before = parts(&sessions(w.db, programme)?);
    let out = f()?;
    follow(w, &p, &before)?;
    Ok(out)
}

/// Brings the sessions' times in line with their rows, knowing how they were before.
pub(super) fn follow(w: &Writer<'_>, p: &Programme, before: &[Part]) -> Result<()> {
    let after = sessions(w.db, p.id)?;
    for (id, when) in followed(before, &parts(&after), &p.zone) {
        let old: Item = w.db.get(id)?;
        let mut item = Item { when, ..old.clone() };
        save(w, &old, &mut item)?;
    }
    Ok(())
}

/// Numbers the rows of a session from 1 in the order given.
pub(super) fn number(w: &Writer<'_>, rows: &[Contribution]) -> Result<()> {
    for (position, row) in (1u32..).zip(rows) {
        if row.position != position {
            w.db.update(&Contribution { position, ..row.clone() })?;
        }
    }
    Ok(())
}

/// What a row is called in sentences: its title, else who speaks, else what it is.
pub(crate) fn row_name(db: Db<'_>, c: &Contribution) -> Result<Bi> {
    if !c.title.is_empty() {
        return Ok(c.title.clone());
    }
    if let Some(seat) = c.speaker.map(|s| db.find::<Participation>(s)).transpose()?.flatten() {
        return Ok(crate::party::seat_name(db, &seat)?.0);
    }
    Ok(crate::text::term("contribution-kind", c.kind.as_str()))
}
