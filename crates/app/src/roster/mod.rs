//! The people of a programme: the roster by role, adding and naming seats, and who is in which group on which day.

mod add;
mod precedence;
mod seats;
mod split;
mod view;

pub(crate) use add::{name_seat, open_seats, organisation_named};
pub use add::{add_people, add_placeholders, name_placeholder, read_people};
pub use precedence::sort_precedence;
pub use seats::{edit_seats, move_seat, remove_seats};
pub use split::split_seat;
pub(crate) use view::{other_name, sorted_groups as groups_of};
pub use view::roster;

use meguri_model::*;
use meguri_store::Db;

use crate::error::{Result, UiError};

/// The seats, all of one programme.
pub(crate) fn seats_of_one(db: Db<'_>, ids: &[ParticipationId]) -> Result<Vec<Participation>> {
    let seats = ids.iter().map(|id| Ok(db.get::<Participation>(*id)?)).collect::<Result<Vec<_>>>()?;
    match seats.first() {
        None => Err(UiError::new("nothing_chosen").field("participations")),
        Some(first) if seats.iter().any(|s| s.programme != first.programme) => {
            Err(UiError::new("wrong_programme").field("participations"))
        }
        Some(_) => Ok(seats),
    }
}

/// "Delegate 7", or "3 seats" where there are several.
pub(crate) fn whom(db: Db<'_>, seats: &[Participation]) -> Result<Bi> {
    match seats {
        [one] => Ok(crate::party::seat_name(db, one)?.0),
        many => {
            let n = Param::Number(i64::try_from(many.len()).unwrap_or(i64::MAX));
            Ok(crate::text::say(&Message::new("several-seats").with("n", n)))
        }
    }
}
