//! Tells the window when another program changed the file, or moved it, or locked it; keeps the window's size.

use std::time::Duration;

use meguri_app::app::Standing;
use tauri::{AppHandle, Emitter, Manager};

use crate::size;
use crate::state::Open;

/// Looks once a second; asking for the newest entry of the history costs microseconds.
pub fn start(handle: AppHandle) {
    // Seen before the window reads anything: a change in its first second is not missed.
    let mut last = seen(&handle);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let now = seen(&handle);
            size::write(&handle);
            if now.is_some() && last.is_some() && now != last {
                let _ = handle.emit("changed", ());
            }
            last = now;
        }
    });
}

/// The open file, the number of its newest change, and whether it is still where it was.
fn seen(handle: &AppHandle) -> Option<(std::path::PathBuf, i64, Standing)> {
    let state = handle.state::<Open>();
    let guard = state.lock();
    guard.as_ref().and_then(|a| Some((a.workspace().path().to_owned(), a.workspace().version().ok()?, a.standing())))
}
