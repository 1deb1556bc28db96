//! The folder of attached files beside the workspace: `NAME.meguri-files/ab/cdef…`, found by the SHA-256 of their content.
//!
//! A file is written aside, flushed and then put in its place, so that what lies there is always whole. Nothing is taken away when
//! its row goes: the history may bring the row back. Only erasing a person lets go of bytes.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use meguri_model::Attachment;
use sha2::{Digest, Sha256};

use crate::backup;
use crate::db::{Db, Key};
use crate::error::{Result, StoreError};
use crate::workspace::{Workspace, with_ending, written};

/// Largest file that is kept, in octets.
pub const LARGEST: u64 = 1 << 30;
/// Where small pictures lie that can be made again at any time.
const SMALL: &str = "small";
/// Their longest sides: in the window, on paper.
pub const SIZES: [u32; 2] = [480, 1600];

/// The folder of kept files.
#[derive(Clone, Debug)]
pub struct Files {
    folder: PathBuf,
}

/// A file that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256, lower-case hexadecimal.
    pub hash: String,
    pub size: u64,
    /// It was not there before.
    pub fresh: bool,
}

/// How a kept file stands on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    There,
    Missing,
    /// Something else lies in its place: the size is another one.
    Changed,
}

/// Hears octets done and in all, and says whether to go on.
pub type On<'a> = &'a dyn Fn(u64, u64) -> bool;

impl Files {
    /// Of a workspace file.
    pub fn of(workspace: &Path) -> Files {
        Files { folder: with_ending(workspace, "-files") }
    }

    /// Beside the backups of a workspace.
    fn backed_up(workspace: &Path) -> Files {
        Files { folder: backup::folder(workspace).join("files") }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where the file of a hash lies, or would; `None` for what is no hash.
    pub fn path(&self, hash: &str) -> Option<PathBuf> {
        let good = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        good.then(|| self.folder.join(&hash[..2]).join(&hash[2..]))
    }

    pub fn lies(&self, hash: &str, size: i64) -> Lies {
        match self.path(hash).and_then(|p| fs::metadata(p).ok()).filter(fs::Metadata::is_file) {
            None => Lies::Missing,
            Some(m) if i64::try_from(m.len()) == Ok(size) => Lies::There,
            Some(_) => Lies::Changed,
        }
    }

    /// Opens a file that is to be kept, with its size.
    ///
    /// # Errors
    /// `NoFile`, `NoPlainFile` for a folder and the like, `TooLarge`, `Unreadable`.
    pub fn source(path: &Path) -> Result<(File, u64)> {
        let unreadable = |e: std::io::Error| match e.kind() {
            ErrorKind::NotFound => StoreError::NoFile(path.to_owned()),
            _ => StoreError::Unreadable(path.to_owned()),
        };
        let about = fs::metadata(path).map_err(unreadable)?;
        if !about.is_file() {
            return Err(StoreError::NoPlainFile(path.to_owned()));
        }
        if about.len() > LARGEST {
            return Err(StoreError::TooLarge { path: path.to_owned(), size: about.len(), most: LARGEST });
        }
        Ok((File::open(path).map_err(unreadable)?, about.len()))
    }

    /// Keeps what `source` holds; `size` is what it is said to be, for `on` only.
    ///
    /// # Errors
    /// `Unreadable` (named `from`) where it can't be read to its end, `DiskFull`, `ReadOnly`, `Stopped`. Nothing half written stays.
    pub fn keep(&self, from: &Path, mut source: impl Read, size: u64, on: On<'_>) -> Result<Kept> {
        fs::create_dir_all(&self.folder).map_err(written)?;
        let aside = self.aside();
        let copied = (|| {
            let mut target = File::options().write(true).create_new(true).open(&aside).map_err(written)?;
            let mut hash = Sha256::new();
            let (mut done, mut part) = (0u64, vec![0; 1 << 18]);
            loop {
                if !on(done, size) {
                    return Err(StoreError::Stopped);
                }
                let n = match source.read(&mut part) {
                    Ok(0) => break,
                    Ok(n) => n,
                    Err(e) if e.kind() == ErrorKind::Interrupted => continue,
                    Err(_) => return Err(StoreError::Unreadable(from.to_owned())),
                };
                done += n as u64;
                // It may have grown since it was looked at.
                if done > LARGEST {
                    return Err(StoreError::TooLarge { path: from.to_owned(), size: done, most: LARGEST });
                }
                hash.update(&part[..n]);
                target.write_all(&part[..n]).map_err(written)?;
            }
            target.sync_all().map_err(written)?;
            let hash: String = hash.finalize().iter().map(|b| format!("{b:02x}")).collect();
            Ok((hash, done))
        })();
        let kept = copied.and_then(|(hash, size)| {
            let path = self.path(&hash).unwrap_or_default();
            let there = i64::try_from(size).is_ok_and(|s| self.lies(&hash, s) == Lies::There);
            if there {
                fs::remove_file(&aside).map_err(written)?;
            } else {
                put(&aside, &path)?;
            }
            Ok(Kept { hash, size, fresh: !there })
        });
        if kept.is_err() {
            let _ = fs::remove_file(&aside);
        }
        kept
    }

    /// The content of a kept file.
    ///
    /// # Errors
    /// `FileMissing`.
    pub fn read(&self, hash: &str) -> Result<Vec<u8>> {
        let path = self.path(hash).unwrap_or_default();
        fs::read(path).map_err(|_| StoreError::FileMissing)
    }

    /// Writes a copy of a kept file to `path`, whole or not at all.
    ///
    /// # Errors
    /// `FileMissing`, `ReadOnly`, `DiskFull`.
    pub fn copy_out(&self, hash: &str, path: &Path) -> Result<u64> {
        let source = self.path(hash).filter(|p| p.is_file()).ok_or(StoreError::FileMissing)?;
        copy(&source, path)
    }

    /// Takes away what was kept a moment ago and has no row after all.
    pub fn take_away(&self, hash: &str) {
        let small = SIZES.map(|size| Some(self.small(hash, size)));
        for path in small.into_iter().chain([self.path(hash)]).flatten() {
            // On some systems what can only be read can't be taken away either.
            if fs::remove_file(&path).is_err() && let Ok(about) = fs::metadata(&path) {
                let mut permissions = about.permissions();
                #[allow(clippy::permissions_set_readonly_false)] // it goes with the next line
                permissions.set_readonly(false);
                let _ = fs::set_permissions(&path, permissions).and_then(|()| fs::remove_file(&path));
            }
        }
    }

    /// Where a picture made from a kept file lies, or would: `size` is the longest side in pixels.
    fn small(&self, hash: &str, size: u32) -> PathBuf {
        self.folder.join(SMALL).join(size.to_string()).join(hash)
    }

    /// The small picture of a kept file; made where there is none yet. It is kept for the next time where that is possible.
    pub fn small_picture<E: From<StoreError>>(&self, hash: &str, size: u32, make: impl FnOnce(Vec<u8>) -> std::result::Result<Vec<u8>, E>) -> std::result::Result<Vec<u8>, E> {
        let path = self.small(hash, size);
        if let Ok(bytes) = fs::read(&path) {
            return Ok(bytes);
        }
        let bytes = make(self.read(hash)?)?;
        let aside = self.aside();
        let _ = fs::create_dir_all(path.parent().unwrap_or(&path)).and_then(|()| fs::write(&aside, &bytes)).and_then(|()| fs::rename(&aside, &path));
        let _ = fs::remove_file(&aside);
        Ok(bytes)
    }

    fn aside(&self) -> PathBuf {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        self.folder.join(format!(".part-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed)))
    }

    /// Every kept file: its hash and size.
    fn all(&self) -> Vec<(String, u64)> {
        let names = |folder: &Path| -> Vec<(String, fs::Metadata)> {
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            entries.filter_map(|e| Some((e.file_name().into_string().ok()?, e.metadata().ok()?))).collect()
        };
        let mut out = Vec::new();
        for (two, _) in names(&self.folder).into_iter().filter(|(name, m)| name.len() == 2 && m.is_dir()) {
            for (rest, m) in names(&self.folder.join(&two)) {
                let hash = format!("{two}{rest}");
                if m.is_file() && self.path(&hash).is_some() {
                    out.push((hash, m.len()));
                }
            }
        }
        out.sort();
        out
    }

    /// Brings what is not there yet into `to`, and answers which those were. By a second name for the same bytes where `linked` and the
    /// file system can do it, else by a copy. What fails is taken away again.
    pub(crate) fn bring(&self, to: &Files, linked: bool, on: On<'_>) -> Result<Vec<String>> {
        let all: Vec<(String, u64)> = self.all().into_iter().filter(|(h, size)| to.lies(h, i64::try_from(*size).unwrap_or(0)) != Lies::There).collect();
        let total: u64 = all.iter().map(|f| f.1).sum();
        let (mut made, mut done) = (Vec::new(), 0);
        for (hash, size) in all {
            let (Some(from), Some(path)) = (self.path(&hash), to.path(&hash)) else { continue };
            let brought = if on(done, total) { one(&from, &path, linked) } else { Err(StoreError::Stopped) };
            if let Err(e) = brought {
                made.iter().for_each(|h: &String| to.take_away(h));
                return Err(e);
            }
            made.push(hash);
            done += size;
        }
        Ok(made)
    }
}

fn one(from: &Path, path: &Path, linked: bool) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path)).map_err(written)?;
    if linked && fs::hard_link(from, path).is_ok() {
        return Ok(());
    }
    copy(from, path).map(drop)
}

/// Copies a file, written aside first.
fn copy(from: &Path, path: &Path) -> Result<u64> {
    let aside = with_ending(path, &format!(".part-{}", std::process::id()));
    let copied = fs::copy(from, &aside).and_then(|n| {
        // The original is not to be changed; a copy is the user's own.
        let mut permissions = fs::metadata(&aside)?.permissions();
        #[allow(clippy::permissions_set_readonly_false)] // only its owner's umask applied to the original
        permissions.set_readonly(false);
        fs::set_permissions(&aside, permissions)?;
        File::open(&aside)?.sync_all()?;
        fs::rename(&aside, path)?;
        Ok(n)
    });
    copied.map_err(|e| {
        let _ = fs::remove_file(&aside);
        written(e)
    })
}

/// Puts a whole file in its place; it can only be read from then on.
fn put(aside: &Path, path: &Path) -> Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(written)?;
    let mut permissions = fs::metadata(aside).map_err(written)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(aside, permissions).map_err(written)?;
    fs::rename(aside, path).map_err(written)?;
    // The folder's entry too must outlive a power cut; where folders can't be opened, the system sees to it.
    let _ = File::open(folder).and_then(|f| f.sync_all());
    Ok(())
}

impl Db<'_> {
    /// The folder of the files that are attached in this workspace.
    pub fn files(&self) -> Files {
        Files::of(Path::new(self.0.path().unwrap_or_default()))
    }
}

impl Workspace {
    /// The folder of its attached files.
    pub fn files(&self) -> Files {
        Files::of(self.path())
    }

    /// Brings today's files to the backups.
    pub(crate) fn back_up_files(path: &Path) {
        // A backup that fails must not keep the user from the plan; what is missing there comes along tomorrow.
        let _ = Files::of(path).bring(&Files::backed_up(path), true, &|_, _| true);
    }

    /// Brings back files that are missing from the backups.
    pub(crate) fn restore_files(&self) {
        let _ = Files::backed_up(self.path()).bring(&self.files(), true, &|_, _| true);
    }

    /// Lets go of the bytes of files that no record and no setting names any more, in the backups too. For erasing only: undo can't bring them back.
    pub fn forget_files(&self, hashes: &[String]) -> Result<()> {
        let settings = self.db().settings()?;
        for hash in hashes {
            let set = settings.iter().any(|(_, value)| value.contains(hash));
            if !set && self.db().by::<Attachment>("hash", Key::Text(hash))?.is_empty() {
                self.files().take_away(hash);
                Files::backed_up(self.path()).take_away(hash);
            }
        }
        Ok(())
    }
}
