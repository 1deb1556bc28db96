//! A list as it goes into a spreadsheet, on paper.

use meguri_model::Bi;
use serde::Serialize;

use crate::Document;
use crate::front::Front;

/// Lists one below the other, on paper lying on its side.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Listing {
    pub front: Front,
    pub lists: Vec<List>,
    pub nothing: Bi,
}

impl Document for Listing {
    const TEMPLATE: &'static str = "listing";
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct List {
    /// Empty where there is only one.
    pub head: Bi,
    pub heads: Vec<Bi>,
    /// Parts of the width, a number for each column.
    pub widths: Vec<f64>,
    pub rows: Vec<Vec<Bi>>,
}
