//! Documents: what there is, a page, what was written.

use meguri_model::Bi;
use serde::Serialize;
use ts_rs::TS;

use crate::document::HouseStyle;

/// A kind of document that a programme has.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentKind {
    pub kind: String,
    pub title: Bi,
    /// For whom, in a line.
    pub said: Bi,
    /// What can be chosen: `whose`, `item`, `host`, `order`, `page_each`, `second_zone`, `addresses`, `photographs`, `biographies`.
    pub choices: Vec<String>,
    /// The items it can be made for, in order of time; empty where none can be chosen.
    pub items: Vec<Choosable>,
    /// Is a list too: can be written as `.xlsx` and `.csv`.
    pub list: bool,
}

/// Something to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Choosable {
    pub id: String,
    pub name: Bi,
}

/// The documents of a programme.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentsPage {
    pub kinds: Vec<DocumentKind>,
    /// What the plan as it is now is: "Rev 4", "Draft after rev 4".
    pub mark: Bi,
    pub issued: Bi,
    /// Numbers of the releases, the newest first.
    pub releases: Vec<u32>,
    /// Whether it has a second zone.
    pub second_zone: bool,
    pub groups: Vec<Choosable>,
    pub seats: Vec<Choosable>,
    pub hosts: Vec<Choosable>,
    pub style: HouseStyle,
}

/// A page as it would be printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentPage {
    /// From 0.
    pub page: u32,
    pub pages: u32,
    /// The page as SVG; letters are outlines.
    pub svg: String,
    pub mark: Bi,
    pub file_name: String,
    /// What the reader should know: signs without a shape, pictures that are missing.
    pub notes: Vec<Bi>,
}

/// A document that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MadeDocument {
    pub kind: String,
    pub title: Bi,
    pub path: String,
    /// 0 for a spreadsheet.
    pub pages: u32,
    /// Rows of a spreadsheet below its heads.
    pub rows: u32,
    pub bytes: u32,
    pub notes: Vec<Bi>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentsMade {
    pub folder: String,
    pub documents: Vec<MadeDocument>,
}
