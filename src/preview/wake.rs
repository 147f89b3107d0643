//! What a watcher says, and how it is asked to watch.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

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
    /// These files and folders, whatever lies in them, and nothing else.
    Paths(BTreeSet<PathBuf>),
    /// Anything: look at all of it.
    Everything,
}

impl Changed {
    /// As the snapshot asks for it: `None` is everything.
    pub fn paths(&self) -> Option<&BTreeSet<PathBuf>> {
        match self {
            Changed::Paths(paths) => Some(paths),
            Changed::Everything => None,
        }
    }
}

/// Why waiting is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wake {
    /// Something may have changed.
    Changed(Changed),
    /// The system tells no more; from now on it is looked every second. A sentence for the terminal.
    Polls(String),
    /// The time is up.
    TimeUp,
    /// Somebody has called `Ender::end`.
    Ended,
}

/// How often is looked.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Where nobody else tells.
    pub poll: Duration,
    /// Where the system tells, for what it forgets.
    pub safety: Duration,
    /// Whether the folders themselves are still there.
    pub folders: Duration,
}

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            poll: Duration::from_secs(1),
            safety: Duration::from_secs(10),
            folders: Duration::from_millis(500),
        }
    }
}

/// More paths than this are not named one by one.
pub(super) const TOO_MANY: usize = 200;

impl Wake {
    /// These have changed.
    pub(super) fn told(paths: BTreeSet<PathBuf>) -> Wake {
        let is_short = paths.len() <= TOO_MANY;
        Wake::Changed(if is_short { Changed::Paths(paths) } else { Changed::Everything })
    }
}
