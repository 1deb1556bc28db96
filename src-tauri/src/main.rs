//! Meguri's window. Thin: one command forwards to the one door of `meguri-app`; the rest is what only a window has,
//! native dialogs, recent files, the window's own settings.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arrivals;
mod attached;
mod dialogs;
mod files;
mod menu;
mod settings;
mod size;
mod state;
mod watch;
mod work;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use meguri_app::Progress;
use tauri::{DragDropEvent, Emitter, Manager, RunEvent, WebviewUrl, WebviewWindowBuilder, WindowEvent};

use arrivals::{Arrivals, Asked};

use state::{Chosen, Open};

fn main() -> ExitCode {
    let folder = std::env::current_dir().unwrap_or_default();
    let asked = arrivals::read(std::env::args_os().skip(1), &folder);
    let mut builder = tauri::Builder::default();
    if one_window() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|handle, arguments, folder| {
            arrivals::take(handle, arrivals::read(arguments.iter().skip(1), Path::new(&folder)));
        }));
    }
    let built = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .manage(Open::default())
        .manage(Chosen::default())
        .manage(Arrivals::default())
        .manage(attached::TakesFiles::default())
        .manage(Progress::default())
        .manage(size::Resized::default())
        .invoke_handler(tauri::generate_handler![
            state::call,
            arrivals::arrivals,
            attached::open_attached,
            attached::takes_files,
            files::open_workspace,
            files::new_workspace,
            files::open_sample,
            files::recent,
            dialogs::pick_save_path,
            dialogs::pick_files,
            dialogs::pick_folder,
            dialogs::pick_import_path,
            dialogs::pick_open_path,
            settings::window_settings,
            settings::set_window_settings,
            work::progress,
            work::stop,
            work::print,
        ])
        .on_window_event(|window, event| match event {
            WindowEvent::Resized(_) => {
                if let Some(window) = window.app_handle().get_webview_window(window.label()) {
                    size::note(&window);
                }
            }
            WindowEvent::CloseRequested { .. } => size::write(window.app_handle()),
            WindowEvent::DragDrop(event) => dropped(window.app_handle(), event),
            _ => {}
        })
        .on_menu_event(|handle, event| menu::chosen(handle, event.id().as_ref()))
        .setup(move |app| Ok(start(app, asked)?))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(heard);
            ExitCode::SUCCESS
        }
        Err(e) => {
            eprintln!("meguri-desktop: {e}");
            ExitCode::FAILURE
        }
    }
}

/// Whether a second start goes to the window that is open. Test runs start windows side by side.
fn one_window() -> bool {
    let wanted = std::env::args_os().any(|a| a == "--new-window");
    let tested = std::env::var_os("TAURI_AUTOMATION").is_some() && std::env::var_os("MEGURI_TEST_ONE_WINDOW").is_none();
    !wanted && !tested
}

fn start(app: &mut tauri::App, asked: Vec<Asked>) -> tauri::Result<()> {
    let handle = app.handle();
    // A file named on the command line, or the last one that was open.
    let title = files::open_at_start(handle, arrivals::workspace(&asked).cloned());
    arrivals::keep(handle, asked);
    let size = size::at_start(handle);
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title(title)
        .inner_size(size.width, size.height)
        .min_inner_size(size::LEAST.0, size::LEAST.1)
        .maximized(size.maximised);
    #[cfg(target_os = "macos")]
    let window = window.title_bar_style(tauri::TitleBarStyle::Overlay).hidden_title(true);
    window.build()?;
    files::retitle(app.handle());
    #[cfg(target_os = "macos")]
    app.set_menu(menu::build(app.handle(), settings::lang(app.handle()))?)?;
    Ok(())
}

/// macOS gives files and addresses as events, before and after the start.
#[cfg_attr(not(target_os = "macos"), allow(unused_variables))]
fn heard(handle: &tauri::AppHandle, event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = event {
        arrivals::take(handle, arrivals::read(urls.iter().map(tauri::Url::as_str), Path::new("/")));
    }
}

fn dropped(handle: &tauri::AppHandle, event: &DragDropEvent) {
    let ours = |p: &PathBuf| p.extension().is_some_and(|e| e == "meguri") || arrivals::is_calendar(p);
    let over = |paths: &[PathBuf]| paths.iter().any(ours);
    let attaches = |paths: &[PathBuf]| !paths.is_empty() && !over(paths) && attached::taken(handle);
    let _ = match event {
        DragDropEvent::Enter { paths, .. } if attaches(paths) => handle.emit("carrying", true),
        DragDropEvent::Enter { paths, .. } => handle.emit("dragging", over(paths)),
        DragDropEvent::Over { .. } => return,
        DragDropEvent::Drop { paths, .. } if attaches(paths) => attached::drop_here(handle, paths),
        DragDropEvent::Drop { paths, .. } => {
            // What is none of ours is taken all the same where there is nothing else: it is said why it can't be opened.
            let mut files: Vec<&PathBuf> = paths.iter().filter(|p| ours(p)).collect();
            files.extend(paths.first().filter(|_| files.is_empty()));
            arrivals::take(handle, files.into_iter().cloned().map(Asked::File).collect());
            handle.emit("dragging", false)
        }
        _ => handle.emit("carrying", false).and_then(|()| handle.emit("dragging", false)),
    };
}
