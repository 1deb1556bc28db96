//! Attached files: opened with the system's own program as copies, taken when they are dropped on a page that wants them.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use meguri_app::{UiError, door};
use serde_json::json;
use tauri::{AppHandle, Emitter, Manager, State};
use tauri_plugin_opener::OpenerExt;

use crate::state::{Chosen, Open};

/// Whether the page that is shown takes files.
#[derive(Default)]
pub struct TakesFiles(AtomicBool);

pub fn taken(handle: &AppHandle) -> bool {
    handle.state::<TakesFiles>().0.load(Ordering::Relaxed)
}

/// The page begins or ends to take files.
#[tauri::command]
pub fn takes_files(takes: State<'_, TakesFiles>, yes: bool) {
    takes.0.store(yes, Ordering::Relaxed);
}

/// Hands dropped files to the page: the user chose them by dropping them.
pub fn drop_here(handle: &AppHandle, paths: &[PathBuf]) -> tauri::Result<()> {
    let chosen = handle.state::<Chosen>();
    paths.iter().for_each(|p| chosen.add(p));
    handle.emit("dropped", paths.iter().map(|p| p.display().to_string()).collect::<Vec<_>>())
}

/// Opens an attached file or link. Of a file a copy is opened: what is kept stays as it was attached.
#[tauri::command(async)]
pub fn open_attached(handle: AppHandle, open: State<'_, Open>, attachment: &str) -> Result<(), UiError> {
    // The id becomes a folder's name: only what is one.
    let folder = std::env::temp_dir().join(format!("meguri-{}", std::process::id())).join(attachment.replace(|c: char| !c.is_ascii_hexdigit(), ""));
    let failed = |e: String| UiError::with("io", &[("detail", e.into())]);
    let address = {
        let mut guard = open.lock();
        let app = guard.as_mut().ok_or_else(|| UiError::new("no_workspace"))?;
        door::call(app, "attached_link", json!({ "attachment": attachment }))?.as_str().map(str::to_owned)
    };
    if let Some(address) = address {
        return handle.opener().open_url(address, None::<&str>).map_err(|e| failed(e.to_string()));
    }
    std::fs::create_dir_all(&folder).map_err(|e| failed(e.to_string()))?;
    let lent = {
        let mut guard = open.lock();
        let app = guard.as_mut().ok_or_else(|| UiError::new("no_workspace"))?;
        door::call(app, "lend_file", json!({ "attachment": attachment, "folder": folder }))?
    };
    let path = lent["path"].as_str().unwrap_or_default().to_owned();
    handle.opener().open_path(path, None::<&str>).map_err(|e| failed(e.to_string()))
}
