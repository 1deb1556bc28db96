//! Files and links that hang on a record, worded.

use meguri_model::*;
use serde::Serialize;
use ts_rs::TS;

/// A file or link in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileLine {
    pub id: AttachmentId,
    pub name: String,
    /// "PDF, 2.4 MB"; of a link its host.
    pub detail: Bi,
    pub caption: Bi,
    /// `https://…`; empty for a file.
    pub url: String,
    /// JPEG, PNG or WebP: there is a small picture of it (`thumbnail`).
    pub picture: bool,
    /// It is the photograph of the person on whom it hangs.
    pub photograph: bool,
    /// Whether the system's own program may open it; else it can only be saved.
    pub opens: bool,
    /// Why it can't be read, or empty.
    pub missing: Bi,
    /// "21 Nov 2026".
    pub added: Bi,
}

/// The files of a record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FilesView {
    pub files: Vec<FileLine>,
    /// What to do about files that are not there, or empty.
    pub missing: Bi,
}

/// A small picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Thumbnail {
    /// `data:image/jpeg;base64,…`; `null` where the picture can't be read.
    pub data: Option<String>,
}

/// A copy of a file that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedFile {
    pub path: String,
    pub said: Bi,
}

/// A file that a record names and that is not beside the workspace.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MissingFile {
    pub attachment: AttachmentId,
    pub owner: Owner,
    pub owner_name: Bi,
    pub name: String,
    pub said: Bi,
}

/// Every file that is missing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MissingFiles {
    /// Files that were looked for.
    pub looked: u32,
    pub missing: Vec<MissingFile>,
    /// Where they should lie.
    pub folder: String,
    pub said: Bi,
}
