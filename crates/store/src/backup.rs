//! Copies of the file: once a day and before each migration, the last ten kept, in a folder beside it; attached files lie there once.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::error::{Result, StoreError};
use crate::files::Files;
use crate::standing::Identity;
use crate::workspace::{Workspace, parent, with_ending};

const KEPT: usize = 10;

/// One backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    /// `2026-11-21-daily`, `2026-11-21-before-v2`.
    pub name: String,
    pub path: PathBuf,
    pub bytes: u64,
}

/// The folder of a workspace's backups.
pub fn folder(workspace: &Path) -> PathBuf {
    with_ending(workspace, "-backups")
}

/// The backups of a workspace, newest name last.
pub fn list(workspace: &Path) -> Result<Vec<BackupFile>> {
    let mut out = Vec::new();
    let entries = match std::fs::read_dir(folder(workspace)) {
        Ok(e) => e,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(out),
        Err(e) => return Err(e.into()),
    };
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        let name = path.file_stem().and_then(|s| s.to_str()).map(str::to_owned);
        if let (Some(name), Some("meguri")) = (name, path.extension().and_then(|e| e.to_str())) {
            out.push(BackupFile { name, bytes: entry.metadata()?.len(), path });
        }
    }
    out.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(out)
}

/// Makes today's backup unless it is there, and lets go of the oldest. Answers whether it was made.
pub(crate) fn daily(connection: &Connection, workspace: &Path, today: &str) -> Result<bool> {
    let name = format!("{today}-daily");
    if folder(workspace).join(format!("{name}.meguri")).exists() {
        return Ok(false);
    }
    make(connection, workspace, &name)?;
    let mut daily: Vec<_> = list(workspace)?.into_iter().filter(|b| b.name.ends_with("-daily")).collect();
    while daily.len() > KEPT {
        std::fs::remove_file(daily.remove(0).path)?;
    }
    Ok(true)
}

/// Copies the open file under `name`; written aside first, so that a backup is always whole.
pub(crate) fn make(connection: &Connection, workspace: &Path, name: &str) -> Result<PathBuf> {
    let folder = folder(workspace);
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.meguri"));
    let partial = folder.join(format!("{name}.part-{}", std::process::id()));
    let copied = copy_to(connection, &partial, |_, _| true);
    if let Err(e) = copied {
        let _ = std::fs::remove_file(&partial);
        return Err(e);
    }
    std::fs::rename(&partial, &path)?;
    Ok(path)
}

/// Pages copied at a time: about 4 MB.
const STEP: i32 = 1024;

/// `on` hears pages done and in all, and says whether to go on.
fn copy_to(connection: &Connection, path: &Path, on: impl Fn(u64, u64) -> bool) -> Result<()> {
    if !on(0, 1) {
        return Err(StoreError::Stopped);
    }
    let _ = std::fs::remove_file(path);
    let mut target = Connection::open(path)?;
    {
        let backup = Backup::new(connection, &mut target)?;
        loop {
            match backup.step(STEP)? {
                StepResult::Done => break,
                StepResult::More => {}
                // Another program writes: it is done in a moment.
                _ => std::thread::sleep(Duration::from_millis(20)),
            }
            let at = backup.progress();
            let [left, all] = [at.remaining, at.pagecount].map(|n| u64::try_from(n).unwrap_or(0));
            if !on(all.saturating_sub(left), all) {
                return Err(StoreError::Stopped);
            }
        }
    }
    // One file without companions: it can be copied and mailed.
    target.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    Ok(())
}

impl Workspace {
    /// Writes a copy of the workspace to `path` with its attached files beside it, whole or not at all; takes the place of a file that is
    /// there. `on` hears what is done and in all (pages, then octets of files), and says whether to go on.
    ///
    /// # Errors
    /// `FileExists` for the workspace's own path, `Busy` for one that another program has open, `Stopped`.
    pub fn save_copy(&self, path: &Path, on: impl Fn(u64, u64) -> bool) -> Result<()> {
        let own = Identity::of(path).is_some_and(|there| Some(there) == self.identity);
        if own || path.is_dir() {
            return Err(StoreError::FileExists(path.to_owned()));
        }
        if with_ending(path, "-wal").exists() {
            return Err(StoreError::Busy);
        }
        let folder = parent(path);
        if !folder.is_dir() {
            return Err(StoreError::Folder(folder.display().to_string()));
        }
        let aside = with_ending(path, &format!(".part-{}", std::process::id()));
        let beside = Files::of(path);
        let copied = copy_to(&self.connection, &aside, &on).and_then(|()| {
            let brought = self.files().bring(&beside, false, &on)?;
            std::fs::rename(&aside, path).map_err(|e| {
                brought.iter().for_each(|hash| beside.take_away(hash));
                StoreError::from(e)
            })
        });
        if copied.is_err() {
            let _ = std::fs::remove_file(&aside);
        }
        copied
    }

    /// Puts a backup's content in place of the present one, which is kept as `<stamp>-before-restore` first.
    /// Other programs that have the file open see the restored content.
    pub fn restore(&mut self, name: &str, stamp: &str) -> Result<PathBuf> {
        let found = list(self.path())?.into_iter().find(|b| b.name == name);
        let found = found.ok_or_else(|| StoreError::NoBackup(name.to_owned()))?;
        // The backup must be a whole workspace before anything is replaced.
        drop(Workspace::open_backup(&found.path)?);
        let kept = make(&self.connection, self.path(), &format!("{stamp}-before-restore"))?;
        let source = Connection::open_with_flags(&found.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let backup = Backup::new(&source, &mut self.connection)?;
        backup.run_to_completion(4096, Duration::ZERO, None)?;
        drop(backup);
        self.restore_files();
        Ok(kept)
    }

    fn open_backup(path: &Path) -> Result<Connection> {
        let connection = Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        crate::workspace::verify(&connection, path)?;
        Ok(connection)
    }
}
