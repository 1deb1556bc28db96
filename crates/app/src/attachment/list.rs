//! What hangs on a record, what of it is missing, and copies of it for the user.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use meguri_model::*;
use meguri_store::files::SIZES;
use meguri_store::{Files, Lies};
use serde::Deserialize;
use ts_rs::TS;

use super::{OfAttachment, OfOwner, of, owner_name, picture};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::listing::count;
use crate::views::Empty;
use crate::views::attachment::{FileLine, FilesView, MissingFile, MissingFiles, SavedFile, Thumbnail};
use crate::{format, text};

/// Which file, and where a copy is to be written.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveFile {
    pub attachment: AttachmentId,
    pub path: String,
}

/// Which file, and the folder that gets a copy under its own name.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LendFile {
    pub attachment: AttachmentId,
    pub folder: String,
}

/// "840 KB", "2.4 MB": in thousands, as file managers write them.
pub(crate) fn size(octets: i64) -> String {
    let octets = octets.max(0);
    if octets < 1000 {
        return format!("{octets} B");
    }
    let (mut one, mut unit) = (1000, 0);
    while unit < 2 && octets + one / 2 >= 1000 * one {
        (one, unit) = (one * 1000, unit + 1);
    }
    let unit = ["KB", "MB", "GB"][unit];
    let tenths = (octets.saturating_mul(10) + one / 2) / one;
    if tenths < 100 { format!("{}.{} {unit}", tenths / 10, tenths % 10) } else { format!("{} {unit}", (octets + one / 2) / one) }
}

fn detail(a: &Attachment) -> Bi {
    if a.is_link() {
        let host = a.url.split_once("://").map_or(a.url.as_str(), |u| u.1);
        return Bi::same(host.split(['/', '?', '#']).next().unwrap_or(host));
    }
    let ending = a.name.rsplit_once('.').map(|e| e.1.to_uppercase()).filter(|e| e.chars().count() <= 5);
    Bi::same([ending, Some(size(a.size))].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Why a file can't be read; empty where it can.
fn missing(files: &Files, a: &Attachment) -> Bi {
    if a.is_link() {
        return Bi::default();
    }
    match files.lies(&a.hash, a.size) {
        Lies::There => Bi::default(),
        Lies::Missing => text::word("file-missing"),
        Lies::Changed => text::word("file-changed"),
    }
}

pub(crate) fn line(files: &Files, a: &Attachment) -> FileLine {
    let added = a.added_at.get(..10).and_then(|d| d.parse().ok()).map(|d| format::both(|l| format::date_long(l, d)));
    FileLine {
        id: a.id,
        name: a.name.clone(),
        detail: detail(a),
        caption: a.caption.clone(),
        url: a.url.clone(),
        picture: a.is_picture(),
        photograph: matches!(a.owner, Owner::Person(_)) && a.place.is_some(),
        opens: a.is_link() || attachment::may_open(&a.name),
        missing: missing(files, a),
        added: added.unwrap_or_default(),
    }
}

command! {
    /// The files and links of a record, and which of them are not there.
    Query files(app, input: OfOwner) -> FilesView {
        let db = app.ws.db();
        owner_name(db, input.owner)?;
        let folder = app.ws.files();
        let files: Vec<FileLine> = of(db, input.owner)?.iter().map(|a| line(&folder, a)).collect();
        let n = files.iter().filter(|f| !f.missing.is_empty()).count();
        Ok(FilesView { missing: if n == 0 { Bi::default() } else { said(n, &folder) }, files })
    }
}

fn said(n: usize, folder: &Files) -> Bi {
    let message = Message::new("files-missing").with("n", Param::Number(i64::try_from(n).unwrap_or(i64::MAX)));
    text::say(&message.with("folder", folder.folder().display().to_string()))
}

command! {
    /// Every file of the workspace that is named and not there.
    Query missing_files(app, input: Empty) -> MissingFiles {
        let db = app.ws.db();
        let folder = app.ws.files();
        let all: Vec<Attachment> = db.all::<Attachment>()?.into_iter().filter(|a| !a.is_link()).collect();
        let mut gone = Vec::new();
        for a in &all {
            let said = missing(&folder, a);
            if !said.is_empty() {
                gone.push(MissingFile { attachment: a.id, owner: a.owner, owner_name: owner_name(db, a.owner)?, name: a.name.clone(), said });
            }
        }
        let said = if gone.is_empty() { text::word("files-all-there") } else { said(gone.len(), &folder) };
        Ok(MissingFiles { looked: count(all.len()), missing: gone, folder: folder.folder().display().to_string(), said })
    }
}

command! {
    /// The address of a link; `null` for a file.
    Query attached_link(app, input: OfAttachment) -> Option<String> {
        let a: Attachment = app.ws.db().get(input.attachment)?;
        Ok(a.is_link().then_some(a.url))
    }
}

/// A JPEG of a photograph whose longest side has at most `size` pixels (one of `SIZES`).
///
/// # Errors
/// `picture_unreadable`, `file_missing`.
pub(crate) fn scaled(files: &Files, a: &Attachment, size: u32) -> Result<Vec<u8>> {
    files.small_picture(&a.hash, size, |bytes| {
        picture::small(&bytes, size).ok_or_else(|| UiError::with("picture_unreadable", &[("name", a.name.clone().into())]))
    })
}

/// A picture as the window takes it.
pub(crate) fn data_url(media: &str, bytes: &[u8]) -> String {
    format!("data:{media};base64,{}", STANDARD.encode(bytes))
}

command! {
    /// A small picture of a photograph.
    Query thumbnail(app, input: OfAttachment) -> Thumbnail {
        let a: Attachment = app.ws.db().get(input.attachment)?;
        if !a.is_picture() {
            return Ok(Thumbnail { data: None });
        }
        // What is missing is told by `files`; here it is a picture that can't be shown.
        Ok(Thumbnail { data: scaled(&app.ws.files(), &a, SIZES[0]).ok().map(|b| data_url("image/jpeg", &b)) })
    }
}

fn copy(files: &Files, a: &Attachment, path: &Path) -> Result<SavedFile> {
    if a.is_link() {
        return Err(UiError::new("no_file_but_link"));
    }
    files.copy_out(&a.hash, path).map_err(|e| match e {
        meguri_store::StoreError::FileMissing => UiError::with("file_missing", &[("name", a.name.clone().into())]),
        e => e.into(),
    })?;
    let path = path.display().to_string();
    Ok(SavedFile { said: text::say(&Message::new("did-save-file").with("path", path.clone())), path })
}

command! {
    /// Writes a copy of an attached file.
    Job save_file(app, input: SaveFile) -> SavedFile {
        let a: Attachment = app.ws.db().get(input.attachment)?;
        copy(&app.ws.files(), &a, Path::new(&input.path))
    }
}
command! {
    /// Writes a copy of an attached file into a folder under its own name, to be opened by another program. What could run as a program
    /// is refused.
    Job lend_file(app, input: LendFile) -> SavedFile {
        let a: Attachment = app.ws.db().get(input.attachment)?;
        if !attachment::may_open(&a.name) {
            return Err(UiError::with("file_not_opened", &[("name", a.name.into())]));
        }
        let folder = Path::new(&input.folder);
        if !folder.is_dir() {
            return Err(UiError::with("folder", &[("path", input.folder.clone().into())]).field("folder"));
        }
        // A name that came from another program's file is tidied again before it is a path.
        let name = attachment::file_name(&a.name).ok_or_else(|| UiError::new("needs_name"))?;
        copy(&app.ws.files(), &a, &folder.join(name))
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_read_at_a_glance() {
        for (octets, said) in [
            (0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (2_449, "2.4 KB"), (840_400, "840 KB"), (999_600, "1.0 MB"),
            (52_428_800, "52 MB"), (1_073_741_824, "1.1 GB"), (2_400_000_000_000, "2400 GB"),
        ] {
            assert_eq!(size(octets), said);
        }
    }
}
