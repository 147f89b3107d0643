//! What was understood of every file, so that an edit costs the reading of one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::document::{self, Document, Head, Role};
use super::{Understood, no_county, tree};
use crate::diagnostic::Diagnostics;
use crate::snapshot::{Entry, Snapshot};

/// Files by path, as last understood.
///
/// A file that cannot be understood any more is stood in for by what it said last: who writes should
/// not see half the site break while a line is half written.
#[derive(Default)]
pub struct Memo {
    files: BTreeMap<Arc<str>, Remembered>,
}

struct Remembered {
    role: Role,
    text: Arc<str>,
    /// What it says, or said last.
    document: Option<Arc<Document>>,
    findings: Diagnostics,
    /// Whether `document` is what it says now.
    is_current: bool,
}

impl Remembered {
    fn read(
        role: Role,
        path: &Arc<str>,
        text: &Arc<str>,
        before: Option<&Remembered>,
    ) -> Remembered {
        let (document, findings) = document::read(role, path, text);
        let is_current = document.is_some();
        let before = before.filter(|before| before.role == role);
        let document = document.map(Arc::new);
        let document = document.or_else(|| before.and_then(|before| before.document.clone()));
        Remembered { role, text: Arc::clone(text), document, findings, is_current }
    }

    /// Whether it is about this very text.
    fn is_of(&self, role: Role, text: &Arc<str>) -> bool {
        self.role == role && (Arc::ptr_eq(&self.text, text) || self.text == *text)
    }
}

/// What some files say now, and others that only mean something together with them.
#[derive(Default)]
pub(super) struct Reread {
    /// All of them.
    pub(super) paths: BTreeSet<Arc<str>>,
    /// Those to be linked again.
    pub(super) documents: Vec<Arc<Document>>,
    /// What is wrong with single files.
    pub(super) findings: Diagnostics,
    /// Those that nobody can understand any more.
    pub(super) broken: BTreeSet<Arc<str>>,
}

impl Memo {
    /// Understands every file alone, on all cores; those that are known already are not read again.
    pub fn understand(&mut self, snapshot: &Snapshot) -> Understood {
        let (sorted, mut diagnostics) = tree::sort(snapshot);
        let before = std::mem::take(&mut self.files);
        let is_known = |(role, path, text): &(Role, Arc<str>, &Arc<str>)| {
            before.get(path).is_some_and(|known| known.is_of(*role, text))
        };
        let mut read: BTreeMap<Arc<str>, Remembered> = sorted
            .par_iter()
            .filter(|file| !is_known(file))
            .map(|(role, path, text)| {
                (Arc::clone(path), Remembered::read(*role, path, text, before.get(path)))
            })
            .collect::<Vec<_>>()
            .into_iter()
            .collect();
        let mut before = before;
        let mut documents = Vec::with_capacity(sorted.len());
        let mut county = None;
        let mut unread = Vec::new();
        let mut stood_in = BTreeSet::new();
        for (_, path, _) in sorted {
            let Some(file) = read.remove(&path).or_else(|| before.remove(&path)) else { continue };
            diagnostics.extend(file.findings.iter().cloned());
            if file.document.is_some() && !file.is_current {
                stood_in.insert(Arc::clone(&path));
            }
            match &file.document {
                None => unread.push(Arc::clone(&path)),
                Some(document) => match &document.head {
                    Head::County(read) => county = Some((**read).clone()),
                    _ => documents.push(Arc::clone(document)),
                },
            }
            self.files.insert(path, file);
        }
        // What nobody can even read any more has its finding by its place; what it said stands in.
        let is_refused = |path: &str| matches!(snapshot.content.get(path), Some(Entry::Refused(_)));
        for (path, file) in before {
            let Some(document) = file.document.clone().filter(|_| is_refused(&path)) else {
                continue;
            };
            match &document.head {
                Head::County(read) => county = Some((**read).clone()),
                _ => documents.push(document),
            }
            stood_in.insert(Arc::clone(&path));
            let (findings, is_current) = (Vec::new(), false);
            self.files.insert(path, Remembered { findings, is_current, ..file });
        }
        if !snapshot.content.contains_key("kis.yaml") {
            diagnostics.push(no_county());
        }
        let county = county.unwrap_or_default();
        Understood { documents, county, unread, stood_in, diagnostics }
    }

    /// Understands the changed files. Nothing if the tree has another shape than before, or a file
    /// says something for the first time.
    pub(super) fn again(&mut self, snapshot: &Snapshot, changed: &[Arc<str>]) -> Option<Reread> {
        let mut reread = Reread::default();
        for path in changed {
            let Some(Entry::Text(text)) = snapshot.content.get(path) else { return None };
            let known = self.files.get(path)?;
            let read = Remembered::read(known.role, path, text, Some(known));
            if known.role == Role::County || known.document.is_none() {
                return None;
            }
            if read.is_current {
                reread.paths.extend(self.together(path, read.role));
            } else {
                // What it said last stands in for it, and is linked already.
                reread.paths.insert(Arc::clone(path));
                reread.broken.insert(Arc::clone(path));
            }
            self.files.insert(Arc::clone(path), read);
        }
        for path in &reread.paths {
            let file = self.files.get(path)?;
            reread.findings.extend(file.findings.iter().cloned());
            if !reread.broken.contains(path) {
                reread.documents.push(Arc::clone(file.document.as_ref()?));
            }
            if !file.is_current {
                reread.broken.insert(Arc::clone(path));
            }
        }
        Some(reread)
    }

    /// A file and those that it must be linked with.
    fn together(&self, path: &Arc<str>, role: Role) -> Vec<Arc<str>> {
        let (Role::Meeting | Role::AgendaItem, Some((folder, _))) = (role, path.rsplit_once('/'))
        else {
            return vec![Arc::clone(path)];
        };
        let below =
            |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let from = (std::ops::Bound::Included(folder), std::ops::Bound::Unbounded);
        let range =
            self.files.range::<str, _>(from).take_while(|(path, _)| path.starts_with(folder));
        let beside =
            range.filter(|(path, _)| below(path) && !path[folder.len() + 1..].contains('/'));
        beside.map(|(path, _)| Arc::clone(path)).collect()
    }
}
