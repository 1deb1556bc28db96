//! House style: what all documents of the office share, a setting of the workspace.

use meguri_documents::{House, Look, Paper};
use meguri_model::*;
use meguri_store::Db;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::paper::SheetSize;
use crate::error::{Result, UiError};
use crate::export::FileLang;

/// The setting `house_style`.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct HouseStyle {
    /// Who hands it out; at the foot of every page.
    pub footer: Bi,
    /// `#RRGGBB` of rules and marks; empty is black.
    pub colour: String,
    pub paper: Option<SheetSize>,
}

impl HouseStyle {
    /// # Errors
    /// `bad_colour`.
    pub fn check(&self) -> Result<()> {
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

/// The look of a document as it is asked for; without `paper` on that of the house style.
pub(crate) fn look(db: Db<'_>, lang: FileLang, paper: Option<SheetSize>) -> Result<Look> {
    let style = style(db)?;
    Ok(Look {
        languages: languages(lang),
        paper: match paper.or(style.paper) {
            Some(SheetSize::Letter) => Paper::Letter,
            Some(SheetSize::A4) | None => Paper::A4,
        },
        house: House { footer: style.footer, colour: style.colour, logo: None },
    })
}

pub(super) fn languages(lang: FileLang) -> meguri_documents::Languages {
    match lang {
        FileLang::En => meguri_documents::Languages::En,
        FileLang::Ja => meguri_documents::Languages::Ja,
        FileLang::Both => meguri_documents::Languages::Both,
    }
}
