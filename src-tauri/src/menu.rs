//! The menu bar of macOS. Its entries do what the keys do: the window hears the name of the entry and acts.

#![cfg_attr(not(target_os = "macos"), allow(dead_code))]

use meguri_app::text;
use meguri_model::Lang;
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Runtime};

/// Entries of ours, by menu: what the window hears, and the key. The labels are the messages `menu-<name>`.
const FILE: &[(&str, Option<&str>)] = &[
    ("new", Some("CmdOrCtrl+Shift+N")),
    ("open", Some("CmdOrCtrl+O")),
    ("save-copy", Some("CmdOrCtrl+Shift+S")),
    ("export", Some("CmdOrCtrl+E")),
    ("print", Some("CmdOrCtrl+P")),
];
const VIEW: &[(&str, Option<&str>)] = &[
    ("palette", Some("CmdOrCtrl+K")),
    ("back", None),
    ("forward", None),
    ("sidebar", Some("CmdOrCtrl+B")),
    ("inspector", Some("CmdOrCtrl+I")),
    ("language", Some("CmdOrCtrl+Shift+E")),
    ("keys", None),
];

/// The menu bar in a language.
pub fn build<R: Runtime>(handle: &AppHandle<R>, lang: Lang) -> tauri::Result<Menu<R>> {
    let word = |id: &str| text::word(id).get(lang).to_owned();
    let own = |name: &str, entries: &[(&str, Option<&str>)]| -> tauri::Result<Submenu<R>> {
        let mut menu = SubmenuBuilder::new(handle, word(name));
        for (id, key) in entries {
            let mut item = MenuItemBuilder::with_id(*id, word(&format!("menu-{id}")));
            if let Some(key) = key {
                item = item.accelerator(key);
            }
            menu = menu.item(&item.build(handle)?);
        }
        if name == "menu-file" { menu.separator().close_window().build() } else { menu.separator().fullscreen().build() }
    };
    let settings = MenuItemBuilder::with_id("settings", word("menu-settings")).accelerator("CmdOrCtrl+,").build(handle)?;
    let app = SubmenuBuilder::new(handle, "Meguri")
        .about(None)
        .separator()
        .item(&settings)
        .separator()
        .services()
        .hide()
        .hide_others()
        .separator()
        .quit()
        .build()?;
    // Undo and redo of the text fields come with the keys; those of the plan are the window's.
    let edit = SubmenuBuilder::new(handle, word("menu-edit"))
        .item(&MenuItemBuilder::with_id("undo", word("menu-undo")).build(handle)?)
        .item(&MenuItemBuilder::with_id("redo", word("menu-redo")).build(handle)?)
        .separator()
        .cut()
        .copy()
        .paste()
        .select_all()
        .build()?;
    let window = SubmenuBuilder::new(handle, word("menu-window")).minimize().maximize().build()?;
    MenuBuilder::new(handle).items(&[&app, &own("menu-file", FILE)?, &edit, &own("menu-view", VIEW)?, &window]).build()
}

/// Tells the window which entry was chosen.
pub fn chosen<R: Runtime>(handle: &AppHandle<R>, id: &str) {
    let _ = handle.emit("menu", id);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_its_word_in_both_languages() {
        let heads = ["file", "edit", "view", "window", "settings", "undo", "redo"];
        for name in FILE.iter().chain(VIEW).map(|e| e.0).chain(heads) {
            for lang in [Lang::En, Lang::Ja] {
                assert!(text::has(lang, &format!("menu-{name}")), "{name}");
            }
        }
    }
}
