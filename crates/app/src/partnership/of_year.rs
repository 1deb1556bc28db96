//! Partnerships that began, were renewed or ended in a year, for the year report.

use chrono::NaiveDate;
use meguri_model::partnership::days_meant;
use meguri_model::year_partnerships::{Turn, turns};
use meguri_model::year_report::YearKind;
use meguri_store::Db;

use super::{Known, words};
use crate::error::Result;
use crate::views::year_report::YearPartnership;
use crate::{format, text};

/// What became of the partnerships in a year, and how many of each.
pub(crate) struct TiesOfYear {
    /// The earliest first.
    pub rows: Vec<YearPartnership>,
    pub new: u32,
    pub renewed: u32,
    pub ended: u32,
    /// Partnerships of which no date says in which year they began, were renewed or ended.
    pub open: u32,
}

/// Reads every partnership: what is new in a year is known only from all that happened.
pub(crate) fn of_year(db: Db<'_>, today: NaiveDate, kind: YearKind, year: i32) -> Result<TiesOfYear> {
    let known = Known::read(db, today)?;
    let mut out = TiesOfYear { rows: Vec::new(), new: 0, renewed: 0, ended: 0, open: 0 };
    let mut rows = Vec::new();
    for p in &known.partnerships {
        let its = turns(known.events(p.id), kind, year, today);
        out.open += u32::from(its.open);
        for t in its.of_year {
            out.new += u32::from(t.new);
            out.renewed += u32::from(t.turn == Turn::Renewed);
            out.ended += u32::from(t.turn == Turn::Ended);
            let row = YearPartnership {
                id: p.id,
                name: known.name(p),
                kind: text::term("partnership-kind", p.kind.as_str()),
                parties: format::join(&known.parties(p.id).map(|o| o.name.clone()).collect::<Vec<_>>()),
                turn: text::term("partnership-turn", t.turn.as_str()),
                day: words::date(&t.event.when, t.event.near),
                new: t.new,
            };
            rows.push((days_meant(&t.event.when, t.event.near), t.turn, p.id, row));
        }
    }
    rows.sort_by_key(|(days, turn, id, _)| (*days, *turn, *id));
    out.rows = rows.into_iter().map(|r| r.3).collect();
    Ok(out)
}
