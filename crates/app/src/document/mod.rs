//! Documents of a programme: what there is to make, a preview, one file, everything into a folder.
//!
//! A kind of document is a line of the table in `kinds`; its file fills a value of the crate `documents` from a [`source::Source`],
//! which is the plan as it is now or a release. Words and dates are made here, so that the templates only set them.

mod attendance_sheet;
mod cards;
mod delegate_list;
mod delegates;
mod host_briefing;
mod house;
mod itinerary;
mod kinds;
mod listing;
mod logo;
mod make;
mod making;
mod meetings;
mod order;
mod paper;
mod report;
mod sheets;
mod rooming_list;
mod run_sheet;
mod seating_plan;
mod seminar_programme;
mod source;
mod view;
mod who_comes;

pub use house::HouseStyle;
pub(crate) use house::look;
pub use logo::{Logo, logo_picture, set_logo};
pub(crate) use make::Seen;
pub(crate) use making::{Form, Making, file_name, form};
pub(crate) use paper::{Paper, SheetSize};
pub use make::{document_preview, make_document, make_documents};
pub use view::documents;
