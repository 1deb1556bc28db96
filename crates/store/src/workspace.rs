//! Creating, opening, migrating and checking the file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::db::Db;
use crate::error::{Result, StoreError};
use crate::standing::Identity;
use crate::{backup, functions};

/// `application_id` of a workspace: "MGRI" (SQLite file format §1.3.17).
pub const APPLICATION_ID: i64 = 0x4D47_5249;

/// Numbered migrations; the file's `user_version` says how many it has had.
const MIGRATIONS: &[&str] = &[
    include_str!("../schema/001.sql"), include_str!("../schema/002.sql"), include_str!("../schema/003.sql"), include_str!("../schema/004.sql"),
    include_str!("../schema/005.sql"), include_str!("../schema/006.sql"), include_str!("../schema/007.sql"),
    include_str!("../schema/008.sql"), include_str!("../schema/009.sql"), include_str!("../schema/010.sql"),
    include_str!("../schema/011.sql"), include_str!("../schema/012.sql"), include_str!("../schema/013.sql"),
    include_str!("../schema/014.sql"),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    ReadWrite,
    /// Chosen when the file or its folder can't be written.
    ReadOnly,
}

/// An open workspace.
pub struct Workspace {
    pub(crate) connection: Connection,
    path: PathBuf,
    access: Access,
    pub(crate) identity: Option<Identity>,
}

impl Workspace {
    /// Makes a new, empty workspace; refuses to touch a file that is there.
    pub fn create(path: &Path) -> Result<Workspace> {
        if path.exists() {
            return Err(StoreError::FileExists(path.to_owned()));
        }
        let folder = parent(path);
        if !folder.is_dir() {
            return Err(StoreError::Folder(folder.display().to_string()));
        }
        // The name is taken first and exclusively, so that two programs never make the same file.
        std::fs::OpenOptions::new().write(true).create_new(true).open(path).map_err(written)?;
        let made = Self::fill(path);
        if made.is_err() {
            // Nothing half written stays behind.
            for ending in ["", "-wal", "-shm", "-journal"] {
                let _ = std::fs::remove_file(with_ending(path, ending));
            }
        }
        made
    }

    fn fill(path: &Path) -> Result<Workspace> {
        let mut connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        prepare(&connection, Access::ReadWrite)?;
        migrate(&mut connection, 0)?;
        Ok(Workspace { connection, path: path.to_owned(), access: Access::ReadWrite, identity: Identity::of(path) })
    }

    /// Opens a workspace: checks that it is one, that it is whole, backs it up (before a migration; once a day,
    /// `today` as `YYYY-MM-DD`) and migrates it. Falls back to read-only where it can't be written.
    pub fn open(path: &Path, today: &str) -> Result<Workspace> {
        if !path.is_file() {
            return Err(StoreError::NoFile(path.to_owned()));
        }
        sniff(path)?;
        let access = if writable(path) { Access::ReadWrite } else { Access::ReadOnly };
        let mut connection = match access {
            Access::ReadWrite => Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
            Access::ReadOnly => open_read_only(path)?,
        };
        prepare(&connection, access)?;
        let version = identify(&connection, path)?;
        quick_check(&connection)?;
        if access == Access::ReadWrite {
            let known = MIGRATIONS.len() as i64;
            if version < known {
                backup::make(&connection, path, &format!("{today}-before-v{known}"))?;
                migrate(&mut connection, version)?;
            }
            // A backup that fails (full disk) must not keep the user from the plan.
            if backup::daily(&connection, path, today).is_ok_and(|made| made) {
                Workspace::back_up_files(path);
            }
        } else if version < MIGRATIONS.len() as i64 {
            return Err(StoreError::ReadOnly);
        }
        let opened = Workspace { connection, path: path.to_owned(), access, identity: Identity::of(path) };
        // The check has read the whole file.
        opened.let_go_of_pages();
        Ok(opened)
    }

    /// Gives back the memory of pages that were read and are not needed soon: after everything was read once.
    pub fn let_go_of_pages(&self) {
        // What can't be given back now goes by itself.
        let _ = self.connection.release_memory();
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn access(&self) -> Access {
        self.access
    }

    /// A view for reading.
    pub fn db(&self) -> Db<'_> {
        Db(&self.connection)
    }

    /// Runs `f` on one snapshot: what it reads belongs together even while another program writes.
    pub fn read<T, E: From<StoreError>>(&self, f: impl FnOnce(Db<'_>) -> std::result::Result<T, E>) -> std::result::Result<T, E> {
        let transaction = self.connection.unchecked_transaction().map_err(StoreError::from)?;
        let out = f(Db(&transaction))?;
        drop(transaction);
        Ok(out)
    }

    /// Rises with every change of the file, from whichever program.
    pub fn version(&self) -> Result<i64> {
        version(&self.connection)
    }

    /// Caps the file's size in pages, as a full disk would (tests).
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: i64) -> Result<()> {
        let now: i64 = self.connection.pragma_query_value(None, "page_count", |r| r.get(0))?;
        self.connection.pragma_update_and_check(None, "max_page_count", now + pages, |_| Ok(()))?;
        Ok(())
    }
}

pub(crate) fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM history")?.query_row([], |r| r.get(0))?)
}

pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(p) if !p.as_os_str().is_empty() => p,
        _ => Path::new("."),
    }
}

pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// What it means that something could not be written.
pub(crate) fn written(e: std::io::Error) -> StoreError {
    match e.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
        _ => StoreError::Io(e),
    }
}

/// Looks at the first bytes, so that a Word file is told from a damaged workspace.
fn sniff(path: &Path) -> Result<()> {
    use std::io::Read;
    let mut head = [0u8; 72];
    let mut file = std::fs::File::open(path).map_err(written)?;
    let mut n = 0;
    while n < head.len() {
        match file.read(&mut head[n..]).map_err(written)? {
            0 => break,
            k => n += k,
        }
    }
    let ours = n == head.len()
        && head.starts_with(b"SQLite format 3\0")
        && i64::from(u32::from_be_bytes([head[68], head[69], head[70], head[71]])) == APPLICATION_ID;
    if ours { Ok(()) } else { Err(StoreError::NotAWorkspace(path.to_owned())) }
}

/// Whether file and folder can be written; SQLite needs both for its journal.
fn writable(path: &Path) -> bool {
    if std::fs::OpenOptions::new().append(true).open(path).is_err() {
        return false;
    }
    // Asking the folder for its permission bits says nothing about mounts or root: try.
    let probe = parent(path).join(format!(".meguri-probe-{}", std::process::id()));
    let ok = std::fs::OpenOptions::new().write(true).create_new(true).open(&probe).is_ok();
    let _ = std::fs::remove_file(&probe);
    ok
}

pub(crate) fn open_read_only(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    // In a folder that can't be written there is no shared memory for the WAL: nothing can change it either.
    let wal = with_ending(path, "-wal");
    let immutable = std::fs::metadata(&wal).map_or(true, |m| m.len() == 0);
    let mut uri = String::from("file:");
    for b in path.display().to_string().bytes() {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' | b'\\' => uri.push(b as char),
            _ => uri.push_str(&format!("%{b:02X}")),
        }
    }
    uri.push_str(if immutable { "?immutable=1" } else { "?mode=ro" });
    Ok(Connection::open_with_flags(uri, flags)?)
}

pub(crate) fn prepare(connection: &Connection, access: Access) -> Result<()> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(128);
    functions::register(connection)?;
    if access == Access::ReadWrite {
        // The answer is the mode it is in now; a file system without WAL keeps its journal and works all the same.
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
    }
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -65_536)?;
    // Only our own functions and tables are used: a crafted file must not reach further.
    connection.pragma_update(None, "trusted_schema", true)?;
    Ok(())
}

fn identify(connection: &Connection, path: &Path) -> Result<i64> {
    let read = |name: &str| -> Result<i64> {
        connection.pragma_query_value(None, name, |r| r.get(0)).map_err(|e| match StoreError::from(e) {
            StoreError::Sqlite(e) => StoreError::Damaged(e.to_string()),
            other => other,
        })
    };
    if read("application_id")? != APPLICATION_ID {
        return Err(StoreError::NotAWorkspace(path.to_owned()));
    }
    let found = read("user_version")?;
    let known = MIGRATIONS.len() as i64;
    if found > known { Err(StoreError::Newer { found, known }) } else { Ok(found) }
}

/// Fast structural check (PRAGMA quick_check): pages, rows and constraints, without the indexes' contents.
fn quick_check(connection: &Connection) -> Result<()> {
    let answer: std::result::Result<String, _> = connection.query_row("PRAGMA quick_check(1)", [], |r| r.get(0));
    match answer {
        Ok(text) if text == "ok" => Ok(()),
        Ok(text) => Err(StoreError::Damaged(text)),
        Err(e) => match StoreError::from(e) {
            StoreError::Sqlite(e) => Err(StoreError::Damaged(e.to_string())),
            other => Err(other),
        },
    }
}

/// Runs the migrations after `from`, all or none.
fn migrate(connection: &mut Connection, from: i64) -> Result<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another program may have migrated while we waited.
    let now: i64 = transaction.pragma_query_value(None, "user_version", |r| r.get(0))?;
    let from = usize::try_from(from.max(now)).unwrap_or(0);
    for sql in &MIGRATIONS[from.min(MIGRATIONS.len())..] {
        transaction.execute_batch(sql)?;
    }
    transaction.pragma_update(None, "user_version", MIGRATIONS.len() as i64)?;
    transaction.commit()?;
    Ok(())
}

/// Refuses what is not a whole workspace of a version we know.
pub(crate) fn verify(connection: &Connection, path: &Path) -> Result<()> {
    identify(connection, path)?;
    quick_check(connection)
}
