//! The output folder: that it is ours, that nobody else writes it, and where the new site grows.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};

/// The file that says a folder is an output of KIS; a folder without it is never touched.
pub(crate) const MARKER: &str = ".kis-ausgabe";
const MARKER_TEXT: &str =
    "Diesen Ordner schreibt „kis build“. Was sonst darin liegt, geht beim nächsten Mal verloren.\n";

/// An output folder, locked for one build.
#[derive(Debug)]
pub struct Destination {
    /// Where the site is.
    folder: PathBuf,
    /// Where the new one grows, beside it: a swap needs the same file system.
    staging: PathBuf,
    /// Where the old one waits while a system that knows no exchange renames twice.
    aside: PathBuf,
    /// The old site, if there is one.
    old: Option<PathBuf>,
    /// Held as long as this value lives.
    lock: Lock,
}

#[derive(Debug)]
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock file left behind locks nobody out: the lock is the kernel's.
        let _ = fs::remove_file(&self.path);
    }
}

impl Destination {
    /// Checks that the folder may be written, and locks it.
    pub fn claim(folder: &Path, content: &Path) -> anyhow::Result<Destination> {
        let folder = absolute(folder)?;
        let content = fs::canonicalize(content)
            .with_context(|| format!("{}: Diesen Ordner gibt es nicht.", content.display()))?;
        refuse_place(&folder, &content)?;
        let (parent, name) = match (folder.parent(), folder.file_name()) {
            (Some(parent), Some(name)) => (parent.to_owned(), name.to_string_lossy().into_owned()),
            _ => bail!("{}: Hierhin darf KIS nicht schreiben.", folder.display()),
        };
        fs::create_dir_all(&parent).with_context(|| cannot_create(&parent))?;
        let lock = lock(parent.join(format!(".{name}.kis-sperre")), &folder)?;
        let staging = parent.join(format!(".{name}.kis-neu"));
        let aside = parent.join(format!(".{name}.kis-alt"));
        if aside.is_dir() && !folder.exists() {
            // A build died between its two renames.
            fs::rename(&aside, &folder).with_context(|| cannot_create(&folder))?;
        }
        let old = existing_site(&folder)?;
        Ok(Destination { folder, staging, aside, old, lock })
    }

    /// The old site.
    pub(super) fn old(&self) -> Option<&Path> {
        self.old.as_deref()
    }

    /// Where the site is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn aside(&self) -> &Path {
        &self.aside
    }

    pub(super) fn staging(&self) -> &Path {
        &self.staging
    }

    /// Clears what a killed build left, and begins a new folder with the marker.
    pub(super) fn prepare(&self) -> anyhow::Result<PathBuf> {
        debug_assert!(self.lock.path.exists(), "the folder is locked");
        remove(&self.staging).with_context(|| cannot_create(&self.staging))?;
        fs::create_dir(&self.staging).with_context(|| cannot_create(&self.staging))?;
        fs::write(self.staging.join(MARKER), MARKER_TEXT)
            .with_context(|| cannot_create(&self.staging))?;
        Ok(self.staging.clone())
    }

    /// Throws the unfinished site away; what cannot go now goes before the next build.
    pub(super) fn discard(&self) {
        let _ = remove(&self.staging);
    }
}

/// Removes a folder and all in it; that there is none is as good.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

fn cannot_create(path: &Path) -> String {
    format!("{}: Dieser Ordner lässt sich nicht anlegen.", path.display())
}

/// The absolute path, with links in its existing part followed.
fn absolute(folder: &Path) -> anyhow::Result<PathBuf> {
    let folder = std::path::absolute(folder)
        .with_context(|| format!("{}: kein Weg zu einem Ordner", folder.display()))?;
    let mut tail = Vec::new();
    let mut head = folder.as_path();
    loop {
        if fs::symlink_metadata(head).is_ok_and(|found| found.is_symlink()) && head == folder {
            bail!("{}: Das ist eine Verknüpfung; nennen Sie den Ordner selbst.", folder.display());
        }
        if let Ok(real) = fs::canonicalize(head) {
            return Ok(tail.iter().rev().fold(real, |path, part| path.join(part)));
        }
        match (head.parent(), head.file_name()) {
            (Some(parent), Some(name)) => {
                tail.push(name.to_owned());
                head = parent;
            }
            _ => return Ok(folder),
        }
    }
}

fn refuse_place(folder: &Path, content: &Path) -> anyhow::Result<()> {
    let home = std::env::home_dir().and_then(|home| fs::canonicalize(home).ok());
    if folder.parent().is_none() || home.as_deref() == Some(folder) {
        bail!("{}: Hierhin darf KIS nicht schreiben.", folder.display());
    }
    if content.starts_with(folder) || folder.starts_with(content) {
        return Err(anyhow!(
            "{}: Die Ausgabe darf nicht der Ordner mit den Inhalten sein, ihn nicht enthalten und nicht darin liegen.\nNennen Sie mit -o einen anderen Ordner.",
            folder.display()
        ));
    }
    Ok(())
}

fn existing_site(folder: &Path) -> anyhow::Result<Option<PathBuf>> {
    let found = match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        found => found.with_context(|| format!("{}: nicht lesbar", folder.display()))?,
    };
    if !found.is_dir() {
        bail!("{}: Das ist kein Ordner.", folder.display());
    }
    if folder.join(MARKER).is_file() {
        return Ok(Some(folder.to_owned()));
    }
    let is_empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if is_empty {
        return Ok(Some(folder.to_owned()));
    }
    Err(anyhow!(
        "{}: Diesen Ordner hat nicht KIS angelegt (die Datei {MARKER} fehlt); er bleibt, wie er ist.\nNennen Sie mit -o einen neuen oder leeren Ordner.",
        folder.display()
    ))
}

fn lock(path: PathBuf, folder: &Path) -> anyhow::Result<Lock> {
    loop {
        let file =
            File::options().create(true).truncate(false).write(true).open(&path).with_context(
                || format!("{}: Dieser Ordner ist nicht beschreibbar.", folder.display()),
            )?;
        match file.try_lock() {
            Ok(()) if is_still_there(&file, &path) => return Ok(Lock { path, _file: file }),
            // Its last owner removed it between our opening and our locking; it locks nobody out.
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                bail!(
                    "{}: Ein anderer Lauf von „kis build“ schreibt diesen Ordner gerade.\nWarten Sie, bis er fertig ist.",
                    folder.display()
                )
            }
            Err(TryLockError::Error(error)) => {
                let context = format!("{}: lässt sich nicht sperren", path.display());
                return Err(anyhow!(error).context(context));
            }
        }
    }
}

/// Whether the open file is the one that bears the name.
#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let inode =
        |found: io::Result<fs::Metadata>| found.ok().map(|found| (found.dev(), found.ino()));
    inode(file.metadata()).is_some_and(|own| inode(fs::metadata(path)) == Some(own))
}

/// Elsewhere an open file cannot be removed.
#[cfg(not(unix))]
fn is_still_there(_: &File, _: &Path) -> bool {
    true
}
