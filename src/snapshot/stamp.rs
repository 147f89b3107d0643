//! How a file looked from outside: whoever sees the same again need not read it again.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// Within this time two changes may bear the same time: systems count in ticks of up to 16 ms,
const TICK: Duration = Duration::from_millis(100);
/// and some disks, FAT among them, in whole seconds, or two of them.
const COARSE_TICK: Duration = Duration::from_secs(3);

/// Size, times and identity of a file at one moment.
#[derive(Clone, Debug)]
pub struct Stamp {
    look: Look,
    is_settled: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Look {
    size: u64,
    modified: Option<SystemTime>,
    /// Device and inode, and when either content, name or rights changed, which nobody can set.
    #[cfg(unix)]
    inode: (u64, u64, i64, i64),
    #[cfg(not(unix))]
    created: Option<SystemTime>,
}

impl Stamp {
    /// To be asked for *before* the file is read: what changes while reading looks different later.
    #[expect(
        clippy::disallowed_methods,
        reason = "how old a change is decides what is read, never what is made of it"
    )]
    pub(super) fn of(metadata: &Metadata) -> Stamp {
        let look = Look {
            size: metadata.len(),
            modified: metadata.modified().ok(),
            #[cfg(unix)]
            inode: {
                use std::os::unix::fs::MetadataExt;
                (metadata.dev(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
            },
            #[cfg(not(unix))]
            created: metadata.created().ok(),
        };
        let is_settled = look.is_settled(SystemTime::now());
        Stamp { look, is_settled }
    }

    /// Whether the file has changed for certain.
    pub fn differs(&self, later: &Stamp) -> bool {
        self.look != later.look
    }

    /// Whether the file has not changed for certain. Neither holds of one that had just been
    /// changed when it was first seen.
    pub fn proves(&self, later: &Stamp) -> bool {
        self.is_settled && self.look == later.look
    }

    #[cfg(test)]
    pub(super) fn settle(&mut self) {
        self.is_settled = true;
    }
}

impl Look {
    fn is_settled(&self, now: SystemTime) -> bool {
        #[cfg(unix)]
        let changed = {
            let (_, _, seconds, rest) = self.inode;
            let [seconds, rest] = [seconds, rest].map(|part| u64::try_from(part).unwrap_or(0));
            Some(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds) + Duration::from_nanos(rest))
        };
        #[cfg(not(unix))]
        let changed = self.created;
        let is_past = |time: SystemTime| {
            let since_epoch = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
            let tick = if since_epoch.subsec_nanos() == 0 { COARSE_TICK } else { TICK };
            // A time to come is another machine's clock, or somebody has set it.
            now.duration_since(time).unwrap_or_else(|error| error.duration()) > tick
        };
        self.modified.is_some() && [self.modified, changed].into_iter().flatten().all(is_past)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_proves_nothing_of_a_file_that_has_just_been_changed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.md");
        std::fs::write(&path, "x").expect("written");
        let stamp = Stamp::of(&path.metadata().expect("it is there"));
        assert!(!stamp.proves(&stamp) && !stamp.differs(&stamp));
        let time = stamp.look.modified.expect("it has a time");
        assert!(!stamp.look.is_settled(time + Duration::from_millis(50)));
        assert!(stamp.look.is_settled(time + Duration::from_secs(60)));
        assert!(stamp.look.is_settled(time - Duration::from_secs(60)), "a clock of its own");
        let whole = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        let coarse = Look { modified: Some(whole), ..stamp.look };
        assert!(!coarse.is_settled(whole + Duration::from_secs(1)), "FAT");
        assert!(coarse.is_settled(whole + Duration::from_secs(60)), "FAT");
    }
}
