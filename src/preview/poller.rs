//! Looks at every file from time to time, where nobody tells what has changed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::ops::Bound;
use std::path::{MAIN_SEPARATOR_STR, Path, PathBuf};
use std::time::Instant;

use crate::snapshot::{Stamp, stamps};

/// By path as the system spells it: bytes are compared much faster than paths.
pub(super) type Seen = BTreeMap<OsString, Option<Stamp>>;

/// How everything below some folders looked last.
pub(super) struct Poller {
    roots: Vec<PathBuf>,
    seen: Seen,
    /// Name what had just been changed when it was looked at once more: it may have changed again
    /// within one tick of the disk's clock.
    doubts: bool,
}

/// A look at everything while the system tells of changes, too.
pub(super) struct Survey {
    pub(super) number: u64,
    pub(super) begin: Instant,
    /// What was told meanwhile, and may be seen as it was before.
    pub(super) meanwhile: BTreeSet<PathBuf>,
    /// It finds out how things are, not what has changed.
    pub(super) is_first: bool,
}

impl Poller {
    /// Nothing has been looked at yet.
    pub(super) fn new(roots: Vec<PathBuf>) -> Poller {
        Poller { roots, seen: BTreeMap::new(), doubts: false }
    }

    /// What another thread needs to look at everything by itself.
    pub(super) fn survey(&self) -> impl FnOnce() -> Seen + Send + use<> {
        let roots = self.roots.clone();
        move || roots.iter().flat_map(|root| look(root, true)).collect()
    }

    /// Takes over what another thread has seen, but for what was looked at meanwhile; every file
    /// that has changed.
    pub(super) fn take_over(
        &mut self,
        mut now: Seen,
        meanwhile: &BTreeSet<PathBuf>,
    ) -> BTreeSet<PathBuf> {
        let is_later = |path: &OsStr| {
            !meanwhile.is_empty() && Path::new(path).ancestors().any(|it| meanwhile.contains(it))
        };
        now.retain(|path, _| !is_later(path));
        let known = std::mem::take(&mut self.seen);
        let (later, then): (Seen, Seen) = known.into_iter().partition(|(path, _)| is_later(path));
        let differences = self.differences(&then, &now);
        self.seen = now;
        self.seen.extend(later);
        differences
    }

    /// From now on nobody else looks.
    pub(super) fn doubt(&mut self) {
        self.doubts = true;
    }

    /// Every file that has changed since it was last looked at.
    pub(super) fn look(&mut self) -> BTreeSet<PathBuf> {
        let then = std::mem::take(&mut self.seen);
        self.seen = self.survey()();
        self.differences(&then, &self.seen)
    }

    /// Every file at `path` and below it that has changed since it was last looked at.
    pub(super) fn look_at(&mut self, path: &Path) -> BTreeSet<PathBuf> {
        let mut inside = path.as_os_str().to_owned();
        inside.push(MAIN_SEPARATOR_STR);
        let after = (Bound::Excluded(inside.as_os_str()), Bound::Unbounded);
        let known = self.seen.range::<OsStr, _>(after).map(|(path, _)| path);
        let known =
            known.take_while(|path| path.as_encoded_bytes().starts_with(inside.as_encoded_bytes()));
        let mut known: Vec<_> = known.cloned().collect();
        known.push(path.as_os_str().to_owned());
        let then = known.into_iter().filter_map(|path| self.seen.remove_entry(&path)).collect();
        let is_root = self.roots.iter().any(|root| root == path);
        let now: Seen = look(path, is_root).collect();
        let differences = self.differences(&then, &now);
        self.seen.extend(now);
        differences
    }

    fn differences(&self, then: &Seen, now: &Seen) -> BTreeSet<PathBuf> {
        let came = now.iter().filter(|(path, now)| match (then.get(*path), now) {
            (Some(Some(then)), Some(now)) if self.doubts => !then.proves(now),
            (Some(Some(then)), Some(now)) => then.differs(now),
            (then, now) => then.is_none_or(|then| then.is_some() != now.is_some()),
        });
        let went = then.iter().filter(|(path, _)| !now.contains_key(*path));
        came.chain(went).map(|(path, _)| PathBuf::from(path)).collect()
    }
}

fn look(start: &Path, is_root: bool) -> impl Iterator<Item = (OsString, Option<Stamp>)> {
    stamps(start, is_root).map(|(path, stamp)| (path.into_os_string(), stamp))
}
