//! A folder that is watched with everything in it, if it is there: it may go, and come back as another.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

pub(super) struct Folder {
    /// As others call it.
    pub(super) path: PathBuf,
    /// As the system calls it.
    pub(super) real: PathBuf,
    /// Which folder it was when the watch began; `None`: it is not watched.
    pub(super) watched: Option<Identity>,
    /// Watched only if it is a link; otherwise it is a part of another.
    is_link: bool,
}

/// Device and inode, and its birth: a number is given again.
pub(super) type Identity = ((u64, u64), Option<SystemTime>);

impl Folder {
    /// A folder that nobody watches yet.
    pub(super) fn new(path: PathBuf, is_link: bool) -> Folder {
        Folder { real: path.clone(), path, watched: None, is_link }
    }

    /// Which folder stands at its path now.
    pub(super) fn identity(&self) -> Option<Identity> {
        let metadata = fs::metadata(&self.path).ok()?;
        let is_wanted = metadata.is_dir() && (!self.is_link || self.path.is_symlink());
        #[cfg(unix)]
        let inode = {
            use std::os::unix::fs::MetadataExt;
            (metadata.dev(), metadata.ino())
        };
        #[cfg(not(unix))]
        let inode = (0, 0);
        is_wanted.then(|| (inode, metadata.created().ok()))
    }
}
