//! What is asked for: slots, tables, interpreters, participants and who asks to meet whom.
//!
//! One JSON value. Everything is named by text of the caller's choice; the engine knows nothing else of it.

use serde::{Deserialize, Serialize};

/// Most slots one problem may have (a slot is one bit of a [`Mask`]).
pub const MOST_SLOTS: usize = 128;

/// A set of slots, one bit each.
pub type Mask = u128;

/// Everything that the engine is told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// In the order in which they are held.
    pub slots: Vec<Slot>,
    pub tables: Tables,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpreters: Vec<Interpreter>,
    pub participants: Vec<Participant>,
    pub requests: Vec<Request>,
    /// Between two sites; where nothing is said no slot is lost.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub travel: Vec<Travel>,
    /// A pause that holds the end of a block (lunch, the night) counts as a break too.
    #[serde(default)]
    pub breaks_over_blocks: bool,
    /// Nobody has more than this many breaks more than anybody else; people without meetings have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fairness: Option<u32>,
    /// The schedule as it stands, to be disturbed as little as possible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stands: Vec<Standing>,
}

/// A time at which meetings are held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    pub id: String,
    /// Day, morning or afternoon: meetings of several slots stay inside one block.
    #[serde(default)]
    pub block: u32,
    /// Minutes, counted from wherever the caller likes; only told on.
    #[serde(default)]
    pub start: i64,
    /// Minutes, without the changeover.
    #[serde(default)]
    pub length: u32,
}

/// Where meetings are held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Tables {
    /// So many at any time; which one is nobody's concern.
    Count(u32),
    Named(Vec<Table>),
}

impl Default for Tables {
    fn default() -> Self {
        Tables::Count(0)
    }
}

/// One table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub id: String,
    /// Slots in which it may be used; all where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Vec<String>>,
    /// "screen", "quiet": a request may need some.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub site: String,
}

/// Slots lost on the way from one site to another, either way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Travel {
    pub between: [String; 2],
    pub slots: u32,
}

/// Somebody who helps two sides to understand each other, one meeting at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interpreter {
    pub id: String,
    /// Languages between which they work, either way.
    pub pairs: Vec<[String; 2]>,
    /// Slots they are there; all where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<Vec<String>>,
    /// Most slots without a pause.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_in_a_row: Option<u32>,
}

/// Somebody who meets others: a person or an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    pub id: String,
    /// Slots they are there; all where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available: Option<Vec<String>>,
    /// Most meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
    /// Meetings they should get at least, as far as they are in so many requests.
    #[serde(default)]
    pub fewest: u32,
    /// Languages they speak. Empty: any; they never need an interpreter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// They stay at this table, others come to them, and nobody else uses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_table: Option<String>,
}

/// How much a request counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Wish {
    Must,
    #[default]
    Want,
    /// These never meet: a request for the same people is left out.
    No,
}

/// Two or more who ask to meet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub id: String,
    pub who: Vec<String>,
    #[serde(default)]
    pub wish: Wish,
    /// What a placed want is worth; at least 0.
    #[serde(default = "one")]
    pub weight: i64,
    /// Only in one of these slots (in which it starts).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slots: Option<Vec<String>>,
    /// Only in these blocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocks: Option<Vec<u32>>,
    /// Requests that end before this one starts, if both are placed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// In slots, one after the other in one block.
    #[serde(default = "one_slot")]
    pub length: u32,
    /// What its table must have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
}

fn one() -> i64 {
    1
}

fn one_slot() -> u32 {
    1
}

/// What stays as it is. A locked request counts as a must.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
}

/// Where a request is held.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    pub request: String,
    /// In which it starts.
    pub slot: String,
    /// None where tables are only counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
}

/// A meeting as it stands, and what it costs to move it to another slot or to drop it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    #[serde(flatten)]
    pub at: Placement,
    /// 1 unless it was told already or starts soon; at least 1.
    #[serde(default = "one")]
    pub cost: i64,
}

/// Who meets when and where: what the engine answers with. Requests that are not in it are not placed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// In the order of the problem's requests.
    pub meetings: Vec<Placement>,
}

impl Schedule {
    /// Where `request` is held, if it is.
    pub fn of(&self, request: &str) -> Option<&Placement> {
        self.meetings.iter().find(|placed| placed.request == request)
    }
}

/// One slot, or the first of many, a participant and a table: what tests and small callers write.
impl Problem {
    /// From JSON. The message says where the text breaks off or what it has that a problem has not.
    ///
    /// # Errors
    /// When the text is no problem.
    pub fn read(json: &str) -> Result<Problem, serde_json::Error> {
        serde_json::from_str(json)
    }
}
