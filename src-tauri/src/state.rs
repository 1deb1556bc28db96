//! The open workspace, shared by the window's commands.

use std::sync::{Mutex, MutexGuard};

use meguri_app::{App, UiError, door};
use serde_json::Value;
use tauri::State;

/// The open workspace, if any.
#[derive(Default)]
pub struct Open(Mutex<Option<App>>);

impl Open {
    /// A command that panicked must not take the plan away with it: the workspace itself is transactional.
    pub fn lock(&self) -> MutexGuard<'_, Option<App>> {
        self.0.lock().unwrap_or_else(|broken| broken.into_inner())
    }
}

/// The one command of the table: name and JSON in, JSON out. Runs off the window's thread.
#[tauri::command(async)]
pub fn call(open: State<'_, Open>, name: &str, input: Value) -> Result<Value, UiError> {
    let mut guard = open.lock();
    let app = guard.as_mut().ok_or_else(|| UiError::new("no_workspace"))?;
    door::call(app, name, input)
}
