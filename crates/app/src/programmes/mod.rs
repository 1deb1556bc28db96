//! Programmes as the window shows them: the list, a programme's page, its hosts and venues; and a copy for the next year.

mod copy;
mod list;
pub(crate) mod page;
mod series;
mod venues;

pub use copy::duplicate_programme;
pub use venues::hosts;
pub use list::programmes;
pub use page::programme;
pub use series::series_page;
