//! Looks at every file from time to time, where nobody tells what has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::ops::Bound;
use std::path::{MAIN_SEPARATOR_STR, Path, PathBuf};

use crate::snapshot::{Stamp, stamps};

/// How everything below some folders looked last.
pub(super) struct Poller {
    roots: Vec<PathBuf>,
    /// By path as the system spells it: bytes are compared much faster than paths.
    seen: BTreeMap<OsString, Option<Stamp>>,
    /// Name what had just been changed when it was looked at once more: it may have changed again
    /// within one tick of the disk's clock.
    doubts: bool,
}

impl Poller {
    /// What lies there now has not changed.
    pub(super) fn new(roots: Vec<PathBuf>) -> Poller {
        let mut poller = Poller { roots, seen: BTreeMap::new(), doubts: false };
        poller.look();
        poller
    }

    /// From now on nobody else looks.
    pub(super) fn doubt(&mut self) {
        self.doubts = true;
    }

    /// Every file that has changed since it was last looked at.
    pub(super) fn look(&mut self) -> BTreeSet<PathBuf> {
        let then = std::mem::take(&mut self.seen);
        let found = self.roots.iter().flat_map(|root| stamps(root, true));
        self.seen = found.map(|(path, stamp)| (path.into_os_string(), stamp)).collect();
        let came = self.seen.iter().filter(|(path, now)| match (then.get(*path), now) {
            (Some(Some(then)), Some(now)) if self.doubts => !then.proves(now),
            (Some(Some(then)), Some(now)) => then.differs(now),
            (then, now) => then.is_none_or(|then| then.is_some() != now.is_some()),
        });
        let went = then.iter().filter(|(path, _)| !self.seen.contains_key(*path));
        came.chain(went).map(|(path, _)| PathBuf::from(path)).collect()
    }

    /// Somebody else tells of changes at these paths: they need not be told again. Says whether a
    /// folder is among them; then everything is looked at, and what else has changed is added.
    pub(super) fn note(&mut self, paths: &mut BTreeSet<PathBuf>) -> bool {
        let mut has_folder = false;
        for path in paths.iter() {
            match fs::symlink_metadata(path) {
                Ok(metadata) if metadata.is_dir() => has_folder = true,
                Err(_) if self.was_folder(path) => has_folder = true,
                Err(_) => {
                    self.seen.remove(path.as_os_str());
                }
                Ok(_) => {
                    let found = stamps(path, false);
                    self.seen.extend(found.map(|(path, stamp)| (path.into_os_string(), stamp)));
                }
            }
        }
        if has_folder {
            paths.extend(self.look());
        }
        has_folder
    }

    fn was_folder(&self, path: &Path) -> bool {
        let mut inside = path.as_os_str().to_owned();
        inside.push(MAIN_SEPARATOR_STR);
        let after = (Bound::Excluded(inside.as_os_str()), Bound::Unbounded);
        let first = self.seen.range::<OsStr, _>(after).next();
        first
            .is_some_and(|(path, _)| path.as_encoded_bytes().starts_with(inside.as_encoded_bytes()))
    }
}
