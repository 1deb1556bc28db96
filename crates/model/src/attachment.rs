//! Files and links that hang on a record. The bytes lie beside the workspace, found by their SHA-256; the row says what they are.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AttachmentId, Bi, OrganisationId, PartnershipId, PersonId, ProgrammeId};

/// What a file hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Owner {
    Programme(ProgrammeId),
    Person(PersonId),
    Organisation(OrganisationId),
    Partnership(PartnershipId),
}

/// A file that was copied beside the workspace, or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    pub owner: Owner,
    /// As it is shown and handed out, with its ending: "Programme.pdf".
    pub name: String,
    /// Media type (RFC 6838); empty for a link.
    pub media: String,
    /// Octets.
    pub size: i64,
    /// SHA-256 in lower-case hexadecimal; empty for a link.
    pub hash: String,
    /// `https://…`; empty for a file.
    pub url: String,
    pub caption: Bi,
    /// Its place among the photographs of the programme's report, from 1; of a person's file 1 where it is the person's photograph.
    pub place: Option<u32>,
    /// RFC 3339, UTC.
    pub added_at: String,
}

impl Attachment {
    pub fn is_link(&self) -> bool {
        self.hash.is_empty()
    }

    /// Whether it can stand in a report as a photograph.
    pub fn is_picture(&self) -> bool {
        is_picture(&self.media)
    }
}

/// The photograph of a person among their files: the picture that somebody chose as such. A scan that hangs on the person is none.
pub fn photograph(files: &[Attachment]) -> Option<&Attachment> {
    files.iter().find(|a| a.is_picture() && a.place.is_some())
}

/// The kinds of picture that are read: what they hold beside the picture is taken out before they are kept.
pub fn is_picture(media: &str) -> bool {
    matches!(media, "image/jpeg" | "image/png" | "image/webp")
}

/// Endings with their media type, and whether the system's program may be asked to open such a file. What could run as a program may
/// not: it can only be saved.
const KINDS: &[(&str, &str)] = &[
    ("pdf", "application/pdf"), ("txt", "text/plain"), ("md", "text/markdown"), ("csv", "text/csv"), ("tsv", "text/tab-separated-values"),
    ("jpg", "image/jpeg"), ("jpeg", "image/jpeg"), ("png", "image/png"), ("webp", "image/webp"), ("gif", "image/gif"), ("tif", "image/tiff"),
    ("tiff", "image/tiff"), ("heic", "image/heic"), ("bmp", "image/bmp"), ("mp3", "audio/mpeg"), ("m4a", "audio/mp4"), ("wav", "audio/wav"),
    ("mp4", "video/mp4"), ("mov", "video/quicktime"), ("webm", "video/webm"), ("ics", "text/calendar"), ("vcf", "text/vcard"), ("eml", "message/rfc822"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("doc", "application/msword"), ("xls", "application/vnd.ms-excel"), ("ppt", "application/vnd.ms-powerpoint"),
    ("odt", "application/vnd.oasis.opendocument.text"), ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"), ("rtf", "application/rtf"), ("zip", "application/zip"),
];

/// The media type of a file by its first octets, else by its ending.
pub fn media(name: &str, head: &[u8]) -> &'static str {
    if head.starts_with(&[0xFF, 0xD8, 0xFF]) {
        "image/jpeg"
    } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if head.len() >= 12 && head.starts_with(b"RIFF") && &head[8..12] == b"WEBP" {
        "image/webp"
    } else if head.starts_with(b"%PDF-") {
        "application/pdf"
    } else {
        let by_name = kind(name).map_or("application/octet-stream", |k| k.1);
        // What only calls itself a picture or a PDF is none.
        if is_picture(by_name) || by_name == "application/pdf" { "application/octet-stream" } else { by_name }
    }
}

/// Whether the system's own program may open a file of this name.
pub fn may_open(name: &str) -> bool {
    kind(name).is_some()
}

fn kind(name: &str) -> Option<&'static (&'static str, &'static str)> {
    let ending = name.rsplit_once('.')?.1.to_lowercase();
    KINDS.iter().find(|k| k.0 == ending)
}

/// Longest name that is kept, in characters.
const LONGEST: usize = 200;

/// A name that a file can have on every system: no separators, no control or direction marks; a long one keeps its ending. `None` where
/// nothing is left of it.
pub fn file_name(text: &str) -> Option<String> {
    let hidden = |c: char| c.is_control() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    let tidy: String = text.chars().filter(|c| !hidden(*c)).map(|c| if "/\\:*?\"<>|".contains(c) { '-' } else { c }).collect();
    let tidy = tidy.trim().trim_matches('.').trim();
    if tidy.is_empty() {
        return None;
    }
    if tidy.chars().count() <= LONGEST {
        return Some(tidy.to_owned());
    }
    let (stem, ending) = match tidy.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 10 => (stem, format!(".{ending}")),
        _ => (tidy, String::new()),
    };
    let room = LONGEST - ending.chars().count();
    Some(format!("{}{ending}", stem.chars().take(room).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_octets_say_whatever_it_is_called() {
        for (name, head, said) in [
            ("a.txt", &b"\xFF\xD8\xFF\xE0\0\x10"[..], "image/jpeg"),
            ("a.jpg", b"\x89PNG\r\n\x1a\n\0\0", "image/png"),
            ("photo", b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
            ("a.jpg", b"<html>", "application/octet-stream"),
            ("a.pdf", b"MZ\x90", "application/octet-stream"),
            ("Programme.DOCX", b"PK\x03\x04", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("ｍｅｍｏ", b"", "application/octet-stream"),
        ] {
            assert_eq!(media(name, head), said, "{name}");
        }
    }

    #[test]
    fn what_could_run_as_a_program_is_never_opened() {
        for name in ["a.exe", "a.pdf.bat", "run.sh", "a.desktop", "a.html", "a.lnk", "noending", "a."] {
            assert!(!may_open(name), "{name}");
        }
        assert!(may_open("報告書.PDF") && may_open("a.b.xlsx"));
    }

    #[test]
    fn a_name_is_one_that_every_system_can_hold() {
        for (text, name) in [
            ("Report.pdf", "Report.pdf"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("a\u{202E}fdp.exe", "afdp.exe"),
            ("  日程表：最終.docx ", "日程表：最終.docx"),
            ("what?\n.txt", "what-.txt"),
            ("صورة.jpg", "صورة.jpg"),
            ("🎌 photo.png", "🎌 photo.png"),
        ] {
            assert_eq!(file_name(text).as_deref(), Some(name), "{text}");
        }
        assert_eq!(file_name(" .. "), None);
        let long = file_name(&format!("{}.pdf", "長".repeat(400))).unwrap();
        assert_eq!((long.chars().count(), long.ends_with("長.pdf")), (200, true));
    }
}
