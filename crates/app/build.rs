//! Lists the Fluent catalogues in `text/`, so that a new file needs no registration: `texts.rs` in the output folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let text = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../text");
    println!("cargo:rerun-if-changed={}", text.display());
    let mut out = String::new();
    for (name, folder) in [("EN", "en"), ("JA", "ja"), ("WINDOW_EN", "en/window"), ("WINDOW_JA", "ja/window")] {
        let what = if name.starts_with("WINDOW") { "of the window" } else { "of the core" };
        let _ = writeln!(out, "/// The catalogues {what} in `text/{folder}`: file name and text.");
        let _ = writeln!(out, "pub const {name}: &[(&str, &str)] = &[");
        for path in catalogues(&text.join(folder))? {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let _ = writeln!(out, "    ({file:?}, include_str!({:?})),", path.canonicalize()?.display().to_string());
        }
        let _ = writeln!(out, "];");
    }
    let to = std::env::var("OUT_DIR").map_err(std::io::Error::other)?;
    std::fs::write(Path::new(&to).join("texts.rs"), out)
}

fn catalogues(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}
