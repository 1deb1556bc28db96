//! What a file says that we have no place for: kept as it stood, and given back by export.

use crate::line::Lines;
use crate::tree::{Component, Property};

/// Properties and components that are not ours, in the file's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub properties: Vec<Property>,
    pub components: Vec<Component>,
}

impl Kept {
    pub fn is_empty(&self) -> bool {
        self.properties.is_empty() && self.components.is_empty()
    }

    pub(crate) fn write_properties(&self, lines: &mut Lines) {
        self.properties.iter().for_each(|p| lines.property(p));
    }

    /// All but the VTIMEZONEs that the writer has written itself.
    pub(crate) fn write_components(&self, lines: &mut Lines, zones: &[String]) {
        let written = |c: &Component| {
            c.name == "VTIMEZONE" && c.property("TZID").is_some_and(|p| zones.contains(&p.text()))
        };
        self.components.iter().filter(|c| !written(c)).for_each(|c| c.write(lines));
    }
}
