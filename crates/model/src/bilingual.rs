//! Text that is held in English and Japanese at once.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the program and of what it hands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    En,
    Ja,
}

impl Lang {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ja => "ja",
        }
    }

    /// The language of a POSIX locale value such as `ja_JP.UTF-8`, when it is one of ours.
    pub fn from_locale(value: &str) -> Option<Lang> {
        match value.get(..2)?.to_ascii_lowercase().as_str() {
            "ja" => Some(Lang::Ja),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// English and Japanese side by side; either may be empty (not written yet).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Bi {
    pub en: String,
    pub ja: String,
}

impl Bi {
    pub fn new(en: impl Into<String>, ja: impl Into<String>) -> Bi {
        Bi { en: en.into(), ja: ja.into() }
    }

    /// The same text in both languages (a code, a name that is not translated).
    pub fn same(text: impl Into<String>) -> Bi {
        let en = text.into();
        Bi { ja: en.clone(), en }
    }

    /// The text in `lang`, else in the other language; empty only if both are.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::En => (&self.en, &self.ja),
            Lang::Ja => (&self.ja, &self.en),
        };
        if first.is_empty() { second } else { first }
    }

    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.ja.is_empty()
    }
}
