//! The open workspace, shared by the window's commands.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, TryLockError};

use meguri_app::{App, UiError, door};
use serde_json::Value;
use tauri::State;

/// The open workspace, if any.
#[derive(Default)]
pub struct Open(Mutex<Option<App>>);

/// Paths that the user chose in a native dialog in this run: nothing is written anywhere else.
#[derive(Default)]
pub struct Chosen(Mutex<HashSet<PathBuf>>);

impl Chosen {
    pub fn add(&self, path: &Path) {
        self.0.lock().unwrap_or_else(|broken| broken.into_inner()).insert(path.to_owned());
    }

    /// Refuses a path that no dialog gave.
    pub fn check(&self, path: &str) -> Result<(), UiError> {
        let chosen = self.0.lock().unwrap_or_else(|broken| broken.into_inner());
        if chosen.contains(Path::new(path)) { Ok(()) } else { Err(UiError::new("not_chosen").field("path")) }
    }
}

impl Open {
    /// A command that panicked must not take the plan away with it: the workspace itself is transactional.
    pub fn lock(&self) -> MutexGuard<'_, Option<App>> {
        self.0.lock().unwrap_or_else(|broken| broken.into_inner())
    }

    /// The same, where nobody has it.
    pub fn try_lock(&self) -> Option<MutexGuard<'_, Option<App>>> {
        match self.0.try_lock() {
            Ok(guard) => Some(guard),
            Err(TryLockError::Poisoned(broken)) => Some(broken.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }
}

/// The one command of the table: name and JSON in, JSON out. Runs off the window's thread.
#[tauri::command(async)]
pub fn call(open: State<'_, Open>, chosen: State<'_, Chosen>, name: &str, input: Value) -> Result<Value, UiError> {
    // A job writes outside the workspace: only where the user said.
    for field in ["path", "folder"] {
        if let Some(path) = input.get(field).and_then(Value::as_str) {
            chosen.check(path)?;
        }
    }
    // Files that are read and kept: only those that the user said.
    for path in input.get("paths").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        chosen.check(path)?;
    }
    let mut guard = open.lock();
    let app = guard.as_mut().ok_or_else(|| UiError::new("no_workspace"))?;
    door::call(app, name, input)
}
