//! The report of a programme: facts, what each said, quotes, photographs, outcomes.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    pub front: Front,
    pub facts: Vec<Fact>,
    pub summary: Text,
    pub parts: Vec<Part>,
    pub quotes_head: Bi,
    pub quotes: Vec<Quote>,
    pub outcomes: Text,
    pub promises: Vec<Bi>,
    pub scenes_head: Bi,
    pub scenes: Vec<Scene>,
    /// "Prepared by Toshiro Fukura", then the date.
    pub by: Vec<Bi>,
}

impl Document for Report {
    const TEMPLATE: &'static str = "report";
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Fact {
    pub label: Bi,
    pub value: Bi,
}

/// Words under a head; left out where there are none.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Text {
    pub head: Bi,
    pub words: Bi,
}

/// A session, a visit.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Part {
    pub head: Bi,
    /// "20 November, Tokyo".
    pub about: Bi,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    pub who: Bi,
    pub post: Bi,
    pub title: Bi,
    pub said: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Quote {
    pub said: Bi,
    pub who: Bi,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Scene {
    /// Name of the picture that is handed over with the value.
    pub picture: String,
    pub caption: Bi,
}
