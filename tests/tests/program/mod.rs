//! The command line, built by cargo beside the tests.

use std::path::PathBuf;
use std::process::Command;

/// Builds `meguri` and answers where it lies. `make test` has built it with everything else and says so by MEGURI_BUILT.
pub fn meguri() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    let binary = path.join("meguri");
    if std::env::var_os("MEGURI_BUILT").is_none() {
        let built = Command::new(env!("CARGO")).args(["build", "--locked", "-q", "-p", "meguri-cli"]).status().unwrap();
        assert!(built.success());
    }
    assert!(binary.exists(), "{} is missing", binary.display());
    binary
}
