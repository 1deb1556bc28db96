//! Tells the window when another program changed the file, or moved it, or locked it; keeps the window's size.

use std::path::PathBuf;
use std::time::Duration;

use meguri_app::App;
use meguri_app::app::Standing;
use tauri::{AppHandle, Emitter, Manager};

use crate::size;
use crate::state::Open;

/// What is looked at: the open file, the number of its newest change, and whether it is still where it was.
pub type Seen = (PathBuf, i64, Standing);

/// Looks once a second; asking for the newest entry of the history costs microseconds. `last` is what the window began with.
pub fn start(handle: AppHandle, mut last: Option<Seen>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let now = seen(handle.state::<Open>().lock().as_ref());
            size::write(&handle);
            if now.is_some() && last.is_some() && now != last {
                let _ = handle.emit("changed", ());
            }
            last = now;
        }
    });
}

pub fn seen(app: Option<&App>) -> Option<Seen> {
    app.and_then(|a| Some((a.workspace().path().to_owned(), a.workspace().version().ok()?, a.standing())))
}
