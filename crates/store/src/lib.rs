//! The workspace file: one SQLite database with everything an office plans.
//!
//! * `workspace` – create, open, migrate, check
//! * `change` – the one way to write: a transaction, a session that records it, a history entry; undo and redo
//! * `apply` – changesets applied backwards and forwards, with what something else changed since as an answer
//! * `owners` – which programmes a change is about
//! * `db` – typed reading and writing of records; `cells` and `records` map them to columns
//! * `reader` – a second connection, to read beside
//! * `refs` – what hangs on what, for deleting
//! * `standing` – whether the file is still where it was
//! * `files` – the folder of attached files beside it
//! * `search` – the trigram index; `backup`, `dump`
//!
//! No SQL lives outside this crate.

mod apply;
pub mod backup;
mod cells;
pub mod change;
pub mod db;
pub mod dump;
pub mod error;
mod functions;
mod owners;
pub mod files;
mod forget;
mod handed_out;
mod reader;
pub mod records;
pub mod refs;
pub mod search;
pub mod standing;
pub mod workspace;

pub use change::{Act, Done, HistoryEntry, Touched};
pub use db::{Db, Key};
pub use error::StoreError;
pub use files::{Files, Kept, Lies};
pub use reader::Reader;
pub use records::{Acceptance, Record};
pub use search::Hit;
pub use standing::Standing;
pub use workspace::{Access, Workspace};
