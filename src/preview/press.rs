//! Prints one showing after another: what an edit has not touched is not made again.

use std::sync::Arc;

use jiff::civil::Date;

use super::showing::Showing;
use crate::content::{self, Linked, Memo};
use crate::snapshot::{Blob, Entry, Snapshot, Source};

/// The content as last read, and what was shown of it.
#[derive(Default)]
pub struct Press {
    memo: Memo,
    last: Option<Last>,
    number: u64,
}

struct Last {
    linked: Linked,
    showing: Arc<Showing>,
}

impl Press {
    /// The content as `snapshot` has it on the day `today`; nothing if it is what was shown last.
    pub fn print(&mut self, snapshot: &Arc<Snapshot>, today: Date) -> Option<Arc<Showing>> {
        let changed = self.last.as_ref().map(|last| last.changed(snapshot, today));
        if changed == Some(Changed::Nothing) {
            return None;
        }
        self.number += 1;
        let last = match (changed, self.last.take()) {
            (Some(Changed::Texts(paths)), Some(last)) => self.again(last, snapshot, &paths),
            _ => None,
        };
        let last = last.unwrap_or_else(|| self.anew(snapshot, today));
        let showing = Arc::clone(&last.showing);
        self.last = Some(last);
        Some(showing)
    }

    fn anew(&mut self, snapshot: &Arc<Snapshot>, today: Date) -> Last {
        let linked = content::link(snapshot, self.memo.understand(snapshot));
        let showing =
            Showing::new(self.number, Arc::clone(snapshot), today, Arc::clone(&linked.content));
        Last { linked, showing: Arc::new(showing) }
    }

    /// The same after an edit that moved nothing.
    fn again(&mut self, last: Last, snapshot: &Arc<Snapshot>, paths: &[Arc<str>]) -> Option<Last> {
        let linked = last.linked.again(snapshot, paths, &mut self.memo)?;
        let (snapshot, content) = (Arc::clone(snapshot), Arc::clone(&linked.content));
        let showing = last.showing.again(self.number, snapshot, paths, content)?;
        Some(Last { linked, showing: Arc::new(showing) })
    }
}

/// What a new snapshot has that the last had not.
#[derive(Debug, PartialEq, Eq)]
enum Changed {
    Nothing,
    /// The same files, these with other words.
    Texts(Vec<Arc<str>>),
    /// Other files, another theme, another day.
    More,
}

impl Last {
    fn changed(&self, now: &Snapshot, today: Date) -> Changed {
        let before = &self.showing.snapshot;
        if self.showing.today != today || before.content.len() != now.content.len() {
            return Changed::More;
        }
        let is_kept = |((path, before), (other, now)): ((_, _), (_, _))| {
            path == other && is_same(before, now)
        };
        let themes = before.themes.iter().zip(&now.themes);
        if before.themes.len() != now.themes.len() || !themes.into_iter().all(is_kept) {
            return Changed::More;
        }
        let mut texts = Vec::new();
        for ((path, before), (other, now)) in before.content.iter().zip(&now.content) {
            match (before, now) {
                _ if path != other => return Changed::More,
                (before, now) if is_same(before, now) => {}
                (Entry::Text(_), Entry::Text(_)) => texts.push(Arc::clone(path)),
                _ => return Changed::More,
            }
        }
        if texts.is_empty() { Changed::Nothing } else { Changed::Texts(texts) }
    }
}

fn is_same(before: &Entry, now: &Entry) -> bool {
    match (before, now) {
        (Entry::Text(before), Entry::Text(now)) => Arc::ptr_eq(before, now) || before == now,
        (Entry::Blob(before), Entry::Blob(now)) => is_same_blob(before, now),
        (Entry::Refused(before), Entry::Refused(now)) => before == now,
        _ => false,
    }
}

/// A file that is copied is looked at by its size and its first bytes; the rest comes from the disk.
fn is_same_blob(before: &Blob, now: &Blob) -> bool {
    let is_there = match (&before.source, &now.source) {
        (Source::Disk(before), Source::Disk(now)) => before == now,
        (Source::Memory(before), Source::Memory(now)) => before == now,
        _ => false,
    };
    is_there && before.size == now.size && before.head == now.head
}
