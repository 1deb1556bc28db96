//! iCalendar (RFC 5545 and its updates) both ways. Pure: values in, bytes out, and back; no file, no clock.
//!
//! Writing
//! * `line` – content lines into one buffer: escaping, quoting, folding; `escape` – its tables
//! * `observance` – VTIMEZONE as data, and what a clock that follows it would say
//! * `vtimezone` – the VTIMEZONE of a zone for the years of a file, derived from `meguri_model::zone`
//! * `event` – `Calendar` and `Event`, neutral values, and `write`
//! * `labels` – the words put into events, from the catalogue; `compose` – itinerary items to events
//!
//! Reading
//! * `decode` – bytes to logical lines; `heads` – names and parameters; `tree` – components; `value` – property values
//! * `vtimezone_read` – a file's own VTIMEZONE back to `observance`

pub mod compose;
pub mod decode;
pub mod duration;
mod escape;
pub mod event;
pub mod expand;
mod heads;
pub mod labels;
pub mod line;
pub mod observance;
pub mod rule;
pub mod tree;
pub mod value;
pub mod vtimezone;
pub mod vtimezone_read;
pub mod windows_zones;
pub mod zones;

pub use compose::{ComposeOptions, ExportLang, ItemContext, ProgrammeContext, item_event, programme_event, uid};
pub use decode::{Limits, ReadError};
pub use event::{Attendee, Calendar, Event, Method, Written, write};
pub use labels::Labels;
pub use line::Lines;
pub use tree::{Component, Param, Parsed, Problem, ProblemKind, Property, parse};
pub use value::Time;
