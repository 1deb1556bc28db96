//! The calendar over all programmes: month, week, day and list, and the tray of what has no day yet.

mod bars;
mod days;
mod entries;
mod shift;
mod look;
mod plan;
mod range;
mod undated;
mod zones;

pub use shift::move_programme;
pub use look::peek;
pub use plan::calendar;
pub use range::Layout;
pub use undated::tray;
