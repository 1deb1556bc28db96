//! The itinerary: items, what is said in them, who is assigned.

mod assignments;
pub(crate) mod block;
mod contributions;
mod duplicate;
mod edit;
pub(crate) mod facts;
pub(crate) mod lanes;
mod move_to;
mod page;
pub(crate) mod plan;

pub use assignments::{assign, edit_assignment, unassign};
pub use contributions::{add_contribution, edit_contribution, remove_contribution};
pub use duplicate::duplicate_item;
pub(crate) use edit::save;
pub use edit::{AddItem, EditItem, add_item, edit_item, remove_item};
pub use move_to::move_item;
pub use page::item;
pub use plan::itinerary;

use meguri_model::ItemId;
use serde::Deserialize;
use ts_rs::TS;

/// Which item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfItem {
    pub item: ItemId,
}
