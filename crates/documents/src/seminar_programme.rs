//! The programme of a seminar: its sections with talks, panels and breaks.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

#[derive(Clone, Debug, Default, Serialize)]
pub struct SeminarProgramme {
    pub front: Front,
    pub sections: Vec<Section>,
}

impl Document for SeminarProgramme {
    const TEMPLATE: &'static str = "seminar_programme";
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// Said where another day begins.
    pub day: Bi,
    pub times: Bi,
    pub title: Bi,
    /// "Interpreted, simultaneous"; a room of its own.
    pub note: Bi,
    pub rows: Vec<Talk>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Talk {
    pub time: Bi,
    /// What it is where it has no title: "Panel", "Break".
    pub title: Bi,
    /// A break: it stands back.
    pub quiet: bool,
    /// Belongs to the row above.
    pub inside: bool,
    pub language: Bi,
    pub speakers: Vec<Speaker>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Speaker {
    /// "Moderator"; empty for who simply speaks.
    pub part: Bi,
    pub name: Bi,
    pub post: Bi,
    /// The name is still to come.
    pub open: bool,
}
