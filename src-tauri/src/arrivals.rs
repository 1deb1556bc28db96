//! What comes from outside: a file or an address named when the program starts or starts again, a file dropped on the
//! window. The window takes it when it is ready.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use meguri_app::UiError;
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, State, Url};

use crate::files;
use crate::state::Chosen;

/// What the window has to show.
#[derive(Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Arrival {
    /// Another workspace is open now.
    Workspace,
    /// A file could not be opened; what was open stays.
    Refused { error: UiError },
    /// A page was asked for: `meguri://…`.
    Address { address: String },
    /// A calendar file: answers that came back, or events to bring in.
    Calendar { path: String },
}

/// What has arrived and was not taken yet.
#[derive(Default)]
pub struct Arrivals(Mutex<Vec<Arrival>>);

impl Arrivals {
    pub fn add(&self, arrival: Arrival) {
        self.0.lock().unwrap_or_else(|broken| broken.into_inner()).push(arrival);
    }
}

/// Takes what has arrived, oldest first.
#[tauri::command]
pub fn arrivals(waiting: State<'_, Arrivals>) -> Vec<Arrival> {
    std::mem::take(&mut *waiting.0.lock().unwrap_or_else(|broken| broken.into_inner()))
}

/// What an argument of the program asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    File(PathBuf),
    Address(String),
}

/// Reads the arguments after the program's name. File managers give paths or `file:` URLs; options are not ours
/// to read here.
pub fn read<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>, folder: &Path) -> Vec<Asked> {
    let asked = |argument: &OsStr| {
        let text = argument.to_string_lossy();
        if text.starts_with("--") || text.is_empty() {
            return None;
        }
        if text.starts_with("meguri://") {
            return Some(Asked::Address(text.into_owned()));
        }
        let url = text.starts_with("file:").then(|| Url::parse(&text).ok()).flatten();
        let path = url.and_then(|u| u.to_file_path().ok()).unwrap_or_else(|| PathBuf::from(argument));
        Some(Asked::File(folder.join(path)))
    };
    arguments.into_iter().filter_map(|a| asked(a.as_ref())).collect()
}

/// The workspace to open: the first file that is no calendar.
pub fn workspace(asked: &[Asked]) -> Option<&PathBuf> {
    asked.iter().find_map(|a| match a {
        Asked::File(path) if !is_calendar(path) => Some(path),
        _ => None,
    })
}

/// Brings the window to the front and does what was asked: a workspace is opened before anything that goes into it. Never on the
/// window's own thread: opening takes time.
pub fn take(handle: &AppHandle, asked: Vec<Asked>) {
    if let Some(window) = handle.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if asked.is_empty() {
        return;
    }
    let handle = handle.clone();
    std::thread::spawn(move || {
        if let Some(path) = workspace(&asked) {
            let arrival = match files::open(&handle, path) {
                Ok(_) => Arrival::Workspace,
                Err(error) => Arrival::Refused { error },
            };
            handle.state::<Arrivals>().add(arrival);
        }
        keep(&handle, asked);
        let _ = handle.emit("arrived", ());
    });
}

/// Keeps calendars and addresses until the window takes them.
pub fn keep(handle: &AppHandle, asked: Vec<Asked>) {
    for one in asked {
        let arrival = match one {
            Asked::File(path) if is_calendar(&path) => calendar(handle, &path),
            Asked::File(_) => continue,
            Asked::Address(address) => Arrival::Address { address },
        };
        handle.state::<Arrivals>().add(arrival);
    }
}

/// Whether a file is a calendar by its name.
pub fn is_calendar(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("ics"))
}

/// A calendar file that the user has handed over, and so may be read.
fn calendar(handle: &AppHandle, path: &Path) -> Arrival {
    handle.state::<Chosen>().add(path);
    Arrival::Calendar { path: path.display().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(argument: &str) -> Option<Asked> {
        read([argument], Path::new("/home/officer")).pop()
    }

    #[test]
    fn a_file_manager_may_give_a_path_or_a_url() {
        let file = |p: &str| Some(Asked::File(PathBuf::from(p)));
        assert_eq!(asked("tour.meguri"), file("/home/officer/tour.meguri"));
        assert_eq!(asked("/data/巡り 2026.meguri"), file("/data/巡り 2026.meguri"));
        assert_eq!(asked("file:///data/%E5%B7%A1%E3%82%8A%202026.meguri"), file("/data/巡り 2026.meguri"));
    }

    #[test]
    fn an_address_stays_as_it_is_and_options_are_passed_over() {
        assert_eq!(asked("meguri://programme/1/item/2"), Some(Asked::Address("meguri://programme/1/item/2".into())));
        assert_eq!(asked("--new-window"), None);
        assert_eq!(read(["--new-window", "a.meguri"], Path::new("/x")), [Asked::File("/x/a.meguri".into())]);
    }

    #[test]
    fn several_files_at_once_are_all_taken_and_the_workspace_is_the_one_that_is_opened() {
        let several = read(["/in/a.ics", "/in/tour.meguri", "/in/B.ICS"], Path::new("/"));
        assert_eq!(several.len(), 3);
        assert_eq!(workspace(&several), Some(&PathBuf::from("/in/tour.meguri")));
        assert_eq!(workspace(&read(["/in/a.ics", "/in/b.ics"], Path::new("/"))), None);
    }
}
