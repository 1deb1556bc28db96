//! What stands above a document: which document of what, for when, as of which release.

use meguri_model::Bi;
use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Front {
    /// "Itinerary", "日程表".
    pub kind: Bi,
    /// "Rev 4", "Draft": at the right margin, and in the footer.
    pub mark: Bi,
    pub title: Bi,
    pub when: Bi,
    /// Lines below: who, from where, which times.
    pub facts: Vec<Bi>,
    /// `Page {n} of {all}`: the numbers are put in when the pages are counted.
    pub page: Bi,
}
