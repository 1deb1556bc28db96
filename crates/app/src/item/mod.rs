//! The itinerary: items, what is said in them, who is assigned.

mod assignments;
mod contributions;
mod duplicate_item;
mod edit_item;
mod move_item;
mod page;
mod plan;

pub use assignments::{assign, edit_assignment, unassign};
pub use contributions::{add_contribution, edit_contribution, remove_contribution};
pub use duplicate_item::duplicate_item;
pub use edit_item::{AddItem, EditItem, add_item, edit_item, remove_item};
pub use move_item::move_item;
pub use page::item;
pub use plan::itinerary;

pub(crate) use plan::letters_hue;

use meguri_model::ItemId;
use serde::Deserialize;
use ts_rs::TS;

/// Which item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfItem {
    pub item: ItemId,
}
