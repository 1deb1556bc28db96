//! Sentences as values: a message id of the Fluent catalogue and its parameters.
//! The core decides what is said, the catalogue in `text/` how.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::bilingual::Bi;

/// A value put into a sentence; worded by language (a date reads `Tue 27 Nov 2018` or `2018年11月27日（火）`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "t", content = "v")]
pub enum Param {
    Text(String),
    Bi(Bi),
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// A clock time; only hours and minutes are said.
    Time(NaiveDateTime),
    /// A length in minutes.
    Minutes(i64),
    /// Another message of the catalogue, without parameters (a kind, a state).
    Term(String),
    /// Several, joined as the language joins a list.
    List(Vec<Param>),
}

/// A sentence of the catalogue with its parameters, in the order they were given.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Message {
    pub id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub params: Vec<(String, Param)>,
}

impl Message {
    pub fn new(id: impl Into<String>) -> Message {
        Message { id: id.into(), params: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Message {
        self.params.push((name.to_owned(), value.into()));
        self
    }
}

impl From<&str> for Param {
    fn from(v: &str) -> Self { Param::Text(v.to_owned()) }
}
impl From<String> for Param {
    fn from(v: String) -> Self { Param::Text(v) }
}
impl From<Bi> for Param {
    fn from(v: Bi) -> Self { Param::Bi(v) }
}
impl From<&Bi> for Param {
    fn from(v: &Bi) -> Self { Param::Bi(v.clone()) }
}
impl From<i64> for Param {
    fn from(v: i64) -> Self { Param::Number(v) }
}
impl From<NaiveDate> for Param {
    fn from(v: NaiveDate) -> Self { Param::Date(v) }
}
impl From<NaiveDateTime> for Param {
    fn from(v: NaiveDateTime) -> Self { Param::Time(v) }
}
