//! Native dialogs. The only place where a path comes from; automated tests, which can't drive native dialogs, give
//! theirs through an environment variable read here and nowhere else.

use std::path::PathBuf;

use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

fn for_tests(variable: &str) -> Option<String> {
    // Only under automation: a stray variable must not choose where a user's file goes.
    std::env::var_os("TAURI_AUTOMATION")?;
    std::env::var(variable).ok()
}

#[tauri::command(async)]
pub fn pick_save_path(handle: AppHandle, name: &str, ext: &str) -> Option<String> {
    if let Some(folder) = for_tests("MEGURI_TEST_SAVE_FOLDER") {
        return Some(PathBuf::from(folder).join(name).display().to_string());
    }
    let picked = handle.dialog().file().set_file_name(name).add_filter(ext, &[ext]).blocking_save_file()?;
    let mut path = picked.into_path().ok()?;
    if path.extension().is_none() {
        path.set_extension(ext);
    }
    Some(path.display().to_string())
}

#[tauri::command(async)]
pub fn pick_open_path(handle: AppHandle) -> Option<String> {
    if let Some(path) = for_tests("MEGURI_TEST_OPEN_PATH") {
        return Some(path);
    }
    let picked = handle.dialog().file().add_filter("Meguri", &["meguri"]).blocking_pick_file()?;
    Some(picked.into_path().ok()?.display().to_string())
}
