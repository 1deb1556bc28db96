//! What is asked of a document, and the document filled but not yet set.

use meguri_documents::{Document, Fault, Look, Picture, Set};
use meguri_model::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::UiError;
use crate::export::FileLang;

/// In which order people stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeopleOrder {
    /// Order of precedence.
    #[default]
    Precedence,
    /// By reading, gojūon; names in Latin letters by family name.
    Reading,
    /// Organisations, and precedence in each.
    Organisation,
}

/// Sheet size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum SheetSize {
    A4,
    Letter,
}

/// What a document is to show. What a kind does not know of is left aside.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentChoice {
    pub lang: FileLang,
    /// Else the paper of the house style.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<SheetSize>>")]
    pub paper: Option<SheetSize>,
    /// Number of a release; else the plan as it is now.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<u32>>")]
    pub release: Option<u32>,
    /// Only a small group's part.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<SubgroupId>>")]
    pub group: Option<SubgroupId>,
    /// Only one seat's part.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ParticipationId>>")]
    pub seat: Option<ParticipationId>,
    /// The item it is about; else the first that fits, or all.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<ItemId>>")]
    pub item: Option<ItemId>,
    /// The host it is for; else all.
    #[serde(default)]
    #[ts(optional, as = "Option<Option<OrganisationId>>")]
    pub host: Option<OrganisationId>,
    #[serde(default)]
    #[ts(optional, as = "Option<PeopleOrder>")]
    pub order: PeopleOrder,
    /// Every day, person or table on a page of its own.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub page_each: bool,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub second_zone: bool,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub addresses: bool,
    /// With the photographs of those who come.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub photographs: bool,
    /// With a few lines about each.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub biographies: bool,
}

impl DocumentChoice {
    pub fn plain(lang: FileLang) -> DocumentChoice {
        DocumentChoice {
            lang, paper: None, release: None, group: None, seat: None, item: None, host: None, order: PeopleOrder::Precedence,
            page_each: false, second_zone: true, addresses: true, photographs: false, biographies: false,
        }
    }
}

/// A document filled with its words, ready to be set in any look.
pub(crate) struct Paper {
    set: Box<dyn Fn(&Look) -> Result<Set, Fault>>,
    /// Whose part it is, for the name of the file: "Group A".
    pub part: Bi,
    /// What the reader should know: photographs that are missing, what was left out.
    pub notes: Vec<Bi>,
}

impl Paper {
    pub fn of<D: Document + 'static>(document: D) -> Paper {
        Paper::with_pictures(document, Vec::new())
    }

    pub fn with_pictures<D: Document + 'static>(document: D, pictures: Vec<Picture>) -> Paper {
        Paper { set: Box::new(move |look| meguri_documents::set(&document, look, &pictures)), part: Bi::default(), notes: Vec::new() }
    }

    /// Names whose part it is.
    #[must_use]
    pub fn part(mut self, part: Bi) -> Paper {
        self.part = part;
        self
    }

    /// Says what the reader should know.
    #[must_use]
    pub fn notes(mut self, notes: impl IntoIterator<Item = Bi>) -> Paper {
        self.notes.extend(notes);
        self
    }

    /// Sets it on pages.
    ///
    /// # Errors
    /// `bad_picture`, `document_fault`.
    pub fn set(&self, look: &Look) -> Result<Set, UiError> {
        (self.set)(look).map_err(fault)
    }
}

pub(crate) fn fault(f: Fault) -> UiError {
    match f {
        Fault::Picture(name) => UiError::with("bad_picture", &[("name", name.into())]),
        Fault::Template(detail) | Fault::Sheet(detail) => UiError::with("document_fault", &[("detail", detail.into())]),
    }
}
