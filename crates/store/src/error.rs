//! What can go wrong with the file, each told apart so that the user can be told what to do.

use std::path::PathBuf;

use rusqlite::ErrorCode;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("no such file: {0}")]
    NoFile(PathBuf),
    #[error("there is a file already: {0}")]
    FileExists(PathBuf),
    #[error("not a Meguri workspace: {0}")]
    NotAWorkspace(PathBuf),
    #[error("made by a newer Meguri (version {found}, this one knows {known})")]
    Newer { found: i64, known: i64 },
    #[error("the file is damaged: {0}")]
    Damaged(String),
    #[error("the file or its folder can't be written")]
    ReadOnly,
    /// The open file was moved, deleted or replaced: what is written would be lost.
    #[error("the file is no longer there: {0}")]
    FileGone(PathBuf),
    #[error("the disk is full")]
    DiskFull,
    #[error("another program is writing to the file")]
    Busy,
    /// The user asked to stop.
    #[error("stopped")]
    Stopped,
    #[error("not a plain file: {0}")]
    NoPlainFile(PathBuf),
    #[error("can't be read: {0}")]
    Unreadable(PathBuf),
    #[error("too large ({size} octets): {path}")]
    TooLarge { path: PathBuf, size: u64, most: u64 },
    /// A row names a file that does not lie beside the workspace.
    #[error("the file is missing beside the workspace")]
    FileMissing,
    #[error("the folder can't be used: {0}")]
    Folder(String),
    /// A row was changed since by something else; undo would lose that.
    #[error("{noun} was changed since")]
    UndoConflict { noun: String, id: String, column: String, theirs: String, ours: String },
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    #[error("no {noun} with id {id}")]
    NotFound { noun: &'static str, id: String },
    #[error("no change number {0}")]
    NoChange(i64),
    /// Something still refers to a row that is gone.
    #[error("something still refers to it")]
    StillReferred,
    #[error("no backup called {0}")]
    NoBackup(String),
    #[error("unreadable value in {table}.{column}: {value}")]
    BadValue { table: &'static str, column: String, value: String },
    #[error("sqlite: {0}")]
    Sqlite(rusqlite::Error),
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(e: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(code, text) = &e else { return StoreError::Sqlite(e) };
        match code.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::DiskFull => StoreError::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly,
            ErrorCode::DatabaseCorrupt => StoreError::Damaged(text.clone().unwrap_or_default()),
            ErrorCode::ConstraintViolation if code.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => {
                StoreError::StillReferred
            }
            _ => StoreError::Sqlite(e),
        }
    }
}

pub type Result<T> = std::result::Result<T, StoreError>;
