//! Native dialogs. The only place where a path comes from; automated tests, which can't drive native dialogs, give
//! theirs through an environment variable read here and nowhere else.

use std::path::PathBuf;

use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use crate::state::Chosen;

fn for_tests(variable: &str) -> Option<String> {
    // Only under automation: a stray variable must not choose where a user's file goes.
    std::env::var_os("TAURI_AUTOMATION")?;
    std::env::var(variable).ok()
}

#[tauri::command(async)]
pub fn pick_save_path(handle: AppHandle, chosen: State<'_, Chosen>, name: &str, ext: &str) -> Option<String> {
    let path = save_path(&handle, name, ext)?;
    chosen.add(&path);
    Some(path.display().to_string())
}

fn save_path(handle: &AppHandle, name: &str, ext: &str) -> Option<PathBuf> {
    if let Some(folder) = for_tests("MEGURI_TEST_SAVE_FOLDER") {
        return Some(PathBuf::from(folder).join(name));
    }
    let picked = handle.dialog().file().set_file_name(name).add_filter(ext, &[ext]).blocking_save_file()?;
    let mut path = picked.into_path().ok()?;
    if path.extension().is_none() {
        path.set_extension(ext);
    }
    Some(path)
}

/// A list that is to be brought in.
#[tauri::command(async)]
pub fn pick_import_path(handle: AppHandle, chosen: State<'_, Chosen>) -> Option<String> {
    let path = match for_tests("MEGURI_TEST_IMPORT_PATH") {
        Some(path) => PathBuf::from(path),
        None => {
            const FORMS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "ods", "vcf", "ics"];
            handle.dialog().file().add_filter("CSV, XLSX, ODS, VCF, ICS", FORMS).add_filter("*", &["*"]).blocking_pick_file()?.into_path().ok()?
        }
    };
    chosen.add(&path);
    Some(path.display().to_string())
}

/// Files that are to be attached.
#[tauri::command(async)]
pub fn pick_files(handle: AppHandle, chosen: State<'_, Chosen>) -> Vec<String> {
    let paths: Vec<PathBuf> = match for_tests("MEGURI_TEST_ATTACH_PATH") {
        Some(path) => vec![PathBuf::from(path)],
        None => {
            let picked = handle.dialog().file().blocking_pick_files().unwrap_or_default();
            picked.into_iter().filter_map(|p| p.into_path().ok()).collect()
        }
    };
    paths.iter().for_each(|p| chosen.add(p));
    paths.iter().map(|p| p.display().to_string()).collect()
}

/// A folder that files are to be written into.
#[tauri::command(async)]
pub fn pick_folder(handle: AppHandle, chosen: State<'_, Chosen>) -> Option<String> {
    let path = match for_tests("MEGURI_TEST_SAVE_FOLDER") {
        Some(folder) => PathBuf::from(folder),
        None => handle.dialog().file().blocking_pick_folder()?.into_path().ok()?,
    };
    chosen.add(&path);
    Some(path.display().to_string())
}

#[tauri::command(async)]
pub fn pick_open_path(handle: AppHandle, chosen: State<'_, Chosen>) -> Option<String> {
    let path = open_path(&handle)?;
    chosen.add(&path);
    Some(path.display().to_string())
}

fn open_path(handle: &AppHandle) -> Option<PathBuf> {
    if let Some(path) = for_tests("MEGURI_TEST_OPEN_PATH") {
        return Some(PathBuf::from(path));
    }
    let picked = handle.dialog().file().add_filter("Meguri", &["meguri"]).blocking_pick_file()?;
    picked.into_path().ok()
}
