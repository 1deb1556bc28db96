//! `meguri`: the workspace from the command line. Every command of the window, by the same door.
//!
//! Exit codes: 0 done · 1 refused, the reason is on standard error · 2 wrong usage · 3 nothing to undo or redo ·
//! 4 `check` found something that cannot happen as written · 5 a `reply` names somebody or something unknown ·
//! 6 `import` found a question that must be answered · 7 `match` cannot place all musts · 8 `match` found nothing in time.

mod args;
mod document;
mod import;
mod manual;
mod matching;
mod output;
mod release;
mod run;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let asked = match args.lang {
        Some(args::FileLang::En) => Some(meguri_model::Lang::En),
        Some(args::FileLang::Ja) => Some(meguri_model::Lang::Ja),
        Some(args::FileLang::Both) | None => None,
    };
    let out = output::Output::new(asked, args.json);
    match run::run(&args, &out) {
        Ok(code) => code,
        Err(e) => {
            out.error(&e);
            match e.code.as_str() {
                "nothing_to_undo" | "nothing_to_redo" => ExitCode::from(3),
                _ => ExitCode::from(1),
            }
        }
    }
}
