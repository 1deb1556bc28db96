//! How the file on the disk stands to what is open: it may be moved, replaced or locked while the window shows it.

use std::fs::Metadata;
use std::path::Path;

use crate::error::{Result, StoreError};
use crate::workspace::{Access, Workspace};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The file that was opened is there and can be written.
    Whole,
    /// It can't be written.
    ReadOnly,
    /// Nothing is at its path any more.
    Removed,
    /// Something else is at its path.
    Replaced,
}

/// What tells one file from another at the same path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity(u64, u64);

impl Identity {
    pub(crate) fn of(path: &Path) -> Option<Identity> {
        std::fs::metadata(path).ok().map(|m| identity(&m))
    }
}

#[cfg(unix)]
fn identity(m: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    Identity(m.dev(), m.ino())
}

/// Elsewhere an open file can't be taken away; the time it was made tells one that was put in its place.
#[cfg(not(unix))]
fn identity(m: &Metadata) -> Identity {
    let made = m.created().ok().and_then(|t| t.duration_since(std::time::UNIX_EPOCH).ok()).unwrap_or_default();
    Identity(made.as_secs(), made.subsec_nanos().into())
}

impl Workspace {
    /// Looks at the file: costs one call to the system.
    pub fn standing(&self) -> Standing {
        let Ok(now) = std::fs::metadata(self.path()) else { return Standing::Removed };
        if self.identity.is_some_and(|then| then != identity(&now)) {
            Standing::Replaced
        } else if self.access() == Access::ReadOnly || now.permissions().readonly() {
            Standing::ReadOnly
        } else {
            Standing::Whole
        }
    }

    /// Refuses a change that would go into a file that nobody finds again.
    pub fn writable(&self) -> Result<()> {
        match self.standing() {
            Standing::Whole => Ok(()),
            Standing::ReadOnly => Err(StoreError::ReadOnly),
            Standing::Removed | Standing::Replaced => Err(StoreError::FileGone(self.path().to_owned())),
        }
    }
}
