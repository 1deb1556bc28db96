//! How a document is to look: languages, paper, house style.

use meguri_model::{Bi, Lang};
use serde::{Deserialize, Serialize};

/// The languages of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Languages {
    #[default]
    En,
    Ja,
    /// Side by side.
    Both,
}

impl Languages {
    pub fn list(self) -> &'static [Lang] {
        match self {
            Languages::En => &[Lang::En],
            Languages::Ja => &[Lang::Ja],
            Languages::Both => &[Lang::En, Lang::Ja],
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Languages::En => "en",
            Languages::Ja => "ja",
            Languages::Both => "both",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// A picture by its bytes: PNG, JPEG, GIF, WebP or SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name that the value says, unique in the document; letters, digits, `-` and one ending.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What all documents of an office share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// Who hands it out; stands in the footer.
    pub footer: Bi,
    /// `#RRGGBB` of rules and marks; black where it is empty or no colour.
    pub colour: String,
    pub logo: Option<Picture>,
}

/// Languages, paper and house style of one document.
#[derive(Clone, Debug, Default)]
pub struct Look {
    pub languages: Languages,
    pub paper: Paper,
    pub house: House,
}

/// As the templates read it.
#[derive(Serialize)]
pub(crate) struct LookData<'a> {
    languages: Vec<&'static str>,
    paper: &'static str,
    footer: &'a Bi,
    colour: &'a str,
    logo: Option<&'a str>,
}

impl Look {
    pub(crate) fn data(&self) -> LookData<'_> {
        LookData {
            languages: self.languages.list().iter().map(|l| l.tag()).collect(),
            paper: match self.paper {
                Paper::A4 => "a4",
                Paper::Letter => "us-letter",
            },
            footer: &self.house.footer,
            colour: if is_colour(&self.house.colour) { &self.house.colour } else { "" },
            logo: self.house.logo.as_ref().map(|p| p.name.as_str()),
        }
    }
}

/// Whether a text is a colour as `#RRGGBB`.
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
