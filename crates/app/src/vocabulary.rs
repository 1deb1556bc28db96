//! The closed vocabularies as choices, worded: what a field of the window offers.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

use crate::door::command;
use crate::views::Empty;
use crate::views::person::Choice;
use crate::{format, listing, text};

/// Choices of the fields of people, organisations and places.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Vocabulary {
    /// By ISO 3166-1 code.
    pub countries: Vec<Choice>,
    /// By BCP 47 tag.
    pub languages: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub natures: Vec<Choice>,
    pub contact_kinds: Vec<Choice>,
    pub organisation_types: Vec<Choice>,
    pub place_kinds: Vec<Choice>,
}

/// Languages that are offered by name; others are typed as a tag.
const LANGUAGES: &[&str] = &[
    "ja", "en", "de", "fr", "it", "es", "pt", "nl", "sv", "da", "no", "fi", "pl", "lt", "lv", "et", "hu", "cs", "sk", "sl", "hr", "ro",
    "bg", "el", "ga", "cy", "uk", "ru", "tr", "zh", "ko", "ar",
];

fn terms(name: &str, values: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    values.into_iter().map(|v| Choice { value: v.to_owned(), label: text::term(name, v) }).collect()
}

command! {
    /// What the fields of people, organisations and places can be set to, in words.
    Query vocabulary(app, input: Empty) -> Vocabulary {
        Ok(Vocabulary {
            countries: listing::choices(country::codes().map(|c| (c.to_owned(), format::country(c)))),
            languages: LANGUAGES.iter().map(|l| Choice { value: (*l).to_owned(), label: format::language(l) }).collect(),
            levels: terms("level", Level::ALL.iter().map(|v| v.as_str())),
            natures: terms("nature", Nature::ALL.iter().map(|v| v.as_str())),
            contact_kinds: terms("contact-kind", ContactKind::ALL.iter().map(|v| v.as_str())),
            organisation_types: terms("organisation-type", OrganisationType::ALL.iter().map(|v| v.as_str())),
            place_kinds: terms("place-kind", PlaceKind::ALL.iter().map(|v| v.as_str())),
        })
    }
}
