//! What the window remembers on this machine: language, theme, sizes, recent files. Never part of a workspace.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use directories::ProjectDirs;
use meguri_app::UiError;
use meguri_model::Lang;
use serde::{Deserialize, Serialize};
use tauri::AppHandle;

use crate::size::Size;

/// The settings file. Unknown window settings of a newer version are kept as they are.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    pub recent: Vec<String>,
    pub size: Option<Size>,
    pub window: serde_json::Map<String, serde_json::Value>,
}

impl Kept {
    /// Puts a path first among the recent ones.
    pub fn remember(&mut self, path: &Path) {
        let text = path.display().to_string();
        self.recent.retain(|p| *p != text);
        self.recent.insert(0, text);
        self.recent.truncate(10);
    }
}

fn dirs() -> Option<ProjectDirs> {
    ProjectDirs::from("app", "meguri", "Meguri")
}

/// Where workspaces lie unless the user chooses otherwise.
pub fn data_folder(_handle: &AppHandle) -> PathBuf {
    dirs().map_or_else(std::env::temp_dir, |d| d.data_dir().to_owned())
}

fn file() -> Option<PathBuf> {
    dirs().map(|d| d.config_dir().join("window.json"))
}

pub fn read(_handle: &AppHandle) -> Kept {
    file().and_then(|f| std::fs::read_to_string(f).ok()).and_then(|t| serde_json::from_str(&t).ok()).unwrap_or_default()
}

/// Changes the settings file; a machine that refuses it only forgets.
pub fn change(handle: &AppHandle, f: impl FnOnce(&mut Kept)) {
    // Read and written by one at a time: the window's settings, the file that was opened and the size come from threads of their own.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(|broken| broken.into_inner());
    let mut kept = read(handle);
    f(&mut kept);
    let Some(path) = file() else { return };
    if let Some(folder) = path.parent() {
        let _ = std::fs::create_dir_all(folder);
    }
    if let Ok(text) = serde_json::to_string_pretty(&kept) {
        let _ = meguri_app::export::write_whole(&path, text.as_bytes());
    }
}

/// The language of a first start, as gettext reads the environment; later the user's own choice.
fn language() -> Lang {
    ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|k| std::env::var(k).ok())
        .find(|v| !v.is_empty())
        .and_then(|v| Lang::from_locale(&v))
        .unwrap_or_default()
}

/// The language the window is in.
#[cfg(target_os = "macos")]
pub fn lang(handle: &AppHandle) -> Lang {
    read(handle).window.get("lang").and_then(|l| l.as_str()).and_then(Lang::from_locale).unwrap_or_else(language)
}

#[tauri::command]
pub fn window_settings(handle: AppHandle) -> serde_json::Map<String, serde_json::Value> {
    let mut window = read(&handle).window;
    window.entry("lang").or_insert_with(|| language().tag().into());
    window
}

#[tauri::command]
pub fn set_window_settings(handle: AppHandle, settings: serde_json::Map<String, serde_json::Value>) -> Result<(), UiError> {
    change(&handle, |kept| kept.window.extend(settings));
    #[cfg(target_os = "macos")]
    if let Ok(menu) = crate::menu::build(&handle, lang(&handle)) {
        let _ = handle.set_menu(menu);
    }
    Ok(())
}
