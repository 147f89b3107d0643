//! Tells that something below a folder has changed; never what it means.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// How changes are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// The system tells.
    Native,
    /// Somebody looks every second.
    Poll,
}

/// What may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// These files and folders, and nothing else.
    Paths(BTreeSet<PathBuf>),
    /// Anything: look at all of it.
    Everything,
}

/// A watch on the content and its themes.
pub struct Watcher;
