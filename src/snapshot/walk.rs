//! The walk over a tree, and what is taken of a file.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{Blob, Entry, Refusal, Source, Stamp, TEXT_LIMIT, is_text, text_entry};

/// A folder whose files are taken, and what is known of them from last time.
pub(super) struct Tree<'a> {
    /// The folder.
    pub(super) root: &'a Path,
    /// Themes are read whole, pictures and fonts too: their bytes make their addresses.
    pub(super) is_theme: bool,
    /// What lay there.
    pub(super) entries: &'a mut BTreeMap<Arc<str>, Entry>,
    /// How it looked.
    pub(super) seen: &'a mut BTreeMap<Arc<str>, Stamp>,
}

/// What stands at a path now.
pub(super) struct Found {
    /// Below the tree's root, with `/`.
    pub(super) path: Arc<str>,
    /// How it looks, if that can tell whether it changes.
    pub(super) stamp: Option<Stamp>,
    /// What it is; `None`: what it was.
    pub(super) entry: Option<Entry>,
}

impl Tree<'_> {
    /// What stands at `below` and below it. With `trusting`, a file that looks as it did is not
    /// read again.
    pub(super) fn walk(&self, below: &Path, trusting: bool) -> Vec<Found> {
        let (depth, is_root) = (below.components().count(), below.as_os_str().is_empty());
        let start = if is_root { self.root.to_owned() } else { self.root.join(below) };
        let walk = WalkDir::new(start).min_depth(is_root.into()).follow_root_links(is_root);
        let is_wanted = |entry: &DirEntry| {
            let is_dir = entry.file_type().is_dir();
            let is_apart = depth + entry.depth() == 1 && is_dir && entry.file_name() == "themes";
            !is_apart && !is_left_over(&entry.file_name().to_string_lossy())
        };
        let found: Vec<_> = walk.into_iter().filter_entry(is_wanted).collect();
        found.into_par_iter().filter_map(|entry| self.look_at(entry, trusting)).collect()
    }

    fn look_at(&self, entry: walkdir::Result<DirEntry>, trusting: bool) -> Option<Found> {
        let refused =
            |path, refusal| Some(Found { path, stamp: None, entry: Some(Entry::Refused(refusal)) });
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(self.root);
                let path = relative(self.root, path).0;
                return refused(path, Refusal::Unreadable(error.to_string()));
            }
        };
        let kind = entry.file_type();
        if kind.is_dir() {
            return None;
        }
        let (path, is_unicode) = relative(self.root, entry.path());
        if !is_unicode {
            return refused(path, Refusal::Name);
        }
        if kind.is_symlink() {
            return refused(path, Refusal::Symlink);
        }
        if !kind.is_file() {
            return refused(path, Refusal::Irregular);
        }
        if trusting
            && let Some(seen) = self.seen.get(&path)
            && let Ok(metadata) = entry.metadata()
        {
            let stamp = Stamp::of(&metadata);
            if seen.proves(&stamp) {
                return Some(Found { path, stamp: Some(stamp), entry: None });
            }
        }
        match self.read(entry.path(), is_text(&path)) {
            Ok((stamp, entry)) => Some(Found { path, stamp: Some(stamp), entry: Some(entry) }),
            Err(error) => refused(path, Refusal::Unreadable(error.to_string())),
        }
    }

    fn read(&self, path: &Path, is_text: bool) -> io::Result<(Stamp, Entry)> {
        let mut file = fs::File::open(path)?;
        let metadata = file.metadata()?;
        let (stamp, size) = (Stamp::of(&metadata), metadata.len());
        if (is_text || self.is_theme) && size > TEXT_LIMIT {
            return Ok((stamp, Entry::Refused(Refusal::TooLarge(size))));
        }
        let mut bytes = Vec::new();
        if is_text || self.is_theme {
            bytes.reserve(usize::try_from(size).unwrap_or(0) + 1);
            file.read_to_end(&mut bytes)?;
        } else {
            file.take(16).read_to_end(&mut bytes)?;
        }
        let entry = if is_text {
            text_entry(bytes)
        } else if self.is_theme {
            let head = bytes.iter().take(16).copied().collect();
            Entry::Blob(Blob { size, head, source: Source::Memory(bytes.into()) })
        } else {
            Entry::Blob(Blob { size, head: bytes, source: Source::Disk(path.to_owned()) })
        };
        Ok((stamp, entry))
    }
}

/// How every file at `start` and below it looks; `None` stands for what cannot be looked at.
/// Only a root may be a link.
pub fn stamps(start: &Path, is_root: bool) -> impl Iterator<Item = (PathBuf, Option<Stamp>)> {
    let is_wanted = |entry: &DirEntry| {
        entry.depth() == 0 || !is_left_over(&entry.file_name().to_string_lossy())
    };
    let walk = WalkDir::new(start).follow_root_links(is_root);
    walk.into_iter().filter_entry(is_wanted).filter_map(|entry| match entry {
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) => {
            let stamp = entry.metadata().ok().map(|metadata| Stamp::of(&metadata));
            Some((entry.into_path(), stamp))
        }
        Err(error) if error.io_error().is_some_and(is_absence) => None,
        Err(error) => error.path().map(|path| (path.to_owned(), None)),
    })
}

/// Hidden things, and what `Word`, `LibreOffice` and editors leave while they work: `4913` is how
/// vim tries whether it may write.
pub fn is_left_over(name: &str) -> bool {
    let is_passing = |ending: &str| name.strip_suffix(ending).is_some();
    name.starts_with('.')
        || name.starts_with("~$")
        || name == "4913"
        || ["~", ".tmp", ".swp"].into_iter().any(is_passing)
}

/// Whether nothing stands there.
pub(super) fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The path below `root` with `/`, and whether it is Unicode.
fn relative(root: &Path, path: &Path) -> (Arc<str>, bool) {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    (parts.join("/").into(), below.to_str().is_some())
}
