//! Opening, making and remembering workspaces.

use std::path::{Path, PathBuf};
use std::sync::mpsc;

use meguri_app::{App, Clock, Progress, UiError, door, sample};
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, State};

use crate::arrivals::{Arrival, Arrivals};
use crate::settings::{self, Kept};
use crate::state::{Chosen, Open};
use crate::watch;

fn author() -> String {
    std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_else(|_| "meguri".to_owned())
}

/// Test runs set the clock; everyone else has the machine's.
fn clock() -> Clock {
    let fixed = std::env::var("MEGURI_NOW").ok().and_then(|t| meguri_app::clock::parse(&t));
    fixed.map_or(Clock::System, Clock::Fixed)
}

fn put(handle: &AppHandle, app: App) -> Result<Value, UiError> {
    let open = handle.state::<Open>();
    let mut guard = open.lock();
    let view = take_over(handle, &mut guard, app)?;
    drop(guard);
    retitle(handle);
    Ok(view)
}

/// Puts a workspace in the place of the one that is open, and answers what the window's frame shows of it.
fn take_over(handle: &AppHandle, place: &mut Option<App>, app: App) -> Result<Value, UiError> {
    let path = app.workspace().path().to_path_buf();
    let app = place.insert(app);
    app.report_to(handle.state::<Progress>().inner().clone());
    // What has to be gone through whole comes after what is shown first; the window reads again then.
    let told = handle.clone();
    app.prepare(move || drop(told.emit("changed", ())));
    let view = door::call(app, "workspace", Value::Null)?;
    settings::change(handle, |kept: &mut Kept| kept.remember(&path));
    Ok(view)
}

/// The window's title: the file's name first.
fn title(path: Option<&Path>) -> String {
    match path.and_then(Path::file_stem) {
        Some(name) => format!("{} – Meguri", name.to_string_lossy()),
        None => "Meguri".to_owned(),
    }
}

/// Names the window after the file that is open. While one is being opened, it is left to whoever opens it.
pub fn retitle(handle: &AppHandle) {
    let open = handle.state::<Open>();
    let Some(guard) = open.try_lock() else { return };
    if let Some(window) = handle.get_webview_window("main") {
        let _ = window.set_title(&title(guard.as_ref().map(|a| a.workspace().path())));
    }
}

/// Opens a workspace in the place of the one that is open. One that can't be opened leaves that as it is.
pub fn open(handle: &AppHandle, path: &Path) -> Result<Value, UiError> {
    put(handle, App::open(path, clock(), &author())?)
}

/// Opens the file named on the command line, else the last one, while the window is being made; why one can't be opened is for the
/// start screen to say. Answers the window's title. What the window asks in the meantime waits for the file.
pub fn open_at_start(handle: &AppHandle, named: Option<PathBuf>) -> String {
    let last = || settings::read(handle).recent.first().map(PathBuf::from).filter(|p| p.is_file());
    let path = named.or_else(last);
    let Some(path) = path else {
        watch::start(handle.clone(), None);
        return title(None);
    };
    let shown = title(Some(&path));
    let (takes, taken) = mpsc::channel();
    let handle = handle.clone();
    std::thread::spawn(move || {
        let open = handle.state::<Open>();
        let mut guard = open.lock();
        let _ = takes.send(());
        let opened = App::open(&path, clock(), &author()).map_err(UiError::from);
        if let Err(error) = opened.and_then(|app| take_over(&handle, &mut guard, app)) {
            eprintln!("meguri-desktop: {}: {error}", path.display());
            handle.state::<Arrivals>().add(Arrival::Refused { error });
        }
        // Seen before the window reads anything: a change in its first second is not missed.
        let first = watch::seen(guard.as_ref());
        drop(guard);
        retitle(&handle);
        watch::start(handle.clone(), first);
    });
    // The window is made when nobody can ask before the file is there.
    let _ = taken.recv();
    shown
}

#[tauri::command(async)]
pub fn open_workspace(handle: AppHandle, chosen: State<'_, Chosen>, path: &str) -> Result<Value, UiError> {
    // Opening backs up and migrates: only what was chosen, now or before.
    if !settings::read(&handle).recent.iter().any(|p| p == path) {
        chosen.check(path)?;
    }
    open(&handle, Path::new(path))
}

#[tauri::command(async)]
pub fn new_workspace(handle: AppHandle, chosen: State<'_, Chosen>, path: &str) -> Result<Value, UiError> {
    chosen.check(path)?;
    put(&handle, App::create(Path::new(path), clock(), &author())?)
}

/// Makes the sample in the user's data folder, or opens the one that is there.
#[tauri::command(async)]
pub fn open_sample(handle: AppHandle) -> Result<Value, UiError> {
    let folder = settings::data_folder(&handle);
    let path = folder.join("Sample.meguri");
    if path.exists() {
        return put(&handle, App::open(&path, clock(), &author())?);
    }
    std::fs::create_dir_all(&folder).map_err(|_| UiError::new("read_only"))?;
    let mut app = App::create(&path, clock(), &author())?;
    let today = clock().today("Europe/London");
    sample::fill(&mut app, today)?;
    put(&handle, app)
}

/// Workspaces opened before that are still there, newest first.
#[tauri::command]
pub fn recent(handle: AppHandle) -> Vec<String> {
    settings::read(&handle).recent.into_iter().filter(|p| Path::new(p).is_file()).collect()
}
