//! The report of a programme: facts gathered from it, what was said in each part, quotes, photographs, outcomes.

mod gather;
mod markdown;
mod write;

pub use gather::report;
pub use markdown::{export_report, report_text};
pub use write::{add_quote, edit_quote, remove_quote, remove_report, remove_report_section, set_report_pictures, write_report, write_section};

use meguri_model::*;
use meguri_store::Db;

use crate::app::Writer;
use crate::error::Result;

/// The report of a programme, where it was begun.
pub(crate) fn of(db: Db<'_>, programme: ProgrammeId) -> Result<Option<Report>> {
    Ok(db.by::<Report>("programme", programme)?.into_iter().next())
}

/// Leaves no name of somebody who is erased: `seats` are theirs, `word` stands where the name stood.
pub(crate) fn forget(w: &Writer<'_>, seats: &[Participation], word: &Bi) -> Result<()> {
    for seat in seats {
        for quote in w.db.by::<ReportQuote>("participation", seat.id)? {
            w.db.update(&ReportQuote { who: word.clone(), ..quote })?;
        }
        for talk in w.db.by::<Contribution>("speaker", seat.id)? {
            for section in w.db.by::<ReportSection>("contribution", talk.id)? {
                w.db.update(&ReportSection { who: word.clone(), ..section })?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod cases;
