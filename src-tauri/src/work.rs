//! How far a job is, and stopping it, beside the call that does it.

use meguri_app::Progress;
use tauri::{State, WebviewWindow};

/// Parts done and in all of the running job, if it counts.
#[tauri::command]
pub fn progress(progress: State<'_, Progress>) -> Option<(u64, u64)> {
    progress.now()
}

/// Asks the running job to stop.
#[tauri::command]
pub fn stop(progress: State<'_, Progress>) {
    progress.stop();
}

/// Opens the system's print dialog on what is shown.
#[tauri::command]
pub fn print(window: WebviewWindow) -> Result<(), meguri_app::UiError> {
    window.print().map_err(|e| meguri_app::UiError::with("io", &[("detail", e.to_string().into())]))
}
