//! Attaching: the file is copied beside the workspace first, then its row is written; where that fails, the copy goes again.

use std::io::Read;
use std::path::{Path, PathBuf};

use meguri_model::*;
use meguri_store::files::Files;
use meguri_store::{Kept, StoreError};
use serde::Deserialize;
use ts_rs::TS;

use super::{owner_name, picture};
use crate::App;
use crate::app::{Did, shown_name};
use crate::door::command;
use crate::error::{Result, UiError};
use crate::views::history::Changed;

/// Largest photograph, in octets: it is read whole to take out what it says beside the picture.
const LARGEST_PICTURE: u64 = 100 << 20;
/// Most files at a time.
const MOST: usize = 500;

/// Files of this computer, by their paths.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachFiles {
    pub owner: Owner,
    pub paths: Vec<String>,
}

/// A page of the web.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachLink {
    pub owner: Owner,
    pub url: String,
    /// What it is called; the address itself where nothing is given.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
}

/// A file that was copied.
struct Copied {
    name: String,
    media: &'static str,
    kept: Kept,
}

command! {
    /// Attaches files to a record: they are copied beside the workspace. Photographs lose what they say of place, camera and author.
    Change attach_files(app, input: AttachFiles) -> Changed {
        if input.paths.is_empty() || input.paths.len() > MOST {
            return Err(UiError::new("nothing_chosen").field("paths"));
        }
        app.ws.writable()?;
        owner_name(app.ws.db(), input.owner)?;
        let files = app.ws.files();
        let copied = copy_all(app, &files, &input.paths)?;
        let hashes: Vec<String> = copied.iter().filter(|c| c.kept.fresh).map(|c| c.kept.hash.clone()).collect();
        let done = app.change("attach_files", |w| {
            let owner = owner_name(w.db, input.owner)?;
            let count = copied.len();
            let mut first = None;
            let mut names = Vec::with_capacity(count);
            for c in copied {
                let a = Attachment {
                    id: w.id().into(), owner: input.owner, media: c.media.to_owned(), size: i64::try_from(c.kept.size).unwrap_or(i64::MAX),
                    hash: c.kept.hash, name: c.name.clone(), url: String::new(), caption: Bi::default(), place: None, added_at: w.stamp(),
                };
                w.db.insert(&a)?;
                first = first.or(Some(a.id));
                names.push(c.name);
            }
            let message = match &names[..] {
                [one] => Message::new("did-attached").with("name", shown_name(Bi::same(one.clone()))),
                _ => Message::new("did-attached-several").with("n", Param::Number(i64::try_from(count).unwrap_or(i64::MAX))),
            };
            Ok(Did { id: first.map(Into::into), message: message.with("owner", shown_name(owner)) })
        });
        if done.is_err() {
            hashes.iter().for_each(|h| files.take_away(h));
        }
        done
    }
}

fn copy_all(app: &App, files: &Files, paths: &[String]) -> Result<Vec<Copied>> {
    let progress = app.progress().clone();
    progress.begin();
    let total: u64 = paths.iter().filter_map(|p| std::fs::metadata(p).ok()).map(|m| m.len()).sum();
    let mut before = 0;
    let mut copied: Vec<Copied> = Vec::with_capacity(paths.len());
    let mut failed = None;
    for path in paths {
        match one(files, &PathBuf::from(path), &|done, _| progress.step(before + done, total).is_ok()) {
            Ok(c) => {
                before += c.kept.size;
                copied.push(c);
            }
            Err(e) => {
                failed = Some(e);
                break;
            }
        }
    }
    progress.end();
    match failed {
        None => Ok(copied),
        Some(e) => {
            copied.iter().filter(|c| c.kept.fresh).for_each(|c| files.take_away(&c.kept.hash));
            Err(e.field("paths"))
        }
    }
}

fn one(files: &Files, path: &Path, on: &dyn Fn(u64, u64) -> bool) -> Result<Copied> {
    let (mut source, size) = Files::source(path)?;
    let name = path.file_name().and_then(|n| attachment::file_name(&n.to_string_lossy()));
    let name = name.ok_or_else(|| UiError::new("needs_name"))?;
    let mut head = Vec::with_capacity(16);
    let unreadable = |_| StoreError::Unreadable(path.to_owned());
    source.by_ref().take(16).read_to_end(&mut head).map_err(unreadable)?;
    let media = attachment::media(&name, &head);
    let kept = if attachment::is_picture(media) {
        if size > LARGEST_PICTURE {
            return Err(StoreError::TooLarge { path: path.to_owned(), size, most: LARGEST_PICTURE }.into());
        }
        let mut bytes = head;
        source.take(LARGEST_PICTURE).read_to_end(&mut bytes).map_err(unreadable)?;
        let alone = picture::alone(media, bytes).ok_or_else(|| UiError::with("picture_unreadable", &[("name", name.clone().into())]))?;
        files.keep(path, alone.as_slice(), alone.len() as u64, on)?
    } else {
        files.keep(path, head.chain(source), size, on)?
    };
    Ok(Copied { name, media, kept })
}

command! {
    /// Attaches a link to a record.
    Change attach_link(app, input: AttachLink) -> Changed {
        let url = input.url.trim().to_owned();
        let host = url.split_once("://").map_or("", |u| u.1).to_owned();
        if !(url.starts_with("https://") || url.starts_with("http://")) || host.is_empty() || url.contains(char::is_whitespace) {
            return Err(UiError::new("bad_link").field("url"));
        }
        app.change("attach_link", |w| {
            let owner = owner_name(w.db, input.owner)?;
            let given = input.name.as_deref().map(str::trim).filter(|n| !n.is_empty());
            let a = Attachment {
                id: w.id().into(), owner: input.owner, name: given.unwrap_or(host.trim_end_matches('/')).to_owned(), media: String::new(), size: 0,
                hash: String::new(), url, caption: Bi::default(), place: None, added_at: w.stamp(),
            };
            w.db.insert(&a)?;
            let message = Message::new("did-attached").with("name", shown_name(Bi::same(a.name))).with("owner", shown_name(owner));
            Ok(Did::new(a.id, message))
        })
    }
}
