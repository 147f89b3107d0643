//! Prints one showing after another: what an edit has not touched is not made again.

use std::sync::Arc;

use jiff::civil::Date;

use super::showing::Showing;
use crate::content::{self, Linked, Memo};
use crate::snapshot::{Change, Snapshot};

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
    /// The first showing.
    pub fn first(&mut self, snapshot: &Arc<Snapshot>, today: Date) -> Arc<Showing> {
        self.last = None;
        self.make(None, snapshot, today)
    }

    /// The content as `snapshot` has it on the day `today`; nothing if it is what was shown last.
    pub fn print(&mut self, snapshot: &Arc<Snapshot>, today: Date) -> Option<Arc<Showing>> {
        let changes = self.last.as_ref().map(|last| last.changes(snapshot));
        let is_other_day = self.last.as_ref().is_some_and(|last| last.showing.today != today);
        if !is_other_day && changes.as_ref().is_some_and(Vec::is_empty) {
            return None;
        }
        let changes = changes.filter(|_| !is_other_day);
        Some(self.make(changes, snapshot, today))
    }

    fn make(
        &mut self,
        changes: Option<Vec<Change>>,
        snapshot: &Arc<Snapshot>,
        today: Date,
    ) -> Arc<Showing> {
        self.number += 1;
        let paths = changes.and_then(edits);
        let last = match (paths, self.last.take()) {
            (Some(paths), Some(last)) => self.again(last, snapshot, &paths),
            _ => None,
        };
        let last = last.unwrap_or_else(|| self.anew(snapshot, today));
        let showing = Arc::clone(&last.showing);
        self.last = Some(last);
        showing
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

impl Last {
    fn changes(&self, now: &Snapshot) -> Vec<Change> {
        now.changes_since(&self.showing.snapshot)
    }
}

/// The files with other words, if nothing else has changed.
fn edits(changes: Vec<Change>) -> Option<Vec<Arc<str>>> {
    changes.into_iter().map(|change| change.is_edit.then_some(change.path)).collect()
}
