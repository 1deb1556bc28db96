//! The clash engine: what cannot happen as planned, what is tight, what is still to come.
//!
//! * `facts` – the programmes indexed for the rules: instants, who is in what; `shared` – people and the ground
//! * `rules/` – one file a rule, each a function from facts to clashes with its cases
//! * `report` – making a clash; `sweep` – who overlaps whom, for rules beyond one programme
//! * `index` – from the world to facts; `engine` – runs the rules, keeps their answers, re-checks what a change touches
//! * `settings` – the numbers
//!
//! A clash is a value, never an error. Its `key` stays the same while the same things clash in the same way; `facts`
//! changes with the times, places and people behind it, so that an acceptance lapses when they do. Everything is found
//! at once; sentences and fixes are made when they are read, and kept until what they tell of changes.

mod engine;
pub(crate) mod facts;
mod index;
mod known;
mod parallel;
mod report;
mod rules;
mod settings;
pub(crate) mod shared;
mod sweep;

pub use engine::Engine;
pub use facts::World;
pub use report::Found;
pub use settings::Settings;

use crate::{ItemId, Message, PersonId, ProgrammeId};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Still to come; no fault.
    Note,
    /// Tight or doubtful.
    Warn,
    /// Cannot happen as written.
    Block,
}

/// A way out: a command of the one door with its arguments filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    pub label: Message,
    /// Why it works.
    pub why: Option<Message>,
    pub command: &'static str,
    pub input: serde_json::Value,
}

/// Something that clashes.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    pub key: String,
    /// Hash of the facts behind it.
    pub facts: String,
    /// The rule's name.
    pub rule: &'static str,
    pub level: Level,
    pub programme: ProgrammeId,
    /// Concerned items; for a gap the one before and the one after.
    pub items: Vec<ItemId>,
    pub people: Vec<PersonId>,
    pub headline: Message,
    pub detail: Message,
    /// The first is the suggested one.
    pub fixes: Vec<Fix>,
    /// Minutes a gap is short of.
    pub gap_minutes: Option<i64>,
}

#[cfg(test)]
mod cases;
