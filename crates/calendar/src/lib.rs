//! iCalendar (RFC 5545 and its updates) both ways. Pure: values in, bytes out, and back; no file, no clock.
//!
//! Writing
//! * `line` – content lines into one buffer: escaping, quoting, folding; `escape` – its tables
//! * `observance` – VTIMEZONE as data, and what a clock that follows it would say
//! * `vtimezone` – the VTIMEZONE of a zone for the years of a file, derived from `meguri_model::zone`
//! * `event` – `Calendar` and `Event`, neutral values, and `write`
//! * `todo` – promises as VTODO
//! * `labels` – the words put into events, from the catalogue; `compose` – itinerary items to events
//!
//! Reading
//! * `decode` – bytes to logical lines; `heads` – names and parameters; `tree` – components; `value` – property values
//! * `read` – a file to calendars of `entry`s (`entry_read`), what is doubtful in `flaw`, what is not ours in `kept`
//! * `zones` – what TZIDs mean (`windows_zones`, a file's own rules); `duration`; `rule` and `expand` – recurrence rules
//! * `occurrences` – the times of a series; `update` – whether the same UID says something newer; `reply` – answers
//! * `vtimezone_read` – a VTIMEZONE of our own shape back to `observance`

pub mod compose;
pub mod decode;
pub mod duration;
mod escape;
pub mod entry;
mod entry_read;
pub mod event;
pub mod expand;
pub mod flaw;
mod heads;
pub mod kept;
pub mod labels;
pub mod line;
pub mod observance;
pub mod occurrences;
pub mod read;
pub mod reply;
pub mod rule;
pub mod todo;
pub mod tree;
pub mod update;
pub mod value;
pub mod vtimezone;
pub mod vtimezone_read;
pub mod windows_zones;
pub mod zones;

pub use compose::{ComposeOptions, ExportLang, ItemContext, ProgrammeContext, item_event, programme_event, uid};
pub use decode::{Limits, ReadError};
pub use event::{Attendee, Calendar, Event, Method, Written, write};
pub use entry::{Entry, Person};
pub use flaw::{Flaw, FlawKind};
pub use kept::Kept;
pub use labels::Labels;
pub use line::Lines;
pub use occurrences::{Budget, Occurrence, Series, series};
pub use read::{ReadCalendar, ReadFile, read};
pub use reply::{Answer, Said, answers, same_mail};
pub use todo::Todo;
pub use tree::{Component, Param, Parsed, Problem, ProblemKind, Property, parse};
pub use update::{Standing, Version, standing};
pub use value::Time;
