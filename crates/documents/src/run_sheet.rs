//! The run sheet of the staff: everything of each day in order, who is there, where, and whom to ring up.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

#[derive(Clone, Debug, Default, Serialize)]
pub struct RunSheet {
    pub front: Front,
    /// That it is for staff only.
    pub warning: Bi,
    /// Staff, guides, interpreters with their telephones.
    pub team_head: Bi,
    pub team: Vec<TeamLine>,
    pub days: Vec<RunDay>,
    pub nothing: Bi,
}

impl Document for RunSheet {
    const TEMPLATE: &'static str = "run_sheet";
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct TeamLine {
    pub name: Bi,
    pub role: Bi,
    pub phone: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct RunDay {
    pub head: Bi,
    pub number: Bi,
    pub rows: Vec<RunRow>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct RunRow {
    pub time: Bi,
    pub length: Bi,
    pub title: Bi,
    /// What the day is for.
    pub strong: bool,
    /// What only leads there.
    pub quiet: bool,
    pub cancelled: bool,
    /// A row within the one above.
    pub inside: bool,
    pub open: Vec<Bi>,
    /// Where, with whom, what to bring.
    pub lines: Vec<Bi>,
    /// What does not leave the office.
    pub private: String,
    /// Staff, guide, interpreter with their part; how many come.
    pub who: Vec<Bi>,
    /// Names with numbers.
    pub phones: Vec<Bi>,
    /// Letters of the groups it is for.
    pub groups: Vec<String>,
    /// "Provisional", "Cancelled".
    pub state: Bi,
}
