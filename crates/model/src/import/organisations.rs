//! A row of a list of organisations, as it will become.

use super::people::{long, short};
use super::{Column, Doubt, DoubtKind, bi, several, values};
use crate::{Bi, OrganisationType, fold};

/// What a row says of an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationRow {
    pub name: Bi,
    pub acronym: String,
    pub kind: Option<OrganisationType>,
    /// As it is written; the code is looked up by whoever knows the names of countries.
    pub country: String,
    pub region: String,
    pub sectors: Vec<String>,
    pub founded: Option<i32>,
    pub staff: Option<u32>,
    pub website: String,
    pub notes: String,
    pub doubts: Vec<Doubt>,
}

impl OrganisationRow {
    /// What the row is about, folded.
    pub fn key(&self) -> String {
        fold::fold(if self.name.en.is_empty() { &self.name.ja } else { &self.name.en })
    }
}

/// Reads a row of organisations.
pub fn organisation(cells: &[(Column, &str)]) -> OrganisationRow {
    let mut row = OrganisationRow::default();
    let mut doubts = Vec::new();
    let mut notes = Vec::new();
    for (column, text) in cells.iter().filter(|(_, t)| !t.is_empty()) {
        match column {
            Column::Name => {
                let name = bi(&short(*column, text, &mut doubts));
                if row.name.en.is_empty() && !name.en.is_empty() {
                    row.name.en = name.en;
                } else if row.name.ja.is_empty() && !name.ja.is_empty() {
                    row.name.ja = name.ja;
                } else {
                    notes.push(long(text));
                }
            }
            Column::Acronym => row.acronym = short(*column, text, &mut doubts),
            Column::Type => match values::organisation_type(text) {
                Some(kind) => row.kind = Some(kind),
                None => {
                    doubts.push(Doubt::new(DoubtKind::WordUnknown, *column, text));
                    notes.push(long(text));
                }
            },
            Column::Country => row.country = short(*column, text, &mut doubts),
            Column::Region => row.region = short(*column, text, &mut doubts),
            Column::Sectors => row.sectors = several(text).iter().map(|s| short(*column, s, &mut doubts)).take(50).collect(),
            Column::Founded => number(*column, text, values::year(text), &mut row.founded, &mut doubts, &mut notes),
            Column::Staff => number(*column, text, values::count(text), &mut row.staff, &mut doubts, &mut notes),
            Column::Website => row.website = short(*column, text, &mut doubts),
            _ => notes.push(long(text)),
        }
    }
    if row.name.is_empty() {
        doubts.push(Doubt::new(DoubtKind::NoName, Column::Name, ""));
    }
    row.notes = notes.join("\n");
    row.doubts = doubts;
    row
}

fn number<T>(column: Column, text: &str, read: Option<T>, to: &mut Option<T>, doubts: &mut Vec<Doubt>, notes: &mut Vec<String>) {
    match read {
        Some(n) => *to = Some(n),
        None => {
            doubts.push(Doubt::new(DoubtKind::NotANumber, column, text));
            notes.push(long(text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_organisations_is_read_with_what_is_not_understood_kept() {
        use Column::*;
        let row = organisation(&[(Name, "Sakai City"), (Name, "堺市"), (Type, "市"), (Founded, "明治22年"), (Staff, "約５，０００名"), (Sectors, "製造業、観光"), (Country, "Japan")]);
        assert_eq!((row.name.en.as_str(), row.name.ja.as_str()), ("Sakai City", "堺市"));
        assert_eq!((row.kind, row.founded, row.staff), (Some(OrganisationType::LocalGovernment), Some(1889), Some(5000)));
        assert_eq!(row.sectors, ["製造業", "観光"]);
        assert!(row.doubts.is_empty());
        let row = organisation(&[(Name, "Guild"), (Type, "guild"), (Staff, "a few")]);
        assert_eq!(row.notes, "guild\na few");
        assert_eq!(row.doubts.len(), 2);
    }
}
