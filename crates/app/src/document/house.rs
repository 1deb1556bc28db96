//! House style: what all documents of the office share, a setting of the workspace.

use meguri_documents::{House, Look, Paper};
use meguri_model::*;
use meguri_store::Db;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::logo::Logo;
use super::paper::SheetSize;
use crate::error::{Result, UiError};
use crate::export::FileLang;
use crate::text;

/// The setting `house_style`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct HouseStyle {
    /// Who hands it out; at the foot of every page.
    pub footer: Bi,
    /// `#RRGGBB` of rules and marks; empty is black.
    pub colour: String,
    pub paper: Option<SheetSize>,
    /// Japanese dates with era years: 平成30年11月20日.
    pub eras: bool,
    /// At the head of the first page; put there by `set_logo`.
    pub logo: Option<Logo>,
}

impl HouseStyle {
    /// # Errors
    /// `bad_colour`, `logo_by_file`.
    pub fn check(&self) -> Result<()> {
        if self.logo.as_ref().is_some_and(|l| l.hash.len() != 64 || !l.hash.bytes().all(|b| b.is_ascii_hexdigit())) {
            return Err(UiError::new("logo_by_file").field("logo"));
        }
        if self.colour.is_empty() || meguri_documents::is_colour(&self.colour) {
            return Ok(());
        }
        Err(UiError::with("bad_colour", &[("colour", self.colour.as_str().into())]).field("colour"))
    }
}

pub(super) fn style(db: Db<'_>) -> Result<HouseStyle> {
    let stored = db.setting("house_style")?.and_then(|v| serde_json::from_str(&v).ok());
    Ok(stored.unwrap_or_default())
}

/// The look of a document as it is asked for, without `paper` on that of the house style; and what of it is missing.
pub(crate) fn look(db: Db<'_>, lang: FileLang, paper: Option<SheetSize>) -> Result<(Look, Option<Bi>)> {
    let style = style(db)?;
    let logo = style.logo.as_ref().map(|l| (l, l.picture(&db.files())));
    let gone = logo.as_ref().filter(|l| l.1.is_none()).map(|l| text::say(&Message::new("paper-no-logo").with("name", l.0.name.clone())));
    let look = Look {
        languages: languages(lang),
        paper: match paper.or(style.paper) {
            Some(SheetSize::Letter) => Paper::Letter,
            Some(SheetSize::A4) | None => Paper::A4,
        },
        house: House { footer: style.footer, colour: style.colour, logo: logo.and_then(|l| l.1) },
    };
    Ok((look, gone))
}

pub(super) fn languages(lang: FileLang) -> meguri_documents::Languages {
    match lang {
        FileLang::En => meguri_documents::Languages::En,
        FileLang::Ja => meguri_documents::Languages::Ja,
        FileLang::Both => meguri_documents::Languages::Both,
    }
}
