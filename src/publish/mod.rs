//! All outputs → a new folder → one swap: the only way out. The old site stays whole until then.

mod folder;
mod swap;

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, anyhow};
use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::site::plan::{Output, PublicSite};
use crate::site::render::{Body, render};
use crate::snapshot::{Entry, Snapshot, Source};
pub use folder::Destination;
pub(crate) use folder::MARKER;

/// What a publication did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files of the new site.
    pub files: usize,
    /// Files whose bytes are those of the old site: same file, same time.
    pub unchanged: usize,
    /// Bytes of the new site.
    pub bytes: u64,
}

/// Why nothing was published. The old site is untouched.
#[derive(Debug)]
pub enum Failure {
    /// The content or a template is at fault.
    Content(Diagnostics),
    /// The machine is.
    Machine(anyhow::Error),
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Failure::Machine(error)
    }
}

/// Renders every output beside the old site and swaps the two. It takes the public's site
///
/// ```no_run
/// # use kis::{publish::{Destination, publish}, site::plan::PublicSite, snapshot::Snapshot};
/// fn write(site: &PublicSite, snapshot: &Snapshot, destination: &Destination) {
///     let _ = publish(site, snapshot, destination);
/// }
/// ```
///
/// and refuses the editors' own:
///
/// ```compile_fail,E0308
/// # use kis::{publish::{Destination, publish}, site::plan::StaffSite, snapshot::Snapshot};
/// fn write(site: &StaffSite, snapshot: &Snapshot, destination: &Destination) {
///     let _ = publish(site, snapshot, destination);
/// }
/// ```
pub fn publish(
    site: &PublicSite,
    snapshot: &Snapshot,
    destination: &Destination,
) -> Result<Published, Failure> {
    let published = for_everyone(|| write_and_swap(site, snapshot, destination));
    if published.is_err() {
        destination.discard();
    }
    published
}

/// A site that only its maker may read is none, whatever umask the shell has.
#[cfg(unix)]
fn for_everyone<T>(write: impl FnOnce() -> T) -> T {
    use rustix::fs::Mode;
    let umask = rustix::process::umask(Mode::WGRP | Mode::WOTH);
    let written = write();
    rustix::process::umask(umask);
    written
}

/// Elsewhere a folder's own rights hold.
#[cfg(not(unix))]
fn for_everyone<T>(write: impl FnOnce() -> T) -> T {
    write()
}

fn write_and_swap(
    site: &PublicSite,
    snapshot: &Snapshot,
    destination: &Destination,
) -> Result<Published, Failure> {
    let staging = destination.prepare()?;
    let writer = Writer {
        site,
        snapshot,
        old: destination.old(),
        new: &staging,
        unchanged: AtomicU64::new(0),
        bytes: AtomicU64::new(0),
    };
    let outputs: Vec<_> = site.plan.iter().collect();
    let failures: Vec<Failure> = outputs
        .par_iter()
        .filter_map(|(route, output)| writer.write(&route.file_path(), output).err())
        .collect();
    fail(failures)?;
    swap::swap(destination)?;
    let unchanged = usize::try_from(writer.unchanged.into_inner()).unwrap_or(usize::MAX);
    Ok(Published { files: outputs.len(), unchanged, bytes: writer.bytes.into_inner() })
}

/// The machine's failure comes before the content's: it explains more.
fn fail(failures: Vec<Failure>) -> Result<(), Failure> {
    let mut findings = Vec::new();
    for failure in failures {
        match failure {
            Failure::Content(more) => findings.extend(more),
            machine @ Failure::Machine(_) => return Err(machine),
        }
    }
    findings.sort();
    findings.dedup();
    if findings.is_empty() { Ok(()) } else { Err(Failure::Content(findings)) }
}

struct Writer<'a> {
    site: &'a PublicSite,
    snapshot: &'a Snapshot,
    old: Option<&'a Path>,
    new: &'a Path,
    unchanged: AtomicU64,
    bytes: AtomicU64,
}

impl Writer<'_> {
    fn write(&self, path: &str, output: &Output) -> Result<(), Failure> {
        let body = render(self.site, output).map_err(|finding| Failure::Content(vec![finding]))?;
        let target = self.new.join(path);
        if let Some(folder) = target.parent() {
            make_folder(folder).with_context(|| cannot_write(folder))?;
        }
        let old = self.old.map(|old| old.join(path));
        let size = match body {
            Body::Bytes(bytes) => self.write_bytes(&bytes, &target, old)?,
            Body::CopyOf(path) => self.copy(&path, &target, old)?,
        };
        self.bytes.fetch_add(size, Ordering::Relaxed);
        Ok(())
    }

    fn write_bytes(
        &self,
        bytes: &[u8],
        target: &Path,
        old: Option<PathBuf>,
    ) -> anyhow::Result<u64> {
        let size = bytes.len() as u64;
        if let Some(old) = old.filter(|old| has_size(old, size))
            && fs::read(&old).is_ok_and(|old| old == bytes)
            && self.keep(&old, target)
        {
            return Ok(size);
        }
        let mut file = File::create_new(target).with_context(|| cannot_write(target))?;
        file.write_all(bytes).with_context(|| cannot_write(target))?;
        Ok(size)
    }

    /// Copies an attachment, which never enters memory as a whole.
    fn copy(&self, path: &str, target: &Path, old: Option<PathBuf>) -> anyhow::Result<u64> {
        let Some(Entry::Blob(blob)) = self.snapshot.content.get(path) else {
            return Err(anyhow!("{path}: Die Datei ist nicht mehr da."));
        };
        let source = match &blob.source {
            Source::Memory(bytes) => return self.write_bytes(bytes, target, old),
            Source::Disk(source) => source,
        };
        let cannot_read = || format!("{}: Die Datei lässt sich nicht lesen.", source.display());
        let mut from = File::open(source).with_context(cannot_read)?;
        if let Some(old) = old.filter(|old| has_size(old, blob.size))
            && File::open(&old).and_then(|old| same_bytes(&mut from, old)).unwrap_or(false)
            && self.keep(&old, target)
        {
            return Ok(blob.size);
        }
        let mut from = File::open(source).with_context(cannot_read)?;
        let mut to = File::create_new(target).with_context(|| cannot_write(target))?;
        let copied = io::copy(&mut from, &mut to).with_context(|| cannot_write(target))?;
        if copied != blob.size {
            return Err(anyhow!("{path}: Die Datei hat sich während des Bauens geändert."));
        }
        Ok(copied)
    }

    /// Takes the old file over: one more name for the same bytes, so that its time stays.
    fn keep(&self, old: &Path, target: &Path) -> bool {
        let kept = fs::hard_link(old, target).is_ok();
        self.unchanged.fetch_add(u64::from(kept), Ordering::Relaxed);
        kept
    }
}

fn cannot_write(path: &Path) -> String {
    format!("{}: Das lässt sich nicht schreiben.", path.display())
}

fn make_folder(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::create_dir_all(folder),
        made => made,
    }
}

fn has_size(path: &Path, size: u64) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == size)
}

/// Whether two files hold the same bytes; they are never in memory as a whole.
pub(crate) fn same_bytes(a: &mut File, mut b: File) -> io::Result<bool> {
    let (mut left, mut right) = (vec![0; 64 * 1024], vec![0; 64 * 1024]);
    loop {
        let count = a.read(&mut left)?;
        if count == 0 {
            return Ok(b.read(&mut right)? == 0);
        }
        match b.read_exact(&mut right[..count]) {
            Ok(()) if left[..count] == right[..count] => {}
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(error),
            _ => return Ok(false),
        }
    }
}
