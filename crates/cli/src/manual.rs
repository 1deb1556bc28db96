//! Man pages and shell completions, made from the definition of the arguments and the table of commands.

use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};
use meguri_app::{UiError, door, export, typescript};

use crate::args::Args;

/// Writes `man1/meguri.1`, one page a subcommand, `man7/meguri-commands.7` and the completions of bash, zsh and fish.
///
/// # Errors
/// Those of writing a file.
pub fn write(folder: &Path) -> Result<(), UiError> {
    let mut root = Args::command();
    // Gives every subcommand the global options, as they are when it is called.
    root.build();
    page(folder, &root, "meguri")?;
    for sub in root.get_subcommands().filter(|s| !s.is_hide_set() && s.get_name() != "help") {
        page(folder, sub, &format!("meguri-{}", sub.get_name()))?;
    }
    put(folder, "man7/meguri-commands.7", table().to_roff().as_bytes())?;
    for (shell, name) in [(Shell::Bash, "bash/meguri"), (Shell::Zsh, "zsh/_meguri"), (Shell::Fish, "fish/meguri.fish")] {
        let mut text = Vec::new();
        clap_complete::generate(shell, &mut Args::command(), "meguri", &mut text);
        put(folder, name, &text)?;
    }
    Ok(())
}

fn page(folder: &Path, command: &clap::Command, name: &str) -> Result<(), UiError> {
    let command = command.clone().display_name(name).version(env!("CARGO_PKG_VERSION"));
    let mut text = Vec::new();
    Man::new(command).manual("User Commands").source(concat!("Meguri ", env!("CARGO_PKG_VERSION"))).render(&mut text).map_err(|_| UiError::new("read_only"))?;
    put(folder, &format!("man1/{name}.1"), &text)
}

/// Every command that `meguri call` runs.
fn table() -> Roff {
    let mut page = Roff::new();
    page.control("TH", ["MEGURI-COMMANDS", "7", "", &format!("Meguri {}", env!("CARGO_PKG_VERSION")), "Commands"]);
    page.control("SH", ["NAME"]);
    page.text([roman("meguri-commands - what meguri call runs")]);
    page.control("SH", ["DESCRIPTION"]);
    page.text([
        roman("Each command takes one JSON object and answers with JSON. A "),
        italic("query"),
        roman(" reads, a "),
        italic("change"),
        roman(" writes one undoable change, a "),
        italic("job"),
        roman(" takes time or writes outside the workspace. "),
        bold("meguri commands --json"),
        roman(" prints the same table for programs."),
    ]);
    page.control("SH", ["COMMANDS"]);
    let mut types = typescript::Types::default();
    for entry in door::table() {
        let (input, output) = entry.type_names(&mut types);
        page.control("TP", []);
        page.text([bold(entry.name), roman(" "), italic(input), roman(" -> "), italic(output)]);
        page.text([roman(entry.doc_line())]);
    }
    page.control("SH", ["SEE ALSO"]);
    page.text([bold("meguri"), roman("(1), "), bold("meguri-call"), roman("(1)")]);
    page
}

fn put(folder: &Path, name: &str, text: &[u8]) -> Result<(), UiError> {
    let path = folder.join(name);
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(|_| UiError::new("read_only"))?;
    }
    export::write_whole(&path, text)
}
