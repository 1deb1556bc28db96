//! Meguri's window. Thin: one command forwards to the one door of `meguri-app`; the rest is what only a window has,
//! native dialogs, recent files, the window's own settings.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod dialogs;
mod files;
mod settings;
mod state;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{WebviewUrl, WebviewWindowBuilder};

use state::{Chosen, Open};

fn main() -> ExitCode {
    let run = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Open::default())
        .manage(Chosen::default())
        .invoke_handler(tauri::generate_handler![
            state::call,
            files::open_workspace,
            files::new_workspace,
            files::open_sample,
            files::recent,
            dialogs::pick_save_path,
            dialogs::pick_folder,
            dialogs::pick_open_path,
            settings::window_settings,
            settings::set_window_settings,
        ])
        .setup(|app| {
            // A file named on the command line, or the last one that was open.
            let named = std::env::args_os().nth(1).map(PathBuf::from);
            files::open_at_start(app.handle(), named);
            watch::start(app.handle().clone());
            let (width, height) = first_size(app.handle());
            WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
                .title(files::title(app.handle()))
                .inner_size(width, height)
                .min_inner_size(960.0, 600.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match run {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("meguri-desktop: {e}");
            ExitCode::FAILURE
        }
    }
}

/// 1440 × 900, or what the screen has, in logical pixels.
fn first_size(handle: &tauri::AppHandle) -> (f64, f64) {
    let screen = handle.primary_monitor().ok().flatten().map(|m| m.size().to_logical::<f64>(m.scale_factor()));
    screen.map_or((1440.0, 900.0), |s| (s.width.min(1440.0), s.height.min(900.0)))
}
