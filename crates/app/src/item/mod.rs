//! The itinerary: items, what is said in them, who is assigned.

mod as_text;
mod assignments;
pub(crate) mod block;
mod carry;
mod choices;
mod contributions;
mod duplicate;
pub(crate) mod edit;
pub(crate) mod facts;
mod known;
pub(crate) mod lanes;
mod line;
mod move_to;
mod page;
pub(crate) mod plan;
mod propose;
mod several;
mod split;
mod trial;

pub use as_text::items_text;
pub use assignments::{assign, edit_assignment, unassign};
pub use choices::item_choices;
pub use contributions::{add_contribution, edit_contribution, remove_contribution};
pub use duplicate::duplicate_item;
pub(crate) use edit::save;
pub use edit::{AddItem, EditItem, add_item, edit_item, remove_item};
pub(crate) use facts::group_hue;
pub use move_to::move_item;
pub(crate) use move_to::optional_local;
pub use page::item;
pub(crate) use plan::group_chips;
pub use plan::itinerary;
pub use propose::proposals;
pub use line::read_item;
pub use several::{add_items, copy_items, move_items, remove_items, set_state};
pub use split::{join_items, split_item};
pub use trial::try_move;

use meguri_model::ItemId;
use serde::Deserialize;
use ts_rs::TS;

/// Which item.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfItem {
    pub item: ItemId,
}
