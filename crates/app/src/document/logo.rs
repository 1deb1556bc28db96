//! The logo of the office: a picture kept beside the workspace like attached files, named by the house style.

use std::io::Read;
use std::path::Path;

use meguri_documents::delegate_list::DelegateList;
use meguri_documents::{House, Look, Picture};
use meguri_model::*;
use meguri_store::{Files, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::house;
use crate::app::Did;
use crate::attachment;
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::Empty;
use crate::views::attachment::Thumbnail;
use crate::views::history::Changed;

/// Largest logo in octets: it goes into every document.
const LARGEST: u64 = 5 << 20;

/// A picture at the head of all documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// "logo.svg".
    pub name: String,
    /// Of the kept file, SHA-256 in lower-case hexadecimal.
    pub hash: String,
}

/// A file of this computer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLogo {
    pub path: String,
}

impl Logo {
    /// As documents take it; `None` where it can't be read.
    pub(super) fn picture(&self, files: &Files) -> Option<Picture> {
        Some(named(files.read(&self.hash).ok()?))
    }
}

/// What a picture is by its first octets.
fn ending(bytes: &[u8]) -> &'static str {
    match meguri_model::attachment::media("", &bytes[..bytes.len().min(16)]) {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/webp" => "webp",
        _ => "svg",
    }
}

fn named(bytes: Vec<u8>) -> Picture {
    Picture { name: format!("logo.{}", ending(&bytes)), bytes }
}

/// Reads a picture that can stand on paper: a raster is made as small as paper needs it.
fn read(path: &Path) -> Result<Picture> {
    let (source, size) = Files::source(path)?;
    let octets = |n: u64| Param::Text(attachment::size(i64::try_from(n).unwrap_or(i64::MAX)));
    let too_large = |size| UiError::with("logo_too_large", &[("name", file_name(path).into()), ("size", octets(size)), ("most", octets(LARGEST))]);
    if size > LARGEST {
        return Err(too_large(size));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    source.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|_| StoreError::Unreadable(path.to_owned()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large(bytes.len() as u64));
    }
    let unreadable = || UiError::with("logo_unreadable", &[("name", file_name(path).into())]);
    if ending(&bytes) != "svg" {
        bytes = attachment::flat(&bytes).ok_or_else(unreadable)?;
    }
    let picture = named(bytes);
    let look = Look { house: House { logo: Some(picture.clone()), ..House::default() }, ..Look::default() };
    // What can't be set now would spoil every document later.
    meguri_documents::set(&DelegateList::default(), &look, &[]).map_err(|_| unreadable())?;
    Ok(picture)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

command! {
    /// Puts a picture at the head of all documents: PNG, JPEG, WebP or SVG of at most 5 MB. It is copied beside the workspace.
    Change set_logo(app, input: SetLogo) -> Changed {
        app.ws.writable()?;
        let path = Path::new(&input.path);
        let picture = read(path).map_err(|e| e.field("path"))?;
        let files = app.ws.files();
        let kept = files.keep(path, picture.bytes.as_slice(), picture.bytes.len() as u64, &|_, _| true)?;
        let done = app.change("set_logo", |w| {
            let name = model_name(path)?;
            let style = house::HouseStyle { logo: Some(Logo { name, hash: kept.hash.clone() }), ..house::style(w.db)? };
            let value = serde_json::to_string(&style).map_err(|e| UiError::with("bad_input", &[("command", "set_logo".into()), ("detail", e.to_string().into())]))?;
            w.db.set_setting("house_style", Some(&value))?;
            Ok(Did { id: None, message: Message::new("did-setting").with("key", Param::Term("setting-house-style".to_owned())) })
        });
        if done.is_err() && kept.fresh {
            files.take_away(&kept.hash);
        }
        done
    }
}

fn model_name(path: &Path) -> Result<String> {
    meguri_model::attachment::file_name(&file_name(path)).ok_or_else(|| UiError::new("needs_name").field("path"))
}

command! {
    /// The logo as the window shows it; nothing where there is none or it can't be read.
    Query logo_picture(app, input: Empty) -> Thumbnail {
        let style = house::style(app.ws.db())?;
        let picture = style.logo.and_then(|l| l.picture(&app.ws.files()));
        let media = |p: &Picture| match ending(&p.bytes) {
            "jpg" => "image/jpeg",
            "svg" => "image/svg+xml",
            "webp" => "image/webp",
            _ => "image/png",
        };
        Ok(Thumbnail { data: picture.map(|p| attachment::data_url(media(&p), &p.bytes)) })
    }
}
