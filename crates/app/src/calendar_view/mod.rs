//! The calendar over all programmes: month, week, day and list, and the tray of what has no day yet.

mod bars;
mod days;
mod entries;
mod shift;
mod plan;
mod range;
mod undated;
mod zones;

pub use shift::move_programme;
pub use plan::calendar;
pub use undated::tray;
